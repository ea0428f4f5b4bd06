//! Engage: partners, prospects, contacts, invitations.

pub mod contact;
pub mod invitation;
pub mod join;
pub mod leave;
pub mod letter;
pub mod message;
pub mod note;
pub mod opt_out;
pub mod partner;
pub mod prospect;
mod score_then;
pub mod stage;
pub mod task;

/// All rows of this verb, so that the unit of work names them once.
pub trait EngageStore:
    prospect::ProspectStore
    + contact::ContactStore
    + note::NoteStore
    + task::TaskStore
    + opt_out::OptOutStore
    + message::MessageStore
    + invitation::InvitationStore
{
}

impl<S> EngageStore for S where
    S: prospect::ProspectStore
        + contact::ContactStore
        + note::NoteStore
        + task::TaskStore
        + opt_out::OptOutStore
        + message::MessageStore
        + invitation::InvitationStore
{
}
