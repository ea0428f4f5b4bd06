//! The rows of mandates.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::collect::mandate::{Mandate, MandateFilter, MandateRow, MandateStore};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::mandate::{MandateStage, MandateState, PastDebit, SuspendReason};
use maillage_domain::ids::{MandateId, PartnerId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, json, like_anywhere, maybe_day, millis, to_json, word};

/// What a state has besides its name and the day of signature.
#[derive(Default, Serialize, Deserialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<SuspendReason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
}

/// The detail and the day of signature of a state.
fn columns(state: MandateState) -> (Detail, Option<Date>) {
    let detail = match state {
        MandateState::Drafted | MandateState::Active { .. } => Detail::default(),
        MandateState::Suspended { since, reason, .. } => {
            Detail { since: Some(since.to_string()), reason: Some(reason), ..Detail::default() }
        }
        MandateState::Ended { on } | MandateState::Lapsed { on } => {
            Detail { on: Some(on.to_string()), ..Detail::default() }
        }
    };
    (detail, state.signed_on())
}

fn state(
    stage: MandateStage,
    detail: &Detail,
    signed_on: Option<Date>,
) -> Result<MandateState, StoreError> {
    let has = |day: Option<Date>| {
        day.ok_or_else(|| StoreError::Damaged(format!("a mandate that is {stage} lacks a day")))
    };
    Ok(match stage {
        MandateStage::Drafted => MandateState::Drafted,
        MandateStage::Active => MandateState::Active { signed_on: has(signed_on)? },
        MandateStage::Suspended => MandateState::Suspended {
            signed_on: has(signed_on)?,
            since: has(maybe_day(detail.since.as_deref())?)?,
            reason: detail.reason.unwrap_or(SuspendReason::PartnerAsked),
        },
        MandateStage::Ended => MandateState::Ended { on: has(maybe_day(detail.on.as_deref())?)? },
        MandateStage::Lapsed => MandateState::Lapsed { on: has(maybe_day(detail.on.as_deref())?)? },
    })
}

struct Row {
    mandate_id: Uuid,
    partner_id: Uuid,
    reference: String,
    scheme: String,
    state: String,
    state_detail: String,
    debtor_name: String,
    iban: String,
    bic: Option<String>,
    signed_on: Option<String>,
    evidence: String,
    last_collected_on: Option<String>,
    created_at: i64,
}

impl TryFrom<Row> for Mandate {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let signed_on = maybe_day(row.signed_on.as_deref())?;
        Ok(Self {
            id: MandateId(row.mandate_id),
            partner: PartnerId(row.partner_id),
            reference: row.reference,
            scheme: word(&row.scheme)?,
            state: state(word(&row.state)?, &json(&row.state_detail)?, signed_on)?,
            debtor_name: row.debtor_name,
            iban: row.iban,
            bic: row.bic,
            evidence: json(&row.evidence)?,
            last_collected_on: maybe_day(row.last_collected_on.as_deref())?,
            created_at: instant(row.created_at)?,
        })
    }
}

