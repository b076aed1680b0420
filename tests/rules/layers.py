# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Each folder of src uses only the folders it may use, and only the libraries it is there for."""
import re

import project

STAGES = ["base", "lexicon", "reader", "manuscript", "structure"]
MAY_USE = {
    "base": [],
    "reader": ["base"],
    "reader-helper": ["base", "reader"],
    "manuscript": ["base", "lexicon", "reader"],
    "lexicon": ["base"],
    "structure": ["base", "reader", "manuscript", "lexicon"],
    "model": ["base"],
    "analysis": STAGES + ["model"],
    "store": ["base", "model"],
    "intake": STAGES + ["model", "analysis", "store"],
    "comparison": ["base", "lexicon", "model"],
    "chart": ["base", "model"],
    "export": ["base", "model", "comparison", "chart"],
    "lists": ["base", "model", "store", "comparison"],
    # The lexicon for the terms of the analyst's own, which are changed in the preferences.
    "views": ["base", "reader", "lexicon", "model", "store", "intake", "comparison", "chart",
              "export", "lists"],
    "application": ["base", "model", "store", "intake", "views"],
    # The command line chooses the lexicon and the file that it hands to intake.
    "cli": ["base", "reader", "lexicon", "model", "store", "intake", "comparison", "chart",
            "export"],
}
# Where a library's headers may be included. Others are free.
LIBRARIES = {
    r"poppler": ["reader-helper"],
    r"libxml/|archive": ["reader-helper"],
    r"sqlite3": ["store"],
    r"json-glib/": ["lexicon", "export"],
    r"cairo|pango/": ["reader-helper", "chart", "export"],
    r"gtk/|gdk/|adwaita": ["views", "application"],
}
# Errors are told in the user's language where they happen, and strengths have a name there.
SPEAKS_TO_PEOPLE = ["lexicon", "reader", "model", "store", "intake", "views", "application", "cli",
                    "chart", "export"]
GENERATED = re.compile(r"rap-(?:config|[a-z-]+-resources)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def headers_by_folder():
    return {path.name: folder for folder in project.folders_of_src()
            for path in project.files(".h", under=f"src/{folder}")}


def includes_of(folder):
    for path in project.files(".c", ".h", under=f"src/{folder}"):
        for kind, header in INCLUDE.findall(project.text_of(path)):
            yield project.name_of(path), kind, header


def wrong_folders(folder, home):
    for path, kind, header in includes_of(folder):
        owner = home.get(header.rsplit("/", 1)[-1])
        if kind == '"' and "/" in header:
            yield f"{path} includes {header} by a path"
        if kind == '"' and owner not in (None, folder) and owner not in MAY_USE.get(folder, []):
            yield f"{path} includes {header} of {owner}/"
        if kind == '"' and owner is None and not GENERATED.match(header):
            yield f"{path} includes {header}, which no folder has"


def wrong_libraries(folder):
    for path, _, header in includes_of(folder):
        for pattern, allowed in LIBRARIES.items():
            if re.match(pattern, header) and folder not in allowed:
                yield f"{path} includes {header}, which is for {', '.join(allowed)}"


def translated_text(folder):
    for path in project.files(".c", ".h", under=f"src/{folder}"):
        code = project.without_comments(project.text_of(path))
        if re.search(r"\b(?:[CN]?_|d?n?gettext) ?\(", code):
            yield f"{project.name_of(path)} has translated text"


def order():
    """A folder stands below everything that it may use."""
    seen = []
    for folder in project.folders_of_src():
        if folder not in MAY_USE:
            yield f"{folder}/ is not in the table of layers"
        for used in MAY_USE.get(folder, []):
            if (project.ROOT / "src" / used).exists() and used not in seen:
                yield f"{folder}/ stands above {used}/ in src/meson.build"
        seen.append(folder)


def main():
    report = project.Report()
    home = headers_by_folder()
    report.check("the folders stand in the order of their use", list(order()))
    for folder in project.folders_of_src():
        report.check(f"{folder}: uses the folders it may use", list(wrong_folders(folder, home)))
        report.check(f"{folder}: uses the libraries it is there for", list(wrong_libraries(folder)))
        if folder not in SPEAKS_TO_PEOPLE:
            report.check(f"{folder}: has no translated text", list(translated_text(folder)))
    report.end()


main()
