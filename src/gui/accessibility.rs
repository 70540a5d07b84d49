//! What assistive technology is told beside the names of the widgets: landmarks, headings, the language of the text, and
//! nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::accesskit::{Live, Node, NodeId, Role, TreeUpdate};
use eframe::egui::{Context, FullOutput, Id, Plugin, Response, Ui, accessibility};

use crate::domain::words::Language;
use crate::gui::phrases;

/// Makes what `ui` holds a part of the window that can be jumped to by this name.
pub fn landmark(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}

/// Makes what `ui` holds a message that is read out when it appears.
pub fn message(ui: &Ui, name: &str) {
    landmark(ui, Role::Status, name);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
}

/// Says in which language the words in `ui` are, where it is not that of the window.
pub fn in_language(ui: &Ui, language: Language) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_language(language.code()));
}

/// Makes words a heading; level 1 is the page.
pub fn heading(words: &Response, level: usize) {
    words.ctx.accesskit_node_builder(words.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        // The words of a label are its value, those of all else its label.
        let text = node.label().or(node.value()).map(str::to_owned);
        node.clear_value();
        if let Some(text) = text {
            node.set_label(text);
        }
    });
}

/// Makes what `ui` holds a table of this name, of so many rows and columns; its headings count as a row.
pub fn table(ui: &Ui, name: &str, (rows, columns): (usize, usize)) {
    landmark(ui, Role::Table, name);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_row_count(rows);
        node.set_column_count(columns);
    });
}

/// Makes what `ui` holds a cell of a table, or a heading of a column or a row; both places count from nought.
///
/// Cells of a row need no `ui` around them: what follows each other in the same row is put together in [`Heard`].
pub fn cell(ui: &Ui, role: Role, (row, column): (usize, usize)) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

/// Goes over the tree before it leaves the window.
///
/// Icons are signs of the font's private use, which a screen reader spells out or skips as it likes; words that stand
/// painted beside a widget which says them already would be heard twice; what stands beside the text comes after it.
#[derive(Debug, Default)]
pub struct Heard {
    /// The title of the window.
    pub window: String,
    /// The language of the interface.
    pub language: Language,
}

impl Plugin for Heard {
    fn debug_name(&self) -> &'static str {
        "heard"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else { return };
        for (_, node) in &mut update.nodes {
            self.name(node);
        }
        let Some(root) = update.tree.as_ref().map(|tree| tree.root) else { return };
        put_in_rows(update);
        let by_id = places(update);
        if let Some(&place) = by_id.get(&root) {
            let (_, window) = &mut update.nodes[place];
            window.set_label(self.window.as_str());
            window.set_language(self.language.code());
        }
        name_dialogs(update, &by_id);
        beside_after(update, &by_id);
        let in_cells = in_cells(update, &by_id);
        for place in said_twice(update, &by_id, root) {
            if !in_cells.contains(&place) {
                update.nodes[place].1.set_hidden();
            }
        }
    }
}

impl Heard {
    fn name(&self, node: &mut Node) {
        if let Some(label) = node.label().and_then(without_icons) {
            node.set_label(label);
        }
        if let Some(value) = node.value().and_then(without_icons) {
            node.set_value(value);
        }
        if let Some(description) = node.description().and_then(without_icons) {
            node.set_description(description);
        }
        let tip = node.description().filter(|tip| node.label().or(node.value()) == Some(tip));
        if tip.is_some() {
            node.clear_description();
        }
        let is_unnamed = node.label().is_none_or(str::is_empty);
        match node.role() {
            // The parts of the window that are none of its landmarks.
            Role::Pane if is_unnamed => node.set_role(Role::GenericContainer),
            Role::ScrollBar if is_unnamed => node.set_label(phrases::SCROLL_BAR.in_language(self.language)),
            _ => {}
        }
    }
}

/// The words without the icons among them; nothing where there are none.
fn without_icons(words: &str) -> Option<String> {
    let is_icon = |sign: char| ('\u{E000}'..='\u{F8FF}').contains(&sign);
    words.contains(is_icon).then(|| words.replace(is_icon, "").trim().to_owned())
}

fn places(update: &TreeUpdate) -> BTreeMap<NodeId, usize> {
    update.nodes.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect()
}

fn is_cell(node: &Node) -> bool {
    matches!(node.role(), Role::Cell | Role::ColumnHeader | Role::RowHeader)
}

/// What stands in a cell: it is read by itself, whatever the row says.
fn in_cells(update: &TreeUpdate, by_id: &BTreeMap<NodeId, usize>) -> BTreeSet<usize> {
    let mut read = Vec::new();
    for (id, _) in update.nodes.iter().filter(|(_, node)| is_cell(node)) {
        in_order(update, by_id, *id, &mut read);
    }
    read.into_iter().collect()
}

