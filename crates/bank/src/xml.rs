//! A small forward-only XML writer: indented, escaped, never holding more than one buffer.

use std::io::{self, Write};

use maillage_domain::money::Cents;

const FLUSH_AT: usize = 64 * 1024;

/// Elements written in order into a buffer; open elements are closed by [`XmlText::close`] in the
/// reverse order. Not generic, so that it is compiled once, here, with this crate's optimisation.
#[derive(Debug)]
pub(crate) struct XmlText {
    buffer: Vec<u8>,
    open: Vec<&'static str>,
}

impl XmlText {
    /// Starts a document with its XML declaration.
    pub(crate) fn start() -> Self {
        let mut buffer = Vec::with_capacity(FLUSH_AT + 4096);
        buffer.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Self { buffer, open: Vec::with_capacity(16) }
    }

    /// Passes the buffer on when it is full.
    pub(crate) fn spill(&mut self, out: &mut impl Write) -> io::Result<()> {
        if self.buffer.len() < FLUSH_AT {
            return Ok(());
        }
        out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Closes what is still open, passes the rest on and flushes the output.
    pub(crate) fn finish(mut self, out: &mut impl Write) -> io::Result<()> {
        self.close_many(self.open.len());
        out.write_all(&self.buffer)?;
        out.flush()
    }

    fn indent(&mut self) {
        const SPACES: &[u8; 32] = &[b' '; 32];
        let width = (self.open.len() * 2).min(SPACES.len());
        self.buffer.extend_from_slice(&SPACES[..width]);
    }

    pub(crate) fn open(&mut self, name: &'static str) {
        self.indent();
        self.buffer.push(b'<');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.extend_from_slice(b">\n");
        self.open.push(name);
    }

    /// Opens the root element in its namespace.
    pub(crate) fn open_root(&mut self, name: &'static str, namespace: &str) {
        self.buffer.extend_from_slice(format!("<{name} xmlns=\"{namespace}\">\n").as_bytes());
        self.open.push(name);
    }

    /// Opens one element inside another, for paths without siblings.
    pub(crate) fn open_path(&mut self, names: &[&'static str]) {
        for name in names {
            self.open(name);
        }
    }

    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.end_tag(name);
        }
    }

    pub(crate) fn close_many(&mut self, count: usize) {
        for _ in 0..count {
            self.close();
        }
    }

    fn end_tag(&mut self, name: &str) {
        self.buffer.extend_from_slice(b"</");
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.extend_from_slice(b">\n");
    }

    pub(crate) fn leaf(&mut self, name: &'static str, text: &str) {
        self.indent();
        self.buffer.push(b'<');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.push(b'>');
        self.escaped(text);
        self.end_tag(name);
    }

    pub(crate) fn leaf_if(&mut self, name: &'static str, text: Option<&str>) {
        if let Some(text) = text {
            self.leaf(name, text);
        }
    }

    /// A magnitude in euros with its currency attribute; the sign stands in another element.
    pub(crate) fn euros(&mut self, name: &'static str, amount: Cents) {
        self.indent();
        self.buffer.push(b'<');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.extend_from_slice(b" Ccy=\"EUR\">");
        self.buffer.extend_from_slice(magnitude(amount).as_bytes());
        self.end_tag(name);
    }

    /// Escapes markup and leaves out what XML 1.0 cannot carry.
    fn escaped(&mut self, text: &str) {
        if text.bytes().all(|b| b.is_ascii_graphic() && !b"&<>".contains(&b) || b == b' ') {
            self.buffer.extend_from_slice(text.as_bytes());
            return;
        }
        let mut utf8 = [0; 4];
        for character in text.chars() {
            match character {
                '&' => self.buffer.extend_from_slice(b"&amp;"),
                '<' => self.buffer.extend_from_slice(b"&lt;"),
                '>' => self.buffer.extend_from_slice(b"&gt;"),
                '\t' | '\n' => self.buffer.push(b' '),
                '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => {}
                c => self.buffer.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes()),
            }
        }
    }
}

/// Euros with a point and two decimals, without sign.
pub(crate) fn magnitude(amount: Cents) -> String {
    let cents = amount.0.unsigned_abs();
    format!("{}.{:02}", cents / 100, cents % 100)
}
