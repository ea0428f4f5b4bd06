//! Fourteen placements over two years: offered, matched, signed by three, begun, ended, and asked after. What
//! became of most is known; of some nobody could find out, and some questions still wait.

use anyhow::Context;
use jiff::ToSpan;
use jiff::civil::Date;
use maillage_app::accompany::consent::{self, NewConsent};
use maillage_app::accompany::follow_up;
use maillage_app::accompany::offer;
use maillage_app::accompany::participant::{self, NewParticipant};
use maillage_app::accompany::person::Identity;
use maillage_app::accompany::placement::moving_on::{Step, take};
use maillage_app::accompany::placement::{pairing, three_sign, to_paper, view};
use maillage_app::agree::sign::Signing;
use maillage_app::{Actor, ActorKind};
use maillage_domain::accompany::consent::{ConsentForm, GivenBy, Purpose};
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::offer::OfferTerms;
use maillage_domain::accompany::placement::{PlacementStage, RefusalReason, Signatory};
use maillage_domain::ids::{OfferId, ParticipantId, PlacementId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;

use super::chance::Chance;
use super::life::Life;

/// A trade, what the work is called, what there is to do, and who shows it.
type Work = (&'static str, &'static str, [&'static str; 3], &'static str);

const WORKS: [Work; 4] = [
    (
        "bakery",
        "Ajudant de forn",
        ["pesar i preparar els ingredients", "donar forma als pans", "atendre el taulell"],
        "el forner",
    ),
    (
        "restaurant",
        "Ajudant de cuina",
        ["preparar verdures", "mantenir neta la cuina", "muntar plats freds"],
        "la cap de cuina",
    ),
    (
        "grocery",
        "Reposició i caixa",
        ["col·locar el gènere", "controlar dates", "cobrar amb acompanyament"],
        "l’encarregada",
    ),
    (
        "hotel",
        "Recepció i sales",
        ["rebre els clients", "preparar les sales", "respondre el telèfon"],
        "el cap de recepció",
    ),
];

/// How many months before the open one a placement began, how it ended, and what became of the person after
/// three, six and twelve months; none is one of whom nobody could find out.
type Story = (i32, PlacementStage, [Option<Outcome>; 3]);

const STORIES: [Story; 14] = {
    use Outcome as O;
    use PlacementStage as S;
    [
        (18, S::Completed, [Some(O::ShortJob), Some(O::LastingJob), Some(O::LastingJob)]),
        (18, S::Completed, [Some(O::Training), Some(O::Training), Some(O::LastingJob)]),
        (17, S::Completed, [Some(O::Looking), Some(O::ShortJob), None]),
        (17, S::Broken, [Some(O::Looking), None, None]),
        (16, S::Completed, [Some(O::LastingJob), Some(O::LastingJob), Some(O::LastingJob)]),
        (16, S::Completed, [Some(O::Training), Some(O::Training), Some(O::Training)]),
        (15, S::Completed, [Some(O::ShortJob), Some(O::Looking), Some(O::ShortJob)]),
        (14, S::Completed, [Some(O::LastingJob), Some(O::LastingJob), None]),
        (14, S::Broken, [None, Some(O::Training), Some(O::Training)]),
        (11, S::Completed, [Some(O::Training), Some(O::LastingJob), None]),
        (10, S::Completed, [Some(O::ShortJob), Some(O::SelfEmployed), None]),
        (8, S::Completed, [Some(O::Looking), None, None]),
        (6, S::Completed, [Some(O::LastingJob), None, None]),
        (1, S::Running, [None, None, None]),
    ]
};

/// What has become of the stories so far, in their order.
#[derive(Debug, Default)]
pub(crate) struct Placed(Vec<(usize, PlacementId, Date)>);

/// What happens on the first day of a month.
pub(crate) async fn month(life: &mut Life, month: Month) -> anyhow::Result<()> {
    let began = |back: i32| life.when.open.plus(-back);
    let now: Vec<(usize, i32)> =
        (0..STORIES.len()).map(|at| (at, month.months_since(began(STORIES[at].0)))).collect();
    for (at, since) in now {
        match since {
            0 => begin(life, at, month.first_day()).await.context("a placement begins")?,
            2 => end(life, at, month.first_day()).await.context("a placement ends")?,
            5 | 8 | 14 => ask(life, at, since - 2).await.context("an outcome is noted")?,
            _ => {}
        }
    }
    if month == life.when.open.next() {
        offers_that_wait(life, month).await?;
    }
    Ok(())
}

/// The partner of a story, by its trade and in its turn, as it acts itself.
fn partner(life: &Life, at: usize, today: Date) -> anyhow::Result<(Actor, &'static Work, String)> {
    let work = &WORKS[at % WORKS.len()];
    let there = |category: Option<&str>| -> Vec<usize> {
        let fits = |member: &&super::plan::Member| {
            category.is_none_or(|one| member.category == one)
                && member.takes_part(Month::of(today))
                && life.joined[member.number].is_some()
        };
        life.members.iter().filter(fits).map(|member| member.number).collect()
    };
    let mut fitting = there(Some(work.0));
    if fitting.is_empty() {
        fitting = there(None);
    }
    let number = *fitting.get(at / WORKS.len() % fitting.len().max(1)).context("no partner")?;
    let (member, joined) = (&life.members[number], &life.joined[number]);
    let partner = joined.as_ref().context("it has joined")?.partner;
    let organisation = life.staff.adviser.actor.organisation;
    let kind = ActorKind::Partner { partner };
    Ok((Actor { organisation, kind, name: member.name.clone() }, work, member.owner.clone()))
}

/// The partner makes its offer.
async fn offered(life: &Life, by: &Actor, work: &Work, from: Date) -> anyhow::Result<OfferId> {
    let ActorKind::Partner { partner } = by.kind else { anyhow::bail!("a partner offers") };
    let terms = OfferTerms {
        title: work.1.to_owned(),
        tasks: work.2.map(str::to_owned).to_vec(),
        weekly_minutes: 1_200,
        starts_on: from,
        weeks: 8,
        places: 1,
        tutor: work.3.to_owned(),
    };
    Ok(offer::make(&life.app, by, partner, terms).await?)
}

/// Somebody who looks for work and agrees to a placement.
async fn young(life: &mut Life, at: usize, today: Date) -> anyhow::Result<(ParticipantId, String)> {
    let mut chance = Chance::new(life.seed, &format!("young person {at}"));
    let name = life.names.person(&mut chance);
    let (given_name, family_name) = name.split_once(' ').unwrap_or((&name, ""));
    let born = today.saturating_sub(19.years()).saturating_sub(chance.between(10, 1_500).days());
    let identity = Identity {
        given_name: given_name.to_owned(),
        family_name: family_name.to_owned(),
        born,
        locale: Locale::Ca,
        email: String::new(),
        phone: String::new(),
        address: format!("Carrer de la Lluna {}, Barcelona", 1 + at),
        school: String::new(),
        note: String::new(),
    };
    let agrees = |purpose| NewConsent {
        purpose,
        given_by: GivenBy::Participant,
        form: ConsentForm::Paper,
        given_on: today,
        expires_on: today.saturating_add(2.years()),
    };
    let new = NewParticipant {
        identity,
        guardian: None,
        consent: agrees(Purpose::Programme),
        programme: None,
    };
    let educator = Actor::system(life.staff.adviser.actor.organisation);
    let id = participant::take_in(&life.app, &educator, &new).await?;
    consent::note(&life.app, &educator, id, &agrees(Purpose::Placement)).await?;
    Ok((id, name))
}

/// Offered, matched, signed by three, begun: all on one day, which a demo may.
async fn begin(life: &mut Life, at: usize, today: Date) -> anyhow::Result<()> {
    let (by, work, owner) = partner(life, at, today)?;
    let offer = offered(life, &by, work, today).await?;
    let (person, name) = young(life, at, today).await?;
    let pau = life.staff.adviser.actor.clone();
    let written = pairing::draft_of(&life.app, &pau, offer).await?;
    let id = pairing::make(&life.app, &pau, offer, person, written).await?;
    to_paper::propose(&life.app, &pau, id).await?;
    for (signatory, name, quality) in [
        (Signatory::Partner, owner.as_str(), "propietat"),
        (Signatory::Participant, name.as_str(), ""),
        (Signatory::Organisation, pau.name.as_str(), "orientació laboral"),
    ] {
        signed(life, id, signatory, (name, quality)).await?;
    }
    let step = Step { to: PlacementStage::Running, on: today, reason: None };
    take(&life.app, &pau, id, step).await?;
    life.placed.0.push((at, id, today));
    Ok(())
}

async fn signed(
    life: &Life,
    id: PlacementId,
    signatory: Signatory,
    (name, quality): (&str, &str),
) -> anyhow::Result<()> {
    let (app, pau) = (&life.app, &life.staff.adviser.actor);
    let seen = view::one(app, pau, id).await?;
    let reference = seen.placement.reference.clone();
    let proposal = seen.placement.proposal.context("the paper is out")?;
    let signing = Signing {
        name: name.to_owned(),
        quality: quality.to_owned(),
        consent: format!("He llegit l’acord {reference} i el signo."),
        document: proposal.document,
    };
    if signatory == Signatory::Organisation {
        three_sign::sign_for_organisation(app, pau, id, signing).await?;
        return Ok(());
    }
    let token = to_paper::link(app, pau, id, signatory).await?;
    let mut work = app.store.read(pau.organisation).await?;
    let link = work.link_by_hash(&token.hash()).await?.context("the link is there")?;
    drop(work);
    let outside =
        Actor { organisation: pau.organisation, kind: ActorKind::Public, name: String::new() };
    three_sign::sign_by_link(app, &outside, &link, signing).await?;
    Ok(())
}

/// The last day of a story, as its plan says.
async fn end(life: &Life, at: usize, today: Date) -> anyhow::Result<()> {
    let Some((_, id, began)) = life.placed.0.iter().find(|(story, _, _)| *story == at) else {
        return Ok(());
    };
    let (to, on, reason) = match STORIES[at].1 {
        PlacementStage::Completed => {
            let last = began.saturating_add(8.weeks()).saturating_sub(1.day());
            (PlacementStage::Completed, last.min(today), None)
        }
        PlacementStage::Broken => {
            let reason = if at.is_multiple_of(2) {
                RefusalReason::FoundElsewhere
            } else {
                RefusalReason::Hours
            };
            (PlacementStage::Broken, began.saturating_add(3.weeks()), Some(reason))
        }
        _ => return Ok(()),
    };
    take(&life.app, &life.staff.adviser.actor, *id, Step { to, on, reason }).await?;
    Ok(())
}

/// What became of a person so many months after: noted, or nobody could find out. The last month's answers
/// wait for whoever tries the demo.
async fn ask(life: &Life, at: usize, months: i32) -> anyhow::Result<()> {
    let place = match months {
        3 => 0,
        6 => 1,
        _ => 2,
    };
    let found = life.placed.0.iter().find(|(story, _, _)| *story == at);
    let (Some((_, id, _)), true) = (found, STORIES[at].0 > 8) else { return Ok(()) };
    let outcome = STORIES[at].2[place];
    follow_up::answer(&life.app, &life.staff.adviser.actor, *id, months, outcome).await?;
    Ok(())
}

/// Two offers of these days that nobody was proposed for yet, and somebody who could be.
async fn offers_that_wait(life: &mut Life, month: Month) -> anyhow::Result<()> {
    let today = month.first_day();
    for at in [STORIES.len(), STORIES.len() + 1] {
        let (by, work, _) = partner(life, at, today)?;
        offered(life, &by, work, month.next().first_day()).await?;
        young(life, at, today).await?;
    }
    Ok(())
}
