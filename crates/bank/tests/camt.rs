//! Statements: what is written is read back, and what is wrong is refused with its reason.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail aloud")]
#![expect(clippy::inconsistent_digit_grouping, reason = "cents stand apart from euros")]

mod support;

use encoding_rs::WINDOWS_1252;
use jiff::civil::date;
use maillage_bank::ReturnReason;
use maillage_bank::camt::{
    BatchReference, CamtWriteError, CamtWriter, Charge, Detail, Entry, EntryKeys, Kind, Limits,
    Outcome, Problem, Proof, Reader, Refusal, Statement, Status, TransactionCode, Version,
    read_all, survey,
};
use maillage_domain::money::Cents;
use proptest::prelude::*;
use support::{assert_valid, debtor_iban, statement_header};

const VERSIONS: [(Version, u16, &str); 2] =
    [(Version::V02, 2, "camt.053.001.02.xsd"), (Version::V08, 8, "camt.053.001.08.xsd")];

fn write(version: Version, opening: i64, entries: &[Entry]) -> Vec<u8> {
    let number = if version == Version::V02 { 2 } else { 8 };
    let sum: Cents = entries.iter().filter(|e| e.status == Status::Booked).map(|e| e.amount).sum();
    let header = statement_header(number, opening, opening + sum.0);
    let created = date(2026, 11, 21).at(4, 30, 0, 0);
    let mut writer = CamtWriter::start(Vec::new(), version, "MSG-20261120", created).unwrap();
    writer.statement(&header).unwrap();
    for entry in entries {
        writer.entry(entry).unwrap();
    }
    writer.end_statement().unwrap();
    writer.finish().unwrap()
}

fn accepted(bytes: &[u8]) -> Statement {
    match read_all(bytes).unwrap().pop().unwrap() {
        Outcome::Accepted(statement) => *statement,
        Outcome::Refused(refusal) => panic!("refused: {}", refusal.error),
    }
}

fn refused(text: &str) -> Refusal {
    match read_all(text.as_bytes()).unwrap().pop().unwrap() {
        Outcome::Accepted(_) => panic!("accepted"),
        Outcome::Refused(refusal) => *refusal,
    }
}

fn code(family: &str, subfamily: &str) -> TransactionCode {
    TransactionCode {
        domain: Some("PMNT".into()),
        family: Some(family.into()),
        subfamily: Some(subfamily.into()),
        proprietary: None,
    }
}

fn transfer(cents: i64) -> Entry {
    Entry {
        amount: Cents(cents),
        booking_date: Some(date(2026, 11, 20)),
        value_date: Some(date(2026, 11, 20)),
        servicer_reference: Some("0758103031480900".into()),
        code: code("RCDT", "ESCT"),
        details: vec![Detail {
            amount: Some(Cents(cents)),
            end_to_end_id: Some("2026-10/000001".into()),
            counterparty_name: Some("Forn de pa L’Espiga".into()),
            counterparty_iban: Some(debtor_iban(1).as_str().into()),
            remittance: Some("Part d’octubre, gràcies & fins aviat".into()),
            ..Detail::default()
        }],
        details_reconcile: true,
        ..Entry::default()
    }
}

fn returned_debit(cents: i64, fee: i64, reason: &str) -> Entry {
    Entry {
        amount: Cents(-cents - fee),
        code: code("IDDT", "UPDD"),
        batches: vec![BatchReference {
            message_id: Some("MAILLAGE-2026-11-1".into()),
            payment_information_id: Some("NOV26-2".into()),
            count: Some(1),
        }],
        details: vec![Detail {
            amount: Some(Cents(-cents)),
            end_to_end_id: Some("2026-10/000002".into()),
            mandate_id: Some("RUM-000002".into()),
            counterparty_name: Some("Ferreteria Nou Pany".into()),
            counterparty_iban: Some(debtor_iban(2).as_str().into()),
            return_reason: Some(ReturnReason::from_code(reason)),
            charges: vec![Charge { amount: Cents(-fee), included: None }],
            ..Detail::default()
        }],
        is_return: true,
        ..transfer(0)
    }
}

