//! What commands about the agreement do; each change of the dossier is one step.

use super::blank;
use super::command::AgreementCommand;
use super::find;
use super::own;
use super::phrases as words;
use super::selected;
use super::session::{AgreementSession, LibrarySearch, Part, RowOf, Wish};
use crate::domain::agreement::edit::arrange::{
    add_annex, add_article, add_chapter, add_protocol, add_standing, add_with_preset, behind, copy_proposal,
    drop_article, end_of, labelled,
};
use crate::domain::agreement::edit::{Edit, FrameEdit, ListEdit, TextEdit};
use crate::domain::agreement::{Agreement, Annex, ArticleContent, Proposal};
use crate::domain::checks;
use crate::domain::clause::Preset;
use crate::domain::id::{ArticleId, ProposalId};
use crate::gui::ask::{Ask, Page, Place};
use crate::gui::history::Gesture;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::gui::settings::Panels;
use crate::report::format::say;
use crate::workbench::Question;

pub(super) type Session = AgreementSession;
pub(super) type Answers = Out<AgreementCommand>;

/// Changes the session as the command says.
pub fn handle(session: &mut Session, present: &Present<'_>, command: AgreementCommand, out: &mut Answers) {
    match command {
        AgreementCommand::Blank(command) => blank::handle(session, present, command, out),
        AgreementCommand::Own(command) => own::handle(session, present, command, out),
        AgreementCommand::Find(command) => find::handle(session, present, command, out),
        AgreementCommand::ToggleInspector if session.panels.hides_inspector => {
            out.ask(Ask::SetPanels(Panels { hides_inspector: false, ..session.panels }));
        }
        AgreementCommand::ToggleInspector => session.drawer = !session.drawer,
        AgreementCommand::ToggleList => {
            out.ask(Ask::SetPanels(Panels { hides_list: !session.panels.hides_list, ..session.panels }));
        }
        AgreementCommand::NextArticle => select_neighbour(session, present, 1, out),
        AgreementCommand::PreviousArticle => select_neighbour(session, present, -1, out),
        AgreementCommand::MarkArticle(article) => session.mark(article),
        AgreementCommand::Also(row) => session.select_too(row),
        AgreementCommand::UpTo(row) => select_up_to(session, present, &row),
        AgreementCommand::Stretch(row) => session.stretch(row),
        AgreementCommand::Fold(chapter) => session.fold(chapter),
        AgreementCommand::RenameChapter(chapter) => {
            show_part(session, Part::Chapter(chapter.clone()), out);
            name(session, chapter);
        }
        AgreementCommand::RenameProposal(proposal) => {
            show_part(session, Part::Proposals, out);
            name(session, proposal.to_string());
        }
        AgreementCommand::GoTo { article, part } => go_to(session, present, article, part, out),
        AgreementCommand::GoToFrame => go_to_frame(session, present, out),
        AgreementCommand::WishFulfilled => session.wish = None,
        AgreementCommand::Move(step) => selected::shift(session, present, step, out),
        AgreementCommand::Drop { article, slot } => {
            change(session, present, out, |proposal| drop_article(proposal, &article, &slot));
            select(session, article, out);
        }
        AgreementCommand::DropChapter { chapter, index } => {
            change(session, present, out, |proposal| {
                let moved = ListEdit::move_to(&proposal.chapters, &chapter, index)?;
                Some(Edit::text(proposal, TextEdit::Chapters(moved)))
            });
        }
        AgreementCommand::Remove => selected::remove(session, present, out),
        AgreementCommand::Copy => selected::copy(session, present, out),
        AgreementCommand::OpenLibrary => open_library(session, out),
        AgreementCommand::CloseLibrary => session.library = None,
        AgreementCommand::Search(query) => search(session, |library| library.query = query),
        AgreementCommand::Choose(template) => search(session, |library| library.chosen = Some(template)),
        AgreementCommand::ChoosePreset(preset) => search(session, |library| library.preset = preset),
        AgreementCommand::LeaveOut { along } => selected::leave_out(session, present, along, out),
        AgreementCommand::KeepArticles => session.leaving = None,
        AgreementCommand::AddTemplate { template, preset, along } => {
            add_template(session, present, (&template, preset, along), out);
        }
        AgreementCommand::AddFree => add_free(session, present, out),
        AgreementCommand::AddStanding(content) => {
            let added = add(session, present, out, |proposal| Some(add_standing(proposal, content)));
            arrive(session, added, out);
        }
        AgreementCommand::AddChapter => new_chapter(session, present, out),
        AgreementCommand::AddProtocol => new_protocol(session, present, out),
        AgreementCommand::AddAnnex => new_annex(session, present, out),
        AgreementCommand::ShowPart(part) => show_part(session, part, out),
        AgreementCommand::ApplyPreset(preset) => apply_preset(session, present, preset, out),
        AgreementCommand::NameChapter { chapter, title } => {
            let gesture = typing(&chapter, "chapter");
            set(present, gesture, TextEdit::NameChapter { chapter, title }, out);
        }
        AgreementCommand::SetProtocol(agreement) => {
            let gesture = typing(&agreement.id, "protocol");
            set(present, gesture, TextEdit::Protocol(ListEdit::Replace(Box::new(agreement))), out);
        }
        AgreementCommand::SetAnnex(annex) => {
            let gesture = typing(&annex.id, "annex");
            set(present, gesture, TextEdit::Annexes(ListEdit::Replace(Box::new(annex))), out);
        }
        AgreementCommand::SetFrame(agreement, field) => set_frame(present, *agreement, field, out),
        AgreementCommand::CopyProposal => copy_shown(present, out),
        AgreementCommand::NameProposal { proposal, title } => {
            let gesture = typing(&proposal, "proposal");
            out.edit(Edit::NameProposal { proposal, title }, Some(gesture));
        }
        AgreementCommand::MoveProposal(proposal, step) => {
            if let Some(moved) = ListEdit::step(&present.dossier.proposals, &proposal, step) {
                out.edit(Edit::Proposals(moved), None);
            }
        }
        AgreementCommand::RemoveProposal(proposal) => remove_proposal(present, proposal, out),
        AgreementCommand::Compare(proposal) => session.compared = Some(proposal),
    }
}

