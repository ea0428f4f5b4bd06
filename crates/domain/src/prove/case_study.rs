//! The case study's texts: blocks with blanks for figures, with standing words in four languages.
//!
//! Source of the structure: the organisation and its mission, the partnerships and their modalities, the
//! impact of the strategy. The words are data (`crates/domain/data/case_study.toml`); a coordinator may
//! write its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::locale::Locale;
use crate::words::word_enum;

word_enum! {
    /// A block of the case study, in the order in which it is read.
    CaseBlock {
        /// Who the organisation is and what for.
        Mission = "mission",
        /// The quarter.
        Quarter = "quarter",
        /// What it does.
        Programmes = "programmes",
        /// The principle of the partnerships.
        Solidarity = "solidarity",
        /// Modality: money.
        Money = "money",
        /// Modality: the campaign.
        Campaign = "campaign",
        /// Modality: places to learn and work.
        Places = "places",
        /// What the people of the quarter gain.
        PeopleGain = "people_gain",
        /// What the partners gain.
        PartnersGain = "partners_gain",
        /// Impact: the network.
        Network = "network",
        /// Impact: income.
        Income = "income",
        /// Impact: what may come.
        Outlook = "outlook",
        /// Impact: work.
        Work = "work",
        /// Impact: volunteers.
        Volunteers = "volunteers",
    }
}

word_enum! {
    /// A computed figure.
    CaseFigure {
        /// Partners with an agreement in force.
        Partners = "partners",
        /// The share of turnover that most agreements name.
        Rate = "rate",
        /// What the network brought in twelve months.
        Income = "income",
        /// What it brought in the twelve months before.
        IncomeBefore = "income_before",
        /// Partners' own shares.
        Shares = "shares",
        /// The turnover that partners declared for the twelve months.
        Declared = "declared",
        /// Customers' gifts.
        Customers = "customers",
        /// Employees' gifts.
        Employees = "employees",
        /// Twice the income.
        Goal = "goal",
        /// What a year may bring in three years.
        Forecast = "forecast",
        /// The chance of doubling in three years.
        Chance = "chance",
        /// Partners that must join each quarter to double.
        Joining = "joining",
        /// Partners that join each quarter today.
        JoiningNow = "joining_now",
        /// Partners that show the poster.
        Displays = "displays",
        /// Scans of codes.
        Scans = "scans",
        /// Exhibitions and talks.
        Events = "events",
        /// People who came to them.
        Attendees = "attendees",
        /// Programmes.
        Programmes = "programmes",
        /// Sessions of twelve months.
        Sessions = "sessions",
        /// People who took part in twelve months.
        Participants = "participants",
        /// Places offered by partners.
        Offers = "offers",
        /// Placements that took place.
        Placements = "placements",
        /// The share at work or in training six months later, from the worst to the best case.
        AtWork = "at_work",
        /// Active volunteers.
        Volunteers = "volunteers",
        /// Active volunteers when counting began.
        VolunteersBefore = "volunteers_before",
        /// Hours of volunteers in twelve months.
        VolunteerHours = "volunteer_hours",
        /// The share of volunteers that stay longer than a year.
        Staying = "staying",
    }
}

/// A blank of a text, written `{partners}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseBlank {
    /// The organisation's name.
    Organisation,
    /// The network's name.
    Network,
    /// The quarter's name.
    Quarter,
    /// A figure.
    Figure(CaseFigure),
}

impl CaseBlank {
    /// The blank of a word; the same in every language.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "organisation" => Some(Self::Organisation),
            "network" => Some(Self::Network),
            "quarter" => Some(Self::Quarter),
            word => word.parse().ok().map(Self::Figure),
        }
    }
}

/// Why a text cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseTextError {
    /// An unknown blank.
    #[error("{{{0}}} is no blank of the case study")]
    Unknown(String),
    /// A brace that is not closed.
    #[error("a brace is opened and not closed after '{0}'")]
    Open(String),
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CasePiece {
    /// Words.
    Words(String),
    /// A blank.
    Blank(CaseBlank),
}

/// A text of one or more paragraphs whose blanks are all known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseText {
    source: String,
    paragraphs: Vec<Vec<CasePiece>>,
}

impl CaseText {
    /// Reads a text; each line is a paragraph, empty lines count for nothing.
    ///
    /// # Errors
    /// See [`CaseTextError`].
    pub fn parse(text: &str) -> Result<Self, CaseTextError> {
        let paragraphs = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(paragraph)
            .collect::<Result<_, _>>()?;
        Ok(Self { source: text.to_owned(), paragraphs })
    }

