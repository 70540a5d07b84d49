//! Tooltips stay away where something was just dropped: they would be about what came to stand under the pointer, and cover
//! what was moved.

use eframe::egui::style::Interaction;
use eframe::egui::{Context, Pos2};

/// How far the pointer has to go on before tooltips show again, in points.
const FURTHER: f32 = 6.0;
/// Longer than any pointer rests, in seconds.
const NEVER: f32 = 1e6;

/// Holds tooltips where the pointer let go of what it dragged to `dropped`, until it goes on.
pub(super) fn hold(ctx: &Context, dropped: &mut Option<Pos2>) {
    let (at, lets_go) = ctx.input(|input| {
        let pointer = &input.pointer;
        (pointer.latest_pos(), pointer.any_released() && !pointer.any_click())
    });
    if lets_go {
        *dropped = at;
    }
    let rests = |from: Pos2| at.is_some_and(|at| at.distance(from) < FURTHER);
    *dropped = dropped.filter(|from| rests(*from));
    let delay = if dropped.is_some() { NEVER } else { Interaction::default().tooltip_delay };
    if ctx.global_style().interaction.tooltip_delay != delay {
        ctx.all_styles_mut(|style| style.interaction.tooltip_delay = delay);
    }
}