/// A stretch of typing in a field of what has this id.
pub(super) fn typing(id: &str, field: &str) -> Gesture {
    Gesture { article: id.to_owned(), parameter: field.to_owned(), typing: true }
}

/// Makes the edit that `of` makes of the proposal that is shown; says whether there was one.
pub(super) fn change(
    session: &mut Session,
    present: &Present<'_>,
    out: &mut Answers,
    of: impl FnOnce(&Proposal) -> Option<Edit>,
) -> bool {
    session.blank = None;
    let made = present.proposal.and_then(of);
    let is_made = made.is_some();
    made.into_iter().for_each(|made| out.edit(made, None));
    is_made
}

/// As [`change`], for an edit that adds something; gives its id.
pub(super) fn add(
    session: &mut Session,
    present: &Present<'_>,
    out: &mut Answers,
    of: impl FnOnce(&Proposal) -> Option<Edit>,
) -> Option<String> {
    let mut added = None;
    change(session, present, out, |proposal| {
        let made = of(proposal);
        added = made.as_ref().and_then(Edit::added).map(str::to_owned);
        made
    });
    added
}

/// Makes a change that is typed.
fn set(present: &Present<'_>, gesture: Gesture, text: TextEdit, out: &mut Answers) {
    if let Some(proposal) = present.proposal {
        out.edit(Edit::text(proposal, text), Some(gesture));
    }
}

/// Selects an article, and shows the page it stands on.
pub(super) fn select(session: &mut Session, article: ArticleId, out: &mut Answers) {
    session.select(article);
    out.ask(Ask::ShowPage(Page::Agreement));
}

/// Selects the article so many places further on, or back.
fn select_neighbour(session: &mut Session, present: &Present<'_>, step: isize, out: &mut Answers) {
    let articles: Vec<&str> = present.basis.articles().map(|article| article.id.as_str()).collect();
    let here = session.article.as_deref().and_then(|here| articles.iter().position(|id| *id == here));
    let next = here.map_or(Some(0), |here| here.checked_add_signed(step));
    if let Some(next) = next.and_then(|next| articles.get(next)) {
        select(session, (*next).into(), out);
    }
}

