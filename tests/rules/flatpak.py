# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""The Flatpak manifest: one identity, no right too many, and no source that could change unseen."""
import json
import re

import project

FOLDER = project.ROOT / "flatpak"
# Files come and go through portals, so that none of the user's is open to the program, and nothing
# leaves the machine. Whoever adds a right here says in flatpak/README.md what it is for.
RIGHTS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
OWN_TREE = {"type": "dir", "path": ".."}


def read():
    """The manifest, and what keeps it from being one."""
    paths = sorted(FOLDER.glob("*.json"))
    if len(paths) != 1:
        return None, None, [f"flatpak/ has {len(paths)} manifests"]
    try:
        return paths[0].stem, json.loads(project.text_of(paths[0])), []
    except json.JSONDecodeError as error:
        return None, None, [f"{project.name_of(paths[0])}: {error}"]


def check_identity(name, manifest):
    identity = manifest.get("id")
    meson = re.search(r"^application_id = '(.+)'$", project.text_of(project.ROOT / "meson.build"), re.M)
    others = {"the manifest's name": name, "meson.build": meson[1]}
    for ending in ".desktop.in", ".metainfo.xml.in", ".gschema.xml":
        path, = (project.ROOT / "data").glob(f"*{ending}")
        others[project.name_of(path)] = path.name.removesuffix(ending)
        if "metainfo" in ending:
            others["the metainfo's id"] = re.search(r"<id>(.+)</id>", project.text_of(path))[1]
    return [f"{place} says {other}, the manifest {identity}"
            for place, other in others.items() if other != identity]


def check_command(name, manifest):
    desktop = project.text_of(project.ROOT / "data" / f"{name}.desktop.in")
    started = re.search(r"^Exec=(\S+)", desktop, re.M)[1]
    command = manifest.get("command")
    return [] if command == started else [f"it starts {command}, the desktop file {started}"]


def check_rights(manifest):
    asked = manifest.get("finish-args", [])
    return [f"{right}: not among the rights that it may ask for" for right in asked
            if right not in RIGHTS]


def check_sources(module):
    """Each is an archive over https that its checksum fixes, or the tree the manifest lies in."""
    for source in module.get("sources", []):
        place = f"{module.get('name')}: {source.get('url', source.get('path'))}"
        if {key: source.get(key) for key in OWN_TREE} == OWN_TREE:
            continue
        if source.get("type") != "archive":
            yield f"{place}: a source of type {source.get('type')} is not fixed by a checksum"
            continue
        if not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
            yield f"{place}: no SHA-256"
        if not source.get("x-checksum-from"):
            yield f"{place}: where does its checksum come from?"
        if not source.get("url", "").startswith("https://"):
            yield f"{place}: not fetched over https"


def check_licences(identity, module):
    told = "".join(module.get("post-install", []))
    folder = "/share/licenses/${FLATPAK_ID}/" + module.get("name", "")
    return [] if folder in told else [f"{module.get('name')} of {identity}: no licence in {folder}"]


def main():
    report = project.Report()
    name, manifest, complaints = read()
    report.check("the manifest is JSON without comments", complaints)
    if manifest:
        modules = manifest.get("modules", [])
        written_out = [module for module in modules if isinstance(module, dict)]
        report.check("its id is the application's", check_identity(name, manifest))
        report.check("it starts what the desktop file starts", check_command(name, manifest))
        report.check("it asks for no right too many", check_rights(manifest))
        report.check("its modules are written out in it, none included from elsewhere",
                     [str(module) for module in modules if module not in written_out])
        report.check("every source is fixed by a checksum that comes from somewhere",
                     [told for module in written_out for told in check_sources(module)])
        report.check("every module brings its licence",
                     [told for module in written_out for told in check_licences(name, module)])
    report.end()


main()
