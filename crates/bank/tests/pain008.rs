//! The file of direct debits: its form, its rules, its size.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail aloud")]

mod support;

use jiff::civil::date;
use maillage_bank::pain008::{
    Batch, BatchPlanner, Debit, DebitError, DebitWriter, Remittance, Scheme, Sequence, Written,
};
use maillage_bank::{Iban, RfReference, is_epc_text};
use maillage_domain::money::Cents;
use proptest::prelude::*;
use support::{assert_valid, batch, debit, file_header, id};

const SCHEMAS: [&str; 2] = ["pain.008.001.08.xsd", "pain.008.001.08_GBIC_5.xsd"];

fn write(batches: Vec<Batch>, debits: &[Debit]) -> Result<(String, Written), DebitError> {
    let mut writer = DebitWriter::start(Vec::new(), file_header(), batches)?;
    for debit in debits {
        writer.debit(debit)?;
    }
    let (bytes, written) = writer.finish()?;
    Ok((String::from_utf8(bytes).unwrap(), written))
}

fn small_file() -> (Vec<Batch>, Vec<Debit>) {
    let first = Debit { sequence: Sequence::First, ..debit(1, 30_21) };
    let with_reference = Debit {
        remittance: Remittance::Reference(RfReference::generate("2026100002").unwrap()),
        debtor_bic: Some("CAIXESBBXXX".parse().unwrap()),
        ..debit(2, 1)
    };
    let batches = vec![
        batch("NOV26-1", Sequence::First, 1, 30_21),
        batch("NOV26-2", Sequence::Recurring, 2, 99_999_999_999 + 1),
    ];
    (batches, vec![first, with_reference, debit(3, 99_999_999_999)])
}

#[test]
fn a_small_file_is_as_agreed_and_valid_for_iso_and_the_strictest_banks() {
    let (batches, debits) = small_file();
    let (xml, written) = write(batches, &debits).unwrap();
    assert_eq!(written, Written { count: 3, total: Cents(100_000_003_021) });
    insta::assert_snapshot!(xml);
    for schema in SCHEMAS {
        assert_valid(xml.as_bytes(), schema);
    }
}

#[test]
fn every_scheme_and_sequence_type_is_valid() {
    for scheme in [Scheme::Core, Scheme::B2b] {
        let sequences = [Sequence::First, Sequence::Recurring, Sequence::Final, Sequence::OneOff];
        let mut planner = BatchPlanner::default();
        let mut debits = Vec::new();
        for (number, sequence) in (1..).zip(sequences) {
            planner.add(scheme, sequence, date(2026, 11, 20), Cents(100));
            debits.push(Debit { scheme, sequence, ..debit(number, 100) });
        }
        let (xml, _) = write(planner.batches("NOV26").unwrap(), &debits).unwrap();
        for schema in SCHEMAS {
            assert_valid(xml.as_bytes(), schema);
        }
    }
}

#[test]
fn the_file_says_what_the_sepa_crate_would_say() {
    let (batches, debits) = small_file();
    let (ours, _) = write(batches.clone(), &debits).unwrap();
    let header = file_header();
    let theirs_of = |iban: &Iban| sepa::validate_iban(iban.as_str()).unwrap();
    let creditor = sepa::validate_creditor_id(header.creditor.identifier.as_str()).unwrap();
    let name = "Reseau d'entreprises urbaines solidaires";
    let mut builder = sepa::Pain008Builder::new(name, header.message_id.as_str())
        .created_at(sepa::IsoDateTime::parse("2026-11-02T09:30:00Z").unwrap());
    let mut rest = debits.iter();
    for batch in &batches {
        let sequence = match batch.sequence {
            Sequence::First => sepa::SequenceType::Frst,
            _ => sepa::SequenceType::Rcur,
        };
        let iban = theirs_of(&header.creditor.iban);
        let day = sepa::IsoDate::parse("2026-11-20").unwrap();
        let mut group = sepa::DirectDebitGroup::new(name, &iban, &creditor, day)
            .payment_info_id(batch.payment_information_id.as_str())
            .sequence_type(sequence)
            .creditor_bic(sepa::validate_bic("BNPAFRPP").unwrap())
            .batch_booking(true);
        for debit in rest.by_ref().take(usize::try_from(batch.count).unwrap()) {
            let mut entry = sepa::DirectDebitEntry::new(
                debit.mandate_id.as_str(),
                sepa::IsoDate::parse("2025-01-15").unwrap(),
                debit.debtor_name.replace('’', "'"),
                theirs_of(&debit.debtor_iban),
                debit.amount.0,
                debit.end_to_end_id.as_str(),
            );
            entry = match &debit.remittance {
                Remittance::Text(_) => {
                    entry.with_description("Part d'octubre 2026: 0,7 pct de 4.315,00 E")
                }
                Remittance::Reference(rf) => entry.with_reference(rf.as_str().parse().unwrap()),
            };
            if let Some(bic) = &debit.debtor_bic {
                entry = entry.with_bic(sepa::validate_bic(bic.as_str()).unwrap());
            }
            group = group.add_entry(entry);
        }
        builder = builder.add_group(group);
    }
    let theirs = builder.build().unwrap();
    assert_eq!(leaves(&ours), leaves(&theirs));
}

