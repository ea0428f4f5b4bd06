//! Where the codes of a campaign may lead, said to a person: pages of the house, and events that are still open.

use maillage_app::campaign::event;
use maillage_domain::campaign::template::Destination;
use maillage_domain::ids::EventId;
use maillage_i18n::T;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::Choice;

/// An event that everybody may see.
struct Known {
    id: EventId,
    title: String,
    is_open: bool,
}

/// The events that codes may lead to, or once led to.
pub(super) struct Destinations {
    events: Vec<Known>,
}

impl Destinations {
    /// Reads the events of the house.
    pub(super) async fn of(state: &WebState, page: &StaffPage) -> Result<Self, WebError> {
        let home = &page.organisation;
        let now = state.app.clock.local(&home.time_zone).datetime();
        let rows = event::shown(&state.app, home).await?;
        let known = |row: event::EventRow| Known {
            id: row.event.id,
            title: row.event.text(page.t.locale(), home.locale).title,
            is_open: row.event.is_open(now),
        };
        Ok(Self { events: rows.into_iter().map(known).collect() })
    }

    /// Where codes lead at present: an event that is over gives way to the page about the campaign.
    pub(super) fn name(&self, t: T, destination: Destination) -> String {
        match destination {
            Destination::Poster => t.campaign_destination_poster(),
            Destination::Help => t.campaign_destination_help(),
            Destination::Network => t.campaign_destination_network(),
            Destination::Join => t.campaign_destination_join(),
            Destination::Event(id) => match self.events.iter().find(|event| event.id == id) {
                Some(event) if event.is_open => t.campaign_destination_event(event.title.as_str()),
                Some(event) => t.campaign_destination_event_over(event.title.as_str()),
                None => t.campaign_destination_poster(),
            },
        }
    }

    /// All there is to choose from. An event that is over stands there only while it is chosen.
    pub(super) fn choices(&self, t: T, present: &str) -> Vec<Choice> {
        let [poster, help, rest @ ..] = Destination::WITHOUT_EVENT;
        let events = self
            .events
            .iter()
            .map(|event| (event, Destination::Event(event.id)))
            .filter(|(event, one)| event.is_open || one.to_string() == present)
            .map(|(_, one)| one);
        [poster, help]
            .into_iter()
            .chain(events)
            .chain(rest)
            .map(|one| Choice::new(one.to_string(), self.name(t, one), present))
            .collect()
    }
}
