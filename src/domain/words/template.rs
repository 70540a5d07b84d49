//! The braces in a text: `{name}` where a value stands, and the forms that go with a number.
//!
//! Written as ICU message patterns are: `{count, plural, one {# werknemer} other {# werknemers}}`. Within a form `#` is
//! the number as it is shown; a form may name other values and has no plural of its own.
//!
//! One reader serves both the compiler, which refuses a phrase that is written wrong, and the filling of texts.

use rust_decimal::Decimal;

use super::plural::{Category, Rule};

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nothing is said.
    Empty,
    /// A brace is opened and not closed.
    Unclosed,
    /// A brace is closed that was not opened.
    Unopened,
    /// What stands in braces is no name: small letters, digits and `_`.
    NoName,
    /// Behind a name and a comma stands something else than `plural` and forms.
    NoForms,
    /// A plural within a form of a plural.
    Nested,
    /// A form that the language does not have, or one that it has and the text does not.
    OtherForms,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'t> {
    /// Words that stand as they are.
    Words(&'t str),
    /// The value of this name.
    Value(&'t str),
    /// The form that goes with the number of this name.
    Plural {
        /// The name of the number.
        name: &'t str,
        /// The forms, as they stand in the text.
        forms: &'t str,
    },
}

const fn without_first_sign(text: &str) -> &str {
    text.split_at(1).1
}

const fn position(text: &str, sign: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == sign {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Where the brace closes that the text starts with.
const fn closing(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some(at),
            b'}' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    None
}

const fn is_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !(bytes[at].is_ascii_lowercase() || bytes[at].is_ascii_digit() || bytes[at] == b'_') {
            return false;
        }
        at += 1;
    }
    !bytes.is_empty()
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn without_spaces_before(mut text: &str) -> &str {
    while !text.is_empty() && text.as_bytes()[0] == b' ' {
        text = without_first_sign(text);
    }
    text
}

/// The first piece of a text and what stands behind it; nothing at the end.
const fn first_piece(text: &str) -> Result<Option<(Piece<'_>, &str)>, Fault> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'{' && bytes[at] != b'}' {
        at += 1;
    }
    if at > 0 {
        let (words, behind) = text.split_at(at);
        return Ok(Some((Piece::Words(words), behind)));
    }
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes[0] == b'}' {
        return Err(Fault::Unopened);
    }
    let Some(end) = closing(text) else { return Err(Fault::Unclosed) };
    let (braced, behind) = text.split_at(end);
    let (inside, behind) = (without_first_sign(braced), without_first_sign(behind));
    let (name, forms) = match position(inside, b',') {
        None => (inside, None),
        Some(comma) => {
            let (name, kind) = inside.split_at(comma);
            let kind = without_spaces_before(without_first_sign(kind));
            match position(kind, b',') {
                Some(comma) if same(kind.split_at(comma).0, "plural") => {
                    (name, Some(without_first_sign(kind.split_at(comma).1)))
                }
                _ => return Err(Fault::NoForms),
            }
        }
    };
    match forms {
        _ if !is_name(name) => Err(Fault::NoName),
        None => Ok(Some((Piece::Value(name), behind))),
        Some(forms) => Ok(Some((Piece::Plural { name, forms }, behind))),
    }
}

/// The first form of a plural: its category, its text, and what stands behind it; nothing at the end.
const fn first_form(forms: &str) -> Result<Option<(&str, &str, &str)>, Fault> {
    let forms = without_spaces_before(forms);
    if forms.is_empty() {
        return Ok(None);
    }
    let Some(open) = position(forms, b'{') else { return Err(Fault::NoForms) };
    let (category, braced) = forms.split_at(open);
    let category = match position(category, b' ') {
        Some(space) => category.split_at(space).0,
        None => category,
    };
    let Some(end) = closing(braced) else { return Err(Fault::Unclosed) };
    let (text, behind) = braced.split_at(end);
    Ok(Some((category, without_first_sign(text), without_first_sign(behind))))
}

/// The form of this name, where the plural has it.
const fn form<'t>(mut forms: &'t str, category: &str) -> Option<&'t str> {
    while let Ok(Some((name, text, behind))) = first_form(forms) {
        if same(name, category) {
            return Some(text);
        }
        forms = behind;
    }
    None
}

