//! One way of writing for names, numbers, telephones and web addresses.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest word kept, in characters: beyond it a text is no name.
const LONGEST_WORD: usize = 32;

/// The text in lower case without accents; letters that Unicode does not take apart are spelt out.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        for small in letter.to_lowercase() {
            match small {
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                'ß' => folded.push_str("ss"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' => folded.push('d'),
                'ı' => folded.push('i'),
                other => folded.push(other),
            }
        }
    }
    folded
}

/// The words of a text, folded; dots inside an acronym join (`S.A.R.L.` is one word), `&` stands for nothing.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found = Vec::new();
    for piece in folded.split(|letter: char| !letter.is_alphanumeric() && letter != '.') {
        let acronym = piece.contains('.') && piece.split('.').all(|part| part.chars().count() <= 1);
        if acronym {
            push_word(&mut found, piece.chars().filter(|letter| *letter != '.'));
        } else {
            for part in piece.split('.') {
                push_word(&mut found, part.chars());
            }
        }
    }
    found
}

fn push_word(found: &mut Vec<String>, letters: impl Iterator<Item = char>) {
    let word: String = letters.take(LONGEST_WORD).collect();
    if !word.is_empty() {
        found.push(word);
    }
}

/// The words of a short text joined by one space: how codes and free fields are compared.
#[must_use]
pub fn plain(text: &str) -> String {
    words(text).join(" ")
}

/// The last eight digits of a telephone: national and international spellings of one number agree on them.
/// Empty when there are fewer than six.
#[must_use]
pub fn phone(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 6 {
        return String::new();
    }
    digits[digits.len().saturating_sub(8)..].iter().collect()
}

/// The host of a web address without `www.`; empty when there is none.
#[must_use]
pub fn domain(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':', ' ', ';']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if host.contains('.') { host.to_owned() } else { String::new() }
}

/// The first house number of a text with its suffix: `25 bis` is `25bis`, `17-19` is `17`.
#[must_use]
pub fn house_number(text: &str) -> String {
    let folded = fold(text);
    let Some(start) = folded.find(|letter: char| letter.is_ascii_digit()) else {
        return String::new();
    };
    let rest = &folded[start..];
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest[..end].trim_start_matches('0');
    let suffix: String =
        rest[end..].trim_start().chars().take_while(|letter| letter.is_alphabetic()).collect();
    if suffix.len() <= 6 { format!("{number}{suffix}") } else { number.to_owned() }
}

/// A line such as `12 bis, rue du Moulin` or `Carrer Nou 12` as street and house number; the number is empty
/// when none stands at either end. A number of four digits at the end is a year (`rue du 8 mai 1945`).
#[must_use]
pub fn street_and_number(line: &str) -> (&str, &str) {
    let line = line.trim();
    let digit = |letter: char| letter.is_ascii_digit();
    if line.starts_with(digit) {
        let end = line.find([' ', ',']).unwrap_or(line.len());
        let (number, street) = line.split_at(end);
        let ordinal = number.trim_start_matches(digit).chars().count() > 1;
        if !ordinal && end < line.len() {
            return (street.trim_start_matches([' ', ',']), number);
        }
    }
    let Some(at) = line.rfind([' ', ',']) else { return (line, "") };
    let (street, number) = (&line[..at], &line[at + 1..]);
    let digits = number.chars().take_while(|letter| letter.is_ascii_digit()).count();
    if (1..=3).contains(&digits) && number.chars().count() <= digits + 1 {
        return (street.trim_end_matches([' ', ',']), number);
    }
    (line, "")
}

/// Number of insertions, deletions, changes and swaps of neighbours that turn one word into the other
/// (optimal string alignment), or `None` when above `most`. Words beyond 64 letters are cut there.
#[must_use]
pub fn typing_errors(left: &str, right: &str, most: usize) -> Option<usize> {
    const ROOM: usize = 64;
    let mut a = ['\0'; ROOM];
    let mut b = ['\0'; ROOM];
    let (n, m) = (fill(&mut a, left), fill(&mut b, right));
    if n.abs_diff(m) > most {
        return None;
    }
    let mut before = [0u8; ROOM + 1];
    let mut last = [0u8; ROOM + 1];
    let mut row = [0u8; ROOM + 1];
    for (j, cell) in last.iter_mut().enumerate().take(m + 1) {
        *cell = u8::try_from(j).unwrap_or(u8::MAX);
    }
    for i in 1..=n {
        row[0] = u8::try_from(i).unwrap_or(u8::MAX);
        let mut least = row[0];
        for j in 1..=m {
            let change = u8::from(a[i - 1] != b[j - 1]);
            let mut cost = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost;
            least = least.min(cost);
        }
        if usize::from(least) > most {
            return None;
        }
        before = last;
        last = row;
    }
    Some(usize::from(last[m])).filter(|errors| *errors <= most)
}

