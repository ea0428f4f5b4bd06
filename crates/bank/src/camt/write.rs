//! The writer: statements as a bank would send them, for demonstrations and tests.
//!
//! What it writes is valid against the schema of its version, adds up or is refused, and is read back
//! the same by [`super::Reader`].

use std::io::{self, Write};

use jiff::civil::DateTime;
use maillage_domain::money::Cents;

use super::{Account, Balance, BatchReference, Charge, Detail, Entry, StatementHeader, Status};
use crate::xml::XmlText;

/// The version of camt.053 to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// camt.053.001.02, of 2009, still sent by most banks.
    V02,
    /// camt.053.001.08, of 2019.
    V08,
}

impl Version {
    fn namespace(self) -> &'static str {
        match self {
            Self::V02 => "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02",
            Self::V08 => "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08",
        }
    }
}

/// Why a statement is not written.
#[derive(Debug, thiserror::Error)]
pub enum CamtWriteError {
    /// The output failed.
    #[error("the statement could not be written")]
    Io(#[from] io::Error),
    /// A statement states both.
    #[error("the {which} balance is missing")]
    BalanceMissing {
        /// `opening` or `closing`.
        which: &'static str,
    },
    /// The entries do not lead from one balance to the other.
    #[error("the entries add {entries}, the balances want {expected}")]
    DoesNotAddUp {
        /// Sum of the booked entries written.
        entries: Cents,
        /// Closing − opening.
        expected: Cents,
    },
    /// An entry outside of a statement, or a statement within another.
    #[error("statements and entries are written out of order")]
    Order,
}

/// Writes camt.053 as a stream: [`CamtWriter::start`], then for each statement
/// [`CamtWriter::statement`], its entries, [`CamtWriter::end_statement`], and at last
/// [`CamtWriter::finish`].
#[derive(Debug)]
pub struct CamtWriter<W: Write> {
    out: W,
    xml: XmlText,
    version: Version,
    /// Closing − opening of the statement being written, and its entries so far.
    open: Option<(Cents, Cents)>,
}

impl<W: Write> CamtWriter<W> {
    /// Writes the head of the message.
    ///
    /// # Errors
    /// When the output fails.
    pub fn start(
        out: W,
        version: Version,
        message_id: &str,
        created: DateTime,
    ) -> Result<Self, CamtWriteError> {
        let mut xml = XmlText::start();
        xml.open_root("Document", version.namespace());
        xml.open_path(&["BkToCstmrStmt", "GrpHdr"]);
        xml.leaf("MsgId", message_id);
        xml.leaf("CreDtTm", &created.strftime("%Y-%m-%dT%H:%M:%S").to_string());
        xml.close();
        Ok(Self { out, xml, version, open: None })
    }

    /// Writes the head of a statement and its balances. Kind, version, message and page of the header
    /// are not used: they belong to the message.
    ///
    /// # Errors
    /// [`CamtWriteError`] when a balance is missing or the statement before is not ended.
    pub fn statement(&mut self, header: &StatementHeader) -> Result<(), CamtWriteError> {
        if self.open.is_some() {
            return Err(CamtWriteError::Order);
        }
        let opening =
            header.opening().ok_or(CamtWriteError::BalanceMissing { which: "opening" })?;
        let closing =
            header.closing().ok_or(CamtWriteError::BalanceMissing { which: "closing" })?;
        self.open = Some((closing.amount - opening.amount, Cents::ZERO));
        let xml = &mut self.xml;
        xml.open("Stmt");
        xml.leaf("Id", &header.id);
        if let Some(sequence) = header.sequence {
            xml.leaf("ElctrncSeqNb", &sequence.to_string());
        }
        if let Some(created) = header.created {
            xml.leaf("CreDtTm", &created.strftime("%Y-%m-%dT%H:%M:%S").to_string());
        }
        if let Some((from, to)) = header.period {
            xml.open("FrToDt");
            xml.leaf("FrDtTm", &format!("{from}T00:00:00"));
            xml.leaf("ToDtTm", &format!("{to}T23:59:59"));
            xml.close();
        }
        if header.duplicate {
            xml.leaf("CpyDplctInd", "DUPL");
        }
        xml.open_path(&["Acct", "Id"]);
        match &header.account {
            Account::Iban(iban) => xml.leaf("IBAN", iban.as_str()),
            Account::Other(text) => {
                xml.open("Othr");
                xml.leaf("Id", text);
                xml.close();
            }
        }
        xml.close();
        xml.leaf("Ccy", "EUR");
        xml.close();
        for balance in &header.balances {
            write_balance(xml, balance);
        }
        Ok(self.xml.spill(&mut self.out)?)
    }

