//! The budgets of the documents: an agreement of a hundred pages as PDF, Word and Word with tracked changes, and its cost
//! model as Excel.
//!
//! `cargo bench --bench export` measures all of them, `cargo bench --bench export -- Word` those with that in their name.

#[path = "generate/budgets.rs"]
mod budgets;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use akkoord::domain::agreement::{Article, ArticleContent, FreeParagraph};
use akkoord::domain::period::Date;
use akkoord::domain::words::Language;
use akkoord::export::pdf::preview::preview;
use akkoord::export::{Options, docx, pdf, xlsx};
use akkoord::report::cost_model::CostModel;
use akkoord::report::document::Document;
use akkoord::report::handover::Handover;
use akkoord::store::examples::example;
use akkoord::workbench::{Opened, Wanted, Workbench};

use self::budgets::{Budget, timed};

const TODAY: Date = Date::constant(2026, 11, 23);
const PAGES: usize = 100;

/// Laying out a PDF may take a tenth of a second with the start of the program; Word and Excel two each.
const BUDGETS: [Budget; 4] = [
    Budget { name: "PDF, 100 pages", most: Duration::from_millis(100), measure: as_pdf, times: 15 },
    Budget { name: "Word, 100 pages", most: WORD, measure: as_word, times: 25 },
    Budget { name: "Word with changes, 100 pages", most: WORD, measure: with_changes, times: 15 },
    Budget { name: "Excel of its cost model", most: WORD, measure: as_excel, times: 15 },
];

const WORD: Duration = Duration::from_millis(200);

fn main() {
    budgets::print(&BUDGETS);
}

/// The worked example with articles of its own until it has a hundred pages.
fn opened(articles: usize) -> Opened {
    let mut dossier = example("glastuinbouw").expect("the example is there").dossier;
    let paragraph = |article: usize, place: usize| FreeParagraph {
        label: Some(format!("p{place}")),
        text: format!(
            "De werkgever stelt de werknemer die daarom vraagt in de gelegenheid om {} uur per kalenderjaar te leren zoals \
             bedoeld in {{article:language-lessons}} en in {{article:own-{}#p1}}; hij weigert dat alleen om een zwaarwegend \
             bedrijfsbelang, dat hij binnen twee weken schriftelijk en met redenen aan de werknemer meedeelt.",
            article % 90 + place,
            article / 2
        ),
        items: Vec::new(),
    };
    let article = |number: usize| Article {
        id: format!("own-{number}").into(),
        content: ArticleContent::free("Recht op leren", (1..=6).map(|place| paragraph(number, place)).collect()),
    };
    let last = dossier.proposals[0].chapters.last_mut().expect("it has chapters");
    last.articles.extend((0..articles).map(article));
    Workbench::built_in(TODAY).expect("the data files load").with(Arc::new(dossier))
}

fn document(opened: &mut Opened) -> Document {
    let proposal = opened.dossier().proposals[0].clone();
    opened.document(&Wanted { proposal, handover: Handover::Agreement, language: Language::Dutch })
}

/// The agreement with as many articles as a hundred pages take.
fn agreement() -> Document {
    let pages = |articles| {
        let document = document(&mut opened(articles));
        (preview(&document, &options()).expect("it can be laid out").len(), document)
    };
    let mut articles = 160;
    loop {
        let (count, document) = pages(articles);
        if count >= PAGES {
            return document;
        }
        articles += 10;
    }
}

fn options() -> Options {
    Options { created: Some(TODAY.at(0, 0, 0, 0)), ..Options::default() }
}

fn as_pdf(times: usize) -> Vec<Duration> {
    let document = agreement();
    timed(times, || pdf::write(black_box(&document), &options()).expect("it can be written"))
}

fn as_word(times: usize) -> Vec<Duration> {
    let document = agreement();
    timed(times, || docx::write(black_box(&document), &options()).expect("it can be written"))
}

/// Against the same agreement without every tenth block.
fn with_changes(times: usize) -> Vec<Duration> {
    let document = agreement();
    let kept = document.blocks.iter().enumerate().filter(|(place, _)| place % 10 != 9);
    let before = Document { blocks: kept.map(|(_, block)| block.clone()).collect(), ..document.clone() };
    let none = std::collections::BTreeMap::new();
    timed(times, || docx::write_changes(black_box(&before), &document, &none, &options()).expect("it can be written"))
}

fn as_excel(times: usize) -> Vec<Duration> {
    let mut opened = opened(160);
    let proposal = opened.dossier().proposals[0].clone();
    let calculation = opened.calculation(&proposal).expect("it can be computed");
    let text = opened.text(&proposal);
    let subject = opened.subject(&proposal, &text, Some(&calculation));
    timed(times, || {
        let model = CostModel::of(black_box(&subject), Language::Dutch).expect("it was computed");
        xlsx::write(&model, &options()).expect("it can be written")
    })
}
