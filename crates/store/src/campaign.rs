//! Campaign: campaigns, displays, codes and their counts, looks at partners' pages.

mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
mod campaign;
mod display;
mod scan;
