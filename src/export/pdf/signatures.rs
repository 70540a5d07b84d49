//! Places to sign, two beside each other, kept together on a page where they fit.

use super::compose::Composer;
use super::flow::{Item, Piece, line_items};
use super::lines::{Fill, Run, break_lines};
use super::structure::{Role, Structure};
use super::style::{Color, NOTE, PARTY, TEXT_WIDTH};
use crate::report::document::SignaturePlace;

/// Space between the two columns.
const GUTTER: f32 = 32.0;
/// Space to write place and date in.
const DATE_SPACE: f32 = 28.0;
/// Space to sign in.
const SIGNATURE_SPACE: f32 = 56.0;

impl Composer<'_> {
    /// Places to sign.
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
        let date_line = party_height + DATE_SPACE;
        let signature_line = date_line + NOTE.leading + SIGNATURE_SPACE;
        let mut items = Vec::new();
        let mut height = signature_line;
        for (index, (place, party)) in places.iter().zip(parties).enumerate() {
            let x = if index == 0 { 0.0 } else { width + GUTTER };
            let node = self.structure.add(Structure::ROOT, Role::Division);
            let mut y = 0.0;
            let heading = self.structure.add(node, Role::Paragraph);
            for line in party {
                items.extend(line_items(line, x, y + PARTY.ascent(), |_| heading));
                y += PARTY.leading;
            }
            let signatory = match place.signatory.is_empty() {
                true => self.words.name_and_function,
                false => place.signatory.as_str(),
            };
            for (below, text) in [(date_line, self.words.place_and_date), (signature_line, signatory)] {
                items.push(Item::decoration(x, below, width, 0.6, Color::SOFT));
                let node = self.structure.add(node, Role::Paragraph);
                let lines = break_lines(&mut self.shaper, &[Run::plain(text, NOTE)], width, Fill::Whole);
                let mut y = below + 2.0;
                for line in lines {
                    items.extend(line_items(line, x, y + NOTE.ascent(), |_| node));
                    y += NOTE.leading;
                }
                height = height.max(y);
            }
        }
        Piece { space_before: 26.0, height: height + 4.0, items, ..Piece::default() }
    }
}
