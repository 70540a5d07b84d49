//! The layout read as text, the rules of page breaking as properties, and the file as a whole.

mod booklet;
mod breaks;

use std::fmt::Write as _;

use proptest::prelude::*;

use super::characters::settable;
use super::flow::Item;
use super::layout::{FullPage, Layout, lay_out};
use super::outline::{Bookmark, bookmarks};
use super::shaping::Shaper;
use super::structure::{NodeId, Role, Structure};
use super::style::{Sheet, TEXT_HEIGHT, TEXT_WIDTH};
use super::{fonts::Typeface, write};
use crate::domain::money::Cents;
use crate::export::{Options, Paper};
use crate::report::document::{
    Align, BarPart, Block, Cell, Column, Content, Document, Emphasis, HeadingText, Language, Link, Row, RowKind,
    SignaturePlace, Span, Table,
};

const SENTENCE: &str = "De werkgever biedt de werknemer de gelegenheid om gedurende ten hoogste vier uur per week in \
                        werktijd Nederlandse les te volgen, met behoud van het volledige loon.";

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Collectieve arbeidsovereenkomst".to_owned(),
        subtitle: vec!["1 april 2026 tot en met 31 maart 2028".to_owned()],
        imprint: vec!["Versie 3".to_owned()],
        running_head: "Cao taal".to_owned(),
        running_foot: "Concept".to_owned(),
        language: Language::Dutch,
        front_matter: true,
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    let (text, anchor) = (HeadingText::from(text), text.to_lowercase());
    Block::Heading { level, text, anchor, new_page: level == 1, in_contents: level < 3 }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Span::plain(text)])
}

fn numbered(number: &str, depth: u8, text: &str) -> Block {
    Block::Numbered { number: number.to_owned(), depth, spans: vec![Span::plain(text)] }
}

fn row(kind: RowKind, cells: &[&str]) -> Row {
    Row { kind, cells: cells.iter().copied().map(Cell::from).collect() }
}

fn table(rows: Vec<Row>) -> Block {
    let column = |heading: &str, align| Column { heading: heading.to_owned(), align, width: 1 };
    let columns = vec![column("Profiel", Align::Left), column("Kosten", Align::Right)];
    Block::Table(Table { caption: "Tabel 1. Kosten".to_owned(), columns, rows })
}

/// A document with one block of every kind.
fn everything() -> Document {
    let to = |anchor: &str| Some(Link { anchor: anchor.to_owned(), paragraph: None });
    let link = Span { text: "artikel 1".to_owned(), emphasis: Emphasis::None, link: to("artikel 1"), language: None };
    let lost = Span { text: "nergens".to_owned(), emphasis: Emphasis::Marked, link: to("nergens"), language: None };
    let part = |payer: &str, thousandths| BarPart {
        label: payer.to_owned(),
        amount: Cents::new(100),
        thousandths,
        payer: payer.to_owned(),
    };
    document(vec![
        heading(1, "Hoofdstuk 1"),
        heading(2, "Artikel 1"),
        numbered("1.", 0, SENTENCE),
        numbered("a.", 1, "eerste"),
        numbered("b.", 1, "tweede"),
        numbered("2.", 0, "slot"),
        Block::Paragraph(vec![Span::plain("Zie "), link, Span::plain(" en "), lost, Span::strong("!")]),
        heading(2, "Artikel 2"),
        table(vec![
            Row { kind: RowKind::Group, cells: vec![Cell::from("Groep"), Cell::from(Content::Blank)] },
            row(RowKind::Normal, &["Lasser", "€ 12,00"]),
            row(RowKind::Total, &["Totaal", "€ 12,00"]),
        ]),
        Block::Note(vec![Span::plain("Bron: loonadministratie.")]),
        Block::Bar(vec![part("employer", 700), part("state", 300)]),
        heading(1, "Ondertekening"),
        Block::Signatures(vec![
            SignaturePlace { party: "FNV".to_owned(), name: String::new(), function: "voorzitter".to_owned() },
            SignaturePlace { party: "Werkgevers".to_owned(), name: "A. de Vries".to_owned(), function: String::new() },
        ]),
    ])
}

