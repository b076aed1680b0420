# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""No source has 600 lines, and no function 60."""
import re

import project

MOST_LINES_OF_FILE = 600
MOST_LINES_OF_FUNCTION = 60


def long_files(sources):
    for path in sources:
        lines = project.text_of(path).count("\n")
        if lines >= MOST_LINES_OF_FILE:
            yield f"{project.name_of(path)} has {lines} lines"


def functions_of(path):
    """(name, lines) of each function: from the line of its name to its closing brace.

    In this project's format the name stands at the left edge and so do both braces.
    """
    lines = project.without_comments(project.text_of(path)).split("\n")
    name = start = None
    is_body = False
    for number, line in enumerate(lines):
        opens = re.match(r"([A-Za-z_]\w*) \(", line)
        if opens and not is_body:
            name, start = opens[1], number
        elif line == "{" and name:
            is_body = True
        elif line.startswith("}"):
            if is_body:
                yield name, number - start + 1
            name, is_body = None, False


def long_functions(sources):
    for path in sources:
        for name, lines in functions_of(path):
            if lines >= MOST_LINES_OF_FUNCTION:
                yield f"{project.name_of(path)}: {name} has {lines} lines"


def main():
    report = project.Report()
    places = [f"src/{folder}" for folder in project.folders_of_src()] + ["tests", "data"]
    for place in places:
        sources = project.files(".c", ".h", under=place)
        report.check(f"{place}: files under {MOST_LINES_OF_FILE} lines", list(long_files(sources)))
        report.check(f"{place}: functions under {MOST_LINES_OF_FUNCTION} lines",
                     list(long_functions(sources)))
    report.end()


main()