#[test]
fn what_is_written_is_valid_and_read_back_the_same() {
    let pending = Entry { status: Status::Pending, ..transfer(77) };
    let batch = Entry {
        batches: vec![BatchReference {
            payment_information_id: Some("NOV26-1".into()),
            ..BatchReference::default()
        }],
        details: (1..=3)
            .map(|number| Detail {
                amount: Some(Cents(100 * number)),
                end_to_end_id: Some(format!("E2E-{number}")),
                reference: Some("RF18539007547034".into()),
                ..Detail::default()
            })
            .collect(),
        ..transfer(600)
    };
    let bare = Entry { details: vec![], servicer_reference: None, ..transfer(-1) };
    let entries = [transfer(30_21), returned_debit(10_00, 3_50, "AM04"), batch, bare, pending];
    for (version, number, schema) in VERSIONS {
        let bytes = write(version, 1_000_00, &entries);
        assert_valid(&bytes, schema);
        let statement = accepted(&bytes);
        assert_eq!(statement.entries, entries);
        assert_eq!(statement.header, statement_header(number, 1_000_00, 1_022_70));
        let totals = &statement.totals;
        assert_eq!((totals.entries, totals.unbooked, totals.proof), (4, 1, Proof::AddsUp));
        assert_eq!((totals.credits, totals.debits), (Cents(36_21), Cents(-13_51)));
        insta::assert_snapshot!(format!("statement_{number}"), String::from_utf8(bytes).unwrap());
    }
}

#[test]
fn the_sepa_crate_reads_the_same_where_it_accepts() {
    let entries = [transfer(30_21), returned_debit(10_00, 0, "AC04"), transfer(-5_00)];
    for (version, _, _) in VERSIONS {
        let bytes = write(version, 0, &entries);
        let theirs = sepa::camt053::parse_camt053(std::str::from_utf8(&bytes).unwrap()).unwrap();
        let ours = accepted(&bytes);
        let statement = &theirs.statements[0];
        assert_eq!(statement.net_movement_ct(), Some(ours.totals.sum().0));
        for (theirs, ours) in statement.entries.iter().zip(&ours.entries) {
            assert_eq!(theirs.signed_ct(), Some(ours.amount.0));
            let (their, our) = (&theirs.details[0], &ours.details[0]);
            assert_eq!(their.signed_ct(), our.amount.map(|amount| amount.0));
            assert_eq!(their.end_to_end_id, our.end_to_end_id);
            assert_eq!(their.mandate_id, our.mandate_id);
            assert_eq!(their.reference, our.remittance);
            let reason = our.return_reason.as_ref().map(|reason| reason.code().to_owned());
            assert_eq!(their.return_reason_code, reason);
        }
    }
}

#[test]
fn the_writer_refuses_what_does_not_add_up_or_is_out_of_order() {
    let created = date(2026, 11, 21).at(4, 30, 0, 0);
    let start = || CamtWriter::start(Vec::new(), Version::V08, "M", created).unwrap();
    let mut writer = start();
    writer.statement(&statement_header(8, 0, 5)).unwrap();
    writer.entry(&transfer(4)).unwrap();
    assert!(matches!(
        writer.end_statement(),
        Err(CamtWriteError::DoesNotAddUp { entries: Cents(4), expected: Cents(5) })
    ));
    assert!(matches!(start().entry(&transfer(4)), Err(CamtWriteError::Order)));
    let mut open = start();
    open.statement(&statement_header(8, 0, 5)).unwrap();
    assert!(matches!(open.finish(), Err(CamtWriteError::Order)));
}

/// A minimal statement around some entries, in the shape of version 2.
fn text(balances: [&str; 2], entries: &str) -> String {
    let [opening, closing] = balances;
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\n<BkToCstmrStmt>\n\
         <Stmt>\n<Id>S1</Id>\n<Acct><Id><Othr><Id>42</Id></Othr></Id><Ccy>EUR</Ccy></Acct>\n\
         <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{opening}</Amt></Bal>\n\
         <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{closing}</Amt></Bal>\n\
         {entries}</Stmt>\n</BkToCstmrStmt>\n</Document>"
    )
}

fn simple(amount: &str, sign: &str) -> String {
    format!("<Ntry>\n<Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd></Ntry>\n")
}

