//! The page the window begins with, and a new dossier too: go on with what was open, or begin at one of three doors.

use std::path::Path;

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::command::OfficeCommand;
use super::phrases as words;
use super::session::{Opening, StartSession};
use crate::domain::parameters::Sector;
use crate::domain::words::{Language, Phrase};
use crate::gui::out::Out;
use crate::gui::state::State;
use crate::gui::widgets::card::{caption_ui, card_ui};
use crate::gui::{accessibility, icon, theme};
use crate::report::costs::Headline;
use crate::report::format::{self, say};
use crate::report::sectors::size;
use crate::workbench::glance::Glance;

/// The widths of what stands at the left and at the right of the doors.
const SIDES: (f32, f32) = (300.0, 260.0);
/// Below this width everything stands below each other.
const ONE_COLUMN: f32 = 1020.0;
/// The most the name of a sector takes.
const SECTOR_WIDTH: f32 = 380.0;
/// The width of how many workers it has.
const PEOPLE_WIDTH: f32 = 130.0;
/// The width of how many agreements of it are known.
const KNOWN_WIDTH: f32 = 136.0;
/// The most the doors take in a wide window.
const DOORS: f32 = 760.0;
/// Room between columns.
const GAP: f32 = 16.0;
/// Recent dossiers that are shown.
pub const SHOWN_RECENT: usize = 6;

/// What the page shows.
pub struct StartView<'v> {
    /// Where the user is on it.
    pub start: &'v StartSession,
    /// The state, with the dossier that is open behind it.
    pub state: &'v State,
    /// The sectors of the catalogue.
    pub sectors: &'v [Sector],
}

/// Shows the page.
pub fn start_ui(ui: &mut Ui, view: &StartView<'_>, out: &mut Out<OfficeCommand>) {
    let language = view.state.settings.language;
    let palette = theme::palette(ui);
    ScrollArea::vertical().id_salt("start").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(28)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0 * theme::STEP;
            let title =
                RichText::new("Akkoord").font(theme::Face::SansSemibold.size(28.0)).color(palette.accent_bright);
            accessibility::heading(&ui.label(title), 1);
            ui.label(RichText::new(words::WHAT_IT_IS.in_language(language)).color(palette.ink));
            ui.add_space(2.0 * theme::STEP);
            let room = ui.available_width();
            if room < ONE_COLUMN {
                go_on_ui(ui, view, out);
                doors_ui(ui, view, out);
                help_ui(ui, language, out);
                return;
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let mut column = |width: f32, contents: &mut dyn FnMut(&mut Ui)| {
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        contents(ui);
                    });
                };
                column(SIDES.0, &mut |ui| go_on_ui(ui, view, out));
                column((room - SIDES.0 - SIDES.1 - 2.0 * GAP).min(DOORS), &mut |ui| doors_ui(ui, view, out));
                column(SIDES.1, &mut |ui| help_ui(ui, language, out));
            });
        });
    });
}

/// A button with a name in bold and what it stands for below; whether it was pressed.
fn entry_ui(ui: &mut Ui, name: &str, spoken: &str, takes_focus: bool) -> bool {
    let button = Button::new(RichText::new(name).font(theme::strong())).wrap().min_size(vec2(0.0, 28.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    if takes_focus && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}

fn small_ui(ui: &mut Ui, text: &str) {
    let soft = theme::palette(ui).soft;
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(soft)).wrap());
}

/// The dossier that is open, and those that were.
fn go_on_ui(ui: &mut Ui, view: &StartView<'_>, out: &mut Out<OfficeCommand>) {
    let State { document, session, settings } = view.state;
    let language = settings.language;
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, words::GO_ON.in_language(language));
        let name = &document.dossier().name;
        let spoken = say!(language, words::GO_ON_WITH, name = name);
        if entry_ui(ui, name, &spoken, true) {
            out.send(OfficeCommand::LeaveStart);
        }
        let state = if session.file.is_example { words::OPEN_EXAMPLE } else { words::OPEN_NOW };
        small_ui(ui, state.in_language(language));
        let own = session.file.path.as_ref();
        for path in settings.recent.iter().filter(|path| Some(*path) != own).take(SHOWN_RECENT) {
            ui.add_space(theme::STEP);
            ui.push_id(path, |ui| recent_ui(ui, path, view.start.glances.get(path), language, out));
        }
        if settings.recent.is_empty() {
            small_ui(ui, words::NOTHING_RECENT.in_language(language));
        }
    });
}

fn recent_ui(
    ui: &mut Ui,
    path: &Path,
    glance: Option<&Result<Glance, String>>,
    language: Language,
    out: &mut Out<OfficeCommand>,
) {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let name = match glance {
        Some(Ok(glance)) => glance.name.as_str(),
        Some(Err(_)) | None => file.as_str(),
    };
    let spoken = say!(language, words::OPEN_RECENT, name = name);
    if entry_ui(ui, name, &spoken, false) {
        out.send(OfficeCommand::Open(Opening::File(path.to_owned())));
    }
    match glance {
        None => small_ui(ui, words::LOOKING.in_language(language)),
        Some(Err(why)) => small_ui(ui, why),
        Some(Ok(glance)) => {
            for (title, figures) in &glance.proposals {
                small_ui(ui, &proposal_line(title, figures.as_ref(), language));
            }
        }
    }
    small_ui(ui, &path.display().to_string());
}

