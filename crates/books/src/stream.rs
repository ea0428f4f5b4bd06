//! An export written part by part, so that a long journal is never held whole.

use std::io::Write;

use maillage_domain::collect::journal::Entry;

use crate::fec::{FecYear, Progress};
use crate::{Books, ExportError, fec, hledger, table};

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// See [`hledger`].
    Hledger,
    /// See [`table`].
    Table,
    /// See [`fec`]; entries outside of the year are left out.
    Fec(FecYear),
}

/// An export that is being written.
pub struct Stream<'a, W: Write> {
    books: Books<'a>,
    form: Form,
    out: W,
    fec: Progress,
    written: u64,
}

impl<'a, W: Write> Stream<'a, W> {
    /// Writes what stands before the first entry.
    ///
    /// # Errors
    /// When the output fails.
    pub fn begin(books: Books<'a>, form: Form, mut out: W) -> Result<Self, ExportError> {
        match form {
            Form::Hledger => hledger::write(&books, [], &mut out)?,
            Form::Table => table::write(&books, [], &mut out)?,
            Form::Fec(year) => fec::write(&books, year, [], &mut out)?,
        }
        Ok(Self { books, form, out, fec: Progress::default(), written: 0 })
    }

    /// Writes entries, which follow those written before.
    ///
    /// # Errors
    /// See [`ExportError`].
    pub fn add<'e>(
        &mut self,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<(), ExportError> {
        for entry in entries {
            let date = entry.content().date();
            match self.form {
                Form::Hledger => hledger::write_entry(&self.books, entry, &mut self.out)?,
                Form::Table => table::write_entries(&self.books, [entry], &mut self.out)?,
                Form::Fec(year) if !(year.first..=year.closing).contains(&date) => continue,
                Form::Fec(year) => {
                    fec::add(&self.books, year, &mut self.fec, entry, &mut self.out)?;
                }
            }
            self.written += 1;
        }
        Ok(())
    }

    /// Makes sure that all is written, and tells how many entries there are.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self) -> Result<u64, ExportError> {
        self.out.flush()?;
        Ok(self.written)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::sample::{books, entries, written};

    #[test]
    fn a_journal_written_in_parts_is_the_same_as_written_at_once() {
        let all = entries();
        let year = FecYear { first: date(2026, 1, 1), closing: date(2026, 12, 31) };
        let inside: Vec<_> = all
            .iter()
            .filter(|entry| (year.first..=year.closing).contains(&entry.content().date()))
            .cloned()
            .collect();
        let at_once = [
            (Form::Hledger, written(|out| hledger::write(&books(), &all, out))),
            (Form::Table, written(|out| table::write(&books(), &all, out))),
            (Form::Fec(year), written(|out| fec::write(&books(), year, &inside, out))),
        ];
        for (form, whole) in at_once {
            let parts = written(|out| {
                let mut stream = Stream::begin(books(), form, out)?;
                for entry in &all {
                    stream.add([entry])?;
                }
                stream.finish().map(|_| ())
            });
            assert_eq!(parts, whole, "{form:?}");
        }
    }
}
