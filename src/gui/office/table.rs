//! A table of a page, written to a file of its own.

use std::path::{Path, PathBuf};

use super::file::FileOutcome;
use super::path;
use crate::domain::diagnostic::Diagnostic;
use crate::gui::chooser::Purpose;
use crate::gui::handle::Means;
use crate::gui::state::State;
use crate::report::document::Table;
use crate::store::output::write_output;
use crate::workbench::{TableFormat, not_made};

/// Asks where a table is written.
pub fn ask(state: &mut State, means: &Means<'_>, table: Table, format: TableFormat) {
    state.session.office.table = Some((table, format));
    path::ask(state, means, Purpose::Table(format), None);
}

/// Asks once more where the document or table is written that was asked for last.
pub fn ask_again(state: &mut State, means: &Means<'_>) {
    let purpose = match (&state.session.office.table, state.session.office.set) {
        (Some((_, format)), _) => Purpose::Table(*format),
        (None, Some(of_notification)) => Purpose::Set { of_notification },
        (None, None) => Purpose::Export,
    };
    path::ask(state, means, purpose, None);
}

/// Writes the table that was asked for, over another file where it `may_replace`, never over the dossier.
pub(super) fn write(state: &mut State, means: &Means<'_>, path: PathBuf, may_replace: bool) {
    let Some((table, format)) = state.session.office.table.clone() else { return };
    let language = state.settings.language;
    let dossier = state.session.file.path.clone();
    let proposal = state.document.proposal(&state.session.proposal).map(|shown| shown.title.clone());
    let about = std::iter::once(state.document.dossier().name.clone()).chain(proposal).collect();
    let asked = path.clone();
    let work = move || -> Result<(), Vec<Diagnostic>> {
        let bytes = format.write(table, about, language).map_err(|cause| vec![not_made(&cause)])?;
        let inputs: Vec<&Path> = dossier.as_deref().into_iter().collect();
        write_output(&path, &bytes, &inputs, may_replace).map_err(|error| vec![error.diagnostic()])
    };
    means.tasks.reporter().spawn(
        {
            let written = asked.clone();
            move || FileOutcome::TableSaved(written, work())
        },
        move |fault| FileOutcome::TableSaved(asked, Err(vec![fault])),
    );
    state.session.file.busy += 1;
}
