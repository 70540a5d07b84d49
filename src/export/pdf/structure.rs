//! The logical structure of the document, which screen readers follow: a tree of roles, apart from any page.

/// Number of a node.
pub(super) type NodeId = usize;

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    /// The document itself.
    Document,
    /// The title.
    Title,
    /// A heading; its level, from 1, skips none.
    Heading {
        /// From 1.
        level: u16,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph,
    /// A part without a meaning of its own.
    Division,
    /// The table of contents.
    Contents,
    /// A line of it.
    ContentsItem,
    /// A list, by the first number in it.
    List {
        /// Number of the first item: "1." or "a.".
        first: String,
    },
    /// An item of a list.
    ListItem,
    /// Its number.
    Label,
    /// Its words and the lists within.
    Body,
    /// A table.
    Table,
    /// Caption of a table.
    Caption,
    /// Head rows of a table.
    TableHead,
    /// Other rows of a table.
    TableBody,
    /// A row.
    Row,
    /// A cell that heads a column.
    ColumnHeader,
    /// A cell that heads a row.
    RowHeader {
        /// How many columns it covers.
        columns: u32,
    },
    /// A cell.
    Cell,
    /// A picture.
    Figure {
        /// What it shows, in words.
        description: String,
    },
    /// A reference to another place in the document.
    Link {
        /// Anchor of that place.
        anchor: String,
        /// What it says.
        description: String,
    },
}

/// A node.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    /// What it is.
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

    /// A document without contents.
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: Self::ROOT }] }
    }

    /// Adds a node.
    pub(super) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent });
        self.nodes.len() - 1
    }

    /// All nodes, by number.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
