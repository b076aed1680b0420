# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""No variable of a file or a function outlives a call and can change."""
import re

import project

# Set once by the class, and the value that g_once_init_enter() guards.
ALLOWED = re.compile(r"static (?:GParamSpec \*|guint signals\b|gsize \w+ = 0$)")
NOT_A_VARIABLE = re.compile(
    r"typedef\b|extern\b|struct\b[^=]*$|enum\b|union\b|G_[A-Z_]+|GLIB_|_Static_assert")


def statements_at_file_scope(code):
    """What ends in a ';' outside of every function."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", code, flags=re.M)
    code = re.sub(r"^G_[A-Z_0-9]+(?: \([^;{}]*\))?$", "", code, flags=re.M)
    depth, text = 0, ""
    for character in code:
        if character == "{":
            depth += 1
        if depth == 0 and character == ";":
            yield " ".join(text.split())
            text = ""
        elif depth == 0:
            text += character
        if character == "}":
            depth -= 1
            if depth == 0 and "=" not in text and re.search(r"\)\s*$", text):
                text = ""


def is_constant(declaration):
    """`static const T name`, `static const T *const name`: the thing itself cannot change."""
    return re.search(r"\bconst\b[^*=]*(?:=|$)", declaration) is not None


def mutable_at_file_scope(code):
    for statement in statements_at_file_scope(code):
        declaration = statement.split("=")[0].strip()
        if not declaration or "(" in declaration or NOT_A_VARIABLE.match(declaration):
            continue
        if not is_constant(declaration) and not ALLOWED.match(declaration):
            yield declaration


def mutable_in_functions(code):
    for declaration in re.findall(r"^[ \t]+(static\b[^;=\n]*(?:= 0)?)", code, re.M):
        declaration = declaration.strip()
        if "(" not in declaration and not is_constant(declaration) and not ALLOWED.match(declaration):
            yield declaration


def complaints(folder):
    for path in project.files(".c", ".h", under=f"src/{folder}"):
        code = project.without_comments(project.text_of(path))
        for find in mutable_at_file_scope, mutable_in_functions:
            for declaration in find(code):
                yield f"{project.name_of(path)}: {declaration}"


def main():
    report = project.Report()
    for folder in project.folders_of_src():
        report.check(f"{folder}: no mutable static variables", list(complaints(folder)))
    report.end()


main()
