//! The tables as the schema declares them, so that a copy can forget none.

use std::sync::LazyLock;

/// The schema, in the order in which it is laid: a table comes after those that it refers to.
pub(super) const SCHEMA: [&str; 14] = [
    include_str!("../../schema/0001_house.sql"),
    include_str!("../../schema/0003_engage.sql"),
    include_str!("../../schema/0004_agree.sql"),
    include_str!("../../schema/0005_collect.sql"),
    include_str!("../../schema/0006_campaign.sql"),
    include_str!("../../schema/0007_accompany.sql"),
    include_str!("../../schema/0008_prove.sql"),
    include_str!("../../schema/0009_event.sql"),
    include_str!("../../schema/0010_placement.sql"),
    include_str!("../../schema/0011_duplicate.sql"),
    include_str!("../../schema/0012_score.sql"),
    include_str!("../../schema/0013_territory.sql"),
    include_str!("../../schema/0014_round.sql"),
    include_str!("../../schema/0015_edition.sql"),
];

/// All tables, in that order.
pub(super) static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let mut tables = Vec::new();
    for part in SCHEMA {
        tables_of(part, &mut tables);
    }
    tables
});

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Id,
    Text,
    Number,
    Bytes,
    Flag,
    Degrees,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: Vec<Column>,
    /// The columns of the key, by place.
    pub(super) key: Vec<usize>,
    /// The column that refers to another row of the same table, by place.
    pub(super) own_reference: Option<usize>,
}

impl Table {
    /// The name of its file.
    pub(super) fn file(&self) -> String {
        format!("{}.jsonl", self.name)
    }

    /// Reads all its rows, by their key.
    pub(super) fn select(&self) -> String {
        let key: Vec<_> = self.key.iter().map(|place| self.columns[*place].name).collect();
        format!("SELECT {} FROM {} ORDER BY {}", self.list(), self.name, key.join(", "))
    }

    /// Begins to add rows.
    pub(super) fn insert(&self) -> String {
        format!("INSERT INTO {} ({}) ", self.name, self.list())
    }

    fn list(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| column.name).collect();
        names.join(", ")
    }
}

/// Reads `CREATE TABLE` and `ALTER TABLE … ADD COLUMN`, as our own schema writes them: one column or
/// one rule a line, the end of a table on a line of its own.
fn tables_of(schema: &'static str, tables: &mut Vec<Table>) {
    let mut inside = false;
    for line in schema.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
            let name = rest.trim_end_matches('(').trim();
            tables.push(Table { name, columns: Vec::new(), key: Vec::new(), own_reference: None });
            inside = true;
        } else if let Some(rest) = line.strip_prefix("ALTER TABLE ") {
            let Some((name, column)) = rest.split_once(" ADD COLUMN ") else { continue };
            let table = tables.iter_mut().find(|table| table.name == name.trim());
            add(table.expect("a column is added to a table that is there"), column);
        } else if line.starts_with(')') {
            inside = false;
        } else if inside && !line.is_empty() && !line.starts_with("--") {
            add(tables.last_mut().expect("a table was begun"), line);
        }
    }
}

/// Adds a column or what a rule says of the key.
fn add(table: &mut Table, line: &'static str) {
    if let Some(names) = line.strip_prefix("PRIMARY KEY (") {
        let names = names.split(')').next().unwrap_or_default();
        table.key = names.split(", ").map(|name| place(table, name)).collect();
    } else if let Some(rule) = line.strip_prefix("FOREIGN KEY (") {
        let own = format!("REFERENCES {} (", table.name);
        if rule.contains(&own) {
            let names = rule.split(')').next().unwrap_or_default();
            let last = names.split(", ").last().unwrap_or_default();
            table.own_reference = Some(place(table, last));
        }
    } else if !["UNIQUE ", "CHECK ", "CONSTRAINT "].iter().any(|rule| line.starts_with(rule)) {
        let mut words = line.split([' ', ',', ';']);
        let name = words.next().unwrap_or_default();
        let kind = match words.next() {
            Some("UUID") => Kind::Id,
            Some("TEXT") => Kind::Text,
            Some("BIGINT") => Kind::Number,
            Some("BYTEA") => Kind::Bytes,
            Some("BOOLEAN") => Kind::Flag,
            Some("DOUBLE") => Kind::Degrees,
            // The second line of a rule.
            _ => return,
        };
        if line.contains("PRIMARY KEY") {
            table.key = vec![table.columns.len()];
        }
        table.columns.push(Column { name, kind });
    }
}

fn place(table: &Table, name: &str) -> usize {
    let found = table.columns.iter().position(|column| column.name == name);
    found.expect("a key names columns of its table")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_schema_is_copied() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/schema");
        let mut texts: Vec<(String, String)> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
            .collect();
        texts.sort();
        let texts: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, SCHEMA);
    }

    #[test]
    fn a_table_is_known_with_its_columns_its_key_and_its_reference_to_itself() {
        let table = TABLES.iter().find(|table| table.name == "declaration").unwrap();
        assert_eq!(table.columns.len(), 11);
        assert_eq!(table.columns[table.own_reference.unwrap()].name, "supersedes_id");
        assert_eq!(table.key, [0, 1]);
        assert!(TABLES.iter().all(|table| !table.key.is_empty() && !table.columns.is_empty()));
    }

    #[test]
    fn a_column_that_comes_later_stands_at_the_end() {
        let mut tables = Vec::new();
        tables_of(
            "CREATE TABLE a (\n    b UUID NOT NULL PRIMARY KEY,\n    c TEXT\n);\nALTER TABLE a ADD COLUMN d BIGINT;",
            &mut tables,
        );
        let names: Vec<_> = tables[0].columns.iter().map(|column| column.name).collect();
        assert_eq!((names, tables[0].key.as_slice()), (vec!["b", "c", "d"], &[0][..]));
    }
}
