//! The settings of the organisation and its network.

pub(crate) mod logo;
mod tax;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::access::logo as logo_of_app;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::settings;
use maillage_app::identify::territory::{TerritoryFileError, territory_from_geojson};
use maillage_bank::{Bic, CreditorIdentifier, Iban};
use maillage_domain::access::Action;
use maillage_domain::identify::need::Need;
use maillage_domain::legal_id::{LegalIdError, legal_id};
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;
use maillage_i18n::T;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::home::no_server;
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, MapWithList, Notice, Shell};

const GATE: Gate = Gate::Staff(Action::Administer);

/// What a tile address looks like.
const TILES: &str = "https://tiles.example.org/{z}/{x}/{y}.png";

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/settings", GATE, show).post("/o/{slug}/settings", GATE, change);
    logo::routes(routes);
}

/// A part of the form under one heading.
struct Part {
    title: String,
    fields: Vec<Field>,
}

struct NeedBox {
    value: &'static str,
    name: String,
    ticked: bool,
}

#[derive(Template)]
#[template(path = "staff/access/settings.html")]
struct SettingsView {
    shell: Shell,
    csrf: String,
    action: String,
    members: String,
    audit: String,
    public: Option<String>,
    /// Said while messages cannot leave.
    mail: Option<Notice>,
    summary: ErrorSummary,
    parts: Vec<Part>,
    territory: Field,
    territory_file: Field,
    map: MapWithList,
    needs: Vec<NeedBox>,
    shown: Vec<Field>,
    logo: Field,
    logo_action: String,
    logo_now: Option<String>,
}

async fn show(State(state): State<WebState>, page: StaffPage) -> Result<Html<String>, WebError> {
    let known = known(page.t, &page.organisation);
    render(&state, &page, &Form::first(page.t, known)).await
}

/// The fields of an organisation, as the form has them.
fn known(t: T, of: &Organisation) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut known = vec![
        ("name", of.name.clone()),
        ("legal_name", of.legal_name.clone()),
        ("legal_id", text(&of.legal_id)),
        ("street", of.address.street.clone()),
        ("postcode", of.address.postcode.clone()),
        ("locality", of.address.locality.clone()),
        ("country", of.country.clone()),
        ("language", of.locale.code().to_owned()),
        ("time_zone", of.time_zone.clone()),
        ("email", text(&of.email)),
        ("phone", text(&of.phone)),
        ("website", text(&of.website)),
        ("mission", of.mission.clone()),
        ("network_name", of.network_name.clone()),
        ("network_promise", of.network_promise.clone()),
        ("fiscal_year", of.fiscal_year_starts_in.to_string()),
        ("iban", text(&of.iban)),
        ("bic", text(&of.bic)),
        ("creditor", text(&of.creditor_identifier)),
        ("territory", text(&of.territory_geojson)),
        ("tile_url", text(&of.tile_url)),
    ];
    known.extend(tax::known(t, of));
    known.extend(of.needs.iter().map(|need| ("need", need.clone())));
    if of.is_public {
        known.push(("is_public", "yes".to_owned()));
    }
    known
}

async fn render(state: &WebState, page: &StaffPage, form: &Form) -> Result<Html<String>, WebError> {
    let t = page.t;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let logo = logo_of_app::of(&state.app, &page.organisation).await?;
    let logo_action = page.to("/settings/logo");
    let territory = form.value("territory");
    let ticked = form.submitted().all("need");
    let view = SettingsView {
        shell: page.shell(None),
        csrf: page.csrf.to_string(),
        action: page.to("/settings"),
        members: page.to("/members"),
        audit: page.to("/audit"),
        mail: no_server(state, page),
        public: page.organisation.is_public.then(|| format!("/n/{}", page.organisation.slug)),
        summary: form.summary(),
        parts: vec![
            organisation_part(t, form),
            network_part(t, form),
            money_part(t, form),
            tax::part(t, form, &page.organisation, today),
            tax::effect_part(t, form),
        ],
        logo: Field::file("logo", t.access_logo(), "image/png,image/jpeg")
            .with_hint(t.access_logo_hint()),
        logo_now: logo.map(|logo| format!("{logo_action}?v={}", logo.version())),
        logo_action,
        map: MapWithList {
            t,
            label: t.access_settings_territory(),
            territory: (!territory.is_empty()).then(|| territory.clone()),
            streets: None,
            everything: None,
            points: None,
            tiles: page.organisation.tile_url.clone().map(|url| (url, String::new())),
            draw: Some("territory".to_owned()),
            places: Vec::new(),
        },
        territory: Field::area("territory", t.access_territory(), territory, 4)
            .with_hint(t.access_territory_hint())
            .optional(t.shell_optional())
            .with_error(form.error("territory")),
        territory_file: Field::file("territory_file", t.access_territory_file(), ".geojson,.json")
            .optional(t.shell_optional())
            .with_error(form.error("territory_file")),
        needs: Need::ALL
            .into_iter()
            .map(|need| NeedBox {
                value: need.as_str(),
                name: t.need(need),
                ticked: ticked.contains(&need.as_str()),
            })
            .collect(),
        shown: vec![
            text(t, form, "tile_url", t.access_tile_url())
                .with_hint(t.access_tile_url_hint(TILES))
                .optional(t.shell_optional()),
            Field::checkbox("is_public", t.access_is_public(), !form.value("is_public").is_empty()),
        ],
    };
    Ok(Html(view.render()?))
}

