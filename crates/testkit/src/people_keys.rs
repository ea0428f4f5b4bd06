//! A key of people that lies in memory.

use std::sync::Mutex;

use maillage_app::{KeyError, KeyRing, PeopleKeys};
use maillage_vault::MasterKey;

/// Keeps the key as the line of its file; a test may take it away.
#[derive(Debug, Default)]
pub struct MemoryKeys(Mutex<(Option<String>, Option<String>)>);

impl MemoryKeys {
    /// Loses the key, as a broken disk does. Gives the line of its file.
    ///
    /// # Panics
    /// When another thread panicked with it.
    pub fn lose(&self) -> Option<String> {
        self.0.lock().expect("nobody panics with the key").0.take()
    }

    /// Puts a line back.
    ///
    /// # Panics
    /// When another thread panicked with it.
    pub fn put_back(&self, line: Option<String>) {
        self.0.lock().expect("nobody panics with the key").0 = line;
    }
}

fn key(line: &str) -> MasterKey {
    MasterKey::from_file(line).expect("it was written by a key")
}

impl PeopleKeys for MemoryKeys {
    fn ring(&self) -> Result<Option<KeyRing>, KeyError> {
        let held = self.0.lock().expect("nobody panics with the key");
        let (present, next) = (held.0.as_deref().map(key), held.1.as_deref().map(key));
        Ok(match (next, present) {
            (Some(newest), older) => Some(KeyRing { newest, older }),
            (None, Some(newest)) => Some(KeyRing { newest, older: None }),
            (None, None) => None,
        })
    }

    fn create(&self, key: &MasterKey) -> Result<(), KeyError> {
        self.0.lock().expect("nobody panics with the key").0 = Some(key.to_file());
        Ok(())
    }

    fn begin_turn(&self, key: &MasterKey) -> Result<(), KeyError> {
        let mut held = self.0.lock().expect("nobody panics with the key");
        held.1.get_or_insert_with(|| key.to_file());
        Ok(())
    }

    fn end_turn(&self) -> Result<(), KeyError> {
        let mut held = self.0.lock().expect("nobody panics with the key");
        held.0 = held.1.take();
        Ok(())
    }

    fn place(&self) -> String {
        "memory".to_owned()
    }
}
