"""Makes every document of every worked example as Word, Excel and PDF file and has independent programs judge it.

    validate.py PROGRAM FOLDER-OF-JUDGES FOLDER-TO-WORK-IN
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import page

EXAMPLES = ["glastuinbouw", "schoonmaak", "uitzend"]
DOCUMENTS = re.compile(r"^\s+- ([a-z-]+):", re.MULTILINE)
ABOUT_COSTS = ["wage-costs", "cost-report"]
DAY = ["--today", "2026-11-28"]


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


def documents(program):
    """The names of all documents, as the command line itself lists them."""
    told = run(program, "export", "--help", "--lang", "en").stdout
    named = told[told.index("      --document") : told.index("      --against")]
    # These stand for several files.
    return [name for name in DOCUMENTS.findall(named) if name not in ("all", "notification")]


def proposals(program, dossier):
    """The names of the proposals, as the program tells them to who asks for one that is not there."""
    told = run(program, "assess", dossier, "--proposal", "?", "--lang", "en")
    return re.search(r"known are (.*)", told.stdout + told.stderr)[1].split(", ")


def make(program, work):
    """Every file there is to judge."""
    files = []

    def export(dossier, name, *words):
        made = run(program, "export", dossier, *words, "-o", work / name, *DAY)
        assert made.returncode == 0, f"{name}: {made.stderr}"
        files.append(work / name)

    all_documents = documents(program)
    assert len(all_documents) > 8, all_documents
    for example in EXAMPLES:
        dossier = work / f"{example}.akkoord"
        assert run(program, "new", "--example", example, "-o", dossier).returncode == 0
        names = proposals(program, dossier)
        for document in all_documents:
            against = ["--against", names[-1]] if document == "changes" else []
            kinds = ["pdf", "docx"] + (["xlsx"] if document in ABOUT_COSTS else [])
            for kind in kinds:
                for language in ["nl", "en"] + (["pl", "ro", "bg"] if document == "leaflet" else []):
                    name = f"{example}-{document}-{language}.{kind}"
                    export(dossier, name, "--document", document, "--to", kind, "--lang", language, *against)
        for number, proposal in enumerate(names[1:]):
            tracked = ["--document", "agreement", "--to", "docx", "--against", proposal, "--tracked", "--prices"]
            export(dossier, f"{example}-tracked-{number}.docx", *tracked)
    return files


def is_misread(pdf, failure):
    """Whether the judge took the last byte of a stream for part of the line end behind it.

    Compressed data may end in the byte of a carriage return; what its length says is right then if exactly so many bytes
    are followed by a line feed and `endstream`. One file in thirty has such a stream.
    """
    if failure.rule_id != "PDFA2A-STREAM-LENGTH-001" or failure.object_id is None:
        return False
    start = re.search(rb"\n%d 0 obj\s*<<.*?>>\s*stream\r?\n" % failure.object_id.object_number, pdf, re.DOTALL)
    length = int(re.findall(rb"/Length (\d+)", start[0])[-1])
    end = start.end() + length
    return pdf[end - 1 : end] == b"\r" and pdf[end : end + 10] == b"\nendstream"


def judge(judges, work, files):
    """What is wrong with each file."""
    wrong = []
    # One file a run: in one run it takes what it found in a file for part of the next.
    audit = lambda file: run(judges / "openxml-audit", "--policy", "strict", "--quiet", file)
    office = [file for file in files if file.suffix != ".pdf"]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        audits = list(pool.map(audit, office))
    wrong.extend(f"openxml-audit:\n{told.stdout}{told.stderr}" for told in audits if told.returncode != 0)
    words = [file for file in files if file.suffix == ".docx"]
    whole = run(judges / "docx-integrity", "check", "--no-config", "--fail-on", "warn", "--quiet", *words)
    if whole.returncode != 0:
        wrong.append(f"docx-integrity:\n{whole.stdout}{whole.stderr}")
    for file in files:
        if file.suffix != ".pdf":
            continue
        for profile in [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]:
            pdf = file.read_bytes()
            report = page.validate_pdf_bytes(pdf, profile=profile)
            failures = [failure for failure in report.failures if not is_misread(pdf, failure)]
            wrong.extend(f"{file.name}, {profile.value}: {failure.rule_id} {failure.message}" for failure in failures)
    return wrong


def spoilt(judges, work, files):
    """Whether the judges see a fault: an element in the place of another, and a PDF that does not say its language."""
    import zipfile

    folder = work / "spoilt"
    folder.mkdir()
    source = next(file for file in files if file.suffix == ".docx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(folder / "spoilt.docx", "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                data = data.replace(b"<w:pPr><w:pStyle", b"<w:pPr><w:keepNext/><w:pStyle", 1)
            new.writestr(item.filename, data)
    assert run(judges / "openxml-audit", "--policy", "strict", "--quiet", folder / "spoilt.docx").returncode != 0
    pdf = next(file for file in files if file.suffix == ".pdf").read_bytes()
    assert b"/Lang(nl-NL)" in pdf or b"/Lang (nl-NL)" in pdf, "the language is found in the file"
    without = pdf.replace(b"/Lang(nl-NL)", b"/Lung(nl-NL)").replace(b"/Lang (nl-NL)", b"/Lung (nl-NL)")
    assert page.validate_pdf_bytes(without, profile=page.ValidationProfile.PDF_UA_1).failures


def main():
    program, judges, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    files = make(program, work)
    wrong = judge(judges, work, files)
    for one in wrong:
        print(one)
    spoilt(judges, work, files)
    kinds = {kind: sum(file.suffix == kind for file in files) for kind in [".docx", ".xlsx", ".pdf"]}
    print(", ".join(f"{count} {kind[1:]}" for kind, count in kinds.items()), "judged,", f"{len(wrong)} faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
