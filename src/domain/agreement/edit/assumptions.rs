//! Changes of what the calculation assumes, a field each.

use rust_decimal::Decimal;

use super::Edit;
use crate::domain::agreement::dossier::Assumptions;
use crate::domain::money::Rate;
use crate::domain::period::Date;
use crate::domain::workforce::Basis;

/// Another value for an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssumptionEdit {
    /// The day wages and statutory figures were read.
    ReferenceDate(Date),
    /// Yearly rise of wages, as a fraction.
    WageIndex(Rate),
    /// Yearly rise of prices, as a fraction.
    PriceIndex(Rate),
    /// Number of employers in the bargaining unit.
    Employers(Decimal),
    /// Hours a week of a full-time job.
    FullTimeHours(Decimal),
    /// Share of paid hours that is worked.
    WorkedShare(Rate),
    /// Up to how many years of stay counts as short.
    ShortStayYears(u8),
    /// Share of learners that reaches the next level; absent: the published figure.
    SuccessRate(Option<Rate>),
    /// The fewest workers that a group of a payroll file is made of.
    SmallestGroup(u32),
    /// What the assumptions rest on.
    Basis(Vec<Basis>),
}

impl AssumptionEdit {
    /// The edits that make `after` of `before`, one for each assumption that differs.
    pub fn between(before: &Assumptions, after: Assumptions) -> Edit {
        let Assumptions {
            reference_date,
            wage_index,
            price_index,
            employers,
            full_time_hours,
            worked_share,
            short_stay_years,
            success_rate,
            smallest_group,
            basis,
        } = after;
        let all = [
            Self::ReferenceDate(reference_date),
            Self::WageIndex(wage_index),
            Self::PriceIndex(price_index),
            Self::Employers(employers),
            Self::FullTimeHours(full_time_hours),
            Self::WorkedShare(worked_share),
            Self::ShortStayYears(short_stay_years),
            Self::SuccessRate(success_rate),
            Self::SmallestGroup(smallest_group),
            Self::Basis(basis),
        ];
        Edit::of(all.into_iter().filter(|edit| *edit != edit.as_in(before)).map(Edit::Assumption).collect())
    }

    /// The same assumption as it stands in `assumptions`.
    pub(super) fn as_in(&self, assumptions: &Assumptions) -> Self {
        match self {
            Self::ReferenceDate(_) => Self::ReferenceDate(assumptions.reference_date),
            Self::WageIndex(_) => Self::WageIndex(assumptions.wage_index),
            Self::PriceIndex(_) => Self::PriceIndex(assumptions.price_index),
            Self::Employers(_) => Self::Employers(assumptions.employers),
            Self::FullTimeHours(_) => Self::FullTimeHours(assumptions.full_time_hours),
            Self::WorkedShare(_) => Self::WorkedShare(assumptions.worked_share),
            Self::ShortStayYears(_) => Self::ShortStayYears(assumptions.short_stay_years),
            Self::SuccessRate(_) => Self::SuccessRate(assumptions.success_rate),
            Self::SmallestGroup(_) => Self::SmallestGroup(assumptions.smallest_group),
            Self::Basis(_) => Self::Basis(assumptions.basis.clone()),
        }
    }

    pub(super) fn apply(&self, assumptions: &mut Assumptions) -> Self {
        let before = self.as_in(assumptions);
        match self.clone() {
            Self::ReferenceDate(day) => assumptions.reference_date = day,
            Self::WageIndex(rise) => assumptions.wage_index = rise,
            Self::PriceIndex(rise) => assumptions.price_index = rise,
            Self::Employers(employers) => assumptions.employers = employers,
            Self::FullTimeHours(hours) => assumptions.full_time_hours = hours,
            Self::WorkedShare(share) => assumptions.worked_share = share,
            Self::ShortStayYears(years) => assumptions.short_stay_years = years,
            Self::SuccessRate(rate) => assumptions.success_rate = rate,
            Self::SmallestGroup(workers) => assumptions.smallest_group = workers,
            Self::Basis(basis) => assumptions.basis = basis,
        }
        before
    }
}
