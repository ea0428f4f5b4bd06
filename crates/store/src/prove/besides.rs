//! Counts of the other verbs: numbers only, nothing that names anybody.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use jiff::ToSpan;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::prove::BesidesStore;
use maillage_app::prove::besides::{
    CampaignCounts, GivenBesides, PlacementCounts, ProgrammeCounts, ProgrammesDid, Shown,
    VolunteerCounts,
};
use maillage_domain::campaign::volunteer::{Origin, Presence};
use maillage_domain::ids::{ParticipantId, PartnerId, ProgrammeId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::cost_share::{YearCost, cost_between};
use maillage_domain::prove::reach::{Presences, reach, told_by_month};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, month, word};

/// Years of volunteers that are told of, besides the present one.
const YEARS: i16 = 5;

/// A count of rows or a sum of small ones.
fn counted(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Instants from the beginning of one day to the end of another, in UTC: a few hours more or less change
/// no year's count.
fn instants(from: Date, to: Date) -> (i64, i64) {
    let at = |day: Date| {
        let zoned = day.to_zoned(jiff::tz::TimeZone::UTC);
        zoned.map_or(0, |zoned| zoned.timestamp().as_millisecond())
    };
    (at(from), at(to.saturating_add(1.days())))
}

#[async_trait]
impl BesidesStore for Tx {
    async fn given_besides(
        &mut self,
        partner: PartnerId,
        from: Date,
        to: Date,
    ) -> Result<GivenBesides, StoreError> {
        let (org, partner) = (self.org(), partner.0);
        let (begins, ends) = instants(from, to);
        let (from, to) = (from.to_string(), to.to_string());
        let rows = sqlx::query!(
            "SELECT c.name, d.stage, d.asked_on, d.shown_on, d.photo_on
             FROM display d JOIN campaign c
               ON c.organisation_id = d.organisation_id AND c.campaign_id = d.campaign_id
             WHERE d.organisation_id = $1 AND d.partner_id = $2 AND d.stage <> 'declined'
               AND d.asked_on <= $4 AND (c.ends_on IS NULL OR c.ends_on >= $3)
             ORDER BY d.asked_on, d.display_id",
            org,
            partner,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what a partner shows"))?;
        let mut given = GivenBesides::default();
        for row in rows {
            let shown = row.shown_on.or(row.photo_on);
            let (list, since) = match shown {
                Some(on) => (&mut given.displays, on),
                None => (&mut given.asked, row.asked_on),
            };
            list.push(Shown { campaign: row.name, since: day(&since)? });
        }
        let row = sqlx::query!(
            r#"SELECT
                 (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM scan_count s JOIN display d
                    ON d.organisation_id = s.organisation_id AND d.code = s.code
                    WHERE s.organisation_id = $1 AND d.partner_id = $2 AND s.day >= $3 AND s.day <= $4)
                    AS "scans!: i64",
                 (SELECT CAST(COALESCE(SUM(o.places), 0) AS BIGINT) FROM placement_offer o
                    WHERE o.organisation_id = $1 AND o.partner_id = $2 AND o.withdrawn_at IS NULL
                      AND o.created_at >= $5 AND o.created_at < $6) AS "offers!: i64",
                 (SELECT COUNT(*) FROM placement p
                    WHERE p.organisation_id = $1 AND p.partner_id = $2 AND p.starts_on >= $3
                      AND p.starts_on <= $4 AND p.stage IN ('running', 'completed', 'broken'))
                    AS "placements!: i64",
                 (SELECT COUNT(*) FROM volunteer v JOIN display d
                    ON d.organisation_id = v.organisation_id AND d.code = v.origin_code
                    WHERE v.organisation_id = $1 AND d.partner_id = $2 AND v.joined_on >= $3
                      AND v.joined_on <= $4) AS "volunteers!: i64""#,
            org,
            partner,
            from,
            to,
            begins,
            ends,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count what a partner gave"))?;
        given.scans = counted(row.scans);
        given.offers = counted(row.offers);
        given.placements = counted(row.placements);
        given.volunteers = counted(row.volunteers);
        Ok(given)
    }

    async fn campaign_counts(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<CampaignCounts>, StoreError> {
        let org = self.org();
        let after = to.saturating_add(1.days()).to_string();
        let (from, to) = (from.to_string(), to.to_string());
        let row = sqlx::query!(
            r#"SELECT
                 (SELECT COUNT(*) FROM campaign c WHERE c.organisation_id = $1) AS "campaigns!: i64",
                 (SELECT COUNT(DISTINCT d.partner_id) FROM display d JOIN campaign c
                    ON c.organisation_id = d.organisation_id AND c.campaign_id = d.campaign_id
                    WHERE d.organisation_id = $1 AND d.stage IN ('shown', 'photo') AND d.asked_on <= $3
                      AND (c.ends_on IS NULL OR c.ends_on >= $2)) AS "displays!: i64",
                 (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM scan_count s
                    WHERE s.organisation_id = $1 AND s.day >= $2 AND s.day <= $3) AS "scans!: i64",
                 (SELECT COUNT(*) FROM event e WHERE e.organisation_id = $1 AND e.stage = 'published'
                    AND e.starts_at >= $2 AND e.starts_at < $4) AS "events!: i64",
                 (SELECT CAST(COALESCE(SUM(1 + u.companions), 0) AS BIGINT) FROM sign_up u JOIN event e
                    ON e.organisation_id = u.organisation_id AND e.event_id = u.event_id
                    WHERE u.organisation_id = $1 AND u.state = 'attended' AND e.starts_at >= $2
                      AND e.starts_at < $4) AS "attendees!: i64""#,
            org,
            from,
            to,
            after,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count what campaigns brought"))?;
        let counts = CampaignCounts {
            displays: counted(row.displays),
            scans: counted(row.scans),
            events: counted(row.events),
            attendees: counted(row.attendees),
        };
        Ok((row.campaigns + row.events > 0).then_some(counts))
    }

    async fn programmes_did(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<ProgrammesDid>, StoreError> {
        let org = self.org();
        let (first, last) = (from.to_string(), to.to_string());
        let rows = sqlx::query!(
            r#"SELECT p.programme_id AS "programme_id!: Uuid", p.name,
                 (SELECT COUNT(*) FROM programme_session s WHERE s.organisation_id = p.organisation_id
                    AND s.programme_id = p.programme_id AND s.cancelled_at IS NULL
                    AND s.held_on >= $2 AND s.held_on <= $3) AS "sessions!: i64"
               FROM programme p
               WHERE p.organisation_id = $1 AND p.starts_on <= $3 AND (p.ends_on IS NULL OR p.ends_on >= $2)
               ORDER BY p.name, p.programme_id"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count what programmes did"))?;
        if rows.is_empty() {
            return Ok(None);
        }
        let programmes: Vec<ProgrammeId> =
            rows.iter().map(|row| ProgrammeId(row.programme_id)).collect();
        let presences = self.presences(to).await?;
        let reach = reach(&presences, &programmes, Month::of(from), Month::of(to));
        let costs = self.programme_costs(from, to).await?;
        let each = rows.into_iter().map(|row| ProgrammeCounts {
            cost: costs.get(&row.programme_id).copied(),
            name: row.name,
            sessions: counted(row.sessions),
        });
        Ok(Some(ProgrammesDid { each: each.collect(), reach }))
    }

    async fn placement_counts(&mut self, to: Date) -> Result<Option<PlacementCounts>, StoreError> {
        let org = self.org();
        let (last, (_, ends)) = (to.to_string(), instants(to, to));
        let offers = sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(places), 0) AS BIGINT) AS "offers!: i64" FROM placement_offer
               WHERE organisation_id = $1 AND withdrawn_at IS NULL AND created_at < $2"#,
            org,
            ends,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the places offered"))?;
        let ended = sqlx::query_scalar!(
            r#"SELECT COALESCE(ended_on, ends_on) AS "ended!: String" FROM placement
               WHERE organisation_id = $1 AND stage IN ('completed', 'broken')
                 AND COALESCE(ended_on, ends_on) <= $2"#,
            org,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count placements"))?;
        let months: Result<Vec<Month>, StoreError> =
            ended.iter().map(|on| Ok(Month::of(day(on)?))).collect();
        let is_known = offers > 0 || !ended.is_empty();
        let counts =
            PlacementCounts { offers: counted(offers), placements: told_by_month(months?) };
        Ok(is_known.then_some(counts))
    }

    async fn volunteer_counts(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<VolunteerCounts>, StoreError> {
        let org = self.org();
        let (first, last) = (from.to_string(), to.to_string());
        let rows = sqlx::query!(
            r#"SELECT v.volunteer_id AS "volunteer_id!: Uuid", v.origin, h.worked_on AS "worked_on!: String",
                      COALESCE(h.minutes_confirmed, 0) AS "minutes!: i64",
                      EXISTS (SELECT 1 FROM shift_booking b JOIN shift s
                        ON s.organisation_id = b.organisation_id AND s.shift_id = b.shift_id
                        WHERE b.organisation_id = v.organisation_id AND b.volunteer_id = v.volunteer_id
                          AND b.state = 'booked' AND s.cancelled_at IS NULL AND s.starts_at >= $2)
                        AS "booked!: bool"
               FROM volunteer v JOIN volunteer_hours h
                 ON h.organisation_id = v.organisation_id AND h.volunteer_id = v.volunteer_id
               WHERE v.organisation_id = $1 AND h.minutes_confirmed > 0 AND h.worked_on <= $2
               ORDER BY v.volunteer_id, h.worked_on"#,
            org,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what volunteers did"))?;
        let mut people: BTreeMap<Uuid, (Origin, Vec<Date>, bool)> = BTreeMap::new();
        let (mut minutes, mut gave) = (0, BTreeSet::new());
        for row in rows {
            if row.worked_on >= first {
                minutes += row.minutes;
                gave.insert(row.volunteer_id);
            }
            let start = (word(&row.origin)?, Vec::new(), row.booked);
            people.entry(row.volunteer_id).or_insert(start).1.push(day(&row.worked_on)?);
        }
        if people.is_empty() {
            return Ok(None);
        }
        let (mut spells, mut times) = (Vec::new(), Vec::new());
        for (origin, days, booked) in people.values() {
            let (Some(first), Some(last)) = (days.first(), days.last()) else { continue };
            let spell = Presence { first: *first, last: *last, booked: *booked }.spell(to);
            times.push((*first, *last, spell.ended));
            spells.push((*origin, spell));
        }
        let active = growth(&times, to);
        let gave = u32::try_from(gave.len()).unwrap_or(u32::MAX);
        Ok(Some(VolunteerCounts { active, minutes: counted(minutes), gave, spells }))
    }
}

/// How many were with us at the end of each year and now: they had begun, and had not left by then.
fn growth(spells: &[(Date, Date, bool)], today: Date) -> Vec<(Month, u32)> {
    let with = |on: Date| {
        let there =
            spells.iter().filter(|(first, last, left)| *first <= on && (!left || *last >= on));
        u32::try_from(there.count()).unwrap_or(u32::MAX)
    };
    let years = today.year() - YEARS..today.year();
    let mut counts: Vec<(Month, u32)> = years
        .filter_map(|year| Month::new(year, 12).ok())
        .map(|month| (month, with(month.last_day())))
        .skip_while(|(_, count)| *count == 0)
        .collect();
    counts.push((Month::of(today), with(today)));
    counts
}

impl Tx {
    /// Who was there in which month, in any programme, up to a day.
    async fn presences(&mut self, to: Date) -> Result<Vec<Presences>, StoreError> {
        let (org, last) = (self.org(), to.to_string());
        sqlx::query!(
            r#"SELECT s.programme_id AS "programme_id!: Uuid", a.participant_id AS "participant_id!: Uuid",
                      MIN(s.held_on) AS "held_on!: String", COUNT(*) AS "times!: i64"
               FROM attendance a JOIN programme_session s
                 ON s.organisation_id = a.organisation_id
                   AND s.programme_session_id = a.programme_session_id
               WHERE a.organisation_id = $1 AND a.mark IN ('present', 'late') AND s.held_on <= $2
                 AND s.cancelled_at IS NULL
               GROUP BY s.programme_id, a.participant_id, SUBSTR(s.held_on, 1, 7)"#,
            org,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count who took part"))?
        .into_iter()
        .map(|row| {
            Ok(Presences {
                programme: ProgrammeId(row.programme_id),
                person: ParticipantId(row.participant_id),
                month: Month::of(day(&row.held_on)?),
                times: counted(row.times),
            })
        })
        .collect()
    }

    /// What each programme cost from one day to another; those that cost nothing then have no line.
    async fn programme_costs(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<BTreeMap<Uuid, Cents>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT c.programme_id AS "programme_id!: Uuid", c.year_first, c.cost_cents,
                      p.starts_on, p.ends_on
               FROM programme_cost c JOIN programme p
                 ON p.organisation_id = c.organisation_id AND p.programme_id = c.programme_id
               WHERE c.organisation_id = $1"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what programmes cost"))?;
        let mut years: BTreeMap<Uuid, Vec<YearCost>> = BTreeMap::new();
        for row in rows {
            let ends = row.ends_on.as_deref().map(day).transpose()?;
            years.entry(row.programme_id).or_default().push(YearCost {
                cost: Cents(row.cost_cents),
                year: month(row.year_first)?,
                begins: Month::of(day(&row.starts_on)?),
                ends: ends.map(Month::of),
            });
        }
        let (first, last) = (Month::of(from), Month::of(to));
        let costs = years.into_iter();
        Ok(costs.filter_map(|(id, all)| Some((id, cost_between(&all, first, last)?))).collect())
    }
}
