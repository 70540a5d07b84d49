//! Words about the funds and subsidies, assumptions and overridden figures.

phrases! {
    PAGE: "Financiering", "Funding";
}
