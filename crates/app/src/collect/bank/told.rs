//! Totals of gifts that partners told of, held against payments that wait.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;

use super::BankEntry;
use crate::collect::gift_total::{GiftTotalFilter, GiftTotalSort};
use crate::error::StoreError;
use crate::store::{Page, UnitOfWork};

/// The most totals that are held against payments: those told of longest ago.
const TOTALS: i64 = 1_000;

/// The most totals that one payment is shown with.
const SHOWN: usize = 5;

/// A total of gifts that a partner told of, of the amount of a payment, and that the bank has not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldGift {
    /// The partner that told of it.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// Customers or employees.
    pub channel: GiftChannel,
    /// The day of the total.
    pub on: Date,
    /// The amount.
    pub amount: Cents,
}

/// The totals that wait for their money, by amount, oldest first.
pub(super) struct ToldGifts(HashMap<Cents, Vec<ToldGift>>);

impl ToldGifts {
    /// Reads them.
    pub(super) async fn load(work: &mut dyn UnitOfWork) -> Result<Self, StoreError> {
        let filter = GiftTotalFilter {
            told: true,
            sort: GiftTotalSort::from_word("day"),
            ..GiftTotalFilter::default()
        };
        let rows = work.gift_totals(&filter, Page { offset: 0, limit: TOTALS }).await?.rows;
        let mut by_amount: HashMap<Cents, Vec<ToldGift>> = HashMap::new();
        for row in rows {
            let total = row.recorded.total;
            by_amount.entry(total.amount).or_default().push(ToldGift {
                partner: total.partner,
                partner_name: row.partner_name,
                channel: total.channel,
                on: total.on,
                amount: total.amount,
            });
        }
        Ok(Self(by_amount))
    }

    /// Those that a payment may bring: of exactly its amount, the oldest of each partner and channel,
    /// which is the one that booking the payment as gifts takes.
    pub(super) fn fitting(&self, entry: &BankEntry) -> Vec<ToldGift> {
        let mut seen = HashSet::new();
        let same = self.0.get(&entry.amount).into_iter().flatten();
        let first = same.filter(|told| seen.insert((told.partner, told.channel.as_str())));
        first.take(SHOWN).cloned().collect()
    }
}
