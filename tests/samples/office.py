# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A Word document, an OpenDocument text and a web page say what their text says. The bundled samples
are made each of them as drafters make them: labels counted by the program, real notes, headings by
their style, verbs slanted; then all are analysed, and nothing may differ but the file.

office.py CLI SAMPLES PACK-DOCX PACK-ODT
"""
import html
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CLI, SAMPLES, PACK, PACK_ODT = sys.argv[1:]
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


ODT_STYLES = """
<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="i" style:family="text"><style:text-properties fo:font-style="italic"/>
</style:style>
<style:style style:name="bi" style:family="text" style:parent-style-name="i"><style:text-properties
fo:font-weight="bold"/></style:style>
<style:style style:name="Heading" style:family="paragraph"><style:text-properties
fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="i" style:num-prefix="("
style:num-suffix=")"/></text:list-style>
"""


def load_packer(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def number_of(mark):
    return "".join(str(FIGURES.index(c)) for c in mark)


class Draft:
    """A sample's light markup, as paragraphs; each format writes them in its own way."""

    def __init__(self, text):
        blocks = [line.strip() for line in text.splitlines() if line.strip()]
        self.body, self.notes, self.waiting = [], [], {}
        self.begun = False
        for block in blocks:
            if block[0] in FIGURES:
                mark, rest = re.match(rf"([{FIGURES}]+)\s*(.*)", block).groups()
                self.waiting.setdefault(number_of(mark), []).append(rest)
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
                out.append(self.note(number_of(piece)))
            elif piece:
                out.append(self.run(html.escape(piece), [name for name, on in style.items() if on]))
        return "".join(out)

    def note(self, mark):
        """A mark that is used again leads to a note with the same words, under its own mark."""
        waiting = self.waiting[mark]
        text = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        self.notes.append(None)
        number = len(self.notes)
        self.notes[-1] = self.runs(text)
        return self.reference(number)

    def level_of(self, label):
        """No list of the samples is long enough to have an (i) of the alphabet."""
        deep = 2 if re.fullmatch(r"\([ivx]+\)", label) else 1
        return 0 if label[0].isdigit() else deep

    def add(self, block):
        label = re.match(r"(\d+\.|\([a-z]+\))\s+", block)
        if label:
            self.begun = True
            self.body.append(self.point(label[1], self.level_of(label[1]),
                                        self.runs(block[label.end():])))
        elif self.begun and re.fullmatch(r"\*\*[^*]+\*\*", block):
            self.body.append(self.heading(self.runs(block.strip("*"))))
        else:
            self.body.append(self.paragraph(self.runs(block)))


class WordDraft(Draft):
    name, ending = "a Word document", "docx"

    def run(self, text, looks):
        look = "".join(f"<w:{name}/>" for name in looks)
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    def reference(self, number):
        return (f'<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr>'
                f'<w:footnoteReference w:id="{number}"/></w:r>')

    def paragraph(self, runs, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"

    def heading(self, runs):
        return self.paragraph(runs, '<w:pStyle w:val="Heading1"/>')

    def point(self, _label, level, runs):
        return self.paragraph(
            runs, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    def write(self, path, packer, _odt_packer):
        footnotes = "".join(
            f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}</w:p></w:footnote>'
            for i, runs in enumerate(self.notes, 1))
        packer.pack({"document": "".join(self.body), "styles": STYLES, "numbering": NUMBERING,
                     "footnotes": footnotes}, path)


class TextDraft(Draft):
    name, ending = "an OpenDocument text", "odt"

    def run(self, text, looks):
        return f'<text:span text:style-name="{"".join(looks) or "none"}">{text}</text:span>'

    def reference(self, number):
        return (f'<text:note text:note-class="footnote"><text:note-citation>{number}'
                f"</text:note-citation><text:note-body><text:p>{self.notes[number - 1]}</text:p>"
                "</text:note-body></text:note>")

    def paragraph(self, runs):
        return f"<text:p>{runs}</text:p>"

    def heading(self, runs):
        return f'<text:h text:style-name="Heading" text:outline-level="1">{runs}</text:h>'

    def point(self, _label, level, runs):
        """A list of its own for each point, as a program writes them where other text comes between."""
        deep = level + 1
        return ('<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>'
                + "<text:list><text:list-item>" * level + self.paragraph(runs)
                + "</text:list-item></text:list>" * deep)

    def write(self, path, _packer, odt_packer):
        odt_packer.pack({"text": "".join(self.body), "styles": ODT_STYLES}, path)


class PageDraft(Draft):
    """HTML counts "1." and "a.", so that letters in brackets are typed, as pages have them."""
    name, ending = "a web page", "html"

    def run(self, text, looks):
        for look in looks:
            text = f"<{'em' if look == 'i' else 'strong'}>{text}</{'em' if look == 'i' else 'strong'}>"
        return text

    def reference(self, number):
        return f'<sup><a href="#note{number}" id="mark{number}">{number}</a></sup>'

    def paragraph(self, runs):
        return f"<p>{runs}</p>\n"

    def heading(self, runs):
        return f"<h2>{runs}</h2>\n"

    def point(self, label, level, runs):
        if level > 0:
            return self.paragraph(f"{label} {runs}")
        return f'<ol start="{label[:-1]}"><li>{runs}</li></ol>\n'

    def write(self, path, _packer, _odt_packer):
        notes = "".join(f'<li id="note{i}">{runs} <a href="#mark{i}">↩</a></li>\n'
                        for i, runs in enumerate(self.notes, 1))
        path.write_text(
            "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>A page</title></head><body>"
            '<header><a href="/">The Union</a><nav><a href="/texts">Texts</a></nav></header>'
            f"<main>{''.join(self.body)}<hr><ol>{notes}</ol></main>"
            "<footer>Contact</footer></body></html>", encoding="utf-8")


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


def check(number, name, kind, folder, packers):
    source = pathlib.Path(SAMPLES) / f"{name}.txt"
    made = pathlib.Path(folder) / f"{name}.{kind.ending}"
    kind(source.read_text(encoding="utf-8")).write(made, *packers)
    expected, found = without_file(analyse(source)), without_file(analyse(made))
    same = expected == found
    print(f"{'ok' if same else 'not ok'} {number} - {name} as {kind.name}: "
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
    packers = load_packer(PACK, "pack_docx"), load_packer(PACK_ODT, "pack_odt")
    cases = [(name, kind) for kind in (WordDraft, TextDraft, PageDraft) for name in NAMES]
    print(f"1..{len(cases) + 2}")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, kind) in enumerate(cases, 1):
            check(number, name, kind, folder, packers)
        check_headings(len(cases) + 1, folder, packers[0])
        check_report(len(cases) + 2, folder, packers[0])


main()
