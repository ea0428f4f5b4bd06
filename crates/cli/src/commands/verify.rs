//! `maillage verify`: proves the books.

use maillage_app::prove::verify::{Finding, verify};
use maillage_i18n::T;
use maillage_web::proof;
use serde_json::json;

use crate::arguments::Global;
use crate::installation::Installation;
use crate::{language, say};

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = prove(&installation, global).await;
    installation.close().await;
    done
}

async fn prove(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let t = language::voice(global);
    let found = verify(&at.app, &actor).await?;
    let findings: Vec<_> = found
        .findings
        .iter()
        .map(|finding| {
            let Finding { check, seen, unseen, faults } = finding;
            let faults: Vec<String> = faults.iter().map(|fault| proof::fault(t, fault)).collect();
            json!({ "check": check.as_str(), "seen": seen, "unseen": unseen, "faults": faults })
        })
        .collect();
    let head = json!({ "number": found.head.number, "hash": found.head.hash.to_string() });
    let answer = json!({ "holds": found.holds(), "checks": findings, "journal_head": head });
    say::answer(global, &answer, || {
        let mut words: String = found.findings.iter().map(|finding| in_words(t, finding)).collect();
        let (end, number) = (t.journal_end(), t.journal_number(found.head.number));
        words.push_str(&format!("{end}: {number} {}", found.head.hash));
        words
    })?;
    anyhow::ensure!(found.holds(), "{}", t.journal_verify_fails());
    Ok(())
}

fn in_words(t: T, finding: &Finding) -> String {
    let (what, seen) = (proof::check(t, finding.check), proof::looked_at(t, finding));
    let held = if finding.faults.is_empty() {
        t.journal_check_holds()
    } else {
        t.journal_check_fails().to_uppercase()
    };
    let mut words = format!("{what}: {held} ({seen})\n");
    for fault in &finding.faults {
        words.push_str(&format!("    {}\n", proof::fault(t, fault)));
    }
    words
}
