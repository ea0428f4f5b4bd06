//! Matching the rows of an edition.

use std::path::Path;

use maillage_domain::identify::duplicate::PairKind;
use maillage_matching::{Outcome, weigh};

use super::judged::{Judged, Whole, compared, judged, learnt};
use super::places::Rows;
use super::{Content, GROUPS, Pair, keys};
use crate::edition::Edition;
use crate::error::{Result, io};
use crate::sidecar::{Sidecar, Watch};

/// Pairs that are compared at once on each of two threads: their records are in memory.
const WINDOW: usize = 200_000;

/// The sidecar of groups.
pub(crate) struct Groups;

impl Sidecar for Groups {
    fn name(&self) -> &'static str {
        GROUPS
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let content = content(edition, WINDOW, folder, watch)?;
        std::fs::write(path, content.bytes()).map_err(io("write", path))
    }
}

/// The groups of an edition, `window` pairs compared at once; notes that are too large for memory go into files
/// in `folder`.
pub(super) fn content(
    edition: &Edition,
    window: usize,
    folder: &Path,
    watch: &Watch,
) -> Result<Content> {
    let rows = Rows::new(edition);
    if !rows.is_worth() {
        return Ok(Content::default());
    }
    let whole = Whole::of(&rows, watch)?;
    let found = keys::pairs(&rows, &whole.frequencies, folder, watch)?;
    let compared = compared(&rows, &whole, &found, window, folder, watch)?;
    drop(found);
    let model = learnt(&rows, &whole, &compared);
    drop(whole);
    let judged = judged(&rows, &model, &compared)?;
    Ok(Content { pairs: kept(&judged), groups: judged.clusters, model: Some(model) })
}

/// The pairs that a person may look at: those of one place, those to ask about, and who followed whom.
fn kept(judged: &Judged) -> Vec<Pair> {
    let mut kept = Vec::new();
    for pair in &judged.pairs {
        let (left, right) = (pair.left, pair.right);
        let (kind, (left, right)) = match pair.outcome {
            _ if judged.links.contains(&(left, right)) => (PairKind::Followed, (left, right)),
            _ if judged.links.contains(&(right, left)) => (PairKind::Followed, (right, left)),
            Outcome::Same => (PairKind::Same, (left, right)),
            Outcome::Ask => (PairKind::Ask, (left, right)),
            Outcome::Different => continue,
        };
        kept.push(Pair {
            left,
            right,
            weight: i32::try_from(pair.weight).unwrap_or(i32::MAX),
            pattern: pair.pattern,
            kind,
            official: pair.official,
        });
    }
    kept
}

/// The probability that a weight stands for, in millionths.
pub(super) fn probability(weight: i32) -> u32 {
    let share = weigh::probability(i64::from(weight)).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share times a million is between 0 and a million"
    )]
    let millionths = (share * 1_000_000.0).round() as u32;
    millionths
}
