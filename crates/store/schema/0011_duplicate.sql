-- Identify: what an organisation decided about records of the registers that may be one place. Records are
-- named by their ids, so that a decision holds for the next edition too; the first id is the smaller one,
-- byte by byte.

CREATE TABLE duplicate_decision (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    first_record TEXT NOT NULL,
    second_record TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'first_before', 'second_before')),
    decided_at BIGINT NOT NULL,
    actor_name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, first_record, second_record),
    CHECK (first_record <> second_record)
);
CREATE INDEX duplicate_decision_by_time ON duplicate_decision (organisation_id, decided_at);
