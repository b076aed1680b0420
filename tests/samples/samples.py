# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What a reader would say of the bundled samples, asked of `rapporteur-cli analyse`: once of the
text and once of the PDF that the build sets from it. The two must say the same.

    samples.py CLI FOLDER-OF-TEXT FOLDER-OF-PDF
"""
import json
import subprocess
import sys

RESOLUTION_18 = {
    "name": "care-of-shared-rivers-18",
    "document": {
        "symbol": "URS/RES/18/31",
        "title": "Care of shared rivers",
        "session": "18",
        "adopted": "2022-12-09",
        "language": "en",
    },
    "counts": {"preambular": 11, "operative": 30, "subparagraph": 6},
    "headings": ["Agreed plans for shared basins", "Early warning of floods", "Clean water",
                 "Measurement and open data", "People of the rivers", "Means", "Follow-up"],
    "notes": ["1", "2", "3", "4", "5", "6"],
    "strengths": {"1.": "urge", "2.": "decide", "3.": "encourage", "5.": "request", "7.": "call",
                  "9.": "invite", "13.": "call", "19.": "decide", "25.": "urge", "30.": "decide",
                  "4. (a)": "recommend", "4. (c) (i)": "recommend"},
    "no_commitments": ["11.", "14."],
    "deadlines": {"1.": "2027-12-31", "5.": "2024-06-09", "7.": "2030-12-31", "13.": "2029-07-01",
                  "18.": "2024-12-09", "27.": "2024-12-31"},
    "addressees": {"1.": ["Member States"], "9.": ["International financial institutions",
                                                   "Private sector"]},
}
RESOLUTION_20 = {
    "name": "care-of-shared-rivers-20",
    "document": {
        "symbol": "URS/RES/20/27",
        "title": "Care of shared rivers",
        "session": "20",
        "adopted": "2024-12-12",
        "language": "en",
    },
    "counts": {"preambular": 12, "operative": 32, "subparagraph": 5},
    "headings": ["People of the rivers", "Agreed plans for shared basins",
                 "Early warning of floods", "Clean water", "Groundwater and sand",
                 "Measurement and open data", "Means and follow-up"],
    "notes": ["1", "2", "3", "3", "4", "5", "6"],
    "strengths": {"2.": "call", "3.": "decide", "5.": "urge", "6.": "request", "10.": "encourage",
                  "14.": "call", "20.": "decide", "24.": "decide"},
    "no_commitments": ["16."],
    "deadlines": {"3.": "2027-06-30", "10.": "2032-12-31", "15.": "2031-12-31",
                  "18.": "2029-12-12", "24.": "2026-12-31"},
    "addressees": {"5.": ["Member States"]},
}
DECLARATION = {
    "name": "estermere-declaration",
    "document": {
        "symbol": "URS/A/20/52",
        "title": "Estermere Declaration on Rivers in a Changing Climate",
        "adopted": "2024-06-05",
        "language": "en",
    },
    "counts": {"operative": 11, "subparagraph": 7},
    "headings": ["What we hold in common", "What we undertake", "How we will answer for it"],
    "notes": [],
    "strengths": {"4.": "commit", "5.": "commit", "8.": "urge", "9. (a)": "recommend",
                  "9. (e)": "recommend"},
    "no_commitments": ["1.", "3."],
    "deadlines": {"4.": "2027-06-30", "5.": "2035-12-31", "9. (e)": "2026-12-31"},
    "addressees": {},
}
FURNITURE = ["22-31407", "24-29915", "24-10866", "Distr.: General"]


def analyse(cli, path):
    done = subprocess.run([cli, "analyse", "--format", "json", path], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        raise SystemExit(f"Bail out! analyse {path}: {done.stderr.strip()}")
    return json.loads(done.stdout)


class Report:
    def __init__(self):
        self.count = 0

    def same(self, name, actual, expected):
        self.count += 1
        print(f"{'ok' if actual == expected else 'not ok'} {self.count} - {name}")
        if actual != expected:
            print(f"# expected {expected!r}\n# but got  {actual!r}")


def by_path(analysed):
    return {" ".join(paragraph["path"]): paragraph for paragraph in analysed["paragraphs"]
            if paragraph["kind"] in ("operative", "subparagraph") and paragraph["path"]}


def strengths(paragraphs, labels):
    return {label: (paragraphs.get(label, {}).get("commitment") or {}).get("strength")
            for label in labels}


def first_dates(paragraphs, labels):
    found = {}
    for label in labels:
        commitment = paragraphs.get(label, {}).get("commitment") or {"deadlines": []}
        dates = [deadline["date"] for deadline in commitment["deadlines"] if deadline["date"]]
        found[label] = dates[0] if dates else None
    return found


def addressees(paragraphs, labels):
    found = {}
    for label in labels:
        commitment = paragraphs.get(label, {}).get("commitment") or {"actors": []}
        found[label] = [actor["name"] for actor in commitment["actors"]
                        if actor["role"] == "addressee"]
    return found


def without_furniture(analysed):
    return [furniture for furniture in FURNITURE for paragraph in analysed["paragraphs"]
            if paragraph["kind"] not in ("body", "heading") and furniture in paragraph["text"]]


def check_reading(report, name, sample, analysed):
    paragraphs = by_path(analysed)
    kinds = [paragraph["kind"] for paragraph in analysed["paragraphs"] if paragraph["label"]]
    titles = [section["title"] for section in analysed["sections"]]

    for key, value in sample["document"].items():
        report.same(f"{name}: {key}", analysed["document"][key], value)
    for kind, count in sample["counts"].items():
        report.same(f"{name}: {kind} paragraphs", kinds.count(kind), count)
    report.same(f"{name}: headings", [title for title in titles if title in sample["headings"]],
                sample["headings"])
    report.same(f"{name}: notes", [note["mark"] for paragraph in analysed["paragraphs"]
                                   for note in paragraph["footnotes"]], sample["notes"])
    report.same(f"{name}: no furniture among the paragraphs", without_furniture(analysed), [])
    report.same(f"{name}: strengths", strengths(paragraphs, sample["strengths"]),
                sample["strengths"])
    report.same(f"{name}: no commitments", strengths(paragraphs, sample["no_commitments"]),
                dict.fromkeys(sample["no_commitments"]))
    report.same(f"{name}: deadlines", first_dates(paragraphs, sample["deadlines"]),
                sample["deadlines"])
    report.same(f"{name}: addressees", addressees(paragraphs, sample["addressees"]),
                sample["addressees"])


def words_of(analysed):
    return [(paragraph["label"], paragraph["text"], [note["text"] for note in paragraph["footnotes"]])
            for paragraph in analysed["paragraphs"] if paragraph["kind"] not in ("body", "heading")]


def findings_of(analysed):
    return [(paragraph["label"], paragraph["commitment"], paragraph.get("not_commitment"))
            for paragraph in analysed["paragraphs"] if paragraph["kind"] != "body"]


def check_agreement(report, name, text, pdf):
    """Paragraph by paragraph, so that the first difference is shown and not all of them."""
    for what, of in ("words", words_of), ("findings", findings_of):
        pairs = zip(of(text) + [None], of(pdf) + [None])
        first = next(((a, b) for a, b in pairs if a != b), (None, None))
        report.same(f"{name}: text and PDF have the same {what}", first[1], first[0])


def main(cli, folder_of_text, folder_of_pdf):
    report = Report()
    for sample in RESOLUTION_18, RESOLUTION_20, DECLARATION:
        name = sample["name"]
        text = analyse(cli, f"{folder_of_text}/{name}.txt")
        pdf = analyse(cli, f"{folder_of_pdf}/{name}.pdf")
        check_reading(report, f"{name}.txt", sample, text)
        check_reading(report, f"{name}.pdf", sample, pdf)
        check_agreement(report, name, text, pdf)
    print(f"1..{report.count}")


main(*sys.argv[1:])
