//! One walk along two editions in the order of their cells.

use maillage_app::identify::register::{Go, ImportStep, Progress, RegistersError};
use maillage_domain::identify::establishment::Status;

use crate::edition::Edition;
use crate::error::Result;
use crate::rows::{BATCH, ID, NAME};

/// A row: its batch and its place there.
type Row = (usize, usize);

/// What a walk finds.
#[derive(Default)]
pub(super) struct Pairs {
    /// Rows that the edition does not have any more.
    pub(super) gone: Vec<Row>,
    /// Rows that it did not have before.
    pub(super) came: Vec<Row>,
    /// Rows of both that differ in something that is told.
    pub(super) pairs: Vec<(Row, Row)>,
}

/// Two editions, and the sources that both have.
pub(super) struct Walk<'a> {
    pub(super) before: &'a Edition,
    pub(super) now: &'a Edition,
    pub(super) sources: &'a [i64],
}

/// How often progress is told, in rows.
const TOLD_EVERY: usize = 1 << 16;

impl Walk<'_> {
    pub(super) fn along(&self, progress: &mut dyn FnMut(Progress) -> Go) -> Result<Pairs> {
        let mut pairs = Pairs::default();
        let (mut old, mut new) = (Run::start(self.before), Run::start(self.now));
        let (mut gone, mut came) = (Vec::new(), Vec::new());
        let mut told = 0;
        loop {
            let cell = match (old.cell(), new.cell()) {
                (None, None) => break,
                (Some(one), None) | (None, Some(one)) => one,
                (Some(a), Some(b)) => a.min(b),
            };
            let olds = old.take(cell, self.sources);
            let news = new.take(cell, self.sources);
            self.join(olds, news, &mut pairs.pairs, &mut gone, &mut came);
            if new.at - told >= TOLD_EVERY {
                told = new.at;
                self.tell(told, progress)?;
            }
        }
        // Those that moved to another cell meet here, by their ids.
        gone.sort_unstable();
        came.sort_unstable();
        let (mut left, mut right) = (Vec::new(), Vec::new());
        self.join(gone, came, &mut pairs.pairs, &mut left, &mut right);
        let row = |(_, global): &(i64, usize)| (global / BATCH, global % BATCH);
        pairs.gone = left.iter().map(row).collect();
        pairs.came = right.iter().map(row).collect();
        Ok(pairs)
    }

    fn tell(&self, done: usize, progress: &mut dyn FnMut(Progress) -> Go) -> Result<()> {
        let (done, total) = (done as u64, self.now.rows());
        match progress(Progress { step: ImportStep::Comparing, done, total }) {
            Go::On => Ok(()),
            Go::Stop => Err(RegistersError::Stopped),
        }
    }

    /// Joins rows by their ids: both sorted by the hash of the id.
    fn join(
        &self,
        olds: Vec<(i64, usize)>,
        news: Vec<(i64, usize)>,
        pairs: &mut Vec<(Row, Row)>,
        gone: &mut Vec<(i64, usize)>,
        came: &mut Vec<(i64, usize)>,
    ) {
        let (mut olds, mut news) = (olds.into_iter().peekable(), news.into_iter().peekable());
        loop {
            match (olds.peek(), news.peek()) {
                (None, None) => return,
                (Some(_), None) => gone.extend(olds.by_ref()),
                (None, Some(_)) => came.extend(news.by_ref()),
                (Some(old), Some(new)) if old.0 < new.0 => gone.extend(olds.next()),
                (Some(old), Some(new)) if old.0 > new.0 => came.extend(news.next()),
                (Some(_), Some(_)) => {
                    if let (Some(old), Some(new)) = (olds.next(), news.next()) {
                        let old_row = (old.1 / BATCH, old.1 % BATCH);
                        let new_row = (new.1 / BATCH, new.1 % BATCH);
                        if self.id(self.before, old_row) != self.id(self.now, new_row) {
                            // Two ids of one hash: neither is the other.
                            gone.push(old);
                            came.push(new);
                        } else if self.differs(old_row, new_row) {
                            pairs.push((old_row, new_row));
                        }
                    }
                }
            }
        }
    }

    fn id<'e>(&self, edition: &'e Edition, row: Row) -> &'e str {
        edition.texts(row.0).get(ID, row.1)
    }

    /// Whether anything that is told is not as it was; cheap, as nearly all rows stay as they are.
    fn differs(&self, old: Row, new: Row) -> bool {
        let (was, is) = (&self.before.fixed[old.0], &self.now.fixed[new.0]);
        let open = |status: Status| matches!(status, Status::Active | Status::Unknown);
        let name = |edition: &Edition, row: Row| edition.texts(row.0).get(NAME, row.1).to_owned();
        open(was.status(old.1)) != open(is.status(new.1))
            || was.cell[old.1] != is.cell[new.1]
            || name(self.before, old) != name(self.now, new)
    }
}

/// A place in an edition, from which rows of one cell are taken together.
struct Run<'a> {
    edition: &'a Edition,
    at: usize,
    rows: usize,
}

impl<'a> Run<'a> {
    fn start(edition: &'a Edition) -> Self {
        Self { edition, at: 0, rows: usize::try_from(edition.rows()).unwrap_or(usize::MAX) }
    }

    fn cell(&self) -> Option<i64> {
        (self.at < self.rows).then(|| self.edition.fixed[self.at / BATCH].cell[self.at % BATCH])
    }

    /// The rows of a cell that are of one of the sources, by the hashes of their ids.
    fn take(&mut self, cell: i64, sources: &[i64]) -> Vec<(i64, usize)> {
        let mut rows = Vec::new();
        while self.cell() == Some(cell) {
            let (batch, row) = (&self.edition.fixed[self.at / BATCH], self.at % BATCH);
            if sources.contains(&batch.source[row]) {
                rows.push((batch.id[row], self.at));
            }
            self.at += 1;
        }
        rows.sort_unstable();
        rows
    }
}
