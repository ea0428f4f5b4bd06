//! How long work shows itself: a bar on a terminal, plain lines in a pipe, nothing with `--json`.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::arguments::Global;

/// The progress of one piece of work; written to standard error, so that answers stay clean.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    what: &'static str,
    lines: bool,
    told_percent: AtomicU64,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// Shows `what` is counted. Ctrl-C asks the work to stop after the part under way.
    pub(crate) fn start(global: &Global, what: &'static str) -> Self {
        let on_terminal = std::io::stderr().is_terminal();
        let bar = (on_terminal && !global.json).then(|| {
            let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg} ({eta} left)");
            let bar = ProgressBar::new(0).with_message(what);
            match style {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        let stop = Arc::new(AtomicBool::new(false));
        let asked = stop.clone();
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                asked.store(true, Ordering::Relaxed);
            }
        });
        let lines = !on_terminal && !global.json;
        Self { bar, what, lines, told_percent: AtomicU64::new(0), stop }
    }

    /// Set when the work should stop.
    pub(crate) fn stop(&self) -> &AtomicBool {
        &self.stop
    }

    /// So many are done, of so many. In a pipe a line is written at every tenth.
    pub(crate) fn tell(&self, done: u64, total: u64) {
        if let Some(bar) = &self.bar {
            bar.set_length(total);
            bar.set_position(done);
        } else if self.lines {
            let percent = (done * 100).checked_div(total).unwrap_or(100);
            if percent / 10 > self.told_percent.swap(percent, Ordering::Relaxed) / 10 {
                let mut out = std::io::stderr().lock();
                // When standard error is closed there is nobody left to tell.
                let _ = writeln!(out, "{done} of {total} {} ({percent} %)", self.what);
            }
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
