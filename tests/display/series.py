# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The picture of a series: what is told of each commitment, and the way into the comparison."""
import application

FIRST_ROW = (450, 190)  # a place in it, in pixels from the corner of the screen


def threads(app):
    names = [name for _, role, name in application.walk(app.find("list", "Series of Documents"))
             if role == "list item"]
    return names if all(names) else []


def selected_views(app):
    return sorted({name for node, role, name in application.walk(app.root)
                   if role == "tab" and node.has(application.SELECTED)})


def series(home):
    """a series: each commitment on its way, and the comparison of a line"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Series")
    rows = app.wait("the threads", lambda: threads(app))
    told = [row for row in rows if row.startswith("Decides that Member States that share a river")]
    if len(told) != 1 or "URS/RES/20/27: \u20683.\u2069, Decide, ▲ Stronger" not in told[0]:
        raise AssertionError(f"not told: {told}")
    app.wait("the series alone", lambda: selected_views(app) == ["Series"])
    app.wait("a thread at that place", lambda: [
        node for node, role, _ in application.walk(app.find("list", "Series of Documents"))
        if role == "list item" and node.covers(*FIRST_ROW)])
    app.click(*FIRST_ROW)
    app.wait("the comparison", lambda: selected_views(app) == ["Compare"])
    app.quit()


def keys(home):
    """the arrow keys go from document to document, and what is said there is told"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Series")
    app.wait("the threads", lambda: threads(app))
    app.tab_to(lambda role, name: role == "list item" and "\nURS/RES" in name)
    app.keys(chr(application.LEFT))
    app.find("status", "40 lines · URS/RES/20/27: \u20681.\u2069, Call, = As Strong · Moved: urges → calls upon")
    app.keys(chr(application.LEFT))
    app.find("status", "40 lines · URS/RES/18/31: \u206825.\u2069, Urge")
    app.keys(chr(application.RIGHT))
    app.find("status", "40 lines · URS/RES/20/27: \u20681.\u2069, Call, = As Strong · Moved: urges → calls upon")
    app.enter()
    app.wait("the comparison", lambda: selected_views(app) == ["Compare"])
    app.quit()


def search(home):
    """words are looked for in all documents, as soon as they are typed"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Series")
    app.wait("the threads", lambda: threads(app))
    app.type("gauges")
    app.find("status", "3 lines")
    app.type(" herons")
    app.find("status", "Nothing Found")
    assert not app.can_export(application.SERIES), "of nothing there is nothing to export"
    app.escape()
    app.find("status", "40 lines")
    assert app.can_export(application.SERIES)
    app.keys("f", control=True)
    app.wait("the search", lambda: app.focused()[1] == "Search the Series")
    assert selected_views(app) == ["Series"]
    app.quit()


def documents(home):
    """documents are chosen for the series, and it is made anew"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Series")
    app.wait("the threads", lambda: threads(app))
    app.tab_to(lambda role, name: (role, name) == ("button", "Documents"))
    app.enter()
    app.wait("the choice", lambda: app.focused()[0] == "checkbox")
    app.keys(" ")
    app.wait("the question", lambda: [
        name for _, _, name in application.walk(app.root) if name == "Choose Two Documents or More"])
    app.quit()


application.run(series, keys, search, documents)
