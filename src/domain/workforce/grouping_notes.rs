//! What is worth saying about groups: what merging them did, and what the file left open.

use rust_decimal::Decimal;

use super::grouping::Frame;
use super::small_groups::{Edges, Merged};
use super::tally::Tally;
use crate::domain::figure::Unit;
use crate::domain::words::{Message, Shown};
use crate::message;

/// What merging did, and how far it reaches.
pub(super) fn merging_notes(merged: &Merged, frame: &Frame) -> Vec<Message> {
    let Frame { smallest_group: smallest, wanted_group: wanted, .. } = *frame;
    let mut notes = Vec::new();
    let count = |count: u64| Shown::Count(usize::try_from(count).unwrap_or(usize::MAX));
    let banded = || merged.groups.iter().filter(|group| group.part.is_none());
    if banded().next().is_some() {
        let edges = || banded().filter_map(|group| group.tally.reach.as_ref()).map(Edges::of);
        let widest = |width: fn(&Edges) -> Decimal| edges().map(|edges| width(&edges)).max().unwrap_or_default();
        let hours = widest(|edges| (edges.hours.1 - edges.hours.0).value());
        let wage = widest(|edges| (edges.wage.1 - edges.wage.0).value());
        notes.push(if wanted > smallest {
            message!(
                nl: "{small, plural, one {# groep} other {# groepen}} (samen {heads}) zijn samengevoegd tot groepen van ten minste {wanted} werknemers, waar hun soort er zoveel heeft; aantal, uren en loon zijn tot op de cent gelijk gebleven. Een samengevoegde groep reikt over ten hoogste {hours} en {wage} verschil",
                en: "{small, plural, one {# group} other {# groups}} ({heads} together) were merged into groups of at least {wanted} workers, where their kind has as many; heads, hours and pay are the same to the cent. A merged group reaches over a difference of at most {hours} and {wage}",
                small = count(merged.small), wanted = count(wanted.into()), heads = count(merged.small_heads),
                hours = Shown::Quantity(hours, Unit::HoursPerWeek), wage = Shown::Quantity(wage, Unit::EuroPerHour)
            )
        } else {
            message!(
            nl: "{small, plural, one {# groep} other {# groepen}} met minder dan {smallest} werknemers (samen {heads}) zijn samengevoegd, zodat niemand herkenbaar is; aantal, uren en loon zijn tot op de cent gelijk gebleven. Een samengevoegde groep reikt over ten hoogste {hours} en {wage} verschil",
            en: "{small, plural, one {# group} other {# groups}} of fewer than {smallest} workers ({heads} together) were merged, so that nobody can be recognised; heads, hours and pay are the same to the cent. A merged group reaches over a difference of at most {hours} and {wage}",
            small = count(merged.small), smallest = usize::try_from(smallest).unwrap_or(usize::MAX), heads = count(merged.small_heads),
            hours = Shown::Quantity(hours, Unit::HoursPerWeek), wage = Shown::Quantity(wage, Unit::EuroPerHour)
            )
        });
    }
    if merged.other_schooling > 0 {
        notes.push(message!(
            nl: "{count, plural, one {# werknemer is} other {# werknemers zijn}} daarbij geteld met de opleiding van de anderen van de groep",
            en: "{count, plural, one {# worker was} other {# workers were}} counted with the schooling of the others of the group",
            count = count(merged.other_schooling)
        ));
    }
    notes
}

/// How many workers the file does not say everything of.
#[derive(Default)]
pub(super) struct Unknown {
    levels: u64,
    schooling: u64,
    registered: u64,
    registration_stated: bool,
}

impl Unknown {
    pub fn add(&mut self, tally: &Tally) {
        self.levels += tally.level_unknown.iter().sum::<u64>();
        self.schooling += tally.schooling_unknown;
        let stated = tally.registered + tally.not_registered;
        self.registered += tally.heads - stated;
        self.registration_stated |= stated > 0;
    }

    pub fn notes(&self) -> Vec<Message> {
        let count = |count: u64| Shown::Count(usize::try_from(count).unwrap_or(usize::MAX));
        let mut notes = Vec::new();
        if self.levels > 0 {
            notes.push(message!(
                nl: "van {count, plural, one {# werknemer} other {# werknemers}} is het taalniveau niet bekend; zij zijn verdeeld zoals de anderen van hun groep, anders zoals het bestand, anders zoals het voorbeeldprofiel",
                en: "the language level of {count, plural, one {# worker} other {# workers}} is not known; they are divided as the others of their group, otherwise as the file, otherwise as the pattern profile",
                count = count(self.levels)
            ));
        }
        if self.schooling > 0 {
            notes.push(message!(
                nl: "van {count, plural, one {# werknemer} other {# werknemers}} is de opleiding niet bekend; zij hebben die van het voorbeeldprofiel",
                en: "the schooling of {count, plural, one {# worker} other {# workers}} is not known; they have that of the pattern profile",
                count = count(self.schooling)
            ));
        }
        if self.registered > 0 {
            notes.push(if self.registration_stated {
                message!(
                    nl: "van {count, plural, one {# werknemer} other {# werknemers}} is niet bekend of zij in de BRP staan; zij volgen de anderen van hun groep",
                    en: "of {count, plural, one {# worker} other {# workers}} it is not known whether they are registered in the BRP; they follow the others of their group",
                    count = count(self.registered)
                )
            } else {
                message!(
                    nl: "het bestand zegt van niemand of die in de BRP staat; het deel is dat van het voorbeeldprofiel",
                    en: "the file says of nobody whether they are registered in the BRP; the share is that of the pattern profile",
                )
            });
        }
        notes
    }
}
