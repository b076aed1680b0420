# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The comparison of two documents: what is folded opens, words are found in it and copied, it is printed."""
import pathlib

import application

WORDS = (282, 170), (560, 186)  # in the older text of the first line, in pixels of the screen


def lines(app):
    names = [name for _, role, name in application.walk(app.find("list", "Comparison"))
             if role == "list item"]
    return names if all(names) else []


def compare(home):
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Compare")
    app.wait("the comparison", lambda: any("As Strong" in line for line in lines(app)))
    return app


def long_titles(home):
    """documents that are called by a long title leave the window as wide as it was"""
    for day in "first", "second":
        title = f"What the ministers of {day} conference said " + "of the rivers that they share " * 6
        pathlib.Path(home, f"{title.strip()}.txt").write_text(
            f"1. Urges States to share the {day} river.\n", encoding="utf-8")
    app = application.Application(home, *map(str, sorted(pathlib.Path(home).glob("*.txt"))))
    app.find("status", "2 commitments")
    app.press("tab", "Compare")
    app.wait("the comparison in its place", lambda: lines(app) and all(
        min(node.extents[2:]) > 0 for node in app.find("list", "Comparison").children()[:1]))
    width = next(node for node, role, _ in application.walk(app.root)
                 if role in ("window", "frame")).extents[2]
    assert width < 1300, width
    app.press("tab", "Series")
    app.wait("the series", lambda: app.find("list", "Series of Documents").children())
    app.quit()


def fold(home):
    """a fold opens where it is pressed, and closes again"""
    app = compare(home)
    folded = len(lines(app))
    app.press("button", "1 paragraph is the same")
    app.wait("what it hid", lambda: any("= The Same" in line for line in lines(app)))
    app.press("button", "1 paragraph is the same")
    app.wait("the fold to close", lambda: len(lines(app)) == folded)
    app.quit()


def search(home):
    """words are looked for on both sides, as soon as they are typed"""
    app = compare(home)
    app.type("gauges")
    app.find("status", "3 lines of 58: 10 stronger, 6 weaker, 12 new, 9 dropped")
    app.wait("these lines alone", lambda: len(lines(app)) == 3)
    app.type(" herons")
    app.find("status", "Nothing Found")
    assert not app.can_export(application.COMPARISON), "of nothing there is nothing to export"
    app.escape()
    app.wait("all the lines", lambda: len(lines(app)) > 2)
    assert app.can_export(application.COMPARISON)
    app.quit()


def words(home):
    """words of one side are selected with the pointer, copied, and found where they are pasted"""
    app = compare(home)
    app.wait("a line at that place", lambda: [
        node for node, role, name in application.walk(app.find("list", "Comparison"))
        if role == "list item" and all(node.covers(*place) for place in WORDS)])
    app.drag(*WORDS)
    app.keys("c", control=True)
    app.keys("f", control=True)
    app.wait("the search", lambda: app.focused()[1] == "Search the Comparison")
    app.keys("v", control=True)
    # The verdict, which is copied with a whole line, stands in none of the texts.
    app.find("status", "1 line of 58: 10 stronger, 6 weaker, 12 new, 9 dropped")
    app.quit()


def paper(home):
    """the comparison is printed with the key of the chart"""
    app = compare(home)
    app.keys("p", control=True)
    app.wait("the question for a printer", lambda: app.look_for("dialog", "Print"))
    app.kill()


application.run(long_titles, fold, search, words, paper)
