//! Mandates, debits and their file on both databases: told in time, taken once, the same bytes again.

use maillage_app::collect::collection::{self, CollectError};
use maillage_app::collect::debit::{self, DebitFilter, notify_debits, preview_debits};
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::mandate::{self, MandateProblem, MandateStep, NewMandate};
use maillage_app::engage::task::{self, TaskFilter};
use maillage_app::{AppError, Page};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::mandate::{MandateStage, Scheme, SequenceType, SuspendReason};
use maillage_domain::engage::task::TaskKind;
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::{World, stores};

const IBAN: &str = "ES91 2100 0418 4502 0005 1332";

fn month(text: &str) -> Month {
    text.parse().expect("the story goes on")
}

/// Three partners with a due of October: two with a mandate, one without.
async fn october(world: &World) {
    for name in ["Forn de la Cera", "Perruqueria Lila", "Bar Sol"] {
        world.goes_to("2026-11-04");
        let share = world.share(name, month("2026-10")).await;
        world.declares(share, month("2026-10"), Cents(431_500)).await;
        if name != "Bar Sol" {
            world.signs_mandate(share, name, IBAN).await;
        }
    }
    run_dues(&world.app, &world.system(), month("2026-10"), &Watch::SILENT)
        .await
        .expect("the story goes on");
}

async fn export(world: &World, of: &str) -> Result<(Vec<u8>, bool), CollectError> {
    let mut bytes = Vec::new();
    let actor = world.system();
    let report =
        collection::export(&world.app, &actor, month(of), Scheme::Core, &mut bytes).await?;
    Ok((bytes, report.is_new))
}

#[tokio::test]
async fn partners_are_told_once_and_those_without_a_mandate_are_named() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let (app, actor, october) = (&world.app, world.system(), month("2026-10"));
        let before = preview_debits(app, &actor, october).await.unwrap();
        let report = notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap();
        assert_eq!(before, report, "{}", test.engine);
        assert_eq!((report.told, report.total), (2, Cents(6_042)));
        assert_eq!(report.left_out["no_mandate"], (1, Cents(3_021)));
        assert_eq!(report.collection.to_string(), "2026-11-18", "fourteen days on, an open day");
        let again = notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap();
        assert_eq!(again.told, 0, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_file_waits_for_its_notice_and_comes_again_byte_for_byte() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let nothing = export(&world, "2026-10").await;
        assert!(matches!(nothing, Err(CollectError::NothingPrepared(_))), "{}", test.engine);
        let (app, actor) = (&world.app, world.system());
        notify_debits(app, &actor, month("2026-10"), &Watch::SILENT).await.unwrap();

        world.goes_to("2026-11-17");
        let (first, is_new) = export(&world, "2026-10").await.unwrap();
        assert!(is_new);
        let text = String::from_utf8(first.clone()).unwrap();
        assert_eq!(text.matches("<DrctDbtTxInf>").count(), 2);
        assert!(text.contains("<SeqTp>FRST</SeqTp>") && text.contains("<CtrlSum>60.42</CtrlSum>"));

        // Later, with other settings, by another hand: the same bytes.
        world.goes_to("2026-12-24");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        let mut organisation = work.this_organisation().await.unwrap().unwrap();
        organisation.legal_name = "Another name".to_owned();
        work.update_organisation(&organisation).await.unwrap();
        work.commit().await.unwrap();
        let (second, is_new) = export(&world, "2026-10").await.unwrap();
        assert_eq!((first, is_new), (second, false), "{}", test.engine);

        let late = notify_debits(app, &actor, month("2026-10"), &Watch::SILENT).await;
        assert!(matches!(late, Err(AppError::Refused { code: "collection.written" })));
        let filter = DebitFilter { stage: Some(DebitStage::InFile), ..DebitFilter::default() };
        let debits = debit::list(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap();
        assert_eq!((debits.total, debits.rows[0].sequence), (2, SequenceType::First));
    }
}

#[tokio::test]
async fn a_day_that_has_passed_moves_on_and_a_debit_taken_out_is_open_again() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let (app, actor, october) = (&world.app, world.system(), month("2026-10"));
        notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap();
        let debits = debit::list(app, &actor, &DebitFilter::default(), Page::numbered(1, 10)).await;
        let one = debits.unwrap().rows.remove(0);
        debit::cancel(app, &actor, one.id).await.unwrap();
        let again = debit::cancel(app, &actor, one.id).await;
        assert!(matches!(again, Err(AppError::Refused { code: "debit.gone" })), "{}", test.engine);
        let open = preview_debits(app, &actor, october).await.unwrap();
        assert_eq!((open.told, open.total), (1, Cents(3_021)), "{}", test.engine);

        world.goes_to("2026-11-20");
        let mut bytes = Vec::new();
        let report =
            collection::export(app, &actor, october, Scheme::Core, &mut bytes).await.unwrap();
        let (announced, day) = report.days[0];
        assert_eq!(
            (announced.to_string(), day.to_string()),
            ("2026-11-18".to_owned(), "2026-11-23".to_owned())
        );
    }
}

