# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A completion for bash, from the description of the programs.

  bash.py DESCRIPTION.json PROGRAM OUTPUT
"""
import json
import pathlib
import sys

# What is the same for every program. Readline parts "--format=json" at the "=".
HEAD = r"""# bash completion of @name@, made from its --help.
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors

@function@_symbols ()
{
  local symbol
  while IFS= read -r symbol; do
    [[ $symbol == "$1"* ]] && COMPREPLY+=("$(printf %q "$symbol")")
  done < <("${COMP_WORDS[0]}" list "${library[@]}" 2>/dev/null | cut -f 1)
}

# Files are completed by readline itself, which knows how to quote them.
@function@_files ()
{
  compopt -o default 2>/dev/null
}

@function@ ()
{
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' words='' i value
  local library=()
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
@commands@
      -l|--library)
        value=${COMP_WORDS[i+1]}
        [[ $value == = ]] && value=${COMP_WORDS[i+2]}
        library=(--library "${value/#\~\//$HOME/}") ;;
    esac
  done
  case $command:$prev in
"""
TAIL = r"""  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}

complete -F @function@ @name@
"""


def names_of(option):
    return [name for name in (option["short"], option["long"]) if name]


def arguments(command):
    """What follows an option that takes an argument."""
    for option in command["options"]:
        if not option["argument"]:
            continue
        own = command.get("own", "")
        yield "    " + "|".join(f"{own}:{name}" for name in names_of(option)) + ")"
        words = " ".join(option["choices"])
        if option["several"]:
            yield f"      words='{words}'"
            yield '      [[ $cur == *,* ]] && words=${cur%,*},${words// / ${cur%,*},} ;;'
        elif words:
            yield f"      words='{words}' ;;"
        elif "symbol" in option["stands_for"]:
            yield '      @function@_symbols "$cur"; return ;;'
        else:
            yield "      " + ("@function@_files; " if "file" in option["stands_for"] else "") + \
                "return ;;"


def operands(command):
    """What else may stand there: an option where it begins like one, or what the command is for."""
    own = command.get("own", "")
    options = " ".join(name for option in command["options"] for name in names_of(option))
    yield f"    {own}:*)"
    yield "      if [[ $cur == -* ]]; then"
    yield f"        words='{options}'"
    if command["commands"]:
        yield "      else"
        yield "        words='" + " ".join(one["own"] for one in command["commands"]) + "'"
    elif command["operands"]:
        yield "      else"
        if "symbol" in command["operands"]:
            condition = "[[ ${#library[@]} -gt 0 ]] && " if command["apart"] else ""
            yield f'        {condition}@function@_symbols "$cur"'
        if "file" in command["operands"]:
            yield "        [[ ${#COMPREPLY[@]} -eq 0 ]] && @function@_files"
        yield "        return"
    yield "      fi ;;"


def main():
    description, wanted, output = sys.argv[1:]
    programs = json.loads(pathlib.Path(description).read_text(encoding="utf-8"))
    program = next(program for program in programs if program["name"] == wanted)
    every = [program, *program["commands"]]
    lines = [line for command in every for line in arguments(command)]
    lines += [line for command in every for line in operands(command)]
    names = "|".join(command["own"] for command in program["commands"])
    choose = f"      {names})\n        [[ -z $command ]] && command=${{COMP_WORDS[i]}} ;;"
    text = HEAD + "\n".join(lines) + "\n" + TAIL
    text = text.replace("@commands@\n", choose + "\n" if names else "")
    if not any("symbol" in command["operands"] for command in every):
        start, end = text.index("@function@_symbols ()"), text.index("# Files are")
        text = text[:start] + text[end:]
    text = text.replace("@function@", "_" + wanted.replace("-", "_")).replace("@name@", wanted)
    pathlib.Path(output).write_text(text, encoding="utf-8")


main()
