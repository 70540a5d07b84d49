//! What a file is that is no payroll file a row a line: said in one sentence, without a cell of it.

use super::xlsx::Unread;
use crate::domain::words::Message;
use crate::message;

/// Bytes in which the kind of a file shows.
const START: usize = 4_096;
/// Bytes among which the parts of an old container are sought.
const MOST_SEARCHED: usize = 1 << 20;

/// What is to be said of a file that is another kind than its name may say; nothing for text and for workbooks that can
/// be read.
pub(super) fn unreadable_kind(bytes: &[u8]) -> Option<Unread> {
    let start = &bytes[..bytes.len().min(START)];
    let message = if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let is_locked = contains_utf16(&bytes[..bytes.len().min(MOST_SEARCHED)], "EncryptedPackage");
        if is_locked {
            return Some(Unread {
                message: message!(nl: "het werkboek heeft een wachtwoord", en: "the workbook has a password"),
                hint: message!(nl: "bewaar een kopie zonder wachtwoord", en: "save a copy without password"),
            });
        }
        message!(
            nl: "dit is een werkboek van vóór 2007 (.xls), dat niet gelezen wordt",
            en: "this is a workbook of before 2007 (.xls), which is not read"
        )
    } else if start.starts_with(b"PK\x03\x04") {
        zipped(bytes)?
    } else if start.starts_with(b"%PDF") {
        message!(nl: "dit is een PDF, geen loonbestand", en: "this is a PDF, no payroll file")
    } else {
        marked_up(start)?
    };
    Some(Unread { message, hint: save_as() })
}

fn save_as() -> Message {
    message!(
        nl: "open het in een rekenprogramma en bewaar het als .xlsx of als CSV",
        en: "open it in a spreadsheet program and save it as .xlsx or as CSV"
    )
}

/// A zip that is no workbook of today; its parts are named at its end, and the first ones at its start.
fn zipped(bytes: &[u8]) -> Option<Message> {
    let ends = [&bytes[..bytes.len().min(START)], &bytes[bytes.len().saturating_sub(64 * 1024)..]];
    let named = |name: &str| ends.iter().any(|part| part.windows(name.len()).any(|found| found == name.as_bytes()));
    if named("application/vnd.oasis.opendocument") {
        return Some(message!(
            nl: "dit is een OpenDocument-bestand (.ods), dat niet gelezen wordt",
            en: "this is an OpenDocument file (.ods), which is not read"
        ));
    }
    if named("xl/workbook.bin") {
        return Some(message!(
            nl: "dit is een binair werkboek (.xlsb), dat niet gelezen wordt",
            en: "this is a binary workbook (.xlsb), which is not read"
        ));
    }
    if named("xl/workbook.xml") || named("[Content_Types].xml") && !named("word/document.xml") {
        return None;
    }
    named("word/document.xml").then(
        || message!(nl: "dit is een Word-document, geen loonbestand", en: "this is a Word document, no payroll file"),
    )
}

/// A web page or a workbook as XML, which systems offer under the name .xls.
fn marked_up(start: &[u8]) -> Option<Message> {
    let text: String = String::from_utf8_lossy(start).chars().filter(|sign| *sign != '\0').collect();
    let text = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    if !text.starts_with('<') {
        return None;
    }
    Some(if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        message!(
            nl: "dit is een werkboek als XML van 2003, dat niet gelezen wordt",
            en: "this is a workbook as XML of 2003, which is not read"
        )
    } else if ["<html", "<!doctype html", "<table", "<meta", "<body"].iter().any(|tag| text.contains(tag)) {
        message!(
            nl: "dit is een webpagina, ook als de naam op .xls eindigt", en: "this is a web page, even if its name ends in .xls"
        )
    } else {
        message!(nl: "dit is XML, geen tabel", en: "this is XML, no table")
    })
}

fn contains_utf16(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|found| found == wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_payroll_file_is_said_in_a_sentence_without_its_cells() {
        let old: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain([0; 64]).collect();
        let locked: Vec<u8> =
            old.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let page = "<html><body><table><tr><td>Jan Zwartjes</td></tr></table></body></html>";
        let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, said) in [
            (old, "2007"),
            (locked, "wachtwoord"),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(), ".ods"),
            (b"PK\x03\x04xl/workbook.bin".to_vec(), ".xlsb"),
            (b"PK\x03\x04word/document.xml".to_vec(), "Word"),
            (b"%PDF-1.7".to_vec(), "PDF"),
            (page.as_bytes().to_vec(), "webpagina"),
            (wide, "webpagina"),
            (b"\xef\xbb\xbf <?xml version='1.0'?><Loon/>".to_vec(), "XML"),
        ] {
            let found = unreadable_kind(&bytes).expect(said);
            let text = found.message.text.nl;
            assert!(text.contains(said) && !text.contains("Jan"), "{text}");
        }
        assert!(unreadable_kind(b"Contract;Uurloon\nvast;20,00\n").is_none());
        assert!(unreadable_kind(b"PK\x03\x04[Content_Types].xml").is_none());
    }
}
