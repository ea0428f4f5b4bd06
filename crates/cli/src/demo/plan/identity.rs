//! What tells a partner from another: names as people write them, tax number, account, addresses. All invented,
//! in forms that can never belong to anybody.

use maillage_bank::Iban;

use super::super::chance::Chance;
use super::Member;

impl Member {
    /// Its account; a second one follows when the first is closed.
    pub(crate) fn account(&self, nth: u64) -> Iban {
        account(self.number, nth)
    }

    /// Its mail address, at a domain that can never exist (RFC 2606).
    pub(crate) fn email(&self) -> String {
        format!("{}.{}@raval.example", slug(&self.name), self.number + 1)
    }

    /// Its telephone number, from a range that is not given out.
    pub(crate) fn phone(&self) -> String {
        format!("+34 930 00 0{} {:02}", self.number / 100, self.number % 100)
    }
}

/// An account at a bank code that no bank has, with right check digits.
fn account(number: usize, nth: u64) -> Iban {
    let number = u64::try_from(number).expect("few");
    let account = 2_000_000_000 + nth * 1_000_000 + number * 7_919;
    Iban::spanish(9_900, 1_101, account).expect("the parts have their lengths")
}

/// A Spanish tax number of an organisation, with the right control digit (Orden EHA/451/2008).
pub(super) fn cif(letter: char, number: usize, chance: &mut Chance) -> String {
    let digits = format!("{:07}", 9_900_000 + number * 37 + chance.below(37));
    let sum: u32 = digits
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    let control = (10 - sum % 10) % 10;
    // Public bodies bear a letter instead of the digit.
    let control = if letter == 'P' {
        char::from(b"JABCDEFGHI"[usize::try_from(control).expect("a digit")])
    } else {
        char::from_digit(control, 10).expect("a digit")
    };
    format!("{letter}{digits}{control}")
}

/// As people write a name that the census has in capitals: small words stay small.
pub(crate) fn title(capitals: &str) -> String {
    const SMALL: [&str; 10] =
        ["de", "del", "dels", "la", "el", "les", "i", "d'estudis", "d'atenció", "y"];
    let lower = capitals.to_lowercase();
    let words: Vec<String> = lower
        .split(' ')
        .enumerate()
        .map(|(place, word)| {
            if place > 0 && SMALL.contains(&word) {
                return word.to_owned();
            }
            let mut letters = word.chars();
            letters
                .next()
                .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        })
        .collect();
    words.join(" ")
}

pub(super) fn slug(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'á' => 'a',
            'è' | 'é' => 'e',
            'í' | 'ï' => 'i',
            'ò' | 'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ç' => 'c',
            c if c.is_ascii_alphanumeric() => c,
            _ => '-',
        })
        .collect();
    plain.trim_matches('-').replace("--", "-")
}
