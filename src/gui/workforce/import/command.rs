//! Commands about a payroll file that is being read in.

use super::session::Whose;
use crate::domain::id::ProfileId;
use crate::domain::payroll::Answer;
use crate::store::workforce::{DateOrder, DecimalSign, Field, Reading};
use crate::workbench::Existing;

/// A change of the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportCommand {
    /// Show where a file is chosen.
    Open,
    /// Leave the import; nothing is kept of the file.
    Close,
    /// A path is typed.
    TypePath(String),
    /// Ask the system for a path.
    Browse,
    /// Read the file at the typed path.
    SubmitPath,
    /// Choose another file.
    OtherFile,
    /// Read the file another way.
    Read(Reading),
    /// Say which column holds a field, or that none does.
    Map(Field, Option<usize>),
    /// Say the decimal sign of a field.
    Sign(Field, DecimalSign),
    /// Say the order of day and month of a field.
    Order(Field, DateOrder),
    /// Say what the file leaves open.
    Answer(Answer),
    /// Read this sheet of the workbook.
    ReadSheet(String),
    /// Take what the file does not say from this profile, or from the first of the same contract.
    Like(Option<ProfileId>),
    /// Group the rows; leaving out those with mistakes only where that is asked.
    Group {
        /// Leave them out.
        skip_bad_rows: bool,
    },
    /// Stop what is going on.
    Stop,
    /// Go back to the columns.
    Back,
    /// Show the row of the column that holds a field.
    ShowColumn(Field),
    /// The wish of the last frame is fulfilled.
    WishFulfilled,
    /// Say what is to become of the profiles of the dossier.
    Choose(Existing),
    /// Say whose workers the file has.
    SayWhose(Whose),
    /// The number of employers is typed.
    TypeEmployers(String),
    /// Make groups of at least so many workers, where their kind has as many.
    Coarsen(u32),
    /// Take the profiles into the dossier.
    TakeIn(Existing),
    /// Leave the page that says what it costs.
    CloseBill,
}
