//! Many files as one, written while they are read: memory holds one file at a time, however many there
//! are.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt as _, stream};
use tokio::sync::mpsc::Sender;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// Parts that may wait for a slow reader.
const PARTS_WAITING: usize = 4;

/// What was written and not yet sent.
#[derive(Clone, Default)]
struct Outbox(Arc<Mutex<Vec<u8>>>);

impl Outbox {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Outbox {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive on its way to the reader.
pub(crate) struct Archive {
    writer: ZipWriter<StreamWriter<Outbox>>,
    outbox: Outbox,
    parts: Sender<io::Result<Vec<u8>>>,
}

impl Archive {
    /// Adds a file as it is: PDFs are compressed already. Waits while the reader is slower.
    ///
    /// # Errors
    /// When the reader has gone, or a name comes twice.
    pub(crate) async fn add(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.writer.start_file(name, options)?;
        self.writer.write_all(content)?;
        self.send().await
    }

    async fn send(&self) -> io::Result<()> {
        let part = self.outbox.take();
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.parts.send(Ok(part)).await.map_err(gone)
    }

    async fn finish(self) -> io::Result<()> {
        let Self { writer, outbox, parts } = self;
        writer.finish()?;
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        parts.send(Ok(outbox.take())).await.map_err(gone)
    }
}

/// Answers with an archive that `fill` writes. When it fails, the download breaks off: a reader never
/// takes a part for the whole.
pub(crate) fn download<F, W>(name: &str, fill: F) -> Response
where
    F: FnOnce(Archive) -> W + Send + 'static,
    W: Future<Output = io::Result<Archive>> + Send,
{
    let (parts, received) = tokio::sync::mpsc::channel(PARTS_WAITING);
    let outbox = Outbox::default();
    let writer = ZipWriter::new_stream(outbox.clone());
    let archive = Archive { writer, outbox, parts: parts.clone() };
    tokio::spawn(async move {
        let done = match fill(archive).await {
            Ok(archive) => archive.finish().await,
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            tracing::warn!(%error, "an archive broke off");
            // Nobody listens only when the reader has gone.
            let _ = parts.send(Err(error)).await;
        }
    });
    let body = stream::unfold(received, |mut received| async move {
        received.recv().await.map(|part| (part, received))
    })
    // Whoever packs or counts what goes out may ask once more after the end.
    .fuse();
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, Body::from_stream(body)).into_response()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[tokio::test]
    async fn an_archive_that_is_asked_once_more_after_its_end_has_ended() {
        let answer = download("papers.zip", |archive| async move { Ok(archive) });
        let mut body = answer.into_body().into_data_stream();
        while body.next().await.is_some() {}
        assert!(body.next().await.is_none());
    }

    #[tokio::test]
    async fn what_is_streamed_is_an_archive_with_every_file() {
        let answer = download("papers.zip", |mut archive| async move {
            for number in 0..20 {
                archive.add(&format!("{number}.pdf"), &vec![number; 10_000]).await?;
            }
            Ok(archive)
        });
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let mut archive = zip::ZipArchive::new(io::Cursor::new(bytes.to_vec())).unwrap();
        assert_eq!(archive.len(), 20);
        let mut content = Vec::new();
        archive.by_name("7.pdf").unwrap().read_to_end(&mut content).unwrap();
        assert_eq!(content, vec![7; 10_000]);
    }

    #[tokio::test]
    async fn an_archive_that_cannot_be_filled_breaks_off() {
        let answer =
            download("papers.zip", |_| async { Err(io::Error::other("a file is missing")) });
        assert!(axum::body::to_bytes(answer.into_body(), usize::MAX).await.is_err());
    }
}
