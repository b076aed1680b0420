# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Every control of every view has a name that a screen reader can say.

Where a control has none, GTK gives it the name of its type: "GtkImage", "AdwSplitButton". That is
no name either.
"""
import pathlib
import re

import application

SPOKEN = application.CONTROLS | {"status"}
TYPE = re.compile(r"^(Gtk|Adw|Rap)[A-Z]")


def place_of(node):
    path = []
    while node is not None and node.role != "application":
        path.append(f"{node.role} “{node.name[:40]}”")
        node = node.parent
    return " in ".join(path[:6])


def is_named(node, role, name):
    """By a name of its own; a row also by what can be read in it."""
    if name.strip() and not TYPE.match(name):
        return True
    return role == "list item" and any(
        below == "label" and text.strip() for _, below, text in application.walk(node))


def is_of_library(node, role):
    """The button that closes a toast is libadwaita's own, and has a name only after 1.2; so is the
    search of the preferences, which is switched off."""
    if node.parent is not None and node.parent.name == "AdwToastWidget":
        return True
    top = node
    while top.parent is not None and top.role != "window":
        top = top.parent
    return role == "search box" and top.name == "Preferences"


def find_unnamed(app):
    return [place_of(node) for node, role, name in application.walk(app.root)
            if role in SPOKEN and not is_named(node, role, name) and
            not is_of_library(node, role)]


def assert_named(app, view):
    unnamed = []  # when it was looked last: a row has its words after it has its place

    def all_named():
        unnamed[:] = find_unnamed(app)
        return not unnamed

    try:
        app.wait(f"names in {view}", all_named)
    except AssertionError as error:
        raise AssertionError(f"{error}; without a name:\n" + "\n".join(unnamed)) from error


def empty_library(home):
    """an empty library"""
    app = application.Application(home)
    app.find("button", "Try the Samples")
    assert_named(app, "the empty library")
    app.quit()


def library(home):
    """commitments, a commitment, the text, the search, the chart"""
    app = application.Application(home, *application.samples())
    app.wait("the commitments", app.rows)
    assert_named(app, "the list of commitments")
    app.choose("Paragraphs", 0)
    app.find("button", "Confirm")
    assert_named(app, "the pane of a commitment")
    app.press("button", "Edit")
    app.find("button", "Cancel")
    assert_named(app, "the editor")
    app.press("button", "Cancel")
    app.press("button", "Correct the Reading…")
    app.find("text box", "Text of the Paragraphs")
    assert_named(app, "the correction of a reading")
    app.leave_window()
    app.press("tab", "Text")
    app.wait("the text", lambda: app.rows(application.TEXT))
    assert_named(app, "the text")
    app.press("tab", "Compare")
    app.wait("the comparison", lambda: [
        name for _, role, name in application.walk(app.find("list", "Comparison"))
        if role == "list item" and "Stronger" in name])
    assert_named(app, "the comparison")
    app.press("tab", "Series")
    app.wait("the series", lambda: [
        name for _, role, name in application.walk(app.find("list", "Series of Documents"))
        if role == "list item" and "Stronger" in name])
    assert_named(app, "the series")
    app.press("tab", "Commitments")
    app.press("button", "Search")
    app.find("button", "Recent Searches")
    assert_named(app, "the search")
    app.press("button", "Commitments Chart")
    app.find("button", "Print…")
    assert_named(app, "the chart")


def preferences(home):
    """the preferences, with a term of one's own"""
    terms = pathlib.Path(home, "data", "rapporteur", "lexicon.json")
    terms.parent.mkdir(parents=True)
    terms.write_text('{"performatives": [{"verb": "enjoin", "strength": "request"}]}', encoding="utf-8")
    app = application.Application(home)
    app.press("button", "Main Menu")
    app.press("menu item", "Preferences")
    app.find("button", "Remove “enjoin”")
    assert_named(app, "the preferences")
    app.leave_window()
    app.quit()


application.run(empty_library, library, preferences)