/// A line of text with what was typed and what is wrong with it.
fn text(_: T, form: &Form, name: &str, label: String) -> Field {
    Field::text(name, label, form.value(name)).with_error(form.error(name))
}

fn organisation_part(t: T, form: &Form) -> Part {
    let optional = t.shell_optional();
    let countries = [("ES", t.access_country_es()), ("FR", t.access_country_fr())];
    let countries =
        countries.into_iter().map(|(v, l)| Choice::new(v, l, &form.value("country"))).collect();
    let languages = Locale::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), one.own_name(), &form.value("language")))
        .collect();
    Part {
        title: t.access_settings_organisation(),
        fields: vec![
            text(t, form, "name", t.name()),
            text(t, form, "legal_name", t.access_legal_name()),
            text(t, form, "legal_id", t.access_legal_id()).optional(&optional),
            Field::area("mission", t.access_mission(), form.value("mission"), 3)
                .with_hint(t.access_mission_hint())
                .with_error(form.error("mission")),
            text(t, form, "street", t.access_street()),
            text(t, form, "postcode", t.access_postcode()),
            text(t, form, "locality", t.access_locality()),
            Field::select("country", t.country(), countries).with_error(form.error("country")),
            Field::select("language", t.language(), languages).with_error(form.error("language")),
            text(t, form, "time_zone", t.access_time_zone()),
            Field::email("email", t.email(), form.value("email"))
                .optional(&optional)
                .with_error(form.error("email")),
            Field::phone("phone", t.telephone(), form.value("phone"))
                .optional(&optional)
                .with_error(form.error("phone")),
            text(t, form, "website", t.website()).optional(&optional),
        ],
    }
}

fn network_part(t: T, form: &Form) -> Part {
    Part {
        title: t.access_settings_network(),
        fields: vec![
            text(t, form, "network_name", t.access_network_name()),
            text(t, form, "network_promise", t.access_network_promise()),
        ],
    }
}

fn money_part(t: T, form: &Form) -> Part {
    let optional = t.shell_optional();
    let present = form.value("fiscal_year");
    let months = (1..=12_i8)
        .map(|month| Choice::new(month.to_string(), t.month_name(month), &present))
        .collect();
    Part {
        title: t.access_settings_money(),
        fields: vec![
            Field::select("fiscal_year", t.access_fiscal_year(), months)
                .with_error(form.error("fiscal_year")),
            text(t, form, "iban", t.access_iban()).optional(&optional),
            text(t, form, "bic", t.access_bic()).optional(&optional),
            text(t, form, "creditor", t.access_creditor())
                .with_hint(t.access_creditor_hint())
                .optional(&optional),
        ],
    }
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let today = state.app.clock.today(&page.organisation.time_zone);
    let Some(new) = parse(page.t, &mut form, &page.organisation, today) else {
        let html = render(&state, &page, &form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response());
    };
    settings::change(&state.app, &page.actor, new).await?;
    Ok(GoTo::new(page.to("/settings")).saying(page.t.saved()).into_response())
}

/// All fields as an organisation, or what is wrong noted in the form.
fn parse(t: T, form: &mut Form, old: &Organisation, today: Date) -> Option<Organisation> {
    let name = form.required("name", 120);
    let legal_name = form.required("legal_name", 160);
    let legal_id = checked_legal_id(form);
    let mission = form.required("mission", 600);
    let address = address(form);
    let locale: Option<Locale> = form.choice("language");
    let time_zone = time_zone(t, form);
    let email = form.optional_email("email");
    let phone = form.optional("phone", 40);
    let website = web_address(t, form, "website");
    let network_name = form.required("network_name", 120);
    let network_promise = form.required("network_promise", 300);
    let fiscal_year = form.number("fiscal_year", 1, 12);
    let country = form.value("country");
    let receipts = tax::parse(form, &country, today);
    let effect = tax::parse_effect(form);
    let iban = checked(form, "iban", t.access_iban_invalid(), |text| {
        Iban::parse(text).ok().map(|iban| iban.as_str().to_owned())
    });
    let bic = checked(form, "bic", t.access_bic_invalid(), |text| {
        Bic::parse(text).ok().map(|bic| bic.as_str().to_owned())
    });
    let creditor = checked(form, "creditor", t.access_creditor_invalid(), |text| {
        CreditorIdentifier::parse(text).ok().map(|id| id.as_str().to_owned())
    });
    let territory = territory(t, form);
    let tile_url = web_address(t, form, "tile_url");
    let needs: Vec<String> = form
        .submitted()
        .all("need")
        .into_iter()
        .filter_map(|word| word.parse::<Need>().ok())
        .map(|need| need.as_str().to_owned())
        .collect();
    let address = address?;
    let (legal_regime, receipts) = receipts?;
    Some(Organisation {
        name: name?,
        legal_name: legal_name?,
        legal_id: legal_id?,
        country: address.country.clone(),
        locale: locale?,
        time_zone: time_zone?,
        address,
        email: email?,
        phone: phone?,
        website: website?,
        mission: mission?,
        network_name: network_name?,
        network_promise: network_promise?,
        fiscal_year_starts_in: i8::try_from(fiscal_year?).ok()?,
        legal_regime,
        receipts,
        effect: effect?,
        iban: iban?,
        bic: bic?,
        creditor_identifier: creditor?,
        territory_geojson: territory?,
        needs,
        tile_url: tile_url?,
        is_public: form.submitted().is_ticked("is_public"),
        ..old.clone()
    })
}

