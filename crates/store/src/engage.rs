//! Engage: the rows of partners, prospects, notes, tasks, invitations and messages.

mod contact;
mod invitation;
mod message;
mod note;
mod opt_out;
mod partner;
pub(crate) mod prospect;
mod task;
