//! The rows of notes.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::engage::note::{About, Note, NoteStore};
use maillage_domain::ids::{NoteId, PartnerId, ProspectId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis};

/// The two columns of which exactly one is filled; the tables check that too.
pub(super) fn about_of(prospect: Option<Uuid>, partner: Option<Uuid>) -> Result<About, StoreError> {
    match (prospect, partner) {
        (Some(id), None) => Ok(About::Prospect(ProspectId(id))),
        (None, Some(id)) => Ok(About::Partner(PartnerId(id))),
        _ => Err(StoreError::Damaged("a row is about nobody, or about two".to_owned())),
    }
}

#[async_trait]
impl NoteStore for Tx {
    async fn insert_note(&mut self, note: &Note) -> Result<(), StoreError> {
        let (org, id, created_at) = (self.org(), note.id.0, millis(note.created_at));
        let prospect = note.about.prospect().map(|p| p.0);
        let partner = note.about.partner().map(|p| p.0);
        sqlx::query!(
            "INSERT INTO note (organisation_id, note_id, prospect_id, partner_id, text, author_name, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            org,
            id,
            prospect,
            partner,
            note.text,
            note.author_name,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a note"))?;
        Ok(())
    }

    async fn delete_note(&mut self, id: NoteId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!("DELETE FROM note WHERE organisation_id = $1 AND note_id = $2", org, id)
            .execute(self.conn())
            .await
            .map_err(engine("take a note away"))?;
        Ok(())
    }

    async fn notes(&mut self, about: About) -> Result<Vec<Note>, StoreError> {
        let org = self.org();
        let prospect = about.prospect().map(|p| p.0);
        let partner = about.partner().map(|p| p.0);
        sqlx::query!(
            r#"SELECT note_id AS "note_id!: Uuid", text, author_name, created_at FROM note
               WHERE organisation_id = $1 AND (prospect_id = $2 OR partner_id = $3)
               ORDER BY created_at DESC, note_id DESC"#,
            org,
            prospect,
            partner,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the notes"))?
        .into_iter()
        .map(|row| {
            Ok(Note {
                id: NoteId(row.note_id),
                about,
                text: row.text,
                author_name: row.author_name,
                created_at: instant(row.created_at)?,
            })
        })
        .collect()
    }
}
