//! How far a proposal carries out the advice: each of its demands met, partly met or not, with the articles that do it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::context::{CheckContext, Placed};
use crate::domain::clause::{Addressee, Template};
use crate::domain::dated::Source;
use crate::domain::id::ArticleId;
use crate::domain::parameters::FigureKey;
use crate::domain::words::{Bilingual, Message, Phrase, phrase};
use crate::message;

/// The advice split into demands an agreement can be held against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Version of the file format; 1.
    pub format: u32,
    /// Where the advice was published.
    pub source: Source,
    /// What it asks of an agreement, in the order of the advice.
    pub demands: Vec<Demand>,
}

/// A demand of the advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Stable id; templates name it.
    pub id: String,
    /// The recommendation it belongs to, 1 to 5.
    pub recommendation: u8,
    /// Where the advice says it.
    pub paragraph: String,
    /// What it asks, paraphrased in a sentence.
    pub demand: Bilingual,
    /// Where no article of an agreement can meet it: of whom it asks something, and what the parties can do meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Bilingual>,
}

/// How far a demand is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// No article does what it asks.
    NotMet,
    /// Some article does, but not for everybody or not as far as the advice goes.
    Partly,
    /// The articles do what it asks.
    Met,
}

impl Extent {
    /// Its name on screen and paper.
    pub fn name(self) -> Phrase {
        match self {
            Self::NotMet => phrase!("niet", "not met"),
            Self::Partly => phrase!("deels", "partly met"),
            Self::Met => phrase!("voldaan", "met"),
        }
    }
}

/// A demand with how far it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered<'a> {
    /// What was asked.
    pub demand: &'a Demand,
    /// How far the proposal does it.
    pub extent: Extent,
    /// The articles that meet it, by id, in order.
    pub articles: Vec<ArticleId>,
    /// Templates of the library that would help to meet it, fit whom the agreement binds, and are not there; empty where no agreement can meet it.
    pub templates: Vec<String>,
    /// Why it is not wholly met; nothing where it is.
    pub lacks: Option<Message>,
}

/// The demands of the advice in their order, each with how far the proposal meets it.
pub fn coverage<'a>(context: &CheckContext<'_>, advice: &'a Advice) -> Vec<Covered<'a>> {
    advice.demands.iter().map(|demand| covered(context, demand)).collect()
}

fn covered<'a>(context: &CheckContext<'_>, demand: &'a Demand) -> Covered<'a> {
    let names = |template: &Template| template.advice.iter().any(|reference| reference.demands.contains(&demand.id));
    let agencies = context.dossier.agreement.binds_agencies;
    // What is asked of an agency outside the scope is void, and meets nothing.
    let binds = |template: &Template| agencies || !template.addressees.contains(&Addressee::Agency);
    // In an agreement of the agency sector the agency is addressed itself, not through the user undertaking.
    let suits =
        |template: &Template| binds(template) && !(agencies && template.addressees == [Addressee::UserUndertaking]);
    let linked: Vec<&Placed<'_>> =
        context.placed().iter().filter(|placed| names(placed.template) && binds(placed.template)).collect();
    let templates: Vec<String> = context
        .library
        .templates
        .values()
        .filter(|template| names(template) && suits(template) && !context.has(&template.id))
        .map(|template| template.id.clone())
        .collect();
    let (extent, lacks) = if linked.is_empty() {
        (Extent::NotMet, Some(none_there(demand, templates.is_empty())))
    } else {
        match judged(context, &demand.id) {
            None => (Extent::Met, None),
            Some((Extent::Met, _)) => (Extent::Met, None),
            Some((extent, lacks)) => (extent, Some(lacks)),
        }
    };
    let articles = linked.iter().filter(|_| extent > Extent::NotMet).map(|placed| placed.id().into()).collect();
    Covered { demand, extent, articles, templates, lacks }
}

fn none_there(demand: &Demand, out_of_reach: bool) -> Message {
    match (&demand.outside, out_of_reach) {
        (Some(outside), _) => Message { text: outside.clone(), values: Vec::new() },
        (None, true) => message!(
            nl: "De bibliotheek kent hiervoor geen artikel dat past bij wie deze cao bindt.",
            en: "The library has no article for this that fits whom this agreement binds.",
        ),
        (None, false) => message!(nl: "Er is geen artikel dat dit regelt.", en: "No article settles this."),
    }
}

