//! Words about the workforce profiles and their import.

phrases! {
    PAGE: "Personeel", "Workforce";
}
