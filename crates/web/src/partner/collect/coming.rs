//! What will be taken from a partner's account: how much, when, and how to say that it is wrong.

use maillage_app::collect::debit;
use maillage_domain::collect::mandate::Scheme;

use super::due::contact;
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::state::WebState;

/// One debit to come.
pub(super) struct Coming {
    pub(super) words: String,
    pub(super) until: String,
    /// Words and address of a message to the organisation.
    pub(super) mail: Option<(String, String)>,
}

/// The debits that were announced to this partner and not made yet, the next first.
pub(super) async fn coming(state: &WebState, page: &LinkPage) -> Result<Vec<Coming>, WebError> {
    let t = page.t;
    let debits = debit::coming(&state.app, &page.actor, page.partner()?).await?;
    Ok(debits
        .iter()
        .map(|debit| Coming {
            words: t.partner_coming(debit.amount, debit.on),
            until: match (debit.objection_until, debit.scheme) {
                (Some(day), _) => t.partner_coming_until(day),
                (None, Scheme::Core) => t.partner_coming_sent(),
                (None, Scheme::B2b) => t.partner_coming_sent_b2b(),
            },
            mail: contact(page, &t.partner_coming_subject(debit.on)),
        })
        .collect())
}
