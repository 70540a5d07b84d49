//! The one mechanism for texts: of window, command line, documents, messages and checks.
//!
//! | kind of text | type | written as |
//! | --- | --- | --- |
//! | one that the program has of its own | [`Phrase`] | a line of a table: `phrases! { UNDONE: "Ongedaan: {edit}", "Undone: {edit}"; }` |
//! | one with values in it, put in words where it is read | [`Message`] | `message!(UNDONE, edit = name)`, or with the texts in place |
//! | a name or sentence that comes from data | [`Bilingual`] | both languages in the file |
//!
//! Values have names, `{wage}`, because languages order them differently. What differs with a number has its forms in
//! the text itself, as ICU message patterns write them, so that translators' tools know them:
//! `{count, plural, one {# werknemer} other {# werknemers}}`, where `#` is the number.
//!
//! A text that lacks a language, a form of a plural, or a value that its other language has, does not compile. Values
//! are formatted where the text is read: the domain knows no locale.
//!
//! A language of the interface is a variant of [`Language`]; the compiler names the rest. Leaflets for workers come in
//! Dutch, English, Polish, Romanian and Bulgarian, [`ReaderLanguage`]: [`Rule`] has the plural forms of all five, and the
//! words of the last three are [`Translations`] of the Dutch.

mod bilingual;
mod hidden;
mod language;
mod letters;
mod message;
mod noun;
mod phrase;
mod piece;
mod plural;
mod reader;
mod shown;
mod template;
mod translation;

pub use bilingual::Bilingual;
pub use hidden::{is_hidden, shows};
pub use language::Language;
pub use letters::{capitalised, decapitalised};
pub use message::Message;
pub use noun::Noun;
pub(crate) use noun::noun;
pub use phrase::Phrase;
pub(crate) use phrase::{phrase, phrases};
pub use plural::{Category, Rule};
pub use reader::ReaderLanguage;
pub use shown::{Shown, Subject};
pub use translation::{Confirmation, Passage, TranslationFault, Translations, pair_key, source_key};
