//! Campaigns, displays and scans on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use jiff::civil::date;
use maillage_app::campaign::badge::{self, BadgeFilter, Looked, Reading};
use maillage_app::campaign::campaign::{
    self, CampaignError, CampaignFilter, CampaignInput, CampaignOrder, CampaignText, DisplayCounts,
};
use maillage_app::campaign::display::{self, DisplayFilter, DisplayOrder, PhotoError, Step};
use maillage_app::campaign::poster::{self, PosterError, Print, Which};
use maillage_app::campaign::scan::{self, Scans};
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::access::Role;
use maillage_domain::campaign::badge::BadgeState;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::campaign::scan::{DayPart, Device};
use maillage_domain::campaign::template::{Destination, PosterEdge, PosterSize, Template};
use maillage_domain::ids::{CampaignId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_testkit::{World, stores};

const PHOTO: &[u8] = b"\xff\xd8 a photo";

fn text(locale: Locale, title: &str) -> CampaignText {
    CampaignText {
        locale,
        title: title.to_owned(),
        body: "With {partner}, {street}.".to_owned(),
        call: "Look".to_owned(),
    }
}

fn autumn() -> CampaignInput {
    CampaignInput {
        name: "Tardor".to_owned(),
        starts_on: date(2026, 9, 1),
        ends_on: Some(date(2026, 12, 31)),
        template: Template::default(),
        texts: vec![text(Locale::Ca, "Aquí, amb tu"), text(Locale::En, "Here, with you")],
    }
}

/// Partners of the first organisation, stored, by name.
async fn partners(world: &World, names: &[&str]) -> Vec<PartnerId> {
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    let mut ids = Vec::new();
    for name in names {
        let partner = world.partner(name);
        work.insert_partner(&partner).await.unwrap();
        ids.push(partner.id);
    }
    work.commit().await.unwrap();
    ids
}

/// The partner, acting by its personal link.
fn as_partner(world: &World, partner: PartnerId) -> Actor {
    let kind = ActorKind::Partner { partner };
    Actor { organisation: world.raval, kind, name: "a partner".to_owned() }
}

async fn rows(world: &World, campaign: CampaignId) -> Vec<display::DisplayRow> {
    let filter = DisplayFilter { campaign: Some(campaign), ..DisplayFilter::default() };
    display::list(&world.app, &world.system(), &filter, Page::part(0)).await.unwrap().rows
}

#[tokio::test]
async fn a_campaign_is_kept_changed_listed_and_closed() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let id = campaign::create(app, &house, autumn()).await.unwrap();
        let spring =
            CampaignInput { name: "Élan".to_owned(), starts_on: date(2027, 3, 1), ..autumn() };
        let spring = CampaignInput { ends_on: None, ..spring };
        campaign::create(app, &house, spring).await.unwrap();
        let template = Template { destination: Destination::Join, ..Template::default() };
        let less = CampaignInput { template, texts: vec![text(Locale::Fr, "Ici")], ..autumn() };
        campaign::change(app, &house, id, less).await.unwrap();
        let view = campaign::view(app, &house, id).await.unwrap();
        assert_eq!(view.campaign.texts, vec![text(Locale::Fr, "Ici")], "{}", store.engine);
        assert_eq!(view.campaign.template.destination, Destination::Join);
        assert_eq!(view.campaign.text(Locale::En).unwrap().title, "Ici", "the first stands in");

        let names = async |filter: CampaignFilter| {
            let page = Page { offset: 0, limit: 10 };
            let listed = campaign::list(app, &house, &filter, page).await.unwrap();
            assert_eq!(listed.total, i64::try_from(listed.rows.len()).unwrap());
            listed.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
        };
        let all = CampaignFilter::default();
        assert_eq!(names(all.clone()).await, ["Élan", "Tardor"], "the latest first");
        let by_name = CampaignFilter { order: CampaignOrder::Name, reversed: true, ..all.clone() };
        assert_eq!(names(by_name).await, ["Tardor", "Élan"]);
        let found = CampaignFilter { contains: Some("elan".to_owned()), ..all.clone() };
        assert_eq!(names(found).await, ["Élan"], "without accents");
        campaign::close(app, &house, id, true).await.unwrap();
        campaign::close(app, &house, id, true).await.unwrap();
        let open = CampaignFilter { closed: Some(false), ..all };
        assert_eq!(names(open).await, ["Élan"]);
        let asked = display::ask_all(app, &house, id).await;
        assert!(matches!(asked, Err(AppError::Refused { code: "campaign.closed" })));

        let nobodys = Actor { organisation: world.metz, ..house.clone() };
        assert!(matches!(campaign::view(app, &nobodys, id).await, Err(AppError::NotFound)));
        let change = campaign::change(app, &nobodys, id, autumn()).await;
        assert!(matches!(change, Err(CampaignError::App(AppError::NotFound))));
        let kind = ActorKind::Staff { account: app.new_id(), roles: vec![Role::Treasurer] };
        let treasurer = Actor { kind, ..house.clone() };
        let refused = campaign::create(app, &treasurer, autumn()).await;
        assert!(matches!(refused, Err(CampaignError::App(AppError::Forbidden))));
    }
}

