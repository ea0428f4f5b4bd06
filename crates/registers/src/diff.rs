//! What an edition says that the one before did not, kept beside its rows.
//!
//! Both editions stand in the order of cells, so that one walk along both sees nearly all places that stayed; only
//! those that appeared, disappeared or moved are looked for by their ids.

mod compare;
mod walk;

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use maillage_app::identify::diff::{Change, ChangeKind, Changes, ChangesHead, Seen};
use maillage_app::identify::register::{Go, Progress};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::lettering;

use self::compare::{between, now_called, seen_of};
use self::walk::{Pairs, Walk};
use crate::edition::Edition;
use crate::error::{Result, damaged, io};
use crate::folder::FileSum;
use crate::query;
use crate::text::hash;

/// The name of the file.
pub(crate) const CHANGES: &str = "changes.jsonl";

/// Writes what changed into the folder of the next edition: a line that says what was compared, then one for
/// each change.
pub(crate) fn write(
    before: Option<&Edition>,
    now: &Edition,
    folder: &Path,
    progress: &mut dyn FnMut(Progress) -> Go,
) -> Result<FileSum> {
    let path = folder.join(CHANGES);
    if let Some(before) =
        before.filter(|before| before.manifest.files.first() == now.manifest.files.first())
        && let Some(bytes) = before.sidecar(CHANGES)
    {
        // The same rows again: what changed since the edition before them is still the news.
        std::fs::write(&path, bytes.bytes.as_slice()).map_err(io("write", &path))?;
        return FileSum::of(&path);
    }
    let changes = match before {
        None => Changes::default(),
        Some(before) => changes(before, now, progress)?,
    };
    let mut file = BufWriter::new(File::create(&path).map_err(io("create", &path))?);
    let mut line = |text: String| writeln!(file, "{text}").map_err(io("write", &path));
    line(serde_json::to_string(&changes.head).expect("a head is plain data"))?;
    for change in &changes.changes {
        line(serde_json::to_string(change).expect("a change is plain data"))?;
    }
    let file = file.into_inner().map_err(|error| io("write", &path)(error.into_error()))?;
    file.sync_all().map_err(io("write", &path))?;
    FileSum::of(&path)
}

/// What changed, as it was kept.
pub(crate) fn read(edition: &Edition) -> Result<Option<Changes>> {
    let Some(bytes) = edition.sidecar(CHANGES) else { return Ok(None) };
    let wrong = |error: serde_json::Error| damaged(Path::new(CHANGES), error);
    let mut lines = bytes.bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let head: Option<ChangesHead> =
        lines.next().map(serde_json::from_slice).transpose().map_err(wrong)?;
    let changes = lines.map(|line| serde_json::from_slice(line).map_err(wrong));
    let changes = changes.collect::<Result<Vec<Change>>>()?;
    Ok(Some(Changes { head: head.unwrap_or_default(), changes }))
}

/// The records as they are now.
pub(crate) fn seen(edition: &Edition, ids: &[RecordId]) -> BTreeMap<RecordId, Seen> {
    let known = |id: &RecordId| Some((id.clone(), seen_of(&query::get(edition, id)?)));
    ids.iter().filter_map(known).collect()
}

/// What changed for some records since they were seen. Sources that the edition does not have say nothing.
pub(crate) fn since(edition: &Edition, seen: &BTreeMap<RecordId, Seen>) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    let mut gone = Vec::new();
    for (id, before) in seen {
        let known = edition.manifest.sources.iter().any(|source| source.source == id.source());
        if !known {
            continue;
        }
        let record = query::get(edition, id);
        let kinds = between(before, record.as_ref().map(seen_of).as_ref());
        for (kind, metres) in kinds {
            let change = change(id, kind, &before.name, record.as_ref(), metres);
            if kind == ChangeKind::Closed {
                gone.push(changes.len());
            }
            changes.push(Change { category: category(before, record.as_ref()), ..change });
        }
    }
    if gone.is_empty() {
        return Ok(changes);
    }
    // Who took over is known from the walk along both editions.
    let last = read(edition)?.unwrap_or_default();
    let successions =
        last.changes.into_iter().filter(|change| change.kind == ChangeKind::Succeeded);
    let known: HashMap<RecordId, Change> =
        successions.map(|change| (change.id.clone(), change)).collect();
    for place in gone {
        if let Some(succession) = known.get(&changes[place].id) {
            changes[place].kind = ChangeKind::Succeeded;
            changes[place].now.clone_from(&succession.now);
            changes[place].successor.clone_from(&succession.successor);
        }
    }
    Ok(changes)
}

fn category(before: &Seen, record: Option<&Establishment>) -> String {
    record.map_or_else(|| before.category.clone(), |record| record.category.code().to_owned())
}

