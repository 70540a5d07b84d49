//! The blanks and references inside a text of the library.

use std::fmt;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words as they stand.
    Words(&'t str),
    /// `{hours_per_year}`: the value of a parameter.
    Blank(&'t str),
    /// `{article:monitoring}` or `{article:monitoring#report}`: a reference to an article of that template, or to a
    /// labelled paragraph of it.
    Article {
        /// Template (or article id) referred to.
        target: &'t str,
        /// Label of the paragraph meant; the whole article where absent.
        paragraph: Option<&'t str>,
    },
    /// `{paragraph:start}`: a reference to a labelled paragraph of the same article.
    Paragraph(&'t str),
    /// `{term:taalniveau}` or `{term:taalniveau|taalniveaus}`: a defined term, in another form behind the bar.
    Term {
        /// Id of the definition in the clause library.
        definition: &'t str,
        /// The form it takes here.
        form: Option<&'t str>,
    },
    /// An opening brace without its closing one; never in a tested library.
    Unclosed(&'t str),
}

/// A piece as it stands in the text.
impl fmt::Display for Piece<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) | Self::Unclosed(words) => formatter.write_str(words),
            Self::Blank(code) => write!(formatter, "{{{code}}}"),
            Self::Article { target, paragraph: None } => write!(formatter, "{{article:{target}}}"),
            Self::Article { target, paragraph: Some(label) } => write!(formatter, "{{article:{target}#{label}}}"),
            Self::Paragraph(label) => write!(formatter, "{{paragraph:{label}}}"),
            Self::Term { definition, form: None } => write!(formatter, "{{term:{definition}}}"),
            Self::Term { definition, form: Some(form) } => write!(formatter, "{{term:{definition}|{form}}}"),
        }
    }
}

/// Splits a text into its pieces.
pub fn markup(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(inside) = rest.strip_prefix('{') else {
            let end = rest.find('{').unwrap_or(rest.len());
            let (words, behind) = rest.split_at(end);
            rest = behind;
            return Some(Piece::Words(words));
        };
        let Some((code, behind)) = inside.split_once('}') else {
            let unclosed = std::mem::take(&mut rest);
            return Some(Piece::Unclosed(unclosed));
        };
        rest = behind;
        Some(match code.split_once(':') {
            Some(("article", target)) => match target.split_once('#') {
                Some((target, paragraph)) => Piece::Article { target, paragraph: Some(paragraph) },
                None => Piece::Article { target, paragraph: None },
            },
            Some(("paragraph", label)) => Piece::Paragraph(label),
            Some(("term", term)) => match term.split_once('|') {
                Some((definition, form)) => Piece::Term { definition, form: Some(form) },
                None => Piece::Term { definition: term, form: None },
            },
            _ => Piece::Blank(code),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_piece_is_told_apart() {
        let pieces: Vec<_> =
            markup("De {term:lesuur|lesuren} in {article:lessons#start} of {paragraph:x}: {hours}.").collect();
        assert_eq!(
            pieces,
            [
                Piece::Words("De "),
                Piece::Term { definition: "lesuur", form: Some("lesuren") },
                Piece::Words(" in "),
                Piece::Article { target: "lessons", paragraph: Some("start") },
                Piece::Words(" of "),
                Piece::Paragraph("x"),
                Piece::Words(": "),
                Piece::Blank("hours"),
                Piece::Words("."),
            ]
        );
    }

    #[test]
    fn the_pieces_are_written_as_they_were_read() {
        for text in ["De {term:a|b} in {article:c#d}, {article:e}, {paragraph:x}, {term:y}: {hours}.", "a {b", "", "}"]
        {
            assert_eq!(markup(text).map(|piece| piece.to_string()).collect::<String>(), text);
        }
    }

    #[test]
    fn a_brace_that_is_never_closed_is_reported_not_lost() {
        assert_eq!(markup("a {b").last(), Some(Piece::Unclosed("{b")));
    }
}
