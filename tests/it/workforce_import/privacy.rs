//! Nothing that says who somebody is comes in.

use akkoord::domain::agreement::Dossier;
use akkoord::store::workforce::{Field, PayrollFile, Refused};

use super::{dossier, import_file, imported, path};

#[test]
fn nothing_that_says_who_somebody_is_reaches_the_dossier() {
    for name in
        ["payroll-semicolon-cp1252.csv", "payroll-monthly-utf8.csv", "payroll-with-mistakes.csv", "payroll.xlsx"]
    {
        let import = import_file(name, true);
        let dossier = Dossier { workforce: import.profiles.clone().into(), ..dossier() };
        let text = akkoord::store::dossier::to_text(&dossier).expect("it can be written");
        let said = format!("{:?} {:?}", import.errors, import.notes);
        for row in 1..=240 {
            for personal in [format!("{}", 100_000 + row), format!("{row:05}, afd"), format!("Medewerker {row:05}")] {
                assert!(!text.contains(&personal), "{personal} is in the dossier of {name}");
                assert!(!said.contains(&personal), "{personal} is in what is said about {name}");
            }
        }
        for personal in ["afd.", "Kas", "16-02-1978", "HYPERLINK"] {
            assert!(!text.contains(personal) && !said.contains(personal), "{personal} of {name} was kept");
        }
    }
}

#[test]
fn a_column_that_says_who_somebody_is_cannot_be_mapped() {
    let file = PayrollFile::open(&path("payroll-semicolon-cp1252.csv")).expect("the file opens");
    let mut mapping = file.proposed_mapping();
    mapping.columns.insert(Field::StartDate, file.column("Geboortedatum").expect("the column"));
    assert!(matches!(imported(&file, &mapping, true), Err(Refused::Unclear(said)) if said.len() == 1));
    let shown = file.preview(&file.proposed_mapping(), 3);
    assert_eq!(shown.len(), 3);
    assert!(shown.iter().all(|row| row[0] == "•••" && row[1] == "•••" && row[2] == "•••"));
}
