//! What headings say, in tables.

use rust_decimal::dec;

use super::*;

fn field(text: &str) -> Option<Field> {
    let heading = heading(text);
    heading.field.filter(|_| heading.sure)
}

#[test]
fn what_is_known_is_taken_with_its_period_basis_and_direction() {
    let week = Some(PayCycle::Week);
    for (text, wanted, period) in [
        ("Soort dienstverband", Field::Contract, None),
        ("Contractvorm", Field::Contract, None),
        ("contract_type", Field::Contract, None),
        ("Bruto uurloon (€)", Field::HourlyWage, Some(PayCycle::Hour)),
        ("Brutoloon per uur", Field::HourlyWage, Some(PayCycle::Hour)),
        ("gross hourly wage", Field::HourlyWage, Some(PayCycle::Hour)),
        ("Bruto uurloon per 1 november 2026", Field::HourlyWage, Some(PayCycle::Hour)),
        ("gross_monthly_salary", Field::Pay, Some(PayCycle::Month)),
        ("Bruto maandsalaris", Field::Pay, Some(PayCycle::Month)),
        ("Salaris per jaar", Field::Pay, Some(PayCycle::Year)),
        ("Jaarsalaris", Field::Pay, Some(PayCycle::Year)),
        ("Vierwekenloon", Field::Pay, Some(PayCycle::FourWeeks)),
        ("Loon per 4 weken", Field::Pay, Some(PayCycle::FourWeeks)),
        ("Bruto parttime maandloon", Field::Pay, Some(PayCycle::Month)),
        ("Periodeloon", Field::Pay, None),
        ("Brutoloon", Field::Pay, None),
        ("Basisloon", Field::Pay, None),
        ("Bruto salaris (fulltime)", Field::FullTimePay, Some(PayCycle::Month)),
        ("Voltijdsalaris per jaar", Field::FullTimePay, Some(PayCycle::Year)),
        ("Bruto maandloon o.b.v. 38 uur", Field::FullTimePay, Some(PayCycle::Month)),
        ("Basisloon eenheid", Field::PayPeriod, None),
        ("Loontijdvak", Field::PayPeriod, None),
        ("Aangiftetijdvak", Field::PayPeriod, None),
        ("Periode", Field::PayPeriod, None),
        ("Uren p/w", Field::Hours, week),
        ("Contracturen", Field::Hours, week),
        ("UrenPerWeek", Field::Hours, week),
        ("Gem. uren per week", Field::Hours, week),
        ("Wekelijkse arbeidsduur", Field::Hours, week),
        ("Aard arb. verhouding", Field::Contract, None),
        ("Gemiddeld aantal uren per week", Field::Hours, week),
        ("Uren per maand", Field::Hours, Some(PayCycle::Month)),
        ("Contracturen per 4 weken", Field::Hours, Some(PayCycle::FourWeeks)),
        ("Uren", Field::Hours, None),
        ("hours_fulltime", Field::FullTimeHours, week),
        ("Normuren per week", Field::FullTimeHours, week),
        ("parttime_pct", Field::PartTime, None),
        ("Deeltijdfactor", Field::PartTime, None),
        ("% dienstverband", Field::PartTime, None),
        ("FTE", Field::PartTime, None),
        ("Datum in dienst", Field::StartDate, None),
        ("Datum i.d.", Field::StartDate, None),
        ("Datum u.d.", Field::EndDate, None),
        ("Dienstverband - In dienst", Field::StartDate, None),
        ("Indiensttreding", Field::StartDate, None),
        ("Aanstellingsdatum", Field::StartDate, None),
        ("Begindatum dienstverband", Field::StartDate, None),
        ("Datum uit dienst", Field::EndDate, None),
        ("Uitdienstdatum", Field::EndDate, None),
        ("Einddatum dienstverband", Field::EndDate, None),
        ("Ingangsdatum contract", Field::ContractStart, None),
        ("Einddatum contract", Field::ContractEnd, None),
        ("Status dienstverband", Field::Status, None),
        ("Contract onbepaalde tijd", Field::Indefinite, None),
        ("Schriftelijke arbeidsovereenkomst", Field::Written, None),
        ("Indicatie oproepovereenkomst", Field::OnCall, None),
        ("Leeftijd", Field::Age, None),
        ("Jeugdloon j/n", Field::Youth, None),
        ("brp_registration_date", Field::Registration, None),
        ("Ingeschreven BRP", Field::Registration, None),
        ("Taalniveau Nederlands", Field::Level, None),
        ("dutch_level", Field::Level, None),
        ("OpleidingNiveau", Field::Schooling, None),
        ("\u{1b}[31mBruto uurloon\u{1b}[0m", Field::HourlyWage, Some(PayCycle::Hour)),
    ] {
        assert_eq!((field(text), heading(text).period), (Some(wanted), period), "{text}");
    }
    assert_eq!(heading("Bruto maandloon o.b.v. 36,5 uur").full_week, Some(dec!(36.5)));
    assert!(heading("Contracturen per week").exact && !heading("Uren per week").exact);
}

#[test]
fn another_figure_is_never_taken_and_an_unknown_word_makes_a_guess() {
    for text in [
        "Netto salaris",
        "All-in uurloon",
        "Minimumloon",
        "Salarisschaal",
        "Inleentarief per uur",
        "Betaalde uren per week",
        "Gewerkte uren",
        "Verlofuren per jaar",
        "Ziekte-uren",
        "Datum in/uit dienst",
        "Einddatum proeftijd",
        "Contractnummer",
        "Bepaalde tijd (j/n)",
        "Functie",
        "Vakantie-uren",
        "Reden uit dienst",
        "Pensioengevend salaris",
    ] {
        assert_eq!(heading(text).field, None, "{text}");
    }
    for (text, guess) in [
        ("Ploeg uren per week", Field::Hours),
        ("Afwijkend uren per week", Field::Hours),
        ("Uurtarief", Field::HourlyWage),
        ("Einddatum", Field::EndDate),
        ("Soort", Field::Contract),
        ("Fulltime parttime salaris", Field::FullTimePay),
        ("Maandsalaris per jaar", Field::Pay),
    ] {
        assert_eq!((heading(text).field, heading(text).sure), (Some(guess), false), "{text}");
    }
}

#[test]
fn headings_of_persons_are_recognised_and_those_of_fields_are_not() {
    for text in [
        "Naam",
        "full_name",
        "Geboortedatum",
        "Geboortejaar",
        "employee_id",
        "Personeelsnr",
        "Pers.nr.",
        "Medewerkernummer",
        "Medewerker",
        "E-mail",
        "BSN",
        "Burgerservicenummer",
    ] {
        assert!(heading(text).personal, "{text}");
    }
    for text in ["Uren per week medewerker", "hourly_wage", "Functie", "employee start date", "Uurloon (€)"] {
        assert!(!heading(text).personal, "{text}");
    }
    assert_eq!(field("Personeelsnummer"), Some(Field::PersonNumber));
}

#[test]
fn a_period_is_read_from_words_that_say_only_that() {
    for (text, period) in [
        ("per maand", Some(PayCycle::Month)),
        ("Uurloon", Some(PayCycle::Hour)),
        ("4 weken", Some(PayCycle::FourWeeks)),
        ("vierwekelijks", Some(PayCycle::FourWeeks)),
        ("uur per week", Some(PayCycle::Week)),
        ("Periodeloon", None),
        ("2026-10", None),
        ("maand of week", None),
    ] {
        assert_eq!(period_of(text), period, "{text}");
    }
}
