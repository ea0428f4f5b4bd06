//! Writing a draft: new or again.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::agree::draft::{Draft, draft, first_possible, redraft};
use maillage_app::agree::paper::{regime, regimes_of};
use maillage_app::agree::view::{self, AgreementView};
use maillage_app::engage::contact::Contact;
use maillage_app::engage::partner::Partner;
use maillage_domain::agree::agreement::AgreementState;
use maillage_domain::agree::commitment::{BaseKind, Commitment, ShareTerms, Side};
use maillage_domain::ids::{AgreementId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;
use maillage_i18n::T;
use serde::Deserialize;

use super::words;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Shell, Verb};

/// The share that most partners give: 0.7 %.
const USUAL_RATE: RatePpm = RatePpm(7_000);

#[derive(Template)]
#[template(path = "staff/agree/agreement/draft.html")]
struct DraftPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    summary: ErrorSummary,
    partner: String,
    partner_side: String,
    partner_fields: Vec<Field>,
    organisation_side: String,
    organisation_fields: Vec<Field>,
    first_fields: Vec<Field>,
    last_fields: Vec<Field>,
    back: String,
}

#[derive(Template)]
#[template(path = "staff/agree/agreement/choose.html")]
struct ChoosePage {
    shell: Shell,
    trail: Breadcrumb,
    path: String,
    partners: Option<Field>,
}

/// With whom a new agreement is.
#[derive(Debug, Deserialize)]
pub(crate) struct With {
    partner: Option<PartnerId>,
}

/// The form of a new agreement, or the question with whom.
pub(crate) async fn new(
    State(state): State<WebState>,
    page: StaffPage,
    Query(with): Query<With>,
) -> Result<Response, WebError> {
    let Some(id) = with.partner else { return choose(&state, &page).await };
    let (partner, contacts) = view::counterpart(&state.app, &page.actor, id).await?;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let month = Month::of(today).next().max(first_possible(&state.app, &page.actor).await?);
    let form = first(&page, &partner, &contacts, month);
    show(&page, &form, &partner, page.to("/agree"))
}

async fn choose(state: &WebState, page: &StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let partners = view::counterparts(&state.app, &page.actor).await?;
    let choices: Vec<Choice> = partners
        .iter()
        .map(|partner| Choice::new(partner.id.to_string(), partner.name.clone(), ""))
        .collect();
    let view = ChoosePage {
        shell: page.shell(Some(Verb::Agree)),
        trail: trail(page, t.agree_new()),
        path: page.path.clone(),
        partners: (!choices.is_empty())
            .then(|| Field::select("partner", t.agree_choose(), choices)),
    };
    Ok(Html(view.render()?).into_response())
}

fn trail(page: &StaffPage, here: String) -> Breadcrumb {
    let t = page.t;
    Breadcrumb {
        label: t.shell_breadcrumb(),
        above: vec![(t.agree_title(), page.to("/agree"))],
        here,
    }
}

/// Takes the form of a new agreement.
pub(crate) async fn create(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id: PartnerId = submitted.text("partner").parse().map_err(|_| WebError::not_found())?;
    let (partner, _) = view::counterpart(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let earliest = first_possible(&state.app, &page.actor).await?;
    let Some(written) = read(&mut form, earliest) else {
        return show(&page, &form, &partner, page.to("/agree"));
    };
    let id = draft(&state.app, &page.actor, partner.id, written).await?;
    let to = page.to(&format!("/agree/{id}"));
    Ok(GoTo::new(to).saying(page.t.agree_done_saved()).into_response())
}

/// The form of a draft that is written again.
pub(crate) async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, AgreementId)>,
) -> Result<Response, WebError> {
    let found = open_draft(&state, &page, id).await?;
    let form = again(&page, &found);
    show(&page, &form, &found.partner, page.to(&format!("/agree/{id}")))
}

/// Takes the form of a draft that is written again.
pub(crate) async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, AgreementId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = open_draft(&state, &page, id).await?;
    let to = page.to(&format!("/agree/{id}"));
    let mut form = Form::new(page.t, submitted);
    let earliest = first_possible(&state.app, &page.actor).await?;
    let Some(written) = read(&mut form, earliest) else {
        return show(&page, &form, &found.partner, to);
    };
    redraft(&state.app, &page.actor, id, written).await?;
    Ok(GoTo::new(to).saying(page.t.agree_done_saved()).into_response())
}

async fn open_draft(
    state: &WebState,
    page: &StaffPage,
    id: AgreementId,
) -> Result<AgreementView, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    if found.agreement.state == AgreementState::Draft {
        Ok(found)
    } else {
        Err(WebError::refused("agreement.not-draft"))
    }
}

