//! Files in the layouts that payroll and personnel systems export: each gives the true value, or a question that names the
//! column and the option that answers it.

use std::collections::BTreeMap;

use akkoord::domain::workforce::Profile;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Deserialize;

use super::command_line::akkoord;
use super::{dossier, path};

/// A file with what it gives.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    /// A file in `tests/workforce/field`, or what a text of `text` is called.
    name: String,
    /// What it stands for.
    about: String,
    /// Its text, where it is no file.
    #[serde(default)]
    text: Option<String>,
    /// Each way of reading it.
    tries: Vec<Try>,
}

/// A way of reading a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Try {
    /// Options beside those that every try has.
    #[serde(default)]
    options: Vec<String>,
    /// How many workers have which hours a week and hourly wage in cents, as "1 × 38 × 16.50"; absent: it is refused.
    #[serde(default)]
    reads: Option<Vec<String>>,
    /// What is said.
    #[serde(default)]
    says: Vec<String>,
    /// What is never said.
    #[serde(default)]
    hides: Vec<String>,
}

fn layouts(file: &str) -> Vec<Layout> {
    let text = std::fs::read_to_string(path(file)).expect("a readable table");
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The workers of profiles by hours and wage.
fn read(profiles: &[Profile]) -> Vec<String> {
    let round = |value: Decimal| value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize();
    let mut counted: BTreeMap<(Decimal, Decimal), Decimal> = BTreeMap::new();
    for profile in profiles {
        let key = (round(profile.hours_per_week.value()), round(profile.hourly_wage.value()));
        *counted.entry(key).or_default() += profile.heads.value();
    }
    counted.into_iter().map(|((hours, wage), heads)| format!("{heads} × {hours} × {wage}")).collect()
}

fn attempt(layout: &Layout, one: &Try, wrong: &mut Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("d.akkoord");
    std::fs::write(&into, akkoord::store::dossier::to_text(&dossier()).expect("text")).expect("written");
    let file = match &layout.text {
        Some(text) => {
            let file = folder.path().join(&layout.name);
            std::fs::write(&file, text.trim_start_matches('\n')).expect("written");
            file
        }
        None => path("field").join(&layout.name),
    };
    let arguments: Vec<&str> =
        ["import-workforce", file.to_str().expect("UTF-8"), "--into", into.to_str().expect("UTF-8")]
            .into_iter()
            .chain(["--replace", "--employers", "60", "--smallest-group", "1"])
            .chain(one.options.iter().map(String::as_str))
            .collect();
    let before = std::fs::read_to_string(&into).expect("it is there");
    let (code, _, said) = akkoord(&arguments);
    let name = format!("{} ({}) {:?}", layout.name, layout.about, one.options);
    let found = match code {
        0 => {
            let loaded = akkoord::store::dossier::load(&into).expect("it can be read");
            Some(read(&loaded.dossier.workforce))
        }
        _ => None,
    };
    if code != 0 && (code != 1 || std::fs::read_to_string(&into).expect("it is there") != before) {
        wrong.push(format!("{name}: exit {code}"));
    }
    if found != one.reads {
        wrong.push(format!("{name}:\n  read   {found:?}\n  wanted {:?}\n  {}", one.reads, said.replace('\n', "\n  ")));
    }
    for words in one.says.iter().filter(|words| !said.contains(words.as_str())) {
        wrong.push(format!("{name}: does not say ‘{words}’:\n{said}"));
    }
    for words in one.hides.iter().filter(|words| said.contains(words.as_str())) {
        wrong.push(format!("{name}: says ‘{words}’:\n{said}"));
    }
}

fn hold(file: &str) {
    let mut wrong = Vec::new();
    let mut tries = 0;
    for layout in layouts(file) {
        for one in &layout.tries {
            tries += 1;
            attempt(&layout, one, &mut wrong);
        }
    }
    assert!(tries > 20, "the table is there");
    assert!(wrong.is_empty(), "{} of {tries} tries:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn files_as_offices_export_them_give_the_true_value_or_a_question() {
    hold("field/table.ron");
}

#[test]
fn files_of_the_same_kinds_in_other_words_do_too() {
    hold("layouts.ron");
}

#[test]
fn every_file_of_the_table_is_tried() {
    let tried: Vec<String> = layouts("field/table.ron").into_iter().map(|layout| layout.name).collect();
    for entry in std::fs::read_dir(path("field")).expect("the folder") {
        let name = entry.expect("a file").file_name().into_string().expect("UTF-8");
        assert!(name == "table.ron" || tried.contains(&name), "{name} is in no table");
    }
}
