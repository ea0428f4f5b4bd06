//! Four years of the network, month by month: the plan acted out by the program's own use cases.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use jiff::civil::Date;
use maillage_app::agree::term;
use maillage_app::collect::bank::{self, BankFilter, BankSort, StatementFilter, StatementOutcome};
use maillage_app::collect::debit::{self, DebitFilter};
use maillage_app::collect::declaration::{self, NewDeclaration};
use maillage_app::collect::due::{self, DueFilter, DueRow, Watch};
use maillage_app::collect::{collection, receipt};
use maillage_app::{App, Page};
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::collect::calendar::{plus_days, plus_open_days};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::declaration::Evidence;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::ids::StatementId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::chance::Chance;
use super::gifts;
use super::house::{Staff, account};
use super::joining::{self, Joined};
use super::names::Names;
use super::placement::{self, Placed};
use super::plan::{Calendar, Member, MonthPlan, Paying, Saying, Way};
use super::port::DemoClock;
use super::progress::Progress;
use super::statement::{self, Debited, Movement, Span};

/// The network while it lives.
pub(crate) struct Life {
    pub(crate) app: App,
    pub(crate) clock: Arc<DemoClock>,
    pub(crate) staff: Staff,
    pub(crate) when: Calendar,
    pub(crate) seed: u64,
    pub(crate) members: Vec<Member>,
    /// Who has joined by now, by number of the member.
    pub(crate) joined: Vec<Option<Joined>>,
    /// Who will; their agreements are signed, in days to come.
    coming: Vec<Option<Joined>>,
    pub(crate) names: Names,
    /// Where the bank's and our files are left for whoever wants to look at them.
    pub(crate) folder: PathBuf,
    balance: Cents,
    movements: BTreeMap<Month, Vec<Movement>>,
    closed_accounts: Vec<usize>,
    pub(crate) placed: Placed,
}

impl Life {
    /// Before anybody has joined.
    #[expect(clippy::too_many_arguments, reason = "one for each part that is put together here")]
    pub(crate) fn new(
        app: App,
        clock: Arc<DemoClock>,
        staff: Staff,
        when: Calendar,
        seed: u64,
        members: Vec<Member>,
        coming: Vec<Option<Joined>>,
        names: Names,
        folder: PathBuf,
    ) -> Self {
        let joined = vec![None; members.len()];
        Self {
            app,
            clock,
            staff,
            when,
            seed,
            members,
            joined,
            coming,
            names,
            folder,
            balance: Cents(184_250),
            movements: BTreeMap::new(),
            closed_accounts: Vec::new(),
            placed: Placed::default(),
        }
    }

    /// Lives from the first month to the first day after the open one.
    pub(crate) async fn live(&mut self, progress: &Progress) -> anyhow::Result<()> {
        let (began, end) = (self.when.began(), self.when.open.next());
        for month in began.through(end) {
            progress.step(&month.to_string());
            self.first_day(month).await.with_context(|| format!("on the first of {month}"))?;
            if month < end {
                self.rest(month).await.with_context(|| format!("in {month}"))?;
            }
        }
        Ok(())
    }

    /// What the bank sent for the month before, the month that this completes, and the gifts.
    async fn first_day(&mut self, month: Month) -> anyhow::Result<()> {
        let (first, before) = (self.when.first(), month.previous());
        self.clock.go_to(month.first_day(), 7);
        if month == first {
            term::activate_all(&self.app, &self.staff.coordinator.actor).await?;
        }
        if before > first {
            self.import(before).await?;
            declaration::close_month(&self.app, &self.staff.treasurer.actor, before.previous())
                .await?;
        }
        if before >= first {
            gifts::hand_over(self, before).await?;
        }
        placement::month(self, month).await
    }

    /// Declarations, dues, debits, newcomers, latecomers.
    async fn rest(&mut self, month: Month) -> anyhow::Result<()> {
        let before = month.previous();
        if before >= self.when.first() {
            self.new_mandates(month).await?;
            self.declare(before).await?;
            self.collect(before, month).await?;
        }
        self.come_and_go(month).await?;
        if before >= self.when.first() {
            self.late(before).await?;
        }
        // Early in the year: what banks can still give back waits, and is left to be issued.
        if month.month() == 1 && month.plus(12) > self.when.open {
            self.clock.go_to(day(month, 27), 10);
            let treasurer = &self.staff.treasurer.actor;
            receipt::issue(&self.app, treasurer, month.year() - 1, false).await?;
        }
        if month == self.when.open {
            self.declare(month).await?;
        }
        Ok(())
    }

