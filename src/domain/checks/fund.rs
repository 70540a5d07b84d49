//! Fund clauses: what they need before they can be declared generally binding.

use rust_decimal::Decimal;

use super::check::{Check, Needs};
use super::context::{CheckContext, quantity};
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{BESLUIT_AANMELDING, TOETSINGSKADER, WET_AVV};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule};
use crate::domain::agreement::edit::arrange::{add_annex, replace_with_template};
use crate::domain::agreement::{Annex, ArticleContent};
use crate::domain::figure::Unit;
use crate::domain::parameters::FigureKey;
use crate::domain::words::{Bilingual, Phrase};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "fund-clause-incomplete",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 6.2-3")],
        why: Phrase::new(
            "Een bijdrage aan een fonds wordt alleen algemeen verbindend verklaard als het een stichting is met een gesloten lijst \
             van doelen, statuten en reglement deel van de cao zijn, er een begroting en een gecontroleerd jaarverslag zijn en \
             leden en niet-leden er gelijk terechtkunnen (Toetsingskader AVV).",
            "A contribution to a fund is declared generally binding only if it is a foundation with a closed list of purposes, \
             statutes and rules are part of the agreement, there is a budget and an audited yearly report, and members and \
             non-members have equal access (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Gebruik het artikel over de fondsbijdrage uit de bibliotheek, of vul aan: {missing}.",
            "Use the article on the fund contribution of the library, or add: {missing}.",
        ),
        run: Needs::Text(incomplete),
    },
    Check {
        id: "fund-statutes-missing",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 6.2-3"), BESLUIT_AANMELDING.art("1:2")],
        why: Phrase::new(
            "De statuten en het reglement van het fonds zijn deel van de cao en gaan mee met de aanmelding (Toetsingskader AVV, \
             Besluit aanmelding).",
            "Statutes and rules of the fund are part of the agreement and go with the notification (Toetsingskader AVV, Besluit \
             aanmelding).",
        ),
        remedy: Phrase::new("Neem ze als bijlage op.", "Add them as an annex."),
        run: Needs::Text(statutes_missing),
    },
    Check {
        id: "fund-pays-bargaining",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 6.2-3")],
        why: Phrase::new(
            "De kosten van het cao-overleg en van organisaties voor hun eigen leden mogen niet ten laste van een fonds komen dat \
             algemeen verbindend wordt verklaard (Toetsingskader AVV).",
            "The cost of bargaining and of organisations for their own members may not be charged to a fund that is declared \
             generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new("Schrap dit doel.", "Delete this purpose."),
        run: Needs::Text(|context| BARGAINING.remarks(context)),
    },
    Check {
        id: "fund-in-own-agreement",
        severity: Severity::Hint,
        law: &[WET_AVV.art("2, lid 2"), TOETSINGSKADER.art("§ 4.4")],
        why: Phrase::new(
            "Bepalingen over een fonds kunnen in een eigen cao tot {limit} algemeen verbindend worden verklaard (Toetsingskader AVV; \
             de Wet AVV zelf noemt geen aantal). In deze cao stopt de bijdrage met de verklaring.",
            "Fund clauses in an agreement of their own can be declared for up to {limit} (Toetsingskader AVV; the Wet AVV itself \
             gives no figure). In this agreement the contribution stops with the declaration.",
        ),
        remedy: Phrase::new(
            "Overweeg een eigen fonds-cao, zodat lopende lessen betaald blijven.",
            "Consider an agreement of its own for the fund, so that running lessons stay paid.",
        ),
        run: Needs::Limit(&FigureKey::BindingFundYears, own_agreement),
    },
];

/// A sentence that sets what is paid to a fund; one that mentions it in passing has no amount.
const CONTRIBUTION: TextRule = TextRule {
    all: &[
        &[
            "aan|in|voor|naar het|de|een|dit fonds*|*fonds",
            "aan|in|voor|naar het|de|een|dit * *fonds",
            "fondsbijdrage|fondsheffing|fondspremie",
        ],
        &[
            "bijdrage*|heffing|premie|afdracht|storting|draagt|dragen|stort|storten|afdragen|betaalt|betalen|verschuldigd|fondsbijdrage|fondsheffing|fondspremie",
        ],
        &["#|half|halve|kwart %|procent|promille|euro", "€ #"],
    ],
    none: &["pensioen*"],
    denial: Denial::Ignored,
    ..TextRule::BINDING
};