/// Puts cells that follow each other in the same row of a table together in a row.
fn put_in_rows(update: &mut TreeUpdate) {
    let mut by_id = places(update);
    for place in 0..update.nodes.len() {
        let row_of = |id: &NodeId| {
            let node = by_id.get(id).map(|place| &update.nodes[*place].1)?;
            node.row_index().filter(|_| is_cell(node))
        };
        let children = update.nodes[place].1.children();
        if children.iter().all(|child| row_of(child).is_none()) {
            continue;
        }
        let (mut around, mut rows) = (Vec::new(), Vec::new());
        for part in children.chunk_by(|one, next| row_of(one).is_some() && row_of(one) == row_of(next)) {
            let Some(index) = row_of(&part[0]) else {
                around.extend_from_slice(part);
                continue;
            };
            let mut row = Node::new(Role::Row);
            row.set_children(part.to_vec());
            row.set_row_index(index);
            let cells = part.iter().filter_map(|id| update.nodes[*by_id.get(id)?].1.bounds());
            if let Some(bounds) = cells.reduce(|one, next| one.union(next)) {
                row.set_bounds(bounds);
            }
            let id = Id::unique(("row of cells", part[0].0)).accesskit_id();
            around.push(id);
            rows.push((id, row));
        }
        update.nodes[place].1.set_children(around);
        for row in rows {
            by_id.insert(row.0, update.nodes.len());
            update.nodes.push(row);
        }
    }
}

/// Calls a dialog by its heading.
fn name_dialogs(update: &mut TreeUpdate, by_id: &BTreeMap<NodeId, usize>) {
    for place in 0..update.nodes.len() {
        let (id, node) = &update.nodes[place];
        if node.role() != Role::Dialog || node.label().is_some() {
            continue;
        }
        let mut read = Vec::new();
        in_order(update, by_id, *id, &mut read);
        let mut inside = read.into_iter().map(|place| &update.nodes[place].1);
        let heading = inside.find(|node| node.role() == Role::Heading);
        if let Some(title) = heading.and_then(Node::label).map(str::to_owned) {
            update.nodes[place].1.set_label(title);
        }
    }
}

/// Puts what stands beside the text after it; panels at the edge have to be painted first.
fn beside_after(update: &mut TreeUpdate, by_id: &BTreeMap<NodeId, usize>) {
    let roles: Vec<Role> = update.nodes.iter().map(|(_, node)| node.role()).collect();
    let is_beside = |update: &TreeUpdate, id: &NodeId| {
        let mut place = by_id.get(id).copied();
        // A panel holds a frame, which holds the landmark.
        while let Some(at) = place {
            match roles[at] {
                Role::Complementary => return true,
                Role::GenericContainer => {}
                _ => return false,
            }
            let [child] = update.nodes[at].1.children() else { return false };
            place = by_id.get(child).copied();
        }
        false
    };
    for place in 0..update.nodes.len() {
        let children = update.nodes[place].1.children();
        if children.len() > 1 && children.iter().any(|child| is_beside(update, child)) {
            let (beside, mut first): (Vec<_>, Vec<_>) = children.iter().partition(|child| is_beside(update, child));
            first.extend(beside);
            update.nodes[place].1.set_children(first);
        }
    }
}

/// Labels whose words the widget before them, or the one they stand before, says as well.
fn said_twice(update: &TreeUpdate, by_id: &BTreeMap<NodeId, usize>, root: NodeId) -> Vec<usize> {
    let mut read = Vec::new();
    in_order(update, by_id, root, &mut read);
    let words = |place: usize| {
        let node = &update.nodes[place].1;
        node.label().or(node.value()).unwrap_or_default()
    };
    let role = |place: usize| update.nodes[place].1.role();
    let mut twice = Vec::new();
    let mut said = None;
    for (index, &place) in read.iter().enumerate() {
        let is_label = role(place) == Role::Label;
        let before = said.is_some_and(|said| is_part(words(place), words(said)));
        let after = read
            .get(index + 1)
            .is_some_and(|&next| accessibility::is_input(role(next)) && starts_with(words(next), words(place)));
        if is_label && (before || after) {
            twice.push(place);
        } else {
            said = Some(place);
        }
    }
    twice
}

/// Nodes with words, as they are read.
fn in_order(update: &TreeUpdate, by_id: &BTreeMap<NodeId, usize>, root: NodeId, read: &mut Vec<usize>) {
    let mut ahead = vec![root];
    while let Some(id) = ahead.pop() {
        let Some(&place) = by_id.get(&id) else { continue };
        let node = &update.nodes[place].1;
        // Runs are the words of a label once more, for a cursor to go through.
        if !matches!(node.role(), Role::Window | Role::TextRun)
            && node.label().or(node.value()).is_some_and(|words| !words.is_empty())
        {
            read.push(place);
        }
        ahead.extend(node.children().iter().rev());
    }
}

/// Whether a name ends here: "Totaal" begins "Totaal: € 1,00" and not "Totaalbedrag".
fn starts_with(name: &str, words: &str) -> bool {
    name.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a name says these words among others.
fn is_part(words: &str, name: &str) -> bool {
    words.len() < name.len()
        && name.match_indices(words).any(|(at, _)| {
            let ends = !name[..at].ends_with(char::is_alphanumeric);
            ends && starts_with(&name[at..], words)
        })
}

#[cfg(test)]
mod tests {
    use super::{is_part, starts_with, without_icons};

    #[test]
    fn a_name_says_whole_words() {
        assert!(starts_with("Totaal: € 1,00, open de herleiding", "Totaal"));
        assert!(!starts_with("Totaalbedrag", "Totaal"));
        assert!(is_part("€ 1,00", "Inzet · 2027: € 1,00"));
        assert!(!is_part("2", "12 Veiligheid"));
        assert!(!is_part("Totaal", "Totaal"), "the same words can be meant");
    }

    #[test]
    fn icons_are_not_read() {
        assert_eq!(without_icons("\u{e2ce} Niet berekend").as_deref(), Some("Niet berekend"));
        assert_eq!(without_icons("Niet berekend"), None);
    }
}
