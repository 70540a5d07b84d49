//! Breaking runs of text into lines: all lines of a paragraph are chosen together, as Knuth and Plass do.

use std::ops::Range;
use std::rc::Rc;

use super::shaping::{Glyph, Shaper, Word, settable};
use super::style::TextStyle;

/// A stretch of text in one style.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    /// The words.
    pub(super) text: &'a str,
    /// How they are set.
    pub(super) style: TextStyle,
    /// Whether they are set apart as *renvooi*.
    pub(super) marked: bool,
    /// The anchor they refer to.
    pub(super) link: Option<&'a str>,
}

impl<'a> Run<'a> {
    /// Words in one style.
    pub(super) fn plain(text: &'a str, style: TextStyle) -> Self {
        Self { text, style, marked: false, link: None }
    }
}

/// How lines are filled.
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
    /// The glyphs.
    pub(super) glyphs: Vec<Glyph>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Line {
    /// Its stretches from left to right.
    pub(super) fragments: Vec<Fragment>,
    /// Its width.
    pub(super) width: f32,
}

/// What stands between an atom and the next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum After {
    /// Nothing; no break.
    Joined,
    /// Nothing; a break draws a hyphen.
    Syllable,
    /// Nothing; a plain break.
    Open,
    /// A space of this width.
    Space(f32),
    /// The line ends.
    End,
}