#[test]
fn a_statement_that_does_not_add_up_is_refused_with_the_difference() {
    let refusal = refused(&text(["100.00", "115.00"], &simple("12.50", "CRDT")));
    assert!(matches!(refusal.error.problem, Problem::DoesNotAddUp { difference: Cents(250), .. }));
    assert_eq!(
        refusal.error.to_string(),
        "line 3, column 1, in /Document/BkToCstmrStmt/Stmt: the statement does not add up: \
         opening 100.00 plus entries 12.50 should be 115.00, the difference is 2.50"
    );
}

#[test]
fn five_decimals_are_exact_or_refused_with_their_line() {
    let good = accepted(text(["0.00000", "12.5"], &simple("12.50000", "CRDT")).as_bytes());
    assert_eq!(good.entries[0].amount, Cents(12_50));
    let refusal = refused(&text(["0", "12.50"], &simple("12.50001", "CRDT")));
    assert_eq!(
        refusal.error.to_string(),
        "line 9, column 1, in /Document/BkToCstmrStmt/Stmt/Ntry/Amt: \
         the amount 12.50001 holds fractions of a cent"
    );
}

#[test]
fn each_wrong_amount_sign_or_date_has_its_reason() {
    let reason = |entry: &str| refused(&text(["0", "0"], entry)).error.problem.to_string();
    assert_eq!(reason(&simple("-1.00", "CRDT")), "\"-1.00\" is not an amount");
    assert_eq!(reason(&simple("1,00", "CRDT")), "\"1,00\" is not an amount");
    assert_eq!(reason(&simple("", "CRDT")), "the amount is missing");
    assert_eq!(
        reason(&simple("99999999999999999999", "CRDT")),
        "the amount or a sum of amounts is too large"
    );
    assert_eq!(reason(&simple("1.00", "PLUS")), "\"PLUS\" is neither CRDT nor DBIT");
    let unsigned = "<Ntry><Amt Ccy=\"EUR\">1.00</Amt></Ntry>";
    assert_eq!(reason(unsigned), "nothing says whether this is a credit or a debit");
    let dollars = "<Ntry><Amt Ccy=\"USD\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>";
    assert!(reason(dollars).contains("USD"));
    let day = "<Ntry><Amt>1</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-02-30</Dt></BookgDt>\
               </Ntry>";
    assert_eq!(reason(day), "\"2026-02-30\" is not a date");
}

#[test]
fn a_statement_in_another_currency_is_refused_and_the_next_one_is_still_read() {
    let francs = text(["0", "1"], &simple("1.00", "CRDT")).replace("EUR", "CHF");
    let euros = text(["0", "1"], &simple("1.00", "CRDT"));
    let inner = |text: &str| {
        let start = text.find("<Stmt>").unwrap();
        let end = text.find("</Stmt>").unwrap() + "</Stmt>".len();
        text[start..end].to_owned()
    };
    let both = euros.replace(&inner(&euros), &format!("{}{}", inner(&francs), inner(&euros)));
    let surveys = survey(both.as_bytes()).unwrap();
    assert_eq!(surveys.len(), 2);
    let error = surveys[0].result.as_ref().unwrap_err();
    assert!(matches!(&error.problem, Problem::NotEuro { currency } if currency == "CHF"));
    assert_eq!(surveys[1].result.as_ref().unwrap().sum(), Cents(1_00));
}

#[test]
fn a_statement_without_a_closing_balance_is_refused_unless_it_is_one_page_of_several() {
    let one = text(["0", "1"], &simple("1.00", "CRDT")).replace("CLBD", "XPCD");
    let refusal = refused(&one);
    assert!(matches!(refusal.error.problem, Problem::BalanceMissing { which: "closing" }));
    let pages = one.replace(
        "<Id>S1</Id>",
        "<Id>S1</Id><StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>",
    );
    assert_eq!(accepted(pages.as_bytes()).totals.proof, Proof::Page);
    let interim = pages.replace("XPCD", "ITBD");
    assert_eq!(accepted(interim.as_bytes()).totals.proof, Proof::AddsUp);
}

