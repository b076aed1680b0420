# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A Word document says what its text says. The bundled samples are made Word documents as drafters
make them: labels counted by the program, real footnotes, headings by their style, verbs slanted;
then both are analysed, and nothing may differ but the file. So with a page of the web, as sites show
them: labels written out, notes at the end, and the site's own words around.

office.py CLI SAMPLES PACK-DOCX
"""
import html
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CLI, SAMPLES, PACK = sys.argv[1:]
FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
NAMES = ["care-of-shared-rivers-18", "care-of-shared-rivers-20", "estermere-declaration"]

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>
</w:style>
"""
LEVELS = [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]
NUMBERING = '<w:abstractNum w:abstractNumId="0">' + "".join(
    f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    "</w:lvl>" for i, (form, text) in enumerate(LEVELS)) + (
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


def load_packer():
    spec = importlib.util.spec_from_file_location("pack_docx", PACK)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def number_of(mark):
    return "".join(str(FIGURES.index(c)) for c in mark)


class Draft:
    """The parts of a Word document, made of a sample's light markup."""

    def __init__(self, text):
        blocks = [line.strip() for line in text.splitlines() if line.strip()]
        notes = {}
        self.body, self.footnotes, self.n_notes = [], [], 0
        self.begun = False
        for block in blocks:
            if block[0] in FIGURES:
                mark, rest = re.match(rf"([{FIGURES}]+)\s*(.*)", block).groups()
                notes.setdefault(number_of(mark), []).append(rest)
        self.notes = notes
        for block in blocks:
            if block[0] not in FIGURES:
                self.add(block)

    def runs(self, text):
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
        style, out = {"b": False, "i": False}, []
        for piece in re.split(rf"(\*\*|\*|[{FIGURES}]+)", text):
            if piece == "**":
                style["b"] = not style["b"]
            elif piece == "*":
                style["i"] = not style["i"]
            elif piece and piece[0] in FIGURES:
                out.append(self.reference(number_of(piece)))
            elif piece:
                look = "".join(f"<w:{name}/>" for name, on in style.items() if on)
                out.append(f"<w:r><w:rPr>{look}</w:rPr>"
                           f'<w:t xml:space="preserve">{html.escape(piece)}</w:t></w:r>')
        return "".join(out)

    def reference(self, mark):
        """A mark that is used again leads to a note with the same words, under its own mark."""
        self.n_notes += 1
        waiting = self.notes[mark]
        text = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        self.footnotes.append(
            f'<w:footnote w:id="{self.n_notes}"><w:p><w:r><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{self.runs(text)}</w:p></w:footnote>')
        return (f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr>'
                f'<w:footnoteReference w:id="{self.n_notes}"/></w:r>')

    def level_of(self, label):
        """No list of the samples is long enough to have an (i) of the alphabet."""
        deep = 2 if re.fullmatch(r"\([ivx]+\)", label) else 1
        return 0 if label[0].isdigit() else deep

    def add(self, block):
        properties = ""
        label = re.match(r"(\d+\.|\([a-z]+\))\s+", block)
        if label:
            self.begun = True
            level = self.level_of(label[1])
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
            block = block[label.end():]
        elif self.begun and re.fullmatch(r"\*\*[^*]+\*\*", block):
            properties = '<w:pStyle w:val="Heading1"/>'
            block = block.strip("*")
        self.body.append(f"<w:p><w:pPr>{properties}</w:pPr>{self.runs(block)}</w:p>")

    def parts(self):
        return {"document": "".join(self.body), "styles": STYLES, "numbering": NUMBERING,
                "footnotes": "".join(self.footnotes)}


class Page:
    """A page of the web, made of a sample's light markup."""

    FRAME = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A site</title></head>'
             '<body><nav><ul><li><a href="/">Home</a></li><li>Documents</li></ul></nav><main>{}</main>'
             "<footer><p>Write to us</p></footer></body></html>")

    def __init__(self, text):
        blocks = [line.strip() for line in text.splitlines() if line.strip()]
        self.waiting, self.begun, self.n_notes, self.notes = {}, False, 0, []
        self.slanted = False  # over the end of a block, too
        for block in blocks:
            if block[0] in FIGURES:
                mark, rest = re.match(rf"([{FIGURES}]+)\s*(.*)", block).groups()
                self.waiting.setdefault(number_of(mark), []).append(rest)
        self.body = [self.block(block) for block in blocks if block[0] not in FIGURES]

    def words(self, text):
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(text, quote=False))
        text = re.sub(rf"[{FIGURES}]+", self.reference, text)
        out = []
        for piece in text.split("*"):
            if out:
                self.slanted = not self.slanted
            out.append(f"<em>{piece}</em>" if self.slanted and piece else piece)
        return "".join(out)

    def reference(self, match):
        """A mark that is used again leads to a note with the same words, under its own mark."""
        self.n_notes += 1
        number, waiting = self.n_notes, self.waiting[number_of(match[0])]
        text = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        self.notes.append(f'<p id="n{number}"><a href="#m{number}">{number}</a> {self.words(text)}</p>')
        return f'<sup id="m{number}"><a href="#n{number}">{number}</a></sup>'

    def block(self, block):
        self.begun = self.begun or re.match(r"\d+\.", block) is not None
        if self.begun and re.fullmatch(r"\*\*[^*]+\*\*", block):
            return f"<h2>{html.escape(block.strip('*'), quote=False)}</h2>"
        return f"<p>{self.words(block)}</p>"

    def write(self, path):
        path.write_text(self.FRAME.format("\n".join(self.body + self.notes)), encoding="utf-8")


