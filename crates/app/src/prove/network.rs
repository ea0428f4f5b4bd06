//! The network as everybody may see it: its partners that agreed to be shown.

use jiff::civil::Date;

use crate::access::organisation::Organisation;
use crate::engage::partner::{Partner, PartnerFilter};
use crate::{App, AppError, Page};

/// The network on its public page.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// The day on which it was looked at.
    pub on: Date,
    /// How many partners have joined and not left, shown or not.
    pub partners: usize,
    /// The day on which the first of them joined.
    pub since: Option<Date>,
    /// Those that agreed to be shown, by name.
    pub shown: Vec<Partner>,
}

/// The network of an organisation whose public page is on.
///
/// # Errors
/// [`AppError::NotFound`] when its public page is off; when the store fails.
pub async fn network(app: &App, organisation: &Organisation) -> Result<Network, AppError> {
    if !organisation.is_public {
        return Err(AppError::NotFound);
    }
    let on = app.clock.today(&organisation.time_zone);
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut work = app.store.read(organisation.id).await?;
    let mut all: Vec<Partner> = Vec::new();
    loop {
        let offset = i64::try_from(all.len()).expect("a list in memory is shorter than that");
        let part = work.partners(&filter, Page::part(offset)).await?;
        let is_last = part.rows.is_empty();
        all.extend(part.rows);
        if is_last || i64::try_from(all.len()).is_ok_and(|count| count >= part.total) {
            break;
        }
    }
    let since = all.iter().map(|partner| partner.joined_on).min();
    let partners = all.len();
    let shown = all.into_iter().filter(|partner| partner.shown_publicly).collect();
    Ok(Network { on, partners, since, shown })
}
