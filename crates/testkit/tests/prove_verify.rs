//! `verify` on both databases: each kind of fault is planted past the program, and found.

mod story;

use jiff::civil::date;
use maillage_app::prove::verify::{Check, verify};
use maillage_testkit::{TestStore, World, stores};
use story::{batch_credit, holds, import, october, statement, transfer};

/// The checks that find something.
async fn failing(world: &World) -> Vec<Check> {
    let proof = verify(&world.app, &world.system()).await.expect("the books can be read");
    assert_eq!(proof.holds(), proof.findings.iter().all(|finding| finding.faults.is_empty()));
    let failing = proof.findings.iter().filter(|finding| !finding.faults.is_empty());
    failing.map(|finding| finding.check).collect()
}

/// Plants a fault that `check` must find, and takes it out again.
async fn planted(test: &TestStore, world: &World, check: Check, fault: &str, mended: &str) {
    assert!(test.plant(fault).await > 0, "{}: nothing was planted by {fault}", test.engine);
    let found = failing(world).await;
    assert!(found.contains(&check), "{}: {fault} gives {found:?}", test.engine);
    test.plant(mended).await;
    holds(world, &format!("{} after {mended}", test.engine)).await;
}

async fn told(test: &TestStore) -> World {
    let story = october(test).await;
    let day = date(2026, 11, 18);
    let file = statement(
        "S1",
        0,
        &[batch_credit(day, 6_042, &story.batch), transfer(day, 100, "Joan", "lloguer")],
    );
    import(&story.world, &file).await.expect("the story goes on");
    holds(&story.world, test.engine).await;
    story.world
}

#[tokio::test]
async fn a_changed_journal_is_found() {
    for test in stores().await {
        let world = told(&test).await;
        let plant = async |check, fault: &str, mended: &str| {
            planted(&test, &world, check, fault, mended).await;
        };
        // A line that says more than was sealed.
        plant(
            Check::Balance,
            "UPDATE journal_line SET debit_cents = debit_cents + 1 WHERE number = 1 AND debit_cents > 0",
            "UPDATE journal_line SET debit_cents = debit_cents - 1 WHERE number = 1 AND debit_cents > 0",
        )
        .await;
        // An entry that balances and is another one.
        plant(
            Check::Chain,
            "UPDATE journal_line SET debit_cents = debit_cents * 2, credit_cents = credit_cents * 2
             WHERE number = 2",
            "UPDATE journal_line SET debit_cents = debit_cents / 2, credit_cents = credit_cents / 2
             WHERE number = 2",
        )
        .await;
        plant(
            Check::Chain,
            "UPDATE journal_entry SET label = label || '.' WHERE number = 2",
            "UPDATE journal_entry SET label = SUBSTR(label, 1, LENGTH(label) - 1) WHERE number = 2",
        )
        .await;
        // A number that is missing.
        plant(
            Check::Chain,
            "UPDATE journal_line SET number = 99 WHERE number = 3;
             UPDATE journal_entry SET number = 99 WHERE number = 3",
            "UPDATE journal_line SET number = 3 WHERE number = 99;
             UPDATE journal_entry SET number = 3 WHERE number = 99",
        )
        .await;
    }
}

#[tokio::test]
async fn dues_debits_and_payments_that_do_not_add_up_are_found() {
    for test in stores().await {
        let world = told(&test).await;
        let faults = [
            (Check::DuesPaid, "due SET paid_cents = paid_cents", "1"),
            (Check::DueHistory, "due SET amount_cents = amount_cents", "100"),
            (Check::DueHistory, "due SET position = position", "1"),
            (Check::DebitParts, "debit SET amount_cents = amount_cents", "1"),
            (Check::Statements, "bank_statement SET closing_cents = closing_cents", "1"),
            (Check::Statements, "bank_statement SET known_cents = known_cents", "1"),
            (Check::BankBooked, "bank_entry SET amount_cents = amount_cents", "1"),
        ];
        for (check, what, by) in faults {
            let (fault, mended) =
                (format!("UPDATE {what} + {by}"), format!("UPDATE {what} - {by}"));
            planted(&test, &world, check, &fault, &mended).await;
        }
        planted(
            &test,
            &world,
            Check::DueHistory,
            "UPDATE due SET explanation = REPLACE(explanation, '\"base\":431500', '\"base\":531500')",
            "UPDATE due SET explanation = REPLACE(explanation, '\"base\":531500', '\"base\":431500')",
        )
        .await;
        planted(
            &test,
            &world,
            Check::BankBooked,
            "UPDATE bank_entry SET entry_key = entry_key || 'x'",
            "UPDATE bank_entry SET entry_key = REPLACE(entry_key, 'x', '')",
        )
        .await;
        planted(
            &test,
            &world,
            Check::PartnersPaid,
            "UPDATE debit SET settled_on = NULL WHERE state = 'settled'",
            "UPDATE debit SET settled_on = '2026-11-18' WHERE state = 'settled'",
        )
        .await;
    }
}

#[tokio::test]
async fn what_is_missing_and_what_leads_nowhere_is_found() {
    for test in stores().await {
        let world = told(&test).await;
        planted(
            &test,
            &world,
            Check::Orphans,
            "INSERT INTO journal_line (organisation_id, number, position, account, debit_cents, credit_cents)
             SELECT organisation_id, 77, 0, '572', 0, 0 FROM organisation WHERE slug = 'raval'",
            "DELETE FROM journal_line WHERE number = 77",
        )
        .await;
        planted(
            &test,
            &world,
            Check::Files,
            "UPDATE debit SET remittance = remittance || ' x'",
            "UPDATE debit SET remittance = REPLACE(remittance, ' x', '')",
        )
        .await;
        planted(
            &test,
            &world,
            Check::Files,
            "INSERT INTO document (organisation_id, document_id, kind, file_name, media_type, sha256, content,
                 created_at)
             SELECT organisation_id, organisation_id, 'receipt', 'one.pdf', 'application/pdf',
                    CAST('12345678901234567890123456789012' AS BYTEA), CAST('x' AS BYTEA), 0
             FROM organisation WHERE slug = 'raval'"
                .replace("BYTEA", if test.url().is_some() { "BYTEA" } else { "BLOB" })
                .as_str(),
            "DELETE FROM document WHERE file_name = 'one.pdf'",
        )
        .await;
        let year = "2026, organisation_id, 100, '[]', 'x'";
        planted(
            &test,
            &world,
            Check::ReceiptNumbers,
            &format!(
                "INSERT INTO receipt (organisation_id, receipt_id, number, year, partner_id, amount_cents,
                     payments, regime, is_provisional, issued_at)
                 SELECT organisation_id, organisation_id, 2, {year}, {no}, 0 FROM organisation
                 WHERE slug = 'raval'",
                no = if test.url().is_some() { "FALSE" } else { "0" },
            ),
            "DELETE FROM receipt",
        )
        .await;
    }
}