#[tokio::test]
async fn without_an_account_or_creditor_identifier_nobody_is_told() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        let mut organisation = work.this_organisation().await.unwrap().unwrap();
        organisation.creditor_identifier = None;
        work.update_organisation(&organisation).await.unwrap();
        work.commit().await.unwrap();
        let (app, actor) = (&world.app, world.system());
        let refused = notify_debits(app, &actor, month("2026-10"), &Watch::SILENT).await;
        let told = matches!(refused, Err(AppError::Refused { code: "collection.settings" }));
        assert!(told, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_mandate_is_drafted_signed_replaced_rested_and_ended() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let share = world.share("Bar Sol", month("2026-10")).await;
        let partner = world.acting(share.partner);
        let new = |iban: &str| NewMandate {
            debtor_name: "Nora Vidal".to_owned(),
            iban: iban.to_owned(),
            bic: String::new(),
            scheme: Scheme::Core,
        };
        let wrong = mandate::draft(&world.app, &partner, share.partner, &new("ES91 2100")).await;
        assert!(matches!(wrong, Err(MandateProblem::Iban(_))), "{}", test.engine);
        let one = mandate::draft(&world.app, &partner, share.partner, &new(IBAN)).await.unwrap();
        let same = mandate::draft(&world.app, &partner, share.partner, &new(IBAN)).await.unwrap();
        assert_eq!(one.reference, same.reference, "a draft is written over");

        let signed = world.signs_mandate(share, "Nora Vidal", IBAN).await;
        assert_eq!((signed.id, signed.state.stage()), (one.id, MandateStage::Active));
        assert_eq!(signed.evidence.as_ref().unwrap().consent_sha256.len(), 64);
        let newer = world.signs_mandate(share, "Nora Vidal", IBAN).await;
        assert_ne!(newer.reference, signed.reference);
        let old = mandate::get(&world.app, &partner, signed.id).await.unwrap();
        assert_eq!(old.state.stage(), MandateStage::Ended, "{}", test.engine);

        let rest = MandateStep::Suspend(SuspendReason::PartnerAsked);
        let forbidden = mandate::take_step(&world.app, &partner, newer.id, rest).await;
        assert!(matches!(forbidden, Err(MandateProblem::App(AppError::Forbidden))));
        let resting =
            mandate::take_step(&world.app, &world.system(), newer.id, rest).await.unwrap();
        let read = mandate::get(&world.app, &partner, newer.id).await.unwrap();
        assert_eq!(resting, read, "{}", test.engine);
        let ended = mandate::take_step(&world.app, &partner, newer.id, MandateStep::End).await;
        assert_eq!(ended.unwrap().state.stage(), MandateStage::Ended);
    }
}

/// The partners that are debited, with the debit of each.
async fn debited(world: &World) -> Vec<debit::DebitRow> {
    let every = DebitFilter::default();
    debit::list(&world.app, &world.system(), &every, Page::numbered(1, 10))
        .await
        .expect("debits are listed")
        .rows
}

async fn ends(world: &World, partner: PartnerId, by_partner: bool) {
    let actor = if by_partner { world.acting(partner) } else { world.system() };
    let mandates =
        mandate::of_partner(&world.app, &actor, partner).await.expect("its mandates are read");
    mandate::take_step(&world.app, &actor, mandates[0].id, MandateStep::End)
        .await
        .expect("it ends");
}

