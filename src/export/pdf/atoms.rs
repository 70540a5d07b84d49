//! Cutting text into atoms: the smallest pieces a line can consist of, with what stands between them.

use std::ops::Range;
use std::rc::Rc;

use super::characters::settable;
use super::lines::{Fill, Run};
use super::shaping::{Glyph, Shaper, Word};

/// What stands between an atom and the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum After {
    /// No space, and no line may end here.
    Joined,
    /// Nothing; a break draws a hyphen.
    Syllable,
    /// No space; a line may end here without a hyphen.
    Open,
    /// A space of this width.
    Space(f32),
    /// The line ends here, however full it is.
    End,
}

/// An unbreakable piece of a word.
pub(super) struct Atom {
    /// The word it is of.
    pub(super) word: Rc<Word>,
    /// Its glyphs in that word.
    pub(super) glyphs: Range<usize>,
    /// Number of the run it comes from.
    pub(super) run: usize,
    /// The width in points, without what comes next.
    pub(super) width: f32,
    /// What stands between it and the next one, and whether a line may end there.
    pub(super) after: After,
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
pub(super) fn atoms(shaper: &mut Shaper, runs: &[Run<'_>], width: f32, fill: Fill) -> Vec<Atom> {
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
