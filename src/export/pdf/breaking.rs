//! Choosing where lines end: all lines of a paragraph together, with the least demerits, as Knuth and Plass do.

use super::atoms::{After, Atom};
use super::lines::{Fill, Run};
use super::shaping::Shaper;

/// Demerits of a hyphen at the end of a justified line.
const HYPHEN: f32 = 4_500.0;
/// Demerits of a hyphen at the end of a ragged line, where the alternative costs nothing but a ragged edge.
const RAGGED_HYPHEN: f32 = 60_000.0;
/// Demerits of a second hyphen right below the first.
const LADDER: f32 = 20_000.0;
/// Demerits of a last line of one short word.
const STUB: f32 = 60_000.0;
/// Demerits of a last line that begins with the rest of a word.
const HYPHEN_BEFORE_LAST: f32 = 40_000.0;
/// Demerits of a line that does not fit: never taken while there is a choice.
const OVERFULL: f32 = 1e9;

/// Chooses line ends (as numbers of atoms) with the least demerits over the whole paragraph.
pub(super) fn choose_breaks(shaper: &Shaper, runs: &[Run<'_>], atoms: &[Atom], width: f32, fill: Fill) -> Vec<usize> {
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
            if end == count && from > 0 {
                demerits += if natural < width * 0.1 { STUB } else { 0.0 };
                let divided = atoms[places[from] - 1].after == After::Syllable;
                demerits += if divided { HYPHEN_BEFORE_LAST } else { 0.0 };
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
