"""Walks through the window by what it tells assistive technology, and fails where a screen reader would."""

import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PROGRAM, DOSSIER = sys.argv[1:]
PAGES = {
    "nl": ["Akkoord", "Personeel", "Kosten", "Financiering", "Toets", "Documenten", "Tijdlijn", "Onderhandeling"],
    "en": ["Agreement", "Workforce", "Costs", "Funding", "Checks", "Documents", "Changes", "Negotiation"],
}
CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "entry", "text", "slider", "spin button", "combo box",
    "link", "page tab", "menu item", "list item", "scroll bar", "tree item",
}  # fmt: skip
TABLES = {
    "Personeel", "Kosten", "Financiering", "Toets", "Onderhandeling", "Workforce", "Costs", "Funding", "Checks", "Negotiation",
}  # fmt: skip
CELLS = {"table cell", "column header", "row header", "table column header", "table row header"}
PRIVATE = re.compile("[\ue000-\uf8ff]")
PATIENCE = 60.0
SKIPPED = 77


def heard():
    """Says on the bus that somebody listens; programs keep their tree to themselves until then."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for what in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", what, GLib.Variant("b", True)))
        where = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
        bus.call_sync(*where, value, None, Gio.DBusCallFlags.NONE, -1, None)


def below(node):
    """A node and all below it, in the order in which they are read."""
    yield node
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from below(child)


class Window:
    """The program while it runs."""

    def __init__(self, language, at_start=False):
        self.language = language
        self.root = None
        arguments = ["--today", "2026-11-25", "--size", "1280x800", "--lang", language]
        # Whoever names no page and no dossier begins at the start page.
        arguments += [] if at_start else ["--page", "agreement", DOSSIER]
        self.process = subprocess.Popen([PROGRAM, *arguments])
        self.root = self.wait("the program on the bus", self.found)
        self.wait("its window", lambda: self.root.get_child_count() > 0)

    def found(self):
        desktop = Atspi.get_desktop(0)
        programs = (desktop.get_child_at_index(place) for place in range(desktop.get_child_count()))
        return next((one for one in programs if one is not None and one.get_process_id() == self.process.pid), None)

    def wait(self, what, look):
        """The first answer that is one; the window answers a frame later."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                answer = look()
            except GLib.Error:  # it changed under our hands
                answer = None
            if answer:
                return answer
            if self.process.poll() is not None:
                print(f"ears: the program ended with {self.process.returncode} while waiting for {what}", file=sys.stderr)
                # Where no window can open it says so itself and ends with 1; a fault of its own is another code.
                raise SystemExit(SKIPPED if self.process.returncode == 1 and self.root is None else 1)
            if time.monotonic() > end:
                raise SystemExit(f"ears: waited in vain for {what}")
            time.sleep(0.1)

    def nodes(self):
        return list(below(self.root))

    def named(self, name, role=None, begins=False):
        """The last with this name, which lies on top, or with a name that begins so."""
        found = []
        for node in self.nodes():
            said = node.get_name() or ""
            fits = said == name or (begins and said.startswith(name))
            if fits and role in (None, node.get_role_name()):
                found.append(node)
        return found[-1] if found else None

    def press(self, name, role=None, begins=False):
        node = self.wait(f"“{name}”", lambda: self.named(name, role, begins))
        node.get_action_iface().do_action(0)

    def total(self):
        """The amount in the bar of costs."""
        bar = self.wait("the bar of costs", lambda: self.named("Inzet vakbonden · 2027: ", begins=True))
        return bar.get_name()

    def close(self):
        self.process.kill()
        self.process.wait()


