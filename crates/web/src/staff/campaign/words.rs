//! Stored words of this verb, said to a person.

use maillage_app::campaign::hours::HoursState;
use maillage_domain::campaign::event::{EventKind, EventStage, SignUpState};
use maillage_domain::campaign::shift::BookingState;
use maillage_domain::campaign::volunteer::Origin;
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

/// Where a volunteer came from.
pub(crate) fn origin(t: T, origin: Origin) -> String {
    match origin {
        Origin::Poster => t.volunteer_origin_poster(),
        Origin::Event => t.volunteer_origin_event(),
        Origin::Partner => t.volunteer_origin_partner(),
        Origin::Page => t.volunteer_origin_page(),
        Origin::Friend => t.volunteer_origin_friend(),
        Origin::Other => t.volunteer_origin_other(),
    }
}

/// Where somebody's place in a shift stands.
pub(super) fn booking_chip(t: T, state: BookingState) -> Stage {
    match state {
        BookingState::Booked => Stage::new(t.volunteer_booking_booked(), Tone::Plain),
        BookingState::Withdrawn => Stage::new(t.volunteer_booking_withdrawn(), Tone::Quiet),
        BookingState::Done => Stage::new(t.volunteer_booking_done(), Tone::Good),
        BookingState::Missed => Stage::new(t.volunteer_booking_missed(), Tone::Quiet),
    }
}

/// How far reported hours have come.
pub(super) fn hours_chip(t: T, state: HoursState) -> Stage {
    let tone = match state {
        HoursState::Reported => Tone::Active,
        HoursState::Confirmed => Tone::Good,
        HoursState::Refused => Tone::Quiet,
    };
    Stage::new(crate::volunteer::state_words(t, state), tone)
}
