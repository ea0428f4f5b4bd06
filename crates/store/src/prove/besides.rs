//! Counts of the other verbs.

use maillage_app::prove::BesidesStore;

use crate::Tx;

impl BesidesStore for Tx {}
