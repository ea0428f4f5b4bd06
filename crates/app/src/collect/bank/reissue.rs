//! A statement whose name is in the books already: the bank gave it out again, or uses a name twice.
//!
//! What was posted is never taken back by a file. A new issue may tell of more payments; one that no
//! longer tells of a payment, or of another amount, is refused with what differs.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use maillage_domain::money::Cents;

use super::settle::Line;
use super::{BankEntry, BankFilter, BankSort, BankStatement, Hold, StatementFilter, StatementSort};
use crate::AppError;
use crate::store::{Page, UnitOfWork};

/// Differences that are told of one statement.
const TOLD: usize = 5;

/// A payment that is in the books and that a new issue no longer tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// Its day.
    pub on: Date,
    /// Who is on the other side; may be empty.
    pub name: String,
    /// Its amount in the books.
    pub amount: Cents,
    /// The amount that the new issue gives for that day and name, when it gives one.
    pub now: Option<Cents>,
}

/// What a statement of a known name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kin {
    /// The same, as far as day and balances tell; its payments are looked at unless the file is the same.
    Same,
    /// Another one, of other days: the bank uses the name again.
    OtherDays,
    /// The same days, told otherwise.
    Issue,
}

/// What a statement is to the known one of its name. `begins` is its first day, `known_begins` the day of
/// the known one's first payment.
pub(super) fn kin(
    (known, known_begins): (&BankStatement, Option<Date>),
    (new, begins): (&BankStatement, Option<Date>),
) -> Kin {
    if (known.opening, known.closing, known.dated) == (new.opening, new.closing, new.dated) {
        return Kin::Same;
    }
    let goes_on = known.closing == new.opening && new.dated > known.dated;
    let follows = begins.is_some_and(|day| day > known.dated || day == known.dated && goes_on);
    let precedes = new.dated < known.dated
        && (new.closing == known.opening || known_begins.is_some_and(|day| new.dated < day));
    if follows || precedes { Kin::OtherDays } else { Kin::Issue }
}

/// The day of the first payment of a statement.
pub(super) async fn first_day(
    work: &mut dyn UnitOfWork,
    known: &BankStatement,
) -> Result<Option<Date>, AppError> {
    let filter =
        BankFilter { statement: Some(known.id), sort: BankSort::Place, ..BankFilter::default() };
    let found = work.bank_entries(&filter, Page { offset: 0, limit: 1 }).await?;
    Ok(found.rows.first().map(|row| row.entry.booked_on))
}

/// The payments that a statement gave, by place.
pub(super) async fn own_payments(
    work: &mut dyn UnitOfWork,
    known: &BankStatement,
) -> Result<Vec<BankEntry>, AppError> {
    let sort = BankSort::Place;
    let filter = BankFilter { statement: Some(known.id), sort, ..BankFilter::default() };
    let mut own: Vec<BankEntry> = Vec::new();
    loop {
        let part = Page::part(i64::try_from(own.len()).unwrap_or(i64::MAX));
        let found = work.bank_entries(&filter, part).await?.rows;
        if found.is_empty() {
            return Ok(own);
        }
        own.extend(found.into_iter().map(|row| row.entry));
    }
}