    /// The balance after the last statement.
    pub(crate) fn balance(&self) -> Cents {
        self.balance
    }

    /// What the bank has booked of a month that nobody has imported, up to a day.
    pub(crate) fn take_movements_until(&mut self, month: Month, last: Date) -> Vec<Movement> {
        let mut booked = self.movements.remove(&month).unwrap_or_default();
        booked.retain(|movement| movement.on() <= last);
        booked
    }

    pub(crate) fn plan(&self, number: usize, month: Month) -> MonthPlan {
        self.members[number].month(self.seed, self.when, month)
    }

    /// Who owes a share for the month.
    pub(crate) fn owing(&self, month: Month) -> Vec<usize> {
        self.members
            .iter()
            .filter(|m| m.way != Way::Nothing && m.takes_part(month))
            .filter(|m| month >= m.owes_from(self.when))
            .map(|m| m.number)
            .filter(|number| self.joined[*number].is_some())
            .collect()
    }

    async fn declare(&self, month: Month) -> anyhow::Result<()> {
        let mut saying: Vec<(i8, usize, Cents)> = self
            .owing(month)
            .into_iter()
            .filter_map(|number| {
                let plan = self.plan(number, month);
                match plan.saying {
                    Saying::InTime => Some((plan.day, number, plan.base)),
                    Saying::Corrected { first } => Some((plan.day, number, first)),
                    Saying::Late | Saying::Silent => None,
                }
            })
            .collect();
        saying.sort_unstable();
        for (on, number, base) in saying {
            if month == self.when.open {
                self.clock.go_to(month.last_day(), 20);
            } else {
                self.clock.go_to(day(month.next(), on), 10);
            }
            self.say(number, month, base).await?;
        }
        Ok(())
    }

    /// Who was late, or has seen that the number was wrong.
    async fn late(&self, month: Month) -> anyhow::Result<()> {
        self.clock.go_to(day(month.next(), 18), 18);
        for number in self.owing(month) {
            let plan = self.plan(number, month);
            if matches!(plan.saying, Saying::Late | Saying::Corrected { .. }) {
                self.say(number, month, plan.base).await?;
            }
        }
        Ok(())
    }

    async fn say(&self, number: usize, month: Month, base: Cents) -> anyhow::Result<()> {
        let Some(joined) = &self.joined[number] else { return Ok(()) };
        let Some(commitment) = joined.share else { return Ok(()) };
        let partner = joined.actor(&self.staff, &self.members[number]);
        let new = NewDeclaration {
            commitment,
            month,
            base,
            evidence: Evidence::Stated,
            link: Some(joined.link),
        };
        declaration::declare(&self.app, &partner, new).await?;
        Ok(())
    }

    /// Dues of `month`, announced and handed to the bank in `now`; and what the bank will make of them.
    async fn collect(&mut self, month: Month, now: Month) -> anyhow::Result<()> {
        let treasurer = self.staff.treasurer.actor.clone();
        self.clock.go_to(day(now, 7), 9);
        due::run_dues(&self.app, &treasurer, month, &Watch::SILENT).await?;
        let told = debit::notify_debits(&self.app, &treasurer, month, &Watch::SILENT).await?;
        if told.told > 0 {
            self.clock.go_to(day(now, 14), 9);
            let mut file = Vec::new();
            collection::export(&self.app, &treasurer, month, Scheme::Core, &mut file).await?;
            self.leave_file(&format!("collection-{month}.xml"), &file)?;
            self.debited(month).await?;
        }
        self.transferred(month, now).await
    }

    /// The debits of the month as the bank books them: each day's as one sum, and what comes back.
    async fn debited(&mut self, month: Month) -> anyhow::Result<()> {
        let filter = DebitFilter { month: Some(month), ..DebitFilter::default() };
        let treasurer = &self.staff.treasurer.actor;
        let rows = debit::list(&self.app, treasurer, &filter, Page::part(0)).await?.rows;
        let mut batches: BTreeMap<Date, Vec<Debited>> = BTreeMap::new();
        let mut back = Vec::new();
        for row in rows.into_iter().filter(|row| row.stage == DebitStage::InFile) {
            let debited = Debited {
                end_to_end: row.end_to_end_id,
                amount: row.amount,
                name: row.partner_name,
            };
            let number = self.number_of(row.partner)?;
            if let Paying::Returned(code) = self.plan(number, month).paying {
                let on = plus_open_days(row.collection, 2);
                back.push((on, Movement::returned(on, &debited, code)));
                if code == "AC04" {
                    self.closed_accounts.push(number);
                }
            }
            batches.entry(row.collection).or_default().push(debited);
        }
        for (on, debits) in batches {
            self.book(on, Movement::batch(on, None, &debits));
        }
        for (on, movement) in back {
            self.book(on, movement);
        }
        Ok(())
    }

