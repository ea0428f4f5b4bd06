//! What customers and employees give: partners hand it over at the end of each month, and the treasurer says of
//! each payment what it is, so that the last twelve closed months bring what the case of el Raval says, to the
//! cent, and the bank has shown all of it.

use anyhow::bail;
use maillage_app::collect::gift_total::{self, NewGiftTotal};
use maillage_app::prove::figures::figures;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::chance::Chance;
use super::life::Life;
use super::plan::Member;

/// What the last twelve closed months bring, by all three channels: 22,000.00 EUR.
pub(crate) const RECEIVED: Cents = Cents(2_200_000);
/// The least that a month's boxes hold.
const LEAST: Cents = Cents(9_000);

/// Hands the gifts of a month over and books them.
pub(crate) async fn hand_over(life: &mut Life, month: Month) -> anyhow::Result<()> {
    let amount = amount(life, month).await?;
    let mut chance =
        Chance::new(life.seed, &format!("gifts of {}", month.months_since(life.when.open)));
    let back = usize::try_from(life.when.open.months_since(month)).unwrap_or(0);
    let taking = |m: &&Member| m.takes_part(month) && life.joined[m.number].is_some();
    let members = life.members.clone();
    let customers: Vec<&Member> = members
        .iter()
        .filter(taking)
        .filter(|m| m.customers_give && (m.number / 2 + back) % 3 != 0)
        .collect();
    let employees: Vec<&Member> = members
        .iter()
        .filter(taking)
        .filter(|m| m.employees_give && (m.number + back) % 2 == 0)
        .collect();
    let of_employees = if employees.is_empty() { Cents::ZERO } else { Cents(amount.0 * 3 / 10) };
    let of_customers = amount - of_employees;
    let mut gifts = shared(GiftChannel::Customers, &customers, of_customers, &mut chance);
    gifts.extend(shared(GiftChannel::Employees, &employees, of_employees, &mut chance));
    life.handed_over(month, gifts).await
}

/// What one partner hands over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gift {
    /// The number of the member.
    pub(crate) member: usize,
    /// Who gave.
    pub(crate) channel: GiftChannel,
    /// How much.
    pub(crate) amount: Cents,
}

/// How much: in the last twelve months, what leads to the year's sum along the seasons.
async fn amount(life: &Life, month: Month) -> anyhow::Result<Cents> {
    let first = life.when.open.plus(-11);
    if month < first {
        let since = i64::from(month.months_since(life.when.first()));
        return Ok(Cents(14_000 + since * 1_150));
    }
    let organisation = life.staff.treasurer.actor.organisation;
    let seen = figures(&life.app, organisation).await?.received;
    let so_far: Cents =
        seen.by_month.iter().filter(|(m, _)| *m >= first).map(|(_, sum)| *sum).sum();
    let missing = planned_through(first, month, life.when.open) - so_far;
    if month < life.when.open {
        return Ok(missing.max(LEAST));
    }
    if missing < LEAST {
        bail!("the shares alone bring more than the year should: {missing:?} is left for gifts");
    }
    Ok(missing)
}

/// What should have come in through `month`: all of it with the last month.
fn planned_through(first: Month, month: Month, last: Month) -> Cents {
    let weight = |m: Month| match m.month() {
        12 => 1_250,
        8 => 850,
        1 | 2 => 930,
        _ => 1_000,
    };
    let all: i64 = first.through(last).map(weight).sum();
    let so_far: i64 = first.through(month).map(weight).sum();
    Cents(RECEIVED.0 * so_far / all)
}

/// An amount in parts, one for each partner that hands something over.
fn shared(
    channel: GiftChannel,
    through: &[&Member],
    amount: Cents,
    chance: &mut Chance,
) -> Vec<Gift> {
    let weights: Vec<i64> = through.iter().map(|_| chance.between(60, 140)).collect();
    let parts = through.iter().zip(split(amount, &weights));
    parts
        .filter(|(_, part)| part.is_positive())
        .map(|(member, amount)| Gift { member: member.number, channel, amount })
        .collect()
}

/// Two totals that partners told of in the month that has begun, and that the bank has not shown: one of
/// them is paid in the statement that waits.
pub(crate) async fn tell(life: &Life, month: Month) -> anyhow::Result<Vec<Gift>> {
    let mut told = Vec::new();
    let give = |m: &&Member| m.customers_give && m.takes_part(month);
    for (member, cents) in life.members.iter().filter(give).zip([4_850, 3_120]) {
        let Some(joined) = &life.joined[member.number] else { continue };
        let gift =
            Gift { member: member.number, channel: GiftChannel::Customers, amount: Cents(cents) };
        let new = NewGiftTotal {
            partner: joined.partner,
            channel: gift.channel,
            on: month.first_day(),
            amount: gift.amount,
            remark: String::new(),
        };
        gift_total::record(&life.app, &life.staff.treasurer.actor, &new).await?;
        told.push(gift);
    }
    Ok(told)
}

/// Parts by weight, in whole cents; the last one takes what rounding leaves.
fn split(amount: Cents, weights: &[i64]) -> Vec<Cents> {
    let all: i64 = weights.iter().sum();
    let mut parts: Vec<Cents> =
        weights.iter().map(|weight| Cents(amount.0 * weight / all.max(1))).collect();
    let given: Cents = parts.iter().copied().sum();
    if let Some(last) = parts.last_mut() {
        *last += amount - given;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_cent() {
        let parts = split(Cents(1_001), &[60, 61, 140, 77]);
        assert_eq!(parts.iter().copied().sum::<Cents>(), Cents(1_001));
        assert!(split(Cents(5), &[]).is_empty());
    }

    #[test]
    fn the_last_month_leads_to_the_whole_sum() {
        let (first, last): (Month, Month) =
            ("2025-11".parse().unwrap(), "2026-10".parse().unwrap());
        assert_eq!(planned_through(first, last, last), RECEIVED);
        assert!(planned_through(first, first, last) < Cents(200_000));
    }
}
