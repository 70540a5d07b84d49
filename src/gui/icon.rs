//! The icons of the window: characters of the embedded icon font, by what they show.
//!
//! A constant is called as its icon in `assets/fonts/icons.txt`, which lists the whole set that is kept.

pub const ARTICLE: char = '\u{E0A8}';
pub const CURRENCY_EUR: char = '\u{E554}';
pub const CHECK_CIRCLE: char = '\u{E184}';
pub const ARROW_U_UP_LEFT: char = '\u{E08A}';
pub const ARROW_U_UP_RIGHT: char = '\u{E08C}';
pub const SIDEBAR_SIMPLE: char = '\u{EC24}';
pub const WARNING: char = '\u{E4E0}';
pub const INFO: char = '\u{E2CE}';
pub const X: char = '\u{E4F6}';
pub const X_CIRCLE: char = '\u{E4F8}';
pub const PLUS: char = '\u{E3D4}';
pub const COPY: char = '\u{E1CA}';
pub const TRASH: char = '\u{E4A6}';
pub const ARROW_UP: char = '\u{E08E}';
pub const ARROW_DOWN: char = '\u{E03E}';
pub const LOCK: char = '\u{E2FA}';
pub const LOCK_OPEN: char = '\u{E306}';
pub const UPLOAD_SIMPLE: char = '\u{E4C0}';
pub const USERS_THREE: char = '\u{E68E}';
pub const HAND_COINS: char = '\u{EA8C}';
pub const CARET_DOWN: char = '\u{E136}';
pub const CARET_UP: char = '\u{E13C}';
pub const CARET_RIGHT: char = '\u{E13A}';
pub const CHECKS: char = '\u{E53A}';
pub const FILES: char = '\u{E710}';
pub const LIST: char = '\u{E2F0}';
pub const MAGNIFYING_GLASS: char = '\u{E30C}';
pub const MINUS: char = '\u{E32A}';
pub const PENCIL_SIMPLE: char = '\u{E3B4}';
pub const SIGMA: char = '\u{EAB8}';
pub const PROHIBIT: char = '\u{E3DE}';
pub const CIRCLE_HALF: char = '\u{E18C}';
pub const CIRCLE_DASHED: char = '\u{E602}';
pub const NOTE_PENCIL: char = '\u{E34C}';
pub const DOTS_SIX_VERTICAL: char = '\u{EAE2}';
pub const CLOCK_COUNTDOWN: char = '\u{ED2C}';
pub const CALENDAR_BLANK: char = '\u{E10A}';
pub const HANDSHAKE: char = '\u{E582}';
pub const BOOKS: char = '\u{E758}';
pub const FILE_PDF: char = '\u{E702}';
pub const EXPORT: char = '\u{EAF0}';
