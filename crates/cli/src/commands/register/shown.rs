//! How far a long work on registers is.

use std::io::{IsTerminal, Write as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use maillage_app::identify::register::{ImportStep, Progress};

/// The progress of an import: a bar on a terminal, a line now and then in a pipe.
pub(super) struct Shown {
    bar: ProgressBar,
    in_pipe: bool,
    last: Option<(ImportStep, Instant)>,
}

impl Shown {
    pub(super) fn new(quiet: bool) -> Self {
        let on_terminal = std::io::stderr().is_terminal();
        let target = if quiet || !on_terminal {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        Self { bar, in_pipe: !quiet && !on_terminal, last: None }
    }

    pub(super) fn tell(&mut self, progress: Progress) {
        let is_new = self.last.is_none_or(|(step, _)| step != progress.step);
        let word = match progress.step {
            ImportStep::Beside => "reading what is beside",
            ImportStep::Reading => "reading",
            ImportStep::Writing => "writing",
            ImportStep::Comparing => "comparing",
        };
        if is_new {
            let known = progress.total > 0;
            let layout = if known {
                "{msg} {wide_bar} {human_pos} / {human_len} rows"
            } else {
                "{spinner} {msg}: {human_pos} rows"
            };
            if let Ok(style) = ProgressStyle::with_template(layout) {
                self.bar.set_style(style);
            }
            self.bar.set_message(word);
        }
        if progress.total > 0 {
            self.bar.set_length(progress.total);
        }
        self.bar.set_position(progress.done);
        let is_due =
            is_new || self.last.is_none_or(|(_, told)| told.elapsed() >= Duration::from_secs(5));
        if self.in_pipe && is_due {
            let of =
                if progress.total > 0 { format!(" of {}", progress.total) } else { String::new() };
            // When nobody reads standard error any more, the import itself still goes on.
            let _ = writeln!(std::io::stderr(), "{word}: {}{of} rows", progress.done);
        }
        if is_due {
            self.last = Some((progress.step, Instant::now()));
        }
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
