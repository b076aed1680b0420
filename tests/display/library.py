# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The pane of the library, as a delegate uses it who has many documents."""
import os
import pathlib
import subprocess

import application


def entry(app, name):
    """Waits for a row of the pane that a screen reader calls so."""
    return app.find("list item", name)


def counts(home):
    """how much has a sunset clause and is to be reviewed follows whatever changes the library"""
    app = application.Application(home, *application.samples()[:1])
    entry(app, "All Documents, 32 commitments")
    entry(app, "Sunset Clauses, 14 commitments")
    entry(app, "To Review, 32 commitments")

    app.find("list", "Paragraphs").select(0)
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
    return next(name.removeprefix(start).split()[0] for _, role, name in application.walk(app.root)
                if role == "list item" and name.startswith(start))


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
    next(node for node, role, name in application.walk(app.root)
         if (role, name) == ("list", "Paragraphs")).select(0)
    for node, role, name in application.walk(app.root):
        if (role, name) == ("button", "Confirm") and node.can_press():
            node.press()
            return True
    return False


def numbers(app, name):
    return sum((role, its_name) == ("list item", name)
               for _, role, its_name in application.walk(app.root))


def documents(app):
    """What a screen reader says of the documents that the pane shows, in their order."""
    return [name.partition(",")[0] for _, role, name in application.walk(app.find("list", "Documents"))
            if role == "list item" and name]


def shows(app, what, names):
    app.wait(what, lambda: documents(app) == names)


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
    app.keys("l", control=True)
    app.wait("the entry", lambda: app.focused() == ("search box", "Find a Document"))
    app.type("18")
    shows(app, "the document", ["URS/RES/18/31"])
    app.enter()
    app.find("status", "32 commitments")
    app.wait("its row", lambda: app.focused() == ("list item", "URS/RES/18/31, 32 commitments"))

    app.keys("l", control=True)
    app.wait("the entry", lambda: app.focused() == ("search box", "Find a Document"))
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
    app.keys("l", control=True)
    app.wait("the entry", lambda: app.focused() == ("search box", "Find a Document"))
    app.type("52")
    shows(app, "the document", ["URS/A/20/52"])
    app.enter()
    app.find("status", "15 commitments")
    app.wait("the list", lambda: app.find("button", "Back to the Library").can_press())
    app.quit()


def selected(app, names):
    """Waits until these rows of the pane are those that a screen reader calls selected."""
    app.wait(f"{names} to be selected", lambda: [
        name.partition(",")[0] for node, role, name in application.walk(app.find("list", "Documents"))
        if role == "list item" and node.has(application.SELECTED)] == names)


def several(home):
    """several documents are selected by keys and seen together, tagged and removed, each one step"""
    app = application.Application(home, *application.samples())
    shows(app, "the newest first", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.choose("Documents", 0)
    app.find("status", "35 commitments")
    app.press("button", "Documents Menu")
    app.press("menu item", "Select Documents")
    app.find("label", "1 selected")
    app.wait("the row", lambda: app.focused() == ("list item", "URS/RES/20/27, 35 commitments"))
    app.keys(chr(application.DOWN))
    app.wait("the next row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.keys(" ")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.find("label", "2 selected")
    app.find("status", "50 commitments")
    app.find("label", "2 documents")

    app.press("button", "Tags of the Selected Documents…")
    app.find("text box", "New Tag")
    app.type("floods")
    app.enter()
    app.find("checkbox", "floods")
    app.escape()
    app.find("list item", "floods")
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.keys("z", control=True)
    app.wait("no tag", lambda: not app.look_for("list item", "floods"))

    app.press("button", "Remove the Selected Documents")
    app.find("label", "Remove 2 Documents")
    shows(app, "what is left", ["URS/RES/18/31"])
    app.find("status", "32 commitments")
    app.wait("the end of selecting", lambda: app.look_for(
        "button", "Remove the Selected Documents") is None)
    app.keys("z", control=True)
    app.find("label", "Undone: Remove 2 Documents")
    shows(app, "all of them", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.quit()


def several_that_are_found(home):
    """all that a word leaves are selected together, and Escape ends it"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.keys("l", control=True)
    app.wait("the entry", lambda: app.focused() == ("search box", "Find a Document"))
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
    x, y, width, height = row.extents
    app.click(x + width // 2, y + height // 2, control=True)
    app.find("status", "67 commitments")
    selected(app, ["URS/RES/20/27", "URS/RES/18/31"])
    app.choose("Places", 0)
    app.find("status", "82 commitments")
    selected(app, [])
    app.quit()


def tab_round(app):
    """What has the keys, one after the other, until Tab has gone round."""
    seen = [app.tab()]
    while (here := app.tab()) != seen[0]:
        seen.append(here)
        assert len(seen) < application.MOST_TABS, f"Tab does not come round: {seen}"
    return seen


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
    assert app.focused() == ("list item", "URS/A/20/52, 15 commitments"), app.focused()
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])
    app.find("status", "50 commitments")


def chosen(app, what):
    """What a chooser over the comparison shows."""
    return next(name for _, role, name in application.walk(app.find("combo box", what))
                if role == "label" and name != "(None)")


def columns(app):
    """The heads of the columns of a series: the symbols that stand in no list and no chooser."""
    return [name for node, role, name in application.walk(app.root)
            if role == "label" and name.startswith("URS/") and not is_choice(node)]


def is_choice(node):
    return node is not None and (node.role in ("list item", "combo box") or is_choice(node.parent))


def several_compared(home):
    """two that are selected are compared, the older one on the left; two or more make a series"""
    app = application.Application(home, *application.samples())
    shows(app, "the newest first", ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.choose("Documents", 0)
    app.find("status", "35 commitments")
    app.press("button", "Documents Menu")
    app.press("menu item", "Select Documents")
    app.wait("the row", lambda: app.focused() == ("list item", "URS/RES/20/27, 35 commitments"))
    app.keys(chr(application.DOWN))
    app.wait("the next row", lambda: app.focused() == ("list item", "URS/A/20/52, 15 commitments"))
    app.keys(" ")
    app.find("status", "50 commitments")
    app.press("button", "Selection Menu")
    app.press("menu item", "Compare the Two Documents")
    app.wait("the two", lambda: [chosen(app, "The Older Document"), chosen(app, "The Newer Document")]
             == ["URS/A/20/52", "URS/RES/20/27"])
    selected(app, ["URS/RES/20/27", "URS/A/20/52"])

    app.press("button", "Select All")
    selected(app, ["URS/RES/20/27", "URS/A/20/52", "URS/RES/18/31"])
    app.press("button", "Selection Menu")
    assert not app.find("menu item", "Compare the Two Documents").has(application.SENSITIVE)
    app.press("menu item", "Follow as a Series")
    app.wait("the three, the oldest first", lambda: columns(app) == [
        "URS/RES/18/31", "URS/A/20/52", "URS/RES/20/27"])
    app.quit()


application.run(several_compared, tab_changes_nothing, tab_leaves_the_selection, several, several_that_are_found, several_by_pointer, counts, counts_of_another_window, order, find, find_on_a_narrow_window)