    /// Writes an entry of the statement.
    ///
    /// # Errors
    /// [`CamtWriteError::Order`] outside of a statement, or when the output fails.
    pub fn entry(&mut self, entry: &Entry) -> Result<(), CamtWriteError> {
        let Some((_, sum)) = &mut self.open else {
            return Err(CamtWriteError::Order);
        };
        if entry.status == Status::Booked {
            *sum += entry.amount;
        }
        write_entry(&mut self.xml, self.version, entry);
        Ok(self.xml.spill(&mut self.out)?)
    }

    /// Ends a statement.
    ///
    /// # Errors
    /// [`CamtWriteError::DoesNotAddUp`] when the entries do not lead to the closing balance.
    pub fn end_statement(&mut self) -> Result<(), CamtWriteError> {
        let Some((expected, entries)) = self.open.take() else {
            return Err(CamtWriteError::Order);
        };
        if expected != entries {
            return Err(CamtWriteError::DoesNotAddUp { entries, expected });
        }
        self.xml.close();
        Ok(())
    }

    /// Writes the end of the message, flushes, and gives the output back.
    ///
    /// # Errors
    /// [`CamtWriteError::Order`] when a statement is still open.
    pub fn finish(mut self) -> Result<W, CamtWriteError> {
        if self.open.is_some() {
            return Err(CamtWriteError::Order);
        }
        self.xml.finish(&mut self.out)?;
        Ok(self.out)
    }
}

fn sign(amount: Cents) -> &'static str {
    if amount.0 < 0 { "DBIT" } else { "CRDT" }
}

fn write_entry(xml: &mut XmlText, version: Version, entry: &Entry) {
    xml.open("Ntry");
    xml.leaf_if("NtryRef", entry.entry_reference.as_deref());
    xml.euros("Amt", entry.amount);
    xml.leaf("CdtDbtInd", sign(entry.amount));
    if entry.reversal {
        xml.leaf("RvslInd", "true");
    }
    write_status(xml, version, &entry.status);
    for (name, date) in [("BookgDt", entry.booking_date), ("ValDt", entry.value_date)] {
        if let Some(date) = date {
            xml.open(name);
            xml.leaf("Dt", &date.to_string());
            xml.close();
        }
    }
    xml.leaf_if("AcctSvcrRef", entry.servicer_reference.as_deref());
    write_code(xml, entry);
    write_charges(xml, version, &entry.charges);
    let lines = entry.batches.len().max(usize::from(!entry.details.is_empty()));
    for line in 0..lines {
        xml.open("NtryDtls");
        if let Some(batch) = entry.batches.get(line) {
            write_batch(xml, batch);
        }
        if line + 1 == lines {
            for detail in &entry.details {
                write_detail(xml, version, entry.amount, detail);
            }
        }
        xml.close();
    }
    xml.leaf_if("AddtlNtryInf", entry.information.as_deref());
    xml.close();
}

fn write_balance(xml: &mut XmlText, balance: &Balance) {
    xml.open_path(&["Bal", "Tp", "CdOrPrtry"]);
    xml.leaf("Cd", &balance.code);
    xml.close_many(2);
    xml.euros("Amt", balance.amount);
    xml.leaf("CdtDbtInd", sign(balance.amount));
    if let Some(date) = balance.date {
        xml.open("Dt");
        xml.leaf("Dt", &date.to_string());
        xml.close();
    }
    xml.close();
}

fn write_status(xml: &mut XmlText, version: Version, status: &Status) {
    let code = match status {
        Status::Booked => "BOOK",
        Status::Pending => "PDNG",
        Status::Information(_) => "INFO",
    };
    match version {
        Version::V02 => xml.leaf("Sts", code),
        Version::V08 => {
            xml.open("Sts");
            xml.leaf("Cd", code);
            xml.close();
        }
    }
}

fn write_code(xml: &mut XmlText, entry: &Entry) {
    xml.open("BkTxCd");
    let code = &entry.code;
    if let (Some(domain), Some(family), Some(subfamily)) =
        (&code.domain, &code.family, &code.subfamily)
    {
        xml.open("Domn");
        xml.leaf("Cd", domain);
        xml.open("Fmly");
        xml.leaf("Cd", family);
        xml.leaf("SubFmlyCd", subfamily);
        xml.close_many(2);
    }
    if let Some(proprietary) = &code.proprietary {
        xml.open("Prtry");
        xml.leaf("Cd", proprietary);
        xml.close();
    }
    xml.close();
}

fn write_charges(xml: &mut XmlText, version: Version, charges: &[Charge]) {
    let record = |xml: &mut XmlText, charge: &Charge| {
        xml.euros("Amt", charge.amount);
        xml.leaf("CdtDbtInd", sign(charge.amount));
    };
    match version {
        Version::V02 => {
            for charge in charges {
                xml.open("Chrgs");
                record(xml, charge);
                xml.close();
            }
        }
        Version::V08 if !charges.is_empty() => {
            xml.open("Chrgs");
            for charge in charges {
                xml.open("Rcrd");
                record(xml, charge);
                if let Some(included) = charge.included {
                    xml.leaf("ChrgInclInd", if included { "true" } else { "false" });
                }
                xml.close();
            }
            xml.close();
        }
        Version::V08 => {}
    }
}

