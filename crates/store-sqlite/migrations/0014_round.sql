-- Identify: walking rounds, the visits noted on them, and the opening hours that staff know.

CREATE TABLE round (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    round_id BLOB NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    leave_minute INTEGER NOT NULL CHECK (leave_minute BETWEEN 0 AND 1439),
    visit_minutes INTEGER NOT NULL CHECK (visit_minutes BETWEEN 1 AND 120),
    start_label TEXT NOT NULL,
    start_lon REAL NOT NULL,
    start_lat REAL NOT NULL,
    -- What the program promised of its choice: the minutes, what it is worth and what none is worth more than.
    budget_minutes INTEGER,
    prize INTEGER,
    prize_at_most INTEGER,
    -- Seconds of walking and waiting that no order of these stops goes below.
    away_at_least INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    search TEXT NOT NULL,
    PRIMARY KEY (organisation_id, round_id)
) STRICT;
CREATE INDEX round_by_day ON round (organisation_id, day);

CREATE TABLE round_stop (
    organisation_id BLOB NOT NULL,
    round_id BLOB NOT NULL,
    prospect_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, round_id, prospect_id),
    FOREIGN KEY (organisation_id, round_id) REFERENCES round (organisation_id, round_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
) STRICT;
CREATE INDEX round_stop_by_prospect ON round_stop (organisation_id, prospect_id);

-- What came of a visit. The id is made where it is noted, so that what is sent twice counts once; a visit that was
-- corrected or taken back stays, with the moment at which it ended, so that a late copy of it changes nothing.
CREATE TABLE round_visit (
    organisation_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    round_id BLOB NOT NULL,
    prospect_id BLOB NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('met', 'interested', 'come_back', 'absent', 'no_thanks')),
    words TEXT NOT NULL,
    note_id BLOB NOT NULL,
    -- Where the prospect stood before and after, and its next step, as JSON: to take it back.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (organisation_id, visit_id),
    FOREIGN KEY (organisation_id, round_id) REFERENCES round (organisation_id, round_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
) STRICT;
CREATE INDEX round_visit_by_round ON round_visit (organisation_id, round_id, prospect_id);

-- When a prospect is open on a day of the week, as far as staff knows: a JSON list, empty for closed.
CREATE TABLE prospect_opening (
    organisation_id BLOB NOT NULL,
    prospect_id BLOB NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    times TEXT NOT NULL,
    PRIMARY KEY (organisation_id, prospect_id, weekday),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
) STRICT;
