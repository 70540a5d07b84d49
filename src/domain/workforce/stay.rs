//! How a profile changes over time: stay, inflow, level progress.
