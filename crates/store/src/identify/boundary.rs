//! The rows of imported boundaries.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::identify::boundary::{Boundary, BoundaryFound, BoundarySet, BoundaryStore};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::column::{engine, instant, like_anywhere, millis};
use crate::{Db, Tx};

#[async_trait]
impl BoundaryStore for Tx {
    async fn insert_boundary_set(&mut self, set: &BoundarySet) -> Result<(), StoreError> {
        let (org, at) = (self.org(), millis(set.imported_at));
        sqlx::query!(
            "INSERT INTO boundary_set (organisation_id, boundary_set_id, name, name_key, code_key, imported_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            org,
            set.id,
            set.name,
            set.name_key,
            set.code_key,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a file of boundaries"))?;
        Ok(())
    }

    async fn update_boundary_set(&mut self, set: &BoundarySet) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!(
            "UPDATE boundary_set SET name = $3, name_key = $4, code_key = $5
             WHERE organisation_id = $1 AND boundary_set_id = $2",
            org,
            set.id,
            set.name,
            set.name_key,
            set.code_key,
        )
        .execute(self.conn())
        .await
        .map_err(engine("name a file of boundaries"))?;
        Ok(())
    }

    async fn delete_boundary_set(&mut self, set: Uuid) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!(
            "DELETE FROM boundary WHERE organisation_id = $1 AND boundary_set_id = $2",
            org,
            set,
        )
        .execute(self.conn())
        .await
        .map_err(engine("remove boundaries"))?;
        sqlx::query!(
            "DELETE FROM boundary_set WHERE organisation_id = $1 AND boundary_set_id = $2",
            org,
            set,
        )
        .execute(self.conn())
        .await
        .map_err(engine("remove a file of boundaries"))?;
        Ok(())
    }

    async fn boundary_sets(&mut self) -> Result<Vec<BoundarySet>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT s.boundary_set_id AS "id!: Uuid", s.name, s.name_key, s.code_key, s.imported_at,
                   (SELECT COUNT(*) FROM boundary b
                    WHERE b.organisation_id = s.organisation_id AND b.boundary_set_id = s.boundary_set_id)
                   AS "units!: i64"
               FROM boundary_set s
               WHERE s.organisation_id = $1
               ORDER BY s.imported_at DESC, s.boundary_set_id DESC"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the files of boundaries"))?;
        rows.into_iter()
            .map(|row| {
                Ok(BoundarySet {
                    id: row.id,
                    name: row.name,
                    name_key: row.name_key,
                    code_key: row.code_key,
                    units: row.units,
                    imported_at: instant(row.imported_at)?,
                })
            })
            .collect()
    }

    async fn insert_boundaries(&mut self, units: &[Boundary]) -> Result<(), StoreError> {
        let org = self.org();
        for part in units.chunks(200) {
            let mut query = QueryBuilder::<Db>::new(
                "INSERT INTO boundary (organisation_id, boundary_set_id, position, name, code, search, \
                 properties, geometry) ",
            );
            query.push_values(part, |mut row, unit| {
                row.push_bind(org)
                    .push_bind(unit.set)
                    .push_bind(unit.position)
                    .push_bind(&unit.name)
                    .push_bind(&unit.code)
                    .push_bind(unit.search_text())
                    .push_bind(&unit.properties)
                    .push_bind(&unit.geometry);
            });
            query.build().execute(self.conn()).await.map_err(engine("add boundaries"))?;
        }
        Ok(())
    }

    async fn rename_boundary(&mut self, unit: &Boundary) -> Result<(), StoreError> {
        let (org, search) = (self.org(), unit.search_text());
        sqlx::query!(
            "UPDATE boundary SET name = $4, code = $5, search = $6
             WHERE organisation_id = $1 AND boundary_set_id = $2 AND position = $3",
            org,
            unit.set,
            unit.position,
            unit.name,
            unit.code,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("name a boundary"))?;
        Ok(())
    }

    async fn boundaries_of(
        &mut self,
        set: Uuid,
        offset: i64,
        limit: i64,
    ) -> Result<Vec<Boundary>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            "SELECT position, name, code, properties FROM boundary
             WHERE organisation_id = $1 AND boundary_set_id = $2
             ORDER BY position LIMIT $3 OFFSET $4",
            org,
            set,
            limit,
            offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read boundaries"))?;
        let rows = rows.into_iter().map(|row| Boundary {
            set,
            position: row.position,
            name: row.name,
            code: row.code,
            properties: row.properties,
            geometry: String::new(),
        });
        Ok(rows.collect())
    }

    async fn find_boundaries(
        &mut self,
        folded: &str,
        limit: i64,
    ) -> Result<Vec<BoundaryFound>, StoreError> {
        let (org, pattern) = (self.org(), like_anywhere(folded));
        // A name that is what was typed stands before those that only hold it; its code follows it there.
        let first = pattern.trim_start_matches('%').to_owned();
        let rows = sqlx::query!(
            r#"SELECT b.boundary_set_id AS "set_id!: Uuid", b.position, b.name, b.code, s.name AS set_name
               FROM boundary b
               JOIN boundary_set s ON s.organisation_id = b.organisation_id
                   AND s.boundary_set_id = b.boundary_set_id
               WHERE b.organisation_id = $1 AND b.search LIKE $2 ESCAPE '\'
               ORDER BY CASE WHEN b.search LIKE $3 ESCAPE '\' THEN 0 ELSE 1 END, LENGTH(b.name), b.name, b.code,
                   b.boundary_set_id, b.position
               LIMIT $4"#,
            org,
            pattern,
            first,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("look for boundaries"))?;
        let rows = rows.into_iter().map(|row| BoundaryFound {
            set: row.set_id,
            set_name: row.set_name,
            position: row.position,
            name: row.name,
            code: row.code,
        });
        Ok(rows.collect())
    }

    async fn boundary(&mut self, set: Uuid, position: i64) -> Result<Option<Boundary>, StoreError> {
        let org = self.org();
        let row = sqlx::query!(
            "SELECT name, code, properties, geometry FROM boundary
             WHERE organisation_id = $1 AND boundary_set_id = $2 AND position = $3",
            org,
            set,
            position,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a boundary"))?;
        Ok(row.map(|row| Boundary {
            set,
            position,
            name: row.name,
            code: row.code,
            properties: row.properties,
            geometry: row.geometry,
        }))
    }
}