#[tokio::test]
async fn every_partner_is_asked_once_and_says_on_its_phone_what_hangs() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let ids = partners(&world, &["Bar Nou", "Forn", "Quiosc"]).await;
        let id = campaign::create(app, &house, autumn()).await.unwrap();
        assert_eq!(display::ask_all(app, &house, id).await.unwrap(), 3);
        assert_eq!(display::ask_all(app, &house, id).await.unwrap(), 0, "nobody twice");
        partners(&world, &["Zoco"]).await;
        assert_eq!(campaign::view(app, &house, id).await.unwrap().not_asked, 1);
        assert_eq!(display::ask_all(app, &house, id).await.unwrap(), 1, "who came later");

        assert_eq!(display::send_all(app, &house, id).await.unwrap(), 4);
        assert_eq!(display::send_all(app, &house, id).await.unwrap(), 0);
        let listed = rows(&world, id).await;
        let codes: std::collections::BTreeSet<_> =
            listed.iter().map(|row| row.display.code).collect();
        assert_eq!(codes.len(), 4, "each has a code of its own");
        let of = |partner: PartnerId| {
            listed.iter().find(|row| row.display.partner == partner).unwrap().display.id
        };

        let (bar, forn, quiosc) = (of(ids[0]), of(ids[1]), of(ids[2]));
        display::step(app, &as_partner(&world, ids[0]), bar, Step::Show).await.unwrap();
        display::add_photo(app, &as_partner(&world, ids[1]), forn, PHOTO.to_vec()).await.unwrap();
        display::step(app, &as_partner(&world, ids[2]), quiosc, Step::Decline).await.unwrap();
        let stranger = display::step(app, &as_partner(&world, ids[0]), forn, Step::Decline).await;
        assert!(matches!(stranger, Err(AppError::NotFound)), "another's display is not there");
        let send = display::step(app, &as_partner(&world, ids[0]), bar, Step::Send).await;
        assert!(matches!(send, Err(AppError::Forbidden)), "only the house sends");
        let late = display::step(app, &as_partner(&world, ids[2]), quiosc, Step::Show).await;
        assert!(matches!(late, Err(AppError::Refused { code: "display.step" })));
        let bad = display::add_photo(app, &house, bar, b"GIF89a".to_vec()).await;
        assert!(matches!(bad, Err(PhotoError::Unreadable(_))));

        let counts = campaign::view(app, &house, id).await.unwrap().counts;
        let wanted = DisplayCounts {
            asked: 4,
            waiting: 0,
            sent: 4,
            shown: 2,
            photos: 1,
            declined: 1,
            scans: 0,
        };
        assert_eq!(counts, wanted, "{}", store.engine);
        let list = campaign::list(app, &house, &CampaignFilter::default(), Page::part(0)).await;
        assert_eq!(list.unwrap().rows[0].counts, wanted, "the list counts alike");
        let photo = display::photo(app, &as_partner(&world, ids[1]), forn).await.unwrap();
        assert_eq!(photo.content, PHOTO);
        let other = display::photo(app, &as_partner(&world, ids[0]), forn).await;
        assert!(matches!(other, Err(AppError::NotFound)));
        display::remove_photo(app, &as_partner(&world, ids[1]), forn).await.unwrap();
        display::remove_photo(app, &as_partner(&world, ids[1]), forn).await.unwrap();
        let view = display::one(app, &house, forn).await.unwrap();
        assert_eq!((view.row.display.state.stage, view.photo), (DisplayStage::Shown, None));
        let own = display::own(app, &as_partner(&world, ids[2])).await.unwrap();
        assert_eq!(own.len(), 1);
        display::step(app, &house, quiosc, Step::AskAgain).await.unwrap();
        let nobodys = Actor { organisation: world.metz, ..house.clone() };
        assert!(matches!(display::one(app, &nobodys, bar).await, Err(AppError::NotFound)));

        campaign::close(app, &house, id, true).await.unwrap();
        assert!(display::own(app, &as_partner(&world, ids[2])).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn scans_are_counted_by_day_and_part_and_nothing_else_is_kept() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        partners(&world, &["Bar Nou", "Forn"]).await;
        let id = campaign::create(app, &house, autumn()).await.unwrap();
        display::ask_all(app, &house, id).await.unwrap();
        let listed = rows(&world, id).await;
        let (bar, forn) = (listed[0].display.code, listed[1].display.code);

        let landing = scan::landing(app, bar).await.unwrap();
        assert_eq!(landing.organisation.id, world.raval);
        assert_eq!(landing.partner.name, "Bar Nou");
        assert_eq!(landing.destination(), Destination::Poster);
        let scans = Scans::default();
        scans.note(app, &landing.organisation, bar, Device::Phone);
        scans.note(app, &landing.organisation, bar, Device::Phone);
        scans.note(app, &landing.organisation, forn, Device::Other);
        scans.write_down(app).await.unwrap();
        scans.write_down(app).await.unwrap();
        scans.note(app, &landing.organisation, bar, Device::Phone);
        scans.write_down(app).await.unwrap();

        let counts = scan::of_campaign(app, &house, id, None).await.unwrap();
        assert_eq!(counts.iter().map(|count| count.scans).sum::<i64>(), 4, "{}", store.engine);
        let of_bar = scan::of_campaign(app, &house, id, Some(bar)).await.unwrap();
        assert_eq!(of_bar.len(), 1, "one row for a code, day, part and device");
        let count = of_bar[0];
        // Nine in the morning, UTC, is ten in Madrid.
        assert_eq!((count.part, count.device, count.scans), (DayPart::Morning, Device::Phone, 3));
        let by_scans = DisplayFilter {
            campaign: Some(id),
            order: DisplayOrder::Scans,
            ..DisplayFilter::default()
        };
        let most = display::list(app, &house, &by_scans, Page::part(0)).await.unwrap().rows;
        assert_eq!((most[0].partner_name.as_str(), most[0].scans), ("Bar Nou", 3));
        let least = DisplayFilter { reversed: true, ..by_scans };
        let least = display::list(app, &house, &least, Page::part(0)).await.unwrap().rows;
        assert_eq!(least[0].partner_name, "Forn");

        let mut work = app.store.begin(world.raval).await.unwrap();
        let mut hidden = work.this_organisation().await.unwrap().unwrap();
        hidden.is_public = false;
        work.update_organisation(&hidden).await.unwrap();
        work.commit().await.unwrap();
        assert!(matches!(scan::landing(app, bar).await, Err(AppError::NotFound)));
        let unknown = "222222".parse().unwrap();
        assert!(matches!(scan::landing(app, unknown).await, Err(AppError::NotFound)));
    }
}