    /// The text as it was written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The paragraphs that can be said when only some figures are known: one that names another is left
    /// out whole.
    pub fn said(&self, known: impl Fn(CaseFigure) -> bool) -> impl Iterator<Item = &[CasePiece]> {
        self.paragraphs
            .iter()
            .filter(move |pieces| {
                pieces.iter().all(|piece| match piece {
                    CasePiece::Blank(CaseBlank::Figure(figure)) => known(*figure),
                    _ => true,
                })
            })
            .map(Vec::as_slice)
    }

    /// The blanks, each once.
    #[must_use]
    pub fn blanks(&self) -> Vec<CaseBlank> {
        let pieces = self.paragraphs.iter().flatten();
        let mut blanks: Vec<CaseBlank> = pieces
            .filter_map(|piece| match piece {
                CasePiece::Blank(blank) => Some(*blank),
                CasePiece::Words(_) => None,
            })
            .collect();
        blanks.sort_unstable();
        blanks.dedup();
        blanks
    }
}

fn paragraph(line: &str) -> Result<Vec<CasePiece>, CaseTextError> {
    let (mut pieces, mut rest) = (Vec::new(), line);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((word, behind)) = after.split_once('}') else {
            let tail: String = before.chars().rev().take(20).collect();
            return Err(CaseTextError::Open(tail.chars().rev().collect()));
        };
        let blank = CaseBlank::of_word(word.trim())
            .ok_or_else(|| CaseTextError::Unknown(word.to_owned()))?;
        pieces.extend([CasePiece::Words(before.to_owned()), CasePiece::Blank(blank)]);
        rest = behind;
    }
    pieces.push(CasePiece::Words(rest.to_owned()));
    pieces.retain(|piece| *piece != CasePiece::Words(String::new()));
    Ok(pieces)
}

/// The standing text of a block.
#[must_use]
pub fn default_text(locale: Locale, block: CaseBlock) -> &'static str {
    &STANDING[&locale].block[&block]
}

/// How a figure is computed, in a sentence, without its numbers. It may hold `{first}`, `{last}` (the months
/// counted) and `{day}` (the day of the count).
#[must_use]
pub fn note(locale: Locale, figure: CaseFigure) -> &'static str {
    &STANDING[&locale].note[&figure]
}

#[derive(Deserialize)]
struct Standing {
    block: BTreeMap<CaseBlock, String>,
    note: BTreeMap<CaseFigure, String>,
}

static STANDING: LazyLock<std::collections::HashMap<Locale, Standing>> = LazyLock::new(|| {
    let text = include_str!("../../data/case_study.toml");
    toml::from_str(text).expect("a test reads every text of the table")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_and_note_is_there_in_every_language_with_the_same_blanks() {
        for block in CaseBlock::ALL {
            let of = |locale| CaseText::parse(default_text(locale, *block)).unwrap();
            let french = of(Locale::Fr);
            for locale in Locale::ALL {
                let text = of(locale);
                assert_eq!(text.blanks(), french.blanks(), "{block} in {locale}");
                assert_eq!(text.paragraphs.len(), french.paragraphs.len(), "{block} in {locale}");
            }
        }
        for figure in CaseFigure::ALL {
            let holes = |locale| note(locale, *figure).matches('{').count();
            for locale in Locale::ALL {
                assert_eq!(holes(locale), holes(Locale::Fr), "{figure} in {locale}");
            }
        }
    }

    #[test]
    fn every_figure_has_a_place_in_the_standing_texts() {
        let texts = CaseBlock::ALL.iter().map(|block| default_text(Locale::En, *block));
        let blanks: Vec<CaseBlank> =
            texts.flat_map(|text| CaseText::parse(text).unwrap().blanks()).collect();
        for figure in CaseFigure::ALL {
            assert!(blanks.contains(&CaseBlank::Figure(*figure)), "{figure}");
        }
    }

    #[test]
    fn a_paragraph_that_names_an_unknown_figure_is_left_out_whole() {
        let text = CaseText::parse("We are {partners}.\n\nThey gave {income}.").unwrap();
        let said: Vec<_> = text.said(|figure| figure == CaseFigure::Partners).collect();
        assert_eq!(said.len(), 1);
        assert_eq!(said[0][1], CasePiece::Blank(CaseBlank::Figure(CaseFigure::Partners)));
    }

    #[test]
    fn an_unknown_or_open_blank_is_refused() {
        let unknown = CaseText::parse("We are {many}.");
        assert_eq!(unknown, Err(CaseTextError::Unknown("many".into())));
        assert_eq!(CaseText::parse("We are {partners"), Err(CaseTextError::Open("We are ".into())));
    }
}
