//! A text with blanks: what a poster says, with the names of the place where it hangs.

/// A blank that a text may hold, written `{partner}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Blank {
    /// The partner's name.
    Partner,
    /// The partner's street.
    Street,
    /// The organisation's name.
    Organisation,
    /// The name of the network.
    Network,
}

impl Blank {
    /// All blanks.
    pub const ALL: [Self; 4] = [Self::Partner, Self::Street, Self::Organisation, Self::Network];

    /// The word between the braces; the same in every language, so that a translation cannot break it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Street => "street",
            Self::Organisation => "organisation",
            Self::Network => "network",
        }
    }
}

/// Why a text cannot be filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordingError {
    /// An unknown blank.
    #[error(
        "{{{0}}} is no blank; there are {{partner}}, {{street}}, {{organisation}} and {{network}}"
    )]
    Unknown(String),
    /// A brace that is not closed.
    #[error("a brace is opened and not closed after '{0}'")]
    Open(String),
}

/// A text whose blanks are all known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Blank(Blank),
}

impl Wording {
    /// Reads a text.
    ///
    /// # Errors
    /// See [`WordingError`].
    pub fn parse(text: &str) -> Result<Self, WordingError> {
        let (mut pieces, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((word, behind)) = after.split_once('}') else {
                let tail: String = before.chars().rev().take(20).collect();
                return Err(WordingError::Open(tail.chars().rev().collect()));
            };
            let blank = Blank::ALL
                .into_iter()
                .find(|blank| blank.as_str() == word.trim())
                .ok_or_else(|| WordingError::Unknown(word.to_owned()))?;
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(Piece::Blank(blank));
            rest = behind;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Self(pieces))
    }

    /// The text with its blanks filled in.
    pub fn filled<'a>(&'a self, fill: impl Fn(Blank) -> &'a str) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.as_str(),
                Piece::Blank(blank) => fill(*blank),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blanks_are_filled_in() {
        let wording = Wording::parse("{partner}, {street}: with the {network}.").unwrap();
        let text = wording.filled(|blank| match blank {
            Blank::Partner => "Forn de Júlia",
            Blank::Street => "carrer de la Cera 12",
            Blank::Organisation => "the house",
            Blank::Network => "network",
        });
        assert_eq!(text, "Forn de Júlia, carrer de la Cera 12: with the network.");
    }

    #[test]
    fn a_blank_that_does_not_exist_is_told_by_name() {
        let error = Wording::parse("Hello {shop}").unwrap_err().to_string();
        assert_eq!(
            error,
            "{shop} is no blank; there are {partner}, {street}, {organisation} and {network}"
        );
        assert_eq!(Wording::parse("Hello {partner"), Err(WordingError::Open("Hello ".into())));
    }

    proptest! {
        #[test]
        fn a_text_without_braces_stays_as_it_is(text in "[^{}]{0,80}") {
            prop_assert_eq!(Wording::parse(&text).unwrap().filled(|_| "x"), text);
        }
    }
}