#[tokio::test]
async fn posters_bear_the_partners_name_its_code_and_no_one_elses() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let ids = partners(&world, &["Bar Nou", "Forn", "Quiosc"]).await;
        let id = campaign::create(app, &house, autumn()).await.unwrap();
        let none = poster::all(app, &house, id, None, Which::All, "https://x.example").await;
        assert!(matches!(none, Err(PosterError::None)));
        display::ask_all(app, &house, id).await.unwrap();
        let listed = rows(&world, id).await;
        display::step(app, &house, listed[2].display.id, Step::Decline).await.unwrap();
        display::step(app, &house, listed[0].display.id, Step::Send).await.unwrap();

        let made = async |which| {
            let print = Print { size: PosterSize::A3, edge: PosterEdge::Marks };
            let (file, posters) =
                poster::all(app, &house, id, Some(print), which, "https://x.example")
                    .await
                    .unwrap();
            (String::from_utf8(file).unwrap(), posters)
        };
        let (file, posters) = made(Which::All).await;
        assert_eq!(posters, 2, "who declined gets none");
        assert!(file.contains("A3") && file.contains("Marks"), "{file}");
        for row in &listed[..2] {
            assert!(file.contains(&format!("https://x.example/q/{}", row.display.code)));
        }
        assert!(!file.contains("Quiosc"));
        let (file, posters) = made(Which::NotSent).await;
        assert_eq!((posters, file.contains("Bar Nou")), (1, false));

        let forn = as_partner(&world, ids[1]);
        let own = poster::one(app, &forn, listed[1].display.id, None, "https://x.example").await;
        assert!(String::from_utf8(own.unwrap()).unwrap().contains("A4"), "as the campaign says");
        let other = poster::one(app, &forn, listed[0].display.id, None, "https://x.example").await;
        assert!(matches!(other, Err(PosterError::App(AppError::NotFound))));
    }
}

