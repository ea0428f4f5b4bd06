-- Identify: what a network set about its scores. Without a row everything is as it came.

CREATE TABLE score_setting (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    criteria TEXT NOT NULL,
    is_rotating INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id)
) STRICT;
