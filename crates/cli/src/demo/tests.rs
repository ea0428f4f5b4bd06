//! The whole demo, filled twice. Papers are plain text here: typesetting has its own tests.

use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use clap::Parser;
use maillage_app::collect::bank;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::journal::reading::{Format, export};
use maillage_app::collect::receipt::{self, ReceiptFilter};
use maillage_app::identify::diff::{self, ChangeKind};
use maillage_app::prove::figures::figures;
use maillage_app::prove::verify::verify;
use maillage_app::{Actor, App, Page};
use maillage_domain::party::PartyKind;
use maillage_domain::period::Month;
use maillage_testkit::{FixedClock, TextPapers};

use super::{Progress, SLUG, WaysIn, fill, gifts};
use crate::arguments::Arguments;
use crate::installation::Installation;

/// What a filled demo is known by.
#[derive(Debug, PartialEq)]
struct Known {
    ledger: Vec<u8>,
    companies: i64,
    secrets: Vec<String>,
}

async fn filled(folder: &Path) -> Known {
    let words = ["maillage", "--data", folder.to_str().unwrap(), "migrate"];
    let global = Arguments::parse_from(words).global;
    let installation = Installation::open_or_make(&global).await.unwrap();
    let clock = Arc::new(FixedClock::at("2026-11-22T09:00:00Z"));
    let app = App { documents: Arc::new(TextPapers), clock, ..installation.app.clone() };
    let open = "2026-10".parse().unwrap();
    let progress = Progress::new(1, true);
    let ways = fill(&app, folder, open, "http://localhost:8080/", &progress).await.unwrap();
    let told = ways.to_json();
    let ways = WaysIn::from_json(told.to_string().as_bytes()).unwrap();
    assert_eq!(ways.to_json(), told, "what the filling tells is what the server announces");
    let organisation = installation.organisation(&global).await.unwrap();
    assert_eq!((organisation.slug.as_str(), organisation.is_demo), (SLUG, true));
    let actor = Actor::system(organisation.id);
    let seen = figures(&app, organisation.id).await.unwrap();
    assert_eq!(seen.received.received, gifts::RECEIVED);
    assert!(seen.received.by_channel.iter().all(|channel| channel.received.is_positive()));
    let proof = verify(&app, &actor).await.unwrap();
    assert!(proof.holds(), "{:?}", proof.findings);
    let news = diff::news(&app, &actor, None).await.unwrap();
    let mut kinds: Vec<ChangeKind> = news.iter().map(|one| one.change.kind).collect();
    kinds.sort();
    assert_eq!(kinds, [ChangeKind::Closed, ChangeKind::Moved, ChangeKind::Succeeded]);
    assert!(news.iter().all(|one| one.prospect.is_some()), "all are on the shortlist");
    let all = diff::changes(&app, &actor).await.unwrap().unwrap();
    assert!(all.head.counts.len() >= 4 && all.changes.len() > 60, "{:?}", all.head);
    let mut ledger = Vec::new();
    export(&app, &actor, Format::Csv, &mut ledger).await.unwrap();
    what_is_left_can_be_done(&app, &actor, open, &ways).await;
    let after = figures(&app, organisation.id).await.unwrap();
    assert_eq!(after.received.received, gifts::RECEIVED, "the new month is not closed");
    let of = |kind| seen.partners.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    assert_eq!((of(PartyKind::Authority), of(PartyKind::Association)), (2, 3));
    let secrets = ways.roles.iter().map(|(_, token)| token.secret().to_owned()).collect();
    installation.close().await;
    Known { ledger, companies: of(PartyKind::Company), secrets }
}

/// The open month is run, the statement that waits is imported, receipts of last year are issued.
async fn what_is_left_can_be_done(app: &App, actor: &Actor, open: Month, ways: &WaysIn) {
    run_dues(app, actor, open, &Watch::SILENT).await.unwrap();
    let xml = std::fs::read(&ways.statement).unwrap();
    let file =
        || -> std::io::Result<Box<dyn Read + Send>> { Ok(Box::new(Cursor::new(xml.clone()))) };
    let report = bank::import_statement(app, actor, "ready.xml", &file, &|_, _| {}).await.unwrap();
    assert_eq!((report.refused(), report.known(), report.seams().count()), (0, 0, 0));
    assert!(report.matched() >= 8 && report.queued() >= 2, "{report:?}");
    let last_year = open.year() - 1;
    let filter = ReceiptFilter { year: Some(last_year), partner: None };
    let written = receipt::list(app, actor, &filter, Page::part(0)).await.unwrap().total;
    let plan = receipt::plan(app, actor, last_year, false).await.unwrap();
    assert!(written > 0 && plan.write.len() > 10, "{written} written, {} left", plan.write.len());
    assert!(verify(app, actor).await.unwrap().holds());
}

#[tokio::test]
async fn the_demo_brings_exactly_what_it_says_holds_and_is_the_same_each_time() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let once = filled(first.path()).await;
    assert_eq!(once.companies, 60);
    assert!(once.ledger.len() > 100_000, "{} bytes", once.ledger.len());
    assert!(once == filled(second.path()).await, "the same seed gives the same bytes");
}
