//! The reader: a stream of items out of a stream of bytes.

mod token;
mod whole;

use std::io::Read;

use maillage_domain::money::Cents;

use super::error::{CamtError, Problem};
use super::input::{Input, Place};
use super::interpret::{self, Draft, Fault};
use super::tree::Tree;
use super::{Account, Entry, Item, Kind, Proof, Refusal, StatementHeader, Status, Totals};

pub use whole::{Outcome, Survey, read_all, survey};

/// Bounds against files that no bank writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How deep elements may be nested.
    pub depth: usize,
    /// Bytes in one tag, text or comment.
    pub token: u64,
    /// Bytes of text plus elements held at once: an entry without its details, or one detail.
    pub element: usize,
    /// Details of one entry.
    pub details: usize,
    /// Bytes of UTF-8 in the whole file.
    pub total: u64,
}

impl Default for Limits {
    /// 64 levels, 64 KiB, 4 MiB, 500,000 details, 4 GiB.
    fn default() -> Self {
        Self {
            depth: 64,
            token: 64 * 1024,
            element: 4 * 1024 * 1024,
            details: 500_000,
            total: 4 * 1024 * 1024 * 1024,
        }
    }
}

enum Token {
    Open,
    Close,
    End,
}

#[derive(Clone, Copy)]
enum State {
    /// Before the message element.
    Head,
    /// Inside it, between statements.
    Message,
    /// Inside a statement that has not been announced.
    Before,
    /// Announced, and its first entry waits in the tree.
    Waiting,
    /// Inside an announced statement.
    Inside,
    /// Announced and already closed: only its conclusion is left.
    Ending,
    /// Refused: its end is looked for.
    Skipping,
    /// Nothing more will come.
    Done,
}

/// Reads statements as a stream. An error from the iterator ends it: the file is not readable further.
///
/// The input is boxed, not a parameter: so the reader is compiled once, here, with this crate's
/// optimisation, and a hundred thousand entries stay quick in a development build.
pub struct Reader<'r> {
    xml: quick_xml::Reader<Input<'r>>,
    buffer: Vec<u8>,
    limits: Limits,
    state: State,
    tree: Tree,
    text: String,
    name: String,
    currency: Option<String>,
    token_place: Place,
    /// Path of open elements and where each name starts in it.
    path: String,
    levels: Vec<usize>,
    kind: Kind,
    version: Option<u16>,
    message_id: Option<String>,
    message_page: Option<super::Page>,
    header: StatementHeader,
    account_told: bool,
    currency_told: Option<String>,
    totals: Totals,
    statement_place: Place,
    drafts: Vec<Draft>,
    draft_fault: Option<Fault>,
}

impl<'r> Reader<'r> {
    /// Starts reading with the default bounds.
    ///
    /// # Errors
    /// [`CamtError`] when the first bytes cannot be read or name an unknown encoding.
    pub fn new(input: impl Read + Send + 'r) -> Result<Self, CamtError> {
        Self::with_limits(input, Limits::default())
    }

    /// Starts reading with bounds of one's own.
    ///
    /// # Errors
    /// See [`Reader::new`].
    pub fn with_limits(input: impl Read + Send + 'r, limits: Limits) -> Result<Self, CamtError> {
        Self::boxed(Box::new(input), limits)
    }

    fn boxed(input: Box<dyn Read + Send + 'r>, limits: Limits) -> Result<Self, CamtError> {
        let input = Input::new(input, limits.token).map_err(|problem| CamtError {
            line: 1,
            column: 1,
            path: String::new(),
            problem,
        })?;
        let mut xml = quick_xml::Reader::from_reader(input);
        xml.config_mut().expand_empty_elements = true;
        Ok(Self {
            xml,
            buffer: Vec::new(),
            limits,
            state: State::Head,
            tree: Tree::default(),
            text: String::new(),
            name: String::new(),
            currency: None,
            token_place: Place { line: 1, column: 1 },
            path: String::new(),
            levels: Vec::new(),
            kind: Kind::Statement,
            version: None,
            message_id: None,
            message_page: None,
            header: blank_header(Kind::Statement, None),
            account_told: false,
            currency_told: None,
            totals: blank_totals(),
            statement_place: Place::default(),
            drafts: Vec::new(),
            draft_fault: None,
        })
    }

