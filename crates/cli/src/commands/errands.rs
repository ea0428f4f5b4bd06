//! `maillage errands`: what a server does by itself each hour, for installations that run it from a timetable.

use maillage_app::errand;
use serde_json::json;

use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = tell(&installation, global).await;
    installation.close().await;
    done
}

async fn tell(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let organisation = at.organisation(global).await?;
    let done = errand::run(&at.app, organisation.id).await?;
    let forgotten = done.forgotten;
    let answer = json!({
        "events": { "needs": forgotten.needs, "names": forgotten.names },
        "placements": { "reminded": done.reminded },
    });
    say::answer(global, &answer, || {
        format!(
            "Events: forgot what helped {} people to take part, and the names of {} sign-ups\nPlacements: \
             reminded {} advisers of questions that wait",
            forgotten.needs, forgotten.names, done.reminded
        )
    })
}
