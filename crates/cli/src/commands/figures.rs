//! `maillage figures`: what the public page says.

use maillage_app::prove::figures::{PublicFigures, figures};
use maillage_domain::collect::gift_total::Channel;
use maillage_i18n::T;
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::installation::Installation;
use crate::{language, say};

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = tell(&installation, global).await;
    installation.close().await;
    done
}

async fn tell(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let organisation = at.organisation(global).await?;
    let seen = figures(&at.app, organisation.id).await?;
    say::answer(global, &in_json(&seen), || in_words(language::voice(global), &seen))
}

fn in_json(seen: &PublicFigures) -> Value {
    let received = &seen.received;
    json!({
        "on": seen.on.to_string(),
        "partners": {
            "all": seen.partner_count(),
            "by_kind": seen.partners.iter()
                .map(|(kind, count)| (kind.as_str().to_owned(), json!(count)))
                .collect::<serde_json::Map<_, _>>(),
        },
        "received": {
            "first_month": received.first.to_string(),
            "last_month": received.last.to_string(),
            "cents": received.received.0,
            "told_cents": received.told.0,
            "by_channel": received.by_channel.iter().map(|part| json!({
                "channel": part.channel.as_str(), "cents": part.received.0, "partners": part.partners,
                "told_cents": part.told.0,
            })).collect::<Vec<_>>(),
            "by_month": received.by_month.iter()
                .map(|(month, cents)| json!({ "month": month.to_string(), "cents": cents.0 }))
                .collect::<Vec<_>>(),
        },
    })
}

fn in_words(t: T, seen: &PublicFigures) -> String {
    let received = &seen.received;
    let mut words = t.command_figures_head(seen.on, seen.partner_count());
    for (kind, count) in &seen.partners {
        words.push_str(&format!("\n  {}: {}", t.engage_kind(kind.as_str()), t.integer(*count)));
    }
    let sum = t.money(received.received);
    words.push('\n');
    words.push_str(&t.command_figures_received(received.first, received.last, sum));
    for part in &received.by_channel {
        let name = match part.channel {
            Channel::Shares => t.network_channel_shares(part.partners),
            Channel::Customers => t.network_channel_customers(part.partners),
            Channel::Employees => t.network_channel_employees(part.partners),
        };
        words.push_str(&format!("\n  {name}: {}", t.money(part.received)));
    }
    if received.told.is_positive() {
        words.push('\n');
        words.push_str(&t.network_told(t.money(received.told)));
    }
    words.push('\n');
    words.push_str(&t.command_figures_how());
    words
}
