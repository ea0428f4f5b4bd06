//! Time, processor time and memory of one piece of work.

use std::fs;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// What a measurement should reach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum Goal {
    /// At most so many seconds.
    Seconds(f64),
    /// At most so many seconds of processor time, and so many MiB.
    Processor(f64, u64),
    /// 99 of 100 answers within so many milliseconds.
    Answered(f64),
    /// At most so many MB (10^6 bytes).
    Megabytes(u64),
    /// None: it is told beside another.
    Told,
}

/// A line of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// What was done.
    pub(crate) name: String,
    /// How much of it, and of what.
    pub(crate) count: u64,
    pub(crate) unit: String,
    /// Time by the clock on the wall.
    pub(crate) seconds: f64,
    /// Processor time of all threads; unknown where there is no `/proc`.
    pub(crate) processor: Option<f64>,
    /// Milliseconds within which half, and 99 of 100, were answered.
    pub(crate) answered: Option<(f64, f64)>,
    /// The greatest memory, in KiB; unknown where there is no `/proc`.
    pub(crate) peak_kib: Option<u64>,
    pub(crate) goal: Goal,
}

impl Measured {
    /// Whether the goal was reached; nothing when there is none, or what it needs is unknown.
    pub(crate) fn is_met(&self) -> Option<bool> {
        match self.goal {
            Goal::Seconds(most) => Some(self.seconds <= most),
            Goal::Processor(most, mib) => {
                let (processor, peak) = (self.processor?, self.peak_kib?);
                Some(processor <= most && peak <= mib * 1_024)
            }
            Goal::Answered(most) => self.answered.map(|(_, slow)| slow <= most),
            Goal::Megabytes(most) => self.peak_kib.map(|kib| kib * 1_024 <= most * 1_000_000),
            Goal::Told => None,
        }
    }
}

/// A measurement under way.
pub(crate) struct Clock {
    since: Instant,
    processor: Option<Duration>,
}

impl Clock {
    /// Starts, and forgets the greatest memory so far: that of the preparation.
    pub(crate) fn start() -> Self {
        // Where there is no such file there is no figure of memory either.
        let _ = fs::write("/proc/self/clear_refs", "5");
        Self { processor: processor(), since: Instant::now() }
    }

    /// The line of work that is done.
    pub(crate) fn line(&self, name: &str, count: u64, unit: &str, goal: Goal) -> Measured {
        let seconds = self.since.elapsed().as_secs_f64();
        let used = self.processor.zip(processor()).map(|(before, now)| now - before);
        Measured {
            name: name.to_owned(),
            count,
            unit: unit.to_owned(),
            seconds,
            processor: used.map(|used| used.as_secs_f64()),
            answered: None,
            peak_kib: peak_kib("self"),
            goal,
        }
    }
}

/// The greatest memory of a process (`self`, or its number) since it began or last forgot it.
pub(crate) fn peak_kib(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Processor time of this process, in hundredths of a second as Linux counts it.
fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program may hold spaces; it ends at the last bracket.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
