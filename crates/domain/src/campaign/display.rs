//! Where a partner stands with a campaign's poster.

use jiff::civil::Date;

use crate::words::word_enum;

word_enum! {
    /// How far a display has come.
    DisplayStage {
        /// The partner was asked.
        Asked = "asked",
        /// The poster was brought or sent.
        Sent = "sent",
        /// The partner says that it hangs.
        Shown = "shown",
        /// A photo of it was received.
        Photo = "photo",
        /// The partner does not want it.
        Declined = "declined",
    }
}

/// A step that does not follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a display that is {from} cannot become {to}")]
pub struct DisplayError {
    /// Where it stands.
    pub from: DisplayStage,
    /// Where it was to go.
    pub to: DisplayStage,
}

/// One partner's display of one campaign. Each day is kept, so that what was asked and what was done
/// can both be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// Where it stands.
    pub stage: DisplayStage,
    /// The day on which the partner was asked.
    pub asked_on: Date,
    /// The day on which the poster was sent.
    pub sent_on: Option<Date>,
    /// The day on which it was hung.
    pub shown_on: Option<Date>,
}

impl Display {
    /// A partner is asked.
    #[must_use]
    pub fn asked(on: Date) -> Self {
        Self { stage: DisplayStage::Asked, asked_on: on, sent_on: None, shown_on: None }
    }

    /// The poster goes to the partner.
    ///
    /// # Errors
    /// When it hangs already, or was declined.
    pub fn send(self, on: Date) -> Result<Self, DisplayError> {
        match self.stage {
            DisplayStage::Asked | DisplayStage::Sent => {
                Ok(Self { stage: DisplayStage::Sent, sent_on: self.sent_on.or(Some(on)), ..self })
            }
            _ => Err(self.not(DisplayStage::Sent)),
        }
    }

    /// The partner says that it hangs; it may have printed the poster itself. Said twice it changes
    /// nothing.
    ///
    /// # Errors
    /// When it was declined.
    pub fn show(self, on: Date) -> Result<Self, DisplayError> {
        match self.stage {
            DisplayStage::Asked | DisplayStage::Sent => {
                Ok(Self { stage: DisplayStage::Shown, shown_on: Some(on), ..self })
            }
            DisplayStage::Shown | DisplayStage::Photo => Ok(self),
            DisplayStage::Declined => Err(self.not(DisplayStage::Shown)),
        }
    }

    /// A photo is received: what it shows hangs.
    ///
    /// # Errors
    /// When it was declined.
    pub fn photo(self, on: Date) -> Result<Self, DisplayError> {
        let shown = self.show(on).map_err(|_| self.not(DisplayStage::Photo))?;
        Ok(Self { stage: DisplayStage::Photo, ..shown })
    }

    /// The tick was a slip: it does not hang.
    ///
    /// # Errors
    /// When it was not said to hang, or a photo shows it.
    pub fn take_back(self) -> Result<Self, DisplayError> {
        let before = self.sent_on.map_or(DisplayStage::Asked, |_| DisplayStage::Sent);
        match self.stage {
            DisplayStage::Shown => Ok(Self { stage: before, shown_on: None, ..self }),
            _ => Err(self.not(before)),
        }
    }

    /// The photo was taken away; that the poster hangs still holds.
    ///
    /// # Errors
    /// When there was none.
    pub fn without_photo(self) -> Result<Self, DisplayError> {
        match self.stage {
            DisplayStage::Photo => Ok(Self { stage: DisplayStage::Shown, ..self }),
            _ => Err(self.not(DisplayStage::Shown)),
        }
    }

    /// The partner is asked again after it had declined.
    ///
    /// # Errors
    /// When it had not.
    pub fn ask_again(self, on: Date) -> Result<Self, DisplayError> {
        match self.stage {
            DisplayStage::Declined => Ok(Self::asked(on)),
            _ => Err(self.not(DisplayStage::Asked)),
        }
    }

    /// The partner does not want it.
    ///
    /// # Errors
    /// When it hangs already.
    pub fn decline(self) -> Result<Self, DisplayError> {
        match self.stage {
            DisplayStage::Shown | DisplayStage::Photo => Err(self.not(DisplayStage::Declined)),
            _ => Ok(Self { stage: DisplayStage::Declined, ..self }),
        }
    }

    fn not(self, to: DisplayStage) -> DisplayError {
        DisplayError { from: self.stage, to }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const DAY: Date = date(2026, 9, 1);
    const LATER: Date = date(2026, 9, 15);

    #[test]
    fn a_poster_is_asked_for_sent_shown_and_seen() {
        let display = Display::asked(DAY).send(DAY).unwrap().show(LATER).unwrap();
        assert_eq!(display.show(date(2026, 10, 1)).unwrap(), display, "twice changes nothing");
        let seen = display.photo(date(2026, 10, 2)).unwrap();
        assert_eq!((seen.stage, seen.shown_on), (DisplayStage::Photo, Some(LATER)));
    }

    #[test]
    fn a_photo_alone_says_that_it_hangs() {
        let seen = Display::asked(DAY).photo(LATER).unwrap();
        assert_eq!(
            (seen.stage, seen.sent_on, seen.shown_on),
            (DisplayStage::Photo, None, Some(LATER))
        );
    }

    #[test]
    fn a_slip_is_taken_back_to_where_it_was() {
        let asked = Display::asked(DAY);
        assert_eq!(asked.show(LATER).unwrap().take_back().unwrap(), asked);
        let sent = asked.send(DAY).unwrap();
        assert_eq!(sent.show(LATER).unwrap().take_back().unwrap(), sent);
        assert!(sent.take_back().is_err());
    }

    #[test]
    fn what_was_declined_stays_declined_until_it_is_asked_for_again() {
        let declined = Display::asked(DAY).decline().unwrap();
        let error = declined.show(LATER).unwrap_err();
        assert_eq!(error.to_string(), "a display that is declined cannot become shown");
        assert!(declined.send(LATER).is_err() && declined.photo(LATER).is_err());
        assert!(Display::asked(DAY).show(DAY).unwrap().decline().is_err());
        assert_eq!(declined.ask_again(LATER).unwrap(), Display::asked(LATER));
        assert!(Display::asked(DAY).ask_again(LATER).is_err());
    }

    #[test]
    fn a_photo_that_is_taken_away_leaves_a_poster_that_hangs() {
        let seen = Display::asked(DAY).photo(LATER).unwrap();
        let shown = seen.without_photo().unwrap();
        assert_eq!((shown.stage, shown.shown_on), (DisplayStage::Shown, Some(LATER)));
        assert!(shown.without_photo().is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_days_say_what_the_stage_says(steps in proptest::collection::vec(0..7u8, 0..30)) {
            let mut display = Display::asked(DAY);
            for step in steps {
                let next = match step {
                    0 => display.send(LATER),
                    1 => display.show(LATER),
                    2 => display.photo(LATER),
                    3 => display.take_back(),
                    4 => display.without_photo(),
                    5 => display.decline(),
                    _ => display.ask_again(DAY),
                };
                display = next.unwrap_or(display);
                let hangs = matches!(display.stage, DisplayStage::Shown | DisplayStage::Photo);
                prop_assert_eq!(display.shown_on.is_some(), hangs);
                prop_assert!(display.stage != DisplayStage::Sent || display.sent_on.is_some());
            }
        }
    }
}