/// Lines of text of a page, from top to bottom as drawn.
fn lines(items: &[Item]) -> Vec<String> {
    let mut lines: Vec<(f32, f32, String)> = Vec::new();
    for item in items {
        let Item::Text { x, y, fragment, .. } = item else { continue };
        let right = x + fragment.width;
        match lines.last_mut() {
            Some((baseline, end, line)) if (*baseline - y).abs() < 0.01 => {
                if (*end - x).abs() > 0.1 && !line.ends_with(' ') {
                    line.push(' ');
                }
                line.push_str(&fragment.text);
                *end = right;
            }
            _ => lines.push((*y, right, fragment.text.clone())),
        }
    }
    lines.into_iter().map(|(_, _, line)| line.trim_end().to_owned()).collect()
}

/// Eleven columns, eight of them with amounts of millions: an upright page has no room for them, nor one on its side at
/// the usual size of type.
#[test]
fn a_wide_table_lies_on_its_side_and_no_figure_of_it_is_broken() {
    let amounts: Vec<String> = (0..8).map(|index| format!("€\u{a0}12.345.67{index},89")).collect();
    let words = ["2027", "Artikel 3 Les Nederlands in werktijd", "Uitzendkrachten, het hele jaar door"];
    let cells: Vec<&str> = words.into_iter().chain(amounts.iter().map(String::as_str)).collect();
    let left = ["jaar", "artikel", "groep"].map(|heading| Column::new(heading, Align::Left, 20));
    let right = ["bedrag", "sectorfonds", "rijk", "gemeente", "werkgever", "uitzendbureau", "werknemer", "inlener"];
    let right = right.map(|heading| Column::new(heading, Align::Right, 15));
    let wide = Table {
        caption: "Tabel 2. Alle regels".to_owned(),
        columns: left.into_iter().chain(right).collect(),
        rows: (0..80).map(|_| row(RowKind::Normal, &cells)).collect(),
    };
    let blocks =
        vec![heading(1, "Voor"), heading(2, "Regels"), Block::Table(wide), heading(1, "Na"), paragraph(SENTENCE)];
    let layout = lay_out(&document(blocks), "nl", Paper::A4).expect("fonts are built in");
    let sheets: Vec<Sheet> = layout.pages.iter().map(|page| page.sheet).collect();
    assert_eq!([sheets[0], sheets[1]], [Sheet::Upright; 2], "title and contents");
    assert_eq!(*sheets.last().expect("pages"), Sheet::Upright, "what follows");
    let turned: Vec<&FullPage> = layout.pages.iter().filter(|page| page.sheet == Sheet::Turned).collect();
    assert!(turned.len() > 2, "{sheets:?}");
    assert!(lines(&turned[0].body)[..2].concat().contains("Regels"), "the heading stands with its table");
    let texts = |page: &FullPage| -> Vec<String> {
        let text = |item: &Item| match item {
            Item::Text { x, y, fragment, .. } => {
                let Sheet::Turned = page.sheet else { return None };
                assert!(
                    x + fragment.width <= Sheet::Turned.text_width() + 0.5 && *y <= Sheet::Turned.text_height() + 0.5
                );
                Some(fragment.text.trim().to_owned())
            }
            _ => None,
        };
        page.body.iter().filter_map(text).collect()
    };
    let all: Vec<String> = turned.iter().flat_map(|page| texts(page)).collect();
    for amount in &amounts {
        // What is copied has a plain space where a line may not break.
        let copied = amount.replace('\u{a0}', " ");
        assert_eq!(all.iter().filter(|text| **text == copied).count(), 80, "{amount}");
    }
    assert!(!all.iter().any(|text| text == "Artikel"), "a column of words has room for more than one");
}

