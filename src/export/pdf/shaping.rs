//! Words as glyphs: each distinct word is shaped once per typeface, with the places where it may break.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use harfrust::{Direction, Language, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use super::characters::searchable;
use super::fonts::Typeface;
use crate::export::Error;

/// A glyph of a shaped word or a placed fragment; lengths in ems.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Its number in the font.
    pub(super) id: u32,
    /// The bytes of the text it stands for.
    pub(super) range: Range<usize>,
    /// Distance to the next glyph.
    pub(super) advance: f32,
    /// Shift to the right from where the glyph before ended.
    pub(super) x_offset: f32,
    /// Shift upwards from the baseline.
    pub(super) y_offset: f32,
}

/// A place where a word may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Break {
    /// The first glyph after the break.
    pub(super) glyph: usize,
    /// Whether a hyphen is drawn before it.
    pub(super) hyphen: bool,
}

/// A word as glyphs, which is kept: the same word is shaped once in a document.
#[derive(Debug)]
pub(super) struct Word {
    /// The typeface that has all its characters.
    pub(super) typeface: Typeface,
    /// The characters, for those who search, copy or listen.
    pub(super) text: String,
    /// Its glyphs from left to right.
    pub(super) glyphs: Vec<Glyph>,
    /// Where it may break, in order.
    pub(super) breaks: Vec<Break>,
}

/// A typeface opened for shaping, with the words shaped so far.
struct Opened {
    font: FontRef<'static>,
    data: ShaperData,
    characters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    em: f32,
    latin: Option<ShapePlan>,
    cyrillic: Option<ShapePlan>,
    words: BTreeMap<String, Rc<Word>>,
}

/// Turns words into glyphs of the faces of the program.
pub(super) struct Shaper {
    opened: Vec<Opened>,
    language: Option<Language>,
    hyphenation: Option<hypher::Lang>,
    buffer: Option<UnicodeBuffer>,
    /// Characters for which another was drawn, because no typeface has them.
    pub(super) missing: BTreeSet<char>,
}

/// Drawn for a character that no typeface has, the first that the typeface has; the text keeps the character.
const REPLACEMENTS: [char; 3] = ['□', '¤', '?'];
/// Syllables before and after a hyphen have at least this many letters.
const HYPHENATION_BOUNDS: (usize, usize) = (3, 3);
/// Shorter words are not hyphenated.
const SHORTEST_HYPHENATED: usize = 6;

impl Shaper {
    /// Opens all typefaces for a text in `language` (a BCP 47 tag); one without known patterns is not hyphenated.
    pub(super) fn new(language: &str) -> Result<Self, Error> {
        let mut opened = Vec::with_capacity(Typeface::ALL.len());
        for typeface in Typeface::ALL {
            let font = typeface.font()?;
            let (data, characters) = (ShaperData::new(&font), font.charmap());
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
            let (latin, cyrillic, words) = (None, None, BTreeMap::new());
            opened.push(Opened { font, data, characters, metrics, em, latin, cyrillic, words });
        }
        let code = language.split('-').next().and_then(|code| <[u8; 2]>::try_from(code.as_bytes()).ok());
        let hyphenation = code.and_then(hypher::Lang::from_iso);
        let missing = BTreeSet::new();
        Ok(Self { opened, language: language.parse().ok(), hyphenation, buffer: None, missing })
    }

    /// Whether words are divided at line ends: there are patterns for the language.
    pub(super) fn hyphenates(&self) -> bool {
        self.hyphenation.is_some()
    }

    /// Width of a space in ems.
    pub(super) fn space(&self, typeface: Typeface) -> Glyph {
        self.single(typeface, Some(' '))
    }

    /// The hyphen at the end of a broken line.
    pub(super) fn hyphen(&self, typeface: Typeface) -> Glyph {
        self.single(typeface, Some('-'))
    }

