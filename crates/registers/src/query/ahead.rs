//! Asking the system to read what a search will look at before it is touched: side by side a disk reads in
//! one breath what would take many when each page is waited for.

use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::scan::Part;
use crate::edition::Edition;

/// Rows between two parts that are rather read than left out: asking twice costs more.
const GAP: usize = 4_096;

/// A value that lies in memory is there sooner, one that a disk has to bring never is.
const IN_MEMORY: Duration = Duration::from_micros(20);

/// Whether the rows of some parts lie on the disk and not in memory, as far as one value tells. Asking is
/// a matter of nanoseconds, where asking the system about each page would take longer than the search.
pub(super) fn is_cold(edition: &Edition, parts: &[Part]) -> bool {
    parts.first().is_some_and(|(batch, rows, _)| {
        let since = Instant::now();
        black_box(edition.fixed[*batch].id[rows.start]);
        since.elapsed() > IN_MEMORY
    })
}

/// Asks for the columns of fixed width of all parts at once.
pub(super) fn columns(edition: &Edition, parts: &[Part]) {
    each(parts, |batch, rows| {
        edition.fixed[batch].each(&rows, |bytes| edition.will_need(bytes));
    });
}

/// Asks for where the texts of all parts end.
pub(super) fn ends(edition: &Edition, parts: &[Part]) {
    each(parts, |batch, rows| {
        edition.texts(batch).ends(&rows, |bytes| edition.will_need(bytes));
    });
}

/// Asks for the texts of all parts, whose ends are read for it.
pub(super) fn texts(edition: &Edition, parts: &[Part]) {
    each(parts, |batch, rows| {
        edition.texts(batch).each(&rows, |bytes| edition.will_need(bytes));
    });
}

/// Rows of a batch that follow each other, with what little lies between.
fn each(parts: &[Part], mut take: impl FnMut(usize, Range<usize>)) {
    let near = |a: &Part, b: &Part| a.0 == b.0 && b.1.start.saturating_sub(a.1.end) < GAP;
    for run in parts.chunk_by(near) {
        if let [(batch, first, _), .., (_, last, _)] | [(batch, first @ last, _)] = run {
            take(*batch, first.start..last.end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_nearly_touch_are_asked_for_at_once() {
        let parts =
            [(3, 10..20, true), (3, 100..200, false), (3, 200 + GAP..5_000, true), (4, 0..7, true)];
        let mut asked = Vec::new();
        each(&parts, |batch, rows| asked.push((batch, rows)));
        assert_eq!(asked, [(3, 10..200), (3, 200 + GAP..5_000), (4, 0..7)]);
    }
}