    fn step(&mut self) -> Result<Option<Item>, CamtError> {
        match self.state {
            State::Head => self.head(),
            State::Message => self.message(),
            State::Before => self.before(),
            State::Waiting => Ok(Some(self.entry())),
            State::Inside => self.inside(),
            State::Ending => Ok(Some(self.conclude())),
            State::Skipping => self.skip_statement(),
            State::Done => Ok(None),
        }
    }

    fn head(&mut self) -> Result<Option<Item>, CamtError> {
        match self.token()? {
            Token::Open => {}
            Token::Close => return Err(self.not_camt()),
            Token::End if self.name.is_empty() => return Err(self.error(Problem::Empty)),
            Token::End => return Err(self.not_camt()),
        }
        self.kind = match self.name.as_str() {
            "BkToCstmrStmt" => Kind::Statement,
            "BkToCstmrAcctRpt" => Kind::Report,
            "BkToCstmrDbtCdtNtfctn" => Kind::Notification,
            "Document" if self.levels.len() == 1 => return Ok(None),
            _ if self.levels.len() < 4 && matches!(self.name.as_str(), "Envelope" | "Body") => {
                return Ok(None);
            }
            _ => return Err(self.not_camt()),
        };
        self.state = State::Message;
        Ok(None)
    }

    fn not_camt(&self) -> CamtError {
        self.error(Problem::NotCamt { found: self.name.chars().take(60).collect() })
    }

    fn message(&mut self) -> Result<Option<Item>, CamtError> {
        match self.token()? {
            Token::Open => match self.name.as_str() {
                "Stmt" | "Rpt" | "Ntfctn" => {
                    self.header = blank_header(self.kind, self.version);
                    self.header.message_id = self.message_id.clone();
                    self.header.page = self.message_page;
                    self.account_told = false;
                    self.currency_told = None;
                    self.totals = blank_totals();
                    self.statement_place = self.token_place;
                    self.state = State::Before;
                }
                "GrpHdr" => {
                    self.load()?;
                    if let Some(at) = self.tree.root() {
                        self.message_id = at.child("MsgId").and_then(super::tree::At::owned);
                        self.message_page = at.child("MsgPgntn").and_then(interpret::page);
                    }
                }
                _ => self.skip()?,
            },
            Token::Close => {
                self.state = State::Done;
                self.trailer()?;
            }
            Token::End => return Err(self.cut_short()),
        }
        Ok(None)
    }

    /// The rest of the file must be well-formed too: a file cut in its tail is not whole.
    fn trailer(&mut self) -> Result<(), CamtError> {
        loop {
            match self.token()? {
                Token::Open => self.skip()?,
                Token::Close => {}
                Token::End if self.levels.is_empty() => return Ok(()),
                Token::End => return Err(self.cut_short()),
            }
        }
    }

    fn before(&mut self) -> Result<Option<Item>, CamtError> {
        match self.token()? {
            Token::Open if self.name == "Ntry" => {
                self.load()?;
                if self.currency_told.is_none() {
                    let amount = self.tree.root().and_then(|at| at.child("Amt"));
                    self.currency_told = amount.and_then(|at| at.currency()).map(str::to_owned);
                }
                Ok(Some(self.announce(State::Waiting, State::Skipping)))
            }
            Token::Open => {
                let fault = self.part()?;
                Ok(fault.map(|fault| self.refuse(fault, State::Skipping)))
            }
            Token::Close => Ok(Some(self.announce(State::Ending, State::Message))),
            Token::End => Err(self.cut_short()),
        }
    }

