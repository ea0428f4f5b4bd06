//! The badge on partners' own web pages, and the polite look whether it is there.

use std::time::Duration;

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::badge::{BadgeState, is_due, links_to, page_of};
use maillage_domain::ids::PartnerId;
use serde_json::json;

use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// How often the server looks whether a partner's page is due.
const EVERY: Duration = Duration::from_secs(6 * 3_600);

/// The port of web pages of others: one polite request.
///
/// Whoever fulfils it asks `robots.txt` first and obeys, says who it is, waits five seconds and reads
/// 512 KiB at most, and never asks an address inside the house's own network.
#[async_trait]
pub trait SiteReader: Send + Sync {
    /// What a page says now. `url` begins with `http://` or `https://`.
    async fn read(&self, url: &str) -> Reading;
}

/// What came of asking for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Its text, cut off after 512 KiB.
    Page(String),
    /// Its keeper asks programs to stay away.
    Forbidden,
    /// It did not answer, or not with a page; why, in English, for the log.
    Unreachable(String),
}

/// The last look at a partner's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeCheck {
    /// The partner.
    pub partner: PartnerId,
    /// What was asked for.
    pub url: String,
    /// What it showed.
    pub state: BadgeState,
    /// The day.
    pub checked_on: Date,
}

/// A partner with a web site, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadgeRow {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// Its web site, as noted.
    pub website: String,
    /// The last look, of this address.
    pub check: Option<BadgeCheck>,
}

/// How a list of web sites is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BadgeFilter {
    /// Part of the partner's name or street.
    pub contains: Option<String>,
    /// Only with this result.
    pub state: Option<BadgeState>,
    /// By the day of the last look instead of by name.
    pub by_day: bool,
    /// The other way round.
    pub reversed: bool,
}

/// The rows of looks.
#[async_trait]
pub trait BadgeStore {
    /// Puts a look in the place of the last one.
    async fn put_badge_check(&mut self, check: &BadgeCheck) -> Result<(), StoreError>;
    /// Partners in the network that have a web site.
    async fn badges(
        &mut self,
        filter: &BadgeFilter,
        page: Page,
    ) -> Result<Paged<BadgeRow>, StoreError>;
}

/// A part of the list of web sites.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &BadgeFilter,
    page: Page,
) -> Result<Paged<BadgeRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.badges(filter, page).await?)
}

/// What a round of looking brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looked {
    /// Pages that were asked for.
    pub looked_at: usize,
    /// Those that bear the badge.
    pub found: usize,
    /// Those that were left alone: looked at in the last seven days, or no web address.
    pub left_alone: usize,
}

/// Looks at the pages of all partners that are due, one after the other. `network_url` is the address
/// of the public page, which a badge links to.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn look(app: &App, actor: &Actor, network_url: &str) -> Result<Looked, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let (mut rows, mut offset) = (Vec::new(), 0);
    loop {
        let part = work.badges(&BadgeFilter::default(), Page::part(offset)).await?;
        offset += Page::part(0).limit;
        rows.extend(part.rows);
        if offset >= part.total {
            break;
        }
    }
    drop(work);
    let mut done = Looked::default();
    for row in rows {
        let is_due = is_due(row.check.map(|check| check.checked_on), today);
        let Some(url) = page_of(&row.website).filter(|_| is_due) else {
            done.left_alone += 1;
            continue;
        };
        let state = judged(app.sites.read(&url).await, network_url, &url);
        done.looked_at += 1;
        done.found += usize::from(state == BadgeState::Found);
        let check = BadgeCheck { partner: row.partner, url: row.website, state, checked_on: today };
        let mut work = app.store.begin(actor.organisation).await?;
        work.put_badge_check(&check).await?;
        work.commit().await?;
    }
    if done.looked_at > 0 {
        let mut work = app.store.begin(actor.organisation).await?;
        let subject = actor.organisation.to_string();
        let detail = json!({ "looked_at": done.looked_at, "found": done.found });
        audit::note(app, &mut *work, actor, "badge.look", ("organisation", &subject), detail)
            .await?;
        work.commit().await?;
    }
    Ok(done)
}

fn judged(reading: Reading, network_url: &str, url: &str) -> BadgeState {
    match reading {
        Reading::Page(html) if links_to(&html, network_url) => BadgeState::Found,
        Reading::Page(_) => BadgeState::Missing,
        Reading::Forbidden => BadgeState::Forbidden,
        Reading::Unreachable(why) => {
            tracing::info!(url, why, "a partner's page could not be read");
            BadgeState::Unreachable
        }
    }
}

/// Looks at the pages that are due in all organisations whose public page is on, again and again until
/// it is dropped. The demo's web sites are invented and are left alone. `base_url` has no slash at
/// its end.
pub async fn look_for_ever(app: App, base_url: String) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = look_round(&app, &base_url).await {
            tracing::error!(cause = ?error, "partners' pages could not be looked at");
        }
    }
}

async fn look_round(app: &App, base_url: &str) -> Result<(), AppError> {
    let organisations = app.store.shared_read().await?.organisations().await?;
    for organisation in organisations.iter().filter(|of| of.is_public && !of.is_demo) {
        let network_url = format!("{base_url}/n/{}", organisation.slug);
        look(app, &Actor::system(organisation.id), &network_url).await?;
    }
    Ok(())
}
