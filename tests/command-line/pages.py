# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The manual pages tell all that --help tells, and mandoc has nothing to say of them.

  pages.py FOLDER PROGRAM...
"""
import re
import shutil
import subprocess
import sys

import project
import told

SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES",
            "EXAMPLES", "SEE ALSO"]


def part_of(page, command):
    """What stands of a command, or of the program itself, with its escapes taken out."""
    heading = rf"\.SS {command[0]}\n" if command else r"\.SH OPTIONS\n"
    found = re.search(heading + r"(.*?)(?=\n\.S[HS] )", page, re.S)
    return re.sub(r"\\f[BIR]", "", found[1]).replace("\\-", "-") if found else ""


def untold(page, program):
    for command in told.commands_of(program):
        part = part_of(page, command)
        for option in told.options_of(program, command):
            # Said once for all commands.
            if not (command and option in ("-h", "--help")) and \
                    not re.search(rf"(?<![\w-]){option}(?![\w-])", part):
                yield f"{' '.join(command)}: {option}"


def main():
    folder, *programs = sys.argv[1:]
    report = project.Report()
    for program in programs:
        name = told.name_of(program)
        path = f"{folder}/{name}.1"
        with open(path, encoding="utf-8") as file:
            page = file.read()
        report.check(f"{name}: every option of --help is in the manual page",
                     list(untold(page, program)))
        report.check(f"{name}: the sections that a manual page has",
                     [one for one in SECTIONS if f"\n.SH {one}\n" not in page])
        report.check(f"{name}: nothing was left to be put in", re.findall(r"@\w+@", page))
        if shutil.which("mandoc") is None:
            report.skip(f"{name}: mandoc", "mandoc is not installed")
            continue
        judged = subprocess.run(["mandoc", "-Tlint", path], capture_output=True, text=True,
                                check=False)
        report.check(f"{name}: mandoc", (judged.stdout + judged.stderr).splitlines())
    report.end()


main()
