//! The rows of placements and their steps.

mod three_sign;

use async_trait::async_trait;
use maillage_app::accompany::placement::{
    Move, Placement, PlacementFilter, PlacementRow, PlacementStore, Proposal,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::accompany::placement::RefusalReason;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, OfferId, ParticipantId, PartnerId, PlacementId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, like_anywhere, maybe_day, millis, word};

struct Row {
    placement_id: Uuid,
    offer_id: Uuid,
    partner_id: Uuid,
    participant_id: Uuid,
    reference: String,
    stage: String,
    locale: String,
    starts_on: String,
    ends_on: String,
    ended_on: Option<String>,
    reason: Option<String>,
    adviser_id: Uuid,
    sealed_terms: Vec<u8>,
    proposed_at: Option<i64>,
    terms_hash: Option<String>,
    document_hash: Option<Vec<u8>>,
    sealed_paper: Option<Vec<u8>>,
    sealed_signed_paper: Option<Vec<u8>>,
    created_at: i64,
}

impl TryFrom<Row> for Placement {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let proposal = match (row.proposed_at, row.terms_hash, row.document_hash, row.sealed_paper)
        {
            (Some(at), Some(terms_hash), Some(document), Some(sealed_paper)) => Some(Proposal {
                proposed_at: instant(at)?,
                terms_hash,
                document: hash(&document)?,
                sealed_paper,
            }),
            (None, None, None, None) => None,
            _ => {
                let reference = row.reference;
                let what = format!("the paper of placement {reference} is there in part");
                return Err(StoreError::Damaged(what));
            }
        };
        Ok(Self {
            id: PlacementId(row.placement_id),
            offer: OfferId(row.offer_id),
            partner: PartnerId(row.partner_id),
            participant: ParticipantId(row.participant_id),
            reference: row.reference,
            stage: word(&row.stage)?,
            locale: word(&row.locale)?,
            starts_on: day(&row.starts_on)?,
            ends_on: day(&row.ends_on)?,
            ended_on: maybe_day(row.ended_on.as_deref())?,
            reason: maybe_reason(row.reason.as_deref())?,
            adviser: AccountId(row.adviser_id),
            sealed_terms: row.sealed_terms,
            proposal,
            sealed_signed_paper: row.sealed_signed_paper,
            created_at: instant(row.created_at)?,
        })
    }
}

/// What a list is asked for, as the two queries bind it.
struct Asked {
    pattern: String,
    lower: String,
    stage: &'static str,
    any_partner: i64,
    partner: Uuid,
    any_offer: i64,
    offer: Uuid,
    any_participant: i64,
    participant: Uuid,
}

impl From<&PlacementFilter> for Asked {
    fn from(filter: &PlacementFilter) -> Self {
        let plain = filter.contains.as_deref().unwrap_or_default();
        Self {
            pattern: like_anywhere(&folded(plain)),
            lower: like_anywhere(plain),
            stage: filter.stage.map_or("", |stage| stage.as_str()),
            any_partner: i64::from(filter.partner.is_none()),
            partner: filter.partner.map_or_else(Uuid::nil, |one| one.0),
            any_offer: i64::from(filter.offer.is_none()),
            offer: filter.offer.map_or_else(Uuid::nil, |one| one.0),
            any_participant: i64::from(filter.participant.is_none()),
            participant: filter.participant.map_or_else(Uuid::nil, |one| one.0),
        }
    }
}

/// A placement as it stands in a list.
struct Listed {
    placement_id: Uuid,
    partner_id: Uuid,
    reference: String,
    stage: String,
    partner_name: String,
    title: String,
    pseudonym: String,
    starts_on: String,
    ends_on: String,
    ended_on: Option<String>,
    reason: Option<String>,
    adviser_name: Option<String>,
}

impl TryFrom<Listed> for PlacementRow {
    type Error = StoreError;

    fn try_from(row: Listed) -> Result<Self, StoreError> {
        Ok(Self {
            id: PlacementId(row.placement_id),
            reference: row.reference,
            stage: word(&row.stage)?,
            partner: PartnerId(row.partner_id),
            partner_name: row.partner_name,
            title: row.title,
            pseudonym: Pseudonym::stored(row.pseudonym),
            starts_on: day(&row.starts_on)?,
            ends_on: day(&row.ends_on)?,
            ended_on: maybe_day(row.ended_on.as_deref())?,
            reason: maybe_reason(row.reason.as_deref())?,
            adviser_name: row.adviser_name.unwrap_or_default(),
        })
    }
}

