use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::collect::journal::{Entry, Head};
use maillage_domain::collect::posting::{Posting, post_due};
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use proptest::prelude::*;

use super::*;
use crate::fec::{FecYear, write};
use crate::sample::{books, entries, partner, written};

const NAME: &str = "732829320FEC20261231.txt";
const YEAR: FecYear = FecYear { first: date(2026, 1, 1), closing: date(2026, 12, 31) };

fn file(entries: &[Entry]) -> String {
    written(|out| write(&books(), YEAR, entries, out))
}

fn faults(name: &str, text: &str) -> Vec<Fault> {
    check(name, text.as_bytes()).findings.into_iter().map(|finding| finding.fault).collect()
}

#[test]
fn our_own_file_has_no_fault_and_the_journals_sums() {
    let entries = entries();
    let summary = check(NAME, file(&entries).as_bytes());
    assert_eq!(summary.findings, []);
    assert_eq!(summary.entries, entries.len());
    let total: i64 = entries.iter().map(|entry| entry.content().total().0).sum();
    assert_eq!((summary.debit_cents, summary.credit_cents), (total.into(), total.into()));
}

#[test]
fn each_fault_is_found() {
    let good = file(&entries());
    assert_eq!(faults("ASSOFEC20261231.txt", &good).len(), 1);
    assert_eq!(faults(NAME, &format!("\u{feff}{good}")), [Fault::ByteOrderMark]);
    assert_eq!(faults(NAME, &good.replacen("JournalCode", "Code", 1)), [Fault::Header]);
    assert_eq!(
        faults(NAME, &good.replacen("30,21", "30,20", 1)),
        [Fault::Unbalanced { entry: "1".into(), difference_cents: -1 }]
    );
    assert!(
        faults(NAME, &good.replacen("30,21", "30.21", 1)).contains(&Fault::NotAnAmount("Debit"))
    );
    assert!(faults(NAME, &good.replacen("Due for", "Due | for", 1)).contains(&Fault::Pipe));
    assert!(
        faults(NAME, &good.replacen("20260131", "20261331", 1))
            .contains(&Fault::NotADate("EcritureDate"))
    );
    let headless: Vec<_> = good.lines().skip(1).collect();
    assert!(faults(NAME, &headless.join("\n")).contains(&Fault::Header));
    let holed: Vec<_> = good.lines().enumerate().filter(|(at, _)| ![3, 4].contains(at)).collect();
    let holed: Vec<_> = holed.into_iter().map(|(_, line)| line).collect();
    assert_eq!(faults(NAME, &holed.join("\n")), [Fault::Sequence("3".into())]);
    assert_eq!(faults(NAME, ""), [Fault::Header]);
}

proptest! {
    #[test]
    fn whatever_people_type_the_file_stays_sound(
        label in "\\PC{0,60}", odd in "[\t\r\n|;\"]{0,4}", piece in "\\PC{0,20}", cents in 1i64..9_999_999,
    ) {
        let posting = Posting {
            chart: books().chart,
            date: date(2026, 5, 4),
            piece: &format!("{odd}{piece}"),
            label: &format!("{label}{odd}{label}"),
        };
        let whose: PartnerId = partner(1);
        let entry = post_due(posting, whose, Cents(cents)).expect("balanced")
            .seal(Head::EMPTY, Timestamp::UNIX_EPOCH);
        let summary = check(NAME, file(&[entry]).as_bytes());
        prop_assert_eq!(summary.findings, vec![]);
        prop_assert_eq!(summary.lines, 2);
    }

    #[test]
    fn any_bytes_may_be_checked(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = check("x", bytes.as_slice());
    }
}
