# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What must not stand in the project: text of the documents it is measured with, and anything
about the machine it was written on."""
import json
import os
import pathlib
import re

import project

# Written so that they do not find themselves.
OF_A_MACHINE = [
    r"(?<![\w.}])/(?:work|root|home|workspace|mnt)/[\w.]",
    r"(?:files\.python[h]osted|p[y]pi\.|registry\.n[p]mjs|static\.cr[a]tes|proxy\.g[o]lang)",
    r"(?:artifact[r]egistry|[a]rtifactory|deb\.no[d]esource|snapshot\.d[e]bian)",
    r"\b(?:127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|localh[o]st:\d+)\b",
]
SEQUENCE = 12
# The names of bodies and treaties are what the lexicon is made of, and some are long.
SEQUENCE_OF_LEXICON = 16


def words_of(text):
    text = re.sub(r"\[([^\]]*)\]\(#\)", r"\1", text)
    return re.findall(r"[^\W_]+", text.lower())


def sequences(text, length):
    words = words_of(text)
    return {" ".join(words[i:i + length]) for i in range(len(words) - length + 1)}


def shared_texts(shared):
    for folder in "seeds", "gold", "corpus":
        for path in sorted((shared / folder).rglob("*")):
            if path.suffix == ".txt":
                yield project.text_of(path)
            elif path.suffix == ".json":
                gold = json.loads(project.text_of(path))
                yield from (row["text"] for row in gold.get("rows", []))


def borrowed(shared):
    texts = list(shared_texts(shared))
    known = {length: set().union(*(sequences(text, length) for text in texts))
             for length in (SEQUENCE, SEQUENCE_OF_LEXICON)}
    for path in project.text_files():
        if path.name == "COPYING":
            continue
        in_lexicon = path.is_relative_to(project.ROOT / "data/lexicon")
        length = SEQUENCE_OF_LEXICON if in_lexicon else SEQUENCE
        for sequence in sorted(sequences(project.text_of(path), length) & known[length]):
            yield f"{project.name_of(path)}: {sequence}"


def of_a_machine():
    for path in project.text_files():
        for number, line in enumerate(project.text_of(path).split("\n"), 1):
            if any(re.search(pattern, line) for pattern in OF_A_MACHINE):
                yield f"{project.name_of(path)}:{number}: {line.strip()}"


def main():
    report = project.Report()
    report.check("nothing tells of a machine or its network", list(of_a_machine()))
    shared = pathlib.Path(os.environ.get("RAP_SHARED", project.ROOT / "../shared"))
    name = f"no {SEQUENCE} words in a row come from the documents it is measured with"
    if shared.is_dir():
        report.check(name, list(borrowed(shared)))
    else:
        report.skip(name, "the documents are not here")
    report.end()


main()