    fn inside(&mut self) -> Result<Option<Item>, CamtError> {
        match self.token()? {
            Token::Open if self.name == "Ntry" => {
                self.load()?;
                Ok(Some(self.entry()))
            }
            Token::Open => {
                let fault = self.part()?;
                Ok(fault.map(|fault| self.refuse(fault, State::Skipping)))
            }
            Token::Close => Ok(Some(self.conclude())),
            Token::End => Err(self.cut_short()),
        }
    }

    fn skip_statement(&mut self) -> Result<Option<Item>, CamtError> {
        match self.token()? {
            Token::Open => self.skip()?,
            Token::Close => self.state = State::Message,
            Token::End => return Err(self.cut_short()),
        }
        Ok(None)
    }

    /// Announces the statement, or refuses it for its account or its currency.
    fn announce(&mut self, then: State, refused: State) -> Item {
        let problem = match self.currency_told.as_deref() {
            _ if !self.account_told => Some(Problem::AccountMissing),
            None => Some(Problem::CurrencyMissing),
            Some("EUR") => None,
            Some(currency) => Some(Problem::NotEuro { currency: currency.to_owned() }),
        };
        self.header.currency = self.currency_told.clone().unwrap_or_default();
        match problem {
            Some(problem) => self.refuse(self.whole_statement(problem), refused),
            None => {
                self.state = then;
                Item::Start(Box::new(self.header.clone()))
            }
        }
    }

    /// Reads a part of the statement other than an entry.
    fn part(&mut self) -> Result<Option<Fault>, CamtError> {
        match self.name.as_str() {
            "Id" | "ElctrncSeqNb" | "LglSeqNb" | "CreDtTm" | "FrToDt" | "CpyDplctInd" | "Acct"
            | "Bal" | "StmtPgntn" | "RptPgntn" | "NtfctnPgntn" => self.load()?,
            _ => {
                self.skip()?;
                return Ok(None);
            }
        }
        let Some(at) = self.tree.root() else {
            return Ok(None);
        };
        let header = &mut self.header;
        match at.name() {
            "Id" => header.id = at.text().to_owned(),
            "ElctrncSeqNb" => header.sequence = at.text().parse().ok().or(header.sequence),
            "LglSeqNb" => header.sequence = header.sequence.or_else(|| at.text().parse().ok()),
            "CreDtTm" => header.created = interpret::moment(at.text()),
            "FrToDt" => header.period = interpret::period(at),
            "CpyDplctInd" => header.duplicate = at.filled().is_some(),
            "Acct" => {
                let (account, currency) = interpret::account(at);
                self.account_told = account.is_some();
                if let Some(account) = account {
                    header.account = account;
                }
                self.currency_told = currency.or_else(|| self.currency_told.take());
            }
            "Bal" => match interpret::balance(at) {
                Ok((balance, currency)) => {
                    header.balances.push(balance);
                    if self.currency_told.as_deref().is_none_or(|told| told == "EUR") {
                        self.currency_told = currency.or_else(|| self.currency_told.take());
                    }
                }
                Err(fault) => return Ok(Some(fault)),
            },
            _ => header.page = interpret::page(at).or(header.page),
        }
        Ok(None)
    }

    /// Turns the entry that waits in the tree into an item.
    fn entry(&mut self) -> Item {
        self.state = State::Inside;
        let result = match (self.draft_fault.take(), self.tree.root()) {
            (Some(fault), _) => Err(fault),
            (None, Some(at)) => {
                // Statements are made of booked entries; the other kinds must say so.
                let default = match self.kind {
                    Kind::Statement => Status::Booked,
                    _ => Status::Information(String::new()),
                };
                interpret::entry(at, &mut self.drafts, self.header.account.as_str(), &default)
                    .and_then(|entry| {
                        count(&mut self.totals, &entry)
                            .map_err(|problem| interpret::fault(at, problem))?;
                        Ok(entry)
                    })
            }
            (None, None) => Err(self.whole_statement(Problem::AmountMissing)),
        };
        match result {
            Ok(entry) => Item::Entry(Box::new(entry)),
            Err(fault) => self.refuse(fault, State::Skipping),
        }
    }