const NEEDS: [(&[&str], Phrase); 7] = [
    (&["stichting"], Phrase::new("dat het een stichting is", "that it is a foundation")),
    (&["uitsluitend|doel|doelen|doeleinden", "bestemd voor"], Phrase::new("de doelen", "the purposes")),
    (&["statuten"], Phrase::new("de statuten", "the statutes")),
    (&["reglement*"], Phrase::new("het reglement", "the rules")),
    (&["begroting*"], Phrase::new("de begroting", "the budget")),
    (
        &["jaarverslag|jaarrekening", "accountant*"],
        Phrase::new("het gecontroleerde jaarverslag", "the audited yearly report"),
    ),
    (
        &["iedere|elke|alle werkgever*|werkgevers", "ongeacht het lidmaatschap", "niet-leden"],
        Phrase::new("gelijke toegang voor leden en niet-leden", "equal access for members and non-members"),
    ),
];

const BARGAINING: TextRule = TextRule {
    all: &[
        &["fonds*|stichting"],
        &[
            "cao-overleg|caooverleg|cao-onderhandelingen|onderhandelingskosten|vakbondswerk|vakbondsbijdrage*|werkgeversbijdrage|werkgeversbijdrageregeling",
            "kosten van het overleg",
            "kosten van onderhandel*",
        ],
    ],
    message: Phrase::new(
        "‘{words}’ laat het fonds het overleg betalen.",
        "“{words}” makes the fund pay for bargaining.",
    ),
    ..TextRule::BINDING
};

fn incomplete(context: &CheckContext<'_>) -> Vec<Remark> {
    let contribution = CONTRIBUTION.prepared();
    let articles = context.proposal.articles();
    let free = articles.filter(|article| matches!(article.content, ArticleContent::Free { .. }));
    let remarks = free.filter_map(|article| {
        let passages: Vec<_> =
            context.binding().filter(|passage| passage.place.article_id() == Some(article.id.as_str())).collect();
        let holds = |patterns: &[&str]| passages.iter().any(|passage| passage.holds(patterns));
        let sets = |passage: &&Passage| passage.sentences.iter().any(|sentence| contribution.found(sentence).is_some());
        if !passages.iter().copied().any(|passage| sets(&passage)) {
            return None;
        }
        let missing: Vec<Phrase> =
            NEEDS.iter().filter(|(patterns, _)| !holds(patterns)).map(|(_, what)| *what).collect();
        if missing.is_empty() {
            return None;
        }
        let words = Bilingual::each(|language| {
            missing.iter().map(|what| what.in_language(language)).collect::<Vec<_>>().join(", ")
        });
        let message = message!(
            nl: "De fondsbepaling mist {missing}.", en: "The fund clause lacks {missing}.", missing = words,
        );
        let fix = context.library.template("fund-contribution").map(|template| {
            let label = message!(
                nl: "Vervang door ‘{template}’ uit de bibliotheek", en: "Replace by “{template}” of the library",
                template = &template.title,
            );
            Fix::new(label, replace_with_template(context.proposal, &article.id, &template.id))
        });
        Some(Remark::new(Place::article(&article.id), message).fix(fix))
    });
    remarks.collect()
}

fn statutes_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let annexes = &context.proposal.annexes;
    let named = |stem: &str| annexes.iter().any(|annex| annex.title.to_lowercase().contains(stem));
    if named("statuten") && named("reglement") {
        return Vec::new();
    }
    let annex = Annex {
        id: "fund-statutes".to_owned(),
        title: "Statuten en reglement van het fonds".to_owned(),
        paragraphs: vec!["[tekst van de statuten en het reglement]".to_owned()],
    };
    let funds = context.of("fund-contribution");
    funds
        .map(|fund| {
            let message = message!(
                nl: "De statuten en het reglement van het fonds staan niet in een bijlage.",
                en: "Statutes and rules of the fund do not stand in an annex.",
            );
            let label = message!(nl: "Voeg de bijlage toe", en: "Add the annex");
            let edit = add_annex(context.proposal, annex.clone());
            Remark::new(Place::article(fund.id()), message).fix(Fix::new(label, edit))
        })
        .collect()
}

fn own_agreement(context: &CheckContext<'_>, limit: Decimal) -> Vec<Remark> {
    if context.dossier.agreement.generally_binding.is_none() {
        return Vec::new();
    }
    let message = message!(
        nl: "De fondsbijdrage staat in dezelfde cao; in een eigen fonds-cao kan zij {limit} algemeen verbindend zijn.",
        en: "The fund contribution stands in the same agreement; in one of its own it can be binding for {limit}.",
        limit = quantity(limit, Unit::Years),
    );
    context.of("fund-contribution").map(|fund| Remark::new(Place::article(fund.id()), message.clone())).collect()
}
