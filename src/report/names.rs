//! The names of the model's words in both languages, for screen and paper.

use crate::domain::clause::{Family, LegalNature};
use crate::domain::projection::Position;
use crate::domain::words::{Phrase, phrase};
use crate::domain::workforce::{ContractKind, EmployerSize, Schooling};

/// Name of a family of clauses.
pub fn family(family: Family) -> Phrase {
    match family {
        Family::Language => phrase!("Taal", "Language"),
        Family::Career => phrase!("Loopbaan", "Career"),
        Family::AgencyWork => phrase!("Uitzendarbeid", "Agency work"),
        Family::Information => phrase!("Informatie en registratie", "Information and registration"),
        Family::Meeting => phrase!("Ontmoeting", "Meeting"),
        Family::Implementation => phrase!("Uitvoering", "Implementation"),
    }
}

/// Name of the legal nature of a clause.
pub fn nature(nature: LegalNature) -> Phrase {
    match nature {
        LegalNature::Normative => phrase!("normatief", "normative"),
        LegalNature::Diagonal => phrase!("diagonaal", "diagonal"),
        LegalNature::Obligatory => phrase!("obligatoir", "obligatory"),
        LegalNature::Protocol => phrase!("protocol", "protocol"),
    }
}

/// Name of a kind of contract.
pub fn contract(kind: ContractKind) -> Phrase {
    match kind {
        ContractKind::Permanent => phrase!("vast", "permanent"),
        ContractKind::FixedTerm => phrase!("bepaalde tijd", "fixed term"),
        ContractKind::OnCall => phrase!("oproep", "on call"),
        ContractKind::Agency => phrase!("uitzend", "agency"),
    }
}

/// Name of a size class of employers.
pub fn employer_size(size: EmployerSize) -> Phrase {
    match size {
        EmployerSize::Small => phrase!("klein", "small"),
        EmployerSize::Large => phrase!("middelgroot of groot", "medium or large"),
    }
}

/// Name of a degree of schooling.
pub fn schooling(schooling: Schooling) -> Phrase {
    match schooling {
        Schooling::Low => phrase!("laag geschoold", "little schooling"),
        Schooling::Mid => phrase!("middelbaar geschoold", "vocational schooling"),
        Schooling::High => phrase!("hoog geschoold", "higher education"),
    }
}

/// Name of a position on the labour market, as the advice has it.
pub fn position(position: Position) -> Phrase {
    match position {
        Position::Vulnerable => phrase!("kwetsbaar", "vulnerable"),
        Position::InBetween => phrase!("daartussen", "in between"),
        Position::Promising => phrase!("perspectiefrijk", "promising"),
    }
}
