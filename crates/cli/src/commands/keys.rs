//! `maillage keys`: the key that wraps the keys of people.

use clap::Subcommand;
use maillage_app::AppError;
use maillage_app::accompany::person_key::{self, KeyState};
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::lock::FolderLock;
use crate::say;

/// What is done with the key.
#[derive(Debug, Subcommand)]
pub(crate) enum Keys {
    /// Make the key, before the first person is taken in
    Create,
    /// Turn the key: copies made before open no more, so nobody who was erased comes back from them
    Rotate,
    /// Say whether the key is there and opens what it should
    Show,
}

pub(crate) async fn run(global: &Global, keys: &Keys) -> anyhow::Result<()> {
    let _lock = match keys {
        Keys::Rotate => Some(FolderLock::take(&global.data, "turning the key of people")?),
        _ => None,
    };
    let at = Installation::open(global).await?;
    let done = act(global, &at, keys).await;
    at.close().await;
    done
}

async fn act(global: &Global, at: &Installation, keys: &Keys) -> anyhow::Result<()> {
    let place = at.app.people_keys.place();
    match keys {
        Keys::Create => {
            person_key::create(&at.app).await.map_err(|error| refused(error, &place))?;
            say::answer(global, &json!({ "key": place }), || {
                format!(
                    "The key of people is in {place}. Keep a copy of that file apart from the backups: \
                     who loses it loses the names, and who has it with a backup reads them.\n"
                )
            })
        }
        Keys::Rotate => {
            let turned = person_key::turn(&at.app).await.map_err(|error| refused(error, &place))?;
            say::answer(global, &json!({ "key": place, "people": turned }), || {
                format!(
                    "The key of {turned} people is turned; the new one is in {place}. Names in backups \
                     made before open no more: back up now, and keep a copy of the new key apart.\n"
                )
            })
        }
        Keys::Show => {
            let state = person_key::state(&at.app).await?;
            let (word, words) = in_words(state);
            say::answer(global, &json!({ "key": place, "state": word }), || {
                format!("{place}: {words}\n")
            })
        }
    }
}

/// A stable word and a sentence for a state of the key.
pub(crate) fn in_words(state: KeyState) -> (&'static str, &'static str) {
    match state {
        KeyState::NotNeeded => ("not_needed", "not there yet; the first person taken in makes it"),
        KeyState::Fine => ("fine", "is there and opens; keep a copy apart from the backups"),
        KeyState::Turning => {
            ("turning", "its turn was cut short: run `maillage keys rotate` again, it goes on")
        }
        KeyState::Missing => (
            "missing",
            "is not there, and people are sealed under it: put the copy of the file back, or say where \
             it is with --people-key FILE",
        ),
        KeyState::Other => (
            "other",
            "is another key than the one that sealed the people here: put the right file back",
        ),
    }
}

fn refused(error: AppError, place: &str) -> anyhow::Error {
    match error {
        AppError::Refused { code: "people.key-there" } => {
            bad_input(format!("{place} holds the key already; turn it with `maillage keys rotate`"))
        }
        AppError::Refused { code: "people.key-missing" } => bad_input(format!(
            "{place} is not there: put the copy of the key back, or say where it is with --people-key \
             FILE; where nobody was taken in yet, `maillage keys create` makes it"
        )),
        AppError::Refused { code: "people.other-key" } => {
            bad_input(format!("{place} is another key than the one that sealed the people here"))
        }
        other => other.into(),
    }
}
