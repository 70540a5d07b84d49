//! The term of the agreement, its start, its end, tacit extension and notice.

use jiff::Span;
use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{BESLUIT_AANMELDING, LOONVORMING, TOETSINGSKADER, WET_AVV, WET_CAO};
use super::passage::with_items;
use super::text_rule::TextRule;
use crate::domain::agreement::ArticleContent;
use crate::domain::agreement::edit::arrange::add_standing;
use crate::domain::agreement::edit::{Edit, FrameEdit};
use crate::domain::agreement::text::{ArticleText, ParagraphText};
use crate::domain::clause::CostSpec;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::period::Date;
use crate::domain::words::{Message, Phrase};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "term-over-five-years",
        severity: Severity::Void,
        law: &[WET_CAO.art("18")],
        why: Phrase::new(
            "Een cao kan volgens de Wet CAO niet langer dan {limit} gelden.",
            "Under the Wet CAO an agreement cannot be in force for more than {limit}.",
        ),
        remedy: Phrase::new(
            "Kies {last} als laatste dag of een eerdere, en spreek zo nodig een verlenging af.",
            "Choose {last} as the last day or an earlier one, and agree on an extension where needed.",
        ),
        run: Needs::Limit(&FigureKey::MaxTermYears, over_five_years),
    },
    Check {
        id: "tacit-extension",
        severity: Severity::Hint,
        law: &[WET_CAO.art("19"), WET_CAO.art("20"), WET_CAO.art("21")],
        why: Phrase::new(
            "Zonder opzegging loopt de cao telkens door met dezelfde duur, ten hoogste {limit}. Opzeggen gebeurt aan alle \
             partijen, per aangetekende brief of deurwaardersexploot; de opzegging door één partij beëindigt de cao voor \
             allen, tenzij anders is afgesproken.",
            "Without notice the agreement runs on for the same length each time, at most {limit}. Notice goes to all parties \
             by registered letter or bailiff; notice by one ends it for all unless agreed otherwise.",
        ),
        remedy: Phrase::new(
            "Zeg op vóór {notice_by}, of sluit stilzwijgende verlenging uit.",
            "Give notice before {notice_by}, or exclude tacit extension.",
        ),
        run: Needs::Limits([&FigureKey::TacitExtensionYears, &FigureKey::NoticeParts], tacit_extension),
    },
    Check {
        id: "start-before-receipt",
        severity: Severity::Justify,
        law: &[LOONVORMING.art("4, lid 3"), WET_AVV.art("2, lid 3")],
        why: Phrase::new(
            "Een cao treedt volgens de Wet op de loonvorming op zijn vroegst in werking op de dag nadat de minister de \
             kennisgeving van ontvangst heeft verzonden. Wat voor een eerdere dag moet gelden, werkt terug: dat kan tussen \
             partijen en hun leden als de cao het uitdrukkelijk zegt, en nooit voor de algemeenverbindendverklaring (Wet AVV).",
            "Under the Wet op de loonvorming an agreement comes into force at the earliest on the day after the minister sent \
             the confirmation of receipt. What is to hold for an earlier day works back: possible between the parties and their \
             members if the agreement expressly says so, never for the declaration as generally binding (Wet AVV).",
        ),
        remedy: Phrase::new(
            "Schrijf op welke bepalingen terugwerken en waarom, of laat de cao ingaan op {earliest} of later.",
            "Write down which clauses work back and why, or let the agreement start on {earliest} or later.",
        ),
        run: Needs::Text(before_receipt),
    },
    Check {
        id: "start-before-conclusion",
        severity: Severity::Justify,
        law: &[LOONVORMING.art("4, lid 3"), WET_CAO.art("7")],
        why: Phrase::new(
            "De aanmelding, en dus de kennisgeving van ontvangst, komt na het sluiten van de cao: de eerste dagen werken terug, \
             en dat vraagt een uitdrukkelijke bepaling. Zonder begindatum gaat een cao in op de vijftiende dag na het sluiten \
             (Wet CAO).",
            "Notification, and so the confirmation of receipt, comes after conclusion: the first days work back, which asks for \
             an express clause. Without a stated date an agreement starts on the fifteenth day after conclusion (Wet CAO).",
        ),
        remedy: Phrase::new(
            "Schrijf op welke bepalingen terugwerken en waarom, of kies een latere begindatum, bijvoorbeeld {default}.",
            "Write down which clauses work back and why, or choose a later start, for example {default}.",
        ),
        run: Needs::Limit(&FigureKey::DefaultStartDay, before_conclusion),
    },
    Check {
        id: "retroactive-clause",
        severity: Severity::Justify,
        law: &[LOONVORMING.art("4, lid 3"), WET_AVV.art("2, lid 3")],
        why: Phrase::new(
            "Een bepaling werkt alleen terug als de cao dat uitdrukkelijk zegt, en dan tussen partijen en hun leden; de \
             algemeenverbindendverklaring heeft geen terugwerkende kracht (Wet AVV), zodat ongebonden werkgevers haar over die \
             tijd niet hoeven na te komen.",
            "A clause works back only if the agreement expressly says so, and then between the parties and their members; a \
             declaration as generally binding has no retroactive effect (Wet AVV), so that unbound employers need not keep it \
             for that time.",
        ),
        remedy: Phrase::new(
            "Noem de dag waarop de bepaling begint te werken, voor wie, en waarom eerder dan de cao.",
            "Name the day on which the clause takes effect, for whom, and why earlier than the agreement.",
        ),
        run: Needs::Text(|context| RETROACTIVE.remarks(context)),
    },
    Check {
        id: "receipt-not-planned",
        severity: Severity::Hint,
        law: &[LOONVORMING.art("4"), BESLUIT_AANMELDING.art("1:1 en 1:2")],
        why: Phrase::new(
            "Sluiten, wijzigen en opzeggen van een cao worden bij de minister gemeld, met tekst en toelichting, en bij een \
             wijziging met een nota van wijzigingen en een overzicht van de geschatte loonkosten.",
            "Conclusion, change and notice are reported to the minister, with text and explanation, and a change with a \
             note of changes and an overview of estimated wage costs.",
        ),
        remedy: Phrase::new(
            "Meld de cao tijdig aan bij SZW en vul de datum van de kennisgeving van ontvangst in.",
            "Notify the agreement in time and fill in the date of the confirmation of receipt.",
        ),
        run: Needs::Text(receipt_not_planned),
    },
    Check {
        id: "no-wage-cost-overview",
        severity: Severity::Hint,
        law: &[BESLUIT_AANMELDING.art("1:2")],
        why: Phrase::new(
            "Bij de aanmelding van een wijziging hoort een overzicht van de geschatte loonkosten. Voor een \
             ondernemings-cao met minder dan 2.000 werknemers is het niet vereist.",
            "The notification of a change comes with an overview of estimated wage costs. A company agreement for fewer \
             than 2,000 workers does not need it.",
        ),
        remedy: Phrase::new(
            "Voeg groepen werknemers toe, zodat het overzicht kan worden gemaakt.",
            "Add workforce profiles, so that the overview can be made.",
        ),
        run: Needs::Text(no_overview),
    },
    Check {
        id: "part-year-unsaid",
        severity: Severity::Justify,
        law: &[TOETSINGSKADER.art("§ 5.2")],
        why: Phrase::new(
            "De kosten rekenen een recht per jaar naar evenredigheid van de dagen waarop de cao geldt. Zegt de tekst dat \
             niet, dan belooft zij het hele recht in een deel van het jaar.",
            "The costs count a right a year in proportion to the days the agreement is in force. Where the text does not \
             say so, it promises the whole right in a part of the year.",
        ),
        remedy: Phrase::new(
            "Neem het artikel over werkingssfeer en looptijd op, dat het zegt, of schrijf het zelf.",
            "Include the article on scope and term, which says so, or write it yourselves.",
        ),
        run: Needs::Text(part_year_unsaid),
    },
];

