# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The comparison of two documents: what is folded opens, words are found in it and copied, it is printed."""
import application

WORDS = (282, 170), (560, 186)  # in the older text of the first line, in pixels of the screen


def lines(app):
    return [name for _, role, name in application.walk(app.find("list", "Comparison"))
            if role == "list item" and name]


def compare(home):
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Compare")
    app.wait("the comparison", lambda: any("As Strong" in line for line in lines(app)))
    return app


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
    app.find("status", "3 lines of 58: 11 stronger, 6 weaker, 12 new, 9 dropped")
    assert len(lines(app)) == 3, lines(app)
    app.type(" herons")
    app.wait("that nothing is found", lambda: [
        name for _, _, name in application.walk(app.root) if name == "Nothing Found"])
    app.escape()
    app.wait("all the lines", lambda: len(lines(app)) > 2)
    app.quit()


def words(home):
    """words of one side are selected with the pointer, copied, and found where they are pasted"""
    app = compare(home)
    app.drag(*WORDS)
    app.keys("c", control=True)
    app.keys("f", control=True)
    app.keys("v", control=True)
    # The verdict, which is copied with a whole line, stands in none of the texts.
    app.find("status", "1 line of 58: 11 stronger, 6 weaker, 12 new, 9 dropped")
    app.quit()


def paper(home):
    """the comparison is printed with the key of the chart"""
    app = compare(home)
    app.keys("p", control=True)
    app.wait("the question for a printer", lambda: app.look_for("dialog", "Print"))
    app.kill()


application.run(fold, search, words, paper)
