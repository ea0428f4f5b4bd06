//! What a file looks like that is no XML: by its first bytes, as people would name it.

use encoding_rs::{UTF_16BE, UTF_16LE};

/// What a file that is no statement looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// A picture (PNG).
    Png,
    /// A picture (JPEG).
    Jpeg,
    /// A document to be printed.
    Pdf,
    /// A ZIP archive.
    Zip,
    /// An archive that is not opened here: gzip, RAR, 7z.
    Archive,
    /// A spreadsheet or another office file.
    Office,
    /// A statement in SWIFT's older form.
    Mt940,
    /// A statement for accounting programs: OFX or QIF.
    Ofx,
    /// A table with separated columns.
    Csv,
    /// A page of the web, such as a bank's page that asks to sign in.
    WebPage,
    /// Plain text.
    Text,
    /// Bytes of no kind that is known here.
    Unknown,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 12] = [
        Self::Png,
        Self::Jpeg,
        Self::Pdf,
        Self::Zip,
        Self::Archive,
        Self::Office,
        Self::Mt940,
        Self::Ofx,
        Self::Csv,
        Self::WebPage,
        Self::Text,
        Self::Unknown,
    ];

    /// A stable word, for machines and translations.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Archive => "archive",
            Self::Office => "office",
            Self::Mt940 => "mt940",
            Self::Ofx => "ofx",
            Self::Csv => "csv",
            Self::WebPage => "web_page",
            Self::Text => "text",
            Self::Unknown => "unknown",
        }
    }

    /// What the first bytes look like; `None` for XML that may be a statement, and for nothing at all.
    /// A kilobyte is enough.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<Self> {
        by_signature(head).or_else(|| by_text(head))
    }
}

impl std::fmt::Display for Look {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Png => "a PNG picture",
            Self::Jpeg => "a JPEG picture",
            Self::Pdf => "a PDF document",
            Self::Zip => "a ZIP archive",
            Self::Archive => "an archive",
            Self::Office => "a spreadsheet or another office file",
            Self::Mt940 => "an MT940 statement",
            Self::Ofx => "an OFX or QIF file",
            Self::Csv => "a CSV table",
            Self::WebPage => "a web page",
            Self::Text => "plain text",
            Self::Unknown => "something that is no text",
        })
    }
}

fn by_signature(head: &[u8]) -> Option<Look> {
    let signatures: [(&[u8], Look); 9] = [
        (b"\x89PNG\r\n\x1a\n", Look::Png),
        (b"\xff\xd8\xff", Look::Jpeg),
        (b"%PDF-", Look::Pdf),
        (b"PK\x03\x04", Look::Zip),
        (b"PK\x05\x06", Look::Zip),
        (b"\x1f\x8b", Look::Archive),
        (b"Rar!\x1a\x07", Look::Archive),
        (b"7z\xbc\xaf\x27\x1c", Look::Archive),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Look::Office),
    ];
    let (_, look) = signatures.into_iter().find(|(bytes, _)| head.starts_with(bytes))?;
    let names = [&b"[Content_Types].xml"[..], b"mimetypeapplication/vnd.oasis"];
    let is_office = names.iter().any(|name| memchr::memmem::find(head, name).is_some());
    Some(if look == Look::Zip && is_office { Look::Office } else { look })
}

fn by_text(head: &[u8]) -> Option<Look> {
    let text = plain(head);
    let start = text.trim_start();
    if start.is_empty() {
        return None;
    }
    let lower: String = start.chars().take(20).collect::<String>().to_ascii_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Some(Look::WebPage);
    }
    if start.starts_with('<') {
        return None;
    }
    let mut lines = start.lines().filter(|line| !line.trim().is_empty());
    if start.starts_with("{1:F") || lines.clone().any(|line| line.starts_with(":20:")) {
        return Some(Look::Mt940);
    }
    if start.starts_with("OFXHEADER") || start.starts_with("!Type:") {
        return Some(Look::Ofx);
    }
    if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
        return Some(Look::Unknown);
    }
    let first = lines.next().unwrap_or_default();
    // Prose has commas and few of them; the head of a table has a mark between all its words.
    let columns = |mark: char| first.matches(mark).count() + 1;
    let is_table = columns(';') > 2 || columns('\t') > 2 || columns(',') > 3;
    Some(if is_table { Look::Csv } else { Look::Text })
}

/// The bytes as text, whatever they are written in.
fn plain(head: &[u8]) -> std::borrow::Cow<'_, str> {
    if head.starts_with(b"<\0") {
        return UTF_16LE.decode(head).0;
    }
    if head.starts_with(b"\0<") {
        return UTF_16BE.decode(head).0;
    }
    // A mark of the order of bytes decides; without one each byte that is not UTF-8 becomes a sign.
    encoding_rs::UTF_8.decode(head).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_named_as_people_would() {
        let zip_of = |name: &str| [b"PK\x03\x04\x14\0", name.as_bytes()].concat();
        let cases: [(&[u8], Option<Look>); 18] = [
            (b"\x89PNG\r\n\x1a\n\0\0", Some(Look::Png)),
            (b"\xff\xd8\xff\xe0", Some(Look::Jpeg)),
            (b"%PDF-1.7", Some(Look::Pdf)),
            (&zip_of("statement.xml"), Some(Look::Zip)),
            (&zip_of("[Content_Types].xml"), Some(Look::Office)),
            (b"\x1f\x8b\x08", Some(Look::Archive)),
            (b":20:STARTUMS\r\n:25:ES91", Some(Look::Mt940)),
            (b"{1:F01BANKESMMXXXX}{2:O940", Some(Look::Mt940)),
            (b"OFXHEADER:100\r\n", Some(Look::Ofx)),
            (b"Date;Amount;Text\r\n1;2;3", Some(Look::Csv)),
            (b"<!DOCTYPE html><html>", Some(Look::WebPage)),
            ("# Maillage\n\nCréer, animer".as_bytes(), Some(Look::Text)),
            (b"\x00\x01\x02\x03", Some(Look::Unknown)),
            (b"", None),
            (b"  \r\n", None),
            (b"\xef\xbb\xbf<?xml version=\"1.0\"?>", None),
            (b"\xff\xfe<\0D\0", None),
            (b"<\0D\0o\0c\0", None),
        ];
        for (head, look) in cases {
            assert_eq!(Look::of(head), look, "{:?}", String::from_utf8_lossy(head));
        }
    }
}
