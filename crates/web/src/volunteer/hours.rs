//! Hours: reported here, confirmed by the staff, certified on paper.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::campaign::hours::{self, HoursRow, HoursState, MINUTES_MAX, NewHours};
use maillage_app::campaign::volunteer::Volunteer;
use maillage_domain::ids::{MissionId, ShiftId};
use maillage_i18n::T;

use super::{GATE, id, own, shell, to, ways};
use crate::export::Download;
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, PartnerShell};
use crate::{Form, GoTo, Submitted};

/// The newest reports that stand on the page; the certificate has the sum of all.
const LINES_MAX: usize = 12;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/v/{token}/hours", GATE, show).post("/v/{token}/hours", GATE, report).get(
        "/v/{token}/certificate",
        GATE,
        paper,
    );
}

struct Line {
    on: String,
    words: String,
    state: String,
    minutes: String,
}

#[derive(Template)]
#[template(path = "volunteer/hours.html")]
struct HoursPage {
    shell: PartnerShell,
    title: String,
    sum: String,
    sum_words: String,
    certificate: Option<(String, String)>,
    summary: ErrorSummary,
    report_title: String,
    nothing: String,
    fields: Vec<Field>,
    send: String,
    lines: Vec<Line>,
    ways: Vec<(String, String)>,
}

/// How far reported hours have come, in words.
pub(crate) fn state_words(t: T, state: HoursState) -> String {
    match state {
        HoursState::Reported => t.volunteer_hours_reported(),
        HoursState::Confirmed => t.volunteer_hours_confirmed(),
        HoursState::Refused => t.volunteer_hours_refused(),
    }
}

/// Minutes as hours and minutes: `2 h 30`.
pub(crate) fn hours_words(t: T, minutes: i64) -> String {
    match minutes % 60 {
        0 => t.volunteer_h(t.integer(minutes / 60)),
        rest => t.volunteer_h_min(t.integer(minutes / 60), format!("{rest:02}")),
    }
}

async fn view(
    state: &WebState,
    page: &LinkPage,
    own: &Volunteer,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let organisation = page.open.organisation.id;
    let rows = hours::own(&state.app, organisation, own.id).await?;
    let sum: i64 = rows.iter().filter_map(|row| row.hours.confirmed).map(i64::from).sum();
    let offers = offers(state, page, own, &rows).await?;
    let view = HoursPage {
        title: t.volunteer_way_hours(),
        sum: hours_words(t, sum),
        sum_words: t.volunteer_sum_words(),
        certificate: (sum > 0).then(|| (t.volunteer_certificate_paper(), to(page, "/certificate"))),
        summary: form.summary(),
        report_title: t.volunteer_report(),
        nothing: t.volunteer_report_nothing(),
        fields: if offers.is_empty() { Vec::new() } else { fields(t, form, offers) },
        send: t.volunteer_report_send(),
        lines: rows.iter().take(LINES_MAX).map(|row| line(t, row)).collect(),
        ways: ways(page),
        shell: shell(page, own),
    };
    Ok(Html(view.render()?))
}

fn line(t: T, row: &HoursRow) -> Line {
    let minutes = match row.hours.confirmed {
        Some(confirmed) if confirmed > 0 => confirmed,
        _ => row.hours.reported,
    };
    Line {
        on: t.date_short(row.hours.on),
        words: row.mission_title.clone(),
        state: state_words(t, row.hours.state()),
        minutes: hours_words(t, i64::from(minutes)),
    }
}

/// The shifts of this volunteer that have begun and whose hours nobody has decided, newest first: the value
/// of a choice is `mission/shift/day`.
async fn offers(
    state: &WebState,
    page: &LinkPage,
    own: &Volunteer,
    rows: &[HoursRow],
) -> Result<Vec<(String, String, i64)>, WebError> {
    let (t, home) = (page.t, &page.open.organisation);
    let now = state.app.clock.local(&home.time_zone).datetime();
    let worked = maillage_app::campaign::shift::worked(&state.app, home.id, own.id).await?;
    let is_decided = |shift: ShiftId| {
        rows.iter().any(|row| row.hours.shift == Some(shift) && row.hours.decided_at.is_some())
    };
    Ok(worked
        .iter()
        .rev()
        .filter(|row| row.shift.starts_at <= now && !is_decided(row.shift.id))
        .take(20)
        .map(|row| {
            let value =
                format!("{}/{}/{}", row.mission.id, row.shift.id, row.shift.starts_at.date());
            let day = t.date_short(row.shift.starts_at.date());
            (value, format!("{day} · {}", row.mission.title), i64::from(row.shift.minutes()))
        })
        .collect())
}

