//! A statement and a case study.

use std::collections::BTreeMap;

use jiff::civil::date;
use maillage_app::documents::*;
use maillage_domain::accompany::follow_up::Interval;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::collect::gift_total::Channel;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::case_study::CaseFigure;
use maillage_domain::prove::claim::Claim;
use maillage_domain::prove::loyalty::GainLoss;
use maillage_domain::prove::neighbourhood::{Change, Scale, moved};
use maillage_domain::prove::survival::{Spell, kaplan_meier};
use maillage_domain::rate::RatePpm;

use super::{bakery, letterhead, made_at, say};

fn month(year: i16, month: i8) -> Month {
    Month::new(year, month).unwrap()
}

fn months() -> Vec<Month> {
    month(2025, 11).through(month(2026, 10)).collect()
}

fn income(scale: i64) -> IncomeChart {
    let series = |from: i64, step: i64| -> Vec<Cents> {
        (0..12).map(|at| Cents(scale * (from + step * at + (at * 7919) % 500))).collect()
    };
    IncomeChart {
        months: months(),
        channels: vec![
            (Channel::Shares, series(3_000, 60)),
            (Channel::Customers, series(900, 20)),
            (Channel::Employees, series(300, 10)),
        ],
    }
}

fn neighbourhood(locale: Locale) -> NeighbourhoodChart {
    let own =
        [4989, 4692, 4520, 4218, 3901, 3565, 3453, 3310, 3074, 5046, 3034, 2843, 2851, 2889, 2774];
    let city = [
        108_624, 112_192, 107_677, 99_056, 89_398, 78_864, 73_752, 69_316, 69_047, 93_842, 63_383,
        61_436, 63_524, 63_490, 63_354,
    ];
    let dates = own
        .iter()
        .zip(city)
        .zip(2011..)
        .map(|((own, city), year): ((&i64, i64), i32)| {
            (year.to_string(), Some(own * 1_000), Some((city - own) * 1_000))
        })
        .collect();
    let names: Vec<String> = (0..73).map(|n| format!("barri {n}")).collect();
    let changes: Vec<Change<'_>> = names
        .iter()
        .zip(0..)
        .map(|(area, n): (&String, i64)| Change {
            area,
            before_milli: 1_500_000,
            after_milli: 880_000 + (n * 37) % 73 * 4_000 - if n == 0 { 60_000 } else { 0 },
        })
        .collect();
    let compared = |area: &str| moved(&changes, area, Scale::Count).unwrap();
    NeighbourhoodChart {
        indicator: say(
            locale,
            ["Chômeurs inscrits", "Paro registrado", "Atur registrat", "Registered unemployed"],
        )
        .into(),
        unit: say(locale, ["personnes", "personas", "persones", "people"]).into(),
        area: "el Raval".into(),
        scale: Scale::Count,
        dates,
        days: (2011..2026).map(|year| date(year, 1, 1)).collect(),
        moved: Some(compared("barri 0")),
        differences: names.iter().map(|name| compared(name).difference).collect(),
        own: 0,
        source: "Ajuntament de Barcelona, Open Data BCN, CC BY 4.0".into(),
    }
}

pub(crate) fn statement(locale: Locale) -> StatementPaper {
    let text = |texts| say(locale, texts).to_owned();
    let brought: Vec<Cents> =
        income(1).channels.iter().map(|(_, sums)| sums.iter().copied().sum()).collect();
    StatementPaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        partner: bakery(),
        first: month(2025, 11),
        last: month(2026, 10),
        dated: date(2026, 11, 4),
        given: GivenKinds {
            shares: brought[0],
            shares_due: brought[0] + Cents(2_410),
            customers: brought[1],
            employees: brought[2],
            displays: vec![text(["Grandir ici", "Crecer aquí", "Créixer aquí", "Growing up here"])],
            scans: Some(86),
            placements_offered: 2,
            events: 1,
            hours_minutes: 750,
            in_kind: vec![InKind {
                what: text([
                    "Goûters du mercredi",
                    "Meriendas de los miércoles",
                    "Berenars dels dimecres",
                    "Wednesday snacks",
                ]),
                declared: Some(Cents(24_000)),
            }],
        },
        by_month: Some(income(1)),
        share: Some(CostShare {
            cost: Cents(8_300_000),
            of_cost: 67,
            others_of_cost: 2_584,
            funders_of_cost: 6_120,
            unpaid_of_cost: 1_229,
            gifts: Cents(2_200_000),
            of_gifts: 251,
        }),
        programmes: programmes(locale),
        indicators: vec![IndicatorPart {
            name: text([
                "Élèves qui passent en classe supérieure",
                "Alumnos que pasan de curso",
                "Alumnes que passen de curs",
                "Pupils who move up a class",
            ]),
            baseline: "71 % (2024)".into(),
            value: "78 % (2026)".into(),
            target: "80 %".into(),
            claim: Claim::Baseline,
            source: text([
                "Suivi du programme",
                "Seguimiento del programa",
                "Seguiment del programa",
                "Records of the programme",
            ]),
        }],
        neighbourhood: Some(neighbourhood(locale)),
        partner_side: partner_side(locale),
        organisation_side: organisation_side(locale),
        verify_url: Some("https://casa-infants.example/v/9TRF-4KD2".into()),
    }
}

