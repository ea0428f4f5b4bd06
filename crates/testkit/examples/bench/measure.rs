//! Time and memory of one piece of work.

use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

/// One line of the table.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) work: String,
    pub(crate) time: String,
    pub(crate) throughput: String,
    pub(crate) memory: String,
}

impl Line {
    pub(crate) fn head() -> Self {
        let text = |word: &str| word.to_owned();
        Self {
            name: "name",
            work: text("work"),
            time: text("time"),
            throughput: text("throughput"),
            memory: text("peak memory"),
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, work, time, throughput, memory } = self;
        write!(f, "{name:<26}  {work:<34}  {time:>24}  {throughput:>16}  {memory:>11}")
    }
}

/// A measurement under way.
pub(crate) struct Clock {
    since: Instant,
    processor: Option<Duration>,
}

impl Clock {
    /// Starts, and forgets the greatest memory so far.
    pub(crate) fn start() -> Self {
        // Elsewhere than on Linux there is no such file, and no figure of memory.
        let _ = fs::write("/proc/self/clear_refs", "5");
        Self { since: Instant::now(), processor: processor() }
    }

    /// The line of work that is done: `count` of `what`.
    pub(crate) fn line(&self, name: &'static str, count: u64, what: &str) -> Line {
        let took = self.since.elapsed();
        let used = self.processor.zip(processor()).map(|(before, now)| now - before);
        let time = match used {
            Some(used) => format!("{:.2} s ({:.2} s CPU)", took.as_secs_f64(), used.as_secs_f64()),
            None => format!("{:.2} s", took.as_secs_f64()),
        };
        Line {
            name,
            work: format!("{count} {what}"),
            time,
            throughput: format!("{:.0} a second", count as f64 / took.as_secs_f64().max(1e-9)),
            memory: memory(),
        }
    }
}

/// The greatest memory since the start of the measurement.
pub(crate) fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib: Option<u64> = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok());
    kib.map_or_else(|| "unknown".to_owned(), |kib| format!("{} MiB", kib / 1_024))
}

/// Processor time of this process, in hundredths of a second as Linux counts it.
fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
