//! What can be declared generally binding, for how long, and what the law shuts out.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Part, Place, Remark, Severity};
use super::fix::Fix;
use super::law::{TOETSINGSKADER, WAADI, WET_AVV};
use super::term_and_notice::last_day;
use super::text_rule::{Denial, TextRule};
use crate::domain::agreement::edit::{Edit, FrameEdit};
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::period::Period;
use crate::domain::words::{Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "avv-over-two-years",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 2"), WET_AVV.art("4a")],
        why: Phrase::new(
            "De Wet AVV staat algemeenverbindendverklaring voor ten hoogste {limit} toe; alleen voor een fonds met een meer \
             duurzaam karakter kan de minister een langere duur bepalen.",
            "The Wet AVV allows a declaration as generally binding for at most {limit}; only for a fund of a more permanent \
             kind can the minister set a longer time.",
        ),
        remedy: Phrase::new(
            "Vraag de verklaring tot en met {last}; alle partijen samen kunnen daarna één keer verlenging met ten hoogste een \
             jaar vragen.",
            "Ask for it until {last}; all parties together can then ask once for an extension of at most a year.",
        ),
        run: Needs::Limit(&FigureKey::BindingYears, over_two_years),
    },
    Check {
        id: "avv-past-term",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 2")],
        why: Phrase::new(
            "Een algemeenverbindendverklaring duurt volgens de Wet AVV nooit langer dan de cao zelf.",
            "Under the Wet AVV a declaration never lasts longer than the agreement itself.",
        ),
        remedy: Phrase::new("Laat de gevraagde periode eindigen op {last}.", "Let the period asked for end on {last}."),
        run: Needs::Text(past_term),
    },
    Check {
        id: "avv-retroactive",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 3")],
        why: Phrase::new(
            "Een algemeenverbindendverklaring heeft volgens de Wet AVV geen terugwerkende kracht en kan niet beginnen voordat \
             de cao is gesloten en in werking is.",
            "Under the Wet AVV a declaration has no retroactive effect and cannot start before the agreement is concluded \
             and in force.",
        ),
        remedy: Phrase::new("Kies {first} of later als eerste dag.", "Choose {first} or later as the first day."),
        run: Needs::Text(retroactive),
    },
    Check {
        id: "article-not-declarable",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 4.3 en 6.2"), WET_AVV.art("2, lid 1")],
        why: Phrase::new(
            "Alleen normatieve en diagonale bepalingen komen voor algemeenverbindendverklaring in aanmerking (Wet AVV, \
             Toetsingskader). {reason}",
            "Only normative and diagonal clauses can be declared generally binding (Wet AVV, Toetsingskader). {reason}",
        ),
        remedy: Phrase::new(
            "Merk dit artikel in de avv-versie als renvooi; tussen partijen en hun leden blijft het gelden.",
            "Mark this article as renvooi in the version for the declaration; between the parties and their members it holds.",
        ),
        run: Needs::Text(not_declarable),
    },
    Check {
        id: "paragraph-outside-declaration",
        severity: Severity::Hint,
        law: &[TOETSINGSKADER.art("§ 4.3"), WET_AVV.art("2, lid 1 en 2")],
        why: Phrase::new(
            "Alleen normatieve en diagonale bepalingen komen voor algemeenverbindendverklaring in aanmerking, zolang zij duurt \
             (Wet AVV, Toetsingskader). {reason}",
            "Only normative and diagonal clauses can be declared generally binding, for as long as that lasts (Wet AVV, \
             Toetsingskader). {reason}",
        ),
        remedy: Phrase::new(
            "Merk dit lid in de avv-versie als renvooi; tussen partijen en hun leden blijft het gelden.",
            "Mark this paragraph as renvooi in the version for the declaration; between the parties and their members it holds.",
        ),
        run: Needs::Text(paragraphs_outside),
    },
    Check {
        id: "avv-majority",
        severity: Severity::Hint,
        law: &[WET_AVV.art("2, lid 1"), TOETSINGSKADER.art("§ 4.1")],
        why: Phrase::new(
            "De Wet AVV vraagt een belangrijke meerderheid. Volgens het Toetsingskader is {enough} van de personen in de \
             werkingssfeer genoeg, en is {low} tot {enough} genoeg tenzij het draagvlak smal of scheef verdeeld is. Deze \
             paragraaf is in 2019 gewijzigd.",
            "The Wet AVV asks for an important majority. Under the Toetsingskader {enough} of the persons in scope is \
             enough, and {low} to {enough} is unless support is thin or skewed. This paragraph was changed in 2019.",
        ),
        remedy: Phrase::new(
            "Reken de meerderheid na met gegevens van ten hoogste een jaar oud, en lees de huidige tekst van het Toetsingskader.",
            "Work the majority out with data at most a year old, and read the current text of the Toetsingskader.",
        ),
        run: Needs::Limits([&FigureKey::BindingMajority, &FigureKey::BindingMajorityLow], majority),
    },
    Check {
        id: "avv-posted-workers",
        severity: Severity::Hint,
        law: &[WET_AVV.art("2a"), WAADI.art("8, lid 5 en 6")],
        why: Phrase::new(
            "Voor wie vanuit een ander land tijdelijk hier werkt onder buitenlands recht, geldt van een avv-cao eerst alleen de \
             harde kern; scholing hoort daar niet bij. Alle avv-bepalingen gelden pas na {limit} (Wet AVV). Voor \
             gedetacheerde uitzendkrachten gelden ze vanaf de eerste dag (Waadi).",
            "For posted workers under foreign law only the hard core of a declared agreement holds at first; training is no \
             part of it. All declared clauses hold only after {limit} (Wet AVV). For posted agency workers they hold from \
             the first day (Waadi).",
        ),
        remedy: Phrase::new(
            "Spreek, als ook zij les moeten krijgen, met de opdrachtgevers af dat zij meedoen.",
            "If they are to have lessons too, agree with the clients that they take part.",
        ),
        run: Needs::Limit(&FigureKey::PostedAllTermsMonths, posted_workers),
    },
    Check {
        id: "court-shut-out",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 5, onder a"), TOETSINGSKADER.art("§ 4.3")],
        why: Phrase::new(
            "De Wet AVV sluit bepalingen uit die de beslissing van de rechter uitsluiten. Bindend advies kan alleen als beide \
             kanten erom vragen, ook niet-leden terechtkunnen en de rechter kan toetsen.",
            "The Wet AVV excludes clauses that shut out the court. Binding advice is possible only if both sides ask for it, \
             non-members have access and the court can review it.",
        ),
        remedy: Phrase::new(
            "Voeg toe dat ieder het geschil aan de rechter kan voorleggen, of neem het artikel over klachten uit de bibliotheek.",
            "Add that everybody can take the dispute to court, or use the article on complaints of the library.",
        ),
        run: Needs::Text(|context| COURT.remarks(context)),
    },
    Check {
        id: "membership-forced",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 5, onder b")],
        why: Phrase::new(
            "De Wet AVV sluit bepalingen uit die dwingen om lid te worden van een organisatie.",
            "The Wet AVV excludes clauses that force membership of an organisation.",
        ),
        remedy: Phrase::new("Schrap de verplichting om lid te zijn.", "Delete the duty to be a member."),
        run: Needs::Text(|context| MEMBERSHIP.remarks(context)),
    },
    Check {
        id: "members-only",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 5, onder c")],
        why: Phrase::new(
            "De Wet AVV sluit bepalingen uit die leden en niet-leden van een organisatie ongelijk behandelen.",
            "The Wet AVV excludes clauses that treat members and non-members of an organisation unequally.",
        ),
        remedy: Phrase::new("Geef het recht aan iedere werknemer.", "Give the right to every worker."),
        run: Needs::Text(|context| MEMBERS_ONLY.remarks(context)),
    },
    Check {
        id: "price-agreement",
        severity: Severity::NotDeclarable,
        law: &[WET_AVV.art("2, lid 5, onder d")],
        why: Phrase::new(
            "De Wet AVV sluit bepalingen uit over de prijs van goederen en diensten aan anderen.",
            "The Wet AVV excludes clauses on the price of goods and services to others.",
        ),
        remedy: Phrase::new(
            "Regel wat de werknemer krijgt, en laat de prijs aan de klant vrij.",
            "Settle what the worker gets, and leave the price to the customer free.",
        ),
        run: Needs::Text(|context| PRICES.remarks(context)),
    },
];

