//! The font of tables, which goes along in the file: the widths of columns rest on it.

use crate::export::pdf::table_fonts;

const FONT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font";

/// What relates the fonts to their table, `assets/word/fontTable.xml`.
pub(super) const RELATIONS: [(&str, &str, &str); 2] =
    [("rIdRegular", FONT, "fonts/font1.odttf"), ("rIdBold", FONT, "fonts/font2.odttf")];

/// The files, each with the key that the table of fonts has for it, without its signs between.
const FILES: [(&str, u128); 2] = [
    ("word/fonts/font1.odttf", 0x0A11_0001_5A4E_4C57_8A11_0000_0000_0001),
    ("word/fonts/font2.odttf", 0x0A11_0002_5A4E_4C57_8A11_0000_0000_0002),
];

/// The fonts as a Word file holds them: the first 32 bytes are mixed with the key, its last byte first (ECMA-376, Part 4,
/// 17.8.1).
pub(super) fn files() -> [(&'static str, Vec<u8>); 2] {
    let [regular, bold] = table_fonts();
    let mixed = |(name, key): (&'static str, u128), font: &[u8]| {
        let mut mixed = font.to_vec();
        mixed.iter_mut().zip(key.to_le_bytes().into_iter().cycle()).take(32).for_each(|(byte, key)| *byte ^= key);
        (name, mixed)
    };
    let [first, second] = FILES;
    [mixed(first, regular), mixed(second, bold)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_fonts_has_the_key_of_each_and_the_key_gives_the_font_back() {
        let table = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/word/fontTable.xml"));
        let keys: Vec<u128> = table
            .split("w:fontKey=\"{")
            .skip(1)
            .filter_map(|rest| u128::from_str_radix(&rest.split('}').next()?.replace('-', ""), 16).ok())
            .collect();
        assert_eq!(keys, FILES.map(|(_, key)| key));
        for ((_, mut mixed), font) in files().into_iter().zip(table_fonts()) {
            assert!(mixed != font);
            let key = keys.iter().find(|key| key.to_le_bytes()[0] == mixed[0] ^ font[0]).expect("one of the keys");
            for (place, byte) in mixed.iter_mut().enumerate().take(32) {
                *byte ^= key.to_be_bytes()[15 - place % 16];
            }
            assert!(mixed == font);
        }
    }
}
