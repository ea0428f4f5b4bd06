-- Campaign, second half: events and who comes to them, volunteers and what they do.
-- Local moments are texts such as 2026-11-24T17:00:00, in the organisation's time zone.

CREATE TABLE event (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    event_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('exhibition', 'talk', 'workshop')),
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'published', 'cancelled')),
    slug TEXT NOT NULL,
    texts TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    capacity BIGINT CHECK (capacity >= 0),
    sequence BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, event_id),
    UNIQUE (organisation_id, slug)
);
CREATE INDEX event_by_day ON event (organisation_id, starts_at);

-- Name, address and needs are emptied thirty days after the last day; the counts stay.
CREATE TABLE sign_up (
    organisation_id UUID NOT NULL,
    sign_up_id UUID NOT NULL,
    event_id UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('registered', 'waiting', 'withdrawn', 'attended', 'missed')),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    companions BIGINT NOT NULL CHECK (companions BETWEEN 0 AND 20),
    needs TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    origin_code TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    anonymised_at BIGINT,
    PRIMARY KEY (organisation_id, sign_up_id),
    FOREIGN KEY (organisation_id, event_id) REFERENCES event (organisation_id, event_id)
);
CREATE INDEX sign_up_by_event ON sign_up (organisation_id, event_id, created_at);

-- Which messages tell of a sign-up, so that they go with its name.
CREATE TABLE sign_up_message (
    organisation_id UUID NOT NULL,
    message_id UUID NOT NULL,
    sign_up_id UUID NOT NULL,
    PRIMARY KEY (organisation_id, message_id),
    FOREIGN KEY (organisation_id, message_id) REFERENCES message (organisation_id, message_id),
    FOREIGN KEY (organisation_id, sign_up_id) REFERENCES sign_up (organisation_id, sign_up_id)
);
CREATE INDEX sign_up_message_by_sign_up ON sign_up_message (organisation_id, sign_up_id);

CREATE TABLE volunteer (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    volunteer_id UUID NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    origin TEXT NOT NULL CHECK (origin IN ('poster', 'event', 'partner', 'page', 'friend', 'other')),
    origin_code TEXT NOT NULL,
    joined_on TEXT NOT NULL,
    left_on TEXT,
    forgotten_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, volunteer_id)
);
CREATE INDEX volunteer_by_email ON volunteer (organisation_id, email);

-- Only that a proof was seen, by whom and when, and until when it is trusted: never the paper.
CREATE TABLE volunteer_certificate (
    organisation_id UUID NOT NULL,
    volunteer_id UUID NOT NULL,
    code TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, volunteer_id, code, issued_on),
    FOREIGN KEY (organisation_id, volunteer_id) REFERENCES volunteer (organisation_id, volunteer_id)
);

CREATE TABLE mission (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    mission_id UUID NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    with_children BOOLEAN NOT NULL,
    closed_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, mission_id)
);

CREATE TABLE shift (
    organisation_id UUID NOT NULL,
    shift_id UUID NOT NULL,
    mission_id UUID NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL,
    places BIGINT NOT NULL CHECK (places >= 1),
    cancelled_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, shift_id),
    FOREIGN KEY (organisation_id, mission_id) REFERENCES mission (organisation_id, mission_id)
);
CREATE INDEX shift_by_day ON shift (organisation_id, starts_at);

CREATE TABLE shift_booking (
    organisation_id UUID NOT NULL,
    shift_id UUID NOT NULL,
    volunteer_id UUID NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'withdrawn', 'done', 'missed')),
    booked_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, shift_id, volunteer_id),
    FOREIGN KEY (organisation_id, shift_id) REFERENCES shift (organisation_id, shift_id),
    FOREIGN KEY (organisation_id, volunteer_id) REFERENCES volunteer (organisation_id, volunteer_id)
);
CREATE INDEX shift_booking_by_volunteer ON shift_booking (organisation_id, volunteer_id);

-- Hours as the volunteer reports them and as staff confirms them; nothing confirmed is changed.
CREATE TABLE volunteer_hours (
    organisation_id UUID NOT NULL,
    hours_id UUID NOT NULL,
    volunteer_id UUID NOT NULL,
    mission_id UUID NOT NULL,
    shift_id UUID,
    worked_on TEXT NOT NULL,
    minutes_reported BIGINT NOT NULL CHECK (minutes_reported BETWEEN 1 AND 1440),
    minutes_confirmed BIGINT CHECK (minutes_confirmed BETWEEN 0 AND 1440),
    decided_by TEXT NOT NULL,
    decided_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, hours_id),
    UNIQUE (organisation_id, volunteer_id, shift_id),
    FOREIGN KEY (organisation_id, volunteer_id) REFERENCES volunteer (organisation_id, volunteer_id),
    FOREIGN KEY (organisation_id, mission_id) REFERENCES mission (organisation_id, mission_id),
    FOREIGN KEY (organisation_id, shift_id) REFERENCES shift (organisation_id, shift_id)
);
CREATE INDEX volunteer_hours_by_volunteer ON volunteer_hours (organisation_id, volunteer_id, worked_on);
