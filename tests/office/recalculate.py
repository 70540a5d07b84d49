"""Compares the spreadsheet of a dossier with the program: in every cell a false result is planted, LibreOffice reckons all of
it again, and the totals must be those of `akkoord assess` to the cent; with other hours and another wage too.

    recalculate.py PROGRAM DOSSIER...

Besides the dossiers named, as many random ones are looked at as AKKOORD_RANDOM says, twenty unless it says otherwise: examples
with values, articles and left-out articles picked by a fixed seed.
"""

import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
# Every sheet as separated values, numbers as they are and not as they are shown.
FILTER = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def spoil(source, target, change):
    """Copies a workbook with a false result in every formula, and what `change` makes of a sheet; how many there were."""
    count = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.startswith("xl/worksheets/sheet"):
                text, found = re.subn(r"</f><v>[^<]*</v>", "</f><v>999</v>", data.decode())
                count += found
                data = change(item.filename, text).encode()
            new.writestr(item.filename, data)
    return count


def reckon(workbook, folder):
    """The rows of each sheet after LibreOffice has reckoned it again."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE)
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", FILTER, "--outdir", str(folder), str(workbook))
    name = workbook.stem
    sheets = {}
    for path in folder.glob(f"{name}-*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            sheets[path.stem[len(name) + 1 :]] = list(csv.reader(file, delimiter=";"))
    return sheets


def cell_of(workbook, name):
    """Where a named input stands: its sheet's file and its cell."""
    with zipfile.ZipFile(workbook) as archive:
        book = archive.read("xl/workbook.xml").decode()
    place = re.search(rf'<definedName name="{re.escape(name)}">([^!<]+)!\$B\$(\d+)<', book)
    sheets = re.findall(r'<sheet name="([^"]+)"', book)
    return f"xl/worksheets/sheet{sheets.index(place[1].strip(chr(39))) + 1}.xml", f"B{place[2]}"


def totals(sheets):
    """Gross by year, and the payers after schemes by year, as the overview has them."""
    rows = sheets["Overzicht"]
    years = rows[2][1:-1]
    gross = next(row for row in rows if row and row[0] == "Bruto")
    after = [row[0] for row in rows].index("Wie betaalt, na toegezegde regelingen")
    payers = rows[after + 1 : -1] if rows[-1][0].startswith("Verschil") else rows[after + 1 :]
    payers = {row[0]: row[1:-1] for row in payers if row and row[0] and not row[0].startswith("Verschil")}
    money = lambda texts: [Decimal(text).quantize(Decimal("0.01")) for text in texts]
    return {year: value for year, value in zip(years, money(gross[1:-1]))}, {name: money(row) for name, row in payers.items()}


NAMES = {
    "employer": "Werkgever", "agency": "Uitzendbureau", "user_undertaking": "Inlener", "sector_fund": "Sectorfonds",
    "state": "Rijk", "municipality": "Gemeente", "worker": "Werknemer",
}  # fmt: skip


def assessed(program, dossier):
    expected = json.loads(run(program, "assess", str(dossier), "--format", "json", "--today", "2026-11-25"))
    years = expected.get("years", expected.get("expect", {}).get("years"))
    gross = {year: Decimal(total["gross"]).quantize(Decimal("0.01")) for year, total in years.items()}
    payers = {NAMES[code]: [] for code in NAMES}
    for total in years.values():
        for code, name in NAMES.items():
            payers[name].append(Decimal(str(total.get(code, "0"))).quantize(Decimal("0.01")))
    return gross, payers


def check(program, dossier, folder):
    book = folder / "model.xlsx"
    run(program, "export", str(dossier), "--document", "cost-report", "--to", "xlsx", "-o", str(book), "--force", "--today", "2026-11-25")
    spoilt = folder / "spoilt.xlsx"
    formulas = spoil(book, spoilt, lambda name, text: text)
    assert formulas > 500, f"{formulas} formulas"
    gross, payers = totals(reckon(spoilt, folder))
    expected, expected_payers = assessed(program, dossier)
    assert gross == expected, f"{dossier}: {gross} is not {expected}"
    for name, amounts in payers.items():
        assert amounts == expected_payers[name], f"{dossier}: {name} {amounts} is not {expected_payers[name]}"
    print(f"{dossier}: {formulas} formulas, {', '.join(f'{year} {amount}' for year, amount in gross.items())}")
    return book


