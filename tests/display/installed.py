# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The application as a package installs it; build-aux/package runs this, with RAPPORTEUR naming the
installed program and nothing else told of it."""
import application


def samples(home):
    """the window opens, and reads the samples that are installed with it"""
    app = application.Application(home)
    app.press("button", "Try the Samples")
    app.wait("the commitments", app.rows)
    app.quit()


application.run(samples)
