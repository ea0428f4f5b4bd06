//! All tables in a form that belongs to no engine, for backups and for moving from one engine to the
//! other.
//!
//! One file for each table: one row a line, a JSON array of its columns in the order of the schema.
//! Identifiers, texts and numbers stand as they are, bytes in hexadecimal digits, degrees as text, so
//! that each comes back as it was. Rows are in the order of their key.

mod cell;
mod schema;

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use futures_util::TryStreamExt;
use maillage_app::StoreError;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, QueryBuilder, Transaction};

use self::cell::Cell;
use self::schema::{SCHEMA, TABLES, Table};
use crate::column::engine;
use crate::engine::{begin_reading, begin_writing};
use crate::{Db, SqlStore};

/// How many rows of a table were copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCopy {
    /// The name of the table.
    pub table: &'static str,
    /// Its rows.
    pub rows: u64,
}

/// Values that one statement takes; an engine takes 32,766.
const VALUES: usize = 20_000;

/// Bytes of lines that are held before they are written.
const BYTES: usize = 4 * 1024 * 1024;

/// The fingerprint of the form of the tables, the same on either engine: what was copied out of one
/// form goes into no other.
#[must_use]
pub fn form_of_tables() -> String {
    let mut hash = Sha256::new();
    for part in SCHEMA {
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl SqlStore {
    /// Copies all tables, as one snapshot and also while others write, into files of a folder.
    ///
    /// # Errors
    /// When the store fails, or a file cannot be written.
    pub async fn copy_out(&self, folder: &Path) -> Result<Vec<TableCopy>, StoreError> {
        let mut snapshot = begin_reading(&self.read).await?;
        let mut copied = Vec::new();
        for table in TABLES.iter() {
            let rows = write_table(&mut snapshot, table, folder).await?;
            copied.push(TableCopy { table: table.name, rows });
        }
        Ok(copied)
    }

    /// Fills empty tables from the files of a folder: all of them or nothing.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a table holds something already or a line cannot be read; when the
    /// store refuses a row.
    pub async fn copy_in(&self, folder: &Path) -> Result<Vec<TableCopy>, StoreError> {
        if let Some(table) = self.first_filled().await? {
            return Err(StoreError::Damaged(format!("the table {table} is not empty")));
        }
        let mut work = begin_writing(&self.write).await?;
        let mut copied = Vec::new();
        for table in TABLES.iter() {
            let rows = read_table(&mut work, table, folder).await?;
            copied.push(TableCopy { table: table.name, rows });
        }
        work.commit().await.map_err(engine("commit"))?;
        Ok(copied)
    }

    /// The first table that holds something; none when all are empty.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn first_filled(&self) -> Result<Option<&'static str>, StoreError> {
        for table in TABLES.iter() {
            let statement = AssertSqlSafe(format!("SELECT 1 FROM {} LIMIT 1", table.name));
            let row = sqlx::query(statement).fetch_optional(&self.read).await;
            if row.map_err(engine("look whether a table is empty"))?.is_some() {
                return Ok(Some(table.name));
            }
        }
        Ok(None)
    }

    /// Empties all tables: for a copy that was just put in and does not hold.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn empty_all(&self) -> Result<(), StoreError> {
        let mut work = begin_writing(&self.write).await?;
        for table in TABLES.iter().rev() {
            let statement = AssertSqlSafe(format!("DELETE FROM {}", table.name));
            sqlx::query(statement).execute(&mut *work).await.map_err(engine("empty a table"))?;
        }
        work.commit().await.map_err(engine("commit"))
    }
}

fn outside(doing: &'static str) -> impl FnOnce(std::io::Error) -> StoreError {
    move |source| StoreError::Engine { doing, source: Box::new(source) }
}