    /// The end of a statement: its balances must hold.
    fn conclude(&mut self) -> Item {
        self.state = State::Message;
        if let Some(currency) = self.currency_told.clone().filter(|currency| currency != "EUR") {
            return self
                .refuse(self.whole_statement(Problem::NotEuro { currency }), State::Message);
        }
        match prove(&self.header, &mut self.totals) {
            Ok(()) => Item::End(Box::new(self.totals.clone())),
            Err(problem) => self.refuse(self.whole_statement(problem), State::Message),
        }
    }

    /// A fault of the statement as a whole, placed where it begins.
    fn whole_statement(&self, problem: Problem) -> Fault {
        Fault { place: self.statement_place, path: String::new(), problem }
    }

    fn refuse(&mut self, fault: Fault, then: State) -> Item {
        let mut path = self.path.clone();
        if matches!(then, State::Message) {
            // The statement is closed already and no longer on the path.
            path.push_str(match self.kind {
                Kind::Statement => "/Stmt",
                Kind::Report => "/Rpt",
                Kind::Notification => "/Ntfctn",
            });
        }
        path.push_str(&fault.path);
        self.state = then;
        let Place { line, column } = fault.place;
        let error = CamtError { line, column, path, problem: fault.problem };
        Item::Refused(Box::new(Refusal { header: self.header.clone(), error }))
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Item, CamtError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if matches!(self.state, State::Done) {
                return None;
            }
            match self.step() {
                Ok(Some(item)) => return Some(Ok(item)),
                Ok(None) => {}
                Err(error) => {
                    self.state = State::Done;
                    return Some(Err(error));
                }
            }
        }
    }
}

fn blank_header(kind: Kind, version: Option<u16>) -> StatementHeader {
    StatementHeader {
        kind,
        version,
        message_id: None,
        id: String::new(),
        sequence: None,
        page: None,
        account: Account::Other(String::new()),
        currency: String::new(),
        created: None,
        period: None,
        duplicate: false,
        balances: Vec::new(),
    }
}

fn blank_totals() -> Totals {
    Totals {
        entries: 0,
        payments: 0,
        unbooked: 0,
        credits: Cents::ZERO,
        debits: Cents::ZERO,
        proof: Proof::None,
        opening: None,
        closing: None,
    }
}

fn count(totals: &mut Totals, entry: &Entry) -> Result<(), Problem> {
    if entry.status != Status::Booked {
        totals.unbooked += 1;
        return Ok(());
    }
    totals.entries += 1;
    totals.payments += entry.payments();
    let side = if entry.amount.0 < 0 { &mut totals.debits } else { &mut totals.credits };
    *side = side.checked_add(entry.amount).ok_or(Problem::AmountTooLarge)?;
    Ok(())
}

fn prove(header: &StatementHeader, totals: &mut Totals) -> Result<(), Problem> {
    totals.opening = header.opening().cloned();
    totals.closing = header.closing().cloned();
    let whole = header.page.is_none_or(|page| page.number <= 1 && page.last);
    let (opening, closing) = match (&totals.opening, &totals.closing) {
        (Some(opening), Some(closing)) if header.kind != Kind::Notification => {
            (opening.amount, closing.amount)
        }
        _ if header.kind != Kind::Statement => return Ok(()),
        _ if !whole => {
            totals.proof = Proof::Page;
            return Ok(());
        }
        (None, _) => return Err(Problem::BalanceMissing { which: "opening" }),
        (_, _) => return Err(Problem::BalanceMissing { which: "closing" }),
    };
    let entries = totals.credits.checked_add(totals.debits).ok_or(Problem::AmountTooLarge)?;
    let reached = opening.checked_add(entries).ok_or(Problem::AmountTooLarge)?;
    let difference = closing.checked_add(-reached).ok_or(Problem::AmountTooLarge)?;
    if difference != Cents::ZERO {
        return Err(Problem::DoesNotAddUp { opening, entries, closing, difference });
    }
    totals.proof = Proof::AddsUp;
    Ok(())
}
