//! The enums of this verb, said to a person.

use maillage_app::engage::message::{Message, MessageState, Route};
use maillage_app::engage::prospect::ScoreThen;
use maillage_app::engage::task::Task;
use maillage_domain::engage::invitation::InvitationState;
use maillage_domain::engage::reminder::Silence;
use maillage_domain::engage::stage::Stage;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_i18n::T;

use crate::GoTo;
use crate::state::WebState;
use crate::ui::{Stage as Chip, Tone};

/// The stage as a chip.
pub(crate) fn stage_chip(t: T, stage: Stage) -> Chip {
    let tone = match stage {
        Stage::Shortlisted => Tone::Plain,
        Stage::Contacted | Stage::Met => Tone::Active,
        Stage::Proposal => Tone::Attention,
        Stage::Partner => Tone::Good,
        Stage::Declined | Stage::NotNow => Tone::Quiet,
    };
    Chip::new(t.engage_stage(stage.as_str()), tone)
}

/// What is said once something was written by e-mail: that it is on its way, or, without a mail server,
/// that it is kept and has not left.
pub(crate) fn mailed(state: &WebState, t: T, to: GoTo, on_its_way: String) -> GoTo {
    if state.app.mailer.has_server() {
        to.saying(on_its_way)
    } else {
        to.warning(t.engage_mail_kept())
    }
}

/// How far an invitation has come, as a chip. One that was sent by e-mail is as far as its message.
pub(crate) fn invitation_chip(
    t: T,
    state: InvitationState,
    mail: Option<&MessageState>,
    has_server: bool,
) -> Chip {
    match state {
        InvitationState::Sent => match mail {
            Some(mail) => state_chip(t, mail, has_server),
            None => Chip::new(t.engage_invitation_sent(), Tone::Plain),
        },
        InvitationState::Opened { .. } => Chip::new(t.engage_invitation_opened(), Tone::Active),
        InvitationState::Answered { answer, .. } => {
            let tone = match answer {
                maillage_domain::engage::invitation::Answer::Interested => Tone::Good,
                _ => Tone::Quiet,
            };
            Chip::new(t.engage_answer(answer.as_str()), tone)
        }
    }
}

/// Why nothing is sent.
pub(crate) fn silence(t: T, why: Silence) -> String {
    match why {
        Silence::TooSoon { until } => t.engage_silence_too_soon(until),
        other => t.engage_silence(other.as_str()),
    }
}

/// What is to be done.
pub(crate) fn task_title(t: T, task: &Task) -> String {
    match task.kind {
        TaskKind::Hand => task.title.clone(),
        TaskKind::CallBack => t.engage_task_call_back(),
        TaskKind::Welcome => t.engage_task_welcome(),
        TaskKind::Leaving => t.engage_task_leaving(),
        TaskKind::DebitReturned => t.engage_task_debit_returned(task.title.as_str()),
        TaskKind::DebitStopped => {
            let sum = Cents(task.title.parse().unwrap_or_default());
            t.engage_task_debit_stopped(sum)
        }
    }
}

/// How far a message has come, as a chip.
pub(crate) fn message_chip(t: T, message: &Message, has_server: bool) -> Chip {
    state_chip(t, &message.state, has_server)
}

/// Whether a message is kept and goes nowhere. Without a mail server a new one waits for nothing: it is kept
/// at once, also in the seconds before its copy lies in the folder of the outbox.
pub(super) fn is_kept(state: &MessageState, has_server: bool) -> bool {
    match state {
        MessageState::Sent { route, .. } => *route == Route::Outbox,
        MessageState::Waiting { last_error, .. } => !has_server && last_error.is_none(),
        MessageState::Failed { .. } => false,
    }
}

fn state_chip(t: T, state: &MessageState, has_server: bool) -> Chip {
    match state {
        kept if is_kept(kept, has_server) => Chip::new(t.engage_message_kept(), Tone::Attention),
        MessageState::Waiting { .. } => Chip::new(t.engage_message_waiting(), Tone::Active),
        MessageState::Sent { .. } => Chip::new(t.engage_message_sent(), Tone::Good),
        MessageState::Failed { .. } => Chip::new(t.engage_message_failed(), Tone::Bad),
    }
}

/// The name of a language in the reader's language.
pub(crate) fn language(t: T, locale: Locale) -> String {
    match locale {
        Locale::Fr => t.language_fr(),
        Locale::Es => t.language_es(),
        Locale::Ca => t.language_ca(),
        Locale::En => t.language_en(),
    }
}

/// The points of a score as everywhere: of 100, with one decimal.
#[expect(clippy::cast_precision_loss, reason = "at most 100,000 thousandths of a point")]
pub(super) fn score(t: T, score: &ScoreThen) -> String {
    t.decimal(score.points as f64 / 1_000.0, 1)
}
