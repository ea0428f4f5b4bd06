//! From elements to the words of a statement.

use jiff::civil::{Date, DateTime};
use maillage_domain::money::Cents;

use super::error::Problem;
use super::input::Place;
use super::tree::At;
use super::{
    Account, Balance, BatchReference, Charge, Detail, Entry, Page, Status, TransactionCode,
};
use crate::iban::Iban;
use crate::reason::ReturnReason;

/// A problem inside one element, whose path starts at that element.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) place: Place,
    pub(super) path: String,
    pub(super) problem: Problem,
}

pub(super) fn fault(at: At<'_>, problem: Problem) -> Fault {
    Fault { place: at.place(), path: at.path(), problem }
}

/// A detail before it is known which of its two parties is the other side.
#[derive(Debug, Default)]
pub(super) struct Draft {
    detail: Detail,
    /// Its own sign, when told.
    sign: Option<i64>,
    amount: Option<Cents>,
    debtor: Party,
    creditor: Party,
    code: TransactionCode,
}

#[derive(Debug, Default)]
struct Party {
    name: Option<String>,
    account: Option<String>,
}

/// An exact decimal in cents, never negative.
fn cents(at: At<'_>) -> Result<Cents, Fault> {
    let text = at.text();
    let form = || fault(at, Problem::AmountForm { text: text.chars().take(40).collect() });
    if text.is_empty() {
        return Err(fault(at, Problem::AmountMissing));
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !digits(whole) || !digits(fraction) {
        return Err(form());
    }
    let (exact, beyond) = fraction.split_at(fraction.len().min(2));
    if beyond.bytes().any(|byte| byte != b'0') {
        return Err(fault(at, Problem::AmountFraction { text: text.chars().take(40).collect() }));
    }
    let mut value: i64 = 0;
    let padding = &"00"[exact.len()..];
    for byte in whole.bytes().chain(exact.bytes()).chain(padding.bytes()) {
        value = value
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(byte - b'0')))
            .ok_or_else(|| fault(at, Problem::AmountTooLarge))?;
    }
    Ok(Cents(value))
}

/// +1 for a credit, −1 for a debit.
fn sign(at: At<'_>) -> Result<i64, Fault> {
    match at.text() {
        "CRDT" => Ok(1),
        "DBIT" => Ok(-1),
        "" => Err(fault(at, Problem::SignMissing)),
        text => Err(fault(at, Problem::SignUnknown { text: text.chars().take(40).collect() })),
    }
}

/// The day in `Dt` or `DtTm`, or in the element itself.
fn date(at: At<'_>) -> Result<Option<Date>, Fault> {
    let inner = at.children().find(|child| matches!(child.name(), "Dt" | "DtTm")).unwrap_or(at);
    match inner.filled() {
        None => Ok(None),
        Some(text) => match day(text) {
            Some(date) => Ok(Some(date)),
            None => Err(fault(inner, Problem::DateForm { text: text.chars().take(40).collect() })),
        },
    }
}

/// The day of `2026-11-02`, `2026-11-02+01:00` or `2026-11-02T09:30:00`.
fn day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() < 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    if bytes.len() > 10 && !matches!(bytes[10], b'T' | b'+' | b'-' | b'Z' | b' ') {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse::<i16>().ok() } else { None }
    };
    let small = |range| number(range).and_then(|value| i8::try_from(value).ok());
    Date::new(number(0..4)?, small(5..7)?, small(8..10)?).ok()
}

/// A moment in the bank's own time; the offset and what is below a second are left out.
pub(super) fn moment(text: &str) -> Option<DateTime> {
    text.get(..19).and_then(|text| text.parse().ok())
}

pub(super) fn period(at: At<'_>) -> Option<(Date, Date)> {
    let get = |names: [&str; 2]| {
        at.children()
            .find(|child| names.contains(&child.name()))
            .and_then(|child| day(child.text()))
    };
    Some((get(["FrDtTm", "FrDt"])?, get(["ToDtTm", "ToDt"])?))
}

