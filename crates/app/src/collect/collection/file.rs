//! The bytes of a collection file: streamed from what is stored, the same each time.

use std::io::{self, Write};

use maillage_bank::pain008::{
    Batch, Creditor, Debit, DebitWriter, FileHeader, Remittance, Scheme as FileScheme, Sequence,
    Written,
};
use maillage_bank::{Bic, CreditorIdentifier, Iban, Identifier};
use maillage_domain::collect::mandate::{Scheme, SequenceType};
use sha2::{Digest, Sha256};

use super::{CollectError, CollectionFile, CreditorSettings, DebitBatch, FileDebit};
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App};

pub(super) fn creditor(settings: &CreditorSettings) -> Result<Creditor, CollectError> {
    let bic = settings.bic.as_deref().map(Bic::parse).transpose();
    Ok(Creditor {
        name: settings.name.clone(),
        iban: Iban::parse(&settings.iban).map_err(|_| CollectError::Settings("account (IBAN)"))?,
        bic: bic.map_err(|_| CollectError::Settings("bank code (BIC)"))?,
        identifier: CreditorIdentifier::parse(&settings.identifier)
            .map_err(|_| CollectError::Settings("creditor identifier"))?,
    })
}

/// Streams the file from what is stored, and keeps or checks its fingerprint.
pub(super) async fn write_out(
    app: &App,
    actor: &Actor,
    file: CollectionFile,
    out: &mut (dyn Write + Send),
) -> Result<CollectionFile, CollectError> {
    let mut work = app.store.read(actor.organisation).await?;
    let sha256 = fingerprint(&mut *work, &file, out).await?;
    drop(work);
    match file.sha256 {
        Some(before) if before == sha256 => Ok(file),
        Some(_) => Err(CollectError::Changed(file.message_id)),
        None => {
            let mut work = app.store.begin(actor.organisation).await?;
            work.set_collection_hash(file.id, sha256).await?;
            work.commit().await?;
            Ok(CollectionFile { sha256: Some(sha256), ..file })
        }
    }
}

/// Writes the file once more, to nowhere.
///
/// # Errors
/// [`CollectError::Changed`] when it is not the file that was written before.
pub(crate) async fn rewritten(
    work: &mut dyn UnitOfWork,
    file: &CollectionFile,
) -> Result<(), CollectError> {
    let sha256 = fingerprint(work, file, &mut io::sink()).await?;
    match file.sha256 {
        Some(before) if before != sha256 => Err(CollectError::Changed(file.message_id.clone())),
        _ => Ok(()),
    }
}

/// Streams the file and gives its fingerprint, when it holds as many debits and as much as it should.
async fn fingerprint(
    work: &mut dyn UnitOfWork,
    file: &CollectionFile,
    out: &mut (dyn Write + Send),
) -> Result<[u8; 32], CollectError> {
    let mut hashed = Hashed { out, hash: Sha256::new() };
    let written = stream(work, file, &mut hashed).await?;
    if i64::try_from(written.count).ok() != Some(file.count) || written.total != file.total {
        return Err(CollectError::Changed(file.message_id.clone()));
    }
    Ok(hashed.hash.finalize().into())
}

/// Debits read at once while the file is written.
const PART: i64 = 1_000;

async fn stream(
    work: &mut dyn UnitOfWork,
    file: &CollectionFile,
    out: &mut Hashed<'_>,
) -> Result<Written, CollectError> {
    let batches = work.batches_of_file(file.id).await?;
    let header = FileHeader {
        message_id: identifier(&file.message_id)?,
        created_at: file.created_at,
        initiating_party: file.creditor.name.clone(),
        creditor: creditor(&file.creditor)?,
    };
    let planned = batches.iter().map(|b| file_batch(b, file.scheme)).collect::<Result<_, _>>()?;
    let mut writer = DebitWriter::start(out, header, planned)?;
    for batch in &batches {
        let name = batch.payment_information_id.as_deref().unwrap_or_default();
        let mut after = None;
        loop {
            let part = work.debits_of_batch(file.id, name, after, PART).await?;
            let Some(end) = part.last() else { break };
            after = Some(end.id);
            for debit in part {
                writer.debit(&file_debit(debit, batch, file.scheme)?)?;
            }
        }
    }
    let (_, written) = writer.finish()?;
    Ok(written)
}

fn file_batch(batch: &DebitBatch, scheme: Scheme) -> Result<Batch, CollectError> {
    Ok(Batch {
        payment_information_id: identifier(
            batch.payment_information_id.as_deref().unwrap_or_default(),
        )?,
        scheme: file_scheme(scheme),
        sequence: file_sequence(batch.sequence),
        collection_date: batch.collection,
        count: batch.count.unsigned_abs(),
        total: batch.total,
    })
}

fn file_debit(debit: FileDebit, batch: &DebitBatch, scheme: Scheme) -> Result<Debit, CollectError> {
    let damaged = |what: &str| StoreError::Damaged(format!("{what} of {}", debit.end_to_end_id));
    Ok(Debit {
        amount: debit.amount,
        scheme: file_scheme(scheme),
        sequence: file_sequence(batch.sequence),
        mandate_id: identifier(&debit.mandate_reference)?,
        mandate_signed_on: debit.signed_on,
        debtor_iban: Iban::parse(&debit.iban).map_err(|_| damaged("the account"))?,
        debtor_bic: debit
            .bic
            .as_deref()
            .map(Bic::parse)
            .transpose()
            .map_err(|_| damaged("the bank"))?,
        end_to_end_id: identifier(&debit.end_to_end_id)?,
        debtor_name: debit.debtor_name,
        remittance: Remittance::Text(debit.remittance),
    })
}

fn identifier(text: &str) -> Result<Identifier, CollectError> {
    Identifier::parse(text)
        .map_err(|_| StoreError::Damaged(format!("`{text}` cannot travel through banks")).into())
}

fn file_scheme(scheme: Scheme) -> FileScheme {
    match scheme {
        Scheme::Core => FileScheme::Core,
        Scheme::B2b => FileScheme::B2b,
    }
}

fn file_sequence(sequence: SequenceType) -> Sequence {
    match sequence {
        SequenceType::First => Sequence::First,
        SequenceType::Recurring => Sequence::Recurring,
        SequenceType::Final => Sequence::Final,
        SequenceType::OneOff => Sequence::OneOff,
    }
}

/// Passes bytes on and takes their fingerprint.
struct Hashed<'a> {
    out: &'a mut (dyn Write + Send),
    hash: Sha256,
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.hash.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
