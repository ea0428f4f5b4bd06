//! Signs of our own drawing, from one sprite.

use std::fmt;

use super::{assets, safe_html};

/// A sign. It is never the only carrier of a meaning: words stand beside it, so screen readers skip it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon {
    name: &'static str,
    class: &'static str,
}

/// The sign of this name (`assets/icons/icons.svg`), 24 px wide.
#[must_use]
pub const fn icon(name: &'static str) -> Icon {
    Icon { name, class: "icon" }
}

impl Icon {
    /// The same sign at 18 px, for the middle of a line of text.
    #[must_use]
    pub const fn small(self) -> Self {
        Self { class: "icon icon-s", ..self }
    }

    /// The mark of the house: crossed threads, 32 px.
    #[must_use]
    pub const fn mark() -> Self {
        Self { name: "mark", class: "mark" }
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sprite = if assets::is_basic_icon(self.name) { "basic.svg" } else { "icons.svg" };
        write!(
            f,
            r##"<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>"##,
            self.class,
            assets::url(sprite),
            self.name
        )
    }
}

safe_html!(Icon);
