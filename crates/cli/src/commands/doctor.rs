//! `maillage doctor`: what is missing on this machine, and how to get it.

use std::path::Path;
use std::process::Command;

use maillage_app::accompany::person_key::{self, KeyState};
use maillage_app::prove::verify::verify;
use serde_json::json;

use crate::arguments::Global;
use crate::commands::keys;
use crate::installation::Installation;
use crate::say;

/// One thing that was looked at.
struct Look {
    what: &'static str,
    fine: bool,
    /// Whether the program cannot do without it.
    needed: bool,
    words: String,
}

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let mut looks = vec![folder(&global.data)];
    if looks[0].fine || global.database.is_some() {
        looks.extend(installation(global).await);
    }
    looks.push(tool("hledger", "reads the exported journal", "apt install hledger"));
    looks.push(tool("pg_dump", "backs a PostgreSQL database up", "apt install postgresql-client"));
    let rows: Vec<_> = looks
        .iter()
        .map(|look| json!({ "what": look.what, "fine": look.fine, "needed": look.needed, "words": look.words }))
        .collect();
    say::answer(global, &json!({ "looks": rows }), || {
        let mark = |look: &Look| match (look.fine, look.needed) {
            (true, _) => "fine   ",
            (false, true) => "MISSING",
            (false, false) => "without",
        };
        looks
            .iter()
            .map(|look| format!("{}  {}: {}\n", mark(look), look.what, look.words))
            .collect()
    })?;
    anyhow::ensure!(
        looks.iter().all(|look| look.fine || !look.needed),
        "something is missing; what to do stands above"
    );
    Ok(())
}

fn folder(data: &Path) -> Look {
    if !data.exists() {
        let words = format!(
            "{0} is not there. Give the folder of an installation with --data DIR, or begin one with \
             `maillage serve --data {0}`",
            data.display()
        );
        return Look { what: "data folder", fine: false, needed: false, words };
    }
    let tried = tempfile::NamedTempFile::new_in(data).map(|_| ());
    let words = match &tried {
        Ok(()) => format!("{} can be written", data.display()),
        Err(error) => format!(
            "{} cannot be written ({error}). Give its owner's rights to the user that runs maillage, \
             or another folder with --data DIR",
            data.display()
        ),
    };
    Look { what: "data folder", fine: tried.is_ok(), needed: true, words }
}

async fn installation(global: &Global) -> Vec<Look> {
    let opened = Installation::open(global).await;
    let at = match opened {
        Ok(at) => at,
        Err(error) => {
            let words = format!("{error:#}");
            return vec![Look { what: "database", fine: false, needed: true, words }];
        }
    };
    let checked = at.check_database().await;
    let words = match &checked {
        Ok(()) => "opens, is whole and has this version's form".to_owned(),
        Err(error) => format!("{error:#}. Restore the last backup: maillage restore FILE"),
    };
    let mut looks = vec![Look { what: "database", fine: checked.is_ok(), needed: true, words }];
    looks.push(key_of_people(&at).await);
    match at.actor(global).await {
        Err(error) => {
            let words = format!("{error:#}");
            looks.push(Look { what: "organisation", fine: false, needed: false, words });
        }
        Ok((organisation, actor)) => {
            let missing: Vec<&str> = [
                ("its IBAN", organisation.iban.is_none()),
                ("its creditor identifier", organisation.creditor_identifier.is_none()),
                ("its legal number", organisation.legal_id.is_none()),
            ]
            .into_iter()
            .filter_map(|(what, is_missing)| is_missing.then_some(what))
            .collect();
            let words = if missing.is_empty() {
                format!("{} has its bank details and legal number", organisation.name)
            } else {
                format!("{} lacks {}: see its settings", organisation.name, missing.join(", "))
            };
            looks.push(Look {
                what: "organisation",
                fine: missing.is_empty(),
                needed: false,
                words,
            });
            let holds = verify(&at.app, &actor).await.is_ok_and(|proof| proof.holds());
            let words = if holds { "hold" } else { "do not hold: see maillage verify" }.to_owned();
            looks.push(Look { what: "books", fine: holds, needed: true, words });
        }
    }
    at.close().await;
    looks
}

async fn key_of_people(at: &Installation) -> Look {
    let (fine, words) = match person_key::state(&at.app).await {
        Ok(state) => (
            matches!(state, KeyState::Fine | KeyState::NotNeeded),
            format!("{}: {}", at.app.people_keys.place(), keys::in_words(state).1),
        ),
        Err(error) => (false, format!("{:#}", anyhow::Error::from(error))),
    };
    Look { what: "key of people", fine, needed: true, words }
}

fn tool(name: &'static str, use_: &str, get: &str) -> Look {
    let fine = Command::new(name).arg("--version").output().is_ok();
    let words = if fine {
        format!("is here; it {use_}")
    } else {
        format!("is not here; it {use_}. On Debian: {get}")
    };
    Look { what: name, fine, needed: false, words }
}
