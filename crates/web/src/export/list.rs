//! Lists to take along that are read part by part. CSV goes to the reader while it is read, so that memory
//! holds one part, however long the list; a workbook has to be whole before its first byte.

use std::future::Future;
use std::io;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use maillage_app::{Actor, App, AppError, Page};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::{Cell, Sheet, csv_head, csv_rows, headers};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;

/// A part of a list, as rows of the file.
pub(crate) struct Part {
    /// How many of the list were read; a row of the list may give several of the file.
    listed: usize,
    rows: Vec<Vec<Cell>>,
}

impl Part {
    /// What some rows of the list give, one row each.
    pub(crate) fn of<R>(listed: Vec<R>, row: impl Fn(R) -> Vec<Cell>) -> Self {
        Self { listed: listed.len(), rows: listed.into_iter().map(row).collect() }
    }

    /// What some rows of the list give, several rows each.
    pub(crate) fn of_each<R>(listed: &[R], rows: impl Fn(&R) -> Vec<Vec<Cell>>) -> Self {
        Self { listed: listed.len(), rows: listed.iter().flat_map(rows).collect() }
    }

    /// Where the next part begins; none after the last.
    fn next(&self, offset: i64) -> Option<i64> {
        let listed = i64::try_from(self.listed).unwrap_or(i64::MAX);
        (listed >= Page::part(offset).limit).then(|| offset.saturating_add(listed))
    }
}

/// A list as a file: what it is called, and the heads of its columns.
pub(crate) struct ListFile {
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
}

impl ListFile {
    /// The file of `?format=csv` or `?format=xlsx`. `read` reads one part for the visitor; it is called until
    /// a part is not full. What goes wrong with the first part is an answer like any; later, a CSV file
    /// breaks off.
    ///
    /// # Errors
    /// Not found for another format; when a part cannot be read; when a workbook would have too many rows.
    pub(crate) async fn download<Filter, Read, Reading>(
        self,
        state: &WebState,
        page: &StaffPage,
        filter: Filter,
        format: &str,
        read: Read,
    ) -> Result<Response, WebError>
    where
        Filter: Clone + Send + Sync + 'static,
        Read: Fn(App, Actor, Filter, Page) -> Reading + Send + Sync + 'static,
        Reading: Future<Output = Result<Part, AppError>> + Send + 'static,
    {
        let (app, actor) = (state.app.clone(), page.actor.clone());
        let read = move |part| read(app.clone(), actor.clone(), filter.clone(), part);
        self.written(page.t, format, read).await
    }

    async fn written<Read, Reading>(
        self,
        t: T,
        format: &str,
        read: Read,
    ) -> Result<Response, WebError>
    where
        Read: Fn(Page) -> Reading + Send + Sync + 'static,
        Reading: Future<Output = Result<Part, AppError>> + Send + 'static,
    {
        match format {
            "csv" => self.streamed(t.locale() == Locale::En, read).await,
            "xlsx" => {
                let (mut rows, mut offset) = (Vec::new(), Some(0));
                while let Some(from) = offset {
                    let part = read(Page::part(from)).await?;
                    offset = part.next(from);
                    rows.extend(part.rows);
                }
                let sheet = Sheet { name: self.name, columns: self.columns, rows };
                let file = sheet.download(t, format)?.ok_or_else(WebError::not_found)?;
                Ok(file.into_response())
            }
            _ => Err(WebError::not_found()),
        }
    }

    async fn streamed<Read, Reading>(self, english: bool, read: Read) -> Result<Response, WebError>
    where
        Read: Fn(Page) -> Reading + Send + Sync + 'static,
        Reading: Future<Output = Result<Part, AppError>> + Send + 'static,
    {
        let first = read(Page::part(0)).await?;
        let begun = csv_head(&self.columns, english) + &csv_rows(&first.rows, english);
        let state = (Some(begun), first.next(0), read);
        let parts = stream::try_unfold(state, move |(begun, offset, read)| async move {
            if let Some(text) = begun {
                return Ok::<_, io::Error>(Some((text, (None, offset, read))));
            }
            let Some(from) = offset else { return Ok(None) };
            let part = read(Page::part(from)).await.map_err(|error| {
                tracing::error!(cause = ?error, "a list breaks off in the middle");
                io::Error::other(error)
            })?;
            let text = csv_rows(&part.rows, english);
            Ok(Some((text, (None, part.next(from), read))))
        });
        let headers = headers(&format!("{}.csv", self.name), "text/csv; charset=utf-8");
        Ok((headers, Body::from_stream(parts)).into_response())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn text_of(rows: usize, format: &str) -> Vec<u8> {
        let file = ListFile { name: "numbers".to_owned(), columns: vec!["Number".to_owned()] };
        let read = move |page: Page| async move {
            let from = usize::try_from(page.offset).unwrap();
            let to = rows.min(from + usize::try_from(page.limit).unwrap());
            let listed: Vec<i64> = (from..to).map(|n| i64::try_from(n).unwrap()).collect();
            Ok(Part::of(listed, |number| vec![number.into()]))
        };
        let answer = file.written(T::new(Locale::En), format, read).await.unwrap();
        axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    #[tokio::test]
    async fn a_list_longer_than_a_part_comes_whole_and_in_order() {
        for rows in [0, 1, 999, 1_000, 1_001, 2_500] {
            let text = String::from_utf8(text_of(rows, "csv").await).unwrap();
            let numbers: Vec<String> = text.lines().skip(1).map(str::to_owned).collect();
            let wanted: Vec<String> = (0..rows).map(|number| number.to_string()).collect();
            assert_eq!(numbers, wanted);
            assert!(text_of(rows, "xlsx").await.starts_with(b"PK"));
        }
    }
}
