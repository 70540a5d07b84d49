//! The parts of the form: a field that is typed in, a choice of a few, a choice of many.

use eframe::egui::{Align, Button, ComboBox, Label, Layout, Response, RichText, Role, Ui, WidgetInfo, vec2};

use rust_decimal::Decimal;

use super::command::WorkforceCommand;
use super::input::ProfileField;
use super::phrases;
use super::session::{WorkforceSession, WorkforceWish};
use super::view::FormView;
use crate::domain::bounds::Declared;
use crate::domain::dated::Source;
use crate::domain::words::Language;
use crate::domain::workforce::draft::{Input, for_now};
use crate::domain::workforce::{Basis, Choice};
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::gui::typed::bare_number;
use crate::gui::widgets::unbroken::unbroken;
use crate::report::format::{self, say};

/// The width of the names at the left of the fields.
const NAME_WIDTH: f32 = 196.0;
/// From this width on names stand at the left of their fields; in a narrower form above them.
const BESIDE: f32 = 420.0;
/// The width of a field for a number.
pub const NUMBER_WIDTH: f32 = 104.0;

/// The form with what is typed in it.
#[derive(Clone, Copy)]
pub struct Form<'v> {
    /// What it shows.
    pub view: &'v FormView,
    /// What is typed.
    pub session: &'v WorkforceSession,
    /// The language of the interface.
    pub language: Language,
}

/// Sends a change of the selected profile.
pub fn choose(choice: Choice, out: &mut Out<WorkforceCommand>) {
    out.send(WorkforceCommand::Choose(choice));
}

impl Form<'_> {
    /// A name at the left, and what belongs to it at the right.
    pub fn row_ui(&self, ui: &mut Ui, name: &str, input: Option<Input>, below: &str, contents: impl FnOnce(&mut Ui)) {
        if ui.available_width() < BESIDE {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(name);
                contents(ui);
                self.notes_ui(ui, input, below);
                ui.add_space(theme::STEP);
            });
            return;
        }
        ui.horizontal_top(|ui| {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(NAME_WIDTH, 28.0), layout, |ui| {
                ui.set_width(NAME_WIDTH);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space(3.0);
                ui.label(name);
                self.notes_ui(ui, input, below);
            });
            ui.vertical(contents);
        });
    }

    /// In small letters: whether nobody filled the input in yet, its range, and what it rests on.
    fn notes_ui(&self, ui: &mut Ui, input: Option<Input>, range: &str) {
        let palette = theme::palette(ui);
        let is_open = input.is_some_and(|input| self.view.open.contains(&input));
        let small = |text: &str| RichText::new(unbroken(text)).font(theme::small());
        if is_open {
            ui.label(small(phrases::OPEN_INPUT.in_language(self.language)).color(palette.warning));
            let about = input.map(Input::about);
            let basis = self.view.profile.basis.iter().find(|basis| Some(basis.about.as_str()) == about);
            if let Some(said) = basis.and_then(for_now).filter(|said| !said.is_empty()) {
                ui.add(Label::new(small(said).color(palette.faint)).wrap());
            }
        }
        if !range.is_empty() {
            ui.add(Label::new(small(range).color(palette.faint)).wrap());
        }
        if let Some(basis) = input.and_then(|input| basis_of(&self.view.profile.basis, input)).filter(|_| !is_open) {
            let text = small(&short(basis, self.language)).color(palette.faint);
            ui.add(Label::new(text).wrap()).on_hover_text(in_full(basis));
        }
    }

    /// A field with its name, range, unit and what is wrong with it.
    pub fn field_ui(&self, ui: &mut Ui, field: &ProfileField, out: &mut Out<WorkforceCommand>) {
        let name = field.name().in_language(self.language);
        let below = field.number().map_or_else(String::new, |number| {
            let Declared { noun: _, unit, range: (low, high) } = number.fillable();
            let shown = |number| format::quantity(number, unit, self.language);
            let low = if low < Decimal::ZERO { shown(low) } else { bare_number(low, unit, self.language) };
            say!(self.language, phrases::RANGE_OF, low = &low, high = &shown(high))
        });
        self.row_ui(ui, name, field.input(), &below, |ui| {
            let width = if field.number().is_some() { NUMBER_WIDTH } else { ui.available_width() - 8.0 };
            self.entry_ui(ui, field, name, width, out);
        });
    }

    /// The field alone, with its unit, and what is wrong below it.
    pub fn entry_ui(&self, ui: &mut Ui, field: &ProfileField, name: &str, width: f32, out: &mut Out<WorkforceCommand>) {
        // A reason is read as a whole, so it may take more lines.
        let lines = if matches!(field, ProfileField::BasisReason(_)) { Lines::Wrapped } else { Lines::One };
        let response = self.entry_in_ui(ui, field, name, (width, lines), out);
        if self.session.wish == Some(WorkforceWish::Field(field.clone())) {
            response.request_focus();
            response.scroll_to_me(None);
            out.send(WorkforceCommand::WishFulfilled);
        }
    }

    /// The field alone, set in so many lines or in the cell of a table.
    pub fn entry_in_ui(
        &self,
        ui: &mut Ui,
        field: &ProfileField,
        name: &str,
        (width, lines): (f32, Lines),
        out: &mut Out<WorkforceCommand>,
    ) -> Response {
        let held = field.text(&self.view.profile, self.language).unwrap_or_default();
        let is_cell = lines == Lines::Cell;
        let unit = field.number().filter(|_| !is_cell);
        let unit = unit.map(|number| format::unit_word(number.declared().unit, self.language));
        let shown = Field {
            id: ui.make_persistent_id(format!("{field:?}")),
            name,
            held: &held,
            unit: unit.unwrap_or_default(),
            width,
            lines,
            // What is proposed for an input that nobody has filled in yet.
            confirms: field.input().is_some_and(|input| self.view.open.contains(&input)),
        };
        shown.show(ui, (field, &self.session.typed), self.language, |typing| {
            out.send(WorkforceCommand::Typing(typing));
        })
    }

    /// A choice of a few, each a button.
    pub fn choices_ui(
        &self,
        ui: &mut Ui,
        name: &str,
        options: Vec<(&str, bool, Choice)>,
        out: &mut Out<WorkforceCommand>,
    ) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (text, is_chosen, choice) in options {
                if chip_ui(ui, text, &format!("{name}: {text}"), is_chosen) && !is_chosen {
                    choose(choice, out);
                }
            }
        });
    }
}

