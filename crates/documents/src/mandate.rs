//! The SEPA mandate for recurrent debits.

use maillage_app::documents::{DebitScheme, MandatePaper};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::press::Job;
use crate::view::{HeadView, PartyView, SignatureView};
use crate::words::{clean, grouped_by_four};

#[derive(Serialize)]
struct MandateView {
    locale: Locale,
    head: HeadView,
    creditor_identifier: String,
    mandate_reference: String,
    scheme: &'static str,
    debtor: PartyView,
    iban: String,
    bic: String,
    signature: Option<SignatureView>,
}

pub(crate) fn job(paper: &MandatePaper) -> Job {
    let view = MandateView {
        locale: paper.locale,
        head: HeadView::new(&paper.letterhead),
        creditor_identifier: clean(&paper.creditor_identifier),
        mandate_reference: clean(&paper.mandate_reference),
        scheme: match paper.scheme {
            DebitScheme::Core => "core",
            DebitScheme::B2b => "b2b",
        },
        debtor: PartyView::new(&paper.debtor),
        iban: grouped_by_four(&paper.iban),
        bic: clean(&paper.bic),
        signature: paper
            .signature
            .as_ref()
            .map(|signature| SignatureView::new(signature, &paper.time_zone, paper.locale)),
    };
    Job::new("/mandate/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at)
}
