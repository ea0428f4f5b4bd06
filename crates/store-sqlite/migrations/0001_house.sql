-- The house: organisations, the people who sign in, links, audit, jobs, and the partners that every verb speaks of.
-- Types are PostgreSQL's; `cargo xtask schema` writes the SQLite form beside it.

CREATE TABLE organisation (
    organisation_id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    legal_id TEXT,
    country TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (currency = 'EUR'),
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    locality TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    website TEXT,
    mission TEXT NOT NULL,
    network_name TEXT NOT NULL,
    network_promise TEXT NOT NULL,
    fiscal_year_starts_in INTEGER NOT NULL CHECK (fiscal_year_starts_in BETWEEN 1 AND 12),
    legal_regime TEXT NOT NULL,
    receipts TEXT NOT NULL,
    effect TEXT,
    iban TEXT,
    bic TEXT,
    creditor_identifier TEXT,
    territory_geojson TEXT,
    needs TEXT NOT NULL,
    tile_url TEXT,
    is_public INTEGER NOT NULL,
    is_demo INTEGER NOT NULL,
    set_up_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    account_id BLOB NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    password_hash TEXT,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE TABLE passkey (
    account_id BLOB NOT NULL REFERENCES account (account_id),
    credential_id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    credential TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    PRIMARY KEY (account_id, credential_id)
) STRICT;

-- A one-time link by e-mail: first sign-in, recovery, or the set-up of a new installation (no account yet).
CREATE TABLE sign_in_link (
    token_hash BLOB NOT NULL PRIMARY KEY,
    account_id BLOB REFERENCES account (account_id),
    purpose TEXT NOT NULL CHECK (purpose IN ('set_up', 'welcome', 'recover', 'demo')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE session (
    token_hash BLOB NOT NULL PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (account_id),
    organisation_id BLOB,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_account ON session (account_id);

CREATE TABLE member (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    account_id BLOB NOT NULL REFERENCES account (account_id),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'treasurer', 'campaigner', 'educator', 'adviser', 'reader')),
    since INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, account_id, role)
) STRICT;
CREATE INDEX member_by_account ON member (account_id);

CREATE TABLE audit (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    audit_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('staff', 'partner', 'public', 'system')),
    actor_id BLOB,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (organisation_id, audit_id)
) STRICT;
CREATE INDEX audit_by_time ON audit (organisation_id, at);

CREATE TABLE job (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    job_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    input TEXT NOT NULL,
    result TEXT,
    cancel_asked INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, job_id)
) STRICT;

-- `search`: the names and the street without capitals and accents, as somebody types them.
CREATE TABLE partner (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    partner_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('company', 'authority', 'association', 'school')),
    name TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    legal_id TEXT,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    locality TEXT NOT NULL,
    country TEXT NOT NULL,
    lon REAL,
    lat REAL,
    category TEXT NOT NULL,
    record_id TEXT,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    email TEXT,
    phone TEXT,
    website TEXT,
    shown_publicly INTEGER NOT NULL,
    joined_on TEXT NOT NULL,
    left_on TEXT,
    search TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, partner_id)
) STRICT;
CREATE INDEX partner_by_name ON partner (organisation_id, name, partner_id);
CREATE INDEX partner_by_record ON partner (organisation_id, record_id);

-- A personal link without password: a partner's phone page, a signature, a join page.
CREATE TABLE link (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    link_id BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('partner', 'sign', 'join', 'attend', 'volunteer',
        'placement_partner', 'placement_person')),
    partner_id BLOB,
    subject_id BLOB,
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    last_used_at INTEGER,
    PRIMARY KEY (organisation_id, link_id),
    UNIQUE (organisation_id, token_hash),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
) STRICT;

-- A file that the organisation keeps: a signed agreement, a receipt, a collection file.
-- At most one picture for each organisation, written anew by the program from what was uploaded.
CREATE TABLE logo (
    organisation_id BLOB NOT NULL PRIMARY KEY REFERENCES organisation (organisation_id),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/svg+xml')),
    sha256 BLOB NOT NULL,
    content BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    document_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    content BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, document_id)
) STRICT;
