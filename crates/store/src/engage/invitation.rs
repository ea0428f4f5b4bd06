//! The rows of invitations.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::engage::invitation::{Invitation, InvitationStore};
use maillage_domain::engage::invitation::InvitationState;
use maillage_domain::ids::{DocumentId, InvitationId, LinkId, MessageId, ProspectId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, maybe_instant, maybe_millis, millis, word};

struct InvitationRow {
    invitation_id: Uuid,
    prospect_id: Uuid,
    channel: String,
    wave: String,
    locale: String,
    text: String,
    link_id: Uuid,
    message_id: Option<Uuid>,
    sent_by: String,
    sent_at: i64,
    opened_at: Option<i64>,
    answer: Option<String>,
    answered_at: Option<i64>,
}

impl TryFrom<InvitationRow> for Invitation {
    type Error = StoreError;
    fn try_from(row: InvitationRow) -> Result<Self, StoreError> {
        let state = match (row.answer.as_deref(), row.answered_at, row.opened_at) {
            (Some(answer), Some(at), _) => {
                InvitationState::Answered { at: instant(at)?, answer: word(answer)? }
            }
            (_, _, opened) => match maybe_instant(opened)? {
                Some(at) => InvitationState::Opened { at },
                None => InvitationState::Sent,
            },
        };
        Ok(Self {
            id: InvitationId(row.invitation_id),
            prospect: ProspectId(row.prospect_id),
            channel: word(&row.channel)?,
            wave: word(&row.wave)?,
            locale: word(&row.locale)?,
            text: row.text,
            link: LinkId(row.link_id),
            message: row.message_id.map(MessageId),
            sent_by: row.sent_by,
            sent_at: instant(row.sent_at)?,
            state,
        })
    }
}

#[async_trait]
impl InvitationStore for Tx {
    async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        let (org, id, prospect) = (self.org(), invitation.id.0, invitation.prospect.0);
        let (channel, wave) = (invitation.channel.as_str(), invitation.wave.as_str());
        let (locale, link) = (invitation.locale.code(), invitation.link.0);
        let message = invitation.message.map(|m| m.0);
        let sent_at = millis(invitation.sent_at);
        sqlx::query!(
            "INSERT INTO invitation (organisation_id, invitation_id, prospect_id, channel, wave, locale, text,
                 link_id, message_id, sent_by, sent_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            prospect,
            channel,
            wave,
            locale,
            invitation.text,
            link,
            message,
            invitation.sent_by,
            sent_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an invitation"))?;
        self.set_invitation_state(invitation.id, invitation.state).await
    }

    async fn set_invitation_state(
        &mut self,
        id: InvitationId,
        state: InvitationState,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        let (opened, answered) = match state {
            InvitationState::Sent => (None, None),
            InvitationState::Opened { at } => (Some(at), None),
            InvitationState::Answered { at, answer } => (Some(at), Some((at, answer))),
        };
        let opened_at = maybe_millis(opened);
        let answer = answered.map(|(_, answer)| answer.as_str());
        let answered_at = maybe_millis(answered.map(|(at, _)| at));
        sqlx::query!(
            "UPDATE invitation SET opened_at = COALESCE(opened_at, $3), answer = $4, answered_at = $5
             WHERE organisation_id = $1 AND invitation_id = $2",
            org,
            id,
            opened_at,
            answer,
            answered_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the state of an invitation"))?;
        Ok(())
    }

    async fn invitations(&mut self, prospect: ProspectId) -> Result<Vec<Invitation>, StoreError> {
        let (org, prospect) = (self.org(), prospect.0);
        sqlx::query_as!(
            InvitationRow,
            r#"SELECT invitation_id AS "invitation_id!: Uuid", prospect_id AS "prospect_id!: Uuid", channel,
                      wave, locale, text, link_id AS "link_id!: Uuid", message_id AS "message_id: Uuid",
                      sent_by, sent_at, opened_at, answer, answered_at
               FROM invitation WHERE organisation_id = $1 AND prospect_id = $2
               ORDER BY sent_at DESC, invitation_id DESC"#,
            org,
            prospect,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the invitations"))?
        .into_iter()
        .map(Invitation::try_from)
        .collect()
    }

    async fn invitation_of_link(&mut self, link: LinkId) -> Result<Option<Invitation>, StoreError> {
        let (org, link) = (self.org(), link.0);
        sqlx::query_as!(
            InvitationRow,
            r#"SELECT invitation_id AS "invitation_id!: Uuid", prospect_id AS "prospect_id!: Uuid", channel,
                      wave, locale, text, link_id AS "link_id!: Uuid", message_id AS "message_id: Uuid",
                      sent_by, sent_at, opened_at, answer, answered_at
               FROM invitation WHERE organisation_id = $1 AND link_id = $2"#,
            org,
            link,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the invitation of a link"))?
        .map(Invitation::try_from)
        .transpose()
    }

    async fn keep_letters(
        &mut self,
        id: DocumentId,
        file_name: &str,
        pdf: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        let sha256 = Sha256::digest(pdf).to_vec();
        sqlx::query!(
            "INSERT INTO document (organisation_id, document_id, kind, file_name, media_type, sha256, content,
                 created_at)
             VALUES ($1, $2, 'letters', $3, 'application/pdf', $4, $5, $6)",
            org,
            id,
            file_name,
            sha256,
            pdf,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep the letters"))?;
        Ok(())
    }

    async fn letters_file(
        &mut self,
        id: DocumentId,
    ) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let row = sqlx::query!(
            "SELECT file_name, content FROM document
             WHERE organisation_id = $1 AND document_id = $2 AND kind = 'letters'",
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the letters"))?;
        Ok(row.map(|row| (row.file_name, row.content)))
    }
}
