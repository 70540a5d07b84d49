//! What the checks found, a row each that unfolds: why, by what law, what would mend it, and what the parties answer.

use eframe::egui::{Button, Color32, Frame, Label, Link, Margin, Rect, RichText, Role, Sense, Ui, WidgetInfo, pos2};

use super::command::ChecksCommand;
use super::phrases as words;
use super::session::ChecksSession;
use super::view::{ChecksView, OfferId, Prices};
use crate::domain::agreement::ReplyStatus;
use crate::domain::checks::Severity;
use crate::domain::words::Language;
use crate::gui::ask::Ask;
use crate::gui::fields::{Field, Lines};
use crate::gui::out::Out;
use crate::gui::theme::Palette;
use crate::gui::widgets::card::caption_ui;
use crate::gui::widgets::check_finding::dress;
use crate::gui::widgets::choice::choice_ui;
use crate::gui::widgets::finding::finding_ui;
use crate::gui::widgets::unbroken::unbroken;
use crate::gui::{icon, phrases, theme};
use crate::report::checks::{CheckFinding, Offer};
use crate::report::format::{self, say};

/// Shows the findings.
pub fn findings_ui(
    ui: &mut Ui,
    view: &ChecksView,
    prices: Option<&Prices>,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = theme::STEP;
    // What stands in the way of checks comes before what the others say.
    for (reason, causes) in &view.not_done {
        ui.label(RichText::new(reason).font(theme::strong()));
        causes.iter().for_each(|cause| finding_ui(ui, cause, out));
    }
    let only = session.only;
    let shown = || view.findings.iter().filter(|found| only.is_none_or(|only| found.view.severity == only));
    if shown().next().is_none() {
        let said = if only.is_some() { words::NOTHING_OF_THIS } else { words::NOTHING };
        let said = if view.not_done.is_empty() {
            RichText::new(format!("{} {}", icon::CHECK_CIRCLE, said.in_language(language))).color(palette.good)
        } else {
            RichText::new(words::NOTHING_IN_THE_OTHERS.in_language(language)).color(palette.soft)
        };
        ui.label(said);
        return;
    }
    for severity in Severity::ALL {
        let of_weight: Vec<&CheckFinding> = shown().filter(|found| found.view.severity == severity).collect();
        if of_weight.is_empty() {
            continue;
        }
        caption_ui(ui, severity.name().in_language(language));
        let is_open = |found: &&&CheckFinding| found.status == ReplyStatus::Open;
        // What is dealt with stands behind what is open.
        let (open, done): (Vec<&CheckFinding>, Vec<&CheckFinding>) =
            of_weight.into_iter().partition(|found| is_open(&found));
        for found in open.into_iter().chain(done) {
            ui.push_id(&found.key, |ui| row_ui(ui, found, prices, session, language, out));
        }
        ui.add_space(2.0 * theme::STEP);
    }
}

fn row_ui(
    ui: &mut Ui,
    found: &CheckFinding,
    prices: Option<&Prices>,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let palette = theme::palette(ui);
    let is_open = found.status == ReplyStatus::Open;
    let (mark, fill, _) = dress(found.view.severity, palette);
    let fill = if is_open { fill } else { palette.paper };
    let is_unfolded = session.unfolded.contains(&found.key);
    let margin = Margin { left: 10, right: 8, top: 4, bottom: 6 };
    let shown = Frame::new().fill(fill).corner_radius(4).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::STEP;
        head_ui(ui, found, is_unfolded, language, out);
        if let Some(offer) = &found.offer {
            offer_ui(ui, offer, &(found.key.clone(), 0), prices, language, out);
        }
        if is_unfolded {
            ui.label(RichText::new(&found.view.explanation).color(palette.soft));
            for law in &found.view.law_read {
                ui.label(RichText::new(law).font(theme::small()).color(palette.soft));
            }
            reply_ui(ui, found, session, language, out);
        }
    });
    let rect = shown.response.rect;
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(edge, 0.0, if is_open { mark } else { palette.line });
}

