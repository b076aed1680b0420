# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Several documents of the library that are selected together."""
import os
import subprocess

import application
from documents import add_tag, open_entry, selected, shows, tab_round


def select_the_first_two(home):
    """The application with the samples, and by keys alone two of them selected together."""
    app = application.Application(home, *application.samples())
    shows(app, "the newest first", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.choose("Documents", 0)
    app.find("status", "35 commitments")
    app.press("button", "Documents Menu")
    app.press("menu item", "Select Documents")
    app.find("status", "1 selected")
    app.wait("the row", lambda: app.focused() == ("list item", "URS/RES/20/27, 35 commitments"))
    app.keys(chr(application.DOWN))
    app.wait("the next row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.keys(" ")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.find("status", "2 selected")
    app.find("status", "50 commitments")
    return app


def several(home):
    """several documents are selected by keys and seen together, tagged and removed, each one step"""
    app = select_the_first_two(home)
    app.find("label", "2 documents")

    app.press("button", "Tags of the Selected Documents…")
    add_tag(app, "floods")
    app.find("list item", "floods")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.keys("z", control=True)
    app.wait("no tag", lambda: not app.look_for("list item", "floods"))

    app.press("button", "Remove the Selected Documents")
    app.find_toast("Remove 2 Documents")
    shows(app, "what is left", ["URS/RES/18/31"])
    app.find("status", "32 commitments")
    app.wait("the end of selecting", lambda: app.look_for(
        "button", "Remove the Selected Documents") is None)
    # The row that had the keys has gone; they are in the list still, and Tab goes all the way round.
    app.wait("the row that is left",
             lambda: app.focused() == ("list item", "URS/RES/18/31, 32 commitments"))
    assert ("button", "Import Documents") in tab_round(app)
    app.keys("z", control=True)
    app.find_toast("Undone: Remove 2 Documents")
    shows(app, "all of them", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.quit()


def save(app):
    """Keeps the search under the words that were typed."""
    app.keys("d", control=True)
    app.wait("the name asked for", lambda: [
        node for node, role, name in application.walk(app.root)
        if (role, name) == ("text box", "Name")])
    app.enter()


def several_searched(home):
    """a search in several documents leaves them selected, is kept, and looks through these again"""
    app = select_the_first_two(home)
    app.type("flood")
    # Its beginnings, which are looked for on the way, are found more often.
    found = "4 commitments found"
    app.find("status", found)
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.find("status", "2 selected")
    save(app)
    app.find("list item", "flood")
    app.find("label", "flood · 2 documents")

    app.choose("Places", 0)
    app.find("status", "7 commitments found")
    selected(app, [])
    app.choose("Searches", 0)
    app.find("status", found)
    printed = subprocess.run(
        [os.environ["RAPPORTEUR_CLI"], "search", "--library",
         f"{home}/data/rapporteur/library.db", "--saved", "flood"],
        check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(printed) == int(found.split()[0]), printed
    assert {line.split("\t")[0] for line in printed} <= {"URS/RES/20/27", "URS/A/20/52"}, printed

    # Other words are looked for in the same documents, which are selected again.
    app.press("button", "Search")
    app.find("status", "50 commitments")
    app.type("drought")
    app.lose("status", "50 commitments")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.quit()


MENU_OF_DOCUMENTS = {
    "Select Documents", "Compare with Its Predecessor", "Tags…", "Remove Document",
    "Compare the Two Documents", "Follow as a Series", "Remove", "Select All", "Cancel Selection"}


def menu_items(app):
    """What can be chosen in the menu that is open."""
    return [name for _, role, name in application.walk(app.root)
            if role == "menu item" and name in MENU_OF_DOCUMENTS]


def offers(app, *items):
    """Waits until the menu has these."""
    app.wait(f"a menu of {items}", lambda: menu_items(app) == list(items))


def menus(home):
    """the menu of a document has what can be done with it; of several, what can be with all of them"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.tab_to(lambda role, name: name == "URS/RES/20/27, 35 commitments")
    app.menu()
    offers(app, "Select Documents", "Compare with Its Predecessor", "Tags…", "Remove Document")
    app.press("menu item", "Select Documents")
    app.find("status", "1 selected")
    app.keys(chr(application.DOWN))
    app.wait("the next row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.menu()
    app.find("status", "2 selected")
    offers(app, "Compare the Two Documents", "Follow as a Series", "Tags…", "Remove", "Select All",
           "Cancel Selection")
    app.press("menu item", "Select All")
    app.find("status", "3 selected")
    app.wait("its row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.menu()
    offers(app, "Follow as a Series", "Tags…", "Remove", "Select All", "Cancel Selection")
    app.press("menu item", "Remove")
    app.find("label", "Remove 3 Documents")
    app.keys("z", control=True)
    app.find("status", "82 commitments")

    # Before the oldest one there is none to compare it with.
    open_entry(app)
    app.type("18")
    app.enter()
    app.wait("its row", lambda: app.focused() == ("list item", "URS/RES/18/31, 32 commitments"))
    app.menu()
    offers(app, "Select Documents", "Tags…", "Remove Document")
    app.quit()


def several_that_are_found(home):
    """all that a word leaves are selected together, and Escape ends it"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    open_entry(app)
    app.type("res")
    shows(app, "the resolutions", ["URS/RES/20/27", "URS/RES/18/31"])
    app.press("button", "Documents Menu")
    app.press("menu item", "Select Documents")
    app.press("button", "Select All")
    app.find("status", "67 commitments")
    selected(app, ["URS/RES/20/27", "URS/RES/18/31"])
    app.wait("a row", lambda: app.focused() == ("list item", "URS/RES/20/27, 35 commitments"))
    app.escape()
    app.find("status", "82 commitments")
    selected(app, [])
    app.quit()


def several_by_pointer(home):
    """Ctrl and a press add a document, and another place ends it"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.choose("Documents", 0)
    app.find("status", "35 commitments")
    row = app.find("list item", "URS/RES/18/31, 32 commitments")
    x, y, width, height = app.wait("its place", lambda: min(row.extents[2:]) > 0 and row.extents)
    app.click(x + width // 2, y + height // 2, control=True)
    app.find("status", "67 commitments")
    selected(app, ["URS/RES/20/27", "URS/RES/18/31"])
    # Who selects already is not offered to begin.
    app.press("button", "Documents Menu")
    app.find("menu item", "Newest First")
    app.lose("menu item", "Select Documents")
    app.leave_menu()
    app.choose("Places", 0)
    app.find("status", "82 commitments")
    selected(app, [])
    app.quit()


def tab_leaves_the_selection(home):
    """Tab goes round while several are selected, and comes back to where it was"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.tab_to(lambda role, name: name == "URS/RES/20/27, 35 commitments")
    app.menu()
    app.press("menu item", "Select Documents")
    app.wait("the row", lambda: app.focused() == ("list item", "URS/RES/20/27, 35 commitments"))
    app.keys(chr(application.DOWN))
    app.wait("the next row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.keys(" ")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    tab_round(app)
    app.tab_to(lambda role, name: name.startswith("URS/"))
    app.wait("where it was", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.find("status", "50 commitments")


def chosen(app, what):
    """What a chooser over the comparison shows."""
    return next((name for _, role, name in application.walk(app.find("combo box", what))
                 if role == "label" and name != "(None)"), None)


def columns(app):
    """The heads of the columns of a series: the symbols that stand in no list and no chooser."""
    return [name for node, role, name in application.walk(app.root)
            if role == "label" and name.startswith("URS/") and not is_choice(node)]


def is_choice(node):
    return node is not None and (node.role in ("list item", "combo box") or is_choice(node.parent))


def several_compared(home):
    """two that are selected are compared, the older one on the left; two or more make a series"""
    app = select_the_first_two(home)
    app.press("button", "Selection Menu")
    app.press("menu item", "Compare the Two Documents")
    app.wait("the two", lambda: [chosen(app, "The Older Document"), chosen(app, "The Newer Document")]
             == ["URS/A/20/52", "URS/RES/20/27"])
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])

    app.press("button", "Select All")
    selected(app, ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.press("button", "Selection Menu")
    two = app.find("menu item", "Compare the Two Documents")
    app.wait("three to be more than two", lambda: not two.has(application.SENSITIVE))
    app.press("menu item", "Follow as a Series")
    app.wait("the three, the oldest first", lambda: columns(app) == [
        "URS/RES/18/31", "URS/A/20/52", "URS/RES/20/27"])
    app.quit()


application.run(several, several_searched, menus, several_compared, several_that_are_found,
                several_by_pointer, tab_leaves_the_selection)
