//! Values outside the range of their parameter.

use super::check::{Check, Needs};
use super::context::CheckContext;
use super::finding::{Place, Remark, Severity};
use super::law::COST_MODEL;
use crate::domain::agreement::validate_value;
use crate::domain::clause::{Parameter, ParameterKind, Value};
use crate::domain::words::Phrase;

pub(super) const CHECKS: &[Check] = &[Check {
    id: "value-out-of-range",
    severity: Severity::Void,
    law: &[COST_MODEL.art("bereik van de parameter")],
    why: Phrase::new(
        "De waarde ligt buiten wat het artikel toelaat. Waar de wet de grens stelt, zoals bij rusttijden en termijnen voor \
         oproepkrachten, werkt een afspraak daarbuiten niet; ook het kostenmodel van Akkoord rekent er niet mee.",
        "The value lies outside what the article allows. Where the law sets the limit, as with rest times and notice for on-call \
         workers, a term beyond it does not work; the cost model of Akkoord does not compute with it either.",
    ),
    remedy: Phrase::new("Kies een waarde binnen het bereik.", "Choose a value within the range."),
    run: Needs::Text(out_of_range),
}];

fn out_of_range(context: &CheckContext<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for placed in context.placed() {
        for parameter in &placed.template.parameters {
            let Some(value) = placed.value(&parameter.id) else { continue };
            if let Err(message) = validate_value(parameter, value) {
                let fix = context.set_parameter(placed, &parameter.id, nearest_allowed(parameter, value));
                remarks.push(Remark::new(Place::parameter(placed.id(), &parameter.id), message).fix(fix));
            }
        }
    }
    remarks
}

/// The allowed value nearest to a number; the default for everything else.
fn nearest_allowed(parameter: &Parameter, value: &Value) -> Value {
    match (&parameter.kind, value) {
        (ParameterKind::Number { min, max, .. }, Value::Number(number)) if min <= max => {
            Value::Number((*number).clamp(*min, *max))
        }
        _ => parameter.default.clone(),
    }
}
