-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Rapporteur authors
--
-- The library as it began. A released file of this folder is never changed: a change of the
-- schema is a new file with the next number, and the version of a library is the number of the
-- last one it has seen.
--
-- What is searched, sorted, counted or filtered has a column or a table of its own. What is only
-- ever read together with its paragraph (the places of its lines, repairs, emphasis, the spans of
-- verbs and qualifiers) is in paragraph.detail, written by rap-paragraph-detail.c.
--
-- Codes: paragraph.type, strength, role and kind are the values of RapParagraphType, RapStrength,
-- RapActorRole and RapDeadlineKind, in that order from 0; tests/store holds them still.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT,
  media_type TEXT,
  imported TEXT NOT NULL -- UTC, ISO 8601
);

-- Apart from source, so that looking through the sources does not read their bytes.
CREATE TABLE source_bytes (
  source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,
  bytes BLOB NOT NULL
);

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the window may still hold an old one
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  part INTEGER NOT NULL, -- a finished chart holds several documents
  symbol TEXT COLLATE NOCASE,
  title TEXT,
  body INTEGER REFERENCES body,
  session TEXT,
  agenda_item TEXT,
  adopted TEXT,
  year INTEGER, -- of adopted
  language TEXT,
  n_pages INTEGER NOT NULL,
  lexicon_version TEXT,
  n_paragraphs INTEGER NOT NULL,
  n_commitments INTEGER NOT NULL,
  UNIQUE (source, part)
);
CREATE INDEX document_symbol ON document (symbol);
CREATE INDEX document_adopted ON document (adopted);
CREATE INDEX document_body ON document (body, year);

CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL, -- from 0, in reading order
  name TEXT NOT NULL,        -- unique in its document: "s3"
  parent TEXT,               -- name of the section it stands in
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- Small columns stand before the text: a row's end may be on another page of the file.
CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY, -- ascends in reading order within a document
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL, -- from 0, in reading order
  type INTEGER NOT NULL,
  page INTEGER NOT NULL,
  strength INTEGER, -- of a commitment; NULL where it is none
  name TEXT NOT NULL, -- unique in its document: "p12"
  section TEXT,
  label TEXT NOT NULL,
  path TEXT NOT NULL,   -- labels from the outermost, each followed by U+001F
  facets TEXT NOT NULL, -- words for the search index, see rap-facets.h
  text TEXT NOT NULL,
  rule TEXT,
  reason TEXT,
  not_commitment TEXT,
  detail BLOB
);
CREATE UNIQUE INDEX paragraph_position ON paragraph (document, position);
CREATE INDEX paragraph_strength ON paragraph (strength, id) WHERE strength IS NOT NULL;

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE paragraph_actor (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  role INTEGER NOT NULL,
  first INTEGER NOT NULL, -- characters of the paragraph's text, as everywhere below
  last INTEGER NOT NULL,  -- exclusive
  PRIMARY KEY (paragraph, position)
) WITHOUT ROWID;
CREATE INDEX paragraph_actor_actor ON paragraph_actor (actor, role, paragraph);

CREATE TABLE deadline (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  date TEXT, -- ISO 8601, the last day on which it can be met
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (paragraph, position)
) WITHOUT ROWID;
CREATE INDEX deadline_date ON deadline (date, paragraph);

CREATE TABLE citation (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  position INTEGER NOT NULL,
  symbol TEXT NOT NULL COLLATE NOCASE,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (paragraph, position)
) WITHOUT ROWID;
CREATE INDEX citation_symbol ON citation (symbol, paragraph);

CREATE TABLE footnote (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL,
  first INTEGER NOT NULL, -- where the mark stood
  text TEXT NOT NULL,
  PRIMARY KEY (paragraph, position)
) WITHOUT ROWID;

-- The last document of a source takes the source with it.
CREATE TRIGGER document_deleted AFTER DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM document WHERE source = old.source)
BEGIN
  DELETE FROM source WHERE id = old.source;
END;

-- The text is kept once, in paragraph. Sizes of columns serve ranking, which nothing here does.
CREATE VIRTUAL TABLE paragraph_search USING fts5 (
  text, facets,
  content='paragraph', content_rowid='id', columnsize=0,
  tokenize="unicode61 remove_diacritics 2"
);
-- Words gathered in memory before they are written, and pieces of the index before they are
-- merged: half of an import's time went into merging with the values SQLite has by itself.
INSERT INTO paragraph_search (paragraph_search, rank) VALUES ('hashsize', 33554432);
INSERT INTO paragraph_search (paragraph_search, rank) VALUES ('automerge', 16);

-- No trigger keeps the index in step, because SQLite runs no trigger that writes to one in a file
-- that it is told not to trust, and a library may come from anywhere. Whoever changes or deletes a
-- paragraph takes its old text and facets out of the index first.
