//! Reading a payroll file in: opening, looking, grouping and taking in, each away from the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::ImportCommand;
use super::session::{ImportSession, OpenFile, Stage, Work};
use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::arrange::take_in_profiles;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::gui::ask::{Page, Status};
use crate::gui::chooser::choose_payroll_file;
use crate::gui::handle::Means;
use crate::gui::state::State;
use crate::gui::workforce::phrases;
use crate::report::format;
use crate::store::workforce::{
    Import, Limits, Look, Mapping, Options, PayrollFile, Refused, Watch, frame, import, look,
};
use crate::workbench::Workbench;

/// Rows that are shown before a file is read in.
const SHOWN_ROWS: usize = 8;

/// What came of work on a payroll file.
#[derive(Debug)]
pub enum WorkforceOutcome {
    /// The system gave a path, or not.
    Picked(Option<PathBuf>),
    /// A file was opened.
    Opened(u64, Result<Arc<PayrollFile>, Diagnostic>),
    /// A file was looked at.
    Looked(u64, Result<Look, Vec<Diagnostic>>),
    /// Rows were grouped, or it was stopped.
    Grouped(u64, Result<Option<Import>, Vec<Diagnostic>>),
}

/// Changes the import as the command says.
pub fn handle(state: &mut State, means: &Means<'_>, command: ImportCommand) {
    if command == ImportCommand::Open {
        crate::gui::workforce::apply_drafts(state);
        state.session.page = Page::Workforce;
        state.session.workforce.import.get_or_insert_default();
        return;
    }
    let session = &mut state.session.workforce;
    let Some(under_way) = &mut session.import else { return };
    match command {
        ImportCommand::Open => {}
        ImportCommand::Close => {
            stop(under_way);
            session.import = None;
        }
        ImportCommand::TypePath(text) => under_way.typed = text,
        ImportCommand::Browse => {
            choose_payroll_file(&means.tasks.reporter(), WorkforceOutcome::Picked);
            state.session.file.busy += 1;
        }
        ImportCommand::SubmitPath => {
            let typed = under_way.typed.trim().to_owned();
            if !typed.is_empty() {
                start(state, means, typed.into());
            }
        }
        ImportCommand::Read(reading) => {
            under_way.reading = reading;
            open(state, means);
        }
        ImportCommand::Map(field, column) => {
            under_way.mapping.assign(field, column);
            look_at(state, means);
        }
        ImportCommand::Sign(field, sign) => {
            under_way.mapping.decimal_signs.insert(field, sign);
            look_at(state, means);
        }
        ImportCommand::Order(field, order) => {
            under_way.mapping.date_orders.insert(field, order);
            look_at(state, means);
        }
        ImportCommand::Word(word, contract) => {
            under_way.mapping.contract_words.insert(word, contract);
            group(state, means, false);
        }
        ImportCommand::Like(like) => {
            under_way.like = like;
            look_at(state, means);
        }
        ImportCommand::Group { skip_bad_rows } => group(state, means, skip_bad_rows),
        ImportCommand::Stop => stop(under_way),
        ImportCommand::Back => {
            stop(under_way);
            under_way.result = None;
            under_way.problems.clear();
        }
        ImportCommand::Replace(replace) => under_way.replace = replace,
        ImportCommand::TakeIn => take_into_dossier(state),
    }
}

/// Begins to read the file at `path` in.
pub fn start(state: &mut State, means: &Means<'_>, path: PathBuf) {
    crate::gui::workforce::apply_drafts(state);
    state.session.page = Page::Workforce;
    if let Some(earlier) = &mut state.session.workforce.import {
        stop(earlier);
    }
    state.session.workforce.import =
        Some(ImportSession { typed: path.display().to_string(), path: Some(path), ..ImportSession::default() });
    open(state, means);
}

/// Stops what is going on; an outcome that comes late is not taken in.
fn stop(import: &mut ImportSession) {
    if let Some(work) = import.work.take() {
        work.stop();
    }
}

/// Begins a stage, in place of what was going on.
fn begin(state: &mut State, stage: Stage) -> Option<Work> {
    let session = &mut state.session.workforce;
    let import = session.import.as_mut()?;
    stop(import);
    session.serial += 1;
    let work = Work::new(session.serial, stage);
    import.work = Some(work.clone());
    import.problems.clear();
    import.result = None;
    import.nothing_picked = false;
    state.session.file.busy += 1;
    Some(work)
}

fn open(state: &mut State, means: &Means<'_>) {
    let Some(import) = &state.session.workforce.import else { return };
    let (Some(path), reading) = (import.path.clone(), import.reading.clone()) else { return };
    let Some(work) = begin(state, Stage::Opening) else { return };
    means.tasks.reporter().spawn(move || {
        let opened = PayrollFile::open_as(&path, &reading).map(Arc::new);
        WorkforceOutcome::Opened(work.serial, opened)
    });
}

/// What a thread needs to read a file.
struct Errand {
    work: Work,
    workbench: Workbench,
    dossier: Arc<Dossier>,
    file: Arc<PayrollFile>,
    mapping: Mapping,
    like: Option<ProfileId>,
    repaint: eframe::egui::Context,
}

