//! Dues that wait for transfers, indexed so that each payment is held against a few of them only.

use std::collections::{BTreeSet, HashMap};

use maillage_domain::collect::matching::{
    Candidate, Incoming, MatchOutcome, Target, match_incoming,
};
use maillage_domain::collect::name::name_tokens;
use maillage_domain::collect::reference::squeezed;
use maillage_domain::ids::{DueId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::error::StoreError;
use crate::store::UnitOfWork;

/// Above so many dues under one word of a name, only those of the right amount are looked at.
const COMMON_WORD: usize = 200;

/// The most dues of the right amount that are looked at without any other tie.
const SAME_AMOUNT: usize = 20;

/// Letters of a word that are enough to find it: banks cut names.
const WORD_LETTERS: usize = 4;

/// All dues that wait for a transfer.
pub(super) struct Waiting {
    dues: Vec<Candidate>,
    places: HashMap<DueId, usize>,
    by_reference: HashMap<String, usize>,
    lengths: BTreeSet<usize>,
    by_iban: HashMap<String, Vec<usize>>,
    /// The places of each word, ascending.
    by_word: HashMap<String, Vec<usize>>,
    by_amount: HashMap<Cents, BTreeSet<usize>>,
}

impl Waiting {
    /// Reads them.
    pub(super) async fn load(work: &mut dyn UnitOfWork) -> Result<Self, StoreError> {
        let dues = work.waiting_dues(None).await?;
        let mut names: HashMap<PartnerId, (Vec<String>, Option<String>)> = HashMap::new();
        for payer in work.payers().await? {
            let known = names.entry(payer.partner).or_default();
            if !known.0.contains(&payer.name) {
                known.0.push(payer.name);
            }
            known.1 = payer.iban.or(known.1.take());
        }
        let mut candidates = Vec::with_capacity(dues.len());
        for due in dues.into_iter().filter(|due| due.open.is_positive()) {
            let (names, iban) = names.get(&due.partner).cloned().unwrap_or_default();
            let month = Month::from_number(due.month)
                .map_err(|_| StoreError::Damaged(format!("{} is no month", due.month)))?;
            candidates.push(Candidate {
                target: Target::Due(due.due),
                partner: due.partner,
                names,
                month,
                open: due.open,
                reference: due.reference,
                iban,
            });
        }
        Ok(Self::of(candidates))
    }

    fn of(dues: Vec<Candidate>) -> Self {
        let mut waiting = Self {
            dues: Vec::new(),
            places: HashMap::new(),
            by_reference: HashMap::new(),
            lengths: BTreeSet::new(),
            by_iban: HashMap::new(),
            by_word: HashMap::new(),
            by_amount: HashMap::new(),
        };
        for (place, due) in dues.iter().enumerate() {
            if let Target::Due(id) = due.target {
                waiting.places.insert(id, place);
            }
            let reference = squeezed(&due.reference);
            waiting.lengths.insert(reference.len());
            waiting.by_reference.insert(reference, place);
            if let Some(iban) = &due.iban {
                waiting.by_iban.entry(squeezed(iban)).or_default().push(place);
            }
            let words: BTreeSet<String> = due.names.iter().flat_map(|name| words(name)).collect();
            for word in words {
                waiting.by_word.entry(word).or_default().push(place);
            }
            waiting.by_amount.entry(due.open).or_default().insert(place);
        }
        waiting.dues = dues;
        waiting
    }

    /// What a payment may pay.
    pub(super) fn matched(&self, incoming: &Incoming) -> MatchOutcome {
        let mut places = BTreeSet::new();
        let quoted = [
            incoming.end_to_end.as_deref().map(squeezed),
            incoming.reference.as_deref().map(squeezed),
            Some(squeezed(&incoming.text)),
        ];
        for text in quoted.iter().flatten() {
            places.extend(self.quoted(text));
        }
        if let Some(iban) = &incoming.iban {
            places.extend(self.by_iban.get(&squeezed(iban)).into_iter().flatten());
        }
        let none = BTreeSet::new();
        let same = self.by_amount.get(&incoming.amount).unwrap_or(&none);
        for word in words(&incoming.name) {
            let Some(found) = self.by_word.get(&word) else { continue };
            if found.len() <= COMMON_WORD {
                places.extend(found);
            } else if found.len() < same.len() {
                places.extend(found.iter().filter(|at| self.dues[**at].open == incoming.amount));
            } else {
                places.extend(same.iter().filter(|at| found.binary_search(at).is_ok()));
            }
        }
        places.extend(same.iter().take(SAME_AMOUNT));
        match_incoming(incoming, places.into_iter().map(|at| &self.dues[at]))
    }

    /// The dues whose reference stands somewhere in a squeezed text.
    fn quoted<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.lengths.iter().filter(|length| **length > 0).flat_map(move |length| {
            let starts = 0..(text.len() + 1).saturating_sub(*length);
            starts
                .filter_map(move |from| self.by_reference.get(&text[from..from + length]).copied())
        })
    }

    /// Takes what was paid off a due and gives what is still open of it.
    pub(super) fn pay(&mut self, due: DueId, amount: Cents) {
        let Some(place) = self.places.get(&due).copied() else { return };
        let open = self.dues[place].open;
        if let Some(same) = self.by_amount.get_mut(&open) {
            same.remove(&place);
        }
        let left = open - amount;
        self.dues[place].open = left;
        self.by_amount.entry(left).or_default().insert(place);
    }

    /// What is open of a due.
    pub(super) fn open(&self, due: DueId) -> Cents {
        self.places.get(&due).map_or(Cents::ZERO, |place| self.dues[*place].open)
    }

    /// Whose a due is, its month and what is open of it.
    pub(super) fn due(&self, due: DueId) -> Option<(PartnerId, i64, Cents)> {
        let found = &self.dues[*self.places.get(&due)?];
        Some((found.partner, found.month.number(), found.open))
    }
}

