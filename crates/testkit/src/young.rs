//! Somebody whom an organisation accompanies, with a name that no test can overlook.

use jiff::civil::{Date, date};
use maillage_app::App;
use maillage_app::accompany::consent::NotedConsent;
use maillage_app::accompany::participant::Participant;
use maillage_domain::accompany::consent::{Consent, ConsentForm, GivenBy, Purpose};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{OrganisationId, ParticipantId};
use maillage_domain::period::Month;
use maillage_vault::{MasterKey, PersonKey, Place};

/// Who is to be taken in.
#[derive(Debug, Clone)]
pub struct Young {
    /// The drawn name.
    pub pseudonym: String,
    /// The name.
    pub name: String,
    /// The day of birth.
    pub born_on: Date,
    /// Street and number.
    pub street: String,
    /// The guardian's name.
    pub guardian: String,
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
            born_on: date(2007, 3, 14),
            street: "Carrer dels Cordills 5".to_owned(),
            guardian: String::new(),
            agrees: true,
        }
    }

    /// Takes the person in.
    ///
    /// # Panics
    /// When the store refuses.
    pub async fn taken_in(&self, app: &App, organisation: OrganisationId) -> ParticipantId {
        let id: ParticipantId = app.new_id();
        let bytes = |fill: &mut [u8]| app.random.fill(fill);
        let mut key = [0; 32];
        bytes(&mut key);
        let key = PersonKey::new(key);
        if app.people_keys.ring().expect("the keys can be reached").is_none() {
            app.people_keys.create(&MasterKey::new([9; 32])).expect("a first key is kept");
        }
        let ring = app.people_keys.ring().expect("the keys can be reached").expect("one is there");
        let (org, row) = (*organisation.0.as_bytes(), *id.0.as_bytes());
        let place = |table, column| Place { table, column, organisation: &org, row: &row };
        let mut nonce = [0; 24];
        bytes(&mut nonce);
        let plain = serde_json::json!({
            "name": self.name, "born_on": self.born_on.to_string(), "guardian": self.guardian,
            "address": { "street": self.street, "postcode": "08001", "locality": "Barcelona", "country": "ES" },
        });
        let sealed = key.seal(plain.to_string().as_bytes(), &place("participant", "sealed"), nonce);
        let today = app.clock.today("Europe/Madrid");
        let mut work = app.store.begin(organisation).await.expect("the store opens");
        let participant = Participant {
            id,
            pseudonym: Pseudonym::stored(self.pseudonym.clone()),
            birth_month: Some(Month::of(self.born_on)),
            sealed: Some(sealed),
            sealed_sensitive: None,
            last_contact_on: today,
            created_at: app.clock.now(),
            erased_at: None,
        };
        work.insert_participant(&participant).await.expect("a participant is added");
        bytes(&mut nonce);
        let wrapped = ring.newest.wrap(&key, &place("person_key", "wrapped"), nonce);
        work.insert_person_key(id, &wrapped).await.expect("a key is added");
        if self.agrees {
            let consent = Consent {
                purpose: Purpose::Placement,
                given_by: if self.guardian.is_empty() {
                    GivenBy::Participant
                } else {
                    GivenBy::Guardian
                },
                given_on: today,
                expires_on: today.saturating_add(jiff::Span::new().years(1)),
                withdrawn_on: None,
            };
            let noted = NotedConsent {
                id: app.new_id(),
                participant: id,
                consent,
                form: ConsentForm::Paper,
                noted_by: None,
                noted_at: app.clock.now(),
            };
            work.insert_consent(&noted).await.expect("a consent is added");
        }
        work.commit().await.expect("it lands");
        id
    }
}
