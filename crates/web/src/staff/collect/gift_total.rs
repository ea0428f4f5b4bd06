//! Totals of what customers and employees gave through a partner: the list, a new one, a correction.

#[cfg(test)]
mod tests;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::collect::gift_total::{
    self, GiftTotalFilter, GiftTotalRow, GiftTotalSort, NewGiftTotal,
};
use maillage_app::engage::partner::{self, PartnerFilter};
use maillage_app::{AppError, Page};
use maillage_domain::access::Action;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::ids::{GiftTotalId, PartnerId};
use maillage_i18n::T;

use super::{Choice, RUN, SEE, empty, shown, trail};
use crate::export::{Cell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{
    self, Breadcrumb, EmptyState, ErrorSummary, Export, Field, Notice, NoticeKind, Pagination,
    Shell, SortLink, Verb,
};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/gifts", SEE, list)
        .get("/o/{slug}/collect/gifts/new", RUN, ask)
        .post("/o/{slug}/collect/gifts/new", RUN, record)
        .get("/o/{slug}/collect/gifts/total/{gift}", RUN, ask_right)
        .post("/o/{slug}/collect/gifts/total/{gift}", RUN, correct);
}

fn channel_words(t: T, channel: GiftChannel) -> String {
    match channel {
        GiftChannel::Customers => t.gift_customers(),
        GiftChannel::Employees => t.gift_employees(),
    }
}

/// One total of the list.
struct Line {
    partner: String,
    href: String,
    day: String,
    channel: String,
    remark: String,
    amount: String,
    state: String,
    /// What can be done about it: words and address.
    way: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "staff/collect/gift_total/list.html")]
struct ListPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    sum: (String, String),
    new: Option<(String, String)>,
    search: (String, String),
    kept: Vec<(&'static str, String)>,
    filters: Vec<Choice>,
    columns: Vec<SortLink>,
    plain_columns: [String; 3],
    lines: Vec<Line>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Export,
}

/// The word of an address for totals that the bank has not shown.
const TOLD: &str = "told";

/// What partners told of and the bank has not shown, with the way to it; none when all is there.
pub(crate) async fn told_notice(
    state: &WebState,
    page: &StaffPage,
) -> Result<Option<Notice>, WebError> {
    let t = page.t;
    let told = gift_total::told(&state.app, &page.actor).await?;
    Ok(told.since.map(|since| {
        Notice::new(NoticeKind::Info, t.gift_told_title(told.amount))
            .with_text(t.gift_told_since(since, told.totals))
            .with_link(t.gift_told_see(), page.to("/collect/gifts?state=told&sort=partner"))
    }))
}

