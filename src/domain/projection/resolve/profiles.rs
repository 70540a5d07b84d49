//! Workforce profiles: defaults from published figures, and the minimum wage as a floor.

use rust_decimal::Decimal;

use super::{Resolving, Typology};
use crate::domain::costs::given::{ByYear, GivenPension, GivenProfile};
use crate::domain::diagnostic::Diagnostic;
use crate::domain::figure::Number;
use crate::domain::figure::Unit;
use crate::domain::money::{Euro, Rate};
use crate::domain::parameters::{FigureKey, PensionTerm, Reading, WorkerOrigin};
use crate::domain::period::WEEKS;
use crate::domain::words::{Bilingual, Shown, Subject};
use crate::domain::workforce::draft::open_inputs;
use crate::domain::workforce::{Pension, Profile, STAY_YEARS, StayRates, StayShares, Whk};
use crate::message;

impl Resolving<'_> {
    pub(super) fn profiles(&mut self) -> Vec<GivenProfile> {
        let dossier = self.dossier;
        dossier.workforce.iter().map(|profile| self.profile(profile)).collect()
    }

    /// The minimum wage of the reference date and the published bound of low pay.
    pub(super) fn typology(&mut self) -> Typology {
        let mut read = |key: FigureKey| {
            let place = format!("typology/{key}");
            self.figure_now(&key, place, Subject::Figure(key.to_string())).unwrap_or_default()
        };
        Typology {
            minimum_wage: read(FigureKey::MinimumWage).into(),
            low_pay: read(FigureKey::LowPay).into(),
            short_stay_years: self.dossier.assumptions.short_stay_years,
        }
    }

    fn profile(&mut self, profile: &Profile) -> GivenProfile {
        self.check_minimum_wage(profile);
        // The fallback for inputs of the profile that no published figure provides: the profile states them itself.
        self.rests_on_dossier(format!("profiles/{}", profile.id), &profile.basis);
        let name = Bilingual::new(profile.name.as_str(), profile.name.as_str());
        let (whk, whk_by_year) = self.whk(profile);
        self.provenance.names.profiles.insert(profile.id.clone(), name);
        GivenProfile {
            id: profile.id.clone(),
            heads: profile.heads,
            hourly_wage: profile.hourly_wage,
            hours_per_week: profile.hours_per_week,
            contract: profile.contract,
            employer_size: profile.employer_size,
            whk,
            whk_by_year,
            year_end_bonus: profile.year_end_bonus,
            stay_share: profile.stay_share,
            level_share: profile.level_share,
            stay_on: self.stay_on(profile),
            entry_level_share: profile.entry_level_share,
            schooling: profile.schooling,
            registered_share: self.registered_share(profile),
            awf: profile.awf,
            pension: self.pension(profile),
            other_employer_cost: profile.other_employer_cost,
            growth: profile.growth,
            arrivals_factor: profile.arrivals_factor,
            take_up: profile.take_up.clone(),
            outside_wage_bill: profile.outside_wage_bill,
            joint_heads: profile.joint_heads,
            open: open_inputs(profile).collect(),
        }
    }

    /// An hourly wage below the minimum on the reference date is an error with both amounts; a minimum that is missing is
    /// said once, with the typology.
    fn check_minimum_wage(&mut self, profile: &Profile) {
        let Ok(minimum) = self.figures.now(&FigureKey::MinimumWage) else { return };
        // Of which age its workers are a profile does not say; the payroll file that had them was held against that.
        if profile.youth_wage || profile.hourly_wage.value() >= minimum.value() {
            return;
        }
        let shown = |wage: Decimal| Shown::Quantity(wage, Unit::EuroPerHour);
        let (name, wage) = (&profile.name, shown(profile.hourly_wage.value()));
        let message = match minimum {
            Reading::Overridden { own, .. } => message!(
                nl: "het uurloon van ‘{profile}’ is {wage}; het minimumloon is in dit dossier {minimum} ({reason})",
                en: "the hourly wage of ‘{profile}’ is {wage}; the minimum wage in this dossier is {minimum} ({reason})",
                profile = name, wage = wage, minimum = shown(own.value), reason = &own.reason
            ),
            Reading::Published(dated) | Reading::Announced(dated) | Reading::Projected(dated) => message!(
                nl: "het uurloon van ‘{profile}’ is {wage}; het wettelijk minimumloon is {minimum} (sinds {from})",
                en: "the hourly wage of ‘{profile}’ is {wage}; the statutory minimum is {minimum} (since {from})",
                profile = name, wage = wage, minimum = shown(dated.entry.value), from = dated.entry.from
            ),
        };
        self.said.push(Diagnostic::error(Subject::Profile(profile.id.clone()), message).hint(message!(
            nl: "stel het uurloon op ten minste {minimum}", en: "set the hourly wage to at least {minimum}",
            minimum = shown(minimum.value())
        )));
    }

    /// The return-to-work premium of the first year in force, and of later years that state another; a rate of the
    /// profile's own holds throughout.
    fn whk(&mut self, profile: &Profile) -> (Rate, ByYear<Rate>) {
        let figure = match &profile.whk {
            Whk::Own(rate) => return (*rate, ByYear::new()),
            Whk::Average => &FigureKey::WhkAverage,
            Whk::Sector(figure) => figure,
        };
        let (id, first_year) = (&profile.id, self.dossier.agreement.term.start.year());
        let by_year = self.figure_by_year(figure, &Subject::Profile(id.clone()), |year| match year <= first_year {
            true => format!("profiles/{id}/whk"),
            false => format!("profiles/{id}/whk_by_year/{year}"),
        });
        let first = by_year.first().map(|(_, rate)| Rate::new(*rate)).unwrap_or_default();
        let later = by_year.into_iter().filter(|(year, _)| *year > first_year);
        (first, later.map(|(year, rate)| (year, Rate::new(rate))).collect())
    }

    fn stay_on(&mut self, profile: &Profile) -> StayShares {
        let place = format!("profiles/{}/stay_on", profile.id);
        let origin = match &profile.stay_on {
            StayRates::Own(table) => return *table,
            StayRates::EuropeanUnion => WorkerOrigin::EuropeanUnion,
            StayRates::OutsideEuropeanUnion => WorkerOrigin::OutsideEuropeanUnion,
        };
        let mut table = [Rate::ZERO; STAY_YEARS];
        for (years, chance) in table.iter_mut().enumerate() {
            let subject = Subject::Profile(profile.id.clone());
            let key = FigureKey::StayOn { origin, years };
            *chance = self.figure_now(&key, place.clone(), subject).map(Rate::new).unwrap_or_default();
        }
        table
    }

    /// The dossier's own share, or the published one for the origin that the stay table names.
    fn registered_share(&mut self, profile: &Profile) -> Rate {
        let place = format!("profiles/{}/registered_share", profile.id);
        if let Some(share) = profile.registered_share {
            return share;
        }
        let Some(origin) = profile.stay_on.origin() else {
            self.error(
                Subject::Profile(profile.id.clone()),
                message!(
                    nl: "het deel dat in de BRP is ingeschreven ontbreekt, en de eigen blijftabel zegt niet voor wie",
                    en: "the share registered in the BRP is missing, and the stay table of its own does not say for whom"
                ),
                message!(nl: "vul ‘registered_share’ in", en: "state ‘registered_share’"),
            );
            return Rate::ZERO;
        };
        let subject = Subject::Profile(profile.id.clone());
        self.figure_now(&FigureKey::Registered(origin), place, subject).map(Rate::new).unwrap_or_default()
    }

    pub(super) fn pension(&mut self, profile: &Profile) -> Option<GivenPension> {
        let fund = match &profile.pension {
            Pension::None => return None,
            Pension::Own(terms) => return Some(GivenPension::from(terms)),
            Pension::Fund(fund) => fund,
        };
        let mut read = |term: PensionTerm, name: &str| {
            let key = FigureKey::pension(fund, term);
            let place = format!("profiles/{}/pension/{name}", profile.id);
            let value = self.figure_now(&key, place, Subject::Profile(profile.id.clone())).unwrap_or_default();
            (key, value)
        };
        let (_, rate) = read(PensionTerm::Employer, "rate");
        let (_, employee_rate) = read(PensionTerm::Worker, "employee_rate");
        let (franchise, max_wage) = (read(PensionTerm::Franchise, "franchise"), read(PensionTerm::Max, "max_wage"));
        Some(GivenPension {
            rate: Rate::new(rate),
            employee_rate: Rate::new(employee_rate),
            franchise: self.a_year(&franchise.0, franchise.1),
            max_wage: self.a_year(&max_wage.0, max_wage.1),
        })
    }

    /// An amount a year for full time; funds that count by the hour publish amounts an hour.
    fn a_year(&self, key: &FigureKey, value: Decimal) -> Euro {
        let by_the_hour = self.data.figures.unit(key) == Some(Unit::EuroPerHour);
        let hours = self.dossier.assumptions.full_time_hours.times(&WEEKS);
        Euro::new(if by_the_hour { value.times(&hours) } else { value })
    }
}
