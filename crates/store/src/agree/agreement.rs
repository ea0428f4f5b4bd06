//! The rows of agreements and commitments.

use async_trait::async_trait;
use maillage_app::agree::agreement::{
    Agreement, AgreementFilter, AgreementRow, AgreementStore, SignedThrough, StoredCommitment,
    StoredDocument,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::agree::agreement::{
    AgreementStage, AgreementState, DocumentHash, EndReason, Signature,
};
use maillage_domain::agree::commitment::{Commitment, CommitmentKind, Side};
use maillage_domain::ids::{AgreementId, CommitmentId, DocumentId, PartnerId};
use maillage_domain::period::Month;
use uuid::Uuid;

use super::signature::{StoredSignature, ways};
use crate::Tx;
use crate::column::{
    day, engine, hash, instant, like_anywhere, maybe_day, maybe_instant, millis, word,
};

struct Row {
    agreement_id: Uuid,
    partner_id: Uuid,
    reference: String,
    stage: String,
    locale: String,
    purpose: String,
    legal_regime: String,
    first_month: i64,
    signatory_name: String,
    signatory_quality: String,
    proposed_at: Option<i64>,
    document_hash: Option<Vec<u8>>,
    proposed_document_id: Option<Uuid>,
    terms_hash: Option<String>,
    signed_document_id: Option<Uuid>,
    active_since: Option<String>,
    ended_on: Option<String>,
    end_reason: Option<String>,
    replaces_id: Option<Uuid>,
    created_at: i64,
}

impl Row {
    /// The state, put together again from its columns and the rows of signatures.
    fn state(&self, signatures: Vec<StoredSignature>) -> Result<AgreementState, StoreError> {
        let missing = |what: &str| {
            StoreError::Damaged(format!(
                "agreement {} is {} without {what}",
                self.reference, self.stage
            ))
        };
        let mut given = signatures.into_iter().map(|stored| stored.signature);
        let both: (Option<Signature>, Option<Signature>) = (given.next(), given.next());
        let pair = |both| match both {
            (Some(first), Some(second)) => Some([first, second]),
            _ => None,
        };
        Ok(match word::<AgreementStage>(&self.stage)? {
            AgreementStage::Draft => AgreementState::Draft,
            AgreementStage::Proposed => AgreementState::Proposed {
                proposed_at: maybe_instant(self.proposed_at)?.ok_or_else(|| missing("its day"))?,
                document: DocumentHash(hash(
                    self.document_hash.as_deref().ok_or_else(|| missing("a paper"))?,
                )?),
                first_signature: both.0,
            },
            AgreementStage::Signed => AgreementState::Signed {
                signatures: pair(both).ok_or_else(|| missing("two signatures"))?,
            },
            AgreementStage::Active => AgreementState::Active {
                signatures: pair(both).ok_or_else(|| missing("two signatures"))?,
                since: day(self.active_since.as_deref().ok_or_else(|| missing("its start"))?)?,
            },
            AgreementStage::Ended => AgreementState::Ended {
                signatures: pair(both),
                on: day(self.ended_on.as_deref().ok_or_else(|| missing("its end"))?)?,
                reason: word::<EndReason>(
                    self.end_reason.as_deref().ok_or_else(|| missing("a reason"))?,
                )?,
            },
        })
    }

    fn agreement(self, signatures: Vec<StoredSignature>) -> Result<Agreement, StoreError> {
        Ok(Agreement {
            state: self.state(signatures)?,
            id: AgreementId(self.agreement_id),
            partner: PartnerId(self.partner_id),
            locale: word(&self.locale)?,
            first_month: month(self.first_month)?,
            proposed_document: self.proposed_document_id.map(DocumentId),
            signed_document: self.signed_document_id.map(DocumentId),
            replaces: self.replaces_id.map(AgreementId),
            created_at: instant(self.created_at)?,
            reference: self.reference,
            purpose: self.purpose,
            legal_regime: self.legal_regime,
            terms_hash: self.terms_hash,
            signatory_name: self.signatory_name,
            signatory_quality: self.signatory_quality,
        })
    }
}

fn month(number: i64) -> Result<Month, StoreError> {
    Month::from_number(number)
        .map_err(|_| StoreError::Damaged(format!("{number} is no month's number")))
}

/// The columns that only some states have.
struct StateColumns {
    proposed_at: Option<i64>,
    document_hash: Option<Vec<u8>>,
    active_since: Option<String>,
    ended_on: Option<String>,
    end_reason: Option<&'static str>,
}

impl StateColumns {
    fn of(state: &AgreementState) -> Self {
        let mut columns = Self {
            proposed_at: None,
            document_hash: None,
            active_since: None,
            ended_on: None,
            end_reason: None,
        };
        match state {
            AgreementState::Draft => {}
            AgreementState::Proposed { proposed_at, document, .. } => {
                columns.proposed_at = Some(millis(*proposed_at));
                columns.document_hash = Some(document.0.to_vec());
            }
            AgreementState::Signed { signatures } => {
                columns.document_hash = Some(signatures[0].document.0.to_vec());
            }
            AgreementState::Active { signatures, since } => {
                columns.document_hash = Some(signatures[0].document.0.to_vec());
                columns.active_since = Some(since.to_string());
            }
            AgreementState::Ended { signatures, on, reason } => {
                columns.document_hash = signatures.as_ref().map(|s| s[0].document.0.to_vec());
                columns.ended_on = Some(on.to_string());
                columns.end_reason = Some(reason.as_str());
            }
        }
        columns
    }
}

fn commitment(
    id: Uuid,
    agreement: Uuid,
    partner: Uuid,
    terms: &str,
) -> Result<StoredCommitment, StoreError> {
    let terms: Commitment = serde_json::from_str(terms)
        .map_err(|error| StoreError::Damaged(format!("commitment {id}: {error}")))?;
    Ok(StoredCommitment {
        id: CommitmentId(id),
        agreement: AgreementId(agreement),
        partner: PartnerId(partner),
        terms,
    })
}

fn written(terms: &Commitment) -> String {
    serde_json::to_string(terms).expect("terms are texts and numbers, which JSON always holds")
}

impl Tx {
    async fn add_commitments(&mut self, lines: &[StoredCommitment]) -> Result<(), StoreError> {
        for (position, line) in (0_i64..).zip(lines) {
            let (org, id, agreement) = (self.org(), line.id.0, line.agreement.0);
            let (partner, terms) = (line.partner.0, written(&line.terms));
            let (side, kind) = (line.terms.side().as_str(), line.terms.kind().as_str());
            sqlx::query!(
                "INSERT INTO commitment (organisation_id, commitment_id, agreement_id, partner_id, position,
                     side, kind, terms)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                org,
                id,
                agreement,
                partner,
                position,
                side,
                kind,
                terms,
            )
            .execute(self.conn())
            .await
            .map_err(engine("add a commitment"))?;
        }
        Ok(())
    }
}

