//! Somebody whom an organisation accompanies, taken in by the program's own use cases.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use maillage_app::accompany::consent::{self, NewConsent};
use maillage_app::accompany::guardian::Guardian;
use maillage_app::accompany::participant::{self, NewParticipant, Participant};
use maillage_app::accompany::person::Identity;
use maillage_app::{Actor, App};
use maillage_domain::accompany::consent::{ConsentForm, GivenBy, Purpose};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{OrganisationId, ParticipantId};
use maillage_domain::locale::Locale;

/// Who is to be taken in.
#[derive(Debug, Clone)]
pub struct Young {
    /// The drawn name that it gets.
    pub pseudonym: String,
    /// The name.
    pub name: String,
    /// The day of birth.
    pub born: Date,
    /// Where it lives.
    pub address: String,
    /// The guardian's name; needed for a minor.
    pub guardian: Option<String>,
    /// Whether a consent to a placement holds for a year from today.
    pub agrees: bool,
}

impl Young {
    /// Somebody grown up who agrees to a placement.
    #[must_use]
    pub fn named(name: &str, pseudonym: &str) -> Self {
        Self {
            pseudonym: pseudonym.to_owned(),
            name: name.to_owned(),
            born: date(2007, 3, 14),
            address: "Carrer dels Cordills 5, Barcelona".to_owned(),
            guardian: None,
            agrees: true,
        }
    }

    fn consent(&self, purpose: Purpose, today: Date) -> NewConsent {
        NewConsent {
            purpose,
            given_by: match self.guardian {
                Some(_) => GivenBy::Guardian,
                None => GivenBy::Participant,
            },
            form: ConsentForm::Paper,
            given_on: today,
            expires_on: today.saturating_add(2.years()),
        }
    }

    /// Takes the person in.
    ///
    /// # Panics
    /// When a use case refuses.
    pub async fn taken_in(&self, app: &App, organisation: OrganisationId) -> ParticipantId {
        let actor = Actor::system(organisation);
        let today = app.clock.today("Europe/Madrid");
        let (given_name, family_name) = self.name.split_once(' ').unwrap_or((&self.name, ""));
        let identity = Identity {
            given_name: given_name.to_owned(),
            family_name: family_name.to_owned(),
            born: self.born,
            locale: Locale::Ca,
            email: String::new(),
            phone: String::new(),
            address: self.address.clone(),
            school: String::new(),
            note: String::new(),
        };
        let guardian = self.guardian.clone().map(|name| Guardian {
            name,
            relation: Relation::Parent,
            phone: String::new(),
            email: String::new(),
        });
        let consent = self.consent(Purpose::Programme, today);
        let new = NewParticipant { identity, guardian, consent, programme: None };
        let id = participant::take_in(app, &actor, &new).await.expect("somebody is taken in");
        if self.agrees {
            let agrees = self.consent(Purpose::Placement, today);
            consent::note(app, &actor, id, &agrees).await.expect("a consent is noted");
        }
        let mut work = app.store.begin(organisation).await.expect("the store opens");
        let row = work.participant(id).await.expect("it can be read").expect("it is there");
        let pseudonym = Pseudonym::stored(self.pseudonym.clone());
        let row = Participant { pseudonym, ..row };
        work.update_participant(&row).await.expect("a drawn name is given");
        work.commit().await.expect("it lands");
        id
    }
}
