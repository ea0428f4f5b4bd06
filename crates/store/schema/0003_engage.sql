-- Engage: prospects on their way to becoming partners, what is sent to them, and all outgoing messages.

CREATE TABLE prospect (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    prospect_id UUID NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('register', 'hand', 'join')),
    record_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('company', 'authority', 'association', 'school')),
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    locality TEXT NOT NULL,
    country TEXT NOT NULL,
    lon DOUBLE PRECISION,
    lat DOUBLE PRECISION,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    email TEXT,
    phone TEXT,
    website TEXT,
    stage TEXT NOT NULL
        CHECK (stage IN ('shortlisted', 'contacted', 'met', 'proposal', 'partner', 'declined', 'not_now')),
    stage_since BIGINT NOT NULL,
    score BIGINT CHECK (score BETWEEN 0 AND 100000),
    coverage BIGINT,
    explanation TEXT,
    next_step TEXT NOT NULL,
    next_step_on TEXT,
    partner_id UUID,
    search TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, prospect_id),
    UNIQUE (organisation_id, record_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
CREATE INDEX prospect_by_stage ON prospect (organisation_id, stage, name);
CREATE INDEX prospect_by_partner ON prospect (organisation_id, partner_id);

-- Every stage that a prospect has had: nothing here is changed or removed.
CREATE TABLE prospect_move (
    organisation_id UUID NOT NULL,
    move_id UUID NOT NULL,
    prospect_id UUID NOT NULL,
    from_stage TEXT,
    to_stage TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('added', 'hand', 'invited', 'answered', 'asked', 'joined', 'visited')),
    reason TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, move_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
);
CREATE INDEX prospect_move_by_prospect ON prospect_move (organisation_id, prospect_id, at);

-- The people at prospects and at partners. People, notes and tasks follow a prospect that becomes a partner.
CREATE TABLE contact (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    contact_id UUID NOT NULL,
    prospect_id UUID,
    partner_id UUID,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    is_main BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, contact_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    CHECK ((prospect_id IS NULL) <> (partner_id IS NULL))
);
CREATE INDEX contact_by_prospect ON contact (organisation_id, prospect_id);
CREATE INDEX contact_by_partner ON contact (organisation_id, partner_id);

CREATE TABLE note (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    note_id UUID NOT NULL,
    prospect_id UUID,
    partner_id UUID,
    text TEXT NOT NULL,
    author_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, note_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    CHECK ((prospect_id IS NULL) <> (partner_id IS NULL))
);
CREATE INDEX note_by_prospect ON note (organisation_id, prospect_id, created_at);
CREATE INDEX note_by_partner ON note (organisation_id, partner_id, created_at);

CREATE TABLE task (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    task_id UUID NOT NULL,
    prospect_id UUID,
    partner_id UUID,
    kind TEXT NOT NULL CHECK (kind IN ('hand', 'call_back', 'welcome', 'leaving', 'debit_returned', 'debit_stopped')),
    title TEXT NOT NULL,
    due_on TEXT,
    assignee_id UUID REFERENCES account (account_id),
    author_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (organisation_id, task_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    CHECK ((prospect_id IS NULL) <> (partner_id IS NULL))
);
CREATE INDEX task_by_prospect ON task (organisation_id, prospect_id);
CREATE INDEX task_by_partner ON task (organisation_id, partner_id);
CREATE INDEX task_by_day ON task (organisation_id, due_on);

-- Who asked not to be written to: a record of a register, an address, or both.
CREATE TABLE opt_out (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    opt_out_id UUID NOT NULL,
    record_id TEXT,
    email TEXT,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, opt_out_id),
    UNIQUE (organisation_id, record_id, email)
);
CREATE INDEX opt_out_by_email ON opt_out (organisation_id, email);

CREATE TABLE message (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    message_id UUID NOT NULL,
    kind TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_email TEXT NOT NULL,
    from_name TEXT NOT NULL,
    from_email TEXT NOT NULL,
    reply_to TEXT,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    body_html TEXT NOT NULL,
    mail_id TEXT NOT NULL,
    opt_out_url TEXT,
    partner_id UUID,
    prospect_id UUID,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    route TEXT CHECK (route IN ('smtp', 'outbox')),
    attempts BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    search TEXT NOT NULL,
    PRIMARY KEY (organisation_id, message_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id)
);
CREATE INDEX message_by_state ON message (organisation_id, state, next_try_at);
CREATE INDEX message_by_time ON message (organisation_id, created_at);

CREATE TABLE invitation (
    organisation_id UUID NOT NULL,
    invitation_id UUID NOT NULL,
    prospect_id UUID NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'letter', 'qr')),
    wave TEXT NOT NULL CHECK (wave IN ('first', 'reminder', 'last')),
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    text TEXT NOT NULL,
    link_id UUID NOT NULL,
    message_id UUID,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    opened_at BIGINT,
    answer TEXT CHECK (answer IN ('interested', 'not_now', 'never')),
    answered_at BIGINT,
    PRIMARY KEY (organisation_id, invitation_id),
    FOREIGN KEY (organisation_id, prospect_id) REFERENCES prospect (organisation_id, prospect_id),
    FOREIGN KEY (organisation_id, link_id) REFERENCES link (organisation_id, link_id),
    FOREIGN KEY (organisation_id, message_id) REFERENCES message (organisation_id, message_id)
);
CREATE INDEX invitation_by_prospect ON invitation (organisation_id, prospect_id, sent_at);
CREATE INDEX invitation_by_link ON invitation (organisation_id, link_id);
