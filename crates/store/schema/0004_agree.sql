-- Agree: what both sides commit to, and how it was signed.

CREATE TABLE agreement (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    agreement_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    reference TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'proposed', 'signed', 'active', 'ended')),
    locale TEXT NOT NULL CHECK (locale IN ('fr', 'es', 'ca', 'en')),
    purpose TEXT NOT NULL,
    legal_regime TEXT NOT NULL,
    first_month BIGINT NOT NULL,
    signatory_name TEXT NOT NULL,
    signatory_quality TEXT NOT NULL,
    proposed_at BIGINT,
    document_hash BYTEA,
    proposed_document_id UUID,
    terms_hash TEXT,
    signed_document_id UUID,
    active_since TEXT,
    ended_on TEXT,
    end_reason TEXT,
    replaces_id UUID,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, agreement_id),
    UNIQUE (organisation_id, reference),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, proposed_document_id) REFERENCES document (organisation_id, document_id),
    FOREIGN KEY (organisation_id, signed_document_id) REFERENCES document (organisation_id, document_id),
    FOREIGN KEY (organisation_id, replaces_id) REFERENCES agreement (organisation_id, agreement_id)
);
CREATE INDEX agreement_by_partner ON agreement (organisation_id, partner_id);
CREATE INDEX agreement_by_stage ON agreement (organisation_id, stage);

-- `terms` is the commitment as JSON, checked again whenever it is read.
CREATE TABLE commitment (
    organisation_id UUID NOT NULL,
    commitment_id UUID NOT NULL,
    agreement_id UUID NOT NULL,
    partner_id UUID NOT NULL,
    position BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('partner', 'organisation')),
    kind TEXT NOT NULL CHECK (kind IN ('share_of_turnover', 'display', 'visibility', 'statement', 'label')),
    terms TEXT NOT NULL,
    PRIMARY KEY (organisation_id, commitment_id),
    UNIQUE (organisation_id, agreement_id, position),
    FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreement (organisation_id, agreement_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
);
CREATE INDEX commitment_by_partner ON commitment (organisation_id, partner_id, kind);

CREATE TABLE signature (
    organisation_id UUID NOT NULL,
    agreement_id UUID NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('partner', 'organisation')),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    quality TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    consent TEXT NOT NULL,
    document_hash BYTEA NOT NULL,
    link_id UUID,
    account_id UUID,
    PRIMARY KEY (organisation_id, agreement_id, side),
    FOREIGN KEY (organisation_id, agreement_id) REFERENCES agreement (organisation_id, agreement_id)
);
