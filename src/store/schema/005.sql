-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Rapporteur authors
--
-- The day or the year by which a document that says no date is put in order. Documents that were
-- imported before have none.

ALTER TABLE document ADD COLUMN reckoned TEXT;