#[tokio::test]
async fn a_mandate_that_stops_takes_its_announced_debit_out_and_the_due_is_paid_otherwise() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let (app, actor, october) = (&world.app, world.system(), month("2026-10"));
        notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap();
        let rows = debited(&world).await;
        let (stops, stays) = (rows[0].partner, rows[1].partner);
        let own = world.acting(stops);
        assert_eq!(debit::coming(app, &own, stops).await.unwrap().len(), 1, "{}", test.engine);
        assert_eq!(debit::by_transfer(app, &own, stops).await.unwrap(), None, "{}", test.engine);

        ends(&world, stops, true).await;
        let rows = debited(&world).await;
        let of = |partner| rows.iter().find(|row| row.partner == partner).unwrap().stage;
        assert_eq!((of(stops), of(stays)), (DebitStage::Cancelled, DebitStage::Prepared));
        assert!(debit::coming(app, &own, stops).await.unwrap().is_empty(), "{}", test.engine);
        let to_pay = debit::by_transfer(app, &own, stops).await.unwrap();
        assert_eq!(to_pay, Some(Cents(3_021)), "{}", test.engine);
        let filter = TaskFilter::default();
        let tasks = task::list(app, &actor, filter, Page::numbered(1, 10)).await.unwrap();
        let made = &tasks.rows[0].task;
        assert_eq!((tasks.total, made.kind), (1, TaskKind::DebitStopped), "{}", test.engine);
        assert_eq!((made.title.as_str(), made.about.partner()), ("3021", Some(stops)));
        let told = debit::announced(app, &actor, october).await.unwrap().unwrap();
        assert_eq!((told.count, told.total), (1, Cents(3_021)), "{}", test.engine);

        world.goes_to("2026-11-17");
        let (bytes, _) = export(&world, "2026-10").await.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches("<DrctDbtTxInf>").count(), 1, "{}", test.engine);

        // The bank has this one already: it stays.
        ends(&world, stays, true).await;
        let own = world.acting(stays);
        let coming = debit::coming(app, &own, stays).await.unwrap();
        assert_eq!((coming.len(), coming[0].objection_until), (1, None), "{}", test.engine);
        assert_eq!(debit::by_transfer(app, &own, stays).await.unwrap(), None, "{}", test.engine);
        assert!(export(&world, "2026-10").await.is_ok(), "the same bytes, {}", test.engine);
    }
}

#[tokio::test]
async fn another_account_and_a_rest_take_announced_debits_out_too() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-11-04");
        let share = world.share("Forn de la Cera", month("2026-10")).await;
        world.declares(share, month("2026-10"), Cents(431_500)).await;
        world.signs_mandate(share, "Forn de la Cera", IBAN).await;
        let (app, actor, october) = (&world.app, world.system(), month("2026-10"));
        run_dues(app, &actor, october, &Watch::SILENT).await.unwrap();
        let tell =
            || async { notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap().told };
        assert_eq!(tell().await, 1, "{}", test.engine);
        let newer = world.signs_mandate(share, "Forn de la Cera", IBAN).await;
        assert_eq!(tell().await, 1, "under the new mandate, {}", test.engine);
        let rest = MandateStep::Suspend(SuspendReason::PartnerAsked);
        mandate::take_step(app, &actor, newer.id, rest).await.unwrap();
        mandate::take_step(app, &actor, newer.id, MandateStep::Resume).await.unwrap();
        assert_eq!(tell().await, 1, "told again after the rest, {}", test.engine);
        let stages: Vec<_> = debited(&world).await.iter().map(|row| row.stage).collect();
        assert_eq!(stages.iter().filter(|s| **s == DebitStage::Cancelled).count(), 2);
        assert_eq!(stages.len(), 3, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_file_leaves_out_what_no_mandate_permits_however_that_came() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        october(&world).await;
        let (app, actor, october) = (&world.app, world.system(), month("2026-10"));
        notify_debits(app, &actor, october, &Watch::SILENT).await.unwrap();
        let partner = debited(&world).await[0].partner;
        let mut work = app.store.begin(world.raval).await.unwrap();
        let mut mandate = work.mandates_between(partner, partner).await.unwrap().remove(0);
        mandate.state = mandate.state.end("2026-11-05".parse().unwrap()).unwrap();
        work.update_mandate(&mandate).await.unwrap();
        work.commit().await.unwrap();

        let prepared = collection::prepared(app, &actor, october).await.unwrap();
        assert_eq!(prepared[0].1[0].count, 1, "{}", test.engine);
        let left = collection::left_out(app, &actor, october, Scheme::Core).await.unwrap();
        assert_eq!(left, (1, Cents(3_021)), "{}", test.engine);
        world.goes_to("2026-11-17");
        let mut bytes = Vec::new();
        let report = collection::export(app, &actor, october, Scheme::Core, &mut bytes).await;
        let report = report.unwrap();
        assert_eq!((report.file.count, report.left_out), (1, (1, Cents(3_021))));
        let own = world.acting(partner);
        let to_pay = debit::by_transfer(app, &own, partner).await.unwrap();
        assert_eq!(to_pay, Some(Cents(3_021)), "open again, {}", test.engine);
    }
}
