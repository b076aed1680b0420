# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What the tests of the library's pane look at: its documents, and where Tab goes."""
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
