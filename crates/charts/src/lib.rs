//! Floor 2: charts as SVG text, the same on pages and on papers. Pure: numbers and words in, text out.
//!
//! The caller brings every word in its language, and says how a number is written. Colours are classes
//! (`assets/css/charts.css`, light and dark) with plain attributes behind them, so that a paper without
//! styles prints right; there is no `style` attribute, which a strict policy of contents forbids.
//! Nothing is told by colour alone: series differ in lightness and stand in a key, gains and losses
//! carry a sign.
//!
//! A number here is a length on a picture, never money to reckon with: hence `f64`. What is not finite
//! counts as zero.

mod axis;
mod bars;
mod canvas;
mod lines;
mod rank;
mod rows;
mod sketch;
mod stays;
mod waterfall;

pub use bars::{Bars, Series, bars};
pub use lines::{Band, Goal, Lines, Trace, lines};
pub use rank::{Rank, rank, spark};
pub use rows::{Row, Rows, rows};
pub use sketch::{Sketch, sketch};
pub use stays::{Curve, Moment, Stays, stays};
pub use waterfall::{Fall, waterfall};

/// How wide a chart is drawn. Text keeps its size, so a page shows the narrow one on phones and the
/// wide one elsewhere; papers print the wide one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Width {
    /// 358 units: a phone of 390 px with its margins, one unit a pixel; text of 12.
    Narrow,
    /// 720 units; text of 13.
    Wide,
}

impl Width {
    fn units(self) -> f64 {
        match self {
            Self::Narrow => 358.0,
            Self::Wide => 720.0,
        }
    }

    fn text(self) -> f64 {
        match self {
            Self::Narrow => 12.0,
            Self::Wide => 13.0,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Narrow => "chart chart-narrow",
            Self::Wide => "chart chart-wide",
        }
    }
}

/// What a chart says to those who don't see it.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// Begins the ids inside the picture; unique on its page.
    pub id: &'a str,
    /// What is shown, in a few words.
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub description: &'a str,
}

/// How a number is written on an axis.
pub type Label<'a> = &'a dyn Fn(f64) -> String;

#[cfg(test)]
mod tests;
