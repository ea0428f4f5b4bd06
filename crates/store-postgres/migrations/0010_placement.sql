-- Accompany: placements of people at partners. Offers are a partner's own words and name nobody. Of a placement
-- whatever names a person (terms, papers, the name under its signature) is sealed under that person's key
-- (`person_key`): who erases the person erases them too, and what is left counts and names nobody.

CREATE TABLE placement_offer (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    offer_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    title TEXT NOT NULL,
    tasks TEXT NOT NULL,
    weekly_minutes BIGINT NOT NULL CHECK (weekly_minutes > 0),
    starts_on TEXT NOT NULL,
    weeks BIGINT NOT NULL CHECK (weeks > 0),
    places BIGINT NOT NULL CHECK (places > 0),
    tutor TEXT NOT NULL,
    made_by TEXT NOT NULL CHECK (made_by IN ('partner', 'staff')),
    search TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (organisation_id, offer_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
CREATE INDEX placement_offer_by_partner ON placement_offer (organisation_id, partner_id);

CREATE TABLE placement (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    placement_id UUID NOT NULL,
    offer_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    participant_id UUID NOT NULL,
    reference TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('matched', 'signing', 'signed', 'running', 'completed', 'broken', 'refused')),
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    ended_on TEXT,
    reason TEXT,
    adviser_id UUID NOT NULL,
    sealed_terms BYTEA NOT NULL,
    proposed_at BIGINT,
    terms_hash TEXT,
    document_hash BYTEA,
    sealed_paper BYTEA,
    sealed_signed_paper BYTEA,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, placement_id),
    UNIQUE (organisation_id, reference),
    FOREIGN KEY (organisation_id, offer_id) REFERENCES placement_offer (organisation_id, offer_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, participant_id) REFERENCES participant (organisation_id, participant_id)
);
CREATE INDEX placement_by_offer ON placement (organisation_id, offer_id);
CREATE INDEX placement_by_partner ON placement (organisation_id, partner_id);
CREATE INDEX placement_by_participant ON placement (organisation_id, participant_id);

-- Each step, in order.
CREATE TABLE placement_move (
    organisation_id UUID NOT NULL,
    placement_id UUID NOT NULL,
    position BIGINT NOT NULL,
    stage TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    reason TEXT,
    account_id UUID,
    PRIMARY KEY (organisation_id, placement_id, position),
    FOREIGN KEY (organisation_id, placement_id) REFERENCES placement (organisation_id, placement_id)
);

-- The names of the partner's and the organisation's signatories stand in `name`, the person's in `sealed_name`.
CREATE TABLE placement_signature (
    organisation_id UUID NOT NULL,
    placement_id UUID NOT NULL,
    signatory TEXT NOT NULL CHECK (signatory IN ('partner', 'participant', 'organisation')),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    sealed_name BYTEA,
    quality TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    consent TEXT NOT NULL,
    document_hash BYTEA NOT NULL,
    link_id UUID,
    account_id UUID,
    PRIMARY KEY (organisation_id, placement_id, signatory),
    FOREIGN KEY (organisation_id, placement_id) REFERENCES placement (organisation_id, placement_id)
);

-- What became of somebody, asked so many months after the end. Without `answered_on` nobody has said anything yet;
-- with it and without `outcome` nobody could find out.
CREATE TABLE placement_outcome (
    organisation_id UUID NOT NULL,
    placement_id UUID NOT NULL,
    months BIGINT NOT NULL,
    asked_on TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('lasting_job', 'short_job', 'self_employed', 'training', 'looking', 'something_else')),
    answered_on TEXT,
    answered_by UUID,
    reminders BIGINT NOT NULL,
    reminded_on TEXT,
    PRIMARY KEY (organisation_id, placement_id, months),
    FOREIGN KEY (organisation_id, placement_id) REFERENCES placement (organisation_id, placement_id)
);
CREATE INDEX placement_outcome_by_day ON placement_outcome (organisation_id, asked_on);
