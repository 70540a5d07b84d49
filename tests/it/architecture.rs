//! The allowed directions between modules, read from the imports themselves.
//!
//! `src/lib.rs` and `src/domain/mod.rs` say which module may use which; these tests fail on an arrow that is not there.

use std::fs;
use std::path::Path;

use crate::support::sources::{code, sources};

/// The top modules, each with what it may use.
const TOP: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("report", &["domain"]),
    ("export", &["domain", "report"]),
    ("workbench", &["domain", "store", "report", "export"]),
    ("cli", &["domain", "store", "report", "export", "workbench"]),
    ("gui", &["domain", "store", "report", "export", "workbench"]),
];

/// The modules of the domain, each of which may use those before it.
const DOMAIN: [&str; 26] = [
    "shared",
    "spelling",
    "id",
    "words",
    "numerals",
    "learning",
    "diagnostic",
    "payroll",
    "remedy",
    "period",
    "figure",
    "fingerprint",
    "money",
    "dated",
    "bounds",
    "parameters",
    "law",
    "equivalence",
    "workforce",
    "clause",
    "funding",
    "agreement",
    "costs",
    "projection",
    "changes",
    "checks",
];

/// Modules at the bottom of the domain that know each other: a message shows a date, a quantity is a number in a formula,
/// a remedy names a field of a payroll file.
const FOUNDATION: [&str; 8] = ["words", "diagnostic", "payroll", "remedy", "period", "figure", "money", "dated"];

/// What knows all subjects of the window, and is known by none: the lists of them, and what stands around every page.
const ABOVE_SUBJECTS: [&str; 10] =
    ["app", "asked", "command", "derived", "frame", "handle", "office", "outcome", "session", "state"];

/// The subjects of the window, each with a folder of that name.
fn subjects() -> Vec<String> {
    let read = |path| fs::read_to_string(path).expect("a readable source");
    let list = read("src/workbench/start.rs") + &read("src/gui/subjects.rs");
    let rows = list.lines().map(|line| line.trim().trim_end_matches(';').split(' ').collect::<Vec<_>>());
    let named = rows.filter_map(|row| match row.as_slice() {
        [_, folder, command, session, ..] if command.ends_with("Command") && session.ends_with("Session") => {
            Some((*folder).to_owned())
        }
        _ => None,
    });
    let subjects: Vec<String> = named.collect();
    assert!(subjects.len() > 5, "the list is found");
    subjects
}

