//! The tables of a calculation: years and payers, articles, profiles, schemes, sources and assumptions.
//!
//! The command line prints them, the documents set them, the window shows them; so they cannot disagree.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::costs::Calculation;
use super::derivation::sure;
use super::document::{Align, BarPart, Cell, Column, Row, RowKind, Table};
use super::format;
use crate::domain::costs::Payer;
use crate::domain::costs::given::DriverKind;
use crate::domain::diagnostic::{Bilingual, Language, Subject};
use crate::domain::money::{Cents, Euro, Heads};
use crate::domain::period::Year;
use crate::domain::projection::{Explainer, FigureId, Position, Provenance, Stay, reach};

/// Tables of a calculation in one language; `titles` names articles, `profiles` names profiles, by id.
pub struct CostTables<'c> {
    /// The calculation.
    pub calculation: &'c Calculation,
    /// Number and heading of each article, by id, in the order of the text.
    pub articles: Vec<(String, String)>,
    /// Names of the profiles by id.
    pub profiles: BTreeMap<String, String>,
    /// Names of the schemes by id.
    pub schemes: BTreeMap<String, String>,
    /// The language.
    pub language: Language,
}

fn column(heading: String, align: Align, width: u16) -> Column {
    Column { heading, align, width }
}

fn row(kind: RowKind, cells: Vec<Cell>) -> Row {
    Row { kind, cells }
}

fn opens(text: String, figure: FigureId) -> Cell {
    Cell { text, figure: Some(figure.to_string()), marked: false }
}

