//! The icons of the window: characters of the embedded icon font, by what they show.
//!
//! The whole set that is kept stands in `assets/fonts/icons.txt`.

/// `article`.
pub const ARTICLE: char = '\u{E0A8}';
/// `currency-eur`.
pub const CURRENCY_EUR: char = '\u{E554}';
/// `check-circle`.
pub const CHECK_CIRCLE: char = '\u{E184}';
/// `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: char = '\u{E08A}';
/// `arrow-u-up-right`.
pub const ARROW_U_UP_RIGHT: char = '\u{E08C}';
/// `sidebar-simple`.
pub const SIDEBAR_SIMPLE: char = '\u{EC24}';
/// `warning`.
pub const WARNING: char = '\u{E4E0}';
/// `info`.
pub const INFO: char = '\u{E2CE}';
/// `x`.
pub const X: char = '\u{E4F6}';
/// `x-circle`.
pub const X_CIRCLE: char = '\u{E4F8}';
/// `arrow-left`.
pub const ARROW_LEFT: char = '\u{E058}';
/// `plus`.
pub const PLUS: char = '\u{E3D4}';
/// `copy`.
pub const COPY: char = '\u{E1CA}';
/// `trash`.
pub const TRASH: char = '\u{E4A6}';
/// `arrow-up`.
pub const ARROW_UP: char = '\u{E08E}';
/// `arrow-down`.
pub const ARROW_DOWN: char = '\u{E03E}';
/// `lock`.
pub const LOCK: char = '\u{E2FA}';
/// `lock-open`.
pub const LOCK_OPEN: char = '\u{E306}';
/// `upload-simple`.
pub const UPLOAD_SIMPLE: char = '\u{E4C0}';
/// `users-three`.
pub const USERS_THREE: char = '\u{E68E}';
/// `hand-coins`.
pub const HAND_COINS: char = '\u{EA8C}';
/// `checks`.
pub const CHECKS: char = '\u{E53A}';
/// `files`.
pub const FILES: char = '\u{E710}';
/// `list`.
pub const LIST: char = '\u{E2F0}';
/// `magnifying-glass`.
pub const MAGNIFYING_GLASS: char = '\u{E30C}';
/// `minus`.
pub const MINUS: char = '\u{E32A}';
/// `pencil-simple`.
pub const PENCIL_SIMPLE: char = '\u{E3B4}';
/// `sigma`.
pub const SIGMA: char = '\u{EAB8}';
/// `prohibit`.
pub const PROHIBIT: char = '\u{E3DE}';
/// `circle-half`.
pub const CIRCLE_HALF: char = '\u{E18C}';
/// `circle-dashed`.
pub const CIRCLE_DASHED: char = '\u{E602}';
/// `note-pencil`.
pub const NOTE_PENCIL: char = '\u{E34C}';
/// `dots-six-vertical`.
pub const DOTS_SIX_VERTICAL: char = '\u{EAE2}';
/// `clock-countdown`.
pub const CLOCK_COUNTDOWN: char = '\u{ED2C}';
/// `books`.
pub const BOOKS: char = '\u{E758}';
/// `file-pdf`.
pub const FILE_PDF: char = '\u{E702}';
