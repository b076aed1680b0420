# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The real application as a person without a screen meets it: through the accessibility tree.

Needs a display, a session bus and the accessibility bus that it starts; tests/display/session gives
them. The tree is asked for over D-Bus, and nothing of it is kept but roles, because not every change
of it is told. Waiting is for a condition, looked at again and again; the bound on it is there to end
a test that hangs, not to measure anything.

The program answers what it is asked before it draws. What is looked at once, right after a key, a
press or a first sign of what they did, may be as it was before: what a frame, an idle moment, the
library's thread or a file gives is waited for. That something is not there says only then anything
when it was there before, or when a sign says that its time has come.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

HANG = 120  # seconds after which nothing is waited for any more
LOOK_AGAIN = 50  # milliseconds

CONTROLS = {
    "button", "toggle button", "checkbox", "radio", "switch", "combo box", "text box",
    "search box", "spin button", "slider", "menu item", "menu item checkbox", "menu item radio",
    "tab", "list item", "option", "link"}
TOASTS_WITHIN = 4  # levels of the tree: a window, its content, the overlay, what is over it
MOST_TABS = 60  # more controls than a page has
ROWS = 20  # of a list are looked at; all its rows are made by the same code
# What has nothing below it that a person could use, and is not walked into.
LEAVES = {"label", "heading", "image", "scroll bar", "tab", "separator", "progress bar", "status"}


# What GTK calls more precisely from 4.10 on.
CALLED_BEFORE = {"toggle button": "button"}


# Of GenerateKeyboardEvent: what is given; and where the modifiers are on a PC's keyboard.
KEY_PRESS, KEY_RELEASE, KEY_SYM, KEY_STRING = 0, 1, 3, 4
CONTROL, SHIFT = 37, 50
RETURN, ESCAPE, F9, DOWN, END, MENU = 0xff0d, 0xff1b, 0xffc6, 0xff54, 0xff57, 0xff67
LEFT, RIGHT, TAB = 0xff51, 0xff53, 0xff09


# Of a node's states, by their places in the set.
ACTIVE, FOCUSABLE, FOCUSED, PRESSED, SELECTED, SENSITIVE, SHOWING = 1, 11, 12, 20, 23, 24, 25


# The views, in the order of their tabs.
COMMITMENTS, TEXT = 0, 1
# Those that can be printed and exported, in the same order.
COMPARISON, SERIES = 0, 1


class Skip(Exception):
    """A case cannot be tried here."""


def skip(reason):
    raise Skip(reason)


def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                None, None, Gio.DBusCallFlags.NONE, -1).unpack()[0]
    return Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)


class Node:
    """A place in the tree. What it is asked for fails with GLib.Error once it has gone."""

    bus = None
    roles = {}  # by owner and path, which are never used again; a role never changes

    def __init__(self, name, path, parent=None):
        self.owner, self.path, self.parent = name, path, parent

    def call(self, interface, method, arguments=None):
        return Node.bus.call_sync(self.owner, self.path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1).unpack()

    @property
    def role(self):
        place = self.owner, self.path
        if place not in Node.roles:
            role = self.call("org.a11y.atspi.Accessible", "GetRoleName")[0]
            Node.roles[place] = CALLED_BEFORE.get(role, role)
        return Node.roles[place]

    @property
    def name(self):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant(
            "(ss)", ("org.a11y.atspi.Accessible", "Name")))[0]

    @property
    def description(self):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant(
            "(ss)", ("org.a11y.atspi.Accessible", "Description")))[0]

    def children(self):
        return [Node(owner, path, self)
                for owner, path in self.call("org.a11y.atspi.Accessible", "GetChildren")[0]]

    def can_press(self):
        """What is insensitive, or has no place on the screen yet, takes no press, and nobody is told."""
        return self.has(SENSITIVE) and min(self.extents[2:]) > 0 and self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant(
            "(ss)", ("org.a11y.atspi.Action", "NActions")))[0] > 0

    def press(self):
        """Whether it took the press."""
        return self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))[0]

    def write(self, text):
        self.call("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    @property
    def extents(self):
        """The place on the screen: from the left, from the top, width and height, in pixels."""
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)))[0]

    @property
    def text(self):
        return self.call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    def has(self, state):
        low, _ = self.call("org.a11y.atspi.Accessible", "GetState")[0]
        return bool(low & 1 << state)

    @property
    def value(self):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant(
            "(ss)", ("org.a11y.atspi.Value", "CurrentValue")))[0]

    def set_value(self, value):
        self.call("org.freedesktop.DBus.Properties", "Set", GLib.Variant(
            "(ssv)", ("org.a11y.atspi.Value", "CurrentValue", GLib.Variant("d", value))))

    def select(self, child):
        """Whether it is selected; GLib.Error where there is no such child, or none yet."""
        return self.call("org.a11y.atspi.Selection", "SelectChild", GLib.Variant("(i)", (child,)))[0]

    def covers(self, x, y):
        """Whether a press on that place of the screen is on it."""
        left, top, width, height = self.extents
        return left <= x < left + width and top <= y < top + height


