//! Engage: partners, prospects, contacts, invitations.

pub mod partner;
