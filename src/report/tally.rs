//! What a figure above the lines is made of: the difference between proposals, who is reached, what schemes pay.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::breakdown::title;
use super::cost_by::Names;
use super::costs::Calculation;
use super::document::{Column, Content, Row, RowKind, Table};
use super::format::{self, say};
use super::reach_chart::stay_name;
use super::{names, phrases};
use crate::domain::figure::Number;
use crate::domain::id::SchemeId;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{
    Dimension, FigureAddress, FigureId, Grant, GrantCount, Group, Pivot, Position, ProfileIndex, ProfileReach,
    ReachCount, Selection, Stay, base_id, reach_by_profile,
};
use crate::domain::words::{Language, Phrase, phrase};

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
    /// The two figures it is the difference of; empty where it is none.
    pub sides: Vec<TallyRow>,
    /// What it is made of; adds up to the value.
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
    /// Id of the proposal that is shown.
    pub this_id: &'t str,
    /// Id of the other proposal.
    pub other_id: &'t str,
    /// Names of the schemes by id.
    pub schemes: &'t [(SchemeId, String)],
    /// The language of the words.
    pub language: Language,
}

impl Tally {
    /// The same as a table for a spreadsheet.
    pub fn table(&self, language: Language) -> Table {
        let row = |row: &TallyRow| Row::of([row.words.as_str().into(), row.value.clone().into()]);
        let total = Row { kind: RowKind::Total, ..Row::of(["=".into(), self.value.clone().into()]) };
        let notes = self.notes.iter().map(|note| Row::of([note.as_str().into(), Content::Blank.into()]));
        let heading = |phrase: Phrase| phrase.in_language(language);
        Table {
            caption: self.title.clone(),
            columns: vec![
                Column::words(heading(phrase!("gegeven", "item"))),
                Column::figures(heading(phrase!("waarde", "value"))),
            ],
            rows: self.sides.iter().chain(&self.rows).map(row).chain([total]).chain(notes).collect(),
        }
    }
}