class Tree:
    """The tree of a program as it is at one moment. Names and states are had in one answer,
    which each node on its own takes long to give. Which children are shown is asked, because that
    answer has hidden ones too and lacks what has just been shown; and a node that it lacks is asked
    for its name."""

    def __init__(self, owner):
        self.owner, self.items = owner, {}
        for (_, path), _, _, _, _, _, name, _, _, states in Node.bus.call_sync(
                owner, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None,
                Gio.DBusCallFlags.NONE, -1).unpack()[0]:
            self.items[path] = name, states[0]

    def name(self, node):
        return self.items[node.path][0] if node.path in self.items else node.name

    def children(self, node):
        return [] if node.role in LEAVES else node.children()

    def walk(self, node):
        try:
            role, name = node.role, self.name(node)
            below = self.children(node)
        except GLib.Error:
            return
        yield node, role, name
        for child in below[:ROWS] if role == "list" else below:
            yield from self.walk(child)

    def focus(self):
        return next((Node(self.owner, path) for path, (_, states) in self.items.items()
                     if states & 1 << FOCUSED), None)


def said_below(node):
    """(role, name) of all that is below a node, without asking for the whole tree."""
    for child in node.children():
        yield child.role, child.name
        yield from said_below(child)


def toasts(node, depth=TOASTS_WITHIN):
    """What is said in passing, which stands near the top of a window."""
    for child in node.children():
        if child.name == "AdwToastWidget":
            yield child
        elif depth > 1 and child.role not in LEAVES:
            yield from toasts(child, depth - 1)


def walk(node):
    """(node, its role, its name) of the node and of all below it that is still there."""
    yield from Tree(node.owner).walk(node)


