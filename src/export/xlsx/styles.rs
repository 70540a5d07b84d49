//! How cells look: what may be changed is yellow, what is computed is plain, and what the program computed is grey.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::domain::figure::{Unit, UnitKind};

const EURO: &str = "€ #,##0.00;-€ #,##0.00";
const SHARE: &str = "0.00##%";
const NUMBER: &str = "#,##0.######";

pub(super) struct Styles {
    pub title: Format,
    pub remark: Format,
    pub heading: Format,
    /// A heading above figures.
    pub figures: Format,
    pub words: Format,
    pub part: Format,
    pub group: Format,
    pub euro: Format,
    pub total: Format,
    pub total_words: Format,
    pub share: Format,
    pub number: Format,
    pub year: Format,
}

impl Styles {
    pub fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        let heading = Format::new().set_bold().set_text_wrap().set_background_color(HEAD).set_align(FormatAlign::Top);
        let total = Format::new().set_bold().set_border_top(FormatBorder::Thin);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            remark: Format::new().set_font_color(GREY),
            figures: heading.clone().set_align(FormatAlign::Right),
            heading,
            words: plain.clone().set_text_wrap(),
            part: plain.clone().set_text_wrap().set_indent(1).set_font_color(GREY),
            group: Format::new().set_bold(),
            euro: plain.clone().set_num_format(EURO),
            total: total.clone().set_num_format(EURO),
            total_words: total,
            share: plain.clone().set_num_format(SHARE),
            number: plain.clone().set_num_format(NUMBER),
            year: plain.set_num_format("0"),
        }
    }

    /// A computed value in its unit.
    pub fn value(&self, unit: Unit) -> Format {
        match unit.kind() {
            UnitKind::Money => Format::new().set_align(FormatAlign::Top).set_num_format("€ #,##0.00####"),
            UnitKind::Share => self.share.clone(),
            UnitKind::Count => self.number.clone(),
        }
    }

    /// A value that may be changed, or that the program computed and no formula gives here.
    pub fn input(&self, unit: Unit, is_result: bool) -> Format {
        let value = self.value(unit).set_border(FormatBorder::Thin).set_border_color(LINE);
        if is_result { value.set_background_color(RESULT) } else { value.set_background_color(INPUT) }
    }
}

const GREY: Color = Color::RGB(0x0055_5F69);
const LINE: Color = Color::RGB(0x00C4_CCD4);
const HEAD: Color = Color::RGB(0x00E3_EDF3);
const INPUT: Color = Color::RGB(0x00FF_F6CC);
const RESULT: Color = Color::RGB(0x00EE_EEEE);
