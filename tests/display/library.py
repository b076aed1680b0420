# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The pane of the library, as a delegate uses it who has many documents."""
import os
import pathlib
import subprocess

import application
from documents import open_entry, selected, shows, tab_round


def entry(app, name):
    """Waits for a row of the pane that a screen reader calls so."""
    return app.find("list item", name)


def counts(home):
    """how much has a sunset clause and is to be reviewed follows whatever changes the library"""
    app = application.Application(home, *application.samples()[:1])
    entry(app, "All Documents, 32 commitments")
    entry(app, "Sunset Clauses, 15 commitments")
    entry(app, "To Review, 32 commitments")

    app.choose("Paragraphs", 0)
    app.press("button", "Confirm")
    entry(app, "To Review, 31 commitments")
    app.next_line()
    app.find("text box", "Text of paragraph 2.")
    app.press("button", "Reject")
    entry(app, "All Documents, 31 commitments")
    entry(app, "To Review, 30 commitments")
    app.keys("z", control=True)
    entry(app, "To Review, 31 commitments")
    app.keys("z", control=True)
    entry(app, "To Review, 32 commitments")
    app.keys("z", control=True, shift=True)
    entry(app, "To Review, 31 commitments")

    subprocess.run([os.environ["RAPPORTEUR_CLI"], "import", "--library",
                    f"{home}/data/rapporteur/library.db", *application.samples()[1:]], check=True,
                   stdout=subprocess.DEVNULL)
    entry(app, "All Documents, 82 commitments")
    entry(app, "To Review, 81 commitments")

    # The numbers are those of the lists.
    app.choose("Places", 1)
    number = entry_number(app, "Sunset Clauses, ")
    app.find("status", f"{number} commitments")
    app.choose("Places", 2)
    app.find("status", "81 commitments")
    app.quit()


def entry_number(app, start):
    return app.find_start("list item", start)[1].removeprefix(start).split()[0]


def counts_of_another_window(home):
    """the numbers of a window follow what is done in another one"""
    app = application.Application(home, *application.samples()[:1])
    entry(app, "To Review, 32 commitments")
    app.keys("n", control=True)
    app.wait("two windows", lambda: numbers(app, "To Review, 32 commitments") == 2)
    app.wait("the rows of the new one", lambda: len([
        node for node, role, name in application.walk(app.root)
        if role == "list item" and name.startswith("Paragraph ")]) > application.ROWS)
    app.wait("a paragraph in hand", lambda: confirm_first(app))
    app.wait("both numbers", lambda: numbers(app, "To Review, 31 commitments") == 2)
    app.kill()


def confirm_first(app):
    app.choose("Paragraphs", 0)
    for node, role, name in application.walk(app.root):
        if (role, name) == ("button", "Confirm") and node.can_press() and node.press():
            return True
    return False


def numbers(app, name):
    return sum((role, its_name) == ("list item", name)
               for _, role, its_name in application.walk(app.root))


def order(home):
    """the documents are in the order that one chooses, also after a restart"""
    app = application.Application(home, *application.samples())
    shows(app, "the newest first", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.press("button", "Documents Menu")
    app.press("menu item", "Symbol")
    shows(app, "the order of symbols", ["URS/A/20/52", "URS/RES/18/31", "URS/RES/20/27"])
    app.quit()

    app = application.Application(home)
    shows(app, "the order of symbols", ["URS/A/20/52", "URS/RES/18/31", "URS/RES/20/27"])
    app.quit()


def find(home):
    """a document is found by a part of its name, by keys alone, and the others come back"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    open_entry(app)
    app.type("18")
    shows(app, "the document", ["URS/RES/18/31"])
    app.enter()
    app.find("status", "32 commitments")
    app.wait("its row", lambda: app.focused() == ("list item", "URS/RES/18/31, 32 commitments"))

    open_entry(app)
    app.keys("a", control=True)
    app.type("no such name")
    app.find("status", "No document is called so")
    app.escape()
    shows(app, "all of them", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.wait("the row that is chosen",
             lambda: app.focused() == ("list item", "URS/RES/18/31, 32 commitments"))
    app.find("status", "32 commitments")
    app.quit()


def find_on_a_narrow_window(home):
    """where the library has no room beside the list, the key leads to it"""
    settings = pathlib.Path(home, "config", "glib-2.0", "settings", "keyfile")
    settings.parent.mkdir(parents=True)
    settings.write_text("[app/rapporteur/Rapporteur]\nwindow-width=360\nwindow-height=640\n",
                        encoding="utf-8")
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    open_entry(app)
    app.type("52")
    shows(app, "the document", ["URS/A/20/52"])
    app.enter()
    app.find("status", "15 commitments")
    app.wait("the list", lambda: app.find("button", "Back to the Library").can_press())
    # The list says itself whose commitments these are, with the whole name in sight.
    place, number = app.find("label", "URS/A/20/52"), app.find("status", "15 commitments")
    # What is left over of the line is after the number, and not taken from the name.
    app.wait("the number behind the name, and the wider", lambda: (
        place.extents[0] < number.extents[0] and 0 < place.extents[2] < number.extents[2]))
    app.quit()


def tab_changes_nothing(home):
    """Tab goes through the pane and leaves what is shown as it is; Enter chooses where it is"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.choose("Places", 1)
    shown = app.find("status", f"{entry_number(app, 'Sunset Clauses, ')} commitments").name
    names = [name for role, name in tab_round(app) if role == "list item"]
    assert "URS/RES/20/27, 35 commitments" in names, names
    # The list of places is one stop, at the one that is shown.
    assert [name for name in names if name.startswith(("All ", "Sunset ", "To "))] == [
        f"Sunset Clauses, {shown}"], names
    app.find("status", shown)
    selected(app, [])

    app.tab_to(lambda role, name: name == "URS/RES/20/27, 35 commitments")
    app.enter()
    app.find("status", "35 commitments")
    selected(app, ["URS/RES/20/27"])


application.run(tab_changes_nothing, counts, counts_of_another_window, order, find,
                find_on_a_narrow_window)