/// A layout as text: what stands on which page.
fn as_text(layout: &Layout) -> String {
    let mut text = String::new();
    for (index, page) in layout.pages.iter().enumerate() {
        let FullPage { sheet: _, body, head, foot } = page;
        writeln!(text, "— page {} —", index + 1).expect("a String takes all");
        for (part, items) in [("head", head), ("", body), ("foot", foot)] {
            for line in lines(items) {
                writeln!(text, "{part:>4} {line}").expect("a String takes all");
            }
        }
    }
    text
}

fn nested(bookmarks: &[Bookmark<'_>], depth: usize, text: &mut String) {
    for bookmark in bookmarks {
        let place = bookmark.place;
        writeln!(text, "{}{} {}", "  ".repeat(depth), place.mark.text, place.page + 1).expect("a String takes all");
        nested(&bookmark.children, depth + 1, text);
    }
}

fn role_of_last_text<'a>(page: &FullPage, structure: &'a Structure) -> Option<&'a Role> {
    let node = |item: &Item| if let Item::Text { node, .. } = item { *node } else { None };
    let last: Option<NodeId> = page.body.iter().rev().find_map(node);
    last.map(|node| &structure.nodes()[node].role)
}

#[test]
fn every_kind_of_block_has_its_place() {
    insta::assert_snapshot!(as_text(&lay_out(&everything(), "nl", Paper::A4).expect("fonts are built in")));
}

#[test]
fn bookmarks_nest_by_level() {
    let layout = lay_out(&everything(), "nl", Paper::A4).expect("fonts are built in");
    let mut text = String::new();
    nested(&bookmarks(&layout.places), 0, &mut text);
    assert_eq!(text, "Hoofdstuk 1 3\n  Artikel 1 3\n  Artikel 2 3\nOndertekening 4\n");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = everything();
    let date = jiff::civil::date(2026, 3, 14).at(12, 0, 0, 0);
    for options in
        [Options::default(), Options { created: Some(date), author: Some("Partijen".to_owned()), ..Options::default() }]
    {
        let first = write(&document, &options).expect("keeps to the standards");
        assert!(first.starts_with(b"%PDF-1.7"));
        assert!(first == write(&document, &options).expect("keeps to the standards"));
    }
}

#[test]
fn odd_documents_are_set_too() {
    let date = jiff::civil::date(2026, 3, 14).at(12, 0, 0, 0);
    let options = Options { created: Some(date), author: None, ..Options::default() };
    let empty = Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() };
    let tall = "woord ".repeat(3000);
    let odd = vec![
        Vec::new(),
        vec![paragraph(""), numbered("1.", 0, ""), heading(3, "Losse kop"), heading(1, "")],
        vec![Block::Table(empty), table(Vec::new()), Block::Bar(Vec::new()), Block::Signatures(Vec::new())],
        vec![table(vec![row(RowKind::Normal, &[]), row(RowKind::Total, &["a", "b", "c"])])],
        vec![table(vec![row(RowKind::Normal, &[&tall, "1"])])],
        vec![heading(2, "Dubbel"), heading(2, "Dubbel"), paragraph(&"W".repeat(900))],
        vec![paragraph(
            "a\u{AD}b\u{200B}c\u{FEFF}\u{0}\u{7}\u{E000}\u{FFFF} 漢字 \u{1F600} e\u{301} Ĳĳ ⇄ ✗\ttab\nregel",
        )],
        vec![heading(1, &"Een lange kop ".repeat(300)), paragraph("Tekst.")],
        (0..9)
            .map(|_| {
                Block::Signatures(vec![SignaturePlace {
                    party: "P".to_owned(),
                    name: String::new(),
                    function: String::new(),
                }])
            })
            .collect(),
    ];
    for blocks in odd {
        for front_matter in [true, false] {
            let document = Document { front_matter, ..document(blocks.clone()) };
            write(&document, &options).unwrap_or_else(|error| panic!("{error}: {blocks:?}"));
        }
    }
    let deep = document(vec![numbered("1234567890.", u8::MAX, SENTENCE), numbered("a.", 0, SENTENCE)]);
    write(&Document { title: "\u{1}Titel\n".to_owned(), ..deep }, &options).expect("keeps to the standards");
    let polish = Options { text_language: Some("pl".to_owned()), ..options.clone() };
    write(&document(vec![paragraph("Układ zbiorowy pracy")]), &polish).expect("keeps to the standards");
    let nameless = Document { title: String::new(), running_head: String::new(), ..document(Vec::new()) };
    write(&nameless, &options).expect("a file always has a title");
}

