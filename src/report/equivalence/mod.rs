//! An agency worker's package held against that of a worker of the user undertaking, in words and tables.

mod phrases;

use super::document::{Align, Cell, Column, Content, Row, RowKind, Table};
use super::format::{self, say};
use crate::domain::checks::{CheckContext, PackageRow, Packages, TermOf, Worth, equivalence, equivalence_cited};
use crate::domain::equivalence::{Open, Outcome, PackageTerm, Sides, Test, Tested, Verdict, Way};
use crate::domain::id::ArticleId;
use crate::domain::money::Cents;
use crate::domain::words::{Language, Phrase};

/// A term in words, with its amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRowView {
    /// The article, where it is one.
    pub article: Option<ArticleId>,
    /// What it is.
    pub name: String,
    /// How it is compared: "overig · aanspraak, naar budget".
    pub how: String,
    /// What a comparable worker of the user undertaking has of it.
    pub user_undertaking: Cell,
    /// What the agency worker has of it.
    pub agency_worker: Cell,
    /// What it rests on, where the dossier says so.
    pub basis: String,
}

/// A test in words, with what was added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestView {
    /// Which test.
    pub test: Test,
    /// What is added up, and what it comes to.
    pub tested: Tested,
    /// Its name.
    pub name: String,
    /// What it comes to: "ten minste gelijkwaardig, € 120,00 meer".
    pub outcome: String,
}

/// The packages with what comes of holding them against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagesView {
    /// The terms, articles first.
    pub rows: Vec<PackageRowView>,
    /// The tests, in their order.
    pub tests: Vec<TestView>,
    /// What they come to together.
    pub verdict: Verdict,
    /// The same in a sentence.
    pub verdict_words: String,
    /// What is to be known besides: what was left out, and what holds where no agreement deviates from the act.
    pub notes: Vec<String>,
    /// The terms that the dossier enters, to be changed.
    pub entered: Vec<PackageTerm>,
}

impl Default for PackagesView {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            tests: Vec::new(),
            verdict: Verdict::Open,
            verdict_words: String::new(),
            notes: Vec::new(),
            entered: Vec::new(),
        }
    }
}

/// The packages of the proposal in `context`.
pub(super) fn packages(context: &CheckContext<'_>, language: Language) -> PackagesView {
    let Packages { rows, judgement } = equivalence(context);
    let law = equivalence_cited(context);
    let mut notes = Vec::new();
    let worse = rows.iter().filter(|row| is_worse(row)).map(|row| named(context, row).1);
    let worse: Vec<String> = worse.collect();
    if !worse.is_empty() {
        notes.push(say!(language, phrases::WORSE, law = &law, terms = worse.join(", ")));
    }
    notes.push(match context.dossier.agreement.binds_agencies {
        true => say!(language, phrases::AGENCIES_BOUND),
        false => say!(language, phrases::RIGHTS_ARE_OTHER, law = &law),
    });
    notes.push(say!(language, phrases::OWN_WORDS_LEFT_OUT));
    PackagesView {
        tests: judgement.tests.into_iter().map(|tested| test(tested, language)).collect(),
        verdict: judgement.verdict,
        verdict_words: verdict(judgement.verdict).in_language(language).to_owned(),
        rows: rows.iter().map(|row| view(context, row, language)).collect(),
        notes,
        entered: context.dossier.package.clone(),
    }
}

/// Whether it is an essential term of which an agency worker is known to have less.
fn is_worse(row: &PackageRow<'_>) -> bool {
    let less = row.compared.agency_worker.zip(row.compared.user_undertaking).is_some_and(|(own, theirs)| own < theirs);
    row.compared.way != Way::Kind && Test::Essential.looks_at(row.compared.class) && less
}

fn named(context: &CheckContext<'_>, row: &PackageRow<'_>) -> (Option<ArticleId>, String) {
    match &row.of {
        TermOf::Own(term) => (None, term.name.clone()),
        TermOf::Article { article, .. } => {
            let text = context.text.article(article);
            let name = text.map_or_else(|| article.to_string(), |text| format!("{} {}", text.number, text.title));
            (Some(article.clone()), name)
        }
    }
}

fn view(context: &CheckContext<'_>, row: &PackageRow<'_>, language: Language) -> PackageRowView {
    let (article, name) = named(context, row);
    let (reaches, entered) = match &row.of {
        TermOf::Own(term) => (false, Some(*term)),
        TermOf::Article { reaches, instead, .. } => (*reaches, *instead),
    };
    let way = if reaches { phrases::SAME_RIGHT } else { row.compared.way.name() };
    let instead = entered.filter(|_| article.is_some()).map(|term| say!(language, phrases::INSTEAD, term = &term.name));
    let how = [row.compared.class.name().in_language(language), way.in_language(language)].map(str::to_owned);
    PackageRowView {
        how: how.into_iter().chain(instead).collect::<Vec<_>>().join(" · "),
        user_undertaking: worth(&row.user_undertaking, row.compared.way, language),
        agency_worker: worth(&row.agency_worker, row.compared.way, language),
        basis: entered.map(|term| term.basis.clone()).unwrap_or_default(),
        article,
        name,
    }
}

