//! Sums of lines: by article, driver, group, nature, payer and year, on every base, and divided by what measures them.

use rust_decimal::Decimal;

use super::{Explainer, FigureId, GrantCount, ReachCount, Rounding, Step, article, cents, group, own};
use crate::domain::costs::operand::figure;
use crate::domain::figure::{Number, Traced, Unit};
use crate::domain::money::{Cents, Euro, Rate};
use crate::domain::period::Year;
use crate::domain::projection::assessment::Line;
use crate::domain::projection::circumstances::in_force;
use crate::domain::projection::pivot::{Dimension, Pivot};
use crate::domain::projection::selection::{Base, Group, Measure, Selection};
use crate::domain::projection::share_basis::{ShareBasis, Workers};
use crate::domain::words::{Message, Shown, phrase};
use crate::message;

impl<'a> Explainer<'a> {
    /// Every sum of lines that some table shows.
    pub(super) fn sums(&self) -> Vec<FigureId> {
        let mut ids = Vec::new();
        for year in self.spans() {
            // That of all costs stands with the sums on its base.
            for basis in ShareBasis::all().filter(|basis| *basis != ShareBasis::default()) {
                let total = basis.total(Selection { measure: Measure::OfWageBill, ..Selection::of(year) });
                ids.extend(Some(FigureId::Sum(total)).filter(|share| self.explain(share).is_some()));
            }
        }
        for base in Base::ALL {
            for year in self.spans() {
                let all = Selection { base, ..Selection::of(year) };
                ids.push(FigureId::Sum(all.clone()));
                let share = FigureId::Sum(Selection { measure: Measure::OfWageBill, ..all.clone() });
                ids.extend(Some(share).filter(|share| self.explain(share).is_some()));
                if matches!(base, Base::Gross | Base::Existing | Base::Extra | Base::BeforeSchemes) {
                    let tables: [&[Dimension]; 5] = [
                        &[Dimension::Payer],
                        &[Dimension::Article],
                        &[Dimension::Article, Dimension::Driver],
                        &[Dimension::Group],
                        &[Dimension::Nature],
                    ];
                    let tables = match base {
                        // Whatever is not told apart by payer is as on the gross base.
                        Base::BeforeSchemes => &tables[..1],
                        _ if base.has_payers() => &tables[..],
                        _ => &tables[1..],
                    };
                    let cells = tables.iter().map(|by| Pivot::of(self, &all, by));
                    ids.extend(cells.flat_map(|pivot| {
                        pivot.cells().map(|(cell, _)| FigureId::Sum(cell.clone())).collect::<Vec<_>>()
                    }));
                }
            }
        }
        ids
    }

