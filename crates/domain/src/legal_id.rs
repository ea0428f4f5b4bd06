//! The number under which the tax office or the register of companies knows a legal person or a self-employed
//! one: read as people write it, and checked by its own check character.
//!
//! Spain: NIF (Real Decreto 1065/2007, articles 19 to 22; letters of legal persons: Orden EHA/451/2008). France: RNA,
//! SIREN and SIRET (Code de commerce, article R. 123-221; ISO/IEC 7812-1, the Luhn sum).

/// The control letters of a Spanish NIF of a natural person, by the number modulo 23.
const LETTERS_OF_PERSONS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

/// The control letters of a Spanish NIF of a legal person, by its control digit.
const LETTERS_OF_ENTITIES: &[u8; 10] = b"JABCDEFGHI";

/// The first letters of a Spanish NIF of a legal person (Orden EHA/451/2008, article 3, and the older ones that
/// stay valid).
const ENTITIES: &[u8] = b"ABCDEFGHJNPQRSUVW";

/// La Poste's SIREN: its sites are too many for the Luhn sum, so their digits add up to a multiple of five.
const LA_POSTE: &str = "356000000";

/// Why a number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LegalIdError {
    /// It is not built like a Spanish NIF: nine characters of a known pattern.
    #[error("not built like a Spanish NIF")]
    NifShape,
    /// Its last character does not follow from the others.
    #[error("the check character of the NIF does not fit")]
    NifCheck,
    /// It has neither the 9 figures of a SIREN nor the 14 of a SIRET, and is no RNA.
    #[error("neither 9 nor 14 figures, nor a W and nine more")]
    SirenShape,
    /// The Luhn sum does not come out.
    #[error("the check figure of the SIREN or SIRET does not fit")]
    SirenCheck,
}

/// The number of a country (ISO 3166-1 alpha-2) in its plain form: capitals, without spaces, points, hyphens and
/// the country's letters of a VAT number. A number of another country than Spain and France comes back without
/// its blanks at both ends, unchecked.
///
/// # Errors
/// See [`LegalIdError`].
pub fn legal_id(country: &str, text: &str) -> Result<String, LegalIdError> {
    let plain = || -> String {
        let kept = text.chars().filter(|c| !c.is_whitespace() && !".-/".contains(*c));
        kept.flat_map(char::to_uppercase).collect()
    };
    match country {
        "ES" => nif(&plain()),
        "FR" => siren(&plain()),
        _ => Ok(text.trim().to_owned()),
    }
}

fn nif(text: &str) -> Result<String, LegalIdError> {
    let text = text.strip_prefix("ES").filter(|rest| rest.len() == 9).unwrap_or(text);
    let bytes: &[u8; 9] = text.as_bytes().try_into().map_err(|_| LegalIdError::NifShape)?;
    let [first, middle @ .., last] = bytes;
    if !middle.iter().all(u8::is_ascii_digit) || !last.is_ascii_alphanumeric() {
        return Err(LegalIdError::NifShape);
    }
    let fits = match first {
        b'0'..=b'9' | b'X' | b'Y' | b'Z' | b'K' | b'L' | b'M' => {
            if !last.is_ascii_uppercase() {
                return Err(LegalIdError::NifShape);
            }
            let lead = match first {
                b'0'..=b'9' => u32::from(first - b'0'),
                b'Y' => 1,
                b'Z' => 2,
                _ => 0,
            };
            let number = middle.iter().fold(lead, |sum, digit| sum * 10 + u32::from(digit - b'0'));
            LETTERS_OF_PERSONS[(number % 23) as usize] == *last
        }
        first if ENTITIES.contains(first) => {
            let control = control_of_entity(middle);
            // Whether the control is a figure or a letter depends on the kind of entity, and old numbers keep
            // their form; both are read, as both name the same remainder.
            *last == b'0' + control || *last == LETTERS_OF_ENTITIES[usize::from(control)]
        }
        _ => return Err(LegalIdError::NifShape),
    };
    if fits { Ok(text.to_owned()) } else { Err(LegalIdError::NifCheck) }
}