#[test]
fn details_never_take_the_total_of_their_entry() {
    let detail = |amount: &str| {
        format!(
            "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">{amount}</Amt></TxAmt></AmtDtls></TxDtls>"
        )
    };
    let entry = |details: &str| {
        format!(
            "<Ntry><Amt Ccy=\"EUR\">429.56</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
             <NtryDtls>{details}</NtryDtls></Ntry>"
        )
    };
    let read = |details: &str| {
        let mut read = accepted(text(["0", "429.56"], &entry(details)).as_bytes());
        read.entries.remove(0)
    };
    let two = read(&(detail("329.56") + &detail("100")));
    let amounts: Vec<_> = two.details.iter().map(|detail| detail.amount.unwrap().0).collect();
    assert_eq!(amounts, [329_56, 100_00]);
    assert!(two.details_reconcile);
    assert!(!read(&(detail("329.56") + &detail("99"))).details_reconcile);
    let silent = read("<TxDtls/><TxDtls/>");
    assert_eq!(silent.details[0].amount, None);
    assert!(!silent.details_reconcile);
    assert_eq!(read("<TxDtls/>").details[0].amount, Some(Cents(429_56)));
}

#[test]
fn charges_explain_a_difference_between_details_and_entry() {
    let entry = returned_debit(100_00, 3_00, "AC04");
    let read = accepted(&write(Version::V08, 500_00, &[entry])).entries.remove(0);
    assert!(read.details_reconcile);
    assert!(read.is_return);
    assert_eq!(read.details[0].counterparty_name.as_deref(), Some("Ferreteria Nou Pany"));
}

#[test]
fn only_booked_entries_count() {
    let status =
        |status: &str| simple("1.00", "CRDT").replace("</Ntry>", &format!("{status}</Ntry>"));
    let entries = [
        status("<Sts>BOOK</Sts>"),
        status("<Sts><Cd>BOOK</Cd></Sts>"),
        status("<Sts>PDNG</Sts>"),
        status("<Sts><Cd>INFO</Cd></Sts>"),
        simple("1.00", "CRDT"),
    ]
    .concat();
    let statement = accepted(text(["0", "3"], &entries).as_bytes());
    assert_eq!((statement.totals.entries, statement.totals.unbooked), (3, 2));
    assert_eq!(statement.entries[2].status, Status::Pending);
    assert_eq!(statement.entries[3].status, Status::Information("INFO".into()));
}

#[test]
fn a_reversal_moves_the_account_as_its_sign_says() {
    let entry = simple("5.00", "DBIT").replace("</Ntry>", "<RvslInd>true</RvslInd></Ntry>");
    let statement = accepted(text(["5", "0"], &entry).as_bytes());
    assert_eq!(statement.entries[0].amount, Cents(-5_00));
    assert!(statement.entries[0].reversal && statement.entries[0].is_return);
}

#[test]
fn every_usual_encoding_is_read() {
    let name = "Pâtisserie L'Été à la crème";
    let body = simple("1.00", "CRDT")
        .replace("</Ntry>", &format!("<AddtlNtryInf>{name}</AddtlNtryInf></Ntry>"));
    let plain = text(["0", "1"], &body);
    let declared = |label: &str| format!("<?xml version=\"1.0\" encoding=\"{label}\"?>\n{plain}");
    let utf16 = |label: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        declared(label).encode_utf16().flat_map(order).collect()
    };
    let with_mark = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
    for (case, bytes) in [
        ("undeclared", plain.clone().into_bytes()),
        ("utf-8", declared("UTF-8").into_bytes()),
        ("utf-8 with mark", with_mark(b"\xef\xbb\xbf", declared("utf-8").into_bytes())),
        ("latin-1", WINDOWS_1252.encode(&declared("ISO-8859-1")).0.into_owned()),
        ("windows", WINDOWS_1252.encode(&declared("windows-1252")).0.into_owned()),
        ("utf-16le with mark", with_mark(b"\xff\xfe", utf16("UTF-16", u16::to_le_bytes))),
        ("utf-16be with mark", with_mark(b"\xfe\xff", utf16("UTF-16", u16::to_be_bytes))),
        ("utf-16le", utf16("UTF-16", u16::to_le_bytes)),
        ("utf-16be", utf16("UTF-16", u16::to_be_bytes)),
        ("utf-16 in name only", declared("UTF-16").into_bytes()),
    ] {
        let statement = accepted(&bytes);
        assert_eq!(statement.entries[0].information.as_deref(), Some(name), "{case}");
    }
    let unknown = read_all(declared("EBCDIC-FR").as_bytes()).unwrap_err();
    assert!(matches!(unknown.problem, Problem::UnknownEncoding { .. }));
    let bad = WINDOWS_1252.encode(&plain).0.into_owned();
    let error = read_all(&bad[..]).unwrap_err();
    assert!(matches!(error.problem, Problem::BadBytes { encoding: "UTF-8" }), "{error:?}");
}

