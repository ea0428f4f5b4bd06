//! What a network's criteria may be, and what is refused.

use super::*;

fn category(code: &str) -> Category {
    code.parse().unwrap()
}

fn with(verdicts: &[(&str, Need, u32)], neutral: &[&str]) -> Result<Criteria, Vec<CriteriaError>> {
    let mut given = Verdicts::new();
    for (code, need, value) in verdicts {
        given.entry(category(code)).or_default().insert(*need, *value);
    }
    let neutral = neutral.iter().map(|code| category(code)).collect();
    Criteria::new(Weights::default().all(), HALF_LIFE_M, given, neutral)
}

#[test]
fn the_defaults_pass_their_own_lint_and_come_back_from_their_text() {
    let criteria = with(&[], &[]).unwrap();
    assert_eq!(criteria, Criteria::default());
    let own = with(&[("bookshop", Need::Food, 400)], &["bakery"]).unwrap();
    let text = serde_json::to_string(&own).unwrap();
    assert_eq!(serde_json::from_str::<Criteria>(&text).unwrap(), own);
    let wrong = text.replace("35", "36");
    let told = serde_json::from_str::<Criteria>(&wrong).unwrap_err().to_string();
    assert!(told.contains("the weights sum to 101 instead of 100"), "{told}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let verdicts: Verdicts = [(category("bar"), [(Need::Food, 1_001)].into())].into();
    let wrong = Criteria::new([1; 7], 20, verdicts, BTreeSet::new()).unwrap_err();
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    assert_eq!(wrong[0], CriteriaError::Sum { sum: 7 });
    assert_eq!(wrong[1], CriteriaError::HalfLife { metres: 20 });
}

#[test]
fn a_need_that_no_category_serves_any_more_is_refused() {
    let none: Vec<(&str, Need, u32)> = Category::all()
        .filter(|category| Criteria::default().standing(Need::Sport, *category) >= SERVES)
        .map(|category| (category.code(), Need::Sport, 0))
        .collect();
    let wrong = with(&none, &[]).unwrap_err();
    assert!(wrong.contains(&CriteriaError::NeedWithoutCategory(Need::Sport)), "{wrong:?}");
}

#[test]
fn a_category_that_serves_nothing_any_more_must_be_said_to_serve_nothing() {
    let none: Vec<(&str, Need, u32)> = Need::ALL.map(|need| ("bakery", need, 0)).to_vec();
    let wrong = with(&none, &[]).unwrap_err();
    assert_eq!(wrong, [CriteriaError::CategoryWithoutVerdict(category("bakery"))]);
    let neutral = with(&none, &["bakery"]).unwrap();
    assert_eq!(neutral.standing(Need::Food, category("bakery")), 0);
    let wrong = with(&[("bakery", Need::Food, 700)], &["bakery"]).unwrap_err();
    assert_eq!(wrong, [CriteriaError::NeutralYetJudged(category("bakery"))]);
}

#[test]
fn a_verdict_of_one_s_own_goes_before_the_table_also_for_a_place_with_a_class_of_its_own() {
    let own = with(&[("bookshop", Need::Food, 400)], &[]).unwrap();
    let class = Some(NaceClass(4761));
    let found = own.best(&[Need::Food], category("bookshop"), class).unwrap();
    assert_eq!(found.thousandths(), 400);
    assert!(matches!(found, Verdict::Own { .. }));
    let table = own.best(&[Need::Learning], category("bookshop"), class).unwrap();
    assert!(matches!(table, Verdict::Table(_)) && table.thousandths() > 400);
    assert_eq!(own.best(&[Need::Food], Category::UNKNOWN, None), None);
}

#[test]
fn changes_are_told_one_by_one() {
    let before = Criteria::default();
    assert!(before.changes(&before).is_empty());
    let mut weights = before.weights().all();
    weights[0] -= 5;
    weights[5] += 5;
    let verdicts: Verdicts = [(category("bookshop"), [(Need::Food, 400)].into())].into();
    let after = Criteria::new(weights, 800, verdicts, [category("bar")].into()).unwrap();
    let changes = before.changes(&after);
    let from = before.standing(Need::Food, category("bookshop"));
    let expected = [
        Change::Weight { criterion: Criterion::MissionFit, from: 35, to: 30 },
        Change::Weight { criterion: Criterion::Reachability, from: 5, to: 10 },
        Change::HalfLife { from: 400, to: 800 },
    ];
    assert_eq!(changes[..3], expected);
    assert!(changes.contains(&Change::Neutral { category: category("bar"), now: true }));
    let verdict =
        Change::Verdict { need: Need::Food, category: category("bookshop"), from, to: 400 };
    assert!(changes.contains(&verdict), "{changes:?}");
}
