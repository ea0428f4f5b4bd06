//! What the demo leaves to be done: the first statement of the month that has begun. The bank has it
//! ready, and nobody has imported it yet.

use std::path::PathBuf;

use anyhow::Context;
use maillage_domain::collect::calendar::plus_days;
use maillage_domain::money::Cents;

use super::chance::Chance;
use super::gifts;
use super::joining::RATE;
use super::life::Life;
use super::plan::{Paying, Saying, Way};
use super::statement::{self, Movement, Span};

/// The days of the new month that it tells of.
const DAYS: i32 = 3;

/// Writes it among the files of the bank, and gives its path. Partners that pay by transfer pay what
/// their telephone told them when they declared; one rounds, one writes nothing that helps, and
/// somebody gives who is no partner.
pub(crate) async fn leave(life: &mut Life) -> anyhow::Result<PathBuf> {
    let (open, month) = (life.when.open, life.when.open.next());
    let last = plus_days(month.first_day(), DAYS - 1);
    let mut movements = life.take_movements_until(month, last);
    let mut chance = Chance::new(life.seed, "the statement that waits");
    let mut paid = 0;
    for number in life.owing(open) {
        let member = &life.members[number];
        let plan = life.plan(number, open);
        if member.way != Way::Transfer || plan.saying != Saying::InTime {
            continue;
        }
        let share = RATE.share_round_half_up(plan.base);
        let amount = match plan.paying {
            Paying::WithNext | Paying::Not => continue,
            Paying::Off(by) => share + by,
            Paying::Well | Paying::Returned(_) => share,
        };
        paid += 1;
        let (name, text) = match paid {
            // The owner's own account, and words of thanks: somebody has to look.
            3 => (member.owner.as_str(), "gracies".to_owned()),
            _ => (member.legal_name.as_str(), format!("Quota {open}")),
        };
        let on = plus_days(month.first_day(), i32::try_from(chance.below(3))?);
        movements.push(Movement::transfer(on, amount, name, &member.account(1), text));
    }
    // Of two totals that partners told of, the money of one has come.
    if let Some(told) = gifts::tell(life, month).await?.first() {
        movements.push(life.handing(month.first_day(), told));
    }
    let giver = life.names.person(&mut chance);
    let from = life.members[0].account(99);
    let day = month.first_day();
    let gift = Movement::transfer(day, Cents(4_000), &giver, &from, "per als nens".to_owned());
    movements.push(gift);
    let span = Span::days(month.first_day(), last);
    let (xml, _) = statement::write(&super::house::account(), &span, life.balance(), movements)?;
    let name = format!("statement-{last}-to-import.xml");
    life.leave_file(&name, &xml).context("leave a statement to import")?;
    Ok(life.folder.join(name))
}
