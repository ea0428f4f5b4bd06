-- Prove: what is measured, what was observed, the coordinator's texts, statements that were handed over.

-- `words` is JSON: of each language in which they are known, name, unit and definition. `area` is the
-- quarter as tables name it; values are thousandths of the unit.
CREATE TABLE indicator (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    indicator_id UUID NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('output', 'outcome', 'context')),
    scale TEXT NOT NULL CHECK (scale IN ('count', 'rate')),
    words TEXT NOT NULL,
    search TEXT NOT NULL,
    area TEXT NOT NULL,
    source TEXT NOT NULL,
    baseline_on TEXT,
    baseline_milli BIGINT,
    target_on TEXT,
    target_milli BIGINT,
    on_statements BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, indicator_id),
    UNIQUE (organisation_id, code)
);

-- A table as it came, kept as evidence of what was taken from it; one that was only looked at goes after a day.
CREATE TABLE observation_import (
    organisation_id UUID NOT NULL,
    observation_import_id UUID NOT NULL,
    indicator_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    sha256 BYTEA NOT NULL,
    content BYTEA NOT NULL,
    mapping TEXT NOT NULL,
    brought_by TEXT NOT NULL,
    brought_at BIGINT NOT NULL,
    taken_at BIGINT,
    PRIMARY KEY (organisation_id, observation_import_id),
    FOREIGN KEY (organisation_id, indicator_id) REFERENCES indicator (organisation_id, indicator_id)
);

-- Never edited: another value for the same area and day is a row of its own with the next revision, and the
-- highest one stands. A row without a value takes the one before back.
CREATE TABLE observation (
    organisation_id UUID NOT NULL,
    indicator_id UUID NOT NULL,
    area TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    revision BIGINT NOT NULL CHECK (revision >= 0),
    value_milli BIGINT,
    remark TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    observation_import_id UUID,
    PRIMARY KEY (organisation_id, indicator_id, area, observed_on, revision),
    FOREIGN KEY (organisation_id, indicator_id) REFERENCES indicator (organisation_id, indicator_id),
    FOREIGN KEY (organisation_id, observation_import_id)
        REFERENCES observation_import (organisation_id, observation_import_id)
);

-- A block of the case study in the coordinator's own words; `quarter` is the name of the quarter.
CREATE TABLE proof_text (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    block TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    body TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, block, locale)
);

-- The statement of twelve months that a partner was given.
CREATE TABLE statement_handed (
    organisation_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    last_month BIGINT NOT NULL,
    handed_on TEXT NOT NULL,
    handed_by TEXT NOT NULL,
    PRIMARY KEY (organisation_id, partner_id, last_month),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