const COURT: TextRule = TextRule {
    all: &[&[
        "bindend advies",
        "doet|beslist _ bindende* uitspraak",
        "afstand _ rechter",
        "gang naar de rechter _ uitgesloten",
        "uitsluitend _ geschillencommissie",
        "niet aan de rechter",
        "geen beroep op de rechter",
        "rechter _ niet mogelijk|toegestaan|open",
        "rechter is|wordt uitgesloten",
        "rechter is niet bevoegd",
    ]],
    denial: Denial::Ignored,
    not_beside: &[
        "aan de rechter voor* leggen",
        "aan de rechter voorleggen",
        "rechter kan _ toetsen",
        "recht _ rechter voor",
    ],
    message: Phrase::new("‘{words}’ sluit de rechter uit.", "“{words}” shuts out the court."),
    ..TextRule::BINDING
};

const MEMBERSHIP: TextRule = TextRule {
    all: &[&[
        "verplicht|gehouden lid te worden",
        "lidmaatschap _ verplicht",
        "verplicht lid",
        "moet lid zijn|worden|blijven",
        "lid _ te worden of te blijven",
    ]],
    message: Phrase::new("‘{words}’ dwingt tot lidmaatschap.", "“{words}” forces membership."),
    ..TextRule::BINDING
};

const MEMBERS_ONLY: TextRule = TextRule {
    all: &[&[
        "alleen|uitsluitend|enkel _ leden|vakbondsleden|georganiseerde*",
        "leden van een|de vakbond|vakbonden|bond|werkgeversorganisatie _ recht",
        "leden van fnv|cnv|vcp|bond|vakbond|vakbonden _ recht|krijg*|ontvang*|extra",
        "werknemer* die lid is|zijn van",
        "vakbondsleden|bondsleden _ recht|ontvang*|krijg*",
        "voor leden van _ vergoedt|betaalt|recht|krijg*|ontvang*|geldt|hoger*|extra",
    ]],
    message: Phrase::new(
        "‘{words}’ behandelt leden en niet-leden ongelijk.",
        "“{words}” treats members and non-members unequally.",
    ),
    ..TextRule::BINDING
};