LIBRARY = Path(__file__).resolve().parents[2] / "clause-library"
PARAMETER = re.compile(r'id: "([a-z_]+)",(?:(?!\bid: ").)*?kind: Number\(unit: (\w+), min: "([^"]+)", max: "([^"]+)", step: "([^"]+)"\)', re.DOTALL)


def templates():
    """Every template with its numbers: id, unit, least, most and step."""
    found = {}
    for path in sorted(LIBRARY.glob("*/*.ron")):
        text = path.read_text(encoding="utf-8")
        name = re.search(r'^  id: "([a-z-]+)"', text, re.MULTILINE)
        if name:
            found[name[1]] = PARAMETER.findall(text)
    return found


def typed(value, unit):
    """A number as somebody types it: a share as a percentage."""
    value = value * 100 if unit == "Share" else value
    return f"{value.normalize():f}".replace(".", ",")


def randomised(program, example, seed, folder):
    """An example with random values, articles added and left out; how many changes were taken."""
    picked, dossier = random.Random(seed), folder / "random.akkoord"
    run(program, "new", "--example", example, "-o", str(dossier))
    known, taken = templates(), 0
    tries = 0
    while taken < 8 and tries < 60:
        tries += 1
        template = picked.choice(sorted(known))
        kind = picked.choice(["set", "set", "set", "add", "remove"])
        if kind == "set" and known[template]:
            parameter, unit, least, most, step = picked.choice(known[template])
            steps = int((Decimal(most) - Decimal(least)) / Decimal(step))
            value = Decimal(least) + picked.randint(0, steps) * Decimal(step)
            words = ["set", str(dossier), template, parameter, typed(value, unit)]
        elif kind == "add":
            words = ["add", str(dossier), template, "--with-needed"]
        elif kind == "remove":
            words = ["remove", str(dossier), template, "--with-dependants"]
        else:
            continue
        # What does not fit an example, such as a value of an article it has not got, is refused and leaves it as it is.
        before = dossier.read_bytes()
        changed = subprocess.run([program, *words], capture_output=True, text=True).returncode == 0
        computed = changed and subprocess.run([program, "assess", str(dossier)], capture_output=True).returncode == 0
        if not computed:
            dossier.write_bytes(before)
        taken += computed and dossier.read_bytes() != before
    assert taken >= 4, f"seed {seed}: only {taken} changes"
    return dossier


def main():
    program, dossiers = sys.argv[1], sys.argv[2:]
    examples = ["glastuinbouw", "schoonmaak", "uitzend"]
    for seed in range(int(os.environ.get("AKKOORD_RANDOM", "20"))):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            check(program, randomised(program, examples[seed % 3], seed, folder), folder)
    with tempfile.TemporaryDirectory() as temporary:
        for number, dossier in enumerate(dossiers):
            folder = Path(temporary) / str(number)
            folder.mkdir()
            book = check(program, dossier, folder)
            # Twenty hours fewer, in the sheet and by the program.
            name = next(
                name for name in re.findall(r'<definedName name="(in_clauses_[^"]*_hours_per_year)"', zipfile.ZipFile(book).read("xl/workbook.xml").decode())
            )
            file, cell = cell_of(book, name)
            value = re.search(rf'<c r="{cell}"[^>]*><v>([^<]*)</v>', zipfile.ZipFile(book).read(file).decode())[1]
            hours = Decimal(value) - 20
            changed = folder / "changed.xlsx"
            spoil(book, changed, lambda path, text: re.sub(rf'(<c r="{cell}"[^>]*><v>)[^<]*(</v>)', rf"\g<1>{hours}\g<2>", text) if path == file else text)
            gross, _ = totals(reckon(changed, folder))
            other = folder / "other.akkoord"
            other.write_bytes(Path(dossier).read_bytes())
            article = name[len("in_clauses_") : -len("_hours_per_year")].replace("_", "-")
            run(program, "set", str(other), article, "hours_per_year", str(hours))
            expected, _ = assessed(program, other)
            assert gross == expected, f"{dossier}, {hours} hours: {gross} is not {expected}"
            print(f"{dossier}, {hours} hours: {', '.join(f'{year} {amount}' for year, amount in gross.items())}")


if __name__ == "__main__":
    os.environ.setdefault("SAL_USE_VCLPLUGIN", "svp")
    main()
