//! Whose data are to go, and erasing them.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::accompany::retention::{self, Proposal};
use maillage_app::accompany::{erasure, person};
use maillage_domain::access::Action;
use maillage_domain::accompany::retention::{KEPT_YEARS, Retention};
use maillage_domain::ids::ParticipantId;

use super::{Cell, FormPage, List, NAME, RUN, Row, again, empty, shown, trail};
use crate::export::Sheet;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Export, Field};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/retention", RUN, list)
        .get("/o/{slug}/accompany/people/{person}/erase", NAME, ask)
        .post("/o/{slug}/accompany/people/{person}/erase", NAME, erase);
}

fn state_words(page: &StaffPage, proposal: &Proposal) -> String {
    match proposal.retention {
        Retention::Keep { until } | Retention::Notice { until } => page.t.accompany_goes_on(until),
        Retention::Erase { since } => page.t.accompany_gone_since(since),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut found = retention::proposals(&state.app, &page.actor).await?;
    if let Some(wanted) = listing.search() {
        let wanted = wanted.to_lowercase();
        found.retain(|one| one.participant.pseudonym.as_str().contains(&wanted));
    }
    let columns = [t.accompany_drawn_name(), t.accompany_last_contact(), t.accompany_what_to_do()];
    let sheet = Sheet {
        name: "retention".to_owned(),
        columns: columns.to_vec(),
        rows: found
            .iter()
            .map(|one| {
                vec![
                    one.participant.pseudonym.as_str().into(),
                    one.participant.last_contact_on.into(),
                    state_words(&page, one).into(),
                ]
            })
            .collect(),
    };
    if let Some(file) = sheet.download(t, listing.format())? {
        return Ok(file.into_response());
    }
    let nothing = empty(t.accompany_retention_empty(), t.accompany_retention_empty_text());
    let title = t.accompany_tab_retention();
    let lede = t.accompany_retention_lede(i64::from(KEPT_YEARS));
    let mut view =
        List::new(&page, "/accompany/retention", title, lede, listing.nothing(t, nothing));
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let page_of = listing.page();
    let skip = usize::try_from(page_of.offset).unwrap_or(0);
    let take = usize::try_from(page_of.limit).unwrap_or(0);
    view.search = Some((t.accompany_search_drawn(), listing.search().unwrap_or_default()));
    view.total = t.accompany_people_total(total);
    view.plain_columns = columns.map(|words| (words, false)).into();
    let names = page.actor.may(Action::NamePeople);
    view.rows = found
        .iter()
        .skip(skip)
        .take(take)
        .map(|one| {
            let id = one.participant.id;
            Row {
                head: one.participant.pseudonym.to_string(),
                href: names.then(|| page.to(&format!("/accompany/people/{id}"))),
                cells: vec![
                    Cell::text(
                        t.accompany_last_contact(),
                        t.date_short(one.participant.last_contact_on),
                    ),
                    Cell::text(t.accompany_what_to_do(), state_words(&page, one)),
                ],
            }
        })
        .collect();
    view.pagination = listing.pagination(t, total);
    view.export = Some(Export::of(t, &listing));
    shown(&view)
}

async fn erase_page(
    state: &WebState,
    page: &StaffPage,
    id: ParticipantId,
    form: &Form,
) -> Result<FormPage, WebError> {
    let t = page.t;
    let found = person::read(&state.app, &page.actor, id).await?;
    let path = format!("/accompany/people/{id}");
    let pseudonym = found.participant.pseudonym.to_string();
    let above = [(t.accompany_tab_people(), "/accompany/people"), (pseudonym, path.as_str())];
    let fields = vec![
        Field::checkbox("sure", t.accompany_erase_sure(), form.value("sure") == "yes")
            .with_error(form.error("sure")),
    ];
    let mut view = FormPage::new(page, trail(page, &above, t.accompany_erase()), form, fields);
    view.lede = t.accompany_erase_lede();
    view.send = t.accompany_erase();
    view.grave = true;
    Ok(view)
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let form = Form::first::<&str, &str>(page.t, []);
    shown(&erase_page(&state, &page, id, &form).await?)
}

async fn erase(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    if submitted.text("sure") != "yes" {
        let mut form = Form::new(page.t, submitted);
        form.refuse("sure", page.t.accompany_erase_tick());
        return again(&erase_page(&state, &page, id, &form).await?);
    }
    erasure::erase(&state.app, &page.actor, id).await?;
    let to = page.to("/accompany/people");
    Ok(GoTo::new(to).saying(page.t.accompany_erased_now()).into_response())
}
