//! The tables of the cost report, which paper, terminal and every export share.

use akkoord::domain::words::Language;
use akkoord::report::document::Table;

use super::{Example, LANGUAGE, table};

#[test]
fn tables_of_the_cost_report() {
    for (name, language) in
        [("glastuinbouw", Language::Dutch), ("glastuinbouw", Language::English), ("uitzend", Language::Dutch)]
    {
        let example = Example::new(name);
        let text = example.text();
        let about = example.opened.subject(example.proposal(), &text, Some(example.calculation()));
        let tables = about.tables(language).expect("it was computed");
        let all: [(&str, Option<Table>); 8] = [
            ("totals", Some(tables.totals())),
            ("years_and_payers", Some(tables.years_and_payers())),
            ("articles", Some(tables.articles())),
            ("profiles", Some(tables.profiles())),
            ("workforce", Some(tables.workforce())),
            ("reach", tables.reach()),
            ("funding", Some(tables.funding())),
            ("sources", Some(tables.sources())),
        ];
        for (part, made) in all {
            let made = made.expect("there is a year");
            let english = if language == LANGUAGE { "" } else { "_in_english" };
            insta::assert_snapshot!(format!("cost_report_{name}_{part}{english}"), table(&made, language));
        }
    }
}
