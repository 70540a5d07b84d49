//! The headings that payroll systems give their columns, in Dutch and English.

use super::words::plain;
use crate::domain::payroll::Field;

/// Headings of a field as [`plain`] writes them; the first word of one may stand anywhere in a longer heading.
#[expect(clippy::too_many_lines, reason = "a table: the headings of a field a row")]
fn synonyms(field: Field) -> &'static [&'static str] {
    match field {
        Field::Contract => &[
            "contract",
            "contracttype",
            "contract type",
            "soort contract",
            "contractsoort",
            "soort dienstverband",
            "dienstverband",
            "type dienstverband",
            "aard dienstverband",
            "aard arbeidsverhouding",
            "arbeidsrelatie",
            "contractvorm",
            "contract kind",
            "kind of contract",
            "employment type",
            "type of contract",
        ],
        Field::HourlyWage => &[
            "uurloon",
            "bruto uurloon",
            "uurloon bruto",
            "basisuurloon",
            "bruto uurtarief",
            "loon per uur",
            "hourly wage",
            "gross hourly wage",
            "hourly rate",
            "hourly pay",
            "wage per hour",
            "gross hourly pay",
        ],
        Field::MonthlyPay => &[
            "maandloon",
            "bruto maandloon",
            "maandsalaris",
            "bruto maandsalaris",
            "brutoloon",
            "bruto salaris",
            "salaris",
            "bruto per maand",
            "salaris per maand",
            "gross monthly salary",
            "monthly salary",
            "monthly pay",
            "gross monthly pay",
            "gross salary",
            "monthly wage",
            "gross monthly wage",
            "periodesalaris",
        ],
        Field::FullTimeMonthlyPay => &[
            "voltijdsalaris",
            "fulltime salaris",
            "voltijds maandloon",
            "fulltime maandsalaris",
            "voltijd maandsalaris",
            "fulltime maandloon",
            "full time salary",
            "full time monthly salary",
            "full time monthly pay",
        ],
        Field::FourWeekPay => &[
            "loon per vier weken",
            "loon per 4 weken",
            "vierwekenloon",
            "4 wekenloon",
            "periodeloon",
            "four week pay",
            "4 week pay",
            "pay per four weeks",
        ],
        Field::HoursPerWeek => &[
            "uren",
            "hours",
            "contracturen per week",
            "contracturen",
            "uren per week",
            "uren p w",
            "uren pw",
            "uren week",
            "weekuren",
            "aantal uren per week",
            "arbeidsduur",
            "arbeidsduur per week",
            "hours per week",
            "contract hours",
            "weekly hours",
            "contract hours per week",
            "hours a week",
            "hours week",
        ],
        Field::FullTimeHours => &[
            "voltijduren",
            "voltijd uren",
            "fulltime uren",
            "uren fulltime",
            "uren voltijd",
            "voltijdse werkweek",
            "normuren",
            "hours fulltime",
            "fulltime hours",
            "full time hours",
            "hours full time",
            "standard hours",
        ],
        Field::PartTime => &[
            "deeltijdpercentage",
            "deeltijd percentage",
            "deeltijdfactor",
            "deeltijd",
            "parttime percentage",
            "parttime pct",
            "parttimepercentage",
            "parttime factor",
            "parttime",
            "part time pct",
            "part time percentage",
            "part time factor",
            "fte",
            "dienstverbandpercentage",
        ],
        Field::StartDate => &[
            "datum in dienst",
            "in dienst",
            "indienst",
            "in dienst sinds",
            "in dienst per",
            "indiensttreding",
            "datum indiensttreding",
            "datum indienst",
            "indienstdatum",
            "begindatum",
            "begindatum dienstverband",
            "startdatum",
            "start date",
            "startdate",
            "hire date",
            "date of hire",
            "employment start",
            "employed since",
            "date of entry",
            "ingangsdatum dienstverband",
        ],
        Field::Registration => &[
            "ingeschreven brp",
            "brp",
            "brp inschrijving",
            "inschrijving brp",
            "in brp",
            "brp ingeschreven",
            "datum inschrijving brp",
            "brp registration",
            "brp registration date",
            "registered brp",
            "registered in brp",
            "ingezetene",
            "resident",
        ],
        Field::Level => &[
            "taalniveau",
            "taalniveau nederlands",
            "niveau nl",
            "niveau nederlands",
            "nederlands niveau",
            "taalniveau nl",
            "cefr",
            "erk niveau",
            "erk",
            "dutch level",
            "level of dutch",
            "dutch",
            "dutch proficiency",
            "language level",
        ],
        Field::Schooling => &[
            "opleidingsniveau",
            "opleiding",
            "hoogste opleiding",
            "vooropleiding",
            "scholing",
            "niveau opleiding",
            "schooling",
            "education",
            "education level",
            "level of education",
            "highest education",
        ],
    }
}

