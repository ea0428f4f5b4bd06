//! How far the demo is: a bar on a terminal, plain lines in a pipe.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Tells how far it is, on standard error.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    is_quiet: bool,
}

impl Progress {
    /// A bar of `steps` steps on a terminal; lines elsewhere; nothing when quiet.
    pub(crate) fn new(steps: u64, is_quiet: bool) -> Self {
        let shows_bar = !is_quiet && std::io::stderr().is_terminal();
        let bar = shows_bar.then(|| {
            let bar = ProgressBar::new(steps);
            let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Self { bar, is_quiet }
    }

    /// A new part of the work.
    pub(crate) fn phase(&self, words: &str) {
        match &self.bar {
            Some(bar) => bar.println(words),
            None if !self.is_quiet => {
                // When standard error is closed there is nobody to tell.
                let _ = writeln!(std::io::stderr().lock(), "{words}");
            }
            None => {}
        }
    }

    /// One step further.
    pub(crate) fn step(&self, words: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(words.to_owned());
            bar.inc(1);
        }
    }

    /// Done.
    pub(crate) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
