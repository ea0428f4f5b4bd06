//! Which open dues and debits a line of a bank statement pays, and how sure that is.
//!
//! From the surest: the end-to-end id of a debit; a reference of ours in the structured field or in
//! the text; amount and name together; one transfer for several dues of one partner. What is
//! not sure enough waits for a person, with what was seen. The result is the same for any order of the candidates.

use jiff::civil::Date;

use super::name::similarity_permille;
use super::reference::squeezed;
use crate::ids::{DebitId, DueId, PartnerId};
use crate::money::Cents;
use crate::period::Month;

/// Money that came in, as one detail of a bank statement tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Incoming {
    /// The amount, above zero.
    pub amount: Cents,
    /// The end-to-end id, unless it is `NOTPROVIDED`.
    pub end_to_end: Option<String>,
    /// The structured creditor reference.
    pub reference: Option<String>,
    /// The remittance text, lines joined by spaces.
    pub text: String,
    /// The payer's name.
    pub name: String,
    /// The payer's account.
    pub iban: Option<String>,
    /// The day in the books of the bank.
    pub on: Option<Date>,
}

impl Incoming {
    /// Whether a due of that month was not due yet when the money came: its month was not over.
    #[must_use]
    pub fn precedes(&self, month: Month) -> bool {
        self.on.is_some_and(|day| Month::of(day) <= month)
    }
}

/// What may be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A debit that is in a file.
    Debit(DebitId),
    /// A due that waits for a transfer.
    Due(DueId),
}

/// A debit or a due that waits for money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub target: Target,
    /// Who owes it.
    pub partner: PartnerId,
    /// The names under which the partner may pay: trade name, legal name, account holder.
    pub names: Vec<String>,
    /// The month it is for.
    pub month: Month,
    /// What is open, above zero.
    pub open: Cents,
    /// The end-to-end id of a debit, or the creditor reference of a due.
    pub reference: String,
    /// The account from which the partner is known to pay.
    pub iban: Option<String>,
}

/// How the amount fits what was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// To the cent.
    Exact,
    /// Less than was open: so much is missing.
    Partial(Cents),
    /// More than was open: so much is a credit.
    Over(Cents),
}

/// What made the match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The end-to-end id.
    EndToEnd,
    /// A reference of ours in the structured field.
    StructuredReference,
    /// A reference of ours in the text.
    ReferenceInText,
    /// The amount, and the payer's account.
    AmountAndAccount,
    /// The amount, and a name so alike, in thousandths.
    AmountAndName {
        /// See [`similarity_permille`].
        name_permille: u16,
    },
}

impl Evidence {
    /// How sure it is, in thousandths: 1,000 for an id that the bank carries, 980 for the structured
    /// field, 950 for a reference found in text, 900 for amount and account, and for amount and name
    /// as many thousandths of 850 as the names are alike.
    #[must_use]
    pub fn confidence_permille(self) -> u16 {
        match self {
            Self::EndToEnd => 1_000,
            Self::StructuredReference => 980,
            Self::ReferenceInText => 950,
            Self::AmountAndAccount => 900,
            Self::AmountAndName { name_permille } => {
                u16::try_from(u32::from(name_permille) * 850 / 1_000).expect("at most 850")
            }
        }
    }
}

/// Why a person has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QueueReason {
    /// Not money that came in.
    NotIncoming,
    /// Nothing is alike.
    NothingAlike,
    /// Several fit equally well.
    Ambiguous,
    /// One is alike, but not enough to post without being seen.
    TooUnsure,
    /// The payer is known, but no set of its dues adds up to the amount.
    NoSumFits,
}

/// What an incoming amount pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatchOutcome {
    /// One debit or due.
    One {
        /// What is paid.
        target: Target,
        /// By whom.
        partner: PartnerId,
        /// What made the match.
        evidence: Evidence,
        /// How the amount fits.
        fit: Fit,
    },
    /// Several dues of one partner, that add up to the cent.
    Merged {
        /// What is paid, in order, two at least.
        targets: Vec<Target>,
        /// By whom.
        partner: PartnerId,
        /// What ties the payer to the partner.
        evidence: Evidence,
    },
    /// A person decides.
    Queue {
        /// Why.
        reason: QueueReason,
        /// The likeliest, best first ([`rank`]), five at most.
        suggestions: Vec<Likely>,
    },
}

/// The least likeness of names, in thousandths, that posts without being seen.
pub const NAME_ENOUGH_PERMILLE: u16 = 700;

/// The most dues among which a merged transfer is looked for: 2 to the power of it sums are tried.
pub const MERGED_BOUND: usize = 12;

