//! One policy for the profiles of a payroll file: what becomes of those the dossier has, and what must hold afterwards.

use std::sync::Arc;

use super::Opened;
use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::Edit;
use crate::domain::agreement::edit::arrange::take_in_profiles;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Unit;
use crate::domain::money::Heads;
use crate::domain::remedy::Remedy;
use crate::domain::words::{Shown, Subject};
use crate::domain::workforce::Profile;
use crate::message;

/// What is to be done where profiles of a payroll file are in the dossier already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// Nothing: somebody must say it. Where none of them is there yet, the profiles come beside those of the dossier.
    #[default]
    Refuse,
    /// The profiles come beside all of the dossier, with ids of their own.
    Beside,
    /// The profiles come in place of all of the dossier.
    Replace,
}

impl Opened {
    /// What is to be said where some of `profiles`, which come from a payroll file, are in the dossier already: taken in
    /// again they would count twice.
    pub fn already_in(&self, profiles: &[Profile]) -> Option<Diagnostic> {
        let known = &self.dossier().workforce;
        let is_known = |profile: &&Profile| known.iter().any(|old| old.id == profile.id);
        let again = profiles.iter().filter(is_known).count();
        let first = profiles.iter().find(is_known)?;
        let message = message!(
            nl: "in het dossier staan al profielen van dit loonbestand: {again} van de {all}, waaronder ‘{name}’",
            en: "profiles of this payroll file are in the dossier already: {again} of {all}, ‘{name}’ among them",
            all = profiles.len(), again = again, name = &first.name
        );
        let heads: Heads = known.iter().chain(profiles).map(|profile| profile.heads).sum();
        Some(
            Diagnostic::error(Subject::Dossier, message)
                .remedy(Remedy::ReplaceProfiles)
                .remedy(Remedy::PutBeside { profiles: known.len() + profiles.len(), heads }),
        )
    }

    /// What is to be asked where the profiles that come in leave fewer workers than the dossier counts employers.
    pub fn employers_asked(&self, profiles: &[Profile], existing: Existing) -> Option<Diagnostic> {
        let stay: Heads = match existing {
            Existing::Replace => Heads::ZERO,
            Existing::Refuse | Existing::Beside => self.dossier().workforce.iter().map(|profile| profile.heads).sum(),
        };
        let workers = stay + profiles.iter().map(|profile| profile.heads).sum();
        let employers = self.dossier().assumptions.employers;
        (employers > workers.value()).then(|| {
            let message = message!(
                nl: "het dossier rekent met {employers} werkgevers, en heeft dan {workers}: is dit bestand van één werkgever of van een sector?",
                en: "the dossier counts {employers} employers, and then has {workers}: is this file of one employer or of a sector?",
                employers = Shown::Quantity(employers, Unit::Number), workers = Shown::Quantity(workers.value(), Unit::Heads)
            );
            Diagnostic::error(Subject::Dossier, message).remedy(Remedy::Employers)
        })
    }

    /// The edit that takes the profiles of a payroll file into the dossier.
    ///
    /// # Errors
    ///
    /// Profiles that are there already, where nobody said what becomes of them; and what would be wrong with the dossier
    /// that was not wrong before.
    pub fn take_in(&self, profiles: &[Profile], existing: Existing) -> Result<Edit, Vec<Diagnostic>> {
        let refused = match existing {
            Existing::Refuse => self.already_in(profiles),
            Existing::Beside | Existing::Replace => None,
        };
        if let Some(refused) = refused {
            return Err(vec![refused]);
        }
        let taken_in = take_in_profiles(self.dossier(), profiles, existing == Existing::Replace);
        let mut changed = Dossier::clone(self.dossier());
        taken_in.apply(&mut changed).map_err(|why| vec![Diagnostic::error(Subject::Dossier, why.message())])?;
        self.refuse_what_goes_wrong(&Arc::new(changed))?;
        Ok(taken_in)
    }
}
