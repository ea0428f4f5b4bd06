//! `maillage doctor`: what is missing on this machine, and how to get it.

use std::path::Path;
use std::process::Command;

use anyhow::anyhow;
use maillage_app::access::organisation::Organisation;
use maillage_app::accompany::person_key::{self, KeyState};
use maillage_app::prove::verify::verify;
use maillage_i18n::T;
use serde_json::json;

use crate::arguments::Global;
use crate::commands::keys;
use crate::installation::{self, Installation};
use crate::{language, say};

/// One thing that was looked at.
struct Look {
    what: String,
    fine: bool,
    /// Whether the program cannot do without it.
    needed: bool,
    words: String,
}

impl Look {
    fn needed(what: String, fine: bool, words: String) -> Self {
        Self { what, fine, needed: true, words }
    }

    fn wished(what: String, fine: bool, words: String) -> Self {
        Self { what, fine, needed: false, words }
    }
}

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let t = language::voice(global);
    // The machine is looked at in any case; without an installation the answer is a bad input all the same.
    let there = installation::must_be_there(global);
    let mut looks = Vec::new();
    match &there {
        Ok(()) => {
            if global.data.exists() || global.database.is_none() {
                looks.push(folder(t, &global.data));
            }
            looks.extend(look_inside(t, global).await);
        }
        Err(_) => {
            let words = t.command_doctor_folder_absent(global.data.display().to_string());
            looks.push(Look::needed(t.command_doctor_folder(), false, words));
        }
    }
    looks.push(tool(t, "hledger", t.command_doctor_use_hledger(), "hledger"));
    looks.push(tool(t, "pg_dump", t.command_doctor_use_pg_dump(), "postgresql-client"));
    told(t, global, &looks)?;
    there?;
    if looks.iter().all(|look| look.fine || !look.needed) {
        return Ok(());
    }
    Err(anyhow!(t.command_doctor_fails()))
}

fn told(t: T, global: &Global, looks: &[Look]) -> anyhow::Result<()> {
    let rows: Vec<_> = looks
        .iter()
        .map(|look| json!({ "what": look.what, "fine": look.fine, "needed": look.needed, "words": look.words }))
        .collect();
    let mark = |look: &Look| match (look.fine, look.needed) {
        (true, _) => t.command_doctor_fine(),
        (false, true) => t.command_doctor_missing(),
        (false, false) => t.command_doctor_without(),
    };
    let marks: Vec<String> = looks.iter().map(mark).collect();
    let width = marks.iter().map(|mark| mark.chars().count()).max().unwrap_or(0);
    say::answer(global, &json!({ "looks": rows }), || {
        looks
            .iter()
            .zip(&marks)
            .map(|(look, mark)| format!("{mark:width$}  {}: {}\n", look.what, look.words))
            .collect()
    })
}

fn folder(t: T, data: &Path) -> Look {
    let fine = tempfile::NamedTempFile::new_in(data).is_ok();
    let name = data.display().to_string();
    let words =
        if fine { t.command_doctor_folder_fine(name) } else { t.command_doctor_folder_shut(name) };
    Look::needed(t.command_doctor_folder(), fine, words)
}

async fn look_inside(t: T, global: &Global) -> Vec<Look> {
    let opened = Installation::open(global).await;
    let at = match opened {
        Ok(at) => at,
        Err(error) => {
            return vec![Look::needed(t.command_doctor_database(), false, format!("{error:#}"))];
        }
    };
    let checked = at.check_database().await;
    let words = match &checked {
        Ok(()) => t.command_doctor_database_fine(),
        Err(error) => t.command_doctor_database_damaged(format!("{error:#}")),
    };
    let mut looks = vec![Look::needed(t.command_doctor_database(), checked.is_ok(), words)];
    let has_server = at.app.mailer.has_server();
    let words =
        if has_server { t.command_doctor_mail_server() } else { t.command_doctor_mail_none() };
    looks.push(Look::wished(t.command_doctor_mail(), has_server, words));
    looks.push(key_of_people(t, &at).await);
    match at.actor(global).await {
        Err(error) => {
            let words = format!("{error:#}");
            looks.push(Look::wished(t.command_doctor_organisation(), false, words));
        }
        Ok((organisation, actor)) => {
            looks.push(settings(t, &organisation));
            let holds = verify(&at.app, &actor).await.is_ok_and(|proof| proof.holds());
            let words =
                if holds { t.command_doctor_books_hold() } else { t.command_doctor_books_fail() };
            looks.push(Look::needed(t.command_doctor_books(), holds, words));
        }
    }
    at.close().await;
    looks
}

fn settings(t: T, of: &Organisation) -> Look {
    let wanted = [
        (of.iban.is_none(), t.command_doctor_lacks_iban()),
        (of.creditor_identifier.is_none(), t.command_doctor_lacks_creditor()),
        (of.legal_id.is_none(), t.command_doctor_lacks_legal_id()),
    ];
    let missing: Vec<String> =
        wanted.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect();
    let words = if missing.is_empty() {
        t.command_doctor_organisation_fine(of.name.as_str())
    } else {
        t.command_doctor_organisation_lacks(of.name.as_str(), t.list(&missing))
    };
    Look::wished(t.command_doctor_organisation(), missing.is_empty(), words)
}

async fn key_of_people(t: T, at: &Installation) -> Look {
    let (fine, words) = match person_key::state(&at.app).await {
        Ok(state) => (
            matches!(state, KeyState::Fine | KeyState::NotNeeded),
            format!("{}: {}", at.app.people_keys.place(), keys::in_words(state).1),
        ),
        Err(error) => (false, format!("{:#}", anyhow::Error::from(error))),
    };
    Look::needed(t.command_doctor_people_key(), fine, words)
}

fn tool(t: T, name: &str, what: String, package: &str) -> Look {
    let fine = Command::new(name).arg("--version").output().is_ok();
    let words = if fine {
        t.command_doctor_tool_here(what)
    } else {
        t.command_doctor_tool_absent(package, what)
    };
    Look::wished(name.to_owned(), fine, words)
}
