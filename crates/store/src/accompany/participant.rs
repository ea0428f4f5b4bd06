//! The rows of participants, and the words under which they are found.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::accompany::participant::{
    Participant, ParticipantFilter, ParticipantOrder, ParticipantStore,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::ParticipantId;
use maillage_domain::period::Month;
use maillage_vault::Fingerprint;
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{
    day, engine, instant, like_anywhere, maybe_instant, maybe_millis, millis, month,
};

#[derive(sqlx::FromRow)]
struct Row {
    participant_id: Uuid,
    pseudonym: String,
    birth_month: Option<i64>,
    sealed: Option<Vec<u8>>,
    sealed_sensitive: Option<Vec<u8>>,
    last_contact_on: String,
    created_at: i64,
    erased_at: Option<i64>,
}

impl TryFrom<Row> for Participant {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ParticipantId(row.participant_id),
            pseudonym: Pseudonym::stored(row.pseudonym),
            birth_month: row.birth_month.map(month).transpose()?,
            sealed: row.sealed,
            sealed_sensitive: row.sealed_sensitive,
            last_contact_on: day(&row.last_contact_on)?,
            created_at: instant(row.created_at)?,
            erased_at: maybe_instant(row.erased_at)?,
        })
    }
}

/// A filter as its statement takes it: what is not asked for is `-1`, `0` or empty.
struct Wish {
    pattern: String,
    in_programme: i64,
    programme: Uuid,
    programme_on: String,
    holds: i64,
    purpose: &'static str,
    consent_on: String,
    consent_month: i64,
    before: String,
    erased: i64,
    order: &'static str,
}

impl From<&ParticipantFilter> for Wish {
    fn from(filter: &ParticipantFilter) -> Self {
        let programme = filter.programme;
        let consent = filter.consent;
        Self {
            pattern: like_anywhere(filter.pseudonym_contains.as_deref().unwrap_or_default()),
            in_programme: i64::from(programme.is_some()),
            programme: programme.map_or(Uuid::nil(), |(id, _)| id.0),
            programme_on: programme.map(|(_, on)| on.to_string()).unwrap_or_default(),
            holds: consent.map_or(-1, |wish| i64::from(wish.holds)),
            purpose: consent.map_or("", |wish| wish.purpose.as_str()),
            consent_on: consent.map(|wish| wish.on.to_string()).unwrap_or_default(),
            consent_month: consent.map_or(0, |wish| Month::of(wish.on).number()),
            before: filter.last_contact_before.map(|day| day.to_string()).unwrap_or_default(),
            erased: filter.erased.map_or(-1, i64::from),
            order: match filter.order {
                ParticipantOrder::Pseudonym => "pseudonym",
                ParticipantOrder::LastContact => "last_contact",
                ParticipantOrder::Youngest => "youngest",
            },
        }
    }
}

