//! The rows of what was asked after placements.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::accompany::follow_up::{
    Answer, FollowUp, FollowUpFilter, FollowUpRow, FollowUpStore, OutcomeOf,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, PlacementId};
use uuid::Uuid;

use super::offer::small;
use crate::Tx;
use crate::column::{day, engine, like_anywhere, maybe_day, word};

struct Row {
    placement_id: Uuid,
    months: i64,
    asked_on: String,
    outcome: Option<String>,
    answered_on: Option<String>,
    answered_by: Option<Uuid>,
    reminders: i64,
    reminded_on: Option<String>,
}

fn months_of(number: i64) -> Result<i32, StoreError> {
    i32::try_from(number)
        .map_err(|_| StoreError::Damaged(format!("{number} is no number of months")))
}

fn maybe_outcome(text: Option<&str>) -> Result<Option<Outcome>, StoreError> {
    text.map(word).transpose()
}

impl TryFrom<Row> for FollowUp {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let outcome = maybe_outcome(row.outcome.as_deref())?;
        let answered_on = maybe_day(row.answered_on.as_deref())?;
        Ok(Self {
            placement: PlacementId(row.placement_id),
            months: months_of(row.months)?,
            asked_on: day(&row.asked_on)?,
            answer: answered_on.map(|on| Answer {
                outcome,
                on,
                by: row.answered_by.map(AccountId),
            }),
            reminders: small(row.reminders)?,
            reminded_on: maybe_day(row.reminded_on.as_deref())?,
        })
    }
}

