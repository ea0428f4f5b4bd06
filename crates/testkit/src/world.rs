//! A small world of two organisations, to prove that neither sees the other.

use std::sync::Arc;

use jiff::civil::date;
use maillage_app::access::organisation::{Organisation, ReceiptSettings};
use maillage_app::engage::partner::Partner;
use maillage_app::{Actor, App, Clock, Store};
use maillage_domain::ids::OrganisationId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};

use maillage_registers::ArrowRegisters;
use tempfile::TempDir;

use crate::{FixedClock, MemoryKeys, SeededRandom, TestMailer, TestSites, TextPapers};

/// Two organisations on one store, and a clock that stands at nine in the morning of 22 November 2026.
pub struct World {
    /// What use cases need.
    pub app: App,
    /// The clock, to go on.
    pub clock: Arc<FixedClock>,
    /// The mail server, to fail and to be asked what it took.
    pub mailer: Arc<TestMailer>,
    /// The key of people, to lose.
    pub people_keys: Arc<MemoryKeys>,
    /// Web pages of others, to lay some.
    pub sites: Arc<TestSites>,
    /// The organisation of most stories.
    pub raval: OrganisationId,
    /// The other one.
    pub metz: OrganisationId,
    _registers: TempDir,
}

impl World {
    /// Makes the world on a store.
    ///
    /// # Panics
    /// When the store refuses it.
    pub async fn on(store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(FixedClock::at("2026-11-22T09:00:00Z"));
        let mailer = Arc::new(TestMailer::default());
        let people_keys = Arc::new(MemoryKeys::default());
        let sites = Arc::new(TestSites::default());
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let app = App {
            store,
            clock: clock.clone(),
            random: Arc::new(SeededRandom::new(7)),
            documents: Arc::new(TextPapers),
            registers: Arc::new(ArrowRegisters::new(folder.path())),
            mailer: mailer.clone(),
            people_keys: people_keys.clone(),
            sites: sites.clone(),
        };
        let raval = app.new_id();
        let metz = app.new_id();
        let mut shared = app.store.shared().await.expect("the store opens");
        for (id, slug, country, locale) in
            [(raval, "raval", "ES", Locale::Ca), (metz, "metz", "FR", Locale::Fr)]
        {
            let organisation = organisation(id, slug, country, locale, &*clock);
            shared.insert_organisation(&organisation).await.expect("an organisation is added");
        }
        shared.commit().await.expect("it lands");
        Self { app, clock, mailer, people_keys, sites, raval, metz, _registers: folder }
    }

    /// The program acting in the first organisation.
    #[must_use]
    pub fn system(&self) -> Actor {
        Actor::system(self.raval)
    }

    /// A partner, not stored yet.
    #[must_use]
    pub fn partner(&self, name: &str) -> Partner {
        Partner {
            id: self.app.new_id(),
            kind: PartyKind::Company,
            name: name.to_owned(),
            legal_name: format!("{name} SL"),
            legal_form: "SL".to_owned(),
            legal_id: Some("B12345674".to_owned()),
            address: Address {
                street: "Carrer de la Cera 12".to_owned(),
                postcode: "08001".to_owned(),
                locality: "Barcelona".to_owned(),
                country: "ES".to_owned(),
            },
            point: Some(Point { lon: 2.1665, lat: 41.3785 }),
            category: "bakery".to_owned(),
            record_id: None,
            locale: Locale::Ca,
            email: Some("hola@example.org".to_owned()),
            phone: None,
            website: None,
            shown_publicly: true,
            joined_on: date(2024, 3, 1),
            left_on: None,
            created_at: self.app.clock.now(),
        }
    }
}

/// An organisation with every setting that a test may need.
#[must_use]
pub fn organisation(
    id: OrganisationId,
    slug: &str,
    country: &str,
    locale: Locale,
    clock: &dyn Clock,
) -> Organisation {
    Organisation {
        id,
        slug: slug.to_owned(),
        name: format!("Organisation {slug}"),
        legal_name: format!("Associació {slug}"),
        legal_id: Some("G12345674".to_owned()),
        country: country.to_owned(),
        locale,
        time_zone: "Europe/Madrid".to_owned(),
        address: Address {
            street: "Carrer Nou 1".to_owned(),
            postcode: "08001".to_owned(),
            locality: "Barcelona".to_owned(),
            country: country.to_owned(),
        },
        email: Some("hola@example.org".to_owned()),
        phone: None,
        website: None,
        mission: "Children and young people of the quarter learn and find work.".to_owned(),
        network_name: "Xarxa de prova".to_owned(),
        network_promise: "What the quarter gives, the quarter sees.".to_owned(),
        fiscal_year_starts_in: 1,
        legal_regime: "es_49_2002_companies".to_owned(),
        receipts: ReceiptSettings {
            quality: "public_utility_association".to_owned(),
            ..ReceiptSettings::default()
        },
        effect: None,
        iban: Some("ES9121000418450200051332".to_owned()),
        bic: None,
        creditor_identifier: Some("ES23ZZZ47690558N".to_owned()),
        territory_geojson: None,
        needs: vec!["funding".to_owned(), "visibility".to_owned()],
        tile_url: None,
        is_public: true,
        is_demo: false,
        set_up_at: Some(clock.now()),
        created_at: clock.now(),
    }
}
