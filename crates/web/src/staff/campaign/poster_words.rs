//! The enums of this verb, said to a person.

use maillage_domain::campaign::badge::BadgeState;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::campaign::template::{PosterEdge, PosterSize};
use maillage_domain::campaign::wording::{Blank, WordingError};
use maillage_i18n::T;

use crate::ui::{Choice, Stage as Chip, Tone};

/// How far a display has come, as a chip.
pub(crate) fn stage(t: T, stage: DisplayStage) -> Chip {
    let tone = match stage {
        DisplayStage::Asked => Tone::Plain,
        DisplayStage::Sent => Tone::Active,
        DisplayStage::Shown | DisplayStage::Photo => Tone::Good,
        DisplayStage::Declined => Tone::Quiet,
    };
    Chip::new(t.display_stage(stage.as_str()), tone)
}

/// What a partner's page showed, as a chip.
pub(super) fn badge(t: T, state: Option<BadgeState>) -> Chip {
    let tone = match state {
        Some(BadgeState::Found) => Tone::Good,
        Some(BadgeState::Missing) => Tone::Plain,
        Some(BadgeState::Unreachable) => Tone::Attention,
        Some(BadgeState::Forbidden) | None => Tone::Quiet,
    };
    Chip::new(badge_name(t, state), tone)
}

/// The same as a word.
pub(super) fn badge_name(t: T, state: Option<BadgeState>) -> String {
    t.badge_state(state.map_or("none", BadgeState::as_str))
}

/// A size of paper.
pub(super) fn size(t: T, size: PosterSize) -> String {
    match size {
        PosterSize::A4 => t.campaign_size_a4(),
        PosterSize::A3 => t.campaign_size_a3(),
    }
}

/// What a printer needs.
pub(super) fn edge(t: T, edge: PosterEdge) -> String {
    match edge {
        PosterEdge::Plain => t.campaign_edge_plain(),
        PosterEdge::Marks => t.campaign_edge_marks(),
    }
}

/// The sizes to choose from.
pub(super) fn sizes(t: T, present: &str) -> Vec<Choice> {
    PosterSize::ALL.iter().map(|one| Choice::new(one.as_str(), size(t, *one), present)).collect()
}

/// The printers to choose from, the one at hand first.
pub(super) fn edges(t: T, present: &str) -> Vec<Choice> {
    [PosterEdge::Plain, PosterEdge::Marks]
        .into_iter()
        .map(|one| Choice::new(one.as_str(), edge(t, one), present))
        .collect()
}

/// All blanks, as they are typed.
pub(super) fn blanks() -> String {
    Blank::ALL.map(|blank| format!("{{{}}}", blank.as_str())).join(", ")
}

/// Why a text cannot be read.
pub(super) fn wording_error(t: T, error: &WordingError) -> String {
    match error {
        WordingError::Unknown(blank) => t.campaign_blank_unknown(format!("{{{blank}}}"), blanks()),
        WordingError::Open(_) => t.campaign_blank_open(),
    }
}
