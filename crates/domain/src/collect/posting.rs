//! What each event of money posts: always balanced, always through [`BalancedEntry::new`].
//!
//! A due is income and owed by the partner from the day on which it is raised; money settles what is
//! owed; a return owes it again; gifts of customers and employees are owed by the partner who
//! collects them. Labels are given by the caller, in the organisation's language.

use jiff::civil::Date;

use super::chart::{AccountRole, Chart};
use super::gift_total::GiftChannel;
use super::journal::{BalancedEntry, DebitOrCredit, EntryError, EntryKind, Line};
use crate::ids::PartnerId;
use crate::money::Cents;

/// What every posting says besides its amounts.
#[derive(Debug, Clone, Copy)]
pub struct Posting<'a> {
    /// The chart to post to.
    pub chart: &'a Chart,
    /// The day.
    pub date: Date,
    /// The reference of the document behind it.
    pub piece: &'a str,
    /// A sentence for people.
    pub label: &'a str,
}

/// A due was raised: the partner owes it, and it is income. A negative due is a credit, posted the
/// other way round.
///
/// # Errors
/// [`EntryError::Nothing`] for a due of zero, which needs no entry.
pub fn post_due(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    let (owed, income) = (AccountRole::Receivable, AccountRole::Shares);
    move_amount(posting, EntryKind::Due, partner, owed, income, amount)
}

/// Money came to the bank for a partner.
///
/// # Errors
/// When the amount is not above zero.
pub fn post_payment(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    post_payments(posting, &[(partner, amount)])
}

/// Money came to the bank as one credit for several partners (a batch of debits).
///
/// # Errors
/// When there is none, or an amount is not above zero.
pub fn post_payments(
    posting: Posting<'_>,
    parts: &[(PartnerId, Cents)],
) -> Result<BalancedEntry, EntryError> {
    let total = parts.iter().try_fold(Cents::ZERO, |sum, (_, amount)| sum.checked_add(*amount));
    let bank = line(
        posting.chart,
        AccountRole::Bank,
        DebitOrCredit::Debit,
        total.ok_or(EntryError::TooLarge)?,
        None,
    );
    let owed = parts.iter().map(|(partner, amount)| {
        let role = AccountRole::Receivable;
        line(posting.chart, role, DebitOrCredit::Credit, *amount, Some(*partner))
    });
    let lines = std::iter::once(bank).chain(owed).collect();
    BalancedEntry::new(posting.date, EntryKind::Payment, posting.piece, posting.label, lines)
}

/// A debit went back: the partner owes it again. A fee that the bank took with it is an expense of
/// the organisation, never charged to the partner.
///
/// # Errors
/// When the amount is not above zero or the fee below.
pub fn post_return(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
    fee: Cents,
) -> Result<BalancedEntry, EntryError> {
    let lines = return_lines(posting.chart, partner, amount, fee, AccountRole::Bank)?;
    BalancedEntry::new(posting.date, EntryKind::Return, posting.piece, posting.label, lines)
}

/// The bank took a fee; a negative one was given back.
///
/// # Errors
/// [`EntryError::Nothing`] for a fee of zero.
pub fn post_fee(posting: Posting<'_>, amount: Cents) -> Result<BalancedEntry, EntryError> {
    two_lines(posting, EntryKind::Fee, (AccountRole::Fees, None), (AccountRole::Bank, None), amount)
}

/// Customers or employees of a partner gave: income, owed by the partner who collected it.
///
/// # Errors
/// When the amount is not above zero.
pub fn post_gift_total(
    posting: Posting<'_>,
    partner: PartnerId,
    channel: GiftChannel,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    let income = match channel {
        GiftChannel::Customers => AccountRole::CustomersGifts,
        GiftChannel::Employees => AccountRole::EmployeesGifts,
    };
    if !amount.is_positive() {
        return Err(EntryError::Amount(amount));
    }
    move_amount(posting, EntryKind::GiftTotal, partner, AccountRole::Receivable, income, amount)
}

/// A due will not be paid: it is no longer owed, and a loss.
///
/// # Errors
/// When the amount is not above zero.
pub fn post_write_off(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    let lines = vec![
        line(posting.chart, AccountRole::Lost, DebitOrCredit::Debit, amount, None),
        line(posting.chart, AccountRole::Receivable, DebitOrCredit::Credit, amount, Some(partner)),
    ];
    BalancedEntry::new(posting.date, EntryKind::WriteOff, posting.piece, posting.label, lines)
}

