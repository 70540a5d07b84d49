//! The pieces of a text, one after the other: words, values in braces, and the forms of a plural.
//!
//! Written so that the compiler can read a text too; `template` is what asks.

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
pub(super) enum Piece<'t> {
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

pub(super) const fn same(left: &str, right: &str) -> bool {
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

pub(super) const fn without_spaces_before(mut text: &str) -> &str {
    while !text.is_empty() && text.as_bytes()[0] == b' ' {
        text = without_first_sign(text);
    }
    text
}

/// The first piece of a text and what stands behind it; nothing at the end.
pub(super) const fn first_piece(text: &str) -> Result<Option<(Piece<'_>, &str)>, Fault> {
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
pub(super) const fn first_form(forms: &str) -> Result<Option<(&str, &str, &str)>, Fault> {
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
pub(super) const fn form<'t>(mut forms: &'t str, category: &str) -> Option<&'t str> {
    while let Ok(Some((name, text, behind))) = first_form(forms) {
        if same(name, category) {
            return Some(text);
        }
        forms = behind;
    }
    None
}
