//! Opening hours of one day as people write them on a door: `9:30-13:30, 17-20:30`.

use super::Opening;

/// Why a text is no opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimesError {
    /// It is not made of times such as `9:30-13:30`.
    #[error("opening hours are written like 9:30-13:30, 17:00-20:30")]
    NotTimes,
    /// One ends before it begins, or begins before the one before it ends.
    #[error("the opening hours do not follow one another")]
    NotInOrder,
}

/// At most so many openings a day.
const MOST: usize = 6;

/// The openings that were typed. A hyphen or a dash stands between two times, a comma, a semicolon or blanks between
/// two openings; `h`, a colon or a point between hours and minutes.
///
/// # Errors
/// [`TimesError`].
pub fn opening_times(text: &str) -> Result<Vec<Opening>, TimesError> {
    let joined = text.replace(['–', '—', '−'], "-").replace(" -", "-").replace("- ", "-");
    let mut openings: Vec<Opening> = Vec::new();
    for part in joined.split([',', ';', ' ', '/']).filter(|part| !part.is_empty()) {
        let (from, until) = part.split_once('-').ok_or(TimesError::NotTimes)?;
        let (from_minute, until_minute) = (minute(from)?, minute(until)?);
        let earliest = openings.last().map_or(0, |last| last.until_minute);
        if from_minute >= until_minute || from_minute < earliest || openings.len() == MOST {
            return Err(TimesError::NotInOrder);
        }
        openings.push(Opening { from_minute, until_minute });
    }
    if openings.is_empty() { Err(TimesError::NotTimes) } else { Ok(openings) }
}

/// The openings as one types them; empty when there is none.
#[must_use]
pub fn typed_times(openings: &[Opening]) -> String {
    let time = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
    let one = |o: &Opening| format!("{}-{}", time(o.from_minute), time(o.until_minute));
    openings.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Minutes after midnight of a time within a day: `9`, `9h30`, `09:30` or `9.30`.
///
/// # Errors
/// [`TimesError::NotTimes`].
pub fn minute_of_day(text: &str) -> Result<u16, TimesError> {
    minute(text).ok().filter(|minute| *minute < 1_440).ok_or(TimesError::NotTimes)
}

/// Minutes after midnight of `9`, `9h30`, `09:30` or `9.30`; `24:00` is the end of the day.
fn minute(text: &str) -> Result<u16, TimesError> {
    let (hours, minutes) = text.split_once([':', 'h', 'H', '.']).unwrap_or((text, ""));
    let number = |text: &str| text.parse::<u16>().map_err(|_| TimesError::NotTimes);
    let hours = number(hours)?;
    let minutes = if minutes.is_empty() { 0 } else { number(minutes)? };
    let is_time = minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0));
    if is_time { Ok(60 * hours + minutes) } else { Err(TimesError::NotTimes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(from_minute: u16, until_minute: u16) -> Opening {
        Opening { from_minute, until_minute }
    }

    #[test]
    fn hours_are_taken_as_they_stand_on_doors() {
        let day = vec![opening(570, 810), opening(1_020, 1_230)];
        for text in ["9:30-13:30, 17:00-20:30", "9h30 – 13h30 ; 17h–20h30", "09.30-13.30 17-20.30"]
        {
            assert_eq!(opening_times(text), Ok(day.clone()), "{text}");
        }
        assert_eq!((minute_of_day("10h"), minute_of_day("24:00").is_err()), (Ok(600), true));
        assert_eq!(opening_times("18-24"), Ok(vec![opening(1_080, 1_440)]));
        assert_eq!(opening_times(&typed_times(&day)), Ok(day));
    }

    #[test]
    fn what_is_no_time_or_runs_backwards_is_refused() {
        for text in ["", "morning", "9:30", "9:70-10:00", "25-26", "24:30-25"] {
            assert_eq!(opening_times(text), Err(TimesError::NotTimes), "{text}");
        }
        for text in ["13-9", "9-9", "9-13, 12-14"] {
            assert_eq!(opening_times(text), Err(TimesError::NotInOrder), "{text}");
        }
    }
}
