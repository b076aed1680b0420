# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The sources have the format of .clang-format, and shellcheck has nothing to say of the scripts."""
import collections
import shutil
import subprocess

import project


def complaints_of(command):
    done = subprocess.run(command, cwd=project.ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return []
    return (done.stdout + done.stderr).strip().split("\n")


def formatter():
    """The version that the rules are written for; another one formats differently."""
    for name in "clang-format-14", "clang-format":
        if shutil.which(name):
            version = subprocess.run([name, "--version"], capture_output=True, text=True, check=False)
            if " version 14." in version.stdout:
                return name
    return None


def unformatted(command, sources):
    found = complaints_of([command, "--dry-run", "-Werror", *sources])
    places = collections.Counter(line.split(":")[0] for line in found if ": error:" in line)
    return [f"{name}: {count} places; build-aux/format corrects them"
            for name, count in places.items()]


def check_format(report):
    command = formatter()
    for place in [f"src/{folder}" for folder in project.folders_of_src()] + ["tests", "data"]:
        name = f"{place}: format"
        sources = [project.name_of(path) for path in project.files(".c", ".h", under=place)]
        if command is None:
            report.skip(name, "clang-format 14 is not installed")
        elif sources:
            report.check(name, unformatted(command, sources))


def check_scripts(report):
    for path in [path for folder in ("build-aux", ".ci", "flatpak")
                 for path in project.files(under=folder)]:
        text = project.text_of(path)
        if not text.startswith("#!/bin/sh") and "shellcheck shell=" not in text:
            continue
        name = f"{project.name_of(path)}: shellcheck"
        if shutil.which("shellcheck") is None:
            report.skip(name, "shellcheck is not installed")
        else:
            report.check(name, complaints_of(["shellcheck", "--external-sources", "--format=gcc",
                                              project.name_of(path)]))


def main():
    report = project.Report()
    check_format(report)
    check_scripts(report)
    report.end()


main()
