//! The way of the money as a picture: at the left who would bear the costs, in the middle what schemes take over, at the
//! right who is left with the rest. To a screen reader it is a table of three columns.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, Color32, Galley, Label, Layout, Mesh, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::session::FundingSession;
use crate::domain::costs::Payer;
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::choice::labelled_choice_ui;
use crate::gui::widgets::figure::{figure_ui, sentence_ui};
use crate::gui::widgets::pattern::fill_payer;
use crate::gui::widgets::payer_bar::share;
use crate::gui::{accessibility, theme};
use crate::report::costs::{Amount, NamedAmount};
use crate::report::format::say;
use crate::report::funding::{Flow, FlowPart, Funding};

/// The height that all money together has.
const HEIGHT: f32 = 120.0;
/// The least height of anything, so that it can be seen.
const LEAST: f32 = 2.0;
/// The width of a bar.
const BAR: f32 = 14.0;
/// Room between one bar and the next below it.
const BELOW: f32 = 6.0;
/// Room between a bar and its words.
const BESIDE: f32 = 8.0;
/// The least room for money on its way between two columns.
const LEAST_WAY: f32 = 48.0;
/// The most width the words of a bar have.
const MOST_WORDS: f32 = 240.0;
/// The line of the amount below a name.
const AMOUNT_LINE: f32 = 20.0;
/// The line of the name of a column and the line of its sum.
const HEAD: f32 = 46.0;
/// Points along a band, so that it bends.
const BENDS: u16 = 24;

/// Shows the picture, and a choice of what counts where some schemes are certain and others not; nothing where none pays.
pub fn flow_ui(
    ui: &mut Ui,
    funding: &Funding,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let (certain, expected) = (funding.flow.as_ref(), funding.expected_flow.as_ref());
    let shown = expected.filter(|_| session.follows_expected).or(certain).or(expected);
    let Some(flow) = shown else { return };
    ui.horizontal_wrapped(|ui| {
        title_ui(ui, words::FLOW.in_language(language));
        if certain.is_some() && expected.is_some() {
            let options = [
                (false, words::FLOW_CERTAIN.in_language(language)),
                (true, words::FLOW_EXPECTED.in_language(language)),
            ];
            ui.add_space(theme::STEP);
            let name = words::FLOW_COUNTS.in_language(language);
            if let Some(chosen) = labelled_choice_ui(ui, name, &options, session.follows_expected) {
                out.send(FundingCommand::FollowExpected(chosen));
            }
        }
    });
    ui.spacing_mut().item_spacing.y = 8.0;
    sentence_ui(ui, &flow.said, (theme::body(), theme::palette(ui).ink), language, out);
    ui.push_id("flow", |ui| picture_ui(ui, flow, language, out));
}

/// A bar with its words: where it stands.
struct Node<'f> {
    part: &'f FlowPart,
    name: Arc<Galley>,
    bar: Rect,
    /// The height at which its words begin.
    top: f32,
    /// How much of the bar is taken by bands, from its top, in points.
    taken: f32,
}

/// Where the columns stand.
struct Columns {
    /// The left edge of the bars of each.
    bars: [f32; 3],
    /// The left edge of the words of each; those of the first end at its bars.
    words: [f32; 3],
    /// The width of the words.
    width: f32,
}

impl Columns {
    fn within(rect: Rect) -> Self {
        let free = rect.width() - 3.0 * (BAR + BESIDE) - 2.0 * LEAST_WAY;
        let width = (free / 3.0).min(MOST_WORDS);
        let way = (rect.width() - 3.0 * (width + BAR + BESIDE)) / 2.0;
        let first = rect.left() + width + BESIDE;
        let middle = first + BAR + way;
        let last = rect.right() - width - BESIDE - BAR;
        let beside = BAR + BESIDE;
        Self { bars: [first, middle, last], words: [rect.left(), middle + beside, last + beside], width }
    }

