//! The organisation's rows.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::access::OrganisationStore;
use maillage_app::access::organisation::Organisation;
use maillage_domain::ids::OrganisationId;
use maillage_domain::party::Address;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, json, maybe_instant, maybe_millis, millis, to_json, word};

/// The columns of `organisation`, as both engines give them.
struct OrganisationRow {
    organisation_id: Uuid,
    slug: String,
    name: String,
    legal_name: String,
    legal_id: Option<String>,
    country: String,
    locale: String,
    time_zone: String,
    street: String,
    postcode: String,
    locality: String,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    mission: String,
    network_name: String,
    network_promise: String,
    fiscal_year_starts_in: i64,
    legal_regime: String,
    receipts: String,
    effect: Option<String>,
    iban: Option<String>,
    bic: Option<String>,
    creditor_identifier: Option<String>,
    territory_geojson: Option<String>,
    needs: String,
    tile_url: Option<String>,
    is_public: bool,
    is_demo: bool,
    set_up_at: Option<i64>,
    created_at: i64,
}

impl TryFrom<OrganisationRow> for Organisation {
    type Error = StoreError;
    fn try_from(row: OrganisationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganisationId(row.organisation_id),
            slug: row.slug,
            name: row.name,
            legal_name: row.legal_name,
            legal_id: row.legal_id,
            address: Address {
                street: row.street,
                postcode: row.postcode,
                locality: row.locality,
                country: row.country.clone(),
            },
            country: row.country,
            locale: word(&row.locale)?,
            time_zone: row.time_zone,
            email: row.email,
            phone: row.phone,
            website: row.website,
            mission: row.mission,
            network_name: row.network_name,
            network_promise: row.network_promise,
            fiscal_year_starts_in: i8::try_from(row.fiscal_year_starts_in)
                .map_err(|_| StoreError::Damaged("a fiscal year starts in no month".to_owned()))?,
            legal_regime: row.legal_regime,
            receipts: json(&row.receipts)?,
            effect: row.effect.as_deref().map(json).transpose()?,
            iban: row.iban,
            bic: row.bic,
            creditor_identifier: row.creditor_identifier,
            territory_geojson: row.territory_geojson,
            needs: serde_json::from_str(&row.needs)
                .map_err(|_| StoreError::Damaged("the needs are no JSON array".to_owned()))?,
            tile_url: row.tile_url,
            is_public: row.is_public,
            is_demo: row.is_demo,
            set_up_at: maybe_instant(row.set_up_at)?,
            created_at: instant(row.created_at)?,
        })
    }
}

/// The needs as their column holds them.
fn needs_column(organisation: &Organisation) -> String {
    serde_json::to_string(&organisation.needs).expect("a list of texts is always JSON")
}

#[async_trait]
impl OrganisationStore for Tx {
    async fn this_organisation(&mut self) -> Result<Option<Organisation>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            OrganisationRow,
            r#"SELECT organisation_id AS "organisation_id!: Uuid", slug, name, legal_name, legal_id,
              country, locale, time_zone, street, postcode, locality, email, phone, website,
              mission, network_name, network_promise, fiscal_year_starts_in, legal_regime,
              receipts, effect,
              iban, bic, creditor_identifier, territory_geojson, needs, tile_url,
              is_public AS "is_public!: bool", is_demo AS "is_demo!: bool", set_up_at,
              created_at
               FROM organisation WHERE organisation_id = $1"#,
            org,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the organisation"))?
        .map(Organisation::try_from)
        .transpose()
    }

    async fn update_organisation(&mut self, o: &Organisation) -> Result<(), StoreError> {
        let org = self.org();
        let needs = needs_column(o);
        let receipts = to_json(&o.receipts)?;
        let effect = o.effect.as_ref().map(to_json).transpose()?;
        let locale = o.locale.code();
        let starts_in = i64::from(o.fiscal_year_starts_in);
        let set_up_at = maybe_millis(o.set_up_at);
        sqlx::query!(
            "UPDATE organisation SET slug = $2, name = $3, legal_name = $4, legal_id = $5, country = $6, locale =
             $7, time_zone = $8, street = $9, postcode = $10, locality = $11, email = $12,
             phone = $13, website = $14, mission = $15, network_name = $16, network_promise
             = $17, fiscal_year_starts_in = $18, legal_regime = $19, iban = $20, bic = $21,
             creditor_identifier = $22, territory_geojson = $23, needs = $24, tile_url =
             $25, receipts = $26, is_public = $27, set_up_at = $28, effect = $29
             WHERE organisation_id = $1",
            org,
            o.slug,
            o.name,
            o.legal_name,
            o.legal_id,
            o.country,
            locale,
            o.time_zone,
            o.address.street,
            o.address.postcode,
            o.address.locality,
            o.email,
            o.phone,
            o.website,
            o.mission,
            o.network_name,
            o.network_promise,
            starts_in,
            o.legal_regime,
            o.iban,
            o.bic,
            o.creditor_identifier,
            o.territory_geojson,
            needs,
            o.tile_url,
            receipts,
            o.is_public,
            set_up_at,
            effect,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the organisation"))?;
        Ok(())
    }
}

