//! Codes that a phone reads, as vectors.

use std::fmt::Write as _;

use maillage_app::documents::DocumentError;
use qrcodegen::{QrCode, QrCodeEcc};

/// A code of 25 mm with more than this is too fine for an old phone.
pub(crate) const BYTES_LIMIT: usize = 180;

/// The code as one SVG path, four modules of quiet around it, one unit a module.
pub(crate) fn svg(url: &str, level: QrCodeEcc) -> Result<String, DocumentError> {
    let too_long = DocumentError::QrTooLong { limit: BYTES_LIMIT };
    if url.is_empty() {
        return Err(DocumentError::Missing("address for the QR code"));
    }
    if url.len() > BYTES_LIMIT {
        return Err(too_long);
    }
    let code = QrCode::encode_text(url, level).map_err(|_| too_long)?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                write!(path, "M{} {}h1v1h-1z", x + 4, y + 4).expect("a string takes all text");
            }
        }
    }
    let side = code.size() + 8;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{side}\" height=\"{side}\"><path fill=\"#1b1b1b\" d=\"{path}\"/></svg>"
    ))
}

/// An address as people read it.
pub(crate) fn short(url: &str) -> String {
    let url = url.trim();
    crate::words::clean(url.trim_start_matches("https://").trim_start_matches("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_too_fine_for_a_phone_is_refused() {
        let long = format!("https://example.org/{}", "x".repeat(200));
        let refused = DocumentError::QrTooLong { limit: 180 };
        assert_eq!(svg(&long, QrCodeEcc::Medium), Err(refused));
        let code = svg("https://example.org/j/abc", QrCodeEcc::Quartile).unwrap();
        assert!(code.starts_with("<svg"));
    }
}
