# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What the programs say of themselves, read again here and not from the description of the build."""
import os
import pathlib
import re
import subprocess


def name_of(program):
    return pathlib.Path(program).name


def help_of(program, command):
    return subprocess.run([program, *command, "--help"], check=True, capture_output=True,
                          encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout


def options_of(program, command):
    """Every word of the help's lists that begins as an option does."""
    return [option for line in help_of(program, command).splitlines() if line.startswith("  -")
            for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", line.split("  ")[1])]


def commands_of(program):
    """[] for the program itself, then a list of one word for each command."""
    listed = help_of(program, []).partition("Commands:\n")[2].partition("\n\n")[0]
    return [[]] + [[line.split()[0]] for line in listed.splitlines()]