#[test]
fn prefixes_and_unknown_versions_do_not_matter() {
    let prefixed = text(["0", "1"], &simple("1.00", "CRDT"))
        .replace('<', "<ns2:")
        .replace("<ns2:/", "</ns2:")
        .replace("xmlns=", "xmlns:ns2=")
        .replace("001.02", "001.14");
    let statement = accepted(prefixed.as_bytes());
    assert_eq!(statement.header.version, Some(14));
    assert_eq!(statement.totals.sum(), Cents(1_00));
}

#[test]
fn reports_and_notices_are_read_as_what_they_are() {
    let statement = text(["0", "1"], &simple("1.00", "CRDT"));
    let report = statement.replace("BkToCstmrStmt", "BkToCstmrAcctRpt").replace("Stmt>", "Rpt>");
    let notice =
        statement.replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn").replace("Stmt>", "Ntfctn>");
    for (text, kind) in [(report, Kind::Report), (notice, Kind::Notification)] {
        let booked = text.replace("</Ntry>", "<Sts>BOOK</Sts></Ntry>");
        let read = accepted(booked.as_bytes());
        assert_eq!(read.header.kind, kind);
        assert_eq!(read.entries[0].status, Status::Booked);
    }
}

#[test]
fn other_files_are_refused_with_what_they_are() {
    let problem = |text: &str| read_all(text.as_bytes()).unwrap_err().problem;
    assert!(matches!(problem(""), Problem::Empty));
    assert!(matches!(problem("  \n"), Problem::Empty));
    assert!(matches!(
        problem("<Document><CstmrPmtStsRpt/></Document>"),
        Problem::NotCamt { found } if found == "CstmrPmtStsRpt"
    ));
    assert!(matches!(problem("<hello/>"), Problem::NotCamt { .. }));
    for (text, as_what) in [
        ("<html><body/></html>", "a web page"),
        ("{\"a\": 1}", "plain text"),
        (":20:START\n:25:ES91", "an MT940 statement"),
        ("Date;Amount;Name\n1;2;3", "a CSV table"),
        ("%PDF-1.7\n", "a PDF document"),
    ] {
        let error = read_all(text.as_bytes()).unwrap_err();
        let said = format!("this is no bank statement (camt.053): it looks like {as_what}");
        assert_eq!(error.to_string(), said);
        assert!(error.problem.mend().contains("camt.053"));
    }
}

#[test]
fn a_file_cut_short_is_refused_wherever_it_is_cut() {
    let whole = text(["0", "1"], &simple("1.00", "CRDT"));
    for cut in 1..whole.len() {
        let result = read_all(&whole.as_bytes()[..cut]);
        assert!(result.is_err(), "cut after {cut} bytes");
    }
}