def analyse(path):
    run = subprocess.run([CLI, "analyse", "--format", "json", str(path)], check=True,
                         capture_output=True, text=True)
    return json.loads(run.stdout)


def without_file(analysis):
    """What is said of the document, and not of the file; marks of notes are counted anew."""
    analysis["document"].pop("source")
    for paragraph in analysis["paragraphs"]:
        paragraph.pop("page")
        for note in paragraph["footnotes"]:
            note.pop("mark")
    return analysis


def check(number, name, made, what):
    source = pathlib.Path(SAMPLES) / f"{name}.txt"
    expected, found = without_file(analyse(source)), without_file(analyse(made))
    same = expected == found
    print(f"{'ok' if same else 'not ok'} {number} - {name} as {what}: "
          f"{len(found['paragraphs'])} paragraphs, "
          f"{sum(p['commitment'] is not None for p in found['paragraphs'])} commitments")
    if same:
        return
    for key in ("document", "sections"):
        if expected[key] != found[key]:
            print(f"# {key}: {found[key]}\n#    not {expected[key]}")
    for left, right in zip(expected["paragraphs"], found["paragraphs"]):
        if left != right:
            print(f"# {right}\n#    not {left}")
            break


REPORT = """
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>The state of rivers</w:t></w:r></w:p>
<w:p><w:r><w:t>This report tells what became of the rivers of the Union in two years.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>The Marrow</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Resolution 73/97 of 12 August 1949</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Floods</w:t></w:r></w:p>
<w:p><w:r><w:t>There were none.</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Warnings</w:t></w:r></w:p>
"""
HEADINGS = """
<w:p><w:r><w:t>The Assembly,</w:t></w:r></w:p>
<w:p><w:r><w:t>1. Urges States to agree on a plan for each river;</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Plans.</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>B. Plans for drought</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Plans for floods</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>2. Requests States to warn each other;</w:t>
</w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Marrow</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>3. Invites States to measure its flow;</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>4. Other rivers</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Means</w:t></w:r></w:p>
"""


def check_headings(number, folder, packer):
    """Headings have the level that the document gives them; a paragraph that is set as a heading
    only to be numbered is none, nor is a name in a table."""
    made = pathlib.Path(folder) / "headings.docx"
    packer.pack({"document": HEADINGS}, made)
    found = analyse(made)
    sections = [(s["level"], s["title"]) for s in found["sections"]]
    operative = [p["label"] for p in found["paragraphs"] if p["kind"] == "operative"]
    right = operative == ["1.", "2.", "3."] and sections == [
        (1, "Plans."), (2, "B. Plans for drought"), (2, "Plans for floods"), (1, "Means")]
    print(f"{'ok' if right else 'not ok'} {number} - headings have the level they are given")
    if not right:
        print(f"# {sections}, {operative}")


def check_report(number, folder, packer):
    """The first heading is the title, and after the first paragraph headings are headings, and what
    a table lists does not name the document."""
    made = pathlib.Path(folder) / "report.docx"
    packer.pack({"document": REPORT}, made)
    found = analyse(made)
    sections = [(s["level"], s["title"]) for s in found["sections"]]
    names = [found["document"][key] for key in ("title", "symbol", "adopted")]
    right = names == ["The state of rivers", None, None] and sections == [
        (1, "Floods"), (2, "Warnings")]
    print(f"{'ok' if right else 'not ok'} {number} - a report has its title and its headings")
    if not right:
        print(f"# {names}, {sections}")


def main():
    packer = load_packer()
    print(f"1..{2 * len(NAMES) + 2}")
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(NAMES):
            text = (pathlib.Path(SAMPLES) / f"{name}.txt").read_text(encoding="utf-8")
            made = pathlib.Path(folder) / f"{name}.docx"
            packer.pack(Draft(text).parts(), made)
            check(2 * number + 1, name, made, "a Word document")
            made = made.with_suffix(".html")
            Page(text).write(made)
            check(2 * number + 2, name, made, "a page of the web")
        check_headings(2 * len(NAMES) + 1, folder, packer)
        check_report(2 * len(NAMES) + 2, folder, packer)


main()
