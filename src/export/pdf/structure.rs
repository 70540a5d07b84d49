//! The logical structure of the document, which screen readers follow: a tree of roles, apart from any page.

/// Index of a node in its structure; 0 is the document.
pub(super) type NodeId = usize;

/// What a part of the document is to somebody who does not see it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Document,
    Title,
    /// A heading; its level, from 1, skips none.
    Heading {
        /// Level of the heading, from 1.
        level: u16,
        /// The words of the heading, which readers list.
        text: String,
    },
    Paragraph,
    /// A part without a meaning of its own.
    Division,
    Contents,
    /// A line of the table of contents.
    ContentsItem,
    /// A list, by the first number in it.
    List {
        /// Number of the first item: "1." or "a.".
        first: String,
    },
    /// An item of a list.
    ListItem,
    /// The number or letter in front of a list item.
    Label,
    /// Its words and the lists within.
    Body,
    Table,
    /// The caption of a table.
    Caption,
    /// Head rows of a table.
    TableHead,
    /// Other rows of a table.
    TableBody,
    Row,
    /// A cell that heads a column.
    ColumnHeader,
    /// A cell that heads a row.
    RowHeader {
        /// How many columns it covers.
        columns: u32,
    },
    Cell,
    /// A picture, which is nothing to a listener without its description.
    Figure {
        /// What it shows, in words.
        description: String,
    },
    /// Words in another language than those around them, which a voice has to know.
    Span {
        /// The tag of the language.
        language: &'static str,
    },
    /// A reference to another place in the document.
    Link {
        /// The anchor the link leads to.
        anchor: String,
        /// What it says to somebody who does not see it.
        description: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) role: Role,
    /// The node it is in; the document is in itself.
    pub(super) parent: NodeId,
}

/// The tree; its nodes come to stand in the order in which their contents are drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    /// The node of the document itself.
    pub(super) const ROOT: NodeId = 0;

    pub(super) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: Self::ROOT }] }
    }

    /// Adds a part of `parent`, behind those it has.
    pub(super) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
