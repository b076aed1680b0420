# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The pictures of data/screenshots; build-aux/screenshots calls this.

    screenshots.py FOLDER
"""
import os
import pathlib
import subprocess
import sys

import application

FOLDER = pathlib.Path(sys.argv[1])
WIDTH, HEIGHT = 1000, 700


def start(home, size=(WIDTH, HEIGHT), dark=False):
    """The program with the samples in it, its window of the size of the picture."""
    settings = pathlib.Path(home, "config", "glib-2.0", "settings", "keyfile")
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[app/rapporteur/Rapporteur]\nwindow-width={size[0]}\n"
                        f"window-height={size[1]}\n", encoding="utf-8")
    os.environ["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark" if dark else "prefer-light"
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    # The toast of the import is not what the pictures are about.
    app.press("button", "GtkImage")
    app.wait("the toast to go", lambda: not app.look_for("widget", "AdwToastWidget"))
    return app


def wait_for_page(app):
    app.wait("the page of the source", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "image" and name.startswith("Page ")])


def shoot(app, name, size=(WIDTH, HEIGHT)):
    app.root.role  # has been answered: what was asked for before is on the screen
    subprocess.run(["import", "-window", "root", "-crop", f"{size[0]}x{size[1]}+0+0", "+repage",
                    "-resize", f"{WIDTH}x{HEIGHT}>", "-strip", FOLDER / f"{name}.png"], check=True)


def commitments(home):
    """commitments"""
    app = start(home)
    app.choose("Paragraphs", 2)
    app.find("button", "Confirm")
    wait_for_page(app)
    shoot(app, "commitments")


def dark(home):
    """dark"""
    app = start(home, dark=True)
    app.choose("Paragraphs", 3)
    app.find("button", "Confirm")
    wait_for_page(app)
    shoot(app, "dark")


def text(home):
    """text"""
    app = start(home)
    app.choose("Documents", 0)
    app.press("tab", "Text")
    app.press("button", "30 of 32 operative paragraphs are commitments; 2 are not")
    app.find("status", "2 paragraphs")
    app.choose("Paragraphs", 1, application.TEXT)
    app.find("button", "Confirm")
    wait_for_page(app)
    shoot(app, "text")


def search(home):
    """search"""
    app = start(home)
    app.type("flood")
    app.wait("what is found", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "status" and name.endswith("found")])
    app.choose("Paragraphs", 0)
    app.find("button", "Confirm")
    wait_for_page(app)
    shoot(app, "search")


def chart(home):
    """chart"""
    app = start(home)
    app.press("button", "Commitments Chart")
    app.find("status", "Page 1 of 6")
    shoot(app, "chart", size=(1080, 760))  # its window as it comes


def compare(home):
    """compare"""
    app = start(home)
    app.press("tab", "Compare")
    app.wait("the comparison", lambda: [
        name for _, role, name in application.walk(app.find("list", "Comparison"))
        if role == "list item" and "As Strong" in name])
    shoot(app, "compare")


application.run(commitments, text, search, compare, chart, dark)
