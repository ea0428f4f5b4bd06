//! People under drawn names: the list, a search by name for who may read names, taking somebody in.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use maillage_app::Page;
use maillage_app::accompany::consent::NewConsent;
use maillage_app::accompany::guardian::Guardian;
use maillage_app::accompany::participant::{
    self, ConsentWish, NewParticipant, ParticipantFilter, ParticipantOrder, ParticipantRow,
};
use maillage_app::accompany::programme::{self, ProgrammeFilter};
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{GivenBy, Purpose};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::ids::ProgrammeId;
use maillage_i18n::T;

use super::person_edit::{
    consent_fields, guardian_fields, identity_fields, typed_consent, typed_identity,
};
use super::{
    Cell, Choice, FormPage, List, NAME, Row, SEE, again, empty, refuse, shown, today, trail,
};
use crate::export::{ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{self, Export, Field, SortLink};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/people", SEE, list)
        .post("/o/{slug}/accompany/people/search", NAME, search)
        .get("/o/{slug}/accompany/people/new", NAME, ask)
        .post("/o/{slug}/accompany/people/new", NAME, take_in);
}

fn filter_of(listing: &Listing, day: jiff::civil::Date) -> ParticipantFilter {
    let wish = |purpose, holds| Some(ConsentWish { purpose, on: day, holds });
    ParticipantFilter {
        pseudonym_contains: listing.search(),
        programme: listing.filter_as::<ProgrammeId>("programme").map(|id| (id, day)),
        consent: match listing.filter("consent") {
            "missing" => wish(Purpose::Programme, false),
            "placement" => wish(Purpose::Placement, true),
            "picture" => wish(Purpose::Picture, true),
            _ => None,
        },
        last_contact_before: None,
        erased: Some(listing.filter("consent") == "erased"),
        order: match listing.sort() {
            "contact" => ParticipantOrder::LastContact,
            "age" => ParticipantOrder::Youngest,
            _ => ParticipantOrder::Pseudonym,
        },
    }
}

/// All programmes, to choose from: their ids and names.
pub(super) async fn programmes(
    state: &WebState,
    page: &StaffPage,
) -> Result<Vec<(ProgrammeId, String)>, WebError> {
    let (every, day) = (ProgrammeFilter::default(), today(state, page));
    let part = Page::part(0);
    let found = programme::list(&state.app, &page.actor, &every, day, part).await?.rows;
    Ok(found.into_iter().map(|row| (row.programme.id, row.programme.name)).collect())
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(&state, &page));
    let filter = filter_of(&listing, day);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = participant::list(&state.app, &page.actor, &filter, day, listing.page()).await?;
    let mut view = base(&page, &listing);
    view.filters.push((
        t.filter(),
        [
            ("", t.accompany_everybody()),
            ("missing", t.accompany_without_consent()),
            ("placement", t.accompany_purpose_word("placement")),
            ("picture", t.accompany_purpose_word("picture")),
            ("erased", t.accompany_erased()),
        ]
        .map(|(word, words)| Choice::of(&listing, "consent", word, words))
        .into(),
    ));
    let programmes = programmes(&state, &page).await?;
    if programmes.len() > 1 {
        let mut choices =
            vec![Choice::of(&listing, "programme", "", t.accompany_every_programme())];
        choices.extend(
            programmes
                .into_iter()
                .map(|(id, name)| Choice::of(&listing, "programme", &id.to_string(), name)),
        );
        view.filters.push((t.accompany_programme(), choices));
    }
    view.total = t.accompany_people_total(found.total);
    view.rows = found.rows.iter().map(|row| line(&page, row)).collect();
    view.pagination = listing.pagination(t, found.total);
    view.export = Some(Export::of(t, &listing));
    shown(&view)
}

fn base(page: &StaffPage, listing: &Listing) -> List {
    let t = page.t;
    let new = page
        .actor
        .may(Action::NamePeople)
        .then(|| (t.accompany_take_in(), page.to("/accompany/people/new")));
    let mut nothing = empty(t.accompany_people_empty(), t.accompany_people_empty_text());
    nothing.action = new.clone();
    let (title, lede) = (t.accompany_tab_people(), t.accompany_people_lede());
    let mut view = List::new(page, "/accompany/people", title, lede, listing.nothing(t, nothing));
    view.by_name = page.actor.may(Action::NamePeople).then(|| {
        let words = (t.accompany_search_name(), t.accompany_search_name_hint());
        (words.0, words.1, page.to("/accompany/people/search"))
    });
    view.new = new;
    view.search = Some((t.accompany_search_drawn(), listing.search().unwrap_or_default()));
    view.kept = super::kept(listing, &["consent", "programme", "sort"]);
    let present = if listing.sort().is_empty() { "name" } else { listing.sort() };
    let head = |words: String, key: &str| {
        let mut link = SortLink::new(words, key, present, |word| {
            listing.with("sort", word.trim_start_matches('-'))
        });
        link.ascending = link.ascending.map(|_| true);
        link
    };
    view.columns = vec![
        head(t.accompany_drawn_name(), "name"),
        head(t.accompany_born_in(), "age"),
        head(t.accompany_last_contact(), "contact"),
    ];
    view.plain_columns =
        vec![(t.accompany_tab_programmes(), false), (t.accompany_consents(), false)];
    view
}

fn agreed(t: T, row: &ParticipantRow) -> String {
    let words: Vec<String> =
        row.agreed.iter().map(|purpose| t.accompany_purpose_word(purpose.as_str())).collect();
    if words.is_empty() { "–".to_owned() } else { words.join(" · ") }
}