/// An unbreakable piece of a word.
struct Atom {
    word: Rc<Word>,
    glyphs: Range<usize>,
    run: usize,
    width: f32,
    after: After,
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

/// Width of the widest piece that cannot break, at most `limit`.
pub(super) fn widest_piece(shaper: &mut Shaper, run: &Run<'_>, limit: f32, fill: Fill) -> f32 {
    let mut widest: f32 = 0.0;
    let mut joined = 0.0;
    for atom in atoms(shaper, std::slice::from_ref(run), limit, fill) {
        joined += atom.width;
        widest = widest.max(joined);
        if atom.after != After::Joined {
            joined = 0.0;
        }
    }
    widest
}

/// Cuts runs into atoms; a piece wider than `width` is cut between characters.
fn atoms(shaper: &mut Shaper, runs: &[Run<'_>], width: f32, fill: Fill) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        let size = run.style.size;
        let space = shaper.space(run.style.typeface).advance * size;
        let text = settable(run.text);
        for (number, line) in text.split('\n').enumerate() {
            if number > 0
                && let Some(last) = atoms.last_mut()
            {
                last.after = After::End;
            }
            for (number, word) in line.split(' ').enumerate() {
                if number > 0
                    && let Some(last) = atoms.last_mut()
                    && last.after != After::End
                {
                    last.after = After::Space(space);
                }
                if word.is_empty() {
                    continue;
                }
                let word = shaper.word(run.style.typeface, word);
                push_word(&mut atoms, &word, index, size, width, fill);
            }
        }
    }
    if let Some(last) = atoms.last_mut() {
        last.after = After::End;
    }
    atoms
}

/// Adds the atoms of one word.
fn push_word(atoms: &mut Vec<Atom>, word: &Rc<Word>, run: usize, size: f32, width: f32, fill: Fill) {
    let mut start = 0;
    let breaks = word.breaks.iter().filter(|place| fill != Fill::Whole || !place.hyphen);
    let places = breaks.map(|place| (place.glyph, if place.hyphen { After::Syllable } else { After::Open }));
    for (end, after) in places.chain([(word.glyphs.len(), After::Joined)]) {
        let width_of = |glyphs: &[Glyph]| glyphs.iter().map(|glyph| glyph.advance * size).sum::<f32>();
        let piece = &word.glyphs[start..end];
        if width_of(piece) > width {
            for cluster in piece.chunk_by(|left, right| left.range == right.range) {
                let (glyphs, width) = (start..start + cluster.len(), width_of(cluster));
                atoms.push(Atom { word: Rc::clone(word), glyphs, run, width, after: After::Open });
                start += cluster.len();
            }
            if let Some(last) = atoms.last_mut() {
                last.after = after;
            }
        } else {
            let (glyphs, width) = (start..end, width_of(piece));
            atoms.push(Atom { word: Rc::clone(word), glyphs, run, width, after });
        }
        start = end;
    }
}

/// Demerits of a hyphen at the end of a justified line.
const HYPHEN: f32 = 4_500.0;
/// Demerits of a hyphen at the end of a ragged line, where the alternative costs nothing but a ragged edge.
const RAGGED_HYPHEN: f32 = 60_000.0;
/// Demerits of a second hyphen right below the first.
const LADDER: f32 = 20_000.0;
/// Demerits of a last line of one short word.
const STUB: f32 = 3_000.0;
/// Demerits of a line that does not fit: never taken while there is a choice.
const OVERFULL: f32 = 1e9;

/// Chooses line ends (as numbers of atoms) with the least demerits over the whole paragraph.
fn choose_breaks(shaper: &Shaper, runs: &[Run<'_>], atoms: &[Atom], width: f32, fill: Fill) -> Vec<usize> {
    let count = atoms.len();
    // Width and sum of spaces of everything before each atom.
    let mut before: Vec<(f32, f32)> = Vec::with_capacity(count + 1);
    before.push((0.0, 0.0));
    let mut places = vec![0];
    for (index, atom) in atoms.iter().enumerate() {
        let (natural, spaces) = before[index];
        let space = if let After::Space(space) = atom.after { space } else { 0.0 };
        before.push((natural + atom.width + space, spaces + space));
        if atom.after != After::Joined {
            places.push(index + 1);
        }
    }
    // For each place the least demerits up to it, and the place of the line end before it.
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for (at, &end) in places.iter().enumerate().skip(1) {
        let last = &atoms[end - 1];
        let (trailing, hyphen) = match last.after {
            After::Space(space) => (space, 0.0),
            After::Syllable => {
                let style = runs[last.run].style;
                (0.0, shaper.hyphen(style.typeface).advance * style.size)
            }
            _ => (0.0, 0.0),
        };
        let mut least = (f32::INFINITY, at - 1);
        for from in (0..at).rev() {
            let (natural_before, spaces_before) = before[places[from]];
            let natural = before[end].0 - natural_before - trailing + hyphen;
            let spaces = before[end].1 - spaces_before - trailing;
            let line = demerits(width - natural, spaces, width, fill, end == count);
            let Some(mut demerits) = line else {
                if from + 1 == at {
                    least = (best[from].0 + OVERFULL, from);
                }
                break;
            };
            if last.after == After::Syllable {
                demerits += if fill == Fill::Justified { HYPHEN } else { RAGGED_HYPHEN };
                if from > 0 && atoms[places[from] - 1].after == After::Syllable {
                    demerits += LADDER;
                }
            }
            if end == count && from > 0 && natural < width * 0.1 {
                demerits += STUB;
            }
            let total = best[from].0 + demerits;
            if total < least.0 {
                least = (total, from);
            }
        }
        best.push(least);
    }
    let mut ends = Vec::new();
    let mut at = places.len() - 1;
    while at > 0 {
        ends.push(places[at]);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

/// How far a line is from ideal; none if it does not fit. `room` is what is left of `width`.
fn demerits(room: f32, spaces: f32, width: f32, fill: Fill, last: bool) -> Option<f32> {
    let (stretch, shrink) = match fill {
        Fill::Justified => (spaces * 0.6 + 0.5, spaces * 0.2),
        Fill::Ragged | Fill::Whole => (width * 0.15, 0.0),
    };
    if room < -shrink - 0.01 {
        return None;
    }
    let ratio = match room < 0.0 {
        true => -room / shrink.max(0.01),
        false if last => 0.0,
        false => room / stretch,
    };
    let badness = (100.0 * ratio.powi(3)).min(20_000.0);
    Some((10.0 + badness).powi(2))
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
