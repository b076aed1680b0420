# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Every function that a folder offers to others says what it takes and gives, and each file says
whose it is and on what terms."""
import re

import project

PROTOTYPE = re.compile(r"^(?!static|typedef|#|G_)[A-Za-z][\w *]*?\b(rap_\w+) \(", re.M)
# What is called in the same way everywhere, and getters: a getter returns what its object was made
# of, and the structure it was made of says what that is.
KNOWN = re.compile(r"_(?:get_\w+|to_name|from_name|quark|ref|unref|free|copy|clear|init|begin|end|finish)$")
TERMS = "SPDX-License-Identifier: GPL-3.0-or-later"


def undocumented(folder):
    texts = {path: project.text_of(path) for path in project.files(".c", ".h", under=f"src/{folder}")}
    said = set(re.findall(r"/\*\*\n \* (rap_\w+):", "\n".join(texts.values())))
    for path, text in texts.items():
        if path.suffix == ".h" and not path.stem.endswith(("-private", "-internal")):
            for name in PROTOTYPE.findall(project.without_comments(text)):
                if name not in said and not KNOWN.search(name):
                    yield f"{project.name_of(path)}: {name} has no comment"


def without_terms(place):
    for path in project.files(".c", ".h", ".py", ".sh", ".sql", ".css", ".ui", under=place):
        if TERMS not in "\n".join(project.text_of(path).split("\n")[:4]):
            yield f"{project.name_of(path)} does not begin with its licence"


def scripts_without_terms():
    for path in project.files(under="build-aux") + project.files(under=".ci"):
        text = project.text_of(path)
        if text.startswith("#!") and TERMS not in text[:200]:
            yield f"{project.name_of(path)} does not begin with its licence"


def without_purpose(folder):
    """A header, or a .c file without one, tells in a paragraph what the file is for."""
    for path in project.files(".c", ".h", under=f"src/{folder}"):
        if path.suffix == ".c" and path.with_suffix(".h").exists():
            continue
        opening = project.text_of(path).split("*/")[0]
        if len(opening.split("authors", 1)[-1].split()) < 5:
            yield f"{project.name_of(path)} does not say what it is for"


def main():
    report = project.Report()
    for folder in project.folders_of_src():
        report.check(f"{folder}: public functions are explained", list(undocumented(folder)))
        report.check(f"{folder}: files say what they are for", list(without_purpose(folder)))
    for place in "src", "tests", "data":
        report.check(f"{place}: files name their licence", list(without_terms(place)))
    report.check("scripts name their licence", list(scripts_without_terms()))
    report.end()


main()
