# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""OpenDocument texts for tests, from text that can be read and reviewed.

pack-odt.py SOURCE OUT packs what SOURCE has: a line "=== styles" begins the styles that have names,
"=== automatic" those that a program made by the way, "=== masters" the kinds of pages with their heads,
"=== text" the text. Where OUT ends in .fodt, all of it is one flat file. pack-odt.py --damaged FOLDER
writes the files that nothing should come out of.
"""
import importlib.util
import pathlib
import sys
import zipfile

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        ("manifest", "manifest"))) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
TYPE = "application/vnd.oasis.opendocument.text"
MANIFEST = (f'{DECLARATION}<manifest:manifest {NAMESPACES}><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml">%s'
            "</manifest:file-entry></manifest:manifest>")


def load_packer():
    """What zip files have in common is in the packer of Word documents."""
    path = pathlib.Path(__file__).with_name("pack-docx.py")
    spec = importlib.util.spec_from_file_location("pack_docx", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PACKER = load_packer()


def content_of(contents, kind="text"):
    return (f'{DECLARATION}<office:document-content {NAMESPACES}>'
            f'<office:automatic-styles>{contents.get("automatic", "")}</office:automatic-styles>'
            f'<office:body><office:{kind}>{contents["text"]}</office:{kind}></office:body>'
            "</office:document-content>")


def write(path, parts):
    """The type stands first and as it is, so that a file can be known by it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(zipfile.ZipInfo("mimetype"), TYPE, zipfile.ZIP_STORED)
        for name, content in parts.items():
            out.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def masters_of(contents):
    return f'<office:master-styles>{contents.get("masters", "")}</office:master-styles>'


def frame(content):
    return {"content.xml": content, "META-INF/manifest.xml": MANIFEST % ""}


def pack(contents, path):
    """Writes a document of the contents of its parts, by their names."""
    parts = frame(content_of(contents))
    parts["styles.xml"] = (
        f'{DECLARATION}<office:document-styles {NAMESPACES}>'
        f'<office:styles>{contents.get("styles", "")}</office:styles>'
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold" text:display="none"/></style:style>'
        f"</office:automatic-styles>{masters_of(contents)}</office:document-styles>")
    write(path, parts)


def pack_flat(contents, path):
    text = content_of(contents).replace("document-content", "document").replace(
        "<office:automatic-styles>",
        f'<office:styles>{contents.get("styles", "")}</office:styles><office:automatic-styles>',
        1).replace("<office:body>", f"{masters_of(contents)}<office:body>")
    pathlib.Path(path).write_text(text, encoding="utf-8")


def paragraph(text):
    return f"<text:p>{text}</text:p>"


def write_damaged(folder):
    whole = content_of({"text": paragraph("Rivers flow.")})
    write(folder / "cut.odt", frame(content_of({"text": paragraph("Rivers flow. ") * 2000})))
    data = (folder / "cut.odt").read_bytes()
    (folder / "cut.odt").write_bytes(data[:len(data) * 2 // 3])
    write(folder / "no-content.odt", {"META-INF/manifest.xml": MANIFEST % ""})
    write(folder / "table.odt", frame(content_of({"text": paragraph("12")}, "spreadsheet")))
    write(folder / "broken-xml.odt", frame(whole[:-20]))
    write(folder / "entities.odt", frame(
        '<!DOCTYPE x [<!ENTITY a "river "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/hostname">]>'
        + content_of({"text": paragraph("&b;&c;")})[len(DECLARATION):]))
    write(folder / "bomb.odt", frame(content_of({"text": paragraph("river " * (12 << 20))})))
    crowd = content_of({"text": "<text:p/>" * (1 << 20) + paragraph("Rivers flow.")})
    write(folder / "crowd.odt", frame(crowd))
    (folder / "crowd.fodt").write_text(crowd.replace("document-content", "document"), encoding="utf-8")
    write(folder / "empty.odt", frame(content_of({"text": "<text:p/><text:p> <text:s/></text:p>"})))
    pack({"masters": '<style:master-page style:name="Standard"><style:header>' + paragraph("A head")
          + "</style:header></style:master-page>", "text": "<text:p/>"}, folder / "heads-alone.odt")
    write(folder / "deep.odt", frame(content_of(
        {"text": "<text:section>" * 100000 + paragraph("a") + "</text:section>" * 100000})))
    # With a password the parts are no XML, and what they were packed with is listed.
    write(folder / "password.odt", {
        "content.xml": b"\x8f\x02" * 100, "META-INF/manifest.xml":
            MANIFEST % '<manifest:encryption-data manifest:checksum="x"/>'})
    (folder / "broken.fodt").write_text(
        whole.replace("document-content", "document")[:-30], encoding="utf-8")


def main():
    if sys.argv[1] == "--damaged":
        write_damaged(pathlib.Path(sys.argv[2]))
    elif sys.argv[2].endswith(".fodt"):
        pack_flat(PACKER.read_source(sys.argv[1]), sys.argv[2])
    else:
        pack(PACKER.read_source(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
