//! Where codes lead and who came by them, on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use std::collections::BTreeMap;

use jiff::civil::date;
use maillage_app::campaign::campaign::{self, CampaignError, CampaignInput, CampaignText};
use maillage_app::campaign::display::{self, DisplayFilter};
use maillage_app::campaign::event::{self, EventDraft, EventText};
use maillage_app::campaign::scan::{self, Scans};
use maillage_app::campaign::sign_up::{self, SignUpFilter, SignUpRequest};
use maillage_app::campaign::volunteer::{self, VolunteerRequest};
use maillage_app::{Actor, Page};
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::event::EventKind;
use maillage_domain::campaign::scan::Device;
use maillage_domain::campaign::template::{Destination, Template};
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::{CampaignId, EventId};
use maillage_domain::locale::Locale;
use maillage_testkit::{World, stores};

const BASE: &str = "http://localhost:8080";

fn autumn(destination: Destination) -> CampaignInput {
    let text = CampaignText {
        locale: Locale::En,
        title: "Here, with you".to_owned(),
        body: "With {partner}.".to_owned(),
        call: "Look".to_owned(),
    };
    CampaignInput {
        name: "Tardor".to_owned(),
        starts_on: date(2026, 9, 1),
        ends_on: None,
        template: Template { destination, ..Template::default() },
        texts: vec![text],
    }
}

/// A campaign with a poster at each of two partners, and their codes.
async fn hanging(world: &World) -> (CampaignId, [ScanCode; 2]) {
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    for name in ["Bar Nou", "Forn"] {
        work.insert_partner(&world.partner(name)).await.unwrap();
    }
    work.commit().await.unwrap();
    let (app, house) = (&world.app, world.system());
    let id = campaign::create(app, &house, autumn(Destination::Poster)).await.unwrap();
    display::ask_all(app, &house, id).await.unwrap();
    let filter = DisplayFilter { campaign: Some(id), ..DisplayFilter::default() };
    let rows = display::list(app, &house, &filter, Page::part(0)).await.unwrap().rows;
    (id, [rows[0].display.code, rows[1].display.code])
}

/// A talk on 3 December that everybody may see, and the word in its address.
async fn talk(world: &World) -> (EventId, String) {
    let (app, house) = (&world.app, world.system());
    let text = EventText { title: "L’hort".to_owned(), text: String::new() };
    let draft = EventDraft {
        kind: EventKind::Talk,
        texts: BTreeMap::from([(Locale::Ca, text)]),
        place: "Carrer de la Cera 12".to_owned(),
        starts_at: date(2026, 12, 3).at(18, 30, 0, 0),
        ends_at: date(2026, 12, 3).at(20, 0, 0, 0),
        capacity: None,
    };
    let id = event::draft(app, &house, draft).await.unwrap();
    event::publish(app, &house, id).await.unwrap();
    (id, event::get(app, &house, id).await.unwrap().slug)
}

async fn lends_a_hand(world: &World, email: &str, code: &str) -> (Origin, String) {
    let request = VolunteerRequest {
        name: "Rut Pons".to_owned(),
        email: email.to_owned(),
        phone: String::new(),
        origin: Origin::Poster,
        origin_code: code.to_owned(),
        locale: Locale::En,
        base_url: BASE.to_owned(),
    };
    let id = volunteer::join(&world.app, world.raval, request).await.unwrap();
    let one = volunteer::get(&world.app, &world.system(), id).await.unwrap();
    (one.origin, one.origin_code)
}

async fn comes(world: &World, slug: &str, email: &str, code: &str) {
    let request = SignUpRequest {
        name: "Pau Roca".to_owned(),
        email: email.to_owned(),
        companions: 0,
        needs: String::new(),
        locale: Locale::En,
        origin_code: code.to_owned(),
        base_url: BASE.to_owned(),
    };
    sign_up::ask(&world.app, world.raval, slug, request).await.unwrap();
}

#[tokio::test]
async fn codes_that_hang_lead_where_the_campaign_says_today() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let (id, [bar, _]) = hanging(&world).await;
        let (talk, slug) = talk(&world).await;
        let lead = async |to| campaign::change(app, &house, id, autumn(to)).await;

        lead(Destination::Help).await.unwrap();
        assert_eq!(scan::landing(app, bar).await.unwrap().destination(), Destination::Help);
        lead(Destination::Event(talk)).await.unwrap();
        let landing = scan::landing(app, bar).await.unwrap();
        assert_eq!(landing.destination(), Destination::Event(talk), "{}", store.engine);
        assert_eq!(landing.event.unwrap().slug, slug);
        let nowhere = lead(Destination::Event(app.new_id())).await;
        assert!(matches!(nowhere, Err(CampaignError::NoEvent)), "{}", store.engine);

        event::cancel(app, &house, talk, BASE).await.unwrap();
        assert_eq!(scan::landing(app, bar).await.unwrap().event, None, "nobody is sent to it");
    }
}

#[tokio::test]
async fn who_comes_by_a_poster_is_counted_to_it_and_a_code_of_nobodys_is_ignored() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let (id, [bar, forn]) = hanging(&world).await;
        let (talk, slug) = talk(&world).await;

        let small = bar.to_string().to_lowercase();
        let counted = lends_a_hand(&world, "a@example.org", &small).await;
        assert_eq!(counted, (Origin::Poster, bar.to_string()), "{}", store.engine);
        for (email, code) in [("b@example.org", "222222"), ("c@example.org", "<script>")] {
            let ignored = lends_a_hand(&world, email, code).await;
            assert_eq!(ignored, (Origin::Page, String::new()), "{code}");
        }
        let said = lends_a_hand(&world, "d@example.org", "").await;
        assert_eq!(said, (Origin::Poster, String::new()), "a poster, they do not know which");

        comes(&world, &slug, "e@example.org", &small).await;
        comes(&world, &slug, "f@example.org", &bar.to_string()).await;
        comes(&world, &slug, "g@example.org", &forn.to_string()).await;
        comes(&world, &slug, "h@example.org", "222222").await;
        let all = SignUpFilter::default();
        let list = sign_up::list(app, &house, talk, &all, Page::part(0)).await.unwrap().rows;
        let of = |email: &str| list.iter().find(|one| one.email == email).unwrap();
        assert_eq!(of("h@example.org").origin_code, "");
        sign_up::withdraw(app, world.raval, of("g@example.org").id, BASE).await.unwrap();

        let scans = Scans::default();
        let home = scan::landing(app, forn).await.unwrap().organisation;
        scans.note(app, &home, forn, Device::Phone);
        scans.write_down(app).await.unwrap();
        let yields = scan::yields(app, &house, id).await.unwrap();
        let figures: Vec<_> = yields
            .iter()
            .map(|one| {
                (one.partner_name.as_str(), one.code, one.scans, one.volunteers, one.sign_ups)
            })
            .collect();
        assert_eq!(figures, [("Bar Nou", bar, 0, 1, 2), ("Forn", forn, 1, 0, 0)]);

        assert_eq!(scan::known_code(app, world.raval, &small).await.unwrap(), Some(bar));
        let elsewhere = scan::known_code(app, world.metz, &small).await.unwrap();
        assert_eq!(elsewhere, None, "{}: a code of another network", store.engine);
        assert!(scan::yields(app, &Actor::system(world.metz), id).await.is_err());
    }
}
