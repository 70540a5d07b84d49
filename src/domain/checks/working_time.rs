//! Lessons as working time: unpaid duty, rosters, notice and rest.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::law::{ATW, BW7, WORKING_TIME_COURSE};
use super::text_rule::{Denial, TextRule};
use crate::domain::clause::Value;
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::Phrase;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "compulsory-lessons-unpaid",
        severity: Severity::Void,
        law: &[BW7.art("611a, lid 2"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Scholing die verplicht is, geldt als arbeidstijd, ook buiten de gewone uren (BW 7:611a, HvJ EU C-909/19). Verplichte \
             lessen in eigen tijd of zonder loon kunnen niet.",
            "Compulsory training counts as working time, also outside usual hours (BW 7:611a, CJEU C-909/19). Compulsory lessons \
             in one’s own time or without pay are impossible.",
        ),
        remedy: Phrase::new(
            "Maak de lessen vrijwillig, of reken ze als betaalde arbeidstijd.",
            "Make the lessons voluntary, or count them as paid working time.",
        ),
        run: Needs::Text(|context| UNPAID.remarks(context)),
    },
    Check {
        id: "roster-notice-short",
        severity: Severity::Hint,
        law: &[ATW.art("4:2, lid 1 tot en met 3")],
        why: Phrase::new(
            "Zonder eigen afspraak deelt de werkgever het rooster ten minste {limit} vooraf mee (Arbeidstijdenwet). Een kortere \
             termijn voor lestijden mag bij cao, maar maakt het voor wie zorgt of in ploegen werkt moeilijker.",
            "Without terms of its own the employer tells the roster at least {limit} ahead (Arbeidstijdenwet). A shorter notice \
             of lesson times is possible by agreement, but makes it harder for carers and shift workers.",
        ),
        remedy: Phrase::new(
            "Houd {limit} aan, tenzij het werk dat niet toelaat.",
            "Keep to {limit}, unless the work does not allow it.",
        ),
        run: Needs::Limit(&FigureKey::RosterDays, roster_notice),
    },
    Check {
        id: "rest-too-short",
        severity: Severity::Void,
        law: &[ATW.art("5:3 en 1:7")],
        why: Phrase::new(
            "Na een werkdag hoort een onafgebroken rust van ten minste {limit} (Arbeidstijdenwet 5:3). Een les die de werkgever \
             vaststelt, telt als arbeidstijd.",
            "After a working day comes an unbroken rest of at least {limit} (Arbeidstijdenwet 5:3). A lesson that the employer \
             fixes counts as working time.",
        ),
        remedy: Phrase::new("Schrijf een rust van ten minste {limit} voor.", "Prescribe a rest of at least {limit}."),
        run: Needs::Limit(&FigureKey::DailyRest, rest),
    },
    Check {
        id: "lessons-without-rest-rule",
        severity: Severity::Hint,
        law: &[ATW.art("1:7 en 5:3"), WORKING_TIME_COURSE.art("")],
        why: Phrase::new(
            "Lessen die de werkgever vaststelt, zijn arbeidstijd (Arbeidstijdenwet 1:7): werk en les samen moeten binnen de \
             arbeids- en rusttijden blijven, ook na een nachtdienst. De cao regelt dat nog niet.",
            "Lessons fixed by the employer are working time (Arbeidstijdenwet 1:7): work and lesson together must stay within \
             working and rest times, also after a night shift. The agreement does not settle that yet.",
        ),
        remedy: Phrase::new("Neem het artikel over lestijden en rust op.", "Add the article on lesson times and rest."),
        run: Needs::Text(no_rest_rule),
    },
    Check {
        id: "change-before-announcement",
        severity: Severity::Justify,
        law: &[ATW.art("4:2")],
        why: Phrase::new(
            "De lestijden worden {notice} vooraf bekend, maar mogen tot {change} vooraf worden gewijzigd. Een langere termijn voor \
             wijzigen dan voor bekendmaken kan niemand nakomen (Arbeidstijdenwet 4:2).",
            "Lesson times are known {notice} ahead, but may be changed until {change} ahead. A longer notice for changes than for \
             announcing cannot be kept (Arbeidstijdenwet 4:2).",
        ),
        remedy: Phrase::new("Breng de termijnen met elkaar in overeenstemming.", "Bring the two in line."),
        run: Needs::Text(change_before_announcement),
    },
];

