//! The demo: a network of el Raval, generated and then lived through by the program's own use cases.
//!
//! All names and people are invented; counts, streets and the outline are the city's
//! (Barcelona City Council, CC BY 4.0). The same seed and month give the same bytes.

mod board;
mod campaign;
mod census;
mod chance;
mod edition;
mod gifts;
mod house;
mod joining;
mod life;
mod names;
mod people;
mod placement;
mod plan;
mod port;
mod poster;
mod progress;
mod proof;
mod ready;
mod second;
mod statement;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use maillage_app::App;
use maillage_app::prove::figures::figures;
use maillage_app::random::Token;
use maillage_domain::ids::OrganisationId;
use maillage_domain::period::Month;
use serde_json::{Value, json};

pub(crate) use house::SLUG;
use life::Life;
use names::Names;
use plan::Calendar;
use port::{DemoClock, DemoRandom};
pub(crate) use progress::Progress;

/// The seed of everything: the year in which the house that inspired the demo was founded.
const SEED: u64 = 1983;

/// The ways into a filled demo.
#[derive(Debug)]
pub(crate) struct WaysIn {
    /// Each role with its secret.
    pub(crate) roles: Vec<(&'static str, Token)>,
    /// A partner's name and the secret of its telephone page.
    pub(crate) phone: (String, Token),
    /// A volunteer's name and the secret of its page.
    pub(crate) volunteer: (String, Token),
    /// The statement of the bank that waits to be imported.
    pub(crate) statement: PathBuf,
}

impl WaysIn {
    /// For the process that asked for the filling.
    pub(crate) fn to_json(&self) -> Value {
        let role = |(role, token): &(&str, Token)| json!([role, token.secret()]);
        let phone = json!([self.phone.0, self.phone.1.secret()]);
        let roles: Vec<Value> = self.roles.iter().map(role).collect();
        let volunteer = json!([self.volunteer.0, self.volunteer.1.secret()]);
        json!({
            "roles": roles, "phone": phone, "volunteer": volunteer, "statement": self.statement,
        })
    }

    /// What [`WaysIn::to_json`] wrote.
    ///
    /// # Errors
    /// When it is anything else.
    pub(crate) fn from_json(bytes: &[u8]) -> anyhow::Result<Self> {
        #[derive(serde::Deserialize)]
        struct Said {
            roles: Vec<(String, String)>,
            phone: (String, String),
            volunteer: (String, String),
            statement: PathBuf,
        }
        let said: Said = serde_json::from_slice(bytes).context("read the ways in")?;
        let role = |(word, secret): (String, String)| {
            let role = ROLES.into_iter().find(|role| *role == word).context("read a role")?;
            anyhow::Ok((role, Token::received(&secret)))
        };
        let roles = said.roles.into_iter().map(role).collect::<Result<_, _>>()?;
        let phone = (said.phone.0, Token::received(&said.phone.1));
        let volunteer = (said.volunteer.0, Token::received(&said.volunteer.1));
        Ok(Self { roles, phone, volunteer, statement: said.statement })
    }
}

/// The roles that are shown, in this order.
const ROLES: [&str; 7] =
    ["coordinator", "treasurer", "administrator", "campaigner", "educator", "adviser", "reader"];

/// How many steps [`fill`] tells.
pub(crate) fn steps() -> u64 {
    u64::try_from(plan::MEMBERS).unwrap_or(0) + u64::try_from(plan::JOINED_OVER + 1).unwrap_or(0)
}

/// Fills an empty installation with the demo, as it stands on the first day after `open`.
pub(crate) async fn fill(
    app: &App,
    folder: &Path,
    open: Month,
    base_url: &str,
    progress: &Progress,
) -> anyhow::Result<WaysIn> {
    let looked_at = app.clock.today("Europe/Madrid");
    let clock = Arc::new(DemoClock::new());
    let random = Arc::new(DemoRandom::new(SEED, "the house"));
    let app = App { clock: clock.clone(), random, ..app.clone() };
    let when = Calendar { open };
    clock.go_to(when.began().first_day(), 6);
    progress.phase("The house and its members of staff");
    let organisation = house::organisation(&app).await?;
    let staff = house::staff(&app, organisation).await?;
    progress.phase("A census of 2,968 premises, imported as any census");
    let mut names = Names::new();
    let places = census::premises(SEED, &mut names);
    house::register(&app, folder, &places, edition::FIRST).await?;
    let members = plan::members(SEED, when, &places, &mut names);
    progress.phase("Partners join: met, invited, agreed, signed by both sides");
    let joined = joining::all(&app, &staff, when, SEED, &members, progress).await?;
    progress.phase("Four years, month by month: declaring, collecting, reconciling");
    let files = folder.join("demo");
    let mut life = Life::new(app.clone(), clock, staff, when, SEED, members, joined, names, files);
    life.live(progress).await?;
    progress.phase("A campaign: sixty posters, photos, scans, the badge");
    poster::fill(&life, base_url).await.context("fill the campaign")?;
    progress.phase("Prospects, notes, tasks and invitations of these days");
    board::fill(&mut life, &places, base_url).await.context("fill the board")?;
    progress.phase("Programmes, and a year of sessions");
    people::fill(&mut life, looked_at).await.context("fill the programmes")?;
    progress.phase("Events, and volunteers from nine to forty-one");
    let campaigner = life.staff.campaigner.clone();
    let volunteer =
        campaign::fill(&app, &campaigner, when, SEED, &mut life.names, base_url).await?;
    progress.phase("Indicators of el Raval, and statements for partners");
    proof::fill(&life).await.context("fill the proof")?;
    progress.phase("A second register, so that some places are said twice");
    second::register(&app, folder, &places).await?;
    progress.phase("The census two years later: who closed, moved, was taken over");
    edition::next(&mut life, folder, &places).await.context("bring the next census")?;
    let statement = ready::leave(&mut life).await?;
    check(&app, organisation).await?;
    ways_in(&life, volunteer, statement).await
}

/// The demo shows exactly what it says; anything else is a mistake of the program.
async fn check(app: &App, organisation: OrganisationId) -> anyhow::Result<()> {
    let seen = figures(app, organisation).await?;
    if seen.received.received != gifts::RECEIVED {
        bail!("the demo brings {:?} instead of {:?}", seen.received.received, gifts::RECEIVED);
    }
    Ok(())
}

async fn ways_in(
    life: &Life,
    volunteer: (String, Token),
    statement: PathBuf,
) -> anyhow::Result<WaysIn> {
    let staff = &life.staff;
    let mut roles = Vec::new();
    let people = [
        &staff.coordinator,
        &staff.treasurer,
        &staff.administrator,
        &staff.campaigner,
        &staff.educator,
        &staff.adviser,
        &staff.reader,
    ];
    for (role, person) in ROLES.into_iter().zip(people) {
        roles.push((role, house::way_in(&life.app, person).await?));
    }
    let baker = life
        .members
        .iter()
        .find(|member| member.shows_phone)
        .context("one baker shows its telephone")?;
    let joined = life.joined[baker.number].as_ref().context("the baker has joined")?;
    Ok(WaysIn { roles, phone: (baker.name.clone(), joined.token.clone()), volunteer, statement })
}
