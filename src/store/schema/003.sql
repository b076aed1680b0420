-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Rapporteur authors
--
-- Searches that are kept. Saved ones have a name and change by steps, as everything a person does;
-- recent ones come and go by themselves. What is searched for is text of the form that
-- rap_saved_search_to_text() gives.

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: a step may bring an old one back
  name TEXT NOT NULL UNIQUE,
  search TEXT NOT NULL
);

CREATE TABLE recent_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- ascends in the order in which they were made
  search TEXT NOT NULL UNIQUE
);
