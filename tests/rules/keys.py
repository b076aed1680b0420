# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The keys that work, those of the shortcuts window and those of the manual are the same.

Keys are compared in one spelling: modifiers in the order of the alphabet, then the key, in lower
case, as in "control+shift+z".
"""
import re
import xml.etree.ElementTree as xml

import project

MALLARD = "{http://projectmallard.org/1.0/}"
# As they stand on a keyboard, and what the toolkit calls them.
NAMES = {"+": "plus", "-": "minus", "?": "question", ",": "comma", "ctrl": "control",
         "primary": "control", "enter": "return"}


def spelled(*parts):
    *modifiers, key = [NAMES.get(part.lower(), part.lower()) for part in parts]
    return "+".join(sorted(modifiers) + [key])


def of_accelerator(text):
    """"<primary><shift>z" in the spelling above."""
    return spelled(*re.findall(r"<(\w+)>", text), re.sub(r"<\w+>", "", text))


def keys_of_actions():
    """Action -> its keys, from the application's table."""
    text = project.text_of(project.ROOT / "src/application/rap-application.c")
    table = re.search(r"accelerators\[\] = \{(.*?)\n\};", text, re.DOTALL).group(1)
    return {action: {of_accelerator(key) for key in re.findall(r'"([^"]+)"', list_)}
            for action, list_ in re.findall(r'\{ "([^"]+)", \{(.*?)\} \}', table)}


def keys_of_widgets():
    """The keys that a window takes itself, with what holds them: one spelling for each."""
    found = set()
    for path in project.files(".c", under="src/views"):
        for key, modifier in re.findall(
                r"add_binding_action \(\w+, GDK_KEY_(\w+), GDK_(\w+)_MASK, \"win\.",
                project.text_of(path)):
            found.add(spelled(modifier, key))
    return found


def shortcuts():
    """[(title, action or None, accelerator or None)] of the shortcuts window."""
    tree = xml.parse(project.ROOT / "src/views/rap-shortcuts.ui")
    for shortcut in tree.iter("object"):
        if shortcut.get("class") == "GtkShortcutsShortcut":
            has = {prop.get("name"): prop.text for prop in shortcut.iter("property")}
            yield has["title"], has.get("action-name"), has.get("accelerator")


def manual():
    """[(what it does, a key)] of the manual's page."""
    for row in xml.parse(project.ROOT / "help/C/keyboard.page").iter(f"{MALLARD}tr"):
        keys, does = row.iter(f"{MALLARD}td")
        yield "".join(does.itertext()), spelled(*(key.text for key in keys.iter(f"{MALLARD}key")))


def main():
    report = project.Report()
    works = keys_of_actions()
    shown = list(shortcuts())
    by_title = {title: works.get(action, set()) if action else {of_accelerator(key)}
                for title, action, key in shown}
    told = list(manual())

    actions = {action for _, action, _ in shown if action}
    report.check("every action with a key is in the shortcuts window",
                 sorted(set(works) - actions))
    report.check("every action of the shortcuts window has a key", sorted(actions - set(works)))
    literal = {of_accelerator(key) for _, action, key in shown if not action}
    report.check("the keys that a window takes itself are in the shortcuts window",
                 sorted(literal ^ keys_of_widgets()))
    report.check("no two actions have the same key",
                 [key for key in set().union(*works.values(), literal)
                  if sum(key in keys for keys in works.values()) + (key in literal) > 1])
    report.check("the manual tells all of the shortcuts window",
                 sorted(set(by_title) ^ {does for does, _ in told}))
    report.check("the keys of the manual do what it says",
                 [f"{key}: {does}" for does, key in told if key not in by_title.get(does, set())])
    report.end()


main()