#[async_trait]
impl ParticipantStore for Tx {
    async fn insert_participant(&mut self, participant: &Participant) -> Result<(), StoreError> {
        let (org, id) = (self.org(), participant.id.0);
        let pseudonym = participant.pseudonym.as_str();
        let birth_month = participant.birth_month.map(Month::number);
        let last_contact_on = participant.last_contact_on.to_string();
        let created_at = millis(participant.created_at);
        let erased_at = maybe_millis(participant.erased_at);
        sqlx::query!(
            "INSERT INTO participant (organisation_id, participant_id, pseudonym, birth_month, sealed,
                 sealed_sensitive, last_contact_on, created_at, erased_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            org,
            id,
            pseudonym,
            birth_month,
            participant.sealed,
            participant.sealed_sensitive,
            last_contact_on,
            created_at,
            erased_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a participant"))?;
        Ok(())
    }

    async fn update_participant(&mut self, participant: &Participant) -> Result<(), StoreError> {
        let (org, id) = (self.org(), participant.id.0);
        let pseudonym = participant.pseudonym.as_str();
        let birth_month = participant.birth_month.map(Month::number);
        let last_contact_on = participant.last_contact_on.to_string();
        let erased_at = maybe_millis(participant.erased_at);
        sqlx::query!(
            "UPDATE participant SET pseudonym = $3, birth_month = $4, sealed = $5, sealed_sensitive = $6,
                 last_contact_on = $7, erased_at = $8
             WHERE organisation_id = $1 AND participant_id = $2",
            org,
            id,
            pseudonym,
            birth_month,
            participant.sealed,
            participant.sealed_sensitive,
            last_contact_on,
            erased_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a participant"))?;
        Ok(())
    }

    async fn participant(&mut self, id: ParticipantId) -> Result<Option<Participant>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT participant_id AS "participant_id!: Uuid", pseudonym, birth_month, sealed,
                      sealed_sensitive, last_contact_on, created_at, erased_at
               FROM participant WHERE organisation_id = $1 AND participant_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a participant"))?
        .map(Participant::try_from)
        .transpose()
    }

    async fn pseudonym_taken(&mut self, pseudonym: &Pseudonym) -> Result<bool, StoreError> {
        let (org, pseudonym) = (self.org(), pseudonym.as_str());
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM participant
               WHERE organisation_id = $1 AND pseudonym = $2"#,
            org,
            pseudonym,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("look for a drawn name"))?;
        Ok(count > 0)
    }

