//! The organisation of the demo, its members of staff, and its register.

use std::path::Path;

use anyhow::{Context, bail};
use jiff::Timestamp;
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::logo::StoredLogo;
use maillage_app::access::member::{self, NewMember};
use maillage_app::access::organisation::{Effect, Organisation, ReceiptSettings};
use maillage_app::access::sign_in;
use maillage_app::documents::Logo;
use maillage_app::identify::register::{Go, ImportRequest, SourceFormat};
use maillage_app::random::Token;
use maillage_app::{Actor, ActorKind, App};
use maillage_bank::{CreditorIdentifier, Iban};
use maillage_domain::access::Role;
use maillage_domain::ids::OrganisationId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::Address;

use super::census::{self, Premises};

/// The word in the demo's addresses.
pub(crate) const SLUG: &str = "raval";

/// The outline of el Raval, simplified to 26 points. Source: Barcelona City Council, CC BY 4.0; modified.
const TERRITORY: &str = r#"{"type":"Polygon","coordinates":[[[2.16471,41.38593],[2.16936,41.38554],[2.16996,41.38567],[2.17196,41.38268],[2.17543,41.37877],[2.17752,41.376],[2.17738,41.37532],[2.17848,41.37477],[2.17798,41.37414],[2.17827,41.37401],[2.17812,41.37382],[2.18128,41.37239],[2.18301,41.37158],[2.18207,41.37038],[2.17729,41.37251],[2.17709,41.37275],[2.17547,41.37333],[2.17563,41.37352],[2.17546,41.37393],[2.17574,41.37429],[2.1753,41.37462],[2.1678,41.37498],[2.16779,41.37517],[2.16309,41.37875],[2.16401,41.3854],[2.16471,41.38593]]]}"#;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M8 30 32 10l24 20v26H8z" fill="none" stroke="#1f4e79" stroke-width="4" stroke-linejoin="round"/><path d="M20 56V38h24v18M20 47h24M32 38v18" fill="none" stroke="#b7791f" stroke-width="4"/></svg>"##;

/// The account that receives, at a bank code that no bank has.
pub(crate) fn account() -> Iban {
    Iban::spanish(9_900, 1_101, 1_983_000_001).expect("the parts have their lengths")
}

/// Makes the organisation, all settings filled in.
pub(crate) async fn organisation(app: &App) -> anyhow::Result<OrganisationId> {
    let now = app.clock.now();
    let organisation = settings(app.new_id(), now)?;
    let mut shared = app.store.shared().await?;
    shared.insert_organisation(&organisation).await?;
    shared.commit().await?;
    let mut work = app.store.begin(organisation.id).await?;
    work.put_logo(&StoredLogo::new(Logo::Svg(LOGO.into()), now)).await?;
    work.commit().await?;
    Ok(organisation.id)
}

fn settings(id: OrganisationId, now: Timestamp) -> anyhow::Result<Organisation> {
    let text = |words: &str| words.to_owned();
    let creditor = CreditorIdentifier::from_national("ES", "G99019838")
        .context("the tax number of the demo makes a creditor identifier")?;
    Ok(Organisation {
        id,
        slug: text(SLUG),
        name: text("La casa dels infants del carrer de la Cera"),
        legal_name: text("Associació La casa dels infants del carrer de la Cera"),
        legal_id: Some(text("G99019838")),
        country: text("ES"),
        locale: Locale::Ca,
        time_zone: text("Europe/Madrid"),
        address: Address {
            street: text("Carrer de la Cera 983"),
            postcode: text("08001"),
            locality: text("Barcelona"),
            country: text("ES"),
        },
        email: Some(text("hola@casa-infants.example")),
        phone: Some(text("+34 930 00 00 00")),
        website: None,
        mission: text(
            "Els infants i els joves del Raval aprenen, juguen i troben feina: programes educatius, reforç \
             escolar, activitats i tallers d’inserció per a joves i per a persones nouvingudes, i ajuda per \
             conèixer els drets que cadascú té.",
        ),
        network_name: text("Réseau d’entreprises urbaines solidaires"),
        network_promise: text(
            "Les botigues del barri donen cada mes el 0,7 % del que facturen, i veuen què canvia al seu carrer.",
        ),
        fiscal_year_starts_in: 1,
        legal_regime: text("es_49_2002_companies"),
        receipts: ReceiptSettings {
            quality: text("public_utility_association"),
            recognition: String::new(),
            signatory: text("Montserrat Vidal i Puig"),
            signatory_role: text("directora"),
        },
        effect: Some(effect()),
        iban: Some(account().as_str().to_owned()),
        bic: None,
        creditor_identifier: Some(creditor.as_str().to_owned()),
        territory_geojson: Some(text(TERRITORY)),
        needs: ["funds", "visibility", "jobs", "learning", "food", "culture"].map(text).to_vec(),
        tile_url: None,
        is_public: true,
        is_demo: true,
        set_up_at: Some(now),
        created_at: now,
    })
}