/// Selects the rows of one kind between the one that shows and this one, both included.
fn select_up_to(session: &mut Session, present: &Present<'_>, to: &RowOf) {
    let (Some(from), Some(shown)) = (session.row(), present.proposal) else { return };
    let part = |of: fn(String) -> Part, id: &String| RowOf::Part(of(id.clone()));
    let rows: Vec<RowOf> = match to {
        RowOf::Article(_) => shown.articles().map(|article| RowOf::Article(article.id.clone())).collect(),
        RowOf::Part(Part::Chapter(_)) => shown.chapters.iter().map(|found| part(Part::Chapter, &found.id)).collect(),
        RowOf::Part(Part::Protocol(_)) => shown.protocol.iter().map(|found| part(Part::Protocol, &found.id)).collect(),
        RowOf::Part(Part::Annex(_)) => shown.annexes.iter().map(|found| part(Part::Annex, &found.id)).collect(),
        RowOf::Part(Part::Frame | Part::Proposals) => return,
    };
    let place = |row: &RowOf| rows.iter().position(|known| known == row);
    if let (Some(start), Some(end)) = (place(&from), place(to)) {
        session.also = rows[start.min(end)..=start.max(end)].iter().filter(|row| **row != from).cloned().collect();
    }
}

/// Goes to a place in an article; a parameter is opened there.
fn go_to(session: &mut Session, present: &Present<'_>, article: ArticleId, part: checks::Part, out: &mut Answers) {
    select(session, article.clone(), out);
    match part {
        checks::Part::Whole => {}
        checks::Part::Paragraph { index, label: _ } => session.wish = Some(Wish::RevealParagraph { article, index }),
        checks::Part::Parameter(parameter) => {
            // An assumption stands beside the text, not in it.
            let stands_in_text = present.basis.text.article(&article).is_some_and(|text| text.shows(&parameter));
            let occurrence = if stands_in_text { 0 } else { Place::ASIDE };
            session.drawer |= !stands_in_text;
            blank::open(session, present, Place { article, parameter, occurrence });
        }
    }
}

/// Goes to the article with scope and term; only to the page where the proposal has none.
fn go_to_frame(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let mut articles = present.proposal.into_iter().flat_map(Proposal::articles);
    match articles.find(|article| article.content == ArticleContent::ScopeAndTerm) {
        Some(article) => select(session, article.id.clone(), out),
        None => out.ask(Ask::ShowPage(Page::Agreement)),
    }
}

/// Selects an article that was added, and brings it into sight.
fn arrive(session: &mut Session, added: Option<String>, out: &mut Answers) {
    if let Some(added) = added {
        select(session, added.as_str().into(), out);
        session.wish = Some(Wish::Arrive(added));
    }
}

fn new_chapter(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let title = words::NEW_CHAPTER.to_owned();
    let added = add(session, present, out, |proposal| Some(add_chapter(proposal, title)));
    show_new(session, added, Part::Chapter, out);
}

fn new_protocol(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let title = words::NEW_PROTOCOL.to_owned();
    let added = add(session, present, out, |proposal| Some(add_protocol(proposal, "protocol", title, String::new())));
    show_new(session, added, Part::Protocol, out);
}

fn new_annex(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let (id, title) = ("annex".to_owned(), words::NEW_ANNEX.to_owned());
    let annex = Annex { id, title, paragraphs: vec![String::new()] };
    let added = add(session, present, out, |proposal| Some(add_annex(proposal, annex)));
    show_new(session, added, Part::Annex, out);
}

/// Shows a part that was added, and lets it be named.
fn show_new(session: &mut Session, added: Option<String>, part: impl FnOnce(String) -> Part, out: &mut Answers) {
    if let Some(added) = added {
        show_part(session, part(added.clone()), out);
        name(session, added);
    }
}

/// Lets what is new be named: its heading is the first thing to type.
fn name(session: &mut Session, id: String) {
    session.drawer = true;
    session.wish = Some(Wish::Name(id));
}

fn show_part(session: &mut Session, part: Part, out: &mut Answers) {
    session.blank = None;
    session.drawer = true;
    session.wish = match part {
        Part::Frame => Some(Wish::Name(Part::FRAME.to_owned())),
        Part::Proposals => Some(Wish::Name(Part::PROPOSALS.to_owned())),
        Part::Chapter(ref id) => Some(Wish::Reveal(id.clone())),
        Part::Protocol(ref id) | Part::Annex(ref id) => Some(Wish::Reveal(id.clone())),
    };
    session.also.clear();
    session.part = Some(part);
    out.ask(Ask::ShowPage(Page::Agreement));
}

