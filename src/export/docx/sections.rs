//! The sections of a document: how the paper lies, and what stands at the head and foot of its pages.

use super::paragraphs::Lie;
use super::xml::Xml;

/// The short and the long side of A4, in twentieths of a point.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;
/// Left and right of the text: 28 mm, and 15 mm beside a wide table.
const MARGIN: u32 = 1_587;
const NARROW_MARGIN: u32 = 850;
/// Width of the text of an upright page.
pub(super) const TEXT_WIDTH: u32 = SHORT_SIDE - 2 * MARGIN;

/// The part with the running head of every page but the first.
pub(super) const HEAD: &str = "rIdHead";
/// The part with the running foot of upright pages.
pub(super) const FOOT: &str = "rIdFoot";
/// The same of pages on their side.
pub(super) const WIDE_FOOT: &str = "rIdWideFoot";
/// The same of the first page.
pub(super) const FIRST_FOOT: &str = "rIdFirstFoot";

impl Lie {
    /// Width and height of the paper.
    fn size(self) -> [u32; 2] {
        match self {
            Self::Upright => [SHORT_SIDE, LONG_SIDE],
            Self::OnItsSide => [LONG_SIDE, SHORT_SIDE],
        }
    }

    fn margin(self) -> u32 {
        match self {
            Self::Upright => MARGIN,
            Self::OnItsSide => NARROW_MARGIN,
        }
    }

    /// Width of the text.
    pub(super) fn text_width(self) -> u32 {
        self.size()[0] - 2 * self.margin()
    }
}

/// The sections that were ended so far.
#[derive(Debug)]
pub(super) struct Sections {
    /// Whether the first page has a foot; a title page has none.
    pub(super) has_first_foot: bool,
    count: usize,
    /// Whether any page lies on its side.
    pub(super) has_wide: bool,
}

impl Sections {
    pub(super) fn new(has_first_foot: bool) -> Self {
        Self { has_first_foot, count: 0, has_wide: false }
    }

    /// Ends a section whose paper lies like this.
    pub(super) fn end(&mut self, xml: &mut Xml, lie: Lie) {
        let is_first = self.count == 0;
        self.count += 1;
        self.has_wide |= lie == Lie::OnItsSide;
        let [width, height] = lie.size().map(|side| side.to_string());
        let margin = lie.margin().to_string();
        let foot = if lie == Lie::Upright { FOOT } else { WIDE_FOOT };
        xml.element("w:sectPr", &[], |xml| {
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", HEAD)]);
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", foot)]);
            if is_first && self.has_first_foot {
                xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", FIRST_FOOT)]);
            }
            xml.value("w:type", "nextPage");
            let mut paper = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
            if lie == Lie::OnItsSide {
                paper.push(("w:orient", "landscape"));
            }
            xml.empty("w:pgSz", &paper);
            let margins = [
                ("w:top", "1760"),
                ("w:right", &margin),
                ("w:bottom", "1580"),
                ("w:left", &margin),
                ("w:header", "860"),
                ("w:footer", "800"),
                ("w:gutter", "0"),
            ];
            xml.empty("w:pgMar", &margins);
            if is_first {
                xml.empty("w:titlePg", &[]);
            }
        });
    }
}
