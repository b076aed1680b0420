# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The --help of the programs and of their commands, as one JSON.

  describe.py OUTPUT.json PROGRAM...

Each program is run with --help, and with --help of each command that it tells of. What stands there
is all that the manual pages and the completions know of options and arguments; a word for an
argument that is not in ARGUMENTS ends the build, so that none is left without a completion unseen.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

# What a word in capitals stands for: a file, the symbol of a document in a library, or what cannot
# be completed. Choices are found in the help itself.
ARGUMENTS = {
    "FILE": ["file"], "FOLDER": ["file"], "DB": ["file"], "OUT": ["file"],
    "SYMBOL": ["symbol"], "LEFT": ["file", "symbol"], "RIGHT": ["file", "symbol"],
    "DOCUMENT": ["file", "symbol"],
    "COMMAND": [], "OPTION": [], "ARGUMENT": [], "QUERY": [], "PARAGRAPH": [], "BODY": [],
    "YEAR": [], "ACTOR": [], "NAME": [], "TITLE": [], "YYYY-MM-DD": [],
}
OPTION = re.compile(r"  (?:(-\w), )?(--[\w-]+)(?:=(\S+))? +(\S.*)")
COMMAND = re.compile(r"  (\w+) +(\S.*)")
# "a, b or c", after a colon or at the beginning, up to a semicolon.
CHOICES = re.compile(r"[a-z0-9]+(?:, [a-z0-9]+)*(?: or |, )[a-z0-9]+")


def ask(program, command):
    # Also where leaks are errors: what a program leaves behind at its end is tested elsewhere.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "",
                   "ASAN_OPTIONS": "detect_leaks=0"}
    done = subprocess.run([program, *command, "--help"], env=environment, check=True, timeout=60,
                          capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    return done.stdout.rstrip("\n")


def stands_for(word):
    if word not in ARGUMENTS:
        sys.exit(f"describe.py: ARGUMENTS does not say what {word} stands for")
    return ARGUMENTS[word]


def choices_of(text):
    listed = re.sub(r" \([^)]*\)", "", text).split(";")[0].rsplit(": ", 1)[-1]
    return re.split(r", | or ", listed) if CHOICES.fullmatch(listed) else []


def option_of(line):
    short, long, argument, text = OPTION.fullmatch(line).groups()
    choices = choices_of(text) if argument else []
    return {"short": short, "long": long, "argument": argument, "text": text, "choices": choices,
            "several": "parted by commas" in text,
            "stands_for": stands_for(argument) if argument and not choices else []}


def operands_of(usage):
    """What may stand behind the options: (kinds, whether they exclude each other)."""
    words = re.findall(r"[A-Z]{2,}", usage)
    return sorted({kind for word in words for kind in stands_for(word)}), " | " in usage


def describe(program, command=()):
    name = " ".join([pathlib.Path(program).name, *command])
    usage, *parts = ask(program, command).split("\n\n")
    found = {"name": name, "usage": usage.split(f"{name} ", 1)[1], "text": "", "options": [],
             "commands": []}
    found["operands"], found["apart"] = operands_of(found["usage"])
    for part in parts:
        head, *lines = part.split("\n")
        if lines and all(OPTION.fullmatch(line) for line in lines):
            found["options"] += [option_of(line) for line in lines]
        elif lines and all(COMMAND.fullmatch(line) for line in lines):
            for line in lines:
                own, brief = COMMAND.fullmatch(line).groups()
                found["commands"].append({**describe(program, [own]), "brief": brief, "own": own})
        elif not found["text"]:
            found["text"] = " ".join([head, *lines])
    return found


def main():
    output, *programs = sys.argv[1:]
    described = [describe(program) for program in programs]
    text = json.dumps(described, ensure_ascii=False, indent=2)
    pathlib.Path(output).write_text(text + "\n", encoding="utf-8")


main()