fn programmes(locale: Locale) -> Vec<ProgrammePart> {
    let text = |texts| say(locale, texts).to_owned();
    vec![
        ProgrammePart {
            name: text([
                "Soutien scolaire",
                "Refuerzo escolar",
                "Reforç escolar",
                "School support",
            ]),
            counts: vec![
                (ProgrammeCount::Sessions, Some(152)),
                (ProgrammeCount::Participants, Some(64)),
                (ProgrammeCount::Attendances, Some(4_310)),
            ],
            cost: Some(Cents(5_200_000)),
            claim: Claim::Baseline,
        },
        ProgrammePart {
            name: text([
                "Ateliers vers l’emploi",
                "Talleres hacia el empleo",
                "Tallers cap a la feina",
                "Workshops towards a job",
            ]),
            counts: vec![
                (ProgrammeCount::Sessions, Some(48)),
                (ProgrammeCount::Participants, Some(23)),
                (ProgrammeCount::Placements, None),
            ],
            cost: Some(Cents(3_100_000)),
            claim: Claim::Counted,
        },
    ]
}

fn partner_side(locale: Locale) -> BalanceSide {
    let text = |texts| say(locale, texts).to_owned();
    BalanceSide {
        lines: vec![
            BalanceLine {
                committed: text([
                    "0,7 % du chiffre d’affaires, chaque mois",
                    "0,7 % de la facturación, cada mes",
                    "0,7 % de la facturació, cada mes",
                    "0.7% of turnover, every month",
                ]),
                done: text([
                    "11 mois sur 12 déclarés",
                    "11 de 12 meses declarados",
                    "11 de 12 mesos declarats",
                    "11 of 12 months declared",
                ]),
                state: BalanceState::Overdue { since: date(2026, 10, 20) },
            },
            BalanceLine {
                committed: text([
                    "Montrer l’affiche",
                    "Mostrar el cartel",
                    "Mostrar el cartell",
                    "Show the poster",
                ]),
                done: text([
                    "montrée depuis le 3 mars",
                    "desde el 3 de marzo",
                    "des del 3 de març",
                    "since 3 March",
                ]),
                state: BalanceState::Kept,
            },
        ],
        got: vec![text([
            "Le label du réseau et une affiche à son nom",
            "El sello de la red y un cartel con su nombre",
            "El segell de la xarxa i un cartell amb el seu nom",
            "The label of the network and a poster with its name",
        ])],
    }
}

fn organisation_side(locale: Locale) -> BalanceSide {
    let text = |texts| say(locale, texts).to_owned();
    BalanceSide {
        lines: vec![BalanceLine {
            committed: text([
                "Un bilan par an",
                "Un balance al año",
                "Un balanç a l’any",
                "A statement a year",
            ]),
            done: String::new(),
            state: BalanceState::Running,
        }],
        got: vec![text([
            "De l’argent, une vitrine, deux places de stage",
            "Dinero, un escaparate y dos plazas de prácticas",
            "Diners, un aparador i dues places de pràctiques",
            "Money, a shop window, two places for placements",
        ])],
    }
}

pub(crate) fn case_study(locale: Locale) -> CaseStudyPaper {
    CaseStudyPaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        quarter: "el Raval".into(),
        first: month(2025, 11),
        last: month(2026, 10),
        dated: date(2026, 11, 4),
        texts: BTreeMap::new(),
        figures: figures(),
        charts: charts(locale),
    }
}

