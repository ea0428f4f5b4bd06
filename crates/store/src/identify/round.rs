//! The rows of walking rounds, of the visits noted on them, and of opening hours.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::engage::prospect::Prospect;
use maillage_app::identify::round::{Promise, Round, RoundRow, RoundStore, RoundVisit, Standing};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::round::Opening;
use maillage_domain::ids::{NoteId, ProspectId, RoundId, VisitId};
use maillage_domain::party::Point;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::column::{day, engine, instant, maybe_day, maybe_instant, maybe_millis, millis, word};
use crate::engage::prospect::ProspectRow;
use crate::{Db, Tx};

struct Row {
    round_id: Uuid,
    title: String,
    day: String,
    leave_minute: i64,
    visit_minutes: i64,
    start_label: String,
    start_lon: f64,
    start_lat: f64,
    budget_minutes: Option<i64>,
    prize: Option<i64>,
    prize_at_most: Option<i64>,
    away_at_least: i64,
    created_by: String,
    created_at: i64,
    removed_at: Option<i64>,
}

fn small<N: TryFrom<i64>>(number: i64) -> Result<N, StoreError> {
    N::try_from(number).map_err(|_| StoreError::Damaged(format!("{number} is out of range")))
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl TryFrom<Row> for Round {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let promise = match (row.budget_minutes, row.prize, row.prize_at_most) {
            (Some(minutes), Some(prize), Some(most)) => Some(Promise {
                budget_minutes: small(minutes)?,
                prize: small(prize)?,
                prize_at_most: small(most)?,
            }),
            _ => None,
        };
        Ok(Self {
            id: RoundId(row.round_id),
            title: row.title,
            day: day(&row.day)?,
            leave_minute: small(row.leave_minute)?,
            visit_minutes: small(row.visit_minutes)?,
            start_label: row.start_label,
            start: Point { lon: row.start_lon, lat: row.start_lat },
            promise,
            away_at_least_s: small(row.away_at_least)?,
            created_by: row.created_by,
            created_at: instant(row.created_at)?,
            removed_at: maybe_instant(row.removed_at)?,
        })
    }
}

struct VisitRow {
    visit_id: Uuid,
    round_id: Uuid,
    prospect_id: Uuid,
    outcome: String,
    words: String,
    note_id: Uuid,
    before: String,
    after: String,
    actor_name: String,
    at: i64,
    recorded_at: i64,
    ended_at: Option<i64>,
}

impl TryFrom<VisitRow> for RoundVisit {
    type Error = StoreError;
    fn try_from(row: VisitRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: VisitId(row.visit_id),
            round: RoundId(row.round_id),
            prospect: ProspectId(row.prospect_id),
            outcome: word(&row.outcome)?,
            words: row.words,
            note: NoteId(row.note_id),
            before: standing(&row.before)?,
            after: standing(&row.after)?,
            actor_name: row.actor_name,
            at: instant(row.at)?,
            recorded_at: instant(row.recorded_at)?,
            ended_at: maybe_instant(row.ended_at)?,
        })
    }
}

/// Where a prospect stands, as JSON.
#[derive(Serialize, Deserialize)]
struct StandingJson {
    stage: Stage,
    next_step: String,
    next_step_on: Option<String>,
}

fn standing(text: &str) -> Result<Standing, StoreError> {
    let read: StandingJson = from_json(text)?;
    let next_step_on = maybe_day(read.next_step_on.as_deref())?;
    Ok(Standing { stage: read.stage, next_step: read.next_step, next_step_on })
}

fn kept(standing: &Standing) -> String {
    to_json(&StandingJson {
        stage: standing.stage,
        next_step: standing.next_step.clone(),
        next_step_on: standing.next_step_on.map(|day| day.to_string()),
    })
}

fn from_json<V: DeserializeOwned>(text: &str) -> Result<V, StoreError> {
    serde_json::from_str(text)
        .map_err(|_| StoreError::Damaged(format!("`{text}` is not what a round keeps")))
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts, words and numbers are written as JSON")
}

#[async_trait]
impl RoundStore for Tx {
    async fn insert_round(&mut self, round: &Round) -> Result<(), StoreError> {
        let (org, id, day) = (self.org(), round.id.0, round.day.to_string());
        let leave_minute = i64::from(round.leave_minute);
        let visit_minutes = i64::from(round.visit_minutes);
        let budget = round.promise.map(|p| i64::from(p.budget_minutes));
        let prize = round.promise.map(|p| whole(p.prize));
        let prize_at_most = round.promise.map(|p| whole(p.prize_at_most));
        let (away, search) = (whole(round.away_at_least_s), round.search_text());
        let (created_at, removed_at) = (millis(round.created_at), maybe_millis(round.removed_at));
        sqlx::query!(
            "INSERT INTO round (organisation_id, round_id, title, day, leave_minute, visit_minutes, start_label,
                 start_lon, start_lat, budget_minutes, prize, prize_at_most, away_at_least, created_by,
                 created_at, removed_at, search)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
            org,
            id,
            round.title,
            day,
            leave_minute,
            visit_minutes,
            round.start_label,
            round.start.lon,
            round.start.lat,
            budget,
            prize,
            prize_at_most,
            away,
            round.created_by,
            created_at,
            removed_at,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a round"))?;
        Ok(())
    }