fn write_batch(xml: &mut XmlText, batch: &BatchReference) {
    xml.open("Btch");
    xml.leaf_if("MsgId", batch.message_id.as_deref());
    xml.leaf_if("PmtInfId", batch.payment_information_id.as_deref());
    if let Some(count) = batch.count {
        xml.leaf("NbOfTxs", &count.to_string());
    }
    xml.close();
}

fn write_detail(xml: &mut XmlText, version: Version, whole: Cents, detail: &Detail) {
    xml.open("TxDtls");
    xml.open("Refs");
    xml.leaf_if("AcctSvcrRef", detail.servicer_reference.as_deref());
    xml.leaf_if("PmtInfId", detail.payment_information_id.as_deref());
    xml.leaf_if("InstrId", detail.instruction_id.as_deref());
    xml.leaf("EndToEndId", detail.end_to_end_id.as_deref().unwrap_or("NOTPROVIDED"));
    xml.leaf_if("TxId", detail.transaction_id.as_deref());
    xml.leaf_if("MndtId", detail.mandate_id.as_deref());
    xml.close();
    match (version, detail.amount) {
        (Version::V02, Some(amount)) => {
            xml.open_path(&["AmtDtls", "TxAmt"]);
            xml.euros("Amt", amount);
            xml.close_many(2);
        }
        (Version::V08, Some(amount)) => {
            xml.euros("Amt", amount);
            xml.leaf("CdtDbtInd", sign(amount));
        }
        (_, None) => {}
    }
    write_charges(xml, version, &detail.charges);
    write_parties(xml, version, whole, detail);
    write_remittance(xml, detail);
    write_return(xml, detail);
    xml.leaf_if("AddtlTxInf", detail.information.as_deref());
    xml.close();
}

fn write_parties(xml: &mut XmlText, version: Version, whole: Cents, detail: &Detail) {
    if detail.counterparty_name.is_none() && detail.counterparty_iban.is_none() {
        return;
    }
    // What comes back keeps the roles of the debit it undoes: the other side is its debtor.
    let debtor = whole.0 >= 0 || detail.return_reason.is_some() && detail.mandate_id.is_some();
    let (party, account) = if debtor { ("Dbtr", "DbtrAcct") } else { ("Cdtr", "CdtrAcct") };
    xml.open("RltdPties");
    if let Some(name) = &detail.counterparty_name {
        xml.open(party);
        match version {
            Version::V02 => xml.leaf("Nm", name),
            Version::V08 => {
                xml.open("Pty");
                xml.leaf("Nm", name);
                xml.close();
            }
        }
        xml.close();
    }
    if let Some(iban) = &detail.counterparty_iban {
        xml.open_path(&[account, "Id"]);
        xml.leaf("IBAN", iban);
        xml.close_many(2);
    }
    xml.close();
}

/// Free text is cut into parts of 140 characters, at a space where there is one.
fn write_remittance(xml: &mut XmlText, detail: &Detail) {
    if detail.remittance.is_none() && detail.reference.is_none() {
        return;
    }
    xml.open("RmtInf");
    let mut part = String::new();
    let mut length = 0;
    for word in detail.remittance.iter().flat_map(|text| text.split(' ')).flat_map(pieces) {
        let more = word.chars().count();
        if length > 0 && length + 1 + more > 140 {
            xml.leaf("Ustrd", &part);
            part.clear();
            length = 0;
        }
        if length > 0 {
            part.push(' ');
            length += 1;
        }
        part.push_str(word);
        length += more;
    }
    if !part.is_empty() {
        xml.leaf("Ustrd", &part);
    }
    if let Some(reference) = &detail.reference {
        xml.open_path(&["Strd", "CdtrRefInf"]);
        if reference.starts_with("RF") {
            xml.open_path(&["Tp", "CdOrPrtry"]);
            xml.leaf("Cd", "SCOR");
            xml.close_many(2);
        }
        xml.leaf("Ref", reference);
        xml.close_many(2);
    }
    xml.close();
}

/// A word cut where it is longer than a whole part.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let word = rest.take()?;
        match word.char_indices().nth(140) {
            Some((cut, _)) => {
                rest = Some(&word[cut..]);
                Some(&word[..cut])
            }
            None => Some(word),
        }
    })
}

fn write_return(xml: &mut XmlText, detail: &Detail) {
    let Some(reason) = &detail.return_reason else {
        return;
    };
    xml.open_path(&["RtrInf", "Rsn"]);
    xml.leaf("Cd", reason.code());
    xml.close();
    xml.leaf_if("AddtlInf", detail.return_information.as_deref());
    xml.close();
}
