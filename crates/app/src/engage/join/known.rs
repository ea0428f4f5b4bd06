//! Whether a company that asks to join is on the list already.

use maillage_domain::engage::prospect::Origin;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::ids::ProspectId;

use super::JoinRequest;
use crate::AppError;
use crate::engage::note::About;
use crate::engage::prospect::{Prospect, ProspectFilter, folded};
use crate::engage::task::TaskFilter;
use crate::store::{Page, UnitOfWork};

/// The prospect that the same company made when it asked before.
pub(super) async fn asked_before(
    work: &mut dyn UnitOfWork,
    request: &JoinRequest,
) -> Result<Option<ProspectId>, AppError> {
    let filter = ProspectFilter {
        contains: Some(request.company.trim().to_owned()),
        origin: Some(Origin::Join),
        ..ProspectFilter::default()
    };
    let email = request.email.as_deref().map(str::to_lowercase);
    let found = work.prospects(&filter, Page::numbered(1, 50)).await?.rows;
    Ok(found
        .into_iter()
        .find(|p| {
            p.name == request.company.trim()
                && ((email.is_some() && p.email == email)
                    || (request.phone.is_some() && p.phone == request.phone))
        })
        .map(|p| p.id))
}

/// Letters and digits only, without capitals and accents: what is left when people write the same name
/// or street in their own ways.
pub(super) fn bare(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The prospect that this company is already: by its e-mail address, else by name and street, which is
/// also how a place of a register is recognised.
pub(super) async fn on_the_list(
    work: &mut dyn UnitOfWork,
    request: &JoinRequest,
) -> Result<Option<Prospect>, AppError> {
    let email = request.email.as_deref().map(str::to_lowercase);
    if let Some(email) = &email {
        let same = |prospect: &Prospect| prospect.email.as_ref() == Some(email);
        if let Some(known) = looked_up(work, email, same).await? {
            return Ok(Some(known));
        }
    }
    let words = request.company.split(|c: char| !c.is_alphanumeric());
    let Some(longest) = words.max_by_key(|word| word.len()).filter(|word| !word.is_empty()) else {
        return Ok(None);
    };
    let key = |name: &str, street: &str| (bare(name), bare(street));
    let wanted = key(&request.company, &request.address.street);
    if wanted.1.is_empty() {
        return Ok(None);
    }
    let same = |prospect: &Prospect| key(&prospect.name, &prospect.address.street) == wanted;
    looked_up(work, longest, same).await
}

/// The first prospect that is the same, among those in which the words stand.
async fn looked_up(
    work: &mut dyn UnitOfWork,
    words: &str,
    same: impl Fn(&Prospect) -> bool + Send,
) -> Result<Option<Prospect>, AppError> {
    let filter = ProspectFilter { contains: Some(words.to_owned()), ..ProspectFilter::default() };
    let mut offset = 0;
    loop {
        let part = work.prospects(&filter, Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(None);
        }
        offset += i64::try_from(part.len()).unwrap_or(i64::MAX);
        if let Some(found) = part.into_iter().find(|prospect| same(prospect)) {
            return Ok(Some(found));
        }
    }
}

/// Whether it waits for an answer to an earlier request.
pub(super) async fn is_waiting(
    work: &mut dyn UnitOfWork,
    id: ProspectId,
) -> Result<bool, AppError> {
    let filter =
        TaskFilter { about: Some(About::Prospect(id)), done: Some(false), ..TaskFilter::default() };
    let open = work.tasks(filter, Page::part(0)).await?.rows;
    Ok(open.iter().any(|row| row.task.kind == TaskKind::Welcome))
}
