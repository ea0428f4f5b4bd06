//! How often codes were scanned: by week as a picture, by day as a list.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use maillage_app::campaign::campaign;
use maillage_app::campaign::scan::{self, PosterYield, ScanCount};
use maillage_charts::{Bars, Series, Width, Words, bars};
use maillage_domain::access::Action;
use maillage_domain::campaign::scan::Device;
use maillage_domain::ids::CampaignId;
use maillage_i18n::T;

use super::campaign::trail;
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, EmptyState, Export, Pagination, Shell, SortLink, Verb, icon};

/// How many weeks the picture shows at most.
const WEEKS: usize = 26;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign/{id}/scans", Gate::Staff(Action::ViewNetwork), show);
}

/// The scans of a day.
pub(super) struct DayLine {
    pub(super) day: String,
    pub(super) scans: String,
    phone: String,
    other: String,
}

/// A picture in its two widths, with the words below it.
struct Chart {
    svg: String,
    words: String,
}

/// A poster from which somebody came.
struct PosterLine {
    partner: String,
    href: String,
    scans: String,
    volunteers: String,
    sign_ups: String,
}

/// What came of the posters: in words, and those from which somebody came.
struct Yields {
    words: String,
    lines: Vec<PosterLine>,
}

#[derive(Template)]
#[template(path = "staff/campaign/scans.html")]
struct ScansPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    chart: Option<Chart>,
    heads: [SortLink; 2],
    lines: Vec<DayLine>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
    came: Yields,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let campaign = campaign::view(&state.app, &page.actor, id).await?.campaign;
    let counts = scan::of_campaign(&state.app, &page.actor, id, None).await?;
    if !listing.format().is_empty() {
        let file = sheet(t, &counts).download(t, listing.format())?;
        return Ok(file.ok_or_else(WebError::not_found)?.into_response());
    }
    let mut days = by_day(&counts);
    match listing.sort() {
        "day" => {}
        "scans" => days.sort_by_key(|(_, sums)| sums.0 + sums.1),
        "-scans" => days.sort_by_key(|(_, sums)| std::cmp::Reverse(sums.0 + sums.1)),
        _ => days.reverse(),
    }
    let total = i64::try_from(days.len()).unwrap_or(i64::MAX);
    let part = listing.page();
    let skip = usize::try_from(part.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(part.limit).unwrap_or(0);
    let present = if listing.sort().is_empty() { "-day" } else { listing.sort() };
    let head = |label: String, key: &str| {
        SortLink::new(label, key, present, |to| listing.with("sort", to))
    };
    let came = yields(&page, id, scan::yields(&state.app, &page.actor, id).await?);
    let title = t.scan_title(campaign.name.as_str());
    let view = ScansPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: trail(&page, &campaign, Some(title.clone())),
        title,
        chart: chart(t, &counts),
        heads: [head(t.scan_day(), "day"), head(t.scan_count(), "scans").of_numbers()],
        lines: days.iter().skip(skip).take(take).map(|day| line(t, day)).collect(),
        count: t.count_results(total),
        export: Export::of(page.t, &listing),
        pages: listing.pagination(t, total),
        came,
        empty: (total == 0).then(|| EmptyState {
            icon: icon("eye"),
            title: t.scan_empty_title(),
            text: t.scan_empty_text(),
            action: None,
        }),
    };
    Ok(Html(view.render()?).into_response())
}

/// The posters from which somebody came, most first.
fn yields(page: &StaffPage, id: CampaignId, mut all: Vec<PosterYield>) -> Yields {
    let t = page.t;
    all.retain(|one| one.volunteers + one.sign_ups > 0);
    all.sort_by_key(|one| std::cmp::Reverse(one.volunteers + one.sign_ups));
    let sum = |of: fn(&PosterYield) -> i64| all.iter().map(of).sum::<i64>();
    let (volunteers, sign_ups) = (sum(|one| one.volunteers), sum(|one| one.sign_ups));
    let line = |one: &PosterYield| PosterLine {
        partner: one.partner_name.clone(),
        href: page.to(&format!("/campaign/{id}/displays/{}", one.display)),
        scans: t.integer(one.scans),
        volunteers: t.integer(one.volunteers),
        sign_ups: t.integer(one.sign_ups),
    };
    Yields {
        words: if all.is_empty() {
            t.scan_came_none()
        } else {
            t.scan_came_words(
                t.scan_came_count_sign_ups(sign_ups),
                t.scan_came_count_volunteers(volunteers),
            )
        },
        lines: all.iter().map(line).collect(),
    }
}

