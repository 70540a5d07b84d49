//! Formulas of the cost model in the words of a spreadsheet.

use rust_decimal::Decimal;

use crate::domain::figure::Operation;
use crate::domain::projection::Rounding;
use crate::report::cost_model::Formula;

/// The longest formula a spreadsheet takes, less room for what is put around it.
const LONGEST: usize = 8000;

/// Where the cells of inputs, steps and lines stand.
pub struct Places {
    /// The name of each input.
    pub inputs: Vec<String>,
    /// The sheet of the steps, and the row of the first one.
    pub steps: (String, u32),
    /// The sheet of the lines, and the row of the first one.
    pub lines: (String, u32),
}

/// The column of values on the sheet of steps.
pub const STEP_VALUE: char = 'B';
/// The column of amounts on the sheet of lines.
pub const LINE_AMOUNT: char = 'E';

impl Places {
    /// The formula in cells, without the sign of equality; nothing where it is longer than a spreadsheet takes.
    pub fn formula(&self, formula: &Formula) -> Option<String> {
        let text = self.written(formula);
        (text.len() <= LONGEST).then_some(text)
    }

    fn written(&self, formula: &Formula) -> String {
        let cell = |(sheet, first): &(String, u32), column: char, place: usize| {
            format!("{sheet}!${column}${}", first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX)))
        };
        match formula {
            Formula::Number(number) => literal(*number),
            Formula::Input(input) => self.inputs.get(*input).cloned().unwrap_or_default(),
            Formula::Step(step) => cell(&self.steps, STEP_VALUE, *step),
            Formula::Line(line) => cell(&self.lines, LINE_AMOUNT, *line),
            Formula::Computed { operation, first, others } => {
                let operands: Vec<String> =
                    std::iter::once(&**first).chain(others).map(|operand| self.operand(operand, *operation)).collect();
                match operation {
                    Operation::Plus => operands.join("+"),
                    Operation::Minus => operands.join("-"),
                    Operation::Times => operands.join("*"),
                    Operation::DividedBy => operands.join("/"),
                    Operation::AtMost => format!("MIN({})", operands.join(",")),
                    Operation::AtLeast => format!("MAX({})", operands.join(",")),
                }
            }
        }
    }

    /// An operand, in brackets where it is a chain of its own.
    fn operand(&self, formula: &Formula, outer: Operation) -> String {
        let text = self.written(formula);
        let Formula::Computed { operation, .. } = formula else { return text };
        let is_called = |operation: Operation| matches!(operation, Operation::AtMost | Operation::AtLeast);
        if is_called(*operation) || is_called(outer) { text } else { format!("({text})") }
    }
}

/// A number as formulas have it: a negative one in brackets.
pub fn literal(number: Decimal) -> String {
    let text = number.normalize().to_string();
    if number.is_sign_negative() { format!("({text})") } else { text }
}

/// A formula with the rounding of its figure. Binary fractions lie a hair beside decimal halves; eight decimals bring them
/// back before halves are rounded.
pub fn rounded(formula: &str, rounding: Rounding) -> String {
    match rounding {
        Rounding::None => formula.to_owned(),
        Rounding::HalfAwayFromZero => format!("ROUND(ROUND({formula},8),2)"),
        Rounding::Down => format!("ROUNDDOWN(ROUND({formula},8),2)"),
    }
}

/// A name for a cell that a spreadsheet takes, and takes for nothing else.
pub fn name(place: &str) -> String {
    let sign = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    format!("in_{}", place.chars().map(sign).collect::<String>())
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn computed(operation: Operation, operands: Vec<Formula>) -> Formula {
        let mut operands = operands.into_iter();
        let first = Box::new(operands.next().expect("an operand"));
        Formula::Computed { operation, first, others: operands.collect() }
    }

    #[test]
    fn chains_inside_others_stand_in_brackets() {
        let places = Places {
            inputs: vec!["in_wage".to_owned()],
            steps: ("Stappen".to_owned(), 5),
            lines: ("Regels".to_owned(), 4),
        };
        let sum = computed(Operation::Plus, vec![Formula::Number(dec!(1)), Formula::Number(dec!(-0.250))]);
        let product = computed(Operation::Times, vec![Formula::Input(0), sum.clone(), Formula::Step(2)]);
        assert_eq!(places.formula(&product).as_deref(), Some("in_wage*(1+(-0.25))*Stappen!$B$7"));
        let least = computed(Operation::AtMost, vec![product, computed(Operation::Minus, vec![sum, Formula::Line(0)])]);
        assert_eq!(
            places.formula(&least).as_deref(),
            Some("MIN(in_wage*(1+(-0.25))*Stappen!$B$7,(1+(-0.25))-Regels!$E$4)")
        );
        let endless = computed(Operation::Plus, vec![Formula::Input(0); 2000]);
        assert_eq!(places.formula(&endless), None);
    }

    #[test]
    fn names_have_only_letters_digits_and_lines() {
        assert_eq!(name("profiles/de ‘oogst’/hourly_wage"), "in_profiles_de__oogst__hourly_wage");
    }
}