pub(super) fn page(at: At<'_>) -> Option<Page> {
    let number = at.child("PgNb")?.text().parse().ok()?;
    let last = at.child("LastPgInd").is_none_or(|child| truth(child.text()));
    Some(Page { number, last })
}

fn truth(text: &str) -> bool {
    matches!(text, "true" | "1")
}

/// The account and its currency.
pub(super) fn account(at: At<'_>) -> (Option<Account>, Option<String>) {
    let id = at.child("Id");
    let iban = id.and_then(|id| id.child("IBAN")).and_then(At::filled);
    let other = id.and_then(|id| id.find(&["Othr", "Id"])).and_then(At::filled);
    let account = iban.or(other).map(|text| {
        Iban::parse(text).map_or_else(|_| Account::Other(text.to_owned()), Account::Iban)
    });
    (account, at.child("Ccy").and_then(At::owned))
}

/// A balance and its currency. Some banks leave the sign out of a balance above zero; the proof at the
/// end of the statement tells when that reading is wrong.
pub(super) fn balance(at: At<'_>) -> Result<(Balance, Option<String>), Fault> {
    let code = at.find(&["Tp", "CdOrPrtry"]).and_then(|choice| choice.children().next());
    let Some(amount) = at.child("Amt") else {
        return Err(fault(at, Problem::AmountMissing));
    };
    let sign = at.child("CdtDbtInd").map_or(Ok(1), sign)?;
    let date = at.child("Dt").map_or(Ok(None), date)?;
    let balance = Balance {
        code: code.map_or("", At::text).to_owned(),
        amount: Cents(cents(amount)?.0 * sign),
        date,
    };
    Ok((balance, amount.currency().map(str::to_owned)))
}

fn transaction_code(at: At<'_>) -> TransactionCode {
    let mut code = TransactionCode::default();
    for child in at.children() {
        match child.name() {
            "Domn" => {
                code.domain = child.child("Cd").and_then(At::owned);
                if let Some(family) = child.child("Fmly") {
                    code.family = family.child("Cd").and_then(At::owned);
                    code.subfamily = family.child("SubFmlyCd").and_then(At::owned);
                }
            }
            "Prtry" => code.proprietary = child.child("Cd").and_then(At::owned),
            _ => {}
        }
    }
    code
}

/// Charges stand flat in version 2 and in records since version 4; a lone total counts as one.
fn charges(at: At<'_>, into: &mut Vec<Charge>) -> Result<(), Fault> {
    let before = into.len();
    if at.child("Amt").is_some() {
        charge(at, into)?;
    }
    for record in at.children().filter(|child| child.name() == "Rcrd") {
        charge(record, into)?;
    }
    if into.len() == before
        && let Some(total) = at.child("TtlChrgsAndTaxAmt")
        && is_euro(total)
    {
        into.push(Charge { amount: Cents(-cents(total)?.0), included: None });
    }
    Ok(())
}

fn charge(at: At<'_>, into: &mut Vec<Charge>) -> Result<(), Fault> {
    let Some(amount) = at.child("Amt").filter(|amount| is_euro(*amount)) else {
        return Ok(());
    };
    // A charge is paid by the account unless the bank says that it gives it back.
    let sign = at.child("CdtDbtInd").map_or(Ok(-1), sign)?;
    let included = at.child("ChrgInclInd").and_then(At::filled).map(truth);
    let amount = Cents(cents(amount)?.0 * sign);
    if amount != Cents::ZERO {
        into.push(Charge { amount, included });
    }
    Ok(())
}

fn is_euro(amount: At<'_>) -> bool {
    amount.currency().is_none_or(|currency| currency == "EUR")
}

fn batch(at: At<'_>) -> BatchReference {
    let get = |name| at.child(name).and_then(At::owned);
    BatchReference {
        message_id: get("MsgId"),
        payment_information_id: get("PmtInfId"),
        count: get("NbOfTxs").and_then(|count| count.parse().ok()),
    }
}

