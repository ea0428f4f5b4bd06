//! What is written to those who signed up, each with a link of its own to give the place back.

use maillage_domain::campaign::event::SignUpState;

use super::SignUp;
use crate::access::link::{Link, LinkPurpose};
use crate::access::organisation::Organisation;
use crate::campaign::event::Event;
use crate::engage::message::{Recipient, queue};
use crate::mail::{Mail, MailKind, Voice};
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{App, AppError};

/// What a message about an event tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventStep {
    /// There is a place.
    Place,
    /// All places are taken: the person waits.
    Waiting,
    /// A place became free for somebody who waited.
    Promoted,
    /// Day, hour or place are others.
    Changed,
    /// It does not take place.
    Cancelled,
}

impl EventStep {
    /// What somebody in this state is told first.
    #[must_use]
    pub fn of(state: SignUpState) -> Self {
        if state == SignUpState::Waiting { Self::Waiting } else { Self::Place }
    }
}

/// Writes to somebody who signed up; who gave no address is not written to.
pub(crate) async fn tell(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    (event, sign_up): (&Event, &SignUp),
    step: EventStep,
    base_url: &str,
) -> Result<(), AppError> {
    if sign_up.email.is_empty() {
        return Ok(());
    }
    let token = Token::of_organisation(home.id, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Attend,
        partner: None,
        subject: Some(sign_up.id.0),
        locale: sign_up.locale,
        created_at: app.clock.now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    };
    work.insert_link(&link).await?;
    let mail = Mail {
        locale: sign_up.locale,
        to_name: sign_up.name.clone(),
        voice: Voice::of(home, sign_up.locale),
        kind: MailKind::Event {
            step,
            title: event.text(sign_up.locale, home.locale).title,
            from: event.starts_at,
            until: event.ends_at,
            place: event.place.clone(),
            people: sign_up.people(),
            url: format!("{base_url}/e/{}", token.secret()),
        },
    };
    let to = Recipient { email: sign_up.email.clone(), ..Recipient::default() };
    let message = queue(app, work, home, to, &mail).await?;
    work.link_sign_up_message(sign_up.id, message).await?;
    Ok(())
}

/// Writes to everybody who has or awaits a place.
pub(crate) async fn tell_all(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    event: &Event,
    step: EventStep,
    base_url: &str,
) -> Result<(), AppError> {
    for sign_up in work.sign_ups(event.id).await? {
        if matches!(sign_up.state, SignUpState::Registered | SignUpState::Waiting) {
            tell(app, work, home, (event, &sign_up), step, base_url).await?;
        }
    }
    Ok(())
}
