//! Lists, quotation marks and capitals.

use maillage_domain::locale::Locale;

use crate::T;

impl T {
    /// A list in one sentence, with "and": fr `a, b et c`, es `a, b y c`, ca `a, b i c`, en `a, b and c`.
    ///
    /// Spanish says `e` before the sound i (`Marta e Inés`, but `agua y hielo`).
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let last = items.last().map(AsRef::as_ref).unwrap_or_default();
        self.join(
            items,
            match self.locale() {
                Locale::Fr => "et",
                Locale::Es if sounds_like_i(last) => "e",
                Locale::Es => "y",
                Locale::Ca => "i",
                Locale::En => "and",
            },
        )
    }

    /// A list of choices, with "or". Spanish says `u` before the sound o (`uno u otro`).
    #[must_use]
    pub fn list_or<S: AsRef<str>>(&self, items: &[S]) -> String {
        let last = items.last().map(AsRef::as_ref).unwrap_or_default();
        self.join(
            items,
            match self.locale() {
                Locale::Fr => "ou",
                Locale::Es if starts_with_any(last, &["o", "ó", "ho", "hó", "8", "11"]) => "u",
                Locale::Es | Locale::Ca => "o",
                Locale::En => "or",
            },
        )
    }

    fn join<S: AsRef<str>>(self, items: &[S], word: &str) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{} {word} {}", first.join(", "), last.as_ref())
            }
        }
    }

    /// A text between the quotation marks of the language: fr `« mot »` (hard spaces), es and ca `«mot»`, en `“word”`.
    #[must_use]
    pub fn quoted(&self, text: &str) -> String {
        match self.locale() {
            Locale::Fr => format!("«\u{a0}{text}\u{a0}»"),
            Locale::Es | Locale::Ca => format!("«{text}»"),
            Locale::En => format!("“{text}”"),
        }
    }

    /// A label with its colon: fr `Partenaires :` (hard space), the others `Partners:`.
    #[must_use]
    pub fn labelled(&self, label: &str) -> String {
        if self.locale() == Locale::Fr { format!("{label}\u{a0}:") } else { format!("{label}:") }
    }

    /// The text with a capital first letter, for a month or a weekday that opens a heading.
    #[must_use]
    pub fn capitalised(&self, text: &str) -> String {
        let mut characters = text.chars();
        match characters.next() {
            Some(first) => first.to_uppercase().chain(characters).collect(),
            None => String::new(),
        }
    }
}

/// Whether a Spanish word begins with the sound i alone (`Inés`, `hijo`), not with a diphthong (`hielo`).
fn sounds_like_i(word: &str) -> bool {
    starts_with_any(word, &["i", "í", "hi", "hí"])
        && !starts_with_any(word, &["ia", "ie", "io", "iu", "hia", "hie", "hio"])
}

fn starts_with_any(word: &str, beginnings: &[&str]) -> bool {
    let word = word.to_lowercase();
    beginnings.iter().any(|beginning| {
        let rest = word.strip_prefix(beginning);
        // A number counts whole: `u 8` and `u 11`, but `o 85`.
        rest.is_some_and(|rest| {
            !beginning.starts_with(|c: char| c.is_ascii_digit())
                || !rest.starts_with(|c: char| c.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_with_the_word_of_the_language() {
        let items = ["a", "b", "c"];
        let all = Locale::ALL.map(|locale| T::new(locale).list(&items));
        assert_eq!(all, ["a, b et c", "a, b y c", "a, b i c", "a, b and c"]);
        assert_eq!(T::new(Locale::En).list(&["only"]), "only");
        assert_eq!(T::new(Locale::En).list::<&str>(&[]), "");
        assert_eq!(T::new(Locale::En).list_or(&["x", "y"]), "x or y");
    }

    #[test]
    fn spanish_avoids_two_equal_sounds() {
        let t = T::new(Locale::Es);
        assert_eq!(t.list(&["Marta", "Inés"]), "Marta e Inés");
        assert_eq!(t.list(&["padres", "hijos"]), "padres e hijos");
        assert_eq!(t.list(&["agua", "hielo"]), "agua y hielo");
        assert_eq!(t.list_or(&["uno", "otro"]), "uno u otro");
        assert_eq!(t.list_or(&["7", "8"]), "7 u 8");
        assert_eq!(t.list_or(&["80", "85"]), "80 o 85");
    }

    #[test]
    fn marks_keep_their_hard_spaces() {
        let fr = T::new(Locale::Fr);
        assert_eq!(fr.quoted("mot"), "«\u{a0}mot\u{a0}»");
        assert_eq!(fr.labelled("Total"), "Total\u{a0}:");
        assert_eq!(fr.capitalised("été"), "Été");
        assert_eq!(T::new(Locale::En).quoted("word"), "“word”");
    }
}