const PRICES: TextRule = TextRule {
    all: &[&[
        "minimumprijs|minimumprijzen|verkoopprijs|verkoopprijzen|prijsafspra*",
        "minimumtarief|minimumtarieven",
        "tarief|prijs _ klant*|opdrachtgever*|afnemer*",
        "zzp*|zelfstandige* _ minste|minimaal|minimum*|*tarief",
    ]],
    message: Phrase::new("‘{words}’ is een prijsafspraak.", "“{words}” is a price agreement."),
    ..TextRule::BINDING
};

fn asked(context: &CheckContext<'_>) -> Option<Period> {
    context.dossier.agreement.generally_binding
}

fn set(period: Period) -> Option<Fix> {
    let label = message!(
        nl: "Vraag algemeen verbindend van {start} tot en met {end}", en: "Ask for general binding from {start} to {end}",
        start = period.start, end = period.end,
    );
    let edit = Edit::Frame(FrameEdit::GenerallyBinding(Some(period)));
    (period.start <= period.end).then(|| Fix::new(label, edit))
}

fn over_two_years(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let Some(period) = asked(context) else { return Vec::new() };
    let Some(last) = last_day(period.start, limit).filter(|last| period.end > *last) else { return Vec::new() };
    let message = message!(
        nl: "Gevraagd is algemeenverbindendverklaring van {start} tot en met {end}, langer dan {limit}.",
        en: "General binding is asked for from {start} to {end}, longer than {limit}.",
        start = period.start, end = period.end, limit = quantity(limit, Unit::Years)
    )
    .beside("last", last);
    let fix = set(Period { end: last, ..period });
    vec![Remark::new(Place::GeneralBinding, message).fix(fix)]
}

