-- Campaign: what is shown, where it hangs, who scanned it (as numbers only), and the badge on partners' web pages.

-- `template`: size and edge of posters and where their codes lead, as JSON. `search`: the name without capitals and accents.
CREATE TABLE campaign (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    campaign_id UUID NOT NULL,
    name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    template TEXT NOT NULL,
    search TEXT NOT NULL,
    closed_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, campaign_id)
);

CREATE TABLE campaign_text (
    organisation_id UUID NOT NULL,
    campaign_id UUID NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    call TEXT NOT NULL,
    PRIMARY KEY (organisation_id, campaign_id, locale),
    FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaign (organisation_id, campaign_id)
);

-- A JPEG of our own making.
CREATE TABLE campaign_picture (
    organisation_id UUID NOT NULL,
    campaign_id UUID NOT NULL,
    content BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, campaign_id),
    FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaign (organisation_id, campaign_id)
);

-- One partner's display of one campaign. Its code stays the same for ever.
CREATE TABLE display (
    organisation_id UUID NOT NULL,
    display_id UUID NOT NULL,
    campaign_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('asked', 'sent', 'shown', 'photo', 'declined')),
    asked_on TEXT NOT NULL,
    sent_on TEXT,
    shown_on TEXT,
    photo_on TEXT,
    code TEXT NOT NULL,
    PRIMARY KEY (organisation_id, display_id),
    UNIQUE (organisation_id, campaign_id, partner_id),
    UNIQUE (organisation_id, code),
    FOREIGN KEY (organisation_id, campaign_id) REFERENCES campaign (organisation_id, campaign_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
CREATE INDEX display_by_partner ON display (organisation_id, partner_id);

-- A JPEG of our own making: pixels, and nothing else of the file that was sent.
CREATE TABLE display_photo (
    organisation_id UUID NOT NULL,
    display_id UUID NOT NULL,
    content BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, display_id),
    FOREIGN KEY (organisation_id, display_id) REFERENCES display (organisation_id, display_id)
);

-- Whose a code is: shared by all organisations, since a scanned address names none.
CREATE TABLE scan_code (
    code TEXT NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    kind TEXT NOT NULL CHECK (kind IN ('display')),
    subject_id UUID NOT NULL
);

-- Numbers, and nothing about who scanned.
CREATE TABLE scan_count (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    code TEXT NOT NULL,
    day TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('night', 'morning', 'afternoon', 'evening')),
    device TEXT NOT NULL CHECK (device IN ('phone', 'other')),
    scans BIGINT NOT NULL CHECK (scans > 0),
    PRIMARY KEY (organisation_id, code, day, part, device)
);

-- The last look at a partner's web page; weekly at most.
CREATE TABLE badge_check (
    organisation_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    url TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('found', 'missing', 'forbidden', 'unreachable')),
    checked_on TEXT NOT NULL,
    PRIMARY KEY (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
