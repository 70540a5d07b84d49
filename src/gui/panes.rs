//! The parts of the window that F6 goes through. Each gives the keyboard to what had it there last, otherwise to the first
//! thing in it that takes it.

use std::collections::BTreeMap;

use eframe::egui::{Context, Id, Key, LayerId, Modifiers, Rect, Ui, WidgetRect};

/// A part of the window, in the order in which F6 goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pane {
    /// The list of articles.
    Outline,
    /// The text of the agreement.
    Text,
    /// A page that is one part.
    Page,
    /// What stands beside the text: the inspector.
    Inspector,
    /// What a figure was computed from.
    Derivation,
    /// The bar with the costs.
    Costs,
    /// The pages.
    Rail,
    /// The bar at the top.
    Bar,
}

/// Where a part stands, and what had the keyboard in it.
#[derive(Clone, Copy, Debug)]
struct Place {
    rect: Rect,
    layer: LayerId,
    /// In which pass it was painted; one of before is not there any more.
    pass: u64,
    last: Option<Id>,
}

#[derive(Clone, Debug, Default)]
struct Panes(BTreeMap<Pane, Place>);

fn memory() -> Id {
    Id::unique("panes")
}

/// Makes what `ui` holds a part of the window that F6 goes to.
pub fn pane(ui: &Ui, pane: Pane) {
    let rect = ui.max_rect().intersect(ui.clip_rect());
    let (layer, pass) = (ui.layer_id(), ui.ctx().cumulative_pass_nr());
    ui.data_mut(|data| {
        let Panes(panes) = data.get_temp_mut_or_default(memory());
        let last = panes.get(&pane).and_then(|before| before.last);
        panes.insert(pane, Place { rect, layer, pass, last });
    });
}

/// Says which widget of a part takes the keyboard when it is gone to: in a list the row that is chosen, also out of sight.
pub fn stop(ui: &Ui, pane: Pane, widget: Id) {
    stop_among(ui, pane, &[widget]);
}

/// Says among which widgets of a part the keyboard goes when the part is gone to: to the one that had it last, or the first.
pub fn stop_among(ui: &Ui, pane: Pane, widgets: &[Id]) {
    let Some(first) = widgets.first() else { return };
    ui.data_mut(|data| {
        let Panes(panes) = data.get_temp_mut_or_default(memory());
        panes
            .entry(pane)
            .and_modify(|place| place.last = place.last.filter(|last| widgets.contains(last)).or(Some(*first)));
    });
}

/// Goes to the next part where F6 was pressed, to the one before with Shift; before the window is painted.
pub fn keys(ctx: &Context) {
    let Panes(mut panes) = ctx.data_mut(|data| data.get_temp_mut_or_default::<Panes>(memory()).clone());
    let newest = panes.values().map(|place| place.pass).max().unwrap_or_default();
    panes.retain(|_, place| place.pass == newest);
    // A page of several parts is gone through part by part.
    if panes.contains_key(&Pane::Text) {
        panes.remove(&Pane::Page);
    }
    let focused = ctx.memory(|memory| memory.focused());
    let here = focused.and_then(|focused| Some((focused, at(ctx, &panes, focused)?)));
    if let Some((focused, pane)) = here {
        panes.entry(pane).and_modify(|place| place.last = Some(focused));
    }
    let pressed = |modifiers| ctx.input_mut(|input| input.consume_key(modifiers, Key::F6));
    // With Shift first: without it the key is taken however it is held.
    let (back, forth) = (pressed(Modifiers::SHIFT), pressed(Modifiers::NONE));
    if back || forth {
        let mut around: Vec<Pane> = panes.keys().copied().collect();
        if back {
            around.reverse();
        }
        let from = here.and_then(|(_, here)| around.iter().position(|pane| *pane == here));
        around.rotate_left(from.map_or(0, |from| from + 1));
        let target = around.iter().find_map(|pane| entry(ctx, panes.get(pane)?));
        if let Some(target) = target {
            ctx.memory_mut(|memory| memory.request_focus(target));
        }
    }
    ctx.data_mut(|data| data.insert_temp(memory(), Panes(panes)));
}

/// The part in which a widget stands: the smallest, for one may lie over another.
fn at(ctx: &Context, panes: &BTreeMap<Pane, Place>, widget: Id) -> Option<Pane> {
    let response = ctx.read_response(widget)?;
    let holds = |place: &Place| place.layer == response.layer_id && place.rect.contains(response.rect.center());
    let around = panes.iter().filter(|(_, place)| holds(place));
    let smallest = around.min_by(|(_, one), (_, other)| one.rect.area().total_cmp(&other.rect.area()));
    // What was scrolled out of sight is where it was.
    let known = || panes.iter().find(|(_, place)| place.last == Some(widget));
    smallest.or_else(known).map(|(pane, _)| *pane)
}

/// What takes the keyboard in a part.
fn entry(ctx: &Context, place: &Place) -> Option<Id> {
    let within = |widget: &WidgetRect| widget.enabled && widget.sense.is_focusable();
    ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let last = place.last.filter(|last| widgets.get(*last).is_some_and(within));
        last.or_else(|| {
            let mut inside = widgets.get_layer(place.layer).filter(|widget| within(widget));
            inside.find(|widget| place.rect.contains(widget.rect.center())).map(|widget| widget.id)
        })
    })
}
