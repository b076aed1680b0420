# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The pane of the library, as a delegate uses it who has many documents."""
import os
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


application.run(counts, counts_of_another_window)
