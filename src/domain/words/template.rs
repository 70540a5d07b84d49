//! The braces in a text: `{name}` where a value stands, and the forms that go with a number.
//!
//! Written as ICU message patterns are: `{count, plural, one {# werknemer} other {# werknemers}}`. Within a form `#` is
//! the number as it is shown; a form may name other values and has no plural of its own.
//!
//! One reader serves both the compiler, which refuses a phrase that is written wrong, and the filling of texts.

use rust_decimal::Decimal;

use super::piece::{Fault, Piece, first_form, first_piece, form, same, without_spaces_before};
use super::plural::{Category, Rule};

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