    /// The years, and the term.
    pub(super) fn spans(&self) -> impl Iterator<Item = Option<Year>> + use<'a> {
        self.assessment.years.iter().map(|span| Some(span.year)).chain([None])
    }

    /// The years a figure of a year or of the term is of; nothing where the year is not of the agreement.
    pub(super) fn years_of(&self, year: Option<Year>) -> Option<Vec<Year>> {
        let all = self.assessment.years.iter().map(|span| span.year);
        let years: Vec<Year> = all.filter(|own| year.is_none_or(|year| *own == year)).collect();
        (!years.is_empty()).then_some(years)
    }

    pub(super) fn sum_of(&self, selection: &Selection) -> Option<Step> {
        let years = self.years_of(selection.year)?;
        self.is_known(selection).then_some(())?;
        if selection.measure != Measure::Euro {
            return self.divided(selection, &years);
        }
        let value = Pivot::of(self, selection, &[]).total();
        let formula = match selection.year {
            None => Traced::sum(years.into_iter().map(|year| {
                let of_year = Selection { year: Some(year), ..selection.clone() };
                let amount = self.sum(&of_year);
                cents(amount, title(&of_year), FigureId::Sum(of_year))
            })),
            Some(year)
                if !selection.is_narrowed()
                    && matches!(selection.base, Base::AfterPromised | Base::AfterCertain | Base::Expected) =>
            {
                self.after_schemes(selection.base, year)
            }
            Some(_) if selection.base == Base::Extra => {
                let of = |base| Selection { base, ..selection.clone() };
                let operand = |of: Selection| cents(self.sum(&of), title(&of), FigureId::Sum(of));
                operand(of(Base::Gross)).minus(&operand(of(Base::Existing)))
            }
            Some(_) => {
                Traced::sum(self.lines_of(selection).into_iter().map(|(line, part)| self.term(selection, line, part)))
            }
        };
        Some((title(selection), Unit::Euro, value.euro().value(), formula, Rounding::None))
    }

    /// Whether there are such articles, profiles and the like; a sum of nothing is 0 only where it could be something.
    fn is_known(&self, selection: &Selection) -> bool {
        let article = selection
            .article
            .as_ref()
            .is_none_or(|article| self.assessment.lines.iter().any(|line| self.article_of(line) == article));
        let group = match &selection.group {
            Some(Group::Profile(id)) => self.profile_index(id).is_some(),
            Some(Group::Unit) | None => true,
        };
        article && group && (selection.payer.is_none() || selection.base.has_payers())
    }

    /// Gross cost of a year less what schemes pay.
    fn after_schemes(&self, base: Base, year: Year) -> Traced {
        let count = match base {
            Base::Expected => GrantCount::Expected,
            Base::AfterPromised => GrantCount::Promised,
            Base::Gross
            | Base::WithoutContributions
            | Base::Existing
            | Base::Extra
            | Base::AfterCertain
            | Base::BeforeSchemes => GrantCount::Certain,
        };
        let gross = Selection::of(Some(year));
        let amount = self.granted_amount(count, None, Some(year));
        let granted = FigureId::Granted { count, scheme: None, year: Some(year) };
        let label = message!(nl: "wat regelingen betalen", en: "what schemes pay");
        cents(self.sum(&gross), title(&gross), FigureId::Sum(gross)).minus(&cents(amount, label, granted))
    }

    /// A line of a sum: the line, or what a payer bears of it, less what schemes take over of it, or with what they took
    /// over where that is counted too.
    fn term(&self, selection: &Selection, line: &Line, part: Cents) -> Traced {
        if selection.base == Base::Existing {
            return cents(part, self.line_label(line), self.line_existing_id(line));
        }
        let (whole, id) = match selection.payer {
            None => (line.amount, self.line_id(line)),
            Some(payer) => (line.payers[payer], self.line_payer_id(line, payer)),
        };
        let operand = cents(whole, self.line_label(line), id);
        if part == whole {
            return operand;
        }
        if part > whole {
            let label = message!(nl: "wat regelingen overnemen", en: "what schemes take over");
            return operand.plus(&own((part - whole).euro().value(), label));
        }
        let label = message!(nl: "daarvan betalen regelingen", en: "of which schemes pay");
        operand.minus(&own((whole - part).euro().value(), label))
    }

    /// A sum divided by the wage bill, the workers or the participants of the same years.
    fn divided(&self, selection: &Selection, years: &[Year]) -> Option<Step> {
        let whole = Selection { measure: Measure::Euro, ..selection.clone() };
        let amount = self.sum(&whole);
        let divisors = years.iter().filter_map(|year| self.divisor(selection.measure, *year));
        let divisor = Traced::sum(divisors);
        if divisor.value() <= Decimal::ZERO {
            return None;
        }
        let formula = cents(amount, title(&whole), FigureId::Sum(whole)).divided_by(&divisor);
        let unit = if selection.measure == Measure::OfWageBill { Unit::Share } else { Unit::Euro };
        Some((title(selection), unit, formula.value(), formula, Rounding::None))
    }

    /// What amounts of a year or of the term are divided by; nothing where there is nobody or nothing to divide by.
    pub fn divisor_over(&self, measure: Measure, year: Option<Year>) -> Option<Decimal> {
        let years = self.years_of(year)?;
        let divisor: Decimal =
            years.into_iter().filter_map(|year| self.divisor(measure, year)).map(|own| own.value()).sum();
        (divisor > Decimal::ZERO).then_some(divisor)
    }

    /// An amount as a share of the wage bill over the days in force (section 3 of docs/model.md), of a year or of the term.
    pub fn share_of_wage_bill(&self, amount: Cents, year: Option<Year>) -> Option<Rate> {
        let bill = self.divisor_over(Measure::OfWageBill, year)?;
        amount.euro().value().checked_div(bill).map(Rate::new)
    }

    /// What amounts of a year are divided by.
    fn divisor(&self, measure: Measure, year: Year) -> Option<Traced> {
        let heads =
            |value: Decimal, id: FigureId, label: Message| Traced::given(value, || super::leaf(label, Unit::Heads, id));
        match measure {
            Measure::Euro => None,
            Measure::OfWageBill => {
                let span = *self.assessment.years.iter().find(|span| span.year == year)?;
                let bill: Euro<Traced> = figure(
                    *self.assessment.wage_bill.get(&year)?,
                    Unit::Euro,
                    || message!(nl: "loonsom {year} (heel jaar)", en: "wage bill {year} (whole year)", year = year),
                    || FigureId::WageBill { year }.to_string(),
                );
                Some((bill * in_force(span)).number().clone())
            }
            Measure::PerWorker => {
                let label = message!(nl: "werknemers begin {year}", en: "workers at the start of {year}", year = year);
                Some(heads(self.workers_in(year), FigureId::Workers { year: Some(year) }, label))
            }
            Measure::PerParticipant => {
                let reached = self.reached(ReachCount::Participants, None, None, year)?;
                let id = FigureId::Reach { count: ReachCount::Participants, position: None, stay: None, year };
                Some(heads(reached, id, message!(nl: "deelnemers {year}", en: "participants {year}", year = year)))
            }
        }
    }
}

