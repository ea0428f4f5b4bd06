//! Step 5: the account that receives, and the identifier for direct debits; may wait.

use axum::extract::State;
use axum::response::Response;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;
use maillage_bank::{Bic, BicError, CreditorIdentifier, CreditorIdentifierError, Iban, IbanError};
use maillage_i18n::T;

use super::{LINK, Step, StepView, kept, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Field;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/bank", LINK, show).post("/set-up/{token}/bank", LINK, keep);
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = Form::first(
        page.t,
        [
            ("iban", known.iban.unwrap_or_default()),
            ("bic", known.bic.unwrap_or_default()),
            ("creditor_identifier", known.creditor_identifier.unwrap_or_default()),
        ],
    );
    render(&page, &form)
}

fn render(page: &OneTimePage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let text = |field: &str, label: String, hint: String| {
        Field::text(field, label, form.value(field)).with_hint(hint).with_error(form.error(field))
    };
    let fields = vec![
        text("iban", t.access_iban(), t.set_up_iban_hint()),
        text("bic", t.access_bic(), t.set_up_bic_hint()).optional(t.shell_optional()),
        text("creditor_identifier", t.access_creditor(), t.set_up_creditor_hint())
            .optional(t.shell_optional()),
    ];
    StepView::show(page, Step::Bank, form, fields)
}

async fn keep(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut form = Form::new(page.t, submitted);
    match read(&mut form, known) {
        Some(organisation) => {
            set_up::keep(&state.app, organisation).await?;
            Ok(onwards(&page, Step::Bank))
        }
        None => render(&page, &form),
    }
}

fn read(form: &mut Form, known: Organisation) -> Option<Organisation> {
    let t = form.t();
    let iban = form.required("iban", 60).and_then(|text| {
        let parsed = Iban::parse(&text);
        let outside = parsed.as_ref().is_ok_and(|iban| !iban.is_sepa());
        match parsed {
            Ok(_) if outside => {
                form.refuse("iban", t.set_up_iban_outside());
                None
            }
            Ok(iban) => Some(iban.as_str().to_owned()),
            Err(error) => {
                form.refuse("iban", iban_words(t, &error));
                None
            }
        }
    });
    let bic = form.optional("bic", 30)?.map(|text| Bic::parse(&text)).transpose();
    let bic = bic.map_err(|error| form.refuse("bic", bic_words(t, error))).ok();
    let creditor = form.optional("creditor_identifier", 60)?;
    let creditor = creditor.map(|text| CreditorIdentifier::parse(&text)).transpose();
    let creditor = creditor
        .map_err(|error| form.refuse("creditor_identifier", creditor_words(t, &error)))
        .ok();
    Some(Organisation {
        iban: Some(iban?),
        bic: bic?.map(|bic| bic.as_str().to_owned()),
        creditor_identifier: creditor?.map(|creditor| creditor.as_str().to_owned()),
        ..known
    })
}

fn iban_words(t: T, error: &IbanError) -> String {
    match error {
        IbanError::Length { actual } => t.set_up_iban_length(*actual),
        IbanError::Character { found } => t.set_up_account_character(found.to_string()),
        IbanError::Start => t.set_up_iban_start(),
        IbanError::CountryLength { country, expected, actual } => {
            t.set_up_iban_country_length(*actual, country, *expected)
        }
        IbanError::Structure { position, found, .. } => {
            t.set_up_iban_structure(found.to_string(), *position)
        }
        IbanError::CheckDigits | IbanError::NationalKey { .. } => t.set_up_iban_check(),
    }
}

fn bic_words(t: T, error: BicError) -> String {
    match error {
        BicError::Length { actual } => t.set_up_bic_length(actual),
        BicError::Form => t.set_up_bic_form(),
    }
}

fn creditor_words(t: T, error: &CreditorIdentifierError) -> String {
    use CreditorIdentifierError as Wrong;
    match error {
        Wrong::Length { actual } => t.set_up_creditor_length(*actual),
        Wrong::Character { found } => t.set_up_account_character(found.to_string()),
        Wrong::Country => t.set_up_creditor_start(),
        Wrong::CountryLength { country, expected, actual } => {
            t.set_up_creditor_country_length(*actual, country, *expected)
        }
        Wrong::CheckDigits => t.set_up_creditor_check(),
    }
}