    /// The bars of a column below each other from `top`, each with room for its words, and where they end.
    fn nodes<'f>(
        &self,
        ui: &Ui,
        column: usize,
        parts: &'f [FlowPart],
        top: f32,
        height_of: impl Fn(i64) -> f32,
    ) -> (Vec<Node<'f>>, f32) {
        let ink = theme::palette(ui).ink;
        let mut y = top;
        let mut nodes = Vec::new();
        for part in parts {
            let name = ui.painter().layout(part.name.clone(), theme::body(), ink, self.width);
            let height = height_of(part.amount.cents.count());
            let bar = Rect::from_min_size(pos2(self.bars[column], y), vec2(BAR, height));
            y += height.max(name.size().y + AMOUNT_LINE) + BELOW;
            nodes.push(Node { part, name, bar, top: bar.top(), taken: 0.0 });
        }
        (nodes, y)
    }
}

fn picture_ui(ui: &mut Ui, flow: &Flow, language: Language, out: &mut Out<FundingCommand>) {
    // The height follows from what stands in it, so places are known before there is room for them.
    let (at, width) = (ui.cursor().min, ui.available_width());
    let columns = Columns::within(Rect::from_min_size(at, vec2(width, 0.0)));
    let whole = flow.sums[0].amount.cents.count();
    let height_of = |cents: i64| (HEIGHT * share(cents, whole)).max(LEAST);
    let stays = flow.bands.iter().filter(|band| band.scheme.is_none());
    let stays: f32 = stays.map(|band| height_of(band.cents.count())).sum();
    let top = at.y + HEAD;
    let (left, left_end) = columns.nodes(ui, 0, &flow.before, top, height_of);
    let (middle, middle_end) = columns.nodes(ui, 1, &flow.schemes, top + stays + BELOW, height_of);
    let (right, right_end) = columns.nodes(ui, 2, &flow.after, top, height_of);
    let end = left_end.max(middle_end).max(right_end) - BELOW;
    ui.allocate_exact_size(vec2(width, end - at.y), Sense::hover());
    let mut picture = Picture { flow, columns, left, middle, right, top: at.y, language };
    picture.paint_bands(ui, height_of);
    picture.table_ui(ui, out);
}

struct Picture<'f> {
    flow: &'f Flow,
    columns: Columns,
    left: Vec<Node<'f>>,
    middle: Vec<Node<'f>>,
    right: Vec<Node<'f>>,
    top: f32,
    language: Language,
}

