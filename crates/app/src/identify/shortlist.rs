//! From a search to the shortlist.

use maillage_domain::access::Action;
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::lettering;
use maillage_domain::locale::Locale;

use crate::engage::prospect::{self, NewProspect, ScoreThen};
use crate::identify::search;
use crate::{Actor, App, AppError};

/// How many can be put on the shortlist at once.
pub const AT_ONCE: usize = 200;

/// What became of those that were ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortlisted {
    /// Put on the shortlist now.
    pub added: usize,
    /// On it already.
    pub already: usize,
    /// Not put on it: partners already, asked not to be contacted, nameless, or not in the registers any more.
    pub left_out: usize,
}

/// Puts establishments on the shortlist, with the score that they have now. Doing it twice adds nothing.
///
/// # Errors
/// [`AppError::Forbidden`]; `identify.no-territory`, `identify.no-register`; when the store fails.
pub async fn put(app: &App, actor: &Actor, ids: &[RecordId]) -> Result<Shortlisted, AppError> {
    actor.require(Action::EditProspects)?;
    let Eligible { chosen, already } = eligible(app, actor, ids).await?;
    let already = already.len();
    let added = chosen.len();
    if added > 0 {
        prospect::shortlist(app, actor, chosen).await?;
    }
    Ok(Shortlisted { added, already, left_out: ids.len() - added - already })
}

/// Records that may stand on the shortlist.
pub(crate) struct Eligible {
    /// Those that are not on it yet, as they would be put there.
    pub(crate) chosen: Vec<NewProspect>,
    /// Those that are on it.
    pub(crate) already: Vec<RecordId>,
}

/// Which of these records may stand on the shortlist, in the order given.
pub(crate) async fn eligible(
    app: &App,
    actor: &Actor,
    ids: &[RecordId],
) -> Result<Eligible, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    let (mut chosen, mut already) = (Vec::new(), Vec::new());
    let asked = ids.len().min(AT_ONCE);
    let answer = search::judge(app, actor, ids[..asked].to_vec()).await?;
    for found in answer.found {
        // What was noted under any record of a place holds for the place.
        let records = std::iter::once(&found.establishment).chain(&found.also);
        let noted = records.map(|it| &it.id).find(|id| answer.prospects.contains_key(id)).cloned();
        if let Some(id) = noted {
            already.push(id);
        } else if found.reasons.is_empty()
            && let Some(name) = found.establishment.name.clone()
        {
            let score = ScoreThen {
                points: i64::from(found.score.points),
                coverage: i64::from(found.score.coverage),
                explanation: serde_json::to_string(&found.score).unwrap_or_default(),
            };
            chosen.push(prospect_of(found.establishment, name, organisation.locale, score));
        }
    }
    Ok(Eligible { chosen, already })
}

fn prospect_of(
    place: Establishment,
    name: String,
    locale: Locale,
    score: ScoreThen,
) -> NewProspect {
    let contacts = place.contacts.unwrap_or_default();
    let some = |text: String| (!text.trim().is_empty()).then_some(text);
    let address = place.address;
    NewProspect {
        record_id: Some(place.id.0),
        kind: place.kind.party_kind(),
        name: lettering::name(&name),
        category: place.category.code().to_owned(),
        // As people write them, to be corrected by hand; the record keeps what the register wrote.
        address: lettering::postal(&address),
        point: place.point,
        locale,
        email: some(contacts.email),
        phone: some(contacts.phone),
        website: some(contacts.website),
        score: Some(score),
    }
}
