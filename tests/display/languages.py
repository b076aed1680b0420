# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The window in each of its languages: it speaks it, writes from its side, and warns of nothing.

    languages.py [FOLDER]

With a folder, a picture of each window is put there, to be looked at.
"""
import ast
import os
import pathlib
import re
import subprocess
import sys

import application

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A territory for each language, since locales are of territories.
TERRITORIES = {"ar": "ar_EG", "es": "es_ES", "fr": "fr_FR", "ru": "ru_RU", "zh_CN": "zh_CN"}


def languages():
    lines = (ROOT / "po/LINGUAS").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def translation(language, message):
    """What po/ makes of a message that has no plural and no context."""
    text = (ROOT / "po" / f"{language}.po").read_text(encoding="utf-8")
    found = re.search(r'\n\nmsgid ' + re.escape(f'"{message}"') + r'\nmsgstr ("(?:[^"\\]|\\.)*")|'
                      r'\nmsgid ' + re.escape(f'"{message}"') + r'\nmsgstr ("(?:[^"\\]|\\.)*")', text)
    return ast.literal_eval(found.group(1) or found.group(2))


def locale_of(language, home):
    """The environment of somebody who speaks the language; the locale is made for the test."""
    territory = TERRITORIES[language]
    folder = pathlib.Path(home, "locales")
    folder.mkdir()
    made = subprocess.run(["localedef", "-i", territory, "-f", "UTF-8",
                           folder / f"{territory}.UTF-8"], check=False, capture_output=True)
    if made.returncode != 0:
        application.skip(f"there is no locale {territory} on this machine")
    return {"LOCPATH": str(folder), "LC_ALL": f"{territory}.UTF-8"}


def speaks(language):
    def case(home):
        app = application.Application(home, *application.samples(),
                                      environment=locale_of(language, home))
        app.choose(translation(language, "Paragraphs"), 2)
        app.find("button", translation(language, "Confirm"))
        app.find("label", translation(language, "All Documents"))
        chart = app.find("button", translation(language, "Commitments Chart"))
        library = app.find("list", translation(language, "Documents"))
        # The library stands where reading begins.
        app.wait("where each of them is", lambda: (
            min(*library.extents[2:], *chart.extents[2:]) > 0 and
            (library.extents[0] < chart.extents[0]) == (language != "ar")))
        if len(sys.argv) > 1:
            app.wait("the page", lambda: [
                name for _, role, name in application.walk(app.root) if role == "image" and name])
            subprocess.run(["import", "-window", "root", "-trim",
                            pathlib.Path(sys.argv[1], f"{language}.png")], check=True)

    case.__doc__ = f"the window speaks {language}"
    return case


application.run(*[speaks(language) for language in languages()])
