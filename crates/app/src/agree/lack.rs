//! What both sides still lack before an agreement is proposed. No law stops the proposal for it; but
//! what the paper says is fixed by the proposal, and later papers are not to be had without.

use maillage_domain::agree::commitment::{CommitmentKind, Side};
use maillage_domain::party::Address;

use super::agreement::StoredCommitment;
use super::paper::is_gift;
use crate::access::organisation::Organisation;
use crate::engage::partner::Partner;

/// One thing that is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The number in law of a side: NIF, SIREN. Tax receipts and invoices must bear it.
    LegalNumber(Side),
    /// Street, postcode or town of a side. Tax receipts and invoices must bear them.
    Address(Side),
    /// The account that receives; without it there is neither transfer nor debit.
    Account,
    /// The organisation's creditor identifier; without it there is no direct debit.
    CreditorIdentifier,
}

/// What is lacking, the paper's things first. The bank's are asked for only where a share of turnover
/// will be paid.
#[must_use]
pub fn lacking(
    organisation: &Organisation,
    partner: &Partner,
    commitments: &[StoredCommitment],
) -> Vec<Lack> {
    let pays = commitments.iter().any(|line| line.terms.kind() == CommitmentKind::ShareOfTurnover);
    [
        (partner.legal_id.is_none(), Lack::LegalNumber(Side::Partner)),
        (!is_whole(&partner.address), Lack::Address(Side::Partner)),
        (organisation.legal_id.is_none(), Lack::LegalNumber(Side::Organisation)),
        (!is_whole(&organisation.address), Lack::Address(Side::Organisation)),
        (pays && organisation.iban.is_none(), Lack::Account),
        (pays && organisation.creditor_identifier.is_none(), Lack::CreditorIdentifier),
    ]
    .into_iter()
    .filter_map(|(is_missing, lack)| is_missing.then_some(lack))
    .collect()
}

/// What the organisation gives that is worth money, when the agreement calls what it gets a gift: the
/// law of gifts knows at most a small return (Spain: Law 49/2002, art. 17; France: CGI, art. 238 bis).
/// Empty under any other tax rules.
#[must_use]
pub fn returns_of_gift(regime: &str, commitments: &[StoredCommitment]) -> Vec<CommitmentKind> {
    if !is_gift(regime) {
        return Vec::new();
    }
    commitments.iter().map(|line| line.terms.kind()).filter(|kind| kind.is_return()).collect()
}

fn is_whole(address: &Address) -> bool {
    [&address.street, &address.postcode, &address.locality]
        .iter()
        .all(|part| !part.trim().is_empty())
}
