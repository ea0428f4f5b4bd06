//! The rows of tasks.

use async_trait::async_trait;
use maillage_app::engage::task::{Task, TaskFilter, TaskRow, TaskStore};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::{AccountId, TaskId};
use uuid::Uuid;

use super::note::about_of;
use crate::Tx;
use crate::column::{engine, instant, maybe_day, maybe_instant, maybe_millis, millis, word};

struct Row {
    task_id: Uuid,
    prospect_id: Option<Uuid>,
    partner_id: Option<Uuid>,
    kind: String,
    title: String,
    due_on: Option<String>,
    assignee_id: Option<Uuid>,
    author_name: String,
    created_at: i64,
    done_at: Option<i64>,
    about_name: Option<String>,
    assignee_name: Option<String>,
}

impl TryFrom<Row> for TaskRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            task: Task {
                id: TaskId(row.task_id),
                about: about_of(row.prospect_id, row.partner_id)?,
                kind: word(&row.kind)?,
                title: row.title,
                due_on: maybe_day(row.due_on.as_deref())?,
                assignee: row.assignee_id.map(AccountId),
                author_name: row.author_name,
                created_at: instant(row.created_at)?,
                done_at: maybe_instant(row.done_at)?,
            },
            about_name: row.about_name.unwrap_or_default(),
            assignee_name: row.assignee_name,
        })
    }
}

#[async_trait]
impl TaskStore for Tx {
    async fn insert_task(&mut self, task: &Task) -> Result<(), StoreError> {
        let (org, id, kind) = (self.org(), task.id.0, task.kind.as_str());
        let prospect = task.about.prospect().map(|p| p.0);
        let partner = task.about.partner().map(|p| p.0);
        let due_on = task.due_on.map(|day| day.to_string());
        let assignee = task.assignee.map(|a| a.0);
        let (created_at, done_at) = (millis(task.created_at), maybe_millis(task.done_at));
        sqlx::query!(
            "INSERT INTO task (organisation_id, task_id, prospect_id, partner_id, kind, title, due_on,
                 assignee_id, author_name, created_at, done_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            prospect,
            partner,
            kind,
            task.title,
            due_on,
            assignee,
            task.author_name,
            created_at,
            done_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a task"))?;
        Ok(())
    }

    async fn update_task(&mut self, task: &Task) -> Result<(), StoreError> {
        let (org, id) = (self.org(), task.id.0);
        let due_on = task.due_on.map(|day| day.to_string());
        let (assignee, done_at) = (task.assignee.map(|a| a.0), maybe_millis(task.done_at));
        sqlx::query!(
            "UPDATE task SET title = $3, due_on = $4, assignee_id = $5, done_at = $6
             WHERE organisation_id = $1 AND task_id = $2",
            org,
            id,
            task.title,
            due_on,
            assignee,
            done_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a task"))?;
        Ok(())
    }

    async fn task(&mut self, id: TaskId) -> Result<Option<Task>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT t.task_id AS "task_id!: Uuid", t.prospect_id AS "prospect_id: Uuid",
                      t.partner_id AS "partner_id: Uuid", t.kind, t.title, t.due_on,
                      t.assignee_id AS "assignee_id: Uuid", t.author_name, t.created_at, t.done_at,
                      CAST(NULL AS TEXT) AS "about_name: String", CAST(NULL AS TEXT) AS "assignee_name: String"
               FROM task t WHERE t.organisation_id = $1 AND t.task_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a task"))?
        .map(|row| TaskRow::try_from(row).map(|row| row.task))
        .transpose()
    }

    async fn tasks(
        &mut self,
        filter: TaskFilter,
        page: Page,
    ) -> Result<Paged<TaskRow>, StoreError> {
        let org = self.org();
        let about = i64::from(filter.about.is_some());
        let prospect = filter.about.and_then(|a| a.prospect()).map(|p| p.0);
        let partner = filter.about.and_then(|a| a.partner()).map(|p| p.0);
        let (mine, assignee) = (i64::from(filter.assignee.is_some()), filter.assignee.map(|a| a.0));
        let due_before = filter.due_before.map_or(String::new(), |day| day.to_string());
        let done = filter.done.map_or(-1_i64, i64::from);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM task t
               WHERE t.organisation_id = $1
                 AND (CAST($2 AS BIGINT) = 0 OR t.prospect_id = $3 OR t.partner_id = $4)
                 AND (CAST($5 AS BIGINT) = 0 OR t.assignee_id = $6)
                 AND ($7 = '' OR (t.due_on IS NOT NULL AND t.due_on < $7))
                 AND (CAST($8 AS BIGINT) = -1 OR ($8 = 0 AND t.done_at IS NULL)
                      OR ($8 = 1 AND t.done_at IS NOT NULL))"#,
            org,
            about,
            prospect,
            partner,
            mine,
            assignee,
            due_before,
            done,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the tasks"))?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT t.task_id AS "task_id!: Uuid", t.prospect_id AS "prospect_id: Uuid",
                      t.partner_id AS "partner_id: Uuid", t.kind, t.title, t.due_on,
                      t.assignee_id AS "assignee_id: Uuid", t.author_name, t.created_at, t.done_at,
                      COALESCE(p.name, q.name) AS "about_name: String", a.name AS "assignee_name?: String"
               FROM task t
               LEFT JOIN prospect p ON p.organisation_id = t.organisation_id AND p.prospect_id = t.prospect_id
               LEFT JOIN partner q ON q.organisation_id = t.organisation_id AND q.partner_id = t.partner_id
               LEFT JOIN account a ON a.account_id = t.assignee_id
               WHERE t.organisation_id = $1
                 AND (CAST($2 AS BIGINT) = 0 OR t.prospect_id = $3 OR t.partner_id = $4)
                 AND (CAST($5 AS BIGINT) = 0 OR t.assignee_id = $6)
                 AND ($7 = '' OR (t.due_on IS NOT NULL AND t.due_on < $7))
                 AND (CAST($8 AS BIGINT) = -1 OR ($8 = 0 AND t.done_at IS NULL)
                      OR ($8 = 1 AND t.done_at IS NOT NULL))
               ORDER BY CASE WHEN t.done_at IS NULL THEN 0 ELSE 1 END, COALESCE(t.done_at, 0) DESC,
                 COALESCE(t.due_on, '9999'), t.created_at, t.task_id
               LIMIT $9 OFFSET $10"#,
            org,
            about,
            prospect,
            partner,
            mine,
            assignee,
            due_before,
            done,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the tasks"))?
        .into_iter()
        .map(TaskRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}
