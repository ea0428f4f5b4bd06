//! The rows of contacts: the people at prospects and at partners, a table each.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::engage::contact::{Contact, ContactStore};
use maillage_app::engage::note::About;
use maillage_domain::ids::ContactId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis, word};

/// A row of either table.
struct ContactRow {
    contact_id: Uuid,
    name: String,
    role: String,
    email: Option<String>,
    phone: Option<String>,
    locale: String,
    is_main: bool,
    created_at: i64,
}

impl ContactRow {
    fn read(self, about: About) -> Result<Contact, StoreError> {
        Ok(Contact {
            id: ContactId(self.contact_id),
            about,
            name: self.name,
            role: self.role,
            email: self.email,
            phone: self.phone,
            locale: word(&self.locale)?,
            is_main: self.is_main,
            created_at: instant(self.created_at)?,
        })
    }
}

#[async_trait]
impl ContactStore for Tx {
    async fn insert_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        let (org, id, locale) = (self.org(), contact.id.0, contact.locale.code());
        let created_at = millis(contact.created_at);
        let done = match contact.about {
            About::Prospect(prospect) => {
                let house = prospect.0;
                sqlx::query!(
                    "INSERT INTO prospect_contact (organisation_id, contact_id, prospect_id, name, role,
                         email, phone, locale, is_main, created_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    org,
                    id,
                    house,
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
            }
            About::Partner(partner) => {
                let house = partner.0;
                sqlx::query!(
                    "INSERT INTO contact (organisation_id, contact_id, partner_id, name, role, email,
                         phone, locale, is_main, created_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    org,
                    id,
                    house,
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
            }
        };
        done.map_err(engine("add a contact"))?;
        Ok(())
    }

    async fn delete_contact(&mut self, about: About, id: ContactId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        let done = match about {
            About::Prospect(prospect) => {
                let house = prospect.0;
                sqlx::query!(
                    "DELETE FROM prospect_contact
                     WHERE organisation_id = $1 AND prospect_id = $2 AND contact_id = $3",
                    org,
                    house,
                    id,
                )
                .execute(self.conn())
                .await
            }
            About::Partner(partner) => {
                let house = partner.0;
                sqlx::query!(
                    "DELETE FROM contact
                     WHERE organisation_id = $1 AND partner_id = $2 AND contact_id = $3",
                    org,
                    house,
                    id,
                )
                .execute(self.conn())
                .await
            }
        };
        done.map_err(engine("remove a contact"))?;
        Ok(())
    }

    async fn contacts(&mut self, about: About) -> Result<Vec<Contact>, StoreError> {
        let org = self.org();
        let rows = match about {
            About::Prospect(prospect) => {
                let house = prospect.0;
                sqlx::query_as!(
                    ContactRow,
                    r#"SELECT contact_id AS "contact_id!: Uuid", name, role, email, phone, locale,
                              is_main AS "is_main!: bool", created_at
                       FROM prospect_contact WHERE organisation_id = $1 AND prospect_id = $2
                       ORDER BY is_main DESC, name, contact_id"#,
                    org,
                    house,
                )
                .fetch_all(self.conn())
                .await
            }
            About::Partner(partner) => {
                let house = partner.0;
                sqlx::query_as!(
                    ContactRow,
                    r#"SELECT contact_id AS "contact_id!: Uuid", name, role, email, phone, locale,
                              is_main AS "is_main!: bool", created_at
                       FROM contact WHERE organisation_id = $1 AND partner_id = $2
                       ORDER BY is_main DESC, name, contact_id"#,
                    org,
                    house,
                )
                .fetch_all(self.conn())
                .await
            }
        };
        rows.map_err(engine("read the contacts"))?.into_iter().map(|row| row.read(about)).collect()
    }
}
