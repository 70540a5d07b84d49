//! A table read back from the screen: two spaces part its columns, two spaces before a row put it under a group.

use rust_decimal::Decimal;

#[derive(Debug, PartialEq)]
pub struct Table {
    pub caption: String,
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Debug, PartialEq)]
pub struct Row {
    /// How many rules stand above it in the table.
    pub rules: usize,
    pub in_group: bool,
    pub name: String,
    pub cells: Vec<String>,
}

impl Table {
    pub fn row(&self, name: &str) -> &Row {
        self.rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("{name} in {}", self.caption))
    }

    /// The sum of each of the first `columns` columns over `rows`.
    pub fn sum<'t>(rows: impl IntoIterator<Item = &'t Row>) -> Vec<Decimal> {
        let mut sums: Vec<Decimal> = Vec::new();
        for row in rows {
            let amounts = row.amounts();
            sums.resize(sums.len().max(amounts.len()), Decimal::ZERO);
            sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
        }
        sums
    }
}

impl Row {
    /// Its cells as numbers; a dash says that there can be none.
    pub fn amounts(&self) -> Vec<Decimal> {
        self.cells.iter().filter(|cell| *cell != "–").map(|cell| number(cell)).collect()
    }
}

/// A number as either language writes it, by its last separator: `€ 1.234,50`, `€1,234.50`, `16.000`.
pub fn number(shown: &str) -> Decimal {
    let figure: String = shown.chars().filter(|sign| sign.is_ascii_digit() || ".,–".contains(*sign)).collect();
    let decimals =
        figure.rfind(['.', ',']).filter(|point| figure.len() - point != 4).map_or("", |point| &figure[point..]);
    let whole = figure[..figure.len() - decimals.len()].replace(['.', ','], "").replace('–', "-");
    let number = whole + &decimals.replace(',', ".");
    number.parse().unwrap_or_else(|error| panic!("{shown}: {error}"))
}

/// The tables on the screen, each a caption, headings, a rule, rows and an empty line.
pub fn tables(screen: &str) -> Vec<Table> {
    screen.split("\n\n").filter_map(table).collect()
}

fn table(part: &str) -> Option<Table> {
    let mut lines = part.trim_matches('\n').lines();
    let (caption, headings) = (lines.next()?.to_owned(), lines.next()?);
    let mut rows = Vec::new();
    let mut rules = 0;
    for line in lines {
        if line.starts_with('─') {
            rules += 1;
            continue;
        }
        let mut cells = split(line);
        let name = cells.remove(0);
        rows.push(Row { rules, in_group: line.starts_with("  "), name, cells });
    }
    (rules > 0).then(|| Table { caption, headings: split(headings), rows })
}

fn split(line: &str) -> Vec<String> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}
