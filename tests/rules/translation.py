# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""po/POTFILES names every file that has text to translate, and no other."""
import re

import project


def listed():
    lines = project.text_of(project.ROOT / "po/POTFILES").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def has_text(path):
    text = project.text_of(path)
    if path.suffix == ".ui":
        return 'translatable="yes"' in text
    return re.search(r"\b(?:[CN]?_|d?n?gettext) ?\(", project.without_comments(text)) is not None


def main():
    report = project.Report()
    sources = [project.name_of(path) for path in project.files(".c", ".h", ".ui", under="src")
               if has_text(path)]
    report.check("POTFILES lists every file with text to translate",
                 sorted(set(sources) - set(listed())))
    report.check("POTFILES lists only files that are there",
                 [name for name in listed() if not (project.ROOT / name).exists()])
    report.check("POTFILES is sorted", [] if listed() == sorted(listed()) else ["it is not"])
    report.end()


main()