/// What a selection is: "kosten, Les in werktijd, 2027", "werkgever over de looptijd".
pub(super) fn title(selection: &Selection) -> Message {
    let Selection { article: of_article, driver, group: of_group, workers, nature, payer, year, base, measure } =
        selection;
    let head: Shown = match (base, payer) {
        (Base::Gross, Some(payer)) => payer.name().into(),
        (Base::Gross, None) => phrase!("kosten", "cost").into(),
        (Base::WithoutContributions, _) => phrase!("kosten zonder fondsbijdragen", "cost without contributions").into(),
        (Base::Existing, _) => phrase!("al verschuldigde kosten", "cost owed already").into(),
        (Base::Extra, _) => phrase!("extra kosten", "extra cost").into(),
        (Base::AfterPromised, _) => phrase!("kosten na toegezegde regelingen", "cost after promised schemes").into(),
        (Base::AfterCertain, _) => {
            phrase!("kosten na toegezegde en aangenomen regelingen", "cost after promised and assumed schemes").into()
        }
        (Base::Expected, _) => phrase!("verwachte kosten", "expected cost").into(),
        (Base::BeforeSchemes, _) => phrase!("kosten zonder regelingen", "cost without schemes").into(),
    };
    let own = (*workers == Workers::Own).then_some(phrase!("eigen werknemers", "own workers"));
    let parts: [Option<Shown>; 6] = [
        of_article.as_ref().map(|id| article(id).into()),
        driver.map(|driver| driver.name().into()),
        of_group.as_ref().map(|of_group| match of_group {
            Group::Profile(id) => group(id).into(),
            Group::Unit => group("–").into(),
        }),
        own.map(Into::into),
        nature.map(|nature| nature.name().into()),
        payer.filter(|_| *base != Base::Gross).map(|payer| payer.name().into()),
    ];
    let costs = parts.into_iter().flatten().fold(head, |costs, part| {
        message!(nl: "{costs}, {part}", en: "{costs}, {part}", costs = costs, part = part).into()
    });
    let costs = match year {
        Some(year) => message!(nl: "{costs} {year}", en: "{costs} {year}", costs = costs, year = *year),
        None => message!(nl: "{costs} over de looptijd", en: "{costs} over the term", costs = costs),
    };
    match measure {
        Measure::Euro => costs,
        Measure::PerWorker => message!(nl: "per werknemer: {costs}", en: "per worker: {costs}", costs = costs),
        Measure::PerParticipant => {
            message!(nl: "per deelnemer: {costs}", en: "per participant: {costs}", costs = costs)
        }
        Measure::OfWageBill => message!(
            nl: "als deel van de loonsom: {costs}", en: "as a share of the wage bill: {costs}", costs = costs
        ),
    }
}
