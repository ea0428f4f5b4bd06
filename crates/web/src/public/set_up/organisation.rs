//! Step 1: who runs the network.

use axum::extract::State;
use axum::response::Response;
use jiff::tz::TimeZone;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;

use super::{LINK, Step, StepView, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::access::checked_legal_id;
use crate::state::WebState;
use crate::ui::{Choice, Field};

/// The countries whose receipts and charts of accounts the house holds.
const COUNTRIES: [&str; 2] = ["ES", "FR"];

/// Their time zones; the first of each country is the one that most people live in.
const ZONES: [(&str, &str); 14] = [
    ("ES", "Europe/Madrid"),
    ("ES", "Atlantic/Canary"),
    ("ES", "Africa/Ceuta"),
    ("FR", "Europe/Paris"),
    ("FR", "America/Guadeloupe"),
    ("FR", "America/Martinique"),
    ("FR", "America/Cayenne"),
    ("FR", "America/Miquelon"),
    ("FR", "Indian/Reunion"),
    ("FR", "Indian/Mayotte"),
    ("FR", "Pacific/Noumea"),
    ("FR", "Pacific/Tahiti"),
    ("FR", "Pacific/Wallis"),
    ("FR", "Pacific/Marquesas"),
];

/// The zone that was chosen, or the country's main one when it was left at another country's.
fn zone_in<'z>(country: &str, chosen: &'z str) -> &'z str {
    let mut own = ZONES.iter().filter(|(of, _)| *of == country).map(|(_, zone)| *zone);
    let main = own.next().unwrap_or(chosen);
    if chosen == main || own.any(|zone| zone == chosen) { chosen } else { main }
}

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/organisation", LINK, show).post(
        "/set-up/{token}/organisation",
        LINK,
        keep,
    );
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = set_up::draft(&state.app, page.t.locale()).await?;
    let language = if known.name.is_empty() { page.t.locale() } else { known.locale };
    let legal_id = known.legal_id.unwrap_or_default();
    let form = Form::first(
        page.t,
        [
            ("name", known.name.as_str()),
            ("legal_name", &known.legal_name),
            ("legal_id", &legal_id),
            ("street", &known.address.street),
            ("postcode", &known.address.postcode),
            ("locality", &known.address.locality),
            ("country", &known.country),
            ("language", language.code()),
            ("time_zone", &known.time_zone),
        ],
    );
    render(&page, &form)
}

fn render(page: &OneTimePage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let text = |field: &str, label: String| {
        Field::text(field, label, form.value(field)).with_error(form.error(field))
    };
    let country = form.value("country");
    let countries = COUNTRIES
        .into_iter()
        .map(|code| {
            let name = if code == "FR" { t.access_country_fr() } else { t.access_country_es() };
            Choice::new(code, name, &country)
        })
        .collect();
    let languages = Locale::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), one.own_name(), &form.value("language")))
        .collect();
    let zones = ZONES
        .into_iter()
        .map(|(_, zone)| Choice::new(zone, zone, &form.value("time_zone")))
        .collect();
    let fields = vec![
        text("name", t.set_up_name()).with_hint(t.set_up_name_hint()).completed_by("organization"),
        text("legal_name", t.access_legal_name())
            .with_hint(t.set_up_legal_name_hint())
            .optional(t.shell_optional()),
        text("legal_id", t.access_legal_id())
            .with_hint(t.set_up_legal_id_hint())
            .optional(t.shell_optional()),
        text("street", t.access_street()).completed_by("street-address"),
        text("postcode", t.access_postcode()).completed_by("postal-code"),
        text("locality", t.access_locality()).completed_by("address-level2"),
        Field::radios("country", t.country(), countries).with_error(form.error("country")),
        Field::select("language", t.set_up_language(), languages)
            .with_error(form.error("language")),
        Field::select("time_zone", t.access_time_zone(), zones).with_error(form.error("time_zone")),
    ];
    StepView::show(page, Step::Organisation, form, fields)
}

async fn keep(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = set_up::draft(&state.app, page.t.locale()).await?;
    let mut form = Form::new(page.t, submitted);
    match read(&mut form, known) {
        Some(organisation) => {
            set_up::keep(&state.app, organisation).await?;
            Ok(onwards(&page, Step::Organisation))
        }
        None => render(&page, &form),
    }
}

fn read(form: &mut Form, known: Organisation) -> Option<Organisation> {
    let t = form.t();
    let name = form.required("name", 120);
    let legal_name = form.text("legal_name", 160);
    let legal_id = checked_legal_id(form);
    let street = form.required("street", 160);
    let postcode = form.required("postcode", 12);
    let locality = form.required("locality", 80);
    let country = form.required("country", 2).filter(|code| COUNTRIES.contains(&code.as_str()));
    if country.is_none() && form.error("country").is_none() {
        form.refuse("country", t.field_choice_invalid());
    }
    let locale: Option<Locale> = form.choice("language");
    let zone = form.required("time_zone", 60).filter(|zone| TimeZone::get(zone).is_ok());
    if zone.is_none() && form.error("time_zone").is_none() {
        form.refuse("time_zone", t.access_time_zone_invalid());
    }
    let (name, country) = (name?, country?);
    let legal_name = legal_name?;
    let address = Address {
        street: street?,
        postcode: postcode?,
        locality: locality?,
        country: country.clone(),
    };
    Some(Organisation {
        legal_name: if legal_name.is_empty() { name.clone() } else { legal_name },
        slug: if known.slug.is_empty() { super::network::slug_of(&name) } else { known.slug },
        name,
        legal_id: legal_id?,
        address,
        locale: locale?,
        time_zone: zone_in(&country, &zone?).to_owned(),
        country,
        ..known
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_left_at_another_country_becomes_the_main_one() {
        assert_eq!(zone_in("ES", "Europe/Paris"), "Europe/Madrid");
        assert_eq!(zone_in("ES", "Atlantic/Canary"), "Atlantic/Canary");
        assert_eq!(zone_in("FR", "Indian/Reunion"), "Indian/Reunion");
    }
}