/// What is wrong with a text in a language with this rule of plurals.
pub(super) const fn fault(text: &str, rule: Rule) -> Option<Fault> {
    if without_spaces_before(text).is_empty() { Some(Fault::Empty) } else { fault_within(text, rule, false) }
}

const fn fault_within(mut text: &str, rule: Rule, is_form: bool) -> Option<Fault> {
    loop {
        match first_piece(text) {
            Err(fault) => return Some(fault),
            Ok(None) => return None,
            Ok(Some((Piece::Plural { .. }, _))) if is_form => return Some(Fault::Nested),
            Ok(Some((Piece::Plural { forms, .. }, behind))) => {
                if let Some(fault) = fault_of_forms(forms, rule) {
                    return Some(fault);
                }
                text = behind;
            }
            Ok(Some((Piece::Words(_) | Piece::Value(_), behind))) => text = behind,
        }
    }
}

/// A plural has each form of the language once.
const fn fault_of_forms(mut forms: &str, rule: Rule) -> Option<Fault> {
    let categories = rule.categories();
    let mut at = 0;
    while at < categories.len() {
        if form(forms, categories[at].name()).is_none() {
            return Some(Fault::OtherForms);
        }
        at += 1;
    }
    let mut count = 0;
    loop {
        match first_form(forms) {
            Err(fault) => return Some(fault),
            Ok(None) => return if count == categories.len() { None } else { Some(Fault::OtherForms) },
            Ok(Some((_, text, behind))) => {
                if let Some(fault) = fault_within(text, rule, true) {
                    return Some(fault);
                }
                count += 1;
                forms = behind;
            }
        }
    }
}

/// Whether a text has a place for this value.
pub(super) const fn names(mut text: &str, value: &str) -> bool {
    while let Ok(Some((piece, behind))) = first_piece(text) {
        let found = match piece {
            Piece::Words(_) => false,
            Piece::Value(name) => same(name, value),
            Piece::Plural { name, forms } => same(name, value) || a_form_names(forms, value),
        };
        if found {
            return true;
        }
        text = behind;
    }
    false
}

const fn a_form_names(mut forms: &str, value: &str) -> bool {
    while let Ok(Some((_, text, behind))) = first_form(forms) {
        if names(text, value) {
            return true;
        }
        forms = behind;
    }
    false
}

/// Whether every value of a text is among these, or has a place in this other text.
pub(super) const fn names_only(mut text: &str, known: &[&str], other: &str) -> bool {
    while let Ok(Some((piece, behind))) = first_piece(text) {
        match piece {
            Piece::Words(_) => {}
            Piece::Value(name) => {
                if !is_known(name, known, other) {
                    return false;
                }
            }
            Piece::Plural { name, mut forms } => {
                if !is_known(name, known, other) {
                    return false;
                }
                while let Ok(Some((_, text, behind))) = first_form(forms) {
                    if !names_only(text, known, other) {
                        return false;
                    }
                    forms = behind;
                }
            }
        }
        text = behind;
    }
    true
}

const fn is_known(name: &str, known: &[&str], other: &str) -> bool {
    let mut at = 0;
    while at < known.len() {
        if same(known[at], name) {
            return true;
        }
        at += 1;
    }
    names(other, name)
}

/// A value as it is shown, and the number that it is where a plural goes by it.
pub(super) type Value = (String, Option<Decimal>);

/// The text with its values; what cannot be read or has no value stays as it stands, so that it is seen.
pub(super) fn fill(text: &str, rule: Rule, value: &dyn Fn(&str) -> Option<Value>) -> String {
    let mut filled = String::new();
    fill_into(&mut filled, text, rule, value, None);
    filled
}

