//! The names of the model's words in both languages, for screen and paper.

use crate::domain::clause::{Family, LegalNature};
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::Bilingual;

/// Name of a payer.
pub fn payer(payer: Payer) -> Bilingual {
    match payer {
        Payer::Employer => Bilingual::new("Werkgever", "Employer"),
        Payer::Agency => Bilingual::new("Uitzendbureau", "Agency"),
        Payer::UserUndertaking => Bilingual::new("Inlener", "User undertaking"),
        Payer::SectorFund => Bilingual::new("Sectorfonds", "Sector fund"),
        Payer::State => Bilingual::new("Rijk", "State"),
        Payer::Municipality => Bilingual::new("Gemeente", "Municipality"),
        Payer::Worker => Bilingual::new("Werknemer", "Worker"),
    }
}

/// Name of a driver.
pub fn driver(kind: DriverKind) -> Bilingual {
    match kind {
        DriverKind::PaidLessonTime => Bilingual::new("Verletkosten", "Paid lesson time"),
        DriverKind::ReplacementLabour => Bilingual::new("Vervanging", "Replacement labour"),
        DriverKind::GroupLessons => Bilingual::new("Lessen in groepen", "Group lessons"),
        DriverKind::HeadLessons => Bilingual::new("Lessen per deelnemer", "Lessons by participant"),
        DriverKind::MunicipalGroupLessons => Bilingual::new("Gemeentelijke lessen (WEB)", "Municipal lessons (WEB)"),
        DriverKind::Intake => Bilingual::new("Intake en niveautoets", "Intake and level test"),
        DriverKind::Materials => Bilingual::new("Lesmateriaal", "Materials"),
        DriverKind::Certificate => Bilingual::new("Examen of certificaat", "Exam or certificate"),
        DriverKind::PaidGuidanceTime => Bilingual::new("Gespreksuren in werktijd", "Paid guidance time"),
        DriverKind::Adviser => Bilingual::new("Adviseur", "Adviser"),
        DriverKind::DevelopmentBudget => Bilingual::new("Ontwikkelbudget", "Development budget"),
        DriverKind::Recognition => Bilingual::new("EVC en diplomawaardering", "Recognition of learning"),
        DriverKind::TrainingLeave => Bilingual::new("Betaald scholingsverlof", "Paid training leave"),
        DriverKind::Buddy => Bilingual::new("Taalmaatje of buddy", "Language buddy"),
        DriverKind::ContactPoint => Bilingual::new("Contactpersoon", "Contact person"),
        DriverKind::InformationPackLanguages => Bilingual::new("Informatiepakket: talen", "Information pack: languages"),
        DriverKind::InformationPackUpkeep => Bilingual::new("Informatiepakket: bijhouden", "Information pack: upkeep"),
        DriverKind::InformationPackArrivals => {
            Bilingual::new("Informatiepakket: nieuwkomers", "Information pack: arrivals")
        }
        DriverKind::RegistrationHelp => Bilingual::new("Hulp bij inschrijving BRP", "Help with BRP registration"),
        DriverKind::Administration => Bilingual::new("Uitvoering", "Administration"),
        DriverKind::Monitoring => Bilingual::new("Monitoring", "Monitoring"),
        DriverKind::FundContribution => Bilingual::new("Fondsbijdrage", "Fund contribution"),
    }
}

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
