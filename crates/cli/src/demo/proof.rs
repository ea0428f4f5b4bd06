//! What the demo proves with: indicators of el Raval among all quarters, one indicator of the house's own,
//! statements handed over.
//!
//! Source of the tables in `proof/`: Barcelona City Council, Open Data BCN, CC BY 4.0; modified: only the
//! quarters, from 2009 on, one day a year. Registered unemployment is a smoothed or apportioned series.
//! The indicator of the house is invented.

use std::collections::BTreeMap;

use anyhow::Context;
use jiff::civil::date;
use maillage_app::prove::indicator::{self, IndicatorFacts, IndicatorWords};
use maillage_app::prove::observation::import::{self, Choices};
use maillage_app::prove::text::{self, Written};
use maillage_app::prove::{impact_statement, observation};
use maillage_app::{Actor, App};
use maillage_domain::locale::Locale;
use maillage_domain::prove::indicator::{Dated, IndicatorKind};
use maillage_domain::prove::neighbourhood::Scale;

use super::life::Life;

const AREA: &str = "el Raval";
const SOURCE: &str = "Ajuntament de Barcelona, Open Data BCN, CC BY 4.0";

/// One table: the indicator's code, its scale, whether statements tell of it, name and unit in French, Spanish,
/// Catalan and English, and the file.
type Table = (&'static str, Scale, bool, [[&'static str; 2]; 4], &'static str);

const TABLES: [Table; 4] = [
    (
        "unemployed",
        Scale::Count,
        true,
        [
            ["Chômeurs inscrits", "personnes"],
            ["Paro registrado", "personas"],
            ["Atur registrat", "persones"],
            ["Registered unemployed", "people"],
        ],
        include_str!("proof/unemployed.csv"),
    ),
    (
        "population",
        Scale::Count,
        false,
        [
            ["Population", "personnes"],
            ["Población", "personas"],
            ["Població", "persones"],
            ["Population", "people"],
        ],
        include_str!("proof/population.csv"),
    ),
    (
        "ageing",
        Scale::Rate,
        false,
        [
            ["Indice de vieillissement", "de 65 ans et plus pour 100 de moins de 15"],
            ["Índice de envejecimiento", "de 65 años o más por cada 100 menores de 15"],
            ["Índex d’envelliment", "de 65 anys o més per cada 100 menors de 15"],
            ["Ageing index", "aged 65 or more for 100 below 15"],
        ],
        include_str!("proof/ageing.csv"),
    ),
    (
        "foreign-nationals",
        Scale::Rate,
        false,
        [
            ["Habitants de nationalité étrangère", "%"],
            ["Habitantes de nacionalidad extranjera", "%"],
            ["Habitants de nacionalitat estrangera", "%"],
            ["Inhabitants with a foreign nationality", "%"],
        ],
        include_str!("proof/foreign.csv"),
    ),
];

/// What the tables do not say of themselves.
const SMOOTHED: [&str; 4] = [
    "Série lissée ou répartie par quartier : elle a des décimales.",
    "Serie suavizada o repartida por barrios: tiene decimales.",
    "Sèrie suavitzada o repartida per barris: té decimals.",
    "A series that is smoothed or apportioned to quarters: it has decimals.",
];

const LANGUAGES: [Locale; 4] = [Locale::Fr, Locale::Es, Locale::Ca, Locale::En];

/// Brings the indicators, records what the house counts itself, hands statements over.
pub(crate) async fn fill(life: &Life) -> anyhow::Result<()> {
    let (app, actor) = (&life.app, &life.staff.coordinator.actor);
    for table in &TABLES {
        bring(app, actor, table).await.with_context(|| format!("bring {}", table.0))?;
    }
    own(app, actor).await.context("record the house's own indicator")?;
    text::write(app, actor, Written::Quarter, Locale::Fr, "le Raval").await?;
    for (member, joined) in life.members.iter().zip(&life.joined) {
        // A few statements still wait, so that the balance has something late on both sides.
        if let (Some(joined), true) = (joined, member.number % 20 != 7) {
            impact_statement::hand_over(app, actor, Some(joined.partner)).await?;
        }
    }
    Ok(())
}

fn words(names: [[&str; 2]; 4], definitions: [&str; 4]) -> BTreeMap<Locale, IndicatorWords> {
    let each = LANGUAGES.into_iter().zip(names).zip(definitions);
    each.map(|((locale, [name, unit]), definition)| {
        let text = str::to_owned;
        (
            locale,
            IndicatorWords { name: text(name), unit: text(unit), definition: text(definition) },
        )
    })
    .collect()
}

async fn bring(app: &App, actor: &Actor, table: &Table) -> anyhow::Result<()> {
    let (code, scale, on_statements, names, csv) = *table;
    let definitions = if code == "unemployed" { SMOOTHED } else { [""; 4] };
    let facts = IndicatorFacts {
        code: code.to_owned(),
        kind: IndicatorKind::Context,
        scale,
        words: words(names, definitions),
        area: AREA.to_owned(),
        source: SOURCE.to_owned(),
        baseline: None,
        target: None,
        on_statements,
    };
    let id = indicator::add(app, actor, facts).await?;
    let file = format!("{code}.csv");
    let table = import::bring(app, actor, id, &file, csv.as_bytes()).await?;
    import::take(app, actor, table, &Choices::default()).await?;
    Ok(())
}

/// Pupils of the school support who move up a class: invented, like everything of the house.
async fn own(app: &App, actor: &Actor) -> anyhow::Result<()> {
    let names = [
        ["Élèves qui passent en classe supérieure", "%"],
        ["Alumnado que pasa de curso", "%"],
        ["Alumnat que passa de curs", "%"],
        ["Pupils who move up a class", "%"],
    ];
    let definitions = [
        "Parmi les élèves du soutien scolaire à la fin de l’année ; chiffre inventé pour la démonstration.",
        "Entre el alumnado del refuerzo escolar al final del curso; cifra inventada para la demostración.",
        "Entre l’alumnat del reforç escolar al final del curs; xifra inventada per a la demostració.",
        "Of the pupils in school support at the end of the year; a figure invented for the demonstration.",
    ];
    let facts = IndicatorFacts {
        code: "moving-up".to_owned(),
        kind: IndicatorKind::Outcome,
        scale: Scale::Rate,
        words: words(names, definitions),
        area: String::new(),
        source: "La casa dels infants del carrer de la Cera".to_owned(),
        baseline: Some(Dated { on: date(2022, 6, 30), milli: 71_000 }),
        target: Some(Dated { on: date(2028, 6, 30), milli: 85_000 }),
        on_statements: true,
    };
    let id = indicator::add(app, actor, facts).await?;
    let settings = app.store.read(actor.organisation).await?.this_organisation().await?;
    let today = app.clock.today(&settings.context("the organisation is there")?.time_zone);
    for (year, milli) in
        [(2022, 71_000), (2023, 73_500), (2024, 74_000), (2025, 76_500), (2026, 78_000)]
    {
        let on = date(year, 6, 30);
        if on <= today {
            let observed = (String::new(), on, Some(milli));
            observation::record(app, actor, id, observed, String::new()).await?;
        }
    }
    Ok(())
}
