# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""po/POTFILES names every file that has text to translate, and no other; the catalogues are
complete; and no letter stands for two items of a menu, in any language."""
import collections
import gettext
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml

import project


def listed():
    lines = project.text_of(project.ROOT / "po/POTFILES").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def has_text(path):
    text = project.text_of(path)
    if path.suffix == ".ui":
        return 'translatable="yes"' in text
    return re.search(r"\b(?:[CN]?_|d?n?gettext) ?\(", project.without_comments(text)) is not None


def strings(text):
    """C string literals, with those that stand side by side put together."""
    return ["".join(re.findall(r'"((?:[^"\\]|\\.)*)"', run))
            for run in re.findall(r'(?:"(?:[^"\\]|\\.)*"\s*)+', text)]


def reasons_of_rules():
    text = project.text_of(project.ROOT / "src/analysis/rap-reason.c")
    table = re.search(r"rules\[\] = \{(.*?)\n\};", text, re.DOTALL).group(1)
    kept = project.text_of(project.ROOT / "src/store/rap-steps.c")
    return {words for words in strings(table) if " " in words} | set(
        re.findall(r'#define REJECTED "([^"]+)"', kept))


def reasons_to_translate():
    text = project.text_of(project.ROOT / "src/views/rap-finding-words.c")
    return set(strings(re.search(r"reasons\[\] = \{(.*?)\n\};", text, re.DOTALL).group(1)))


def titles_of_store():
    """Of the steps that the library names itself."""
    text = project.text_of(project.ROOT / "src/store/rap-steps.c")
    return {title.replace("%d", "%u") for title in re.findall(r'"(Import [^"]+)"', text)}


def titles_to_say():
    return set(strings(project.text_of(project.ROOT / "src/views/rap-step-words.c")))


def languages(folder):
    lines = project.text_of(project.ROOT / folder / "LINGUAS").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def template(folder):
    """The messages of the sources as they are now."""
    path = pathlib.Path(folder, "rapporteur.pot")
    subprocess.run(
        ["xgettext", "--from-code=UTF-8", "--add-comments", "--files-from=po/POTFILES",
         f"--output={path}", *[f"--keyword={word}" for word in (
             "_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3",
             "g_dgettext:2", "g_dpgettext2:2c,3")]],
        cwd=project.ROOT, check=True, capture_output=True)
    return path


def template_of_manual(folder):
    path = pathlib.Path(folder, "manual.pot")
    pages = sorted((project.ROOT / "help/C").glob("*.page"))
    subprocess.run(["itstool", f"--output={path}", *pages], check=True, capture_output=True)
    return path


def complaints(path, pot, folder):
    """What is not right in a catalogue: not translated, in doubt, or not well formed."""
    merged = pathlib.Path(folder, path.name)
    subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", path,
                    pot], check=True)
    left = subprocess.run(["msgattrib", "--untranslated", "--no-obsolete", merged], check=True,
                          capture_output=True, text=True).stdout
    doubtful = subprocess.run(["msgattrib", "--only-fuzzy", "--no-obsolete", path], check=True,
                              capture_output=True, text=True).stdout
    judged = subprocess.run(["msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null",
                             path], check=False, capture_output=True, text=True)
    for text, what in ((left, "not translated"), (doubtful, "in doubt")):
        for words in re.findall(r'^msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)', text, re.M)[1:]:
            yield f"{what}: {''.join(strings(words))[:60]}"
    if judged.returncode != 0:
        yield judged.stderr.strip()


def menus(element):
    """The labels of each menu, with those of its sections; a menu within is one of its own."""
    labels, within = [], []
    for child in element:
        if child.tag in ("item", "submenu"):
            labels += [attribute.text for attribute in child.findall("attribute")
                       if attribute.get("name") == "label"]
        if child.tag == "submenu":
            within += menus(child)
        elif child.tag == "section":
            of_section, *others = menus(child)
            labels += of_section
            within += others
    return [labels, *within]


def letters_twice(language, folder):
    """Where a letter stands for two items of a menu."""
    catalogue = gettext.NullTranslations()
    if language is not None:
        compiled = pathlib.Path(folder, f"{language}.mo")
        subprocess.run(["msgfmt", f"--output-file={compiled}", project.ROOT / f"po/{language}.po"],
                       check=True)
        catalogue = gettext.GNUTranslations(compiled.open("rb"))
    for path in project.files(".ui", under="src"):
        for menu in xml.parse(path).iter("menu"):
            for labels in menus(menu):
                by_letter = collections.defaultdict(list)
                for label in map(catalogue.gettext, labels):
                    letter = re.search(r"_(\w)", label)
                    if letter:
                        by_letter[letter[1].lower()].append(label)
                yield from (f"{path.name}: {' and '.join(items)}"
                            for items in by_letter.values() if len(items) > 1)


def main():
    report = project.Report()
    with tempfile.TemporaryDirectory() as folder:
        pot, manual = template(folder), template_of_manual(folder)
        for language in languages("po"):
            report.check(f"{language} is complete", list(complaints(
                project.ROOT / "po" / f"{language}.po", pot, folder)))
        for language in [None, *languages("po")]:
            report.check(f"no letter stands for two items of a menu ({language or 'en'})",
                         list(letters_twice(language, folder)))
        for language in languages("help"):
            report.check(f"the manual in {language} is complete", list(complaints(
                project.ROOT / "help" / language / f"{language}.po", manual, folder)))
    report.check("every reason of the rules can be translated",
                 sorted(reasons_of_rules() - reasons_to_translate()))
    report.check("every title that the library gives a step can be said",
                 sorted(titles_of_store() - titles_to_say()) if titles_of_store() else
                 ["there is none"])
    sources = [project.name_of(path) for path in project.files(".c", ".h", ".ui", under="src")
               if has_text(path)]
    report.check("POTFILES lists every file with text to translate",
                 sorted(set(sources) - set(listed())))
    report.check("POTFILES lists only files that are there",
                 [name for name in listed() if not (project.ROOT / name).exists()])
    report.check("POTFILES is sorted", [] if listed() == sorted(listed()) else ["it is not"])
    report.end()


main()
