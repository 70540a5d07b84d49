//! The names of the model's words in both languages, for screen and paper.

use crate::domain::clause::{Family, LegalNature};
use crate::domain::diagnostic::Bilingual;

/// Name of a family of clauses.
pub fn family(family: Family) -> Bilingual {
    match family {
        Family::Language => Bilingual::new("Taal", "Language"),
        Family::Career => Bilingual::new("Loopbaan", "Career"),
        Family::AgencyWork => Bilingual::new("Uitzendarbeid", "Agency work"),
        Family::Information => Bilingual::new("Informatie en registratie", "Information and registration"),
        Family::Meeting => Bilingual::new("Ontmoeting", "Meeting"),
        Family::Implementation => Bilingual::new("Uitvoering", "Implementation"),
    }
}

/// Name of the legal nature of a clause.
pub fn nature(nature: LegalNature) -> Bilingual {
    match nature {
        LegalNature::Normative => Bilingual::new("normatief", "normative"),
        LegalNature::Diagonal => Bilingual::new("diagonaal", "diagonal"),
        LegalNature::Obligatory => Bilingual::new("obligatoir", "obligatory"),
        LegalNature::Protocol => Bilingual::new("protocol", "protocol"),
    }
}
