# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The completions, in the shells that they are for.

  completion.py FOLDER SAMPLES PROGRAM...

bash and fish are asked for what they would offer. bash and zsh are typed to as well, on a terminal
of their own: what the line became is what they say they run.
"""
import os
import pathlib
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
import tempfile

import project
import told

HANG = 60  # seconds after which a shell is not waited for any more
SYMBOL = "URS/RES/20/27"


def in_bash(folder, *words):
    """What bash offers for the last word."""
    name = words[0]
    script = (f"source {shlex.quote(f'{folder}/{name}')}; COMP_WORDS=(\"$@\"); "
              f"COMP_CWORD=$(($# - 1)); _{name.replace('-', '_')}; "
              "for one in \"${COMPREPLY[@]}\"; do printf '%s\\n' \"$one\"; done")
    done = subprocess.run(["bash", "-c", script, "bash", *words], capture_output=True, text=True,
                          check=True)
    return done.stdout.split("\n")[:-1] + done.stderr.splitlines()


def in_fish(folder, *words):
    name = words[0]
    script = f"source {shlex.quote(f'{folder}/{name}.fish')}; complete -C {shlex.quote(' '.join(words))}"
    done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True,
                          check=True)
    return [line.split("\t")[0] for line in done.stdout.splitlines()] + done.stderr.splitlines()


def typed(command, prepare, line):
    """What the shell runs after the line was typed, of which a tab may be a part."""
    shell, terminal = pty.fork()
    if shell == 0:
        os.execvpe(command[0], command, {**os.environ, "TERM": "dumb", "HISTFILE": "/dev/null"})
    seen, runs = "", None
    os.write(terminal, f"{prepare}; echo pre''pared\n".encode())
    for awaited, answer in ((r"prepared\r?\n", line + "\n"), (r"run<([^>\n]*)>", "")):
        while (found := re.search(awaited, seen)) is None:
            if not select.select([terminal], [], [], HANG)[0]:
                break
            try:
                seen += os.read(terminal, 65536).decode(errors="replace")
            except OSError:  # the shell has gone
                break
        if found is None:
            break
        runs, seen = found.groups(), seen[found.end():]
        os.write(terminal, answer.encode())
    os.close(terminal)
    os.waitpid(shell, 0)
    return runs[0].rstrip() if runs else f"nothing; there was {seen!r}"


def typed_to_bash(folder, line):
    return typed(["bash", "--norc", "-i"],
                 f"source {shlex.quote(f'{folder}/rapporteur-cli')}; "
                 "trap 'printf \"run<%s>\\n\" \"$BASH_COMMAND\"' DEBUG",
                 line)


def typed_to_zsh(folder, line):
    return typed(["zsh", "-f", "-i"],
                 f"fpath=({shlex.quote(folder)} $fpath); autoload compinit; compinit -u -D; "
                 "preexec () { print -r -- \"ru\"\"n<$1>\" }", line)


def unlike(got, wanted):
    return [] if got == wanted else [f"{got} instead of {wanted}"]


def check_options(report, folder, program):
    name = told.name_of(program)
    written = pathlib.Path(folder, f"_{name}").read_text(encoding="utf-8")
    for command in told.commands_of(program):
        options = told.options_of(program, command)
        title = " ".join([name, *command])
        offered = in_bash(folder, name, *command, "-")
        report.check(f"{title}: bash offers every option, and no other",
                     sorted(set(options) ^ set(offered)))
        if shutil.which("fish"):
            offered = set(in_fish(folder, name, *command, "-") +
                          in_fish(folder, name, *command, "--"))
            report.check(f"{title}: fish offers every option",
                         sorted(set(options) - {one.split("=")[0] for one in offered}))
        part = re.search(rf"\n        {command[0]}\)\n(.*?) ;;\n", written, re.S)[1] if command \
            else written.partition("case $state")[0]
        report.check(f"{title}: zsh knows every option",
                     [one for one in options if not re.search(rf"\){one}[=\[]", part)])


def check_words(report, folder, library):
    """[words typed, what is offered]: what stands behind commands and options."""
    formats = ["csv", "html", "json", "pdf"]
    cases = [
        (["an"], ["analyse"]),
        (["chart", "--format", ""], formats),
        (["chart", "--format", "", "--paper", "l"], ["letter"]),
        (["search", "-s", "re"], ["recommend", "request"]),
        (["chart", "-c", "addressee,d"], ["addressee,deadline"]),
        (["lineage", "--library", library, "URS/RES/20"], [SYMBOL]),
        (["compare", "--library", library, "URS/RES/20"], [SYMBOL]),
        (["chart", "--library", library, "URS/RES/20"], [SYMBOL]),
        (["chart", "URS/RES/20"], []),
        (["search", "--library", library, "--document", "URS/RES/20"], [SYMBOL]),
        (["search", "--body", ""], []),
    ]
    for words, wanted in cases:
        title = " ".join(pathlib.Path(word).name if word == library else word for word in words)
        report.check(f"“{title}” in bash",
                     unlike(sorted(in_bash(folder, "rapporteur-cli", *words)), wanted))
        if shutil.which("fish"):
            report.check(f"“{title}” in fish",
                         unlike(sorted(in_fish(folder, "rapporteur-cli", *words)), wanted))
    report.check("“--format=” in bash, which parts it", unlike(
        sorted(in_bash(folder, "rapporteur-cli", "chart", "--format", "=")), formats))
    report.check("“--format=c” in bash", unlike(
        in_bash(folder, "rapporteur-cli", "chart", "--format", "=", "c"), ["csv"]))


def check_typing(report, folder, library):
    cases = [
        ("rapporteur-cli ana\t--fo\tj\t", "rapporteur-cli analyse --format=json"),
        (f"rapporteur-cli lineage -l {library} URS/RES/20\t 5",
         f"rapporteur-cli lineage -l {library} {SYMBOL} 5"),
    ]
    for shell, typing in (("bash", typed_to_bash), ("zsh", typed_to_zsh)):
        for line, wanted in cases:
            title = f"{shell}: {line.split()[1]}, typed"
            if shutil.which(shell) is None:
                report.skip(title, f"{shell} is not installed")
                continue
            got = re.sub(r" +", " ", typing(folder, line))
            report.check(title, unlike(got.replace("--format ", "--format="), wanted))


def main():
    folder, samples, *programs = sys.argv[1:]
    os.environ["PATH"] = ":".join([*(str(pathlib.Path(one).parent) for one in programs),
                                   os.environ["PATH"]])
    os.environ["LC_ALL"] = "C.UTF-8"
    report = project.Report()
    with tempfile.TemporaryDirectory() as place:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = place
        library = f"{place}/rivers.db"
        subprocess.run(["rapporteur-cli", "import", "--library", library, samples], check=True,
                       stdout=subprocess.DEVNULL)
        for program in programs:
            check_options(report, folder, program)
        check_words(report, folder, library)
        check_typing(report, folder, library)
    report.end()


main()