fn fill_into(
    filled: &mut String,
    mut text: &str,
    rule: Rule,
    value: &dyn Fn(&str) -> Option<Value>,
    number: Option<&str>,
) {
    loop {
        let behind = match first_piece(text) {
            Ok(None) => return,
            Ok(Some((piece, behind))) => {
                let known = match (piece, number) {
                    (Piece::Words(words), Some(number)) => {
                        filled.push_str(&words.replace('#', number));
                        true
                    }
                    (Piece::Words(words), None) => {
                        filled.push_str(words);
                        true
                    }
                    (Piece::Value(name), _) => value(name).map(|(shown, _)| filled.push_str(&shown)).is_some(),
                    (Piece::Plural { name, forms }, _) => {
                        let chosen = value(name).and_then(|(shown, number)| {
                            let category = number.map_or(Category::Other, |number| rule.category(number));
                            let form = form(forms, category.name()).or_else(|| form(forms, Category::Other.name()));
                            form.map(|form| (shown, form))
                        });
                        chosen.map(|(shown, form)| fill_into(filled, form, rule, value, Some(&shown))).is_some()
                    }
                };
                if !known {
                    filled.push_str(&text[..text.len() - behind.len()]);
                }
                behind
            }
            Err(_) => {
                let (brace, behind) = text.split_at(1);
                filled.push_str(brace);
                behind
            }
        };
        text = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKERS: &str = "{count, plural, one {# werknemer} other {# werknemers}} in {group}";

    fn filled(text: &str) -> String {
        filled_with(text, 2)
    }

    fn filled_with(text: &str, count: u32) -> String {
        fill(text, Rule::OneOther, &|name| match name {
            "count" => Some((count.to_string(), Some(count.into()))),
            "group" => Some(("de kas".to_owned(), None)),
            _ => None,
        })
    }

    #[test]
    fn a_value_stands_where_its_name_is() {
        assert_eq!(filled("in {group}: {count}"), "in de kas: 2");
        assert_eq!(filled("{group}{group}"), "de kasde kas");
    }

    #[test]
    fn a_plural_has_the_form_of_its_number() {
        assert_eq!(filled_with(WORKERS, 1), "1 werknemer in de kas");
        assert_eq!(filled_with(WORKERS, 2), "2 werknemers in de kas");
        assert_eq!(filled_with("{count, plural, one {een} other {# in {group}}}", 0), "0 in de kas");
    }

    #[test]
    fn polish_has_its_four_forms() {
        let text = "{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}";
        assert_eq!(fault(text, Rule::Polish), None);
        assert_eq!(fault(text, Rule::OneOther), Some(Fault::OtherForms));
        let shown = |count: Decimal| fill(text, Rule::Polish, &|_| Some((count.to_string(), Some(count))));
        assert_eq!(shown(Decimal::new(15, 1)), "1.5 dnia");
        assert_eq!(shown(Decimal::from(22)), "22 dni");
    }

    #[test]
    fn what_is_no_number_takes_the_last_form() {
        assert_eq!(filled("{group, plural, one {een} other {#}}"), "de kas");
    }

    #[test]
    fn what_has_no_value_stays_visible() {
        assert_eq!(filled("in {place}, {count}"), "in {place}, 2");
        assert_eq!(filled("{place, plural, one {een} other {#}}"), "{place, plural, one {een} other {#}}");
    }

    #[test]
    fn a_brace_that_does_not_fit_stays_and_the_rest_is_filled() {
        assert_eq!(filled("set {a b} and } in {group}"), "set {a b} and } in de kas");
        assert_eq!(filled("{group} { {count}"), "de kas { 2");
    }

    #[test]
    fn faults_are_told_apart() {
        let cases = [
            (" ", Fault::Empty),
            ("in {group", Fault::Unclosed),
            ("in group}", Fault::Unopened),
            ("{}", Fault::NoName),
            ("{Group}", Fault::NoName),
            ("{count, number}", Fault::NoForms),
            ("{count, plural, one}", Fault::OtherForms),
            ("{count, plural, one {een}}", Fault::OtherForms),
            ("{count, plural, one {een} other {#} few {#}}", Fault::OtherForms),
            ("{count, plural, one {een} other {{count, plural, one {1} other {#}}}}", Fault::Nested),
        ];
        for (text, expected) in cases {
            assert_eq!(fault(text, Rule::OneOther), Some(expected), "{text}");
        }
        assert_eq!(fault(WORKERS, Rule::OneOther), None);
    }

    #[test]
    fn values_within_the_forms_of_a_plural_count_as_named() {
        let text = "{count, plural, one {# in {group}} other {#}}";
        assert!(names(text, "count") && names(text, "group") && !names(text, "place"));
        assert!(names_only(text, &["count", "group"], ""));
        assert!(!names_only(text, &["count"], ""));
        assert!(names_only(text, &[], "{group} {count}"));
    }
}
