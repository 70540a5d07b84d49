//! Words about findings, fixes and the coverage of the advice.

phrases! {
    PAGE: "Toets", "Checks";
}
