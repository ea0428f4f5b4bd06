//! The rows of people at prospects; those at partners stand with the partners.

use maillage_app::StoreError;
use maillage_app::engage::prospect::ProspectContact;
use maillage_domain::ids::{ContactId, ProspectId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis, word};

pub(super) async fn insert(tx: &mut Tx, contact: &ProspectContact) -> Result<(), StoreError> {
    let (org, id, prospect) = (tx.org(), contact.id.0, contact.prospect.0);
    let (locale, created_at) = (contact.locale.code(), millis(contact.created_at));
    sqlx::query!(
        "INSERT INTO prospect_contact (organisation_id, contact_id, prospect_id, name, role, email, phone,
             locale, is_main, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        org,
        id,
        prospect,
        contact.name,
        contact.role,
        contact.email,
        contact.phone,
        locale,
        contact.is_main,
        created_at,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("add a contact of a prospect"))?;
    Ok(())
}

pub(super) async fn delete(
    tx: &mut Tx,
    prospect: ProspectId,
    id: ContactId,
) -> Result<(), StoreError> {
    let (org, prospect, id) = (tx.org(), prospect.0, id.0);
    sqlx::query!(
        "DELETE FROM prospect_contact
         WHERE organisation_id = $1 AND prospect_id = $2 AND contact_id = $3",
        org,
        prospect,
        id,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("remove a contact of a prospect"))?;
    Ok(())
}

pub(super) async fn of_prospect(
    tx: &mut Tx,
    prospect: ProspectId,
) -> Result<Vec<ProspectContact>, StoreError> {
    let (org, id) = (tx.org(), prospect.0);
    sqlx::query!(
        r#"SELECT contact_id AS "contact_id!: Uuid", name, role, email, phone, locale,
                  is_main AS "is_main!: bool", created_at
           FROM prospect_contact WHERE organisation_id = $1 AND prospect_id = $2
           ORDER BY is_main DESC, name, contact_id"#,
        org,
        id,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the contacts of a prospect"))?
    .into_iter()
    .map(|row| {
        Ok(ProspectContact {
            id: ContactId(row.contact_id),
            prospect,
            name: row.name,
            role: row.role,
            email: row.email,
            phone: row.phone,
            locale: word(&row.locale)?,
            is_main: row.is_main,
            created_at: instant(row.created_at)?,
        })
    })
    .collect()
}