/// What is known of a new agreement.
fn first(page: &StaffPage, partner: &Partner, contacts: &[Contact], month: Month) -> Form {
    let (t, organisation) = (T::new(partner.locale), &page.organisation);
    let (name, network) = (partner.name.as_str(), organisation.network_name.as_str());
    let mut purpose = t.agree_purpose_default(network, organisation.name.as_str(), name);
    if organisation.locale == partner.locale && !organisation.mission.is_empty() {
        purpose.push_str("\n\n");
        let mission = organisation.mission.as_str();
        purpose.push_str(&t.agree_purpose_mission(mission, organisation.name.as_str()));
    }
    let contact = contacts.first();
    // What has tax consequences is asked, not guessed; where there is one answer it stands.
    let only = match regimes_of(&organisation.country) {
        [only] => *only,
        _ => "",
    };
    let known = [
        ("locale", partner.locale.code().to_owned()),
        ("purpose", purpose),
        ("first_month", month.to_string()),
        ("rate", typed_rate(page.t, USUAL_RATE)),
        ("year_start", organisation.fiscal_year_starts_in.to_string()),
        ("share", "yes".to_owned()),
        ("display", "yes".to_owned()),
        ("visibility", "yes".to_owned()),
        ("statement", "yes".to_owned()),
        ("label", "yes".to_owned()),
        ("signatory", contact.map(|c| c.name.clone()).unwrap_or_default()),
        ("quality", contact.map(|c| c.role.clone()).unwrap_or_default()),
        ("regime", only.to_owned()),
    ];
    Form::first(page.t, known)
}

/// A rate as it is typed, without its sign.
fn typed_rate(t: T, rate: RatePpm) -> String {
    let text = rate.to_string();
    if t.locale() == Locale::En { text } else { text.replace('.', ",") }
}

/// What stands in a draft.
fn again(page: &StaffPage, found: &AgreementView) -> Form {
    let agreement = &found.agreement;
    let mut known = vec![
        ("partner", found.partner.id.to_string()),
        ("locale", agreement.locale.code().to_owned()),
        ("purpose", agreement.purpose.clone()),
        ("first_month", agreement.first_month.to_string()),
        ("signatory", agreement.signatory_name.clone()),
        ("quality", agreement.signatory_quality.clone()),
        ("regime", agreement.legal_regime.clone()),
    ];
    for line in &found.commitments {
        known.push((line.terms.kind().as_str(), "yes".to_owned()));
        match &line.terms {
            Commitment::ShareOfTurnover(share) => {
                let rate = share.rate_for(agreement.first_month).unwrap_or(USUAL_RATE);
                known.push(("share", "yes".to_owned()));
                known.push(("rate", typed_rate(page.t, rate)));
                known.push(("year_start", share.year_starts_in().to_string()));
            }
            Commitment::Display { wording } => known.push(("display_wording", wording.clone())),
            Commitment::Visibility { wording } => {
                known.push(("visibility_wording", wording.clone()));
            }
            Commitment::Statement { .. } | Commitment::Label => {}
        }
    }
    Form::first(page.t, known)
}

/// The first month that counts; none before the earliest that the books leave open.
fn read_first_month(form: &mut Form, earliest: Month) -> Option<Month> {
    let month = form.month("first_month")?;
    if month < earliest {
        form.refuse("first_month", form.t().agree_first_month_closed(earliest));
        return None;
    }
    Some(month)
}

/// The typed form, or `None` after noting what is wrong.
fn read(form: &mut Form, earliest: Month) -> Option<Draft> {
    let typed = form.value("locale");
    let locale = Locale::ALL.into_iter().find(|locale| locale.code() == typed);
    let locale = if locale.is_some() { locale } else { form.choice::<Locale>("locale") };
    let legal_regime = read_kind(form);
    let purpose = form.required("purpose", 4_000);
    let first_month = read_first_month(form, earliest);
    let mut commitments = Vec::new();
    if form.submitted().is_ticked("share")
        && let Some(share) = read_share(form, first_month)
    {
        commitments.push(Commitment::ShareOfTurnover(share));
    }
    let display = form.text("display_wording", 500);
    if form.submitted().is_ticked("display") {
        commitments.push(Commitment::Display { wording: display.unwrap_or_default() });
    }
    let visibility = form.text("visibility_wording", 500);
    if form.submitted().is_ticked("visibility") {
        commitments.push(Commitment::Visibility { wording: visibility.unwrap_or_default() });
    }
    if form.submitted().is_ticked("statement") {
        commitments.push(Commitment::Statement { times_a_year: 1 });
    }
    if form.submitted().is_ticked("label") {
        commitments.push(Commitment::Label);
    }
    refuse_one_sided(form, &commitments);
    let signatory_name = form.required("signatory", 120);
    let signatory_quality = form.required("quality", 120);
    if !form.is_right() {
        return None;
    }
    Some(Draft {
        locale: locale?,
        purpose: purpose?,
        legal_regime: legal_regime?,
        first_month: first_month?,
        signatory_name: signatory_name?,
        signatory_quality: signatory_quality?,
        commitments,
    })
}

