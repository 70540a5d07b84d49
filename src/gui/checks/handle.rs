//! What commands about findings, the coverage of the advice and packages do; each change of the dossier is one step.

use super::command::{ChecksCommand, TermChange};
use super::phrases as words;
use super::session::{ChecksSession, TermField};
use super::terms::{self, Read};
use crate::domain::agreement::edit::{Edit, ListEdit, free_id};
use crate::domain::agreement::{Reply, ReplyStatus};
use crate::domain::equivalence::{Class, PackageTerm, Way};
use crate::domain::words::Message;
use crate::gui::out::Out;
use crate::gui::present::Present;
use crate::report::typed;

/// Changes the session as the command says.
pub fn handle(
    session: &mut ChecksSession,
    present: &Present<'_>,
    command: ChecksCommand,
    out: &mut Out<ChecksCommand>,
) {
    match command {
        ChecksCommand::ShowOnly(severity) => session.only = severity,
        ChecksCommand::Unfold(what) => {
            if !session.unfolded.remove(&what) {
                session.unfolded.insert(what);
            }
        }
        ChecksCommand::ToggleOutside => session.shows_outside = !session.shows_outside,
        ChecksCommand::Answer { finding, status } => answer(present, finding, out, |reply| reply.status = status),
        ChecksCommand::TypingReason(typing) => {
            let read = session.reasons.take_in(typing, read_reason);
            give_reasons(present, read, out);
        }
        ChecksCommand::AddTerm => add(present, out),
        ChecksCommand::RemoveTerm(term) => {
            session.typed.retain(|field| field.term != term);
            out.edit(Edit::Package(ListEdit::Remove(term)), None);
        }
        ChecksCommand::ChangeTerm { term, change } => change_term(present, &term, out, |changed| match change {
            TermChange::Class(class) => changed.class = class,
            TermChange::Way(way) => changed.way = way,
        }),
        ChecksCommand::TypingTerm(typing) => {
            let read = session.typed.take_in(typing, |field, text| terms::read(field.of, text));
            make(present, read, out);
        }
    }
}

/// Makes all that is typed and can be read, before the fields go out of sight.
pub fn leave<C>(session: &mut ChecksSession, present: &Present<'_>, out: &mut Out<C>) {
    let read = session.typed.leave(|field, text| terms::read(field.of, text));
    make(present, read, out);
    let reasons = session.reasons.leave(read_reason);
    give_reasons(present, reasons, out);
}

/// Any text is a reason.
fn read_reason(_: &String, text: &str) -> Result<String, Message> {
    Ok(typed::text(text).unwrap_or_default())
}

/// A finding with a reason is no longer open.
fn give_reasons<C>(present: &Present<'_>, read: impl IntoIterator<Item = (String, String)>, out: &mut Out<C>) {
    for (finding, reason) in read {
        answer(present, finding, out, |reply| {
            if reply.status == ReplyStatus::Open && !reason.is_empty() {
                reply.status = ReplyStatus::Justified;
            }
            reply.reason = reason;
        });
    }
}

/// Changes the answer to a finding; an open one without a reason is none.
fn answer<C>(present: &Present<'_>, finding: String, out: &mut Out<C>, change: impl FnOnce(&mut Reply)) {
    let replies = &present.dossier.replies;
    let known = replies.iter().find(|reply| reply.finding == finding);
    let mut reply = known.cloned().unwrap_or(Reply { finding, status: ReplyStatus::Open, reason: String::new() });
    change(&mut reply);
    let is_none = reply.status == ReplyStatus::Open && reply.reason.is_empty();
    match (known, is_none) {
        (Some(known), false) if *known == reply => {}
        (None, true) => {}
        (Some(known), true) => out.edit(Edit::Reply(ListEdit::Remove(known.finding.clone())), None),
        (_, false) => out.edit(Edit::Reply(ListEdit::put(replies, reply)), None),
    }
}

fn make<C>(present: &Present<'_>, read: impl IntoIterator<Item = (TermField, Read)>, out: &mut Out<C>) {
    let mut package = present.dossier.package.clone();
    for (field, read) in read {
        if let Some(term) = package.iter_mut().find(|term| term.id == field.term) {
            terms::write(term, field.of, read);
        }
    }
    let changed = package.into_iter().zip(&present.dossier.package).filter(|(after, before)| after != *before);
    let edits: Vec<Edit> = changed.map(|(after, _)| Edit::Package(ListEdit::Replace(Box::new(after)))).collect();
    if !edits.is_empty() {
        out.edit(Edit::of(edits), None);
    }
}

/// A term of which nothing is known yet.
fn add(present: &Present<'_>, out: &mut Out<ChecksCommand>) {
    let package = &present.dossier.package;
    let term = PackageTerm {
        id: free_id("term", |id| package.iter().any(|term| term.id == id)),
        name: words::NEW_TERM.in_language(present.language).to_owned(),
        class: Class::Essential,
        way: Way::Award,
        user_undertaking: None,
        agency_worker: None,
        instead_of: None,
        basis: String::new(),
    };
    out.edit(Edit::Package(ListEdit::push(package, term)), None);
}

fn change_term(present: &Present<'_>, id: &str, out: &mut Out<ChecksCommand>, change: impl FnOnce(&mut PackageTerm)) {
    let Some(mut term) = present.dossier.package.iter().find(|term| term.id == id).cloned() else { return };
    change(&mut term);
    out.edit(Edit::Package(ListEdit::Replace(Box::new(term))), None);
}