/// Adds an organisation, in work on what all share.
pub(super) async fn insert(tx: &mut Tx, o: &Organisation) -> Result<(), StoreError> {
    let id = o.id.0;
    let needs = needs_column(o);
    let receipts = to_json(&o.receipts)?;
    let effect = o.effect.as_ref().map(to_json).transpose()?;
    let locale = o.locale.code();
    let starts_in = i64::from(o.fiscal_year_starts_in);
    let set_up_at = maybe_millis(o.set_up_at);
    let created_at = millis(o.created_at);
    sqlx::query!(
        "INSERT INTO organisation (organisation_id, slug, name, legal_name, legal_id, country, locale, time_zone,
         currency, street, postcode, locality, email, phone, website, mission,
         network_name, network_promise, fiscal_year_starts_in, legal_regime, iban, bic,
         creditor_identifier, territory_geojson, needs, tile_url, receipts, is_public,
         is_demo, set_up_at, created_at, effect)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'EUR', $9, $10, $11, $12, $13, $14, $15, $16,
         $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)",
        id,
        o.slug,
        o.name,
        o.legal_name,
        o.legal_id,
        o.country,
        locale,
        o.time_zone,
        o.address.street,
        o.address.postcode,
        o.address.locality,
        o.email,
        o.phone,
        o.website,
        o.mission,
        o.network_name,
        o.network_promise,
        starts_in,
        o.legal_regime,
        o.iban,
        o.bic,
        o.creditor_identifier,
        o.territory_geojson,
        needs,
        o.tile_url,
        receipts,
        o.is_public,
        o.is_demo,
        set_up_at,
        created_at,
        effect,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("add an organisation"))?;
    Ok(())
}

/// All organisations, by slug.
pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Organisation>, StoreError> {
    sqlx::query_as!(
        OrganisationRow,
        r#"SELECT organisation_id AS "organisation_id!: Uuid", slug, name, legal_name, legal_id,
          country, locale, time_zone, street, postcode, locality, email, phone, website,
          mission, network_name, network_promise, fiscal_year_starts_in, legal_regime,
              receipts, effect,
          iban, bic, creditor_identifier, territory_geojson, needs, tile_url,
          is_public AS "is_public!: bool", is_demo AS "is_demo!: bool", set_up_at,
          created_at
           FROM organisation ORDER BY slug"#,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("list the organisations"))?
    .into_iter()
    .map(Organisation::try_from)
    .collect()
}

/// The organisation of a slug.
pub(super) async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Organisation>, StoreError> {
    sqlx::query_as!(
        OrganisationRow,
        r#"SELECT organisation_id AS "organisation_id!: Uuid", slug, name, legal_name, legal_id,
          country, locale, time_zone, street, postcode, locality, email, phone, website,
          mission, network_name, network_promise, fiscal_year_starts_in, legal_regime,
              receipts, effect,
          iban, bic, creditor_identifier, territory_geojson, needs, tile_url,
          is_public AS "is_public!: bool", is_demo AS "is_demo!: bool", set_up_at,
          created_at
           FROM organisation WHERE slug = $1"#,
        slug,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("find an organisation"))?
    .map(Organisation::try_from)
    .transpose()
}
