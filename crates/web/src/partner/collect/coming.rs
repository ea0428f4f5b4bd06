//! What will be taken from a partner's account: how much, when, and how to say that it is wrong.

use maillage_app::collect::debit::{self, ComingDebit};
use maillage_app::collect::mandate::Mandate;
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

/// The debits that were announced to this partner and not made yet, the next first; then what a partner
/// that is not debited pays by transfer.
pub(super) async fn coming(state: &WebState, page: &LinkPage) -> Result<Vec<Coming>, WebError> {
    let t = page.t;
    let debits = debit::coming(&state.app, &page.actor, page.partner()?).await?;
    let mut all: Vec<Coming> = debits
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
        .collect();
    if page.open.organisation.iban.is_some()
        && let Some(sum) = debit::by_transfer(&state.app, &page.actor, page.partner()?).await?
    {
        let way = (t.partner_offer_transfer(), page.to("/transfer"));
        all.push(Coming { words: t.partner_to_pay(sum), until: String::new(), mail: Some(way) });
    }
    Ok(all)
}

/// What becomes of the debits on their way when a mandate stops.
pub(super) struct Stopping {
    /// Those with the bank already: what still comes, when, and how one has it paid back.
    pub(super) still: Vec<String>,
    /// Those that are taken out.
    pub(super) taken_out: Vec<String>,
}

/// What stopping this mandate does to the debits on their way.
pub(super) async fn stopping(
    state: &WebState,
    page: &LinkPage,
    mandate: &Mandate,
) -> Result<Stopping, WebError> {
    let t = page.t;
    let debits = debit::coming(&state.app, &page.actor, page.partner()?).await?;
    let of_mandate = debits.into_iter().filter(|debit| debit.mandate == mandate.id);
    let is_sent = |debit: &ComingDebit| debit.objection_until.is_none();
    let (sent, prepared): (Vec<_>, Vec<_>) = of_mandate.partition(is_sent);
    let still = |debit: &ComingDebit| match debit.scheme {
        Scheme::Core => t.partner_stop_comes(debit.amount, debit.on),
        Scheme::B2b => t.partner_stop_comes_b2b(debit.amount, debit.on),
    };
    Ok(Stopping {
        still: sent.iter().map(still).collect(),
        taken_out: prepared
            .iter()
            .map(|debit| t.partner_stop_taken_out(debit.amount, debit.on))
            .collect(),
    })
}
