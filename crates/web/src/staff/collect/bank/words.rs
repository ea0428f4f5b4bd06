//! The bank's words on screen: states, reasons, refusals.

use maillage_app::collect::bank::{
    BankEntry, Gone, Hold, ImportReport, StatementOutcome, ToldGift,
};
use maillage_bank::camt::{CamtError, Look, ProblemKind};
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::money::Cents;
use maillage_domain::rate::RatePpm;
use maillage_i18n::T;

use crate::ui::{Stage, Tone};

/// Whether a payment is explained.
pub(super) fn state(t: T, state: BankEntryState) -> String {
    t.named("bank-state", state.as_str()).unwrap_or_else(|| state.as_str().to_owned())
}

/// The same as a chip.
pub(super) fn state_chip(t: T, of: BankEntryState) -> Stage {
    let tone = match of {
        BankEntryState::Queued => Tone::Attention,
        BankEntryState::Matched => Tone::Good,
        BankEntryState::SetAside => Tone::Quiet,
    };
    Stage::new(state(t, of), tone)
}

/// What explains a payment, or why nothing does.
pub(super) fn how(t: T, how: How) -> String {
    t.named("bank-how", how.as_str()).unwrap_or_else(|| how.as_str().to_owned())
}

/// Thousandths as per cent.
pub(super) fn sure(t: T, permille: i64) -> String {
    let permille = u32::try_from(permille.clamp(0, 1_000)).unwrap_or(0);
    t.percent(RatePpm(permille * 1_000))
}

/// By what a payment is explained and how sure that is; or why it waits.
pub(super) fn why(t: T, entry: &BankEntry) -> String {
    let how = how(t, entry.how);
    match (&entry.decided_by, entry.state) {
        (Some(name), _) => t.bank_decided_by(how, name.as_str()),
        (None, BankEntryState::Matched) => t.bank_how_sure(how, sure(t, entry.confidence)),
        (None, BankEntryState::Queued | BankEntryState::SetAside) => how,
    }
}

/// Why a payment waits; a total of gifts that was told of counts before the dues that are not like it.
pub(super) fn waits_for(t: T, entry: &BankEntry, gifts: &[ToldGift]) -> String {
    if entry.how == How::NothingAlike && !gifts.is_empty() {
        return t.bank_gift_alike();
    }
    how(t, entry.how)
}

/// Why a statement was not posted, and how to mend it.
pub(super) fn hold(t: T, hold: &Hold) -> String {
    match hold {
        Hold::DoesNotAddUp { opening, entries, closing, difference } => {
            t.bank_hold_sum(closing, difference, entries, opening)
        }
        Hold::NotEuro { currency } => t.bank_hold_currency(currency.as_str()),
        Hold::BalanceMissing => t.bank_hold_balance(),
        Hold::NotAStatement { message } => t.bank_hold_kind(*message),
        Hold::ForeignAccount => t.bank_hold_foreign(),
        Hold::NoOwnAccount => t.bank_hold_no_own(),
        Hold::NoChart => t.bank_hold_no_chart(),
        Hold::PageApart => t.bank_hold_page(),
        Hold::Contradicts { gone, more } => contradiction(t, gone, *more),
        Hold::Unjoined { neighbour, on, theirs, ours } => {
            t.bank_hold_unjoined(t.date(*on), neighbour.as_str(), ours, theirs)
        }
        Hold::Damaged { kind, line, .. } => problem(t, *kind, *line),
    }
}

/// What a new issue of a statement no longer tells.
fn contradiction(t: T, gone: &[Gone], more: u64) -> String {
    let one = |Gone { on, name, amount, now }: &Gone| {
        let day = t.date_short(*on);
        match now {
            Some(now) => t.bank_gone_other(amount, day, name.as_str(), now),
            None => t.bank_gone_absent(amount, day, name.as_str()),
        }
    };
    let mut told: Vec<String> = gone.iter().map(one).collect();
    if more > 0 {
        told.push(t.bank_gone_more(more));
    }
    t.bank_hold_contradicts(told.join("; "))
}

