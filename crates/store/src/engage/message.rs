//! The rows of messages: the outbox.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::engage::message::{
    Message, MessageFilter, MessageState, MessageStore, Route, search_text,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::{MessageId, PartnerId, ProspectId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, like_anywhere, millis, word};

struct MessageRow {
    message_id: Uuid,
    kind: String,
    to_name: String,
    to_email: String,
    from_name: String,
    from_email: String,
    reply_to: Option<String>,
    locale: String,
    subject: String,
    body_text: String,
    body_html: String,
    mail_id: String,
    opt_out_url: Option<String>,
    partner_id: Option<Uuid>,
    prospect_id: Option<Uuid>,
    state: String,
    route: Option<String>,
    attempts: i64,
    next_try_at: i64,
    last_error: Option<String>,
    created_at: i64,
    sent_at: Option<i64>,
}

impl TryFrom<MessageRow> for Message {
    type Error = StoreError;
    fn try_from(row: MessageRow) -> Result<Self, StoreError> {
        let damaged = || StoreError::Damaged(format!("message {} has no state", row.message_id));
        let state = match row.state.as_str() {
            "waiting" => MessageState::Waiting {
                next_try_at: instant(row.next_try_at)?,
                last_error: row.last_error,
            },
            "sent" => MessageState::Sent {
                at: instant(row.sent_at.ok_or_else(damaged)?)?,
                route: row.route.as_deref().and_then(Route::from_stored).ok_or_else(damaged)?,
            },
            "failed" => MessageState::Failed { error: row.last_error.unwrap_or_default() },
            _ => return Err(damaged()),
        };
        Ok(Self {
            id: MessageId(row.message_id),
            kind: row.kind,
            to_name: row.to_name,
            to_email: row.to_email,
            from_name: row.from_name,
            from_email: row.from_email,
            reply_to: row.reply_to,
            locale: word(&row.locale)?,
            subject: row.subject,
            text: row.body_text,
            html: row.body_html,
            mail_id: row.mail_id,
            opt_out_url: row.opt_out_url,
            partner: row.partner_id.map(PartnerId),
            prospect: row.prospect_id.map(ProspectId),
            state,
            attempts: row.attempts,
            created_at: instant(row.created_at)?,
        })
    }
}

/// A state in the columns that hold it.
struct StateColumns<'a> {
    word: &'static str,
    route: Option<&'static str>,
    next_try_at: i64,
    last_error: Option<&'a str>,
    sent_at: Option<i64>,
}

impl<'a> From<&'a MessageState> for StateColumns<'a> {
    fn from(state: &'a MessageState) -> Self {
        let word = state.as_str();
        let none = Self { word, route: None, next_try_at: 0, last_error: None, sent_at: None };
        match state {
            MessageState::Waiting { next_try_at, last_error } => Self {
                next_try_at: millis(*next_try_at),
                last_error: last_error.as_deref(),
                ..none
            },
            MessageState::Sent { at, route } => {
                Self { route: Some(route.as_str()), sent_at: Some(millis(*at)), ..none }
            }
            MessageState::Failed { error } => Self { last_error: Some(error), ..none },
        }
    }
}