#[tokio::test]
async fn partners_pages_are_looked_at_once_a_week_and_one_by_one() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        let mut work = app.store.begin(world.raval).await.unwrap();
        for (name, website) in [
            ("Bar Nou", Some("www.bar.example")),
            ("Forn", Some("https://forn.example/")),
            ("Llibres", Some("https://llibres.example/")),
            ("Quiosc", None),
            ("Zoco", Some("no address")),
        ] {
            let mut partner = world.partner(name);
            partner.website = website.map(str::to_owned);
            work.insert_partner(&partner).await.unwrap();
        }
        work.commit().await.unwrap();
        let badge = "<a href=\"https://x.example/n/raval\"><img src=badge.svg></a>";
        world.sites.put("https://www.bar.example", Reading::Page(badge.to_owned()));
        world.sites.put("https://forn.example/", Reading::Forbidden);

        let network = "https://x.example/n/raval";
        let done = badge::look(app, &house, network).await.unwrap();
        assert_eq!(done, Looked { looked_at: 3, found: 1, left_alone: 1 }, "{}", store.engine);
        let again = badge::look(app, &house, network).await.unwrap();
        assert_eq!(again.looked_at, 0, "not twice in a week");
        assert_eq!(world.sites.asked().len(), 3);
        let states = async |filter: BadgeFilter| {
            let listed = badge::list(app, &house, &filter, Page::part(0)).await.unwrap();
            assert_eq!(listed.total, i64::try_from(listed.rows.len()).unwrap());
            listed
                .rows
                .into_iter()
                .map(|row| (row.partner_name, row.check.map(|check| check.state)))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            states(BadgeFilter::default()).await,
            [
                ("Bar Nou".to_owned(), Some(BadgeState::Found)),
                ("Forn".to_owned(), Some(BadgeState::Forbidden)),
                ("Llibres".to_owned(), Some(BadgeState::Unreachable)),
                ("Zoco".to_owned(), None),
            ]
        );
        let found = BadgeFilter { state: Some(BadgeState::Found), ..BadgeFilter::default() };
        assert_eq!(states(found).await.len(), 1);

        world.clock.set(app.clock.now() + jiff::SignedDuration::from_hours(7 * 24));
        assert_eq!(badge::look(app, &house, network).await.unwrap().looked_at, 3);
    }
}
