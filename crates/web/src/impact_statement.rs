//! A partner's statement and its balance in words, for the staff's page and the partner's.

use maillage_app::documents::{
    BalanceSide, BalanceState, Chart, DrawnChart, GivenKinds, IncomeChart, ProgrammeCount,
    StatementPaper,
};
use maillage_app::prove::impact_statement::Statement;
use maillage_app::{Documents, documents};
use maillage_domain::money::Cents;
use maillage_domain::prove::claim::Claim;
use maillage_i18n::T;

use crate::ui::{Drawn, Stage, Tone};

/// A figure with its name and what is said of it.
pub(crate) struct Told {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) detail: String,
}

/// One commitment.
pub(crate) struct Promise {
    pub(crate) committed: String,
    pub(crate) done: String,
    pub(crate) state: Stage,
}

/// One side of the balance.
pub(crate) struct Side {
    pub(crate) title: String,
    pub(crate) lines: Vec<Promise>,
    pub(crate) got: Vec<String>,
}

/// A statement in words.
pub(crate) struct Words {
    pub(crate) period: String,
    pub(crate) figures: Vec<(String, String)>,
    pub(crate) gave: Vec<Told>,
    pub(crate) by_month: Option<Drawn>,
    pub(crate) share: Vec<String>,
    pub(crate) programmes: Vec<Told>,
    pub(crate) indicators: Vec<Told>,
    pub(crate) neighbourhood: Option<Drawn>,
    pub(crate) sides: [Side; 2],
    pub(crate) late: String,
    pub(crate) ladder: Vec<(String, String)>,
}

/// The step of proof in words.
pub(crate) fn claim(t: T, claim: Claim) -> String {
    match claim {
        Claim::Counted => t.prove_claim_counted(),
        Claim::Observed => t.prove_claim_observed(),
        Claim::Baseline => t.prove_claim_baseline(),
        Claim::Compared => t.prove_claim_compared(),
    }
}

fn claim_means(t: T, claim: Claim) -> String {
    match claim {
        Claim::Counted => t.prove_claim_counted_means(),
        Claim::Observed => t.prove_claim_observed_means(),
        Claim::Baseline => t.prove_claim_baseline_means(),
        Claim::Compared => t.prove_claim_compared_means(),
    }
}

/// All that a page says of a statement.
pub(crate) fn words(t: T, one: &Statement, documents: &dyn Documents) -> Words {
    let paper = &one.paper;
    let drawn = |chart: Chart, id: &str| -> Drawn {
        let chart: DrawnChart = documents.chart(&chart, paper.locale, id);
        Drawn::new(chart, t.shell_as_table())
    };
    let given = &paper.given;
    let late = late(paper);
    let income = |chart: &IncomeChart| drawn(Chart::Income(chart.clone()), "months");
    Words {
        period: t.prove_period(paper.first, paper.last),
        figures: figures(t, paper, late),
        gave: gave(t, given),
        by_month: paper.by_month.as_ref().map(income),
        share: share(t, paper),
        programmes: programmes(t, paper),
        indicators: indicators(t, paper),
        neighbourhood: paper
            .neighbourhood
            .as_ref()
            .map(|chart| drawn(Chart::Neighbourhood(chart.clone()), "place")),
        sides: sides(t, &one.partner.name, paper),
        late: late_words(t, late),
        ladder: Claim::ALL.iter().map(|one| (claim(t, *one), claim_means(t, *one))).collect(),
    }
}

fn late(paper: &StatementPaper) -> usize {
    let lines = paper.partner_side.lines.iter().chain(&paper.organisation_side.lines);
    lines.filter(|line| matches!(line.state, BalanceState::Overdue { .. })).count()
}

/// How many commitments are late, in words.
pub(crate) fn late_words(t: T, late: usize) -> String {
    if late == 0 { t.prove_balance_even() } else { t.prove_balance_late(late) }
}

fn hundredths(t: T, share: u32) -> String {
    t.prove_percent(t.decimal(f64::from(share) / 100.0, 2))
}

/// The figures that lead: its money; of a partner that gave something else, that.
fn figures(t: T, paper: &StatementPaper, late: usize) -> Vec<(String, String)> {
    let given = &paper.given;
    let mut figures: Vec<(String, String)> = if given.money().is_positive() {
        vec![(t.money(given.money()), t.prove_statement_total())]
    } else {
        gave(t, given).into_iter().take(2).map(|one| (one.value, one.name)).collect()
    };
    if let Some(share) = &paper.share {
        figures.push((hundredths(t, share.of_cost), t.prove_statement_share()));
    }
    figures.push((t.integer(late), t.prove_statement_late()));
    figures
}