impl Tallier<'_> {
    /// What a figure is made of; nothing where it is no count of people or of grants.
    pub fn tally(&self, figure: &FigureId) -> Option<Tally> {
        match figure {
            FigureId::Reach { count: ReachCount::Participants, position, stay, year } => {
                Some(self.reach(*position, *stay, *year))
            }
            FigureId::Granted { count, scheme, year } => Some(self.granted(scheme.as_deref(), *year, *count)),
            _ => None,
        }
    }

    /// How much dearer a selection is than in the other proposal: by article, and within one by driver, group or year.
    pub fn change(&self, selection: &Selection) -> Option<Tally> {
        let other = self.other?;
        let language = self.language;
        let difference =
            |selection: &Selection| self.this.explainer().sum(selection) - other.explainer().sum(selection);
        let finer = [
            (Dimension::Article, selection.article.is_none()),
            (Dimension::Driver, selection.driver.is_none()),
            (Dimension::Group, selection.group.is_none()),
            (Dimension::Year, selection.year.is_none()),
        ];
        let finer = finer.into_iter().find_map(|(dimension, is_open)| is_open.then_some(dimension));
        let cells = |of: &Calculation, dimension| {
            let pivot = Pivot::of(&of.explainer(), selection, &[dimension]);
            pivot.cells().map(|(cell, amount)| (cell.clone(), amount)).collect::<Vec<_>>()
        };
        let mut changes: BTreeMap<(usize, Selection), Cents> = BTreeMap::new();
        if let Some(dimension) = finer {
            for (cell, amount) in cells(self.this, dimension) {
                *changes.entry((self.place(&cell), cell)).or_default() += amount;
            }
            for (cell, amount) in cells(other, dimension) {
                *changes.entry((self.place(&cell), cell)).or_default() -= amount;
            }
        }
        let rows = changes.into_iter().filter(|(_, change)| !change.is_zero()).map(|((_, cell), change)| TallyRow {
            words: self.cell_name(&cell, finer),
            value: Content::Change(change),
            opens: Some(FigureAddress::Difference {
                proposal: self.this_id.into(),
                other: self.other_id.into(),
                figure: FigureId::Sum(cell),
            }),
        });
        let rows = rows.collect();
        let figure = FigureId::Sum(selection.clone());
        let side = |proposal: &str, id: &str, sign, calculation: &Calculation| TallyRow {
            words: format!("{sign}{proposal}"),
            value: Content::cents(calculation.explainer().sum(selection)),
            opens: Some(FigureAddress::In { proposal: id.into(), figure: figure.clone() }),
        };
        let named =
            title(selection, language, |id| self.names.article(id).to_owned(), |id| self.names.profile(id).to_owned());
        Some(Tally {
            title: say!(language, phrases::DIFFERENCE_WITH, figure = named, proposal = self.proposals.1),
            value: Content::Change(difference(selection)),
            sides: vec![
                side(self.proposals.0, self.this_id, "", self.this),
                side(self.proposals.1, self.other_id, "– ", other),
            ],
            rows,
            notes: vec![say!(self.language, phrases::CHANGE_NOTE)],
        })
    }

    /// Where a cell stands among the others: articles in the order of the text, profiles in theirs.
    fn place(&self, cell: &Selection) -> usize {
        let article = cell.article.as_ref().and_then(|id| self.names.articles.iter().position(|(own, _)| own == id));
        match &cell.group {
            None => article.unwrap_or(usize::MAX),
            Some(Group::Profile(id)) => self.names.profiles.iter().position(|(own, _)| own == id).unwrap_or(usize::MAX),
            Some(Group::Unit) => usize::MAX,
        }
    }

    /// What tells a cell from the others.
    fn cell_name(&self, cell: &Selection, by: Option<Dimension>) -> String {
        let language = self.language;
        let name = match by {
            Some(Dimension::Article) => cell.article.as_deref().map(|id| self.names.article(id).to_owned()),
            Some(Dimension::Driver) => cell.driver.map(|driver| driver.name().in_language(language).to_owned()),
            Some(Dimension::Group) => cell.group.as_ref().map(|group| match group {
                Group::Profile(id) => self.names.profile(id).to_owned(),
                Group::Unit => say!(language, phrases::WHOLE_UNIT),
            }),
            Some(Dimension::Year) => cell.year.map(|year| year.to_string()),
            Some(Dimension::Nature | Dimension::Payer) | None => None,
        };
        name.unwrap_or_default()
    }

    fn reach(&self, position: Option<Position>, stay: Option<Stay>, year: Year) -> Tally {
        let Calculation { resolved, assessment } = self.this;
        let language = self.language;
        let reached =
            reach_by_profile(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let is_counted = |own: &&ProfileReach| {
            position.is_none_or(|position| own.position == position) && stay.is_none_or(|stay| own.stay == stay)
        };
        let mut of_profiles: BTreeMap<ProfileIndex, (Decimal, Decimal)> = BTreeMap::new();
        for own in reached.iter().filter(is_counted) {
            let (participants, heads) = of_profiles.entry(own.profile).or_default();
            *participants = participants.plus(&own.participants.value());
            *heads = heads.plus(&own.heads.value());
        }
        let counted = |participants: Decimal, heads: Decimal| {
            let shown = |count| format::number(count, 2, language);
            Content::Words(say!(language, phrases::OUT_OF, part = shown(participants), whole = shown(heads)))
        };
        let rows = of_profiles.iter().filter(|(_, (_, heads))| !heads.is_zero()).map(|(own, (participants, heads))| {
            let profile = resolved.given.profiles[*own].id.clone();
            TallyRow {
                words: self.names.profile(&profile).to_owned(),
                value: counted(*participants, *heads),
                opens: Some(FigureId::Heads { profile, year }.into()),
            }
        });
        let rows = rows.collect();
        let heads = of_profiles.values().map(|(_, heads)| *heads).sum();
        let participants = of_profiles.values().map(|(participants, _)| *participants).sum();
        let boundary = resolved.typology.short_stay_years;
        let minimum = resolved.typology.minimum_wage * resolved.typology.low_pay;
        let minimum = format::euro_exact(minimum.value(), 4, language);
        let definition = position.map(|position| match position {
            Position::Vulnerable => say!(language, phrases::VULNERABLE, minimum = minimum),
            Position::Promising => say!(language, phrases::PROMISING, minimum = minimum),
            Position::InBetween => say!(language, phrases::IN_BETWEEN),
        });
        let of = [
            position.map(|position| names::position(position).in_language(language).to_owned()),
            stay.map(|stay| stay_name(stay, boundary, language)),
        ];
        let of: Vec<String> = of.into_iter().flatten().collect();
        let of = if of.is_empty() { say!(language, phrases::REACHED) } else { of.join(", ") };
        let notes = [say!(language, phrases::PARTICIPANTS_NOTE), say!(language, phrases::EXPECTED_NUMBERS_NOTE)];
        Tally {
            title: format!("{of} · {year}"),
            value: counted(participants, heads),
            sides: Vec::new(),
            rows,
            notes: definition.into_iter().chain(notes).collect(),
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
        let is_counted =
            |grant: &&Grant| count != GrantCount::Promised || self.this.explainer().is_promised(grant.scheme);
        let certain = assessment
            .grants
            .iter()
            .filter(wanted)
            .filter(is_counted)
            .map(|grant| (grant, grant.amount, String::new()));
        let uncertain = assessment.grants_if_awarded.iter().filter(wanted).map(|grant| match count {
            GrantCount::Promised | GrantCount::Certain | GrantCount::IfAwarded => (grant, grant.amount, String::new()),
            GrantCount::Expected => {
                let chance = format::percent(given.funding[grant.scheme].chance.value(), 0, language);
                let how = format!(" · {chance} × {}", format::euro(grant.amount, language));
                (grant, assessment.expected(given, grant), how)
            }
        });
        let counted: Vec<(&Grant, Cents, String)> = match count {
            GrantCount::Promised | GrantCount::Certain => certain.collect(),
            GrantCount::IfAwarded => uncertain.collect(),
            GrantCount::Expected => certain.chain(uncertain).collect(),
        };
        let total: Cents = counted.iter().map(|(_, amount, _)| *amount).sum();
        let rows = counted.into_iter().map(|(grant, amount, how)| {
            let id = &given.funding[grant.scheme].id;
            TallyRow {
                words: format!("{} · {}{how}", self.scheme(base_id(id)), grant.year),
                value: Content::cents(amount),
                opens: Some(FigureId::Grant { scheme: id.clone(), year: grant.year }.into()),
            }
        });
        let rows = rows.collect();
        let name = match count {
            GrantCount::Promised => say!(self.language, phrases::PROMISED),
            GrantCount::Certain => say!(self.language, phrases::CERTAIN),
            GrantCount::IfAwarded => say!(self.language, phrases::IF_AWARDED),
            GrantCount::Expected => say!(self.language, phrases::EXPECTED),
        };
        let of = scheme.map_or_else(|| say!(self.language, phrases::ALL_SCHEMES), |scheme| self.scheme(scheme));
        let when = year.map_or_else(|| say!(self.language, phrases::TERM), |year| year.to_string());
        let expected = say!(self.language, phrases::EXPECTED_AMOUNT_NOTE);
        Tally {
            title: format!("{of} · {name} · {when}"),
            value: Content::cents(total),
            sides: Vec::new(),
            rows,
            notes: if count == GrantCount::Expected { vec![expected] } else { Vec::new() },
        }
    }

    fn scheme(&self, id: &str) -> String {
        self.schemes.iter().find(|(own, _)| own == id).map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }
}
