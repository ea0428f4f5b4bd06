//! Sidecars: files beside the rows of an edition, each made from the rows alone when an edition is
//! made, and mapped when it is opened. They are found by their names in the manifest.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;

use maillage_app::identify::register::{Go, ImportStep, Progress, RegistersError};

use crate::density::DensitySidecar;
use crate::edition::Edition;
use crate::error::{Result, io};
use crate::folder::FileSum;

/// A file made from the rows of an edition.
///
/// Equal rows give equal bytes. Sidecars are made side by side, so none can lean on another.
pub(crate) trait Sidecar: Sync {
    /// The name of its file: small letters and a dot, other than `rows.arrow` and `manifest.json`.
    fn name(&self) -> &'static str;

    /// Writes the file. `edition` holds the finished rows and no sidecar. Says through `watch` how far
    /// it is, at least once for each batch, and gives its error up when asked to stop.
    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()>;
}

/// All sidecars of an edition.
pub(crate) const SIDECARS: &[&dyn Sidecar] = &[
    // The longest first, so that the two threads end together.
    &crate::streets::Streets,
    &crate::names::Names,
    &crate::ids::Ids,
    &crate::cells::Acting,
    &crate::cells::Cells,
    &DensitySidecar,
    &crate::groups::Groups,
];

/// How far the sidecars are, and whether they should stop.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    done: AtomicU64,
    stopped: AtomicBool,
}

impl Watch {
    /// So many rows more are done.
    ///
    /// # Errors
    /// When the import was asked to stop.
    pub(crate) fn add(&self, rows: usize) -> Result<()> {
        self.done.fetch_add(rows as u64, Ordering::Relaxed);
        if self.stopped.load(Ordering::Relaxed) { Err(RegistersError::Stopped) } else { Ok(()) }
    }
}

/// How often progress is told while sidecars are made.
const TOLD_EVERY: Duration = Duration::from_millis(200);

/// Makes sidecars in a folder, on two threads, and gives their sums by name. Progress counts on from
/// the `rows` written: of `rows × (1 + sidecars)`.
pub(crate) fn build(
    sidecars: &[&dyn Sidecar],
    edition: &Edition,
    folder: &Path,
    progress: &mut dyn FnMut(Progress) -> Go,
) -> Result<Vec<FileSum>> {
    let watch = Watch::default();
    let left = Mutex::new(sidecars.iter());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let rows = edition.rows();
    let total = rows * (1 + sidecars.len() as u64);
    let (sender, receiver) = mpsc::channel();
    let mut sums = Vec::new();
    std::thread::scope(|scope| {
        for _ in 0..sidecars.len().min(2) {
            let (sender, next, watch) = (sender.clone(), &next, &watch);
            scope.spawn(move || {
                while let Some(sidecar) = next() {
                    // The receiver waits for all threads.
                    let _ = sender.send(one(*sidecar, edition, folder, watch));
                }
            });
        }
        drop(sender);
        let mut failed = None;
        loop {
            match receiver.recv_timeout(TOLD_EVERY) {
                Ok(Ok(sum)) => sums.push(sum),
                Ok(Err(error)) => {
                    watch.stopped.store(true, Ordering::Relaxed);
                    failed.get_or_insert(error);
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    let done = (rows + watch.done.load(Ordering::Relaxed)).min(total);
                    if progress(Progress { step: ImportStep::Writing, done, total }) == Go::Stop {
                        watch.stopped.store(true, Ordering::Relaxed);
                    }
                }
            }
        }
        failed.map_or(Ok(()), Err)
    })?;
    sums.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sums)
}

fn one(sidecar: &dyn Sidecar, edition: &Edition, folder: &Path, watch: &Watch) -> Result<FileSum> {
    let path = folder.join(sidecar.name());
    sidecar.build(edition, &path, watch)?;
    let file = std::fs::File::open(&path).map_err(io("open", &path))?;
    file.sync_all().map_err(io("write", &path))?;
    FileSum::of(&path)
}