#[async_trait]
impl MandateStore for Tx {
    async fn insert_mandate(&mut self, mandate: &Mandate) -> Result<(), StoreError> {
        let (org, id, partner) = (self.org(), mandate.id.0, mandate.partner.0);
        let (detail, signed_on) = columns(mandate.state);
        let (scheme, stage) = (mandate.scheme.as_str(), mandate.state.stage().as_str());
        let (detail, evidence) = (to_json(&detail)?, to_json(&mandate.evidence)?);
        let signed_on = signed_on.map(|d| d.to_string());
        let last = mandate.last_collected_on.map(|d| d.to_string());
        let created_at = millis(mandate.created_at);
        sqlx::query!(
            "INSERT INTO mandate (organisation_id, mandate_id, partner_id, reference, scheme, state,
                 state_detail, debtor_name, iban, bic, signed_on, evidence, last_collected_on, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            org,
            id,
            partner,
            mandate.reference,
            scheme,
            stage,
            detail,
            mandate.debtor_name,
            mandate.iban,
            mandate.bic,
            signed_on,
            evidence,
            last,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a mandate"))?;
        Ok(())
    }

    async fn update_mandate(&mut self, mandate: &Mandate) -> Result<(), StoreError> {
        let (org, id) = (self.org(), mandate.id.0);
        let (detail, signed_on) = columns(mandate.state);
        let (scheme, stage) = (mandate.scheme.as_str(), mandate.state.stage().as_str());
        let (detail, evidence) = (to_json(&detail)?, to_json(&mandate.evidence)?);
        let signed_on = signed_on.map(|d| d.to_string());
        let last = mandate.last_collected_on.map(|d| d.to_string());
        // The day of signature stays when the mandate is over: files that were written name it.
        sqlx::query!(
            "UPDATE mandate SET scheme = $3, state = $4, state_detail = $5, debtor_name = $6, iban = $7,
                 bic = $8, signed_on = COALESCE($9, signed_on), evidence = $10, last_collected_on = $11
             WHERE organisation_id = $1 AND mandate_id = $2",
            org,
            id,
            scheme,
            stage,
            detail,
            mandate.debtor_name,
            mandate.iban,
            mandate.bic,
            signed_on,
            evidence,
            last,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a mandate"))?;
        Ok(())
    }

    async fn mandate(&mut self, id: MandateId) -> Result<Option<Mandate>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT mandate_id AS "mandate_id!: Uuid", partner_id AS "partner_id!: Uuid", reference,
                      scheme, state, state_detail, debtor_name, iban, bic, signed_on, evidence,
                      last_collected_on, created_at
               FROM mandate WHERE organisation_id = $1 AND mandate_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a mandate"))?
        .map(Mandate::try_from)
        .transpose()
    }

    async fn mandates_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<Mandate>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        sqlx::query_as!(
            Row,
            r#"SELECT mandate_id AS "mandate_id!: Uuid", partner_id AS "partner_id!: Uuid", reference,
                      scheme, state, state_detail, debtor_name, iban, bic, signed_on, evidence,
                      last_collected_on, created_at
               FROM mandate WHERE organisation_id = $1 AND partner_id >= $2 AND partner_id <= $3
               ORDER BY partner_id, mandate_id"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the mandates"))?
        .into_iter()
        .map(Mandate::try_from)
        .collect()
    }

    async fn past_debits_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<(MandateId, PastDebit)>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        let rows = sqlx::query!(
            r#"SELECT mandate_id AS "mandate_id!: Uuid", state FROM debit
               WHERE organisation_id = $1 AND partner_id >= $2 AND partner_id <= $3
                 AND state <> 'cancelled'
               ORDER BY created_at, debit_id"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the debits"))?;
        // One that is prepared goes to the bank before the next one does, so it counts as taken.
        let how = |state: &str| match state {
            "returned" => PastDebit::Returned,
            "rejected" => PastDebit::Rejected,
            _ => PastDebit::Taken,
        };
        Ok(rows.into_iter().map(|row| (MandateId(row.mandate_id), how(&row.state))).collect())
    }

    async fn mandates(
        &mut self,
        filter: &MandateFilter,
        page: Page,
    ) -> Result<Paged<MandateRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let stage = filter.stage.map_or("", |stage| stage.as_str());
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64"
               FROM mandate m JOIN partner p
                 ON p.organisation_id = m.organisation_id AND p.partner_id = m.partner_id
               WHERE m.organisation_id = $1 AND (CAST($3 AS TEXT) = '' OR m.state = $3)
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(m.reference) LIKE $2 ESCAPE '\')"#,
            org,
            pattern,
            stage,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the mandates"))?;
        let rows = sqlx::query!(
            r#"SELECT m.mandate_id AS "mandate_id!: Uuid", m.partner_id AS "partner_id!: Uuid", m.reference,
                      m.scheme, m.state, m.state_detail, m.debtor_name, m.iban, m.bic, m.signed_on,
                      m.evidence, m.last_collected_on, m.created_at, p.name AS partner_name
               FROM mandate m JOIN partner p
                 ON p.organisation_id = m.organisation_id AND p.partner_id = m.partner_id
               WHERE m.organisation_id = $1 AND (CAST($3 AS TEXT) = '' OR m.state = $3)
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(m.reference) LIKE $2 ESCAPE '\')
               ORDER BY p.name, m.created_at DESC, m.mandate_id LIMIT $4 OFFSET $5"#,
            org,
            pattern,
            stage,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the mandates"))?
        .into_iter()
        .map(|row| {
            Ok(MandateRow {
                partner_name: row.partner_name,
                mandate: Row {
                    mandate_id: row.mandate_id,
                    partner_id: row.partner_id,
                    reference: row.reference,
                    scheme: row.scheme,
                    state: row.state,
                    state_detail: row.state_detail,
                    debtor_name: row.debtor_name,
                    iban: row.iban,
                    bic: row.bic,
                    signed_on: row.signed_on,
                    evidence: row.evidence,
                    last_collected_on: row.last_collected_on,
                    created_at: row.created_at,
                }
                .try_into()?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn count_mandates(&mut self) -> Result<i64, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM mandate WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the mandates"))
    }
}
