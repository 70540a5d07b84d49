//! Words about two texts held against each other.

use crate::domain::words::phrases;

phrases! {
    CAPTION: "Van ‘{from}’ naar ‘{to}’: wat verandert en wat dat doet", "From “{from}” to “{to}”: what changes and what that does";
    CHANGE: "wat verandert", "what changes";
    TOTAL: "hele looptijd", "whole term";
    SHARE: "% loonsom {year}", "% wage bill {year}";
    PARTICIPANTS: "deelnemers {year}", "participants {year}";
    NAMED: "{name}: {change}", "{name}: {change}";
    INTERPLAY: "Samenloop: wat geen wijziging alleen doet", "Interplay: what no change does by itself";
    DIFFERENCE: "Verschil", "Difference";
    NEW: "{place} {title} (nieuw)", "{place} {title} (new)";
    GONE: "{place} {title} (vervalt)", "{place} {title} (goes)";
    STAYED: "{place} {title}", "{place} {title}";
    STOOD: "{place} {title} (was: {was})", "{place} {title} (was: {was})";
}
