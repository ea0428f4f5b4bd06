//! Stored words of this verb, said to a person.

use maillage_domain::campaign::event::{EventKind, EventStage, SignUpState};
use maillage_i18n::T;

use crate::ui::{Stage, Tone};

/// A kind of event.
pub(crate) fn kind(t: T, kind: EventKind) -> String {
    match kind {
        EventKind::Exhibition => t.event_kind_exhibition(),
        EventKind::Talk => t.event_kind_talk(),
        EventKind::Workshop => t.event_kind_workshop(),
    }
}

/// How far an event has come.
pub(super) fn stage(t: T, stage: EventStage) -> String {
    match stage {
        EventStage::Draft => t.event_stage_draft(),
        EventStage::Published => t.event_stage_published(),
        EventStage::Cancelled => t.event_stage_cancelled(),
    }
}

pub(super) fn stage_chip(t: T, of: EventStage) -> Stage {
    let tone = match of {
        EventStage::Draft => Tone::Plain,
        EventStage::Published => Tone::Good,
        EventStage::Cancelled => Tone::Quiet,
    };
    Stage::new(stage(t, of), tone)
}

/// Where somebody who signed up stands.
pub(super) fn state(t: T, state: SignUpState) -> String {
    match state {
        SignUpState::Registered => t.event_state_registered(),
        SignUpState::Waiting => t.event_state_waiting(),
        SignUpState::Withdrawn => t.event_state_withdrawn(),
        SignUpState::Attended => t.event_state_attended(),
        SignUpState::Missed => t.event_state_missed(),
    }
}

pub(super) fn state_chip(t: T, of: SignUpState) -> Stage {
    let tone = match of {
        SignUpState::Registered => Tone::Plain,
        SignUpState::Waiting => Tone::Active,
        SignUpState::Withdrawn | SignUpState::Missed => Tone::Quiet,
        SignUpState::Attended => Tone::Good,
    };
    Stage::new(state(t, of), tone)
}
