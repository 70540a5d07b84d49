//! Which profiles the table shows and in which order: searched, sorted, by contract. The dossier keeps its own order.

use std::cmp::Ordering;

use crate::domain::money::Heads;
use crate::report::workforce::{ProfileRow, ProfileTable};

/// What profiles can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// Their names.
    Name,
    /// How many workers they have.
    Heads,
    /// Their hourly wage.
    Wage,
    /// Their hours a week.
    Hours,
    /// Their kind of contract, by its name.
    Contract,
    /// Their part of the wage bill.
    Share,
}

/// How the table is arranged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Only profiles whose name or contract has all of these words.
    pub search: String,
    /// By what they are sorted, and whether from high to low; as in the dossier where by nothing.
    pub sort: Option<(SortBy, bool)>,
    /// Whether those of a contract stand together under a heading.
    pub by_contract: bool,
}

impl Order {
    /// Whether the profiles stand as in the dossier, so that a place in the one is a place in the other.
    pub fn is_of_the_dossier(&self) -> bool {
        let Self { search, sort, by_contract } = self;
        search.trim().is_empty() && sort.is_none() && !by_contract
    }

    /// Sorts by `column`: words from A, numbers from high; then the other way round; then as in the dossier again.
    pub fn press(&mut self, column: SortBy) {
        let falls_first = !matches!(column, SortBy::Name | SortBy::Contract);
        self.sort = match self.sort {
            Some((by, falls)) if by == column && falls == falls_first => Some((column, !falls)),
            Some((by, _)) if by == column => None,
            Some(_) | None => Some((column, falls_first)),
        };
    }
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a kind of contract.
    Contract {
        /// Its name.
        name: String,
        /// How many profiles of it are shown.
        profiles: usize,
        /// Their workers.
        heads: Heads,
    },
    /// A profile, by its place in the dossier.
    Profile(usize),
}

/// The lines of `table`, arranged as `order` says.
pub fn lines(table: &ProfileTable, order: &Order) -> Vec<Line> {
    let search = order.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let is_found = |row: &ProfileRow| {
        let said = format!("{} {} {}", row.name, row.contract, row.employment).to_lowercase();
        words.iter().all(|word| said.contains(word))
    };
    let rows = &table.rows;
    let mut shown: Vec<usize> = (0..rows.len()).filter(|index| is_found(&rows[*index])).collect();
    if let Some((by, falls)) = order.sort {
        // Stable, so that equal ones stay as the dossier has them.
        shown.sort_by(|a, b| {
            let compared = compare(&rows[*a], &rows[*b], by);
            if falls { compared.reverse() } else { compared }
        });
    }
    if !order.by_contract {
        return shown.into_iter().map(Line::Profile).collect();
    }
    let mut contracts: Vec<&str> = Vec::new();
    for row in rows {
        if !contracts.contains(&row.contract.as_str()) {
            contracts.push(&row.contract);
        }
    }
    let mut lines = Vec::new();
    for contract in contracts {
        let own: Vec<usize> = shown.iter().copied().filter(|index| rows[*index].contract == contract).collect();
        if own.is_empty() {
            continue;
        }
        let heads = own.iter().map(|index| rows[*index].heads).sum();
        lines.push(Line::Contract { name: contract.to_owned(), profiles: own.len(), heads });
        lines.extend(own.into_iter().map(Line::Profile));
    }
    lines
}

fn compare(a: &ProfileRow, b: &ProfileRow, by: SortBy) -> Ordering {
    match by {
        SortBy::Name => a.name.to_lowercase().cmp(&b.name.to_lowercase()),
        SortBy::Heads => a.heads.value().cmp(&b.heads.value()),
        SortBy::Wage => a.wage.value().cmp(&b.wage.value()),
        SortBy::Hours => a.hours.value().cmp(&b.hours.value()),
        SortBy::Contract => a.contract.cmp(&b.contract),
        SortBy::Share => a.share.map(|share| share.value()).cmp(&b.share.map(|share| share.value())),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::{Decimal, dec};

    use super::*;
    use crate::domain::money::{HourlyRate, Hours};
    use crate::domain::words::Language;
    use crate::domain::workforce::draft::new_profile;
    use crate::domain::workforce::{ContractKind, Profile};
    use crate::report::workforce::profiles;

    fn table() -> ProfileTable {
        let profile = |name: &str, heads: Decimal, contract| {
            let blank =
                new_profile(name.into(), name.to_owned(), (HourlyRate::new(dec!(20)), Hours::new(dec!(38))), None);
            Profile { heads: Heads::new(heads), contract, ..blank }
        };
        let all = [
            profile("Kas", dec!(5), ContractKind::Permanent),
            profile("Pak", dec!(9), ContractKind::Agency),
            profile("Snij", dec!(9), ContractKind::Permanent),
        ];
        profiles(&all, None, Language::Dutch)
    }

    fn shown(order: &Order) -> Vec<usize> {
        let lines = lines(&table(), order).into_iter();
        lines.filter_map(|line| if let Line::Profile(index) = line { Some(index) } else { None }).collect()
    }

    #[test]
    fn a_column_sorts_from_high_then_from_low_then_not_at_all_and_equals_keep_their_places() {
        let mut order = Order::default();
        let mut seen = Vec::new();
        for _press in 0..3 {
            order.press(SortBy::Heads);
            seen.push(shown(&order));
        }
        assert_eq!(seen, [[1, 2, 0], [0, 1, 2], [0, 1, 2]]);
        assert!(order.is_of_the_dossier());
        order.press(SortBy::Name);
        assert_eq!(order.sort, Some((SortBy::Name, false)), "words begin with A");
    }

    #[test]
    fn profiles_of_a_contract_stand_together_with_their_workers_and_a_search_leaves_others_out() {
        let order = Order { by_contract: true, ..Order::default() };
        let lines = lines(&table(), &order);
        assert_eq!(lines.len(), 5);
        assert!(
            matches!(&lines[0], Line::Contract { profiles: 2, heads, .. } if heads.value() == dec!(14)),
            "{lines:?}"
        );
        assert_eq!(shown(&order), [0, 2, 1]);
        assert_eq!(shown(&Order { search: "SNIJ vast".to_owned(), ..Order::default() }), [2]);
    }
}
