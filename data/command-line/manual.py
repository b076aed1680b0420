# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A manual page: what a person wrote of a program, with what its --help says put in.

  manual.py DESCRIPTION.json PAGE.in VERSION OUTPUT

A line of the page that is @synopsis@, @text@, @options@ or @commands@ is replaced.
"""
import json
import pathlib
import re
import sys
import textwrap

SIGNS = {"\\": r"\e", "-": r"\-", "…": "...", "“": r"\(lq", "”": r"\(rq", "’": r"\(cq", "—": r"\(em"}


def escaped(text):
    return "".join(SIGNS.get(sign, sign) for sign in text)


def with_arguments(text):
    """The words in capitals, which stand for something, in italics."""
    return re.sub(r"\b[A-Z]{2,}(?:\\-[A-Z]+)*\b", r"\\fI\g<0>\\fR", escaped(text))


def line(text):
    """Text as lines that no macro is seen in, as short as a page's source should be."""
    rows = textwrap.wrap(text, 78, break_long_words=False, break_on_hyphens=False)
    return "\n".join(("\\&" if row[:1] in (".", "'") else "") + row for row in rows)


def synopsis(program):
    for command in program["commands"] or [program]:
        yield f".B {escaped(command['name'])}"
        yield line(with_arguments(command["usage"]))
        if command is not (program["commands"] or [program])[-1]:
            yield ".br"


def options(command, without=()):
    for option in command["options"]:
        if option["long"] in without:
            continue
        yield ".TP"
        names = ", ".join(rf"\fB{escaped(name)}\fR" for name in (option["short"], option["long"])
                          if name)
        argument = rf"=\fI{escaped(option['argument'])}\fR" if option["argument"] else ""
        yield names + argument
        yield line(with_arguments(option["text"]))


def commands(program):
    for command in program["commands"]:
        yield f".SS {command['own']}"
        yield rf"\fB{command['own']}\fR {with_arguments(command['usage'])}"
        yield ".PP"
        yield line(with_arguments(command["text"]))
        yield from options(command, without=["--help"])


def main():
    description, page, version, output = sys.argv[1:]
    wanted = pathlib.Path(page).name.split(".")[0]
    programs = json.loads(pathlib.Path(description).read_text(encoding="utf-8"))
    program = next(program for program in programs if program["name"] == wanted)
    parts = {"synopsis": synopsis(program), "text": [line(with_arguments(program["text"]))],
             "options": options(program), "commands": commands(program)}
    text = pathlib.Path(page).read_text(encoding="utf-8").replace("@version@", version)
    text = re.sub(r"^@(\w+)@$", lambda found: "\n".join(parts[found[1]]), text, flags=re.M)
    pathlib.Path(output).write_text(text, encoding="utf-8")


main()