/// Days with their scans by phone and by other devices, the earliest first.
fn by_day(counts: &[ScanCount]) -> Vec<(Date, (i64, i64))> {
    let mut days: BTreeMap<Date, (i64, i64)> = BTreeMap::new();
    for count in counts {
        let sums = days.entry(count.day).or_default();
        match count.device {
            Device::Phone => sums.0 += count.scans,
            Device::Other => sums.1 += count.scans,
        }
    }
    days.into_iter().collect()
}

fn line(t: T, (day, (phone, other)): &(Date, (i64, i64))) -> DayLine {
    DayLine {
        day: t.date_with_weekday(*day),
        scans: t.integer(phone + other),
        phone: t.integer(*phone),
        other: t.integer(*other),
    }
}

/// Days with their scans, the latest first.
pub(super) fn lines(t: T, counts: &[ScanCount]) -> Vec<DayLine> {
    by_day(counts).iter().rev().map(|day| line(t, day)).collect()
}

/// Bars by week, from the first scan to the last, the latest weeks when there are too many.
fn chart(t: T, counts: &[ScanCount]) -> Option<Chart> {
    let first = monday(counts.iter().map(|count| count.day).min()?);
    let last = monday(counts.iter().map(|count| count.day).max()?);
    let mut weeks: Vec<Date> = Vec::new();
    let mut week = first;
    while week <= last {
        weeks.push(week);
        week = week.saturating_add(7.days());
    }
    let weeks = weeks.split_off(weeks.len().saturating_sub(WEEKS));
    let from = *weeks.first()?;
    let mut sums = vec![0_i64; weeks.len()];
    for count in counts {
        if let Some(at) = weeks.iter().position(|week| *week == monday(count.day)) {
            sums[at] += count.scans;
        }
    }
    let total: i64 = sums.iter().sum();
    let last_day = last.saturating_add(6.days());
    let words = t.scan_by_week_words(total, t.date_short(from), t.date_short(last_day));
    Some(Chart { svg: drawn(t, &weeks, &sums, &words), words })
}

fn drawn(t: T, weeks: &[Date], sums: &[i64], words: &str) -> String {
    let slots: Vec<String> =
        weeks.iter().map(|week| format!("{}.{}", week.day(), week.month())).collect();
    #[expect(clippy::cast_precision_loss, reason = "a length on a picture")]
    let values: Vec<f64> = sums.iter().map(|sum| *sum as f64).collect();
    let title = t.scan_by_week();
    let series = [Series { name: &title, values: &values }];
    let axis = |value: f64| t.decimal(value, 0);
    let chart = Bars { slots: &slots, series: &series, axis: &axis };
    let one = |width, id| bars(width, &Words { id, title: &title, description: words }, &chart);
    one(Width::Wide, "scans-wide") + &one(Width::Narrow, "scans-narrow")
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let since = i64::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(since.days())
}

fn sheet(t: T, counts: &[ScanCount]) -> Sheet {
    let row = |count: &ScanCount| {
        vec![
            Cell::from(count.day),
            Cell::from(t.scan_part_name(count.part.as_str())),
            Cell::from(count.code.to_string()),
            Cell::from(t.scan_device_name(count.device.as_str())),
            Cell::from(count.scans),
        ]
    };
    Sheet {
        name: t.scan_file(),
        columns: vec![
            t.scan_day(),
            t.scan_part(),
            t.display_code(),
            t.scan_device(),
            t.scan_count(),
        ],
        rows: counts.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::campaign::scan::DayPart;
    use maillage_domain::locale::Locale;

    use super::*;

    fn count(day: Date, device: Device, scans: i64) -> ScanCount {
        let code = "234679".parse().unwrap();
        ScanCount { code, day, part: DayPart::Morning, device, scans }
    }

    #[test]
    fn days_are_summed_and_weeks_begin_on_monday() {
        let counts = [
            count(date(2026, 11, 15), Device::Phone, 2),
            count(date(2026, 11, 15), Device::Other, 1),
            count(date(2026, 11, 23), Device::Phone, 5),
        ];
        assert_eq!(by_day(&counts)[0], (date(2026, 11, 15), (2, 1)));
        assert_eq!(monday(date(2026, 11, 15)), date(2026, 11, 9));
        assert_eq!(monday(date(2026, 11, 23)), date(2026, 11, 23));
        let chart = chart(T::new(Locale::En), &counts).unwrap();
        assert!(chart.words.contains('8'), "{}", chart.words);
        assert!(chart.svg.contains("9.11") && chart.svg.contains("16.11"), "a week without scans");
        assert!(self::chart(T::new(Locale::En), &[]).is_none());
    }
}