fn read_kind(form: &mut Form) -> Option<String> {
    let word = form.value("regime");
    if regime(&word).is_err() {
        form.refuse("regime", form.t().agree_kind_missing());
        return None;
    }
    Some(word)
}

fn read_share(form: &mut Form, first_month: Option<Month>) -> Option<ShareTerms> {
    let year_start = form.number("year_start", 1, 12).and_then(|month| i8::try_from(month).ok());
    let rate = RatePpm::parse_percent(&form.value("rate"));
    let Some(rate) = rate.filter(|rate| ShareTerms::check_rate(*rate).is_ok()) else {
        let words = form.t().agree_rate_invalid(ShareTerms::MOST_RATE);
        form.refuse("rate", words);
        return None;
    };
    ShareTerms::simple(BaseKind::TurnoverBeforeTax, rate, first_month?, year_start?).ok()
}

fn refuse_one_sided(form: &mut Form, commitments: &[Commitment]) {
    let ticked = |field: &str| form.submitted().is_ticked(field);
    let partner = ticked("share") || ticked("display");
    let organisation = commitments.iter().any(|line| line.side() == Side::Organisation);
    let words = form.t().agree_one_sided();
    if !partner {
        form.refuse("share", words.clone());
    }
    if !organisation {
        form.refuse("visibility", words);
    }
}

fn show(
    page: &StaffPage,
    form: &Form,
    partner: &Partner,
    back: String,
) -> Result<Response, WebError> {
    let t = page.t;
    let title = t.agree_draft_title(partner.name.as_str());
    let view = DraftPage {
        shell: page.shell(Some(Verb::Agree)),
        trail: trail(page, title.clone()),
        title,
        summary: form.summary(),
        partner: partner.id.to_string(),
        partner_side: t.agree_side(partner.name.as_str()),
        partner_fields: partner_fields(t, form),
        organisation_side: t.agree_side(page.organisation.name.as_str()),
        organisation_fields: organisation_fields(t, form),
        first_fields: first_fields(t, form, &page.organisation.country),
        last_fields: last_fields(t, form),
        back,
    };
    Ok(Html(view.render()?).into_response())
}

fn first_fields(t: T, form: &Form, country: &str) -> Vec<Field> {
    let chosen = form.value("regime");
    let kinds = regimes_of(country)
        .iter()
        .map(|word| {
            Choice::new(*word, words::regime(t, word), &chosen).with_hint(t.agree_kind_what(*word))
        })
        .collect();
    let present = form.value("locale");
    let locales = Locale::ALL
        .into_iter()
        .map(|locale| Choice::new(locale.code(), locale.own_name(), &present))
        .collect();
    vec![
        Field::radios("regime", t.agree_kind(), kinds)
            .with_hint(t.agree_kind_hint())
            .with_error(form.error("regime")),
        Field::select("locale", t.agree_paper_language(), locales).with_error(form.error("locale")),
        Field::area("purpose", t.agree_purpose(), form.value("purpose"), 8)
            .with_hint(t.agree_purpose_hint())
            .with_error(form.error("purpose")),
        Field::month("first_month", t.agree_first_month(), form.value("first_month"))
            .with_hint(t.agree_first_month_hint())
            .with_error(form.error("first_month")),
    ]
}

fn ticked(form: &Form, field: &str, label: String) -> Field {
    Field::checkbox(field, label, form.submitted().is_ticked(field)).with_error(form.error(field))
}

fn wording(t: T, form: &Form, field: &str) -> Field {
    Field::text(field, t.agree_wording(), form.value(field))
        .with_hint(t.agree_wording_hint())
        .with_error(form.error(field))
        .optional(t.shell_optional())
}

fn partner_fields(t: T, form: &Form) -> Vec<Field> {
    let present = form.value("year_start");
    let months = (1..=12_i8)
        .map(|month| Choice::new(month.to_string(), t.month_name(month), &present))
        .collect();
    vec![
        ticked(form, "share", t.agree_share()),
        Field::measured("rate", t.agree_rate(), form.value("rate"), "%")
            .with_hint(t.agree_rate_hint())
            .with_error(form.error("rate"))
            .optional(""),
        Field::select("year_start", t.agree_year_start(), months)
            .with_error(form.error("year_start")),
        ticked(form, "display", t.agree_display()),
        wording(t, form, "display_wording"),
    ]
}

fn organisation_fields(t: T, form: &Form) -> Vec<Field> {
    vec![
        ticked(form, "visibility", t.agree_visibility()),
        wording(t, form, "visibility_wording"),
        ticked(form, "statement", t.agree_statement()),
        ticked(form, "label", t.agree_label()),
    ]
}

fn last_fields(t: T, form: &Form) -> Vec<Field> {
    vec![
        Field::text("signatory", t.agree_signatory(), form.value("signatory"))
            .with_error(form.error("signatory")),
        Field::text("quality", t.agree_quality(), form.value("quality"))
            .with_hint(t.agree_quality_hint())
            .with_error(form.error("quality")),
    ]
}
