//! `maillage verify`: proves the books.

use maillage_app::prove::verify::{Check, Finding, verify};
use serde_json::json;

use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = prove(&installation, global).await;
    installation.close().await;
    done
}

async fn prove(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let proof = verify(&at.app, &actor).await?;
    let findings: Vec<_> = proof
        .findings
        .iter()
        .map(|finding| {
            let Finding { check, seen, faults } = finding;
            json!({ "check": check.as_str(), "seen": seen, "faults": faults })
        })
        .collect();
    let head = json!({ "number": proof.head.number, "hash": proof.head.hash.to_string() });
    let answer = json!({ "holds": proof.holds(), "checks": findings, "journal_head": head });
    say::answer(global, &answer, || {
        let mut words: String = proof.findings.iter().map(in_words).collect();
        words.push_str(&format!("journal ends at {} {}", proof.head.number, proof.head.hash));
        words
    })?;
    anyhow::ensure!(proof.holds(), "the books do not hold; what is wrong stands above");
    Ok(())
}

fn in_words(finding: &Finding) -> String {
    let said = match finding.check {
        Check::Chain => "every entry of the journal is as it was sealed",
        Check::Balance => "debits equal credits",
        Check::DuesPaid => "dues are paid by what was allocated to them",
        Check::DueHistory => "every due follows from the numbers that explain it",
        Check::DebitParts => "debits are the sum of what they settle",
        Check::Statements => "bank statements add up",
        Check::BankBooked => "every payment of the bank is in the journal",
        Check::PartnersPaid => "what partners paid is the same in the journal and on receipts",
        Check::ReceiptNumbers => "receipts are numbered without gaps",
        Check::Files => "documents and files for the bank are as they were made",
        Check::Orphans => "nothing is orphaned",
    };
    let mark = if finding.faults.is_empty() { "holds" } else { "FAILS" };
    let mut words = format!("{mark}  {said} ({} looked at)\n", finding.seen);
    for fault in &finding.faults {
        words.push_str(&format!("       {fault}\n"));
    }
    words
}