fn filter_of(listing: &Listing) -> GiftTotalFilter {
    GiftTotalFilter {
        partner: listing.filter_as("partner"),
        channel: listing.filter_as("channel"),
        contains: listing.search(),
        told: listing.filter("state") == TOLD,
        sort: GiftTotalSort::from_word(listing.sort()),
        ..GiftTotalFilter::default()
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let (found, sum) = gift_total::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-day" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let may_run = page.actor.may(Action::RunMoney);
    let new = match filter.partner {
        Some(partner) => page.to(&format!("/collect/gifts/new?partner={partner}")),
        None => page.to("/collect/gifts/new"),
    };
    shown(&ListPage {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.gift_title()),
        title: t.gift_title(),
        lede: t.gift_lede(),
        sum: (t.money(sum), t.gift_sum(found.total)),
        new: may_run.then(|| (t.gift_new(), new)),
        search: (t.gift_search(), listing.search().unwrap_or_default()),
        kept: ["partner", "channel", "state", "sort"]
            .into_iter()
            .map(|key| (key, listing.filter(key).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        filters: filters(t, &listing),
        columns: vec![
            head(t.collect_column_partner(), "partner"),
            head(t.collect_column_day(), "day"),
            head(t.collect_column_amount(), "amount").of_numbers(),
        ],
        plain_columns: [t.gift_channel(), t.gift_remark(), t.collect_column_state()],
        lines: found.rows.iter().map(|row| line(&page, row, may_run)).collect(),
        empty: listing.nothing(
            t,
            EmptyState {
                action: may_run.then(|| (t.gift_new(), page.to("/collect/gifts/new"))),
                ..empty(t.gift_empty_title(), t.gift_empty())
            },
        ),
        pagination: listing.pagination(t, found.total),
        export: Export::of(t, &listing),
    })
}

fn filters(t: T, listing: &Listing) -> Vec<Choice> {
    let present = listing.filter("channel");
    let mut words = vec![("", t.all())];
    words.extend(GiftChannel::ALL.iter().map(|one| (one.as_str(), channel_words(t, *one))));
    let mut choices: Vec<Choice> = words
        .into_iter()
        .map(|(word, words)| Choice {
            words,
            href: listing.with_each(&[("channel", word), ("state", "")]),
            chosen: present == word && listing.filter("state").is_empty(),
        })
        .collect();
    choices.push(Choice {
        words: t.gift_filter_told(),
        href: listing.with_each(&[("channel", ""), ("state", TOLD)]),
        chosen: listing.filter("state") == TOLD,
    });
    if !listing.filter("partner").is_empty() {
        choices.push(Choice {
            words: t.gift_all_partners(),
            href: listing.with("partner", ""),
            chosen: false,
        });
    }
    choices
}

fn state_words(t: T, row: &GiftTotalRow) -> String {
    if row.recorded.corrects.is_some() {
        t.gift_state_correction()
    } else if row.is_corrected {
        t.gift_state_corrected()
    } else if row.is_told_only() {
        t.gift_state_told()
    } else {
        t.gift_state_seen()
    }
}

fn line(page: &StaffPage, row: &GiftTotalRow, may_run: bool) -> Line {
    let (t, total) = (page.t, &row.recorded.total);
    // What the bank has shown is decided at its payment; what was told is corrected here.
    let way = match row.recorded.bank_entry {
        Some(payment) if row.stands() => {
            Some((t.gift_see_payment(), page.to(&format!("/collect/bank/entries/{payment}"))))
        }
        None if may_run && row.stands() => {
            Some((t.gift_correct(), page.to(&format!("/collect/gifts/total/{}", total.id))))
        }
        _ => None,
    };
    Line {
        partner: row.partner_name.clone(),
        href: page.to(&format!("/collect/gifts?partner={}", total.partner)),
        day: t.date_short(total.on),
        channel: channel_words(t, total.channel),
        remark: row.recorded.remark.clone(),
        amount: t.money(total.amount),
        state: state_words(t, row),
        way,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: GiftTotalFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.collect_column_partner(),
        t.collect_column_day(),
        t.gift_channel(),
        t.collect_column_amount(),
        t.gift_remark(),
        t.collect_column_state(),
        t.gift_recorded_by(),
    ];
    let read = move |app, actor, filter, part| async move {
        let (found, _) = gift_total::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, &row)))
    };
    ListFile { name: "gifts".to_owned(), columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, row: &GiftTotalRow) -> Vec<Cell> {
    let total = &row.recorded.total;
    vec![
        row.partner_name.clone().into(),
        total.on.into(),
        channel_words(t, total.channel).into(),
        total.amount.into(),
        row.recorded.remark.clone().into(),
        state_words(t, row).into(),
        row.recorded.recorded_by.clone().into(),
    ]
}

#[derive(Template)]
#[template(path = "staff/collect/gift_total/form.html")]
struct FormPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    notice: Option<Notice>,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    /// Takes the total away without another in its place.
    take_back: Option<(String, String)>,
    back: (String, String),
}

fn fields(t: T, form: &Form, partners: Option<&[(PartnerId, String)]>) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some(partners) = partners {
        let present = form.value("partner");
        let mut choices = vec![ui::Choice::new("", t.gift_choose(), &present)];
        let known = partners.iter();
        choices.extend(known.map(|(id, name)| ui::Choice::new(id.to_string(), name, &present)));
        let field = Field::select("partner", t.collect_column_partner(), choices);
        fields.push(field.with_error(form.error("partner")));
    }
    let present = form.value("channel");
    let channels = GiftChannel::ALL
        .iter()
        .map(|one| ui::Choice::new(one.as_str(), channel_words(t, *one), &present))
        .collect();
    fields.extend([
        Field::radios("channel", t.gift_channel(), channels).with_error(form.error("channel")),
        Field::date("on", t.gift_on(), form.value("on"))
            .with_hint(t.gift_on_hint())
            .with_error(form.error("on")),
        Field::money("amount", t.collect_column_amount(), form.value("amount"))
            .with_error(form.error("amount")),
        Field::text("remark", t.gift_remark(), form.value("remark"))
            .with_hint(t.gift_remark_hint())
            .optional(t.shell_optional())
            .with_error(form.error("remark")),
    ]);
    fields
}

/// All partners that are in the network, by name.
async fn partners(
    state: &WebState,
    page: &StaffPage,
) -> Result<Vec<(PartnerId, String)>, WebError> {
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut all = Vec::new();
    loop {
        let offset = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let part = partner::list(&state.app, &page.actor, &filter, Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(all);
        }
        all.extend(part.into_iter().map(|partner| (partner.id, partner.name)));
    }
}

