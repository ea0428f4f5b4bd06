//! The statement of one partner: what it gave, what it paid a share of, what moved.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::claim::Claim;

use super::chart::{IncomeChart, NeighbourhoodChart};
use super::{Letterhead, Party};

/// What a partner gave in the period, by kind. Zero and empty are not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenKinds {
    /// Its own shares, received.
    pub shares: Cents,
    /// What fell due of them.
    pub shares_due: Cents,
    /// Its customers' gifts.
    pub customers: Cents,
    /// Its employees' gifts.
    pub employees: Cents,
    /// Campaigns whose poster it showed.
    pub displays: Vec<String>,
    /// Scans of its own codes; none when withheld or not counted.
    pub scans: Option<u32>,
    /// Places it offered for placements.
    pub placements_offered: u32,
    /// Events it hosted.
    pub events: u32,
    /// Hours of its people as volunteers, in minutes.
    pub hours_minutes: u32,
    /// Goods, skills and premises at declared value.
    pub in_kind: Vec<InKind>,
}

impl GivenKinds {
    /// What the partner and its people brought in money.
    #[must_use]
    pub fn money(&self) -> Cents {
        self.shares + self.customers + self.employees
    }
}

/// Something given that is not money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InKind {
    /// What.
    pub what: String,
    /// The value that the partner declared.
    pub declared: Option<Cents>,
}

/// The partner's money beside the whole. Hundredths of a per cent come from
/// [`maillage_domain::prove::cost_share::cost_shares`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostShare {
    /// What all programmes cost in the period.
    pub cost: Cents,
    /// The partner's part of it, in hundredths of a per cent.
    pub of_cost: u32,
    /// The other partners' part.
    pub others_of_cost: u32,
    /// The part of all who pay and are no partners.
    pub funders_of_cost: u32,
    /// The part that nobody paid yet.
    pub unpaid_of_cost: u32,
    /// What the network gave in the period.
    pub gifts: Cents,
    /// The partner's part of that, in hundredths of a per cent.
    pub of_gifts: u32,
}

/// What is counted of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProgrammeCount {
    /// Sessions held.
    Sessions,
    /// People who took part.
    Participants,
    /// Presences in sessions.
    Attendances,
    /// Hours of sessions.
    Hours,
    /// Placements that took place.
    Placements,
}

/// One programme in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammePart {
    /// Its name.
    pub name: String,
    /// Counts as [`maillage_domain::prove::disclosure`] lets them out; `None` is printed as
    /// "fewer than five or withheld".
    pub counts: Vec<(ProgrammeCount, Option<u32>)>,
    /// What it cost, if known.
    pub cost: Option<Cents>,
    /// How well it is proved.
    pub claim: Claim,
}

/// An indicator as the statement prints it. Numbers come written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorPart {
    /// Its name.
    pub name: String,
    /// The value before, with its date; empty without one.
    pub baseline: String,
    /// The latest value, with its date.
    pub value: String,
    /// The target; empty without one.
    pub target: String,
    /// How well it is proved.
    pub claim: Claim,
    /// Where it comes from.
    pub source: String,
}

/// How a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BalanceState {
    /// Done.
    Kept,
    /// Under way, nothing late.
    Running,
    /// Late.
    Overdue {
        /// Since when.
        since: Date,
    },
}

/// One commitment of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceLine {
    /// What was committed.
    pub committed: String,
    /// What was done; empty when nothing yet.
    pub done: String,
    /// How it stands.
    pub state: BalanceState,
}

/// One side of the balance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BalanceSide {
    /// What it committed and did.
    pub lines: Vec<BalanceLine>,
    /// What it got, a sentence each.
    pub got: Vec<String>,
}

/// The statement of one partner for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The partner.
    pub partner: Party,
    /// First month.
    pub first: Month,
    /// Last month.
    pub last: Month,
    /// The day that it bears.
    pub dated: Date,
    /// What the partner gave.
    pub given: GivenKinds,
    /// Its money by month; left out when `None`.
    pub by_month: Option<IncomeChart>,
    /// Its share of the cost; left out when the cost is not known.
    pub share: Option<CostShare>,
    /// What the programmes did.
    pub programmes: Vec<ProgrammePart>,
    /// What was observed.
    pub indicators: Vec<IndicatorPart>,
    /// What moved in the quarter: context, never an effect.
    pub neighbourhood: Option<NeighbourhoodChart>,
    /// The partner's side.
    pub partner_side: BalanceSide,
    /// The organisation's side.
    pub organisation_side: BalanceSide,
    /// Where the statement can be checked.
    pub verify_url: Option<String>,
}