#[test]
fn head_of_a_table_comes_back_on_every_page() {
    let rows = (0..200).map(|number| row(RowKind::Normal, &[&format!("Profiel nummer {number}"), "€ 1"])).collect();
    let layout = lay_out(&document(vec![table(rows)]), "nl", Paper::A4).expect("fonts are built in");
    let is_head = |line: &String| line.starts_with("Profiel Kosten");
    let pages: Vec<Vec<String>> = layout.pages.iter().map(|page| lines(&page.body)).collect();
    let with_rows: Vec<&Vec<String>> =
        pages.iter().filter(|lines| lines.iter().any(|line| line.starts_with("Profiel nummer"))).collect();
    assert!(with_rows.len() > 3);
    for lines in &with_rows {
        assert_eq!(lines.iter().filter(|line| is_head(line)).count(), 1);
    }
    let headers = layout.structure.nodes().iter().filter(|node| node.role == Role::ColumnHeader).count();
    assert_eq!(headers, 2, "repeated heads are decoration, not structure");
}

#[test]
fn items_nest_in_the_paragraph_above_them() {
    let layout = lay_out(&everything(), "nl", Paper::A4).expect("fonts are built in");
    let nodes = layout.structure.nodes();
    let lists: Vec<NodeId> = (0..nodes.len()).filter(|id| matches!(nodes[*id].role, Role::List { .. })).collect();
    let [outer, inner] = lists[..] else { panic!("two lists, not {}", lists.len()) };
    assert_eq!(nodes[outer].parent, Structure::ROOT);
    assert_eq!(nodes[nodes[inner].parent].role, Role::Body);
    let items = |list| nodes.iter().filter(|node| node.role == Role::ListItem && node.parent == list).count();
    assert_eq!((items(outer), items(inner)), (2, 2));
}

#[test]
fn no_glyph_is_missing_for_the_languages_of_the_leaflets() {
    let samples = [
        "Coördinatie, geïnd, één, reünie, scène, enquête, ’s-Hertogenbosch – € 1.234,56 § 7:668a “lid” ‘b’ ½ ± × ≤ ≥",
        "Zażółć gęślą jaźń ŁÓDŹ ŚĆŃĘĄŻ „umowa”",
        "Învățământ, știință, ȘȚĂÂÎ țară; Ştefan şi Ţara",
        "Трудов договор: Щъркел, Юлия, ЯЖЧШЦ ьъ №",
        "Überstunden, grüßen, çağrı, ıİŞğ, Ðorđe, čšž, ő ű",
    ];
    let mut shaper = Shaper::new("nl").expect("fonts are built in");
    for typeface in Typeface::ALL {
        for word in samples.iter().flat_map(|sample| sample.split(' ')) {
            let shaped = shaper.word(typeface, &settable(word));
            assert_eq!(shaped.typeface, typeface, "{word} needs another typeface than {typeface:?}");
            assert!(shaped.glyphs.iter().all(|glyph| glyph.id != 0), "{word} in {typeface:?}");
        }
    }
}