/// How alike two words are whose beginnings count most, from 0 to 1 (Jaro and Winkler); 0 when their first letters
/// differ. Words beyond 64 letters are cut there.
#[must_use]
pub fn alike_beginning(left: &str, right: &str) -> f64 {
    const ROOM: usize = 64;
    let (mut a, mut b) = (['\0'; ROOM], ['\0'; ROOM]);
    let (n, m) = (fill(&mut a, left), fill(&mut b, right));
    if n == 0 || m == 0 || a[0] != b[0] {
        return 0.0;
    }
    let reach = (n.max(m) / 2).saturating_sub(1);
    let (mut met_a, mut met_b) = ([false; ROOM], [false; ROOM]);
    let mut met = 0u8;
    for i in 0..n {
        let from = i.saturating_sub(reach);
        let until = (i + reach + 1).min(m);
        if let Some(j) = (from..until).find(|j| !met_b[*j] && a[i] == b[*j]) {
            (met_a[i], met_b[j]) = (true, true);
            met += 1;
        }
    }
    let one = a[..n].iter().zip(&met_a).filter(|(_, met)| **met).map(|(letter, _)| letter);
    let other = b[..m].iter().zip(&met_b).filter(|(_, met)| **met).map(|(letter, _)| letter);
    let turned = one.zip(other).filter(|(one, other)| one != other).count() / 2;
    let share = |of: usize| f64::from(u8::try_from(of).unwrap_or(u8::MAX));
    let met = f64::from(met);
    let jaro = (met / share(n) + met / share(m) + (met - share(turned)) / met) / 3.0;
    let beginning = a.iter().zip(&b).take(n.min(m).min(4)).take_while(|(a, b)| a == b).count();
    jaro + share(beginning) * 0.1 * (1.0 - jaro)
}

fn fill(room: &mut [char; 64], text: &str) -> usize {
    let mut length = 0;
    for (place, letter) in room.iter_mut().zip(text.chars()) {
        *place = letter;
        length += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_apostrophes_and_acronyms_do_not_make_another_name() {
        assert_eq!(words("L'Œuvre & Cie, S.A.R.L."), ["l", "oeuvre", "cie", "sarl"]);
        assert_eq!(words("Steak'n Shake"), words("Steak 'n Shake"));
        assert_eq!(plain("  Plaça   de Sant-Pere "), "placa de sant pere");
    }

    #[test]
    fn a_telephone_is_the_same_with_and_without_its_country() {
        assert_eq!(phone("+33 1 23 45 67 89"), phone("01.23.45.67.89"));
        assert_eq!(phone("+377 93 15 15 15"), "93151515");
        assert_eq!(phone("12"), "");
    }

    #[test]
    fn a_web_address_is_its_host() {
        assert_eq!(domain("https://www.Example.org:80/fr?x=1"), "example.org");
        assert_eq!(domain("example.org"), "example.org");
        assert_eq!(domain("none"), "");
    }

    #[test]
    fn a_house_number_keeps_its_suffix_and_the_start_of_a_range() {
        assert_eq!(house_number("25 bis"), "25bis");
        assert_eq!(house_number("017-19"), "17");
        assert_eq!(house_number("s/n"), "");
    }

    #[test]
    fn a_line_of_an_address_is_street_and_number() {
        assert_eq!(street_and_number("12, rue du Moulin"), ("rue du Moulin", "12"));
        assert_eq!(street_and_number("435 s. la cienega blv."), ("s. la cienega blv.", "435"));
        assert_eq!(street_and_number("Carrer Nou, 12"), ("Carrer Nou", "12"));
        assert_eq!(street_and_number("rue du 8 mai 1945"), ("rue du 8 mai 1945", ""));
        assert_eq!(street_and_number("9th ave."), ("9th ave.", ""));
        assert_eq!(street_and_number("12"), ("12", ""));
    }

    #[test]
    fn words_that_begin_alike_are_nearly_the_same() {
        assert!((alike_beginning("martha", "marhta") - 0.961).abs() < 0.001);
        assert!((alike_beginning("dwayne", "duane") - 0.84).abs() < 0.001);
        assert!(alike_beginning("ona", "una") == 0.0);
    }

    #[test]
    fn two_swapped_neighbours_are_one_error() {
        assert_eq!(typing_errors("cafe", "cfae", 2), Some(1));
        assert_eq!(typing_errors("parisbas", "paribas", 2), Some(1));
        assert_eq!(typing_errors("abc", "xyz", 2), None);
        assert_eq!(typing_errors("", "ab", 2), Some(2));
    }
}