impl CostTables<'_> {
    fn word(&self, nl: &str, en: &str) -> String {
        Bilingual::new(nl, en).in_language(self.language).to_owned()
    }

    fn euro(&self, amount: Cents) -> String {
        format::euro(amount, self.language)
    }

    fn years(&self) -> Vec<Year> {
        self.calculation.assessment.years.iter().map(|span| span.year).collect()
    }

    /// A column for each year, and one for the term where there are several.
    fn year_columns(&self, first: String, first_width: u16) -> Vec<Column> {
        let years = self.years();
        let mut columns = vec![column(first, Align::Left, first_width)];
        columns.extend(years.iter().map(|year| column(year.to_string(), Align::Right, 16)));
        if years.len() > 1 {
            columns.push(column(self.word("looptijd", "term"), Align::Right, 17));
        }
        columns
    }

    /// Cells for each year, and for the term where there are several years.
    fn year_cells(&self, of_year: impl Fn(Year) -> Cell, of_term: impl Fn() -> Cell) -> Vec<Cell> {
        let years = self.years();
        let mut cells: Vec<Cell> = years.iter().map(|year| of_year(*year)).collect();
        if years.len() > 1 {
            cells.push(of_term());
        }
        cells
    }

    /// Gross cost by year and payer, the share of the wage bill, and what remains without and with schemes.
    pub fn years_and_payers(&self) -> Table {
        let assessment = &self.calculation.assessment;
        let mut rows = Vec::new();
        let total = assessment.total_payers();
        for (payer, _) in total.bearing() {
            let mut cells = vec![Cell::from(payer.name().in_language(self.language))];
            cells.extend(self.year_cells(
                |year| opens(self.euro(assessment.payers(year)[payer]), FigureId::Payer { payer, year: Some(year) }),
                || opens(self.euro(total[payer]), FigureId::Payer { payer, year: None }),
            ));
            rows.push(row(RowKind::Normal, cells));
        }
        let mut cells = vec![Cell::from(self.word("Totaal", "Total"))];
        cells.extend(self.year_cells(
            |year| opens(self.euro(assessment.gross(year)), FigureId::Gross { year: Some(year) }),
            || opens(self.euro(assessment.total_gross()), FigureId::Gross { year: None }),
        ));
        rows.push(row(RowKind::Total, cells));
        rows.push(self.wage_bill_row());
        rows.push(self.share_row());
        rows.extend(self.working_time_rows());
        Table {
            caption: self.word("Kosten naar jaar en betaler", "Cost by year and payer"),
            columns: self.year_columns(self.word("Wie betaalt", "Who pays"), 30),
            rows,
        }
    }

    fn wage_bill_row(&self) -> Row {
        let assessment = &self.calculation.assessment;
        let bill = |year: &Year| assessment.wage_bill.get(year).and_then(|bill| bill.to_cents()).unwrap_or_default();
        let mut cells = vec![Cell::from(self.word("Loonsom (heel jaar)", "Wage bill (whole year)"))];
        cells.extend(
            self.year_cells(|year| opens(self.euro(bill(&year)), FigureId::WageBill { year }), || Cell::from("")),
        );
        row(RowKind::Normal, cells)
    }

    /// A part year is divided by the wage bill of the days in force.
    fn share_row(&self) -> Row {
        let assessment = &self.calculation.assessment;
        let share = |year: Year| {
            let span = assessment.years.iter().find(|span| span.year == year)?;
            let base: Euro = *assessment.wage_bill.get(&year)? * span.share;
            let gross = assessment.gross(year).euro();
            base.is_positive().then(|| format::percent((gross / base).value(), 3, self.language))
        };
        let mut cells = vec![Cell::from(self.word("Als deel van de loonsom", "As a share of the wage bill"))];
        cells.extend(self.year_cells(
            |year| Cell::from(share(year).unwrap_or_else(|| self.word("niet berekend", "not computed"))),
            || Cell::from(""),
        ));
        row(RowKind::Normal, cells)
    }

    /// Out of pocket against working time, and one-off against structural.
    fn working_time_rows(&self) -> Vec<Row> {
        let assessment = &self.calculation.assessment;
        let sum = |year: Option<Year>, counts: &dyn Fn(DriverKind) -> bool| -> Cents {
            let lines = assessment.lines.iter().filter(|line| year.is_none_or(|year| line.year == year));
            lines.filter(|line| counts(line.kind)).map(|line| line.amount).sum()
        };
        let named = |name: String, counts: &dyn Fn(DriverKind) -> bool| {
            let mut cells = vec![Cell::from(name)];
            cells.extend(self.year_cells(
                |year| Cell::from(self.euro(sum(Some(year), counts))),
                || Cell::from(self.euro(sum(None, counts))),
            ));
            row(RowKind::Normal, cells)
        };
        vec![
            row(RowKind::Group, self.blank(self.word("Waarvan", "Of which"))),
            named(self.word("werktijd", "working time"), &|kind| kind.is_working_time()),
            named(self.word("uitgaven", "out of pocket"), &|kind| !kind.is_working_time()),
            named(self.word("eenmalig", "one-off"), &|kind| kind.is_one_off()),
            named(self.word("structureel", "structural"), &|kind| !kind.is_one_off()),
        ]
    }

    /// A row with only a first cell.
    fn blank(&self, first: String) -> Vec<Cell> {
        let years = self.years().len();
        let cells = if years > 1 { years + 1 } else { years };
        std::iter::once(Cell::from(first)).chain(std::iter::repeat_n(Cell::from(""), cells)).collect()
    }

    /// Gross cost by article, with its drivers below it.
    pub fn articles(&self) -> Table {
        let assessment = &self.calculation.assessment;
        let mut rows = Vec::new();
        for (article, title) in &self.articles {
            let lines: Vec<_> =
                assessment.lines.iter().filter(|line| self.calculation.resolved.article_of(line) == article).collect();
            if lines.is_empty() {
                continue;
            }
            let sum = |year: Option<Year>, kind: Option<DriverKind>| -> Cents {
                let lines = lines.iter().filter(|line| year.is_none_or(|year| line.year == year));
                lines.filter(|line| kind.is_none_or(|kind| line.kind == kind)).map(|line| line.amount).sum()
            };
            let mut kinds: Vec<_> = lines.iter().map(|line| line.kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            let amounts = |kind| {
                self.year_cells(
                    |year| Cell::from(self.euro(sum(Some(year), kind))),
                    || Cell::from(self.euro(sum(None, kind))),
                )
            };
            let mut cells = vec![Cell::from(title.as_str())];
            cells.extend(amounts(None));
            rows.push(row(RowKind::Group, cells));
            for kind in kinds {
                let mut cells = vec![Cell::from(kind.name().in_language(self.language))];
                cells.extend(amounts(Some(kind)));
                rows.push(row(RowKind::Normal, cells));
            }
        }
        let mut cells = vec![Cell::from(self.word("Totaal", "Total"))];
        cells.extend(self.year_cells(
            |year| opens(self.euro(assessment.gross(year)), FigureId::Gross { year: Some(year) }),
            || opens(self.euro(assessment.total_gross()), FigureId::Gross { year: None }),
        ));
        rows.push(row(RowKind::Total, cells));
        Table {
            caption: self.word("Kosten naar artikel", "Cost by article"),
            columns: self.year_columns(self.word("Artikel en kostensoort", "Article and driver"), 34),
            rows,
        }
    }

    /// Gross cost by profile, with heads, cost of an hour and cost a worker.
    pub fn profiles(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let given = &resolved.given;
        let mut rows = Vec::new();
        let cost_of = |profile: Option<usize>, year: Option<Year>| -> Cents {
            let lines = assessment.lines.iter().filter(|line| line.profile == profile);
            lines.filter(|line| year.is_none_or(|year| line.year == year)).map(|line| line.amount).sum()
        };
        for (index, profile) in given.profiles.iter().enumerate() {
            let name = self.profiles.get(&profile.id).unwrap_or(&profile.id);
            let mut cells = vec![Cell::from(name.as_str())];
            cells.extend(self.year_cells(
                |year| Cell::from(self.euro(cost_of(Some(index), Some(year)))),
                || Cell::from(self.euro(cost_of(Some(index), None))),
            ));
            rows.push(row(RowKind::Normal, cells));
        }
        let of_unit = cost_of(None, None);
        if !of_unit.is_zero() {
            let mut cells = vec![Cell::from(self.word("De hele werkingssfeer", "The whole unit"))];
            cells.extend(self.year_cells(
                |year| Cell::from(self.euro(cost_of(None, Some(year)))),
                || Cell::from(self.euro(of_unit)),
            ));
            rows.push(row(RowKind::Normal, cells));
        }
        let mut cells = vec![Cell::from(self.word("Totaal", "Total"))];
        cells.extend(self.year_cells(
            |year| opens(self.euro(assessment.gross(year)), FigureId::Gross { year: Some(year) }),
            || opens(self.euro(assessment.total_gross()), FigureId::Gross { year: None }),
        ));
        rows.push(row(RowKind::Total, cells));
        Table {
            caption: self.word("Kosten naar groep werknemers", "Cost by workforce profile"),
            columns: self.year_columns(self.word("Groep", "Profile"), 34),
            rows,
        }
    }

    /// Heads, wage, cost of an hour and participants of each profile in the first year.
    pub fn workforce(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let given = &resolved.given;
        let Some(year) = self.years().first().copied() else {
            return Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() };
        };
        let decimal = |value: Decimal, decimals| format::number(value, decimals, self.language);
        let mut rows = Vec::new();
        let mut all = Decimal::ZERO;
        for (index, profile) in given.profiles.iter().enumerate() {
            let Some(now) = assessment.profile_year(index, year) else { continue };
            all += now.heads.value();
            let id = profile.id.clone();
            let name = self.profiles.get(&profile.id).unwrap_or(&profile.id);
            rows.push(row(
                RowKind::Normal,
                vec![
                    Cell::from(name.as_str()),
                    opens(decimal(now.heads.value(), 0), FigureId::Heads { profile: id.clone(), year }),
                    Cell::from(format::euro_exact(profile.hourly_wage.value(), 2, self.language)),
                    Cell::from(decimal(profile.hours_per_week.value(), 1)),
                    opens(
                        format::euro_exact(now.hourly_cost.value(), 2, self.language),
                        FigureId::HourlyCost { profile: id, year },
                    ),
                ],
            ));
        }
        let mut total = vec![Cell::from(self.word("Totaal", "Total")), Cell::from(decimal(all, 0))];
        total.extend(std::iter::repeat_n(Cell::from(""), 3));
        rows.push(row(RowKind::Total, total));
        Table {
            caption: format!("{} {year}", self.word("Werknemers begin", "Workers at the start of")),
            columns: vec![
                column(self.word("Groep", "Profile"), Align::Left, 36),
                column(self.word("werknemers", "workers"), Align::Right, 16),
                column(self.word("uurloon", "hourly wage"), Align::Right, 16),
                column(self.word("uren per week", "hours a week"), Align::Right, 16),
                column(self.word("kosten per uur", "cost an hour"), Align::Right, 16),
            ],
            rows,
        }
    }

    /// Who is reached in the first year, by position on the labour market and length of stay.
    pub fn reach(&self) -> Option<Table> {
        let Calculation { resolved, assessment } = self.calculation;
        let year = self.years().first().copied()?;
        let quadrants = reach(&resolved.given, assessment, resolved.typology, year, |clause| resolved.reaches(clause));
        let decimal = |value: Decimal, decimals| format::number(value, decimals, self.language);
        let share = |part: Decimal, whole: Decimal| match part.checked_div(whole) {
            Some(share) => format::percent(share, 1, self.language),
            None => self.word("–", "–"),
        };
        let boundary = resolved.typology.short_stay_years;
        let cells = |name: String, heads: Heads, participants: Heads, steps: Heads| {
            vec![
                Cell::from(name),
                Cell::from(decimal(heads.value(), 0)),
                Cell::from(decimal(participants.value(), 0)),
                Cell::from(share(participants.value(), heads.value())),
                Cell::from(decimal(steps.value(), 1)),
            ]
        };
        let mut rows: Vec<Row> = quadrants
            .iter()
            .map(|quadrant| {
                let position = match quadrant.position {
                    Position::Vulnerable => self.word("kwetsbaar", "vulnerable"),
                    Position::InBetween => self.word("daartussen", "in between"),
                    Position::Promising => self.word("perspectiefrijk", "promising"),
                };
                let stay = match quadrant.stay {
                    Stay::Short => format!("{} {boundary} {}", self.word("tot", "up to"), self.word("jaar", "years")),
                    Stay::Long => {
                        format!("{} {boundary} {}", self.word("langer dan", "over"), self.word("jaar", "years"))
                    }
                };
                let name = format!("{position}, {stay}");
                row(RowKind::Normal, cells(name, quadrant.heads, quadrant.participants, quadrant.level_steps))
            })
            .collect();
        let heads = quadrants.iter().map(|quadrant| quadrant.heads).sum();
        let participants = quadrants.iter().map(|quadrant| quadrant.participants).sum();
        let steps = quadrants.iter().map(|quadrant| quadrant.level_steps).sum();
        rows.push(row(RowKind::Total, cells(self.word("Totaal", "Total"), heads, participants, steps)));
        Some(Table {
            caption: format!(
                "{} {year}",
                self.word("Bereik van lessen en loopbaansteun", "Reach of lessons and career support")
            ),
            columns: vec![
                column(self.word("Positie en verblijf", "Position and stay"), Align::Left, 36),
                column(self.word("werknemers", "workers"), Align::Right, 16),
                column(self.word("deelnemers", "participants"), Align::Right, 16),
                column(self.word("aandeel", "share"), Align::Right, 14),
                column(self.word("niveaustappen", "level steps"), Align::Right, 18),
            ],
            rows,
        })
    }

    /// Employer's cost without schemes, with the certain ones, and as expected.
    pub fn funding(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let given = &resolved.given;
        let granted = |year: Option<Year>| -> Cents {
            let grants = assessment.grants.iter().filter(|grant| year.is_none_or(|year| grant.year == year));
            grants.map(|grant| grant.amount).sum()
        };
        let expected = |year: Option<Year>| -> Cents {
            let grants = assessment.grants_if_awarded.iter().filter(|grant| year.is_none_or(|year| grant.year == year));
            grants.map(|grant| assessment.expected(given, grant)).sum()
        };
        let gross = |year: Option<Year>| year.map_or_else(|| assessment.total_gross(), |year| assessment.gross(year));
        let mut rows = Vec::new();
        let mut named =
            |kind, name: String, amount: &dyn Fn(Option<Year>) -> Cents| {
                let mut cells = vec![Cell::from(name)];
                cells.extend(self.year_cells(
                    |year| Cell::from(self.euro(amount(Some(year)))),
                    || Cell::from(self.euro(amount(None))),
                ));
                rows.push(row(kind, cells));
            };
        named(RowKind::Total, self.word("Zonder financiering", "Without schemes"), &gross);
        for (index, scheme) in given.funding.iter().enumerate() {
            let name = self.schemes.get(&scheme.id).cloned().unwrap_or_else(|| scheme.id.clone());
            let certain = scheme.chance.value() == Decimal::ONE;
            let name = match certain {
                true => name,
                false => format!(
                    "{name} ({} {})",
                    self.word("kans", "chance"),
                    format::percent(scheme.chance.value(), 0, self.language)
                ),
            };
            named(RowKind::Normal, name, &|year| {
                let grants = assessment.grants.iter().chain(&assessment.grants_if_awarded);
                let own = grants.filter(|grant| grant.scheme == index);
                own.filter(|grant| year.is_none_or(|year| grant.year == year)).map(|grant| grant.amount).sum()
            });
        }
        named(RowKind::Total, self.word("Na zekere financiering", "After certain schemes"), &|year| {
            gross(year) - granted(year)
        });
        named(RowKind::Total, self.word("Verwacht", "Expected"), &|year| gross(year) - granted(year) - expected(year));
        Table {
            caption: self.word("Financiering: zonder, zeker en verwacht", "Funding: without, certain and expected"),
            columns: self.year_columns(self.word("Regeling", "Scheme"), 40),
            rows,
        }
    }

    /// The published figures behind the calculation, each once, with source and check date.
    pub fn sources(&self) -> Table {
        let mut seen: BTreeMap<(String, String), Row> = BTreeMap::new();
        for provenance in self.calculation.resolved.provenance.values() {
            let (key, cells, marked) = match provenance {
                Provenance::Published {
                    figure,
                    title,
                    from,
                    source,
                    sureness,
                    checked_on,
                    announced,
                    projected,
                    stale,
                } => {
                    let mut about = title.in_language(self.language).to_owned();
                    if *announced {
                        about.push_str(&self.word(" (aangekondigd)", " (announced)"));
                    }
                    if *projected {
                        about.push_str(&self.word(" (doorgetrokken)", " (carried forward)"));
                    }
                    if *stale {
                        about.push_str(&self.word(" (verouderd)", " (stale)"));
                    }
                    let cells = [
                        about,
                        format::short_date(*from, self.language),
                        format!("{} ({})", source.title, sure(*sureness).in_language(self.language)),
                        format::short_date(*checked_on, self.language),
                    ];
                    ((figure.to_string(), from.to_string()), cells, *announced || *projected || *stale)
                }
                Provenance::Override { figure, reason, .. } => {
                    let name = self.calculation.resolved.provenance.names.of(&Subject::Figure(figure.to_string()));
                    let name = name.map(|name| name.in_language(self.language).to_owned());
                    let cells = [
                        name.unwrap_or_else(|| figure.to_string()),
                        String::new(),
                        format!("{}: {reason}", self.word("eigen waarde", "own value")),
                        String::new(),
                    ];
                    ((figure.to_string(), String::new()), cells, false)
                }
                Provenance::Term { .. }
                | Provenance::Assumption { .. }
                | Provenance::Template(_)
                | Provenance::AgreementTerm(_)
                | Provenance::Scheme { .. }
                | Provenance::Dossier(_) => continue,
            };
            let mut cells: Vec<Cell> = cells.into_iter().map(Cell::from).collect();
            if let Some(first) = cells.first_mut() {
                first.marked = marked;
            }
            seen.entry(key).or_insert_with(|| row(RowKind::Normal, cells));
        }
        Table {
            caption: self
                .word("Gepubliceerde cijfers achter deze berekening", "Published figures behind this calculation"),
            columns: vec![
                column(self.word("Cijfer", "Figure"), Align::Left, 32),
                column(self.word("sinds", "since"), Align::Left, 13),
                column(self.word("bron", "source"), Align::Left, 41),
                column(self.word("gecontroleerd", "checked"), Align::Left, 14),
            ],
            rows: seen.into_values().collect(),
        }
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
                amount: self.euro(amount),
                thousandths: part(amount),
                payer: payer.code().to_owned(),
            })
            .collect()
    }

    /// Every line with who bears it.
    pub fn lines(&self) -> Table {
        let Calculation { resolved, assessment } = self.calculation;
        let explainer = Explainer { given: &resolved.given, assessment };
        let payers: Vec<Payer> = assessment.total_payers().bearing().map(|(payer, _)| payer).collect();
        let titles: BTreeMap<&str, &str> =
            self.articles.iter().map(|(id, title)| (id.as_str(), title.as_str())).collect();
        let rows = assessment.lines.iter().map(|line| {
            let article = resolved.article_of(line);
            let profile = line.profile.map(|profile| resolved.given.profiles[profile].id.as_str());
            let profile = profile.map_or("", |id| self.profiles.get(id).map_or(id, String::as_str));
            let mut cells = vec![
                Cell::from(line.year.to_string()),
                Cell::from(titles.get(article).copied().unwrap_or(article)),
                Cell::from(line.kind.name().in_language(self.language)),
                Cell::from(profile),
                opens(self.euro(line.amount), explainer.line_id(line)),
            ];
            cells.extend(payers.iter().map(|payer| Cell::from(self.euro(line.payers[*payer]))));
            row(RowKind::Normal, cells)
        });
        let rows = rows.collect();
        let mut columns = vec![
            column(self.word("jaar", "year"), Align::Left, 8),
            column(self.word("artikel", "article"), Align::Left, 24),
            column(self.word("kostensoort", "driver"), Align::Left, 20),
            column(self.word("groep", "profile"), Align::Left, 18),
            column(self.word("bedrag", "amount"), Align::Right, 16),
        ];
        columns.extend(
            payers.iter().map(|payer| column(payer.name().in_language(self.language).to_owned(), Align::Right, 15)),
        );
        Table { caption: self.word("Alle kostenregels", "All cost lines"), columns, rows }
    }
}
