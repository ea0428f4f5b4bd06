//! The second pass: debits to bytes.

use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::{self, Write};

use maillage_domain::money::Cents;

use super::{Batch, Debit, FileHeader, Remittance};
use crate::bic::Bic;
use crate::text::{Identifier, to_epc_text};
use crate::xml::XmlText;

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
/// EPC limit of names, stricter than the 140 of the schema.
const NAME_MAX: usize = 70;
const REMITTANCE_MAX: usize = 140;
/// Largest debit of the schemes, in cents.
const AMOUNT_MAX: i64 = 99_999_999_999;

/// Why a file is not written.
#[derive(Debug, thiserror::Error)]
pub enum DebitError {
    /// The output failed.
    #[error("the file could not be written")]
    Io(#[from] io::Error),
    /// A file without debits is refused by every bank.
    #[error("there is nothing to collect: a file needs at least one debit")]
    Empty,
    /// Beyond any amount of money.
    #[error("the sum of the debits is too large")]
    TooLarge,
    /// CORE and B2B go to the bank as two orders.
    #[error("CORE and B2B debits cannot share a file: write one file per scheme")]
    MixedSchemes,
    /// A debit of one scheme or sequence type within a batch of another.
    #[error("debit {end_to_end_id} is not of the scheme and sequence type of its batch {batch}")]
    WrongBatch {
        /// Which debit.
        end_to_end_id: Identifier,
        /// The batch being written.
        batch: Identifier,
    },
    /// Two batches of the same name.
    #[error("two batches are named {batch}")]
    DuplicateBatch {
        /// The name.
        batch: Identifier,
    },
    /// More debits than the plan says.
    #[error("debit {end_to_end_id} is beyond the planned ones")]
    Unplanned {
        /// Which debit.
        end_to_end_id: Identifier,
    },
    /// The content of a batch is not what its head announced.
    #[error(
        "batch {batch} announced {planned_count} debits for {planned_total} \
         but holds {count} for {total}"
    )]
    PlanBroken {
        /// Which batch.
        batch: Identifier,
        /// Count written at its head.
        planned_count: u64,
        /// Sum written at its head.
        planned_total: Cents,
        /// Debits it received.
        count: u64,
        /// Their sum.
        total: Cents,
    },
    /// Outside 0.01 to 999,999,999.99.
    #[error("debit {end_to_end_id} of {amount} is not between 0.01 and 999999999.99 euros")]
    Amount {
        /// Which debit.
        end_to_end_id: Identifier,
        /// Its amount.
        amount: Cents,
    },
    /// The account cannot be debited by SEPA.
    #[error("the account {masked} is outside the SEPA zone")]
    NotSepa {
        /// The account, masked.
        masked: String,
    },
    /// Nothing is left of a name once in the character set.
    #[error("a name is missing: {whose}")]
    NameMissing {
        /// Whose name: the debit, the creditor or the initiating party.
        whose: String,
    },
    /// The same end-to-end identifier twice.
    #[error("two debits are named {end_to_end_id}")]
    DuplicateDebit {
        /// The name.
        end_to_end_id: Identifier,
    },
    /// A mandate cannot be signed after it is used.
    #[error("the mandate of debit {end_to_end_id} was signed after the collection date")]
    SignedAfter {
        /// Which debit.
        end_to_end_id: Identifier,
    },
}

/// What a finished file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many debits.
    pub count: u64,
    /// Their sum.
    pub total: Cents,
}

/// Writes one file; holds one buffer, and eight bytes per debit to notice duplicates.
///
/// Debits come in the order of the batches; when a batch has received as many as it announced it is
/// checked and the next one opens.
#[derive(Debug)]
pub struct DebitWriter<W: Write> {
    out: W,
    file: Content,
}

/// The text of the file and what is needed to check it; not generic, so compiled once.
#[derive(Debug)]
struct Content {
    xml: XmlText,
    header: FileHeader,
    creditor_name: String,
    batches: Vec<Batch>,
    current: usize,
    count: u64,
    total: Cents,
    seen: HashSet<u64>,
}

impl<W: Write> DebitWriter<W> {
    /// Writes the head of the file and of its first batch.
    ///
    /// # Errors
    /// [`DebitError`] when the plan is empty, mixes schemes or names two batches alike, when the
    /// creditor's account is outside SEPA or a name is missing.
    pub fn start(out: W, header: FileHeader, batches: Vec<Batch>) -> Result<Self, DebitError> {
        Ok(Self { out, file: Content::start(header, batches)? })
    }

    /// The batch that the next debit belongs to; none when all the planned ones are written.
    #[must_use]
    pub fn batch(&self) -> Option<&Batch> {
        self.file.batches.get(self.file.current)
    }