const UNPAID: TextRule = TextRule {
    all: &[
        &["@training"],
        &["verplicht*|gehouden|moet|moeten|dient|dienen"],
        &[
            "eigen|vrije tijd",
            "buiten werktijd|arbeidstijd",
            "onbetaald*",
            "zonder loon|betaling|vergoeding",
            "zonder behoud van loon",
            "buiten de werktijd|arbeidstijd|werkuren",
        ],
    ],
    none: &["vrijwillig*", "niet verplicht"],
    denial: Denial::Ignored,
    message: Phrase::new("‘{words}’ verplicht tot lessen zonder loon.", "“{words}” makes lessons without pay a duty."),
    ..TextRule::BINDING
};

fn roster_notice(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let short = context.of("language-lessons").filter_map(|lessons| {
        let notice = lessons.number("roster_notice_days").filter(|notice| *notice < limit)?;
        let message = message!(
            nl: "Lestijden zijn {notice} van tevoren bekend, minder dan {limit}.",
            en: "Lesson times are known {notice} ahead, less than {limit}.",
            notice = quantity(notice, Unit::Days), limit = quantity(limit, Unit::Days),
        );
        let fix = context.set_parameter(lessons, "roster_notice_days", Value::Number(limit));
        Some(Remark::new(Place::parameter(lessons.id(), "roster_notice_days"), message).fix(fix))
    });
    short.collect()
}

fn rest(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    let said = |rest: Decimal| {
        message!(
            nl: "De rust na het werk of de les is {rest}, minder dan {limit}.",
            en: "The rest after work or lesson is {rest}, less than {limit}.",
            rest = quantity(rest, Unit::Hours), limit = quantity(limit, Unit::Hours),
        )
    };
    let mut remarks: Vec<Remark> = context
        .of("lesson-rosters")
        .filter_map(|rosters| {
            let rest = rosters.number("rest_hours").filter(|rest| *rest < limit)?;
            let fix = context.set_parameter(rosters, "rest_hours", Value::Number(limit));
            Some(Remark::new(Place::parameter(rosters.id(), "rest_hours"), said(rest)).fix(fix))
        })
        .collect();
    for passage in context.binding() {
        let patterns = ["rust|rusttijd _ # uur", "# uur _ rust|rusttijd"];
        let found = passage.sentences.iter().filter_map(|sentence| Some((sentence, sentence.find(&patterns)?)));
        for (sentence, found) in found {
            if let Some(rest) = found.numbers.first().copied().filter(|rest| *rest < limit) {
                let quote = sentence.quote(&found);
                let to = match quote.rsplit_once(&number_as_written(quote)) {
                    Some((before, after)) => format!("{before}{}{after}", limit.normalize()),
                    None => continue,
                };
                let fix = context.replace_text(&passage.place, quote, &to);
                remarks.push(Remark::new(passage.place.clone(), said(rest)).fix(fix));
            }
        }
    }
    remarks
}

/// The word before "uur" in a quote that holds a number of hours.
fn number_as_written(quote: &str) -> String {
    let words: Vec<&str> = quote.split_whitespace().collect();
    let hour = words.iter().position(|word| word.to_lowercase() == "uur").unwrap_or_default();
    hour.checked_sub(1).and_then(|place| words.get(place)).map_or_else(String::new, |word| (*word).to_owned())
}

fn no_rest_rule(context: &CheckContext<'_>) -> Vec<Remark> {
    if context.has("lesson-rosters") {
        return Vec::new();
    }
    let message = message!(
        nl: "Voor de lesuren is niet geregeld dat ze als arbeidstijd tellen en dat er rust op volgt.",
        en: "It is not settled that lesson hours count as working time and that rest follows.",
    );
    let lessons = context.of("language-lessons");
    lessons
        .map(|lessons| {
            Remark::new(Place::article(lessons.id()), message.clone()).fix(context.add_article("lesson-rosters"))
        })
        .collect()
}

fn change_before_announcement(context: &CheckContext<'_>) -> Vec<Remark> {
    let notice = context.of("language-lessons").find_map(|lessons| lessons.number("roster_notice_days"));
    let Some(notice) = notice else { return Vec::new() };
    let days = |value| quantity(value, Unit::Days);
    let earlier = context.of("lesson-rosters").filter_map(|rosters| {
        let change = rosters.number("change_days").filter(|change| *change > notice)?;
        let message = message!(
            nl: "Wijzigen kan tot {change} vooraf, bekendmaken hoeft pas {notice} vooraf.",
            en: "Changing is possible until {change} ahead, announcing only needs {notice} ahead.",
            change = days(change), notice = days(notice),
        );
        let fix = context.set_parameter(rosters, "change_days", Value::Number(notice));
        Some(Remark::new(Place::parameter(rosters.id(), "change_days"), message).fix(fix))
    });
    earlier.collect()
}
