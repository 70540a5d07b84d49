//! Words of the parties' own as they are typed: blanks, references and terms stand between the words as chips, which are
//! moved and deleted as a whole, and never show the braces they are kept in.

use std::ops::Range;

use crate::domain::agreement::text::Run;
use crate::domain::clause::markup;

/// What a text is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A sign of the words, which are kept as they show.
    Sign(char),
    /// A chip.
    Chip {
        /// What shows.
        shown: String,
        /// What is kept, in braces.
        code: String,
    },
}

impl Part {
    fn length(&self) -> usize {
        match self {
            Self::Sign(_) => 1,
            Self::Chip { shown, code: _ } => shown.chars().count(),
        }
    }
}

/// A text with its chips; places in it are counted in characters of what shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chipped {
    parts: Vec<Part>,
}

impl Chipped {
    /// A text as it is kept, and as it shows: a run for each piece.
    pub fn of(kept: &str, runs: &[Run]) -> Self {
        let mut parts = Vec::new();
        for (piece, run) in markup(kept).zip(runs) {
            match run {
                Run::Words(words) => parts.extend(words.chars().map(Part::Sign)),
                Run::Blank { text, .. }
                | Run::Reference { text, .. }
                | Run::Term { text, .. }
                | Run::Broken { text, .. } => {
                    parts.push(Part::Chip { shown: text.clone(), code: piece.to_string() });
                }
            }
        }
        Self { parts }
    }

    /// What shows.
    pub fn shown(&self) -> String {
        let mut all = String::new();
        for part in &self.parts {
            match part {
                Part::Sign(sign) => all.push(*sign),
                Part::Chip { shown, code: _ } => all.push_str(shown),
            }
        }
        all
    }

    /// What is kept.
    pub fn kept(&self) -> String {
        let mut all = String::new();
        for part in &self.parts {
            match part {
                Part::Sign(sign) => all.push(*sign),
                Part::Chip { shown: _, code } => all.push_str(code),
            }
        }
        all
    }

    /// Where the chips stand.
    pub fn chips(&self) -> Vec<Range<usize>> {
        let chips = self.placed().filter(|(part, _)| matches!(part, Part::Chip { .. }));
        chips.map(|(_, range)| range).collect()
    }

    fn placed(&self) -> impl Iterator<Item = (&Part, Range<usize>)> {
        let mut at = 0;
        self.parts.iter().map(move |part| {
            let start = at;
            at += part.length();
            (part, start..at)
        })
    }

    /// What stands before a place and what behind it; a chip around the place stands before it.
    pub fn split(&self, at: usize) -> (Self, Self) {
        let (before, behind): (Vec<_>, Vec<_>) = self.placed().partition(|(_, range)| range.start < at);
        let taken = |parts: Vec<(&Part, Range<usize>)>| Self {
            parts: parts.into_iter().map(|(part, _)| part.clone()).collect(),
        };
        (taken(before), taken(behind))
    }

    /// The text after somebody typed or deleted, so that `new` shows; and where the cursor belongs then, where something
    /// else shows after all. A chip of which a part was deleted goes; what is typed inside one stands behind it.
    pub fn edited(&self, new: &str) -> (Self, Option<usize>) {
        let (old, wanted): (Vec<char>, Vec<char>) = (self.shown().chars().collect(), new.chars().collect());
        let shorter = old.len().min(wanted.len());
        let start = old.iter().zip(&wanted).take_while(|(one, other)| one == other).count();
        let ends = old.iter().rev().zip(wanted.iter().rev()).take(shorter - start);
        let behind = ends.take_while(|(one, other)| one == other).count();
        let gone = start..old.len() - behind;
        // A brace would make a chip of the words behind it.
        let typed = wanted[start..wanted.len() - behind].iter().map(|sign| match sign {
            '{' => Part::Sign('('),
            '}' => Part::Sign(')'),
            sign => Part::Sign(*sign),
        });
        let (mut before, mut after) = (Self::default(), Vec::new());
        for (part, range) in self.placed() {
            if range.end <= gone.start || (gone.is_empty() && range.start < gone.start) {
                before.parts.push(part.clone());
            } else if range.start >= gone.end {
                after.push(part.clone());
            }
        }
        before.parts.extend(typed);
        let cursor = before.shown().chars().count();
        before.parts.extend(after);
        let is_as_typed = before.shown() == new;
        (before, (!is_as_typed).then_some(cursor))
    }

