//! The errands of a day: what has to be done although nobody asks for it. Each may be run again at any time.

use std::time::Duration;

use maillage_domain::ids::OrganisationId;

use crate::accompany::follow_up::remind_advisers;
use crate::accompany::retention::{self, Kept};
use crate::campaign::anonymise::{Forgotten, anonymise_due};
use crate::identify::diff;
use crate::identify::register::Go;
use crate::{Actor, App, AppError};

/// How often a server looks whether an errand is due.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// What one round did in one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// What was forgotten of events.
    pub forgotten: Forgotten,
    /// Advisers who were reminded of questions about placements.
    pub reminded: u32,
    /// What was done, and is proposed, about data of people that are not kept for ever.
    pub kept: Kept,
    /// News of partners and prospects that a new edition of the registers brought.
    pub news: u32,
}

/// Runs all errands of one organisation that are due.
///
/// # Errors
/// When the store fails.
pub async fn run(app: &App, organisation: OrganisationId) -> Result<Done, AppError> {
    let actor = Actor::system(organisation);
    let forgotten = anonymise_due(app, organisation).await?;
    let reminded = remind_advisers(app, &actor).await?;
    let kept = retention::round(app, &actor).await?;
    let news = match diff::tell(app, &actor).await {
        Ok(news) => news,
        // A register that is damaged or just being replaced keeps no other errand from being run.
        Err(error) => {
            tracing::error!(cause = ?error, "the registers could not be compared");
            0
        }
    };
    Ok(Done { forgotten, reminded, kept, news })
}

/// Runs the errands of all organisations, each hour, until it is dropped. A round that fails is told in the
/// log and the next one tries again.
pub async fn run_for_ever(app: App) {
    loop {
        if let Err(error) = round(&app).await {
            tracing::error!(cause = ?error, "the errands could not be run");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn round(app: &App) -> Result<(), AppError> {
    match_anew(app).await;
    let organisations = app.store.shared_read().await?.organisations().await?;
    for organisation in organisations {
        run(app, organisation.id).await?;
    }
    Ok(())
}

/// Makes the groups of the registers anew when an earlier version wrote them in another format. Until then,
/// each record stands for itself.
async fn match_anew(app: &App) {
    let registers = app.registers.clone();
    let matching = tokio::task::spawn_blocking(move || {
        if registers.is_matched()? {
            return Ok(());
        }
        registers.rematch(&mut |_| Go::On).map(drop)
    });
    match matching.await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::error!(cause = ?error, "the registers could not be matched anew");
        }
        Err(error) => tracing::error!(cause = ?error, "matching the registers ended early"),
    }
}