/// A bank line that nobody can explain yet; a negative amount left the bank.
///
/// # Errors
/// [`EntryError::Nothing`] for an amount of zero.
pub fn post_waiting(posting: Posting<'_>, amount: Cents) -> Result<BalancedEntry, EntryError> {
    let (bank, waiting) = ((AccountRole::Bank, None), (AccountRole::Waiting, None));
    two_lines(posting, EntryKind::Waiting, bank, waiting, amount)
}

/// A bank line that waited proves to be a partner's; a negative amount had left the bank for it.
///
/// # Errors
/// [`EntryError::Nothing`] for an amount of zero.
pub fn post_explained(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    let (waiting, owed) = ((AccountRole::Waiting, None), (AccountRole::Receivable, Some(partner)));
    two_lines(posting, EntryKind::Explained, waiting, owed, amount)
}

/// What left the bank and waited proves to be a debit that went back: as [`post_return`], out of what
/// waited.
///
/// # Errors
/// When the amount is not above zero or the fee below.
pub fn post_explained_return(
    posting: Posting<'_>,
    partner: PartnerId,
    amount: Cents,
    fee: Cents,
) -> Result<BalancedEntry, EntryError> {
    let lines = return_lines(posting.chart, partner, amount, fee, AccountRole::Waiting)?;
    BalancedEntry::new(posting.date, EntryKind::Explained, posting.piece, posting.label, lines)
}

fn return_lines(
    chart: &Chart,
    partner: PartnerId,
    amount: Cents,
    fee: Cents,
    from: AccountRole,
) -> Result<Vec<Line>, EntryError> {
    let mut lines =
        vec![line(chart, AccountRole::Receivable, DebitOrCredit::Debit, amount, Some(partner))];
    if fee != Cents::ZERO {
        lines.push(line(chart, AccountRole::Fees, DebitOrCredit::Debit, fee, None));
    }
    let total = amount.checked_add(fee).ok_or(EntryError::TooLarge)?;
    lines.push(line(chart, from, DebitOrCredit::Credit, total, None));
    Ok(lines)
}

/// Undoes an entry by its mirror image; the right one is then posted anew.
#[must_use]
pub fn post_reversal(of: &BalancedEntry, date: Date, piece: &str, label: &str) -> BalancedEntry {
    let mirrored = |line: &Line| Line {
        side: match line.side {
            DebitOrCredit::Debit => DebitOrCredit::Credit,
            DebitOrCredit::Credit => DebitOrCredit::Debit,
        },
        ..line.clone()
    };
    let lines = of.lines().iter().map(mirrored).collect();
    BalancedEntry::new(date, EntryKind::Reversal, piece, label, lines)
        .expect("the mirror image of a balanced entry balances")
}

/// What is owed by each partner according to the entries, without those who owe nothing; negative
/// for a credit.
#[must_use]
pub fn owed_by_partner<'a>(
    chart: &Chart,
    entries: impl IntoIterator<Item = &'a BalancedEntry>,
) -> std::collections::BTreeMap<PartnerId, Cents> {
    let account = &chart.account(AccountRole::Receivable).code;
    let mut owed = std::collections::BTreeMap::new();
    for line in entries.into_iter().flat_map(BalancedEntry::lines) {
        if let Some(partner) = line.partner.filter(|_| line.account == *account) {
            *owed.entry(partner).or_insert(Cents::ZERO) += line.signed();
        }
    }
    owed.retain(|_, amount| *amount != Cents::ZERO);
    owed
}

fn move_amount(
    posting: Posting<'_>,
    kind: EntryKind,
    partner: PartnerId,
    owed: AccountRole,
    income: AccountRole,
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    two_lines(posting, kind, (owed, Some(partner)), (income, None), amount)
}

