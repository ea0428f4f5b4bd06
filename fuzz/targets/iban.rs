//! Any text given to the readers of identifiers is refused or read back as printed.

use maillage_bank::{
    Bic, CreditorIdentifier, Iban, Identifier, RfReference, is_epc_text, to_epc_text,
};

pub(crate) fn run(bytes: &[u8]) {
    let text = &*String::from_utf8_lossy(bytes);
    if let Ok(iban) = Iban::parse(text) {
        assert_eq!(Iban::parse(&iban.to_string()).as_ref(), Ok(&iban));
    }
    if let Ok(bic) = Bic::parse(text) {
        assert_eq!(Bic::parse(bic.as_str()).as_ref(), Ok(&bic));
    }
    if let Ok(identifier) = CreditorIdentifier::parse(text) {
        assert_eq!(CreditorIdentifier::parse(identifier.as_str()).as_ref(), Ok(&identifier));
    }
    if let Ok(reference) = RfReference::parse(text) {
        assert_eq!(RfReference::parse(reference.as_str()).as_ref(), Ok(&reference));
    }
    let _ = Identifier::parse(text);
    assert!(is_epc_text(&to_epc_text(text, 140)));
}