    async fn update_round(&mut self, round: &Round) -> Result<(), StoreError> {
        let (org, id, day) = (self.org(), round.id.0, round.day.to_string());
        let leave_minute = i64::from(round.leave_minute);
        let visit_minutes = i64::from(round.visit_minutes);
        let budget = round.promise.map(|p| i64::from(p.budget_minutes));
        let prize = round.promise.map(|p| whole(p.prize));
        let prize_at_most = round.promise.map(|p| whole(p.prize_at_most));
        let (away, search) = (whole(round.away_at_least_s), round.search_text());
        let removed_at = maybe_millis(round.removed_at);
        sqlx::query!(
            "UPDATE round SET title = $3, day = $4, leave_minute = $5, visit_minutes = $6, start_label = $7,
                 start_lon = $8, start_lat = $9, budget_minutes = $10, prize = $11, prize_at_most = $12,
                 away_at_least = $13, removed_at = $14, search = $15
             WHERE organisation_id = $1 AND round_id = $2",
            org,
            id,
            round.title,
            day,
            leave_minute,
            visit_minutes,
            round.start_label,
            round.start.lon,
            round.start.lat,
            budget,
            prize,
            prize_at_most,
            away,
            removed_at,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a round"))?;
        Ok(())
    }

    async fn round(&mut self, id: RoundId) -> Result<Option<Round>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT round_id AS "round_id!: Uuid", title, day, leave_minute, visit_minutes, start_label,
                      start_lon, start_lat, budget_minutes, prize, prize_at_most, away_at_least, created_by,
                      created_at, removed_at
               FROM round WHERE organisation_id = $1 AND round_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a round"))?
        .map(Round::try_from)
        .transpose()
    }