fn change(
    id: &RecordId,
    kind: ChangeKind,
    before: &str,
    record: Option<&Establishment>,
    metres: u32,
) -> Change {
    let address = record.map_or_else(String::new, |record| {
        let shown = lettering::postal(&record.address);
        let town = format!("{} {}", shown.postcode, shown.locality);
        let parts = [shown.street, town.trim().to_owned()];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    });
    Change {
        id: id.clone(),
        kind,
        before: before.to_owned(),
        now: record.filter(|_| kind != ChangeKind::Closed).map_or_else(String::new, now_called),
        successor: None,
        category: record.map_or_else(String::new, |record| record.category.code().to_owned()),
        address,
        metres,
    }
}

fn changes(
    before: &Edition,
    now: &Edition,
    progress: &mut dyn FnMut(Progress) -> Go,
) -> Result<Changes> {
    let mut head = head(before, now);
    let sources: Vec<i64> = head.compared.iter().map(|(name, ..)| hash(name)).collect();
    let walk = Walk { before, now, sources: &sources };
    let mut changes = Vec::new();
    let Pairs { gone, came, pairs } = walk.along(progress)?;
    for (old, new) in pairs {
        let (was, is) = (before.record(old.0, old.1), now.record(new.0, new.1));
        let seen = seen_of(&was);
        for (kind, metres) in between(&seen, Some(&seen_of(&is))) {
            changes.push(change(&is.id, kind, &seen.name, Some(&is), metres));
        }
    }
    let (mut closed, mut opened) = (Vec::new(), Vec::new());
    for (batch, row) in gone {
        let record = before.record(batch, row);
        if seen_of(&record).is_open {
            let name = now_called(&record);
            let change = change(&record.id, ChangeKind::Closed, &name, Some(&record), 0);
            closed.push((premises(before, batch, row), change));
        }
    }
    for (batch, row) in came {
        let record = now.record(batch, row);
        if seen_of(&record).is_open {
            let change = change(&record.id, ChangeKind::Opened, "", Some(&record), 0);
            opened.push((premises(now, batch, row), change));
        }
    }
    changes.extend(succeeded(closed, opened));
    changes.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    for change in &changes {
        *head.counts.entry(change.kind).or_default() += 1;
    }
    Ok(Changes { head, changes })
}

fn head(before: &Edition, now: &Edition) -> ChangesHead {
    let of = |edition: &Edition, name: &str| {
        let found = edition.manifest.sources.iter().find(|source| source.source == name);
        found.map(|source| source.vintage.clone())
    };
    let mut head = ChangesHead { before: before.info().checksum, ..ChangesHead::default() };
    for source in &now.manifest.sources {
        match of(before, &source.source) {
            Some(then) => {
                head.compared.push((source.source.clone(), then, source.vintage.clone()));
            }
            None => head.added.push(source.source.clone()),
        }
    }
    let dropped = before.manifest.sources.iter().map(|source| source.source.clone());
    head.dropped = dropped.filter(|name| of(now, name).is_none()).collect();
    head
}

/// What two records share when they are in the same premises: the source, and the address or, without one, the
/// cell of nineteen metres. `None` when neither is known.
fn premises(edition: &Edition, batch: usize, row: usize) -> Option<(i64, i64)> {
    let fixed = &edition.fixed[batch];
    let place = if fixed.address[row] == 0 { fixed.cell[row] } else { fixed.address[row] };
    (place != 0).then(|| (fixed.source[row], place))
}

type InPremises = (Option<(i64, i64)>, Change);

/// One that closed and one that opened in the same premises, and nobody else there: a succession. Where several
/// did, nobody can tell who followed whom.
fn succeeded(closed: Vec<InPremises>, opened: Vec<InPremises>) -> Vec<Change> {
    let mut closings: HashMap<(i64, i64), usize> = HashMap::new();
    for (place, _) in &closed {
        if let Some(place) = place {
            *closings.entry(*place).or_default() += 1;
        }
    }
    let mut openings: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    for (number, (place, _)) in opened.iter().enumerate() {
        if let Some(place) = place {
            openings.entry(*place).or_default().push(number);
        }
    }
    let mut taken = vec![false; opened.len()];
    let mut changes = Vec::new();
    for (place, mut change) in closed {
        let alone = place.filter(|place| closings.get(place) == Some(&1));
        let followers = alone.and_then(|place| openings.get(&place)).map(Vec::as_slice);
        if let Some([follower]) = followers {
            let next = &opened[*follower].1;
            change.kind = ChangeKind::Succeeded;
            change.now.clone_from(&next.now);
            change.successor = Some(next.id.clone());
            taken[*follower] = true;
        }
        changes.push(change);
    }
    let rest = opened.into_iter().zip(taken).filter(|(_, taken)| !taken);
    changes.extend(rest.map(|((_, change), _)| change));
    changes
}
