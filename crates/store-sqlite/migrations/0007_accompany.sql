-- Accompany: programmes, the people in them, what they consented to, and who read about whom.
-- Whatever names a person is sealed under a key of its own (`person_key`), which another key wraps that is never
-- in these tables: a row of `participant` tells a drawn name and a month of birth, and nothing else.

CREATE TABLE programme (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    programme_id BLOB NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    search TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, programme_id)
) STRICT;

-- What it cost in a fiscal year, whoever paid it; `year_first` is the year's first month.
CREATE TABLE programme_cost (
    organisation_id BLOB NOT NULL,
    programme_id BLOB NOT NULL,
    year_first INTEGER NOT NULL,
    cost_cents INTEGER NOT NULL CHECK (cost_cents >= 0),
    PRIMARY KEY (organisation_id, programme_id, year_first),
    FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, programme_id)
) STRICT;

-- An erased person keeps this row, so that counts stay true: its drawn name is drawn anew, everything else is gone.
-- `sealed_sensitive` lies apart, so that it can go without the key when the consent to it ends.
CREATE TABLE participant (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    participant_id BLOB NOT NULL,
    pseudonym TEXT NOT NULL,
    birth_month INTEGER,
    sealed BLOB,
    sealed_sensitive BLOB,
    last_contact_on TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    erased_at INTEGER,
    PRIMARY KEY (organisation_id, participant_id),
    UNIQUE (organisation_id, pseudonym)
) STRICT;
CREATE INDEX participant_by_contact ON participant (organisation_id, last_contact_on);

-- The person's key, wrapped. To delete this row is to erase the person, here and in every copy of the tables
-- whose master key is turned afterwards.
CREATE TABLE person_key (
    organisation_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (organisation_id, participant_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;

-- Keyed fingerprints of the words of names, to find a person by name without keeping the name.
CREATE TABLE participant_word (
    organisation_id BLOB NOT NULL,
    fingerprint BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    PRIMARY KEY (organisation_id, fingerprint, participant_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX participant_word_by_participant ON participant_word (organisation_id, participant_id);

CREATE TABLE guardian (
    organisation_id BLOB NOT NULL,
    guardian_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, guardian_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX guardian_by_participant ON guardian (organisation_id, participant_id);

CREATE TABLE consent (
    organisation_id BLOB NOT NULL,
    consent_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('programme', 'sensitive', 'placement', 'picture')),
    given_by TEXT NOT NULL CHECK (given_by IN ('participant', 'guardian')),
    form TEXT NOT NULL CHECK (form IN ('paper', 'email', 'spoken')),
    given_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    withdrawn_on TEXT,
    noted_by BLOB,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, consent_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX consent_by_participant ON consent (organisation_id, participant_id, purpose);

CREATE TABLE enrolment (
    organisation_id BLOB NOT NULL,
    programme_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    PRIMARY KEY (organisation_id, programme_id, participant_id),
    FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, programme_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX enrolment_by_participant ON enrolment (organisation_id, participant_id);

-- Day and hours are those of the organisation's own clock.
CREATE TABLE programme_session (
    organisation_id BLOB NOT NULL,
    programme_session_id BLOB NOT NULL,
    programme_id BLOB NOT NULL,
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    cancelled_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, programme_session_id),
    UNIQUE (organisation_id, programme_id, held_on, starts_at),
    FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, programme_id)
) STRICT;
CREATE INDEX programme_session_by_day ON programme_session (organisation_id, held_on);

CREATE TABLE attendance (
    organisation_id BLOB NOT NULL,
    programme_session_id BLOB NOT NULL,
    participant_id BLOB NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'excused', 'absent')),
    noted_by BLOB,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, programme_session_id, participant_id),
    FOREIGN KEY (organisation_id, programme_session_id) REFERENCES programme_session (organisation_id, programme_session_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX attendance_by_participant ON attendance (organisation_id, participant_id);

-- The end of the log below, by itself: so that two lines never follow one, and lines taken off the end are missed.
CREATE TABLE person_log_head (
    organisation_id BLOB NOT NULL PRIMARY KEY REFERENCES organisation (organisation_id),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL
) STRICT;

-- Who read, changed or erased what is known of a person; each line is bound to the one before by `hash`.
CREATE TABLE person_log (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    account_id BLOB,
    participant_id BLOB,
    act TEXT NOT NULL CHECK (act IN ('read', 'search', 'create', 'change', 'export', 'erase')),
    detail TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (organisation_id, number),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
) STRICT;
CREATE INDEX person_log_by_participant ON person_log (organisation_id, participant_id, number);
