//! What goes with the notification of an agreement to the ministry, which is put on public show: the list of what is there
//! and what is not, and every document without the names of those who sign.

use super::agreement::{Subject, heading, paragraph};
use super::declaration::without_signatories;
use super::document::{Align, Block, Column, Document, Row, Table};
use super::expiry::expiry;
use super::handover::Handover;
use super::papers::paper;
use super::preflight::Open;
use super::standing;
use crate::domain::agreement::PartySide;
use crate::domain::period::Date;
use crate::domain::words::Language;

/// A document of the set, with the name of its file without what it ends in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name, with its number so that a folder shows them in their order.
    pub name: &'static str,
    /// The document.
    pub document: Document,
}

/// What of the set is made of the text and its costs, in the order of the notification.
pub const ASKED: [(Handover, &str); 4] = [
    (Handover::Agreement, "1-cao-tekst"),
    (Handover::Declaration, "2-cao-tekst-avv"),
    (Handover::Changes, "3-nota-van-wijzigingen"),
    (Handover::WageCosts, "4-geraamde-loonkosten"),
];
/// The table of days.
const EXPIRY: &str = "5-looptijden";
/// The list, which is for whoever notifies.
const CHECKLIST: &str = "0-controlelijst";

/// The whole set: `made` by their handover, with the table of days and the list of what is `open`.
pub fn notification(
    subject: &Subject<'_>,
    made: Vec<(Handover, Document)>,
    open: &[(Handover, Vec<Open>)],
    today: Date,
) -> Vec<Part> {
    let there: Vec<Handover> = made.iter().map(|(handover, _)| *handover).collect();
    let of_text = made.into_iter().filter_map(|(handover, document)| {
        let (_, name) = ASKED.iter().find(|(asked, _)| *asked == handover)?;
        Some(Part { name, document })
    });
    let mut parts: Vec<Part> = of_text.collect();
    parts.push(Part { name: EXPIRY, document: standing::marked(expiry(subject, today), subject, today) });
    let list = checklist(subject, &there, open, today);
    parts.insert(0, Part { name: CHECKLIST, document: standing::marked(list, subject, today) });
    for part in &mut parts {
        let document = std::mem::replace(&mut part.document, empty());
        part.document = without_signatories(subject.dossier, document);
    }
    parts
}

/// What takes the place of a document while it is changed.
fn empty() -> Document {
    Document {
        title: String::new(),
        subtitle: Vec::new(),
        imprint: Vec::new(),
        running_head: String::new(),
        running_foot: String::new(),
        language: Language::Dutch,
        front_matter: false,
        blocks: Vec::new(),
    }
}

/// The list: each thing that is asked, the file that has it, or what is still to be done.
fn checklist(subject: &Subject<'_>, there: &[Handover], open: &[(Handover, Vec<Open>)], today: Date) -> Document {
    let mut blocks = vec![
        paragraph(
            "Deze lijst is voor wie de cao aanmeldt; zij gaat niet mee. De aanmelding gaat elektronisch, en de bestanden worden \
             openbaar.",
        ),
        Block::Table(Table {
            caption: "Wat wordt gevraagd".to_owned(),
            columns: vec![Column::new("stuk", Align::Left, 42), Column::new("stand", Align::Left, 58)],
            rows: asked(subject, there).into_iter().map(|[what, state]| Row::of([what.into(), state.into()])).collect(),
        }),
    ];
    let points: Vec<Row> = open
        .iter()
        .flat_map(|(handover, points)| {
            let name = handover.name().in_language(Language::Dutch);
            points
                .iter()
                .map(move |open| Row::of([name.into(), open.place_words.as_str().into(), open.message.as_str().into()]))
        })
        .collect();
    blocks.push(heading(2, "Wat nog open is in de stukken", "open", false));
    if points.is_empty() {
        blocks.push(paragraph("Akkoord heeft in de stukken niets gevonden dat nog open is."));
    } else {
        blocks.push(Block::Table(Table {
            caption: "Openstaande punten".to_owned(),
            columns: vec![
                Column::new("stuk", Align::Left, 24),
                Column::new("plaats", Align::Left, 26),
                Column::new("wat", Align::Left, 50),
            ],
            rows: points,
        }));
    }
    if !subject.dossier.documents.is_final() {
        blocks.push(paragraph(
            "De stukken zijn concept en zeggen dat op iedere bladzijde. Maak ze definitief voordat u aanmeldt.",
        ));
    }
    paper(subject, "Controlelijst bij de aanmelding".to_owned(), blocks, today, Language::Dutch)
}

/// What is asked, with where it is or who has it.
fn asked(subject: &Subject<'_>, there: &[Handover]) -> Vec<[String; 2]> {
    let file = |name: &str| format!("aanwezig: {name}.pdf");
    let made = |handover: Handover, missing: &str| {
        let (_, name) = ASKED.iter().find(|(asked, _)| *asked == handover).copied().unwrap_or((handover, ""));
        if there.contains(&handover) { file(name) } else { format!("ontbreekt: {missing}") }
    };
    let sides = |side: PartySide| subject.dossier.agreement.parties.iter().filter(|party| party.side == side).count();
    let heads: rust_decimal::Decimal = subject.dossier.workforce.iter().map(|profile| profile.heads.value()).sum();
    let row = |what: &str, state: String| [what.to_owned(), state];
    vec![
        row("volledige tekst met alle bijlagen", made(Handover::Agreement, "de tekst kon niet worden gemaakt")),
        row(
            "dezelfde tekst zonder namen en ondertekening, met renvooi (bij een verzoek om avv)",
            made(Handover::Declaration, "de tekst kon niet worden gemaakt"),
        ),
        row(
            "tekens van het renvooi volgens de handleiding van het ministerie",
            "na te gaan: de handleiding voor de opmaak van digitale cao-teksten is niet gevonden; [R] is een eigen teken, dat het \
             stuk uitlegt"
                .to_owned(),
        ),
        row(
            "nota van wijzigingen, bij een gewijzigde cao",
            made(
                Handover::Changes,
                "kies onder Documenten de tekst die nu geldt; bij een eerste cao is de nota niet nodig",
            ),
        ),
        row(
            "overzicht van de geraamde loonkosten",
            made(
                Handover::WageCosts,
                "de kosten zijn niet te berekenen; voor een ondernemings-cao met minder dan 2.000 werknemers is het overzicht \
                 niet vereist",
            ),
        ),
        row("einde van het geheel, van de langst lopende en van elke eerder eindigende bepaling", file(EXPIRY)),
        row("toelichting", "zelf te schrijven; voor een ondernemings-cao met minder dan 2.000 werknemers niet vereist".to_owned()),
        row(
            "partijen, looptijd en aantal werknemers",
            format!(
                "in te vullen op het formulier van het ministerie: {} aan werkgeverszijde, {} aan werknemerszijde; het dossier telt {} \
                 werknemers",
                sides(PartySide::Employers),
                sides(PartySide::Workers),
                super::format::number(heads, 0, Language::Dutch)
            ),
        ),
        row(
            "representativiteit, bij een verzoek om avv",
            "in te vullen op het formulier van het ministerie; Akkoord kent die cijfers niet".to_owned(),
        ),
        row("statuten van een partij die voor het eerst aanmeldt", "zelf bij te voegen".to_owned()),
        row(
            "geen persoonsgegevens",
            "de namen van ondertekenaars zijn eruit gehaald; lees na of in eigen woorden, in onderbouwingen en in bijlagen nog \
             iemand wordt genoemd"
                .to_owned(),
        ),
    ]
}