    /// Puts a chip at a place, with a space on either side where words touch it; gives the place behind it too.
    pub fn with_chip(&self, at: usize, code: &str, shown: &str) -> (Self, usize) {
        let (mut made, behind) = self.split(at);
        let last = made.shown().chars().last();
        if last.is_some_and(|sign| !sign.is_whitespace() && sign != '(') {
            made.parts.push(Part::Sign(' '));
        }
        made.parts.push(Part::Chip { shown: shown.to_owned(), code: code.to_owned() });
        if behind.shown().chars().next().is_some_and(char::is_alphanumeric) {
            made.parts.push(Part::Sign(' '));
        }
        let cursor = made.shown().chars().count();
        made.parts.extend(behind.parts);
        (made, cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEPT: &str = "Zie {article:a}, over {term:les}.";

    fn text() -> Chipped {
        let runs = [
            Run::Words("Zie ".to_owned()),
            Run::Reference { article: "a".into(), paragraph: None, text: "artikel 3".to_owned() },
            Run::Words(", over ".to_owned()),
            Run::Term { definition: "les".to_owned(), text: "les".to_owned() },
            Run::Words(".".to_owned()),
        ];
        Chipped::of(KEPT, &runs)
    }

    #[test]
    fn what_is_typed_between_chips_is_kept_and_they_stay() {
        let text = text();
        assert_eq!((text.shown().as_str(), text.kept().as_str()), ("Zie artikel 3, over les.", KEPT));
        assert_eq!(text.chips(), [4..13, 20..23]);
        let (longer, cursor) = text.edited("Zie ook artikel 3, over les.");
        assert_eq!((longer.kept().as_str(), cursor), ("Zie ook {article:a}, over {term:les}.", None));
        let (shorter, _) = longer.edited("artikel 3, over les.");
        assert_eq!(shorter.kept(), "{article:a}, over {term:les}.");
    }

    #[test]
    fn a_chip_is_deleted_as_a_whole_and_nothing_is_typed_inside_one() {
        let (gone, cursor) = text().edited("Zie artikel , over les.");
        assert_eq!((gone.kept().as_str(), cursor), ("Zie , over {term:les}.", Some(4)));
        let (typed, cursor) = text().edited("Zie artiXkel 3, over les.");
        assert_eq!((typed.kept().as_str(), cursor), ("Zie {article:a}X, over {term:les}.", Some(14)));
        let (selected, _) = text().edited("Zie s.");
        assert_eq!(selected.kept(), "Zie .", "a chip of which only the end was left goes too");
    }

    #[test]
    fn a_brace_that_is_typed_makes_no_chip() {
        let (typed, cursor) = text().edited("Zie artikel 3, over les{x}.");
        assert_eq!((typed.kept().as_str(), cursor), ("Zie {article:a}, over {term:les}(x).", Some(26)));
    }

    #[test]
    fn a_chip_stands_at_the_cursor_and_touches_no_word() {
        for (text, at, expected) in [
            ("", 0, "{x}"),
            ("Zie", 3, "Zie {x}"),
            ("Zie .", 4, "Zie {x}."),
            ("In dit en", 3, "In {x} dit en"),
            ("(zie )", 5, "(zie {x})"),
            ("Zie", 99, "Zie {x}"),
        ] {
            let words = Chipped::of(text, &[Run::Words(text.to_owned())]);
            assert_eq!(words.with_chip(at, "{x}", "lid 2").0.kept(), expected, "{text}");
        }
        let (with, cursor) = text().with_chip(6, "{x}", "lid 2");
        assert_eq!((with.kept().as_str(), cursor), ("Zie {article:a} {x}, over {term:les}.", 19));
    }
}
