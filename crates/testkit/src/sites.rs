//! Web pages of others, as a test says they are.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use maillage_app::SiteReader;
use maillage_app::campaign::badge::Reading;

/// Answers with the pages that a test laid there, and keeps what was asked for.
#[derive(Debug, Default)]
pub struct TestSites {
    pages: Mutex<BTreeMap<String, Reading>>,
    asked: Mutex<Vec<String>>,
}

impl TestSites {
    /// Lays a page.
    pub fn put(&self, url: &str, reading: Reading) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(url.to_owned(), reading);
    }

    /// What was asked for, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait]
impl SiteReader for TestSites {
    async fn read(&self, url: &str) -> Reading {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(url.to_owned());
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let none = || Reading::Unreachable("no such page".to_owned());
        pages.get(url).cloned().unwrap_or_else(none)
    }
}
