//! The names of drivers and payers for a reader, in both languages.

use super::given::DriverKind;
use super::payer::Payer;
use crate::domain::diagnostic::Bilingual;

impl DriverKind {
    /// Its name for a reader.
    pub fn name(self) -> Bilingual {
        let (nl, en) = match self {
            Self::PaidLessonTime => ("verletkosten", "paid lesson time"),
            Self::ReplacementLabour => ("vervanging", "replacement labour"),
            Self::GroupLessons => ("lessen in groepen", "lessons in groups"),
            Self::HeadLessons => ("lessen per deelnemer", "lessons per participant"),
            Self::MunicipalGroupLessons => ("gemeentelijke lessen (WEB)", "municipal lessons (WEB)"),
            Self::Intake => ("intake en niveautoets", "intake and level test"),
            Self::Materials => ("lesmateriaal", "materials"),
            Self::Certificate => ("toets of certificaat", "exam or certificate"),
            Self::PaidGuidanceTime => ("gesprekstijd in werktijd", "paid guidance time"),
            Self::Adviser => ("adviseur", "adviser"),
            Self::DevelopmentBudget => ("ontwikkelbudget", "development budget"),
            Self::Recognition => ("EVC en diplomawaardering", "recognition of prior learning"),
            Self::TrainingLeave => ("betaald scholingsverlof", "paid training leave"),
            Self::Buddy => ("buddy op de werkvloer", "buddy on the work floor"),
            Self::ContactPoint => ("contactpersoon", "contact person"),
            Self::InformationPackLanguages => ("informatiepakket: vertalen", "information pack: translating"),
            Self::InformationPackUpkeep => ("informatiepakket: bijhouden", "information pack: upkeep"),
            Self::InformationPackArrivals => ("informatiepakket: nieuwkomers", "information pack: arrivals"),
            Self::RegistrationHelp => ("hulp bij inschrijving BRP", "help with BRP registration"),
            Self::Administration => ("uitvoering", "administration"),
            Self::Monitoring => ("monitoring en verslag", "monitoring and report"),
            Self::FundContribution => ("fondsbijdrage", "fund contribution"),
        };
        Bilingual::new(nl, en)
    }
}

impl Payer {
    /// Its name for a reader.
    pub fn name(self) -> Bilingual {
        let (nl, en) = match self {
            Self::Employer => ("werkgever", "employer"),
            Self::Agency => ("uitzendbureau", "temporary-work agency"),
            Self::UserUndertaking => ("inlener", "user undertaking"),
            Self::SectorFund => ("sectorfonds", "sector fund"),
            Self::State => ("Rijk", "state"),
            Self::Municipality => ("gemeente", "municipality"),
            Self::Worker => ("werknemer", "worker"),
        };
        Bilingual::new(nl, en)
    }
}
