//! Signs that nobody sees: they turn the direction of a text, or take no room.

/// Whether a sign changes how others read without showing itself: direction marks, joiners, spaces without width.
pub fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

/// Whether anything of a text shows.
pub fn shows(text: &str) -> bool {
    text.chars().any(|sign| !(sign.is_whitespace() || sign.is_control() || is_hidden(sign) || sign == '\u{AD}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_hidden_signs_shows_nothing_and_one_letter_shows() {
        for nothing in ["", " \t", "\u{200b}", "\u{ad}\u{2060}\u{feff}", "\u{7}"] {
            assert!(!shows(nothing), "{nothing:?}");
        }
        assert!(shows("\u{200b}a") && !is_hidden('a') && !is_hidden('\u{A0}'));
    }
}
