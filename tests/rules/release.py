# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Build, news and metainfo speak of the same versions; each release says what is new, in order."""
import datetime
import re
import xml.etree.ElementTree as ElementTree

import project

METAINFO = project.ROOT / "data" / "app.rapporteur.Rapporteur.metainfo.xml.in"


def version_of_build():
    return re.search(r"version: '([^']+)'", project.text_of(project.ROOT / "meson.build")).group(1)


def versions_of_news():
    return re.findall(r"^## (\d+\.\d+\.\d+)", project.text_of(project.ROOT / "NEWS.md"), re.M)


def releases():
    return ElementTree.parse(METAINFO).getroot().findall("releases/release")


def numbers(version):
    return [int(number) for number in version.split(".")]


def untold():
    for release in releases():
        words = " ".join("".join(release.find("description").itertext()).split())
        if len(re.findall(r"[.!](?: |$)", words)) < 2:
            yield f"{release.get('version')}: {words}"


def in_disorder():
    dates = [datetime.date.fromisoformat(release.get("date")) for release in releases()]
    if dates != sorted(dates, reverse=True):
        yield f"dates: {dates}"
    if versions_of_news() != sorted(versions_of_news(), key=numbers, reverse=True):
        yield f"versions: {versions_of_news()}"


def main():
    report = project.Report()
    told = [release.get("version") for release in releases()]
    report.check("the news have every version of the metainfo, the newest first",
                 [] if told == versions_of_news() else [f"{told} and {versions_of_news()}"])
    report.check("the newest one is that of the build",
                 [] if told[0] == version_of_build() else [f"{told[0]} and {version_of_build()}"])
    report.check("each says in two sentences or more what is new", list(untold()))
    report.check("they are in order", list(in_disorder()))
    report.end()


main()
