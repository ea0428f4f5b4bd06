//! What pages are made of: ready values on the Rust side, one small template for each on the other.
//!
//! A page's view struct holds these parts; its template writes them with `{{ part }}`. A part renders
//! itself and is safe HTML (its own template has escaped what it was given).

pub mod assets;
mod board;
mod chart;
mod credits;
mod field;
mod icon;
mod mail_sample;
mod map;
mod notice;
mod shell;
pub mod styleguide;
mod table;

pub use board::{Board, BoardCard, BoardColumn, Stage, StageOption, Tone};
pub use chart::{Band, BandPart, Drawn, Month, MonthFill, MonthStrip, Svg};
pub use credits::Credits;
pub use field::{Choice, ErrorSummary, Field, FieldError};
pub use icon::{Icon, icon};
pub use mail_sample::MailSample;
pub use map::{MapPlace, MapWithList};
pub use notice::{EmptyState, Notice, NoticeKind};
pub use shell::{LanguageLink, NavItem, PartnerShell, PublicShell, Shell, Verb};
pub use table::{Breadcrumb, Export, Pagination, SortLink};

/// Declares that a part's own template has escaped what it was given.
macro_rules! safe_html {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}
pub(crate) use safe_html;

#[cfg(test)]
pub(crate) mod tests;
