-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Rapporteur authors
--
-- The analyst's hand. What is in force stands where it stood: paragraph, paragraph_actor and
-- deadline hold the analyst's findings where there are any, so that every list, count, search and
-- export sees them. What the rules had found is kept in suggestion. Every change by a person is
-- part of a step, with what stood there before, so that it can be undone.
--
-- Codes: review.status is RapStatus, step.state and change.kind are the values of RapStepState and
-- RapChangeKind in rap-step-table.h; tests/store holds them still.

-- Taken out by the analyst, or its import was undone: here, so that it can come back.
ALTER TABLE document ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- What a list is made of, without a look at the texts.
CREATE INDEX paragraph_list ON paragraph (document, position, type, strength);

-- Only paragraphs of which the analyst has said something.
CREATE TABLE review (
  paragraph INTEGER PRIMARY KEY REFERENCES paragraph ON DELETE CASCADE,
  status INTEGER NOT NULL,
  note TEXT
);

-- Only paragraphs whose findings in force are the analyst's.
CREATE TABLE suggestion (
  paragraph INTEGER PRIMARY KEY REFERENCES paragraph ON DELETE CASCADE,
  finding TEXT NOT NULL -- see rap-assessment.h
);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE document_tag (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tag,
  PRIMARY KEY (document, tag)
) WITHOUT ROWID;
CREATE INDEX document_tag_tag ON document_tag (tag, document);

-- A tag ends with its last document.
CREATE TRIGGER document_tag_deleted AFTER DELETE ON document_tag
WHEN NOT EXISTS (SELECT 1 FROM document_tag WHERE tag = old.tag)
BEGIN
  DELETE FROM tag WHERE id = old.tag;
END;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- ascends in the order in which they were done
  title TEXT NOT NULL,
  at TEXT NOT NULL, -- UTC, ISO 8601
  state INTEGER NOT NULL
);
CREATE INDEX step_state ON step (state, id);

-- What stands before and after is text, of a form that depends on the kind, or nothing.
CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  target INTEGER NOT NULL, -- rowid of a paragraph or a document; it may be gone
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
) WITHOUT ROWID;
CREATE INDEX change_target ON change (target, kind);

-- With the value SQLite has by itself, every sixteenth change, however small, merged all pieces of
-- the index at once, which took a second in 170,000 paragraphs. Now they are merged little by
-- little, as an import writes.
INSERT INTO paragraph_search (paragraph_search, rank) VALUES ('crisismerge', 256);
