//! What the network brought in its last twelve closed months, by channel.
//!
//! A month is closed when it has ended. Only what the bank has shown counts as received. The money of
//! partners counts on the day on which the bank had it, less what went back; gifts of customers and
//! employees on the day of their total, once their payment was found at the bank. What partners told of
//! and the bank has not shown yet is told apart.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::collect::gift_total::{Channel, GiftTotal};
use crate::collect::receipt::Paid;
use crate::ids::PartnerId;
use crate::money::Cents;
use crate::period::Month;

/// One channel's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelFigure {
    /// The channel.
    pub channel: Channel,
    /// What it brought.
    pub received: Cents,
    /// Through how many partners.
    pub partners: usize,
    /// What partners told of besides, and the bank has not shown yet.
    pub told: Cents,
}

/// The figures of twelve closed months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The first month counted.
    pub first: Month,
    /// The last month counted.
    pub last: Month,
    /// Each channel, in the order of [`Channel::ALL`].
    pub by_channel: Vec<ChannelFigure>,
    /// The sum of the channels.
    pub received: Cents,
    /// What partners told of besides, and the bank has not shown yet: the sum of the channels.
    pub told: Cents,
    /// What was received in each month, in order of time; twelve.
    pub by_month: Vec<(Month, Cents)>,
}

/// The last twelve months that had ended before `today`.
#[must_use]
pub fn closed_months(today: Date) -> (Month, Month) {
    let last = Month::of(today).previous();
    (last.plus(-11), last)
}

/// Computes the figures. `shares` are the payments and returns of partners' own shares only: money
/// that a partner hands on for customers or employees counts once, in `gifts`, when the bank has shown it.
/// `told` are the totals that it has not.
#[must_use]
pub fn figures(today: Date, shares: &[Paid], gifts: &[GiftTotal], told: &[GiftTotal]) -> Figures {
    let (first, last) = closed_months(today);
    let shares = shares.iter().map(|p| (Channel::Shares, p.partner, p.on, p.amount));
    let gifts = gifts.iter().map(|g| (Channel::from(g.channel), g.partner, g.on, g.amount));
    let counted: Vec<(Channel, PartnerId, Month, Cents)> = shares
        .chain(gifts)
        .map(|(channel, partner, on, amount)| (channel, partner, Month::of(on), amount))
        .filter(|(_, _, month, _)| (first..=last).contains(month))
        .collect();
    let by_channel: Vec<ChannelFigure> = Channel::ALL
        .iter()
        .map(|channel| {
            let own = || counted.iter().filter(|(of, ..)| of == channel);
            let partners: BTreeSet<PartnerId> = own().map(|(_, partner, ..)| *partner).collect();
            let received = own().map(|(.., amount)| *amount).sum();
            let told = told
                .iter()
                .filter(|total| Channel::from(total.channel) == *channel)
                .filter(|total| (first..=last).contains(&Month::of(total.on)))
                .map(|total| total.amount)
                .sum();
            ChannelFigure { channel: *channel, received, partners: partners.len(), told }
        })
        .collect();
    let in_month =
        |month| counted.iter().filter(|(_, _, m, _)| *m == month).map(|(.., a)| *a).sum();
    Figures {
        first,
        last,
        received: by_channel.iter().map(|figure| figure.received).sum(),
        told: by_channel.iter().map(|figure| figure.told).sum(),
        by_channel,
        by_month: first.through(last).map(|month| (month, in_month(month))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::collect::gift_total::GiftChannel;
    use crate::ids::GiftTotalId;

    #[test]
    fn twelve_closed_months_are_counted_by_channel_and_by_month() {
        let partner = PartnerId(Uuid::nil());
        let paid = |on, cents| Paid { partner, on, amount: Cents(cents), refundable_until: None };
        let gift = |on, cents| GiftTotal {
            id: GiftTotalId(Uuid::nil()),
            partner,
            channel: GiftChannel::Customers,
            on,
            amount: Cents(cents),
        };
        let shares = [
            paid(date(2025, 10, 31), 1),
            paid(date(2025, 11, 1), 100),
            paid(date(2026, 10, 31), 200),
            paid(date(2026, 10, 31), -50),
            paid(date(2026, 11, 1), 7),
        ];
        let told = [gift(date(2026, 10, 31), 70), gift(date(2026, 11, 1), 9)];
        let seen = figures(date(2026, 11, 22), &shares, &[gift(date(2026, 3, 1), 1_000)], &told);
        assert_eq!((seen.first.number(), seen.last.number()), (202_511, 202_610));
        assert_eq!(seen.received, Cents(1_250));
        assert_eq!(seen.told, Cents(70), "told of in these months, not received");
        let parts: Vec<_> = seen.by_channel.iter().map(|f| (f.received.0, f.partners)).collect();
        assert_eq!(parts, [(250, 1), (1_000, 1), (0, 0)]);
        assert_eq!(seen.by_month.len(), 12);
        assert_eq!(seen.by_month.iter().map(|(_, cents)| *cents).sum::<Cents>(), seen.received);
    }

    #[test]
    fn a_month_is_closed_only_once_it_has_ended() {
        assert_eq!(closed_months(date(2026, 1, 31)).1.number(), 202_512);
    }
}