#[async_trait]
impl MessageStore for Tx {
    async fn insert_message(&mut self, message: &Message) -> Result<(), StoreError> {
        let (org, id, locale) = (self.org(), message.id.0, message.locale.code());
        let partner = message.partner.map(|p| p.0);
        let prospect = message.prospect.map(|p| p.0);
        let state = StateColumns::from(&message.state);
        let (created_at, search) = (millis(message.created_at), search_text(message));
        sqlx::query!(
            "INSERT INTO message (organisation_id, message_id, kind, to_name, to_email, from_name, from_email,
                 reply_to, locale, subject, body_text, body_html, mail_id, opt_out_url, partner_id, prospect_id,
                 state, route, attempts, next_try_at, last_error, created_at, sent_at, search)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                 $20, $21, $22, $23, $24)",
            org,
            id,
            message.kind,
            message.to_name,
            message.to_email,
            message.from_name,
            message.from_email,
            message.reply_to,
            locale,
            message.subject,
            message.text,
            message.html,
            message.mail_id,
            message.opt_out_url,
            partner,
            prospect,
            state.word,
            state.route,
            message.attempts,
            state.next_try_at,
            state.last_error,
            created_at,
            state.sent_at,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a message"))?;
        Ok(())
    }

    async fn message(&mut self, id: MessageId) -> Result<Option<Message>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            MessageRow,
            r#"SELECT message_id AS "message_id!: Uuid", kind, to_name, to_email, from_name, from_email,
                      reply_to, locale, subject, body_text, body_html, mail_id, opt_out_url,
                      partner_id AS "partner_id: Uuid", prospect_id AS "prospect_id: Uuid", state, route,
                      attempts, next_try_at, last_error, created_at, sent_at
               FROM message WHERE organisation_id = $1 AND message_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a message"))?
        .map(Message::try_from)
        .transpose()
    }

    async fn messages(
        &mut self,
        filter: &MessageFilter,
        page: Page,
    ) -> Result<Paged<Message>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let state = filter.state.as_deref().unwrap_or_default();
        let (of_partner, partner) =
            (i64::from(filter.partner.is_some()), filter.partner.map(|p| p.0));
        let (of_prospect, prospect) =
            (i64::from(filter.prospect.is_some()), filter.prospect.map(|p| p.0));
        let without_people = i64::from(filter.without_people);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM message
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR state = $3)
                 AND (CAST($4 AS BIGINT) = 0 OR partner_id = $5)
                 AND (CAST($6 AS BIGINT) = 0 OR prospect_id = $7)
                 AND (CAST($8 AS BIGINT) = 0 OR kind NOT IN ('event', 'volunteer', 'shift_off'))"#,
            org,
            pattern,
            state,
            of_partner,
            partner,
            of_prospect,
            prospect,
            without_people,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the messages"))?;
        let rows = sqlx::query_as!(
            MessageRow,
            r#"SELECT message_id AS "message_id!: Uuid", kind, to_name, to_email, from_name, from_email,
                      reply_to, locale, subject, body_text, body_html, mail_id, opt_out_url,
                      partner_id AS "partner_id: Uuid", prospect_id AS "prospect_id: Uuid", state, route,
                      attempts, next_try_at, last_error, created_at, sent_at
               FROM message
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR state = $3)
                 AND (CAST($4 AS BIGINT) = 0 OR partner_id = $5)
                 AND (CAST($6 AS BIGINT) = 0 OR prospect_id = $7)
                 AND (CAST($8 AS BIGINT) = 0 OR kind NOT IN ('event', 'volunteer', 'shift_off'))
               ORDER BY created_at DESC, message_id DESC LIMIT $9 OFFSET $10"#,
            org,
            pattern,
            state,
            of_partner,
            partner,
            of_prospect,
            prospect,
            without_people,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the messages"))?
        .into_iter()
        .map(Message::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn last_links(&mut self) -> Result<Vec<(PartnerId, Timestamp)>, StoreError> {
        let org = self.org();
        sqlx::query!(
            r#"SELECT partner_id AS "partner_id!: Uuid", MAX(created_at) AS "at!: i64" FROM message
               WHERE organisation_id = $1 AND kind IN ('partner_link', 'declaration_reminder')
                 AND partner_id IS NOT NULL
               GROUP BY partner_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read when links were sent"))?
        .into_iter()
        .map(|row| Ok((PartnerId(row.partner_id), instant(row.at)?)))
        .collect()
    }

    async fn waiting_messages(
        &mut self,
        now: Timestamp,
        limit: i64,
    ) -> Result<Vec<Message>, StoreError> {
        let (org, now) = (self.org(), millis(now));
        sqlx::query_as!(
            MessageRow,
            r#"SELECT message_id AS "message_id!: Uuid", kind, to_name, to_email, from_name, from_email,
                      reply_to, locale, subject, body_text, body_html, mail_id, opt_out_url,
                      partner_id AS "partner_id: Uuid", prospect_id AS "prospect_id: Uuid", state, route,
                      attempts, next_try_at, last_error, created_at, sent_at
               FROM message WHERE organisation_id = $1 AND state = 'waiting' AND next_try_at <= $2
               ORDER BY next_try_at, message_id LIMIT $3"#,
            org,
            now,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the waiting messages"))?
        .into_iter()
        .map(Message::try_from)
        .collect()
    }

    async fn claim_message(
        &mut self,
        id: MessageId,
        attempts: i64,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let (org, id, until) = (self.org(), id.0, millis(until));
        let claimed = sqlx::query!(
            "UPDATE message SET attempts = attempts + 1, next_try_at = $4
             WHERE organisation_id = $1 AND message_id = $2 AND state = 'waiting' AND attempts = $3",
            org,
            id,
            attempts,
            until,
        )
        .execute(self.conn())
        .await
        .map_err(engine("claim a message"))?;
        Ok(claimed.rows_affected() == 1)
    }

    async fn set_message_state(
        &mut self,
        id: MessageId,
        state: &MessageState,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        let state = StateColumns::from(state);
        sqlx::query!(
            "UPDATE message SET state = $3, route = $4, next_try_at = $5, last_error = $6, sent_at = $7
             WHERE organisation_id = $1 AND message_id = $2",
            org,
            id,
            state.word,
            state.route,
            state.next_try_at,
            state.last_error,
            state.sent_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the state of a message"))?;
        Ok(())
    }

    async fn retry_message(&mut self, id: MessageId, now: Timestamp) -> Result<(), StoreError> {
        let (org, id, now) = (self.org(), id.0, millis(now));
        sqlx::query!(
            "UPDATE message SET state = 'waiting', attempts = 0, next_try_at = $3
             WHERE organisation_id = $1 AND message_id = $2 AND state = 'failed'",
            org,
            id,
            now,
        )
        .execute(self.conn())
        .await
        .map_err(engine("let a message be tried again"))?;
        Ok(())
    }

    async fn count_messages(&mut self) -> Result<[i64; 3], StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT state, COUNT(*) AS "count!: i64" FROM message WHERE organisation_id = $1
               GROUP BY state"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count the messages by state"))?;
        let of = |word: &str| rows.iter().find(|r| r.state == word).map_or(0, |r| r.count);
        Ok([of("waiting"), of("sent"), of("failed")])
    }
}