/// Matches one incoming amount against all candidates.
#[must_use]
pub fn match_incoming<'a>(
    incoming: &Incoming,
    candidates: impl IntoIterator<Item = &'a Candidate>,
) -> MatchOutcome {
    if !incoming.amount.is_positive() {
        return MatchOutcome::Queue { reason: QueueReason::NotIncoming, suggestions: vec![] };
    }
    let mut candidates: Vec<&Candidate> =
        candidates.into_iter().filter(|candidate| candidate.open.is_positive()).collect();
    candidates.sort_unstable_by_key(|candidate| candidate.target);
    by_reference(incoming, &candidates)
        .or_else(|| by_amount(incoming, &candidates))
        .or_else(|| by_sum(incoming, &candidates))
        .unwrap_or_else(|| queue(incoming, &candidates))
}

/// A match by an id or a reference of ours: one, or several dues of one partner that add up.
fn by_reference(incoming: &Incoming, candidates: &[&Candidate]) -> Option<MatchOutcome> {
    let text = squeezed(&incoming.text);
    let end_to_end = incoming.end_to_end.as_deref().map(squeezed);
    let structured = incoming.reference.as_deref().map(squeezed);
    let mut found: Vec<(&Candidate, Evidence)> = Vec::new();
    for candidate in candidates {
        let own = squeezed(&candidate.reference);
        // Shorter than any reference of ours: it would be found in any text.
        if own.len() < 8 {
            continue;
        }
        if end_to_end.as_ref() == Some(&own) {
            found.push((candidate, Evidence::EndToEnd));
        } else if structured.as_ref() == Some(&own) {
            found.push((candidate, Evidence::StructuredReference));
        } else if text.contains(&own) {
            found.push((candidate, Evidence::ReferenceInText));
        }
    }
    let best = found.iter().map(|(_, e)| e.confidence_permille()).max()?;
    found.retain(|(_, e)| e.confidence_permille() == best);
    let (first, evidence) = *found.first()?;
    if found.len() == 1 {
        return Some(one(first, evidence, incoming.amount));
    }
    let sum: Cents = found.iter().map(|(candidate, _)| candidate.open).sum();
    let one_partner = found.iter().all(|(candidate, _)| candidate.partner == first.partner);
    if sum == incoming.amount && one_partner {
        let targets = found.iter().map(|(candidate, _)| candidate.target).collect();
        return Some(MatchOutcome::Merged { targets, partner: first.partner, evidence });
    }
    let mut suggestions: Vec<Likely> = found
        .iter()
        .map(|(candidate, evidence)| Likely {
            target: candidate.target,
            permille: evidence.confidence_permille(),
            is_early: incoming.precedes(candidate.month),
        })
        .collect();
    rank(&mut suggestions);
    suggestions.truncate(5);
    Some(MatchOutcome::Queue { reason: QueueReason::Ambiguous, suggestions })
}

/// A match by amount to the cent together with the payer's account or name. Of one partner's equal
/// dues the oldest (smallest id) is paid first.
fn by_amount(incoming: &Incoming, candidates: &[&Candidate]) -> Option<MatchOutcome> {
    let fits: Vec<(&Candidate, Evidence)> = candidates
        .iter()
        .filter(|candidate| candidate.open == incoming.amount)
        .filter_map(|candidate| Some((*candidate, tie(incoming, candidate)?)))
        .collect();
    let best = fits.iter().map(|(_, e)| e.confidence_permille()).max()?;
    let mut top = fits.iter().filter(|(_, e)| e.confidence_permille() == best);
    let (first, evidence) = top.next()?;
    if top.any(|(other, _)| other.partner != first.partner) {
        return None;
    }
    Some(one(first, *evidence, incoming.amount))
}

/// One transfer for several dues of the one partner to whom the payer is tied.
fn by_sum(incoming: &Incoming, candidates: &[&Candidate]) -> Option<MatchOutcome> {
    let mut tied: Vec<(&Candidate, Evidence)> = candidates
        .iter()
        .filter(|candidate| matches!(candidate.target, Target::Due(_)))
        .filter_map(|candidate| Some((*candidate, tie(incoming, candidate)?)))
        .collect();
    let best = tied.iter().map(|(_, e)| e.confidence_permille()).max()?;
    tied.retain(|(_, e)| e.confidence_permille() == best);
    let (first, evidence) = *tied.first()?;
    if tied.iter().any(|(candidate, _)| candidate.partner != first.partner) {
        return None;
    }
    let open: Vec<Cents> =
        tied.iter().take(MERGED_BOUND).map(|(candidate, _)| candidate.open).collect();
    let chosen = subset(&open, incoming.amount)?;
    let targets = chosen.into_iter().map(|at| tied[at].0.target).collect();
    Some(MatchOutcome::Merged { targets, partner: first.partner, evidence })
}