fn taking(row: &ParticipantRow) -> String {
    let names: Vec<&str> =
        row.enrolments.iter().map(|enrolment| enrolment.programme_name.as_str()).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(" · ") }
}

fn line(page: &StaffPage, row: &ParticipantRow) -> Row {
    let (t, participant) = (page.t, &row.participant);
    let opens = page.actor.may(Action::NamePeople) && participant.erased_at.is_none();
    let born = participant.birth_month.map_or_else(|| "–".to_owned(), |m| m.year().to_string());
    Row {
        head: participant.pseudonym.to_string(),
        href: opens.then(|| page.to(&format!("/accompany/people/{}", participant.id))),
        cells: vec![
            Cell::text(t.accompany_born_in(), born),
            Cell::text(t.accompany_last_contact(), t.date_short(participant.last_contact_on)),
            Cell::text(t.accompany_tab_programmes(), taking(row)),
            Cell::text(t.accompany_consents(), agreed(t, row)),
        ],
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: ParticipantFilter,
    format: &str,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(state, page));
    let columns = vec![
        t.accompany_drawn_name(),
        t.accompany_born_in(),
        t.accompany_last_contact(),
        t.accompany_tab_programmes(),
        t.accompany_consents(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = participant::list(&app, &actor, &filter, day, part).await?;
        Ok(Part::of(found.rows, |row| {
            let born = row.participant.birth_month.map(|month| month.year().to_string());
            vec![
                row.participant.pseudonym.as_str().into(),
                born.into(),
                row.participant.last_contact_on.into(),
                taking(&row).into(),
                agreed(t, &row).into(),
            ]
        }))
    };
    let file = ListFile { name: "participants".to_owned(), columns };
    file.download(state, page, filter, format, read).await
}

async fn search(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(&state, &page));
    let name = submitted.text("name").to_owned();
    let found = participant::search(&state.app, &page.actor, &name, day).await?;
    let listing = Listing::new(&page.to("/accompany/people"), "");
    let mut view = base(&page, &listing);
    view.empty = empty(t.nothing_fits(), t.accompany_search_nothing());
    view.empty.action = Some((t.accompany_everybody(), page.to("/accompany/people")));
    view.total = t.accompany_people_total(found.len());
    view.rows = found.iter().map(|row| line(&page, row)).collect();
    shown(&view)
}

/// The form of somebody new: who it is, who answers for it, the consent, the programme.
fn fields(form: &Form, programmes: &[(ProgrammeId, String)]) -> Vec<Field> {
    let t = form.t();
    let present = form.value("programme");
    let mut choices = vec![ui::Choice::new("", t.accompany_none_yet(), &present)];
    choices.extend(
        programmes.iter().map(|(id, name)| ui::Choice::new(id.to_string(), name, &present)),
    );
    let mut fields = identity_fields(form);
    fields.extend(guardian_fields(form, true));
    fields.extend(consent_fields(form, None));
    fields.push(
        Field::select("programme", t.accompany_takes_part_in(), choices)
            .optional(t.shell_optional())
            .with_error(form.error("programme")),
    );
    fields
}

fn new_page(page: &StaffPage, form: &Form, programmes: &[(ProgrammeId, String)]) -> FormPage {
    let t = page.t;
    let above = [(t.accompany_tab_people(), "/accompany/people")];
    let trail = trail(page, &above, t.accompany_take_in());
    let mut view = FormPage::new(page, trail, form, fields(form, programmes));
    view.lede = t.accompany_take_in_lede();
    view
}

async fn ask(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let day = today(&state, &page);
    let known = [
        ("locale", page.organisation.locale.code().to_owned()),
        ("relation", Relation::Parent.as_str().to_owned()),
        ("given_by", GivenBy::Guardian.as_str().to_owned()),
        ("form", "paper".to_owned()),
        ("given_on", day.to_string()),
        ("expires_on", day.saturating_add(1.years()).to_string()),
    ];
    let programmes = programmes(&state, &page).await?;
    shown(&new_page(&page, &Form::first(page.t, known), &programmes))
}

/// A guardian, when one was typed: `Some(None)` is a proper answer.
fn typed_guardian(form: &mut Form) -> Option<Option<Guardian>> {
    let name = form.text("guardian_name", 120)?;
    if name.is_empty() {
        return Some(None);
    }
    let relation = form.choice("relation");
    let phone = form.text("guardian_phone", 40);
    let email = form.optional_email("guardian_email");
    Some(Some(Guardian {
        name,
        relation: relation?,
        phone: phone?,
        email: email?.unwrap_or_default(),
    }))
}

fn typed(form: &mut Form) -> Option<NewParticipant> {
    let identity = typed_identity(form);
    let guardian = typed_guardian(form);
    let consent: Option<NewConsent> = typed_consent(form, Some(Purpose::Programme));
    let programme = if form.value("programme").is_empty() {
        Some(None)
    } else {
        form.choice("programme").map(Some)
    };
    Some(NewParticipant {
        identity: identity?,
        guardian: guardian?,
        consent: consent?,
        programme: programme?,
    })
}

async fn take_in(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed(&mut form) {
        match participant::take_in(&state.app, &page.actor, &new).await {
            Ok(id) => {
                let to = page.to(&format!("/accompany/people/{id}"));
                return Ok(GoTo::new(to).saying(page.t.accompany_taken_in()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let programmes = programmes(&state, &page).await?;
    again(&new_page(&page, &form, &programmes))
}