/// Words for a person: a heading is about who somebody is, unless it names a field too.
const OF_A_PERSON: &[&str] =
    &["medewerker", "werknemer", "employee", "worker", "id", "partner", "stad", "city", "mobile", "age", "leeftijd"];

/// Words that make a heading one about who somebody is, whatever else it says.
const PERSONAL: &[&str] = &[
    "naam",
    "name",
    "achternaam",
    "voornaam",
    "voornamen",
    "roepnaam",
    "tussenvoegsel",
    "initialen",
    "voorletters",
    "surname",
    "firstname",
    "lastname",
    "initials",
    "geboortedatum",
    "geboorte",
    "geboortedag",
    "geboorteplaats",
    "geboorteland",
    "birth",
    "birthday",
    "birthdate",
    "dob",
    "bsn",
    "burgerservicenummer",
    "sofinummer",
    "personeelsnr",
    "personeelsnummer",
    "medewerkernummer",
    "medewerkernr",
    "werknemernummer",
    "werknemersnummer",
    "werknemernr",
    "employeeid",
    "adres",
    "address",
    "straat",
    "street",
    "huisnummer",
    "postcode",
    "zipcode",
    "woonplaats",
    "iban",
    "bankrekening",
    "rekeningnummer",
    "email",
    "mail",
    "e-mail",
    "telefoon",
    "telefoonnummer",
    "mobiel",
    "phone",
    "geslacht",
    "gender",
    "sex",
    "nationaliteit",
    "nationality",
    "burgerlijke",
    "marital",
    "paspoort",
    "passport",
];

/// Whether a heading is that of a column that says who somebody is.
pub(super) fn is_personal(heading: &str) -> bool {
    let plain = plain(heading);
    // "Uren per medewerker" is about hours, "employee start date" about a date; "name" is about a person always.
    let about_a_field =
        || Field::ALL.into_iter().any(|field| synonyms(field).iter().any(|known| phrase_in(known, &plain)));
    plain.split(' ').any(|word| PERSONAL.contains(&word))
        || plain.split(' ').any(|word| OF_A_PERSON.contains(&word)) && !about_a_field()
}

/// How sure it is that a column with this heading holds `field`: 100 the very words, 0 not at all.
pub(super) fn score(heading: &str, field: Field) -> u32 {
    let plain = plain(&without_brackets(heading));
    if plain.is_empty() || plain.len() > 80 {
        return 0;
    }
    let one = |known: &&str| {
        if plain == *known || plain.replace(' ', "") == known.replace(' ', "") {
            100
        } else if phrase_in(known, &plain) {
            // The longer the known part of the heading, the surer.
            let share = known.len() * 40 / plain.len();
            50 + u32::try_from(share).unwrap_or(0)
        } else if known.len() > 5 && strsim::jaro_winkler(known, &plain) > 0.93 {
            60
        } else {
            0
        }
    };
    synonyms(field).iter().map(one).max().unwrap_or(0)
}

/// Whether the words of `phrase` stand together in `plain`.
fn phrase_in(phrase: &str, plain: &str) -> bool {
    plain.match_indices(phrase).any(|(start, _)| {
        let before = plain[..start].chars().next_back();
        let after = plain[start + phrase.len()..].chars().next();
        before.is_none_or(|sign| sign == ' ') && after.is_none_or(|sign| sign == ' ')
    })
}

/// A heading without its unit in brackets: `Uurloon (€)`.
fn without_brackets(heading: &str) -> String {
    match heading.split_once('(') {
        Some((before, after)) => {
            let behind = after.split_once(')').map_or("", |(_, behind)| behind);
            format!("{before}{behind}")
        }
        None => heading.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_persons_are_recognised_and_those_of_fields_are_not() {
        for heading in
            ["Naam", "full_name", "Geboortedatum", "employee_id", "Personeelsnr", "Medewerker", "E-mail", "BSN"]
        {
            assert!(is_personal(heading), "{heading}");
        }
        for heading in ["Uren per week medewerker", "hourly_wage", "Functie", "employee start date", "Uurloon (€)"] {
            assert!(!is_personal(heading), "{heading}");
        }
    }

    #[test]
    fn the_very_words_are_surest() {
        assert_eq!(score("Uurloon (€)", Field::HourlyWage), 100);
        assert_eq!(score("Uren p/w", Field::HoursPerWeek), 100);
        assert_eq!(score("brp_registration_date", Field::Registration), 100);
        assert!(score("Bruto uurloon per 1 november", Field::HourlyWage) > 50);
        assert_eq!(score("Functie", Field::Contract), 0);
    }
}
