//! The sheet of a round as PDF.

use jiff::civil::Time;
use maillage_domain::access::Action;
use maillage_domain::identify::round::typed_times;
use maillage_domain::ids::RoundId;
use maillage_domain::locale::Locale;

use super::way::way;
use super::{RoundPage, StopView};
use crate::access::logo;
use crate::documents::{DocumentError, RoundPaper, RoundStop};
use crate::identify::search;
use crate::{Actor, App, AppError};

/// What the floor above says of a stop, in the language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StopWords {
    /// What it does.
    pub trade: String,
    /// Why it is worth a visit.
    pub why: Vec<String>,
}

/// The sheet of a round; `words` says of each stop what needs a language, `called` what the round and its start are
/// called.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `round.no-stops`; [`AppError::Outside`] when it cannot be set.
pub async fn sheet(
    app: &App,
    actor: &Actor,
    id: RoundId,
    locale: Locale,
    called: &(dyn Fn(&super::Round) -> (String, String) + Sync),
    words: &(dyn Fn(&StopView) -> StopWords + Sync),
) -> Result<Vec<u8>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let page = super::page(app, actor, id).await?;
    if page.stops.is_empty() {
        return Err(AppError::Refused { code: "round.no-stops" });
    }
    let way = way(app, actor, &page).await?;
    let edition = search::edition(app, actor).await?;
    let sources = edition.map(|edition| edition.sources).unwrap_or_default();
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let letterhead = logo::letterhead(&mut *work, &home).await?;
    drop(work);
    let (title, start) = called(&page.round);
    let paper = RoundPaper {
        locale,
        made_at: app.clock.now(),
        letterhead,
        title,
        day: page.round.day,
        leave: time(u64::from(page.round.leave_minute) * 60),
        back: time(page.back_s),
        start,
        way_m: page.way_m,
        lasts_minutes: page.lasts_s.div_ceil(60),
        at_most_longer_percent: page.at_most_longer_percent(),
        stops: page.stops.iter().map(|stop| paper_stop(stop, words(stop))).collect(),
        way,
        credits: sources
            .iter()
            .map(|s| format!("{}, {}, {}", s.credit, s.licence, s.vintage))
            .collect(),
    };
    app.documents.round(&paper).map_err(|source: DocumentError| AppError::Outside {
        doing: "set the sheet of a round",
        source: Box::new(source),
    })
}

fn paper_stop(stop: &StopView, words: StopWords) -> RoundStop {
    let address = &stop.prospect.address;
    let town = format!("{} {}", address.postcode, address.locality);
    let parts = [address.street.trim(), town.trim()];
    RoundStop {
        name: stop.prospect.name.clone(),
        trade: words.trade,
        address: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        phone: stop.prospect.phone.clone().unwrap_or_default(),
        arrive: time(stop.times.begin_s),
        open: stop.opening.as_deref().map(typed_times),
        why: words.why,
    }
}

/// The time of the day of a second after midnight; of the next day, too.
pub(super) fn time(seconds: u64) -> Time {
    let minutes = seconds / 60 % 1_440;
    let part = |number: u64| i8::try_from(number).unwrap_or(0);
    Time::constant(part(minutes / 60), part(minutes % 60), 0, 0)
}

/// The way of a round, for the sketch on its page.
impl RoundPage {
    /// The sketch of this round: stops, doors around, the territory.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn way(
        &self,
        app: &App,
        actor: &Actor,
    ) -> Result<crate::documents::RoundWay, AppError> {
        way(app, actor, self).await
    }

    /// When one is back.
    #[must_use]
    pub fn back(&self) -> Time {
        time(self.back_s)
    }
}

impl StopView {
    /// When the visit begins.
    #[must_use]
    pub fn begins(&self) -> Time {
        time(self.times.begin_s)
    }
}