const RETROACTIVE: TextRule = TextRule {
    all: &[&["terugwerkende kracht", "werkt|werken ~ terug tot|vanaf|naar", "terugwerkend*"]],
    message: Phrase::new("‘{words}’ laat een bepaling terugwerken.", "“{words}” makes a clause work back."),
    ..TextRule::BINDING
};

/// `date` a whole number of years later, less a day: the last day of a period of that length.
pub(super) fn last_day(date: Date, years: Decimal) -> Option<Date> {
    let years = i64::try_from(years).ok()?;
    date.checked_add(Span::new().try_years(years).ok()?).ok()?.yesterday().ok()
}

fn over_five_years(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let term = context.dossier.agreement.term;
    let Some(last) = last_day(term.start, limit).filter(|last| term.end > *last) else { return Vec::new() };
    let message = message!(
        nl: "De looptijd is langer dan {limit}: van {start} tot en met {end}.",
        en: "The term is longer than {limit}: from {start} to {end}.",
        limit = quantity(limit, Unit::Years), start = term.start, end = term.end
    )
    .beside("last", last);
    let label = message!(nl: "Laat de cao eindigen op {last}", en: "Let the agreement end on {last}", last = last);
    vec![Remark::new(Place::Term, message).fix(Fix::new(label, Edit::Frame(FrameEdit::End(last))))]
}

fn tacit_extension(context: &CheckContext<'_>, [limit, parts]: [Decimal; 2]) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    let days = i64::from(agreement.term.days());
    let notice = i64::try_from(parts).ok().filter(|parts| *parts > 0).map(|parts| (days + parts - 1) / parts);
    let notice_by = notice.and_then(|days| agreement.term.end.checked_sub(Span::new().try_days(days).ok()?).ok());
    let Some(notice_by) = notice_by.filter(|_| agreement.tacit_extension) else { return Vec::new() };
    let message = message!(
        nl: "De cao wordt stilzwijgend verlengd, ten hoogste met {limit}; opzeggen kan tot {notice_by}.",
        en: "The agreement is extended tacitly, by at most {limit}; notice can be given until {notice_by}.",
        limit = quantity(limit, Unit::Years), notice_by = notice_by,
    );
    let label = message!(nl: "Sluit stilzwijgende verlenging uit", en: "Exclude tacit extension");
    vec![Remark::new(Place::Term, message).fix(Fix::new(label, Edit::Frame(FrameEdit::TacitExtension(false))))]
}

