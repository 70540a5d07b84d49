//! For whom a leaflet is made, and in what words.

use super::Opened;
use crate::domain::agreement::Proposal;
use crate::domain::agreement::text::AgreementText;
use crate::domain::checks::{CheckContext, group_reach};
use crate::domain::id::ProfileId;
use crate::domain::words::{Language, Message, ReaderLanguage, Translations};
use crate::message;
use crate::report::papers::leaflet::{Group, LeafletFor, groups};
use crate::store::builtin;

/// What was chosen for a leaflet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeafletChoice {
    /// The language of the reader; nothing: that of the document.
    pub language: Option<ReaderLanguage>,
    /// The group of workers; nothing: everybody.
    pub group: Option<ProfileId>,
}

impl LeafletChoice {
    /// The language of a leaflet that is asked for in `language`.
    pub fn reader(&self, language: Language) -> ReaderLanguage {
        self.language.unwrap_or(language.into())
    }
}

impl Opened {
    /// The group that is asked for by its id or its name.
    ///
    /// # Errors
    ///
    /// A group that is not there or too small to be told of, with those a leaflet can be made for.
    pub fn leaflet_group(&self, asked: &str) -> Result<ProfileId, Message> {
        let known = groups(self.dossier());
        let is_asked = |id: &ProfileId, name: &str| id.as_str() == asked || name == asked;
        if let Some(profile) = known.iter().find(|profile| is_asked(&profile.id, &profile.name)) {
            return Ok(profile.id.clone());
        }
        let names: Vec<&str> = known.iter().map(|profile| profile.id.as_str()).collect();
        let names = names.join(", ");
        let is_small = self.dossier().workforce.iter().any(|profile| is_asked(&profile.id, &profile.name));
        Err(match is_small {
            true => message!(
                nl: "de groep ‘{group}’ is zo klein dat iemand erin te herkennen is; een folder kan voor {known}, of zonder groep voor iedereen",
                en: "the group ‘{group}’ is so small that somebody in it could be recognised; a leaflet can be made for {known}, or without a group for everybody",
                group = asked, known = names
            ),
            false => message!(
                nl: "er is geen groep ‘{group}’; een folder kan voor {known}, of zonder groep voor iedereen",
                en: "there is no group ‘{group}’; a leaflet can be made for {known}, or without a group for everybody",
                group = asked, known = names
            ),
        })
    }

    /// What the chosen leaflet about a proposal with this text is made from.
    pub(super) fn leaflet_for(&self, proposal: &Proposal, text: &AgreementText, language: Language) -> LeafletFor {
        let language = self.leaflet.reader(language);
        // A file of words that cannot be read leaves every sentence in Dutch, marked as such.
        let words = builtin::translations(language).unwrap_or(Translations { language, ..Translations::default() });
        let chosen = self.leaflet.group.as_ref();
        let profile = groups(self.dossier()).into_iter().find(|profile| Some(&profile.id) == chosen);
        let group = profile.map(|profile| {
            let workbench = self.workbench();
            let data = &workbench.built_in;
            let context =
                CheckContext::new(self.dossier(), proposal, text, data.data(), &data.statutes, workbench.today);
            Group { hours: profile.hours_per_week, contract: profile.contract, reached: group_reach(&context, profile) }
        });
        LeafletFor { words, group }
    }
}
