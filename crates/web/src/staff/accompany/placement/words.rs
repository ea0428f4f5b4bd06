//! Placements in words.

use jiff::civil::Date;
use maillage_app::accompany::follow_up::FollowUpState;
use maillage_domain::accompany::offer::OfferState;
use maillage_domain::accompany::placement::{PlacementStage, RefusalReason};
use maillage_i18n::T;

use crate::page::StaffPage;
use crate::ui::{Breadcrumb, Stage, Tone};

/// How far a placement is, as a chip.
pub(crate) fn stage(t: T, stage: PlacementStage) -> Stage {
    use PlacementStage as S;
    let tone = match stage {
        S::Matched => Tone::Plain,
        S::Signing | S::Signed => Tone::Active,
        S::Running | S::Completed => Tone::Good,
        S::Broken => Tone::Attention,
        S::Refused => Tone::Quiet,
    };
    Stage::new(t.placement_stage(stage.as_str()), tone)
}

/// What there is to do about one whose last day is past, and of which nobody has noted how it ended.
pub(crate) fn over(t: T, stage: PlacementStage, ends_on: Date, today: Date) -> Option<String> {
    stage.waits_for_its_end(ends_on, today).then(|| t.placement_is_over(t.date(ends_on)))
}

/// The state of an offer, as a chip.
pub(crate) fn offer_state(t: T, state: OfferState) -> Stage {
    let tone = match state {
        OfferState::Open => Tone::Good,
        OfferState::Full => Tone::Active,
        OfferState::Past => Tone::Attention,
        OfferState::Withdrawn => Tone::Quiet,
    };
    Stage::new(t.placement_offer_state(state.as_str()), tone)
}

/// What a question waits for, as a chip.
pub(crate) fn follow_up_state(t: T, state: FollowUpState) -> Stage {
    let tone = match state {
        FollowUpState::Later => Tone::Quiet,
        FollowUpState::Asked => Tone::Attention,
        FollowUpState::Known => Tone::Good,
        FollowUpState::Unknown => Tone::Plain,
    };
    Stage::new(t.placement_follow_up_state(state.as_str()), tone)
}

/// Why it did not come about, or stopped.
pub(crate) fn reason(t: T, reason: Option<RefusalReason>) -> String {
    reason.map(|reason| t.placement_reason(reason.as_str())).unwrap_or_default()
}

/// The way back to the list of offers or of placements.
pub(crate) fn trail(
    page: &StaffPage,
    list: &str,
    more: Vec<(String, String)>,
    here: String,
) -> Breadcrumb {
    let t = page.t;
    let first =
        if list == "offers" { t.placement_tab_offers() } else { t.placement_tab_placements() };
    let mut above = vec![(first, page.to(&format!("/accompany/{list}")))];
    above.extend(more);
    Breadcrumb { label: t.shell_breadcrumb(), above, here }
}
