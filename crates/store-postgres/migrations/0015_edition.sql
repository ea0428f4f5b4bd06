-- Identify: the places that an organisation follows as it saw them last, and what it was told of later editions of
-- the registers. The registers themselves are files and hold no data of any organisation.

CREATE TABLE register_edition (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    checksum TEXT NOT NULL,
    looked_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id)
);

CREATE TABLE register_seen (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    record_id TEXT NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (organisation_id, record_id)
);

CREATE TABLE register_news (
    organisation_id UUID NOT NULL REFERENCES organisation (organisation_id),
    news_id UUID NOT NULL,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'closed', 'moved', 'renamed', 'succeeded')),
    change TEXT NOT NULL,
    edition TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    read_at BIGINT,
    read_by TEXT,
    PRIMARY KEY (organisation_id, news_id),
    UNIQUE (organisation_id, edition, record_id, kind)
);
CREATE INDEX register_news_by_record ON register_news (organisation_id, record_id);