fn maybe_reason(text: Option<&str>) -> Result<Option<RefusalReason>, StoreError> {
    text.map(word).transpose()
}

#[async_trait]
impl PlacementStore for Tx {
    async fn insert_placement(&mut self, placement: &Placement) -> Result<(), StoreError> {
        let (org, id, offer) = (self.org(), placement.id.0, placement.offer.0);
        let (partner, participant) = (placement.partner.0, placement.participant.0);
        let (stage, locale) = (placement.stage.as_str(), placement.locale.code());
        let (starts_on, ends_on) = (placement.starts_on.to_string(), placement.ends_on.to_string());
        let (adviser, created_at) = (placement.adviser.0, millis(placement.created_at));
        sqlx::query!(
            "INSERT INTO placement (organisation_id, placement_id, offer_id, partner_id, participant_id,
                 reference, stage, locale, starts_on, ends_on, adviser_id, sealed_terms, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            org,
            id,
            offer,
            partner,
            participant,
            placement.reference,
            stage,
            locale,
            starts_on,
            ends_on,
            adviser,
            placement.sealed_terms,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a placement"))?;
        Ok(())
    }

    async fn update_placement(&mut self, placement: &Placement) -> Result<(), StoreError> {
        let (org, id) = (self.org(), placement.id.0);
        let (stage, locale) = (placement.stage.as_str(), placement.locale.code());
        let (starts_on, ends_on) = (placement.starts_on.to_string(), placement.ends_on.to_string());
        let ended_on = placement.ended_on.map(|day| day.to_string());
        let reason = placement.reason.map(RefusalReason::as_str);
        let proposal = placement.proposal.as_ref();
        let proposed_at = proposal.map(|one| millis(one.proposed_at));
        let terms_hash = proposal.map(|one| one.terms_hash.as_str());
        let document = proposal.map(|one| one.document.to_vec());
        let paper = proposal.map(|one| one.sealed_paper.as_slice());
        let signed = placement.sealed_signed_paper.as_deref();
        sqlx::query!(
            "UPDATE placement SET stage = $3, locale = $4, starts_on = $5, ends_on = $6, ended_on = $7,
                 reason = $8, sealed_terms = $9, proposed_at = $10, terms_hash = $11, document_hash = $12,
                 sealed_paper = $13, sealed_signed_paper = $14
             WHERE organisation_id = $1 AND placement_id = $2",
            org,
            id,
            stage,
            locale,
            starts_on,
            ends_on,
            ended_on,
            reason,
            placement.sealed_terms,
            proposed_at,
            terms_hash,
            document,
            paper,
            signed,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a placement"))?;
        Ok(())
    }

    async fn placement(&mut self, id: PlacementId) -> Result<Option<Placement>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT placement_id AS "placement_id!: Uuid", offer_id AS "offer_id!: Uuid",
                      partner_id AS "partner_id!: Uuid", participant_id AS "participant_id!: Uuid", reference,
                      stage, locale, starts_on, ends_on, ended_on, reason, adviser_id AS "adviser_id!: Uuid",
                      sealed_terms, proposed_at, terms_hash, document_hash, sealed_paper, sealed_signed_paper,
                      created_at
               FROM placement WHERE organisation_id = $1 AND placement_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a placement"))?
        .map(Placement::try_from)
        .transpose()
    }

    async fn placements(
        &mut self,
        filter: &PlacementFilter,
        page: Page,
    ) -> Result<Paged<PlacementRow>, StoreError> {
        let org = self.org();
        let asked = Asked::from(filter);
        let total = count_asked(self, &asked).await?;
        let order = filter.order.as_str();
        let rows = sqlx::query_as!(
            Listed,
            r#"SELECT t.placement_id AS "placement_id!: Uuid", t.partner_id AS "partner_id!: Uuid",
                      t.reference, t.stage, p.name AS partner_name, o.title, y.pseudonym, t.starts_on,
                      t.ends_on, t.ended_on, t.reason, a.name AS "adviser_name?: String"
               FROM placement t
               JOIN partner p ON p.organisation_id = t.organisation_id AND p.partner_id = t.partner_id
               JOIN placement_offer o ON o.organisation_id = t.organisation_id AND o.offer_id = t.offer_id
               JOIN participant y ON y.organisation_id = t.organisation_id
                AND y.participant_id = t.participant_id
               LEFT JOIN account a ON a.account_id = t.adviser_id
               WHERE t.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR o.search LIKE $2 ESCAPE '\'
                      OR LOWER(t.reference) LIKE $3 ESCAPE '\' OR LOWER(y.pseudonym) LIKE $3 ESCAPE '\')
                 AND ($4 = '' OR t.stage = $4) AND (CAST($5 AS BIGINT) = 1 OR t.partner_id = $6)
                 AND (CAST($7 AS BIGINT) = 1 OR t.offer_id = $8)
                 AND (CAST($9 AS BIGINT) = 1 OR t.participant_id = $10)
               ORDER BY CASE WHEN $11 = 'reference' THEN t.reference END,
                        CASE WHEN $11 = '-reference' THEN t.reference END DESC,
                        CASE WHEN $11 = 'person' THEN y.pseudonym END,
                        CASE WHEN $11 = '-person' THEN y.pseudonym END DESC,
                        CASE WHEN $11 = 'partner' THEN LOWER(p.name) END,
                        CASE WHEN $11 = '-partner' THEN LOWER(p.name) END DESC,
                        CASE WHEN $11 = 'start' THEN t.starts_on END,
                        CASE WHEN $11 = '-start' THEN t.starts_on END DESC,
                        t.created_at DESC, t.placement_id DESC
               LIMIT $12 OFFSET $13"#,
            org,
            asked.pattern,
            asked.lower,
            asked.stage,
            asked.any_partner,
            asked.partner,
            asked.any_offer,
            asked.offer,
            asked.any_participant,
            asked.participant,
            order,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the placements"))?
        .into_iter()
        .map(PlacementRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn count_placement_references(&mut self, prefix: &str) -> Result<i64, StoreError> {
        let org = self.org();
        let pattern = format!("{prefix}%");
        sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM placement
               WHERE organisation_id = $1 AND reference LIKE $2"#,
            org,
            pattern,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the references of placements"))
    }

    async fn insert_placement_move(
        &mut self,
        placement: PlacementId,
        step: &Move,
    ) -> Result<(), StoreError> {
        let (org, id, stage) = (self.org(), placement.0, step.stage.as_str());
        let (on, reason) = (step.on.to_string(), step.reason.map(RefusalReason::as_str));
        let account = step.by.map(|account| account.0);
        sqlx::query!(
            "INSERT INTO placement_move (organisation_id, placement_id, position, stage, moved_on, reason,
                 account_id)
             VALUES ($1, $2,
                 (SELECT COUNT(*) FROM placement_move WHERE organisation_id = $1 AND placement_id = $2),
                 $3, $4, $5, $6)",
            org,
            id,
            stage,
            on,
            reason,
            account,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a step of a placement"))?;
        Ok(())
    }

    async fn placement_moves(&mut self, placement: PlacementId) -> Result<Vec<Move>, StoreError> {
        let (org, id) = (self.org(), placement.0);
        sqlx::query!(
            r#"SELECT stage, moved_on, reason, account_id AS "account_id: Uuid"
               FROM placement_move WHERE organisation_id = $1 AND placement_id = $2 ORDER BY position"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the steps of a placement"))?
        .into_iter()
        .map(|row| {
            Ok(Move {
                stage: word(&row.stage)?,
                on: day(&row.moved_on)?,
                reason: maybe_reason(row.reason.as_deref())?,
                by: row.account_id.map(AccountId),
            })
        })
        .collect()
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_asked(tx: &mut Tx, asked: &Asked) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64"
               FROM placement t
               JOIN partner p ON p.organisation_id = t.organisation_id AND p.partner_id = t.partner_id
               JOIN placement_offer o ON o.organisation_id = t.organisation_id AND o.offer_id = t.offer_id
               JOIN participant y ON y.organisation_id = t.organisation_id
                AND y.participant_id = t.participant_id
               WHERE t.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR o.search LIKE $2 ESCAPE '\'
                      OR LOWER(t.reference) LIKE $3 ESCAPE '\' OR LOWER(y.pseudonym) LIKE $3 ESCAPE '\')
                 AND ($4 = '' OR t.stage = $4) AND (CAST($5 AS BIGINT) = 1 OR t.partner_id = $6)
                 AND (CAST($7 AS BIGINT) = 1 OR t.offer_id = $8)
                 AND (CAST($9 AS BIGINT) = 1 OR t.participant_id = $10)"#,
        org,
        asked.pattern,
        asked.lower,
        asked.stage,
        asked.any_partner,
        asked.partner,
        asked.any_offer,
        asked.offer,
        asked.any_participant,
        asked.participant,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the placements"))
}
