//! Made-up files of any size, the same every time.

use std::fmt::Write as _;

/// A generator of numbers that looks random enough and needs no crate (Knuth's MMIX constants).
struct Sequence(u64);

impl Sequence {
    /// The next number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        let count = u64::try_from(words.len()).unwrap_or(1);
        usize::try_from(self.below(count)).ok().and_then(|index| words.get(index)).copied().unwrap_or("")
    }
}

/// A payroll file with `rows` workers: about 37 bytes a row, as the smallest exports are.
pub fn payroll(rows: usize) -> String {
    let mut sequence = Sequence(2026);
    let mut text = String::with_capacity(rows * 40 + 100);
    text.push_str("Nr;Contract;Uren per week;Uurloon;In dienst;BRP;Niveau NL\n");
    let contracts = ["vast", "vast", "tijdelijk", "tijdelijk", "uitzend", "oproep"];
    let hours = ["16", "20", "24", "32", "36", "38", "38", "40"];
    let levels = ["geen", "geen", "A1", "A2", "B1", "B2", ""];
    for row in 1..=rows {
        let (contract, hours, level) = (sequence.of(&contracts), sequence.of(&hours), sequence.of(&levels));
        // Mostly a little above the minimum, and one in forty above the maximum premium wage.
        let wage = if sequence.below(40) == 0 { 4_000 + sequence.below(4_000) } else { 1_499 + sequence.below(1_600) };
        let (day, month, year) = (1 + sequence.below(28), 1 + sequence.below(12), 2015 + sequence.below(11));
        let registered = sequence.of(&["J", "N"]);
        let written = writeln!(
            text,
            "{row};{contract};{hours};{},{:02};{day:02}-{month:02}-{year};{registered};{level}",
            wage / 100,
            wage % 100
        );
        // Writing to a string does not fail.
        debug_assert!(written.is_ok());
    }
    text
}
