# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A completion for zsh, from the description of the programs.

  zsh.py DESCRIPTION.json PROGRAM OUTPUT
"""
import json
import pathlib
import shlex
import sys

HEAD = """#compdef @name@
# zsh completion of @name@, made from its --help.
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""
SYMBOLS = """
@function@_symbols () {
  local -a library symbols
  local given=${opt_args[--library]:-${opt_args[-l]}}
  [[ -n $given ]] && library=(--library ${(Q)~given})
  symbols=(${(f)"$(_call_program symbols @name@ list ${(q)library} 2>/dev/null | cut -f 1)"})
  _wanted symbols expl symbol compadd -a symbols
}

@function@_files_or_symbols () {
  _alternative 'symbols:symbol:@function@_symbols' 'files:file:_files'
}

# Symbols where a library is named, else files.
@function@_apart () {
  if [[ -n ${opt_args[--library]}${opt_args[-l]} ]]; then
    @function@_symbols
  else
    _files
  fi
}
"""


def escaped(text):
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def action_of(kinds, apart=False):
    if "symbol" not in kinds:
        return "_files" if kinds else " "
    if "file" not in kinds:
        return "@function@_symbols"
    return "@function@_apart" if apart else "@function@_files_or_symbols"


def argument_of(option):
    if not option["argument"]:
        return ""
    action = action_of(option["stands_for"])
    if option["choices"]:
        action = "(" + " ".join(option["choices"]) + ")"
    if option["several"]:
        action = "_sequence compadd - " + " ".join(option["choices"])
    return f":{option['argument']}:{action}"


def specifications(command):
    for option in command["options"]:
        names = [name for name in (option["short"], option["long"]) if name]
        what = f"[{escaped(option['text'])}]{argument_of(option)}"
        # Which shows something and does nothing else stands alone.
        alone = option["long"].startswith("--help") or option["long"] == "--version"
        without = "(- *)" if alone else "(" + " ".join(names) + ")"
        for name in names:
            equals = "=" if option["argument"] and name == option["long"] else ""
            yield shlex.quote(f"{without}{name}{equals}{what}")
    if command["operands"]:
        action = action_of(command["operands"], command["apart"])
        yield shlex.quote(f"*:argument:{action}")


def arguments(command, indent, *more):
    rows = [*specifications(command), *more]
    start = "_arguments -C" if more else "_arguments"
    return "\n".join([f"{indent}{start} \\"] + [f"{indent}  {row} \\" for row in rows[:-1]] +
                     [f"{indent}  {rows[-1]}"])


def body(program):
    if not program["commands"]:
        return [arguments(program, "  ")]
    lines = ["  local context curcontext=$curcontext state line", "  typeset -A opt_args",
             arguments(program, "  ", "'1:command:->command'", "'*::argument:->argument'"),
             "  case $state in", "    command)", "      local -a commands=("]
    lines += ["        " + shlex.quote(f"{one['own']}:{one['brief']}")
              for one in program["commands"]]
    lines += ["      )", "      _describe -t commands command commands ;;", "    argument)",
              "      case $words[1] in"]
    for command in program["commands"]:
        lines += [f"        {command['own']})", arguments(command, "          ") + " ;;"]
    return lines + ["      esac ;;", "  esac"]


def main():
    description, wanted, output = sys.argv[1:]
    programs = json.loads(pathlib.Path(description).read_text(encoding="utf-8"))
    program = next(program for program in programs if program["name"] == wanted)
    symbols = any("symbol" in command["operands"] for command in program["commands"])
    text = HEAD + (SYMBOLS if symbols else "") + "\n@function@ () {\n"
    text += "\n".join(body(program)) + '\n}\n\n@function@ "$@"\n'
    text = text.replace("@function@", "_" + wanted).replace("@name@", wanted)
    pathlib.Path(output).write_text(text, encoding="utf-8")


main()
