//! Partners: the list, and the page of one, to which other verbs add their sections.

mod sheet;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::access::link::Link;
use maillage_app::engage::partner::{self, Partner, PartnerEdit, PartnerFilter};
use maillage_app::engage::prospect::ProspectEdit;
use maillage_app::random::Token;
use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::ids::{LinkId, PartnerId};
use maillage_i18n::T;

use super::contact::{self, Person};
use super::note::{self, NoteLine};
use super::prospect::QrView;
use super::prospect_edit::{FormPage, known_party, party_fields, typed_party};
use super::task::{self, TaskLine};
use super::{Tab, day, kinds, moment, show, tabs, words};
use crate::listing::Listing;
use crate::made_link;
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::agree::PartnerAgreements;
use crate::staff::identify::diff as edition;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, EmptyState, ErrorSummary, Export, Field, Notice, NoticeKind, Pagination,
    Shell, Stage as Chip, Tone, Verb, icon,
};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let (view, edit) = (Gate::Staff(Action::ViewNetwork), Gate::Staff(Action::EditPartners));
    routes
        .get("/o/{slug}/partners", view, list)
        .get("/o/{slug}/partners/{partner}", view, one)
        .get("/o/{slug}/partners/{partner}/edit", edit, edit_form)
        .post("/o/{slug}/partners/{partner}/edit", edit, save)
        .get("/o/{slug}/partners/{partner}/links", edit, show_link)
        .post("/o/{slug}/partners/{partner}/links", edit, make_link)
        .post("/o/{slug}/partners/{partner}/links/send", edit, send_link)
        .post("/o/{slug}/partners/{partner}/links/{link}/withdraw", edit, withdraw_link);
}

struct Row {
    name: String,
    href: String,
    kind: String,
    place: String,
    joined: String,
    state: Chip,
}

#[derive(Template)]
#[template(path = "staff/engage/partners.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    filters: Vec<Field>,
    total: String,
    rows: Vec<Row>,
    pages: Option<Pagination>,
    export: Export,
    empty: EmptyState,
}

fn filter_of(listing: &Listing) -> PartnerFilter {
    PartnerFilter {
        name_contains: listing.search(),
        kind: listing.filter_as("kind"),
        left: match listing.filter("state") {
            "in" => Some(false),
            "left" => Some(true),
            _ => None,
        },
        category: Some(listing.filter("category").to_owned()).filter(|code| !code.is_empty()),
    }
}

/// One who came by a link to the partners of an activity can let go of it.
fn category_field(t: T, code: &str) -> Option<Field> {
    let category: Category = code.parse().ok()?;
    let choices = vec![
        Choice::new("", t.all(), code),
        Choice::new(code, crate::words::category(t, category), code),
    ];
    Some(Field::select("category", t.score_activity(), choices).optional(""))
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return sheet::export(&state, &page, &filter, listing.format()).await;
    }
    let found = partner::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = listing.filter("state");
    let states = vec![
        Choice::new("", t.all(), present),
        Choice::new("in", t.engage_partner_in(), present),
        Choice::new("left", t.engage_partner_left(), present),
    ];
    let mut parties = vec![Choice::new("", t.all(), listing.filter("kind"))];
    parties.extend(kinds(t, listing.filter("kind")));
    let html = show(&ListPage {
        tabs: tabs(&page, "/partners"),
        filters: [
            Field::text("q", t.engage_search(), listing.filter("q")).optional(""),
            Field::select("kind", t.engage_kind_label(), parties).optional(""),
            Field::select("state", t.status(), states).optional(""),
        ]
        .into_iter()
        .chain(category_field(t, listing.filter("category")))
        .collect(),
        total: t.count_partners(found.total),
        rows: found.rows.iter().map(|p| row(&page, p)).collect(),
        pages: listing.pagination(t, found.total),
        export: Export::of(t, &listing),
        empty: listing.nothing(
            t,
            EmptyState {
                icon: icon("shop"),
                title: t.engage_partners_none(),
                text: t.engage_partners_none_text(),
                action: Some((t.engage_tab_board(), page.to("/engage"))),
            },
        ),
        shell: page.shell(Some(Verb::Engage)),
    })?;
    Ok(html.into_response())
}

fn state_chip(page: &StaffPage, partner: &Partner) -> Chip {
    match partner.left_on {
        None => Chip::new(page.t.engage_partner_in(), Tone::Good),
        Some(_) => Chip::new(page.t.engage_partner_left(), Tone::Quiet),
    }
}

fn row(page: &StaffPage, partner: &Partner) -> Row {
    Row {
        name: partner.name.clone(),
        href: page.to(&format!("/partners/{}", partner.id)),
        kind: page.t.engage_kind(partner.kind.as_str()),
        place: partner.address.street.clone(),
        joined: page.t.date_short(partner.joined_on),
        state: state_chip(page, partner),
    }
}

struct LinkLine {
    made: String,
    used: String,
    open: bool,
    withdraw: String,
}

