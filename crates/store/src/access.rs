//! Access: organisations, accounts, links, audit.

mod account;
mod audit;
mod link;
mod logo;
mod organisation;
