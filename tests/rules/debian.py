# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What building needs by build-aux/packages, the Debian package's build needs as well, and what
its tests need where it has them. build-aux/package tries the package itself."""
import re

import project

# With every build of Debian there, or needed by what is listed.
GRANTED = {"gcc", "libc6-dev", "ninja-build"}
# Only the rules, the tests from outside and the shells' own cases use them: no test of the package.
NOT_IN_A_BUILD = {"clang-format", "shellcheck", "at-spi2-core", "python3-gi", "locales", "zsh",
                  "fish"}


def listed(*uses):
    rows = re.findall(r"^([a-z][\w.+-]*)\s+(\w+)\s", project.text_of(
        project.ROOT / "build-aux/packages"), re.M)
    return {name for name, use in rows if use in uses}


def build_depends():
    control = project.text_of(project.ROOT / "build-aux/debian/control")
    field = re.search(r"^Build-Depends:(.*?)^\S", control, re.M | re.S)[1]
    return {name: "<!nocheck>" in rest
            for name, rest in re.findall(r"([a-z0-9][\w.+-]*)([^,]*)", field)}


def main():
    report = project.Report()
    needed = build_depends()
    report.check("the package's build needs what every build needs",
                 sorted(listed("run") - GRANTED - set(needed)))
    report.check("its tests need what the tests need",
                 sorted(listed("check") - NOT_IN_A_BUILD - set(needed)))
    report.check("what only the tests need is left out with them",
                 sorted(name for name in listed("check") & set(needed) if not needed[name]))
    report.check("it needs nothing that is not in build-aux/packages",
                 sorted(set(needed) - listed("run", "check", "package") -
                        {"debhelper-compat", "python3"}))
    report.end()


main()
