//! A partner's statement of the base of one month.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::agree::commitment::ShareTerms;
use crate::ids::{AccountId, CommitmentId, DeclarationId, LinkId, PartnerId};
use crate::money::Cents;
use crate::period::Month;
use crate::words::word_enum;

word_enum! {
    /// How well a base is proven, from the least to the most.
    Evidence {
        /// The partner says so.
        Stated = "stated",
        /// Taken from the partner's accounts.
        FromAccounts = "from_accounts",
        /// Certified by an accountant.
        Certified = "certified",
    }
}

/// Who made a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeclaredBy {
    /// The partner, through its personal link.
    Partner(LinkId),
    /// A member of staff, on the partner's word.
    Staff(AccountId),
}

/// A statement of a base. It is never changed: another one for the same month supersedes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Its id.
    pub id: DeclarationId,
    /// The partner.
    pub partner: PartnerId,
    /// The commitment whose base it states.
    pub commitment: CommitmentId,
    /// The month whose base it states.
    pub month: Month,
    /// The base, zero or more.
    pub base: Cents,
    /// How well it is proven.
    pub evidence: Evidence,
    /// When it was made.
    pub declared_at: Timestamp,
    /// By whom.
    pub declared_by: DeclaredBy,
    /// The declaration that this one corrects, if any.
    pub supersedes: Option<DeclarationId>,
}

/// The largest base that is taken, in cents: ten thousand million euros a month.
pub const LARGEST_BASE: Cents = Cents(1_000_000_000_000);

/// Why a base cannot be declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeclarationError {
    /// The month is not over.
    #[error("{0} is not over yet")]
    NotOver(Month),
    /// The partner owes nothing for the month.
    #[error("nothing is owed for {0}")]
    NotOwed(Month),
    /// The books of the month are closed.
    #[error("the books are closed up to {0}")]
    Closed(Month),
    /// Below zero.
    #[error("a turnover is not below zero")]
    Negative,
    /// Above [`LARGEST_BASE`].
    #[error("the turnover is too large to be one")]
    TooLarge,
    /// The evidence is weaker than that of the declaration it would replace.
    #[error("a base that is {was} is not replaced by one that is {now}")]
    WeakerEvidence {
        /// The level of the standing declaration.
        was: Evidence,
        /// The level offered.
        now: Evidence,
    },
}

/// Checks that a base may be declared for the month on the day `today`.
///
/// A month may be declared from its last day on (a shop that closes its till knows its month), when
/// the commitment covers it and the books of the month are open (`closed_through` is the last closed
/// month). `standing` is the declaration that it would supersede; its evidence may not weaken.
///
/// # Errors
/// See [`DeclarationError`].
pub fn may_declare(
    terms: &ShareTerms,
    month: Month,
    base: Cents,
    evidence: Evidence,
    today: Date,
    closed_through: Option<Month>,
    standing: Option<&Declaration>,
) -> Result<(), DeclarationError> {
    if today < month.last_day() {
        return Err(DeclarationError::NotOver(month));
    }
    if terms.rate_for(month).is_none() {
        return Err(DeclarationError::NotOwed(month));
    }
    if let Some(closed) = closed_through.filter(|closed| month <= *closed) {
        return Err(DeclarationError::Closed(closed));
    }
    if base < Cents::ZERO {
        return Err(DeclarationError::Negative);
    }
    if base > LARGEST_BASE {
        return Err(DeclarationError::TooLarge);
    }
    match standing {
        Some(standing) if standing.evidence > evidence => {
            Err(DeclarationError::WeakerEvidence { was: standing.evidence, now: evidence })
        }
        _ => Ok(()),
    }
}

/// The months that the partner may declare on that day, oldest first: owed, over, open, and without
/// a standing declaration.
#[must_use]
pub fn months_to_declare(
    terms: &ShareTerms,
    declarations: &[Declaration],
    today: Date,
    closed_through: Option<Month>,
) -> Vec<Month> {
    let standing = standing(declarations);
    let this_month = Month::of(today);
    let last = if today == this_month.last_day() { this_month } else { this_month.previous() };
    let first = closed_through.map_or(terms.first_month(), |c| c.next().max(terms.first_month()));
    first
        .through(last)
        .filter(|month| terms.rate_for(*month).is_some() && !standing.contains_key(month))
        .collect()
}

