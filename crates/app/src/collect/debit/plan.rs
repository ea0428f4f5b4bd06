//! The debits of some partners, planned together.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use maillage_domain::collect::debit::{MandateForDebit, NotDebited, OpenDue, plan_debits};
use maillage_domain::collect::mandate::{PastDebit, Use};
use maillage_domain::collect::reference::end_to_end_id;
use maillage_domain::ids::{DueId, MandateId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;
use sha2::{Digest, Sha256};

use super::{Notice, NoticeReport, PreparedDebit, Retry, SMALLEST_DEBIT, reason_word};
use crate::collect::mandate::Mandate;
use crate::store::UnitOfWork;
use crate::{App, AppError};

/// Partners in one unit of work.
const CHUNK: i64 = 500;

/// The debits of some partners.
pub(super) struct Chunk {
    pub(super) debits: Vec<PreparedDebit>,
    left_out: Vec<(PartnerId, Cents, NotDebited)>,
    pub(super) last: PartnerId,
}

impl Chunk {
    pub(super) fn count(&self, report: &mut NoticeReport) {
        report.told += self.debits.len() as u64;
        report.retried += self.debits.iter().filter(|debit| debit.attempt > 1).count() as u64;
        report.total += self.debits.iter().map(|debit| debit.amount).sum();
        for (month, amount) in self.debits.iter().flat_map(|debit| &debit.months) {
            let entry = report.by_month.entry(*month).or_default();
            entry.0 += 1;
            entry.1 += *amount;
        }
        for (_, open, reason) in &self.left_out {
            let entry = report.left_out.entry(reason_word(*reason)).or_default();
            entry.0 += 1;
            entry.1 += *open;
        }
    }
}

pub(super) async fn plan_chunk(
    app: &App,
    work: &mut dyn UnitOfWork,
    notice: &Notice,
    after: Option<PartnerId>,
) -> Result<Option<Chunk>, AppError> {
    let partners = work.partners_with_open_dues(notice.month, after, CHUNK).await?;
    let (Some(first), Some(last)) = (partners.first().copied(), partners.last().copied()) else {
        return Ok(None);
    };
    let open = work.open_dues_between(notice.month, first, last).await?;
    let mandates = work.mandates_between(first, last).await?;
    let mut past: HashMap<MandateId, Vec<PastDebit>> = HashMap::new();
    for (mandate, how) in work.past_debits_between(first, last).await? {
        past.entry(mandate).or_default().push(how);
    }
    let usable: Vec<_> = mandates.iter().map(|m| for_debit(m, &past)).collect();
    let by_partner = |partner: PartnerId| {
        let (from, to) = (
            usable.partition_point(|m| m.partner < partner),
            usable.partition_point(|m| m.partner <= partner),
        );
        &usable[from..to]
    };
    let known: HashMap<MandateId, &Mandate> = mandates.iter().map(|m| (m.id, m)).collect();
    let mut number = work.count_debits().await?;
    let retries = Retries::between(work, first, last).await?;
    let mut chunk = Chunk { debits: Vec::new(), left_out: Vec::new(), last };
    let of_due: HashMap<DueId, Month> = open.iter().map(|due| (due.due, due.month)).collect();
    // The plan looks for mandates in a list: partner by partner, that list is short.
    for dues in open.chunk_by(|a, b| a.partner == b.partner) {
        let own = by_partner(dues[0].partner);
        let (later, dues) = retries.split(dues, notice.collection);
        chunk.left_out.extend(later);
        let plan = plan_debits(&dues, own, notice.collection, SMALLEST_DEBIT);
        chunk.left_out.extend(plan.left_out);
        for batch in plan.batches {
            for planned in batch.debits {
                number += 1;
                let mandate = known[&planned.mandate];
                let id = u32::try_from(number).expect("an organisation has few debits");
                let end_to_end_id =
                    end_to_end_id(&notice.organisation.slug, Month::of(notice.collection), id);
                let months = months(&planned.dues, &of_due);
                let text = notice_text(notice, planned.amount, &months, mandate);
                chunk.debits.push(PreparedDebit {
                    id: app.new_id(),
                    mandate: planned.mandate,
                    partner: planned.partner,
                    month: notice.month,
                    end_to_end_id,
                    amount: planned.amount,
                    batch: batch.key,
                    remittance: remittance(notice),
                    notified_on: notice.told,
                    notice_hash: Sha256::digest(text.as_bytes()).into(),
                    attempt: retries.attempt(&planned.dues),
                    dues: planned.dues,
                    months,
                    created_at: app.clock.now(),
                });
            }
        }
    }
    Ok(Some(chunk))
}

/// The dues whose debit came back to be tried again.
struct Retries(HashMap<DueId, Retry>);

impl Retries {
    async fn between(
        work: &mut dyn UnitOfWork,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Self, AppError> {
        let all = work.retries_between(first, last).await?;
        Ok(Self(all.into_iter().map(|retry| (retry.due, retry)).collect()))
    }

    /// What of one partner's dues is too early to be tried again on that day, and the other dues.
    fn split(
        &self,
        dues: &[OpenDue],
        collection: Date,
    ) -> (Option<(PartnerId, Cents, NotDebited)>, Vec<OpenDue>) {
        let too_early = |due: &OpenDue| {
            due.open != Cents::ZERO
                && self.0.get(&due.due).is_some_and(|retry| retry.from > collection)
        };
        let (later, now): (Vec<_>, Vec<_>) = dues.iter().copied().partition(too_early);
        let open = later.iter().map(|due| due.open).sum();
        (later.first().map(|due| (due.partner, open, NotDebited::RetryLater)), now)
    }

    /// Which try a debit of these dues is, from 1.
    fn attempt(&self, dues: &[(DueId, Cents)]) -> i64 {
        let tried = |(due, _): &(DueId, Cents)| self.0.get(due).map_or(0, |retry| retry.attempts);
        1 + dues.iter().map(tried).max().unwrap_or(0)
    }
}

fn for_debit(mandate: &Mandate, past: &HashMap<MandateId, Vec<PastDebit>>) -> MandateForDebit {
    MandateForDebit {
        mandate: mandate.id,
        partner: mandate.partner,
        scheme: mandate.scheme,
        state: mandate.state,
        last_collection: mandate.last_collected_on,
        past: past.get(&mandate.id).cloned().unwrap_or_default(),
        use_: Use::Several,
    }
}

/// The months of some dues, oldest first, with the sum of each.
fn months(dues: &[(DueId, Cents)], of_due: &HashMap<DueId, Month>) -> Vec<(Month, Cents)> {
    let mut sums: BTreeMap<Month, Cents> = BTreeMap::new();
    for (due, amount) in dues {
        if let Some(month) = of_due.get(due) {
            *sums.entry(*month).or_default() += *amount;
        }
    }
    sums.into_iter().filter(|(_, sum)| *sum != Cents::ZERO).collect()
}

/// What the notice says: the sentences whose fingerprint is kept.
fn notice_text(
    notice: &Notice,
    amount: Cents,
    months: &[(Month, Cents)],
    mandate: &Mandate,
) -> String {
    let t = T::new(notice.organisation.locale);
    let sentence = t.collect_notice(
        amount,
        notice.creditor.as_str(),
        notice.collection,
        mandate.reference.as_str(),
        notice.organisation.name.as_str(),
    );
    let parts: Vec<String> =
        months.iter().map(|(month, sum)| t.collect_notice_month(*sum, *month)).collect();
    format!("{sentence} {}", t.collect_notice_months(amount, t.list(&parts)))
}

/// What the debtor reads on its bank statement.
fn remittance(notice: &Notice) -> String {
    let organisation = &notice.organisation;
    T::new(organisation.locale).collect_remittance(notice.month, organisation.network_name.as_str())
}