/// "Inzet vakbonden · 2027: € 16.628.298,86 · 1,16% van de loonsom".
fn proposal_line(title: &str, figures: Option<&Headline>, language: Language) -> String {
    let Some(figures) = figures else { return say!(language, words::GLANCE_UNKNOWN, proposal = title) };
    let share = figures.share.map(|share| format::share_of_wage_bill(share, language));
    let basis = figures.share_basis.words();
    say!(
        language,
        words::GLANCE,
        proposal = title,
        year = figures.year.to_string(),
        gross = figures.gross.text(language),
        share = share.unwrap_or_else(|| "–".to_owned()),
        basis = basis
    )
}

/// The three ways to begin.
fn doors_ui(ui: &mut Ui, view: &StartView<'_>, out: &mut Out<OfficeCommand>) {
    let language = view.state.settings.language;
    let title_ui = |ui: &mut Ui, title: Phrase, about: Phrase| {
        ui.set_width(ui.available_width());
        accessibility::heading(&ui.label(RichText::new(title.in_language(language)).font(theme::heading())), 2);
        small_ui(ui, about.in_language(language));
    };
    card_ui(ui, |ui| {
        title_ui(ui, words::AT_THE_TABLE, words::AT_THE_TABLE_ABOUT);
        for example in &view.start.examples {
            let spoken = say!(language, words::FROM_EXAMPLE, example = &example.name);
            if ui.push_id(&example.id, |ui| entry_ui(ui, &example.name, &spoken, false)).inner {
                out.send(OfficeCommand::Open(Opening::Example(example.id.clone())));
            }
        }
    });
    card_ui(ui, |ui| {
        title_ui(ui, words::MY_COMPANY, words::MY_COMPANY_ABOUT);
        ui.horizontal_wrapped(|ui| {
            ui.label(words::WITH_TEXT_OF.in_language(language));
            for example in &view.start.examples {
                let is_chosen = view.start.text == example.id;
                let name = short(&example.name);
                let radio = ui.radio(is_chosen, name);
                if radio.accessible_name(say!(language, words::WITH_TEXT, example = name)).clicked() {
                    out.send(OfficeCommand::ChooseText(example.id.clone()));
                }
            }
        });
        let choose = words::CHOOSE_PAYROLL.in_language(language);
        if ui.button(format!("{}  {choose}", icon::UPLOAD_SIMPLE)).accessible_name(choose).clicked() {
            out.send(OfficeCommand::BrowsePayroll);
        }
        small_ui(ui, words::MY_COMPANY_OWN.in_language(language));
    });
    card_ui(ui, |ui| {
        title_ui(ui, words::MY_SECTOR, words::MY_SECTOR_ABOUT);
        sectors_ui(ui, view.sectors, language, out);
        let empty = words::NEW_EMPTY.in_language(language);
        ui.horizontal(|ui| {
            if entry_ui(ui, empty, empty, false) {
                out.send(OfficeCommand::Open(Opening::Empty(None)));
            }
            small_ui(ui, words::NEW_EMPTY_ABOUT.in_language(language));
        });
    });
}

/// "Glastuinbouw" of "Cao Glastuinbouw 2027–2028, taal en loopbaan".
fn short(name: &str) -> &str {
    let name = name.strip_prefix("Cao ").unwrap_or(name);
    name.split([' ', ',']).next().unwrap_or(name)
}

fn sectors_ui(ui: &mut Ui, sectors: &[Sector], language: Language, out: &mut Out<OfficeCommand>) {
    let width = (ui.available_width() - PEOPLE_WIDTH - KNOWN_WIDTH - 2.0 * GAP).min(SECTOR_WIDTH);
    eframe::egui::Grid::new("sectors").num_columns(3).spacing(vec2(GAP, 4.0)).striped(true).show(ui, |ui| {
        for sector in sectors {
            let name = sector.name.in_language(language);
            let spoken = say!(language, words::NEW_FOR, sector = name);
            let button = Button::new(name).right_text("").truncate().min_size(vec2(width, 26.0));
            let button = ui
                .push_id(&sector.id, |ui| {
                    ui.set_max_width(width);
                    ui.add(button)
                })
                .inner;
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            if button.clicked() {
                out.send(OfficeCommand::Open(Opening::Empty(Some(sector.id.clone()))));
            }
            ui.allocate_ui_with_layout(vec2(PEOPLE_WIDTH, 26.0), Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_width(PEOPLE_WIDTH);
                let people = size(sector).map(|fact| format::quantity(fact.value, fact.unit, language));
                ui.label(people.unwrap_or_else(|| "–".to_owned()));
            });
            let known = words::KNOWN_TERMS.with(vec![("count", sector.clauses.len().into())]);
            let texts: Vec<&str> = sector.clauses.iter().map(|known| known.text.in_language(language)).collect();
            let said = ui.label(format::message(&known, language));
            if !texts.is_empty() {
                said.on_hover_text(texts.join("\n"));
            }
            ui.end_row();
        }
    });
}

/// What it is in a few lines, and the other ways in.
fn help_ui(ui: &mut Ui, language: Language, out: &mut Out<OfficeCommand>) {
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        caption_ui(ui, words::WHAT_TITLE.in_language(language));
        for line in [words::WHAT_TEXT, words::WHAT_COSTS, words::WHAT_PAPERS, words::WHAT_PRIVATE] {
            ui.add(Label::new(line.in_language(language)).wrap());
        }
    });
    card_ui(ui, |ui| {
        ui.set_width(ui.available_width());
        for (phrase, command) in [
            (words::OPEN, OfficeCommand::AskOpen),
            (words::RECOVER, OfficeCommand::AskRecover),
            (words::GUIDE, OfficeCommand::OpenGuide),
            (words::SETTINGS, OfficeCommand::ShowSettings),
        ] {
            if ui.button(phrase.in_language(language)).clicked() {
                out.send(command);
            }
        }
    });
}
