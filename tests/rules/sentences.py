# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Whatever the program says to people it says through gettext: no sentence in C reaches them in
English only. A sentence is known by its verb; xgettext cannot tell of one that nobody marked."""
import re

import project

# What takes a literal to be translated, or to be read by who mends the program.
TAKERS = {"_", "N_", "C_", "NC_", "ngettext", "g_dngettext", "g_dgettext", "g_dpgettext2",
          "g_debug", "g_warning", "g_critical", "g_error", "g_return_val_if_fail", "g_dbus_method_invocation_return_error_literal"}
VERB = re.compile(r"\b(is|are|was|were|has|have|had|be|been|can|cannot|could|must|will|stands?)\b")
MARKS_OF_CODE = re.compile(r"[<{|=;]\S|\b[A-Z]{4,}\b|\b[a-z]+_[a-z]+\b")
# Told in brackets behind a sentence that is translated, for who mends the program; and a title
# given to gettext where it is shown, as another rule checks.
NOT_SENTENCES = {"src/reader/rap-wire.c", "src/reader/rap-page-wire.c", "src/analysis/rap-reason.c"}
LITERALS = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*(?:PRI\w+\s*)?"(?:[^"\\\n]|\\.)*")*')


def taker(code, at):
    """The function or macro among whose arguments a place of the code is."""
    depth = 0
    blanked = project.without_comments(code[:at])
    for place in range(len(blanked) - 1, -1, -1):
        if blanked[place] == ")":
            depth += 1
        elif blanked[place] == "(" and depth == 0:
            return re.search(r"(\w*)\s*$", blanked[:place])[1]
        elif blanked[place] == "(":
            depth -= 1
        elif blanked[place] in ";{}" and depth == 0:
            return ""
    return ""


def is_sentence(words):
    return len(words.split()) >= 4 and VERB.search(words) and not MARKS_OF_CODE.search(words)


def main():
    report = project.Report()
    complaints, n_seen = [], 0
    for path in project.files(".c", under="src"):
        code = project.without_comments(project.text_of(path), strings=True)
        for run in LITERALS.finditer(code):
            words = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', run[0]))
            if not is_sentence(words) or project.name_of(path) in NOT_SENTENCES:
                continue
            n_seen += 1
            if taker(code, run.start()) not in TAKERS:
                line = code.count("\n", 0, run.start()) + 1
                complaints.append(f"{project.name_of(path)}:{line}: {words[:70]}")
    report.check("every sentence goes through gettext", complaints)
    report.check("sentences are found", [] if n_seen > 50 else [f"{n_seen} only"])
    report.end()


main()
