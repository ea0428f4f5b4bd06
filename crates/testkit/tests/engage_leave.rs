//! Leaving and coming: what a partner says on its page, and a company that is known already.

use maillage_app::Page;
use maillage_app::access::logo::{self, LogoProblem};
use maillage_app::engage::join::{JoinRequest, ask};
use maillage_app::engage::leave;
use maillage_app::engage::note::About;
use maillage_app::engage::prospect::ProspectFilter;
use maillage_app::engage::task::TaskFilter;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};
use maillage_testkit::{World, stores};

const ALL: Page = Page { offset: 0, limit: 100 };

async fn open_tasks(world: &World, about: Option<About>) -> Vec<TaskKind> {
    let filter = TaskFilter { about, done: Some(false), ..TaskFilter::default() };
    let mut work = world.app.store.read(world.raval).await.expect("the store opens");
    let found = work.tasks(filter, ALL).await.expect("they are read");
    found.rows.into_iter().map(|row| row.task.kind).collect()
}

#[tokio::test]
async fn a_partner_says_that_it_leaves_once_and_may_take_it_back() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let share = world.share("Forn de la Cera", "2026-10".parse().unwrap()).await;
        let (app, baker) = (&world.app, world.acting(share.partner));
        let about = Some(About::Partner(share.partner));
        assert_eq!(leave::asked(app, &baker).await.unwrap(), None);
        leave::ask(app, &baker, "We close the shop.").await.unwrap();
        leave::ask(app, &baker, "We close the shop.").await.unwrap();
        let asked = leave::asked(app, &baker).await.unwrap().unwrap();
        let today = app.clock.today("Europe/Madrid");
        assert_eq!(asked.on, today, "{}", test.engine);
        assert!(asked.by > asked.on, "{}", test.engine);
        assert_eq!(open_tasks(&world, about).await, [TaskKind::Leaving], "{}", test.engine);
        let mut work = app.store.read(world.raval).await.unwrap();
        assert_eq!(work.notes(About::Partner(share.partner)).await.unwrap().len(), 1);
        drop(work);
        leave::stay(app, &baker).await.unwrap();
        leave::stay(app, &baker).await.unwrap();
        assert_eq!(open_tasks(&world, about).await, [], "{}", test.engine);
        assert!(leave::ask(app, &world.system(), "").await.is_err(), "only a partner leaves");
    }
}

fn request(company: &str, street: &str, email: &str) -> JoinRequest {
    JoinRequest {
        kind: PartyKind::Company,
        company: company.to_owned(),
        activity: "bakery".to_owned(),
        address: Address {
            street: street.to_owned(),
            postcode: "08001".to_owned(),
            locality: "Barcelona".to_owned(),
            country: "ES".to_owned(),
        },
        contact: "Nora Vidal".to_owned(),
        email: Some(email.to_owned()),
        phone: None,
        words: "Tell us more.".to_owned(),
        locale: Locale::Es,
        consent: true,
        base_url: "https://m.example".to_owned(),
    }
}

#[tokio::test]
async fn a_company_that_is_on_the_list_is_not_put_there_twice() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let app = &world.app;
        let first = request("Forn de la Cera", "Carrer de la Cera, 12", "forn@example.org");
        let known = ask(app, world.raval, first).await.unwrap();
        // The coordinator has answered: the next request is a new one of the same company.
        for row in task_ids(&world).await {
            maillage_app::engage::task::set_done(app, &world.system(), row, true).await.unwrap();
        }
        let same_door = request("FORN DE LA CERA", "carrer de la cera 12", "nora@example.org");
        assert_eq!(ask(app, world.raval, same_door.clone()).await.unwrap(), known);
        assert_eq!(open_tasks(&world, None).await, [TaskKind::Welcome], "{}", test.engine);
        assert_eq!(ask(app, world.raval, same_door).await.unwrap(), known);
        assert_eq!(open_tasks(&world, None).await, [TaskKind::Welcome], "{}", test.engine);
        let same_mail = request("Fleca Nova", "Carrer Nou 3", "Forn@Example.org");
        assert_eq!(ask(app, world.raval, same_mail).await.unwrap(), known, "{}", test.engine);
        let other = request("Forn de la Cera", "Carrer Nou 3", "altre@example.org");
        assert_ne!(ask(app, world.raval, other).await.unwrap(), known, "another door");
        let mut work = app.store.read(world.raval).await.unwrap();
        let all = work.prospects(&ProspectFilter::default(), ALL).await.unwrap();
        assert_eq!(all.total, 2, "{}", test.engine);
    }
}

async fn task_ids(world: &World) -> Vec<maillage_domain::ids::TaskId> {
    let mut work = world.app.store.read(world.raval).await.expect("the store opens");
    let found = work.tasks(TaskFilter::default(), ALL).await.expect("they are read");
    found.rows.into_iter().map(|row| row.task.id).collect()
}

#[tokio::test]
async fn a_logo_is_one_picture_that_can_be_changed_and_taken_away() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let organisation = {
            let mut work = app.store.read(world.raval).await.unwrap();
            work.this_organisation().await.unwrap().unwrap()
        };
        logo::change(app, &actor, b"\x89PNG one").await.unwrap();
        logo::change(app, &actor, b"\x89PNG two").await.unwrap();
        let kept = logo::of(app, &organisation).await.unwrap().unwrap();
        assert_eq!(kept.picture.bytes(), b"\x89PNG two", "{}", test.engine);
        let refused = logo::change(app, &actor, b"<svg onload='alert(1)'/>").await;
        assert!(matches!(refused, Err(LogoProblem::Unreadable(_))), "{}", test.engine);
        let large = logo::change(app, &actor, &vec![0; logo::LOGO_BYTES_MAX + 1]).await;
        assert!(matches!(large, Err(LogoProblem::TooLarge)), "{}", test.engine);
        logo::remove(app, &actor).await.unwrap();
        logo::remove(app, &actor).await.unwrap();
        assert_eq!(logo::of(app, &organisation).await.unwrap(), None, "{}", test.engine);
    }
}
