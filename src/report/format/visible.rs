//! Text of a file as a terminal may have it: every sign shows, and none does anything.

use crate::domain::words::is_hidden;

/// Letters of a line that are shown; what is longer was not written to be read.
const LONGEST: usize = 2_000;

/// `text` with what would steer a terminal, or hide, made visible; lines stay lines, and endless ones are cut.
///
/// ```
/// # use akkoord::report::format::visible;
/// assert_eq!(visible("a\u{1b}[31mb\tc\u{202e}"), "a␛[31mb c⟨U+202E⟩");
/// ```
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(LONGEST));
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            shown.push('\n');
        }
        let mut letters = line.chars();
        for sign in letters.by_ref().take(LONGEST) {
            match sign {
                '\t' => shown.push(' '),
                '\u{7F}' => shown.push('␡'),
                // The signs that stand for the controls, in their order.
                control if control < ' ' => shown.extend(char::from_u32(0x2400 + u32::from(control))),
                hidden if hidden.is_control() || is_hidden(hidden) => {
                    shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(hidden)));
                }
                sign => shown.push(sign),
            }
        }
        if letters.next().is_some() {
            shown.push('…');
        }
    }
    shown
}
