//! Encodings, separators and open questions, and stopping halfway.

use std::sync::atomic::AtomicBool;

use akkoord::domain::words::Language;
use akkoord::report::format;
use akkoord::store::workforce::{Field, Mistake, PayrollFile, Refused, Watch, import};
use rust_decimal::dec;

use super::{cents, dossier, frame_of, import_text, imported, options};

#[test]
fn accents_in_windows_1252_are_read() {
    let text = "Functie;Uurloon (€);Contract;Uren p/w;In dienst;Privé\r\nChef;20,00;vast;38;1-1-2020;é\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let file = PayrollFile::from_bytes(bytes.into_owned(), "cp1252").expect("it opens");
    assert_eq!(file.headings()[1], "Uurloon (€)");
    assert_eq!(file.headings()[5], "Privé");
    assert_eq!(imported(&file, &file.proposed_mapping(), false).expect("clear").accepted, 1);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let file = PayrollFile::from_bytes(utf16, "utf16").expect("it opens");
    assert_eq!(file.headings()[5], "Privé");
}

#[test]
fn separators_titles_and_tabs_are_found() {
    for (separator, wage) in [(';', "20,00"), (',', "20.00"), ('\t', "20,00"), ('|', "20,00")] {
        let text = "Overzicht personeel, peildatum 1-11-2026\n\n\
             Contract~Uurloon~Uren per week~In dienst\nvast~W~38~1-1-2020\nvast~W~38~1-1-2020\n~~76~\n"
            .replace('~', &separator.to_string())
            .replace('W', wage);
        let import = import_text(&text).expect("clear");
        assert_eq!((import.accepted, import.rejected), (2, 0), "{separator:?} {:?}", import.errors);
        assert_eq!(cents(&import), 2 * 38 * 52 * 2000);
    }
}

#[test]
fn what_the_rows_leave_open_is_asked_and_not_guessed() {
    let text = "Contract;Maandloon;Uren per week;In dienst\nvast;3.500;38;1-1-2020\nvast;4.100;38;1-1-2020\n";
    let file = PayrollFile::from_bytes(text.as_bytes().to_vec(), "open").expect("it opens");
    let mut mapping = file.proposed_mapping();
    let Err(Refused::Unclear(asked)) = imported(&file, &mapping, false) else { panic!("it is asked") };
    assert!(format::message(&asked[0].message, Language::Dutch).contains("Maandloon"));
    mapping.said.decimal_signs.insert(Field::Pay, akkoord::store::workforce::DecimalSign::Comma);
    assert_eq!(cents(&imported(&file, &mapping, false).expect("answered")), 7_600 * 12 * 100);
    let slashes = "Contract;Uurloon;Uren per week;In dienst\nvast;20,00;38;03/04/2020\n";
    assert!(matches!(import_text(slashes), Err(Refused::Unclear(asked)) if asked.len() == 1));
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_row_in_silence() {
    let text = "Functie;Contract;Uurloon;Uren per week;In dienst\n\
         \"Chef;vast;20,00;38;1-1-2020\n\"Kok;vast;20,00;38;1-1-2020\nKok;vast;20,00;38;1-1-2020\n";
    let import = import_text(text).expect("clear");
    assert_eq!((import.accepted, import.rejected), (1, 1));
    assert_eq!((import.errors[0].row, &import.errors[0].mistake), (2, &Mistake::LineBreak));
    let endless = format!("Contract;Uurloon;Uren per week;In dienst\n\"vast;{}", "20,00;38;1-1-2020\n".repeat(9_000));
    assert!(matches!(import_text(&endless), Err(Refused::Unclear(_))));
}

#[test]
fn an_import_can_be_stopped_and_tells_how_far_it_is() {
    let mut text = "Contract;Uurloon;Uren per week;In dienst\n".to_owned();
    text.push_str(&"vast;20,00;38;1-1-2020\n".repeat(20_000));
    let file = PayrollFile::from_bytes(text.into_bytes(), "long").expect("it opens");
    let stop = AtomicBool::new(false);
    let mut last = 0;
    let mut report = |progress: akkoord::store::workforce::Progress| {
        assert!(progress.done >= last && progress.done <= progress.total);
        last = progress.done;
        stop.store(progress.done * 2 > progress.total, std::sync::atomic::Ordering::Relaxed);
    };
    let frame = frame_of(&dossier());
    let outcome = import(&file, &file.proposed_mapping(), &frame, options(false), &mut Watch::new(&mut report, &stop));
    assert_eq!(outcome, Err(Refused::Stopped));
    assert!(last > 0);
}

#[test]
fn the_minimum_by_the_month_is_no_less_than_the_minimum() {
    // 14.99 × 36 × 52 ÷ 12 is 2,338.44; at 95 % of 40 hours 2,468.3533, which a payslip rounds down.
    let import = import_text(
        "contract;monthly pay;hours fulltime;parttime pct;start date\nagency;2468.35;40;95.0;2024-01-01\n\
         agency;2468.34;40;95.0;2024-01-01\n",
    )
    .expect("clear");
    assert_eq!((import.accepted, import.rejected), (1, 1));
    assert_eq!(import.profiles[0].hourly_wage.value(), dec!(14.99));
    assert!(import.notes.iter().any(|note| note.text.nl.contains("afgerond op een cent")));
}
