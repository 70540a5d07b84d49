//! How checks cite the law: by act and article; what the article says on a day stands in the statutes.

use std::collections::BTreeSet;

use crate::domain::agreement::day_in_words;
use crate::domain::law::{Act, Cited, End, Statutes, TextRead, Version};
use crate::domain::period::{Date, Period};
use crate::domain::words::{Bilingual, Language};

/// A law, judgment or rule that checks rest on, by its name as it is cited in Dutch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law(&'static str);

impl Law {
    /// A reference to an article of this law.
    pub const fn art(self, article: &'static str) -> LawReference {
        LawReference { law: self.0, article }
    }
}

/// A reference to an article of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawReference {
    /// The law, as it is cited in Dutch.
    pub law: &'static str,
    /// The article, as it is cited in Dutch and numbered in the first text that was read: "611a, lid 4"; empty for a
    /// judgment.
    pub article: &'static str,
}

impl LawReference {
    /// The reference in the numbering that holds when `term` begins: "Waadi, art. 8, lid 6".
    pub fn cited(&self, statutes: &Statutes, term: Period) -> String {
        statutes.renumbered(&self.to_string(), term.start)
    }

    /// The reference with the texts that were read of the versions that hold during `term`: "Wet CAO, art. 18 (tekst van
    /// 1 januari 2007)".
    pub fn with_text_read(&self, statutes: &Statutes, term: Period) -> Bilingual {
        let name = self.cited(statutes, term);
        let Some(Cited { act, rules }) = statutes.cited(&self.to_string()) else {
            return Bilingual::new(name.as_str(), name.as_str());
        };
        Bilingual::each(|language| {
            let held = rules.iter().flat_map(|rule| rule.within(term));
            let held: BTreeSet<String> = held.map(|version| read_during(act, version, term, language)).collect();
            let texts = if held.is_empty() { words_of(&act.read, language) } else { Vec::from_iter(held).join("; ") };
            match (&act.read, rules.is_empty()) {
                (TextRead::Otherwise(_), true) => format!("{name}: {texts}"),
                _ => format!("{name} ({texts})"),
            }
        })
    }
}

/// The text of a version that was read, with its days where it does not hold all of `term`.
fn read_during(act: &Act, version: &Version, term: Period, language: Language) -> String {
    let read = words_of(act.read_of(version), language);
    let from = (version.from > term.start).then(|| match language {
        Language::Dutch => format!(", vanaf {}", day_in_words(version.from, language)),
        Language::English => format!(", from {}", day_in_words(version.from, language)),
    });
    let to = match version.to {
        End::On(last) if last < term.end => Some(match language {
            Language::Dutch => format!(", tot en met {}", day_in_words(last, language)),
            Language::English => format!(", to {}", day_in_words(last, language)),
        }),
        End::On(_) | End::Open => None,
    };
    format!("{read}{}{}", from.unwrap_or_default(), to.unwrap_or_default())
}

fn words_of(read: &TextRead, language: Language) -> String {
    let day = |date: &Date| day_in_words(*date, language);
    match (read, language) {
        (TextRead::On(date), Language::Dutch) => format!("tekst van {}", day(date)),
        (TextRead::On(date), Language::English) => format!("text of {}", day(date)),
        (TextRead::OnlyOld(date), Language::Dutch) => {
            format!("tekst van {}; controleer latere wijzigingen", day(date))
        }
        (TextRead::OnlyOld(date), Language::English) => {
            format!("text of {}; check later changes", day(date))
        }
        (TextRead::Otherwise(note), language) => note.in_language(language).to_owned(),
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

/// What hiring out gives an agency worker.
pub(super) const EQUIVALENCE: &str = "waadi.8";
/// The register of user undertakings and the ban without admission.
pub(super) const ADMISSION: &str = "waadi.12c-12d";
/// Information on registration as a resident.
pub(super) const REGISTRATION: &str = "waadi.12ba";
/// Notice of a call and the offer of fixed hours.
pub(super) const ON_CALL: &str = "bw.628a";
/// Successive fixed-term contracts.
pub(super) const CHAIN: &str = "bw.668a";
/// Successive agency contracts.
pub(super) const AGENCY_CHAIN: &str = "bw.691";

pub(super) const WET_CAO: Law = Law("Wet CAO");
pub(super) const WET_AVV: Law = Law("Wet AVV");
pub(super) const TOETSINGSKADER: Law = Law("Toetsingskader AVV");
pub(super) const LOONVORMING: Law = Law("Wet op de loonvorming");
pub(super) const BESLUIT_AANMELDING: Law = Law("Besluit aanmelding cao en verzoeken avv");
pub(super) const BW7: Law = Law("BW Boek 7");
pub(super) const WAADI: Law = Law("Waadi");
pub(super) const WTTA: Law = Law("Wtta");
pub(super) const ATW: Law = Law("Arbeidstijdenwet");
pub(super) const ARBOWET: Law = Law("Arbowet");
pub(super) const AWGB: Law = Law("AWGB");
pub(super) const WML: Law = Law("WML");
pub(super) const WOR: Law = Law("WOR");
pub(super) const WEB: Law = Law("WEB");
pub(super) const AVG: Law = Law("AVG");
pub(super) const BRP: Law = Law("Wet BRP");
pub(super) const BESLUIT_WFSV: Law = Law("Besluit Wfsv");
pub(super) const SLIM: Law = Law("SLIM-regeling");
pub(super) const FREE_MOVEMENT: Law = Law("Verordening (EU) 492/2011");
pub(super) const AGENCY_DIRECTIVE: Law = Law("Richtlijn 2008/104/EG");
pub(super) const CASTEELS: Law = Law("HvJ EU C-379/09 (Casteels)");
pub(super) const WORKING_TIME_COURSE: Law = Law("HvJ EU C-909/19");
pub(super) const LAS: Law = Law("HvJ EU C-202/11 (Las)");
pub(super) const ALBERT_HEIJN: Law = Law("Hof Amsterdam 15 december 2015, ECLI:NL:GHAMS:2015:5259");
pub(super) const MINIMUM_OR_STANDARD: Law = Law("HR ECLI:NL:HR:2000:AA4276");
pub(super) const FUND_RULES: Law = Law("Reglement van het fonds of de regeling");
pub(super) const ADVICE: Law = Law("Adviesraad Migratie, Investeren in samenleven (april 2025)");
pub(super) const COST_MODEL: Law = Law("Kostenmodel van Akkoord");
