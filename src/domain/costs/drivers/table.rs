//! The drivers of section 7 of docs/model.md, each with its values: the one place where a driver is declared.
//!
//! A row holds the code in files, the name for a reader in Dutch and English, the properties, and the values of the
//! formula: key in files, quantity, measure, `[required]` where nothing holds when it is left out, and the name for a
//! reader; behind a semicolon, values that are names. Files write the values in this order. The formula itself stands in `formulas`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::declare::declare;
use super::measure::{
    COUNT, DAYS, DISTANCE, GROUP_SIZE, HOURLY, HOURS, PER_KILOMETRE, PRICE, SHARE, SHARE_AND_MORE, WEEKLY_HOURS,
    WORKERS, YEARLY_COST,
};
use super::{DriverPlace, Property, Row, Term};
use crate::domain::costs::operand::Named;
use crate::domain::costs::payer::Payer;
use crate::domain::figure::Number;
use crate::domain::money::{Euro, Heads, HourlyRate, Hours, KilometreRate, Kilometres, Rate};

declare! {
    PaidLessonTime = "paid_lesson_time" ("Verletkosten", "Paid lesson time") [WorkingTime, Subsidised] {
        share_in_working_time: Rate = SHARE ("deel in werktijd", "share in working time"),
        wage_continuation: Rate = SHARE_AND_MORE ("loondoorbetaling", "wage continuation"),
    }
    ReplacementLabour = "replacement_labour" ("Vervanging", "Replacement labour") [Subsidised] {
        share_in_working_time: Rate = SHARE ("deel in werktijd", "share in working time"),
        replacement_rate: HourlyRate = HOURLY ("tarief vervanging", "replacement rate"),
    }
    GroupLessons = "group_lessons" ("Lessen in groepen", "Group lessons") [BuysLessons, Subsidised] {
        share_of_hours: Rate = SHARE ("deel van de lesuren", "share of the lesson hours"),
        price_per_group_hour: HourlyRate = HOURLY ("prijs per groepsuur", "price of a group hour"),
        average_group_size: Rate = GROUP_SIZE [required] ("deelnemers per groep", "learners in a group"),
    }
    HeadLessons = "head_lessons" ("Lessen per deelnemer", "Lessons by participant") [BuysLessons, Subsidised] {
        share_of_hours: Rate = SHARE ("deel van de lesuren", "share of the lesson hours"),
        price_per_participant: Euro = PRICE ("prijs per deelnemer", "price for a participant"),
        price_per_participant_hour: HourlyRate = HOURLY ("prijs per deelnemersuur", "price of a participant's hour"),
    }
    MunicipalGroupLessons = "municipal_group_lessons" ("Gemeentelijke lessen (WEB)", "Municipal lessons (WEB)")
        [BuysLessons, PaidBy(Municipality)]
    {
        share_of_hours: Rate = SHARE ("deel van de lesuren", "share of the lesson hours"),
        price_per_group_hour: HourlyRate = HOURLY ("prijs per groepsuur", "price of a group hour"),
        average_group_size: Rate = GROUP_SIZE [required] ("deelnemers per groep", "learners in a group"),
    }
    Intake = "intake" ("Intake en niveautoets", "Intake and level test") [Subsidised] {
        price: Euro = PRICE ("prijs", "price"),
    }
    Materials = "materials" ("Lesmateriaal", "Materials") [Subsidised] {
        price: Euro = PRICE ("prijs", "price"),
    }
    Certificate = "certificate" ("Examen of certificaat", "Exam or certificate") [Subsidised] {
        price: Euro = PRICE ("prijs", "price"),
    }
    PaidGuidanceTime = "paid_guidance_time" ("Gespreksuren in werktijd", "Paid guidance time") [WorkingTime] {
        conversations: Rate = COUNT [required] ("gesprekken per jaar", "conversations a year"),
        hours_each: Hours = HOURS ("uren per gesprek", "hours of a conversation"),
    }
    Adviser = "adviser" ("Adviseur", "Adviser") [Subsidised] {
        conversations: Rate = COUNT [required] ("gesprekken per jaar", "conversations a year"),
        hours_each: Hours = HOURS ("uren per gesprek", "hours of a conversation"),
        preparation_hours: Hours = HOURS ("voorbereidingsuren", "preparation hours"),
        rate: HourlyRate = HOURLY ("uurtarief", "hourly rate"),
    }
    DevelopmentBudget = "development_budget" ("Ontwikkelbudget", "Development budget") [Subsidised] {
        budget: Euro = PRICE [required] ("budget per jaar", "budget a year"),
        use_rate: Rate = SHARE ("gebruik", "use"),
    }
    Recognition = "recognition" ("EVC en diplomawaardering", "Recognition of learning") [Subsidised] {
        price: Euro = PRICE ("prijs", "price"),
        use_rate: Rate = SHARE ("gebruik", "use"),
    }
    TrainingLeave = "training_leave" ("Betaald scholingsverlof", "Paid training leave") [WorkingTime] {
        use_rate: Rate = SHARE ("gebruik", "use"),
        days: Rate = DAYS [required] ("verlofdagen", "days of leave"),
    }
    Buddy = "buddy" ("Taalmaatje of buddy", "Language buddy") [WorkingTime] {
        hours_per_week: Hours = WEEKLY_HOURS ("buddy-uren per week", "buddy hours a week"),
        ; buddy_profile: "Whose hours it costs, by id of the profile; the participant's own where absent."
    }
    ContactPoint = "contact_point" ("Contactpersoon", "Contact person") [] {
        workers_per_fte: Heads = WORKERS [required]
            ("werknemers per contactpersoon (fte)", "workers for each contact person (fte)"),
        fte_cost: Euro = YEARLY_COST ("kosten van een fte", "cost of an fte"),
    }
    InformationPackLanguages = "information_pack_languages" ("Informatiepakket: talen", "Information pack: languages")
        [OfTheUnit, OneOff]
    {
        price: Euro = PRICE ("prijs", "price"),
        languages: Rate = COUNT [required] ("talen", "languages"),
    }
    InformationPackUpkeep = "information_pack_upkeep" ("Informatiepakket: bijhouden", "Information pack: upkeep")
        [OfTheUnit]
    {
        price: Euro = PRICE ("prijs", "price"),
        languages: Rate = COUNT [required] ("talen", "languages"),
    }
    InformationPackArrivals = "information_pack_arrivals"
        ("Informatiepakket: nieuwkomers", "Information pack: arrivals") []
    {
        price: Euro = PRICE ("prijs", "price"),
    }
    TravelCost = "travel_cost" ("Reiskosten naar de les", "Travel cost to lessons") [Subsidised] {
        days: Rate = DAYS [required] ("lesdagen per jaar", "lesson days a year"),
        km: Kilometres = DISTANCE [required] ("kilometers heen en terug", "kilometres there and back"),
        rate: KilometreRate = PER_KILOMETRE ("vergoeding per kilometer", "allowance a kilometre"),
    }
    TravelTime = "travel_time" ("Reistijd naar de les", "Travel time to lessons") [WorkingTime, Subsidised] {
        days: Rate = DAYS [required] ("lesdagen per jaar", "lesson days a year"),
        hours: Hours = HOURS ("reisuren per lesdag", "hours of travel a lesson day"),
    }
    RegistrationHelp = "registration_help" ("Hulp bij inschrijving BRP", "Help with BRP registration") [] {
        rate: HourlyRate = HOURLY ("uurtarief", "hourly rate"),
        hours: Hours = HOURS ("uren", "hours"),
    }
    Administration = "administration" ("Uitvoering", "Administration") [] {
        rate: HourlyRate = HOURLY ("uurtarief", "hourly rate"),
        hours: Hours = HOURS ("uren", "hours"),
    }
    Monitoring = "monitoring" ("Monitoring", "Monitoring") [OfTheUnit] {
        price: Euro = PRICE ("prijs", "price"),
    }
    OwnPerWorker = "own_per_worker" ("Eigen bedrag per werknemer", "Own amount for each worker") [] {
        amount: Euro = PRICE [required] ("bedrag per werknemer per jaar", "amount for each worker a year"),
    }
    OwnYearly = "own_yearly" ("Eigen bedrag per jaar", "Own amount a year") [OfTheUnit] {
        amount: Euro = PRICE [required] ("bedrag per jaar", "amount a year"),
    }
    OwnOnce = "own_once" ("Eigen bedrag, eenmalig", "Own amount, once") [OfTheUnit, OneOff] {
        amount: Euro = PRICE [required] ("bedrag", "amount"),
    }
    FundContribution = "fund_contribution" ("Fondsbijdrage", "Fund contribution") [OfTheUnit] {
        rate: Rate = SHARE [required] ("fondsbijdrage", "fund contribution"),
    }
}
