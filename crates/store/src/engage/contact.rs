//! The rows of contacts: the people at prospects and at partners.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::engage::contact::{Contact, ContactStore};
use maillage_app::engage::note::About;
use maillage_domain::ids::ContactId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis, word};

#[async_trait]
impl ContactStore for Tx {
    async fn insert_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        let (org, id, locale) = (self.org(), contact.id.0, contact.locale.code());
        let prospect = contact.about.prospect().map(|p| p.0);
        let partner = contact.about.partner().map(|p| p.0);
        let created_at = millis(contact.created_at);
        sqlx::query!(
            "INSERT INTO contact (organisation_id, contact_id, prospect_id, partner_id, name, role,
                 email, phone, locale, is_main, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            prospect,
            partner,
            contact.name,
            contact.role,
            contact.email,
            contact.phone,
            locale,
            contact.is_main,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a contact"))?;
        Ok(())
    }

    async fn delete_contact(&mut self, about: About, id: ContactId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        let prospect = about.prospect().map(|p| p.0);
        let partner = about.partner().map(|p| p.0);
        sqlx::query!(
            "DELETE FROM contact
             WHERE organisation_id = $1 AND (prospect_id = $2 OR partner_id = $3) AND contact_id = $4",
            org,
            prospect,
            partner,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("remove a contact"))?;
        Ok(())
    }

    async fn contacts(&mut self, about: About) -> Result<Vec<Contact>, StoreError> {
        let org = self.org();
        let prospect = about.prospect().map(|p| p.0);
        let partner = about.partner().map(|p| p.0);
        sqlx::query!(
            r#"SELECT contact_id AS "contact_id!: Uuid", name, role, email, phone, locale,
                      is_main AS "is_main!: bool", created_at
               FROM contact WHERE organisation_id = $1 AND (prospect_id = $2 OR partner_id = $3)
               ORDER BY is_main DESC, name, contact_id"#,
            org,
            prospect,
            partner,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the contacts"))?
        .into_iter()
        .map(|row| {
            Ok(Contact {
                id: ContactId(row.contact_id),
                about,
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
}