/// A button of a choice; whether it was pressed.
pub fn chip_ui(ui: &mut Ui, text: &str, spoken: &str, is_chosen: bool) -> bool {
    let palette = theme::palette(ui);
    let ink = if is_chosen { palette.accent_ink } else { palette.ink };
    let mut chip = Button::new(RichText::new(text).font(theme::small()).color(ink)).corner_radius(6);
    if is_chosen {
        chip = chip.fill(palette.accent);
    }
    let response = ui.add(chip);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, spoken));
    response.clicked()
}

/// A choice of many as a list that opens; gives the one that was chosen anew.
pub fn list_ui(ui: &mut Ui, name: &str, shown: &str, width: f32, options: &[(String, bool)]) -> Option<usize> {
    list_with_button_ui(ui, name, shown, width, options).0
}

/// As [`list_ui`], with the button that opens the list.
pub fn list_with_button_ui(
    ui: &mut Ui,
    name: &str,
    shown: &str,
    width: f32,
    options: &[(String, bool)],
) -> (Option<usize>, Response) {
    let mut chosen = None;
    let list = ComboBox::from_id_salt(name).selected_text(shown).width(width).truncate().height(320.0);
    let list = list.show_ui(ui, |ui| {
        for (index, (text, is_chosen)) in options.iter().enumerate() {
            if ui.selectable_label(*is_chosen, text).clicked() {
                chosen = Some(index);
            }
        }
    });
    let button = list.response.accessible_name(name);
    (chosen.filter(|index| !options[*index].1), button)
}

/// The basis that is about an input.
fn basis_of(basis: &[Basis], input: Input) -> Option<&Basis> {
    let words: &[&str] = match input {
        Input::Heads => &["aantal"],
        Input::HourlyWage => &["uurloon"],
        Input::HoursPerWeek => &["uren"],
        Input::Contract => &["contract"],
        Input::EmployerSize => &["grootte"],
        Input::Whk => &["whk"],
        Input::YearEndBonus => &["eindejaar"],
        Input::OtherEmployerCost => &["overige werkgever"],
        Input::Pension => &["pensioen"],
        Input::StayShare => &["verblijf"],
        Input::LevelShare => &["taalniveau"],
        Input::StayOn => &["blijf"],
        Input::EntryLevelShare => &["nieuwkomer"],
        Input::Schooling => &["schol", "opleiding"],
    };
    basis.iter().find(|basis| {
        let about = basis.about.to_lowercase();
        words.iter().any(|word| about.contains(word))
    })
}

/// What a basis says, short enough to stand below a name.
fn short(basis: &Basis, language: Language) -> String {
    match (&basis.source, &basis.assumption) {
        (Some(Source { title, url: _ }), _) => say!(language, phrases::BASIS_SOURCE, source = title),
        (None, Some(why)) => why.clone(),
        (None, None) => basis.about.clone(),
    }
}

fn in_full(basis: &Basis) -> String {
    let source = basis.source.as_ref().map(|source| source.title.as_str());
    [Some(basis.about.as_str()), source, basis.assumption.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n")
}
