//! Reading a payroll file in: opening, looking, grouping and taking in, each away from the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::ImportCommand;
use super::session::{ImportSession, OpenFile, Stage, Work};
use crate::domain::agreement::Dossier;
use crate::domain::agreement::edit::arrange::set_employers;
use crate::domain::agreement::edit::{AssumptionEdit, Edit};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::id::ProfileId;
use crate::domain::payroll::Answer;
use crate::domain::words::Subject;
use crate::gui::ask::{Ask, Page, Status};
use crate::gui::chooser::choose_payroll_file;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::task::Reporter;
use crate::gui::workforce::command::WorkforceCommand;
use crate::gui::workforce::edit::leave;
use crate::gui::workforce::phrases;
use crate::gui::workforce::session::WorkforceSession;
use crate::report::format::say;
use crate::store::workforce::{
    Import, Limits, Look, Mapping, Options, PayrollFile, Reading, Refused, Watch, frame, import, look,
};
use crate::workbench::{Existing, Workbench};

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
pub fn handle(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    command: ImportCommand,
    out: &mut Out<WorkforceCommand>,
) {
    if command == ImportCommand::Open {
        leave(session, present, out);
        out.ask(Ask::ShowPage(Page::Workforce));
        session.import.get_or_insert_default();
        session.shows_bill = false;
        return;
    }
    if command == ImportCommand::CloseBill {
        session.shows_bill = false;
        return;
    }
    let Some(under_way) = &mut session.import else { return };
    match command {
        ImportCommand::Open | ImportCommand::CloseBill => {}
        ImportCommand::Close => {
            stop(under_way);
            session.import = None;
        }
        ImportCommand::TypePath(text) => under_way.typed = text,
        ImportCommand::Browse => {
            choose_payroll_file(&present.reporter, WorkforceOutcome::Picked);
            session.running += 1;
        }
        ImportCommand::SubmitPath => {
            let typed = under_way.typed.trim().to_owned();
            if !typed.is_empty() {
                start(session, present, typed.into(), out);
            }
        }
        ImportCommand::OtherFile => {
            stop(under_way);
            let typed = std::mem::take(&mut under_way.typed);
            session.import = Some(ImportSession { typed, ..ImportSession::default() });
        }
        ImportCommand::Read(reading) => {
            under_way.reading = reading;
            open(session, &present.reporter);
        }
        ImportCommand::Map(field, column) => {
            under_way.mapping.assign(field, column);
            look_at(session, present);
        }
        ImportCommand::Sign(field, sign) => {
            under_way.mapping.said.decimal_signs.insert(field, sign);
            look_at(session, present);
        }
        ImportCommand::Order(field, order) => {
            under_way.mapping.said.date_orders.insert(field, order);
            look_at(session, present);
        }
        ImportCommand::Answer(answer) => {
            let (is_grouped, skips) = (under_way.result.is_some(), under_way.skip_bad_rows);
            if let Answer::SmallestGroup(workers) = answer {
                under_way.smallest_group = Some(workers);
            }
            under_way.mapping.answer(answer);
            if is_grouped {
                group(session, present, skips);
            } else {
                look_at(session, present);
            }
        }
        ImportCommand::ReadSheet(sheet) => {
            under_way.reading = Reading { sheet: Some(sheet), header_row: None, ..under_way.reading.clone() };
            open(session, &present.reporter);
        }
        ImportCommand::Like(like) => {
            under_way.like = like;
            look_at(session, present);
        }
        ImportCommand::Group { skip_bad_rows } => {
            under_way.skip_bad_rows = skip_bad_rows;
            group(session, present, skip_bad_rows);
        }
        ImportCommand::Stop => stop(under_way),
        ImportCommand::Back => {
            stop(under_way);
            under_way.result = None;
            under_way.problems.clear();
        }
        ImportCommand::ShowColumn(field) => {
            under_way.result = None;
            under_way.wish = Some(field);
        }
        ImportCommand::WishFulfilled => under_way.wish = None,
        ImportCommand::Choose(existing) => under_way.existing = existing,
        ImportCommand::SayWhose(whose) => under_way.whose = Some(whose),
        ImportCommand::TypeEmployers(text) => under_way.employers = Some(text),
        ImportCommand::Coarsen(workers) => {
            let skips = under_way.skip_bad_rows;
            under_way.wanted_group = workers;
            group(session, present, skips);
        }
        ImportCommand::TakeIn(existing) => take_into_dossier(session, present, existing, out),
    }
}

/// Begins to read the file at `path` in.
pub fn start(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    path: PathBuf,
    out: &mut Out<WorkforceCommand>,
) {
    leave(session, present, out);
    out.ask(Ask::ShowPage(Page::Workforce));
    session.shows_bill = false;
    if let Some(earlier) = &mut session.import {
        stop(earlier);
    }
    session.import =
        Some(ImportSession { typed: path.display().to_string(), path: Some(path), ..ImportSession::default() });
    open(session, &present.reporter);
}

/// Stops what is going on; an outcome that comes late is not taken in.
fn stop(import: &mut ImportSession) {
    if let Some(work) = import.work.take() {
        work.stop();
    }
}