/// The places of the two or more amounts that add up to `sum`: the fewest; of equally many, those
/// that come first. `None` when none do.
fn subset(open: &[Cents], sum: Cents) -> Option<Vec<usize>> {
    let places = |mask: u32| (0..open.len()).filter(move |at| mask >> at & 1 == 1);
    (1u32..1 << open.len())
        .filter(|mask| mask.count_ones() >= 2)
        .filter(|mask| places(*mask).map(|at| open[at]).sum::<Cents>() == sum)
        .map(|mask| (mask.count_ones(), places(mask).collect::<Vec<_>>()))
        .min()
        .map(|(_, chosen)| chosen)
}

/// What ties the payer to the candidate's partner, if it is enough to post unseen.
fn tie(incoming: &Incoming, candidate: &Candidate) -> Option<Evidence> {
    let same_account = match (&incoming.iban, &candidate.iban) {
        (Some(one), Some(other)) => squeezed(one) == squeezed(other),
        _ => false,
    };
    if same_account {
        return Some(Evidence::AmountAndAccount);
    }
    let name_permille = likeness(incoming, candidate);
    (name_permille >= NAME_ENOUGH_PERMILLE).then_some(Evidence::AmountAndName { name_permille })
}

fn likeness(incoming: &Incoming, candidate: &Candidate) -> u16 {
    let names = candidate.names.iter();
    names.map(|name| similarity_permille(&incoming.name, name)).max().unwrap_or(0)
}

fn one(candidate: &Candidate, evidence: Evidence, amount: Cents) -> MatchOutcome {
    let fit = match amount - candidate.open {
        Cents(0) => Fit::Exact,
        difference if difference.is_positive() => Fit::Over(difference),
        difference => Fit::Partial(-difference),
    };
    MatchOutcome::One { target: candidate.target, partner: candidate.partner, evidence, fit }
}

/// A due that a payment may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// The due.
    pub target: Target,
    /// How likely, in thousandths.
    pub permille: u16,
    /// Whether it was not due yet when the money came.
    pub is_early: bool,
}

/// The least likeliness, in thousandths, that is offered to be booked at once: the amount fits to the
/// cent, and the name is half alike.
pub const CLEAR_PERMILLE: u16 = 750;

/// Puts the likeliest first. Dues that were not due yet on the day of the payment come after all that
/// were: people pay what they owe. What is equally likely comes by target, the oldest first.
pub fn rank(likely: &mut [Likely]) {
    likely.sort_by_key(|one| (one.is_early, u16::MAX - one.permille, one.target));
}

/// Whether the first of what was [ranked](rank) is clear enough to be offered at once: likely enough,
/// due by then, and no other that was due is as likely.
#[must_use]
pub fn is_clear(ranked: &[Likely]) -> bool {
    match ranked {
        [] => false,
        [first, rest @ ..] => {
            first.permille >= CLEAR_PERMILLE
                && !first.is_early
                && rest.iter().all(|next| {
                    next.permille < first.permille
                        || next.is_early && next.permille == first.permille
                })
        }
    }
}

/// Nothing sure: says why and what is likeliest. An amount that fits counts 500 and a name half its
/// likeness.
fn queue(incoming: &Incoming, candidates: &[&Candidate]) -> MatchOutcome {
    let mut likely: Vec<Likely> = candidates
        .iter()
        .map(|candidate| {
            let fits = if candidate.open == incoming.amount { 500 } else { 0 };
            let tied = if tie(incoming, candidate) == Some(Evidence::AmountAndAccount) {
                450
            } else {
                likeness(incoming, candidate) / 2
            };
            Likely {
                target: candidate.target,
                permille: fits + tied,
                is_early: incoming.precedes(candidate.month),
            }
        })
        .filter(|one| one.permille >= 250)
        .collect();
    rank(&mut likely);
    let is_tied = candidates.iter().any(|candidate| tie(incoming, candidate).is_some());
    let reason = match likely.as_slice() {
        [] => QueueReason::NothingAlike,
        [first, second, ..] if first.permille == second.permille => QueueReason::Ambiguous,
        _ if is_tied => QueueReason::NoSumFits,
        _ => QueueReason::TooUnsure,
    };
    likely.truncate(5);
    MatchOutcome::Queue { reason, suggestions: likely }
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
