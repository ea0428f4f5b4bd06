//! Legal forms of companies: they stand apart from names, and several are one form in several languages.

/// A form: its spellings as folded words.
type Form = &'static [&'static [&'static str]];

/// Forms of one kind: a company that one list has under the one may be in another under the other.
const KINDS: [&[Form]; 5] = [
    // Companies with shares.
    &[
        &[
            &["sa"],
            &["s", "a"],
            &["sau"],
            &["societe", "anonyme"],
            &["sociedad", "anonima"],
            &["societat", "anonima"],
        ],
        &[&["ag"], &["aktiengesellschaft"]],
        &[&["plc"]],
        &[&["inc"], &["incorporated"], &["corp"], &["corporation"]],
        &[&["sas"], &["sasu"], &["s", "a", "s"]],
        &[&["nv"]],
    ],
    // Companies of limited liability.
    &[
        &[
            &["sarl"],
            &["s", "a", "r", "l"],
            &["s", "a", "rl"],
            &["sa", "rl"],
            &["eurl"],
            &["societe", "a", "responsabilite", "limitee"],
        ],
        &[
            &["gmbh"],
            &["ges", "m", "b", "h"],
            &["mbh"],
            &["ug"],
            &["gesellschaft", "mit", "beschrankter", "haftung"],
        ],
        &[
            &["sl"],
            &["s", "l"],
            &["slu"],
            &["sll"],
            &["srl"],
            &["sociedad", "limitada"],
            &["societat", "limitada"],
            &["sociedad", "de", "responsabilidad", "limitada"],
        ],
        &[&["ltd"], &["limited"], &["ltda"], &["lda"]],
        &[&["llc"]],
        &[&["bv"], &["bvba"]],
    ],
    // Partnerships.
    &[&[&["kg"]], &[&["ohg"]], &[&["snc"]], &[&["llp"]], &[&["scp"]], &[&["gbr"]], &[&["sci"]]],
    // Cooperatives.
    &[&[&["scop"]], &[&["scic"]], &[&["sccl"]], &[&["coop"]], &[&["scoop"]], &[&["eg"]]],
    // Associations.
    &[&[&["asbl"]], &[&["ev"], &["e", "v"]]],
];

/// A legal form in one word with the number of its kind before it, as `0sa`.
fn form_of(words: &[String], at_end: bool) -> Option<(usize, String)> {
    let mut best: Option<(usize, String)> = None;
    for (kind, forms) in KINDS.iter().enumerate() {
        for form in *forms {
            for spelling in *form {
                let longer = best.as_ref().is_none_or(|(length, _)| spelling.len() > *length);
                let there = if at_end {
                    words.ends_with_words(spelling)
                } else {
                    words.starts_with_words(spelling)
                };
                if longer && spelling.len() < words.len() && there {
                    best = Some((spelling.len(), format!("{kind}{}", form[0].concat())));
                }
            }
        }
    }
    best
}

trait Words {
    fn ends_with_words(&self, other: &[&str]) -> bool;
    fn starts_with_words(&self, other: &[&str]) -> bool;
}

impl Words for [String] {
    fn ends_with_words(&self, other: &[&str]) -> bool {
        self.len() >= other.len() && self[self.len() - other.len()..].iter().eq(other)
    }

    fn starts_with_words(&self, other: &[&str]) -> bool {
        self.len() >= other.len() && self[..other.len()].iter().eq(other)
    }
}

/// Takes the legal form away from the end or the beginning of a name, unless nothing would be left.
pub(crate) fn take_form(words: &mut Vec<String>) -> Option<String> {
    if let Some((length, form)) = form_of(words, true) {
        words.truncate(words.len() - length);
        // `GmbH & Co. KG`: what was before it is a form too.
        if words.last().is_some_and(|word| word == "co")
            && form_of(&words[..words.len() - 1], true).is_some()
        {
            words.pop();
            take_form(words);
        }
        return Some(form);
    }
    // Letters alone at the beginning may be anything but a form.
    let (length, form) = form_of(words, false).filter(|_| words[0].chars().count() > 1)?;
    words.drain(..length);
    Some(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal::words;

    fn taken(name: &str) -> (String, Option<String>) {
        let mut words = words(name);
        let form = take_form(&mut words);
        (words.join(" "), form)
    }

    #[test]
    fn a_legal_form_stands_apart_in_any_spelling() {
        let one = |name: &str| taken(name).1;
        assert_eq!(taken("Cafés Aroma S.A."), ("cafes aroma".into(), Some("0sa".into())));
        assert_eq!(one("Aroma Société Anonyme"), one("Aroma SA"));
        assert_eq!(one("SARL Dupont"), one("Dupont S.à r.l."));
        assert_eq!(taken("Müller GmbH & Co. KG").0, "muller");
    }

    #[test]
    fn a_name_of_nothing_else_stays() {
        assert_eq!(taken("SA"), ("sa".into(), None));
        assert_eq!(taken("A. Vidal"), ("a vidal".into(), None));
    }
}
