//! The rows of decisions about records that may be one place.

use async_trait::async_trait;
use maillage_app::identify::duplicate::{Decision, DuplicateStore};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::identify::duplicate::{Couple, Verdicts};
use maillage_domain::identify::establishment::RecordId;

use crate::Tx;
use crate::column::{engine, instant, millis, word};

struct Row {
    first_record: String,
    second_record: String,
    verdict: String,
    decided_at: i64,
    actor_name: String,
}

impl TryFrom<Row> for Decision {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            couple: couple(row.first_record, row.second_record)?,
            verdict: word(&row.verdict)?,
            at: instant(row.decided_at)?,
            actor_name: row.actor_name,
        })
    }
}

fn couple(first: String, second: String) -> Result<Couple, StoreError> {
    let same = || StoreError::Damaged("a decision about a record and itself".to_owned());
    Ok(Couple::of(RecordId(first), RecordId(second)).ok_or_else(same)?.0)
}

#[async_trait]
impl DuplicateStore for Tx {
    async fn put_verdict(&mut self, decision: &Decision) -> Result<(), StoreError> {
        let org = self.org();
        let (first, second) = (&decision.couple.first().0, &decision.couple.second().0);
        let (verdict, at) = (decision.verdict.as_str(), millis(decision.at));
        sqlx::query!(
            "INSERT INTO duplicate_decision (organisation_id, first_record, second_record, verdict, decided_at,
                 actor_name)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (organisation_id, first_record, second_record)
             DO UPDATE SET verdict = excluded.verdict, decided_at = excluded.decided_at,
                 actor_name = excluded.actor_name",
            org,
            first,
            second,
            verdict,
            at,
            decision.actor_name
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a decision about records"))?;
        Ok(())
    }

    async fn remove_verdict(&mut self, couple: &Couple) -> Result<bool, StoreError> {
        let org = self.org();
        let (first, second) = (&couple.first().0, &couple.second().0);
        let done = sqlx::query!(
            "DELETE FROM duplicate_decision
             WHERE organisation_id = $1 AND first_record = $2 AND second_record = $3",
            org,
            first,
            second
        )
        .execute(self.conn())
        .await
        .map_err(engine("take back a decision about records"))?;
        Ok(done.rows_affected() > 0)
    }

    async fn verdicts(&mut self) -> Result<Verdicts, StoreError> {
        let org = self.org();
        let rows = sqlx::query_as!(
            Row,
            "SELECT first_record, second_record, verdict, decided_at, actor_name FROM duplicate_decision
             WHERE organisation_id = $1",
            org
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the decisions about records"))?;
        let said = |row| Decision::try_from(row).map(|said| (said.couple, said.verdict));
        rows.into_iter().map(said).collect()
    }

    async fn decisions(&mut self, page: Page) -> Result<Paged<Decision>, StoreError> {
        let org = self.org();
        let rows = sqlx::query_as!(
            Row,
            "SELECT first_record, second_record, verdict, decided_at, actor_name FROM duplicate_decision
             WHERE organisation_id = $1
             ORDER BY decided_at DESC, first_record, second_record
             LIMIT $2 OFFSET $3",
            org,
            page.limit,
            page.offset
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the decisions about records"))?;
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM duplicate_decision WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the decisions about records"))?;
        let rows = rows.into_iter().map(Decision::try_from).collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}