fn gave(t: T, given: &GivenKinds) -> Vec<Told> {
    let mut told = Vec::new();
    let mut add = |is_given: bool, name: String, value: String, detail: String| {
        if is_given {
            told.push(Told { name, value, detail });
        }
    };
    let money = |amount: Cents| (amount.is_positive(), t.money(amount));
    let (is, sum) = money(given.shares);
    add(is, t.prove_gave_shares(), sum, t.prove_gave_shares_due(given.shares_due));
    let (is, sum) = money(given.customers);
    add(is, t.prove_gave_customers(), sum, String::new());
    let (is, sum) = money(given.employees);
    add(is, t.prove_gave_employees(), sum, String::new());
    let shown = given.displays.len();
    add(shown > 0, t.prove_gave_displays(), t.integer(shown), given.displays.join(" · "));
    if let Some(scans) = given.scans {
        add(scans > 0, t.prove_gave_scans(), t.integer(scans), String::new());
    }
    let offers = given.placements_offered;
    add(offers > 0, t.prove_gave_offers(), t.integer(offers), String::new());
    told
}

fn share(t: T, paper: &StatementPaper) -> Vec<String> {
    let Some(share) = &paper.share else { return Vec::new() };
    vec![
        t.prove_share_cost(t.money_round(share.cost), hundredths(t, share.of_cost)),
        t.prove_share_gifts(t.money_round(share.gifts), hundredths(t, share.of_gifts)),
        t.prove_share_rest(
            hundredths(t, share.others_of_cost),
            hundredths(t, share.unpaid_of_cost),
        ),
    ]
}

fn programmes(t: T, paper: &StatementPaper) -> Vec<Told> {
    let counted = |what: ProgrammeCount, number: Option<u32>| match (what, number) {
        (_, None) => None,
        (ProgrammeCount::Sessions, Some(n)) => Some(t.prove_count_sessions(n)),
        (ProgrammeCount::Participants, Some(n)) => Some(t.prove_count_participants(n)),
        (ProgrammeCount::Attendances, Some(n)) => Some(t.prove_count_attendances(n)),
        (ProgrammeCount::Hours, Some(n)) => Some(t.prove_count_hours(n)),
        (ProgrammeCount::Placements, Some(n)) => Some(t.prove_count_placements(n)),
    };
    let told = paper.programmes.iter().map(|part| {
        let mut counts: Vec<String> =
            part.counts.iter().filter_map(|(what, number)| counted(*what, *number)).collect();
        if part.counts.iter().any(|(_, number)| number.is_none()) {
            counts.push(t.prove_withheld());
        }
        Told {
            name: part.name.clone(),
            value: part.cost.map(|cost| t.money_round(cost)).unwrap_or_default(),
            detail: counts.join(" · "),
        }
    });
    told.collect()
}

fn indicators(t: T, paper: &StatementPaper) -> Vec<Told> {
    let told = paper.indicators.iter().map(|one| {
        let mut detail = Vec::new();
        if !one.baseline.is_empty() {
            detail.push(t.labelled_value(&t.prove_indicator_baseline(), &one.baseline));
        }
        if !one.target.is_empty() {
            detail.push(t.labelled_value(&t.prove_indicator_target(), &one.target));
        }
        detail.push(claim(t, one.claim));
        detail.push(one.source.clone());
        Told { name: one.name.clone(), value: one.value.clone(), detail: detail.join(" · ") }
    });
    told.collect()
}

/// Both sides: the partner's and the organisation's.
fn sides(t: T, partner: &str, paper: &StatementPaper) -> [Side; 2] {
    let organisation = &paper.letterhead.organisation.legal_name;
    [
        side(t, partner.to_owned(), &paper.partner_side),
        side(t, organisation.clone(), &paper.organisation_side),
    ]
}

fn side(t: T, title: String, side: &documents::BalanceSide) -> Side {
    let BalanceSide { lines, got } = side;
    let lines = lines.iter().map(|line| Promise {
        committed: line.committed.clone(),
        done: if line.done.is_empty() { t.prove_balance_not_yet() } else { line.done.clone() },
        state: match line.state {
            BalanceState::Kept => Stage::new(t.prove_state_kept(), Tone::Good),
            BalanceState::Running => Stage::new(t.prove_state_running(), Tone::Quiet),
            BalanceState::Overdue { since } => {
                Stage::new(t.prove_state_late(since), Tone::Attention)
            }
        },
    });
    Side { title, lines: lines.collect(), got: got.clone() }
}

/// A label with its value.
trait Labelled {
    fn labelled_value(&self, label: &str, value: &str) -> String;
}

impl Labelled for T {
    fn labelled_value(&self, label: &str, value: &str) -> String {
        format!("{} {value}", self.labelled(label))
    }
}