/// What is wrong, which unfolds the row, and below it where and how far it is dealt with.
fn head_ui(ui: &mut Ui, found: &CheckFinding, is_unfolded: bool, language: Language, out: &mut Out<ChecksCommand>) {
    let palette = theme::palette(ui);
    let sign = if is_unfolded { icon::CARET_DOWN } else { icon::CARET_RIGHT };
    let ink = status_ink(found.status, palette);
    let (mark_clicked, head) = ui
        .horizontal_top(|ui| {
            // Lines that follow stand below the words, not below the sign.
            ui.spacing_mut().item_spacing.x = theme::STEP;
            ui.spacing_mut().interact_size.y = 0.0;
            let mark = Label::new(RichText::new(sign.to_string()).color(ink)).selectable(false).sense(Sense::CLICK);
            let mark = ui.add(mark);
            let words = RichText::new(unbroken(&found.view.message)).color(ink);
            (mark.clicked(), ui.add(Button::new(words).frame(false).wrap()))
        })
        .inner;
    let name = say!(language, phrases::EXPLAIN_OF, finding = &found.view.message);
    head.widget_info(|| WidgetInfo::selected(Role::Button, true, is_unfolded, &name));
    if mark_clicked || head.clicked() {
        out.send(ChecksCommand::Unfold(found.key.clone()));
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(theme::STEP * 5.0);
        let name = say!(language, phrases::GO_TO, place = &found.view.place);
        let link = ui.add(Link::new(RichText::new(&found.view.place).font(theme::small())));
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if link.on_hover_text(name).clicked() {
            out.ask(Ask::Follow(found.place.clone()));
        }
        if found.status != ReplyStatus::Open {
            let status = format!("{} {}", icon::CHECK_CIRCLE, found.status.name().in_language(language));
            ui.label(RichText::new(status).font(theme::small()).color(palette.good));
        }
        let law = RichText::new(found.view.law.join(" · ")).font(theme::small()).color(palette.soft);
        ui.label(law);
    });
}

fn status_ink(status: ReplyStatus, palette: &Palette) -> Color32 {
    if status == ReplyStatus::Open { palette.ink } else { palette.soft }
}

/// How far it is dealt with, and why it is as it is.
fn reply_ui(
    ui: &mut Ui,
    found: &CheckFinding,
    session: &ChecksSession,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let options = ReplyStatus::ALL.map(|status| (status, status.name().in_language(language)));
    let name = words::STATUS.in_language(language);
    let chosen = ui.horizontal(|ui| {
        ui.label(name);
        choice_ui(ui, name, &options, found.status)
    });
    if let Some(status) = chosen.inner {
        out.send(ChecksCommand::Answer { finding: found.key.clone(), status });
    }
    let name = words::REASON.in_language(language);
    ui.label(RichText::new(name).font(theme::small()).color(theme::palette(ui).soft));
    let field = Field {
        id: ui.make_persistent_id("reason"),
        name,
        held: &found.reason,
        unit: "",
        width: ui.available_width() - 8.0,
        lines: Lines::Wrapped,
        confirms: false,
    };
    field.show(ui, (&found.key, &session.reasons), language, |typing| {
        out.send(ChecksCommand::TypingReason(typing));
    });
}

/// A button that makes the change on offer, with what it costs as soon as that is known.
pub fn offer_ui(
    ui: &mut Ui,
    offer: &Offer,
    id: &OfferId,
    prices: Option<&Prices>,
    language: Language,
    out: &mut Out<ChecksCommand>,
) {
    let price = prices.and_then(|prices| prices.get(id)).map(|dearer| match dearer.cents.is_zero() {
        true => words::COSTS_NOTHING.in_language(language).to_owned(),
        false => say!(language, words::COSTS_MORE, amount = format::euro_change(dearer.cents, language)),
    });
    let label = price.map_or_else(|| offer.label.clone(), |price| format!("{} · {price}", offer.label));
    ui.horizontal(|ui| {
        ui.add_space(theme::STEP * 5.0);
        let text = RichText::new(format!("{}  {label}", icon::NOTE_PENCIL)).font(theme::small());
        let button = ui.add(Button::new(text).wrap());
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if button.clicked() {
            out.ask(Ask::Apply(Box::new(offer.fix.clone())));
        }
    });
}
