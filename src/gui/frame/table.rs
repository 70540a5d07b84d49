//! The window as everybody at the table may see it: the text of the proposal and four large figures, and nothing that is
//! one's own: no notes, no other proposal, no findings, no way to change anything.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align, Button, CentralPanel, Color32, Frame, Key, Label, Layout, Margin, Panel, RichText, Role, ScrollArea, Ui,
    WidgetInfo,
};

use super::command::FrameCommand;
use super::phrases as words;
use crate::domain::agreement::text::{ArticleText, Run, SectionText};
use crate::domain::words::{Language, Phrase};
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::agreement::session::Wish;
use crate::gui::basis::Basis;
use crate::gui::command::Command;
use crate::gui::out::Out;
use crate::gui::widgets::share_basis;
use crate::gui::{accessibility, icon, phrases, theme};
use crate::report::format::{self, say};

/// The width of the text.
const WIDTH: f32 = 900.0;
/// How much larger the text is than on the sheet.
const LARGER: f32 = 1.3;
/// How large a figure is.
const FIGURE: f32 = 34.0;
/// The height of the figures.
const HEIGHT: f32 = 104.0;
/// The language of the agreement.
const PAPER: Language = Language::Dutch;

/// Shows the text, scrolled to what is wished, above the figures.
pub fn table_ui(ui: &mut Ui, basis: &Basis, wish: Option<&Wish>, language: Language, out: &mut Out<Command>) {
    let palette = theme::palette(ui);
    let dark = Frame::new().fill(palette.rail).inner_margin(Margin::symmetric(32, 14));
    Panel::bottom("table figures").exact_size(HEIGHT).frame(dark).show_separator_line(false).show(ui, |ui| {
        accessibility::landmark(ui, Role::ContentInfo, words::TABLE_FIGURES.in_language(language));
        figures_ui(ui, basis, language);
    });
    let bar = Frame::new().fill(palette.paper).inner_margin(Margin::symmetric(24, 8));
    Panel::top("table bar").frame(bar).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(&basis.proposal_title).font(theme::heading()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = words::TABLE_LEAVE.in_language(language);
                let response = ui.add(Button::new(format!("{}  Esc", icon::X)));
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
                if response.on_hover_text(name).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                    out.send(FrameCommand::ToggleTable);
                }
            });
        });
    });
    CentralPanel::default().frame(Frame::new().fill(palette.paper)).show(ui, |ui| {
        accessibility::landmark(ui, Role::Document, words::TABLE.in_language(language));
        accessibility::in_language(ui, PAPER);
        ScrollArea::vertical().id_salt("table text").auto_shrink(false).show(ui, |ui| {
            let width = WIDTH.min(ui.available_width() - 48.0);
            ui.horizontal_top(|ui| {
                ui.add_space((ui.available_width() - width) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.add_space(6.0 * theme::STEP);
                    text_ui(ui, basis, wish);
                    ui.add_space(12.0 * theme::STEP);
                });
            });
        });
    });
    if wish.is_some() {
        out.send(AgreementCommand::WishFulfilled);
    }
}

/// What the proposal costs, on which base, after which money, and whom it reaches.
fn figures_ui(ui: &mut Ui, basis: &Basis, language: Language) {
    let headline = basis.headline.as_ref();
    let caption = |phrase: Phrase| phrase.in_language(language).to_owned();
    let year = headline.map(|shown| shown.year.to_string()).unwrap_or_default();
    let cost = match &basis.provisional {
        Some(mark) => format!("{mark} · {}", say!(language, words::GROSS, year = &year)),
        None => say!(language, words::GROSS, year = &year),
    };
    let figures = [
        (cost, headline.map(|shown| shown.gross.text(language))),
        (
            share_basis::short(headline.map(|shown| shown.share_basis).unwrap_or_default(), language).to_owned(),
            headline.and_then(|shown| Some(format::share_of_wage_bill(shown.share?, language))),
        ),
        (caption(words::BAR_AFTER), headline.map(|shown| format::euro(shown.after_schemes, language))),
        (
            caption(words::BAR_REACHED),
            headline.and_then(|shown| shown.reached.as_ref()).map(|reached| {
                let [part, whole] =
                    [reached.participants, reached.heads].map(|count| format::number(count.value(), 0, language));
                say!(language, words::REACHED, part = &part, whole = &whole)
            }),
        ),
    ];
    let star = if basis.provisional.is_some() { " *" } else { "" };
    let palette = theme::palette(ui);
    let figures = figures.map(|(caption, figure)| match figure {
        Some(figure) => (caption, format!("{figure}{star}")),
        None => (caption, phrases::NOT_COMPUTED.in_language(language).to_owned()),
    });
    ui.columns(figures.len(), |columns| {
        let size = size_that_fits(&columns[0], figures.iter().map(|(_, figure)| figure.as_str()));
        for (ui, (caption, figure)) in columns.iter_mut().zip(&figures) {
            ui.add(Label::new(RichText::new(caption).color(palette.rail_soft)).truncate());
            let font = theme::Face::SansSemibold.size(size);
            ui.add(Label::new(RichText::new(figure).font(font).color(palette.rail_ink)).truncate());
        }
    });
}