impl Errand {
    fn new(state: &mut State, means: &Means<'_>, stage: Stage) -> Option<Self> {
        let import = state.session.workforce.import.as_ref()?;
        let (file, mapping, like) = (import.file.clone()?, import.mapping.clone(), import.like.clone());
        Some(Self {
            work: begin(state, stage)?,
            workbench: means.workbench.clone(),
            dossier: state.document.dossier().clone(),
            file: file.0,
            mapping,
            like,
            repaint: means.tasks.reporter::<WorkforceOutcome>().ctx().clone(),
        })
    }

    fn frame(&self) -> Result<crate::domain::workforce::grouping::Frame, Vec<Diagnostic>> {
        frame(&self.dossier, self.like.as_ref(), self.workbench.built_in.data(), self.workbench.today)
    }

    /// Has `work` report how far it is, and stop when it is asked to.
    fn watched<T>(&self, work: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        let mut report = |progress| {
            self.work.report(progress);
            self.repaint.request_repaint();
        };
        work(&mut Watch::new(&mut report, self.work.stop_flag()))
    }

    fn look(&self) -> Result<Look, Vec<Diagnostic>> {
        let frame = self.frame()?;
        let limits = Limits {
            minimum_wage: frame.minimum_wage,
            full_time_hours: frame.full_time_hours,
            reference_date: self.dossier.assumptions.reference_date,
        };
        match self.watched(|watch| look(&self.file, &self.mapping, limits, SHOWN_ROWS, watch)) {
            Ok(look) => Ok(look),
            Err(Refused::Unclear(said)) => Err(said),
            Err(Refused::Stopped) => Ok(Look::default()),
        }
    }

    fn group(&self, skip_bad_rows: bool) -> Result<Option<Import>, Vec<Diagnostic>> {
        let frame = self.frame()?;
        let options = Options { skip_bad_rows, reference_date: self.dossier.assumptions.reference_date };
        match self.watched(|watch| import(&self.file, &self.mapping, &frame, options, watch)) {
            Ok(import) => Ok(Some(import)),
            Err(Refused::Unclear(said)) => Err(said),
            Err(Refused::Stopped) => Ok(None),
        }
    }
}

fn look_at(state: &mut State, means: &Means<'_>) {
    let Some(errand) = Errand::new(state, means, Stage::Looking) else { return };
    means.tasks.reporter().spawn(move || {
        let looked = errand.look();
        WorkforceOutcome::Looked(errand.work.serial, looked)
    });
}

fn group(state: &mut State, means: &Means<'_>, skip_bad_rows: bool) {
    let Some(errand) = Errand::new(state, means, Stage::Grouping) else { return };
    means.tasks.reporter().spawn(move || {
        let grouped = errand.group(skip_bad_rows);
        WorkforceOutcome::Grouped(errand.work.serial, grouped)
    });
}

/// Takes in what came of work on a payroll file; what was stopped or replaced comes too late.
pub fn take_in(state: &mut State, means: &Means<'_>, outcome: WorkforceOutcome) {
    state.session.file.busy = state.session.file.busy.saturating_sub(1);
    let Some(import) = &mut state.session.workforce.import else { return };
    let is_current = |serial: u64| import.work.as_ref().is_some_and(|work| work.serial == serial);
    match outcome {
        WorkforceOutcome::Picked(Some(path)) => start(state, means, path),
        WorkforceOutcome::Picked(None) => import.nothing_picked = true,
        WorkforceOutcome::Opened(serial, opened) if is_current(serial) => {
            import.work = None;
            match opened {
                Ok(file) => {
                    let same = import.file.as_ref().is_some_and(|before| before.0.headings() == file.headings());
                    if !same {
                        import.mapping = file.proposed_mapping();
                    }
                    import.file = Some(OpenFile(file));
                    import.look = None;
                    look_at(state, means);
                }
                Err(problem) => {
                    import.file = None;
                    import.problems = vec![problem];
                }
            }
        }
        WorkforceOutcome::Looked(serial, looked) if is_current(serial) => {
            import.work = None;
            match looked {
                Ok(look) => import.look = Some(Arc::new(look)),
                Err(problems) => import.problems = problems,
            }
        }
        WorkforceOutcome::Grouped(serial, grouped) if is_current(serial) => {
            import.work = None;
            match grouped {
                Ok(result) => import.result = result.map(Arc::new),
                Err(problems) => import.problems = problems,
            }
        }
        WorkforceOutcome::Opened(..) | WorkforceOutcome::Looked(..) | WorkforceOutcome::Grouped(..) => {}
    }
}

/// Puts the groups into the dossier, as one step.
fn take_into_dossier(state: &mut State) {
    let Some(import) = &state.session.workforce.import else { return };
    let Some(result) = import.result.clone().filter(|result| !result.profiles.is_empty()) else { return };
    let taken_in = take_in_profiles(state.document.dossier(), &result.profiles, import.replace);
    let selected = taken_in.added().map(ProfileId::from);
    crate::gui::handle::edit(state, taken_in, None);
    let language = state.settings.language;
    let count = |count: usize| format::number(count.into(), 0, language);
    let words = phrases::TAKEN_IN.with(language, &[&count(result.accepted), &count(result.profiles.len())]);
    state.session.status = Some(Status::Done(words));
    let session = &mut state.session.workforce;
    session.import = None;
    session.drafts.clear();
    session.selected = selected;
}
