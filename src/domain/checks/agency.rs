//! Agency work: exclusivity, caps, fees, hindrance, registration, and the dates of the admission system.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{ADMISSION, AGENCY_DIRECTIVE, BRP, REGISTRATION, TOETSINGSKADER, WAADI, WTTA};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule, either};
use crate::domain::agreement::edit::arrange::replace_with_template;
use crate::domain::words::{Bilingual, Phrase};
use crate::domain::workforce::ContractKind;
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "agency-exclusivity",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 6.2-2"), AGENCY_DIRECTIVE.art("4")],
        why: Phrase::new(
            "Een beperking tot bepaalde uitzendbureaus of een keurmerk wordt zonder dispensatie met waarborgen niet algemeen \
             verbindend verklaard (Toetsingskader AVV).",
            "A limit to certain agencies or a label is not declared generally binding without a guarded dispensation \
             (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Zeg bij wie, op welke gronden en binnen welke termijn een bureau dispensatie krijgt, met een schriftelijk en \
             gemotiveerd besluit; het artikel over toegelaten bureaus doet dat.",
            "Say from whom, on what grounds and within what time an agency gets dispensation, by a written and reasoned \
             decision; the article on admitted agencies does so.",
        ),
        run: Needs::Text(|context| without_dispensation(context, &[&ONE_AGENCY, &WITHOUT_LABEL])),
    },
    Check {
        id: "trainer-exclusivity",
        severity: Severity::NotDeclarable,
        law: &[TOETSINGSKADER.art("§ 6.2-2")],
        why: Phrase::new(
            "Wie iedere werkgever naar één opleider stuurt, sluit andere aanbieders uit. Zonder dispensatie met waarborgen wordt dat \
             niet algemeen verbindend verklaard (Toetsingskader AVV).",
            "Sending every employer to one training provider shuts out others. Without a guarded dispensation that is not \
             declared generally binding (Toetsingskader AVV).",
        ),
        remedy: Phrase::new(
            "Stel eisen aan de opleider in plaats van een naam, of voeg dispensatie toe.",
            "Set demands on the provider instead of a name, or add dispensation.",
        ),
        run: Needs::Text(|context| without_dispensation(context, &[&ONE_TRAINER])),
    },
    Check {
        id: "agency-cap",
        severity: Severity::Justify,
        law: &[AGENCY_DIRECTIVE.art("4"), TOETSINGSKADER.art("§ 6.2-2")],
        why: Phrase::new(
            "Een grens aan het aantal uitzendkrachten is alleen gerechtvaardigd om een algemeen belang, zoals hun bescherming \
             (Richtlijn 2008/104/EG); de uitzendbranche maakt er bij de avv bezwaar tegen.",
            "A limit on the number of agency workers is justified only by a general interest, such as their protection \
             (Directive 2008/104/EC); the agency sector objects to it.",
        ),
        remedy: Phrase::new("Schrijf de reden op, of schrap de grens.", "Write down the reason, or delete the limit."),
        run: Needs::Text(|context| either(&[&CAP, &OWN_STAFF], context)),
    },
    Check {
        id: "fee-from-agency-worker",
        severity: Severity::Void,
        law: &[WAADI.art("3, lid 1, en 9")],
        why: Phrase::new(
            "Voor bemiddelen en ter beschikking stellen mag van de werkzoekende of uitzendkracht geen vergoeding worden gevraagd \
             (Waadi).",
            "No fee may be asked from the job seeker or agency worker for placing or hiring out (Waadi).",
        ),
        remedy: Phrase::new(
            "Laat bureau of inlener de kosten dragen.",
            "Let agency or user undertaking bear the cost.",
        ),
        run: Needs::Text(|context| FEE.remarks(context)),
    },
    Check {
        id: "hindered-from-joining",
        severity: Severity::Void,
        law: &[WAADI.art("9a")],
        why: Phrase::new(
            "Een beding dat de uitzendkracht belemmert om bij de inlener in dienst te gaan, is nietig; alleen van de inlener mag \
             een redelijke vergoeding voor uitlenen, werven of opleiden worden gevraagd (Waadi).",
            "A clause that hinders the agency worker from joining the user undertaking is void; only the user undertaking may \
             be asked a reasonable fee for hiring out, recruitment or training (Waadi).",
        ),
        remedy: Phrase::new("Schrap de belemmering.", "Delete the hindrance."),
        run: Needs::Text(|context| HINDRANCE.remarks(context)),
    },
    Check {
        id: "registration-information-missing",
        severity: Severity::Hint,
        law: &[WAADI.art("12ba"), BRP.art("2.38")],
        why: Phrase::new("{rule} De cao zegt er nu niets over.", "{rule} The agreement says nothing on it."),
        remedy: Phrase::new(
            "Neem het artikel over hulp bij inschrijving op.",
            "Add the article on help with registration.",
        ),
        run: Needs::Text(registration_missing),
    },
    Check {
        id: "registration-information-language",
        severity: Severity::Justify,
        law: &[WAADI.art("12ba")],
        why: Phrase::new(
            "Informatie over de BRP moet in een taal zijn die de werknemer begrijpt (Waadi 12ba).",
            "Information on registration (BRP) has to be in a language the worker understands (Waadi 12ba).",
        ),
        remedy: Phrase::new(
            "Voeg toe: ‘in een taal die de werknemer begrijpt’.",
            "Add: “in een taal die de werknemer begrijpt”.",
        ),
        run: Needs::Text(|context| REGISTRATION_LANGUAGE.remarks(context)),
    },
    Check {
        id: "admission-dates",
        severity: Severity::Hint,
        law: &[WTTA.art("VI"), WAADI.art("12c, 12d en 23b")],
        why: Phrase::new("{rule}", "{rule}"),
        remedy: Phrase::new(
            "Laat het bureau tonen dat het zich heeft aangemeld of toelating heeft gevraagd, en houd het register bij.",
            "Have the agency show that it signed up or applied for admission, and keep the register.",
        ),
        run: Needs::Text(admission_dates),
    },
    Check {
        id: "chapter-3a-dates",
        severity: Severity::Hint,
        law: &[WAADI.art("12b, 12ba, 12c, lid 2, en 12d, lid 2"), WTTA.art("VI")],
        why: Phrase::new(
            "Deze artikelen steunen op hoofdstuk 3a van de Waadi. Dat geldt vanaf {begins} (Wtta); de looptijd begint eerder.",
            "These articles rest on chapter 3a of the Waadi. It holds from {begins} (Wtta); the term begins earlier.",
        ),
        remedy: Phrase::new(
            "Leg de plicht tot die dag zelfstandig op, of laat de looptijd later beginnen.",
            "Impose the duty by the agreement itself until that day, or let the term begin later.",
        ),
        run: Needs::Text(chapter_3a),
    },
];

