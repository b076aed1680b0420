# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What the rules share: the project's files, and a report as TAP, one case for each check."""
import os
import pathlib
import re

ROOT = pathlib.Path(os.environ.get("RAP_SOURCE_ROOT", pathlib.Path(__file__).parents[2])).resolve()
BINARY = (".pdf", ".png", ".docx", ".odt", ".sqlite", ".gz", ".zip")


def is_skipped(folder):
    return folder.startswith((".git", "_build", "__pycache__")) or (
        folder.startswith("build") and folder != "build-aux")


def files(*suffixes, under="."):
    """The project's files below a folder, sorted; with one of the suffixes where any is given."""
    found = []
    for folder, folders, names in os.walk(ROOT / under):
        folders[:] = [name for name in folders if not is_skipped(name)]
        found += [pathlib.Path(folder, name) for name in names
                  # In a linked working tree .git is a file.
                  if name != ".git" and (not suffixes or name.endswith(suffixes))]
    return sorted(found)


def text_files():
    return [path for path in files() if not path.name.endswith(BINARY)]


def text_of(path):
    return path.read_text(encoding="utf-8", errors="replace")


def name_of(path):
    return str(path.relative_to(ROOT))


def folders_of_src():
    """Folders of src that have sources, in the order of src/meson.build."""
    listed = re.findall(r"^subdir\('([^']+)'\)", text_of(ROOT / "src/meson.build"), re.M)
    return [folder for folder in listed if files(".c", ".h", under=f"src/{folder}")]


def without_comments(code, strings=False):
    """C code with its comments blanked out, line for line as long as before, and its strings
    emptied unless they are wanted."""
    token = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    def replace(match):
        if match[0][0] in "\"'" and strings:
            return match[0]
        return '""' if match[0][0] == '"' else re.sub(r"[^\n]", " ", match[0])

    return token.sub(replace, code)


class Report:
    """Prints TAP. A check passes where it has no complaint."""

    def __init__(self):
        self.count = 0

    def check(self, name, complaints):
        self.count += 1
        print(f"{'not ok' if complaints else 'ok'} {self.count} - {name}")
        for complaint in complaints:
            print(f"# {complaint}")

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}")

    def end(self):
        print(f"1..{self.count}", flush=True)
