//! From the structure to the tags of the file: nodes come in the order in which their contents were drawn.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use super::structure::{NodeId, Role, Structure};

/// A child of a node.
#[derive(Clone, Copy, Debug)]
enum Child {
    Node(NodeId),
    /// What was drawn, by the identifier krilla gave it.
    Drawn(Identifier),
}

/// What was drawn for every node of a structure.
pub(super) struct Tags {
    roles: Vec<Role>,
    parents: Vec<NodeId>,
    children: Vec<Vec<Child>>,
    attached: Vec<bool>,
}

impl Tags {
    /// Tags for `structure`, nothing drawn yet.
    pub(super) fn new(structure: &Structure) -> Self {
        let nodes = structure.nodes();
        let mut attached = vec![false; nodes.len()];
        attached[Structure::ROOT] = true;
        Self {
            roles: nodes.iter().map(|node| node.role.clone()).collect(),
            parents: nodes.iter().map(|node| node.parent).collect(),
            children: vec![Vec::new(); nodes.len()],
            attached,
        }
    }

    /// Notes that something was drawn for `node`.
    pub(super) fn attach(&mut self, node: NodeId, drawn: Identifier) {
        self.children[node].push(Child::Drawn(drawn));
        let mut at = node;
        while !self.attached[at] {
            self.attached[at] = true;
            let parent = self.parents[at];
            self.children[parent].push(Child::Node(at));
            at = parent;
        }
    }

    /// The tree for the file.
    pub(super) fn tree(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for child in &self.children[Structure::ROOT] {
            tree.push(self.subtree(*child));
        }
        tree
    }

    /// A child with all below it.
    fn subtree(&self, child: Child) -> Node {
        match child {
            Child::Drawn(identifier) => identifier.into(),
            Child::Node(node) => {
                let children = self.children[node].iter().map(|child| self.subtree(*child)).collect();
                TagGroup::with_children(kind(&self.roles[node]), children).into()
            }
        }
    }
}

/// The tag of a role.
fn kind(role: &Role) -> TagKind {
    match role {
        Role::Document | Role::Division => Tag::Div.into(),
        Role::Title => Tag::Title.into(),
        Role::Heading { level, text } => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Contents => Tag::TOC.into(),
        Role::ContentsItem => Tag::TOCI.into(),
        Role::List { first } => Tag::L(numbering(first)).into(),
        Role::ListItem => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeader { columns } => {
            let span = NonZeroU32::new(*columns).filter(|columns| columns.get() > 1);
            Tag::TH(TableHeaderScope::Row).with_col_span(span).into()
        }
        Role::Cell => Tag::TD.into(),
        Role::Figure { description } => Tag::Figure(Some(description.clone())).into(),
        Role::Span { language } => Tag::Span.with_lang(Some((*language).to_owned())).into(),
        Role::Link { .. } => Tag::Link.into(),
    }
}

/// The numbering of a list, by its first number.
fn numbering(first: &str) -> ListNumbering {
    match first.chars().find(|character| character.is_alphanumeric()) {
        Some(character) if character.is_numeric() => ListNumbering::Decimal,
        Some(character) if character.is_lowercase() => ListNumbering::LowerAlpha,
        Some(_) => ListNumbering::UpperAlpha,
        None => ListNumbering::Disc,
    }
}
