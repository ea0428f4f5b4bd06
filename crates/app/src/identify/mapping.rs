//! The mapping file to begin with: one for each language, ready to be filled in.

use maillage_domain::locale::Locale;

/// The name under which it is given away.
pub const TEMPLATE_NAME: &str = "mapping.toml";

/// A mapping file that reads as it is, for a table whose columns are named in that language. Its comments
/// say what to change.
#[must_use]
pub fn template(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => include_str!("../../data/mapping-template.fr.toml"),
        Locale::Es => include_str!("../../data/mapping-template.es.toml"),
        Locale::Ca => include_str!("../../data/mapping-template.ca.toml"),
        Locale::En => include_str!("../../data/mapping-template.en.toml"),
    }
}
