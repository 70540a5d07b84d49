//! What a figure above the lines is made of: the difference between proposals, who is reached, what schemes pay.

use rust_decimal::Decimal;

use super::breakdown::title;
use super::cost_by::Names;
use super::costs::{Calculation, Selection};
use super::document::Content;
use super::format;
use super::names;
use super::reach_chart::stay_name;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::{Bilingual, Language};
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{FigureId, Grant, Position, Stay, reach_by_profile};

/// A figure above the lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TallyOf {
    /// How much dearer a selection is than in the other proposal.
    Change(Selection),
    /// Who is reached in a quadrant.
    Reach {
        /// Position on the labour market.
        position: Position,
        /// Whether they have stayed longer than the dossier's boundary.
        stay: Stay,
        /// The calendar year.
        year: Year,
    },
    /// What schemes pay, one of them or all.
    Granted {
        /// Only this scheme, by its id in the given.
        scheme: Option<String>,
        /// Only in this calendar year; over the term where absent.
        year: Option<Year>,
        /// Certain money, or what uncertain schemes may be expected to pay besides.
        count: Count,
    },
}

/// Which grants count towards the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Those of schemes with a chance of award of 1.
    Certain,
    /// What uncertain schemes would pay if their money was awarded.
    IfAwarded,
    /// Certain money and chance × uncertain money.
    Expected,
}

/// The figure that opens behind a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A figure of the model.
    Figure(FigureId),
    /// A sum of lines.
    Sum(Selection),
    /// A sum of lines of the other proposal.
    OtherSum(Selection),
}

/// A row of the figures it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// What the row stands for.
    pub words: String,
    /// The value of the row.
    pub value: Content,
    /// The figure that opens behind it, where there is one.
    pub opens: Option<Opens>,
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
    /// Names of the schemes by id.
    pub schemes: &'t [(String, String)],
    /// The language of the words.
    pub language: Language,
}

impl Tallier<'_> {
    /// What `of` is made of; nothing where there is no such figure.
    pub fn tally(&self, of: &TallyOf) -> Option<Tally> {
        match of {
            TallyOf::Change(selection) => self.change(selection),
            TallyOf::Reach { position, stay, year } => Some(self.reach(*position, *stay, *year)),
            TallyOf::Granted { scheme, year, count } => Some(self.granted(scheme.as_deref(), *year, *count)),
        }
    }

    fn word(&self, nl: &str, en: &str) -> String {
        Bilingual::new(nl, en).in_language(self.language).to_owned()
    }

    fn change(&self, selection: &Selection) -> Option<Tally> {
        let other = self.other?;
        let language = self.language;
        let mut kinds: Vec<DriverKind> =
            [self.this, other].iter().flat_map(|own| selection.lines(own)).map(|(line, _)| line.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut rows = Vec::new();
        let by_kind = |kind| Selection { driver: Some(kind), ..selection.clone() };
        for (name, calculation, is_this) in [(self.proposals.0, self.this, true), (self.proposals.1, other, false)] {
            for kind in &kinds {
                let own = by_kind(*kind);
                let sum = own.sum(calculation);
                if sum.is_zero() {
                    continue;
                }
                let sign = if is_this { "" } else { "– " };
                rows.push(TallyRow {
                    words: format!("{sign}{name} · {}", kind.name().in_language(language)),
                    value: Content::Money(sum),
                    opens: Some(if is_this { Opens::Sum(own) } else { Opens::OtherSum(own) }),
                });
            }
        }
        let change = selection.sum(self.this) - selection.sum(other);
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
                opens: Some(Opens::Figure(FigureId::Heads { profile, year })),
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

    fn granted(&self, scheme: Option<&str>, year: Option<Year>, count: Count) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let given = &resolved.given;
        let language = self.language;
        let wanted = |grant: &&Grant| {
            scheme.is_none_or(|scheme| base_id(&given.funding[grant.scheme].id) == scheme)
                && year.is_none_or(|year| grant.year == year)
        };
        let certain = assessment.grants.iter().filter(wanted).map(|grant| (grant, grant.amount, String::new()));
        let uncertain = assessment.grants_if_awarded.iter().filter(wanted).map(|grant| match count {
            Count::Certain | Count::IfAwarded => (grant, grant.amount, String::new()),
            Count::Expected => {
                let chance = format::percent(given.funding[grant.scheme].chance.value(), 0, language);
                let how = format!(" · {chance} × {}", format::euro(grant.amount, language));
                (grant, assessment.expected(given, grant), how)
            }
        });
        let counted: Vec<(&Grant, Cents, String)> = match count {
            Count::Certain => certain.collect(),
            Count::IfAwarded => uncertain.collect(),
            Count::Expected => certain.chain(uncertain).collect(),
        };
        let total: Cents = counted.iter().map(|(_, amount, _)| *amount).sum();
        let rows = counted.into_iter().map(|(grant, amount, how)| {
            let id = &given.funding[grant.scheme].id;
            TallyRow {
                words: format!("{} · {}{how}", self.scheme(base_id(id)), grant.year),
                value: Content::Money(amount),
                opens: Some(Opens::Figure(FigureId::Grant { scheme: id.clone(), year: grant.year })),
            }
        });
        let rows = rows.collect();
        let name = match count {
            Count::Certain => self.word("zeker", "certain"),
            Count::IfAwarded => self.word("als het wordt toegekend", "if awarded"),
            Count::Expected => self.word("verwacht", "expected"),
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
            notes: if count == Count::Expected { vec![expected] } else { Vec::new() },
        }
    }

    fn scheme(&self, id: &str) -> String {
        self.schemes.iter().find(|(own, _)| own == id).map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }
}

/// The id of a scheme without the day from which a stretch of its terms holds.
pub fn base_id(id: &str) -> &str {
    id.split_once('@').map_or(id, |(base, _)| base)
}
