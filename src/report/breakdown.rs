//! What an amount is the sum of: the lines behind it, put together by article, group of workers, payer or year.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::cost_by::Names;
use super::cost_choice::{Base, Group, Measure};
use super::costs::Calculation;
use super::document::{Cell, Column, Content, Row, RowKind, Table};
use super::format;
use crate::domain::costs::Payer;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::{FigureId, Line, Provenance, Selection, Workers};
use crate::domain::words::{Language, Phrase, Subject, decapitalised, phrase};

/// By what the lines behind an amount are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartsBy {
    /// By the article they belong to.
    #[default]
    Article,
    /// By profile; lines of the whole unit together.
    Group,
    /// By who bears them.
    Payer,
    /// By calendar year.
    Year,
}

impl PartsBy {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Article, Self::Group, Self::Payer, Self::Year];

    /// Its name where it can be chosen.
    pub fn name(self) -> Phrase {
        match self {
            Self::Article => phrase!("artikel", "article"),
            Self::Group => phrase!("groep", "profile"),
            Self::Payer => phrase!("betaler", "payer"),
            Self::Year => phrase!("jaar", "year"),
        }
    }

    /// Whether a selection can have several such parts: it does not choose on this itself.
    fn divides(self, selection: &Selection) -> bool {
        match self {
            Self::Article => selection.article.is_none(),
            Self::Group => selection.group.is_none(),
            Self::Payer => selection.payer.is_none() && selection.base.has_payers(),
            Self::Year => selection.year.is_none(),
        }
    }
}

/// What an amount is the sum of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// What the amount is, in words: "Verletkosten · Werkgever · 2027".
    pub title: String,
    /// By what its parts are told apart; nothing where only lines are left.
    pub by: Option<PartsBy>,
    /// By what else they can be.
    pub choices: Vec<PartsBy>,
    /// The parts, in the order of the text, of the profiles, of payers or of years.
    pub parts: Vec<Part>,
    /// The sum of the parts, in cents.
    pub total: Cents,
}

/// A part of an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is of, in words.
    pub name: String,
    /// The sum of its lines, in cents.
    pub amount: Cents,
    /// The figure it is, by which its own derivation opens.
    pub figure: FigureId,
    /// Its lines, in the order of the model.
    pub lines: Vec<BreakdownLine>,
}

/// A line behind an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakdownLine {
    /// What tells it from the other lines of its part: article, driver, group of workers and year.
    pub words: String,
    /// What of it counts, in cents.
    pub amount: Cents,
    /// The figure it is, by which its own derivation opens.
    pub figure: FigureId,
}

impl Breakdown {
    /// All lines of all parts.
    pub fn lines(&self) -> impl Iterator<Item = &BreakdownLine> {
        self.parts.iter().flat_map(|part| &part.lines)
    }

    /// The same as a table for a spreadsheet: a row for each line, and the total.
    pub fn table(&self, language: Language) -> Table {
        let part = self.by.map(|by| by.name().in_language(language)).unwrap_or_default();
        let line = phrase!("regel", "line").in_language(language);
        let amount = phrase!("bedrag", "amount").in_language(language);
        let of_line = |part: &Part, line: &BreakdownLine| {
            let amount = Cell::of(Content::cents(line.amount), line.figure.clone());
            Row::of([part.name.as_str().into(), line.words.as_str().into(), amount])
        };
        let lines = self.parts.iter().flat_map(|part| part.lines.iter().map(move |line| of_line(part, line)));
        let total = phrase!("totaal", "total").in_language(language);
        let total =
            Row { kind: RowKind::Total, ..Row::of([total.into(), "".into(), Content::cents(self.total).into()]) };
        Table {
            caption: self.title.clone(),
            columns: vec![Column::words(part), Column::words(line), Column::figures(amount)],
            rows: lines.chain([total]).collect(),
        }
    }
}

