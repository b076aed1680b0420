# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The day of an analyst, from the first start to the chart as a file.

Each step is done as a person with a screen reader does it, and what is on the screen is what a
screen reader says of it.
"""
import csv
import io
import os
import pathlib
import re
import subprocess

import application
from documents import add_tag

SHARED = pathlib.Path(os.environ["RAP_SHARED"], "seeds", "a-res-75-198.txt")


def status(app, words):
    """Waits until the line over the list says so."""
    app.wait(f"the line “{words}”", lambda: app.look_for("status", words))


def rows(app, number):
    """The rows, once there are as many; of more than are looked at, these."""
    number = min(number, application.ROWS)
    return app.wait(f"{number} rows", lambda: shown if len(shown := app.rows()) == number else None)


def first_paragraph(app, number):
    """Puts the first of so many paragraphs into the hand, and gives what is said of it."""
    row = rows(app, number)[0]
    app.choose("Paragraphs", 0)
    app.find("button", "Confirm")
    return row


def letters(text):
    return re.sub(r"\W", "", text)


def is_printed(text, printed):
    """Whole, or in two parts where a page ends or the mark of a note stands in it."""
    text = letters(text)
    return any(text[:k] in printed and text[k:] in printed for k in range(len(text), 0, -1))


def tour(home):
    """the first start shows what the program is for, once, and leads to the samples"""
    app = application.Application(home, first=True)
    for title in "Drop Your Documents", "See Why", "Compare", "Print the Chart":
        # While a button is still down, it takes no other press.
        app.wait(f"the way to “{title}”",
                 lambda title=title: app.find("button", "Next").description == title)
        app.press("button", "Next")
    app.wait("the last page", lambda: not app.find("button", "Next").has(application.SENSITIVE))
    app.wait("the samples", lambda: press_in(app, "Tour", "Try the Samples"))
    status(app, "82 commitments")
    app.lose("window", "Tour")
    app.quit()

    app = application.Application(home, first=True)
    status(app, "82 commitments")
    assert not app.look_for("window", "Tour")
    app.quit()


def press_in(app, window, name):
    """Presses a button of a window that has one of that name in another."""
    for node, role, its_name in application.walk(app.find("window", window)):
        if (role, its_name) == ("button", name) and node.can_press() and node.press():
            return True
    return False


NEED_DOCUMENTS = {"Search", "Commitments", "Text", "Compare", "Series", "Commitment",
                  "Commitments Chart"}


def without_documents(app):
    """Waits until nothing can be pressed that is about documents."""
    app.wait("what is about documents to go", lambda: not [
        name for node, role, name in application.walk(app.root)
        if role in ("button", "tab") and name in NEED_DOCUMENTS and node.can_press()])


def samples(home):
    """the samples are opened, and everything is undone again, with what was about them"""
    app = application.Application(home, first=True)
    app.press("button", "Skip")
    app.press("button", "Try the Samples")
    status(app, "82 commitments")
    app.keys("z", control=True)
    app.find_toast("Undone: Import 3 Documents")
    without_documents(app)
    app.quit()


def work_is_kept(home):
    """what was found, confirmed and taken back is there after a restart"""
    app = application.Application(home, *application.samples())
    status(app, "82 commitments")
    app.type("drought")
    status(app, "5 commitments found")
    row = first_paragraph(app, 5)
    app.press("button", "Confirm")
    app.find("list item", "Status: Confirmed")
    app.keys("z", control=True)
    app.find("list item", "Status: Suggested")
    app.keys("z", control=True, shift=True)
    app.find("list item", "Status: Confirmed")
    app.quit()

    app = application.Application(home)
    status(app, "82 commitments")
    app.type("drought")
    status(app, "5 commitments found")
    assert first_paragraph(app, 5) == row
    app.find("list item", "Status: Confirmed")
    app.quit()


def lineage(home):
    """a paragraph tells where its wording came from, and what became of it there"""
    app = application.Application(home, *application.samples())
    status(app, "82 commitments")
    app.choose("Paragraphs", 4)
    app.press("button", "Compare URS/RES/20/27, 5.")
    app.wait("the comparison at that place", lambda: [
        node for node, role, name in application.walk(app.root)
        if role == "list item" and name.startswith("3. → 5., ▲ Stronger: encourages → urges")
        and node.has(application.SELECTED)])
    app.find("button", "Print or Export")
    app.next_line()
    app.wait("the line after it", lambda: [
        node for node, role, name in application.walk(app.root)
        if role == "list item" and name.startswith("4. (a) → 6., ") and
        node.has(application.SELECTED)])
    app.quit()


def real_document(home):
    """a real resolution is accounted for, paragraph by paragraph"""
    if not SHARED.exists():
        application.skip("the real documents are not there")
    app = application.Application(home, str(SHARED))
    app.wait("the commitments", app.rows)
    app.press("tab", "Text")
    app.wait("the account of the operative paragraphs", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "label" and re.fullmatch(r"\d+ of 120 operative paragraphs .*", name)])
    app.quit()


def tags(home):
    """a document is tagged and found by its tag, and removed and brought back"""
    app = application.Application(home, *application.samples())
    status(app, "82 commitments")
    app.choose("Documents", 2)
    status(app, "32 commitments")
    app.press("button", "Documents Menu")
    app.press("menu item", "Tags…")
    add_tag(app, "floods")
    app.choose("Documents", 1)
    status(app, "15 commitments")
    app.choose("Tags", 0)
    status(app, "32 commitments")

    app.tab_to(lambda role, name: (role, name) == ("list item", "floods"))
    app.menu()
    app.press("menu item", "Rename…")
    app.find("text box", "Name")
    app.keys("a", control=True)
    app.type("high water")
    app.enter()
    app.find("list item", "high water")
    status(app, "32 commitments")
    app.keys("z", control=True)
    app.find("list item", "floods")
    status(app, "82 commitments")

    app.choose("Documents", 2)
    app.press("button", "Documents Menu")
    app.press("menu item", "Remove Document")
    status(app, "50 commitments")
    app.keys("z", control=True)
    status(app, "82 commitments")
    app.quit()


def paragraph_tags(home):
    """a paragraph is tagged, says so, and is found by its tag"""
    app = application.Application(home, *application.samples())
    status(app, "82 commitments")
    first_paragraph(app, 82)
    app.keys("t", control=True)
    add_tag(app, "herons")
    app.find("list item", "Tags: herons")
    app.choose("Tags", 0)
    status(app, "1 commitment")
    row, = rows(app, 1)
    assert ", tagged herons: " in row, row
    charted = subprocess.run(
        [os.environ["RAPPORTEUR_CLI"], "chart", "--library",
         f"{home}/data/rapporteur/library.db", "--columns", "tags", "--format", "csv", "-o", "-"],
        check=True, capture_output=True).stdout.decode()
    tags = [line["tags"] for line in csv.DictReader(io.StringIO(charted, newline=""))]
    assert tags.count("herons") == 1 and tags.count("") == len(tags) - 1, tags
    app.keys("z", control=True)
    status(app, "82 commitments")
    app.quit()


def searches(home):
    """a search is offered again, and one that was saved is found in the library by its name"""
    app = application.Application(home, *application.samples())
    status(app, "82 commitments")
    app.type("drought")
    status(app, "5 commitments found")
    app.enter()
    app.keys("d", control=True)
    app.wait("the name asked for", lambda: [
        node for node, role, name in application.walk(app.root)
        if (role, name) == ("text box", "Name")])
    app.enter()
    app.find("list", "Searches")
    app.press("button", "Search")
    status(app, "82 commitments")
    app.choose("Searches", 0)
    status(app, "5 commitments found")
    app.choose("Places", 0)
    status(app, "82 commitments")

    app.press("button", "Search")
    app.press("button", "Recent Searches")
    app.press("menu item", "drought")
    status(app, "5 commitments found")

    app.choose("Documents", 2)
    status(app, "2 commitments found")
    found = rows(app, 2)
    app.keys("d", control=True)
    app.wait("the name asked for", lambda: [
        node for node, role, name in application.walk(app.root)
        if (role, name) == ("text box", "Name")])
    app.type(" here")
    app.enter()
    app.wait("both searches", lambda: len([
        name for _, role, name in application.walk(app.find("list", "Searches"))
        if role == "list item"]) == 2)
    app.choose("Searches", 0)
    status(app, "5 commitments found")
    app.choose("Searches", 1)
    app.wait("those of the document", lambda: app.rows() == found)
    app.quit()

    found = subprocess.run(
        [os.environ["RAPPORTEUR_CLI"], "search", "--library",
         f"{home}/data/rapporteur/library.db", "--saved", "drought"],
        check=True, capture_output=True, text=True).stdout
    assert len(found.splitlines()) == 5, found


def chart(home):
    """the chart in a file says what the list says, paragraph by paragraph"""
    app = application.Application(home, *application.samples()[:1])
    status(app, "32 commitments")
    shown = rows(app, 32)
    app.press("button", "Commitments Chart")
    app.press("button", "Export")
    app.press("menu item", "PDF Document…")
    app.press("button", "_Export Export")
    # The words come when the file is finished.
    told = app.find_toast("Exported as ")
    path, = pathlib.Path(home).rglob("*.pdf")
    assert told == f"Exported as “{path.name}”", (told, path)
    printed = letters(subprocess.run(["pdftotext", "-raw", path, "-"], check=True,
                                     capture_output=True, text=True).stdout)
    for row in shown:
        text = row.split(": ", 1)[1]
        assert is_printed(text, printed), f"not in the chart: {text}"


def nothing_to_do(home):
    """a document without commitments says so and leads to its text; so does a review at its end"""
    path = pathlib.Path(home, "note.txt")
    path.write_text("1. Notes that rivers flow;\n2. Recalls that they flowed before.\n",
                    encoding="utf-8")
    app = application.Application(home, str(path))
    app.choose("Documents", 0)
    app.find("label", "No Commitments")
    app.press("button", "Show the Text")
    app.find("status", "2 paragraphs")
    app.press("tab", "Commitments")
    app.choose("Places", 2)
    app.find("label", "Nothing to Review")
    app.quit()


def damaged_library(home):
    """a library that cannot be read says which file it is, and a new one can begin in its place"""
    path = pathlib.Path(home, "data", "rapporteur", "library.db")
    path.parent.mkdir(parents=True)
    damaged = b"no library, whatever <b>it</b> is called " * 50
    path.write_bytes(damaged)
    app = application.Application(home)
    app.find("label", "The Library Cannot Be Opened")
    app.find("label", f"{path}: the file is not a library of Rapporteur; "
             "choose another or begin a new one")
    # They may have been there while the library was looked for.
    without_documents(app)
    app.press("button", "Try Again")
    app.find_toast("The library still cannot be opened")
    app.press("button", "Begin a New Library…")
    app.press("button", "_Begin Begin")
    app.find_toast("The old file is kept as “library.db.aside-1”")
    app.find("label", "Drop Documents Here")
    assert path.with_name("library.db.aside-1").read_bytes() == damaged
    assert path.read_bytes().startswith(b"SQLite format 3")
    app.quit()


application.run(damaged_library, tour, samples, work_is_kept, tags, paragraph_tags, searches, lineage, real_document,
                chart, nothing_to_do)