/// Every module named behind `prefix`, such as `crate::`; `prefix{a, b::c}` names several.
fn named_behind<'c>(code: &'c str, prefix: &str) -> Vec<&'c str> {
    let mut named = Vec::new();
    for (start, _) in code.match_indices(prefix) {
        let rest = &code[start + prefix.len()..];
        let word = |text: &'c str| {
            let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
            &text[..end]
        };
        match rest.strip_prefix('{') {
            None => named.push(word(rest)),
            Some(group) => {
                let mut depth = 0_usize;
                let mut at_start = true;
                for (index, sign) in group.char_indices() {
                    match sign {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => at_start = true,
                        c if at_start && c.is_alphabetic() => {
                            named.push(word(&group[index..]));
                            at_start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    named
}

fn module_of(path: &Path, below: &str) -> String {
    let relative = path.strip_prefix(below).expect("a file below the folder");
    let first = relative.components().next().expect("a component").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn top_modules_use_only_what_the_table_allows() {
    let names: Vec<&str> = TOP.iter().map(|(name, _)| *name).collect();
    let mut wrong = Vec::new();
    for path in sources(Path::new("src")) {
        let module = module_of(&path, "src");
        let Some((_, allowed)) = TOP.iter().find(|(name, _)| *name == module) else { continue };
        for used in named_behind(&code(&path), "crate::") {
            if names.contains(&used) && used != module && !allowed.contains(&used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "forbidden imports:\n{}", wrong.join("\n"));
}

#[test]
fn modules_of_the_domain_use_only_those_before_them() {
    let place = |name: &str| DOMAIN.iter().position(|known| *known == name);
    let mut wrong = Vec::new();
    for path in sources(Path::new("src/domain")) {
        let module = module_of(&path, "src/domain");
        let Some(own) = place(&module) else { continue };
        let code = code(&path);
        let through_super =
            if FOUNDATION.contains(&module.as_str()) { named_behind(&code, "super::") } else { Vec::new() };
        for used in named_behind(&code, "crate::domain::").into_iter().chain(through_super) {
            let both_foundation = FOUNDATION.contains(&module.as_str()) && FOUNDATION.contains(&used);
            if place(used).is_some_and(|other| other > own) && !both_foundation {
                wrong.push(format!("{} uses {used}, which comes after {module}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows back:\n{}", wrong.join("\n"));
}

#[test]
fn every_module_of_the_domain_has_its_place() {
    for path in sources(Path::new("src/domain")) {
        let module = module_of(&path, "src/domain");
        assert!(module == "mod" || DOMAIN.contains(&module.as_str()), "{module} has no place in the order");
    }
}

#[test]
fn no_subject_of_the_window_knows_another_or_what_stands_above_it() {
    let subjects = subjects();
    let is_subject = |module: &str| subjects.iter().any(|subject| subject == module);
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for path in sources(Path::new("src/gui")) {
        let module = module_of(&path, "src/gui");
        if !is_subject(&module) {
            continue;
        }
        let code = code(&path);
        let out_of_the_folder = named_behind(&code, "super::super::");
        for used in named_behind(&code, "crate::gui::").into_iter().chain(out_of_the_folder) {
            let is_other = is_subject(used) && used != module;
            if is_other || ABOVE_SUBJECTS.contains(&used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
        seen.push(module);
    }
    assert!(subjects.iter().all(|subject| seen.contains(subject)), "a subject has no folder");
    assert!(wrong.is_empty(), "forbidden imports:\n{}", wrong.join("\n"));
}

/// What several subjects rest on: every module of the window that is no subject and stands above none.
#[test]
fn what_subjects_of_the_window_rest_on_knows_none_of_them() {
    let subjects = subjects();
    let is_known = |module: &str| subjects.iter().any(|known| known == module) || ABOVE_SUBJECTS.contains(&module);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in sources(Path::new("src/gui")) {
        let module = module_of(&path, "src/gui");
        if module == "mod" || is_known(&module) {
            continue;
        }
        seen += 1;
        let code = code(&path);
        let beside = named_behind(&code, "super::");
        for used in named_behind(&code, "crate::gui::").into_iter().chain(beside) {
            if is_known(used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(seen > 20, "the modules below the subjects are there");
    assert!(wrong.is_empty(), "forbidden imports:\n{}", wrong.join("\n"));
}

/// The domain knows no disk, clock, locale, float, toolkit or terminal.
#[test]
fn the_domain_touches_nothing_outside() {
    let outside = [
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::process",
        "std::time",
        "ZonedDateTime::now",
        "Timestamp::now",
        "HashMap",
        "HashSet",
        "f64",
        "f32",
        "println!",
        "eprintln!",
        "egui",
        "serde_json",
        "include_dir",
    ];
    let mut wrong = Vec::new();
    for path in sources(Path::new("src/domain")) {
        let code = code(&path);
        for name in outside {
            if code.contains(name) {
                wrong.push(format!("{} knows {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "the domain reaches outside:\n{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is_responsible_for() {
    for path in sources(Path::new("src")) {
        let text = fs::read_to_string(&path).expect("a readable source");
        assert!(text.starts_with("//!"), "{} has no charter", path.display());
    }
}

/// Only the application asks what day it is; everything else is told.
#[test]
fn only_the_edges_ask_the_clock() {
    for path in sources(Path::new("src")) {
        let module = module_of(&path, "src");
        let asks = code(&path).contains("ZonedDateTime::now");
        assert!(!asks || module == "cli" || module == "main" || module == "gui", "{} asks the clock", path.display());
    }
}

/// No network anywhere.
#[test]
fn nothing_opens_a_connection() {
    for path in sources(Path::new("src")) {
        let code = code(&path);
        assert!(!code.contains("std::net") && !code.contains("TcpStream"), "{} opens a connection", path.display());
    }
}

/// What would help is said as data below the faces; only the command line knows its options and commands.
#[test]
fn nothing_below_the_faces_names_an_option_or_a_command() {
    let dutch = fs::read_to_string("src/cli/dutch/mod.rs").expect("a readable source");
    let commands = dutch.split("command: \"").skip(1).filter_map(|rest| rest.split('"').next());
    let commands: Vec<String> =
        commands.filter(|name| !name.is_empty()).map(|name| format!("akkoord {name}")).collect();
    assert!(commands.iter().any(|command| command == "akkoord import-workforce"), "the help names the commands");
    let mut wrong = Vec::new();
    for path in ["domain", "store", "report", "workbench"].iter().flat_map(|top| sources(&Path::new("src").join(top))) {
        let code = code(&path);
        let after_dashes = code.match_indices("--").map(|(at, dashes)| &code[at + dashes.len()..]);
        let option = after_dashes.filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_lowercase()).next());
        let named = option.filter(|name| !name.is_empty()).map(|name| format!("--{name}"));
        let called = commands.iter().filter(|command| code.contains(command.as_str())).cloned();
        wrong.extend(named.chain(called).map(|name| format!("{} names {name}", path.display())));
    }
    assert!(wrong.is_empty(), "for the command line to say:\n{}", wrong.join("\n"));
}

/// A file that no module names is compiled by nobody, and its tests pass unseen.
#[test]
fn every_file_is_named_by_the_module_above_it() {
    for (folder, root) in [("src", "lib.rs"), ("tests/it", "main.rs")] {
        let folder = Path::new(folder);
        let files = sources(folder);
        assert!(files.len() > 10, "{} is where the code is", folder.display());
        for path in files {
            let is_module_of_folder = path.file_name().is_some_and(|name| name == "mod.rs");
            // What stands for a module: its file, or its folder.
            let module = if is_module_of_folder { path.parent().expect("a folder") } else { &path };
            let name = module.file_stem().and_then(|name| name.to_str()).expect("a name in UTF-8");
            let above = module.parent().expect("a folder");
            if above == folder && ["lib", "main"].contains(&name) {
                continue;
            }
            let parent = above.join(if above == folder { root } else { "mod.rs" });
            let is_named = code(&parent).lines().any(|line| line.trim().ends_with(&format!("mod {name};")));
            assert!(is_named, "{} names no module ‘{name}’ for {}", parent.display(), path.display());
        }
    }
}
