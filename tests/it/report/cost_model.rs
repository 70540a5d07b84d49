//! The cost model in cells: it gives the program's figures, and follows a change of an input as the program does.

use std::collections::BTreeMap;

use akkoord::domain::costs::Given;
use akkoord::domain::costs::drivers::DriverValues;
use akkoord::domain::figure::Operation;
use akkoord::domain::money::{Cents, Euro, HourlyRate, Hours};
use akkoord::domain::period::Year;
use akkoord::domain::projection::{Rounding, assess};
use akkoord::report::cost_model::{CostModel, Formula};
use rust_decimal::{Decimal, dec};

use super::{Example, LANGUAGE};

const EXAMPLES: [&str; 3] = ["glastuinbouw", "schoonmaak", "uitzend"];

fn model(example: &Example) -> CostModel {
    let text = example.text();
    let subject = example.opened.subject(example.proposal(), &text, Some(example.calculation()));
    CostModel::of(&subject, LANGUAGE).expect("it is computed")
}

/// The cells of a model, reckoned again from its inputs, of which those at `changed` places have another value.
struct Sheet<'m> {
    model: &'m CostModel,
    changed: BTreeMap<&'m str, Decimal>,
    steps: Vec<Decimal>,
    lines: Vec<Decimal>,
}

impl<'m> Sheet<'m> {
    fn of(model: &'m CostModel, changed: &[(&'m str, Decimal)]) -> Self {
        let mut sheet = Self { model, changed: changed.iter().copied().collect(), steps: vec![], lines: vec![] };
        for place in &sheet.changed {
            assert!(model.inputs.iter().any(|input| input.place == *place.0), "no input {}", place.0);
        }
        for step in &model.steps {
            let value = rounded(sheet.value(&step.formula), step.rounding);
            sheet.steps.push(value);
        }
        for line in &model.lines {
            let formula = line.amount.1.as_ref().expect("no group of the examples is small");
            let value = rounded(sheet.value(formula), Rounding::HalfAwayFromZero);
            sheet.lines.push(value);
        }
        sheet
    }

    fn value(&self, formula: &Formula) -> Decimal {
        match formula {
            Formula::Number(number) => *number,
            Formula::Input(input) => {
                let input = &self.model.inputs[*input];
                self.changed.get(input.place.as_str()).copied().unwrap_or(input.value)
            }
            Formula::Step(step) => self.steps[*step],
            Formula::Line(line) => self.lines[*line],
            Formula::Computed { operation, first, others } => {
                others.iter().fold(self.value(first), |value, other| match operation {
                    Operation::Plus => value + self.value(other),
                    Operation::Minus => value - self.value(other),
                    Operation::Times => value * self.value(other),
                    Operation::DividedBy => value / self.value(other),
                    Operation::AtMost => value.min(self.value(other)),
                    Operation::AtLeast => value.max(self.value(other)),
                })
            }
        }
    }

    fn by_year(&self) -> BTreeMap<Year, Decimal> {
        let mut years = BTreeMap::new();
        for (line, amount) in self.model.lines.iter().zip(&self.lines) {
            *years.entry(line.year).or_default() += *amount;
        }
        years
    }
}

fn rounded(value: Decimal, rounding: Rounding) -> Decimal {
    let cents = |cents: Option<Cents>| cents.expect("it can be counted").euro().value();
    match rounding {
        Rounding::None => value,
        Rounding::HalfAwayFromZero => cents(Euro::new(value).to_cents()),
        Rounding::Down => cents(Euro::new(value).down_to_cents()),
    }
}

fn computed(given: &Given) -> BTreeMap<Year, Decimal> {
    let assessment = assess(given).expect("it can be computed");
    let mut years = BTreeMap::new();
    for line in &assessment.lines {
        *years.entry(line.year).or_default() += line.amount.euro().value();
    }
    years
}

#[test]
fn every_cell_has_the_value_of_its_formula_and_nothing_but_an_input_is_without_one() {
    for name in EXAMPLES {
        let example = Example::new(name);
        let model = model(&example);
        let sheet = Sheet::of(&model, &[]);
        for (step, value) in model.steps.iter().zip(&sheet.steps) {
            assert!((step.value - value).abs() < dec!(0.000000000001), "{name}: {} is {value}", step.label);
        }
        for (line, value) in model.lines.iter().zip(&sheet.lines) {
            assert_eq!(line.amount.0.euro().value(), *value, "{name}: {} {}", line.article, line.driver);
        }
        let results: Vec<&str> =
            model.inputs.iter().filter(|input| input.is_result).map(|input| input.place.as_str()).collect();
        assert_eq!(results, Vec::<&str>::new(), "{name}: figures without a formula");
    }
}

/// Lessons move people to other levels, so fewer hours change the year after as well.
#[test]
fn other_hours_and_other_prices_move_the_totals_as_the_program_does() {
    for name in EXAMPLES {
        let example = Example::new(name);
        let model = model(&example);
        let given = &example.calculation().resolved.given;
        let (index, clause) =
            given.clauses.iter().enumerate().find(|(_, clause)| clause.target.is_some()).expect("there are lessons");
        let place = format!("clauses/{}/hours_per_year", clause.id);
        let mut fewer = given.clone();
        let hours = clause.hours_per_year.value() - dec!(20);
        fewer.clauses[index].hours_per_year = Hours::new(hours);
        let sheet = Sheet::of(&model, &[(&place, hours)]);
        assert_eq!(sheet.by_year(), computed(&fewer), "{name}: {hours} hours");
        assert_ne!(sheet.by_year(), computed(given), "{name}: it does move");

        let mut dearer = given.clone();
        let mut prices = Vec::new();
        for clause in &mut dearer.clauses {
            for (driver, known) in clause.drivers.iter_mut().enumerate() {
                if let DriverValues::GroupLessons { price_per_group_hour, .. } = &mut known.values {
                    *price_per_group_hour = Some(HourlyRate::new(dec!(135.55)));
                    prices.push(format!("clauses/{}/drivers/{driver}/price_per_group_hour", clause.id));
                }
            }
        }
        assert!(!prices.is_empty(), "{name}");
        let prices: Vec<(&str, Decimal)> = prices.iter().map(|place| (place.as_str(), dec!(135.55))).collect();
        assert_eq!(Sheet::of(&model, &prices).by_year(), computed(&dearer), "{name}: another price");

        let mut better_paid = given.clone();
        let profile = &mut better_paid.profiles[0];
        profile.hourly_wage = HourlyRate::new(profile.hourly_wage.value() + dec!(1.5));
        let wage = profile.hourly_wage.value();
        let place = format!("profiles/{}/hourly_wage", profile.id);
        assert_eq!(Sheet::of(&model, &[(&place, wage)]).by_year(), computed(&better_paid), "{name}: another wage");
    }
}
