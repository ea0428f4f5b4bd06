//! Win-win: what each side committed to, did and got, and what is late.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use maillage_domain::agree::agreement::{AgreementStage, AgreementState};
use maillage_domain::agree::commitment::{Commitment, ShareTerms};
use maillage_domain::collect::declaration::{Declaration, months_to_declare, standing};
use maillage_domain::ids::CommitmentId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::disclosure::count_shown;
use maillage_i18n::T;

use super::besides::GivenBesides;
use crate::AppError;
use crate::access::organisation::Organisation;
use crate::agree::agreement::AgreementFilter;
use crate::collect::due::{DueFilter, RaisedDue};
use crate::documents::{BalanceLine, BalanceSide, BalanceState, GivenKinds};
use crate::engage::partner::Partner;
use crate::store::{Page, UnitOfWork};

/// A month is to be declared within so many days after its end; a rule of the house.
const DECLARED_WITHIN_DAYS: i32 = 20;
/// A share is paid within so many days after its month's end, notices and debits included; a rule of the
/// house.
const PAID_WITHIN_DAYS: i32 = 60;
/// A poster hangs within so many days after it was asked for; a rule of the house.
const SHOWN_WITHIN_DAYS: i32 = 30;
/// A statement is handed over within so many months after it is due; a rule of the house.
const HANDED_WITHIN_MONTHS: i32 = 1;

/// Both sides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// The partner's.
    pub partner: BalanceSide,
    /// The organisation's.
    pub organisation: BalanceSide,
}

impl Balance {
    /// How many commitments are late.
    #[must_use]
    pub fn late(&self) -> usize {
        let lines = self.partner.lines.iter().chain(&self.organisation.lines);
        lines.filter(|line| matches!(line.state, BalanceState::Overdue { .. })).count()
    }
}

/// What is read of one partner before its balance is drawn.
pub(crate) struct BalanceFacts {
    /// The day.
    pub(crate) today: Date,
    /// The first of the twelve closed months.
    pub(crate) first: Month,
    /// The last of them.
    pub(crate) last: Month,
    commitments: Vec<(CommitmentId, Commitment, Date)>,
    declarations: BTreeMap<CommitmentId, Vec<Declaration>>,
    dues: Vec<RaisedDue>,
    closed_through: Option<Month>,
    handed: Option<(Month, Date)>,
}

impl BalanceFacts {
    pub(crate) async fn read(
        work: &mut dyn UnitOfWork,
        partner: &Partner,
        today: Date,
        (first, last): (Month, Month),
    ) -> Result<Self, AppError> {
        let filter = AgreementFilter {
            partner: Some(partner.id),
            stage: Some(AgreementStage::Active),
            ..AgreementFilter::default()
        };
        let mut commitments = Vec::new();
        for row in work.agreements(&filter, Page::part(0)).await?.rows {
            let agreement = work.agreement(row.id).await?.ok_or(AppError::NotFound)?;
            let since = match agreement.state {
                AgreementState::Active { since, .. } => since,
                _ => agreement.first_month.first_day(),
            };
            for line in work.commitments(row.id).await? {
                commitments.push((line.id, line.terms, since));
            }
        }
        let mut declarations = BTreeMap::new();
        for (id, terms, _) in &commitments {
            if matches!(terms, Commitment::ShareOfTurnover(_)) {
                declarations.insert(*id, work.declarations_between(*id, *id).await?);
            }
        }
        let filter = DueFilter { partner: Some(partner.id), ..DueFilter::default() };
        let dues = work.dues(&filter, Page::part(0)).await?.rows;
        Ok(Self {
            today,
            first,
            last,
            commitments,
            declarations,
            dues: dues.into_iter().map(|row| row.raised).collect(),
            closed_through: work.closed_through().await?,
            handed: work.last_statement(partner.id).await?,
        })
    }

    /// What the twelve months made payable.
    pub(crate) fn due(&self) -> Cents {
        let months = self.first..=self.last;
        let within = self.dues.iter().filter(|raised| months.contains(&raised.due.month));
        within.map(|raised| raised.due.amount).sum()
    }

    /// The balance in a language.
    pub(crate) fn balance(
        &self,
        t: T,
        organisation: &Organisation,
        partner: &Partner,
        given: &GivenKinds,
        besides: &GivenBesides,
    ) -> Balance {
        let mut balance = Balance::default();
        for (id, terms, since) in &self.commitments {
            match terms {
                Commitment::ShareOfTurnover(share) => {
                    balance.partner.lines.push(self.share(t, *id, share));
                }
                Commitment::Display { wording } => {
                    balance.partner.lines.push(self.display(t, wording, besides));
                }
                Commitment::Visibility { wording } => {
                    let line = visibility(t, wording, organisation, partner);
                    balance.organisation.lines.push(line);
                }
                Commitment::Statement { times_a_year } => {
                    balance.organisation.lines.push(self.statement(t, *times_a_year, *since));
                }
                Commitment::Label => balance.organisation.lines.push(BalanceLine {
                    committed: t.prove_balance_label(),
                    done: t.prove_balance_since(since),
                    state: BalanceState::Kept,
                }),
            }
        }
        balance.partner.got = self.partner_got(t, organisation, partner, besides);
        balance.organisation.got = organisation_got(t, given, besides);
        balance
    }

