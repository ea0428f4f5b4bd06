//! Forms with files too large for memory: each is written to the disk while it comes. The token that only our own
//! page could have comes first, so a form from elsewhere is refused before a byte of it is kept. What was written goes
//! away with the form, whatever ends it: an answer, a mistake, or a browser that hangs up.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::HeaderMap;
use tempfile::TempDir;

use crate::form::{Submitted, unify};
use crate::problem::WebError;
use crate::secret::Csrf;
use crate::state::{Config, Limits};

/// The most parts of a form: far more than any of ours has, with many files chosen at once.
const PARTS_MAX: usize = 1_000;

/// A file of a form, on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// The field.
    pub field: String,
    /// Where it is, under the name that it had on the sender's machine.
    pub path: PathBuf,
}

/// The files of a form on the disk, and the folder that goes away with them.
#[derive(Debug, Default)]
pub struct Kept {
    files: Vec<KeptFile>,
    folder: Option<TempDir>,
}

impl Kept {
    /// The files of a field, in the order in which they came.
    #[must_use]
    pub fn files(&self, field: &str) -> Vec<PathBuf> {
        self.files.iter().filter(|file| file.field == field).map(|file| file.path.clone()).collect()
    }
}

/// Reads a form, and writes its files into a folder of their own.
pub(crate) async fn receive(
    config: &Config,
    headers: &HeaderMap,
    body: Body,
    csrf: &Csrf,
) -> Result<Submitted, WebError> {
    let mut request = Request::new(body);
    *request.headers_mut() = headers.clone();
    // Each part is counted below.
    axum::extract::DefaultBodyLimit::disable().apply(&mut request);
    let mut parts =
        Multipart::from_request(request, &()).await.map_err(|_| WebError::unreadable())?;
    let header = headers.get("x-csrf-token").and_then(|value| value.to_str().ok());
    let mut is_ours = header.is_some_and(|token| csrf.accepts(token));
    let (mut fields, mut kept) = (Vec::new(), Kept::default());
    let mut left = Left { limits: config.limits, bytes: config.limits.files_bytes_max };
    for _ in 0..PARTS_MAX {
        let patience = config.limits.handler_time_max;
        let Some(part) = in_time(patience, parts.next_field()).await? else {
            return Ok(Submitted::with_kept(fields, kept));
        };
        let field = part.name().unwrap_or_default().to_owned();
        let Some(name) = part.file_name().map(plain) else {
            let text = left.text(part).await?;
            is_ours |= field == "csrf" && csrf.accepts(&text);
            if !is_ours {
                return Err(WebError::foreign_form());
            }
            fields.push((field, unify(&text)));
            continue;
        };
        if !is_ours {
            return Err(WebError::foreign_form());
        }
        let folder = match kept.folder.take() {
            Some(folder) => folder,
            None => made(&config.uploads).map_err(WebError::unexpected)?,
        };
        let place = folder.path().join(kept.files.len().to_string());
        kept.folder = Some(folder);
        if let Some(path) = left.file(part, &place, &name).await? {
            kept.files.push(KeptFile { field, path });
        }
    }
    Err(WebError::unreadable())
}

/// A folder for one form.
fn made(uploads: &Path) -> std::io::Result<TempDir> {
    std::fs::create_dir_all(uploads)?;
    tempfile::Builder::new().prefix("form-").tempdir_in(uploads)
}

/// A name without folders and signs that a disk might take amiss.
fn plain(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let name: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).take(100).collect();
    let name = name.trim_start_matches('.');
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

/// Waits no longer than a handler may take for what comes next; the whole may take hours.
async fn in_time<V, E>(
    patience: Duration,
    next: impl Future<Output = Result<V, E>>,
) -> Result<V, WebError> {
    let next = tokio::time::timeout(patience, next).await;
    next.map_err(|_| WebError::unreadable())?.map_err(|_| WebError::unreadable())
}

/// How much may still come.
struct Left {
    limits: Limits,
    bytes: u64,
}

impl Left {
    fn takes(&mut self, count: usize) -> Result<(), WebError> {
        let most = self.limits.files_bytes_max;
        let left = self.bytes.checked_sub(count as u64);
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        self.bytes = left.ok_or_else(|| WebError::too_large(most))?;
        Ok(())
    }

    async fn text(&mut self, mut part: Field<'_>) -> Result<String, WebError> {
        let mut bytes = Vec::new();
        while let Some(more) = in_time(self.limits.handler_time_max, part.chunk()).await? {
            if bytes.len() + more.len() > self.limits.form_bytes_max {
                return Err(WebError::too_large(self.limits.form_bytes_max));
            }
            self.takes(more.len())?;
            bytes.extend_from_slice(&more);
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Writes a file into a folder of its own, so that none of one name takes another's place; `None` when it is
    /// empty, as it is when nothing was chosen.
    async fn file(
        &mut self,
        mut part: Field<'_>,
        place: &Path,
        name: &str,
    ) -> Result<Option<PathBuf>, WebError> {
        let mut out: Option<(std::fs::File, PathBuf)> = None;
        while let Some(more) = in_time(self.limits.handler_time_max, part.chunk()).await? {
            self.takes(more.len())?;
            if more.is_empty() {
                continue;
            }
            let opened = out.take();
            let (folder, path) = (place.to_owned(), place.join(name));
            let written = tokio::task::spawn_blocking(move || {
                let (mut file, path) = match opened {
                    Some(opened) => opened,
                    None => {
                        std::fs::create_dir_all(folder)?;
                        (std::fs::File::create(&path)?, path)
                    }
                };
                file.write_all(&more)?;
                Ok::<_, std::io::Error>((file, path))
            });
            let written = written.await.map_err(WebError::unexpected)?;
            out = Some(written.map_err(WebError::unexpected)?);
        }
        Ok(out.map(|(_, path)| path))
    }
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