    fn number_of(&self, partner: maillage_domain::ids::PartnerId) -> anyhow::Result<usize> {
        self.joined
            .iter()
            .position(|joined| joined.as_ref().is_some_and(|j| j.partner == partner))
            .context("every debit is of a member")
    }

    fn book(&mut self, on: Date, movement: Movement) {
        self.movements.entry(Month::of(on)).or_default().push(movement);
    }

    /// The transfers of partners for the dues of `month`, some of them off, and money nobody expects.
    async fn transferred(&mut self, month: Month, now: Month) -> anyhow::Result<()> {
        let filter = DueFilter { month: Some(month), ..DueFilter::default() };
        let treasurer = self.staff.treasurer.actor.clone();
        let dues = due::list(&self.app, &treasurer, &filter, Page::part(0)).await?.rows;
        let mut chance = Chance::new(self.seed, &format!("bank of {now}"));
        for number in self.owing(month) {
            if self.members[number].way != Way::Transfer {
                continue;
            }
            let Some(joined) = &self.joined[number] else { continue };
            let own: Vec<&DueRow> =
                dues.iter().filter(|row| row.raised.partner == joined.partner).collect();
            let partner = joined.partner;
            let paying = self.plan(number, month).paying;
            let held_back = month > self.when.first()
                && self.plan(number, month.previous()).paying == Paying::WithNext;
            let mut sum: Cents = own.iter().map(|row| row.raised.open()).sum();
            if held_back {
                sum += self.open_before(partner, month).await?;
            }
            let reference = own.first().map(|row| row.raised.reference.clone()).unwrap_or_default();
            let amount = match paying {
                Paying::WithNext | Paying::Not => continue,
                Paying::Off(by) => sum + by,
                Paying::Well | Paying::Returned(_) => sum,
            };
            if !amount.is_positive() {
                continue;
            }
            let text = if number % 2 == 0 && !held_back {
                format!("Quota {month} {reference}")
            } else {
                format!("Quota {month}")
            };
            let on = day(now, i8::try_from(chance.between(9, 25))?);
            let member = &self.members[number];
            let movement =
                Movement::transfer(on, amount, &member.legal_name, &member.account(1), text);
            self.book(on, movement);
        }
        if chance.happens(110) {
            self.unexpected(now, &mut chance);
        }
        Ok(())
    }

    /// What a partner still has open of the month before.
    async fn open_before(
        &self,
        partner: maillage_domain::ids::PartnerId,
        month: Month,
    ) -> anyhow::Result<Cents> {
        let filter = DueFilter {
            month: Some(month.previous()),
            partner: Some(partner),
            ..DueFilter::default()
        };
        let treasurer = &self.staff.treasurer.actor;
        let rows = due::list(&self.app, treasurer, &filter, Page::part(0)).await?.rows;
        Ok(rows.iter().map(|row| row.raised.open()).sum())
    }

    /// Somebody gives without saying who, or what for.
    fn unexpected(&mut self, now: Month, chance: &mut Chance) {
        let name = self.names.person(chance);
        let from = self.members[0].account(90 + u64::try_from(chance.below(9)).unwrap_or(0));
        let on = day(now, 11);
        let amount = Cents(chance.between(4, 12) * 500);
        self.book(on, Movement::transfer(on, amount, &name, &from, "per als nens".to_owned()));
    }

    /// Imports the statement of a month that is over.
    async fn import(&mut self, month: Month) -> anyhow::Result<()> {
        let movements = self.movements.remove(&month).unwrap_or_default();
        let (xml, closing) =
            statement::write(&account(), &Span::of(month), self.balance, movements)?;
        self.balance = closing;
        self.read_in(&format!("statement-{month}.xml"), xml).await.map(|_| ())
    }

