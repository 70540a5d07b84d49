//! The words that payroll systems use for contracts, levels, schooling and registration.

use crate::domain::learning::{Level, Schooling};
use crate::domain::payroll::ContractKind;

/// Lower case, signs as spaces, spaces single: so that `Fixed-term` and `fixed_term` are the same word.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_alphanumeric() || sign == '<' || sign == '+' {
            plain.extend(sign.to_lowercase());
        } else if !plain.ends_with(' ') && !plain.is_empty() {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether a cell says that something is not known.
fn says_nothing(word: &str) -> bool {
    matches!(word, "" | "onbekend" | "unknown" | "n v t" | "nvt" | "n b" | "nb" | "n a" | "na" | "none stated" | "null")
}

/// The kind of contract a word stands for.
pub(super) fn contract(text: &str) -> Option<ContractKind> {
    Some(match plain(text).as_str() {
        "onbepaalde tijd"
        | "onbepaald"
        | "contract onbepaalde tijd"
        | "voor onbepaalde tijd"
        | "vast"
        | "vast contract"
        | "vast dienstverband"
        | "vaste dienst"
        | "vaste aanstelling"
        | "aanstelling onbepaalde tijd"
        | "arbeidsovereenkomst onbepaalde tijd"
        | "arbeidsovereenkomst voor onbepaalde tijd"
        | "ot"
        | "permanent"
        | "indefinite"
        | "open ended"
        | "permanent contract" => ContractKind::Permanent,
        "bepaalde tijd"
        | "bepaald"
        | "contract bepaalde tijd"
        | "voor bepaalde tijd"
        | "tijdelijk"
        | "tijdelijk contract"
        | "tijdelijk dienstverband"
        | "tijdelijke aanstelling"
        | "tijdelijke dienst"
        | "aanstelling bepaalde tijd"
        | "arbeidsovereenkomst bepaalde tijd"
        | "arbeidsovereenkomst voor bepaalde tijd"
        | "bt"
        | "bbl"
        | "leerarbeidsovereenkomst"
        | "seizoen"
        | "seizoensarbeid"
        | "seizoenskracht"
        | "seizoenscontract"
        | "seasonal"
        | "jaarcontract"
        | "temporary"
        | "fixed term"
        | "fixed term contract" => ContractKind::FixedTerm,
        "oproep" | "oproepkracht" | "oproepcontract" | "oproepovereenkomst" | "nulurencontract" | "nul uren"
        | "0 uren" | "0 urencontract" | "min max" | "min maxcontract" | "on call" | "on call contract"
        | "zero hours" => ContractKind::OnCall,
        "uitzend"
        | "uitzendkracht"
        | "uitzendovereenkomst"
        | "uitzendcontract"
        | "inleen"
        | "inleenkracht"
        | "fase a"
        | "fase b"
        | "fase c"
        | "fase 1"
        | "fase 2"
        | "fase 1 2"
        | "fase 3"
        | "fase 4"
        | "payroll"
        | "payrolling"
        | "payrollkracht"
        | "payrollovereenkomst"
        | "detachering"
        | "gedetacheerd"
        | "detacheringsovereenkomst"
        | "secondment"
        | "agency"
        | "agency worker"
        | "temp agency"
        | "temporary agency"
        | "temporary agency worker" => ContractKind::Agency,
        _ => return None,
    })
}

/// What a word says about a level or a schooling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said<T> {
    /// The word stands for this.
    Known(T),
    /// It says that it is not known.
    NotKnown,
    /// It is no word of this kind.
    NoWord,
}

/// The language level a word stands for.
pub(super) fn level(text: &str) -> Said<Level> {
    let word = plain(text);
    Said::Known(match word.as_str() {
        "geen" | "none" | "onder a1" | "below a1" | "<a1" | "< a1" | "pre a1" | "a0" | "nul" => Level::BelowA1,
        "a1" => Level::A1,
        "a2" => Level::A2,
        "b1" => Level::B1,
        "b2" | "b2+" | "c1" | "c2" | "moedertaal" | "native" | "nt1" => Level::B2,
        word if says_nothing(word) => return Said::NotKnown,
        _ => return Said::NoWord,
    })
}