const AGENCIES: &[&str] = &["uitzendbureau*|uitzendonderneming*|uitlener*|bureau|bureaus|intermediair*|detacheerder*"];

const ONE_AGENCY: TextRule = TextRule {
    all: &[
        &["uitsluitend|alleen|enkel|slechts"],
        AGENCIES,
        &[
            "keurmerk*|gecertificeerd*|certificaat|sna|sna-*|abu|nbbu|nen|lid|leden|register",
            "uitzendbureau _ genaamd",
            "van|via|bij|met uitzendbureau|uitlener",
        ],
    ],
    message: Phrase::new("‘{words}’ sluit andere bureaus uit.", "“{words}” shuts out other agencies."),
    fix: Some(use_admitted),
    ..TextRule::BINDING
};

/// The same seen from the other side: "bureaus zonder keurmerk worden niet ingeschakeld".
const WITHOUT_LABEL: TextRule = TextRule {
    all: &[
        AGENCIES,
        &["zonder|geen ~ *keurmerk|gecertificeerd*|certificaat|sna|sna-*|nen"],
        &["niet ~ ingeschakeld|ingehuurd|gebruikt|toegestaan", "huurt|werkt|werken|huren ~ niet"],
    ],
    denial: Denial::Ignored,
    ..ONE_AGENCY
};

