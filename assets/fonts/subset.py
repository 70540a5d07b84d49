#!/usr/bin/env python3
"""Rebuild the embedded fonts from the original releases.

    pip install fonttools
    python3 subset.py FOLDER [OUTDIR]

FOLDER holds (at any depth) the original static TTFs of Source Sans 3 and
Source Serif 4, and Phosphor.ttf (regular weight) with its style.css beside it.
OUTDIR defaults to the folder of this script.

'Source' is a Reserved Font Name under the OFL and a subset is a Modified
Version, so the text families are renamed to Akkoord Sans / Akkoord Serif.
"""
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# original file -> (family, style)
TEXT = {
    "SourceSans3-Regular.ttf": ("Akkoord Sans", "Regular"),
    "SourceSans3-Semibold.ttf": ("Akkoord Sans", "Semibold"),
    "SourceSans3-Bold.ttf": ("Akkoord Sans", "Bold"),
    "SourceSans3-It.ttf": ("Akkoord Sans", "Italic"),
    "SourceSerif4-Regular.ttf": ("Akkoord Serif", "Regular"),
    "SourceSerif4-Semibold.ttf": ("Akkoord Serif", "Semibold"),
    "SourceSerif4-Bold.ttf": ("Akkoord Serif", "Bold"),
    "SourceSerif4-It.ttf": ("Akkoord Serif", "Italic"),
}

TEXT_UNICODES = ",".join("""
    0020-007E 00A0-024F 0259 0300-030C 030F 0311-0312 0326-0328 0331
    02B9-02BC 02C6-02C7 02C9 02D8-02DD 03A3 03C0
    0400-045F 0490-0491 1E00-1EFF
    2002-200A 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 2044
    2070-208E 20AC 2113 2116 2120 2122 2126 212E
    2150-215E 2190-2199 21C4
    2202 2206 220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265
    25A0-25A1 25B2 25B6 25BC 25C0 25CA-25CB 25CF 2610-2612 2713 2717
""".split())

FEATURES = "kern,liga,tnum,lnum,pnum,mark,mkmk,ccmp,locl"

TEXT_ARGS = [
    f"--unicodes={TEXT_UNICODES}",
    f"--layout-features={FEATURES}",
    "--no-hinting",
    "--notdef-outline",
    "--name-IDs=0,5,7,13,14",
    "--name-languages=0x0409",
    "--drop-tables+=BASE,gasp",
]

ICON_ARGS = [
    "--layout-features=",
    "--no-hinting",
    "--notdef-outline",
    "--name-IDs=*",
    "--drop-tables+=GSUB,gasp",
]

ICONS = """
    paragraph article text-aa quotes
    file file-text file-plus file-pdf file-doc file-xls file-csv files
    note note-pencil clipboard-text folder folder-open floppy-disk export printer paperclip
    upload-simple download-simple archive
    user users users-three identification-card buildings briefcase graduation-cap
    handshake chats megaphone
    currency-eur coins hand-coins piggy-bank receipt percent calculator plus-minus sigma equals
    chart-bar chart-line chart-line-up chart-pie-slice trend-up trend-down
    scales gavel signature target strategy dice-five
    check checks check-circle warning warning-circle x x-circle info question prohibit
    seal-check shield-check shield-warning lightbulb bell star flag bookmark-simple tag push-pin
    clock clock-countdown clock-counter-clockwise calendar-blank
    plus minus trash pencil pencil-simple copy eraser
    arrow-u-up-left arrow-u-up-right arrow-counter-clockwise arrows-clockwise
    arrow-up arrow-down arrow-left arrow-right arrow-square-out
    arrows-left-right arrows-down-up arrows-out-simple arrows-in-simple swap git-diff
    caret-up caret-down caret-left caret-right caret-up-down
    magnifying-glass magnifying-glass-plus magnifying-glass-minus funnel
    gear sliders command keyboard translate globe moon sun
    sidebar-simple columns table dots-six-vertical dots-three dots-three-vertical
    list list-bullets list-checks list-numbers tree-structure stack
    link link-break eye eye-slash lock lock-open
    book-open books play house dot circle circle-dashed circle-half
"""


def find(root: Path, name: str) -> Path:
    hits = sorted(root.rglob(name))
    if not hits:
        sys.exit(f"{name} not found under the given folder")
    return hits[0]


def rename(path: Path, family: str, style: str, origin: str) -> None:
    font = TTFont(path, recalcTimestamp=False)
    name = font["name"]
    version = re.match(r"Version [\d.]+", name.getDebugName(5)).group(0)
    ribbi = style in ("Regular", "Bold", "Italic", "Bold Italic")
    full = family if style == "Regular" else f"{family} {style}"
    ps = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    rec = {
        1: family if ribbi else full,
        2: style if ribbi else "Regular",
        3: f"{version[8:]};subset;{ps}",
        4: full,
        5: f"{version}; subset",
        6: ps,
        10: f"Modified subset made from {origin}.",
    }
    if not ribbi:
        rec[16], rec[17] = family, style
    for k, v in rec.items():
        name.setName(v, k, 3, 1, 0x409)
    font["OS/2"].achVendID = "    "  # not a release of the original vendor
    font.save(path)


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    src = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent
    out.mkdir(parents=True, exist_ok=True)

    for orig, (family, style) in TEXT.items():
        target = out / f"{family.replace(' ', '')}-{style}.ttf"
        subset.main([str(find(src, orig)), *TEXT_ARGS, f"--output-file={target}"])
        origin = "Source Sans 3" if "Sans" in family else "Source Serif 4"
        rename(target, family, style, f"{origin} {style}")

    phosphor = find(src, "Phosphor.ttf")
    css = (phosphor.parent / "style.css").read_text(encoding="utf-8")
    codes = {
        n: int(c, 16)
        for n, c in re.findall(
            r'\.ph\.ph-([a-z0-9-]+):before\s*\{\s*content:\s*"\\([0-9a-f]+)"', css
        )
    }
    missing = [n for n in ICONS.split() if n not in codes]
    if missing:
        sys.exit(f"not in style.css: {' '.join(missing)}")
    icons = {n: codes[n] for n in sorted(set(ICONS.split()))}
    assert all(0xE000 <= c <= 0xF8FF for c in icons.values())
    unicodes = ",".join(f"{c:04X}" for c in sorted(set(icons.values())))
    subset.main(
        [
            str(phosphor),
            f"--unicodes={unicodes}",
            *ICON_ARGS,
            f"--output-file={out / 'Phosphor-Regular.ttf'}",
        ]
    )
    (out / "icons.txt").write_text(
        "".join(f"{n} U+{c:04X}\n" for n, c in icons.items()), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
