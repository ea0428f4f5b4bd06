//! The sheet of a walking round.

use jiff::civil::Time;
use maillage_app::documents::{DocumentError, RoundPaper, RoundStop, RoundWay};
use maillage_charts::{Sketch, Width, Words, sketch};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::chart::Vocabulary;
use crate::numbers::{count, decimal, per_cent};
use crate::press::Job;
use crate::view::HeadView;
use crate::words::{clean, date};

#[derive(Serialize)]
struct RoundView {
    locale: Locale,
    head: HeadView,
    title: String,
    day: String,
    leave: String,
    back: String,
    hours: u64,
    minutes: u64,
    start: String,
    count: String,
    way: String,
    /// A share in per cent; empty for the best order, nothing when nothing is proven.
    longer: Option<String>,
    stops: Vec<StopView>,
    sketch: SketchView,
    credits: Vec<String>,
}

#[derive(Serialize)]
struct SketchView {
    svg: String,
    alt: String,
}

#[derive(Serialize)]
struct StopView {
    name: String,
    trade: String,
    address: String,
    phone: String,
    arrive: String,
    open: Option<String>,
    why: Vec<String>,
}

impl From<&RoundStop> for StopView {
    fn from(stop: &RoundStop) -> Self {
        Self {
            name: clean(&stop.name),
            trade: clean(&stop.trade),
            address: clean(&stop.address),
            phone: clean(&stop.phone),
            arrive: clock(stop.arrive),
            open: stop.open.as_deref().map(|times| clean(&times.replace('-', "–"))),
            why: stop.why.iter().map(|reason| clean(reason)).collect(),
        }
    }
}

pub(crate) fn job(paper: &RoundPaper) -> Result<Job, DocumentError> {
    if paper.stops.is_empty() {
        return Err(DocumentError::Missing("stop"));
    }
    let locale = paper.locale;
    let stops = u32::try_from(paper.stops.len()).unwrap_or(u32::MAX);
    let longer = paper.at_most_longer_percent.map(|percent| match percent {
        0 => String::new(),
        percent => per_cent(&percent.to_string(), locale),
    });
    let view = RoundView {
        locale,
        head: HeadView::new(&paper.letterhead),
        title: clean(&paper.title),
        day: date(paper.day, locale),
        leave: clock(paper.leave),
        back: clock(paper.back),
        hours: paper.lasts_minutes / 60,
        minutes: paper.lasts_minutes % 60,
        start: clean(&paper.start),
        count: count(stops, locale),
        way: distance(paper.way_m as f64, locale),
        longer,
        stops: paper.stops.iter().map(StopView::from).collect(),
        sketch: drawn(&paper.way, locale),
        credits: paper.credits.iter().map(|line| clean(line)).collect(),
    };
    Ok(Job::new("/round/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}

fn drawn(way: &RoundWay, locale: Locale) -> SketchView {
    let words = Vocabulary::of(locale);
    let title = words.word("round.title");
    let says = words.filled("round.says", &[("count", &way.stops.len().to_string())]);
    let about = Words { id: "round", title, description: &says };
    let walk = Sketch {
        start: (0.0, 0.0),
        start_name: words.word("round.start"),
        stops: &way.stops,
        specks: &way.specks,
        ground: &way.ground,
        length: &|metres| distance(metres, locale),
    };
    SketchView { svg: sketch(Width::Narrow, &about, &walk), alt: format!("{title}. {says}") }
}

/// `350 m`, `1,2 km`.
fn distance(metres: f64, locale: Locale) -> String {
    if metres < 1_000.0 {
        format!("{}\u{a0}m", decimal(metres, 0, locale))
    } else {
        format!("{}\u{a0}km", decimal(metres / 1_000.0, 1, locale))
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
