//! What can be handed over, with the pages as they will be printed.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Button, CentralPanel, Checkbox, Frame, Margin, Panel, RichText, Role, ScrollArea, TextFormat, Ui, WidgetInfo, vec2,
};

use super::command::DocumentsCommand;
use super::phrases as words;
use super::session::{DocumentsSession, Zoom};
use super::view::DocumentsView;
use crate::domain::words::{Language, ReaderLanguage};
use crate::gui::ask::Ask;
use crate::gui::out::Out;
use crate::gui::widgets::card::{caption_ui, page_title_ui};
use crate::gui::widgets::choice::choice_ui;
use crate::gui::{icon, theme};
use crate::report::format::say;
use crate::report::handover::Handover;
use crate::workbench::FileFormat;

const LIST_WIDTH: f32 = 300.0;

pub fn page_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let palette = theme::palette(ui);
    let side = Frame::new().fill(palette.panel).inner_margin(Margin::same(16));
    Panel::left("documents").exact_size(LIST_WIDTH).resizable(false).frame(side).show(ui, |ui| {
        // What makes the document stays in sight however long the list is.
        Panel::bottom("make document").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
            ui.add_space(theme::STEP);
            make_ui(ui, view, session, language, out);
        });
        ScrollArea::vertical().id_salt("documents").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0 * theme::STEP;
            choices_ui(ui, view, session, language, out);
        });
    });
    CentralPanel::no_frame().show(ui, |ui| {
        super::sheets::sheets_ui(ui, view, session.zoom, language);
    });
}

fn choices_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let palette = theme::palette(ui);
    page_title_ui(ui, words::TITLE.in_language(language));
    let of = say!(language, words::OF_PROPOSAL, proposal = &view.proposal_title);
    ui.label(RichText::new(of).font(theme::small()).color(palette.soft));
    super::choices::status_ui(ui, view, language, out);
    for handover in Handover::ALL {
        ui.push_id(handover.code(), |ui| {
            document_ui(ui, handover, view, session, language, out);
            if session.handover == handover {
                super::choices::open_ui(ui, view, handover, language, out);
                super::choices::choices_ui(ui, view, handover, language, out);
            }
        });
    }
    caption_ui(ui, words::NOTIFICATION.in_language(language));
    if ui.button(words::MAKE_NOTIFICATION.in_language(language)).clicked() {
        out.ask(Ask::ExportSet(true));
    }
    ui.add_space(2.0 * theme::STEP);
    caption_ui(ui, words::LANGUAGE.in_language(language));
    let languages = session.handover.languages();
    if session.handover == Handover::Leaflet {
        reader_ui(ui, view, session, language, out);
    } else if let [_] = languages {
        ui.label(RichText::new(words::ONLY_DUTCH.in_language(language)).font(theme::small()).color(palette.soft));
    } else {
        let name_of = |known: &Language| match known {
            Language::Dutch => (*known, words::DUTCH.in_language(language)),
            Language::English => (*known, words::ENGLISH.in_language(language)),
        };
        let options: Vec<_> = languages.iter().map(name_of).collect();
        let name = words::LANGUAGE.in_language(language);
        let pressed = ui.horizontal(|ui| choice_ui(ui, name, &options, session.language(language))).inner;
        out.extend(pressed.map(DocumentsCommand::ChooseLanguage));
    }
    format_ui(ui, session, language, out);
    if session.format().tracks(session.handover) {
        tracking_ui(ui, view, session, language, out);
    }
    caption_ui(ui, words::SHOW_AS.in_language(language));
    let options = Zoom::ALL.map(|zoom| match zoom {
        Zoom::Width => (zoom, words::WIDTH.in_language(language)),
        Zoom::Page => (zoom, words::WHOLE.in_language(language)),
        Zoom::Two => (zoom, words::TWO.in_language(language)),
    });
    let name = words::SHOW_AS.in_language(language);
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, session.zoom)).inner;
    out.extend(pressed.map(DocumentsCommand::ShowAs));
}

/// The button that makes the chosen document, with how many pages it has.
fn make_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let palette = theme::palette(ui);
    let name = say!(language, words::MAKE, format = session.format().name());
    let sign = if session.format() == FileFormat::Pdf { format!("{}  ", icon::FILE_PDF) } else { String::new() };
    let text = RichText::new(format!("{sign}{name}")).color(palette.accent_ink);
    let clicked = ui.horizontal(|ui| {
        let button = ui.add(Button::new(text).fill(palette.accent).min_size(vec2(0.0, 32.0)));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if let Some((_, pages)) = &view.pages {
            let count = say!(language, words::PAGES, count = pages.len());
            ui.label(RichText::new(count).font(theme::small()).color(palette.soft));
        }
        button.clicked()
    });
    let clicked = clicked.inner;
    if clicked {
        out.ask(Ask::Export);
    }
    let count = session.picked.len();
    if count > 0 {
        let name = say!(language, words::MAKE_SET, count = count);
        if ui.button(RichText::new(&name).font(theme::small())).clicked() {
            out.ask(Ask::ExportSet(false));
        }
    }
}

