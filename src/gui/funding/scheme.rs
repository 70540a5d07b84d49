//! A scheme: what it pays and why not, its chance, and what is known about it.

use eframe::egui::{Label, RichText, Ui};

use super::about::{about_ui, heading_ui};
use super::command::FundingCommand;
use super::page::title_ui;
use super::phrases as words;
use super::session::FundingSession;
use super::totals::{AmountRow, amounts_ui, table};
use super::view::FundingView;
use super::{fields, list};
use crate::domain::words::Language;
use crate::gui::out::Out;
use crate::gui::widgets::figure::sentence_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::table_menu::TableMenu;
use crate::gui::{icon, theme};
use crate::report::format::{self, say};
use crate::report::funding::{SchemeView, Standing};
use crate::report::said::{Door, with_doors};

pub fn scheme_ui(
    ui: &mut Ui,
    scheme: &SchemeView,
    view: &FundingView,
    session: &FundingSession,
    language: Language,
    out: &mut Out<FundingCommand>,
) {
    let palette = theme::palette(ui);
    title_ui(ui, &scheme.title);
    let mut known = vec![scheme.payer.as_str()];
    known.extend(scheme.is_own.then(|| words::OWN.in_language(language)));
    ui.add(Label::new(RichText::new(known.join(" · ")).font(theme::small()).color(palette.soft)).wrap());
    if scheme.is_own {
        let name = say!(language, words::EDIT_OF, scheme = &scheme.title);
        if ui.button(words::EDIT.in_language(language)).accessible_name(name).clicked() {
            out.send(FundingCommand::EditOwn(scheme.id.clone()));
        }
    }
    let (standing, colour) = list::standing(ui, scheme, language);
    let sign = match scheme.standing {
        Standing::Pays => icon::CHECK_CIRCLE,
        Standing::Nothing => icon::WARNING,
        Standing::Refused => icon::PROHIBIT,
        Standing::NotComputed => icon::INFO,
    };
    let paid = list::paid(scheme).map(|row| Door {
        value: format::euro(row.total.cents, language),
        name: scheme.title.clone(),
        figure: row.total.figure.clone(),
    });
    let standing = with_doors(&format!("{sign} {standing}"), paid.into_iter().collect());
    sentence_ui(ui, &standing, (theme::body(), colour), language, out);
    // Where a scheme pays nothing, its last reason is already part of the standing above.
    let told = usize::from(matches!(scheme.standing, Standing::Nothing | Standing::Refused));
    let more = &scheme.reasons[..scheme.reasons.len().saturating_sub(told)];
    lines_ui(ui, words::WHY.in_language(language), more);
    if !scheme.rows.is_empty() {
        let rows: Vec<AmountRow> = scheme.rows.iter().map(AmountRow::of_grants).collect();
        let heading = words::SCHEME_ROW.in_language(language);
        let name = format!("{heading} · {}", scheme.title);
        let provisional = view.provisional.as_deref();
        let made = || table(&name, &view.funding, &rows, language);
        let menu = TableMenu { name: &name, table: made, provisional, language };
        ui.add_space(6.0);
        menu.beside_ui(ui, out, |ui, _| {
            ui.label(RichText::new(heading).font(theme::strong()).color(palette.soft));
        });
        let id = ("of scheme", scheme.title.as_str());
        amounts_ui(ui, id, &view.funding, &rows, language, out);
    }
    lines_ui(ui, words::BEFORE.in_language(language), &scheme.before);
    if !scheme.limits.is_empty() {
        heading_ui(ui, words::LIMITS.in_language(language));
    }
    for (place, limit) in scheme.limits.iter().enumerate() {
        let style = (theme::small(), palette.ink);
        ui.push_id(("limit", place), |ui| sentence_ui(ui, limit, style, language, out));
    }
    let own = view.findings.iter().filter(|(of, _)| of.as_ref() == Some(&scheme.id));
    own.for_each(|(_, finding)| finding_ui(ui, finding, out));
    if !scheme.is_own {
        fields::chance_ui(ui, scheme, session, language, out);
    }
    if let Some(continued) = scheme.assume_continued {
        let mut on = continued;
        if ui.checkbox(&mut on, words::CONTINUED.in_language(language)).changed() {
            let scheme = scheme.id.clone();
            out.send(FundingCommand::SetContinued { scheme, assume_continued: on });
        }
    }
    heading_ui(ui, words::USE.in_language(language));
    fields::use_ui(ui, scheme, &view.funding.contributions, session, language, out);
    about_ui(ui, &scheme.about, language);
}

fn lines_ui(ui: &mut Ui, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    heading_ui(ui, heading);
    for line in lines {
        ui.add(Label::new(RichText::new(line).font(theme::small())).wrap());
    }
}