/// A transaction inside an entry.
pub(super) fn draft(at: At<'_>) -> Result<Draft, Fault> {
    let mut draft = Draft::default();
    let mut from_details = None;
    for child in at.children() {
        match child.name() {
            "Refs" => references(child, &mut draft.detail),
            "Amt" if is_euro(child) => draft.amount = Some(cents(child)?),
            "CdtDbtInd" => draft.sign = Some(sign(child)?),
            "AmtDtls" => {
                let amount = |name| child.find(&[name, "Amt"]).filter(|amount| is_euro(*amount));
                from_details =
                    amount("TxAmt").or_else(|| amount("InstdAmt")).map(cents).transpose()?;
            }
            "BkTxCd" => draft.code = transaction_code(child),
            "Chrgs" => charges(child, &mut draft.detail.charges)?,
            "RltdPties" => parties(child, &mut draft),
            "RmtInf" => remittance(child, &mut draft.detail),
            "RtrInf" => returned(child, &mut draft.detail),
            "AddtlTxInf" => draft.detail.information = child.owned(),
            _ => {}
        }
    }
    draft.amount = draft.amount.or(from_details);
    Ok(draft)
}

fn references(at: At<'_>, detail: &mut Detail) {
    for child in at.children() {
        let text = child.owned();
        match child.name() {
            "EndToEndId" => detail.end_to_end_id = text.filter(|id| id != "NOTPROVIDED"),
            "MndtId" => detail.mandate_id = text,
            "InstrId" => detail.instruction_id = text,
            "PmtInfId" => detail.payment_information_id = text,
            "AcctSvcrRef" => detail.servicer_reference = text,
            "TxId" => detail.transaction_id = text,
            _ => {}
        }
    }
}

fn parties(at: At<'_>, draft: &mut Draft) {
    // Since version 8 a party stands inside `Pty`.
    let name = |party: At<'_>| {
        party.child("Nm").or_else(|| party.find(&["Pty", "Nm"])).and_then(At::owned)
    };
    let account = |account: At<'_>| {
        let id = account.child("Id")?;
        let text = id.child("IBAN").or_else(|| id.find(&["Othr", "Id"])).and_then(At::filled)?;
        Some(text.chars().filter(|c| !c.is_whitespace()).collect())
    };
    for child in at.children() {
        match child.name() {
            "Dbtr" => draft.debtor.name = name(child),
            "Cdtr" => draft.creditor.name = name(child),
            "DbtrAcct" => draft.debtor.account = account(child),
            "CdtrAcct" => draft.creditor.account = account(child),
            _ => {}
        }
    }
}

fn remittance(at: At<'_>, detail: &mut Detail) {
    let mut text = String::new();
    for child in at.children() {
        match child.name() {
            "Ustrd" => {
                if !text.is_empty() && !child.text().is_empty() {
                    text.push(' ');
                }
                text.push_str(child.text());
            }
            "Strd" if detail.reference.is_none() => {
                detail.reference = child.find(&["CdtrRefInf", "Ref"]).and_then(At::owned);
            }
            _ => {}
        }
    }
    detail.remittance = Some(text).filter(|text| !text.is_empty());
}

fn returned(at: At<'_>, detail: &mut Detail) {
    let reason = at.child("Rsn").and_then(|reason| reason.children().next()).and_then(At::filled);
    // Version 1 writes the reason without `Rsn`; a return without any reason is still a return.
    let reason = reason.or_else(|| at.find(&["RtrRsn", "Cd"]).and_then(At::filled)).unwrap_or("");
    detail.return_reason = Some(ReturnReason::from_code(reason));
    detail.return_information = at.child("AddtlInf").and_then(At::owned);
}