/// The language of a leaflet, by the name its readers know, and the group it is for.
fn reader_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let name = words::LANGUAGE.in_language(language);
    let options = ReaderLanguage::ALL.map(|known| (known, known.own_name()));
    let chosen = session.leaflet.reader(session.language(language));
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, chosen)).inner;
    out.extend(pressed.map(DocumentsCommand::ChooseReader));
    let name = words::GROUP.in_language(language);
    caption_ui(ui, name);
    let everybody = (None, words::EVERYBODY.in_language(language));
    let groups = view.groups.iter().enumerate().map(|(place, (_, group))| (Some(place), group.as_str()));
    let options: Vec<_> = std::iter::once(everybody).chain(groups).collect();
    let chosen = view.groups.iter().position(|(id, _)| session.leaflet.group.as_ref() == Some(id));
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, chosen)).inner;
    let pressed = pressed.map(|place| place.and_then(|place| view.groups.get(place)).map(|(id, _)| id.clone()));
    out.extend(pressed.map(DocumentsCommand::ChooseGroup));
    let only = words::NO_NAMES_OF_GROUPS.in_language(language);
    ui.label(RichText::new(only).font(theme::small()).color(theme::palette(ui).soft));
}

/// The forms of the file, where there is a choice.
fn format_ui(ui: &mut Ui, session: &DocumentsSession, language: Language, out: &mut Out<DocumentsCommand>) {
    let formats = FileFormat::of(session.handover);
    if formats.len() < 2 {
        return;
    }
    caption_ui(ui, words::FORMAT.in_language(language));
    let options: Vec<_> = formats.iter().map(|format| (*format, format.name())).collect();
    let name = words::FORMAT.in_language(language);
    let pressed = ui.horizontal_wrapped(|ui| choice_ui(ui, name, &options, session.format())).inner;
    out.extend(pressed.map(DocumentsCommand::ChooseFormat));
    if session.format() == FileFormat::Xlsx {
        let words = words::RECKONS.in_language(language);
        ui.label(RichText::new(words).font(theme::small()).color(theme::palette(ui).soft));
    }
}

/// Whether changes are tracked in the file, and against which text.
fn tracking_ui(
    ui: &mut Ui,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let mut is_tracked = session.is_tracked;
    if ui.checkbox(&mut is_tracked, words::TRACK.in_language(language)).changed() {
        out.send(DocumentsCommand::Track(is_tracked));
    }
    if session.is_tracked {
        let soft = theme::palette(ui).soft;
        ui.label(RichText::new(words::TRACKED.in_language(language)).font(theme::small()).color(soft));
        super::choices::in_force_ui(ui, view, language, out);
    }
}

/// A document with what it is for and how much is open about it; the box takes it into the folder of several.
fn document_ui(
    ui: &mut Ui,
    handover: Handover,
    view: &DocumentsView,
    session: &DocumentsSession,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    ui.horizontal_top(|ui| {
        let mut is_picked = session.picked.contains(&handover);
        let name = say!(language, words::PICK, document = handover.name().in_language(language));
        ui.spacing_mut().item_spacing.x = theme::STEP;
        let tick = ui.add(Checkbox::without_text(&mut is_picked));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_picked, &name));
        if tick.on_hover_text(&name).clicked() {
            out.send(DocumentsCommand::Pick(handover));
        }
        let open = view.open.get(&handover).map_or(0, Vec::len);
        choose_ui(ui, handover, session.handover == handover, open, language, out);
    });
}

/// The button that chooses a document.
fn choose_ui(
    ui: &mut Ui,
    handover: Handover,
    is_chosen: bool,
    open: usize,
    language: Language,
    out: &mut Out<DocumentsCommand>,
) {
    let palette = theme::palette(ui);
    let (name, purpose) = (handover.name(), handover.purpose());
    let (name, purpose) = (name.in_language(language), purpose.in_language(language));
    let fill = if is_chosen { palette.selected } else { palette.paper };
    let mut text = LayoutJob::single_section(format!("{name}\n"), TextFormat::simple(theme::strong(), palette.ink));
    text.append(purpose, 0.0, TextFormat::simple(theme::small(), palette.soft));
    if open > 0 {
        let count = format!("\n{}", say!(language, words::OPEN_COUNT, count = open));
        text.append(&count, 0.0, TextFormat::simple(theme::small(), palette.ink));
    }
    let size = vec2(ui.available_width(), 0.0);
    let response = ui.add(Button::new(text).fill(fill).wrap().min_size(size).right_text(""));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, format!("{name}: {purpose}")));
    if response.clicked() {
        out.send(DocumentsCommand::Choose(handover));
    }
}
