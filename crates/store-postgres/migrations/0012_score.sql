-- Identify: what a network set about its scores. Without a row everything is as it came.

CREATE TABLE score_setting (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    criteria TEXT NOT NULL,
    is_rotating BOOLEAN NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id)
);
