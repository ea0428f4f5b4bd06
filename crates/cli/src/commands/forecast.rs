//! `maillage forecast`: what was promised and came, why it changed, and what may come.

use clap::Args;
use maillage_app::prove::forecast::{
    self, DOUBLES_IN_YEARS, Outlook, Standing, YearOnYear, quarters_until,
};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::forecast::{Forecast as Drawn, Needed, Trial};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::say;

/// Which chance is asked for besides that of doubling in three years.
#[derive(Debug, Args)]
pub(crate) struct Forecast {
    /// Also say the chance that a year brings this sum, in euros
    #[arg(long, value_name = "EUR", requires = "by")]
    goal: Option<String>,
    /// The month in which that year ends
    #[arg(long, value_name = "YYYY-MM", requires = "goal")]
    by: Option<Month>,
}

/// A sum, the month in which its year ends, and what is said of it.
type Asked = (Cents, Month, Drawn, Needed);

pub(crate) async fn run(global: &Global, forecast: &Forecast) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = tell(&installation, global, forecast).await;
    installation.close().await;
    done
}

async fn tell(at: &Installation, global: &Global, asked: &Forecast) -> anyhow::Result<()> {
    let (organisation, actor) = at.actor(global).await?;
    let standing = forecast::standing(&at.app, &actor).await?;
    let today = at.app.clock.today(&organisation.time_zone);
    let last = Month::of(today).previous();
    let chance = match (&asked.goal, asked.by) {
        (Some(goal), Some(by)) => {
            let goal = Cents::parse_typed(goal)
                .map_err(|_| bad_input("--goal: give an amount such as 44000 or 44000.50"))?;
            if by <= last {
                return Err(bad_input(format!("--by: give a month after {last}")));
            }
            let quarters = quarters_until(last, by);
            let found = forecast::chance(&at.app, &actor, goal, quarters).await?;
            found.ok().map(|(seen, needed)| (goal, by, seen, needed))
        }
        _ => None,
    };
    say::answer(global, &in_json(&standing, chance.as_ref()), || {
        in_words(&standing, chance.as_ref())
    })
}

fn drawn_in_json(drawn: &Drawn) -> Value {
    json!({
        "p10_cents": drawn.low.0, "p50_cents": drawn.middle.0, "p90_cents": drawn.high.0,
        "chance": drawn.chance, "draws": drawn.draws,
        "renewal_per_quarter": drawn.renewal.mean(), "joining_per_quarter": drawn.joining.mean(),
    })
}

fn year_in_json(year: &YearOnYear) -> Value {
    let (seen, change) = (&year.loyalty, &year.loyalty.change);
    json!({
        "from": year.from.to_string(),
        "before_cents": year.before.0,
        "now_cents": year.now.0,
        "new_cents": change.new.0, "recaptured_cents": change.recaptured.0,
        "upgraded_cents": change.upgraded.0, "downgraded_cents": change.downgraded.0,
        "lapsed_cents": change.lapsed.0, "net_cents": change.net().0,
        "retention": seen.partners.ratio(),
        "churn": seen.partners.ratio().map(|kept| 1.0 - kept),
        "value_retention": seen.value.ratio(),
        "hhi": year.concentration.map(|seen| seen.hhi),
        "effective": year.concentration.map(|seen| seen.effective),
        "top_five": year.concentration.map(|seen| seen.top_five),
    })
}

fn outlook_in_json(outlook: &Outlook) -> Value {
    json!({
        "last_four_quarters_cents": outlook.last_year.0,
        "next_year": drawn_in_json(&outlook.next_year),
        "doubling": drawn_in_json(&outlook.doubling),
        "needed_per_quarter": outlook.needed.joining,
        "joining_per_quarter": outlook.needed.joining_now,
        "backtest": outlook.trials.iter().map(|trial| json!({
            "from": trial.from.to_string(), "p10_cents": trial.low.0, "p50_cents": trial.middle.0,
            "p90_cents": trial.high.0, "came_cents": trial.came.0, "same_as_before_cents": trial.same.0,
            "held": trial.held(),
        })).collect::<Vec<_>>(),
    })
}

fn in_json(standing: &Standing, chance: Option<&Asked>) -> Value {
    let promised = &standing.promised;
    json!({
        "promised": {
            "first_month": promised.first.map(|month| month.to_string()),
            "committed_cents": promised.committed.0, "due_cents": promised.due.0,
            "received_cents": promised.received.0, "provisional_cents": promised.provisional.0,
        },
        "year": standing.year.as_ref().map(year_in_json),
        "outlook": standing.outlook.as_ref().ok().map(outlook_in_json),
        "refused": standing.outlook.as_ref().err().map(ToString::to_string),
        "asked": chance.map(|(goal, by, seen, needed)| json!({
            "goal_cents": goal.0, "by": by.to_string(), "drawn": drawn_in_json(seen),
            "needed_per_quarter": needed.joining,
        })),
    })
}

fn percent(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{:.1} %", ratio * 100.0))
}

fn in_words(standing: &Standing, chance: Option<&Asked>) -> String {
    let promised = &standing.promised;
    let mut words = format!(
        "Shares of turnover: committed for the coming twelve months {} EUR; of the last twelve due {} EUR, \
         received {} EUR, provisional {} EUR",
        promised.committed, promised.due, promised.received, promised.provisional
    );
    if let Some(year) = &standing.year {
        words.push_str(&year_in_words(year));
    }
    match &standing.outlook {
        Ok(outlook) => words.push_str(&outlook_in_words(outlook)),
        Err(error) => words.push_str(&format!("\nNo forecast: {error}")),
    }
    if let Some((goal, by, seen, needed)) = chance {
        words.push_str(&format!(
            "\nThe year to {by}: {:.1} % chance of {goal} EUR; eight times in ten between {} and {} EUR; \
             {:.0} partners would have to join each quarter",
            seen.chance * 100.0, seen.low, seen.high, needed.joining.ceil()
        ));
    }
    words
}

fn year_in_words(year: &YearOnYear) -> String {
    let (seen, change) = (&year.loyalty, &year.loyalty.change);
    let mut words = format!(
        "\nTwelve months from {}: {} EUR, after {} EUR before\n  new {}, came back {}, more {}, less {}, \
         left {}: net {} EUR\n  partners that gave again {}, value kept {}",
        year.from,
        year.now,
        year.before,
        change.new,
        change.recaptured,
        change.upgraded,
        change.downgraded,
        change.lapsed,
        change.net(),
        percent(seen.partners.ratio()),
        percent(seen.value.ratio())
    );
    if let Some(rests) = year.concentration {
        words.push_str(&format!(
            "\n  concentration {:.4} (as {:.1} equal partners); five largest {}",
            rests.hhi,
            rests.effective,
            percent(Some(rests.top_five))
        ));
    }
    words
}

fn outlook_in_words(outlook: &Outlook) -> String {
    let held = outlook.trials.iter().filter(|trial| Trial::held(trial)).count();
    let (next, doubling, needed) = (&outlook.next_year, &outlook.doubling, &outlook.needed);
    format!(
        "\nThe coming year: eight times in ten between {} and {} EUR, the middle {} EUR\n\
         Twice as much in {DOUBLES_IN_YEARS} years: {:.1} % of {} draws; {:.0} partners would have to join \
         each quarter, now {:.1} do\nForecasts of the past: {held} of {} held",
        next.low,
        next.high,
        next.middle,
        doubling.chance * 100.0,
        doubling.draws,
        needed.joining.ceil(),
        needed.joining_now,
        outlook.trials.len()
    )
}
