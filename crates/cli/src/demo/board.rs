//! The board of the open month: places in all stages, what was said there, what is to be done, and
//! companies that asked by themselves.

use anyhow::Context;
use jiff::civil::Date;
use maillage_app::engage::contact;
use maillage_app::engage::invitation::{self, Send};
use maillage_app::engage::join::{self, JoinRequest};
use maillage_app::engage::note::{self, About};
use maillage_app::engage::prospect::{self, NewProspect};
use maillage_app::engage::stage;
use maillage_app::engage::task::{self, NewTask};
use maillage_app::identify::round::{self, Choice, Wish};
use maillage_domain::collect::calendar::plus_days;
use maillage_domain::engage::invitation::Channel;
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::ProspectId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};

use super::census::Premises;
use super::chance::Chance;
use super::life::Life;
use super::plan::title;

/// An activity of the census, our category, the stage it has reached, and what the coordinator noted.
type Case = (&'static str, &'static str, Stage, &'static str);

const CASES: [Case; 20] = [
    ("serveis d'allotjament", "hotel", Stage::Shortlisted, ""),
    ("Restaurants", "restaurant", Stage::Shortlisted, ""),
    ("Vestir", "clothing", Stage::Shortlisted, ""),
    ("Farmàcies", "pharmacy", Stage::Shortlisted, ""),
    ("Llibres", "bookshop", Stage::Shortlisted, ""),
    ("Restaurants", "restaurant", Stage::Shortlisted, ""),
    ("Bars / CIBER", "bar", Stage::Contacted, "Ha demanat que hi passem un dimarts al matí."),
    ("Perruqueries", "hairdresser", Stage::Contacted, "Coneix la casa: hi va anar el seu fill."),
    ("Informàtica", "computer_shop", Stage::Contacted, ""),
    ("Gimnàs", "gym", Stage::Contacted, "Prefereix que li escrivim."),
    ("Autoservei", "grocery", Stage::Contacted, ""),
    ("Centres d'estètica", "beauty_salon", Stage::Met, "Vol saber què fan els altres del carrer."),
    ("Restaurants", "restaurant", Stage::Met, "Li interessa oferir pràctiques a la cuina."),
    ("Arts gràfiques", "print_shop", Stage::Met, "Podria imprimir els cartells de la xarxa."),
    (
        "Pa, pastisseria",
        "bakery",
        Stage::Proposal,
        "Ha llegit el conveni; en parla amb el seu soci.",
    ),
    ("Finances", "insurance", Stage::Proposal, "Demana el rebut de l’any per a la gestoria."),
    ("Souvenirs", "souvenirs", Stage::Declined, "No, gràcies. No hi tornem."),
    ("Locutoris", "call_shop", Stage::Declined, "Tanca a final d’any."),
    ("Joieria", "jewellery", Stage::NotNow, "Fa obres fins a la primavera."),
    ("Begudes", "drinks_shop", Stage::NotNow, "Que hi tornem després de les festes."),
];

/// Puts the board together, on the day on which the demo stands.
pub(crate) async fn fill(
    life: &mut Life,
    places: &[Premises],
    base_url: &str,
) -> anyhow::Result<()> {
    let today = life.when.open.next().first_day();
    let mut chance = Chance::new(life.seed, "board");
    let (mut invited, mut on_foot) = (Vec::new(), Vec::new());
    let mut taken: Vec<String> =
        life.members.iter().filter_map(|m| m.premises.as_ref()).map(|p| p.id.clone()).collect();
    for (number, case) in CASES.iter().enumerate() {
        let mut pool: Vec<&Premises> = places
            .iter()
            .filter(|p| p.activity.starts_with(case.0) && p.name.is_some())
            .filter(|p| !taken.contains(&p.id))
            .collect();
        chance.shuffle(&mut pool);
        let place = *pool.first().context("the census holds places of every trade")?;
        taken.push(place.id.clone());
        let id = add(life, number, case, place).await?;
        follow(life, number, case, id, today).await?;
        if matches!(case.2, Stage::Shortlisted | Stage::Contacted) {
            on_foot.push(id);
            if number % 2 == 0 {
                invited.push(id);
            }
        }
    }
    let send = Send {
        channel: Channel::Email,
        chosen: invited.into_iter().map(Into::into).collect(),
        personal: String::new(),
        base_url: base_url.trim_end_matches('/').to_owned(),
    };
    invitation::send(&life.app, &life.staff.coordinator.actor, send).await?;
    on_a_round(life, on_foot, plus_days(today, 1)).await?;
    asked(life, base_url).await
}

/// Those who have not been met yet, on one afternoon.
async fn on_a_round(life: &Life, prospects: Vec<ProspectId>, day: Date) -> anyhow::Result<()> {
    let wish = Wish {
        title: "Tarda a peu pel Raval".to_owned(),
        day,
        leave_minute: 16 * 60 + 30,
        visit_minutes: 10,
        start_label: "Carrer de la Cera, 12".to_owned(),
        start: Point { lon: 2.1665, lat: 41.3785 },
    };
    let choice = Choice::These { prospects, records: Vec::new() };
    round::plan(&life.app, &life.staff.coordinator.actor, wish, choice).await?;
    Ok(())
}

async fn add(
    life: &mut Life,
    number: usize,
    case: &Case,
    place: &Premises,
) -> anyhow::Result<ProspectId> {
    let mut chance = Chance::new(life.seed, &format!("prospect {number}"));
    let name = title(place.name.as_deref().unwrap_or_default());
    let new = NewProspect {
        record_id: Some(format!("barcelona-census:{}", place.id)),
        kind: PartyKind::Company,
        name,
        category: case.1.to_owned(),
        address: Address {
            street: format!("{} {}", place.street, place.number),
            postcode: "08001".to_owned(),
            locality: "Barcelona".to_owned(),
            country: "ES".to_owned(),
        },
        point: Some(Point { lon: place.lon, lat: place.lat }),
        locale: *chance.pick(&[Locale::Ca, Locale::Es, Locale::Ca, Locale::Fr, Locale::En]),
        email: Some(format!("hola.{number}@prospecte.example")),
        phone: None,
        website: None,
        score: None,
    };
    let who = &life.staff.coordinator.actor;
    let ids = prospect::shortlist(&life.app, who, vec![new]).await?;
    let id = *ids.first().context("a shortlisted place becomes a prospect")?;
    if case.2 != Stage::Shortlisted {
        let person = contact::NewContact {
            name: life.names.person(&mut chance),
            role: "propietat".to_owned(),
            email: Some(format!("hola.{number}@prospecte.example")),
            phone: None,
            locale: None,
        };
        contact::add(&life.app, who, About::Prospect(id), person).await?;
    }
    Ok(id)
}

/// What happened with a prospect so far, and what comes next.
async fn follow(
    life: &Life,
    number: usize,
    case: &Case,
    id: ProspectId,
    today: Date,
) -> anyhow::Result<()> {
    let (app, who) = (&life.app, &life.staff.coordinator.actor);
    let path: &[Stage] = match case.2 {
        Stage::Shortlisted | Stage::Partner => &[],
        Stage::Contacted => &[Stage::Contacted],
        Stage::Met => &[Stage::Contacted, Stage::Met],
        Stage::Proposal => &[Stage::Contacted, Stage::Met, Stage::Proposal],
        Stage::Declined => &[Stage::Contacted, Stage::Declined],
        Stage::NotNow => &[Stage::Contacted, Stage::NotNow],
    };
    for to in path {
        stage::move_to(app, who, id, *to, "").await?;
    }
    if !case.3.is_empty() {
        note::write(app, who, About::Prospect(id), case.3).await?;
    }
    if matches!(case.2, Stage::Contacted | Stage::Met | Stage::Proposal) {
        let new = NewTask {
            title: match case.2 {
                Stage::Proposal => "Trucar per la signatura".to_owned(),
                Stage::Met => "Enviar la proposta".to_owned(),
                _ => "Passar-hi a saludar".to_owned(),
            },
            due_on: Some(plus_days(today, i32::try_from(number)? * 2 - 8)),
            assignee: Some(life.staff.coordinator.account),
        };
        task::add(app, who, About::Prospect(id), new).await?;
    }
    Ok(())
}

/// Two companies asked to join by themselves.
async fn asked(life: &mut Life, base_url: &str) -> anyhow::Result<()> {
    let mut chance = Chance::new(life.seed, "asked");
    let organisation = life.staff.coordinator.actor.organisation;
    for (company, activity, words, locale) in [
        ("Taller de Bicicletes La Roda", "bicicletes", "Volem penjar el cartell.", Locale::Ca),
        (
            "Panadería La Espiga Nueva",
            "panadería",
            "Nos habló de ustedes el bar de al lado.",
            Locale::Es,
        ),
    ] {
        let request = JoinRequest {
            kind: PartyKind::Company,
            company: company.to_owned(),
            activity: activity.to_owned(),
            address: Address {
                street: "Carrer de la Cera 950".to_owned(),
                postcode: "08001".to_owned(),
                locality: "Barcelona".to_owned(),
                country: "ES".to_owned(),
            },
            contact: life.names.person(&mut chance),
            email: Some(format!("{}@demana.example", locale.code())),
            phone: None,
            words: words.to_owned(),
            locale,
            consent: true,
            base_url: base_url.trim_end_matches('/').to_owned(),
        };
        join::ask(&life.app, organisation, request).await?;
    }
    Ok(())
}