/// The declaration that stands for each month: the last one made. The order of the list plays no
/// part; of two made in the same instant the greater id stands.
#[must_use]
pub fn standing(declarations: &[Declaration]) -> BTreeMap<Month, &Declaration> {
    let mut standing: BTreeMap<Month, &Declaration> = BTreeMap::new();
    for declaration in declarations {
        let rank = |d: &Declaration| (d.declared_at, d.id);
        standing
            .entry(declaration.month)
            .and_modify(|kept| {
                if rank(declaration) > rank(kept) {
                    *kept = declaration;
                }
            })
            .or_insert(declaration);
    }
    standing
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::agree::commitment::BaseKind;
    use crate::rate::RatePpm;

    pub(crate) fn declared(month: Month, base: i64, second: i64) -> Declaration {
        Declaration {
            id: DeclarationId(Uuid::from_u128(second.unsigned_abs().into())),
            partner: PartnerId(Uuid::nil()),
            commitment: CommitmentId(Uuid::nil()),
            month,
            base: Cents(base),
            evidence: Evidence::Stated,
            declared_at: Timestamp::from_second(second).expect("a second"),
            declared_by: DeclaredBy::Partner(LinkId(Uuid::nil())),
            supersedes: None,
        }
    }

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    fn terms() -> ShareTerms {
        ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), month("2026-01"), 1)
            .expect("good terms")
    }

    #[test]
    fn a_month_is_declared_from_its_last_day_on_while_it_is_owed_and_open() {
        let on = |m: &str, today, closed| {
            let closed: Option<&str> = closed;
            may_declare(
                &terms(),
                month(m),
                Cents(1),
                Evidence::Stated,
                today,
                closed.map(month),
                None,
            )
        };
        let october = month("2026-10");
        assert_eq!(on("2026-10", date(2026, 10, 31), None), Ok(()));
        assert_eq!(
            on("2026-10", date(2026, 10, 30), None),
            Err(DeclarationError::NotOver(october))
        );
        assert_eq!(
            on("2025-12", date(2026, 10, 30), None),
            Err(DeclarationError::NotOwed(month("2025-12")))
        );
        assert_eq!(
            on("2026-02", date(2026, 10, 30), Some("2026-03")),
            Err(DeclarationError::Closed(month("2026-03")))
        );
    }

    #[test]
    fn what_is_no_turnover_or_weaker_than_what_stands_is_refused() {
        let certified =
            Declaration { evidence: Evidence::Certified, ..declared(month("2026-01"), 100, 1) };
        let with = |base, standing| {
            let today = date(2026, 3, 1);
            may_declare(
                &terms(),
                month("2026-01"),
                Cents(base),
                Evidence::Stated,
                today,
                None,
                standing,
            )
        };
        assert_eq!(with(-1, None), Err(DeclarationError::Negative));
        assert_eq!(with(i64::MAX, None), Err(DeclarationError::TooLarge));
        assert!(matches!(with(1, Some(&certified)), Err(DeclarationError::WeakerEvidence { .. })));
    }

    #[test]
    fn the_last_made_stands_whatever_the_order_of_the_list() {
        let m = month("2026-01");
        let (first, second) = (declared(m, 100, 1), declared(m, 200, 2));
        for list in [[first.clone(), second.clone()], [second, first]] {
            assert_eq!(standing(&list)[&m].base, Cents(200));
        }
    }

    #[test]
    fn the_months_left_to_declare_are_listed() {
        let list = [declared(month("2026-02"), 1, 1)];
        let left = months_to_declare(&terms(), &list, date(2026, 4, 29), None);
        assert_eq!(left, [month("2026-01"), month("2026-03")]);
        let left = months_to_declare(&terms(), &list, date(2026, 4, 30), Some(month("2026-01")));
        assert_eq!(left, [month("2026-03"), month("2026-04")]);
    }
}
