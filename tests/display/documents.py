# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What the tests of the window do with its documents: see them, find and tag them, go round."""
import application


def documents(app):
    """What a screen reader says of the documents that the pane shows, in their order."""
    return [name.partition(",")[0] for _, role, name in application.walk(app.find("list", "Documents"))
            if role == "list item" and name]


def shows(app, what, names):
    app.wait(what, lambda: documents(app) == names)


def selected(app, names):
    """Waits until these rows of the pane are those that a screen reader calls selected."""
    app.wait(f"{names} to be selected", lambda: [
        name.partition(",")[0] for node, role, name in application.walk(app.find("list", "Documents"))
        if role == "list item" and node.has(application.SELECTED)] == names)


def tab_round(app):
    """What has the keys, one after the other, until Tab has gone round."""
    seen = [app.tab()]
    while (here := app.tab()) != seen[0]:
        seen.append(here)
        assert len(seen) < application.MOST_TABS, f"Tab does not come round: {seen}"
    return seen


def open_entry(app):
    """Opens the entry in which a document is found, by its key."""
    app.keys("l", control=True)
    app.wait("the entry", lambda: app.focused() == ("search box", "Find a Document"))


def add_tag(app, name):
    """Adds a tag that there is not yet in the dialog that has been asked for, and closes it."""
    app.find("text box", "New Tag")
    app.type(name)
    app.enter()
    app.find("checkbox", name)
    app.leave_window()
