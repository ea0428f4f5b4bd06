-- Agree: what both sides commit to, and how it was signed.

CREATE TABLE agreement (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    agreement_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    reference TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'proposed', 'signed', 'active', 'ended')),
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    purpose TEXT NOT NULL,
    legal_regime TEXT NOT NULL,
    first_month INTEGER NOT NULL,
    signatory_name TEXT NOT NULL,
    signatory_quality TEXT NOT NULL,
    proposed_at INTEGER,
    document_hash BLOB,
    proposed_document_id BLOB,
    terms_hash TEXT,
    signed_document_id BLOB,
    active_since TEXT,
    ended_on TEXT,
    end_reason TEXT,
    replaces_id BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, agreement_id),
    UNIQUE (organisation_id, reference),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, proposed_document_id) REFERENCES document (organisation_id, document_id),
    FOREIGN KEY (organisation_id, signed_document_id) REFERENCES document (organisation_id, document_id),
    FOREIGN KEY (organisation_id, replaces_id) REFERENCES agreement (organisation_id, agreement_id)
) STRICT;
CREATE INDEX agreement_by_partner ON agreement (organisation_id, partner_id);
CREATE INDEX agreement_by_stage ON agreement (organisation_id, stage);

-- `terms` is the commitment as JSON, checked again whenever it is read.
CREATE TABLE commitment (
    organisation_id BLOB NOT NULL,
    commitment_id BLOB NOT NULL,
    agreement_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('partner', 'organisation')),
    kind TEXT NOT NULL CHECK (kind IN ('share_of_turnover', 'display', 'visibility', 'statement', 'label')),
    terms TEXT NOT NULL,
    PRIMARY KEY (organisation_id, commitment_id),
    UNIQUE (organisation_id, agreement_id, position),
    FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreement (organisation_id, agreement_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
) STRICT;
CREATE INDEX commitment_by_partner ON commitment (organisation_id, partner_id, kind);

CREATE TABLE signature (
    organisation_id BLOB NOT NULL,
    agreement_id BLOB NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('partner', 'organisation')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    quality TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    consent TEXT NOT NULL,
    document_hash BLOB NOT NULL,
    link_id BLOB,
    account_id BLOB,
    PRIMARY KEY (organisation_id, agreement_id, side),
    FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreement (organisation_id, agreement_id)
) STRICT;
