//! Runs of text as lines: where they end is chosen in `breaking`, here they are set.

use super::atoms::{After, Atom, atoms};
use super::breaking::choose_breaks;
use super::shaping::{Glyph, Shaper};
use super::style::TextStyle;

/// A stretch of text in one style.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    pub(super) text: &'a str,
    pub(super) style: TextStyle,
    /// Whether they are set apart as *renvooi*.
    pub(super) marked: bool,
    /// The anchor they refer to.
    pub(super) link: Option<&'a str>,
    /// Their language tag, where it is another than that of the document.
    pub(super) language: Option<&'static str>,
}

impl<'a> Run<'a> {
    /// Words in one style that lead nowhere.
    pub(super) fn plain(text: &'a str, style: TextStyle) -> Self {
        Self { text, style, marked: false, link: None, language: None }
    }
}

/// How the space that is left over in a line is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// Both edges straight, words hyphenated: running text.
    Justified,
    /// Left edge straight, words hyphenated: narrow columns, small print.
    Ragged,
    /// Left edge straight, words whole: headings.
    Whole,
}

/// A stretch of a line in one style, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fragment {
    /// Distance from the left of the line.
    pub(super) x: f32,
    /// Width without a space at the end of the line.
    pub(super) width: f32,
    /// How it is set; the typeface is one that has all glyphs.
    pub(super) style: TextStyle,
    /// Which run it comes from.
    pub(super) run: usize,
    /// The text the glyphs stand for.
    pub(super) text: String,
    pub(super) glyphs: Vec<Glyph>,
}

/// A line of a paragraph, broken and filled.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Line {
    /// Its stretches from left to right.
    pub(super) fragments: Vec<Fragment>,
    /// Width in points, with the space that a justified line is stretched by.
    pub(super) width: f32,
}

/// Breaks `runs` into lines of `width` points.
pub(super) fn break_lines(shaper: &mut Shaper, runs: &[Run<'_>], width: f32, fill: Fill) -> Vec<Line> {
    let atoms = atoms(shaper, runs, width, fill);
    let mut lines = Vec::new();
    for paragraph in atoms.split_inclusive(|atom| atom.after == After::End) {
        let ends = choose_breaks(shaper, runs, paragraph, width, fill);
        let mut start = 0;
        for end in ends {
            let last = end == paragraph.len();
            let justified = (fill == Fill::Justified && !last).then_some(width);
            lines.push(set_line(shaper, runs, &paragraph[start..end], justified));
            start = end;
        }
    }
    lines
}

/// One line of `runs`, however wide.
pub(super) fn single_line(shaper: &mut Shaper, runs: &[Run<'_>]) -> Line {
    let atoms = atoms(shaper, runs, f32::INFINITY, Fill::Whole);
    set_line(shaper, runs, &atoms, None)
}

/// The line with a space behind it that takes no room: readers hear and copy what stands in columns as separate words.
pub(super) fn followed_by_space(shaper: &Shaper, mut line: Line) -> Line {
    if let Some(last) = line.fragments.last_mut() {
        let space = shaper.space(last.style.typeface);
        let advance = space.advance;
        push_sign(last, space, " ", advance);
    }
    line
}

/// Spaces are stretched by at most this part of the type size; a line that needs more stays ragged.
const WIDEST_EXTRA: f32 = 0.9;

/// Sets atoms in one line, with spaces stretched or shrunk to `justified` points.
fn set_line(shaper: &Shaper, runs: &[Run<'_>], atoms: &[Atom], justified: Option<f32>) -> Line {
    let Some(last) = atoms.last() else { return Line::default() };
    let style_of = |atom: &Atom| TextStyle { typeface: atom.word.typeface, ..runs[atom.run].style };
    let hyphen = (last.after == After::Syllable).then(|| shaper.hyphen(style_of(last).typeface));
    let mut natural = hyphen.as_ref().map_or(0.0, |hyphen| hyphen.advance * style_of(last).size);
    let mut gaps = 0.0;
    for (index, atom) in atoms.iter().enumerate() {
        natural += atom.width;
        if let (After::Space(space), true) = (atom.after, index + 1 < atoms.len()) {
            natural += space;
            gaps += 1.0;
        }
    }
    let extra = justified.map_or(0.0, |width| if gaps > 0.0 { (width - natural) / gaps } else { 0.0 });
    let extra = if extra > style_of(last).size * WIDEST_EXTRA { 0.0 } else { extra };

    let mut fragments: Vec<Fragment> = Vec::new();
    let mut x = 0.0;
    for (index, atom) in atoms.iter().enumerate() {
        let style = style_of(atom);
        let continues = fragments.last().is_some_and(|open| open.run == atom.run && open.style == style);
        if !continues {
            let (text, glyphs) = (String::new(), Vec::new());
            fragments.push(Fragment { x, width: 0.0, style, run: atom.run, text, glyphs });
        }
        let Some(open) = fragments.last_mut() else { continue };
        let glyphs = &atom.word.glyphs[atom.glyphs.clone()];
        if let (Some(first), Some(final_glyph)) = (glyphs.first(), glyphs.last()) {
            let shift = open.text.len();
            let base = first.range.start;
            open.text.push_str(&atom.word.text[base..final_glyph.range.end]);
            open.glyphs.extend(glyphs.iter().map(|glyph| Glyph {
                range: glyph.range.start - base + shift..glyph.range.end - base + shift,
                ..glyph.clone()
            }));
        }
        x += atom.width;
        open.width = x - open.x;
        let inside = index + 1 < atoms.len();
        if let After::Space(space) = atom.after {
            let advance = if inside { space + extra } else { space };
            push_sign(open, shaper.space(style.typeface), " ", advance / style.size);
            x += if inside { advance } else { 0.0 };
            open.width = x - open.x;
        }
    }
    if let (Some(hyphen), Some(open)) = (hyphen, fragments.last_mut()) {
        let advance = hyphen.advance;
        open.width += advance * open.style.size;
        push_sign(open, hyphen, SOFT_HYPHEN, advance);
    }
    Line { fragments, width: natural + extra * gaps }
}

/// What a hyphen at the end of a line means: readers that copy or search put the word together again.
pub(super) const SOFT_HYPHEN: &str = "\u{AD}";

/// Adds a space or hyphen that stands for `text`.
fn push_sign(fragment: &mut Fragment, glyph: Glyph, text: &str, advance: f32) {
    let start = fragment.text.len();
    fragment.text.push_str(text);
    fragment.glyphs.push(Glyph { range: start..fragment.text.len(), advance, ..glyph });
}
