//! New profiles on a workbench: with what the data files know of the law and of the sector.

use super::Workbench;
use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::free_id;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::money::{HourlyRate, Hours};
use crate::domain::parameters::{FigureKey, Sector};
use crate::domain::words::Subject;
use crate::domain::workforce::Profile;
use crate::domain::workforce::draft::{count_workers, new_profile};

/// What a profile is called until somebody names it; the dossier is Dutch.
const NAME: &str = "Nieuw profiel";

impl Workbench {
    /// A profile for `dossier` of which nothing is known but what the catalogue says of `sector`; without workers.
    ///
    /// # Errors
    ///
    /// The minimum wage of the reference date is not known.
    pub fn new_profile(&self, dossier: &Dossier, sector: Option<&Sector>) -> Result<Profile, Diagnostic> {
        let minimum = dossier.figures(&self.built_in.figures).now(&FigureKey::MinimumWage).map_err(|missing| {
            let subject = Subject::Figure(missing.key().to_string());
            missing.diagnostic(subject)
        })?;
        let full_time = Hours::new(dossier.assumptions.full_time_hours);
        let wanted = sector.map_or("profiel", |sector| sector.id.as_str());
        let id = ProfileId::from(free_id(wanted, |id| dossier.workforce.iter().any(|profile| profile.id == id)));
        let name = match sector {
            Some(sector) => format!("{}: {}", sector.name.nl, NAME.to_lowercase()),
            None => NAME.to_owned(),
        };
        Ok(new_profile(id, name, (HourlyRate::new(minimum.value()), full_time), sector))
    }

    /// The profile with which a dossier of `sector` begins: all its workers, where the catalogue knows how many.
    ///
    /// # Errors
    ///
    /// As [`Self::new_profile`].
    pub fn first_profile(&self, dossier: &Dossier, sector: &Sector) -> Result<Profile, Diagnostic> {
        let mut profile = self.new_profile(dossier, Some(sector))?;
        profile.name = format!("{}: alle werknemers", sector.name.nl);
        count_workers(&mut profile, sector);
        Ok(profile)
    }
}