const ONE_TRAINER: TextRule = TextRule {
    all: &[
        &[
            "uitsluitend|alleen|enkel|slechts",
            "één|een vaste opleider|aanbieder|taalaanbieder",
            "één opleider|aanbieder|taalaanbieder",
            "verplicht _ bij|van|door",
        ],
        &["bij|door|van|via _ opleider*|aanbieder*|taalaanbieder*|opleidingsinstituut*|instituut|roc|taalschool"],
        &["les|lessen|taalles*|taallessen|cursus*|scholing|opleiding"],
    ],
    none: &["iedere|elke opleider"],
    message: Phrase::new("‘{words}’ sluit andere opleiders uit.", "“{words}” shuts out other training providers."),
    fix: Some(add_dispensation),
    ..TextRule::BINDING
};

const CAP: TextRule = TextRule {
    all: &[
        &[
            "hoogste|hooguit|maximaal|maximum|max|beperkt|begrensd|gemaximeerd|plafond|quotum|bovengrens|beneden|hoger|groter",
            "niet meer",
            "meer|minder dan",
        ],
        &[
            "# %|procent",
            "kwart|derde|helft|tiende|vijfde van de|het|alle",
            "# op de|elke|iedere #",
            "# op #",
            "# @agency op #",
            "hoogste|hooguit|maximaal|max # @agency",
            "deel van de|het|alle",
        ],
        &["@agency"],
    ],
    none: &["@wage|*loon|inhoud*|ingehouden|huisvest*|uitkering|*toeslag|vergoeding|premie|proeftijd", "minimumloon"],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ begrenst het aantal uitzendkrachten.",
        "“{words}” limits the number of agency workers.",
    ),
    ..TextRule::BINDING
};

/// The same cap seen from the other side: "ten minste 90% van de uren door eigen werknemers".
const OWN_STAFF: TextRule = TextRule {
    all: &[
        &["minste|minstens|minimaal|minimum"],
        &["# %|procent"],
        &["eigen|vaste werknemers|medewerkers|personeel|krachten", "vaste dienst", "in loondienst"],
        &["uren|werk|arbeidsplaatsen|bezetting|personeel|personeelsbestand|functies"],
    ],
    ..CAP
};

const FEE: TextRule = TextRule {
    all: &[
        &["uitzendkracht*|werkzoekende*"],
        &["betaalt|betalen|vergoedt|vergoeden|verschuldigd", "draagt _ bij"],
        &[
            "bemiddel*|inschrijfkosten|inschrijfgeld|bemiddelingskosten|administratiekosten|werving*",
            "voor de|zijn terbeschikkingstelling",
        ],
    ],
    message: Phrase::new(
        "‘{words}’ laat de uitzendkracht voor bemiddeling betalen.",
        "“{words}” makes the agency worker pay for placement.",
    ),
    ..TextRule::BINDING
};

const HINDRANCE: TextRule = TextRule {
    all: &[
        AGENCY_WORKER_OR_HIRER,
        &[
            "niet in dienst treden|nemen",
            "niet _ in dienst",
            "verboden _ in dienst",
            "niet _ rechtstreeks|direct|zelf _ werken",
            "niet|verboden _ bij|voor de|een|zijn inlener|opdrachtgever _ werken|treden|gaan",
            "overnameverbod|overnamebeding|overnamevergoeding|belemmeringsbeding",
            "pas _ in dienst treden",
            "pas _ overstappen|overgaan|overstapt",
            "uitzendkracht _ overgenomen|overstapt _ betaalt|verschuldigd",
        ],
    ],
    none: &["belemmer*", "geen vergoeding", "redelijke vergoeding", "niet in dienst is|zijn"],
    denial: Denial::Ignored,
    message: Phrase::new(
        "‘{words}’ belemmert het in dienst treden.",
        "“{words}” hinders joining the user undertaking.",
    ),
    ..TextRule::BINDING
};

const AGENCY_WORKER_OR_HIRER: &[&str] = &["uitzend*|inlener*|ingeleende*|opdrachtgever*"];