/// An amount; what is not known says so, unless nothing is to be known of a term that is the same by its kind.
fn worth(worth: &Worth, way: Way, language: Language) -> Cell {
    match (worth, way) {
        (Some((cents, Some(figure))), _) => Cell::of(Content::cents(*cents), figure.clone()),
        (Some((cents, None)), _) => Cell::input(Content::cents(*cents)),
        (None, Way::Kind) => Cell::from(Content::NotApplicable),
        (None, Way::Award | Way::Budget) => Cell::from(phrases::NOT_KNOWN.in_language(language)),
    }
}

fn test(tested: Tested, language: Language) -> TestView {
    let name = match tested.test {
        Test::Essential => phrases::ESSENTIAL,
        Test::Other => phrases::OTHER,
        Test::Total => phrases::TOTAL,
    };
    let amount = |cents: Cents| format::euro(cents, language);
    let outcome = match tested.outcome {
        Outcome::Met { above } if above.is_zero() => say!(language, phrases::MET),
        Outcome::Met { above } => say!(language, phrases::MET_BY, amount = amount(above)),
        Outcome::Short { by } => say!(language, phrases::SHORT, amount = amount(by)),
        Outcome::Open(Open::NoTerms) => say!(language, phrases::NO_TERMS),
        Outcome::Open(Open::NotKnown(count)) => say!(language, phrases::AMOUNTS_NOT_KNOWN, count = count),
        Outcome::Open(Open::AcrossWays) => say!(language, phrases::ACROSS_WAYS),
    };
    TestView { test: tested.test, tested, name: name.in_language(language).to_owned(), outcome }
}

fn verdict(verdict: Verdict) -> Phrase {
    match verdict {
        Verdict::AtLeastEquivalent => phrases::AT_LEAST_EQUIVALENT,
        Verdict::NotEquivalent => phrases::NOT_EQUIVALENT,
        Verdict::OnlyOtherShort => phrases::ONLY_OTHER_SHORT,
        Verdict::Open => phrases::NOT_DECIDED,
    }
}

impl PackagesView {
    /// The terms with what either worker has of each, in euros a year.
    pub fn terms_table(&self, language: Language) -> Table {
        let rows = self.rows.iter().map(|row| Row {
            kind: RowKind::Normal,
            cells: vec![
                Cell::from(row.name.clone()),
                Cell::from(row.how.clone()),
                row.user_undertaking.clone(),
                row.agency_worker.clone(),
            ],
        });
        Table {
            caption: say!(language, phrases::TERMS_CAPTION),
            columns: vec![
                Column::new(say!(language, phrases::TERM), Align::Left, 34),
                Column::new(say!(language, phrases::COMPARED), Align::Left, 30),
                Column::new(say!(language, phrases::USER_UNDERTAKING), Align::Right, 18),
                Column::new(say!(language, phrases::AGENCY_WORKER), Align::Right, 18),
            ],
            rows: rows.collect(),
        }
    }

    /// The tests with what was added up, and what they come to together.
    pub fn tests_table(&self, language: Language) -> Table {
        let sides = |Sides { user_undertaking, agency_worker }| [user_undertaking, agency_worker].map(Content::cents);
        let rows = self.tests.iter().map(|view| {
            let amounts = sides(view.tested.awards).into_iter().chain(sides(view.tested.budgets)).map(Cell::from);
            let cells = std::iter::once(Cell::from(view.name.clone())).chain(amounts);
            Row { kind: RowKind::Normal, cells: cells.chain([Cell::from(view.outcome.clone())]).collect() }
        });
        Table {
            caption: say!(language, phrases::TESTS_CAPTION, verdict = &self.verdict_words),
            columns: vec![
                Column::new(say!(language, phrases::TEST), Align::Left, 18),
                Column::new(say!(language, phrases::AWARDS_THERE), Align::Right, 15),
                Column::new(say!(language, phrases::AWARDS_HERE), Align::Right, 15),
                Column::new(say!(language, phrases::BUDGETS_THERE), Align::Right, 15),
                Column::new(say!(language, phrases::BUDGETS_HERE), Align::Right, 15),
                Column::new(say!(language, phrases::OUTCOME), Align::Left, 30),
            ],
            rows: rows.collect(),
        }
    }
}
