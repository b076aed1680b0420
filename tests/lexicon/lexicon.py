#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The lexicon as data: lexicon.py FOLDER-OF-THE-LEXICON LOADER.c...

en.json must be what schema.json says, and hold together: every form of a verb once, every alias for
one actor, every member read by the program. Prints TAP."""

import collections
import json
import pathlib
import re
import sys

import jsonschema


def fold(phrase):
    return phrase.replace("’", "'").lower()


def repeated(phrases):
    return [phrase for phrase, n in collections.Counter(map(fold, phrases)).items() if n > 1]


def check_schema(lexicon, schema):
    validator = jsonschema.Draft202012Validator(schema)
    return [f"{'/'.join(map(str, error.path))}: {error.message[:120]}"
            for error in validator.iter_errors(lexicon)]


def check_descriptions(schema, path="schema"):
    """Every member of the file is explained."""
    missing = []
    for name, member in schema.get("properties", {}).items():
        if "description" not in member and "$ref" not in member:
            missing.append(f"{path}/{name}")
        missing += check_descriptions(member, f"{path}/{name}")
        if isinstance(member.get("items"), dict):
            missing += check_descriptions(member["items"], f"{path}/{name}")
    return missing


def check_performatives(lexicon):
    """A form belongs to one verb; one that decides when it opens a paragraph may recall elsewhere."""
    wrong = []
    for kind in ("performatives", "principles"):
        wrong += repeated(form for verb in lexicon[kind] for form in verb["forms"][:2])
    for verb in lexicon["performatives"]:
        if verb["forms"][0] == verb["forms"][1]:
            wrong.append(f"{verb['forms'][0]}: third person and base form are the same")
    return wrong


def change_ending(word, pairs):
    return next((word.removesuffix(old) + new for old, new in pairs if word.endswith(old)), None)


def check_conjugation(lexicon):
    """The verbs of the file, whose forms are written out, are made as those of an analyst are."""
    endings = lexicon["conjugation"]
    wrong = []
    for verb in lexicon["performatives"] + lexicon["principles"]:
        third, base, participle = (form.split()[0] for form in verb["forms"])
        if base == "are":  # no rule makes the forms of "to be"
            continue
        if change_ending(base, endings["third"]) != third:
            wrong.append(third)
        if participle not in (change_ending(base, endings["participle"]),
                              change_ending(base, endings["doubled"])):
            wrong.append(participle)
    return wrong


def check_passives(lexicon):
    """Who is told by a passive, "are urged to", is told by the verb; only what it cannot tell is listed."""
    pasts, made = lexicon["conjugation"]["past"], set()
    for verb in lexicon["performatives"]:
        word, *rest = verb["forms"][2].split()
        past = " ".join([change_ending(word, pasts), *rest])
        made |= {f"{auxiliary} {past}" for auxiliary in lexicon["conjugation"]["auxiliaries"]}
    return [form for modal in lexicon["modals"] for form in modal["forms"] if form in made]


def check_actors(lexicon):
    wrong = [actor["name"] for actor in lexicon["actors"]
             if fold(actor["name"]) not in map(fold, actor["aliases"])]
    aliases = [alias for actor in lexicon["actors"] for alias in actor["aliases"]]
    aliases += [name for state in lexicon["member_states"] for name in state]
    names = {actor["name"] for actor in lexicon["actors"] if "same_as" not in actor}
    wrong += [actor["name"] for actor in lexicon["actors"]
              if actor.get("same_as", actor["name"]) not in names | {actor["name"]}]
    wholes = {actor["part_of"] for actor in lexicon["actors"] if "part_of" in actor}
    wrong += sorted((wholes | {lexicon["member_states_part_of"]}) - names)
    return wrong + repeated(aliases)


def check_calendar(lexicon):
    wrong = repeated(name for body in lexicon["calendar"] for name in body["names"])
    for body in lexicon["calendar"]:
        dates = [body["known"][number] for number in sorted(body.get("known", {}), key=int)]
        if dates != sorted(dates):
            wrong.append(f"{body['body']}: sessions are not in order")
    return wrong


def check_bodies(lexicon):
    bodies = lexicon["bodies"]
    return (repeated(body["name"] for body in bodies) +
            repeated(prefix for body in bodies for prefix in body["prefixes"]) +
            repeated(words for body in bodies for words in body["invocations"]))


def check_ordinals(lexicon):
    """1 to 100 in words, 1 to 250 in figures."""
    ordinals = lexicon["dates"]["ordinals"]
    words = {n for word, n in ordinals.items() if not word[0].isdigit()}
    figures = {n for word, n in ordinals.items() if word[0].isdigit()}
    wrong = [word for word, n in ordinals.items()
             if word[0].isdigit() and not re.fullmatch(rf"{n}(st|nd|rd|th)", word)]
    return wrong + [str(n) for n in range(1, 101) if n not in words] + \
        [str(n) for n in range(1, 251) if n not in figures]


def check_order(lexicon):
    return [name for name in ("verbs", "nouns", "openings", "adverbs")
            if lexicon[name] != sorted(lexicon[name])]


def check_words(words):
    wrong = [word for word in words if not re.fullmatch(r"[^\W\d_]+(['-][^\W\d_]+)*", word)]
    return wrong + repeated(words) + ([] if words == sorted(words) else ["not in order"])


def check_spellings(lexicon):
    """One step leads to the spelling that stands for all, whichever is met."""
    spellings = lexicon["spellings"]
    words, endings = dict(spellings["words"]), [old for old, _ in spellings["endings"]]
    wrong = repeated(old for old, _ in spellings["words"]) + repeated(endings)
    wrong += [new for new in words.values()
              if new in words or any(new.endswith(ending) and len(new) >= len(ending) + 3
                                     for ending in endings)]
    return wrong + [later for i, later in enumerate(endings)
                    if any(later.endswith(earlier) for earlier in endings[:i])]


def check_read(lexicon, loader):
    """The loader names every member, except those that speak to the reader of the file."""
    for_readers = {"note", "language", "member_states_source", "source"}
    members = set(lexicon)
    for group in ("strength", "dates", "metadata", "compounds", "endings", "spellings",
                  "conjugation", "asides"):
        members |= set(lexicon[group])
    for table in ("performatives", "principles", "force_nouns", "modals", "actors", "calendar",
                  "bodies"):
        members |= {member for entry in lexicon[table] for member in entry}
    return sorted(name for name in members - for_readers if f'"{name}"' not in loader)


def main(folder, *loader_paths):
    with open(f"{folder}/en.json", encoding="utf-8") as file:
        lexicon = json.load(file)
    with open(f"{folder}/schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    with open(f"{folder}/en.words", encoding="utf-8") as file:
        words = file.read().split("\n")[:-1]
    loader = "".join(pathlib.Path(path).read_text("utf-8") for path in loader_paths)
    checks = {
        "en.json is what the schema says": check_schema(lexicon, schema),
        "the schema explains every member": check_descriptions(schema),
        "every form belongs to one verb": check_performatives(lexicon),
        "forms are made from the base form": check_conjugation(lexicon),
        "passives are made from the verb": check_passives(lexicon),
        "every alias belongs to one actor, names among them": check_actors(lexicon),
        "sessions are in order, bodies named once": check_calendar(lexicon),
        "names, prefixes and invocations of bodies are told apart": check_bodies(lexicon),
        "ordinals are complete": check_ordinals(lexicon),
        "spellings lead to one": check_spellings(lexicon),
        "lists of words are in order": check_order(lexicon),
        "en.words holds words, once and in order": check_words(words),
        "the loader reads every member": check_read(lexicon, loader),
    }
    print(f"1..{len(checks)}")
    for number, (name, wrong) in enumerate(checks.items(), 1):
        print(f"{'not ok' if wrong else 'ok'} {number} - {name}")
        for line in wrong[:20]:
            print(f"# {line}")
    return any(checks.values())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
