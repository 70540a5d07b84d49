//! How a year of stay or service is counted.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::fix::Fix;
use super::law::{BW7, CASTEELS, FREE_MOVEMENT};
use super::passage::Passage;
use super::text_rule::{Denial, TextRule};
use crate::domain::agreement::edit::arrange::add_paragraph;
use crate::domain::words::{Phrase, Shown};
use crate::message;

pub(super) const CHECKS: &[Check] = &[
    Check {
        id: "year-without-counting-rule",
        severity: Severity::Justify,
        law: &[CASTEELS.art(""), FREE_MOVEMENT.art("7, lid 4"), BW7.art("668a en 691")],
        why: Phrase::new(
            "‘Na één jaar’ zegt niet of onderbroken perioden, werk via bureaus en verblijf in een ander land meetellen. Een telling \
             die wie tussen landen werkt benadeelt, kan het vrije verkeer belemmeren (Verordening 492/2011).",
            "“After one year” does not say whether broken periods, work through agencies and stays abroad count. A way of counting \
             that disadvantages those who work between countries can hinder free movement (Regulation 492/2011).",
        ),
        remedy: Phrase::new(
            "Schrijf op welke perioden meetellen en welke onderbreking de telling niet opnieuw begint.",
            "Write down which periods count and which break does not start the count again.",
        ),
        run: Needs::Text(|context| {
            let mut remarks = YEAR.remarks(context);
            remarks.extend(templates(context));
            remarks
        }),
    },
    Check {
        id: "proof-of-stay-unsaid",
        severity: Severity::Hint,
        law: &[CASTEELS.art("")],
        why: Phrase::new(
            "Een recht naar de duur van het verblijf vraagt een bewijs. Zonder regel beslist ieder zelf wat telt, en de BRP alleen is \
             niet voor iedereen bereikbaar (HvJ EU C-379/09).",
            "A right by length of stay needs proof. Without a rule everybody decides what counts, and registration (BRP) alone is \
             not within everybody’s reach (CJEU C-379/09).",
        ),
        remedy: Phrase::new(
            "Noem het bewijs: de BRP of andere stukken, zoals loonstroken of een huurovereenkomst.",
            "Name the proof: the BRP or other papers, such as payslips or a tenancy.",
        ),
        run: Needs::Text(|context| PROOF.remarks(context)),
    },
];

const COUNTING: &[&str] =
    &["tellen|telt _ mee", "telling", "meegeteld|meetellen|meetelt", "onderbreking*|onderbroken", "opgeteld"];

const YEAR: TextRule = TextRule {
    about: &["@learning", "gesprek*"],
    all: &[
        &[
            "!binnen|eerste #|half|anderhalf @period ~ verblij*|dienst|dienstverband|nederland|werkzaam|gewerkt|werk|werkt|werken",
            "!binnen|eerste #|half|anderhalf @period ~ diensttijd|indiensttreding|bij",
            "dienst|dienstverband|diensttijd van|sinds|gedurende ~ #|half|anderhalf @period",
            "dienst|dienstverband|diensttijd van|sinds ~ halfjaar",
            "eerste ~ halfjaar|jaar|maanden|weken ~ geen|niet",
            "#|half|anderhalf @period _ voordat|voor|alvorens",
            "na|vanaf|pas|sinds #|half|anderhalf @period",
            "na|vanaf|pas|sinds een half @period",
            "eerder dan ~ @period",
            "dienstjaar|dienstjaren",
            "diensttijd van",
            "wachttijd|wachttermijn|wachtperiode|referteperiode|referte-eis",
        ],
        &[
            "recht|aanspraak|krijg*|kan|kun|kunt|kunnen|mag|mogen|biedt|bieden|ontvang*|open|geldt|mogelijk|heeft|hebben|volgt|aanmerking|kom|volgen|beschikbaar|start|begint",
        ],
    ],
    none: &[
        "informeer*|informatie|voorlichting",
        "binnen een half|anderhalf",
        "ouder ~ dan",
        "geen wachttijd|wachttermijn|wachtperiode",
        "na # @period les|lessen|cursus|opleiding|scholing|zonder|evalu*",
    ],
    denial: Denial::Ignored,
    not_beside: COUNTING,
    message: Phrase::new("‘{words}’ zegt niet hoe er wordt geteld.", "“{words}” does not say how to count."),
    fix: Some(add_counting),
    ..TextRule::BINDING
};

const PROOF: TextRule = TextRule {
    all: &[
        &[
            "# jaar|jaren|maanden _ nederland _ verblij*|woont|wonen",
            "# jaar|jaren|maanden in nederland",
            "# jaar|jaren|maanden _ verblijf*",
        ],
        &["recht|aanspraak|krijgt|krijgen|kan|kunnen|biedt|bieden|ontvangt"],
    ],
    not_beside: &["blijkt|blijken uit", "brp|basisregistratie", "aantonen|aangetoond|bewijs", "toont _ aan", "stukken"],
    message: Phrase::new(
        "‘{words}’ zegt niet waaruit het verblijf blijkt.",
        "“{words}” does not say what shows the stay.",
    ),
    ..TextRule::BINDING
};

fn add_counting(context: &CheckContext<'_>, passage: &Passage, _words: &str) -> Option<Fix> {
    let Place::Article { article, part: super::finding::Part::Paragraph { .. } } = &passage.place else {
        return None;
    };
    let text = "Perioden van werk bij verschillende werkgevers en via verschillende uitzendbureaus tellen mee, evenals perioden \
                buiten Nederland voor dezelfde onderneming. Een onderbreking van ten hoogste zes maanden begint de telling niet \
                opnieuw."
        .to_owned();
    let label = message!(nl: "Voeg een telregel toe", en: "Add a counting rule");
    Some(Fix::new(label, add_paragraph(context.proposal, article, text)?))
}

/// Templates with a waiting time whose text says nothing about counting.
fn templates(context: &CheckContext<'_>) -> Vec<Remark> {
    let waiting = context.placed().iter().filter(|placed| {
        let waits = placed.number("waiting_months").is_some_and(|months| !months.is_zero());
        waits
            && !placed
                .template
                .text
                .iter()
                .any(|paragraph| paragraph.text.contains("telling") || paragraph.text.contains("tellen mee"))
    });
    waiting
        .map(|placed| {
            let message = message!(
                nl: "‘{words}’ heeft een wachttijd, maar geen telregel.", en: "“{words}” has a waiting time, but no counting rule.",
                words = Shown::Word(placed.template.title.clone()),
            );
            Remark::new(Place::article(placed.id()), message)
        })
        .collect()
}
