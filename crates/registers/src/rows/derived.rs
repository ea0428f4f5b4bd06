//! What a row holds that is worked out from the record: hashes and bits.

use maillage_domain::identify::establishment::{Establishment, PlaceAddress};

use super::{ACTS_IN, CONTACTS, DOOR, DOOR_KNOWN, KNOWN_CHAIN, PHONE, WRITTEN};
use crate::text::{hash, hash_of, is_telling, normalised};

/// What tells that two rows of a source belong to one operator; 0 when nothing does.
pub(super) fn chain_hash(place: &Establishment, name: &str) -> i64 {
    let source = &place.provenance.source;
    if let Some(siren) = place.official_ids.get("siren") {
        return hash_of(&[source, " siren ", siren]);
    }
    if !place.chain.wikidata.is_empty() {
        return hash_of(&[source, " wikidata ", &place.chain.wikidata]);
    }
    if is_telling(name) { hash_of(&[source, " name ", name]) } else { 0 }
}

pub(super) fn address_hash(address: &PlaceAddress) -> i64 {
    if address.street.is_empty() && address.number.is_empty() {
        return 0;
    }
    hash(&normalised(&format!("{} {} {}", address.number, address.street, address.postcode)))
}

pub(super) fn reach_bits(place: &Establishment) -> u8 {
    let mut bits = 0;
    if let Some(contacts) = &place.contacts {
        bits |= CONTACTS;
        if !contacts.phone.is_empty() {
            bits |= PHONE;
        }
        if !(contacts.email.is_empty() && contacts.website.is_empty()) {
            bits |= WRITTEN;
        }
    }
    match place.street_door {
        None => bits,
        Some(false) => bits | DOOR_KNOWN,
        Some(true) => bits | DOOR_KNOWN | DOOR,
    }
}

pub(super) fn flag_bits(place: &Establishment) -> u8 {
    let known = !(place.chain.brand.is_empty() && place.chain.wikidata.is_empty());
    (if known { KNOWN_CHAIN } else { 0 }) | (if place.acts_in.is_some() { ACTS_IN } else { 0 })
}