/// Begins a stage, in place of what was going on.
fn begin(session: &mut WorkforceSession, stage: Stage) -> Option<Work> {
    let import = session.import.as_mut()?;
    stop(import);
    session.serial += 1;
    session.running += 1;
    let work = Work::new(session.serial, stage);
    import.work = Some(work.clone());
    import.problems.clear();
    import.result = None;
    import.nothing_picked = false;
    Some(work)
}

fn open(session: &mut WorkforceSession, reporter: &Reporter<WorkforceOutcome>) {
    let Some(import) = &session.import else { return };
    let (Some(path), reading) = (import.path.clone(), import.reading.clone()) else { return };
    let Some(work) = begin(session, Stage::Opening) else { return };
    let serial = work.serial;
    reporter.spawn(
        move || WorkforceOutcome::Opened(serial, PayrollFile::open_as(&path, &reading).map(Arc::new)),
        move |fault| WorkforceOutcome::Opened(serial, Err(fault)),
    );
}

/// What a thread needs to read a file.
struct Errand {
    work: Work,
    workbench: Workbench,
    dossier: Arc<Dossier>,
    file: Arc<PayrollFile>,
    mapping: Mapping,
    like: Option<ProfileId>,
    smallest_group: Option<u32>,
    wanted_group: u32,
    repaint: eframe::egui::Context,
}

impl Errand {
    fn new(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>, stage: Stage) -> Option<Self> {
        let import = session.import.as_ref()?;
        let (file, mapping, like) = (import.file.clone()?, import.mapping.clone(), import.like.clone());
        let (smallest_group, wanted_group) = (import.smallest_group, import.wanted_group);
        Some(Self {
            work: begin(session, stage)?,
            workbench: present.workbench.clone(),
            dossier: present.dossier.clone(),
            file: file.0,
            mapping,
            like,
            smallest_group,
            wanted_group,
            repaint: present.reporter.ctx().clone(),
        })
    }

    fn frame(&self) -> Result<crate::domain::workforce::grouping::Frame, Vec<Diagnostic>> {
        let mut frame = frame(&self.dossier, self.like.as_ref(), self.workbench.built_in.data(), self.workbench.today)?;
        frame.smallest_group = self.smallest_group.unwrap_or(frame.smallest_group);
        frame.wanted_group = self.wanted_group;
        Ok(frame)
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
        let limits = Limits::new(&frame, self.dossier.assumptions.reference_date);
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

fn look_at(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>) {
    let Some(errand) = Errand::new(session, present, Stage::Looking) else { return };
    let serial = errand.work.serial;
    present.reporter.spawn(
        move || WorkforceOutcome::Looked(serial, errand.look()),
        move |fault| WorkforceOutcome::Looked(serial, Err(vec![fault])),
    );
}

fn group(session: &mut WorkforceSession, present: &Present<'_, WorkforceOutcome>, skip_bad_rows: bool) {
    let Some(errand) = Errand::new(session, present, Stage::Grouping) else { return };
    let serial = errand.work.serial;
    present.reporter.spawn(
        move || WorkforceOutcome::Grouped(serial, errand.group(skip_bad_rows)),
        move |fault| WorkforceOutcome::Grouped(serial, Err(vec![fault])),
    );
}

/// Takes in what came of work on a payroll file; what was stopped or replaced comes too late.
pub fn take_in(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    outcome: WorkforceOutcome,
    out: &mut Out<WorkforceCommand>,
) {
    session.running = session.running.saturating_sub(1);
    let Some(import) = &mut session.import else { return };
    let is_current = |serial: u64| import.work.as_ref().is_some_and(|work| work.serial == serial);
    match outcome {
        WorkforceOutcome::Picked(Some(path)) => start(session, present, path, out),
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
                    look_at(session, present);
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

/// Puts the groups into the dossier, as one step, or says why not.
fn take_into_dossier(
    session: &mut WorkforceSession,
    present: &Present<'_, WorkforceOutcome>,
    existing: Existing,
    out: &mut Out<WorkforceCommand>,
) {
    let Some(import) = &mut session.import else { return };
    let Some(result) = import.result.clone().filter(|result| !result.profiles.is_empty()) else { return };
    let employers = match import.employers(present.dossier.assumptions.employers) {
        Ok(employers) => employers.map(|employers| set_employers(present.dossier, employers)),
        Err(why) => {
            import.problems = vec![Diagnostic::error(Subject::Dossier, why)];
            return;
        }
    };
    let taken_in = match present.workbench.with(present.dossier.clone()).take_in(&result.profiles, existing) {
        Ok(taken_in) => taken_in,
        Err(problems) => {
            import.problems = problems;
            return;
        }
    };
    let own = import.smallest_group.map(|workers| Edit::Assumption(AssumptionEdit::SmallestGroup(workers)));
    session.selected = taken_in.added().map(ProfileId::from);
    session.import = None;
    session.shows_bill = true;
    session.typed.clear();
    out.edit(Edit::of(own.into_iter().chain(employers).chain([taken_in]).collect()), None);
    let language = present.language;
    let words = say!(language, phrases::TAKEN_IN, workers = result.accepted, profiles = result.profiles.len());
    out.ask(Ask::Say(Status::Done(words)));
}
