//! Words about derivations.

use crate::gui::phrases::phrases;

phrases! {
    DERIVATION: "Herleiding", "Derivation";
    STEP_BACK: "Terug", "Back";
    DERIVATION_LINES: "Som van {} regels", "Sum of {} lines";
    DERIVATION_LINE: "Eén regel", "One line";
    SUM_OVER: "÷ {}", "÷ {}";
    AFTER_ROUNDING: "= {}", "= {}";
}