    /// Writes one debit.
    ///
    /// # Errors
    /// [`DebitError`] when the debit does not belong to the current batch or breaks a rule of the
    /// scheme. The output is then to be thrown away.
    pub fn debit(&mut self, debit: &Debit) -> Result<(), DebitError> {
        self.file.debit(debit)?;
        Ok(self.file.xml.spill(&mut self.out)?)
    }

    /// Writes the end of the file, flushes, and gives the output back.
    ///
    /// # Errors
    /// [`DebitError::PlanBroken`] when debits are missing.
    pub fn finish(mut self) -> Result<(W, Written), DebitError> {
        let written = self.file.finish()?;
        self.file.xml.finish(&mut self.out)?;
        Ok((self.out, written))
    }
}

impl Content {
    fn start(header: FileHeader, batches: Vec<Batch>) -> Result<Self, DebitError> {
        check_plan(&batches)?;
        if !header.creditor.iban.is_sepa() {
            return Err(DebitError::NotSepa { masked: header.creditor.iban.masked() });
        }
        let initiating = name(&header.initiating_party, || "initiating party".to_owned())?;
        let creditor_name = name(&header.creditor.name, || "creditor".to_owned())?;
        let mut xml = XmlText::start();
        xml.open_root("Document", NAMESPACE);
        xml.open_path(&["CstmrDrctDbtInitn", "GrpHdr"]);
        xml.leaf("MsgId", header.message_id.as_str());
        xml.leaf("CreDtTm", &header.created_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        let count: u64 = batches.iter().map(|batch| batch.count).sum();
        let total = batches
            .iter()
            .try_fold(Cents::ZERO, |sum, batch| sum.checked_add(batch.total))
            .ok_or(DebitError::TooLarge)?;
        xml.leaf("NbOfTxs", &count.to_string());
        xml.leaf("CtrlSum", &total.to_plain());
        xml.open("InitgPty");
        xml.leaf("Nm", &initiating);
        xml.close_many(2);
        let seen = HashSet::with_capacity(usize::try_from(count).unwrap_or(0).min(1 << 20));
        let mut content = Self {
            xml,
            header,
            creditor_name,
            batches,
            current: 0,
            count: 0,
            total: Cents::ZERO,
            seen,
        };
        content.open_batch();
        Ok(content)
    }

    fn debit(&mut self, debit: &Debit) -> Result<(), DebitError> {
        let debtor = self.check(debit)?;
        let xml = &mut self.xml;
        xml.open_path(&["DrctDbtTxInf", "PmtId"]);
        xml.leaf("EndToEndId", debit.end_to_end_id.as_str());
        xml.close();
        xml.euros("InstdAmt", debit.amount);
        xml.open_path(&["DrctDbtTx", "MndtRltdInf"]);
        xml.leaf("MndtId", debit.mandate_id.as_str());
        xml.leaf("DtOfSgntr", &debit.mandate_signed_on.to_string());
        xml.close_many(2);
        agent(xml, "DbtrAgt", debit.debtor_bic.as_ref());
        xml.open("Dbtr");
        xml.leaf("Nm", &debtor);
        xml.close();
        account(xml, "DbtrAcct", debit.debtor_iban.as_str());
        remittance(xml, &debit.remittance);
        xml.close();
        self.count += 1;
        self.total += debit.amount;
        let full = self.batches[self.current].count == self.count;
        if full {
            self.close_batch()?;
            if self.current < self.batches.len() {
                self.open_batch();
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<Written, DebitError> {
        if self.current < self.batches.len() {
            self.close_batch()?;
        }
        let count = self.batches.iter().map(|batch| batch.count).sum();
        let total = self.batches.iter().map(|batch| batch.total).sum();
        Ok(Written { count, total })
    }

    fn check(&mut self, debit: &Debit) -> Result<String, DebitError> {
        let end_to_end_id = || debit.end_to_end_id.clone();
        let Some(batch) = self.batches.get(self.current) else {
            return Err(DebitError::Unplanned { end_to_end_id: end_to_end_id() });
        };
        if debit.scheme != batch.scheme || debit.sequence != batch.sequence {
            let batch = batch.payment_information_id.clone();
            return Err(DebitError::WrongBatch { end_to_end_id: end_to_end_id(), batch });
        }
        if !(1..=AMOUNT_MAX).contains(&debit.amount.0) {
            let amount = debit.amount;
            return Err(DebitError::Amount { end_to_end_id: end_to_end_id(), amount });
        }
        if !debit.debtor_iban.is_sepa() {
            return Err(DebitError::NotSepa { masked: debit.debtor_iban.masked() });
        }
        if debit.mandate_signed_on > batch.collection_date {
            return Err(DebitError::SignedAfter { end_to_end_id: end_to_end_id() });
        }
        let mut hasher = DefaultHasher::new();
        debit.end_to_end_id.hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return Err(DebitError::DuplicateDebit { end_to_end_id: end_to_end_id() });
        }
        name(&debit.debtor_name, || format!("debtor of {}", debit.end_to_end_id))
    }

    fn open_batch(&mut self) {
        let batch = &self.batches[self.current];
        let xml = &mut self.xml;
        xml.open("PmtInf");
        xml.leaf("PmtInfId", batch.payment_information_id.as_str());
        xml.leaf("PmtMtd", "DD");
        xml.leaf("BtchBookg", "true");
        xml.leaf("NbOfTxs", &batch.count.to_string());
        xml.leaf("CtrlSum", &batch.total.to_plain());
        xml.open_path(&["PmtTpInf", "SvcLvl"]);
        xml.leaf("Cd", "SEPA");
        xml.close();
        xml.open("LclInstrm");
        xml.leaf("Cd", batch.scheme.code());
        xml.close();
        xml.leaf("SeqTp", batch.sequence.code());
        xml.close();
        xml.leaf("ReqdColltnDt", &batch.collection_date.to_string());
        xml.open("Cdtr");
        xml.leaf("Nm", &self.creditor_name);
        xml.close();
        account(xml, "CdtrAcct", self.header.creditor.iban.as_str());
        agent(xml, "CdtrAgt", self.header.creditor.bic.as_ref());
        xml.leaf("ChrgBr", "SLEV");
        xml.open_path(&["CdtrSchmeId", "Id", "PrvtId", "Othr"]);
        xml.leaf("Id", self.header.creditor.identifier.as_str());
        xml.open("SchmeNm");
        xml.leaf("Prtry", "SEPA");
        xml.close_many(5);
        self.count = 0;
        self.total = Cents::ZERO;
    }

    fn close_batch(&mut self) -> Result<(), DebitError> {
        let batch = &self.batches[self.current];
        if batch.count != self.count || batch.total != self.total {
            return Err(DebitError::PlanBroken {
                batch: batch.payment_information_id.clone(),
                planned_count: batch.count,
                planned_total: batch.total,
                count: self.count,
                total: self.total,
            });
        }
        self.xml.close();
        self.current += 1;
        Ok(())
    }
}

fn check_plan(batches: &[Batch]) -> Result<(), DebitError> {
    let Some(first) = batches.first() else {
        return Err(DebitError::Empty);
    };
    let mut names = HashSet::new();
    for batch in batches {
        if batch.count == 0 {
            return Err(DebitError::Empty);
        }
        if batch.scheme != first.scheme {
            return Err(DebitError::MixedSchemes);
        }
        if !names.insert(&batch.payment_information_id) {
            let batch = batch.payment_information_id.clone();
            return Err(DebitError::DuplicateBatch { batch });
        }
    }
    Ok(())
}

fn name(text: &str, whose: impl FnOnce() -> String) -> Result<String, DebitError> {
    let name = to_epc_text(text, NAME_MAX);
    if name.is_empty() { Err(DebitError::NameMissing { whose: whose() }) } else { Ok(name) }
}

fn account(xml: &mut XmlText, element: &'static str, iban: &str) {
    xml.open_path(&[element, "Id"]);
    xml.leaf("IBAN", iban);
    xml.close_many(2);
}

/// A bank; when its code is not known the scheme wants the words `NOTPROVIDED` under `Othr`.
fn agent(xml: &mut XmlText, element: &'static str, bic: Option<&Bic>) {
    xml.open_path(&[element, "FinInstnId"]);
    match bic {
        Some(bic) => xml.leaf("BICFI", bic.as_str()),
        None => {
            xml.open("Othr");
            xml.leaf("Id", "NOTPROVIDED");
            xml.close();
        }
    }
    xml.close_many(2);
}

fn remittance(xml: &mut XmlText, remittance: &Remittance) {
    match remittance {
        Remittance::Text(text) => {
            let text = to_epc_text(text, REMITTANCE_MAX);
            if !text.is_empty() {
                xml.open("RmtInf");
                xml.leaf("Ustrd", &text);
                xml.close();
            }
        }
        Remittance::Reference(reference) => {
            xml.open_path(&["RmtInf", "Strd", "CdtrRefInf", "Tp", "CdOrPrtry"]);
            xml.leaf("Cd", "SCOR");
            xml.close();
            xml.leaf("Issr", "ISO");
            xml.close();
            xml.leaf("Ref", reference.as_str());
            xml.close_many(3);
        }
    }
}
