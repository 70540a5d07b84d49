//! Characters on their way to paper and back: what can be set, and what is found in a search.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::shaping::Glyph;

/// The text that glyphs stand for when they are copied or searched; their ranges are moved along.
///
/// Non-breaking spaces and hyphens look like ordinary ones and are typed as such in a search.
pub(super) fn searchable(text: &str, glyphs: &mut [Glyph]) -> String {
    let mut searched = String::with_capacity(text.len());
    let mut previous: Option<(Range<usize>, Range<usize>)> = None;
    for glyph in glyphs {
        if let Some((_, moved)) = previous.as_ref().filter(|(original, _)| *original == glyph.range) {
            glyph.range = moved.clone();
            continue;
        }
        let original = glyph.range.clone();
        let start = searched.len();
        match &text[original.clone()] {
            "\u{A0}" => searched.push(' '),
            "\u{2010}" | "\u{2011}" => searched.push('-'),
            other => searched.push_str(other),
        }
        glyph.range = start..searched.len();
        previous = Some((original, glyph.range.clone()));
    }
    searched
}

/// Signs that the fonts lack with those that spell them out.
static SPELLED_OUT: LazyLock<BTreeMap<char, &'static str>> = LazyLock::new(|| {
    let table = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/spelled-out.txt"));
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(sign, spelled)| Some((sign.chars().next()?, spelled)))
        .collect()
});

/// Text as it can be set: what has no place on paper is left out, what fonts lack is spelled out.
///
/// Controls, soft hyphens and zero-width characters go (the exporter hyphenates itself), tabs become spaces, the
/// ligature ĳ becomes i and j, ⇄ its likest arrow, and every other sign the fonts lack what it is short for: ﬁ is f and i.
/// A line feed stays: it ends the line.
pub(super) fn settable(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => set.push('\n'),
            '\t' => set.push(' '),
            'Ĳ' => set.push_str("IJ"),
            'ĳ' => set.push_str("ij"),
            '⇄' => set.push('↔'),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => {}
            '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' => {}
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => set.push('?'),
            _ if character.is_control() => {}
            _ if character.is_ascii() => set.push(character),
            _ => match SPELLED_OUT.get(&character) {
                Some(spelled) => set.push_str(spelled),
                None => set.push(character),
            },
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_and_other_short_forms_are_spelled_out_and_what_fonts_have_stays() {
        assert_eq!(
            settable("De ﬁnanciering is speciﬁek en ﬂexibel, ① ２０℃"),
            "De financiering is specifiek en flexibel, 1 20°C"
        );
        assert_eq!(settable("⅔ ™ № é ² ž € → • Ж"), "⅔ ™ № é ² ž € → • Ж");
    }
}