fn past_term(context: &CheckContext<'_>) -> Vec<Remark> {
    let last = context.dossier.agreement.term.end;
    let Some(period) = asked(context).filter(|period| period.end > last) else { return Vec::new() };
    let message = message!(
        nl: "De gevraagde periode eindigt op {end}, na het einde van de cao op {last}.",
        en: "The period asked for ends on {end}, after the agreement ends on {last}.",
        end = period.end, last = last,
    );
    let fix = set(Period { end: last, ..period });
    vec![Remark::new(Place::GeneralBinding, message).fix(fix)]
}

fn retroactive(context: &CheckContext<'_>) -> Vec<Remark> {
    let agreement = &context.dossier.agreement;
    let after = |date: Option<crate::domain::period::Date>| date.and_then(|date| date.tomorrow().ok());
    let first = [Some(agreement.term.start), after(agreement.concluded_on), after(agreement.receipt_on)];
    let Some(first) = first.into_iter().flatten().max() else { return Vec::new() };
    let Some(period) = asked(context).filter(|period| period.start < first) else { return Vec::new() };
    let message = message!(
        nl: "De gevraagde periode begint op {start}, vóór {first}.",
        en: "The period asked for starts on {start}, before {first}.",
        start = period.start, first = first,
    );
    let fix = set(Period { start: first, ..period });
    vec![Remark::new(Place::GeneralBinding, message).fix(fix)]
}

fn not_declarable(context: &CheckContext<'_>) -> Vec<Remark> {
    if asked(context).is_none() {
        return Vec::new();
    }
    let left_out = context.placed().iter().filter(|placed| !placed.template.generally_binding.possible);
    left_out
        .map(|placed| {
            let message = message!(
                nl: "‘{article}’ blijft buiten de algemeenverbindendverklaring.",
                en: "“{article}” stays outside the declaration.",
                article = Shown::Word(placed.template.title.clone())
            )
            .beside("reason", placed.template.generally_binding.reason.clone());
            Remark::new(Place::article(placed.id()), message)
        })
        .collect()
}

/// Paragraphs of articles that can be declared which only bind the parties, or reach past the declaration.
fn paragraphs_outside(context: &CheckContext<'_>) -> Vec<Remark> {
    if asked(context).is_none() {
        return Vec::new();
    }
    let mut remarks = Vec::new();
    for placed in context.placed().iter().filter(|placed| placed.template.generally_binding.possible) {
        let paragraphs = context.text.article(placed.id()).map(|text| text.paragraphs.as_slice()).unwrap_or_default();
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let Some(reason) = paragraph.standing.as_ref().and_then(|standing| standing.outside.clone()) else {
                continue;
            };
            let message = message!(
                nl: "Lid {number} van ‘{article}’ blijft buiten de algemeenverbindendverklaring.",
                en: "Paragraph {number} of “{article}” stays outside the declaration.",
                number = index + 1, article = Shown::Word(placed.template.title.clone())
            )
            .beside("reason", reason);
            let part = Part::Paragraph { index, label: paragraph.label.clone() };
            remarks.push(Remark::new(Place::Article { article: placed.id().into(), part }, message));
        }
    }
    remarks
}

fn majority(context: &CheckContext<'_>, [enough, low]: [Decimal; 2]) -> Vec<Remark> {
    if asked(context).is_none() {
        return Vec::new();
    }
    let message = message!(
        nl: "Algemeenverbindendverklaring vraagt een meerderheid van {enough}, of van {low} bij breed draagvlak.",
        en: "General binding asks for a majority of {enough}, or of {low} with broad support.",
        enough = quantity(enough, Unit::Share), low = quantity(low, Unit::Share),
    );
    vec![Remark::new(Place::GeneralBinding, message)]
}

fn posted_workers(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    if asked(context).is_none() {
        return Vec::new();
    }
    let message = message!(
        nl: "Gedetacheerde werknemers onder buitenlands recht kunnen zich pas na {limit} op dit artikel beroepen.",
        en: "Posted workers under foreign law can rely on this article only after {limit}.",
        limit = quantity(limit, Unit::Months),
    );
    context.of("language-lessons").map(|lessons| Remark::new(Place::article(lessons.id()), message.clone())).collect()
}
