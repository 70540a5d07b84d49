//! Words of the cost model in cells.

use crate::domain::words::phrases;

phrases! {
    RESULT: "berekend door Akkoord en hier geen formule; een andere waarde verandert wat ervan afhangt",
        "computed by Akkoord and no formula here; another value changes what depends on it";
    PLACED: "gegeven van de berekening", "given of the calculation";
    PROPOSAL: "{proposal} · {first} tot en met {last}", "{proposal} · {first} to {last}";
}