/// The schooling a word stands for, in the three classes of CBS: mbo 1 is low; havo, vwo and mbo 2 to 4 are middle.
pub(super) fn schooling(text: &str) -> Said<Schooling> {
    let word = plain(text);
    Said::Known(match word.as_str() {
        "basis" | "basisonderwijs" | "basisschool" | "lager onderwijs" | "vmbo" | "vmbo b" | "vmbo k" | "vmbo g"
        | "vmbo t" | "mavo" | "lbo" | "lts" | "praktijkonderwijs" | "mbo 1" | "mbo1" | "geen" | "none" | "laag"
        | "low" | "primary" | "lower secondary" => Schooling::Low,
        "mbo" | "mbo 2" | "mbo 3" | "mbo 4" | "mbo2" | "mbo3" | "mbo4" | "havo" | "vwo" | "midden" | "middelbaar"
        | "mid" | "medium" | "vocational" | "upper secondary" | "secondary" => Schooling::Mid,
        "hbo" | "wo" | "universiteit" | "bachelor" | "master" | "hoog" | "high" | "higher" | "university"
        | "associate degree" => Schooling::High,
        word if says_nothing(word) => return Said::NotKnown,
        _ => return Said::NoWord,
    })
}

/// Whether a word says yes or no.
pub(super) fn yes_or_no(text: &str) -> Said<bool> {
    let word = plain(text);
    Said::Known(match word.as_str() {
        "ja" | "j" | "yes" | "y" | "1" | "true" | "waar" | "x" | "ingeschreven" | "registered" | "ingezetene" => true,
        "nee" | "n" | "no" | "0" | "false" | "onwaar" | "niet ingeschreven" | "not registered" | "niet ingezetene"
        | "rni" => false,
        word if says_nothing(word) => return Said::NotKnown,
        _ => return Said::NoWord,
    })
}

/// Whether a word of a status column says that somebody is in service.
pub(super) fn in_service(text: &str) -> Said<bool> {
    let word = plain(text);
    Said::Known(match word.as_str() {
        "actief"
        | "active"
        | "in dienst"
        | "indienst"
        | "employed"
        | "current"
        | "werkzaam"
        | "ziek"
        | "verlof"
        | "op verlof"
        | "on leave"
        | "sick"
        | "zwangerschapsverlof"
        | "ouderschapsverlof" => true,
        "inactief"
        | "inactive"
        | "niet actief"
        | "not active"
        | "uit dienst"
        | "uitdienst"
        | "uit dienst getreden"
        | "beeindigd"
        | "beëindigd"
        | "ontslagen"
        | "vertrokken"
        | "terminated"
        | "left"
        | "leaver"
        | "ex"
        | "ex medewerker"
        | "gepensioneerd"
        | "retired"
        | "overleden"
        | "gesloten" => false,
        word if says_nothing(word) => return Said::NotKnown,
        _ => return Said::NoWord,
    })
}

/// Whether a word announces a row of totals, averages or counts.
pub(super) fn is_total(word: &str) -> bool {
    matches!(
        word,
        "totaal"
            | "totalen"
            | "total"
            | "totals"
            | "subtotaal"
            | "subtotal"
            | "som"
            | "sum"
            | "eindtotaal"
            | "gemiddeld"
            | "gemiddelde"
            | "average"
            | "telling"
    )
}

/// Whether a word announces something said about the file, below or between its rows.
pub(super) fn is_remark(word: &str) -> bool {
    matches!(
        word,
        "afgedrukt"
            | "afdrukdatum"
            | "printed"
            | "pagina"
            | "page"
            | "bron"
            | "source"
            | "toelichting"
            | "opmerking"
            | "opmerkingen"
            | "note"
            | "notes"
            | "peildatum"
            | "legenda"
            | "legend"
            | "gegenereerd"
            | "generated"
            | "exportdatum"
            | "export"
            | "selectie"
            | "afdeling"
            | "department"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_whatever_their_case_and_signs() {
        assert_eq!(contract(" Onbepaalde tijd "), Some(ContractKind::Permanent));
        assert_eq!(contract("FIXED_TERM"), Some(ContractKind::FixedTerm));
        assert_eq!(contract("On-call"), Some(ContractKind::OnCall));
        assert_eq!(contract("Vrijwilliger"), None);
    }

    #[test]
    fn no_dutch_is_a_level_and_unknown_is_not() {
        assert_eq!(level("geen"), Said::Known(Level::BelowA1));
        assert_eq!(level("C2"), Said::Known(Level::B2));
        assert_eq!(level("unknown"), Said::NotKnown);
        assert_eq!(level("D7"), Said::NoWord);
        assert_eq!(schooling("mbo 1"), Said::Known(Schooling::Low));
        assert_eq!(yes_or_no("Nee"), Said::Known(false));
    }
}
