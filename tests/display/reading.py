# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What was read wrongly is put right: paragraphs, words, numbers and headings."""
import application


def status(app, words):
    """Waits until the line over the list says so."""
    app.wait(f"the line “{words}”", lambda: app.look_for("status", words))


def reading(home):
    """a paragraph that was read wrongly is divided, searched, and put together again"""
    app = application.Application(home, *application.samples()[:1])
    status(app, "32 commitments")
    app.choose("Paragraphs", 0)
    app.press("button", "Correct the Reading…")
    text = app.find("text box", "Text of the Paragraphs")
    last = app.wait("its words", lambda: text.text).split(" ")[-1]
    app.end_of_text()
    app.type(" waders")
    app.find("status", f"“{last} waders” was “{last}”")
    app.enter()
    app.type("(a)")
    app.find("status", f"1 paragraph becomes 2 paragraphs\n“{last} waders (a)” was “{last}”")
    app.press("button", "Correct")
    app.find("list item", f"Repairs of the Text: “{last} waders” was “{last}”")
    app.type("waders")
    status(app, "1 commitment found")
    app.press("button", "Main Menu")
    app.press("menu item", "Undo")
    status(app, "0 commitments found")
    app.quit()


def misread(home):
    """a number and a heading that were read wrongly are put right, and what was read is told"""
    app = application.Application(home, *application.samples()[:1])
    status(app, "32 commitments")
    app.choose("Paragraphs", 0)
    app.press("button", "Correct the Reading…")
    app.find("text box", "Text of the Paragraphs")
    app.type("10")
    app.find("status", "“101.” was “1.”")
    app.press("button", "Correct")
    app.find("list item", "Repairs of the Text: Number “101.” was “1.”")

    app.press("tab", "Text")
    app.type("agreed plans")
    app.wait("the heading alone", lambda: app.rows(application.TEXT) == [
        "Agreed plans for shared basins"])
    app.choose("Paragraphs", 0, application.TEXT)
    app.find("heading", "Heading")
    app.press("button", "Correct the Reading…")
    app.find("text box", "Text of the Paragraphs")
    app.end_of_text()
    app.type(" again")
    app.press("button", "Correct")
    app.find("list item", "Repairs of the Text: “basins again” was “basins”")
    app.press("button", "Search")
    app.press("tab", "Commitments")
    app.find("label", "Agreed plans for shared basins again")
    app.keys("z", control=True)
    app.find_toast("Undone: Correct Heading")
    app.quit()


def heading(home):
    """a heading is put right from the commitments under it, too; what cannot be done is not offered"""
    app = application.Application(home, *application.samples()[:1])
    status(app, "32 commitments")
    app.tab_to(lambda role, name: role == "list item" and name.startswith("Paragraph 1."))
    app.menu()
    app.wait("the menu of one paragraph", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "menu item" and name.startswith(("Confirm", "Compare the Two", "Correct"))
    ] == ["Confirm", "Correct the Reading…", "Correct the Heading Above…"])
    app.press("menu item", "Correct the Heading Above…")
    text = app.find("text box", "Text of the Paragraphs")
    app.wait("the heading", lambda: text.text == "Agreed plans for shared basins")
    app.end_of_text()
    app.type(" again")
    app.press("button", "Correct")
    app.find("label", "Agreed plans for shared basins again")
    app.keys("z", control=True)
    app.find_toast("Undone: Correct Heading")
    app.find("label", "Agreed plans for shared basins")
    app.quit()


application.run(heading, reading, misread)