/// Seven digits: every other one from the first on doubled and its digits summed, the others as they are; what is
/// missing to the next ten.
fn control_of_entity(digits: &[u8]) -> u8 {
    let sum: u8 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| {
            let value = digit - b'0';
            if place % 2 == 0 { value * 2 / 10 + value * 2 % 10 } else { value }
        })
        .sum();
    (10 - sum % 10) % 10
}

fn siren(text: &str) -> Result<String, LegalIdError> {
    // Many associations have no SIREN: the number of the national register of associations (RNA) is a W and nine
    // figures or letters (arrêté du 14 octobre 2009), and has no check figure.
    let is_rna =
        |rest: &str| rest.len() == 9 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if text.strip_prefix('W').is_some_and(is_rna) {
        return Ok(text.to_owned());
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || !matches!(text.len(), 9 | 14) {
        return Err(LegalIdError::SirenShape);
    }
    let digits = || text.bytes().map(|byte| u32::from(byte - b'0'));
    let of_la_poste =
        text.len() == 14 && text.starts_with(LA_POSTE) && digits().sum::<u32>().is_multiple_of(5);
    let luhn: u32 = digits()
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    let fits = of_la_poste || luhn.is_multiple_of(10);
    if fits { Ok(text.to_owned()) } else { Err(LegalIdError::SirenCheck) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_examples_are_right() {
        // Examples of the tax office's own explanations, of well-known public bodies, and of La Poste.
        for (country, number) in [
            ("ES", "12345678Z"),
            ("ES", "00000000T"),
            ("ES", "X1234567L"),
            ("ES", "Y1234567X"),
            ("ES", "Z1234567R"),
            ("ES", "P0801900B"),
            ("ES", "Q2826000H"),
            ("ES", "G12345674"),
            ("FR", "732829320"),
            ("FR", "73282932000074"),
            ("FR", "356000000"),
            ("FR", "35600000049837"),
            ("FR", "W442001234"),
        ] {
            assert_eq!(legal_id(country, number).as_deref(), Ok(number), "{country} {number}");
        }
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        assert_eq!(legal_id("ES", " g-12.345.674 ").as_deref(), Ok("G12345674"));
        assert_eq!(legal_id("ES", "ES G12345674").as_deref(), Ok("G12345674"));
        assert_eq!(legal_id("FR", "732 829 320 00074").as_deref(), Ok("73282932000074"));
        assert_eq!(legal_id("AD", " L-123456-Z ").as_deref(), Ok("L-123456-Z"));
    }

    #[test]
    fn a_wrong_character_and_a_wrong_shape_are_told_apart() {
        for number in ["12345678A", "G12345675", "X1234567T"] {
            assert_eq!(legal_id("ES", number), Err(LegalIdError::NifCheck), "{number}");
        }
        for number in
            ["", "G1234567", "G123456745", "Ñ12345674", "I12345674", "123456789", "G1234567é"]
        {
            assert_eq!(legal_id("ES", number), Err(LegalIdError::NifShape), "{number}");
        }
        assert_eq!(legal_id("FR", "732829321"), Err(LegalIdError::SirenCheck));
        for number in ["", "73282932", "7328293200007", "W75123456", "X751234567"] {
            assert_eq!(legal_id("FR", number), Err(LegalIdError::SirenShape), "{number}");
        }
    }

    proptest! {
        #[test]
        fn anything_typed_is_right_or_refused_and_what_is_right_stays_right(text in "\\PC{0,16}") {
            for country in ["ES", "FR"] {
                if let Ok(plain) = legal_id(country, &text) {
                    prop_assert_eq!(legal_id(country, &plain), Ok(plain));
                }
            }
        }

        #[test]
        fn one_wrong_figure_is_always_seen(number in 0..10_000_000_u32, place in 0..7_usize, by in 1..10_u8) {
            let digits = format!("{number:07}");
            let right = format!("G{digits}{}", control_of_entity(digits.as_bytes()));
            prop_assert_eq!(legal_id("ES", &right), Ok(right.clone()));
            let mut wrong = right.into_bytes();
            wrong[place + 1] = b'0' + (wrong[place + 1] - b'0' + by) % 10;
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert_eq!(legal_id("ES", &wrong), Err(LegalIdError::NifCheck));
        }
    }
}
