//! What a figure above the lines is made of: the difference between proposals, who is reached, what schemes pay.

use rust_decimal::Decimal;

use super::breakdown::title;
use super::cost_by::Names;
use super::costs::Calculation;
use super::document::Content;
use super::format;
use super::names;
use super::reach_chart::stay_name;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{
    Dimension, FigureAddress, FigureId, Grant, GrantCount, Pivot, Position, ReachCount, Selection, Stay, base_id,
    reach_by_profile,
};

/// A row of the figures it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// What the row stands for.
    pub words: String,
    /// The value of the row.
    pub value: Content,
    /// What it opens.
    pub opens: Option<FigureAddress>,
}

/// What a figure is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What the figure is, in words.
    pub title: String,
    /// The value of the row.
    pub value: Content,
    /// What it is made of.
    pub rows: Vec<TallyRow>,
    /// What a reader should know of how it is counted.
    pub notes: Vec<String>,
}

/// What the figures are read from.
pub struct Tallier<'t> {
    /// The proposal that is shown.
    pub this: &'t Calculation,
    /// The proposal it is compared with.
    pub other: Option<&'t Calculation>,
    /// Names of articles and profiles.
    pub names: &'t Names,
    /// Names of both proposals: the shown one and the other.
    pub proposals: (&'t str, &'t str),
    /// Id of the other proposal.
    pub other_id: &'t str,
    /// Names of the schemes by id.
    pub schemes: &'t [(String, String)],
    /// The language of the words.
    pub language: Language,
}

