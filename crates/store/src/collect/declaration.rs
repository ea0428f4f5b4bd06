//! The rows of declarations and of closed months.

use async_trait::async_trait;
use futures_util::TryStreamExt;
use jiff::Timestamp;
use maillage_app::collect::declaration::{DeclarationFilter, DeclarationRow, DeclarationStore};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::declaration::{Declaration, DeclaredBy};
use maillage_domain::ids::{AccountId, CommitmentId, DeclarationId, LinkId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, like_anywhere, millis, month, word};

struct Row {
    declaration_id: Uuid,
    partner_id: Uuid,
    commitment_id: Uuid,
    month: i64,
    base_cents: i64,
    evidence: String,
    declared_at: i64,
    declared_by_kind: String,
    declared_by_id: Uuid,
    supersedes_id: Option<Uuid>,
}

impl TryFrom<Row> for Declaration {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: DeclarationId(row.declaration_id),
            partner: PartnerId(row.partner_id),
            commitment: CommitmentId(row.commitment_id),
            month: month(row.month)?,
            base: Cents(row.base_cents),
            evidence: word(&row.evidence)?,
            declared_at: instant(row.declared_at)?,
            declared_by: match row.declared_by_kind.as_str() {
                "partner" => DeclaredBy::Partner(LinkId(row.declared_by_id)),
                _ => DeclaredBy::Staff(AccountId(row.declared_by_id)),
            },
            supersedes: row.supersedes_id.map(DeclarationId),
        })
    }
}

#[async_trait]
impl DeclarationStore for Tx {
    async fn insert_declaration(&mut self, declaration: &Declaration) -> Result<(), StoreError> {
        let (org, id) = (self.org(), declaration.id.0);
        let (partner, commitment) = (declaration.partner.0, declaration.commitment.0);
        let (month, base) = (declaration.month.number(), declaration.base.0);
        let evidence = declaration.evidence.as_str();
        let declared_at = millis(declaration.declared_at);
        let (kind, by) = match declaration.declared_by {
            DeclaredBy::Partner(link) => ("partner", link.0),
            DeclaredBy::Staff(account) => ("staff", account.0),
        };
        let supersedes = declaration.supersedes.map(|d| d.0);
        sqlx::query!(
            "INSERT INTO declaration (organisation_id, declaration_id, partner_id, commitment_id, month,
                 base_cents, evidence, declared_at, declared_by_kind, declared_by_id, supersedes_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            partner,
            commitment,
            month,
            base,
            evidence,
            declared_at,
            kind,
            by,
            supersedes,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a declaration"))?;
        Ok(())
    }

    async fn declarations_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<Declaration>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        let mut rows = sqlx::query_as!(
            Row,
            r#"SELECT declaration_id AS "declaration_id!: Uuid", partner_id AS "partner_id!: Uuid",
                      commitment_id AS "commitment_id!: Uuid", month, base_cents, evidence, declared_at,
                      declared_by_kind, declared_by_id AS "declared_by_id!: Uuid",
                      supersedes_id AS "supersedes_id: Uuid"
               FROM declaration
               WHERE organisation_id = $1 AND commitment_id >= $2 AND commitment_id <= $3
               ORDER BY commitment_id, declared_at, declaration_id"#,
            org,
            first,
            last,
        )
        .fetch(self.conn());
        let mut declarations = Vec::new();
        while let Some(row) = rows.try_next().await.map_err(engine("read declarations"))? {
            declarations.push(row.try_into()?);
        }
        Ok(declarations)
    }

