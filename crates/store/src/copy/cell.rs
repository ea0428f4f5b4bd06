//! One value of a row, between an engine and a line of text.

use maillage_app::StoreError;
use serde::{Serialize, Serializer};
use serde_json::Value;
use sqlx::Row;
use uuid::Uuid;

use super::schema::{Kind, Table};
use crate::Db;
use crate::column::engine;

/// A value, or none, of the kind of its column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Id(Option<Uuid>),
    Text(Option<String>),
    Number(Option<i64>),
    Bytes(Option<Vec<u8>>),
    Flag(Option<bool>),
    Degrees(Option<f64>),
}

impl Cell {
    /// The value, leaving none in its place.
    pub(super) fn take(&mut self) -> Self {
        match self {
            Self::Id(value) => Self::Id(value.take()),
            Self::Text(value) => Self::Text(value.take()),
            Self::Number(value) => Self::Number(value.take()),
            Self::Bytes(value) => Self::Bytes(value.take()),
            Self::Flag(value) => Self::Flag(value.take()),
            Self::Degrees(value) => Self::Degrees(value.take()),
        }
    }

    /// Whether there is no value.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Id(value) => value.is_none(),
            Self::Text(value) => value.is_none(),
            Self::Number(value) => value.is_none(),
            Self::Bytes(value) => value.is_none(),
            Self::Flag(value) => value.is_none(),
            Self::Degrees(value) => value.is_none(),
        }
    }
}

/// Degrees as text: the shortest that gives the same number back, which JSON numbers do not promise.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(Some(value)) => serializer.collect_str(value),
            Self::Text(Some(value)) => serializer.serialize_str(value),
            Self::Number(Some(value)) => serializer.serialize_i64(*value),
            Self::Bytes(Some(value)) => serializer.serialize_str(&hex(value)),
            Self::Flag(Some(value)) => serializer.serialize_bool(*value),
            Self::Degrees(Some(value)) => serializer.collect_str(value),
            _ => serializer.serialize_none(),
        }
    }
}

/// The row of an engine.
pub(super) fn read(
    row: &<Db as sqlx::Database>::Row,
    table: &Table,
) -> Result<Vec<Cell>, StoreError> {
    let one = |(place, column): (usize, &super::schema::Column)| -> Result<Cell, sqlx::Error> {
        Ok(match column.kind {
            Kind::Id => Cell::Id(row.try_get(place)?),
            Kind::Text => Cell::Text(row.try_get(place)?),
            Kind::Number => Cell::Number(row.try_get(place)?),
            Kind::Bytes => Cell::Bytes(row.try_get(place)?),
            Kind::Flag => Cell::Flag(row.try_get(place)?),
            Kind::Degrees => Cell::Degrees(row.try_get(place)?),
        })
    };
    let cells: Result<Vec<_>, _> = table.columns.iter().enumerate().map(one).collect();
    cells.map_err(engine("read a row"))
}

/// The row of a line.
///
/// # Errors
/// [`StoreError::Damaged`] when the line is not a row of this table.
pub(super) fn parse(line: &str, table: &Table) -> Result<Vec<Cell>, StoreError> {
    let damaged = || StoreError::Damaged(format!("a line of {} is no row of it", table.name));
    let values: Vec<Value> = serde_json::from_str(line).map_err(|_| damaged())?;
    if values.len() != table.columns.len() {
        return Err(damaged());
    }
    let cells =
        values.into_iter().zip(&table.columns).map(|(value, column)| cell(value, column.kind));
    cells.collect::<Option<Vec<_>>>().ok_or_else(damaged)
}

fn cell(value: Value, kind: Kind) -> Option<Cell> {
    Some(match (kind, value) {
        (Kind::Id, Value::Null) => Cell::Id(None),
        (Kind::Text, Value::Null) => Cell::Text(None),
        (Kind::Number, Value::Null) => Cell::Number(None),
        (Kind::Bytes, Value::Null) => Cell::Bytes(None),
        (Kind::Flag, Value::Null) => Cell::Flag(None),
        (Kind::Degrees, Value::Null) => Cell::Degrees(None),
        (Kind::Id, Value::String(text)) => Cell::Id(Some(text.parse().ok()?)),
        (Kind::Text, Value::String(text)) => Cell::Text(Some(text)),
        (Kind::Number, Value::Number(number)) => Cell::Number(Some(number.as_i64()?)),
        (Kind::Bytes, Value::String(text)) => Cell::Bytes(Some(bytes(&text)?)),
        (Kind::Flag, Value::Bool(flag)) => Cell::Flag(Some(flag)),
        (Kind::Degrees, Value::String(text)) => Cell::Degrees(Some(text.parse().ok()?)),
        _ => return None,
    })
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let value = |digit: u8| DIGITS.iter().position(|known| *known == digit);
    let pair = |pair: &[u8]| u8::try_from(value(pair[0])? * 16 + value(pair[1])?).ok();
    if digits.len() % 2 == 1 { None } else { digits.chunks_exact(2).map(pair).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were_and_other_texts_are_no_bytes() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(bytes(&hex(&all)), Some(all));
        assert_eq!(
            (bytes("0"), bytes("0g"), bytes("AB"), bytes("")),
            (None, None, None, Some(vec![]))
        );
    }

    #[test]
    fn degrees_come_back_to_the_last_bit() {
        for degrees in [2.166_5, 41.378_499_999_999_996, -0.1 + 0.3, f64::MIN_POSITIVE] {
            let text = serde_json::to_string(&Cell::Degrees(Some(degrees))).unwrap();
            let value = serde_json::from_str(&text).unwrap();
            assert_eq!(cell(value, Kind::Degrees), Some(Cell::Degrees(Some(degrees))));
        }
    }
}