fn open_library(session: &mut Session, out: &mut Answers) {
    session.blank = None;
    session.library = Some(LibrarySearch { query: String::new(), chosen: None, preset: Preset::Advised });
    out.ask(Ask::ShowPage(Page::Agreement));
}

fn search(session: &mut Session, change: impl FnOnce(&mut LibrarySearch)) {
    if let Some(library) = &mut session.library {
        change(library);
    }
}

/// Puts a template behind the article that is selected, with the values of a preset, and with what it leans on.
fn add_template(
    session: &mut Session,
    present: &Present<'_>,
    (template, preset, along): (&str, Preset, bool),
    out: &mut Answers,
) {
    let library = &present.workbench.built_in.library;
    let Some(template) = library.template(template) else { return };
    let after = session.selected().map(str::to_owned);
    let added = add(session, present, out, |proposal| {
        Some(add_with_preset(proposal, template, (preset, along), after.as_deref(), library))
    });
    session.library = None;
    arrive(session, added, out);
}

/// Puts an article of the parties' own behind the one that is selected, selects it and lets it be named.
fn add_free(session: &mut Session, present: &Present<'_>, out: &mut Answers) {
    let title = words::NEW_ARTICLE.to_owned();
    let content = ArticleContent::free(title, vec![labelled(&[], String::new())]);
    let after = session.selected().map(str::to_owned);
    let added = add(session, present, out, |proposal| {
        let last = || proposal.chapters.last().map(|last| last.id.as_str()).unwrap_or_default();
        let slot = after.and_then(|after| behind(proposal, &after)).unwrap_or_else(|| end_of(proposal, last()));
        Some(add_article(proposal, "own", content, slot))
    });
    if let Some(added) = added {
        select(session, added.as_str().into(), out);
        name(session, added);
    }
}

/// Gives the selected article the values of a preset: the change of which the price stands beside the button.
fn apply_preset(session: &mut Session, present: &Present<'_>, preset: Preset, out: &mut Answers) {
    let Some(article) = session.selected().map(str::to_owned) else { return };
    let library = &present.workbench.built_in.library;
    change(session, present, out, |proposal| Question::Preset { article, preset }.edit(proposal, library));
}

fn set_frame(present: &Present<'_>, agreement: Agreement, field: &str, out: &mut Answers) {
    out.edit(FrameEdit::between(&present.dossier.agreement, agreement), Some(typing("frame", field)));
}

fn copy_shown(present: &Present<'_>, out: &mut Answers) {
    let Some(shown) = present.proposal else { return };
    let title = copy_title(present, &shown.title);
    let copied = copy_proposal(present.dossier, shown, title);
    let copy = copied.added().map(str::to_owned);
    out.edit(copied, None);
    copy.into_iter().for_each(|copy| out.ask(Ask::ShowProposal(copy.into())));
}

/// The name of a copy that no proposal has yet: of a copy of a copy, a number higher.
fn copy_title(present: &Present<'_>, title: &str) -> String {
    let language = present.language;
    let title = title.rsplit_once(words::COPY_ENDING.in_language(language)).map_or(title, |(before, _)| before);
    let is_free = |name: &String| !present.dossier.proposals.iter().any(|known| known.title == *name);
    let first = say!(language, words::COPY_OF, title = title);
    let numbered = |number: usize| say!(language, words::COPY_NUMBERED, title = title, number = number.to_string());
    std::iter::once(first.clone()).chain((2..=99).map(numbered)).find(is_free).unwrap_or(first)
}

/// Takes out a proposal; where it is the one that shows, the first of the others shows.
fn remove_proposal(present: &Present<'_>, id: ProposalId, out: &mut Answers) {
    let is_shown = present.proposal.is_some_and(|shown| shown.id == id);
    let other = present.dossier.proposals.iter().find(|other| other.id != id).map(|other| other.id.clone());
    out.edit(Edit::Proposals(ListEdit::Remove(id)), None);
    if let Some(other) = other.filter(|_| is_shown) {
        out.ask(Ask::ShowProposal(other));
    }
}
