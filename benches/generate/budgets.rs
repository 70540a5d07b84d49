//! A table of budgets: what each piece of work takes, what it may take, and the ratio of the two.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// A piece of work with what it may take.
pub struct Budget {
    pub name: &'static str,
    pub most: Duration,
    /// Prepares what the work needs, does it as often as is asked, and gives how long each time took.
    pub measure: fn(usize) -> Vec<Duration>,
    /// How often it is done.
    pub times: usize,
}

/// Measures those with a name that is asked for on the command line, or all of them; once each without `--bench`.
pub fn print(budgets: &[Budget]) {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_measured = arguments.iter().any(|argument| argument == "--bench");
    let only: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    println!("{:<36}{:>12}{:>12}{:>8}", "work", "median", "budget", "ratio");
    for Budget { name, most, measure, times } in budgets {
        if !only.is_empty() && !only.iter().any(|only| name.contains(only.as_str())) {
            continue;
        }
        let mut took = measure(if is_measured { *times } else { 1 });
        took.sort();
        let median = took[took.len() / 2];
        let ratio = median.as_secs_f64() / most.as_secs_f64();
        println!("{name:<36}{:>12}{:>12}{ratio:>8.1}", shown(median), shown(*most));
    }
}

/// In milliseconds, with three decimals.
fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

/// How long each run of `work` took, what it gives included and dropping that left out.
pub fn timed<T>(times: usize, work: impl Fn() -> T) -> Vec<Duration> {
    let run = || {
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        drop(black_box(result));
        took
    };
    (0..times).map(|_| run()).collect()
}