    async fn participants(
        &mut self,
        filter: &ParticipantFilter,
        page: Page,
    ) -> Result<Paged<Participant>, StoreError> {
        let (org, wish) = (self.org(), Wish::from(filter));
        let total = count_wished(self, &wish).await?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT p.participant_id AS "participant_id!: Uuid", p.pseudonym, p.birth_month, p.sealed,
                      p.sealed_sensitive, p.last_contact_on, p.created_at, p.erased_at
               FROM participant p
               WHERE p.organisation_id = $1 AND p.pseudonym LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = 0 OR EXISTS (
                      SELECT 1 FROM enrolment e
                      WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.participant_id
                        AND e.programme_id = $4 AND e.starts_on <= $5
                        AND (e.ends_on IS NULL OR e.ends_on >= $5)))
                 AND (CAST($6 AS BIGINT) = -1 OR CAST($6 AS BIGINT) = CASE WHEN EXISTS (
                      SELECT 1 FROM consent c
                      WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.participant_id
                        AND c.purpose = $7 AND c.given_on <= $8 AND c.expires_on >= $8
                        AND (c.withdrawn_on IS NULL OR c.withdrawn_on > $8)
                        AND (c.given_by = 'participant' OR p.birth_month + 1800 > $9))
                      THEN 1 ELSE 0 END)
                 AND ($10 = '' OR p.last_contact_on < $10)
                 AND (CAST($11 AS BIGINT) = -1
                      OR CAST($11 AS BIGINT) = CASE WHEN p.erased_at IS NULL THEN 0 ELSE 1 END)
               ORDER BY CASE CAST($12 AS TEXT)
                            WHEN 'last_contact' THEN p.last_contact_on
                            WHEN 'youngest' THEN CAST(999999 - COALESCE(p.birth_month, 100000) AS TEXT)
                            ELSE p.pseudonym END,
                        p.pseudonym
               LIMIT $13 OFFSET $14"#,
            org,
            wish.pattern,
            wish.in_programme,
            wish.programme,
            wish.programme_on,
            wish.holds,
            wish.purpose,
            wish.consent_on,
            wish.consent_month,
            wish.before,
            wish.erased,
            wish.order,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the participants"))?
        .into_iter()
        .map(Participant::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn heard_of(&mut self, id: ParticipantId, on: Date) -> Result<(), StoreError> {
        let (org, id, on) = (self.org(), id.0, on.to_string());
        sqlx::query!(
            "UPDATE participant SET last_contact_on = $3
             WHERE organisation_id = $1 AND participant_id = $2 AND last_contact_on < $3
               AND erased_at IS NULL",
            org,
            id,
            on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note a contact"))?;
        Ok(())
    }

    async fn set_words(
        &mut self,
        id: ParticipantId,
        words: &[Fingerprint],
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM participant_word WHERE organisation_id = $1 AND participant_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take words away"))?;
        if words.is_empty() {
            return Ok(());
        }
        let mut query = QueryBuilder::new(
            "INSERT INTO participant_word (organisation_id, fingerprint, participant_id) ",
        );
        query.push_values(words, |mut row, word| {
            row.push_bind(org).push_bind(word.to_vec()).push_bind(id);
        });
        query.build().execute(self.conn()).await.map_err(engine("write words"))?;
        Ok(())
    }

    async fn participants_with_words(
        &mut self,
        words: &[Fingerprint],
    ) -> Result<Vec<Participant>, StoreError> {
        let org = self.org();
        let mut query = QueryBuilder::new(
            "SELECT p.participant_id, p.pseudonym, p.birth_month, p.sealed, p.sealed_sensitive,
                    p.last_contact_on, p.created_at, p.erased_at
             FROM participant p WHERE p.erased_at IS NULL AND p.organisation_id = ",
        );
        query.push_bind(org);
        for word in words {
            query
                .push(
                    " AND EXISTS (SELECT 1 FROM participant_word w
                      WHERE w.organisation_id = p.organisation_id
                        AND w.participant_id = p.participant_id AND w.fingerprint = ",
                )
                .push_bind(word.to_vec())
                .push(")");
        }
        query.push(" ORDER BY p.pseudonym LIMIT 50");
        let rows: Vec<Row> = query
            .build_query_as()
            .fetch_all(self.conn())
            .await
            .map_err(engine("look for a name"))?;
        rows.into_iter().map(Participant::try_from).collect()
    }

    async fn drop_sensitive_without_consent(&mut self, on: Date) -> Result<u64, StoreError> {
        let (org, month) = (self.org(), Month::of(on).number());
        let on = on.to_string();
        let done = sqlx::query!(
            "UPDATE participant SET sealed_sensitive = NULL
             WHERE organisation_id = $1 AND sealed_sensitive IS NOT NULL AND NOT EXISTS (
                 SELECT 1 FROM consent c
                 WHERE c.organisation_id = participant.organisation_id
                   AND c.participant_id = participant.participant_id
                   AND c.purpose = 'sensitive' AND c.given_on <= $2 AND c.expires_on >= $2
                   AND (c.withdrawn_on IS NULL OR c.withdrawn_on > $2)
                   AND (c.given_by = 'participant' OR participant.birth_month + 1800 > $3))",
            org,
            on,
            month,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take sensitive data away"))?;
        Ok(done.rows_affected())
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_wished(tx: &mut Tx, wish: &Wish) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM participant p
               WHERE p.organisation_id = $1 AND p.pseudonym LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = 0 OR EXISTS (
                      SELECT 1 FROM enrolment e
                      WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.participant_id
                        AND e.programme_id = $4 AND e.starts_on <= $5
                        AND (e.ends_on IS NULL OR e.ends_on >= $5)))
                 AND (CAST($6 AS BIGINT) = -1 OR CAST($6 AS BIGINT) = CASE WHEN EXISTS (
                      SELECT 1 FROM consent c
                      WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.participant_id
                        AND c.purpose = $7 AND c.given_on <= $8 AND c.expires_on >= $8
                        AND (c.withdrawn_on IS NULL OR c.withdrawn_on > $8)
                        AND (c.given_by = 'participant' OR p.birth_month + 1800 > $9))
                      THEN 1 ELSE 0 END)
                 AND ($10 = '' OR p.last_contact_on < $10)
                 AND (CAST($11 AS BIGINT) = -1
                      OR CAST($11 AS BIGINT) = CASE WHEN p.erased_at IS NULL THEN 0 ELSE 1 END)"#,
        org,
        wish.pattern,
        wish.in_programme,
        wish.programme,
        wish.programme_on,
        wish.holds,
        wish.purpose,
        wish.consent_on,
        wish.consent_month,
        wish.before,
        wish.erased,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count participants"))
}
