//! What the templates of all papers share: the head, parties, signatures.

use jiff::tz::TimeZone;
use maillage_app::documents::{
    Letterhead, Logo, Party, PlacementSignature, Side, Signature, SignedBy,
};
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;
use serde::Serialize;

use crate::words::{clean, local_time, utc};

/// The organisation at the head of a paper.
#[derive(Serialize)]
pub(crate) struct HeadView {
    #[serde(flatten)]
    party: PartyView,
    network: String,
    contact: Vec<String>,
    email: String,
    /// The format of `/logo`, if there is one.
    logo: Option<&'static str>,
}

impl HeadView {
    pub(crate) fn new(head: &Letterhead) -> Self {
        let email = clean(&head.email);
        let contact = [clean(&head.phone), email.clone(), clean(&head.website)];
        Self {
            party: PartyView::new(&head.organisation),
            network: clean(&head.network),
            contact: contact.into_iter().filter(|line| !line.is_empty()).collect(),
            email,
            logo: head.logo.as_ref().map(|logo| match logo {
                Logo::Svg(_) => "svg",
                Logo::Png(_) => "png",
            }),
        }
    }
}

/// One side of a paper.
#[derive(Serialize)]
pub(crate) struct PartyView {
    name: String,
    form: String,
    address: Vec<String>,
    /// `NIF G08123456`, with a space that does not break.
    identifiers: Vec<String>,
    represented_by: String,
    role: String,
}

impl PartyView {
    pub(crate) fn new(party: &Party) -> Self {
        Self {
            name: clean(&party.legal_name),
            form: clean(&party.legal_form),
            address: address_lines(&party.address),
            identifiers: party
                .identifiers
                .iter()
                .map(|id| format!("{}\u{a0}{}", clean(&id.scheme), clean(&id.number)))
                .collect(),
            represented_by: clean(&party.represented_by),
            role: clean(&party.role),
        }
    }
}

/// Street, then postcode and town; empty lines are dropped.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let town = format!("{} {}", address.postcode, address.locality);
    [clean(&address.street), clean(&town)].into_iter().filter(|line| !line.is_empty()).collect()
}

/// One signature of an evidence page.
#[derive(Serialize)]
pub(crate) struct SignatureView {
    side: &'static str,
    name: String,
    role: String,
    local_time: String,
    utc: String,
    consent: String,
    by_account: bool,
    link: String,
}

impl SignatureView {
    /// One of the three under a placement.
    pub(crate) fn of_three(
        signature: &PlacementSignature,
        zone: &TimeZone,
        locale: Locale,
    ) -> Self {
        Self {
            side: signature.signatory.as_str(),
            name: clean(&signature.name),
            role: clean(&signature.role),
            local_time: local_time(signature.signed_at, zone, locale),
            utc: utc(signature.signed_at),
            consent: clean(&signature.consent_text),
            by_account: matches!(signature.through, SignedBy::Account(_)),
            link: match &signature.through {
                SignedBy::Link(id) | SignedBy::Account(id) => clean(id),
            },
        }
    }

    pub(crate) fn new(signature: &Signature, zone: &TimeZone, locale: Locale) -> Self {
        Self {
            side: match signature.side {
                Side::Organisation => "organisation",
                Side::Partner => "partner",
            },
            name: clean(&signature.name),
            role: clean(&signature.role),
            local_time: local_time(signature.signed_at, zone, locale),
            utc: utc(signature.signed_at),
            consent: clean(&signature.consent_text),
            by_account: matches!(signature.through, SignedBy::Account(_)),
            link: match &signature.through {
                SignedBy::Link(id) | SignedBy::Account(id) => clean(id),
            },
        }
    }
}
