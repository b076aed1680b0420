# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A completion for fish, from the description of the programs.

  fish.py DESCRIPTION.json PROGRAM OUTPUT
"""
import json
import pathlib
import sys

HEAD = """# fish completion of @name@, made from its --help.
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""
SYMBOLS = """
function @function@_library
    set -l words (commandline -opc)
    for i in (seq 2 (count $words))
        switch $words[$i]
            case -l --library
                echo $words[(math $i + 1)]
            case '--library=*'
                string replace -- --library= '' $words[$i]
        end
    end
end

function @function@_symbols
    set -l library (@function@_library)
    test -n "$library[1]"; and set library --library $library[1]
    @name@ list $library 2>/dev/null | cut -f 1
end
"""


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def completion(command, parts):
    start = ["complete", "-c", "@name@"]
    if "own" in command:
        start += ["-n", quoted(f"__fish_seen_subcommand_from {command['own']}")]
    elif command["commands"]:
        start += ["-n", "__fish_use_subcommand"]
    return " ".join(start + parts)


def option_line(command, option):
    parts = ["-s", option["short"][1:]] if option["short"] else []
    parts += ["-l", option["long"][2:]]
    words = " ".join(option["choices"])
    if option["several"]:
        parts += ["-x", "-a", quoted(f"(__fish_append , {words})")]
    elif words:
        parts += ["-x", "-a", quoted(words)]
    elif "symbol" in option["stands_for"]:
        parts += ["-x", "-a", quoted("(@function@_symbols)")]
    elif "file" in option["stands_for"]:
        parts += ["-r", "-F"]
    elif option["argument"]:
        parts += ["-x"]
    return completion(command, parts + ["-d", quoted(option["text"])])


def operand_lines(command):
    if "file" not in command["operands"]:
        yield completion(command, ["-f"])
    for one in command["commands"]:
        yield completion(command, ["-a", one["own"], "-d", quoted(one["brief"])])
    if "symbol" in command["operands"]:
        if not command["apart"]:
            yield completion(command, ["-a", quoted("(@function@_symbols)")])
            return
        # Symbols where a library is named, else files.
        named = f"__fish_seen_subcommand_from {command['own']}; and test -n \"(@function@_library)\""
        yield "complete -c @name@ -n " + quoted(named) + " -f -a " + quoted("(@function@_symbols)")


def main():
    description, wanted, output = sys.argv[1:]
    programs = json.loads(pathlib.Path(description).read_text(encoding="utf-8"))
    program = next(program for program in programs if program["name"] == wanted)
    symbols = any("symbol" in command["operands"] for command in program["commands"])
    lines = []
    for command in [program, *program["commands"]]:
        lines += ["", *operand_lines(command)]
        lines += [option_line(command, option) for option in command["options"]]
    text = HEAD + (SYMBOLS if symbols else "") + "\n".join(lines) + "\n"
    text = text.replace("@function@", "__" + wanted.replace("-", "_")).replace("@name@", wanted)
    pathlib.Path(output).write_text(text, encoding="utf-8")


main()