#[async_trait]
impl FollowUpStore for Tx {
    async fn insert_follow_up(&mut self, follow_up: &FollowUp) -> Result<(), StoreError> {
        let (org, id) = (self.org(), follow_up.placement.0);
        let (months, asked_on) = (i64::from(follow_up.months), follow_up.asked_on.to_string());
        sqlx::query!(
            "INSERT INTO placement_outcome (organisation_id, placement_id, months, asked_on, reminders)
             VALUES ($1, $2, $3, $4, 0)",
            org,
            id,
            months,
            asked_on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a question"))?;
        Ok(())
    }

    async fn update_follow_up(&mut self, follow_up: &FollowUp) -> Result<(), StoreError> {
        let (org, id) = (self.org(), follow_up.placement.0);
        let months = i64::from(follow_up.months);
        let answer = follow_up.answer.as_ref();
        let outcome = answer.and_then(|answer| answer.outcome).map(Outcome::as_str);
        let answered_on = answer.map(|answer| answer.on.to_string());
        let answered_by = answer.and_then(|answer| answer.by).map(|account| account.0);
        let reminders = i64::from(follow_up.reminders);
        let reminded_on = follow_up.reminded_on.map(|day| day.to_string());
        sqlx::query!(
            "UPDATE placement_outcome SET outcome = $4, answered_on = $5, answered_by = $6, reminders = $7,
                 reminded_on = $8
             WHERE organisation_id = $1 AND placement_id = $2 AND months = $3",
            org,
            id,
            months,
            outcome,
            answered_on,
            answered_by,
            reminders,
            reminded_on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write an answer"))?;
        Ok(())
    }

    async fn follow_ups_of(&mut self, placement: PlacementId) -> Result<Vec<FollowUp>, StoreError> {
        let (org, id) = (self.org(), placement.0);
        sqlx::query_as!(
            Row,
            r#"SELECT placement_id AS "placement_id!: Uuid", months, asked_on, outcome, answered_on,
                      answered_by AS "answered_by: Uuid", reminders, reminded_on
               FROM placement_outcome WHERE organisation_id = $1 AND placement_id = $2 ORDER BY months"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the questions"))?
        .into_iter()
        .map(FollowUp::try_from)
        .collect()
    }

    async fn follow_ups(
        &mut self,
        filter: &FollowUpFilter,
        today: Date,
        page: Page,
    ) -> Result<Paged<FollowUpRow>, StoreError> {
        let org = self.org();
        let plain = filter.contains.as_deref().unwrap_or_default();
        let (pattern, lower) = (like_anywhere(&folded(plain)), like_anywhere(plain));
        let state = filter.state.map_or("", |state| state.as_str());
        let months = filter.months.map_or(0, i64::from);
        let today = today.to_string();
        let total = count_asked(self, (&pattern, &lower, months, state, &today)).await?;
        let order = filter.order.as_str();
        let rows = sqlx::query!(
            r#"SELECT f.placement_id AS "placement_id!: Uuid", f.months, f.asked_on, f.outcome, f.answered_on,
                      f.answered_by AS "answered_by: Uuid", f.reminders, f.reminded_on, t.reference,
                      y.pseudonym, p.name AS partner_name, t.adviser_id AS "adviser_id!: Uuid",
                      a.name AS "adviser_name?: String"
               FROM placement_outcome f
               JOIN placement t ON t.organisation_id = f.organisation_id AND t.placement_id = f.placement_id
               JOIN partner p ON p.organisation_id = t.organisation_id AND p.partner_id = t.partner_id
               JOIN participant y ON y.organisation_id = t.organisation_id
                AND y.participant_id = t.participant_id
               LEFT JOIN account a ON a.account_id = t.adviser_id
               WHERE f.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(t.reference) LIKE $3 ESCAPE '\'
                      OR LOWER(y.pseudonym) LIKE $3 ESCAPE '\')
                 AND (CAST($4 AS BIGINT) = 0 OR f.months = $4)
                 AND ($5 = '' OR $5 = CASE WHEN f.outcome IS NOT NULL THEN 'known'
                          WHEN f.answered_on IS NOT NULL THEN 'unknown'
                          WHEN f.asked_on > $6 THEN 'later' ELSE 'asked' END)
               ORDER BY CASE WHEN $7 = '-asked' THEN f.asked_on END DESC,
                        CASE WHEN $7 = 'person' THEN y.pseudonym END,
                        CASE WHEN $7 = '-person' THEN y.pseudonym END DESC,
                        CASE WHEN $7 = 'partner' THEN LOWER(p.name) END,
                        CASE WHEN $7 = '-partner' THEN LOWER(p.name) END DESC,
                        f.asked_on, f.placement_id, f.months
               LIMIT $8 OFFSET $9"#,
            org,
            pattern,
            lower,
            months,
            state,
            today,
            order,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the questions"))?
        .into_iter()
        .map(|row| {
            let follow_up = Row {
                placement_id: row.placement_id,
                months: row.months,
                asked_on: row.asked_on,
                outcome: row.outcome,
                answered_on: row.answered_on,
                answered_by: row.answered_by,
                reminders: row.reminders,
                reminded_on: row.reminded_on,
            };
            Ok(FollowUpRow {
                follow_up: follow_up.try_into()?,
                reference: row.reference,
                pseudonym: Pseudonym::stored(row.pseudonym),
                partner_name: row.partner_name,
                adviser: AccountId(row.adviser_id),
                adviser_name: row.adviser_name.unwrap_or_default(),
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn outcomes(&mut self, today: Date) -> Result<Vec<OutcomeOf>, StoreError> {
        let (org, today) = (self.org(), today.to_string());
        sqlx::query!(
            "SELECT months, asked_on, outcome, answered_on FROM placement_outcome
             WHERE organisation_id = $1 AND asked_on <= $2 ORDER BY months, asked_on",
            org,
            today,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the outcomes"))?
        .into_iter()
        .map(|row| {
            Ok(OutcomeOf {
                months: months_of(row.months)?,
                asked_on: day(&row.asked_on)?,
                outcome: maybe_outcome(row.outcome.as_deref())?,
                answered_on: maybe_day(row.answered_on.as_deref())?,
            })
        })
        .collect()
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_asked(
    tx: &mut Tx,
    (pattern, lower, months, state, today): (&str, &str, i64, &str, &str),
) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64"
               FROM placement_outcome f
               JOIN placement t ON t.organisation_id = f.organisation_id AND t.placement_id = f.placement_id
               JOIN partner p ON p.organisation_id = t.organisation_id AND p.partner_id = t.partner_id
               JOIN participant y ON y.organisation_id = t.organisation_id
                AND y.participant_id = t.participant_id
               WHERE f.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(t.reference) LIKE $3 ESCAPE '\'
                      OR LOWER(y.pseudonym) LIKE $3 ESCAPE '\')
                 AND (CAST($4 AS BIGINT) = 0 OR f.months = $4)
                 AND ($5 = '' OR $5 = CASE WHEN f.outcome IS NOT NULL THEN 'known'
                          WHEN f.answered_on IS NOT NULL THEN 'unknown'
                          WHEN f.asked_on > $6 THEN 'later' ELSE 'asked' END)"#,
        org,
        pattern,
        lower,
        months,
        state,
        today,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the questions"))
}
