//! Access: organisations, the people who sign in, their sessions and roles, personal links, the audit.

pub mod account;
pub mod audit;
pub mod entry;
pub mod link;
pub mod logo;
pub mod member;
pub mod organisation;
pub mod passkey;
pub mod password;
pub mod profile;
pub mod session;
pub mod set_up;
pub mod settings;
pub mod sign_in;

pub use account::AccessStore;
pub use audit::AuditStore;
pub use link::LinkStore;
pub use logo::LogoStore;
pub use organisation::OrganisationStore;