/// The number of the organisation in its country's form, checked by its own check character; the outer option tells
/// whether it was right. Of a country that is not known yet nothing is said here.
pub(crate) fn checked_legal_id(form: &mut Form) -> Option<Option<String>> {
    let t = form.t();
    let country = form.value("country");
    let Some(text) = form.optional("legal_id", 40)? else { return Some(None) };
    let words = match legal_id(&country, &text) {
        Ok(plain) => return Some(Some(plain)),
        Err(LegalIdError::NifShape) => t.access_legal_id_nif_shape(),
        Err(LegalIdError::NifCheck) => t.access_legal_id_nif_check(),
        Err(LegalIdError::SirenShape) => t.access_legal_id_siren_shape(),
        Err(LegalIdError::SirenCheck) => t.access_legal_id_siren_check(),
    };
    form.refuse("legal_id", words);
    None
}

fn address(form: &mut Form) -> Option<Address> {
    let street = form.required("street", 160);
    let postcode = form.required("postcode", 12);
    let locality = form.required("locality", 80);
    let country: Option<Country> = form.choice("country");
    Some(Address {
        street: street?,
        postcode: postcode?,
        locality: locality?,
        country: country?.0.to_owned(),
    })
}

/// A country whose rules of receipts and holidays the program knows.
struct Country(&'static str);

impl std::str::FromStr for Country {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        ["ES", "FR"].into_iter().find(|known| *known == text).map(Self).ok_or(())
    }
}

fn time_zone(t: T, form: &mut Form) -> Option<String> {
    let name = form.required("time_zone", 60)?;
    if jiff::tz::TimeZone::get(&name).is_err() {
        form.refuse("time_zone", t.access_time_zone_invalid());
        return None;
    }
    Some(name)
}

/// A field that may be empty and is checked by its own rules when it is not. The outer option tells
/// whether it was right.
fn checked(
    form: &mut Form,
    field: &str,
    words: String,
    parse: impl Fn(&str) -> Option<String>,
) -> Option<Option<String>> {
    match form.optional(field, 60)? {
        None => Some(None),
        Some(text) => match parse(&text) {
            Some(right) => Some(Some(right)),
            None => {
                form.refuse(field, words);
                None
            }
        },
    }
}

fn web_address(t: T, form: &mut Form, field: &str) -> Option<Option<String>> {
    let text = form.optional(field, 300)?;
    let Some(text) = text else { return Some(None) };
    let is_web = url::Url::parse(&text.replace(['{', '}'], ""))
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some());
    if !is_web || text.contains(|c: char| c.is_whitespace() || "\"'<>".contains(c)) {
        form.refuse(field, t.access_url_invalid());
        return None;
    }
    Some(Some(text))
}

/// The drawn or typed territory, or the file that was chosen, which wins.
fn territory(t: T, form: &mut Form) -> Option<Option<String>> {
    let file = form
        .submitted()
        .file("territory_file")
        .map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let field = if file.is_some() { "territory_file" } else { "territory" };
    let text = file.unwrap_or_else(|| form.value("territory"));
    if text.trim().is_empty() {
        return Some(None);
    }
    match territory_from_geojson(&text, None) {
        Ok(territory) => Some(Some(maillage_app::identify::territory::geometry(&territory))),
        Err(error) => {
            form.refuse(field, territory_words(t, &error));
            None
        }
    }
}

/// What is wrong with a territory, in the reader's language, with the place where it is.
pub(crate) fn territory_words(t: T, error: &TerritoryFileError) -> String {
    match error {
        TerritoryFileError::NotJson { line, column } => t.access_geojson_not_json(*column, *line),
        TerritoryFileError::Missing { place, what } => t.access_geojson_missing(place, *what),
        TerritoryFileError::NoArea { place, .. } => t.access_geojson_no_area(place),
        TerritoryFileError::Position { place } => t.access_geojson_position(place),
        TerritoryFileError::Projected { place, .. } => t.access_geojson_projected(place),
        TerritoryFileError::SwappedAxes => t.access_geojson_swapped(),
        TerritoryFileError::OpenRing { place } => t.access_geojson_open(place),
        TerritoryFileError::Territory(_) => t.access_geojson_shape(),
    }
}
