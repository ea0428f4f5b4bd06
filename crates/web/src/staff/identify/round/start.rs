//! The fields of a round that say when and where: the start in one field, as an address that a register has, as a
//! point, or left empty for the middle of the territory.

use maillage_app::Actor;
use maillage_app::identify::address::{self, AddressFound};
use maillage_app::identify::round::Wish;
use maillage_app::identify::settings;
use maillage_domain::identify::lettering;
use maillage_domain::identify::round::minute_of_day;
use maillage_domain::party::Point;
use maillage_i18n::T;

use super::super::centre::{typed_point, word_of};
use crate::form::Form;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, Field};

/// Minutes that a visit may take.
pub(super) const VISIT: (i64, i64) = (1, 120);

/// A start: where, and how it is called.
pub(super) type Start = (Point, String);

/// Name, day, time, start, and minutes of a visit.
pub(super) fn fields(t: T, form: &Form, found: &[AddressFound]) -> Vec<Field> {
    let mut fields = vec![
        Field::text("start", t.round_start(), form.value("start"))
            .with_hint(t.round_start_hint())
            .optional(t.shell_optional())
            .with_error(form.error("start")),
    ];
    if found.len() > 1 {
        let present = form.value("start_at");
        let choices = found
            .iter()
            .map(|one| Choice::new(word_of(one.point), lettering::name(&one.label), &present))
            .collect();
        fields.push(Field::radios("start_at", t.round_start_which(), choices).optional(""));
    }
    fields.extend([
        Field::date("day", t.round_day(), form.value("day")).with_error(form.error("day")),
        Field::number("leave", t.round_leave(), form.value("leave"))
            .with_error(form.error("leave")),
        Field::number("visit_minutes", t.round_visit_minutes(), form.value("visit_minutes"))
            .with_error(form.error("visit_minutes")),
    ]);
    fields
}

/// The name; last, because a round does without.
pub(super) fn name(t: T, form: &Form) -> Field {
    Field::text("title", t.round_title(), form.value("title"))
        .with_hint(t.round_title_hint())
        .optional(t.shell_optional())
        .with_error(form.error("title"))
}

/// What was typed; else what is wrong is noted, with the addresses that fit. A start that is typed as it was is where
/// it was.
pub(super) async fn read(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
    before: Option<Start>,
) -> Result<Result<Wish, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let start = start(state, page, form, before).await?;
    let title = form.text("title", 120);
    let day = form.date("day");
    let leave = minute_of_day(form.value("leave").trim()).ok();
    if leave.is_none() {
        form.refuse("leave", t.round_leave_invalid());
    }
    let visit = minutes(form, "visit_minutes", VISIT);
    let (start, label) = match start {
        Ok(start) => start,
        Err(found) => return Ok(Err(found)),
    };
    let (Some(title), Some(day), Some(leave_minute), Some(visit_minutes)) =
        (title, day, leave, visit)
    else {
        return Ok(Err(Vec::new()));
    };
    Ok(Ok(Wish { title, day, leave_minute, visit_minutes, start_label: label, start }))
}

/// Whole minutes within limits.
pub(super) fn minutes(form: &mut Form, field: &str, (least, most): (i64, i64)) -> Option<u16> {
    let typed = form.value(field).trim().parse::<i64>().ok();
    let within = typed.filter(|minutes| (least..=most).contains(minutes));
    if within.is_none() {
        let t = form.t();
        form.refuse(field, t.round_minutes_invalid(least.to_string(), most.to_string()));
    }
    within.and_then(|minutes| u16::try_from(minutes).ok())
}

async fn start(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
    before: Option<Start>,
) -> Result<Result<Start, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let Some(text) = form.text("start", 160) else { return Ok(Err(Vec::new())) };
    if let Some(before) = before.filter(|before| before.1 == text) {
        return Ok(Ok(before));
    }
    if text.is_empty() {
        let middle = middle(page)?;
        if middle.is_none() {
            form.refuse("start", t.round_start_no_territory());
        }
        return Ok(middle.map(|point| (point, String::new())).ok_or_else(Vec::new));
    }
    if let Some(point) = typed_point(&text) {
        return Ok(Ok((point, text)));
    }
    address_of(state, &page.actor, form, &text).await
}

/// The middle of what the territory spans.
fn middle(page: &StaffPage) -> Result<Option<Point>, WebError> {
    let territory = settings::territory_of(&page.organisation)?;
    Ok(territory.map(|territory| {
        let b = territory.bounds();
        Point { lon: f64::midpoint(b.west, b.east), lat: f64::midpoint(b.south, b.north) }
    }))
}

async fn address_of(
    state: &WebState,
    actor: &Actor,
    form: &mut Form,
    text: &str,
) -> Result<Result<Start, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let found = address::find(&state.app, actor, text).await?;
    let chosen = form.value("start_at");
    let named = |one: &AddressFound| (one.point, lettering::name(&one.label));
    if let Some(one) = found.iter().find(|one| word_of(one.point) == chosen) {
        return Ok(Ok(named(one)));
    }
    match found.as_slice() {
        [] => form.refuse("start", t.round_start_unknown()),
        [one] => return Ok(Ok(named(one))),
        _ => form.refuse("start", t.round_start_choose()),
    }
    Ok(Err(found))
}
