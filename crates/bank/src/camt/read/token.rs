//! From bytes to tags: one at a time, with the bounds that keep a file from taking all memory.

use quick_xml::events::{BytesStart, Event};

use super::{Reader, State, Token};
use crate::camt::error::{CamtError, Problem};
use crate::camt::input::Place;
use crate::camt::interpret;

impl Reader<'_> {
    /// Reads the element just opened, whole, into the tree; the transactions of an entry become
    /// drafts one by one, so that a batch of any size takes the room of one.
    pub(super) fn load(&mut self) -> Result<(), CamtError> {
        self.tree.clear();
        self.drafts.clear();
        self.draft_fault = None;
        let in_entry = self.name == "Ntry";
        self.tree.open(&self.name, self.currency.as_deref(), self.token_place);
        while let Some(index) = self.tree.innermost() {
            match self.token()? {
                Token::Open => {
                    self.tree.open(&self.name, self.currency.as_deref(), self.token_place);
                }
                Token::Close => {
                    self.tree.close(&self.text);
                    if in_entry && self.name == "TxDtls" {
                        self.draft(index);
                    }
                }
                Token::End => return Err(self.cut_short()),
            }
            if self.tree.weight() > self.limits.element {
                return Err(self.error(Problem::TooLarge { limit: self.limits.element }));
            }
            if self.drafts.len() > self.limits.details {
                return Err(self.error(Problem::TooLarge { limit: self.limits.details }));
            }
        }
        Ok(())
    }

    fn draft(&mut self, index: usize) {
        match interpret::draft(self.tree.at(index)) {
            Ok(draft) => self.drafts.push(draft),
            Err(fault) => self.draft_fault = self.draft_fault.take().or(Some(fault)),
        }
        self.tree.forget(index);
    }

    /// Passes over the element just opened.
    pub(super) fn skip(&mut self) -> Result<(), CamtError> {
        let above = self.levels.len();
        while self.levels.len() >= above {
            if matches!(self.token()?, Token::End) {
                return Err(self.cut_short());
            }
        }
        Ok(())
    }

    /// The next tag; the text before it is left in `self.text`.
    pub(super) fn token(&mut self) -> Result<Token, CamtError> {
        self.text.clear();
        let mut buffer = std::mem::take(&mut self.buffer);
        let result = loop {
            buffer.clear();
            let input = self.xml.get_mut();
            input.mark();
            self.token_place = input.place();
            if input.given() > self.limits.total {
                let limit = usize::try_from(self.limits.total).unwrap_or(usize::MAX);
                break Err(Problem::TooLarge { limit });
            }
            match self.xml.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => break self.opened(&start),
                Ok(Event::End(end)) => {
                    let name = end.local_name();
                    self.name.clear();
                    self.name.push_str(name.as_ref());
                    if let Some(level) = self.levels.pop() {
                        self.path.truncate(level);
                    }
                    break Ok(Token::Close);
                }
                Ok(Event::Eof) => break Ok(Token::End),
                Ok(Event::Text(text)) => self.text.push_str(&text.xml10_content()),
                Ok(Event::CData(text)) => self.text.push_str(&text.xml10_content()),
                Ok(Event::GeneralRef(reference)) => match resolve(&reference) {
                    Some(character) => self.text.push(character),
                    None => {
                        let name = reference.chars().take(40).collect();
                        break Err(Problem::EntityUnknown { name });
                    }
                },
                Ok(Event::DocType(_)) => break Err(Problem::DocumentType),
                Ok(_) => {}
                Err(error) => {
                    let ours = self.xml.get_mut().problem.take();
                    break Err(ours.unwrap_or_else(|| explain(error)));
                }
            }
            if self.text.len() as u64 > self.limits.token {
                break Err(Problem::TooLong { limit: self.limits.token });
            }
        };
        self.buffer = buffer;
        result.map_err(|problem| self.error(problem))
    }

    fn opened(&mut self, start: &BytesStart<'_>) -> Result<Token, Problem> {
        let name = start.local_name();
        let name = name.as_ref();
        self.name.clear();
        self.name.push_str(name);
        self.levels.push(self.path.len());
        self.path.push('/');
        self.path.push_str(name);
        if self.levels.len() > self.limits.depth {
            return Err(Problem::TooDeep { limit: self.limits.depth });
        }
        self.currency = None;
        let raw = start.attributes_raw();
        let at_head = matches!(self.state, State::Head);
        if raw.is_empty() || !(at_head || raw.contains("Ccy")) {
            return Ok(Token::Open);
        }
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| Problem::Xml(Box::new(error.into())))?;
            let value = attribute.value.trim();
            if attribute.key.local_name().as_ref() == "Ccy" {
                self.currency = Some(value.chars().take(8).collect());
            } else if at_head && attribute.key.as_ref().starts_with("xmlns") {
                self.version = self.version.or_else(|| version(value));
            }
        }
        Ok(Token::Open)
    }

    pub(super) fn error(&self, problem: Problem) -> CamtError {
        let Place { line, column } = self.token_place;
        CamtError { line, column, path: self.path.clone(), problem }
    }

    pub(super) fn cut_short(&self) -> CamtError {
        let element = self.path.rsplit('/').next().unwrap_or("").to_owned();
        self.error(Problem::CutShort { element })
    }
}

fn explain(error: quick_xml::Error) -> Problem {
    match error {
        quick_xml::Error::Encoding(_) => Problem::BadBytes { encoding: "UTF-8" },
        quick_xml::Error::Io(error) => Problem::Io(std::io::Error::new(error.kind(), error)),
        other => Problem::Xml(Box::new(other)),
    }
}

/// The character of `&amp;` and its four sisters, or of `&#233;`; entities of a file's own are never looked up.
fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten();
    }
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// The 8 of `urn:iso:std:iso:20022:tech:xsd:camt.053.001.08`.
fn version(namespace: &str) -> Option<u16> {
    let (_, rest) = namespace.split_once("camt.05")?;
    rest.split('.').nth(2)?.parse().ok()
}
