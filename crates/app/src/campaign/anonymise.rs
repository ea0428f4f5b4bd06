//! After an event: what helped somebody to take part is forgotten after a week, names after thirty days.
//! Counts stay.

use jiff::ToSpan;
use jiff::civil::Date;
use maillage_domain::campaign::event::{ANONYMISED_AFTER_DAYS, NEEDS_KEPT_DAYS};
use maillage_domain::ids::OrganisationId;

use crate::{App, AppError};

/// What one round forgot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// Sign-ups whose needs were emptied.
    pub needs: u64,
    /// Sign-ups that name nobody any more.
    pub names: u64,
}

/// Forgets what is due in one organisation. Twice on a day forgets nothing more.
///
/// # Errors
/// When the store fails.
pub async fn anonymise_due(app: &App, organisation: OrganisationId) -> Result<Forgotten, AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&home.time_zone);
    let forgotten = Forgotten {
        needs: work.forget_needs(&ended_before(today, NEEDS_KEPT_DAYS)).await?,
        names: work
            .anonymise_sign_ups(&ended_before(today, ANONYMISED_AFTER_DAYS), app.clock.now())
            .await?,
    };
    work.commit().await?;
    Ok(forgotten)
}

/// Midnight after the last day that lies so many days back: what ended before it is due.
fn ended_before(today: Date, days: i64) -> String {
    today.saturating_sub((days - 1).days()).at(0, 0, 0, 0).to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::campaign::event::anonymised_from;

    use super::*;

    #[test]
    fn the_limit_is_the_day_that_the_rule_names() {
        let last = date(2026, 11, 1);
        let due = anonymised_from(last);
        let ended = last.at(23, 30, 0, 0).to_string();
        assert!(ended < ended_before(due, ANONYMISED_AFTER_DAYS));
        assert!(ended >= ended_before(due.yesterday().unwrap(), ANONYMISED_AFTER_DAYS));
    }
}
