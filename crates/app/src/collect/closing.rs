//! Whether it is time to close a month, or what one usually waits for.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::collect::calendar::plus_open_days;
use maillage_domain::period::Month;

use super::declaration::today;
use super::due::MonthFigures;
use crate::{Actor, App, AppError};

/// The open days within which the debtor's bank may send a debit back: five for CORE, three for B2B
/// (EPC rulebooks of the SEPA direct debit schemes, 4.3.1). The longer one counts.
pub const RETURN_DAYS: i32 = 5;

/// For what one waits before a month is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingTime {
    /// For nothing: all is settled, or the time in which something usually comes is over.
    Come,
    /// Until the day after which debits of the month hardly come back any more.
    Returns(Date),
    /// Nothing was debited yet: transfers usually come until that day, the end of the month after.
    Payments(Date),
}

/// Whether it is time to close a month that was run. Closing may be done before; it is no rule.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn closing_time(
    app: &App,
    actor: &Actor,
    of: &MonthFigures,
) -> Result<ClosingTime, AppError> {
    actor.require(Action::ViewMoney)?;
    if !of.figures.open().is_positive() {
        return Ok(ClosingTime::Come);
    }
    let mut work = app.store.read(actor.organisation).await?;
    let today = today(app, work.as_mut()).await?;
    let announced = work.announced_debits(of.month).await?;
    let debited = announced.map(|debits| plus_open_days(debits.collection, RETURN_DAYS));
    Ok(waits(today, of.month, debited))
}

fn waits(today: Date, month: Month, returns: Option<Date>) -> ClosingTime {
    let payments = month.next().last_day();
    match returns {
        Some(day) if today <= day => ClosingTime::Returns(day),
        None if today <= payments => ClosingTime::Payments(payments),
        Some(_) | None => ClosingTime::Come,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_is_closed_once_its_debits_hardly_come_back_or_its_transfers_are_late() {
        let month: Month = "2026-10".parse().unwrap();
        let day = date(2026, 12, 4);
        assert_eq!(waits(day, month, Some(day)), ClosingTime::Returns(day));
        assert_eq!(waits(date(2026, 12, 5), month, Some(day)), ClosingTime::Come);
        let end = date(2026, 11, 30);
        assert_eq!(waits(end, month, None), ClosingTime::Payments(end));
        assert_eq!(waits(date(2026, 12, 1), month, None), ClosingTime::Come);
    }
}
