//! What an article means in plain words, with its values in place.

use super::dossier::Article;
use super::outline::template_id;
use super::values::values_of;
use super::wording::worded;
use crate::domain::clause::{Library, Parameter, ParameterKind, Piece, Value, markup};
use crate::domain::figure::Unit;
use crate::domain::words::{Bilingual, Language, Shown, decapitalised};

/// The plain-language text of `article`; absent for an article without a template.
///
/// A reference names the clause instead of its number, because a leaflet is read apart from the agreement.
pub fn plain(article: &Article, library: &Library) -> Option<Bilingual> {
    let template = library.template(template_id(article)?)?;
    let values = values_of(article, template);
    let in_language = |language: Language| {
        let mut filled = String::new();
        for piece in markup(template.plain.in_language(language)) {
            match piece {
                Piece::Words(words) => filled.push_str(words),
                Piece::Blank(id) => match (template.parameter(id), values.get(id)) {
                    (Some(parameter), Some(value)) => filled.push_str(&worded(value, parameter, language)),
                    _ => filled.push_str(&format!("[{id}]")),
                },
                Piece::Article { target, paragraph: _ } => match library.template(target) {
                    Some(target) => filled.push_str(&decapitalised(target.title.in_language(language))),
                    None => filled.push_str(target),
                },
                Piece::Term { definition, form } => match (library.definitions.get(definition), form, language) {
                    (_, Some(form), Language::Dutch) => filled.push_str(form),
                    (Some(definition), _, _) => filled.push_str(definition.term.in_language(language)),
                    (None, _, _) => filled.push_str(definition),
                },
                Piece::Paragraph(label) => filled.push_str(&format!("[{label}]")),
                Piece::Unclosed(rest) => filled.push_str(rest),
            }
        }
        filled
    };
    Some(Bilingual::new(in_language(Language::Dutch), in_language(Language::English)))
}

/// The plain-language text of an article with its blanks still open, for whoever has other words for it.
pub struct PlainSource<'l> {
    /// The text, with `{parameter}` where a value stands.
    pub text: &'l Bilingual,
    /// The value of each parameter, by its name.
    pub values: Vec<(&'l str, Shown)>,
}

/// What [`plain`] is made of.
pub fn plain_source<'l>(article: &Article, library: &'l Library) -> Option<PlainSource<'l>> {
    let template = library.template(template_id(article)?)?;
    let values = values_of(article, template);
    let shown =
        |parameter: &'l Parameter| Some((parameter.id.as_str(), shown(values.get(parameter.id.as_str())?, parameter)));
    Some(PlainSource { text: &template.plain, values: template.parameters.iter().filter_map(shown).collect() })
}

fn shown(value: &Value, parameter: &Parameter) -> Shown {
    match value {
        Value::Number(number) => match &parameter.kind {
            ParameterKind::Number { unit, .. } => Shown::Quantity(*number, *unit),
            ParameterKind::Level | ParameterKind::Choice(_) | ParameterKind::Flag | ParameterKind::Text => {
                Shown::Quantity(*number, Unit::Number)
            }
        },
        Value::Level(level) => Shown::from(level.name()),
        Value::Choice(_) | Value::Flag(_) => {
            Shown::Word(Bilingual::each(|language| worded(value, parameter, language)))
        }
        Value::Text(text) => Shown::Name(text.clone()),
    }
}