fn start_on(context: &CheckContext<'_>, message: Message, start: Date) -> Vec<Remark> {
    let label = message!(nl: "Laat de cao ingaan op {start}", en: "Let the agreement start on {start}", start = start);
    let fits = start <= context.dossier.agreement.term.end;
    let edit = Edit::Frame(FrameEdit::Start(start));
    vec![Remark::new(Place::Term, message).fix(fits.then(|| Fix::new(label, edit)))]
}

fn before_receipt(context: &CheckContext<'_>) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    let earliest = agreement.receipt_on.and_then(|receipt| receipt.tomorrow().ok());
    let Some(earliest) = earliest.filter(|earliest| agreement.term.start < *earliest) else { return Vec::new() };
    let message = message!(
        nl: "De cao begint op {start}, vóór de eerste dag na de kennisgeving van ontvangst ({earliest}).",
        en: "The agreement starts on {start}, before the first day after the confirmation of receipt ({earliest}).",
        start = agreement.term.start, earliest = earliest,
    );
    start_on(context, message, earliest)
}

fn before_conclusion(context: &CheckContext<'_>, day: Decimal) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    let concluded = agreement.concluded_on.filter(|concluded| agreement.term.start <= *concluded);
    let Some(concluded) = concluded else { return Vec::new() };
    let days = i64::try_from(day).ok().and_then(|days| Span::new().try_days(days).ok());
    let Some(default) = days.and_then(|days| concluded.checked_add(days).ok()) else { return Vec::new() };
    let message = message!(
        nl: "De cao begint op {start}, niet later dan de dag waarop zij wordt gesloten ({concluded}).",
        en: "The agreement starts on {start}, no later than the day of its conclusion ({concluded}).",
        start = agreement.term.start, concluded = concluded
    )
    .beside("default", default);
    start_on(context, message, default)
}

fn receipt_not_planned(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.dossier.agreement.receipt_on.is_some() {
        return Vec::new();
    }
    let message = message!(
        nl: "Er is nog geen datum van de kennisgeving van ontvangst ingevuld.",
        en: "No date of the confirmation of receipt has been filled in.",
    );
    vec![Remark::new(Place::Term, message)]
}

/// Rights "a year" in an agreement that cuts a year short and has no words for it.
fn part_year_unsaid(context: &CheckContext<'_>) -> Vec<Remark> {
    let years: Vec<_> = context.dossier.agreement.term.part_years().collect();
    let holds = |paragraph: &ParagraphText, words: &[&str]| {
        let text = with_items(paragraph).to_lowercase();
        words.iter().any(|word| text.contains(word))
    };
    let paragraphs = || context.text.articles().flat_map(|article| &article.paragraphs);
    let is_said =
        paragraphs().any(|paragraph| holds(paragraph, &["evenredig", "naar rato"]) && holds(paragraph, &["jaar"]));
    let (Some(year), false) = (years.first(), is_said) else { return Vec::new() };
    let a_year = |article: &&ArticleText| {
        article
            .paragraphs
            .iter()
            .any(|paragraph| holds(paragraph, &["per jaar", "per kalenderjaar", "elk jaar", "ieder jaar"]))
    };
    let Some(article) = context.text.articles().find(a_year) else { return Vec::new() };
    let message = message!(
        nl: "Deze cao geldt in {year} niet het hele jaar, en niets zegt wat dan van een recht per jaar overblijft.",
        en: "This agreement is not in force for the whole of {year}, and nothing says what then remains of a right a year.",
        year = year.to_string()
    );
    let label = message!(nl: "Voeg het artikel over de looptijd toe", en: "Add the article on the term");
    let fix = Fix::new(label, add_standing(context.proposal, ArticleContent::ScopeAndTerm));
    vec![Remark::new(Place::article(&article.id), message).fix(fix)]
}

fn no_overview(context: &CheckContext<'_>) -> Vec<Remark> {
    let costs = context.placed().iter().any(|placed| !matches!(placed.template.costs, CostSpec::Nothing(_)));
    if !costs || !context.dossier.workforce.is_empty() {
        return Vec::new();
    }
    let message = message!(
        nl: "Er staan artikelen in die geld kosten, maar het dossier heeft geen groepen werknemers om de loonkosten te ramen.",
        en: "There are articles that cost money, but the dossier has no workforce profiles to estimate wage costs with.",
    );
    vec![Remark::new(Place::Dossier, message)]
}