class Application:
    """One run of the program with a home of its own."""

    running = []

    def __init__(self, home, *arguments, environment=None, first=False):
        self.environment = dict(
            os.environ, HOME=home, XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config",
            XDG_CACHE_HOME=f"{home}/cache", GSETTINGS_BACKEND="keyfile",
            G_DEBUG="fatal-warnings", **(environment or {}))
        style = pathlib.Path(home, "config", "gtk-4.0", "settings.ini")
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_text("[Settings]\ngtk-enable-animations=false\n", encoding="utf-8")
        if not first:
            self._pass_the_tour(home)
        self.process = subprocess.Popen([os.environ["RAPPORTEUR"], *arguments],
                                        env=self.environment, cwd=home, stderr=subprocess.PIPE, text=True)
        Application.running.append(self)
        self.focus = None  # where it was found last
        self.root = self.wait("the application", self._find_root)

    @staticmethod
    def _pass_the_tour(home):
        """As if the program had been started before."""
        settings = pathlib.Path(home, "config", "glib-2.0", "settings", "keyfile")
        settings.parent.mkdir(parents=True, exist_ok=True)
        section = "[app/rapporteur/Rapporteur]\n"
        known = settings.read_text(encoding="utf-8") if settings.exists() else section
        if "tour-shown" not in known:
            settings.write_text(known.replace(section, section + "tour-shown=true\n"),
                                encoding="utf-8")

    def _find_root(self):
        Node.bus = Node.bus or accessibility_bus()
        for root in Node("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root").children():
            if self.is_own(root) and root.children():
                return root
        return None

    def is_own(self, root):
        """Whether the root of an application is that of this run."""
        return self.process.pid == Node.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "GetConnectionUnixProcessID", GLib.Variant("(s)", (root.owner,)), None,
            Gio.DBusCallFlags.NONE, -1).unpack()[0]

    def wait(self, what, condition):
        """The first true value of condition(); what is raised there but GLib.Error is raised here."""
        loop = GLib.MainLoop()
        bound = GLib.timeout_add_seconds(HANG, loop.quit)
        found, raised = [], []

        def look():
            try:
                value = condition()
            except GLib.Error:  # a part of the tree went away meanwhile
                value = None
            except Exception as error:  # pylint: disable=broad-except
                value = None
                raised.append(error)
            if value or raised or self.process.poll() is not None:
                found.append(value)
                loop.quit()
            else:
                GLib.timeout_add(LOOK_AGAIN, look)
            return GLib.SOURCE_REMOVE

        GLib.idle_add(look)
        loop.run()
        GLib.source_remove(bound) if found else None
        if raised:
            raise raised[0]
        if not found or not found[0]:
            raise AssertionError(f"waited in vain for {what}; {self.told()}")
        return found[0]

    def told(self):
        if self.process.poll() is None:
            return "the program is still there"
        return f"the program ended with {self.process.returncode}: {self.process.stderr.read()}"

    def look_for(self, role, name):
        return next((node for node, its_role, its_name in walk(self.root)
                     if (role, name) == (its_role, its_name)), None)

    def find(self, role, name):
        return self.wait(f"a {role} “{name}”", lambda: self.look_for(role, name))

    def find_start(self, role, start):
        """What begins so, and its whole name."""
        return self.wait(f"a {role} “{start}…”", lambda: next(
            ((node, name) for node, its_role, name in walk(self.root)
             if its_role == role and name.startswith(start)), None))

    def find_toast(self, start):
        """The whole of what is said in passing, and begins so. It stays for some seconds, in which
        a slow machine may not get through the tree: only its place is looked at."""

        def look():
            return next((name for toast in toasts(self.root) for role, name in said_below(toast)
                         if role == "label" and name.startswith(start)), None)

        return self.wait(f"“{start}…” in passing", look)

    def lose(self, role, name):
        """Waits until what was there has gone."""
        self.wait(f"the end of the {role} “{name}”", lambda: not self.look_for(role, name))

    def press(self, role, name):
        """Presses the control of that name that can be pressed: a menu's button is in another."""
        def try_each():
            for node, its_role, its_name in walk(self.root):
                if (role, name) == (its_role, its_name) and node.can_press() and node.press():
                    return True
            return False

        self.wait(f"a {role} “{name}” to press", try_each)

    def type(self, text):
        self._keyboard(0, text, KEY_STRING)

    def keys(self, letter, control=False, shift=False):
        """Presses a letter while modifiers are held."""
        held = [code for code, wanted in ((CONTROL, control), (SHIFT, shift)) if wanted]
        for code in held:
            self._keyboard(code, "", KEY_PRESS)
        self._keyboard(ord(letter), "", KEY_SYM)
        for code in reversed(held):
            self._keyboard(code, "", KEY_RELEASE)

    def enter(self):
        self._keyboard(RETURN, "", KEY_SYM)

    def escape(self):
        self._keyboard(ESCAPE, "", KEY_SYM)

    def leave_window(self):
        """Closes the window in front with Escape, and waits until it has gone."""
        before = len(self.root.children())
        self.escape()
        self.wait("the window in front to close", lambda: len(self.root.children()) < before)

    def leave_menu(self):
        """Closes the menu with Escape, and waits until it has gone."""
        self.escape()
        self.wait("the menu to close", lambda: not [
            name for _, role, name in walk(self.root) if role.startswith("menu item")])

    def focused(self):
        """What the keys go to: (role, name)."""
        self.focus = Tree(self.root.owner).focus()
        return (self.focus.role, self.focus.name) if self.focus else ("", "")

    def tab(self):
        """Presses Tab, and gives what the keys go to then: (role, name)."""
        self.focused()
        before = self.focus and self.focus.path
        self.keys(chr(TAB))
        return self.wait("the focus to go on", lambda: (
            here if (here := self.focused()) and self.focus and self.focus.path != before else None))

    def tab_to(self, wanted):
        """Presses Tab until wanted(role, name) has the focus."""
        seen = []
        while len(seen) < MOST_TABS:
            seen.append(self.tab())
            if wanted(*seen[-1]):
                return
        raise AssertionError(f"not reached with Tab: {seen}")

    def next_line(self):
        self.keys(chr(DOWN), control=True)

    def end_of_text(self):
        self.keys(chr(END), control=True)

    def toggle_pane(self):
        self._keyboard(F9, "", KEY_SYM)

    def menu(self):
        """Presses the key for menus."""
        self._keyboard(MENU, "", KEY_SYM)

    def choose(self, table, row, number=0):
        """Selects a row, once it is there; number is that of the list among those of the name."""
        def select():
            lists = [node for node, role, name in walk(self.root) if (role, name) == ("list", table)]
            return number < len(lists) and lists[number].select(row)

        self.wait(f"row {row} of “{table}”", select)

    def click(self, x, y, control=False):
        """Presses the first button of the pointer at a place of the screen, in pixels."""
        if control:
            self._keyboard(CONTROL, "", KEY_PRESS)
        self._pointer(x, y, "b1c")
        if control:
            self._keyboard(CONTROL, "", KEY_RELEASE)

    def drag(self, start, end):
        """Moves the pointer from a place to another with its first button pressed."""
        middle = tuple((a + b) // 2 for a, b in zip(start, end))
        for place, what in [(start, "abs"), (start, "b1p"), (middle, "abs"), (end, "abs"),
                            (end, "b1r")]:
            self._pointer(*place, what)

    def _pointer(self, x, y, what):
        Node("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller").call(
            "org.a11y.atspi.DeviceEventController", "GenerateMouseEvent",
            GLib.Variant("(iis)", (x, y, what)))

    def _keyboard(self, code, text, what):
        Node("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller").call(
            "org.a11y.atspi.DeviceEventController", "GenerateKeyboardEvent",
            GLib.Variant("(isu)", (code, text, what)))

    def rows(self, view=COMMITMENTS):
        """What a screen reader says of the rows of a view; of none while one is on its way."""
        tables = [table for table, role, name in walk(self.root)
                  if (role, name) == ("list", "Paragraphs")]
        if view >= len(tables):
            return []
        names = [name for _, role, name in walk(tables[view]) if role == "list item"]
        return names if all(names) else []

    def can_export(self, table):
        """Whether a comparison or a series can be printed and exported. Within a button for a menu
        is another, which does not know whether it can be pressed."""
        return [node.has(SENSITIVE) for node, role, name in walk(self.root)
                if (role, name) == ("button", "Print or Export") and node.parent.name != name][table]

    def kill(self):
        self.process.kill()
        self.process.wait()
        Application.running.remove(self)

    def quit(self):
        """Closes the window as a person does, and gives what the program said on its way."""
        self.press("button", "Close")
        try:
            _, said = self.process.communicate(timeout=HANG)
            Application.running.remove(self)
        except subprocess.TimeoutExpired as error:
            raise AssertionError("the program did not end when its window was closed") from error
        if self.process.returncode != 0:
            raise AssertionError(f"the program ended with {self.process.returncode}: {said}")
        return said


def samples():
    folder = pathlib.Path(os.environ["RAPPORTEUR_SAMPLES"])
    return [str(path) for path in sorted(folder.glob("*.pdf"))]


def tap(line):
    os.write(3, f"{line}\n".encode())


def run(*cases):
    """Runs the cases, each with a home of its own, and reports them as TAP."""
    failed = False
    for number, case in enumerate(cases, 1):
        with tempfile.TemporaryDirectory(prefix="rapporteur-test-") as home:
            try:
                case(home)
                tap(f"ok {number} - {case.__doc__}")
            except Skip as reason:
                tap(f"ok {number} - {case.__doc__} # SKIP {reason}")
            except Exception:  # pylint: disable=broad-except
                failed = True
                tap(f"not ok {number} - {case.__doc__}")
                for line in traceback.format_exc().split("\n"):
                    tap(f"# {line}")
            finally:
                for app in list(Application.running):
                    app.kill()
    tap(f"1..{len(cases)}")
    sys.exit(1 if failed else 0)