/// What `selection` is the sum of, by `by` or by the first that can divide it where that cannot.
pub fn breakdown(
    selection: &Selection,
    by: PartsBy,
    calculation: &Calculation,
    names: &Names,
    language: Language,
) -> Breakdown {
    let choices: Vec<PartsBy> = PartsBy::ALL.into_iter().filter(|own| own.divides(selection)).collect();
    let by = choices.iter().copied().find(|own| *own == by).or_else(|| choices.first().copied());
    let taking_apart = TakingApart { selection, by, calculation, names, language };
    let parts = taking_apart.parts();
    Breakdown {
        title: title(selection, language, |id| names.article(id).to_owned(), |id| names.profile(id).to_owned()),
        by,
        choices,
        total: parts.iter().map(|part| part.amount).sum(),
        parts,
    }
}

/// A selection that is being taken apart.
struct TakingApart<'t> {
    selection: &'t Selection,
    by: Option<PartsBy>,
    calculation: &'t Calculation,
    names: &'t Names,
    language: Language,
}

/// Where a part stands among the others.
type Place = (usize, Selection);

impl TakingApart<'_> {
    fn parts(&self) -> Vec<Part> {
        let explainer = self.calculation.explainer();
        let payers: Vec<Option<Payer>> = match self.by {
            Some(PartsBy::Payer) => Payer::ALL.into_iter().map(Some).collect(),
            Some(PartsBy::Article | PartsBy::Group | PartsBy::Year) | None => vec![self.selection.payer],
        };
        let mut parts: BTreeMap<Place, Vec<(&Line, Cents)>> = BTreeMap::new();
        for payer in payers {
            let borne = Selection { payer, ..self.selection.clone() };
            for (line, amount) in explainer.lines_of(&borne) {
                parts.entry(self.place(line, payer)).or_default().push((line, amount));
            }
        }
        parts.into_iter().map(|((_, of), lines)| self.part(of, &lines)).collect()
    }

    /// In which part a line stands.
    fn place(&self, line: &Line, payer: Option<Payer>) -> Place {
        let given = &self.calculation.resolved.given;
        let mut of = Selection { payer, ..self.selection.clone() };
        let place = match self.by {
            Some(PartsBy::Article) => {
                let article = self.calculation.resolved.article_of(line);
                of.article = Some(article.into());
                self.names.articles.iter().position(|(id, _)| id.as_str() == article).unwrap_or(usize::MAX)
            }
            Some(PartsBy::Group) => {
                of.group = Some(line.profile.map_or(Group::Unit, |it| Group::Profile(given.profiles[it].id.clone())));
                line.profile.map_or(usize::MAX, |profile| profile.place())
            }
            Some(PartsBy::Year) => {
                of.year = Some(line.year);
                0
            }
            Some(PartsBy::Payer) | None => 0,
        };
        (place, of)
    }

    fn part(&self, of: Selection, lines: &[(&Line, Cents)]) -> Part {
        let mut words: Vec<String> = lines.iter().map(|(line, part)| self.words(&of, line, *part)).collect();
        self.tell_apart(&mut words, lines);
        let shown = words.into_iter().zip(lines).map(|(words, (line, amount))| BreakdownLine {
            words,
            amount: *amount,
            figure: self.figure(line, of.payer.filter(|_| *amount != line.amount)),
        });
        Part {
            name: self.name(&of),
            amount: lines.iter().map(|(_, amount)| *amount).sum(),
            lines: shown.collect(),
            figure: FigureId::Sum(of),
        }
    }

    /// What a part is of.
    fn name(&self, of: &Selection) -> String {
        let name = match self.by {
            Some(PartsBy::Article) => of.article.as_deref().map(|id| self.names.article(id).to_owned()),
            Some(PartsBy::Group) => of.group.as_ref().map(|group| match group {
                Group::Profile(id) => self.names.profile(id).to_owned(),
                Group::Unit => WHOLE_UNIT.in_language(self.language).to_owned(),
            }),
            Some(PartsBy::Payer) => of.payer.map(|payer| payer.name().in_language(self.language).to_owned()),
            Some(PartsBy::Year) => of.year.map(|year| year.to_string()),
            None => None,
        };
        name.unwrap_or_default()
    }

    /// What a line is, without what its part says already.
    fn words(&self, of: &Selection, line: &Line, part: Cents) -> String {
        let Self { selection: _, by: _, calculation, names, language } = *self;
        let group = || match line.profile {
            Some(profile) => names.profile(&calculation.resolved.given.profiles[profile].id).to_owned(),
            None => WHOLE_UNIT.in_language(language).to_owned(),
        };
        let whole = of.payer.map_or(line.amount, |payer| line.payers[payer]);
        let of_whole = match part.cmp(&whole) {
            Ordering::Less => Some(phrase!("van", "of")),
            Ordering::Equal => None,
            // What schemes took over counts too.
            Ordering::Greater => Some(phrase!("na regelingen nog", "after schemes still")),
        };
        let of_whole = of_whole.filter(|_| of.base != Base::Gross);
        let said: [Option<String>; 5] = [
            of.article.is_none().then(|| names.article(calculation.resolved.article_of(line)).to_owned()),
            Some(line.kind.name().in_language(language).to_owned()),
            of.group.is_none().then(group),
            of.year.is_none().then(|| line.year.to_string()),
            of_whole.map(|words| format!("{} {}", words.in_language(language), format::euro(whole, language))),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Adds to words that several lines have what tells those lines apart: the first of their inputs that differs.
    fn tell_apart(&self, words: &mut [String], lines: &[(&Line, Cents)]) {
        let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, words) in words.iter().enumerate() {
            alike.entry(words.clone()).or_default().push(index);
        }
        for places in alike.into_values().filter(|places| places.len() > 1) {
            let inputs: Vec<Vec<String>> = places.iter().map(|place| self.inputs(lines[*place].0)).collect();
            for (number, place) in places.iter().enumerate() {
                let is_shared = |input: &String| inputs.iter().filter(|own| own.contains(input)).count() > 1;
                let own = inputs[number].iter().find(|input| !is_shared(input)).cloned();
                let own = own.unwrap_or_else(|| format!("{}", number + 1));
                words[*place] = format!("{} ({})", words[*place], decapitalised(&own));
            }
        }
    }

    /// What the values of the driver behind a line are called.
    fn inputs(&self, line: &Line) -> Vec<String> {
        let resolved = &self.calculation.resolved;
        let clause = &resolved.given.clauses[line.clause].id;
        let provenance = &resolved.provenance;
        let place = format!("clauses/{clause}/drivers/{}/", line.driver);
        let named = provenance.below(&place).filter_map(|of| match of {
            Provenance::Published { title, .. } => Some(title),
            Provenance::Override { figure, .. } => provenance.names.of(&Subject::Figure(figure.to_string())),
            Provenance::Term { article, parameter } | Provenance::Assumption { article, parameter, .. } => {
                provenance.names.of_parameter(article, parameter)
            }
            Provenance::Template(_)
            | Provenance::Dossier(_)
            | Provenance::AgreementTerm(_)
            | Provenance::Scheme { .. } => None,
        });
        named.map(|name| name.in_language(self.language).to_owned()).collect()
    }

    /// The figure of a line, or of the part of it that a payer bears.
    fn figure(&self, line: &Line, payer: Option<Payer>) -> FigureId {
        match payer {
            Some(payer) => self.calculation.explainer().line_payer_id(line, payer),
            None => self.calculation.explainer().line_id(line),
        }
    }
}

/// What lines that belong to no profile are of.
const WHOLE_UNIT: Phrase = phrase!("hele sector", "whole unit");

/// What a selection is, in words.
pub fn title(
    selection: &Selection,
    language: Language,
    title_of: impl Fn(&str) -> String,
    group_of: impl Fn(&str) -> String,
) -> String {
    let Selection { article, driver, group, workers, nature, payer, year, base, measure } = selection;
    let parts = [
        article.as_deref().map(title_of),
        driver.map(|driver| driver.name().in_language(language).to_owned()),
        group.as_ref().map(|group| match group {
            Group::Profile(id) => group_of(id),
            Group::Unit => WHOLE_UNIT.in_language(language).to_owned(),
        }),
        (*workers == Workers::Own).then(|| workers.name().in_language(language).to_owned()),
        nature.map(|nature| nature.name().in_language(language).to_owned()),
        payer.map(|payer| payer.name().in_language(language).to_owned()),
        year.map(|year: Year| year.to_string()),
        (*base != Base::Gross).then(|| decapitalised(base.name().in_language(language))),
        (*measure != Measure::Euro).then(|| decapitalised(measure.name().in_language(language))),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { phrase!("Alles", "Everything").in_language(language).to_owned() } else { said.join(" · ") }
}
