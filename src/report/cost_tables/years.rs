//! Cost by year and payer, its share of the wage bill, and of what nature it is.

use rust_decimal::Decimal;

use super::CostTables;
use crate::domain::costs::given::DriverKind;
use crate::domain::money::Cents;
use crate::domain::period::Year;
use crate::domain::projection::FigureId;
use crate::report::costs::share_of_wage_bill;
use crate::report::document::{BarPart, Cell, Content, Row, RowKind, Table};

impl CostTables<'_> {
    /// Gross cost by year and payer, the share of the wage bill, and what remains without and with schemes.
    pub fn years_and_payers(&self) -> Table {
        let assessment = &self.calculation.assessment;
        let mut rows = Vec::new();
        for (payer, _) in assessment.total_payers().bearing() {
            let name = payer.name().in_language(self.language).to_owned();
            rows.push(self.year_row(RowKind::Normal, name, |year| {
                let borne = year.map_or_else(|| assessment.total_payers(), |year| assessment.payers(year));
                Cell::of(Content::Money(borne[payer]), FigureId::Payer { payer, year })
            }));
        }
        rows.push(self.total_row());
        rows.push(self.wage_bill_row());
        rows.push(self.share_row());
        rows.extend(self.nature_rows());
        Table {
            caption: self.word("Kosten naar jaar en betaler", "Cost by year and payer"),
            columns: self.year_columns(self.word("Wie betaalt", "Who pays"), 30),
            rows,
        }
    }

    fn wage_bill_row(&self) -> Row {
        let assessment = &self.calculation.assessment;
        let name = self.word("Loonsom (heel jaar)", "Wage bill (whole year)");
        self.year_row(RowKind::Normal, name, |year| {
            let Some(year) = year else { return Cell::from(Content::NotApplicable) };
            let bill = assessment.wage_bill.get(&year).and_then(|bill| bill.to_cents());
            Cell::of(bill.map_or(Content::NotComputed, Content::Money), FigureId::WageBill { year })
        })
    }

    /// A part year is divided by the wage bill of the days in force.
    fn share_row(&self) -> Row {
        let assessment = &self.calculation.assessment;
        self.year_row(RowKind::Normal, self.word("Als deel van de loonsom", "As a share of the wage bill"), |year| {
            let gross = year.map_or_else(|| assessment.total_gross(), |year| assessment.gross(year));
            Cell::from(Content::share_of_wage_bill(share_of_wage_bill(gross, self.calculation, year)))
        })
    }

    /// Out of pocket against working time, and one-off against structural.
    fn nature_rows(&self) -> Vec<Row> {
        let assessment = &self.calculation.assessment;
        let sum = |year: Option<Year>, counts: fn(DriverKind) -> bool| -> Cents {
            let lines = assessment.lines.iter().filter(|line| year.is_none_or(|year| line.year == year));
            lines.filter(|line| counts(line.kind)).map(|line| line.amount).sum()
        };
        let named = |name: String, counts: fn(DriverKind) -> bool| {
            self.year_row(RowKind::Normal, name, |year| Cell::from(Content::Money(sum(year, counts))))
        };
        vec![
            self.heading_row(self.word("Waarvan", "Of which")),
            named(self.word("werktijd", "working time"), |kind| kind.is_working_time()),
            named(self.word("uitgaven", "out of pocket"), |kind| !kind.is_working_time()),
            named(self.word("eenmalig", "one-off"), |kind| kind.is_one_off()),
            named(self.word("structureel", "structural"), |kind| !kind.is_one_off()),
        ]
    }

    /// Who bears the term, as a bar.
    pub fn bar(&self) -> Vec<BarPart> {
        let payers = self.calculation.assessment.total_payers();
        let total = Decimal::from(payers.total().count());
        let part = |amount: Cents| {
            let thousandths = (Decimal::from(amount.count()) * Decimal::ONE_THOUSAND).checked_div(total);
            thousandths.and_then(|share| share.trunc().try_into().ok()).unwrap_or_default()
        };
        payers
            .bearing()
            .map(|(payer, amount)| BarPart {
                label: payer.name().in_language(self.language).to_owned(),
                amount,
                thousandths: part(amount),
                payer: payer.code().to_owned(),
            })
            .collect()
    }
}