    async fn rounds(&mut self) -> Result<Vec<RoundRow>, StoreError> {
        let org = self.org();
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT round_id AS "round_id!: Uuid", title, day, leave_minute, visit_minutes, start_label,
                      start_lon, start_lat, budget_minutes, prize, prize_at_most, away_at_least, created_by,
                      created_at, removed_at
               FROM round WHERE organisation_id = $1 ORDER BY day DESC, leave_minute, round_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the rounds"))?;
        let counts = sqlx::query!(
            r#"SELECT s.round_id AS "round_id!: Uuid", CAST(COUNT(*) AS BIGINT) AS "stops!: i64",
                      CAST(COUNT(v.visit_id) AS BIGINT) AS "visited!: i64"
               FROM round_stop s
               LEFT JOIN round_visit v ON v.organisation_id = s.organisation_id AND v.round_id = s.round_id
                    AND v.prospect_id = s.prospect_id AND v.ended_at IS NULL
               WHERE s.organisation_id = $1 GROUP BY s.round_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count the stops of rounds"))?;
        let counts: std::collections::BTreeMap<Uuid, (i64, i64)> =
            counts.into_iter().map(|row| (row.round_id, (row.stops, row.visited))).collect();
        rows.into_iter()
            .map(|row| {
                let (stops, visited) = counts.get(&row.round_id).copied().unwrap_or_default();
                Ok(RoundRow { round: row.try_into()?, stops, visited })
            })
            .collect()
    }

    async fn put_round_stops(
        &mut self,
        id: RoundId,
        stops: &[ProspectId],
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM round_stop WHERE organisation_id = $1 AND round_id = $2",
            org,
            id
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the stops of a round"))?;
        if stops.is_empty() {
            return Ok(());
        }
        let mut insert: QueryBuilder<Db> = QueryBuilder::new(
            "INSERT INTO round_stop (organisation_id, round_id, prospect_id, position) ",
        );
        insert.push_values(stops.iter().zip(0_i64..), |mut row, (stop, position)| {
            row.push_bind(org).push_bind(id).push_bind(stop.0).push_bind(position);
        });
        insert.build().execute(self.conn()).await.map_err(engine("write the stops of a round"))?;
        Ok(())
    }

    async fn round_stops(&mut self, id: RoundId) -> Result<Vec<Prospect>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            ProspectRow,
            r#"SELECT p.prospect_id AS "prospect_id!: Uuid", p.origin, p.record_id, p.kind, p.name, p.category,
                      p.street, p.postcode, p.locality, p.country, p.lon, p.lat, p.locale, p.email, p.phone,
                      p.website, p.stage, p.stage_since, p.score, p.coverage, p.explanation, p.next_step,
                      p.next_step_on, p.partner_id AS "partner_id: Uuid", p.created_at
               FROM round_stop s
               JOIN prospect p ON p.organisation_id = s.organisation_id AND p.prospect_id = s.prospect_id
               WHERE s.organisation_id = $1 AND s.round_id = $2 ORDER BY s.position"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the stops of a round"))?
        .into_iter()
        .map(Prospect::try_from)
        .collect()
    }

    async fn prospects_on_rounds(&mut self, from: Date) -> Result<Vec<ProspectId>, StoreError> {
        let (org, from) = (self.org(), from.to_string());
        let rows = sqlx::query!(
            r#"SELECT DISTINCT s.prospect_id AS "prospect_id!: Uuid"
               FROM round_stop s
               JOIN round r ON r.organisation_id = s.organisation_id AND r.round_id = s.round_id
               LEFT JOIN round_visit v ON v.organisation_id = s.organisation_id AND v.round_id = s.round_id
                    AND v.prospect_id = s.prospect_id AND v.ended_at IS NULL
               WHERE s.organisation_id = $1 AND r.day >= $2 AND r.removed_at IS NULL AND v.visit_id IS NULL"#,
            org,
            from,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what is on rounds"))?;
        Ok(rows.into_iter().map(|row| ProspectId(row.prospect_id)).collect())
    }

    async fn insert_visit(&mut self, visit: &RoundVisit) -> Result<(), StoreError> {
        let (org, id, round, prospect) = (self.org(), visit.id.0, visit.round.0, visit.prospect.0);
        let (outcome, note) = (visit.outcome.as_str(), visit.note.0);
        let (before, after) = (kept(&visit.before), kept(&visit.after));
        let (at, recorded_at) = (millis(visit.at), millis(visit.recorded_at));
        let ended_at = maybe_millis(visit.ended_at);
        sqlx::query!(
            "INSERT INTO round_visit (organisation_id, visit_id, round_id, prospect_id, outcome, words, note_id,
                 before, after, actor_name, at, recorded_at, ended_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            org,
            id,
            round,
            prospect,
            outcome,
            visit.words,
            note,
            before,
            after,
            visit.actor_name,
            at,
            recorded_at,
            ended_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a visit"))?;
        Ok(())
    }

    async fn end_visit(&mut self, id: VisitId, at: Timestamp) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        sqlx::query!(
            "UPDATE round_visit SET ended_at = $3
             WHERE organisation_id = $1 AND visit_id = $2 AND ended_at IS NULL",
            org,
            id,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("end a visit"))?;
        Ok(())
    }

    async fn visit(&mut self, id: VisitId) -> Result<Option<RoundVisit>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            VisitRow,
            r#"SELECT visit_id AS "visit_id!: Uuid", round_id AS "round_id!: Uuid",
                      prospect_id AS "prospect_id!: Uuid", outcome, words, note_id AS "note_id!: Uuid",
                      before, after, actor_name, at, recorded_at, ended_at
               FROM round_visit WHERE organisation_id = $1 AND visit_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a visit"))?
        .map(RoundVisit::try_from)
        .transpose()
    }

    async fn visits(&mut self, round: RoundId) -> Result<Vec<RoundVisit>, StoreError> {
        let (org, id) = (self.org(), round.0);
        sqlx::query_as!(
            VisitRow,
            r#"SELECT visit_id AS "visit_id!: Uuid", round_id AS "round_id!: Uuid",
                      prospect_id AS "prospect_id!: Uuid", outcome, words, note_id AS "note_id!: Uuid",
                      before, after, actor_name, at, recorded_at, ended_at
               FROM round_visit WHERE organisation_id = $1 AND round_id = $2 AND ended_at IS NULL
               ORDER BY at, visit_id"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the visits of a round"))?
        .into_iter()
        .map(RoundVisit::try_from)
        .collect()
    }

    async fn openings(
        &mut self,
        weekday: i8,
    ) -> Result<Vec<(ProspectId, Vec<Opening>)>, StoreError> {
        let (org, weekday) = (self.org(), i64::from(weekday));
        sqlx::query!(
            r#"SELECT prospect_id AS "prospect_id!: Uuid", times FROM prospect_opening
               WHERE organisation_id = $1 AND weekday = $2 ORDER BY prospect_id"#,
            org,
            weekday,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read opening hours"))?
        .into_iter()
        .map(|row| Ok((ProspectId(row.prospect_id), from_json(&row.times)?)))
        .collect()
    }

    async fn put_opening(
        &mut self,
        prospect: ProspectId,
        weekday: i8,
        times: Option<&[Opening]>,
    ) -> Result<(), StoreError> {
        let (org, id, weekday) = (self.org(), prospect.0, i64::from(weekday));
        let Some(times) = times.map(|times| to_json(&times)) else {
            sqlx::query!(
                "DELETE FROM prospect_opening
                 WHERE organisation_id = $1 AND prospect_id = $2 AND weekday = $3",
                org,
                id,
                weekday,
            )
            .execute(self.conn())
            .await
            .map_err(engine("forget opening hours"))?;
            return Ok(());
        };
        sqlx::query!(
            "INSERT INTO prospect_opening (organisation_id, prospect_id, weekday, times)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (organisation_id, prospect_id, weekday) DO UPDATE SET times = excluded.times",
            org,
            id,
            weekday,
            times,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write opening hours"))?;
        Ok(())
    }
}
