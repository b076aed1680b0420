# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Every control of every page is reached with Tab alone, and Tab comes round.

What is inside a list is reached with the arrow keys, and one of its rows is enough.
"""
import pathlib

import application

def tab_round(app):
    """What has the focus, one after the other, until it has gone round."""
    seen = []
    for _ in range(application.MOST_TABS):
        here = app.tab()
        if seen and here == seen[0]:
            return seen
        seen.append(here)
    raise AssertionError(f"Tab does not come round: {seen}")


def without(names, wanted):
    """What is wanted and begins none of the names."""
    return [start for start in wanted if not any(name.startswith(start) for name in names)]


def assert_reached(app, *wanted):
    # What the library tells of a paragraph comes after the paragraph itself.
    app.wait(f"{wanted} to be there", lambda: not without(
        [name for _, _, name in application.walk(app.root)], wanted))
    seen = tab_round(app)
    names = [name for _, name in seen]
    missed = without(names, wanted)
    if missed:
        raise AssertionError(f"not reached with Tab: {missed}; the way is {names}")
    return seen


WINDOW = ["Commitments", "Text", "Compare", "Series", "Commitment", "Import Documents", "Main Menu"]
EMPTY = ["Import Documents", "Main Menu"]  # nothing else has anything to show
LIBRARY = ["All Documents, 82 commitments", "Find a Document", "Documents Menu",
           "URS/RES/20/27, 35 commitments"]
PANE = ["Text of paragraph 1.", "Correct the Reading…", "Status: Suggested", "_Tags… Tags…",
        "Strength: Call", "Why: ", "Addressees: ", "Performative: ", "Actions: ",
        "Compare URS/RES/20/27, 1.", "Note", "Previous Page", "Next Page", "Zoom In", "Page 2 of",
        "History", "Reject", "Edit", "Confirm"]


# What was found is read and copied in one place.
FINDINGS = ["Status: ", "Strength: ", "Addressees: ", "Performative: ", "Actions: "]


def assert_copied(app, finding, words):
    """What a finding says is copied by keys, and can be put in elsewhere."""
    app.tab_to(lambda role, name: name.startswith(finding))
    app.keys("a", control=True)
    app.keys("c", control=True)
    app.tab_to(lambda role, name: (role, name) == ("text box", "Note"))
    app.keys("v", control=True)
    app.wait("the words in the note", lambda: app.find("text box", "Note").text == words)


def empty(home):
    """the empty library"""
    app = application.Application(home)
    app.find("button", "Try the Samples")
    assert_reached(app, *EMPTY, "Open Files…", "Try the Samples", "All Documents")
    app.quit()


def lists(home):
    """the lists, with a commitment beside them"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.choose("Paragraphs", 0)
    app.find("button", "Confirm")
    app.wait("the page", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "image" and name.startswith("Page ")])
    seen = assert_reached(app, *WINDOW, *LIBRARY, *PANE, "Search", "Commitments Chart",
                          "Paragraphs Menu",
                          "Paragraph 1., Call")
    for finding in FINDINGS:
        stops = [node for node in seen if finding in node[1]]
        assert stops == [("label", stops[0][1])], f"{finding} is more than one stop: {stops}"
    assert_copied(app, "Strength: ", "Call")
    app.press("tab", "Text")
    app.wait("the text", lambda: app.rows(application.TEXT))
    app.toggle_pane()
    assert_reached(app, *WINDOW, *LIBRARY, "Search", "Commitments Chart",
                   "64 of 73 operative paragraphs", "Union of River States")
    app.quit()


def search(home):
    """the search, with its filters"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.toggle_pane()
    app.type("drought")
    app.find("status", "5 commitments found")
    assert_reached(app, *WINDOW, "Search", "Recent Searches", "Save Search", "Body", "Year",
                   "Addressee", "Strength", "Sunset Clause", "Status", "Paragraph ")
    app.quit()


def comparisons(home):
    """the comparison and the series"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.press("tab", "Compare")
    app.wait("the comparison", lambda: [
        name for _, role, name in application.walk(app.find("list", "Comparison"))
        if role == "list item" and "Stronger" in name])
    assert_reached(app, *WINDOW, *LIBRARY, "Search the Comparison", "The Older Document",
                   "What to Show", "The Newer Document", "Print or Export", "PP1 → PP1")
    app.press("tab", "Series")
    app.wait("the series", lambda: [
        name for _, role, name in application.walk(app.find("list", "Series of Documents"))
        if role == "list item" and "Stronger" in name])
    assert_reached(app, *WINDOW, *LIBRARY, "Documents", "What to Show", "Print or Export",
                   "Emphasizes that nobody")
    app.quit()