/// Every element that holds text, with its text, in order.
fn leaves(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut name, mut text, mut all) = (String::new(), String::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(start) => {
                name = start.name().as_ref().to_owned();
                text.clear();
            }
            quick_xml::events::Event::Text(more) => text.push_str(&more.xml10_content()),
            quick_xml::events::Event::GeneralRef(reference) => text.push_str(match &*reference {
                "apos" => "'",
                other => panic!("unexpected {other}"),
            }),
            quick_xml::events::Event::End(end) => {
                if end.name().as_ref() == name && !text.trim().is_empty() {
                    all.push((name.clone(), text.trim().to_owned()));
                }
                name.clear();
            }
            quick_xml::events::Event::Eof => return all,
            _ => {}
        }
    }
}

#[test]
fn core_and_b2b_never_share_a_file() {
    let b2b = Batch { scheme: Scheme::B2b, ..batch("NOV26-2", Sequence::Recurring, 1, 100) };
    let batches = vec![batch("NOV26-1", Sequence::Recurring, 1, 100), b2b];
    assert!(matches!(write(batches, &[]), Err(DebitError::MixedSchemes)));
}

#[test]
fn a_debit_of_another_scheme_or_sequence_than_its_batch_is_refused() {
    for wrong in [
        Debit { scheme: Scheme::B2b, ..debit(1, 100) },
        Debit { sequence: Sequence::First, ..debit(1, 100) },
    ] {
        let plan = vec![batch("NOV26-1", Sequence::Recurring, 1, 100)];
        assert!(matches!(write(plan, &[wrong]), Err(DebitError::WrongBatch { .. })));
    }
}

#[test]
fn amounts_outside_of_the_scheme_are_refused() {
    for cents in [0, -1, 100_000_000_000] {
        let plan = vec![batch("NOV26-1", Sequence::Recurring, 1, cents)];
        let result = write(plan, &[debit(1, cents)]);
        assert!(matches!(result, Err(DebitError::Amount { .. })), "{cents}");
    }
}

#[test]
fn accounts_outside_of_the_zone_are_refused_on_both_sides() {
    let far = Iban::parse("TR330006100519786457841326").unwrap();
    let plan = || vec![batch("NOV26-1", Sequence::Recurring, 1, 100)];
    let abroad = Debit { debtor_iban: far.clone(), ..debit(1, 100) };
    assert!(matches!(write(plan(), &[abroad]), Err(DebitError::NotSepa { .. })));
    let mut header = file_header();
    header.creditor.iban = far;
    let refused = DebitWriter::start(Vec::new(), header, plan());
    assert!(matches!(refused, Err(DebitError::NotSepa { .. })));
}

#[test]
fn the_content_must_be_what_the_heads_announce() {
    let plan = |count, cents| vec![batch("NOV26-1", Sequence::Recurring, count, cents)];
    let broken = |result| matches!(result, Err(DebitError::PlanBroken { .. }));
    assert!(broken(write(plan(2, 200), &[debit(1, 100)])));
    assert!(broken(write(plan(1, 101), &[debit(1, 100)])));
    let beyond = write(plan(1, 100), &[debit(1, 100), debit(2, 100)]);
    assert!(matches!(beyond, Err(DebitError::Unplanned { .. })));
    assert!(matches!(write(plan(0, 0), &[]), Err(DebitError::Empty)));
    assert!(matches!(write(vec![], &[]), Err(DebitError::Empty)));
}

