//! The rows of codes and of their counts.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::campaign::scan::{NewCode, PosterYield, ScanCount, ScanSubject};
use maillage_app::campaign::{ScanCodeStore, ScanStore};
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::ids::{CampaignId, DisplayId, OrganisationId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, word};

#[async_trait]
impl ScanStore for Tx {
    async fn claim_scan_code(&mut self, code: &NewCode) -> Result<bool, StoreError> {
        let (org, text) = (code.organisation.0, code.code.to_string());
        let ScanSubject::Display(display) = code.subject;
        let subject = display.0;
        let done = sqlx::query!(
            "INSERT INTO scan_code (code, organisation_id, kind, subject_id) VALUES ($1, $2, 'display', $3)
             ON CONFLICT (code) DO NOTHING",
            text,
            org,
            subject,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a code"))?;
        Ok(done.rows_affected() == 1)
    }

    async fn has_scan_code(&mut self, code: ScanCode) -> Result<bool, StoreError> {
        let (org, text) = (self.org(), code.to_string());
        let row = sqlx::query!(
            "SELECT code FROM scan_code WHERE organisation_id = $1 AND code = $2",
            org,
            text,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("look for a code"))?;
        Ok(row.is_some())
    }

    async fn poster_yields(
        &mut self,
        campaign: CampaignId,
    ) -> Result<Vec<PosterYield>, StoreError> {
        let (org, campaign) = (self.org(), campaign.0);
        let rows = sqlx::query!(
            r#"SELECT d.display_id AS "display_id!: Uuid", d.code, p.name,
                 (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM scan_count s
                    WHERE s.organisation_id = d.organisation_id AND s.code = d.code) AS "scans!: i64",
                 (SELECT COUNT(*) FROM volunteer v
                    WHERE v.organisation_id = d.organisation_id AND v.origin = 'poster'
                      AND v.origin_code = d.code) AS "volunteers!: i64",
                 (SELECT COUNT(*) FROM sign_up u
                    WHERE u.organisation_id = d.organisation_id AND u.origin_code = d.code
                      AND u.state <> 'withdrawn') AS "sign_ups!: i64"
               FROM display d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND d.campaign_id = $2
               ORDER BY p.name, d.display_id"#,
            org,
            campaign,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count what came of posters"))?;
        let mut yields = Vec::with_capacity(rows.len());
        for row in rows {
            yields.push(PosterYield {
                display: DisplayId(row.display_id),
                code: word(&row.code)?,
                partner_name: row.name,
                scans: row.scans,
                volunteers: row.volunteers,
                sign_ups: row.sign_ups,
            });
        }
        Ok(yields)
    }

    async fn add_scans(&mut self, counts: &[ScanCount]) -> Result<(), StoreError> {
        for count in counts {
            let (org, code, on) = (self.org(), count.code.to_string(), count.day.to_string());
            let (part, device) = (count.part.as_str(), count.device.as_str());
            sqlx::query!(
                "INSERT INTO scan_count (organisation_id, code, day, part, device, scans)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (organisation_id, code, day, part, device)
                     DO UPDATE SET scans = scan_count.scans + excluded.scans",
                org,
                code,
                on,
                part,
                device,
                count.scans,
            )
            .execute(self.conn())
            .await
            .map_err(engine("count scans"))?;
        }
        Ok(())
    }

    async fn scans(
        &mut self,
        campaign: CampaignId,
        code: Option<ScanCode>,
        since: Option<Date>,
    ) -> Result<Vec<ScanCount>, StoreError> {
        let (org, campaign) = (self.org(), campaign.0);
        let code = code.map(|code| code.to_string()).unwrap_or_default();
        let since = since.map(|day| day.to_string()).unwrap_or_default();
        let rows = sqlx::query!(
            "SELECT s.code, s.day, s.part, s.device, s.scans FROM scan_count s
             JOIN display d ON d.organisation_id = s.organisation_id AND d.code = s.code
             WHERE s.organisation_id = $1 AND d.campaign_id = $2 AND ($3 = '' OR s.code = $3)
                 AND s.day >= $4
             ORDER BY s.day, s.code, s.part, s.device",
            org,
            campaign,
            code,
            since,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the scans"))?;
        let mut counts = Vec::with_capacity(rows.len());
        for row in rows {
            counts.push(ScanCount {
                code: word(&row.code)?,
                day: day(&row.day)?,
                part: word(&row.part)?,
                device: word(&row.device)?,
                scans: row.scans,
            });
        }
        Ok(counts)
    }
}

#[async_trait]
impl ScanCodeStore for Tx {
    async fn scan_code(&mut self, code: ScanCode) -> Result<Option<NewCode>, StoreError> {
        let text = code.to_string();
        let row = sqlx::query!(
            r#"SELECT organisation_id AS "organisation_id!: Uuid", subject_id AS "subject_id!: Uuid"
               FROM scan_code WHERE code = $1"#,
            text,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("look a code up"))?;
        Ok(row.map(|row| NewCode {
            code,
            organisation: OrganisationId(row.organisation_id),
            subject: ScanSubject::Display(DisplayId(row.subject_id)),
        }))
    }
}
