-- Prove: what is measured, what was observed, the coordinator's texts, statements that were handed over.

-- `words` is JSON: of each language in which they are known, name, unit and definition. `area` is the
-- quarter as tables name it; values are thousandths of the unit.
CREATE TABLE indicator (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    indicator_id BLOB NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('output', 'outcome', 'context')),
    scale TEXT NOT NULL CHECK (scale IN ('count', 'rate')),
    words TEXT NOT NULL,
    search TEXT NOT NULL,
    area TEXT NOT NULL,
    source TEXT NOT NULL,
    baseline_on TEXT,
    baseline_milli INTEGER,
    target_on TEXT,
    target_milli INTEGER,
    on_statements INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, indicator_id),
    UNIQUE (organisation_id, code)
) STRICT;

-- A table as it came, kept as evidence of what was taken from it; one that was only looked at goes after a day.
CREATE TABLE observation_import (
    organisation_id BLOB NOT NULL,
    observation_import_id BLOB NOT NULL,
    indicator_id BLOB NOT NULL,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    content BLOB NOT NULL,
    mapping TEXT NOT NULL,
    brought_by TEXT NOT NULL,
    brought_at INTEGER NOT NULL,
    taken_at INTEGER,
    PRIMARY KEY (organisation_id, observation_import_id),
    FOREIGN KEY (organisation_id, indicator_id) REFERENCES indicator (organisation_id, indicator_id)
) STRICT;

-- Never edited: another value for the same area and day is a row of its own with the next revision, and the
-- highest one stands. A row without a value takes the one before back.
CREATE TABLE observation (
    organisation_id BLOB NOT NULL,
    indicator_id BLOB NOT NULL,
    area TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    value_milli INTEGER,
    remark TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    observation_import_id BLOB,
    PRIMARY KEY (organisation_id, indicator_id, area, observed_on, revision),
    FOREIGN KEY (organisation_id, indicator_id) REFERENCES indicator (organisation_id, indicator_id),
    FOREIGN KEY (organisation_id, observation_import_id)
        REFERENCES observation_import (organisation_id, observation_import_id)
) STRICT;

-- A block of the case study in the coordinator's own words; `quarter` is the name of the quarter.
CREATE TABLE proof_text (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    block TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    body TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, block, locale)
) STRICT;

-- The statement of twelve months that a partner was given.
CREATE TABLE statement_handed (
    organisation_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    last_month INTEGER NOT NULL,
    handed_on TEXT NOT NULL,
    handed_by TEXT NOT NULL,
    PRIMARY KEY (organisation_id, partner_id, last_month),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
) STRICT;
