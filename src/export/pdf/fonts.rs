//! The embedded typefaces: their data for shaping and for the file.

use krilla::text::Font;
use skrifa::FontRef;

use crate::export::Error;

/// A typeface of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Typeface {
    /// Running text of the agreement.
    Serif,
    /// Titles and headings.
    SerifSemibold,
    /// Strong words in running text.
    SerifBold,
    /// Emphasised words in running text.
    SerifItalic,
    /// Tables, captions, running heads.
    Sans,
    /// Heads, groups and totals of tables.
    SansSemibold,
    /// Strong words in small print.
    SansBold,
    /// Emphasised words in small print.
    SansItalic,
}

/// The bytes of an asset font.
macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $name, ".ttf")).as_slice()
    };
}

impl Typeface {
    /// All typefaces, in the order of their numbers.
    pub(super) const ALL: [Self; 8] = [
        Self::Serif,
        Self::SerifSemibold,
        Self::SerifBold,
        Self::SerifItalic,
        Self::Sans,
        Self::SansSemibold,
        Self::SansBold,
        Self::SansItalic,
    ];

    /// Its name and its font file.
    pub(super) fn asset(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Serif => ("AkkoordSerif-Regular", font!("AkkoordSerif-Regular")),
            Self::SerifSemibold => ("AkkoordSerif-Semibold", font!("AkkoordSerif-Semibold")),
            Self::SerifBold => ("AkkoordSerif-Bold", font!("AkkoordSerif-Bold")),
            Self::SerifItalic => ("AkkoordSerif-Italic", font!("AkkoordSerif-Italic")),
            Self::Sans => ("AkkoordSans-Regular", font!("AkkoordSans-Regular")),
            Self::SansSemibold => ("AkkoordSans-Semibold", font!("AkkoordSans-Semibold")),
            Self::SansBold => ("AkkoordSans-Bold", font!("AkkoordSans-Bold")),
            Self::SansItalic => ("AkkoordSans-Italic", font!("AkkoordSans-Italic")),
        }
    }

    /// The bold companion of the same family.
    pub(super) fn bold(self) -> Self {
        match self {
            Self::Serif | Self::SerifSemibold | Self::SerifBold | Self::SerifItalic => Self::SerifBold,
            Self::Sans | Self::SansSemibold | Self::SansBold | Self::SansItalic => Self::SansBold,
        }
    }

    /// The italic companion of the same family.
    pub(super) fn italic(self) -> Self {
        match self {
            Self::Serif | Self::SerifSemibold | Self::SerifBold | Self::SerifItalic => Self::SerifItalic,
            Self::Sans | Self::SansSemibold | Self::SansBold | Self::SansItalic => Self::SansItalic,
        }
    }

    /// The sans that stands in for it where it lacks a sign.
    pub(super) fn sans(self) -> Self {
        match self {
            Self::Serif | Self::Sans => Self::Sans,
            Self::SerifSemibold | Self::SansSemibold => Self::SansSemibold,
            Self::SerifBold | Self::SansBold => Self::SansBold,
            Self::SerifItalic | Self::SansItalic => Self::SansItalic,
        }
    }

    /// The font that words are shaped in; one that cannot be opened is a fault of the program.
    pub(super) fn font(self) -> Result<FontRef<'static>, Error> {
        let (font, bytes) = self.asset();
        FontRef::new(bytes).map_err(|_| Error::Font { font })
    }

    /// Opens a copy for embedding of which the hyphen means a hyphen at the end of a line.
    ///
    /// In a PDF every glyph of a font has one meaning. With a font of its own a soft hyphen stays apart from the
    /// hyphen in a compound, so that both are found and copied by every reader. The copy differs in the checksum of
    /// its head table, by which fonts are told apart.
    pub(super) fn embeddable_for_line_ends(self) -> Result<Font, Error> {
        let (font, bytes) = self.asset();
        let mut copy = bytes.to_vec();
        let adjustment = checksum_adjustment(&copy).ok_or(Error::Font { font })?;
        if let Some(byte) = copy.get_mut(adjustment) {
            *byte = byte.wrapping_add(1);
        }
        Font::new(copy.into(), 0).ok_or(Error::Font { font })
    }

    /// Opens it for embedding; only the glyphs that are used end up in the file.
    pub(super) fn embeddable(self) -> Result<Font, Error> {
        let (font, bytes) = self.asset();
        Font::new(bytes.into(), 0).ok_or(Error::Font { font })
    }
}

/// Length of the header of a font file.
const HEADER: usize = 12;
/// Length of an entry of its table directory: tag, checksum, offset, length.
const TABLE_ENTRY: usize = 16;
/// Where the checksum adjustment stands in the head table.
const CHECKSUM_ADJUSTMENT: usize = 8;

/// Where the checksum adjustment stands in a font file.
fn checksum_adjustment(font: &[u8]) -> Option<usize> {
    let directory = font.get(HEADER..)?;
    let head = directory.chunks_exact(TABLE_ENTRY).find(|entry| entry.starts_with(b"head"))?;
    let offset: [u8; 4] = head.get(8..12)?.try_into().ok()?;
    let offset = usize::try_from(u32::from_be_bytes(offset)).ok()?;
    Some(offset + CHECKSUM_ADJUSTMENT)
}
