//! The proof of the books in its reader's words, for the page and for `maillage verify`.

use maillage_app::prove::fault::{Fault, Orphan};
use maillage_app::prove::verify::{Check, Finding};
use maillage_domain::collect::due::HistoryFault;
use maillage_domain::collect::journal::ChainBreak;
use maillage_i18n::T;

/// What a check proves.
#[must_use]
pub fn check(t: T, check: Check) -> String {
    match check {
        Check::Chain => t.journal_check_chain(),
        Check::Balance => t.journal_check_balance(),
        Check::DuesPaid => t.journal_check_dues(),
        Check::DueHistory => t.journal_check_due_history(),
        Check::DebitParts => t.journal_check_debits(),
        Check::Statements => t.journal_check_statements(),
        Check::BankBooked => t.journal_check_bank(),
        Check::PartnersPaid => t.journal_check_partners(),
        Check::ReceiptNumbers => t.journal_check_receipts(),
        Check::Files => t.journal_check_files(),
        Check::PersonLog => t.accompany_check_log(),
        Check::Orphans => t.journal_check_orphans(),
    }
}

/// How much was looked at, and how much was not.
#[must_use]
pub fn looked_at(t: T, finding: &Finding) -> String {
    match (finding.seen, finding.unseen) {
        (0, 0) => t.journal_check_nothing(),
        (seen, 0) => t.journal_check_seen(seen),
        (0, _) => t.journal_check_unseen(),
        (seen, unseen) => t.journal_check_seen_in_part(seen, unseen),
    }
}

/// What does not hold.
#[must_use]
pub fn fault(t: T, fault: &Fault) -> String {
    match fault {
        Fault::Unreadable(words) => t.proof_unreadable(words.as_str()),
        Fault::PersonLog(number) => t.accompany_fault_log(*number),
        Fault::Chain(broken) => chain(t, *broken),
        Fault::Balance { debits, credits } => t.proof_balance(credits, debits),
        Fault::DuePaid { reference, paid, allocated } => {
            t.proof_due_paid(allocated, paid, reference.as_str())
        }
        Fault::DueAmount { reference, explained } => {
            t.proof_due_amount(explained, reference.as_str())
        }
        Fault::DueMissing { reference } => t.proof_due_missing(reference.as_str()),
        Fault::DueHistory { reference, fault } => history(t, reference, *fault),
        Fault::DuesBooked { booked, raised } => t.proof_dues_booked(booked, raised),
        Fault::DebitParts { end_to_end, amount } => {
            t.proof_debit_parts(amount, end_to_end.as_str())
        }
        Fault::Statement { reference } => t.proof_statement(reference.as_str()),
        Fault::Unbooked { key } => t.proof_unbooked(key.as_str()),
        Fault::Bank { booked, payments } => t.proof_bank(booked, payments),
        Fault::PartnersPaid { booked, payments } => t.proof_partners_paid(booked, payments),
        Fault::ReceiptNumbers(gap) => {
            t.proof_receipt_numbers(gap.expected.to_string(), gap.found.to_string())
        }
        Fault::Document { file_name } => t.proof_document(file_name.as_str()),
        Fault::BankFile { message_id } => t.proof_bank_file(message_id.as_str()),
        Fault::Orphans { what, count } => orphans(t, *what, *count),
    }
}

fn chain(t: T, broken: ChainBreak) -> String {
    match broken {
        ChainBreak::Number { expected, found } => t.proof_entry_number(expected, found),
        ChainBreak::Hash(number) => t.proof_entry_changed(number),
        ChainBreak::Unbalanced(number) => t.proof_entry_unbalanced(number),
    }
}

fn history(t: T, reference: &str, fault: HistoryFault) -> String {
    match fault {
        HistoryFault::Cumulative { due, said } => t.proof_due_year(due, reference, said),
        HistoryFault::Already { raised, said } => t.proof_due_before(raised, reference, said),
        HistoryFault::Amount { explained, amount } => {
            t.proof_due_numbers(amount, explained, reference)
        }
    }
}

fn orphans(t: T, what: Orphan, count: i64) -> String {
    match what {
        Orphan::JournalLines => t.proof_orphan_lines(count),
        Orphan::Allocations => t.proof_orphan_allocations(count),
        Orphan::Debits => t.proof_orphan_debits(count),
        Orphan::Dues => t.proof_orphan_dues(count),
        Orphan::Receipts => t.proof_orphan_receipts(count),
    }
}