/// Holds the payments of a new issue against those that were posted: gives the ones that were not.
/// A payment is known again by its name; or by day and amount, where the bank writes its text anew.
///
/// # Errors
/// [`Hold::Contradicts`] when a posted payment is not told any more.
pub(super) fn news(own: &[BankEntry], told: Vec<Line>) -> Result<Vec<Line>, Hold> {
    let names: HashSet<&str> = own.iter().map(|entry| entry.key.as_str()).collect();
    let told_names: HashSet<String> = told.iter().map(|line| line.key.clone()).collect();
    let mut unseen: HashMap<(Date, Cents), usize> = HashMap::new();
    for entry in own.iter().filter(|entry| !told_names.contains(&entry.key)) {
        *unseen.entry((entry.booked_on, entry.amount)).or_default() += 1;
    }
    let mut new: Vec<Line> = Vec::new();
    for line in told {
        if names.contains(line.key.as_str()) {
            continue;
        }
        match unseen.get_mut(&(line.booked_on, line.amount)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(line),
        }
    }
    let mut gone = Vec::new();
    for entry in own.iter().filter(|entry| !told_names.contains(&entry.key)) {
        let left = unseen.entry((entry.booked_on, entry.amount)).or_default();
        if *left == 0 {
            continue;
        }
        *left -= 1;
        let alike = |line: &&Line| line.booked_on == entry.booked_on && line.name == entry.name;
        gone.push(Gone {
            on: entry.booked_on,
            name: entry.name.clone(),
            amount: entry.amount,
            now: new.iter().find(alike).map(|line| line.amount),
        });
    }
    if gone.is_empty() {
        return Ok(new);
    }
    let more = u64::try_from(gone.len().saturating_sub(TOLD)).unwrap_or(u64::MAX);
    gone.truncate(TOLD);
    Err(Hold::Contradicts { gone, more })
}

/// Whether a new issue still joins the statements around it, as the one in the books did.
///
/// # Errors
/// [`Hold::Unjoined`] with the neighbour that it would tear away from.
pub(super) async fn joins(
    work: &mut dyn UnitOfWork,
    known: &BankStatement,
    new: &BankStatement,
) -> Result<Result<(), Hold>, AppError> {
    let unjoined = |neighbour: &BankStatement, theirs, ours| {
        Err(Hold::Unjoined {
            neighbour: neighbour.reference.clone(),
            on: neighbour.dated,
            theirs,
            ours,
        })
    };
    if new.opening != known.opening {
        let day = known.dated.yesterday().unwrap_or(known.dated);
        let before = work.bank_statements_before(&known.account, day).await?;
        let joined = |opening| before.iter().any(|one| one.closing == opening);
        if let Some(last) = before.last().filter(|_| joined(known.opening) && !joined(new.opening))
        {
            return Ok(unjoined(last, last.closing, new.opening));
        }
    }
    if new.closing != known.closing {
        let filter = StatementFilter {
            contains: Some(known.account.clone()),
            from: known.dated.tomorrow().ok(),
            sort: StatementSort::Oldest,
            ..StatementFilter::default()
        };
        let after = work.bank_statements(&filter, Page { offset: 0, limit: 1 }).await?.rows;
        if let Some(next) = after.first().map(|row| &row.statement)
            && next.opening == known.closing
        {
            return Ok(unjoined(next, next.opening, new.closing));
        }
    }
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use maillage_domain::ids::StatementId;
    use uuid::Uuid;

    use super::*;

    fn statement(dated: Date, opening: i64, closing: i64) -> BankStatement {
        BankStatement {
            id: StatementId(Uuid::nil()),
            account: "ES".to_owned(),
            reference: "STMT".to_owned(),
            sequence_number: String::new(),
            page: String::new(),
            file_name: String::new(),
            file_sha256: [0; 32],
            dated,
            opening: Cents(opening),
            closing: Cents(closing),
            entry_count: 0,
            known_count: 0,
            known: Cents::ZERO,
            imported_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_name_used_again_for_later_or_earlier_days_is_another_statement() {
        let october = statement(date(2026, 10, 31), 100, 200);
        let of = |dated, opening, closing, begins| {
            let begun = Some(date(2026, 10, 2));
            kin((&october, begun), (&statement(dated, opening, closing), begins))
        };
        let (last, first) = (date(2026, 11, 30), date(2026, 11, 1));
        assert_eq!(of(last, 200, 350, Some(first)), Kin::OtherDays);
        assert_eq!(of(date(2026, 9, 30), 50, 100, None), Kin::OtherDays);
        assert_eq!(of(date(2026, 8, 31), 20, 40, None), Kin::OtherDays, "a gap between the two");
        assert_eq!(of(october.dated, 100, 200, None), Kin::Same);
        assert_eq!(of(october.dated, 100, 250, Some(date(2026, 10, 1))), Kin::Issue);
        assert_eq!(of(last, 100, 250, Some(date(2026, 10, 1))), Kin::Issue, "it tells more days");
    }
}