/// Debits the first account and credits the second; the other way round for a negative amount.
fn two_lines(
    posting: Posting<'_>,
    kind: EntryKind,
    debit: (AccountRole, Option<PartnerId>),
    credit: (AccountRole, Option<PartnerId>),
    amount: Cents,
) -> Result<BalancedEntry, EntryError> {
    if amount == Cents::ZERO {
        return Err(EntryError::Nothing);
    }
    let (debit, credit) = if amount.is_positive() { (debit, credit) } else { (credit, debit) };
    let lines = vec![
        line(posting.chart, debit.0, DebitOrCredit::Debit, amount.abs(), debit.1),
        line(posting.chart, credit.0, DebitOrCredit::Credit, amount.abs(), credit.1),
    ];
    BalancedEntry::new(posting.date, kind, posting.piece, posting.label, lines)
}

fn line(
    chart: &Chart,
    role: AccountRole,
    side: DebitOrCredit,
    amount: Cents,
    partner: Option<PartnerId>,
) -> Line {
    Line { account: chart.account(role).code.clone(), side, amount, partner }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const BAKER: PartnerId = PartnerId(Uuid::nil());

    fn posting() -> Posting<'static> {
        let chart = Chart::of("FR", date(2026, 1, 1)).expect("a chart");
        Posting { chart, date: date(2026, 1, 31), piece: "P1", label: "Something" }
    }

    fn shown(entry: &BalancedEntry) -> Vec<String> {
        let one = |l: &Line| format!("{} {} {}", l.account, l.side, l.amount);
        entry.lines().iter().map(one).collect()
    }

    #[test]
    fn each_event_posts_what_an_accountant_expects() {
        let p = posting();
        let amount = Cents(3_021);
        for (entry, lines) in [
            (post_due(p, BAKER, amount), ["467000 debit 30.21", "754200 credit 30.21"]),
            (post_due(p, BAKER, -amount), ["754200 debit 30.21", "467000 credit 30.21"]),
            (post_payment(p, BAKER, amount), ["512000 debit 30.21", "467000 credit 30.21"]),
            (
                post_return(p, BAKER, amount, Cents(0)),
                ["467000 debit 30.21", "512000 credit 30.21"],
            ),
            (post_fee(p, amount), ["627000 debit 30.21", "512000 credit 30.21"]),
            (post_write_off(p, BAKER, amount), ["654000 debit 30.21", "467000 credit 30.21"]),
            (post_waiting(p, -amount), ["471000 debit 30.21", "512000 credit 30.21"]),
            (post_explained(p, BAKER, amount), ["471000 debit 30.21", "467000 credit 30.21"]),
            (
                post_gift_total(p, BAKER, GiftChannel::Customers, amount),
                ["467000 debit 30.21", "754111 credit 30.21"],
            ),
        ] {
            assert_eq!(shown(&entry.expect("balanced")), lines);
        }
    }

    #[test]
    fn nothing_and_less_than_nothing_are_not_posted() {
        let p = posting();
        assert_eq!(post_due(p, BAKER, Cents(0)), Err(EntryError::Nothing));
        assert!(post_payment(p, BAKER, Cents(-1)).is_err());
        assert!(post_payments(p, &[]).is_err());
        assert!(post_return(p, BAKER, Cents(5), Cents(-1)).is_err());
        assert!(post_gift_total(p, BAKER, GiftChannel::Employees, Cents(-1)).is_err());
    }

    #[test]
    fn a_due_paid_returned_with_a_fee_and_paid_again_leaves_nothing_owed() {
        let p = posting();
        let due = post_due(p, BAKER, Cents(500)).expect("due");
        let paid = post_payment(p, BAKER, Cents(500)).expect("paid");
        let back = post_return(p, BAKER, Cents(500), Cents(300)).expect("back");
        assert_eq!(owed_by_partner(p.chart, [&due, &paid, &back])[&BAKER], Cents(500));
        assert!(owed_by_partner(p.chart, [&due, &paid, &back, &paid]).is_empty());
    }

    proptest! {
        #[test]
        fn a_reversal_undoes_its_entry(cents in -1_000_000i64..1_000_000) {
            prop_assume!(cents != 0);
            let due = post_due(posting(), BAKER, Cents(cents)).expect("due");
            let undone = post_reversal(&due, date(2026, 2, 1), "R1", "Undone");
            prop_assert_eq!(undone.total(), due.total());
            prop_assert!(owed_by_partner(posting().chart, [&due, &undone]).is_empty());
        }
    }
}
