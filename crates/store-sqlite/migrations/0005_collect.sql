-- Collect: declared, due, debited or transferred, reconciled, booked, receipted.
-- What happened is never edited: declarations supersede, dues adjust, entries reverse.

CREATE TABLE declaration (
    organisation_id BLOB NOT NULL,
    declaration_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    commitment_id BLOB NOT NULL,
    month INTEGER NOT NULL,
    base_cents INTEGER NOT NULL CHECK (base_cents >= 0),
    evidence TEXT NOT NULL CHECK (evidence IN ('stated', 'from_accounts', 'certified')),
    declared_at INTEGER NOT NULL,
    declared_by_kind TEXT NOT NULL CHECK (declared_by_kind IN ('partner', 'staff')),
    declared_by_id BLOB NOT NULL,
    supersedes_id BLOB,
    PRIMARY KEY (organisation_id, declaration_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, commitment_id) REFERENCES commitment (organisation_id, commitment_id),
    FOREIGN KEY (organisation_id, supersedes_id) REFERENCES declaration (organisation_id, declaration_id)
) STRICT;
CREATE INDEX declaration_by_commitment ON declaration (organisation_id, commitment_id, month);
CREATE INDEX declaration_by_month ON declaration (organisation_id, month);

-- `position` counts the dues of one commitment from 0: two runs at once cannot raise the same due.
-- `paid_cents` is the running sum of its allocations, kept in the same transaction.
CREATE TABLE due (
    organisation_id BLOB NOT NULL,
    due_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    commitment_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    month INTEGER NOT NULL,
    year_first INTEGER NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN ('declared', 'provisional', 'adjustment')),
    amount_cents INTEGER NOT NULL,
    paid_cents INTEGER NOT NULL,
    explanation TEXT NOT NULL,
    reference TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, due_id),
    UNIQUE (organisation_id, commitment_id, position),
    UNIQUE (organisation_id, reference),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, commitment_id) REFERENCES commitment (organisation_id, commitment_id)
) STRICT;
CREATE INDEX due_by_month ON due (organisation_id, month);
CREATE INDEX due_by_partner ON due (organisation_id, partner_id, month);

CREATE TABLE mandate (
    organisation_id BLOB NOT NULL,
    mandate_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    reference TEXT NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('CORE', 'B2B')),
    state TEXT NOT NULL CHECK (state IN ('drafted', 'active', 'suspended', 'ended', 'lapsed')),
    state_detail TEXT NOT NULL,
    debtor_name TEXT NOT NULL,
    iban TEXT NOT NULL,
    bic TEXT,
    signed_on TEXT,
    evidence TEXT NOT NULL,
    last_collected_on TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, mandate_id),
    UNIQUE (organisation_id, reference),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
) STRICT;
CREATE INDEX mandate_by_partner ON mandate (organisation_id, partner_id);

-- One file a month and scheme. The row comes before the file: from then on its debits are taken, and the file can
-- be written again from them, byte for byte. `creditor` is the JSON of the settings it was made with;
-- `sha256` is kept when it was first written whole.
CREATE TABLE collection_file (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    collection_file_id BLOB NOT NULL,
    month INTEGER NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('CORE', 'B2B')),
    message_id TEXT NOT NULL,
    debit_count INTEGER NOT NULL,
    total_cents INTEGER NOT NULL,
    creditor TEXT NOT NULL,
    sha256 BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, collection_file_id),
    UNIQUE (organisation_id, month, scheme),
    UNIQUE (organisation_id, message_id)
) STRICT;