/// Whether the length of stay in the Netherlands starts a right, at once or within `limit` months; service with one
/// employer alone, which begins again with the next, does not.
fn starts_by_stay(context: &CheckContext<'_>, template: &str, limit: Decimal) -> bool {
    context.of(template).any(|placed| {
        let proof = placed.right().and_then(|right| right.proof.as_deref());
        let by_service = proof.and_then(|proof| placed.choice(proof)) == Some("service");
        placed.number("waiting_months").is_some_and(|months| months.is_zero() || (months <= limit && !by_service))
    })
}

/// What a demand asks of the values of the articles that name it; nothing where being there is enough.
#[expect(clippy::too_many_lines, reason = "a table: a demand a row")]
fn judged(context: &CheckContext<'_>, demand: &str) -> Option<(Extent, Message)> {
    let present = |template: &str| context.has(template);
    let early = |template: &str| {
        context.of(template).any(|placed| {
            placed.flag("on_request") == Some(true) || placed.number("waiting_months") == Some(Decimal::ZERO)
        })
    };
    let in_time = || context.of("language-lessons").filter_map(|placed| placed.number("share_in_working_time")).max();
    let graded = |met: bool, partly: bool| match (met, partly) {
        (true, _) => Extent::Met,
        (false, true) => Extent::Partly,
        (false, false) => Extent::NotMet,
    };
    let limit = context.limit(&FigureKey::AdviceStayMonths);
    if let (Err(missing), "1.after-one-year" | "3.career-after-one-year") = (&limit, demand) {
        // Whether the articles start in time cannot be told; that is not the same as too late.
        return Some((Extent::Partly, missing.message()));
    }
    let by_stay = |template: &str| limit.as_ref().is_ok_and(|limit| starts_by_stay(context, template, *limit));
    let in_time_by_service = |template: &str| {
        let months = context.of(template).filter_map(|placed| placed.number("waiting_months")).min();
        months.zip(limit.as_ref().ok()).is_some_and(|(months, limit)| months <= *limit)
    };
    let late_or_own_service = |template: &str, late: Message| {
        if in_time_by_service(template) {
            message!(
                nl: "Alleen de tijd bij deze werkgever telt; wie van werkgever wisselt, begint opnieuw.",
                en: "Only service with this employer counts; whoever changes employer starts again.",
            )
        } else {
            late
        }
    };
    let agencies = context.dossier.agreement.binds_agencies;
    Some(match demand {
        "1.guaranteed-access" => {
            let hours = context.of("language-lessons").filter_map(|placed| placed.number("hours_per_year")).max();
            let met = hours.is_some_and(|hours| hours > Decimal::ZERO);
            (
                graded(met, true),
                message!(nl: "Er is geen recht op een aantal lesuren.", en: "There is no right to a number of lesson hours."),
            )
        }
        "1.after-one-year" => (
            graded(by_stay("language-lessons"), present("language-lessons")),
            late_or_own_service(
                "language-lessons",
                message!(nl: "Het recht op lessen begint later dan na een jaar.", en: "The right to lessons starts later than after a year."),
            ),
        ),
        "1.on-request" => (
            graded(early("language-lessons"), false),
            message!(nl: "Eerder beginnen op verzoek kan niet.", en: "An earlier start on request is not possible."),
        ),
        "1.working-time" => (
            graded(in_time() == Some(Decimal::ONE), in_time().is_some_and(|share| share > Decimal::ZERO)),
            message!(nl: "De lessen vallen niet geheel in werktijd.", en: "The lessons do not wholly fall in working time."),
        ),
        "1.no-loss-of-pay" => (
            graded(in_time() == Some(Decimal::ONE), in_time().is_some_and(|share| share > Decimal::ZERO)),
            message!(nl: "Over lessen buiten werktijd is er geen loon.", en: "There is no pay over lessons outside working time."),
        ),
        "1.every-contract" => {
            let on_call = context.of("language-lessons").any(|placed| placed.flag("covers_on_call") == Some(true));
            let agency = agencies || present("equal-access");
            (
                graded(on_call && agency, on_call || agency),
                message!(nl: "Oproepkrachten of uitzendkrachten vallen buiten de lessen.", en: "On-call or agency workers are left out of the lessons."),
            )
        }
        "1.agencies-bound" => (
            graded(agencies, true),
            message!(
                nl: "Geen uitzendbureau is gebonden: deze cao verplicht alleen de werkgever als inlener. De uitzend-cao moet dezelfde verplichting bevatten.",
                en: "No agency is bound: this agreement obliges only the employer as user undertaking. The agreement for agency work has to contain the same duty.",
            ),
        ),
        "1.employer-pays" => (
            graded(present("lesson-costs"), true),
            message!(nl: "De kosten van de lessen zelf zijn niet geregeld.", en: "The cost of the lessons themselves is not settled."),
        ),
        "1.encouraged" => {
            let encouraged = ["language-buddy", "lesson-attendance"].into_iter().any(present);
            (
                graded(present("lesson-rosters") && encouraged, true),
                if present("lesson-rosters") {
                    message!(nl: "De lestijden passen bij het werk, maar niets moedigt deelname aan.", en: "Lesson times fit the work, but nothing encourages taking part.")
                } else {
                    message!(nl: "Deelname wordt aangemoedigd, maar niets zegt dat de lestijden bij het werk passen.", en: "Taking part is encouraged, but nothing says that lesson times fit the work.")
                },
            )
        }
        "1.low-schooling" => (
            graded(present("lesson-intake"), true),
            message!(nl: "Er is geen intake die tempo en groep bepaalt.", en: "There is no intake that decides pace and group."),
        ),
        "2.information-in-language" => (
            graded(present("information-moments"), true),
            message!(
                nl: "De informatie gaat over het contract of de inschrijving, niet over alle rechten en plichten, vanaf de eerste dag en daarna geregeld.",
                en: "The information is about contract or registration, not about all rights and duties, from the first day and regularly after that.",
            ),
        ),
        "2.life-events" => (
            graded(context.of("information-moments").any(|placed| placed.flag("life_events") == Some(true)), false),
            message!(nl: "Levensgebeurtenissen zijn uitgezet.", en: "Life events are turned off."),
        ),
        "3.career-after-one-year" => (
            graded(by_stay("career-talk"), true),
            late_or_own_service(
                "career-talk",
                message!(nl: "Er is geen loopbaangesprek binnen een jaar verblijf.", en: "There is no career talk within a year of stay."),
            ),
        ),
        "3.on-request" => (
            graded(
                early("career-talk"),
                early("three-party-talk") || early("development-budget") || present("agency-development-talk"),
            ),
            message!(nl: "Het loopbaangesprek begint niet eerder op verzoek.", en: "The career talk does not start earlier on request."),
        ),
        "3.every-contract" => (
            graded(
                present("career-talk") && (agencies || present("equal-access") || present("three-party-talk")),
                true,
            ),
            message!(nl: "De steun geldt niet voor alle soorten contracten.", en: "The support does not cover every kind of contract."),
        ),
        "3.agencies" => (
            graded(agencies, true),
            message!(
                nl: "Geen uitzendbureau is gebonden: het werkt aan de loopbaan mee voor zover de werkgever dat als inlener bedingt.",
                en: "No agency is bound: it takes part in the career as far as the employer stipulates that as user undertaking.",
            ),
        ),
        "3.trust" => {
            let of_lessons = ["lesson-attendance", "lesson-intake"].into_iter().any(present);
            (
                graded(present("contact-person") && of_lessons, true),
                message!(
                    nl: "Er is een begin: een contactpersoon buiten de lijn, of lessen die met een gesprek beginnen en niets bestraffen; beide samen geven vertrouwen.",
                    en: "There is a beginning: a contact person outside the line, or lessons that begin with a talk and punish nothing; trust takes both.",
                ),
            )
        }
        "3.enforced" => (
            graded(present("compliance-complaints"), true),
            message!(nl: "Er is verslag, maar geen klachtweg en naleving.", en: "There is a report, but no complaints procedure or enforcement."),
        ),
        "4.buddy" => (
            graded(present("buddy-introduction"), true),
            message!(
                nl: "Een taalmaatje oefent de taal; niemand maakt de nieuwe werknemer wegwijs.",
                en: "A language buddy practises the language; nobody shows the new worker the ropes.",
            ),
        ),
        "5.cooperation" => (
            graded(false, true),
            message!(
                nl: "Partijen binden zichzelf; overheid en gemeenten kunnen meedoen, maar een cao bindt hen niet.",
                en: "The parties bind themselves; state and municipalities can join in, but an agreement does not bind them.",
            ),
        ),
        "4.housing" => (
            Extent::Partly,
            message!(
                nl: "Een cao bouwt geen woningen: geregeld is alleen woonruimte die aan het werk vastzit. De rest vraagt iets van gemeenten.",
                en: "An agreement builds no houses: only housing tied to the job is settled. The rest asks something of municipalities.",
            ),
        ),
        "5.long-term" => (
            graded(context.dossier.agreement.tacit_extension, true),
            message!(nl: "De afspraken houden op met de looptijd.", en: "The terms stop with the term of the agreement."),
        ),
        "5.monitoring" => (
            graded(context.of("evaluation").any(|placed| placed.flag("independent") == Some(true)), true),
            message!(nl: "Niemand van buiten beoordeelt de uitkomst.", en: "Nobody from outside judges the outcome."),
        ),
        _ => return None,
    })
}