def judge(window, page):
    """Names, icons and repetitions of the page that is shown."""
    nodes = window.nodes()
    controls = [node for node in nodes if node.get_role_name() in CONTROLS]
    wrong = [f"a {node.get_role_name()} without a name" for node in controls if not (node.get_name() or "").strip()]
    for node in nodes:
        said = f"{node.get_name() or ''} {node.get_description() or ''}"
        if PRIVATE.search(said):
            wrong.append(f"a sign of private use in {said!r}")
        if node.get_description() and node.get_description() == node.get_name():
            wrong.append(f"said twice: {said!r}")
    parts = [node for node in nodes if node.get_role_name() in ("frame", "dialog", "landmark")]
    wrong += [f"a {node.get_role_name()} without a name" for node in parts if not node.get_name()]
    if not any(node.get_role_name() == "heading" for node in nodes):
        wrong.append("no heading")
    if len(controls) < 15:
        wrong.append(f"only {len(controls)} controls: the page does not show")
    if page in TABLES:
        wrong += judge_tables(nodes)
    print(f"{window.language} {page}: {len(nodes)} nodes, {len(controls)} controls")
    return [f"{window.language} {page}: {fault}" for fault in wrong]


def judge_tables(nodes):
    """Whether there is a table of which every row has cells."""
    tables = [node for node in nodes if node.get_role_name() == "table"]
    rows = [node for table in tables for node in below(table) if node.get_role_name() == "table row"]
    bare = [row for row in rows if not any(cell.get_role_name() in CELLS for cell in below(row))]
    wrong = [] if len(rows) > 3 else [f"only {len(rows)} rows in {len(tables)} tables"]
    return wrong + [f"{len(bare)} rows without cells"] * bool(bare)


def the_start(language):
    """What is wrong with the page the window begins with."""
    window = Window(language, at_start=True)
    window.wait("the start page", lambda: window.named("Akkoord", "heading"))
    time.sleep(0.5)
    wrong = judge(window, "start")
    window.close()
    return wrong


def every_page(language):
    """Goes through all pages; what is wrong with them."""
    window = Window(language)
    wrong = []
    for page in PAGES[language]:
        # Behind the name of a page may stand how much is open there.
        window.press(page, "page tab", begins=True)
        tab = lambda: window.named(page, "page tab", begins=True).get_state_set()  # noqa: E731
        window.wait(f"the page {page}", lambda: any(tab().contains(state) for state in SHOWN))
        time.sleep(0.5)
        wrong += judge(window, page)
    window.close()
    return wrong


SHOWN = [Atspi.StateType.SELECTED, Atspi.StateType.CHECKED, Atspi.StateType.PRESSED]


def hours(slider):
    value = slider.get_value_iface()
    return value.get_current_value(), value.get_minimum_value(), value.get_maximum_value()


def an_edit():
    """Changes the hours by the slider, hears the total move, takes it back and makes a document."""
    window = Window("nl")
    before = window.total()
    window.press("Lesuren per jaar: 80\u00a0uur", "push button")
    slider = window.wait("the slider", lambda: window.named("Lesuren per jaar schuiven", "slider"))
    assert hours(slider) == (80.0, 0.0, 400.0), f"the slider says {hours(slider)}"
    slider.get_value_iface().set_current_value(60.0)
    window.wait("60 hours in the text", lambda: window.named("Lesuren per jaar: 60\u00a0uur"))
    window.wait("another total", lambda: window.total() != before)
    print(f"80 hours: {before}\n60 hours: {window.total()}")
    window.press("Ongedaan maken", "push button")
    window.wait("the first total", lambda: window.total() == before)
    slider = window.wait("the slider", lambda: window.named("Lesuren per jaar schuiven", "slider"))
    slider.get_value_iface().set_current_value(80.0)
    assert hours(slider)[0] == 80.0, f"the slider was set to 80 and says {hours(slider)}"
    assert window.total() == before
    window.press("Documenten", "page tab")
    window.press("PDF maken…", "push button")
    # Without the system's own dialog the window asks for a path itself, with one filled in that names the proposal.
    window.press("Maken", "push button")
    made = pathlib.Path(DOSSIER).with_name("voorbeeld-inzet-vakbonden.pdf")
    window.wait(f"{made.name}", made.exists)
    assert made.read_bytes().startswith(b"%PDF"), "it is no PDF"
    window.close()


if __name__ == "__main__":
    heard()
    Atspi.init()
    faults = [fault for language in PAGES for fault in the_start(language) + every_page(language)]
    an_edit()
    if faults:
        raise SystemExit("\n".join(faults))
    print("ears: every page was heard")