    async fn declarations(
        &mut self,
        filter: &DeclarationFilter,
        page: Page,
    ) -> Result<Paged<DeclarationRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.name_contains.as_deref().unwrap_or_default()));
        let month = filter.month.map_or(0, Month::number);
        let partner = filter.partner.map_or(Uuid::nil(), |p| p.0);
        let nobody = Uuid::nil();
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64"
               FROM declaration d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND p.search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = 0 OR d.month = $3) AND (d.partner_id = $4 OR $4 = $5)"#,
            org,
            pattern,
            month,
            partner,
            nobody,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the declarations"))?;
        let rows = sqlx::query!(
            r#"SELECT d.declaration_id AS "declaration_id!: Uuid", d.partner_id AS "partner_id!: Uuid",
                      d.commitment_id AS "commitment_id!: Uuid", d.month, d.base_cents, d.evidence,
                      d.declared_at, d.declared_by_kind, d.declared_by_id AS "declared_by_id!: Uuid",
                      d.supersedes_id AS "supersedes_id: Uuid", p.name AS partner_name,
                      (SELECT COUNT(*) FROM declaration n
                       WHERE n.organisation_id = d.organisation_id AND n.commitment_id = d.commitment_id
                         AND n.month = d.month AND n.declared_at > d.declared_at) AS "later!: i64"
               FROM declaration d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND p.search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = 0 OR d.month = $3) AND (d.partner_id = $4 OR $4 = $5)
               ORDER BY d.declared_at DESC, d.declaration_id LIMIT $6 OFFSET $7"#,
            org,
            pattern,
            month,
            partner,
            nobody,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the declarations"))?
        .into_iter()
        .map(|row| {
            Ok(DeclarationRow {
                partner_name: row.partner_name,
                superseded: row.later > 0,
                declaration: Row {
                    declaration_id: row.declaration_id,
                    partner_id: row.partner_id,
                    commitment_id: row.commitment_id,
                    month: row.month,
                    base_cents: row.base_cents,
                    evidence: row.evidence,
                    declared_at: row.declared_at,
                    declared_by_kind: row.declared_by_kind,
                    declared_by_id: row.declared_by_id,
                    supersedes_id: row.supersedes_id,
                }
                .try_into()?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn declared_in(&mut self, month: Month) -> Result<Vec<CommitmentId>, StoreError> {
        let (org, month) = (self.org(), month.number());
        let ids = sqlx::query_scalar!(
            r#"SELECT DISTINCT commitment_id AS "commitment_id!: Uuid" FROM declaration
               WHERE organisation_id = $1 AND month = $2"#,
            org,
            month,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read declarations"))?;
        Ok(ids.into_iter().map(CommitmentId).collect())
    }

    async fn declared_between(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<(u32, Cents), StoreError> {
        let (org, first, last) = (self.org(), first.number(), last.number());
        let row = sqlx::query!(
            r#"SELECT COUNT(DISTINCT d.partner_id) AS "partners!: i64",
                      CAST(COALESCE(SUM(d.base_cents), 0) AS BIGINT) AS "base!: i64"
               FROM declaration d
               WHERE d.organisation_id = $1 AND d.month >= $2 AND d.month <= $3 AND NOT EXISTS (
                   SELECT 1 FROM declaration n
                   WHERE n.organisation_id = d.organisation_id AND n.commitment_id = d.commitment_id
                     AND n.month = d.month AND (n.declared_at > d.declared_at
                       OR (n.declared_at = d.declared_at AND n.declaration_id > d.declaration_id)))"#,
            org,
            first,
            last,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("add up what was declared"))?;
        Ok((u32::try_from(row.partners).unwrap_or(u32::MAX), Cents(row.base)))
    }

    async fn closed_through(&mut self) -> Result<Option<Month>, StoreError> {
        let org = self.org();
        let last = sqlx::query_scalar!(
            r#"SELECT month FROM closed_month WHERE organisation_id = $1
               ORDER BY month DESC LIMIT 1"#,
            org,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the closed months"))?;
        last.map(month).transpose()
    }

    async fn close_month(
        &mut self,
        month: Month,
        at: Timestamp,
        by: &str,
    ) -> Result<(), StoreError> {
        let (org, month, at) = (self.org(), month.number(), millis(at));
        sqlx::query!(
            "INSERT INTO closed_month (organisation_id, month, closed_at, closed_by)
             VALUES ($1, $2, $3, $4) ON CONFLICT (organisation_id, month) DO NOTHING",
            org,
            month,
            at,
            by,
        )
        .execute(self.conn())
        .await
        .map_err(engine("close a month"))?;
        Ok(())
    }
}