/// The beginnings of the words of a name.
fn words(name: &str) -> impl Iterator<Item = String> + use<> {
    name_tokens(name).into_iter().map(|token| token.chars().take(WORD_LETTERS).collect())
}

#[cfg(test)]
mod tests {
    use maillage_domain::collect::matching::Evidence;
    use uuid::Uuid;

    use super::*;

    fn due(at: u128, cents: i64, reference: &str, name: &str) -> Candidate {
        Candidate {
            target: Target::Due(DueId(Uuid::from_u128(at))),
            partner: PartnerId(Uuid::from_u128(at)),
            names: vec![name.to_owned()],
            month: "2026-10".parse().expect("a month"),
            open: Cents(cents),
            reference: reference.to_owned(),
            iban: None,
        }
    }

    fn waiting() -> Waiting {
        let dues = vec![
            due(1, 3_021, "RF18000000000001", "Forn de la Cera"),
            due(2, 5_000, "RF18000000000002", "Llibreria Nomada SL"),
        ];
        Waiting::of(dues)
    }

    #[test]
    fn a_reference_is_found_anywhere_in_a_text_and_a_name_by_the_beginnings_of_its_words() {
        let waiting = waiting();
        let quoted = Incoming {
            amount: Cents(3_021),
            text: "pagament rf18 0000 0000 0001 gracies".to_owned(),
            ..Incoming::default()
        };
        let named = Incoming {
            amount: Cents(5_000),
            name: "LLIBRERIA NOMAD".to_owned(),
            ..Incoming::default()
        };
        for (incoming, at, by_reference) in [(quoted, 1, true), (named, 2, false)] {
            let MatchOutcome::One { target, evidence, .. } = waiting.matched(&incoming) else {
                panic!("one due is meant");
            };
            assert_eq!(target, Target::Due(DueId(Uuid::from_u128(at))));
            assert_eq!(evidence == Evidence::ReferenceInText, by_reference);
        }
    }

    #[test]
    fn a_due_that_was_paid_is_not_paid_again() {
        let mut waiting = waiting();
        let id = DueId(Uuid::from_u128(2));
        waiting.pay(id, Cents(5_000));
        assert_eq!(waiting.open(id), Cents::ZERO);
        let again = Incoming {
            amount: Cents(5_000),
            name: "Llibreria Nomada".to_owned(),
            ..Incoming::default()
        };
        assert!(matches!(waiting.matched(&again), MatchOutcome::Queue { .. }));
    }
}
