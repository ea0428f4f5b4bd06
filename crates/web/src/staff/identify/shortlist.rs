//! From the search to the shortlist.

use axum::extract::State;
use maillage_app::identify::shortlist;
use maillage_domain::identify::establishment::RecordId;

use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;

pub(super) async fn put(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    // Rebuilt from its parts, so that a form can lead back to the search and nowhere else.
    let search = Listing::new(&page.to("/identify"), submitted.text("query"));
    let number = search.number().to_string();
    let back = search.with("page", if number == "1" { "" } else { &number });
    let ids: Vec<RecordId> =
        submitted.all("place").into_iter().map(|id| RecordId(id.to_owned())).collect();
    if ids.is_empty() {
        return Ok(GoTo::new(back).warning(t.identify_shortlist_none()));
    }
    let put = shortlist::put(&state.app, &page.actor, &ids).await?;
    let mut said = vec![t.identify_shortlisted(put.added)];
    if put.added > 0 {
        said.push(t.identify_shortlisted_next());
    }
    if put.already > 0 {
        said.push(t.identify_shortlisted_already(put.already));
    }
    if put.left_out > 0 {
        said.push(t.identify_shortlisted_left_out(put.left_out));
    }
    let go = GoTo::new(back);
    let words = said.join(" ");
    Ok(if put.added > 0 { go.saying(words) } else { go.warning(words) })
}