async fn new_page(state: &WebState, page: &StaffPage, form: &Form) -> Result<String, WebError> {
    let t = page.t;
    let partners = partners(state, page).await?;
    let mut trail = trail(page, t.gift_new());
    trail.above.push((t.gift_title(), page.to("/collect/gifts")));
    let view = FormPage {
        shell: page.shell(Some(Verb::Collect)),
        trail,
        title: t.gift_new(),
        lede: t.gift_new_lede(),
        notice: None,
        summary: form.summary(),
        fields: fields(t, form, Some(&partners)),
        send: t.gift_record(),
        take_back: None,
        back: (t.gift_back(), page.to("/collect/gifts")),
    };
    Ok(view.render()?)
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.organisation.time_zone);
    let known = [
        ("partner", listing.filter("partner").to_owned()),
        ("channel", GiftChannel::Customers.as_str().to_owned()),
        ("on", today.to_string()),
    ];
    let form = Form::first(page.t, known);
    Ok(Html(new_page(&state, &page, &form).await?).into_response())
}

/// What was typed as a total of a partner.
fn typed(form: &mut Form, partner: Option<PartnerId>) -> Option<NewGiftTotal> {
    let partner = partner.or_else(|| form.choice("partner"));
    let channel = form.choice("channel");
    let on = form.date("on");
    let amount = form.amount("amount");
    let remark = form.text("remark", 200);
    Some(NewGiftTotal {
        partner: partner?,
        channel: channel?,
        on: on?,
        amount: amount?,
        remark: remark?,
    })
}

/// Notes beside its field why a total is not taken, when a person can mend it.
fn refuse(form: &mut Form, error: AppError) -> Result<(), WebError> {
    let t = form.t();
    match error {
        AppError::Refused { code: "gift-total.not-positive" } => {
            form.refuse("amount", t.gift_not_positive());
        }
        AppError::Refused { code: "gift-total.future" } => form.refuse("on", t.gift_future()),
        other => return Err(other.into()),
    }
    Ok(())
}

async fn record(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed(&mut form, None) {
        match gift_total::record(&state.app, &page.actor, &new).await {
            Ok(_) => {
                let words = page.t.gift_recorded(new.amount, new.on);
                return Ok(GoTo::new(page.to("/collect/gifts")).saying(words).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let html = Html(new_page(&state, &page, &form).await?);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

async fn wrong_one(state: &WebState, page: &StaffPage, id: &str) -> Result<GiftTotalRow, WebError> {
    let id: GiftTotalId = id.parse().map_err(|_| WebError::not_found())?;
    let row = gift_total::get(&state.app, &page.actor, id).await?;
    match (row.stands(), row.is_told_only()) {
        (true, true) => Ok(row),
        (true, false) => Err(WebError::refused("gift-total.seen")),
        (false, _) => Err(WebError::refused("gift-total.corrected")),
    }
}

fn right_page(page: &StaffPage, row: &GiftTotalRow, form: &Form) -> Result<String, WebError> {
    let (t, total) = (page.t, &row.recorded.total);
    let mut trail = trail(page, t.gift_correct());
    trail.above.push((t.gift_title(), page.to("/collect/gifts")));
    let view = FormPage {
        shell: page.shell(Some(Verb::Collect)),
        trail,
        title: t.gift_correct_title(row.partner_name.as_str()),
        lede: t.gift_correct_lede(
            total.amount,
            channel_words(t, total.channel),
            total.on,
            row.recorded.recorded_by.as_str(),
        ),
        notice: Some(
            Notice::new(NoticeKind::Info, t.gift_correct_notice())
                .with_text(t.gift_correct_notice_text()),
        ),
        summary: form.summary(),
        fields: fields(t, form, None),
        send: t.gift_correct_send(),
        take_back: Some((t.gift_take_back_words(), t.gift_take_back())),
        back: (t.gift_back(), page.to("/collect/gifts")),
    };
    Ok(view.render()?)
}

async fn ask_right(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let row = wrong_one(&state, &page, &id).await?;
    let total = &row.recorded.total;
    let known = [
        ("channel", total.channel.as_str().to_owned()),
        ("on", total.on.to_string()),
        ("amount", page.t.amount(total.amount)),
        ("remark", row.recorded.remark.clone()),
    ];
    let form = Form::first(page.t, known);
    Ok(Html(right_page(&page, &row, &form)?).into_response())
}

async fn correct(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let row = wrong_one(&state, &page, &id).await?;
    let (wrong, t) = (&row.recorded.total, page.t);
    let takes_back = submitted.text("take_back") == "yes";
    let mut form = Form::new(t, submitted);
    let right = if takes_back { None } else { typed(&mut form, Some(wrong.partner)) };
    if takes_back || right.is_some() {
        match gift_total::correct(&state.app, &page.actor, wrong.id, right.as_ref()).await {
            Ok(()) => {
                let words = match &right {
                    Some(right) => t.gift_corrected(right.amount, wrong.amount),
                    None => t.gift_taken_back(wrong.amount),
                };
                return Ok(GoTo::new(page.to("/collect/gifts")).saying(words).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let html = Html(right_page(&page, &row, &form)?);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}