impl Tallier<'_> {
    /// What a figure is made of; nothing where it is no count of people or of grants.
    pub fn tally(&self, figure: &FigureId) -> Option<Tally> {
        match figure {
            FigureId::Reach { count: ReachCount::Participants, position: Some(position), stay: Some(stay), year } => {
                Some(self.reach(*position, *stay, *year))
            }
            FigureId::Granted { count, scheme, year } => Some(self.granted(scheme.as_deref(), *year, *count)),
            _ => None,
        }
    }

    fn word(&self, nl: &str, en: &str) -> String {
        Bilingual::new(nl, en).in_language(self.language).to_owned()
    }

    /// How much dearer a selection is than in the other proposal.
    pub fn change(&self, selection: &Selection) -> Option<Tally> {
        let other = self.other?;
        let language = self.language;
        let mut kinds: Vec<DriverKind> = [self.this, other].iter().flat_map(|own| drivers(selection, own)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut rows = Vec::new();
        let by_kind = |kind| Selection { driver: Some(kind), ..selection.clone() };
        for (name, calculation, is_this) in [(self.proposals.0, self.this, true), (self.proposals.1, other, false)] {
            for kind in &kinds {
                let own = by_kind(*kind);
                let sum = calculation.explainer().sum(&own);
                if sum.is_zero() {
                    continue;
                }
                let sign = if is_this { "" } else { "– " };
                rows.push(TallyRow {
                    words: format!("{sign}{name} · {}", kind.name().in_language(language)),
                    value: Content::Money(sum),
                    opens: Some(match (FigureId::Sum(own), is_this) {
                        (figure, true) => figure.into(),
                        (figure, false) => FigureAddress::In { proposal: self.other_id.to_owned(), figure },
                    }),
                });
            }
        }
        let change = self.this.explainer().sum(selection) - other.explainer().sum(selection);
        let named =
            title(selection, language, |id| self.names.article(id).to_owned(), |id| self.names.profile(id).to_owned());
        Some(Tally {
            title: format!("{named} · {} {}", self.word("verschil met", "difference with"), self.proposals.1),
            value: Content::Change(change),
            rows,
            notes: vec![self.word(
                "Som van de regels van het ene voorstel min die van het andere, in hele centen",
                "Sum of the lines of one proposal less those of the other, in whole cents",
            )],
        })
    }

    fn reach(&self, position: Position, stay: Stay, year: Year) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let language = self.language;
        let reached =
            reach_by_profile(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let own: Vec<_> = reached.iter().filter(|own| own.position == position && own.stay == stay).collect();
        let counted = |participants: Decimal, heads: Decimal| {
            let shown = |count| format::number(count, 2, language);
            Content::Words(format!("{} {} {}", shown(participants), self.word("van", "of"), shown(heads)))
        };
        let rows = own.iter().filter(|own| !own.heads.is_zero()).map(|own| {
            let profile = resolved.given.profiles[own.profile].id.clone();
            TallyRow {
                words: self.names.profile(&profile).to_owned(),
                value: counted(own.participants.value(), own.heads.value()),
                opens: Some(FigureId::Heads { profile, year }.into()),
            }
        });
        let rows = rows.collect();
        let heads = own.iter().map(|own| own.heads.value()).sum();
        let participants = own.iter().map(|own| own.participants.value()).sum();
        let boundary = resolved.typology.short_stay_years;
        let minimum = resolved.typology.minimum_wage * resolved.typology.low_pay;
        let minimum = format::euro_exact(minimum.value(), 4, language);
        let definition = match position {
            Position::Vulnerable => format!(
                "{} {minimum} ({})",
                self.word(
                    "Kwetsbaar: geen vast contract en een uurloon tot en met",
                    "Vulnerable: no permanent contract and an hourly wage up to"
                ),
                self.word("130% van het minimumloon", "130% of the minimum wage"),
            ),
            Position::Promising => format!(
                "{} {minimum} ({})",
                self.word(
                    "Perspectiefrijk: een vast contract en een uurloon boven",
                    "Promising: a permanent contract and an hourly wage over"
                ),
                self.word("130% van het minimumloon", "130% of the minimum wage"),
            ),
            Position::InBetween => self.word(
                "Daartussen: wie niet kwetsbaar en niet perspectiefrijk is",
                "In between: whoever is neither vulnerable nor promising",
            ),
        };
        Tally {
            title: format!(
                "{}, {} · {year}",
                names::position(position).in_language(language),
                stay_name(stay, boundary, language)
            ),
            value: counted(participants, heads),
            rows,
            notes: vec![
                definition,
                self.word(
                    "Deelnemers aan lessen of loopbaansteun; wie aan beide deelneemt telt één keer",
                    "Participants of lessons or career support; whoever takes part in both counts once",
                ),
                self.word(
                    "Aantallen zijn verwachtingen en dus niet altijd heel",
                    "Numbers are expected values and so not always whole",
                ),
            ],
        }
    }

    fn granted(&self, scheme: Option<&str>, year: Option<Year>, count: GrantCount) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let given = &resolved.given;
        let language = self.language;
        let wanted = |grant: &&Grant| {
            scheme.is_none_or(|scheme| base_id(&given.funding[grant.scheme].id) == scheme)
                && year.is_none_or(|year| grant.year == year)
        };
        let certain = assessment.grants.iter().filter(wanted).map(|grant| (grant, grant.amount, String::new()));
        let uncertain = assessment.grants_if_awarded.iter().filter(wanted).map(|grant| match count {
            GrantCount::Certain | GrantCount::IfAwarded => (grant, grant.amount, String::new()),
            GrantCount::Expected => {
                let chance = format::percent(given.funding[grant.scheme].chance.value(), 0, language);
                let how = format!(" · {chance} × {}", format::euro(grant.amount, language));
                (grant, assessment.expected(given, grant), how)
            }
        });
        let counted: Vec<(&Grant, Cents, String)> = match count {
            GrantCount::Certain => certain.collect(),
            GrantCount::IfAwarded => uncertain.collect(),
            GrantCount::Expected => certain.chain(uncertain).collect(),
        };
        let total: Cents = counted.iter().map(|(_, amount, _)| *amount).sum();
        let rows = counted.into_iter().map(|(grant, amount, how)| {
            let id = &given.funding[grant.scheme].id;
            TallyRow {
                words: format!("{} · {}{how}", self.scheme(base_id(id)), grant.year),
                value: Content::Money(amount),
                opens: Some(FigureId::Grant { scheme: id.clone(), year: grant.year }.into()),
            }
        });
        let rows = rows.collect();
        let name = match count {
            GrantCount::Certain => self.word("zeker", "certain"),
            GrantCount::IfAwarded => self.word("als het wordt toegekend", "if awarded"),
            GrantCount::Expected => self.word("verwacht", "expected"),
        };
        let of = scheme.map_or_else(|| self.word("Alle regelingen", "All schemes"), |scheme| self.scheme(scheme));
        let when = year.map_or_else(|| self.word("looptijd", "term"), |year| year.to_string());
        let expected = self.word(
            "Een verwacht bedrag is kans × bedrag, per regeling en jaar afgerond op de cent",
            "An expected amount is chance × amount, rounded to the cent for each scheme and year",
        );
        Tally {
            title: format!("{of} · {name} · {when}"),
            value: Content::Money(total),
            rows,
            notes: if count == GrantCount::Expected { vec![expected] } else { Vec::new() },
        }
    }

    fn scheme(&self, id: &str) -> String {
        self.schemes.iter().find(|(own, _)| own == id).map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }
}

/// The drivers of a selection.
fn drivers(selection: &Selection, calculation: &Calculation) -> Vec<DriverKind> {
    let pivot = Pivot::of(&calculation.explainer(), selection, &[Dimension::Driver]);
    pivot.cells().filter_map(|(cell, _)| cell.driver).collect()
}
