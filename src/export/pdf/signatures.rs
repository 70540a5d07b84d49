//! Places to sign, two beside each other, kept together on a page where they fit.

use super::compose::Composer;
use super::flow::{Item, Piece, line_items};
use super::lines::{Fill, Run, break_lines};
use super::structure::{Role, Structure};
use super::style::{Color, NOTE, PARTY, TEXT_WIDTH};
use crate::export::signing::{self, Writing};
use crate::report::document::SignaturePlace;

/// Space between the two columns.
const GUTTER: f32 = 32.0;
/// Height of a line to write on.
const WRITING_SPACE: f32 = 36.0;
/// Space to sign in, with what stands below the line above it.
const SIGNATURE_SPACE: f32 = 66.0;

impl Composer<'_> {
    /// Sets places to sign, two beside each other, never divided over pages.
    pub(super) fn signatures(&mut self, places: &[SignaturePlace]) {
        let mut left = places.chunks(2).len();
        for pair in places.chunks(2) {
            left -= 1;
            let piece = self.signature_row(pair);
            // The last words of the agreement stand on the page that is signed.
            self.flow.keep_last();
            self.flow.push(Piece { keeps_with_next: left > 0, ..piece });
        }
    }

    /// One or two places beside each other, their lines at the same height.
    fn signature_row(&mut self, places: &[SignaturePlace]) -> Piece {
        let width = (TEXT_WIDTH - GUTTER) / 2.0;
        let mut parties = Vec::with_capacity(places.len());
        for place in places {
            parties.push(break_lines(&mut self.shaper, &[Run::plain(&place.party, PARTY)], width, Fill::Whole));
        }
        let rows = parties.iter().map(Vec::len).max().unwrap_or(0);
        let party_height = (0..rows).map(|_| PARTY.leading).sum::<f32>();
        // Lines to write on, one below another, at the same height in both columns.
        let by_hand = places.iter().any(|place| place.name.is_empty());
        let date_line = party_height + WRITING_SPACE;
        let name_line = if by_hand { date_line + WRITING_SPACE } else { date_line };
        let signature_line = name_line + SIGNATURE_SPACE;
        let mut items = Vec::new();
        let mut height = signature_line;
        for (index, (place, party)) in places.iter().zip(parties).enumerate() {
            let x = if index == 0 { 0.0 } else { width + GUTTER };
            let node = self.structure.add(Structure::ROOT, Role::Division);
            let heading = self.structure.add(node, Role::Paragraph);
            let mut y = 0.0;
            for line in party {
                items.extend(line_items(line, x, y + PARTY.ascent(), |_| heading));
                y += PARTY.leading;
            }
            for (writing, text) in signing::lines(place, self.language) {
                let top = match writing {
                    Writing::PlaceAndDate => date_line,
                    Writing::Name => name_line,
                    Writing::Signature => signature_line,
                };
                items.push(Item::decoration(x, top, width, 0.6, Color::SOFT));
                let node = self.structure.add(node, Role::Paragraph);
                let mut y = top + 2.0;
                for line in break_lines(&mut self.shaper, &[Run::plain(&text, NOTE)], width, Fill::Whole) {
                    items.extend(line_items(line, x, y + NOTE.ascent(), |_| node));
                    y += NOTE.leading;
                }
                height = height.max(y);
            }
        }
        Piece { space_before: 26.0, height: height + 4.0, items, ..Piece::default() }
    }
}