CREATE TABLE debit (
    organisation_id BLOB NOT NULL,
    debit_id BLOB NOT NULL,
    mandate_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    collection_file_id BLOB,
    month INTEGER NOT NULL,
    end_to_end_id TEXT NOT NULL,
    payment_information_id TEXT,
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    scheme TEXT NOT NULL CHECK (scheme IN ('CORE', 'B2B')),
    sequence_type TEXT NOT NULL CHECK (sequence_type IN ('FRST', 'RCUR', 'FNAL', 'OOFF')),
    collection_date TEXT NOT NULL,
    remittance TEXT NOT NULL,
    notified_on TEXT,
    notice_hash BLOB,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('prepared', 'in_file', 'settled', 'returned', 'rejected', 'cancelled')),
    return_code TEXT,
    settled_on TEXT,
    returned_on TEXT,
    retry_on TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, debit_id),
    UNIQUE (organisation_id, end_to_end_id),
    FOREIGN KEY (organisation_id, mandate_id) REFERENCES mandate (organisation_id, mandate_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, collection_file_id) REFERENCES collection_file (organisation_id, collection_file_id)
) STRICT;
CREATE INDEX debit_by_partner ON debit (organisation_id, partner_id);
CREATE INDEX debit_by_month ON debit (organisation_id, month, state);
CREATE INDEX debit_by_file ON debit (organisation_id, collection_file_id, payment_information_id, debit_id);
CREATE INDEX debit_by_mandate ON debit (organisation_id, mandate_id);
CREATE INDEX debit_by_batch ON debit (organisation_id, payment_information_id);

CREATE TABLE debit_due (
    organisation_id BLOB NOT NULL,
    debit_id BLOB NOT NULL,
    due_id BLOB NOT NULL,
    amount_cents INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, debit_id, due_id),
    FOREIGN KEY (organisation_id, debit_id) REFERENCES debit (organisation_id, debit_id),
    FOREIGN KEY (organisation_id, due_id) REFERENCES due (organisation_id, due_id)
) STRICT;
CREATE INDEX debit_by_settlement ON debit (organisation_id, settled_on);
CREATE INDEX debit_by_return ON debit (organisation_id, returned_on);
CREATE INDEX debit_due_by_due ON debit_due (organisation_id, due_id);

-- `known_count` and `known_cents`: payments it tells of that an earlier statement had given; they are not its rows.
CREATE TABLE bank_statement (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    statement_id BLOB NOT NULL,
    account TEXT NOT NULL,
    reference TEXT NOT NULL,
    sequence_number TEXT NOT NULL,
    page TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 BLOB NOT NULL,
    dated TEXT NOT NULL,
    opening_cents INTEGER NOT NULL,
    closing_cents INTEGER NOT NULL,
    entry_count INTEGER NOT NULL,
    known_count INTEGER NOT NULL,
    known_cents INTEGER NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, statement_id),
    UNIQUE (organisation_id, account, reference, sequence_number, page)
) STRICT;

-- One row per payment: a batch of the bank with details gives one row per detail. `fee_cents` is the part
-- of the amount that the bank kept for a return. `search`: name, text and references without capitals and accents.
CREATE TABLE bank_entry (
    organisation_id BLOB NOT NULL,
    bank_entry_id BLOB NOT NULL,
    statement_id BLOB NOT NULL,
    entry_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    booked_on TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    fee_cents INTEGER NOT NULL CHECK (fee_cents >= 0),
    counterparty_name TEXT NOT NULL,
    counterparty_iban TEXT,
    end_to_end_id TEXT,
    payment_information_id TEXT,
    reference TEXT,
    remittance TEXT NOT NULL,
    return_code TEXT,
    state TEXT NOT NULL CHECK (state IN ('matched', 'queued', 'set_aside')),
    how TEXT NOT NULL,
    confidence_permille INTEGER NOT NULL,
    partner_id BLOB,
    decided_by TEXT,
    search TEXT NOT NULL,
    PRIMARY KEY (organisation_id, bank_entry_id),
    UNIQUE (organisation_id, entry_key),
    FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement (organisation_id, statement_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id)
) STRICT;
CREATE INDEX bank_entry_by_state ON bank_entry (organisation_id, state, booked_on);
CREATE INDEX bank_entry_by_statement ON bank_entry (organisation_id, statement_id, position);
CREATE INDEX bank_entry_by_partner ON bank_entry (organisation_id, partner_id, booked_on);

