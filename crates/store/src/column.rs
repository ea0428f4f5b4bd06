//! Between columns and types: instants, dates, words; and the engine's errors.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_domain::period::Month;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Turns an engine's error into ours; a broken rule of the tables becomes a conflict.
pub(crate) fn engine(doing: &'static str) -> impl FnOnce(sqlx::Error) -> StoreError {
    move |error| {
        if let sqlx::Error::Database(inner) = &error
            && (inner.is_unique_violation()
                || inner.is_foreign_key_violation()
                || inner.is_check_violation())
        {
            let constraint = inner.constraint().unwrap_or_else(|| inner.message()).to_owned();
            return StoreError::Conflict { constraint, source: Box::new(error) };
        }
        StoreError::Engine { doing, source: Box::new(error) }
    }
}

/// An instant from unix milliseconds.
pub(crate) fn instant(millis: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(millis)
        .map_err(|_| StoreError::Damaged(format!("{millis} is no instant")))
}

/// The same, for a column that may be empty.
pub(crate) fn maybe_instant(millis: Option<i64>) -> Result<Option<Timestamp>, StoreError> {
    millis.map(instant).transpose()
}

/// Unix milliseconds of an instant.
pub(crate) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// The same, for a column that may be empty.
pub(crate) fn maybe_millis(at: Option<Timestamp>) -> Option<i64> {
    at.map(millis)
}

/// A day from `2026-11-22`.
pub(crate) fn day(text: &str) -> Result<Date, StoreError> {
    word(text)
}

/// The same, for a column that may be empty.
pub(crate) fn maybe_day(text: Option<&str>) -> Result<Option<Date>, StoreError> {
    text.map(day).transpose()
}

/// Any word that the domain can parse.
pub(crate) fn word<W: FromStr>(text: &str) -> Result<W, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged(format!("`{text}` is not a known word")))
}

/// 32 bytes of a hash.
pub(crate) fn hash(bytes: &[u8]) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Damaged("a hash is not 32 bytes long".to_owned()))
}

/// What is searched with `LIKE … ESCAPE '\'`: the text anywhere, its own wildcards made plain.
pub(crate) fn like_anywhere(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for character in text.to_lowercase().chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// A month from 202611.
pub(crate) fn month(number: i64) -> Result<Month, StoreError> {
    Month::from_number(number).map_err(|_| StoreError::Damaged(format!("{number} is no month")))
}

/// What a column holds as JSON.
pub(crate) fn json<V: DeserializeOwned>(text: &str) -> Result<V, StoreError> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged(format!("a column cannot be read: {error}")))
}

/// The same, to be written.
pub(crate) fn to_json<V: Serialize>(value: &V) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::Damaged(format!("a value cannot be written: {error}")))
}
