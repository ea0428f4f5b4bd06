//! Our figures against those of an independent library, kept in `oracle/oracle.toml`; `cargo xtask test`
//! computes that file anew where Python is.

use std::collections::BTreeMap;

use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use maillage_domain::prove::chance::{Joining, Renewal, quantile};
use maillage_domain::prove::concentration::concentration;
use maillage_domain::prove::loyalty::{Given, loyalty};
use maillage_domain::prove::survival::{Spell, kaplan_meier};
use serde::Deserialize;
use uuid::Uuid;

const CLOSE: f64 = 1e-9;

#[derive(Deserialize)]
struct Oracle {
    survival: Vec<Survival>,
    renewal: Vec<Renewed>,
    joining: Vec<Joined>,
    concentration: Vec<Concentrated>,
    loyalty: Vec<Loyal>,
}

#[derive(Deserialize)]
struct Survival {
    name: String,
    lasted: Vec<u32>,
    ended: Vec<u8>,
    at: Vec<u32>,
    stays: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
}

#[derive(Deserialize)]
struct Renewed {
    renewed: u32,
    asked: u32,
    n: u32,
    counts: Vec<f64>,
    quantiles: [usize; 3],
}

#[derive(Deserialize)]
struct Joined {
    joined: u32,
    periods: u32,
    counts: Vec<f64>,
}

#[derive(Deserialize)]
struct Concentrated {
    given: Vec<i64>,
    hhi: f64,
    effective: f64,
    top_one: f64,
    top_five: f64,
}

#[derive(Deserialize)]
struct Loyal {
    before: Vec<(u32, i64)>,
    now: Vec<(u32, i64)>,
    earlier: Vec<u32>,
    new: i64,
    recaptured: i64,
    upgraded: i64,
    downgraded: i64,
    lapsed: i64,
    retention: f64,
    value_retention: f64,
}

fn oracle() -> Oracle {
    toml::from_str(include_str!("oracle/oracle.toml")).expect("the kept file is one of ours")
}

fn close(ours: f64, theirs: f64, what: &str) {
    assert!((ours - theirs).abs() <= CLOSE, "{what}: {ours} is ours, {theirs} theirs");
}

#[test]
fn the_survival_curve_and_its_band_agree() {
    for case in oracle().survival {
        let spells: Vec<Spell> = case
            .lasted
            .iter()
            .zip(&case.ended)
            .map(|(lasted, ended)| Spell { lasted: *lasted, ended: *ended == 1 })
            .collect();
        let curve = kaplan_meier(&spells);
        assert_eq!(curve.iter().map(|step| step.at).collect::<Vec<_>>(), case.at, "{}", case.name);
        for (at, step) in curve.iter().enumerate() {
            close(step.stays, case.stays[at], &case.name);
            close(step.low, case.low[at], &case.name);
            close(step.high, case.high[at], &case.name);
        }
    }
}

#[test]
fn the_chances_of_renewal_and_joining_agree() {
    for case in oracle().renewal {
        let counts = Renewal::seen(case.renewed, case.asked).counts(case.n);
        assert_eq!(counts.len(), case.counts.len());
        for (ours, theirs) in counts.iter().zip(&case.counts) {
            close(*ours, *theirs, "renewal");
        }
        assert_eq!([0.1, 0.5, 0.9].map(|level| quantile(&counts, level)), case.quantiles);
    }
    for case in oracle().joining {
        let counts =
            Joining::seen(case.joined, case.periods).counts(30.max(case.counts.len() as u32));
        for (ours, theirs) in counts.iter().zip(&case.counts) {
            close(*ours, *theirs, "joining");
        }
    }
}

#[test]
fn the_concentration_agrees() {
    for case in oracle().concentration {
        let ours = concentration(case.given.into_iter().map(Cents)).unwrap();
        close(ours.hhi, case.hhi, "hhi");
        close(ours.effective, case.effective, "effective");
        close(ours.top_one, case.top_one, "top one");
        close(ours.top_five, case.top_five, "top five");
    }
}

#[test]
fn gains_losses_and_retention_agree() {
    let id = |number: u32| PartnerId(Uuid::from_u128(u128::from(number)));
    let given = |lines: &[(u32, i64)]| -> Given {
        lines.iter().map(|(number, cents)| (id(*number), Cents(*cents))).collect::<BTreeMap<_, _>>()
    };
    for case in oracle().loyalty {
        let earlier = case.earlier.iter().copied().map(id).collect();
        let ours = loyalty(&given(&case.before), &given(&case.now), &earlier);
        let change = ours.change;
        let parts =
            [change.new, change.recaptured, change.upgraded, change.downgraded, change.lapsed];
        let theirs = [case.new, case.recaptured, case.upgraded, case.downgraded, case.lapsed];
        assert_eq!(parts.map(|cents| cents.0), theirs);
        close(ours.partners.ratio().unwrap(), case.retention, "retention");
        close(ours.value.ratio().unwrap(), case.value_retention, "value retention");
    }
}
