//! The fields beside a scheme: its chance of award, and what the dossier knows of its use.

use eframe::egui::{ComboBox, Id, Label, RichText, Role, Ui, WidgetInfo};

use super::command::FundingCommand;
use super::phrases as words;
use super::session::{FundingSession, SchemeField};
use crate::domain::agreement::SchemeUse;
use crate::domain::funding::SchemeNumber;
use crate::domain::id::ArticleId;
use crate::domain::words::{Language, Phrase};
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::theme;
use crate::report::format::{self, say};
use crate::report::funding::SchemeView;
use crate::workbench::scheme_use::UseField;

const NUMBER_WIDTH: f32 = 70.0;

pub fn chance_ui(
    ui: &mut Ui,
    scheme: &SchemeView,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let palette = theme::palette(ui);
    let unit = SchemeNumber::Chance.declared().unit;
    let name = words::CHANCE.in_language(language);
    ui.horizontal(|ui| {
        ui.label(name).on_hover_text(words::CHANCE_TIP.in_language(language));
        let field = Field {
            id: Id::unique(("chance", &scheme.id)),
            name,
            held: &format::field_text(scheme.chance, unit, language),
            unit: format::unit_word(unit, language),
            width: NUMBER_WIDTH,
            lines: Lines::One,
            confirms: false,
        };
        field.show(ui, (&(scheme.id.clone(), SchemeField::Chance), &session.typed), language, |typing| {
            out.send(FundingCommand::Typing(typing));
        });
        if let Some(published) = scheme.published_chance {
            let said = say!(language, words::PUBLISHED_CHANCE, chance = &format::percent(published, 0, language));
            ui.label(RichText::new(said).font(theme::small()).color(palette.warning));
        }
    });
}

/// What the dossier knows of the use of a scheme; `contributions` are the articles whose contributions can pay it.
pub fn use_ui(
    ui: &mut Ui,
    scheme: &SchemeView,
    contributions: &[(ArticleId, String)],
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let using = &scheme.using;
    if !contributions.is_empty() || using.financed_by.is_some() {
        financed_ui(ui, scheme, contributions, language, out);
    }
    for field in UseField::ALL {
        // Running the fund takes from contributions; other money knows no such share.
        if field == UseField::Overhead && using.financed_by.is_none() {
            continue;
        }
        let (name, tip) = named(field);
        let name = name.in_language(language);
        let label = ui.add(Label::new(RichText::new(name).font(theme::small())).wrap());
        label.on_hover_text(tip.in_language(language));
        let unit = field.declared().map(|declared| declared.unit);
        let held = match (unit, field.number(using)) {
            (Some(unit), Some(number)) => format::field_text(number, unit, language),
            (Some(_), None) => String::new(),
            (None, _) => using.basis.clone(),
        };
        let shown = Field {
            id: Id::unique(("use", &scheme.id, field)),
            name,
            held: &held,
            unit: unit.map_or("", |unit| format::unit_word(unit, language)),
            width: if unit.is_some() { NUMBER_WIDTH } else { ui.available_width() },
            lines: if unit.is_some() { Lines::One } else { Lines::Wrapped },
            confirms: false,
        };
        shown.show(ui, (&(scheme.id.clone(), SchemeField::Use(field)), &session.typed), language, |typing| {
            out.send(FundingCommand::Typing(typing));
        });
    }
}

/// The article whose contributions pay the scheme.
fn financed_ui(
    ui: &mut Ui,
    scheme: &SchemeView,
    contributions: &[(ArticleId, String)],
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let SchemeUse { financed_by, .. } = &scheme.using;
    let name = words::FINANCED_BY.in_language(language);
    ui.add(Label::new(RichText::new(name).font(theme::small())).wrap());
    let other = words::OTHER_MONEY.in_language(language);
    let title = |id: &ArticleId| {
        let known = contributions.iter().find(|(article, _)| article == id);
        known.map_or_else(|| id.to_string(), |(_, title)| title.clone())
    };
    let shown = financed_by.as_ref().map_or_else(|| other.to_owned(), title);
    let list = ComboBox::from_id_salt(("financed by", &scheme.id)).selected_text(&shown).width(320.0).truncate();
    let list = list.show_ui(ui, |ui| {
        let options = std::iter::once((None, other))
            .chain(contributions.iter().map(|(article, title)| (Some(article), title.as_str())));
        for (article, words) in options {
            let is_chosen = article == financed_by.as_ref();
            if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                let (scheme, article) = (scheme.id.clone(), article.cloned());
                out.send(FundingCommand::FinanceBy { scheme, article });
            }
        }
    });
    let spoken = format!("{name}: {shown}");
    list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &spoken));
}

fn named(field: UseField) -> (Phrase, Phrase) {
    match field {
        UseField::ApplyingEmployers => (words::APPLYING, words::APPLYING_TIP),
        UseField::EligibleShare => (words::ELIGIBLE, words::ELIGIBLE_TIP),
        UseField::Overhead => (words::OVERHEAD, words::OVERHEAD_TIP),
        UseField::Basis => (words::USE_BASIS, words::USE_BASIS_TIP),
    }
}
