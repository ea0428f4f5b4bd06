//! Rate limits, in memory and of bounded size.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::Timestamp;

/// The length of a window in milliseconds.
const WINDOW_MS: i64 = 10 * 60 * 1_000;
/// So many keys are told apart at once; all others share one count, so that a flood of addresses
/// costs neither memory nor the limit.
const KEYS_MAX: usize = 10_000;

/// Counts failures of each key in windows of ten minutes.
#[derive(Debug)]
pub(crate) struct Throttle {
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    window: i64,
    now: HashMap<String, u32>,
    before: HashMap<String, u32>,
}

impl Throttle {
    /// Nobody has failed yet.
    #[must_use]
    pub(crate) fn new() -> Self {
        Self { counts: Mutex::new(Counts::default()) }
    }

    /// Seconds to wait when the key has failed `limit` times or more in this window and the last.
    #[must_use]
    pub(crate) fn wait_seconds(&self, key: &str, limit: u32, now: Timestamp) -> Option<i64> {
        let mut counts = self.lock();
        counts.turn(now);
        let key = counts.slot(key);
        let failed = counts.now.get(&key).unwrap_or(&0) + counts.before.get(&key).unwrap_or(&0);
        let left_ms = WINDOW_MS - now.as_millisecond().rem_euclid(WINDOW_MS);
        (failed >= limit).then_some(left_ms / 1_000 + 1)
    }

    /// Notes a failure.
    pub(crate) fn failed(&self, key: &str, now: Timestamp) {
        let mut counts = self.lock();
        counts.turn(now);
        let key = counts.slot(key);
        let count = counts.now.entry(key).or_insert(0);
        *count = count.saturating_add(1);
    }

    /// Forgets a key that proved itself.
    pub(crate) fn forgive(&self, key: &str) {
        let mut counts = self.lock();
        counts.now.remove(key);
        counts.before.remove(key);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Counts {
    fn turn(&mut self, now: Timestamp) {
        let window = now.as_millisecond().div_euclid(WINDOW_MS);
        if window == self.window {
            return;
        }
        let last = std::mem::take(&mut self.now);
        self.before = if window == self.window + 1 { last } else { HashMap::new() };
        self.window = window;
    }

    fn slot(&self, key: &str) -> String {
        if self.now.len() >= KEYS_MAX && !self.now.contains_key(key) {
            return "all others".to_owned();
        }
        key.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_fails_too_often_waits_and_may_come_back() {
        let throttle = Throttle::new();
        let start: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..3 {
            assert_eq!(throttle.wait_seconds("a", 3, start), None);
            throttle.failed("a", start);
        }
        assert_eq!(throttle.wait_seconds("a", 3, start), Some(601));
        assert_eq!(throttle.wait_seconds("b", 3, start), None);
        let later = start + jiff::SignedDuration::from_mins(20);
        assert_eq!(throttle.wait_seconds("a", 3, later), None);
    }

    #[test]
    fn a_flood_of_keys_is_bounded_and_still_limited() {
        let throttle = Throttle::new();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for number in 0..KEYS_MAX + 50 {
            throttle.failed(&number.to_string(), now);
        }
        assert_eq!(throttle.lock().now.len(), KEYS_MAX + 1);
        assert!(throttle.wait_seconds("one more", 30, now).is_some());
    }
}
