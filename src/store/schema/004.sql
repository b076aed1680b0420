-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Rapporteur authors
--
-- Tags of paragraphs. Unlike those of documents they are by name, so that a paragraph that goes and
-- comes back when a reading is corrected has them again, whatever has become of the table tag.

CREATE TABLE paragraph_tag (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (paragraph, tag)
) WITHOUT ROWID;
CREATE INDEX paragraph_tag_tag ON paragraph_tag (tag, paragraph);