#[derive(Template)]
#[template(path = "staff/engage/partner.html")]
struct OnePage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    summary: ErrorSummary,
    notices: Vec<Notice>,
    name: String,
    state: Chip,
    shown: String,
    base: String,
    may_edit: bool,
    has_email: bool,
    facts: Vec<(String, String)>,
    contact_fields: Vec<Field>,
    contacts: Vec<Person>,
    links: Vec<LinkLine>,
    note: Field,
    notes: Vec<NoteLine>,
    task_fields: Vec<Field>,
    tasks: Vec<TaskLine>,
    prospect: Option<String>,
    agreements: PartnerAgreements,
    money: Vec<(String, String)>,
}

pub(super) fn id_of(text: &str) -> Result<PartnerId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

async fn one(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let form = Form::first::<&str, &str>(page.t, []);
    render(&state, &page, id_of(&id)?, &form).await
}

pub(super) async fn render(
    state: &WebState,
    page: &StaffPage,
    id: PartnerId,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let found = partner::page(&state.app, &page.actor, id).await?;
    let partner = &found.partner;
    let base = page.to(&format!("/partners/{id}"));
    let today = state.app.clock.today(&page.organisation.time_zone);
    let now = state.app.clock.now();
    let mut notices = notices(page, partner);
    notices.extend(edition::notices(state, page, partner.record_id.as_deref()).await?);
    show(&OnePage {
        tabs: tabs(page, ""),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.engage_tab_partners(), page.to("/partners"))],
            here: partner.name.clone(),
        },
        summary: form.summary(),
        notices,
        name: partner.name.clone(),
        state: state_chip(page, partner),
        shown: if partner.shown_publicly { t.engage_shown() } else { t.engage_not_shown() },
        may_edit: page.actor.may(Action::EditPartners),
        has_email: partner.email.is_some(),
        facts: facts(page, partner),
        contact_fields: contact::fields(page, form, partner.locale),
        contacts: found.contacts.iter().map(|c| Person::of(page, c, &base)).collect(),
        links: found.links.iter().map(|link| link_line(page, &base, link, now)).collect(),
        note: note::field(page, form),
        notes: note::lines(page, &found.notes),
        task_fields: task::fields(state, page, form).await?,
        tasks: found.tasks.iter().map(|row| task::line(page, row, today)).collect(),
        agreements: PartnerAgreements::of(&state.app, page, id).await?,
        money: money(page, partner),
        prospect: found.prospect.map(|id| page.to(&format!("/engage/prospects/{id}"))),
        base,
        shell: page.shell(Some(Verb::Engage)),
    })
}

/// The lists of this partner's money, for those who may look at it.
fn money(page: &StaffPage, partner: &Partner) -> Vec<(String, String)> {
    let (t, id) = (page.t, partner.id);
    if !page.actor.may(Action::ViewMoney) {
        return Vec::new();
    }
    let name: String = url::form_urlencoded::byte_serialize(partner.name.as_bytes()).collect();
    vec![
        (t.collect_dues_title(), page.to(&format!("/collect/dues?partner={id}"))),
        (t.gift_title(), page.to(&format!("/collect/gifts?partner={id}"))),
        (t.receipt_way(), page.to(&format!("/collect/receipts?q={name}"))),
    ]
}

/// A partner that left is thanked.
fn notices(page: &StaffPage, partner: &Partner) -> Vec<Notice> {
    partner
        .left_on
        .map(|on| Notice::new(NoticeKind::Info, page.t.engage_left_thanks(on)))
        .into_iter()
        .collect()
}

fn facts(page: &StaffPage, partner: &Partner) -> Vec<(String, String)> {
    let t = page.t;
    let a = &partner.address;
    let known = [
        (t.engage_kind_label(), t.engage_kind(partner.kind.as_str())),
        (
            t.engage_legal_name(),
            format!("{} {}", partner.legal_name, partner.legal_form).trim().to_owned(),
        ),
        (t.engage_legal_id(), partner.legal_id.clone().unwrap_or_default()),
        (t.address(), format!("{}, {} {}", a.street, a.postcode, a.locality)),
        (t.email(), partner.email.clone().unwrap_or_default()),
        (t.telephone(), partner.phone.clone().unwrap_or_default()),
        (t.website(), partner.website.clone().unwrap_or_default()),
        (t.language(), words::language(t, partner.locale)),
        (t.engage_joined_on(), t.date(partner.joined_on)),
    ];
    known.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn link_line(page: &StaffPage, base: &str, link: &Link, now: jiff::Timestamp) -> LinkLine {
    let t = page.t;
    LinkLine {
        made: t.engage_link_made(day(page, link.created_at)),
        used: match (link.revoked_at, link.last_used_at) {
            (Some(at), _) => t.engage_link_withdrawn(day(page, at)),
            (None, Some(at)) => t.engage_link_used(moment(page, at)),
            (None, None) => t.engage_link_unused(),
        },
        open: link.is_open(now),
        withdraw: format!("{base}/links/{}/withdraw", link.id),
    }
}

pub(super) fn back(page: &StaffPage, id: PartnerId, words: String) -> Response {
    GoTo::new(page.to(&format!("/partners/{id}"))).saying(words).into_response()
}

/// Makes a personal link; the page that shows it is loaded by itself, so that loading it again makes no
/// other.
async fn make_link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let token = partner::make_link(&state.app, &page.actor, id).await?;
    let to = page.to(&format!("/partners/{id}/links"));
    Ok(made_link::go_and_show(&state, &page, id.0, &token, to))
}

