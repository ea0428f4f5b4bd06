//! The placements of one person, opened for the copy that it has a right to.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::accompany::placement::Signatory;
use maillage_domain::ids::ParticipantId;
use serde_json::{Value, json};

use super::paper::{Column, Seal};
use super::{Move, Placement, PlacementFilter, PlacementTerms};
use crate::App;
use crate::accompany::follow_up::FollowUp;
use crate::error::AppError;
use crate::store::{Page, UnitOfWork};

/// A placement with all that is kept of it, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedPlacement {
    /// The placement.
    pub placement: Placement,
    /// The partner's name on the door.
    pub partner_name: String,
    /// What was agreed.
    pub terms: PlacementTerms,
    /// The steps, in order.
    pub moves: Vec<Move>,
    /// Who of the three signed, under which name, and when.
    pub signatures: Vec<(Signatory, String, Timestamp)>,
    /// What was asked after the end.
    pub follow_ups: Vec<FollowUp>,
}

impl OpenedPlacement {
    /// The name of the sealed paper, which is printed for the person whenever it asks; none before there is one.
    #[must_use]
    pub fn paper(&self) -> Option<String> {
        self.placement.proposal.as_ref()?;
        let suffix = if self.placement.sealed_signed_paper.is_some() { "-signed" } else { "" };
        Some(format!("{}{suffix}.pdf", self.placement.reference))
    }

    /// The last day, as it was or as it was agreed.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.placement.ended_on.unwrap_or(self.placement.ends_on)
    }

    /// For machines, with plain names.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let Self { placement, terms, .. } = self;
        json!({
            "reference": placement.reference,
            "partner": self.partner_name,
            "stage": placement.stage,
            "starts_on": placement.starts_on.to_string(),
            "ends_on": placement.ends_on.to_string(),
            "ended_on": placement.ended_on.map(|day| day.to_string()),
            "reason": placement.reason,
            "terms": terms,
            "steps": self.moves.iter().map(|step| json!({
                "stage": step.stage, "on": step.on.to_string(), "reason": step.reason,
            })).collect::<Vec<_>>(),
            "paper": self.paper(),
            "paper_sha256": placement.proposal.as_ref().map(|proposal| {
                proposal.document.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
            }),
            "signatures": self.signatures.iter().map(|(by, name, at)| json!({
                "by": by, "name": name, "at": at.to_string(),
            })).collect::<Vec<_>>(),
            "outcomes": self.follow_ups.iter().map(|asked| json!({
                "months_after": asked.months,
                "asked_on": asked.asked_on.to_string(),
                "answered_on": asked.answer.as_ref().map(|answer| answer.on.to_string()),
                "outcome": asked.answer.as_ref().and_then(|answer| answer.outcome),
            })).collect::<Vec<_>>(),
        })
    }
}

/// All placements of a person, the newest first, in a unit of work in which the log was written already.
pub(in crate::accompany) async fn opened(
    app: &App,
    work: &mut dyn UnitOfWork,
    participant: ParticipantId,
) -> Result<Vec<OpenedPlacement>, AppError> {
    let filter = PlacementFilter { participant: Some(participant), ..PlacementFilter::default() };
    let (mut all, mut offset) = (Vec::new(), 0);
    loop {
        let rows = work.placements(&filter, Page::part(offset)).await?.rows;
        if rows.is_empty() {
            return Ok(all);
        }
        offset += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for row in rows {
            let placement = work.placement(row.id).await?.ok_or(AppError::NotFound)?;
            let seal = Seal::of(app, work, participant, row.id).await?;
            let mut signatures = Vec::new();
            for kept in work.placement_signatures(row.id).await? {
                let name = match &kept.sealed_name {
                    Some(sealed) => {
                        String::from_utf8_lossy(&seal.open(Column::Name, sealed)?).into_owned()
                    }
                    None => kept.name,
                };
                signatures.push((kept.signatory, name, kept.signed_at));
            }
            all.push(OpenedPlacement {
                terms: seal.read_terms(&placement)?,
                partner_name: row.partner_name,
                moves: work.placement_moves(row.id).await?,
                signatures,
                follow_ups: work.follow_ups_of(row.id).await?,
                placement,
            });
        }
    }
}
