"""Takes an article and a paragraph out of the Word file of a dossier, as somebody in an office does, and has LibreOffice
number it again: every reference that is left must show the number that its target has from then on.

    references.py PROGRAM DOSSIER...
"""

import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FIELD = re.compile(
    r'<w:instrText[^>]*>\s*REF (\w+)[^<]*</w:instrText>(?:(?!<w:fldChar w:fldCharType="end").)*?'
    r'<w:fldChar w:fldCharType="separate"/>(.*?)<w:fldChar w:fldCharType="end"/>',
    re.DOTALL,
)
PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", re.DOTALL)


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


def text_of(xml):
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))


def style_of(paragraph):
    found = re.search(r'<w:pStyle w:val="(\w+)"', paragraph)
    return found[1] if found else ""


def document_of(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def with_document(source, target, document):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(item.filename, document if item.filename == "word/document.xml" else old.read(item))


def fields(document):
    """What each reference names, and what it shows."""
    return [(name, text_of(shown)) for name, shown in FIELD.findall(document)]


def bookmarks(xml):
    return re.findall(r'<w:bookmarkStart [^>]*w:name="(\w+)"', xml)


def numbers(document):
    """The number that the article or paragraph of each bookmark has, counted here."""
    article, paragraph, found = 0, 0, {}
    for part in PARAGRAPH.findall(document):
        style = style_of(part)
        if style == "Artikel":
            article, paragraph = article + 1, 0
        elif style == "Lid":
            paragraph += 1
        for name in bookmarks(part):
            found[name] = f"Artikel {article}" if style == "Artikel" else str(paragraph)
    return found


def take_out(document, referred):
    """Without the first article, and without the first paragraph of those left, to which nothing refers."""
    parts = PARAGRAPH.findall(document)
    heads = [place for place, part in enumerate(parts) if style_of(part) == "Artikel"]
    ends = [place for place, part in enumerate(parts) if style_of(part) in ("Artikel", "Hoofdstuk", "Heading1")]
    gone = None
    for head in heads:
        body = parts[head : next(end for end in ends if end > head)]
        if not any(name in referred for part in body for name in bookmarks(part)):
            gone = body
            break
    assert gone, "every article is referred to"
    for part in gone:
        document = document.replace(part, "", 1)
    paragraphs = [part for part in PARAGRAPH.findall(document) if style_of(part) == "Lid"]
    later = [place for place, part in enumerate(paragraphs) if any(name in referred for name in bookmarks(part))]
    before = next(paragraphs[place - 1] for place in later if place and not any(name in referred for name in bookmarks(paragraphs[place - 1])))
    return document.replace(before, "", 1)


def check(program, dossier, folder):
    source = folder / "cao.docx"
    run(program, "export", dossier, "--document", "agreement", "--to", "docx", "-o", source, "--today", "2026-11-28")
    before = document_of(source)
    referred = {name for name, _ in fields(before)}
    edited = take_out(before, referred)
    # What the file says they show is thrown away.
    edited = FIELD.sub(lambda found: found[0].replace(found[2], re.sub(r"(<w:t[^>]*>)[^<]*", r"\g<1>99", found[2])), edited)
    changed = folder / "changed.docx"
    with_document(source, changed, edited)
    out = folder / "out"
    run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "docx", "--outdir", out, changed)
    shown = fields(document_of(out / "changed.docx"))
    expected, old = numbers(edited), numbers(before)
    left = fields(edited)
    assert len(shown) == len(left) > 5, f"{dossier}: {len(shown)} of {len(left)} references came back"
    moved = 0
    for (name, _), (other, number) in zip(left, shown):
        # LibreOffice may call a bookmark otherwise; the order is that of the text.
        assert number.rstrip(".") == expected[name], f"{dossier}: {name} ({other}) shows {number} and not {expected[name]}"
        moved += expected[name] != old[name]
    assert moved > 3, f"{dossier}: only {moved} references moved"
    print(f"{dossier}: {len(shown)} references, {moved} of them with another number")


def main():
    program, dossiers = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as temporary:
        for number, dossier in enumerate(dossiers):
            folder = Path(temporary) / str(number)
            folder.mkdir()
            check(program, dossier, folder)


if __name__ == "__main__":
    os.environ.setdefault("SAL_USE_VCLPLUGIN", "svp")
    main()
