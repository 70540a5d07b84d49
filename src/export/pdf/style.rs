//! The look: page geometry in points, type sizes and colours.

use super::fonts::Typeface;
use crate::export::Paper;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

impl Color {
    pub(super) const INK: Self = Self(0x1B, 0x2A, 0x3A);
    /// Text that stands back: subtitles, captions, small print.
    pub(super) const SOFT: Self = Self(0x42, 0x51, 0x5F);
    /// Running head and foot. The lighter soft grey of the screen does not reach 4.5 : 1 on every printer.
    pub(super) const FAINT: Self = Self(0x5F, 0x6B, 0x78);
    /// Thin lines between rows.
    pub(super) const LINE: Self = Self(0xD8, 0xDE, 0xE4);
    /// Headings, links and the rule on the title page.
    pub(super) const ACCENT: Self = Self(0x0B, 0x4F, 0x6C);
    /// Behind a group row.
    pub(super) const PANEL: Self = Self(0xF2, 0xF5, 0xF7);
    /// Behind marked words.
    pub(super) const MARKED: Self = Self(0xFF, 0xF1, 0xD6);
    /// Under marked words.
    pub(super) const MARKED_LINE: Self = Self(0xB2, 0x6A, 0x00);
    /// On dark parts of a bar.
    pub(super) const WHITE: Self = Self(0xFF, 0xFF, 0xFF);

    /// The colour of a payer, by its code: that of the screen, dark enough for white words on paper. Names stand with it, as
    /// colour alone tells nobody apart.
    pub(super) fn payer(code: &str) -> Self {
        match code {
            "employer" => Self(0x0A, 0x74, 0xB5),
            "agency" => Self(0x8F, 0x62, 0x00),
            "user_undertaking" => Self(0xB8, 0x4F, 0x00),
            "sector_fund" => Self(0x00, 0x80, 0x5D),
            "state" => Self(0x7A, 0x5E, 0xBE),
            "municipality" => Self(0xA9, 0x4F, 0x82),
            _ => Self(0x6B, 0x72, 0x80),
        }
    }

    /// The colour of a part of a chart, by the code of its kind.
    pub(super) fn of_part(kind: &str) -> Self {
        match kind {
            "step" | "participants" => Self::ACCENT,
            "total" => Self::INK,
            "others" => Self::LINE,
            payer => Self::payer(payer),
        }
    }

    /// White or ink, whichever reads better on this colour.
    pub(super) fn contrasting(self) -> Self {
        let luma = 299 * u32::from(self.0) + 587 * u32::from(self.1) + 114 * u32::from(self.2);
        if luma < 118_000 { Self::WHITE } else { Self::INK }
    }
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TextStyle {
    pub(super) typeface: Typeface,
    /// Size of the type, in points.
    pub(super) size: f32,
    /// Distance of baselines in points.
    pub(super) leading: f32,
    pub(super) color: Color,
}

impl TextStyle {
    const fn new(typeface: Typeface, size: f32, leading: f32, color: Color) -> Self {
        Self { typeface, size, leading, color }
    }

    /// The same, smaller or larger.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self { size: self.size * by, leading: self.leading * by, ..self }
    }

    /// Distance from the top of a line to its baseline: capitals stand in the middle of the line.
    pub(super) fn ascent(self) -> f32 {
        self.leading / 2.0 + self.size * 0.335
    }
}

pub(super) const BODY: TextStyle = TextStyle::new(Typeface::Serif, 10.5, 15.0, Color::INK);
pub(super) const TITLE: TextStyle = TextStyle::new(Typeface::SerifSemibold, 29.0, 36.0, Color::INK);
/// Title of a document without a title page.
pub(super) const SMALL_TITLE: TextStyle = TextStyle::new(Typeface::SerifSemibold, 21.0, 27.0, Color::INK);
pub(super) const SUBTITLE: TextStyle = TextStyle::new(Typeface::Serif, 13.0, 20.0, Color::SOFT);
/// Lines below the title of a document without a title page.
pub(super) const SMALL_SUBTITLE: TextStyle = TextStyle::new(Typeface::Serif, 11.0, 16.0, Color::SOFT);
/// Foot of the title page.
pub(super) const IMPRINT: TextStyle = TextStyle::new(Typeface::Sans, 8.75, 13.0, Color::SOFT);
/// Headings of chapters.
pub(super) const CHAPTER: TextStyle = TextStyle::new(Typeface::SerifSemibold, 18.0, 24.0, Color::ACCENT);
/// Headings of articles.
pub(super) const ARTICLE: TextStyle = TextStyle::new(Typeface::SerifSemibold, 12.5, 17.0, Color::INK);
/// Heading within an article.
pub(super) const SUBHEADING: TextStyle = TextStyle::new(Typeface::SerifItalic, 11.0, 15.0, Color::INK);
/// Chapter in the table of contents.
pub(super) const CONTENTS_CHAPTER: TextStyle = TextStyle::new(Typeface::SerifSemibold, 10.5, 16.0, Color::INK);
pub(super) const CONTENTS: TextStyle = TextStyle::new(Typeface::Serif, 10.5, 16.0, Color::INK);
/// The head and foot that every page but the first has.
pub(super) const RUNNING: TextStyle = TextStyle::new(Typeface::Sans, 8.25, 11.0, Color::FAINT);
pub(super) const CAPTION: TextStyle = TextStyle::new(Typeface::SansSemibold, 9.25, 13.0, Color::INK);
pub(super) const TABLE_HEAD: TextStyle = TextStyle::new(Typeface::SansSemibold, 8.5, 11.5, Color::SOFT);
pub(super) const CELL: TextStyle = TextStyle::new(Typeface::Sans, 8.75, 12.0, Color::INK);
/// Cell of a group or total row.
pub(super) const STRONG_CELL: TextStyle = TextStyle::new(Typeface::SansSemibold, 8.75, 12.0, Color::INK);
/// Notes below a table.
pub(super) const NOTE: TextStyle = TextStyle::new(Typeface::Sans, 8.25, 11.5, Color::SOFT);
/// Party at a place to sign.
pub(super) const PARTY: TextStyle = TextStyle::new(Typeface::SerifSemibold, 10.5, 15.0, Color::INK);
/// Figure inside a part of a bar.
pub(super) const BAR: TextStyle = TextStyle::new(Typeface::SansSemibold, 8.25, 11.0, Color::INK);

