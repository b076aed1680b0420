# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What the desktop does for the window: it tells of an import that ends unseen, and remembers.

The test takes the place of the desktop's service of notifications. A notification leaves the
program before the words that the window shows, and reaches the test's own loop while it waits.
"""
import pathlib

import application
from application import Gio, GLib

SERVICE = """
<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
</interface></node>
"""


class Notifications:
    """(title, text) of each that a program sent."""

    def __init__(self):
        self.told = []
        self.bus = bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
        self.id = bus.register_object("/org/freedesktop/Notifications", interface, self._called)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                      "RequestName", GLib.Variant("(su)", ("org.freedesktop.Notifications", 4)),
                      None, Gio.DBusCallFlags.NONE, -1)

    def _called(self, _bus, _sender, _path, _interface, method, arguments, call):
        answers = {"GetCapabilities": GLib.Variant("(as)", (["body"],)),
                   "GetServerInformation": GLib.Variant("(ssss)", ("test", "test", "1", "1.2")),
                   "Notify": GLib.Variant("(u)", (1,))}
        if method == "Notify":
            told = arguments.unpack()
            self.told.append((told[3], told[4]))
        call.return_value(answers.get(method))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.bus.unregister_object(self.id)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "ReleaseName", GLib.Variant("(s)", ("org.freedesktop.Notifications",)),
                           None, Gio.DBusCallFlags.NONE, -1)


def is_active(app):
    """Whether the keyboard is the window's."""
    return any(node.has(application.ACTIVE) for node in app.root.children() if node.role == "window")


def take_keyboard(app, home):
    """Another program comes before the window of the first."""
    other = application.Application(home, "--library", f"{home}/other.db")
    app.wait("another window in front", lambda: is_active(other) and not is_active(app))
    return other


def unseen(home):
    """an import that ends unseen is told by the desktop, and one that is seen is not"""
    with Notifications() as notifications:
        app = application.Application(home, application.samples()[0])
        app.find_toast("1 file imported")
        app.wait("the window in front", lambda: is_active(app))
        app.keys("z", control=True)
        app.find("button", "Try the Samples")

        other = take_keyboard(app, home)
        app.press("button", "Try the Samples")
        app.wait("a notification", lambda: notifications.told)
        assert notifications.told == [("Import Finished", "3 files imported")], notifications.told
    other.kill()
    app.quit()


def unreadable(home):
    """an import of which nothing could be read is told as well"""
    with Notifications() as notifications:
        bad = pathlib.Path(home, "samples", "empty.pdf")
        bad.parent.mkdir()
        bad.write_bytes(b"%PDF-1.7\n")
        app = application.Application(home, environment={"RAPPORTEUR_SAMPLES": str(bad.parent)})
        app.find("button", "Try the Samples")
        other = take_keyboard(app, home)
        app.press("button", "Try the Samples")
        app.wait("a notification", lambda: notifications.told)
        assert notifications.told == [("Import Finished", "No file could be read")], notifications.told
    other.kill()
    app.kill()


def text_size(app):
    """Opens the preferences, and gives where the size is set."""
    app.press("button", "Main Menu")
    app.press("menu item", "Preferences")
    return app.find("spin button", "Text Size")


def is_pane_shown(app):
    return app.find("button", "Commitment").has(application.PRESSED)


def kept(home):
    """the view, the pane of the commitment and the text size are there after a restart"""
    app = application.Application(home, application.samples()[0])
    app.wait("the commitments", app.rows)
    app.wait("the pane", lambda: is_pane_shown(app))
    app.toggle_pane()
    app.wait("the pane to go", lambda: not is_pane_shown(app))
    app.press("tab", "Text")
    app.wait("the text", lambda: app.rows(application.TEXT))
    text_size(app).set_value(140)
    app.leave_window()
    app.quit()

    app = application.Application(home)
    app.wait("the text", lambda: app.rows(application.TEXT))
    app.wait("no pane", lambda: not is_pane_shown(app))
    assert text_size(app).value == 140
    app.leave_window()
    app.quit()


def own_verb(home):
    """a verb that is added in the preferences makes a paragraph a commitment"""
    document = pathlib.Path(home, "reeds.txt")
    document.write_text("1. Adjures all Governments to plant reeds by 2030;\n", encoding="utf-8")
    app = application.Application(home)
    app.find("button", "Try the Samples")
    app.press("button", "Main Menu")
    app.press("menu item", "Preferences")
    app.find("text box", "New Verb, as It Stands after “To”").write("adjure")
    app.press("button", "Add")
    app.find("button", "Remove “adjure”")
    app.leave_window()
    app.quit()

    app = application.Application(home, str(document))
    rows = app.wait("the commitment", app.rows)
    assert len(rows) == 1 and "Adjures" in rows[0], rows
    app.quit()



def about(home):
    """the window about the program has what whoever mends it needs to know"""
    app = application.Application(home)
    app.press("button", "Main Menu")
    app.press("menu item", "About Rapporteur")
    app.find("list item", "Debugging Information")
    app.leave_window()
    app.quit()


def call(method, signature, *arguments):
    """What the search of the desktop asks of the program."""
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        "app.rapporteur.Rapporteur", "/app/rapporteur/Rapporteur/SearchProvider",
        "org.gnome.Shell.SearchProvider2", method, GLib.Variant(signature, arguments), None,
        Gio.DBusCallFlags.NONE, -1).unpack()


def desktop_search(home):
    """the search of the desktop finds commitments, and the window shows the one that is chosen"""
    app = application.Application(home, *application.samples())
    app.find("status", "82 commitments")
    found = call("GetInitialResultSet", "(as)", ["drou"])[0]
    assert len(found) == 5, found
    assert call("GetSubsearchResultSet", "(asas)", found, ["drought", "nothinglikethis"])[0] == []
    found = call("GetInitialResultSet", "(as)", ["drought"])[0]
    metas = call("GetResultMetas", "(as)", found + ["0"])[0]
    assert [meta["id"] for meta in metas] == found
    assert all(meta["name"].startswith("URS/") and "drought" in meta["description"].lower()
               for meta in metas), metas
    call("ActivateResult", "(sasu)", found[1], ["drought"], 0)
    app.find("status", "5 commitments found")
    app.wait("the paragraph in hand", lambda: [
        node for node, role, name in application.walk(app.root)
        if role == "text box" and name.startswith("Text of paragraph") and
        node.text == metas[1]["description"]])
    call("LaunchSearch", "(asu)", ["flood"], 0)
    app.wait("what the words find", lambda: [
        name for _, role, name in application.walk(app.root)
        if role == "status" and name.endswith("found") and not name.startswith("5 ")])
    app.quit()



application.run(unseen, unreadable, kept, own_verb, about, desktop_search)