#[test]
fn hostile_files_are_stopped_by_the_bounds() {
    let problem = |text: &str| read_all(text.as_bytes()).unwrap_err().problem;
    let bomb =
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><Document>&c;</Document>";
    assert!(matches!(problem(bomb), Problem::DocumentType));
    let entity = text(["0", "1"], "<Ntry><Amt>&b;</Amt></Ntry>");
    assert!(matches!(problem(&entity), Problem::EntityUnknown { name } if name == "b"));
    let deep = text(["0", "1"], &"<a>".repeat(100));
    assert!(matches!(problem(&deep), Problem::TooDeep { limit: 64 }));
    let long = text(["0", "1"], &format!("<a>{}</a>", "x".repeat(200_000)));
    assert!(matches!(problem(&long), Problem::TooLong { .. }));
    let tag = text(["0", "1"], &format!("<a {}/>", "x".repeat(200_000)));
    assert!(matches!(problem(&tag), Problem::TooLong { .. }));
    let wide = text(["0", "1"], &format!("<Ntry>{}</Ntry>", "<a/>".repeat(3_000_000)));
    assert!(matches!(problem(&wide), Problem::TooLarge { .. }));
    let limits = Limits { total: 100, ..Limits::default() };
    let small = text(["0", "1"], &simple("1.00", "CRDT"));
    let error = Reader::with_limits(small.as_bytes(), limits).unwrap().find_map(Result::err);
    assert!(matches!(error.unwrap().problem, Problem::TooLarge { limit: 100 }));
}

#[test]
fn reading_twice_gives_the_same_keys_and_equal_entries_stay_two() {
    let coffee = Entry { servicer_reference: None, ..transfer(1_50) };
    let entries = [coffee.clone(), coffee, transfer(1_50), transfer(1_50), transfer(1_51)];
    let keys = |opening| {
        let statement = accepted(&write(Version::V08, opening, &entries));
        let mut keys = EntryKeys::new(&statement.header);
        statement.entries.iter().map(|entry| keys.key(entry)).collect::<Vec<_>>()
    };
    let first = keys(0);
    assert_eq!(first, keys(0));
    let mut distinct = first.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), entries.len());
    assert_eq!(first[0].to_string().len(), 64);
}

prop_compose! {
    fn any_detail(positive: bool)(
        amount in 1i64..1_000_000,
        end_to_end_id in proptest::option::of("[A-Za-z0-9/-]{1,30}[A-Z]"),
        name in proptest::option::of("[A-Za-zÀ-ÿ&<>'\"-]{1,60}"),
        remittance in proptest::option::of("[A-Za-zÀ-ÿ&<>0-9]{1,20}( [A-Za-z%€]{1,30}){0,12}"),
        reason in proptest::option::of("[A-Z]{2}[0-9]{2}"),
    ) -> Detail {
        Detail {
            amount: Some(Cents(if positive { amount } else { -amount })),
            end_to_end_id,
            counterparty_name: name,
            remittance,
            return_reason: reason.map(|reason| ReturnReason::from_code(&reason)),
            ..Detail::default()
        }
    }
}

prop_compose! {
    fn any_entry()(positive in any::<bool>())(
        details in proptest::collection::vec(any_detail(positive), 1..5),
        booked in any::<bool>(),
    ) -> Entry {
        Entry {
            amount: details.iter().filter_map(|detail| detail.amount).sum(),
            status: if booked { Status::Booked } else { Status::Pending },
            is_return: details.iter().any(|detail| detail.return_reason.is_some()),
            details,
            ..transfer(0)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_statement_survives_writing_and_reading(
        opening in -1_000_000i64..1_000_000,
        entries in proptest::collection::vec(any_entry(), 0..12),
    ) {
        for (version, _, _) in VERSIONS {
            let statement = accepted(&write(version, opening, &entries));
            prop_assert_eq!(&statement.entries, &entries);
            prop_assert_eq!(statement.totals.opening.unwrap().amount, Cents(opening));
        }
    }

    #[test]
    fn random_bytes_end_in_an_error_or_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read_all(&bytes[..]);
    }

    #[test]
    fn damaged_statements_never_make_the_reader_panic(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0u8..3), 1..12),
    ) {
        let mut bytes = write(Version::V08, 0, &[transfer(1), returned_debit(2, 3, "AM04")]);
        for (place, byte, action) in changes {
            let place = place.index(bytes.len());
            match action {
                0 => bytes[place] = byte,
                1 => { bytes.remove(place); }
                _ => bytes.insert(place, byte),
            }
        }
        if let Ok(outcomes) = read_all(&bytes[..]) {
            for outcome in outcomes {
                if let Outcome::Accepted(statement) = outcome {
                    let booked = statement.entries.iter().filter(|e| e.status == Status::Booked);
                    prop_assert_eq!(booked.map(|e| e.amount).sum::<Cents>(), statement.totals.sum());
                }
            }
        }
    }
}