def reading(home):
    """the correction of a reading"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    app.choose("Paragraphs", 0)
    app.press("button", "Correct the Reading…")
    app.find("text box", "Text of the Paragraphs")
    assert_reached(app, "Text of the Paragraphs", "Add the Next Paragraph", "Cancel")
    app.kill()


def shortcuts(home):
    """the window of the keys"""
    app = application.Application(home)
    app.find("button", "Try the Samples")
    app.keys("?", control=True)
    app.find("label", "Confirm")
    app.leave_window()
    app.quit()


def paragraph_menu(home):
    """the menu of the paragraphs is about all that are selected, and gives the keys back"""
    app = application.Application(home, *application.samples()[:1])
    app.find("status", "32 commitments")
    app.tab_to(lambda role, name: name.startswith("Paragraph 1."))
    app.keys(chr(application.DOWN))
    app.wait("the next paragraph", lambda: app.focused()[1].startswith("Paragraph 2."))
    app.keys(chr(application.DOWN), shift=True)
    app.wait("the one after it", lambda: not app.focused()[1].startswith("Paragraph 2."))
    app.find("status", "32 commitments; 2 selected")
    app.find("button", "Tags…")
    app.menu()
    app.find("menu item", "Tag Paragraphs…")
    app.leave_menu()
    app.wait("the paragraph", lambda: app.focused()[1].startswith("Paragraph "))
    app.menu()
    app.press("menu item", "Reject")
    app.find("label", "Reject 2 Commitments")
    app.find("status", "30 commitments")
    app.wait("the paragraph behind them", lambda: app.focused()[1].startswith("Paragraph "))
    app.quit()


def menus(home):
    """what the main menu offers is about the program; the rest is where it belongs"""
    app = application.Application(home, *application.samples()[:1])
    app.find("status", "32 commitments")
    offered = {
        "Main Menu": ["New Window", "Paste Document", "Undo", "Redo", "Preferences",
                      "Keyboard Shortcuts", "Help", "Tour", "About Rapporteur"],
        # Nothing is in hand, and what would be done with it is not offered.
        "Documents Menu": ["Select Documents", "Newest First", "Oldest First", "Symbol", "Title",
                           "Last Imported"],
        "Paragraphs Menu": ["Select All"],
    }
    for menu, items in offered.items():
        app.press("button", menu)
        app.wait(f"the items of {menu}", lambda items=items: items == [
            name for _, role, name in application.walk(app.root) if role == "menu item"])
        app.leave_menu()

    # What is in hand is what they are about.
    app.choose("Paragraphs", 0)
    app.find("button", "Confirm")
    app.press("button", "Paragraphs Menu")
    app.wait("what can be done with it", lambda: [
        name for _, role, name in application.walk(app.root) if role == "menu item"] == [
            "Confirm", "Reject", "Restore", "Edit", "Correct the Reading…",
            "Correct the Heading Above…", "Tag Paragraphs…", "Copy as Table", "Select All"])
    app.press("menu item", "Reject")
    app.find("status", "31 commitments")
    app.quit()


def narrow(home):
    """where the pane has no room beside the list, a press on a paragraph opens it"""
    settings = pathlib.Path(home, "config", "glib-2.0", "settings", "keyfile")
    settings.parent.mkdir(parents=True)
    settings.write_text("[app/rapporteur/Rapporteur]\nwindow-width=360\nwindow-height=640\n",
                        encoding="utf-8")
    app = application.Application(home, *application.samples()[:1])
    app.find("status", "32 commitments")
    pane = app.find("button", "Commitment")
    app.wait("the pane not to cover the list", lambda: not pane.has(application.PRESSED))
    app.wait("a paragraph at that place", lambda: [
        node for node, role, name in application.walk(app.root)
        if role == "list item" and name.startswith("Paragraph ") and node.covers(180, 250)])
    app.click(180, 250)
    app.wait("the pane", lambda: pane.has(application.PRESSED))
    app.find("button", "Confirm")
    app.quit()


application.run(empty, lists, search, comparisons, reading, shortcuts, paragraph_menu,
                menus, narrow)