    /// Whether a typeface has a character.
    fn has(&self, typeface: Typeface, character: char) -> bool {
        self.opened[typeface as usize].characters.map(character).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    /// The glyph of one character, standing for the first byte of a text of one byte.
    fn single(&self, typeface: Typeface, character: Option<char>) -> Glyph {
        let opened = &self.opened[typeface as usize];
        let glyph = character.and_then(|character| opened.characters.map(character)).unwrap_or_default();
        let advance = opened.metrics.advance_width(glyph).unwrap_or_default() / opened.em;
        Glyph { id: glyph.to_u32(), range: 0..1, advance, x_offset: 0.0, y_offset: 0.0 }
    }

    /// Shapes `text`, which holds no space a line could break at.
    pub(super) fn word(&mut self, typeface: Typeface, text: &str) -> Rc<Word> {
        if let Some(known) = self.opened[typeface as usize].words.get(text) {
            return Rc::clone(known);
        }
        let mut chosen = typeface;
        let mut glyphs = self.shape(typeface, text);
        if glyphs.iter().any(|glyph| glyph.id == 0) {
            let fallback = self.shape(typeface.sans(), text);
            if fallback.iter().all(|glyph| glyph.id != 0) {
                (chosen, glyphs) = (typeface.sans(), fallback);
            } else {
                let replacement =
                    self.single(typeface, REPLACEMENTS.into_iter().find(|sign| self.has(typeface, *sign)));
                for glyph in glyphs.iter_mut().filter(|glyph| glyph.id == 0) {
                    self.missing.extend(text[glyph.range.clone()].chars());
                    *glyph = Glyph { range: glyph.range.clone(), ..replacement.clone() };
                }
            }
        }
        let breaks = breaks(text, &glyphs, self.hyphenation);
        let set_text = searchable(text, &mut glyphs);
        let word = Rc::new(Word { typeface: chosen, text: set_text, glyphs, breaks });
        self.opened[typeface as usize].words.insert(text.to_owned(), Rc::clone(&word));
        word
    }

    /// Glyphs of `text`; number 0 for a character the typeface does not have.
    fn shape(&mut self, typeface: Typeface, text: &str) -> Vec<Glyph> {
        let language = &self.language;
        let Opened { font, data, em, latin, cyrillic: cyrillic_plan, .. } = &mut self.opened[typeface as usize];
        let shaper = data.shaper(font).build();
        let cyrillic = text.chars().any(|character| ('\u{400}'..='\u{52F}').contains(&character));
        let (plan, script) = match cyrillic {
            true => (cyrillic_plan, script::CYRILLIC),
            false => (latin, script::LATIN),
        };
        let plan = plan.get_or_insert_with(|| {
            ShapePlan::new(&shaper, Direction::LeftToRight, Some(script), language.as_ref(), &[])
        });
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        if let Some(language) = language {
            buffer.set_language(language.clone());
        }
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)));
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let start = |index: usize| infos.get(index).map_or(text.len(), |info| info.cluster as usize);
        let in_ems = |units: i32| i16::try_from(units).map_or(0.0, f32::from) / *em;
        let mut glyphs = Vec::with_capacity(infos.len());
        for (index, (info, position)) in infos.iter().zip(positions).enumerate() {
            let end = (index + 1..=infos.len()).map(start).find(|end| *end > start(index)).unwrap_or(text.len());
            glyphs.push(Glyph {
                id: info.glyph_id,
                range: start(index)..end,
                advance: in_ems(position.x_advance),
                x_offset: in_ems(position.x_offset),
                y_offset: in_ems(position.y_offset),
            });
        }
        self.buffer = Some(shaped.clear());
        glyphs
    }
}

/// Where a word may break: between syllables, and after a hyphen or slash between letters.
///
/// A break inside a ligature is left out, so that no piece has to be shaped again.
fn breaks(text: &str, glyphs: &[Glyph], hyphenation: Option<hypher::Lang>) -> Vec<Break> {
    let mut offsets: Vec<(usize, bool)> = Vec::new();
    let mut start = 0;
    for letters in text.split(|character: char| !character.is_alphabetic()) {
        let end = start + letters.len();
        let count = letters.chars().count();
        let shouted = letters.chars().skip(1).any(char::is_uppercase);
        if let (Some(language), true) = (hyphenation, count >= SHORTEST_HYPHENATED && !shouted) {
            let (left, right) = HYPHENATION_BOUNDS;
            let mut offset = start;
            for syllable in hypher::hyphenate_bounded(letters, language, left, right) {
                offset += syllable.len();
                if offset < end {
                    offsets.push((offset, true));
                }
            }
        }
        let mut rest = text[end..].chars();
        if let Some(sign) = rest.next() {
            start = end + sign.len_utf8();
            let before_and_after_letters = count > 1 && rest.next().is_some_and(char::is_alphabetic);
            if matches!(sign, '-' | '/' | '–') && before_and_after_letters {
                offsets.push((start, false));
            }
        }
    }
    let mut breaks = Vec::with_capacity(offsets.len());
    for (offset, hyphen) in offsets {
        if let Ok(glyph) = glyphs.binary_search_by_key(&offset, |glyph| glyph.range.start) {
            breaks.push(Break { glyph, hyphen });
        }
    }
    breaks
}
