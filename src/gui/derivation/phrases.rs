//! Words about derivations.

use crate::domain::words::phrases;

phrases! {
    DERIVATION: "Herleiding", "Derivation";
    STEP_BACK: "Terug", "Back";
    DERIVATION_LINES: "{count, plural, one {Eén regel} other {Som van # regels}}",
        "{count, plural, one {One line} other {Sum of # lines}}";
    SUM_OVER: "÷ {divisor}", "÷ {divisor}";
    AFTER_ROUNDING: "= {figure}", "= {figure}";
}
