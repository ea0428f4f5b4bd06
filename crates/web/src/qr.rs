//! A QR code as SVG, drawn from the modules of the `qrcodegen` crate.

use std::fmt;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::problem::WebError;
use crate::ui::safe_html;

/// A code with its quiet zone of four modules (ISO/IEC 18004, 9.1).
#[derive(Debug, Clone)]
pub struct Qr {
    size: i32,
    path: String,
}

const QUIET: i32 = 4;

impl Qr {
    /// The code of an address, with error correction Q so that it survives a crease.
    ///
    /// # Errors
    /// When the address is longer than a code holds.
    pub fn of(text: &str) -> Result<Self, WebError> {
        let code = QrCode::encode_text(text, QrCodeEcc::Quartile).map_err(WebError::unexpected)?;
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                path.push_str(&format!("M{},{}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
        Ok(Self { size: code.size() + 2 * QUIET, path })
    }
}

impl fmt::Display for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.size;
        write!(
            f,
            "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"280\" \
             height=\"280\" role=\"img\" aria-label=\"QR\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" \
             d=\"M0,0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
            self.path
        )
    }
}

safe_html!(Qr);
