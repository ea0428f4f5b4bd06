//! `maillage figures`: what the public page says.

use maillage_app::prove::figures::{PublicFigures, figures};
use serde_json::{Value, json};

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
    let seen = figures(&at.app, organisation.id).await?;
    say::answer(global, &in_json(&seen), || in_words(&seen))
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

fn in_words(seen: &PublicFigures) -> String {
    let received = &seen.received;
    let mut words = format!("On {}: {} partners", seen.on, seen.partner_count());
    for (kind, count) in &seen.partners {
        words.push_str(&format!("\n  {}: {count}", kind.as_str()));
    }
    words.push_str(&format!(
        "\nReceived from {} to {}, the last twelve months that are over: {} EUR",
        received.first, received.last, received.received
    ));
    for part in &received.by_channel {
        let (channel, sum) = (part.channel, part.received);
        words.push_str(&format!("\n  {channel}: {sum} EUR, through {} partners", part.partners));
    }
    if received.told.is_positive() {
        let told = received.told;
        words.push_str(&format!("\nTold by partners, not yet seen at the bank: {told} EUR"));
    }
    words.push_str(
        "\nOnly what the bank has shown counts as received. Shares count on the day on which the bank had \
         them, less what went back; gifts of customers and employees on the day of their total.",
    );
    words
}