#[async_trait]
impl AgreementStore for Tx {
    async fn insert_agreement(
        &mut self,
        agreement: &Agreement,
        commitments: &[StoredCommitment],
    ) -> Result<(), StoreError> {
        let (org, id, partner) = (self.org(), agreement.id.0, agreement.partner.0);
        let (stage, locale) = (agreement.state.stage().as_str(), agreement.locale.code());
        let first_month = agreement.first_month.number();
        let replaces = agreement.replaces.map(|replaced| replaced.0);
        let created_at = millis(agreement.created_at);
        sqlx::query!(
            "INSERT INTO agreement (organisation_id, agreement_id, partner_id, reference, stage, locale,
                 purpose, legal_regime, first_month, signatory_name, signatory_quality, replaces_id, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            org,
            id,
            partner,
            agreement.reference,
            stage,
            locale,
            agreement.purpose,
            agreement.legal_regime,
            first_month,
            agreement.signatory_name,
            agreement.signatory_quality,
            replaces,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an agreement"))?;
        self.add_commitments(commitments).await?;
        if agreement.state == AgreementState::Draft {
            return Ok(());
        }
        self.update_agreement(agreement).await
    }

    async fn update_agreement(&mut self, agreement: &Agreement) -> Result<(), StoreError> {
        let (org, id) = (self.org(), agreement.id.0);
        let (stage, locale) = (agreement.state.stage().as_str(), agreement.locale.code());
        let first_month = agreement.first_month.number();
        let proposed_document = agreement.proposed_document.map(|document| document.0);
        let signed_document = agreement.signed_document.map(|document| document.0);
        let columns = StateColumns::of(&agreement.state);
        // A later state keeps the days of the earlier ones; only a draft has none.
        sqlx::query!(
            "UPDATE agreement SET stage = $3, locale = $4, purpose = $5, legal_regime = $6, first_month = $7,
                 signatory_name = $8, signatory_quality = $9,
                 proposed_at = CASE WHEN $3 = 'draft' THEN NULL ELSE COALESCE($10, proposed_at) END,
                 document_hash = $11, proposed_document_id = $12, signed_document_id = $13,
                 active_since = COALESCE($14, active_since), ended_on = $15, end_reason = $16,
                 terms_hash = $17
             WHERE organisation_id = $1 AND agreement_id = $2",
            org,
            id,
            stage,
            locale,
            agreement.purpose,
            agreement.legal_regime,
            first_month,
            agreement.signatory_name,
            agreement.signatory_quality,
            columns.proposed_at,
            columns.document_hash,
            proposed_document,
            signed_document,
            columns.active_since,
            columns.ended_on,
            columns.end_reason,
            agreement.terms_hash,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write an agreement"))?;
        Ok(())
    }

    async fn replace_commitments(
        &mut self,
        agreement: AgreementId,
        commitments: &[StoredCommitment],
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), agreement.0);
        sqlx::query!(
            "DELETE FROM commitment WHERE organisation_id = $1 AND agreement_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("clear the commitments of a draft"))?;
        self.add_commitments(commitments).await
    }

    async fn update_commitment(&mut self, commitment: &StoredCommitment) -> Result<(), StoreError> {
        let (org, id, terms) = (self.org(), commitment.id.0, written(&commitment.terms));
        sqlx::query!(
            "UPDATE commitment SET terms = $3 WHERE organisation_id = $1 AND commitment_id = $2",
            org,
            id,
            terms,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a commitment"))?;
        Ok(())
    }

    async fn insert_signature(
        &mut self,
        agreement: AgreementId,
        signature: &Signature,
        through: SignedThrough,
    ) -> Result<(), StoreError> {
        self.add_signature(agreement, signature, through).await
    }

    async fn delete_signatures(&mut self, agreement: AgreementId) -> Result<(), StoreError> {
        self.forget_signatures(agreement).await
    }

    async fn signed_through(
        &mut self,
        agreement: AgreementId,
    ) -> Result<Vec<(Side, SignedThrough)>, StoreError> {
        Ok(ways(self.signatures(agreement).await?))
    }

    async fn agreement(&mut self, id: AgreementId) -> Result<Option<Agreement>, StoreError> {
        let (org, key) = (self.org(), id.0);
        let row = sqlx::query_as!(
            Row,
            r#"SELECT agreement_id AS "agreement_id!: Uuid", partner_id AS "partner_id!: Uuid", reference,
                      stage, locale, purpose, legal_regime, first_month, signatory_name, signatory_quality,
                      proposed_at, document_hash, proposed_document_id AS "proposed_document_id: Uuid", terms_hash,
                      signed_document_id AS "signed_document_id: Uuid", active_since, ended_on, end_reason,
                      replaces_id AS "replaces_id: Uuid", created_at
               FROM agreement WHERE organisation_id = $1 AND agreement_id = $2"#,
            org,
            key,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read an agreement"))?;
        match row {
            Some(row) => Ok(Some(row.agreement(self.signatures(id).await?)?)),
            None => Ok(None),
        }
    }

    async fn commitments(
        &mut self,
        agreement: AgreementId,
    ) -> Result<Vec<StoredCommitment>, StoreError> {
        let (org, id) = (self.org(), agreement.0);
        sqlx::query!(
            r#"SELECT commitment_id AS "commitment_id!: Uuid", agreement_id AS "agreement_id!: Uuid",
                      partner_id AS "partner_id!: Uuid", terms
               FROM commitment WHERE organisation_id = $1 AND agreement_id = $2 ORDER BY position"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the commitments"))?
        .into_iter()
        .map(|row| commitment(row.commitment_id, row.agreement_id, row.partner_id, &row.terms))
        .collect()
    }

    async fn commitments_of_partner(
        &mut self,
        partner: PartnerId,
        kind: CommitmentKind,
    ) -> Result<Vec<StoredCommitment>, StoreError> {
        let (org, partner, kind) = (self.org(), partner.0, kind.as_str());
        sqlx::query!(
            r#"SELECT c.commitment_id AS "commitment_id!: Uuid", c.agreement_id AS "agreement_id!: Uuid",
                      c.partner_id AS "partner_id!: Uuid", c.terms
               FROM commitment c
               JOIN agreement a ON a.organisation_id = c.organisation_id AND a.agreement_id = c.agreement_id
               WHERE c.organisation_id = $1 AND c.partner_id = $2 AND c.kind = $3
                 AND a.active_since IS NOT NULL
               ORDER BY a.first_month, a.agreement_id, c.position"#,
            org,
            partner,
            kind,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the commitments of a partner"))?
        .into_iter()
        .map(|row| commitment(row.commitment_id, row.agreement_id, row.partner_id, &row.terms))
        .collect()
    }

    async fn agreements(
        &mut self,
        filter: &AgreementFilter,
        page: Page,
    ) -> Result<Paged<AgreementRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let stage = filter.stage.map_or("", |stage| stage.as_str());
        let any_partner = i64::from(filter.partner.is_none());
        let partner = filter.partner.map_or_else(Uuid::nil, |partner| partner.0);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64"
               FROM agreement a
               JOIN partner p ON p.organisation_id = a.organisation_id AND p.partner_id = a.partner_id
               WHERE a.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(a.reference) LIKE $2 ESCAPE '\')
                 AND ($3 = '' OR a.stage = $3) AND (CAST($4 AS BIGINT) = 1 OR a.partner_id = $5)"#,
            org,
            pattern,
            stage,
            any_partner,
            partner,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the agreements"))?;
        let order = filter.order.as_str();
        let rows = sqlx::query!(
            r#"SELECT a.agreement_id AS "agreement_id!: Uuid", a.partner_id AS "partner_id!: Uuid",
                      p.name AS partner_name, a.reference, a.stage, a.first_month, a.ended_on
               FROM agreement a
               JOIN partner p ON p.organisation_id = a.organisation_id AND p.partner_id = a.partner_id
               WHERE a.organisation_id = $1
                 AND (p.search LIKE $2 ESCAPE '\' OR LOWER(a.reference) LIKE $2 ESCAPE '\')
                 AND ($3 = '' OR a.stage = $3) AND (CAST($4 AS BIGINT) = 1 OR a.partner_id = $5)
               ORDER BY CASE WHEN $6 = 'partner' THEN LOWER(p.name) END,
                        CASE WHEN $6 = '-partner' THEN LOWER(p.name) END DESC,
                        CASE WHEN $6 = 'month' THEN a.first_month END,
                        CASE WHEN $6 = '-month' THEN a.first_month END DESC,
                        CASE WHEN $6 = 'reference' THEN a.reference END,
                        CASE WHEN $6 = '-reference' THEN a.reference END DESC,
                        a.created_at DESC, a.agreement_id DESC
               LIMIT $7 OFFSET $8"#,
            org,
            pattern,
            stage,
            any_partner,
            partner,
            order,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the agreements"))?
        .into_iter()
        .map(|row| {
            Ok(AgreementRow {
                id: AgreementId(row.agreement_id),
                partner: PartnerId(row.partner_id),
                partner_name: row.partner_name,
                reference: row.reference,
                stage: word(&row.stage)?,
                first_month: month(row.first_month)?,
                ended_on: maybe_day(row.ended_on.as_deref())?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn count_references(&mut self, prefix: &str) -> Result<i64, StoreError> {
        let org = self.org();
        let pattern = format!("{prefix}%");
        sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM agreement
               WHERE organisation_id = $1 AND reference LIKE $2"#,
            org,
            pattern,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the references"))
    }

    async fn insert_document(&mut self, document: &StoredDocument) -> Result<(), StoreError> {
        self.add_document(document).await
    }

    async fn document(&mut self, id: DocumentId) -> Result<Option<StoredDocument>, StoreError> {
        self.read_document(id).await
    }
}
