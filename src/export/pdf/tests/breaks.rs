//! Where pages and paragraphs end: what announces something stands with it, what is read at a glance on one page.

use super::{
    Block, FullPage, Layout, Paper, RowKind, document, heading, lay_out, lines, numbered, paragraph, row, table,
};

/// Numbers of the pages, from 0, on which a line begins with `words`.
fn pages_of(layout: &Layout, words: &str) -> Vec<usize> {
    let has = |page: &FullPage| lines(&page.body).iter().any(|line| line.starts_with(words));
    (0..layout.pages.len()).filter(|number| has(&layout.pages[*number])).collect()
}

/// Layouts of `blocks` below ever more lines, so that they come to stand at every place of a page.
fn at_every_height(blocks: &[Block]) -> impl Iterator<Item = Layout> {
    (20..48).map(move |above| {
        let fill = (0..above).map(|_| paragraph("Regel."));
        lay_out(&document(fill.chain(blocks.iter().cloned()).collect()), "nl", Paper::A4).expect("fonts are built in")
    })
}

#[test]
fn what_announces_a_list_stands_with_its_first_two_items() {
    let items = ["a.", "b.", "c.", "d."].map(|letter| numbered(letter, 1, &format!("onderdeel {letter}")));
    let by_number = [vec![numbered("1.", 0, "De informatie gaat ten minste over:")], items.to_vec()].concat();
    let by_words = [vec![paragraph("Bij de intake wordt vastgesteld:")], items.to_vec()].concat();
    for (blocks, announcement) in [(by_number, "1. De informatie"), (by_words, "Bij de intake")] {
        let mut ends_a_page = 0;
        for layout in at_every_height(&blocks) {
            let page = pages_of(&layout, announcement);
            assert_eq!(page.len(), 1, "{announcement}");
            assert_eq!(pages_of(&layout, "a. onderdeel"), page, "{announcement}");
            assert_eq!(pages_of(&layout, "b. onderdeel"), page, "{announcement}");
            ends_a_page += usize::from(pages_of(&layout, "c. onderdeel") != page);
        }
        assert!(ends_a_page > 0, "{announcement} came to stand at the foot of a page");
    }
}

#[test]
fn a_heading_stands_with_two_lines_of_what_follows() {
    let blocks = [heading(2, "Kop"), paragraph("Een."), paragraph("Twee."), paragraph("Drie.")];
    let mut at_the_foot = 0;
    for layout in at_every_height(&blocks) {
        let page = pages_of(&layout, "Kop");
        // The contents name it too.
        let page = &page[page.len() - 1..];
        assert_eq!(pages_of(&layout, "Twee."), page);
        at_the_foot += usize::from(pages_of(&layout, "Drie.") != page);
    }
    assert!(at_the_foot > 0);
}

#[test]
fn a_small_table_stands_on_one_page() {
    let rows = (0..15).map(|number| row(RowKind::Normal, &[&format!("Rij {number:02}"), "€ 1"])).collect();
    for layout in at_every_height(&[table(rows)]) {
        assert_eq!(pages_of(&layout, "Rij 00"), pages_of(&layout, "Rij 14"));
    }
}