/// What an hour of school support costs in the demo: an invented figure.
fn effect() -> Effect {
    let words = [
        (Locale::Fr, "de soutien scolaire"),
        (Locale::Es, "de refuerzo escolar"),
        (Locale::Ca, "de reforç escolar"),
        (Locale::En, "of school support"),
    ];
    Effect {
        hour: Cents(1_450),
        of: words.into_iter().map(|(locale, words)| (locale, words.to_owned())).collect(),
    }
}

/// The people who work in the demo; each acts with its own roles.
#[derive(Debug, Clone)]
pub(crate) struct Staff {
    /// Finds, meets, invites and keeps partners.
    pub(crate) coordinator: Person,
    /// Runs the money.
    pub(crate) treasurer: Person,
    /// Posters, where they hang, who scans them.
    pub(crate) campaigner: Person,
    /// Gives and takes roles.
    pub(crate) administrator: Person,
    /// Runs programmes and knows the people in them.
    pub(crate) educator: Person,
    /// Sees everything.
    pub(crate) reader: Person,
    /// Follows placements.
    pub(crate) adviser: Person,
}

/// A member of staff.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// As whom use cases see it.
    pub(crate) actor: Actor,
    /// The account.
    pub(crate) account: maillage_domain::ids::AccountId,
}

/// Adds the members of staff.
pub(crate) async fn staff(app: &App, organisation: OrganisationId) -> anyhow::Result<Staff> {
    Ok(Staff {
        coordinator: person(app, organisation, "Neus Camps", Locale::Ca, Role::Coordinator).await?,
        treasurer: person(app, organisation, "Omar Benali", Locale::Fr, Role::Treasurer).await?,
        campaigner: person(app, organisation, "Mireia Serra", Locale::Ca, Role::Campaigner).await?,
        administrator: person(app, organisation, "Pilar Ortega", Locale::Es, Role::Administrator)
            .await?,
        educator: person(app, organisation, "Samir Costa", Locale::Ca, Role::Educator).await?,
        reader: person(app, organisation, "Leila Rahman", Locale::En, Role::Reader).await?,
        adviser: person(app, organisation, "Pau Ferrer", Locale::Ca, Role::Adviser).await?,
    })
}

async fn person(
    app: &App,
    organisation: OrganisationId,
    name: &str,
    locale: Locale,
    role: Role,
) -> anyhow::Result<Person> {
    let given = name.split(' ').next().unwrap_or(name).to_lowercase();
    let new = NewMember {
        email: format!("{given}@casa-infants.example"),
        name: name.to_owned(),
        locale,
        roles: vec![role],
    };
    let added = member::add(app, &Actor::system(organisation), new).await?;
    let account = added.account.id;
    let kind = ActorKind::Staff { account, roles: vec![role] };
    Ok(Person { actor: Actor { organisation, kind, name: name.to_owned() }, account })
}

/// The link by which the demo signs somebody in, again and again for a year.
pub(crate) async fn way_in(app: &App, person: &Person) -> anyhow::Result<Token> {
    Ok(sign_in::make_link(app, SignInPurpose::Demo, Some(person.account)).await?)
}

/// Writes the generated census of a year into the data folder and imports it as any census.
pub(crate) async fn register(
    app: &App,
    folder: &Path,
    places: &[Premises],
    year: u16,
) -> anyhow::Result<()> {
    let file = folder.join("demo").join(format!("cens-locals-raval-{year}.csv"));
    std::fs::create_dir_all(folder.join("demo")).context("make the folder of the demo's files")?;
    std::fs::write(&file, census::to_csv(places))
        .with_context(|| format!("write {}", file.display()))?;
    let request = ImportRequest {
        format: SourceFormat::BarcelonaCensus,
        files: vec![file],
        mapping: None,
        vintage: Some(format!("{year} (generated)")),
    };
    let registers = app.registers.clone();
    let import = move || registers.import(&request, &mut |_| Go::On);
    let report = tokio::task::spawn_blocking(import).await?.context("import the census")?;
    if report.kept != places.len() as u64 {
        bail!("of {} premises only {} were kept", places.len(), report.kept);
    }
    Ok(())
}
