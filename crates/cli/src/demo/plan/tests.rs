use std::collections::BTreeSet;

use super::super::census::premises;
use super::super::names::Names;
use super::identity::slug;
use super::month::swapped;
use super::*;

const SEED: u64 = 1983;

fn when() -> Calendar {
    Calendar { open: "2026-10".parse().unwrap() }
}

fn plan() -> Vec<Member> {
    let mut names = Names::new();
    let census = premises(SEED, &mut names);
    members(SEED, when(), &census, &mut names)
}

#[test]
fn sixty_companies_of_many_trades_two_authorities_and_three_associations() {
    let members = plan();
    let of = |kind| members.iter().filter(|m| m.kind == kind).count();
    assert_eq!(of(PartyKind::Company), 60);
    assert_eq!((of(PartyKind::Authority), of(PartyKind::Association)), (2, 3));
    let trades: BTreeSet<_> = members.iter().map(|m| m.category).collect();
    assert!(trades.len() >= 20, "{trades:?}");
    let places: BTreeSet<_> =
        members.iter().filter_map(|m| m.premises.as_ref()).map(|p| &p.id).collect();
    assert_eq!(places.len(), 63);
    let accounts: BTreeSet<_> = members.iter().map(|m| m.account(1).as_str().to_owned()).collect();
    assert_eq!(accounts.len(), 65);
}

#[test]
fn they_joined_over_four_years_and_one_left_and_came_back() {
    let members = plan();
    assert_eq!(members[0].joined, when().began());
    assert!(members.iter().all(|m| m.joined < when().last_closed()));
    assert_eq!(when().open.months_since(when().began()), 47);
    let away: Vec<_> = members.iter().filter_map(|m| m.away).collect();
    assert_eq!(away.len(), 1);
    let left = members.iter().find(|m| m.away.is_some()).unwrap();
    assert!(left.joined < away[0].0 && !left.takes_part(when().open.plus(-17)));
    assert_eq!(members.iter().filter(|m| m.way == Way::Transfer).count(), 20);
}

#[test]
fn the_shares_of_a_year_leave_room_for_what_customers_and_employees_give() {
    let members = plan();
    let base: i64 = (1..=12)
        .flat_map(|back| members.iter().map(move |m| (m, when().open.plus(-back))))
        .filter(|(m, month)| m.way != Way::Nothing && m.takes_part(*month))
        .map(|(m, month)| m.month(SEED, when(), month).base.0)
        .sum();
    let share = base * 7 / 1_000;
    assert!((1_450_000..1_800_000).contains(&share), "{share}");
}

#[test]
fn every_kind_of_noise_occurs() {
    let members = plan();
    let months: Vec<MonthPlan> = (1..=CLOSED_MONTHS)
        .flat_map(|back| members.iter().map(move |m| (m, when().open.plus(-back))))
        .filter(|(m, month)| m.way != Way::Nothing && *month >= m.owes_from(when()))
        .map(|(m, month)| m.month(SEED, when(), month))
        .collect();
    let has = |test: fn(&MonthPlan) -> bool| months.iter().any(test);
    assert!(has(|m| m.saying == Saying::Late) && has(|m| m.saying == Saying::Silent));
    assert!(has(|m| matches!(m.saying, Saying::Corrected { .. })));
    assert!(has(|m| m.paying == Paying::Returned("AC04")));
    assert!(has(|m| m.paying == Paying::Returned("AM04")));
    assert!(has(|m| m.paying == Paying::WithNext) && has(|m| m.paying == Paying::Not));
    assert!(has(|m| matches!(m.paying, Paying::Off(_))));
    let well = months.iter().filter(|m| m.saying == Saying::InTime).count();
    assert!(well * 100 > months.len() * 85, "most months go well");
}

#[test]
fn the_same_seed_gives_the_same_plan() {
    assert_eq!(format!("{:?}", plan()), format!("{:?}", plan()));
}

#[test]
fn names_read_as_people_write_them() {
    assert_eq!(title("FORN DE LA CERA"), "Forn de la Cera");
    assert_eq!(slug("Cafè de l'Òpera"), "cafe-de-l-opera");
}

#[test]
fn a_wrong_number_differs_from_the_right_one() {
    assert_ne!(swapped(Cents(431_500)), Cents(431_500));
    assert_ne!(swapped(Cents(441_100)), Cents(441_100));
}
