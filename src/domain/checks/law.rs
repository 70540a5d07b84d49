//! The laws and rules that checks rest on, each with the consolidation that was read.

use crate::domain::agreement::date_in_words;
use crate::domain::period::Date;
use crate::domain::words::Bilingual;

/// Which text of a law was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRead {
    /// The official text as it holds on this day.
    On(Date),
    /// Only the official text of this day; later changes were not read.
    OnlyOld(Date),
    /// No official consolidation was read; the note says what was seen instead.
    Otherwise {
        /// The note in Dutch.
        nl: &'static str,
        /// The note in English.
        en: &'static str,
    },
}

/// A law, judgment or rule that checks rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its name as it is cited in Dutch.
    pub name: &'static str,
    /// The text that was read when the check was written.
    pub read: TextRead,
}

impl Law {
    /// A law read as it holds on this day.
    const fn read_on(name: &'static str, year: i16, month: i8, day: i8) -> Self {
        Self { name, read: TextRead::On(Date::constant(year, month, day)) }
    }

    /// A law of which only the text of 10 May 2017 was read.
    const fn old(name: &'static str) -> Self {
        Self { name, read: TextRead::OnlyOld(Date::constant(2017, 5, 10)) }
    }

    /// A rule that was not read in an official consolidation.
    const fn otherwise(name: &'static str, nl: &'static str, en: &'static str) -> Self {
        Self { name, read: TextRead::Otherwise { nl, en } }
    }

    /// A reference to an article of this law.
    pub const fn art(self, article: &'static str) -> LawReference {
        LawReference { law: self.name, article, read: self.read }
    }
}

/// A reference to an article of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawReference {
    /// The law, as it is cited in Dutch.
    pub law: &'static str,
    /// The article, as it is cited in Dutch: "611a, lid 4"; empty for a judgment.
    pub article: &'static str,
    /// The text that was read when the check was written.
    pub read: TextRead,
}

impl LawReference {
    /// The reference with the text that was read: "Wet CAO, art. 18 (tekst van 1 januari 2007)".
    pub fn with_text_read(&self) -> Bilingual {
        match self.read {
            TextRead::On(date) => Bilingual::new(
                format!("{self} (tekst van {})", date_in_words(date)),
                format!("{self} (text of {date})"),
            ),
            TextRead::OnlyOld(date) => Bilingual::new(
                format!(
                    "{self} (alleen gelezen in de tekst van {}; latere wijzigingen zijn niet gelezen)",
                    date_in_words(date)
                ),
                format!("{self} (read only in the text of {date}; later changes were not read)"),
            ),
            TextRead::Otherwise { nl, en } => Bilingual::new(format!("{self}: {nl}"), format!("{self}: {en}")),
        }
    }
}

impl std::fmt::Display for LawReference {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.article {
            "" => write!(formatter, "{}", self.law),
            article if article.starts_with('§') => write!(formatter, "{}, {article}", self.law),
            article => write!(formatter, "{}, art. {article}", self.law),
        }
    }
}

pub(super) const WET_CAO: Law = Law::read_on("Wet CAO", 2007, 1, 1);
pub(super) const WET_AVV: Law = Law::read_on("Wet AVV", 2026, 7, 1);
/// Changed in 2019 (Stcrt. 2019, 38118), which was not read.
pub(super) const TOETSINGSKADER: Law = Law::old("Toetsingskader AVV");
pub(super) const LOONVORMING: Law = Law::read_on("Wet op de loonvorming", 2026, 1, 1);
/// Changed in 2019 (Stcrt. 2019, 38116), which was not read.
pub(super) const BESLUIT_AANMELDING: Law = Law::old("Besluit aanmelding cao en verzoeken avv");
pub(super) const BW7: Law = Law::read_on("BW Boek 7", 2026, 7, 1);
pub(super) const BW7_OLD: Law = Law::old("BW Boek 7");
pub(super) const WAADI: Law = Law::read_on("Waadi", 2026, 7, 1);
pub(super) const WTTA: Law = Law::otherwise(
    "Wtta",
    "gelezen in de tekst van 1 juli 2026; het besluit over de inwerkingtreding is niet gezien",
    "read in the text of 1 July 2026; the decree on commencement was not seen",
);
pub(super) const ATW: Law = Law::read_on("Arbeidstijdenwet", 2025, 7, 1);
pub(super) const ATW_OLD: Law = Law::old("Arbeidstijdenwet");
pub(super) const ARBOWET: Law = Law::read_on("Arbowet", 2026, 7, 1);
pub(super) const AWGB: Law = Law::read_on("AWGB", 2026, 1, 1);
pub(super) const WML: Law = Law::read_on("WML", 2026, 7, 1);
pub(super) const WOR: Law = Law::read_on("WOR", 2023, 2, 18);
pub(super) const WEB: Law = Law::read_on("WEB", 2026, 1, 1);
pub(super) const BRP: Law = Law::read_on("Wet BRP", 2026, 10, 1);
pub(super) const BESLUIT_WFSV: Law = Law::read_on("Besluit Wfsv", 2026, 4, 1);
pub(super) const SLIM: Law = Law::read_on("SLIM-regeling", 2026, 5, 23);
pub(super) const FREE_MOVEMENT: Law = Law::otherwise(
    "Verordening (EU) 492/2011",
    "de tekst van lid 4 is gelezen in de voorganger, Verordening 1612/68",
    "the wording of paragraph 4 was read in its predecessor, Regulation 1612/68",
);
pub(super) const AGENCY_DIRECTIVE: Law = Law::otherwise(
    "Richtlijn 2008/104/EG",
    "gelezen in een verslag van de Europese Commissie, niet in de richtlijn zelf",
    "read in a report of the European Commission, not in the directive itself",
);
pub(super) const CASTEELS: Law = Law::otherwise(
    "HvJ EU C-379/09 (Casteels)",
    "alleen het dictum is gelezen; de toepassing op deze telling is onze uitleg",
    "only the operative part was read; its use for this way of counting is our reading",
);
pub(super) const WORKING_TIME_COURSE: Law = Law::otherwise(
    "HvJ EU C-909/19",
    "het arrest van 28 oktober 2021 is gelezen; het is geen wet met een versiedatum",
    "the judgment of 28 October 2021 was read; it is no statute with a version date",
);
pub(super) const LAS: Law = Law::otherwise(
    "HvJ EU C-202/11 (Las)",
    "alleen gelezen in een samenvatting door derden",
    "only read in a summary by others",
);
pub(super) const ALBERT_HEIJN: Law = Law::otherwise(
    "Hof Amsterdam 15 december 2015, ECLI:NL:GHAMS:2015:5259",
    "alleen gelezen in besprekingen door derden",
    "only read in discussions by others",
);
pub(super) const MINIMUM_OR_STANDARD: Law = Law::otherwise(
    "HR ECLI:NL:HR:2000:AA4276",
    "alleen gelezen in een bespreking door derden",
    "only read in a discussion by others",
);
pub(super) const FUND_RULES: Law = Law::otherwise(
    "Reglement van het fonds of de regeling",
    "gelezen op de pagina van het fonds of in de regeling zelf, zoals bij de regeling vermeld",
    "read on the fund’s page or in the scheme itself, as stated with the scheme",
);
pub(super) const ADVICE: Law = Law::otherwise(
    "Adviesraad Migratie, Investeren in samenleven (april 2025)",
    "een advies, geen wet",
    "an advice, no law",
);
pub(super) const COST_MODEL: Law = Law::otherwise(
    "Kostenmodel van Akkoord",
    "een grens van het rekenmodel, geen wet",
    "a limit of the cost model, no law",
);
