//! The names of drivers and payers for a reader, in both languages.

use super::given::DriverKind;
use super::payer::Payer;
use crate::domain::diagnostic::Bilingual;

impl DriverKind {
    /// Its name for a reader.
    pub fn name(self) -> Bilingual {
        let (nl, en) = match self {
            Self::PaidLessonTime => ("Verletkosten", "Paid lesson time"),
            Self::ReplacementLabour => ("Vervanging", "Replacement labour"),
            Self::GroupLessons => ("Lessen in groepen", "Group lessons"),
            Self::HeadLessons => ("Lessen per deelnemer", "Lessons by participant"),
            Self::MunicipalGroupLessons => ("Gemeentelijke lessen (WEB)", "Municipal lessons (WEB)"),
            Self::Intake => ("Intake en niveautoets", "Intake and level test"),
            Self::Materials => ("Lesmateriaal", "Materials"),
            Self::Certificate => ("Examen of certificaat", "Exam or certificate"),
            Self::PaidGuidanceTime => ("Gespreksuren in werktijd", "Paid guidance time"),
            Self::Adviser => ("Adviseur", "Adviser"),
            Self::DevelopmentBudget => ("Ontwikkelbudget", "Development budget"),
            Self::Recognition => ("EVC en diplomawaardering", "Recognition of learning"),
            Self::TrainingLeave => ("Betaald scholingsverlof", "Paid training leave"),
            Self::Buddy => ("Taalmaatje of buddy", "Language buddy"),
            Self::ContactPoint => ("Contactpersoon", "Contact person"),
            Self::InformationPackLanguages => ("Informatiepakket: talen", "Information pack: languages"),
            Self::InformationPackUpkeep => ("Informatiepakket: bijhouden", "Information pack: upkeep"),
            Self::InformationPackArrivals => ("Informatiepakket: nieuwkomers", "Information pack: arrivals"),
            Self::RegistrationHelp => ("Hulp bij inschrijving BRP", "Help with BRP registration"),
            Self::Administration => ("Uitvoering", "Administration"),
            Self::Monitoring => ("Monitoring", "Monitoring"),
            Self::FundContribution => ("Fondsbijdrage", "Fund contribution"),
        };
        Bilingual::new(nl, en)
    }
}

impl Payer {
    /// Its name for a reader.
    pub fn name(self) -> Bilingual {
        let (nl, en) = match self {
            Self::Employer => ("Werkgever", "Employer"),
            Self::Agency => ("Uitzendbureau", "Agency"),
            Self::UserUndertaking => ("Inlener", "User undertaking"),
            Self::SectorFund => ("Sectorfonds", "Sector fund"),
            Self::State => ("Rijk", "State"),
            Self::Municipality => ("Gemeente", "Municipality"),
            Self::Worker => ("Werknemer", "Worker"),
        };
        Bilingual::new(nl, en)
    }
}