    fn share(&self, t: T, id: CommitmentId, terms: &ShareTerms) -> BalanceLine {
        let declarations = self.declarations.get(&id).map_or(&[][..], Vec::as_slice);
        let stands = standing(declarations);
        let owed = self.first.through(self.last).filter(|m| terms.rate_for(*m).is_some());
        let (mut months, mut declared) = (0_u32, 0_u32);
        for month in owed {
            months += 1;
            declared += u32::from(stands.contains_key(&month));
        }
        let days_after = |month: Month, days: i32| month.last_day().saturating_add(days.days());
        let silent = months_to_declare(terms, declarations, self.today, self.closed_through);
        let undeclared = silent.first().map(|month| days_after(*month, DECLARED_WITHIN_DAYS + 1));
        let own = || self.dues.iter().filter(|raised| raised.commitment == id);
        let unpaid = own()
            .filter(|raised| raised.open().is_positive())
            .map(|raised| days_after(raised.due.month, PAID_WITHIN_DAYS + 1))
            .min();
        let since = undeclared.into_iter().chain(unpaid).min().filter(|day| *day <= self.today);
        let within = own().filter(|raised| (self.first..=self.last).contains(&raised.due.month));
        let (due, paid) = within.fold((Cents::ZERO, Cents::ZERO), |(due, paid), raised| {
            (due + raised.due.amount, paid + raised.paid)
        });
        let rate = terms.rate_for(self.last.next()).or_else(|| terms.rate_for(self.last));
        let mut done = t.prove_balance_share_done(declared, due, months, paid);
        // What is late may lie before the twelve months that the line counts: it is named then.
        let before = |month: &&Month| **month < self.first;
        let earlier = silent.iter().filter(before).count();
        if earlier > 0 {
            done = format!("{done} · {}", t.prove_balance_earlier_months(earlier));
        }
        let old = own().filter(|raised| raised.due.month < self.first);
        let open: Cents = old.map(RaisedDue::open).filter(|open| open.is_positive()).sum();
        if open.is_positive() {
            done = format!("{done} · {}", t.prove_balance_earlier_money(open));
        }
        BalanceLine {
            committed: match rate {
                Some(rate) => t.prove_balance_share(rate),
                None => t.prove_balance_share_over(),
            },
            done,
            state: since.map_or(BalanceState::Running, |since| BalanceState::Overdue { since }),
        }
    }

    fn display(&self, t: T, wording: &str, besides: &GivenBesides) -> BalanceLine {
        let shown: Vec<String> = besides
            .displays
            .iter()
            .map(|one| t.prove_balance_display_done(one.campaign.as_str(), one.since))
            .collect();
        let late = besides
            .asked
            .iter()
            .map(|one| one.since.saturating_add((SHOWN_WITHIN_DAYS + 1).days()))
            .filter(|day| *day <= self.today)
            .min();
        BalanceLine {
            committed: worded(t.prove_balance_display(), wording),
            state: match late {
                Some(since) => BalanceState::Overdue { since },
                None if shown.is_empty() => BalanceState::Running,
                None => BalanceState::Kept,
            },
            done: shown.join(" · "),
        }
    }

    fn statement(&self, t: T, times_a_year: u8, since: Date) -> BalanceLine {
        let every = 12 / i32::from(times_a_year.clamp(1, 12));
        let from = self.handed.map_or(since, |(_, on)| on);
        let late = from.saturating_add((every + HANDED_WITHIN_MONTHS).months());
        BalanceLine {
            committed: t.prove_balance_statement(times_a_year),
            done: match self.handed {
                Some((month, on)) => t.prove_balance_statement_done(month, on),
                None => String::new(),
            },
            state: match self.handed {
                _ if late <= self.today => BalanceState::Overdue { since: late },
                Some(_) => BalanceState::Kept,
                None => BalanceState::Running,
            },
        }
    }

    fn partner_got(
        &self,
        t: T,
        organisation: &Organisation,
        partner: &Partner,
        besides: &GivenBesides,
    ) -> Vec<String> {
        let mut got = Vec::new();
        if partner.shown_publicly && organisation.is_public {
            got.push(t.prove_balance_got_visibility(organisation.network_name.as_str()));
        }
        if self.handed.is_some() {
            got.push(t.prove_balance_got_statement());
        }
        if besides.placements > 0 {
            got.push(t.prove_balance_got_placements());
        }
        if besides.scans > 0 {
            got.push(t.prove_balance_got_scans());
        }
        got
    }
}

fn visibility(t: T, wording: &str, organisation: &Organisation, partner: &Partner) -> BalanceLine {
    let (done, state) = match (partner.shown_publicly, organisation.is_public) {
        (true, true) => (t.prove_balance_visibility_done(), BalanceState::Kept),
        (false, _) => (t.prove_balance_visibility_hidden(), BalanceState::Kept),
        (true, false) => (String::new(), BalanceState::Running),
    };
    BalanceLine { committed: worded(t.prove_balance_visibility(), wording), done, state }
}

/// What the agreement says in its own words, or the standing ones.
fn worded(standing: String, wording: &str) -> String {
    let wording = wording.trim();
    if wording.is_empty() { standing } else { format!("{standing} ({wording})") }
}

fn organisation_got(t: T, given: &GivenKinds, besides: &GivenBesides) -> Vec<String> {
    let mut got = Vec::new();
    if given.shares.is_positive() {
        got.push(t.prove_balance_got_money(given.shares));
    }
    let gifts = given.customers + given.employees;
    if gifts.is_positive() {
        got.push(t.prove_balance_got_gifts(gifts));
    }
    if !besides.displays.is_empty() {
        got.push(t.prove_balance_got_display());
    }
    if besides.offers > 0 {
        got.push(t.prove_balance_got_offers(besides.offers));
    }
    // Fewer than five volunteers are somebody whom the partner may know.
    if let Some(volunteers) = count_shown(besides.volunteers) {
        got.push(t.prove_balance_got_volunteers(volunteers));
    }
    got
}