/// Shows the link that this browser has made, with its QR code, as long as it opens something.
async fn show_link(
    State(state): State<WebState>,
    page: StaffPage,
    headers: HeaderMap,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let t = page.t;
    let found = partner::page(&state.app, &page.actor, id).await?;
    let (name, now) = (found.partner.name, state.app.clock.now());
    let href = page.to(&format!("/partners/{id}"));
    let made = made_link::read(&headers, &state, &page, id.0);
    let opens = |token: &Token| {
        let hash = token.hash();
        found.links.iter().any(|link| link.token_hash == hash && link.is_open(now))
    };
    let Some(token) = made.filter(opens) else {
        return Ok(GoTo::new(href).warning(t.engage_link_gone()).into_response());
    };
    let url = state.address_of(&format!("/p/{}", token.secret()));
    let view = QrView {
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![
                (t.engage_tab_partners(), page.to("/partners")),
                (name.clone(), href.clone()),
            ],
            here: t.engage_link_title(),
        },
        title: t.engage_link_of(name),
        text: t.engage_link_text(),
        qr: crate::qr::Qr::of(&url)?,
        url,
        back: href,
        shell: page.shell(Some(Verb::Engage)),
    };
    Ok(show(&view)?.into_response())
}

async fn send_link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    partner::send_link(&state.app, &page.actor, id, &state.address_of("")).await?;
    let to = GoTo::new(page.to(&format!("/partners/{id}")));
    Ok(words::mailed(&state, page.t, to, page.t.engage_link_sent()).into_response())
}

async fn withdraw_link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, link)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let link: LinkId = link.parse().map_err(|_| WebError::not_found())?;
    partner::withdraw_link(&state.app, &page.actor, id, link).await?;
    Ok(back(&page, id, page.t.engage_link_withdrawn_done()))
}

fn edit_page(page: &StaffPage, form: &Form, partner: &Partner) -> Result<Html<String>, WebError> {
    let t = page.t;
    let href = page.to(&format!("/partners/{}", partner.id));
    let mut fields = party_fields(page, form);
    let text = |name: &str, label: String| {
        Field::text(name, label, form.value(name))
            .with_error(form.error(name))
            .optional(t.shell_optional())
    };
    fields.push(text("legal_name", t.engage_legal_name()));
    fields.push(text("legal_form", t.engage_legal_form()));
    fields.push(text("legal_id", t.engage_legal_id()));
    fields.push(Field::checkbox(
        "shown_publicly",
        t.engage_shown_label(),
        form.submitted().is_ticked("shown_publicly"),
    ));
    show(&FormPage {
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![
                (t.engage_tab_partners(), page.to("/partners")),
                (partner.name.clone(), href.clone()),
            ],
            here: t.edit(),
        },
        title: t.engage_edit_partner_title(),
        summary: form.summary(),
        fields,
        send: t.save(),
        cancel: href,
        shell: page.shell(Some(Verb::Engage)),
    })
}

async fn edit_form(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let partner = partner::page(&state.app, &page.actor, id_of(&id)?).await?.partner;
    let mut known = known_party(&ProspectEdit {
        kind: partner.kind,
        name: partner.name.clone(),
        address: partner.address.clone(),
        locale: partner.locale,
        email: partner.email.clone(),
        phone: partner.phone.clone(),
        website: partner.website.clone(),
    });
    known.push(("legal_name", partner.legal_name.clone()));
    known.push(("legal_form", partner.legal_form.clone()));
    known.push(("legal_id", partner.legal_id.clone().unwrap_or_default()));
    if partner.shown_publicly {
        known.push(("shown_publicly", "yes".to_owned()));
    }
    edit_page(&page, &Form::first(page.t, known), &partner)
}

async fn save(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let partner = partner::page(&state.app, &page.actor, id).await?.partner;
    let mut form = Form::new(page.t, submitted);
    let party = typed_party(&mut form, &partner.address.country);
    let legal_name = form.text("legal_name", 160);
    let legal_form = form.text("legal_form", 40);
    let legal_id = form.optional("legal_id", 20);
    let (Some(party), Some(legal_name), Some(legal_form), Some(legal_id)) =
        (party, legal_name, legal_form, legal_id)
    else {
        return Ok(edit_page(&page, &form, &partner)?.into_response());
    };
    let edit = PartnerEdit {
        kind: party.kind,
        name: party.name,
        legal_name,
        legal_form,
        legal_id,
        address: party.address,
        locale: party.locale,
        email: party.email,
        phone: party.phone,
        website: party.website,
        shown_publicly: form.submitted().is_ticked("shown_publicly"),
    };
    partner::edit(&state.app, &page.actor, id, edit).await?;
    Ok(back(&page, id, page.t.saved()))
}