/// Why a file is no statement, where, and how to mend it.
pub(super) fn file(t: T, error: &CamtError) -> String {
    problem(t, error.problem.kind(), error.line)
}

/// What a file of another kind looks like.
fn look(t: T, look: Look) -> String {
    t.named("bank-look", look.as_str()).unwrap_or_else(|| look.to_string())
}

fn problem(t: T, kind: ProblemKind, line: u64) -> String {
    let words = match kind {
        ProblemKind::Unread => t.bank_file_unread(),
        ProblemKind::NotXml => t.bank_file_not_xml(),
        ProblemKind::Letters => t.bank_file_letters(),
        ProblemKind::Suspicious => t.bank_file_suspicious(),
        ProblemKind::NotCamt => t.bank_file_not_camt(),
        ProblemKind::Foreign(of) => return t.bank_file_foreign(look(t, of)),
        ProblemKind::Empty => return t.bank_file_empty(),
        ProblemKind::CutShort => t.bank_file_cut_short(),
        ProblemKind::Amount => t.bank_file_amount(),
        ProblemKind::Sign => t.bank_file_sign(),
        ProblemKind::Date => t.bank_file_date(),
        ProblemKind::Currency => t.bank_file_currency(),
        ProblemKind::Account => t.bank_file_account(),
        ProblemKind::Balance => t.bank_hold_balance(),
        ProblemKind::Sum => t.bank_file_sum(),
    };
    t.bank_file_at(line, words)
}

/// What became of a statement, as a chip and in words.
pub(super) fn outcome(t: T, outcome: &StatementOutcome) -> (Stage, String) {
    match outcome {
        StatementOutcome::Imported { entries, matched, queued, known, unbooked, seam } => {
            let mut words = vec![t.bank_outcome_imported(*entries, *matched, *queued)];
            if *known > 0 {
                words.push(t.bank_outcome_known_entries(*known));
            }
            if *unbooked > 0 {
                words.push(t.bank_outcome_unbooked(*unbooked));
            }
            let gap = seam.as_ref().filter(|seam| seam.difference != Cents::ZERO);
            words.extend(gap.map(|seam| {
                t.bank_outcome_gap(
                    t.date(seam.begins),
                    t.money(seam.closing),
                    t.money(seam.difference),
                    t.date(seam.ended),
                    t.money(seam.opening),
                )
            }));
            let is_quiet = *queued == 0 && gap.is_none();
            let tone = if is_quiet { Tone::Good } else { Tone::Attention };
            (Stage::new(t.bank_outcome_new(), tone), words.join(" "))
        }
        StatementOutcome::Known { entries } => {
            (Stage::new(t.bank_outcome_known(), Tone::Quiet), t.bank_outcome_nothing(*entries))
        }
        StatementOutcome::Refused(refused) => {
            (Stage::new(t.bank_outcome_refused(), Tone::Bad), hold(t, &refused.hold))
        }
    }
}

/// What an import of a file did, in one line.
pub(super) fn report(t: T, report: &ImportReport) -> Vec<(String, String)> {
    vec![
        (t.bank_report_statements(), t.integer(report.statements.len())),
        (t.bank_report_entries(), t.integer(report.entries())),
        (t.bank_report_matched(), t.integer(report.matched())),
        (t.bank_report_queued(), t.integer(report.queued())),
        (t.bank_report_known(), t.integer(report.known())),
        (t.bank_report_refused(), t.integer(report.refused())),
    ]
}

#[cfg(test)]
mod tests {
    use maillage_domain::locale::Locale;

    use super::*;

    #[test]
    fn states_and_reasons_of_payments_and_kinds_of_files_have_words_in_every_language() {
        for t in Locale::ALL.map(T::new) {
            for one in How::ALL {
                assert!(t.named("bank-how", one.as_str()).is_some(), "{}: {one:?}", t.code());
            }
            for one in Look::ALL {
                assert!(t.named("bank-look", one.as_str()).is_some(), "{}: {one:?}", t.code());
            }
            for one in BankEntryState::ALL {
                assert!(t.named("bank-state", one.as_str()).is_some(), "{}: {one:?}", t.code());
            }
        }
    }
}
