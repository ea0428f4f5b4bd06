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
        "registers": { "news": done.news },
        "people": {
            "sensitive_dropped": done.kept.dropped,
            "to_erase_soon": done.kept.soon,
            "to_erase": done.kept.to_erase,
        },
    });
    say::answer(global, &answer, || {
        format!(
            "Events: forgot what helped {} people to take part, and the names of {} sign-ups\nPlacements: \
             reminded {} advisers of questions that wait\nPeople: took away what was said of health and family \
             of {}, as its consent holds no more; the data of {} are to go soon, those of {} are to be erased: \
             an educator decides on the page Retention\nRegisters: {} news of partners and prospects",
            forgotten.needs,
            forgotten.names,
            done.reminded,
            done.kept.dropped,
            done.kept.soon,
            done.kept.to_erase,
            done.news
        )
    })
}