#[test]
fn words_come_back_whole_from_their_lines() {
    let text = "Overeenstemming over arbeidsvoorwaarden, cao-partijen en loopbaanontwikkeling. ".repeat(20);
    let layout = lay_out(&document(vec![paragraph(&text)]), "nl", Paper::A4).expect("fonts are built in");
    let set: String = layout
        .pages
        .iter()
        .flat_map(|page| &page.body)
        .filter_map(|item| match item {
            Item::Text { fragment, .. } if fragment.text.len() > 40 => Some(fragment.text.as_str()),
            _ => None,
        })
        .collect();
    assert!(set.contains('\u{AD}'), "something is hyphenated");
    assert_eq!(set.replace('\u{AD}', "").split_whitespace().last(), Some("loopbaanontwikkeling."));
    assert!(set.replace('\u{AD}', "").contains(text.trim_end()));
}

/// A block with the shape of real ones.
fn any_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        2 => (1u8..=3, 1usize..8).prop_map(|(level, words)| heading(level, &"Kop van dit deel ".repeat(words))),
        4 => (1usize..8).prop_map(|count| paragraph(&SENTENCE.repeat(count))),
        4 => (0u8..3, 1usize..5).prop_map(|(depth, count)| numbered("1.", depth, &SENTENCE.repeat(count))),
        1 => (1usize..60, 1usize..4).prop_map(|(count, words)| table(
            (0..count)
                .map(|index| {
                    let kind = match index % 10 { 0 => RowKind::Group, 9 => RowKind::Total, _ => RowKind::Normal };
                    row(kind, &[&SENTENCE.repeat(words), "€ 1"])
                })
                .collect()
        )),
        1 => Just(Block::Note(vec![Span::plain(SENTENCE)])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn pages_break_where_a_reader_would_break_them(mut blocks in prop::collection::vec(any_block(), 1..40)) {
        blocks.push(paragraph("Slot."));
        // A heading right above one that asks for a page of its own stays alone because the document says so.
        let mut below_heading = false;
        for block in &mut blocks {
            let is_heading = matches!(block, Block::Heading { .. });
            if let (Block::Heading { new_page, .. }, true) = (block, below_heading) {
                *new_page = false;
            }
            below_heading = is_heading;
        }
        let layout = lay_out(&document(blocks), "nl", Paper::A4).expect("fonts are built in");
        for page in &layout.pages {
            let last = role_of_last_text(page, &layout.structure);
            prop_assert!(!matches!(last, Some(Role::Heading { .. } | Role::Caption | Role::ColumnHeader)), "{last:?}");
            prop_assert!(!matches!(last, Some(Role::RowHeader { columns: 2 })), "a group row ends a page");
            for item in &page.body {
                let (Item::Text { x, y, .. } | Item::Rectangle { x, y, .. }) = item else { continue };
                prop_assert!((-0.5..=TEXT_WIDTH).contains(x) && (-0.5..=TEXT_HEIGHT + 0.5).contains(y), "{item:?}");
            }
        }
    }

    #[test]
    fn at_least_two_lines_stand_on_either_side(before in 30usize..45, count in 2usize..12) {
        let mut blocks: Vec<Block> = (0..before).map(|_| paragraph("Regel.")).collect();
        blocks.push(paragraph(&SENTENCE.repeat(count)));
        let layout = lay_out(&document(blocks), "nl", Paper::A4).expect("fonts are built in");
        let node_of_long = |item: &Item| match item {
            Item::Text { fragment, node, .. } if fragment.text.starts_with("De werkgever") => *node,
            _ => None,
        };
        let long = layout.pages.iter().flat_map(|page| &page.body).find_map(node_of_long);
        let of_long = |item: &&Item| matches!(item, Item::Text { node, .. } if *node == long);
        let lines = layout.pages.iter().map(|page| page.body.iter().filter(of_long).count());
        let lines: Vec<usize> = lines.filter(|count| *count > 0).collect();
        prop_assert!(lines.iter().all(|count| *count >= 2), "{lines:?}");
    }
}
