//! One mistake at a time in a scheme and in what it is paid from.

use akkoord::domain::costs::Payer;
use akkoord::domain::costs::given::DriverKind;
use rust_decimal::dec;

use super::{check, scheme_fonds};
use crate::support::plain::{date, driver, percentage, scheme};

#[test]
fn mistakes_in_a_scheme_are_about_that_scheme() {
    check(vec![
        (
            |given| given.funding[0].to = date("2025-12-31"),
            scheme_fonds(),
            "de regeling sluit op 2025-12-31, vóór ze opent op 2026-01-01",
            None,
        ),
        (
            |given| given.funding[0].chance = dec!(1.5).into(),
            scheme_fonds(),
            "de kans op toekenning is 1.5; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.funding[0].bearers = Some(vec![Payer::Employer, Payer::SectorFund]),
            scheme_fonds(),
            "de regeling vergoedt kosten van wie haar zelf betaalt (sector_fund)",
            Some("noem bij de dragers een andere betaler"),
        ),
        (
            |given| given.funding[0].excludes = vec!["slim".into()],
            scheme_fonds(),
            "de regeling sluit ‘slim’ uit, die niet in het dossier staat",
            None,
        ),
        (
            |given| given.funding[0].components.push(percentage(dec!(0.1), DriverKind::Materials)),
            scheme_fonds(),
            "twee onderdelen vergoeden ‘materials’",
            Some("laat elke kostensoort onder één onderdeel vallen"),
        ),
        (
            |given| given.funding[0].components[0].rate = None,
            scheme_fonds(),
            "bij een onderdeel ontbreekt ‘rate’",
            None,
        ),
        (
            |given| given.funding[0].components[0].rate = Some(dec!(50).into()),
            scheme_fonds(),
            "het vergoede deel is 50; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.funding[0].ceiling = Some(dec!(-1).into()),
            scheme_fonds(),
            "een grensbedrag is -1; dat hoort tussen 0 en 10000000000 te liggen",
            None,
        ),
        (
            |given| given.funding[0].min_hours = Some(dec!(8785).into()),
            scheme_fonds(),
            "het laagste aantal lesuren is 8785; dat hoort tussen 0 en 8784 te liggen",
            None,
        ),
        (
            |given| given.funding[0].gain_hours = Some(dec!(0).into()),
            scheme_fonds(),
            "het aantal lesuren voor een niveau is 0; dat hoort tussen 1 en 8784 te liggen",
            None,
        ),
        (
            |given| given.funding[0].applying_employers = Some(dec!(0).into()),
            scheme_fonds(),
            "het aantal werkgevers dat aanvraagt is 0; dat hoort tussen 0.000001 en 10000000 te liggen",
            None,
        ),
        (
            |given| given.funding[0].applying_employers = Some(dec!(1.5).into()),
            scheme_fonds(),
            "er vragen 1.5 werkgevers aan, en er zijn er 1",
            Some("noem er ten hoogste 1"),
        ),
        (
            |given| given.funding[0].eligible_share = dec!(1.2).into(),
            scheme_fonds(),
            "het deel van de werknemers bij wie wordt aangevraagd is 1.2; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
        (
            |given| given.funding[0].overhead = dec!(-0.1).into(),
            scheme_fonds(),
            "het deel voor de uitvoering is -0.1; dat hoort tussen 0 en 1 te liggen",
            None,
        ),
    ]);
}

#[test]
fn a_fund_pays_from_one_clause_with_contributions_and_that_clause_for_no_other() {
    check(vec![
        (
            |given| given.funding[0].financed_by = Some("bijdrage".into()),
            scheme_fonds(),
            "de regeling wordt betaald uit ‘bijdrage’, dat er niet is",
            Some("noem een bepaling met een fondsbijdrage"),
        ),
        (
            |given| given.funding[0].financed_by = Some("taal".into()),
            scheme_fonds(),
            "de regeling wordt betaald uit ‘taal’, waarin geen fondsbijdrage staat",
            Some("noem een bepaling met een fondsbijdrage"),
        ),
        (
            |given| {
                given.clauses[1].drivers = vec![driver(DriverKind::FundContribution, &[("rate", dec!(0.01))])];
                let mut other = scheme("ander", dec!(0.5));
                other.financed_by = Some("extra".into());
                given.funding.insert(0, other);
                given.funding[1].financed_by = Some("extra".into());
            },
            scheme_fonds(),
            "uit ‘extra’ wordt ook ‘ander’ betaald",
            Some("laat een bepaling één regeling betalen"),
        ),
    ]);
}