#[test]
fn names_are_unique_and_present_and_mandates_signed_before() {
    let plan = |count: u64| {
        vec![batch("NOV26-1", Sequence::Recurring, count, 100 * i64::try_from(count).unwrap())]
    };
    let twice = write(plan(2), &[debit(1, 100), debit(1, 100)]);
    assert!(matches!(twice, Err(DebitError::DuplicateDebit { .. })));
    let nameless = Debit { debtor_name: " \t".into(), ..debit(1, 100) };
    assert!(matches!(write(plan(1), &[nameless]), Err(DebitError::NameMissing { .. })));
    let late = Debit { mandate_signed_on: date(2026, 11, 21), ..debit(1, 100) };
    assert!(matches!(write(plan(1), &[late]), Err(DebitError::SignedAfter { .. })));
    let same = vec![
        batch("NOV26-1", Sequence::First, 1, 100),
        batch("NOV26-1", Sequence::Recurring, 1, 100),
    ];
    assert!(matches!(write(same, &[]), Err(DebitError::DuplicateBatch { .. })));
}

#[test]
fn a_plan_counts_each_batch_once_in_a_fixed_order() {
    let mut planner = BatchPlanner::default();
    for (sequence, day, cents) in [
        (Sequence::Recurring, 20, 300),
        (Sequence::First, 20, 100),
        (Sequence::Recurring, 20, 200),
        (Sequence::Recurring, 13, 1),
    ] {
        planner.add(Scheme::Core, sequence, date(2026, 11, day), Cents(cents));
    }
    let batches = planner.batches("NOV26").unwrap();
    let told: Vec<_> = batches
        .iter()
        .map(|b| {
            let name = b.payment_information_id.as_str();
            (name, b.collection_date.day(), b.sequence.code(), b.count, b.total.0)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("NOV26-1", 13, "RCUR", 1, 1),
            ("NOV26-2", 20, "FRST", 1, 100),
            ("NOV26-3", 20, "RCUR", 2, 500)
        ]
    );
    assert!(planner.batches("un préfixe").is_err());
}

#[test]
fn identifiers_that_banks_would_change_cannot_even_be_made() {
    assert_eq!(id("A/B").as_str(), "A/B");
    assert!(maillage_bank::Identifier::parse("A//B").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_names_and_texts_the_file_stays_in_the_character_set(
        name in "\\PC{1,90}", text in any::<String>(), cents in 1i64..100_000_000_000,
    ) {
        let plan = vec![batch("NOV26-1", Sequence::Recurring, 1, cents)];
        let one = Debit {
            debtor_name: format!("A{name}"),
            remittance: Remittance::Text(text),
            ..debit(1, cents)
        };
        let (xml, _) = write(plan, &[one]).unwrap();
        for (element, text) in leaves(&xml) {
            prop_assert!(is_epc_text(&text), "{element}: {text:?}");
            prop_assert!(element != "Nm" || text.len() <= 70);
            prop_assert!(element != "Ustrd" || text.len() <= 140);
        }
    }
}

#[test]
fn awkward_names_and_texts_are_valid_for_the_schemas() {
    let texts = ["<&>\"'%‰", "日本語", "\u{0}\u{7}né", "À L’ÉTÉ — œuvre n° 5", "ŀl·l", "Ω≈ç√∫"];
    let count = texts.len();
    let total = 100 * i64::try_from(count).unwrap();
    let plan = vec![batch("NOV26-1", Sequence::Recurring, count as u64, total)];
    let debits: Vec<_> = (1..)
        .zip(texts)
        .map(|(number, text)| Debit {
            debtor_name: text.repeat(30),
            remittance: Remittance::Text(text.repeat(60)),
            ..debit(number, 100)
        })
        .collect();
    let (xml, _) = write(plan, &debits).unwrap();
    for schema in SCHEMAS {
        assert_valid(xml.as_bytes(), schema);
    }
}
