-- Identify: walking rounds, the visits noted on them, and the opening hours that staff know.

CREATE TABLE round (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    round_id UUID NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    leave_minute BIGINT NOT NULL CHECK (leave_minute BETWEEN 0 AND 1439),
    visit_minutes BIGINT NOT NULL CHECK (visit_minutes BETWEEN 1 AND 120),
    start_label TEXT NOT NULL,
    start_lon DOUBLE PRECISION NOT NULL,
    start_lat DOUBLE PRECISION NOT NULL,
    -- What the program promised of its choice: the minutes, what it is worth and what none is worth more than.
    budget_minutes BIGINT,
    prize BIGINT,
    prize_at_most BIGINT,
    -- Seconds of walking and waiting that no order of these stops goes below.
    away_at_least BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT,
    search TEXT NOT NULL,
    PRIMARY KEY (organisation_id, round_id)
);
CREATE INDEX round_by_day ON round (organisation_id, day);

CREATE TABLE round_stop (
    organisation_id UUID NOT NULL,
    round_id UUID NOT NULL,
    prospect_id UUID NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, round_id, prospect_id),
    FOREIGN KEY (organisation_id, round_id) REFERENCES round (organisation_id, round_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
);
CREATE INDEX round_stop_by_prospect ON round_stop (organisation_id, prospect_id);

-- What came of a visit. The id is made where it is noted, so that what is sent twice counts once; a visit that was
-- corrected or taken back stays, with the moment at which it ended, so that a late copy of it changes nothing.
CREATE TABLE round_visit (
    organisation_id UUID NOT NULL,
    visit_id UUID NOT NULL,
    round_id UUID NOT NULL,
    prospect_id UUID NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('met', 'interested', 'come_back', 'absent', 'no_thanks')),
    words TEXT NOT NULL,
    note_id UUID NOT NULL,
    -- Where the prospect stood before and after, and its next step, as JSON: to take it back.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (organisation_id, visit_id),
    FOREIGN KEY (organisation_id, round_id) REFERENCES round (organisation_id, round_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
);
CREATE INDEX round_visit_by_round ON round_visit (organisation_id, round_id, prospect_id);

-- When a prospect is open on a day of the week, as far as staff knows: a JSON list, empty for closed.
CREATE TABLE prospect_opening (
    organisation_id UUID NOT NULL,
    prospect_id UUID NOT NULL,
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    times TEXT NOT NULL,
    PRIMARY KEY (organisation_id, prospect_id, weekday),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
);