impl Picture<'_> {
    /// What stays goes over the words of the schemes; what is taken over ends at them.
    fn paint_bands(&mut self, ui: &Ui, height_of: impl Fn(i64) -> f32) {
        let mut lane = self.top + HEAD;
        let [_, middle, _] = self.columns.bars;
        let beyond = self.columns.words[1] + self.columns.width;
        for band in &self.flow.bands {
            let height = height_of(band.cents.count());
            let Some(from) = self.left.iter_mut().find(|node| node.part.payer == band.from) else { continue };
            let start = (pos2(from.bar.right(), from.bar.top() + from.taken), height);
            from.taken += height;
            let colour = theme::payer_colour(band.from);
            match band.scheme {
                None => {
                    let over = [(pos2(middle, lane), height), (pos2(beyond, lane), height)];
                    lane += height;
                    bend(ui, start, over[0], colour);
                    bend(ui, over[0], over[1], colour);
                    if let Some(to) = self.right.iter().find(|node| node.part.payer == band.from) {
                        bend(ui, over[1], (to.bar.left_top(), to.bar.height()), colour);
                    }
                }
                Some(place) => {
                    if let Some(to) = self.middle.get_mut(place) {
                        bend(ui, start, (pos2(to.bar.left(), to.bar.top() + to.taken), height), colour);
                        to.taken += height;
                    }
                }
            }
        }
    }

    /// Heads and sums, a row for each payer with what it bears before and after, and a row for each scheme.
    fn table_ui(&self, ui: &mut Ui, out: &mut Out<FundingCommand>) {
        let rows = 2 + self.flow.payers().count() + self.middle.len();
        accessibility::table(ui, words::FLOW.in_language(self.language), (rows, 3));
        for (column, NamedAmount { name, amount: _ }) in self.flow.sums.iter().enumerate() {
            self.cell_ui(ui, Role::ColumnHeader, (0, column), self.top, |ui| {
                ui.add(Label::new(RichText::new(name).font(theme::strong())).truncate());
            });
        }
        for (column, NamedAmount { name, amount }) in self.flow.sums.iter().enumerate() {
            let all = words::FLOW_ALL.in_language(self.language);
            self.amount_ui(ui, (1, column), self.top + AMOUNT_LINE, &self.named(name, all), amount, out);
        }
        let of = |nodes: &'_ [Node<'_>], payer: Payer| nodes.iter().position(|node| node.part.payer == payer);
        for (row, payer) in self.flow.payers().enumerate() {
            for (column, nodes) in [(0, &self.left), (2, &self.right)] {
                if let Some(node) = of(nodes, payer).map(|place| &nodes[place]) {
                    self.node_ui(ui, (row + 2, column), node, out);
                }
            }
        }
        for (place, node) in self.middle.iter().enumerate() {
            self.node_ui(ui, (2 + self.flow.payers().count() + place, 1), node, out);
        }
    }

    fn named(&self, column: &str, part: &str) -> String {
        say!(self.language, words::FLOW_PART, column = column, part = part)
    }

    fn node_ui(&self, ui: &mut Ui, place: (usize, usize), node: &Node<'_>, out: &mut Out<FundingCommand>) {
        fill_payer(ui.painter(), node.bar, node.part.payer);
        let (_, column) = place;
        let words = self.columns.words[column];
        let left = if column == 0 { words + self.columns.width - node.name.size().x } else { words };
        ui.painter().galley(pos2(left, node.top), Arc::clone(&node.name), theme::palette(ui).ink);
        let name = self.named(&self.flow.sums[column].name, &node.part.name);
        self.amount_ui(ui, place, node.top + node.name.size().y, &name, &node.part.amount, out);
    }

    fn amount_ui(
        &self,
        ui: &mut Ui,
        place: (usize, usize),
        top: f32,
        name: &str,
        amount: &Amount,
        out: &mut Out<FundingCommand>,
    ) {
        self.cell_ui(ui, Role::Cell, place, top, |ui| {
            figure_ui(ui, name, amount, theme::strong(), self.language, out);
        });
    }

    fn cell_ui(&self, ui: &mut Ui, role: Role, place: (usize, usize), top: f32, contents: impl FnOnce(&mut Ui)) {
        let (_, column) = place;
        let rect = Rect::from_min_size(pos2(self.columns.words[column], top), vec2(self.columns.width, AMOUNT_LINE));
        let layout = if column == 0 { Layout::right_to_left(Align::Min) } else { Layout::left_to_right(Align::Min) };
        ui.scope_builder(UiBuilder::new().id_salt(place).max_rect(rect).layout(layout), |ui| {
            accessibility::cell(ui, role, place);
            contents(ui);
        });
    }
}

/// A band from one edge to another, each from its top with a height: a tint between two lines in the full colour, which
/// stands out where the tint does not.
fn bend(ui: &Ui, (from, from_height): (Pos2, f32), (to, to_height): (Pos2, f32), colour: Color32) {
    let tint = colour.gamma_multiply(0.3);
    let mut mesh = Mesh::default();
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    for step in 0..=BENDS {
        let along = f32::from(step) / f32::from(BENDS);
        let slope = along * along * (3.0 - 2.0 * along);
        let x = from.x + (to.x - from.x) * along;
        let top = from.y + (to.y - from.y) * slope;
        let height = from_height + (to_height - from_height) * slope;
        upper.push(pos2(x, top));
        lower.push(pos2(x, top + height));
        mesh.colored_vertex(pos2(x, top), tint);
        mesh.colored_vertex(pos2(x, top + height), tint);
        if step > 0 {
            let next = u32::from(step) * 2;
            mesh.add_triangle(next - 2, next - 1, next);
            mesh.add_triangle(next - 1, next + 1, next);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    for line in [upper, lower] {
        ui.painter().add(Shape::line(line, Stroke::new(1.0, colour)));
    }
}
