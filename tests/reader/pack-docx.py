# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""Word documents for tests, from text that can be read and reviewed.

pack-docx.py SOURCE OUT packs the parts that SOURCE has: a line "=== document" begins the content of
the part of that name, and what every document has around it is added here. pack-docx.py --damaged
FOLDER writes the files that nothing should come out of.
"""
import pathlib
import re
import sys
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = " ".join([
    f'xmlns:w="{W}"',
    f'xmlns:r="{RELATION}"',
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
])
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ATTRIBUTES = " ".join(f'w:a{i}=""' for i in range(8))
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def kind_of(name):
    """There may be several heads of pages: header1, header2."""
    return name.rstrip("0123456789")


def wrap(name, content):
    inner = f"<w:body>{content}</w:body>" if name == "document" else content
    root = "hdr" if kind_of(name) == "header" else name
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{inner}</w:{root}>"


def relations(targets):
    rows = "".join(f'<Relationship Id="{pathlib.PurePath(target).stem}" '
                   f'Type="{RELATION}/{kind}" Target="{target}"/>' for kind, target in targets)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def frame(others=()):
    """The parts that say what the other parts are."""
    return {
        "[Content_Types].xml":
            f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": relations([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": relations((kind_of(name), f"{name}.xml") for name in others),
    }


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts.items():
            # Always the same bytes from the same source.
            out.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def pack(contents, path):
    """Writes a document of the contents of its parts, by their names."""
    parts = frame([name for name in contents if name != "document"])
    for name, content in contents.items():
        parts[f"word/{name}.xml"] = wrap(name, content)
    write(path, parts)


def read_source(path):
    pieces = re.split(r"^=== (\w+)\n", pathlib.Path(path).read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(pieces[1::2], pieces[2::2]))


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def write_damaged(folder):
    whole = folder / "cut.docx"
    pack({"document": paragraph("Rivers flow. ") * 2000}, whole)
    data = whole.read_bytes()
    whole.write_bytes(data[:len(data) * 2 // 3])
    # The first bit of an entry's flags, in its own head and in the directory, says "encrypted".
    locked = bytearray(data)
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := locked.find(mark, at + 1)) >= 0:
            locked[at + flags] |= 1
    (folder / "locked.docx").write_bytes(locked)

    parts = frame()
    write(folder / "no-document.docx", parts)
    parts["word/document.xml"] = wrap("document", paragraph("Rivers flow"))[:-20]
    write(folder / "broken-xml.docx", parts)
    parts["word/document.xml"] = (
        '<!DOCTYPE x [<!ENTITY a "river "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/hostname">]>'
        + wrap("document", paragraph("&b;&c;"))[len(DECLARATION):])
    write(folder / "entities.docx", parts)
    parts["word/document.xml"] = wrap("document", paragraph("river " * (12 << 20)))
    write(folder / "bomb.docx", parts)
    # Of few words, and more elements and attributes than a program has memory for.
    parts["word/document.xml"] = wrap("document", "<w:p/>" * (1 << 20) + paragraph("Rivers flow"))
    write(folder / "crowd.docx", parts)
    parts["word/document.xml"] = wrap("document", f"<w:p {ATTRIBUTES}/>" * 200000)
    write(folder / "attributes.docx", parts)
    parts["word/document.xml"] = ""
    write(folder / "no-bytes.docx", parts)
    # What leads out of the container leads to a part of it that has the name.
    parts["_rels/.rels"] = relations([("officeDocument", "../../etc/hostname")])
    write(folder / "outside.docx", parts)
    parts = frame()
    parts["word/document.xml"] = wrap("document", "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")
    write(folder / "empty.docx", parts)
    parts["word/document.xml"] = (f'{DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org'
                                  '/spreadsheetml/2006/main"/>')
    write(folder / "sheet.docx", parts)
    # Only the beginning and the names of the directory are looked at.
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
    for name, entry in (("password.docx", "EncryptedPackage"), ("old.docx", "WordDocument"),
                        ("compound.docx", "Workbook")):
        (folder / name).write_bytes(compound + entry.encode("utf-16-le") + bytes(512))


def main():
    if sys.argv[1] == "--damaged":
        write_damaged(pathlib.Path(sys.argv[2]))
    else:
        pack(read_source(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