fn figures() -> BTreeMap<CaseFigure, CaseFact> {
    use CaseFigure as F;
    use CaseValue as V;
    let values = [
        (F::Partners, V::Count(60)),
        (F::Rate, V::Rate(RatePpm(7_000))),
        (F::Income, V::Money(Cents(2_200_000))),
        (F::IncomeBefore, V::Money(Cents(1_912_000))),
        (F::Declared, V::Money(Cents(230_000_000))),
        (F::Shares, V::Money(Cents(1_610_000))),
        (F::Customers, V::Money(Cents(430_000))),
        (F::Employees, V::Money(Cents(160_000))),
        (F::Goal, V::Money(Cents(4_400_000))),
        (F::Forecast, V::MoneyRange(Cents(2_020_000), Cents(2_930_000))),
        (F::Chance, V::Percent(1)),
        (F::Joining, V::Count(9)),
        (F::JoiningNow, V::Count(3)),
        (F::Displays, V::Count(47)),
        (F::Scans, V::Count(1_284)),
        (F::Events, V::Count(3)),
        (F::Attendees, V::Count(212)),
        (F::Programmes, V::Count(2)),
        (F::Sessions, V::Count(200)),
        (F::Participants, V::Count(87)),
        (F::Offers, V::Count(19)),
        (F::Placements, V::Count(38)),
        (F::AtWork, V::PercentRange(50, 72)),
        (F::Volunteers, V::Count(41)),
        (F::VolunteersBefore, V::Count(9)),
        (F::VolunteerHours, V::Hours(118_230)),
        (F::Staying, V::Percent(68)),
    ];
    values
        .into_iter()
        .map(|(figure, value)| (figure, CaseFact { value, detail: String::new() }))
        .collect()
}

fn charts(locale: Locale) -> Vec<Chart> {
    let spells = |shift: u32| -> Vec<Spell> {
        (0..24u32)
            .map(|n| Spell { lasted: 40 + (n * 97 + shift) % 1_100, ended: n % 3 != 0 })
            .collect()
    };
    let curve = |origin, shift| (origin, 24, kaplan_meier(&spells(shift)));
    vec![
        Chart::Growth(GrowthChart {
            counted: Counted::Partners,
            counts: vec![
                (month(2022, 12), 18),
                (month(2023, 12), 33),
                (month(2024, 12), 46),
                (month(2025, 12), 55),
                (month(2026, 10), 60),
            ],
        }),
        Chart::Income(income(40)),
        Chart::GainLoss(GainLossChart {
            before_until: month(2025, 10),
            before: Cents(1_912_000),
            change: GainLoss {
                new: Cents(310_000),
                recaptured: Cents(24_000),
                upgraded: Cents(161_000),
                downgraded: Cents(97_000),
                lapsed: Cents(110_000),
            },
            now_until: month(2026, 10),
            now: Cents(2_200_000),
        }),
        Chart::Forecast(forecast()),
        Chart::Outcomes(OutcomesChart {
            after: vec![
                (3, Interval { positive: 23, other: 9, unknown: 6 }),
                (6, Interval { positive: 19, other: 11, unknown: 8 }),
                (12, Interval { positive: 17, other: 4, unknown: 17 }),
            ],
        }),
        Chart::Growth(GrowthChart {
            counted: Counted::Volunteers,
            counts: vec![
                (month(2022, 12), 9),
                (month(2023, 12), 17),
                (month(2024, 12), 26),
                (month(2025, 12), 35),
                (month(2026, 10), 41),
            ],
        }),
        Chart::Loyalty(LoyaltyChart { curves: vec![curve(None, 0)] }),
        Chart::Loyalty(LoyaltyChart {
            curves: vec![
                curve(Some(Origin::Poster), 300),
                curve(Some(Origin::Event), 500),
                curve(Some(Origin::Friend), 700),
            ],
        }),
        Chart::Neighbourhood(neighbourhood(locale)),
    ]
}

fn forecast() -> ForecastChart {
    ForecastChart {
        past: (0..8)
            .map(|q| (month(2024, 11).plus(q * 3), Cents(430_000 + i64::from(q) * 18_000)))
            .collect(),
        coming: (0..12)
            .map(|q| {
                let (first, wide) = (month(2026, 11).plus(q * 3), i64::from(q) * 9_000);
                let middle = 556_000 + i64::from(q) * 3_000;
                (first, Cents(middle - 30_000 - wide), Cents(middle), Cents(middle + 30_000 + wide))
            })
            .collect(),
        goal: Some(Cents(1_100_000)),
    }
}
