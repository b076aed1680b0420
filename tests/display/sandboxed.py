# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""A picture of the window in its sandbox, with the samples; flatpak/build-local calls this.

    sandboxed.py PICTURE
"""
import os
import subprocess
import sys

import application


class Sandboxed(application.Application):
    """What speaks over the bus is the sandbox's proxy, so that only the name tells who it is."""

    def is_own(self, root):
        return root.name == "rapporteur"


def window(_home):
    """the window in its sandbox shows the samples, which it imported there"""
    app = Sandboxed(os.environ["HOME"], first=True)
    app.press("button", "Skip")
    app.press("button", "Try the Samples")
    app.find("label", "82")
    app.wait("the commitments", app.rows)
    app.choose("Paragraphs", 2)
    app.find("button", "Confirm")
    app.wait("the page of the source", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "image" and name.startswith("Page ")])
    subprocess.run(["import", "-window", "root", "-strip", sys.argv[1]], check=True)
    app.quit()


application.run(window)
