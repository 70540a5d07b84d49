//! The one place where state changes: a function for each command.

use crate::domain::agreement::edit::Edit;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::words::Subject;
use crate::gui::agreement::command::AgreementCommand;
use crate::gui::ask::{Made, Status};
use crate::gui::checks::command::ChecksCommand;
use crate::gui::command::Command;
use crate::gui::costs::command::CostsCommand;
use crate::gui::derived::Derived;
use crate::gui::funding::command::FundingCommand;
use crate::gui::history::Gesture;
use crate::gui::office::records::Records;
use crate::gui::out::{Change, Out};
use crate::gui::outcome::Outcome;
use crate::gui::present::Present;
use crate::gui::session::Session;
use crate::gui::state::State;
use crate::gui::subjects::subjects;
use crate::gui::task::Tasks;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::{agreement, asked, checks, costs, frame, funding, office, workforce};
use crate::workbench::Workbench;

/// What a command may use besides the state it changes.
pub struct Means<'m> {
    /// What follows from the dossier, as of the last frame.
    pub derived: &'m Derived,
    /// Text, costs, files.
    pub workbench: &'m Workbench,
    /// Work away from this thread.
    pub tasks: &'m Tasks<Outcome>,
    /// Journal and settings.
    pub records: &'m Records,
    /// Whether the system's own dialogs ask for paths.
    pub asks_system: bool,
    /// Whether the window is dark now.
    pub is_dark: bool,
}

/// Changes the state as the command says; where another page shows after it, the fields of the one before were left.
pub fn handle(state: &mut State, means: &Means<'_>, command: Command) {
    let page = state.session.page;
    carry_out(state, means, command);
    let now = state.document.revision();
    if matches!(&state.session.status, Some(Status::Made(made)) if made.revision != now) {
        state.session.status = None;
    }
    if state.session.page != page {
        leave_fields(state, means);
    }
}

/// Declares what carries out the commands of the window and of each subject.
macro_rules! handlers {
    ($(
        $(#[$doc:meta])* $name:ident $module:ident $command:ident $session:ident
            $($code:literal $icon:ident $key:ident $nl:literal $en:literal)?;
    )*) => {
        fn carry_out(state: &mut State, means: &Means<'_>, command: Command) {
            match command {
                Command::Ask(ask) => asked::handle(state, means, ask),
                Command::Edit(change) => {
                    let Change { edit: made, gesture } = *change;
                    edit(state, means, made, gesture);
                }
                Command::Frame(command) => frame::handle(state, means, command),
                Command::Office(command) => office::handle(state, means, command),
                $(Command::$name(command) => answer(state, means, |session, present, out| {
                    super::$module::handle(&mut session.$module, present, command, out);
                }),)*
            }
        }
    };
}

subjects!(handlers);

/// Applies an edit to the document and says what it did, where that is a step of its own that cannot be seen at once; says
/// so where it cannot be applied.
pub(super) fn edit(state: &mut State, means: &Means<'_>, edit: Edit, gesture: Option<Gesture>) -> bool {
    let before = state.document.revision();
    let words = (gesture.is_none() && edit.rearranges())
        .then(|| edit.words(state.document.dossier(), means.workbench.built_in.known()));
    let applied = state.document.apply(edit, gesture);
    let revision = state.document.revision();
    match (&applied, words) {
        (Err(why), _) => {
            let said = Diagnostic::error(Subject::Dossier, why.message());
            state.session.status = Some(Status::Failed(vec![said]));
        }
        (Ok(()), Some(words)) if revision != before => {
            let basis = &means.derived.basis;
            let gross = basis.headline.as_ref().map(|headline| headline.gross.cents);
            let before = gross.map(|gross| (basis.proposal.clone(), gross));
            state.session.status = Some(Status::Made(Made { words, revision, before }));
        }
        (Ok(()), _) => {}
    }
    applied.is_ok()
}

/// Has a subject handle a command with its own session, and does what it answers.
fn answer<C: Into<Command>, O: Into<Outcome> + Send + 'static>(
    state: &mut State,
    means: &Means<'_>,
    subject: impl FnOnce(&mut Session, &Present<'_, O>, &mut Out<C>),
) {
    let State { document, session, settings } = state;
    let present = Present {
        dossier: document.dossier(),
        proposal: document.proposal(&session.proposal),
        basis: &means.derived.basis,
        is_in_gesture: document.history().is_in_gesture(),
        workbench: means.workbench,
        language: settings.language,
        reporter: means.tasks.reporter(),
    };
    let mut out = Out::default();
    subject(session, &present, &mut out);
    for sent in out.into_sent() {
        handle(state, means, sent.into());
    }
}

/// Leaves the fields of every page, which go out of sight: what is typed and can be read is made, the rest stays.
pub(super) fn leave_fields(state: &mut State, means: &Means<'_>) {
    answer(state, means, |session, present, out: &mut Out<AgreementCommand>| {
        agreement::leave(&mut session.agreement, present, out);
    });
    answer(state, means, |session, present, out: &mut Out<WorkforceCommand>| {
        workforce::leave(&mut session.workforce, present, out);
    });
    answer(state, means, |session, present, out: &mut Out<CostsCommand>| {
        costs::leave(&mut session.costs, present, out);
    });
    answer(state, means, |session, present, out: &mut Out<FundingCommand>| {
        funding::leave(&mut session.funding, present, out);
    });
    answer(state, means, |session, present, out: &mut Out<ChecksCommand>| {
        checks::leave(&mut session.checks, present, out);
    });
}

/// Takes in what came of work away from this thread, at `time` of the day.
pub fn take_in(state: &mut State, means: &Means<'_>, outcome: Outcome, time: String) {
    match outcome {
        Outcome::File(outcome) => office::file::take_in(state, means, outcome, time),
        // These follow from the dossier and are no state; the window hands them to what it derives.
        Outcome::Agreement(_)
        | Outcome::Changes(_)
        | Outcome::Checks(_)
        | Outcome::Costs(_)
        | Outcome::Derivation(_)
        | Outcome::Funding(_)
        | Outcome::Documents(_)
        | Outcome::Negotiation(_) => {}
        Outcome::Records(outcome) => office::take_in_records(state, outcome),
        Outcome::Workforce(outcome) => answer(state, means, |session, present, out| {
            workforce::take_in(&mut session.workforce, present, outcome, out);
        }),
    }
}