/// Writes the rows of one table, one a line.
async fn write_table(
    snapshot: &mut Transaction<'static, Db>,
    table: &Table,
    folder: &Path,
) -> Result<u64, StoreError> {
    const DOING: &str = "write a copy of a table";
    let mut out = BufWriter::new(File::create(folder.join(table.file())).map_err(outside(DOING))?);
    let mut rows = sqlx::query(AssertSqlSafe(table.select())).fetch(&mut **snapshot);
    let mut count = 0;
    while let Some(row) = rows.try_next().await.map_err(engine("read a table"))? {
        let cells = cell::read(&row, table)?;
        serde_json::to_writer(&mut out, &cells).map_err(|e| outside(DOING)(e.into()))?;
        out.write_all(b"\n").map_err(outside(DOING))?;
        count += 1;
    }
    out.flush().map_err(outside(DOING))?;
    Ok(count)
}

/// Puts the rows of one table in, in parts; references between its own rows come after all of them.
async fn read_table(
    work: &mut Transaction<'static, Db>,
    table: &Table,
    folder: &Path,
) -> Result<u64, StoreError> {
    const DOING: &str = "read a copy of a table";
    let file = File::open(folder.join(table.file())).map_err(outside(DOING))?;
    let most = VALUES / table.columns.len();
    let (mut part, mut weight, mut count) = (Vec::new(), 0, 0);
    let mut later: Vec<(Vec<Cell>, Cell)> = Vec::new();
    for line in BufReader::new(file).lines() {
        let line = line.map_err(outside(DOING))?;
        let mut cells = cell::parse(&line, table)?;
        if let Some(column) = table.own_reference {
            let target = cells[column].take();
            if !target.is_empty() {
                later.push((table.key.iter().map(|key| cells[*key].clone()).collect(), target));
            }
        }
        weight += line.len();
        count += 1;
        part.push(cells);
        if part.len() >= most || weight >= BYTES {
            insert(work, table, std::mem::take(&mut part)).await?;
            weight = 0;
        }
    }
    insert(work, table, part).await?;
    for (key, target) in later {
        refer(work, table, key, target).await?;
    }
    Ok(count)
}

async fn insert(
    work: &mut Transaction<'static, Db>,
    table: &Table,
    rows: Vec<Vec<Cell>>,
) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut query = QueryBuilder::<Db>::new(table.insert());
    query.push_values(rows, |mut row, cells| {
        for cell in cells {
            match cell {
                Cell::Id(value) => row.push_bind(value),
                Cell::Text(value) => row.push_bind(value),
                Cell::Number(value) => row.push_bind(value),
                Cell::Bytes(value) => row.push_bind(value),
                Cell::Flag(value) => row.push_bind(value),
                Cell::Degrees(value) => row.push_bind(value),
            };
        }
    });
    query.build().execute(&mut **work).await.map_err(engine("fill a table"))?;
    Ok(())
}

/// Writes the reference of one row to another of the same table.
async fn refer(
    work: &mut Transaction<'static, Db>,
    table: &Table,
    key: Vec<Cell>,
    target: Cell,
) -> Result<(), StoreError> {
    let Some(column) = table.own_reference else { return Ok(()) };
    let mut query = QueryBuilder::<Db>::new(format!("UPDATE {} SET ", table.name));
    let set = [(column, target)].into_iter();
    let parts = set.chain(table.key.iter().copied().zip(key)).enumerate();
    for (place, (column, cell)) in parts {
        query.push(match place {
            0 => "",
            1 => " WHERE ",
            _ => " AND ",
        });
        query.push(table.columns[column].name).push(" = ");
        match cell {
            Cell::Id(value) => query.push_bind(value),
            Cell::Text(value) => query.push_bind(value),
            Cell::Number(value) => query.push_bind(value),
            Cell::Bytes(value) => query.push_bind(value),
            Cell::Flag(value) => query.push_bind(value),
            Cell::Degrees(value) => query.push_bind(value),
        };
    }
    query.build().execute(&mut **work).await.map_err(engine("fill a table"))?;
    Ok(())
}