fn fields(t: T, form: &Form, offers: Vec<(String, String, i64)>) -> Vec<Field> {
    let chosen = form.value("shift");
    let first = offers.first().map_or(0, |offer| offer.2);
    let typed = form.value("hours");
    let value = if typed.is_empty() { plain_hours(first) } else { typed };
    let choices =
        offers.into_iter().map(|(value, words, _)| Choice::new(value, words, &chosen)).collect();
    vec![
        Field::select("shift", t.volunteer_which_shift(), choices).with_error(form.error("shift")),
        Field::measured("hours", t.volunteer_how_many_hours(), value, "h")
            .with_error(form.error("hours")),
    ]
}

/// 150 minutes as `2:30`: what the field takes and what it shows.
fn plain_hours(minutes: i64) -> String {
    if minutes % 60 == 0 {
        (minutes / 60).to_string()
    } else {
        format!("{}:{:02}", minutes / 60, minutes % 60)
    }
}

/// `2`, `2:30`, `2,5` and `2.5` as minutes.
pub(crate) fn minutes_of(text: &str) -> Option<u32> {
    let text = text.trim();
    let minutes = if let Some((hours, minutes)) = text.split_once([':', 'h']) {
        let minutes: u32 =
            if minutes.trim().is_empty() { 0 } else { minutes.trim().parse().ok()? };
        hours.trim().parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes)?
    } else {
        let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let hundredths: u32 = match part.len() {
            1 => part.parse::<u32>().ok()? * 10,
            2 => part.parse().ok()?,
            _ => return None,
        };
        whole.parse::<u32>().ok()?.checked_mul(60)?.checked_add(hundredths * 60 / 100)?
    };
    (minutes <= MINUTES_MAX).then_some(minutes)
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Html<String>, WebError> {
    let own = own(&state, &page).await?;
    view(&state, &page, &own, &Form::first(page.t, [("shift", "")])).await
}

async fn report(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (t, own) = (page.t, own(&state, &page).await?);
    let mut form = Form::new(t, submitted);
    if let Some(new) = typed(&mut form) {
        match hours::report(&state.app, page.open.organisation.id, own.id, new).await {
            Ok(()) => {
                let to = GoTo::new(to(&page, "/hours"));
                return Ok(to.saying(t.volunteer_reported()).into_response());
            }
            Err(AppError::Refused { code: "certificate.missing" }) => {
                form.refuse("shift", t.volunteer_refused_hours_certificate());
            }
            Err(AppError::Refused { .. }) => form.refuse("shift", t.field_choice_invalid()),
            Err(other) => return Err(other.into()),
        }
    }
    let html = view(&state, &page, &own, &form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

fn typed(form: &mut Form) -> Option<NewHours> {
    let t = form.t();
    let minutes = minutes_of(&form.value("hours")).filter(|minutes| *minutes > 0);
    if minutes.is_none() {
        form.refuse("hours", t.volunteer_hours_invalid());
    }
    let value = form.value("shift");
    let parts: Vec<&str> = value.split('/').collect();
    let chosen = match parts.as_slice() {
        [mission, shift, on] => mission
            .parse::<MissionId>()
            .ok()
            .zip(shift.parse::<ShiftId>().ok())
            .zip(on.parse().ok()),
        _ => None,
    };
    if chosen.is_none() {
        form.refuse("shift", t.field_choice_invalid());
    }
    let ((mission, shift), on) = chosen?;
    Some(NewHours { mission, shift: Some(shift), on, minutes: minutes? })
}

async fn paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let organisation = page.open.organisation.id;
    let bytes = hours::paper(&state.app, organisation, id(&page)?, page.t.locale()).await?;
    let name = format!("{}.pdf", page.t.volunteer_certificate_file());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let cases =
            [("2", 120), ("2:30", 150), ("2,5", 150), ("2.25", 135), (" 1 h 15", 75), ("3h", 180)];
        for (text, minutes) in cases {
            assert_eq!(minutes_of(text), Some(minutes), "{text}");
        }
        for text in ["", "x", "25", "2:5x", "-1", "1.234"] {
            assert_eq!(minutes_of(text), None, "{text}");
        }
        assert_eq!((plain_hours(150), plain_hours(120)), ("2:30".to_owned(), "2".to_owned()));
    }
}