-- What a bank entry (or a credit, a write-off) pays of a due; negative when a return takes it back.
CREATE TABLE allocation (
    organisation_id BLOB NOT NULL,
    allocation_id BLOB NOT NULL,
    due_id BLOB NOT NULL,
    source_kind TEXT NOT NULL CHECK (source_kind IN ('bank', 'credit', 'write_off')),
    bank_entry_id BLOB,
    debit_id BLOB,
    amount_cents INTEGER NOT NULL,
    dated TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, allocation_id),
    FOREIGN KEY (organisation_id, due_id) REFERENCES due (organisation_id, due_id),
    FOREIGN KEY (organisation_id, bank_entry_id) REFERENCES bank_entry (organisation_id, bank_entry_id),
    FOREIGN KEY (organisation_id, debit_id) REFERENCES debit (organisation_id, debit_id)
) STRICT;
CREATE INDEX allocation_by_due ON allocation (organisation_id, due_id);
CREATE INDEX allocation_by_entry ON allocation (organisation_id, bank_entry_id);

-- Customers' and employees' gifts: dated totals recorded per partner; corrections are new rows. `bank_entry_id`: the
-- payment in which the bank showed the money; without one a total is what the partner told, and no more.
CREATE TABLE gift_total (
    organisation_id BLOB NOT NULL,
    gift_total_id BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('customers', 'employees')),
    received_on TEXT NOT NULL,
    month INTEGER NOT NULL,
    amount_cents INTEGER NOT NULL,
    remark TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    corrects_id BLOB,
    bank_entry_id BLOB,
    PRIMARY KEY (organisation_id, gift_total_id),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, corrects_id) REFERENCES gift_total (organisation_id, gift_total_id),
    FOREIGN KEY (organisation_id, bank_entry_id) REFERENCES bank_entry (organisation_id, bank_entry_id)
) STRICT;
CREATE INDEX gift_total_by_month ON gift_total (organisation_id, month);
CREATE INDEX gift_total_by_correction ON gift_total (organisation_id, corrects_id);
CREATE INDEX gift_total_by_payment ON gift_total (organisation_id, bank_entry_id);

-- The journal: append-only, gapless, each entry bound to the one before by its hash.
CREATE TABLE journal_entry (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    number INTEGER NOT NULL CHECK (number > 0),
    entry_id BLOB NOT NULL,
    dated TEXT NOT NULL,
    kind TEXT NOT NULL,
    piece TEXT NOT NULL,
    label TEXT NOT NULL,
    cause TEXT NOT NULL,
    reverses_number INTEGER,
    posted_at INTEGER NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (organisation_id, number),
    UNIQUE (organisation_id, cause)
) STRICT;
CREATE INDEX journal_entry_by_date ON journal_entry (organisation_id, dated);

CREATE TABLE journal_line (
    organisation_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    account TEXT NOT NULL,
    partner_id BLOB,
    debit_cents INTEGER NOT NULL CHECK (debit_cents >= 0),
    credit_cents INTEGER NOT NULL CHECK (credit_cents >= 0),
    PRIMARY KEY (organisation_id, number, position),
    FOREIGN KEY (organisation_id, number) REFERENCES journal_entry (organisation_id, number)
) STRICT;
CREATE INDEX journal_line_by_account ON journal_line (organisation_id, account);
CREATE INDEX journal_line_by_partner ON journal_line (organisation_id, partner_id, number);

CREATE TABLE receipt (
    organisation_id BLOB NOT NULL,
    receipt_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    partner_id BLOB NOT NULL,
    amount_cents INTEGER NOT NULL,
    payments TEXT NOT NULL,
    regime TEXT NOT NULL,
    is_provisional INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    document_id BLOB,
    cancelled_at INTEGER,
    cancel_reason TEXT CHECK (cancel_reason IN ('refunded', 'replaced', 'mistake')),
    replaces_number INTEGER,
    mailed_at INTEGER,
    PRIMARY KEY (organisation_id, receipt_id),
    UNIQUE (organisation_id, year, number),
    FOREIGN KEY (organisation_id, partner_id) REFERENCES partner (organisation_id, partner_id),
    FOREIGN KEY (organisation_id, document_id) REFERENCES document (organisation_id, document_id)
) STRICT;
CREATE INDEX receipt_by_partner ON receipt (organisation_id, partner_id, year);

CREATE TABLE closed_month (
    organisation_id BLOB NOT NULL REFERENCES organisation (organisation_id),
    month INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    closed_by TEXT NOT NULL,
    PRIMARY KEY (organisation_id, month)
) STRICT;
