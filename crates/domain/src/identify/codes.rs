//! Codes of a place by their schemes: official numbers, and areas it lies in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Codes by scheme (`siret` → a number), in the order of the schemes, each once. A record has few of them and a
/// register has millions of records, so they stand in a list, and the name of a scheme that the program knows is
/// not copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes(Vec<(Cow<'static, str>, String)>);

impl Codes {
    /// Keeps a code; one of the same scheme gives way.
    pub fn insert(&mut self, scheme: impl Into<Cow<'static, str>>, code: impl Into<String>) {
        let (scheme, code) = (scheme.into(), code.into());
        match self.0.binary_search_by(|(known, _)| known.as_ref().cmp(scheme.as_ref())) {
            Ok(place) => self.0[place].1 = code,
            Err(place) => self.0.insert(place, (scheme, code)),
        }
    }

    /// The code of a scheme.
    #[must_use]
    pub fn get(&self, scheme: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == scheme).map(|(_, code)| code)
    }

    /// Schemes and codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(scheme, code)| (scheme.as_ref(), code.as_str()))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Codes {
    type Item = (Cow<'static, str>, String);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<S: Into<Cow<'static, str>>> FromIterator<(S, String)> for Codes {
    fn from_iter<I: IntoIterator<Item = (S, String)>>(codes: I) -> Self {
        let mut all = Self::default();
        for (scheme, code) in codes {
            all.insert(scheme, code);
        }
        all
    }
}

impl Serialize for Codes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<String, String>::deserialize(from)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn codes_are_a_map_in_the_order_of_their_schemes(
            pairs in prop::collection::vec(("[a-c]{1,2}", "[0-9]{0,3}"), 0..12),
        ) {
            let codes: Codes = pairs.iter().cloned().collect();
            let map: BTreeMap<String, String> = pairs.into_iter().collect();
            let expected: Vec<_> = map.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            prop_assert_eq!(codes.iter().collect::<Vec<_>>(), expected);
            let text = serde_json::to_string(&codes).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&map).unwrap());
            prop_assert_eq!(serde_json::from_str::<Codes>(&text).unwrap(), codes);
        }
    }
}