const REGISTRATION_LANGUAGE: TextRule = TextRule {
    all: &[
        &["informatie|informeert|informeren|voorlichting|inlichten", "wijst _ op"],
        &["brp|basisregistratie", "inschrijving bij de gemeente"],
    ],
    not_beside: &["taal|talen die|waarin"],
    message: Phrase::new("‘{words}’ zegt niet in welke taal.", "“{words}” does not say in what language."),
    ..TextRule::BINDING
};

fn use_admitted(context: &CheckContext<'_>, passage: &Passage, _words: &str) -> Option<Fix> {
    let article = passage.place.article_id()?;
    let template = context.library.template("admitted-agencies")?;
    let label = message!(
        nl: "Vervang door ‘{template}’ uit de bibliotheek", en: "Replace by “{template}” of the library",
        template = &template.title,
    );
    Some(Fix::new(label, replace_with_template(context.proposal, article, &template.id)))
}

fn add_dispensation(context: &CheckContext<'_>, _passage: &Passage, _words: &str) -> Option<Fix> {
    context.add_article("dispensation")
}

fn without_dispensation(context: &CheckContext<'_>, rules: &[&TextRule]) -> Vec<Remark> {
    let guarded =
        context.has("dispensation") || context.binding().any(|passage| passage.holds(&["dispensatie*|ontheffing*"]));
    if guarded { Vec::new() } else { either(rules, context) }
}

fn registration_missing(context: &CheckContext<'_>) -> Vec<Remark> {
    let concerned = context.dossier.agreement.binds_agencies || context.employs(ContractKind::Agency);
    let said = context.has("brp-help")
        || context.has("agency-roles")
        || context.has("information-moments")
        || context.binding().any(|passage| passage.holds(&["brp", "basisregistratie"]));
    if !concerned || said {
        return Vec::new();
    }
    let message = message!(
        nl: "Er werken uitzendkrachten, maar niets regelt informatie over inschrijving in de BRP.",
        en: "Agency workers work here, but nothing settles information on registration (BRP).",
    )
    .beside("rule", context.rule(REGISTRATION));
    vec![Remark::new(Place::Dossier, message).fix(context.add_article("brp-help"))]
}

fn admission_dates(context: &CheckContext<'_>) -> Vec<Remark> {
    let message = message!(
        nl: "Wat bureau en inlener over toelating moeten, verandert tijdens de looptijd.",
        en: "What agency and user undertaking have to do about admission changes during the term.",
    )
    .beside("rule", context.rule(ADMISSION));
    let term = context.dossier.agreement.term;
    let changes = context.statutes.rule(ADMISSION).is_some_and(|(_, rule)| {
        rule.versions.iter().any(|version| term.start < version.from && version.from <= term.end)
    });
    context
        .of("admitted-agencies")
        .chain(context.of("agency-admission"))
        .filter(|_| changes)
        .map(|agencies| Remark::new(Place::article(agencies.id()), message.clone()))
        .collect()
}

fn chapter_3a(context: &CheckContext<'_>) -> Vec<Remark> {
    let start = context.dossier.agreement.term.start;
    let begins = context.statutes.rule(REGISTRATION).and_then(|(_, rule)| Some(rule.versions.first()?.from));
    let Some(begins) = begins.filter(|begins| start < *begins) else { return Vec::new() };
    let resting: Vec<_> = context
        .placed()
        .iter()
        .filter(|placed| placed.template.law.iter().any(|law| law.starts_with("Waadi 12b")))
        .collect();
    let Some(first) = resting.first() else { return Vec::new() };
    let articles = Bilingual::each(|language| {
        let titles = resting.iter().map(|placed| format!("‘{}’", placed.template.title.in_language(language)));
        titles.collect::<Vec<_>>().join(", ")
    });
    let message = message!(
        nl: "Op een onderdeel van de Waadi dat pas vanaf {begins} geldt, steunt: {articles}.",
        en: "On a part of the Waadi that holds only from {begins} rests: {articles}.",
        begins = begins, articles = articles,
    );
    vec![Remark::new(Place::article(first.id()), message)]
}