/// How large figures are of which the longest fits its column: words may be cut off, an amount never.
fn size_that_fits<'f>(column: &Ui, figures: impl Iterator<Item = &'f str>) -> f32 {
    let font = theme::Face::SansSemibold.size(FIGURE);
    let width =
        |figure: &str| column.painter().layout_no_wrap(figure.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x;
    let longest = figures.map(width).fold(1.0, f32::max);
    // Letters do not shrink evenly: their widths are rounded to points of the screen.
    (FIGURE * (column.available_width() - 2.0) / longest).min(FIGURE).floor()
}

fn text_ui(ui: &mut Ui, basis: &Basis, wish: Option<&Wish>) {
    let palette = theme::palette(ui);
    for chapter in &basis.text.chapters {
        let heading = say!(PAPER, phrases::CHAPTER, number = chapter.number.to_string(), title = &chapter.title);
        ui.add_space(4.0 * theme::STEP);
        let words = RichText::new(heading.to_uppercase()).font(theme::strong()).color(palette.faint);
        accessibility::heading(&ui.label(words).accessible_name(&heading), 2);
        for article in &chapter.articles {
            article_ui(ui, article, wish);
        }
    }
    let sections: Vec<&SectionText> = basis.text.protocol.iter().chain(&basis.text.annexes).collect();
    for section in sections {
        heading_ui(ui, &section.title, &section.id, wish);
        for runs in &section.paragraphs {
            paragraph_ui(ui, "", runs);
        }
    }
}

fn article_ui(ui: &mut Ui, article: &ArticleText, wish: Option<&Wish>) {
    let title = say!(PAPER, phrases::ARTICLE, number = article.number.to_string(), title = &article.title);
    heading_ui(ui, &title, &article.id, wish);
    for paragraph in &article.paragraphs {
        let number = paragraph.number.map(|number| format!("{number}.")).unwrap_or_default();
        paragraph_ui(ui, &number, &paragraph.runs);
        for item in &paragraph.items {
            paragraph_ui(ui, &format!("    {}.", item.letter), &item.runs);
        }
    }
}

fn heading_ui(ui: &mut Ui, title: &str, id: &str, wish: Option<&Wish>) {
    ui.add_space(4.0 * theme::STEP);
    let font = theme::heading();
    let words = RichText::new(title).font(larger(font)).color(theme::palette(ui).accent_bright);
    let response = ui.add(Label::new(words).wrap());
    accessibility::heading(&response, 3);
    if wish.is_some_and(|wish| wish.reveals(id)) {
        ui.scroll_to_rect(response.rect.expand(24.0), Some(Align::Min));
    }
}

/// Words of the text; what is agreed in figures and choices stands out.
fn paragraph_ui(ui: &mut Ui, number: &str, runs: &[Run]) {
    let palette = theme::palette(ui);
    let plain = TextFormat::simple(larger(theme::document()), palette.ink);
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    if !number.is_empty() {
        job.append(&format!("{number} "), 0.0, TextFormat { color: palette.soft, ..plain.clone() });
    }
    for run in runs {
        let background = if matches!(run, Run::Blank { .. }) { palette.blank } else { plain.background };
        job.append(run.text(), 0.0, TextFormat { background, ..plain.clone() });
    }
    ui.add(Label::new(job).wrap());
    ui.add_space(1.5 * theme::STEP);
}

fn larger(font: eframe::egui::FontId) -> eframe::egui::FontId {
    eframe::egui::FontId { size: font.size * LARGER, ..font }
}