/// An entry, with the details that were drafted while it was read.
pub(super) fn entry(
    at: At<'_>,
    drafts: &mut Vec<Draft>,
    account: &str,
    default_status: &Status,
) -> Result<Entry, Fault> {
    let mut entry = Entry { status: default_status.clone(), ..Entry::default() };
    let (mut amount, mut direction) = (None, None);
    for child in at.children() {
        match child.name() {
            "NtryRef" => entry.entry_reference = child.owned(),
            "Amt" => amount = Some(euro_amount(child)?),
            "CdtDbtInd" => direction = Some(sign(child)?),
            "RvslInd" => entry.reversal = truth(child.text()),
            "Sts" => entry.status = status(child),
            "BookgDt" => entry.booking_date = date(child)?,
            "ValDt" => entry.value_date = date(child)?,
            "AcctSvcrRef" => entry.servicer_reference = child.owned(),
            "BkTxCd" => entry.code = transaction_code(child),
            "Chrgs" => charges(child, &mut entry.charges)?,
            "NtryDtls" => entry
                .batches
                .extend(child.children().filter(|inner| inner.name() == "Btch").map(batch)),
            "AddtlNtryInf" => entry.information = child.owned(),
            _ => {}
        }
    }
    let amount = amount.ok_or_else(|| fault(at, Problem::AmountMissing))?;
    let direction = direction.ok_or_else(|| fault(at, Problem::SignMissing))?;
    entry.amount = Cents(amount.0 * direction);
    entry.is_return = entry.reversal || entry.code.is_return();
    let told = entry.batches.first().and_then(|batch| batch.count);
    let alone = drafts.len() == 1 && told.is_none_or(|count| count == 1);
    entry.details.reserve_exact(drafts.len());
    for draft in drafts.drain(..) {
        entry.is_return |= draft.detail.return_reason.is_some() || draft.code.is_return();
        entry.details.push(settle(draft, entry.amount, alone, account));
    }
    entry.details_reconcile = reconciles(&entry);
    Ok(entry)
}

fn euro_amount(at: At<'_>) -> Result<Cents, Fault> {
    if let Some(currency) = at.currency().filter(|currency| *currency != "EUR") {
        return Err(fault(at, Problem::NotEuro { currency: currency.to_owned() }));
    }
    cents(at)
}

fn status(at: At<'_>) -> Status {
    let text = at.children().next().unwrap_or(at).text();
    match text {
        "BOOK" => Status::Booked,
        "PDNG" | "FUTR" => Status::Pending,
        other => Status::Information(other.to_owned()),
    }
}

/// Gives a draft its sign and its other side.
fn settle(draft: Draft, whole: Cents, alone: bool, account: &str) -> Detail {
    let mut detail = draft.detail;
    let direction = draft.sign.unwrap_or(if whole.0 < 0 { -1 } else { 1 });
    detail.amount = draft.amount.map(|amount| Cents(amount.0 * direction));
    if alone && detail.amount.is_none() {
        detail.amount = Some(whole);
    }
    let is = |party: &Party| party.account.as_deref() == Some(account);
    // A debit of ours that comes back keeps its roles: the payer is still the debtor.
    let returned = draft.code.family.as_deref() == Some("IDDT")
        || detail.return_reason.is_some() && detail.mandate_id.is_some();
    let (first, second) = if is(&draft.creditor) {
        (draft.debtor, None)
    } else if is(&draft.debtor) {
        (draft.creditor, None)
    } else if returned || direction > 0 {
        (draft.debtor, Some(draft.creditor))
    } else {
        (draft.creditor, Some(draft.debtor))
    };
    let other = if first.name.is_none() && first.account.is_none() {
        second.unwrap_or_default()
    } else {
        first
    };
    detail.counterparty_name = other.name;
    detail.counterparty_iban = other.account;
    detail
}

/// Whether the details sum to the entry: alone, with every charge told, or with those not yet in it.
fn reconciles(entry: &Entry) -> bool {
    if entry.details.is_empty() {
        return true;
    }
    let Some(sum) = entry
        .details
        .iter()
        .try_fold(0i128, |sum, detail| Some(sum + i128::from(detail.amount?.0)))
    else {
        return false;
    };
    let missing = i128::from(entry.amount.0) - sum;
    let told = || entry.details.iter().flat_map(|detail| &detail.charges).chain(&entry.charges);
    let all: i128 = told().map(|charge| i128::from(charge.amount.0)).sum();
    let outside: i128 = told()
        .filter(|charge| charge.included != Some(true))
        .map(|charge| i128::from(charge.amount.0))
        .sum();
    missing == 0 || missing == all || missing == outside
}
