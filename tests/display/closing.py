# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Ctrl+W closes whatever window has the keyboard, and no other.

The main window is there afterwards, and closes by the same key when nothing else is open.
"""
import application

MAIN = "Rapporteur"


def windows(app):
    return [name for _, role, name in application.walk(app.root)
            if role in ("window", "frame", "dialog", "alert")]


def menu(app, item):
    app.press("button", "Main Menu")
    app.press("menu item", item)


def from_menu(item):
    return lambda app: menu(app, item)


def save_search(app):
    app.type("drought")
    app.find("status", "5 commitments found")
    app.enter()
    app.keys("d", control=True)


WAYS = {
    "the preferences": from_menu("Preferences"),
    "the tour": from_menu("Tour"),
    "the keys": from_menu("Keyboard Shortcuts"),
    "what the program says of itself": from_menu("About Rapporteur"),
    "the tags of paragraphs": lambda app: app.keys("t", control=True),
    "the correction of a reading": lambda app: app.keys("e", control=True, shift=True),
    "the chart": lambda app: app.keys("p", control=True),
    "the name of a search": save_search,
}


def closes(home):
    """each window but the main one is closed by Ctrl+W, and the main one at last"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.choose("Paragraphs", 0)
    app.find("button", "Correct the Reading…")
    before = windows(app)
    for what, way in WAYS.items():
        way(app)
        app.wait(what, lambda: len(windows(app)) > len(before))
        app.keys("w", control=True)
        app.wait(f"{what} to close", lambda: windows(app) == before)
    app.keys("w", control=True)
    app.wait("the end", lambda: app.process.poll() is not None)


def escape_of_the_chart(home):
    """Escape closes the chart, unless that would lose what was chosen for it"""
    app = application.Application(home, *application.samples()[:1])
    app.find("status", "32 commitments")
    before = windows(app)
    app.keys("p", control=True)
    app.wait("the chart", lambda: len(windows(app)) > len(before))
    app.wait("the keys in it", lambda: app.look_for("text box", "Title"))
    app.escape()
    app.wait("the chart to close", lambda: windows(app) == before)

    app.keys("p", control=True)
    app.find("text box", "Title").write("Commitments on rivers")
    app.escape()
    # The next key is answered after that one, by the same window.
    app.toggle_pane()
    app.wait("the choices to be hidden",
             lambda: not app.find("button", "Show Choices").has(application.PRESSED))
    assert len(windows(app)) > len(before), "the chart closed"
    app.keys("w", control=True)
    app.wait("the chart to close", lambda: windows(app) == before)
    app.quit()


application.run(closes, escape_of_the_chart)
