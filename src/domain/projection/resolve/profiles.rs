//! Workforce profiles: defaults from published figures, and the minimum wage as a floor.

use rust_decimal::Decimal;

use super::{Provenance, Resolving, Typology};
use crate::domain::costs::given::{GivenPension, GivenProfile};
use crate::domain::costs::hour::WEEKS;
use crate::domain::diagnostic::{Bilingual, Diagnostic, Shown, Subject};
use crate::domain::figure::Unit;
use crate::domain::money::{Euro, Rate};
use crate::domain::workforce::{Pension, Profile, STAY_YEARS, StayRates, StayShares, Whk};
use crate::message;

impl Resolving<'_> {
    pub(super) fn profiles(&mut self) -> Vec<GivenProfile> {
        let dossier = self.dossier;
        dossier.workforce.iter().map(|profile| self.profile(profile)).collect()
    }

    /// The minimum wage of the reference date and the published bound of low pay.
    pub(super) fn typology(&mut self) -> Typology {
        let mut read = |figure: &str| {
            let place = format!("typology/{figure}");
            self.figure_now(figure, place, Subject::Figure(figure.to_owned())).unwrap_or_default()
        };
        Typology {
            minimum_wage: read("wml.adult").into(),
            low_pay: read("typology.low-pay").into(),
            short_stay_years: self.dossier.assumptions.short_stay_years,
        }
    }

    fn profile(&mut self, profile: &Profile) -> GivenProfile {
        self.check_minimum_wage(profile);
        // All that no figure was read for is stated by the profile itself.
        self.rests_on_dossier(format!("profiles/{}", profile.id), &profile.basis);
        let name = Bilingual::new(profile.name.as_str(), profile.name.as_str());
        self.provenance.names.profiles.insert(profile.id.clone(), name);
        GivenProfile {
            id: profile.id.clone(),
            heads: profile.heads,
            hourly_wage: profile.hourly_wage,
            hours_per_week: profile.hours_per_week,
            contract: profile.contract,
            employer_size: profile.employer_size,
            whk: self.whk(profile),
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
        }
    }

    /// An hourly wage below the statutory minimum on the reference date is an error with both amounts.
    fn check_minimum_wage(&mut self, profile: &Profile) {
        let on = self.dossier.assumptions.reference_date;
        let minimum = match self.override_of("wml.adult") {
            Some(own) => (own.value, on),
            None => match self.data.figures.read("wml.adult", on) {
                Ok(reading) => (reading.entry.value, reading.entry.from),
                Err(missing) => {
                    self.missing(Subject::Figure("wml.adult".to_owned()), &missing);
                    return;
                }
            },
        };
        if profile.hourly_wage.value() >= minimum.0 {
            return;
        }
        let shown = |wage: Decimal| Shown::Quantity(wage, Unit::EuroPerHour);
        self.said.push(
            Diagnostic::error(
                Subject::Profile(profile.id.clone()),
                message!(
                    nl: "het uurloon van ‘{profile}’ is {wage}; het wettelijk minimumloon is {minimum} (sinds {from})",
                    en: "the hourly wage of ‘{profile}’ is {wage}; the statutory minimum is {minimum} (since {from})",
                    profile = &profile.name, wage = shown(profile.hourly_wage.value()), minimum = shown(minimum.0), from = minimum.1
                ),
            )
            .hint(message!(nl: "stel het uurloon op ten minste {minimum}", en: "set the hourly wage to at least {minimum}", minimum = shown(minimum.0))),
        );
    }

    fn whk(&mut self, profile: &Profile) -> Rate {
        let place = format!("profiles/{}/whk", profile.id);
        let figure = match &profile.whk {
            Whk::Own(rate) => return *rate,
            Whk::Average => "whk.average",
            Whk::Sector(figure) => figure,
        };
        self.figure_now(figure, place, Subject::Profile(profile.id.clone())).map(Rate::new).unwrap_or_default()
    }

    fn stay_on(&mut self, profile: &Profile) -> StayShares {
        let place = format!("profiles/{}/stay_on", profile.id);
        let origin = match &profile.stay_on {
            StayRates::Own(table) => return *table,
            StayRates::EuropeanUnion => "stay.eu",
            StayRates::OutsideEuropeanUnion => "stay.outside-eu",
        };
        let mut table = [Rate::ZERO; STAY_YEARS];
        for (years, chance) in table.iter_mut().enumerate() {
            let subject = Subject::Profile(profile.id.clone());
            *chance = self
                .figure_now(&format!("{origin}.{years}"), place.clone(), subject)
                .map(Rate::new)
                .unwrap_or_default();
        }
        table
    }

    /// The dossier's own share, or the published one for the origin that the stay table names.
    fn registered_share(&mut self, profile: &Profile) -> Rate {
        let place = format!("profiles/{}/registered_share", profile.id);
        if let Some(share) = profile.registered_share {
            return share;
        }
        let figure = match profile.stay_on {
            StayRates::OutsideEuropeanUnion => "registered.outside-eu",
            StayRates::EuropeanUnion => "registered.eu",
            StayRates::Own(_) => {
                self.error(
                    Subject::Profile(profile.id.clone()),
                    message!(
                        nl: "het deel dat in de BRP is ingeschreven ontbreekt, en de eigen blijftabel zegt niet voor wie",
                        en: "the share registered in the BRP is missing, and the stay table of its own does not say for whom"
                    ),
                    message!(nl: "vul ‘registered_share’ in", en: "state ‘registered_share’"),
                );
                return Rate::ZERO;
            }
        };
        self.figure_now(figure, place, Subject::Profile(profile.id.clone())).map(Rate::new).unwrap_or_default()
    }

    fn pension(&mut self, profile: &Profile) -> Option<GivenPension> {
        let place = |key: &str| format!("profiles/{}/pension/{key}", profile.id);
        let fund = match &profile.pension {
            Pension::None => return None,
            Pension::Own(terms) => return Some(GivenPension::from(terms)),
            Pension::Fund(fund) => fund,
        };
        let mut read = |figure: &str, key: &str| {
            self.figure_now(&format!("pension.{fund}.{figure}"), place(key), Subject::Profile(profile.id.clone()))
        };
        let (rate, employee_rate) = (read("employer", "rate"), read("worker", "employee_rate"));
        let (franchise, max_wage) = (read("franchise", "franchise"), read("max", "max_wage"));
        let yearly =
            |this: &Self, figure: &str, value: Decimal| this.a_year(&format!("pension.{fund}.{figure}"), value);
        Some(GivenPension {
            rate: rate.map(Rate::new).unwrap_or_default(),
            employee_rate: employee_rate.map(Rate::new).unwrap_or_default(),
            franchise: franchise.map(|value| yearly(self, "franchise", value)).unwrap_or_default(),
            max_wage: max_wage.map(|value| yearly(self, "max", value)).unwrap_or_default(),
        })
    }

    /// An amount a year for full time; funds that count by the hour publish amounts an hour.
    fn a_year(&self, figure: &str, value: Decimal) -> Euro {
        let by_the_hour = self.data.figures.by_id.get(figure).is_some_and(|figure| figure.unit == Unit::EuroPerHour);
        let hours = self.dossier.assumptions.full_time_hours * Decimal::from(WEEKS);
        Euro::new(if by_the_hour { value * hours } else { value })
    }
}

impl Provenance {
    /// The figure's id, where it is a published one.
    pub fn figure(&self) -> Option<&str> {
        match self {
            Self::Published { figure, .. } | Self::Override { figure, .. } => Some(figure),
            Self::Term { .. }
            | Self::Assumption { .. }
            | Self::Template(_)
            | Self::Dossier(_)
            | Self::AgreementTerm(_)
            | Self::Scheme { .. } => None,
        }
    }
}
