//! The parts that words play in the headings of payroll systems.

use crate::domain::payroll::PayCycle;

/// The part that a word plays in a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Says nothing that matters: "aantal", "per", "in euro".
    Harmless,
    /// Gross.
    Gross,
    /// Pay of which the period must be said: "loon".
    Wage,
    /// Pay that is by the month where nothing else is said: "salaris".
    Salary,
    /// A price for work: of a worker, or of a hirer.
    Rate,
    /// Hours as a number of them.
    Hours,
    /// "Uur": a number of them, or a period.
    Hour,
    /// A period that is longer than an hour.
    Period(PayCycle),
    /// A period that the heading does not say: "periode".
    SomePeriod,
    /// Which period something is of: "tijdvak", "eenheid".
    Unit,
    FullTime,
    BelowFullTime,
    /// The usual hours of a full-time job.
    Norm,
    /// A part of the whole: "percentage", "factor".
    Share,
    /// "Fte".
    Fte,
    Contract,
    /// Kind, type, form.
    Kind,
    /// "Dienst", "dienstverband", employment.
    Service,
    In,
    /// "In", which is only a direction before "dienst".
    InWord,
    Out,
    /// "Uit", which is only a direction before "dienst".
    OutWord,
    Begin,
    /// From when something holds: "ingang".
    Effective,
    End,
    Date,
    /// The first of several dates of entry.
    Original,
    Indefinite,
    Definite,
    Time,
    Written,
    OnCall,
    Status,
    Person,
    /// Two, four, fourteen, of weeks or days.
    Count(u8),
    /// A month by its name, of a day on which something held.
    MonthName,
    /// A number that tells one person, contract or job from another.
    Number,
    Age,
    Youth,
    Resident,
    Registered,
    Language,
    /// The European framework of languages.
    Framework,
    Dutch,
    Grade,
    Schooling,
    /// Makes it a figure that is not asked for: net pay, leave hours, the wage scale, the hirer's tariff.
    Other,
    /// Says who somebody is.
    Personal,
}