    /// Imports a statement, and gives its id.
    async fn read_in(&self, name: &str, xml: Vec<u8>) -> anyhow::Result<StatementId> {
        self.leave_file(name, &xml)?;
        let open = move || -> std::io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(Cursor::new(xml.clone())))
        };
        let treasurer = &self.staff.treasurer.actor;
        let report = bank::import_statement(&self.app, treasurer, name, &open, &|_, _| {}).await?;
        match report.statements.first().map(|statement| &statement.outcome) {
            Some(StatementOutcome::Imported { .. }) => {}
            other => bail!("{name} was not imported: {other:?}"),
        }
        let newest =
            StatementFilter { contains: Some(name.to_owned()), ..StatementFilter::default() };
        let page = Page { offset: 0, limit: 1 };
        let rows = bank::statements(&self.app, treasurer, &newest, page).await?.rows;
        Ok(rows.first().context("it was imported")?.statement.id)
    }

    /// What partners hand over on the last day of a month, in a statement of its own, and what the treasurer
    /// says of each payment.
    pub(crate) async fn handed_over(
        &mut self,
        month: Month,
        gifts: Vec<gifts::Gift>,
    ) -> anyhow::Result<()> {
        let on = month.last_day();
        let movements = gifts.iter().map(|gift| self.handing(on, gift)).collect();
        let span = Span::days(on, on).of_gifts();
        let (xml, closing) = statement::write(&account(), &span, self.balance, movements)?;
        self.balance = closing;
        let treasurer = self.staff.treasurer.actor.clone();
        let id = self.read_in(&format!("statement-{month}-gifts.xml"), xml).await?;
        let filter =
            BankFilter { statement: Some(id), sort: BankSort::Place, ..BankFilter::default() };
        let entries = bank::entries(&self.app, &treasurer, &filter, Page::part(0)).await?.rows;
        if entries.len() != gifts.len() {
            bail!("{} gifts of {month} became {} payments", gifts.len(), entries.len());
        }
        for (row, gift) in entries.iter().zip(&gifts) {
            if row.entry.state == BankEntryState::Matched {
                bank::undo(&self.app, &treasurer, row.entry.id).await?;
            }
            let Some(joined) = &self.joined[gift.member] else { bail!("a giver is a member") };
            let (id, partner) = (row.entry.id, joined.partner);
            bank::explain_as_gifts(&self.app, &treasurer, id, partner, gift.channel).await?;
        }
        Ok(())
    }

    /// A partner's transfer of what others gave, from the account of its till.
    pub(crate) fn handing(&self, on: Date, gift: &gifts::Gift) -> Movement {
        let member = &self.members[gift.member];
        let text = match gift.channel {
            GiftChannel::Customers => "Donatius clients",
            GiftChannel::Employees => "Donatius personal",
        };
        let from = member.account(2);
        Movement::transfer(on, gift.amount, &member.legal_name, &from, text.to_owned())
    }

    pub(crate) fn leave_file(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let file = self.folder.join(name);
        std::fs::write(&file, bytes).with_context(|| format!("write {}", file.display()))
    }

    /// Whose account was closed signs for another one.
    async fn new_mandates(&mut self, month: Month) -> anyhow::Result<()> {
        for number in std::mem::take(&mut self.closed_accounts) {
            self.clock.go_to(month.first_day(), 12);
            if let Some(joined) = &mut self.joined[number] {
                joining::sign_mandate(&self.app, &self.staff, &self.members[number], joined)
                    .await?;
            }
        }
        Ok(())
    }

    /// Who joins, leaves or comes back in the month.
    async fn come_and_go(&mut self, month: Month) -> anyhow::Result<()> {
        for number in 0..self.members.len() {
            let member = &self.members[number];
            if member.joined == month {
                self.joined[number] = self.coming[number].take();
            }
            let signs = member.way == Way::Debit && member.agrees(self.when) == month;
            if let Some(joined) = self.joined[number].as_mut().filter(|_| signs) {
                self.clock.go_to(day(month, 16), 11);
                joining::sign_mandate(&self.app, &self.staff, member, joined).await?;
            }
            if let (Some((last, back)), Some(joined)) = (member.away, &self.joined[number]) {
                if last == month {
                    self.clock.go_to(day(month, 17), 11);
                    joining::leave(&self.app, &self.staff, joined, last).await?;
                }
                if back == month {
                    self.clock.go_to(day(month, 17), 11);
                    joining::come_back(&self.app, &self.staff, joined, back).await?;
                }
            }
        }
        Ok(())
    }
}

fn day(month: Month, number: i8) -> Date {
    plus_days(month.first_day(), i32::from(number) - 1)
}
