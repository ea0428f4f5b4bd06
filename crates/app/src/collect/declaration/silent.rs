//! Who owes a declaration for a month and has made none.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::collect::declaration::{Declaration, standing};
use maillage_domain::collect::due::estimate;
use maillage_domain::ids::{CommitmentId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::engage::partner::{Partner, PartnerFilter};
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// Commitments looked at together.
const CHUNK: i64 = 1_000;

/// A partner that owes a declaration and has made none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentRow {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// Its telephone.
    pub phone: Option<String>,
    /// Its e-mail.
    pub email: Option<String>,
    /// What an estimate would say ([`estimate`]).
    pub usual: Option<Cents>,
    /// The last month before that it declared.
    pub last_declared: Option<Month>,
    /// When its link was last sent to it.
    pub reminded_at: Option<Timestamp>,
}

/// What a list of the silent is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SilentSort {
    /// By name.
    #[default]
    Partner,
    /// Those who usually have most first.
    Usual,
    /// Those who have been silent longest first.
    LastDeclared,
    /// Those who were written to longest ago first.
    Reminded,
}

/// How a list of the silent is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentFilter {
    /// The month that they owe.
    pub month: Month,
    /// Part of the name or the street, whatever the case and the accents.
    pub contains: Option<String>,
    /// The order.
    pub sort: SilentSort,
}

/// Who owes a declaration for a month and has made none, also when the month was run with an estimate.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn silent(
    app: &App,
    actor: &Actor,
    filter: &SilentFilter,
    page: Page,
) -> Result<Paged<SilentRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    let mut rows = rows_matching(work.as_mut(), filter.month, words.trim()).await?;
    rows.sort_by(|a, b| order(filter.sort, a, b));
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(page.offset).unwrap_or(0);
    let take = usize::try_from(page.limit).unwrap_or(0);
    Ok(Paged { rows: rows.into_iter().skip(skip).take(take).collect(), total })
}

/// All of them, by name.
pub(super) async fn rows_of(
    work: &mut dyn UnitOfWork,
    month: Month,
) -> Result<Vec<SilentRow>, StoreError> {
    let mut rows = rows_matching(work, month, "").await?;
    rows.sort_by(|a, b| order(SilentSort::Partner, a, b));
    Ok(rows)
}

/// Those whose name or street holds the words, which are folded.
async fn rows_matching(
    work: &mut dyn UnitOfWork,
    month: Month,
    words: &str,
) -> Result<Vec<SilentRow>, StoreError> {
    let found = who_is_silent(work, month).await?;
    let mut partners = named(work, &found).await?;
    let mut reminded: HashMap<PartnerId, Timestamp> =
        work.last_links().await?.into_iter().collect();
    let row = |(id, usual, last_declared)| {
        let partner: Partner = partners.remove(&id)?;
        partner.search_text().contains(words).then(|| SilentRow {
            partner: id,
            partner_name: partner.name,
            phone: partner.phone,
            email: partner.email,
            usual,
            last_declared,
            reminded_at: reminded.remove(&id),
        })
    };
    Ok(found.into_iter().filter_map(row).collect())
}

fn order(sort: SilentSort, a: &SilentRow, b: &SilentRow) -> Ordering {
    let by = match sort {
        SilentSort::Partner => Ordering::Equal,
        SilentSort::Usual => b.usual.cmp(&a.usual),
        SilentSort::LastDeclared => a.last_declared.cmp(&b.last_declared),
        SilentSort::Reminded => a.reminded_at.cmp(&b.reminded_at),
    };
    let name = |row: &SilentRow| (folded(&row.partner_name), row.partner);
    by.then_with(|| name(a).cmp(&name(b)))
}

/// The partners, each with what it usually says and the last month that it declared.
async fn who_is_silent(
    work: &mut dyn UnitOfWork,
    month: Month,
) -> Result<Vec<(PartnerId, Option<Cents>, Option<Month>)>, StoreError> {
    let declared: HashSet<CommitmentId> = work.declared_in(month).await?.into_iter().collect();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let part = work.share_commitments(after, CHUNK).await?;
        let (Some(first), Some(last)) = (part.first(), part.last()) else { return Ok(found) };
        after = Some(last.id);
        let mut said: HashMap<CommitmentId, Vec<Declaration>> = HashMap::new();
        for declaration in work.declarations_between(first.id, last.id).await? {
            said.entry(declaration.commitment).or_default().push(declaration);
        }
        for share in &part {
            let owes = share.terms.rate_for(month).is_some() && !declared.contains(&share.id);
            if owes && seen.insert(share.partner) {
                let said = said.get(&share.id).map_or(&[][..], Vec::as_slice);
                let (usual, last) = usually(said, month);
                found.push((share.partner, usual, last));
            }
        }
    }
}

/// What an estimate of this month would say, and the last month before it that was declared.
fn usually(said: &[Declaration], month: Month) -> (Option<Cents>, Option<Month>) {
    let declared: BTreeMap<Month, Cents> =
        standing(said).into_iter().map(|(month, one)| (month, one.base)).collect();
    let last = declared.range(..month).next_back().map(|(month, _)| *month);
    (estimate(&declared, month), last)
}

/// The partners of these rows, read in parts.
async fn named(
    work: &mut dyn UnitOfWork,
    of: &[(PartnerId, Option<Cents>, Option<Month>)],
) -> Result<BTreeMap<PartnerId, Partner>, StoreError> {
    let wanted: HashSet<PartnerId> = of.iter().map(|(id, ..)| *id).collect();
    let mut partners = BTreeMap::new();
    let mut offset = 0;
    while partners.len() < wanted.len() {
        let part = work.partners(&PartnerFilter::default(), Page::part(offset)).await?.rows;
        if part.is_empty() {
            break;
        }
        offset += i64::try_from(part.len()).unwrap_or(i64::MAX);
        let here = part.into_iter().filter(|partner| wanted.contains(&partner.id));
        partners.extend(here.map(|partner| (partner.id, partner)));
    }
    Ok(partners)
}
