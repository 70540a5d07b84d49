//! What the calculation assumes, as fields; what the assumptions rest on; and the published figures.

use eframe::egui::{Button, Grid, Id, Label, RichText, Ui, vec2};

use super::command::CostsCommand;
use super::figures;
use super::page::{CARD_EDGE, GAP, card_title_ui};
use super::phrases as words;
use super::session::{CostsSession, Field};
use super::view::CostsView;
use crate::domain::agreement::{Assumption, Assumptions};
use crate::domain::words::{Language, Phrase};
use crate::gui::fields::{self, Lines};
use crate::gui::out::Out;
use crate::gui::widgets::card::card_ui;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};

/// The least width at which the reasons stand beside the fields.
const TWO_COLUMNS: f32 = 1000.0;

pub fn assumptions_ui(
    ui: &mut Ui,
    view: &CostsView,
    session: &CostsSession,
    language: Language,
    out: &mut Out<CostsCommand>,
) {
    let Some(assumptions) = &view.assumptions else { return };
    let editor = Editor { assumptions, session, language };
    let width = ui.available_width();
    if width < TWO_COLUMNS {
        card_ui(ui, |ui| editor.fields_ui(ui, out));
        card_ui(ui, |ui| editor.reasons_ui(ui, out));
    } else {
        ui.horizontal_top(|ui| {
            let left = 460.0;
            card_ui(ui, |ui| {
                ui.set_width(left - CARD_EDGE);
                editor.fields_ui(ui, out);
            });
            card_ui(ui, |ui| {
                ui.set_width(width - left - GAP - CARD_EDGE);
                editor.reasons_ui(ui, out);
            });
        });
    }
    card_ui(ui, |ui| {
        ui.set_min_width(ui.available_width());
        figures::figures_ui(ui, &view.figures, session, language, out);
    });
}

struct Editor<'e> {
    assumptions: &'e Assumptions,
    session: &'e CostsSession,
    language: Language,
}

impl Editor<'_> {
    fn fields_ui(&self, ui: &mut Ui, out: &mut Out<CostsCommand>) {
        card_title_ui(ui, words::ASSUMPTIONS_TITLE.in_language(self.language));
        let fields: [(Field, Phrase, Option<Phrase>); 8] = [
            (Field::ReferenceDate, words::REFERENCE_DATE, Some(words::REFERENCE_DATE_TIP)),
            (Field::Number(Assumption::WageIndex), words::WAGE_INDEX, Some(words::WAGE_INDEX_TIP)),
            (Field::Number(Assumption::PriceIndex), words::PRICE_INDEX, None),
            (Field::Number(Assumption::Employers), words::EMPLOYERS, None),
            (Field::Number(Assumption::FullTimeHours), words::FULL_TIME_HOURS, None),
            (Field::Number(Assumption::WorkedShare), words::WORKED_SHARE, Some(words::WORKED_SHARE_TIP)),
            (Field::Number(Assumption::SuccessRate), words::SUCCESS_RATE, Some(words::SUCCESS_RATE_TIP)),
            (Field::Number(Assumption::SmallestGroup), words::SMALLEST_GROUP, Some(words::SMALLEST_GROUP_TIP)),
        ];
        Grid::new("assumptions").num_columns(2).spacing(vec2(16.0, 8.0)).show(ui, |ui| {
            for (field, name, tip) in fields {
                let name = name.in_language(self.language);
                let label = ui.label(name);
                if let Some(tip) = tip {
                    label.on_hover_text(tip.in_language(self.language));
                }
                self.field_ui(ui, field, name, (110.0, Lines::One), out);
                ui.end_row();
            }
            let name = words::SHORT_STAY.in_language(self.language);
            ui.label(name);
            ui.horizontal(|ui| {
                let texts = [1_u8, 2, 3]
                    .map(|years| (years, say!(self.language, words::SHORT_STAY_YEARS, years = years.to_string())));
                let options: Vec<(u8, &str)> = texts.iter().map(|(years, text)| (*years, text.as_str())).collect();
                if let Some(years) = choice_ui(ui, name, &options, self.assumptions.short_stay_years) {
                    out.send(CostsCommand::SetShortStay(years));
                }
            });
            ui.end_row();
        });
    }

    /// A field with what is typed in it, or with the assumption; made when it is left.
    fn field_ui(
        &self,
        ui: &mut Ui,
        field: Field,
        name: &str,
        (width, lines): (f32, Lines),
        out: &mut Out<CostsCommand>,
    ) {
        let held = super::typed::held(field, self.assumptions, self.language);
        let unit = super::typed::unit(field).map_or("", |unit| format::unit_word(unit, self.language));
        let shown = fields::Field {
            id: Id::unique(("assumption", field)),
            name,
            held: &held,
            unit,
            width,
            lines,
            confirms: false,
        };
        shown.show(ui, (&field, &self.session.typed), self.language, |typing| out.send(CostsCommand::Typing(typing)));
    }

    fn reasons_ui(&self, ui: &mut Ui, out: &mut Out<CostsCommand>) {
        let palette = theme::palette(ui);
        let language = self.language;
        card_title_ui(ui, words::BASIS_TITLE.in_language(language));
        if self.assumptions.basis.is_empty() {
            let said = RichText::new(words::NO_BASIS.in_language(language)).color(palette.soft);
            ui.add(Label::new(said).wrap());
        }
        for index in 0..self.assumptions.basis.len() {
            let number = (index + 1).to_string();
            let named =
                |phrase: Phrase| format::message(&phrase.with(vec![("number", number.as_str().into())]), language);
            ui.push_id(("basis", index), |ui| {
                ui.spacing_mut().item_spacing.y = theme::STEP;
                let width = ui.available_width() - 90.0;
                ui.horizontal(|ui| {
                    caption_ui(ui, words::ABOUT.in_language(language));
                    let field = width - 44.0;
                    self.field_ui(ui, Field::BasisAbout(index), &named(words::BASIS_ABOUT), (field, Lines::One), out);
                    let remove = ui.add(Button::new(icon::TRASH.to_string()).frame(false));
                    let name = named(words::REMOVE_BASIS);
                    if remove.accessible_name(&name).on_hover_text(&name).clicked() {
                        out.send(CostsCommand::RemoveBasis(index));
                    }
                });
                ui.horizontal_top(|ui| {
                    caption_ui(ui, words::EXPLANATION.in_language(language));
                    self.field_ui(
                        ui,
                        Field::BasisText(index),
                        &named(words::BASIS_TEXT),
                        (width, Lines::Several(2)),
                        out,
                    );
                });
                ui.horizontal(|ui| {
                    caption_ui(ui, words::SOURCE.in_language(language));
                    let half = (width - 8.0) * 0.5;
                    self.field_ui(ui, Field::BasisSource(index), &named(words::BASIS_SOURCE), (half, Lines::One), out);
                    self.field_ui(ui, Field::BasisUrl(index), &named(words::BASIS_URL), (half - 16.0, Lines::One), out);
                });
                ui.add_space(8.0);
            });
        }
        let add = format!("{} {}", icon::PLUS, words::ADD_BASIS.in_language(language));
        if ui.button(add).accessible_name(words::ADD_BASIS.in_language(language)).clicked() {
            out.send(CostsCommand::AddBasis);
        }
    }
}

/// The name of a field at its left, all equally wide.
fn caption_ui(ui: &mut Ui, name: &str) {
    let palette = theme::palette(ui);
    ui.allocate_ui(vec2(76.0, 24.0), |ui| {
        ui.set_min_width(76.0);
        ui.label(RichText::new(name).font(theme::small()).color(palette.soft));
    });
}