/// Which paper, and how it lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sheet {
    /// A4 upright.
    #[default]
    Upright,
    /// A4 on its side, for tables that are wider than an upright page.
    Turned,
    /// A5 upright: the lines of A4 in smaller type, on fewer of them.
    Booklet,
    /// A5 on its side.
    TurnedBooklet,
}

impl Sheet {
    /// The sheet that lies like this of a paper.
    pub(super) fn on(self, paper: Paper) -> Self {
        match (paper, self) {
            (Paper::A4, Self::Upright | Self::Booklet) => Self::Upright,
            (Paper::A4, Self::Turned | Self::TurnedBooklet) => Self::Turned,
            (Paper::A5, Self::Upright | Self::Booklet) => Self::Booklet,
            (Paper::A5, Self::Turned | Self::TurnedBooklet) => Self::TurnedBooklet,
        }
    }

    /// Points of the paper in a point of the layout: a booklet is laid out larger and drawn smaller.
    pub(super) fn scale(self) -> f32 {
        match self {
            Self::Upright | Self::Turned => 1.0,
            Self::Booklet | Self::TurnedBooklet => BOOKLET_SCALE,
        }
    }

    /// Width and height of the paper, in points of the layout.
    pub(super) fn size(self) -> [f32; 2] {
        match self {
            Self::Upright => [SHORT_SIDE, LONG_SIDE],
            Self::Turned => [LONG_SIDE, SHORT_SIDE],
            Self::Booklet => [BOOKLET_WIDTH / BOOKLET_SCALE, SHORT_SIDE / BOOKLET_SCALE],
            Self::TurnedBooklet => [SHORT_SIDE / BOOKLET_SCALE, BOOKLET_WIDTH / BOOKLET_SCALE],
        }
    }

    /// Left and right margin in points of the layout: 28 mm, which keeps the line of running text at about 85 characters; 15 mm beside a wide
    /// table.
    pub(super) fn margin(self) -> f32 {
        match self {
            Self::Upright => MARGIN,
            Self::Turned | Self::TurnedBooklet => 42.52,
            Self::Booklet => BOOKLET_MARGIN / BOOKLET_SCALE,
        }
    }

    /// Width of the text.
    pub(super) fn text_width(self) -> f32 {
        self.size()[0] - 2.0 * self.margin()
    }

    /// Height of the text between running head and foot: 45 lines of running text on an upright page.
    pub(super) fn text_height(self) -> f32 {
        self.size()[1] - BESIDE_TEXT
    }

    /// Baseline of the running foot.
    pub(super) fn foot_baseline(self) -> f32 {
        self.size()[1] - BELOW_FOOT
    }
}

/// The short side of A5; its long side is the short one of A4.
const BOOKLET_WIDTH: f32 = 419.53;
/// 11 mm beside the text of a booklet.
const BOOKLET_MARGIN: f32 = 31.18;
/// With as many letters on a line as on A4, the type of running text is 8.6 points.
const BOOKLET_SCALE: f32 = (BOOKLET_WIDTH - 2.0 * BOOKLET_MARGIN) / TEXT_WIDTH;
const SHORT_SIDE: f32 = 595.28;
const LONG_SIDE: f32 = 841.89;
const MARGIN: f32 = 79.37;
/// Width of the text of an upright page, in points.
pub(super) const TEXT_WIDTH: f32 = SHORT_SIDE - 2.0 * MARGIN;
/// Top of the text.
pub(super) const TEXT_TOP: f32 = 88.0;
/// What is above and below the text.
const BESIDE_TEXT: f32 = LONG_SIDE - TEXT_HEIGHT;
/// Height of the text of an upright A4 between running head and foot, in points.
pub(super) const TEXT_HEIGHT: f32 = 675.0;
/// Baseline of the running head.
pub(super) const HEAD_BASELINE: f32 = 54.0;
/// What is below the baseline of the running foot.
const BELOW_FOOT: f32 = LONG_SIDE - 796.0;
/// How far a numbered paragraph or item is indented, for each depth.
pub(super) const INDENT: f32 = 22.0;

#[cfg(test)]
mod tests {
    use super::Color;

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(Color(red, green, blue): Color) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG 2.2, 1.4.3: small words have a contrast of at least 4.5 : 1.
    #[test]
    fn words_on_every_part_of_a_bar_can_be_read() {
        let payers = ["employer", "agency", "user_undertaking", "sector_fund", "state", "municipality", "worker"];
        for kind in payers.into_iter().chain(["step", "total", "participants", "others"]) {
            let color = Color::of_part(kind);
            let (one, other) = (luminance(color), luminance(color.contrasting()));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "{kind}: {contrast:.2}");
        }
    }
}
