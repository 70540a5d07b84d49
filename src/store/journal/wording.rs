//! What is said about journals, in one place.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::OpenError;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::{Bilingual, Message, Shown, Subject};
use crate::message;

fn file(path: &Path) -> Subject {
    Subject::File(path.display().to_string())
}

/// Why the system refuses, in words.
fn cause(error: &io::Error) -> Shown {
    let (nl, en) = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            ("de schijf is vol", "the disk is full")
        }
        ErrorKind::PermissionDenied => ("u mag daar niet schrijven", "you may not write there"),
        ErrorKind::ReadOnlyFilesystem => ("daar mag alleen worden gelezen", "it may only be read"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            ("de map bestaat niet (meer)", "the folder is not there (any more)")
        }
        _ => {
            let said = error.to_string();
            return Shown::Word(Bilingual::new(said.clone(), said));
        }
    };
    Shown::Word(Bilingual::new(nl, en))
}

/// The dossier is open in another window too.
pub(super) fn open_elsewhere(path: &Path) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "dit dossier is ook in een ander venster geopend", en: "this dossier is open in another window too"
        ),
    )
    .hint(message!(
        nl: "werk in één van beide vensters; opslaan over het werk van het andere heen wordt geweigerd",
        en: "work in one of the two; saving over the work of the other is refused"
    ))
}

/// The file has a second name, by which another window finds another journal.
pub(super) fn has_other_names(path: &Path) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "dit bestand heeft nog een naam (een harde koppeling); of het onder die naam ook open is, is niet te zien",
            en: "this file has another name (a hard link); whether it is open by that name too cannot be seen"
        ),
    )
    .hint(message!(
        nl: "bij opslaan krijgt deze naam een eigen bestand; onder de andere naam blijft staan wat er stond",
        en: "on saving this name gets a file of its own; under the other name stays what was there"
    ))
}

/// Changes are kept in the user's own folder until they are saved.
pub(super) fn kept_away(path: &Path, error: &io::Error, folder: &Path) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "naast dit dossier is niets te bewaren ({cause}); tot u opslaat, staan uw wijzigingen in {folder}",
            en: "nothing can be kept beside this dossier ({cause}); until you save, your changes are in {folder}",
            cause = cause(error), folder = folder.display().to_string()
        ),
    )
    .hint(elsewhere())
}

/// Said once: until it succeeds again, a crash would lose the changes since the last save.
pub(super) fn not_kept(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "uw wijzigingen worden nu niet tussentijds bewaard ({cause}); u kunt doorwerken",
            en: "your changes are not being kept in between now ({cause}); you can work on",
            cause = cause(error)
        ),
    )
    .hint(elsewhere())
}

/// A journal of which nothing can be read.
pub(super) fn unreadable(path: &Path, kept: Option<&Path>) -> Diagnostic {
    let said = Diagnostic::warning(
        file(path),
        message!(
            nl: "naast dit dossier stond onafgemaakt werk dat niet meer te lezen is; het dossier zelf is heel",
            en: "beside this dossier stood unfinished work that cannot be read any more; the dossier itself is whole"
        ),
    );
    match kept {
        Some(kept) => said.hint(message!(
            nl: "het onleesbare bestand is bewaard als {kept}", en: "the unreadable file is kept as {kept}",
            kept = kept.display().to_string()
        )),
        None => said,
    }
}

/// A journal of which a part cannot be read, and what can is in the dossier already.
pub(super) fn spoilt(path: &Path, kept: Option<&Path>) -> Diagnostic {
    let said = Diagnostic::warning(
        file(path),
        message!(
            nl: "van het werk dat bij dit dossier was bijgehouden is een deel beschadigd; wat daarna kwam, is niet te lezen",
            en: "a part of the work that was kept with this dossier is damaged; what came after it cannot be read"
        ),
    );
    match kept {
        Some(kept) => said.hint(message!(
            nl: "het is bewaard als {kept}", en: "it is kept as {kept}", kept = kept.display().to_string()
        )),
        None => said,
    }
}

/// The journal that was being written in has gone.
pub(super) fn was_gone(path: &Path) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "het bestand waarin uw wijzigingen tussentijds worden bewaard was weggehaald; het is opnieuw geschreven",
            en: "the file in which your changes are kept in between had been taken away; it has been written again"
        ),
    )
    .hint(message!(nl: "sla het dossier op", en: "save the dossier"))
}

/// A journal that another window is at work in, or that the system does not give.
pub(super) fn not_opened(path: &Path, error: &OpenError) -> Diagnostic {
    let message = match error {
        OpenError::OpenElsewhere => message!(
            nl: "dit werk is in een ander venster geopend", en: "this work is open in another window"
        ),
        OpenError::Io(error) => message!(
            nl: "dit werk is niet te lezen ({cause})", en: "this work cannot be read ({cause})", cause = cause(error)
        ),
    };
    Diagnostic::error(file(path), message)
}

/// A journal that cannot be taken away.
pub(super) fn not_removed(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::warning(
        file(path),
        message!(
            nl: "het tussentijds bewaarde werk is niet te verplaatsen ({cause}); het wordt later nog eens aangeboden",
            en: "the work kept in between cannot be moved ({cause}); it will be offered again later",
            cause = cause(error)
        ),
    )
}

fn elsewhere() -> Message {
    message!(
        nl: "sla op in een map waarin u mag schrijven en waar ruimte is",
        en: "save in a folder you may write in and that has room"
    )
}
