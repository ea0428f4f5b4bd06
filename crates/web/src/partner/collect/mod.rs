//! A partner declares, pays and sees its months.

mod coming;
mod declaration;
mod due;
mod mandate;
mod receipt;
#[cfg(test)]
mod tests;

pub(crate) use declaration::rule_in_words;
use maillage_i18n::T;
pub(crate) use mandate::masked;

use crate::page::LinkPage;
use crate::routes::Routes;

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    declaration::routes(routes);
    due::routes(routes);
    mandate::routes(routes);
    receipt::routes(routes);
}

/// The calm links at the foot of every page: words and address.
pub(crate) fn ways(page: &LinkPage) -> Vec<(String, String)> {
    let t: T = page.t;
    vec![
        (t.partner_way_months(), page.to("/history")),
        (t.partner_way_receipts(), page.to("/receipts")),
        (t.partner_way_statement(), page.to("/statement")),
        (t.partner_way_balance(), page.to("/balance")),
        (t.partner_way_agreement(), page.to("/agreement")),
        (t.partner_way_debit(), page.to("/mandate")),
        (t.placement_p_way(), page.to("/placements")),
        (t.partner_way_posters(), page.to("/posters")),
        (t.partner_way_badge(), page.to("/badge")),
        (t.partner_way_privacy(), page.to("/privacy")),
        (t.partner_way_leave(), page.to("/leave")),
    ]
}
