//! Floor 2: the journal and the receipts as files for accountants.
