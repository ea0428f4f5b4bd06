//! The next edition of the census: a changed copy of the first one, so that the registers have news. Three of
//! those on the shortlist are not what they were; of the others, a few closed, opened, moved or changed hands.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, bail};
use maillage_app::Page;
use maillage_app::engage::prospect::{self, ProspectFilter};
use maillage_app::identify::diff;
use maillage_domain::engage::stage::Stage;

use super::census::Premises;
use super::chance::Chance;
use super::house;
use super::life::Life;

/// The year of the first census.
pub(crate) const FIRST: u16 = 2022;
/// The year of the next one.
const NEXT: u16 = 2024;
/// How the activities of empty premises begin, where the surveyors know that they are empty.
const EMPTY: [&str; 2] = ["Locals buits", "Sense informació -"];
/// When the surveyors came again.
const REVISED: &str = "2024-10-15";

/// What became of one on the shortlist, by its category: one closed, one moved, one was taken over.
const NEWS: [(&str, Fate); 3] =
    [("restaurant", Fate::Closed), ("pharmacy", Fate::Moved), ("restaurant", Fate::TakenOver)];

/// How many of those whom nobody follows closed (as many opened in empty premises), moved, were taken over.
const OTHERS: [(Fate, usize); 3] = [(Fate::Closed, 31), (Fate::Moved, 12), (Fate::TakenOver, 17)];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Closed,
    Moved,
    TakenOver,
}

/// Brings the next census, and tells the network what it says of those whom it follows.
pub(crate) async fn next(
    life: &mut Life,
    folder: &Path,
    places: &[Premises],
) -> anyhow::Result<()> {
    let (app, who) = (life.app.clone(), life.staff.coordinator.actor.clone());
    // What the network saw so far is what it compares with.
    diff::tell(&app, &who).await?;
    let changed = changed(life, places).await?;
    house::register(&app, folder, &changed, NEXT).await?;
    let told = diff::tell(&app, &who).await?;
    if usize::try_from(told)? != NEWS.len() {
        bail!("the next census brings {told} news instead of {}", NEWS.len());
    }
    Ok(())
}

async fn changed(life: &mut Life, places: &[Premises]) -> anyhow::Result<Vec<Premises>> {
    let mut work = life.app.store.read(life.staff.coordinator.actor.organisation).await?;
    let followed: BTreeSet<String> =
        work.followed_records().await?.into_iter().map(|id| id.0).collect();
    drop(work);
    let is_followed =
        |place: &Premises| followed.contains(&format!("barcelona-census:{}", place.id));
    let mut chance = Chance::new(life.seed, "the next census");
    let mut all = places.to_vec();
    let open = |place: &Premises| place.name.is_some() && !is_followed(place);
    let is_empty = |place: &Premises| EMPTY.iter().any(|word| place.activity.starts_with(word));
    let mut others: Vec<usize> = (0..all.len()).filter(|at| open(&all[*at])).collect();
    let mut empty: Vec<usize> = (0..all.len()).filter(|at| is_empty(&all[*at])).collect();
    chance.shuffle(&mut others);
    chance.shuffle(&mut empty);
    let mut fates = Vec::new();
    for (category, fate) in NEWS {
        let known: Vec<usize> = fates.iter().map(|(at, _)| *at).collect();
        fates.push((on_shortlist(life, &all, category, &known).await?, fate));
    }
    let mut others = others.into_iter();
    for (fate, count) in OTHERS {
        fates.extend(others.by_ref().take(count).map(|at| (at, fate)));
    }
    for (at, fate) in fates {
        match fate {
            Fate::Closed => {
                let free = empty.pop().context("there are enough empty premises")?;
                opens_there(&mut all, at, free, life, &mut chance);
            }
            Fate::Moved => {
                let free = empty.pop().context("there are enough empty premises")?;
                let Premises { street, number, lon, lat, .. } = all[free].clone();
                let place = &mut all[at];
                (place.street, place.number) = (street, number);
                // The door beside the empty one.
                (place.lon, place.lat) = (lon + 0.000_03, lat);
                place.revised = REVISED;
            }
            Fate::TakenOver => {
                let other = chance.pick(&TRADES);
                let place = &mut all[at];
                let trade = if place.activity == other.0 { other.1 } else { other.0 };
                place.activity = trade;
                place.name = Some(life.names.place(trade, &mut chance));
                place.revised = REVISED;
            }
        }
    }
    Ok(all)
}

/// Trades of the census that take over, with another one for premises where they were already.
const TRADES: [(&str, &str); 3] =
    [("Restaurants", "Perruqueries"), ("Perruqueries", "Vestir"), ("Vestir", "Restaurants")];

/// One closes, and the same trade opens under another name in premises that were empty.
fn opens_there(
    all: &mut [Premises],
    closing: usize,
    free: usize,
    life: &mut Life,
    chance: &mut Chance,
) {
    let (trade, empty) = (all[closing].activity, all[free].activity);
    let name = life.names.place(trade, chance);
    let opened = &mut all[free];
    (opened.activity, opened.name, opened.revised) = (trade, Some(name), REVISED);
    let closed = &mut all[closing];
    (closed.activity, closed.name, closed.revised) = (empty, None, REVISED);
}

/// The premises of one on the shortlist, by its category; another one than those that are known.
async fn on_shortlist(
    life: &Life,
    all: &[Premises],
    category: &str,
    known: &[usize],
) -> anyhow::Result<usize> {
    let filter = ProspectFilter { stage: Some(Stage::Shortlisted), ..ProspectFilter::default() };
    let who = &life.staff.coordinator.actor;
    let found = prospect::list(&life.app, who, &filter, Page::numbered(1, 200)).await?;
    let place = |record: &String| {
        let id = record.trim_start_matches("barcelona-census:");
        all.iter().position(|place| place.id == id)
    };
    let fitting = found.rows.iter().filter(|row| row.category == category);
    let mut fitting = fitting.filter_map(|row| row.record_id.as_ref().and_then(place));
    let other = fitting.find(|at| !known.contains(at));
    other.with_context(|| format!("a {category} is on the shortlist"))
}
