//! The names of the model's words in both languages, for screen and paper.

use crate::domain::clause::{Family, LegalNature};
use crate::domain::diagnostic::Bilingual;
use crate::domain::projection::Position;
use crate::domain::workforce::{ContractKind, EmployerSize, Schooling};

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

/// Name of a kind of contract.
pub fn contract(kind: ContractKind) -> Bilingual {
    match kind {
        ContractKind::Permanent => Bilingual::new("vast", "permanent"),
        ContractKind::FixedTerm => Bilingual::new("bepaalde tijd", "fixed term"),
        ContractKind::OnCall => Bilingual::new("oproep", "on call"),
        ContractKind::Agency => Bilingual::new("uitzend", "agency"),
    }
}

/// Name of a size class of employers.
pub fn employer_size(size: EmployerSize) -> Bilingual {
    match size {
        EmployerSize::Small => Bilingual::new("klein", "small"),
        EmployerSize::Large => Bilingual::new("middelgroot of groot", "medium or large"),
    }
}

/// Name of a degree of schooling.
pub fn schooling(schooling: Schooling) -> Bilingual {
    match schooling {
        Schooling::Low => Bilingual::new("laag geschoold", "little schooling"),
        Schooling::Mid => Bilingual::new("middelbaar geschoold", "vocational schooling"),
        Schooling::High => Bilingual::new("hoog geschoold", "higher education"),
    }
}

/// Name of a position on the labour market, as the advice has it.
pub fn position(position: Position) -> Bilingual {
    match position {
        Position::Vulnerable => Bilingual::new("kwetsbaar", "vulnerable"),
        Position::InBetween => Bilingual::new("daartussen", "in between"),
        Position::Promising => Bilingual::new("perspectiefrijk", "promising"),
    }
}
