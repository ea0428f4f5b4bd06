//! The wall: nobody outside reaches a participant. Names, drawn names, guardians and addresses are unmistakable
//! words; every route is walked as everybody who stands outside, in every form that a page has; the log, the
//! outbox, the audit and the tables' file are read too. The same walk is shown to find what is planted.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::http::Method;
use axum::response::{Html, IntoResponse};
use jiff::civil::date;
use maillage_app::access::link::LinkPurpose;
use maillage_app::accompany::offer;
use maillage_app::accompany::participant::ParticipantFilter;
use maillage_app::accompany::placement::{pairing, to_paper};
use maillage_app::engage::message::MessageFilter;
use maillage_app::{Actor, ActorKind, Page};
use maillage_domain::access::{Action, Role};
use maillage_domain::accompany::offer::OfferTerms;
use maillage_domain::accompany::placement::Signatory;
use maillage_domain::ids::{OfferId, ParticipantId, PartnerId, PlacementId};
use maillage_testkit::Young;
use tracing_subscriber::fmt::MakeWriter;

use crate::page::{LinkPage, PublicPage};
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Entry, Gate, Routes};
use crate::state::WebState;
use crate::testing::{Answer, Browser, TestSite};

/// Words that name: nothing in the house has them by chance.
const NAMES: [&str; 5] = ["Zqxgiven", "Zqxfamily", "Zqxguardian", "Zqxstreet", "Zqxother"];
/// The drawn names.
const DRAWN: [&str; 2] = ["zqxdrawn-100", "zqxdrawn-200"];

/// What the walk knows of.
struct Seeded {
    site: TestSite,
    partner: PartnerId,
    offer: OfferId,
    placement: PlacementId,
    person: ParticipantId,
    /// The links by purpose.
    links: Vec<(LinkPurpose, String)>,
}

/// Two people, one of whom is placed at a partner by a paper that is out for signature.
async fn seeded(site: TestSite) -> Seeded {
    let app = site.world.app.clone();
    let partner = site.partner("Forn de la Cera").await;
    let minor = Young {
        born: date(2009, 3, 14),
        guardian: Some("Zqxguardian Nom".to_owned()),
        address: "Zqxstreet 77".to_owned(),
        ..Young::named("Zqxgiven Zqxfamily", DRAWN[0])
    };
    let person = minor.taken_in(&app, site.world.raval).await;
    Young::named("Zqxother Nom", DRAWN[1]).taken_in(&app, site.world.raval).await;
    let account = site.account(site.world.raval, &[Role::Adviser]).await;
    let kind = ActorKind::Staff { account: account.id, roles: vec![Role::Adviser] };
    let pau = Actor { organisation: site.world.raval, kind, name: "Pau".to_owned() };
    let terms = OfferTerms {
        title: "Baker’s help".to_owned(),
        tasks: vec!["weigh".to_owned()],
        weekly_minutes: 1_200,
        starts_on: date(2026, 12, 1),
        weeks: 8,
        places: 3,
        tutor: String::new(),
    };
    let offer = offer::make(&app, &pau, partner, terms).await.unwrap();
    let written = pairing::draft_of(&app, &pau, offer).await.unwrap();
    let placement = pairing::make(&app, &pau, offer, person, written).await.unwrap();
    to_paper::propose(&app, &pau, placement).await.unwrap();
    let mut links = Vec::new();
    for purpose in [LinkPurpose::Partner, LinkPurpose::Sign, LinkPurpose::Join] {
        let token = site.link(purpose, Some(partner), None).await;
        links.push((purpose, token.secret().to_owned()));
    }
    for (purpose, signatory) in [
        (LinkPurpose::PlacementPartner, Signatory::Partner),
        (LinkPurpose::PlacementPerson, Signatory::Participant),
    ] {
        let token = to_paper::link(&app, &pau, placement, signatory).await.unwrap();
        links.push((purpose, token.secret().to_owned()));
    }
    Seeded { site, partner, offer, placement, person, links }
}

/// Somebody outside, and the words that it must never read.
struct Outsider {
    who: String,
    browser: Browser,
    words: Vec<&'static str>,
}

/// All words.
fn all() -> Vec<&'static str> {
    NAMES.into_iter().chain(DRAWN).collect()
}

impl Seeded {
    async fn outsiders(&self) -> Vec<Outsider> {
        let site = &self.site;
        let mut outsiders =
            vec![Outsider { who: "anybody".to_owned(), browser: site.visitor(), words: all() }];
        for role in Role::ALL {
            let is_near = Action::ALL.into_iter().any(|a| a.is_near_people() && role.may(a));
            let words = match role {
                _ if !is_near => all(),
                Role::Adviser => NAMES.to_vec(),
                _ => continue,
            };
            let browser = site.member(site.world.raval, &[role]).await;
            outsiders.push(Outsider { who: role.to_string(), browser, words });
        }
        let browser = site.member(site.world.metz, &Role::ALL).await;
        outsiders.push(Outsider { who: "another house".to_owned(), browser, words: all() });
        outsiders
    }

    /// The addresses of a route: every parameter is tried with every id that there is.
    fn addresses(&self, entry: &Entry) -> Vec<String> {
        let token = match entry.gate {
            Gate::Link(purpose) => {
                self.links.iter().find(|(of, _)| *of == purpose).map(|(_, token)| token.as_str())
            }
            _ => None,
        };
        let fixed = entry.path.replace("{slug}", "raval").replace("{token}", token.unwrap_or("x"));
        let ids = [
            self.partner.to_string(),
            self.offer.to_string(),
            self.placement.to_string(),
            self.person.to_string(),
        ];
        let mut paths = vec![fixed];
        while paths[0].contains('{') {
            let mut filled = BTreeSet::new();
            for path in &paths {
                let (from, to) = (path.find('{').unwrap(), path.find('}').unwrap());
                let tried: Vec<&str> = match &path[from + 1..to] {
                    "month" => vec!["2026-10"],
                    "year" => vec!["2026"],
                    "role" => vec!["reader"],
                    _ => ids.iter().map(String::as_str).collect(),
                };
                for one in tried {
                    filled.insert(format!("{}{one}{}", &path[..from], &path[to + 1..]));
                }
            }
            paths = filled.into_iter().collect();
        }
        paths
    }

    /// Walks every route whose path has this in it, and all that is written down; tells what leaked, to whom
    /// and where.
    async fn leaks(&self, part: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for mut outsider in self.outsiders().await {
            for method in [Method::GET, Method::POST] {
                let walked = |entry: &&Entry| entry.method == method && entry.path.contains(part);
                for entry in self.site.table.iter().filter(walked) {
                    // The way out of a session would end the walk.
                    if entry.path == "/sign-out" {
                        continue;
                    }
                    for path in self.addresses(entry) {
                        self.visit(&mut outsider, entry, &path, &mut found).await;
                    }
                }
            }
        }
        self.at_rest(&mut found).await;
        found
    }

    async fn visit(
        &self,
        outsider: &mut Outsider,
        entry: &Entry,
        path: &str,
        found: &mut BTreeSet<String>,
    ) {
        self.site.state.wrong_links.forgive("unknown");
        if entry.method == Method::POST {
            let answer =
                outsider.browser.post(path, &[("withdraw", "yes"), ("who", "partner")]).await;
            note(outsider, entry, path, &answer, found);
            return;
        }
        let answer = outsider.browser.get(path).await;
        let is_page = answer.status == 200;
        note(outsider, entry, path, &answer, found);
        if is_page {
            for more in
                ["?format=csv", "?format=xlsx", "?format=json", "?size=200", "?q=zqx&lang=fr"]
            {
                let answer = outsider.browser.get(&format!("{path}{more}")).await;
                note(outsider, entry, more, &answer, found);
            }
        }
    }

    /// What is written down: messages, the audit, and the file of the tables, where no name lies open.
    async fn at_rest(&self, found: &mut BTreeSet<String>) {
        let mut work = self.site.world.app.store.read(self.site.world.raval).await.unwrap();
        let messages = work.messages(&MessageFilter::default(), Page::part(0)).await.unwrap();
        tell("the outbox", &format!("{messages:?}"), &all(), found);
        let audit = work.audit(Page::part(0)).await.unwrap();
        tell("the audit", &format!("{audit:?}"), &all(), found);
        drop(work);
        for (file, bytes) in self.site.store.files() {
            tell(&file, &String::from_utf8_lossy(&bytes), &NAMES, found);
        }
    }
}

/// The one paper that names: its signatories and whoever hands it over may open it, and nothing else.
fn may_name(entry: &Entry, who: &str) -> bool {
    let by_link = matches!(
        entry.gate,
        Gate::Link(LinkPurpose::PlacementPartner | LinkPurpose::PlacementPerson)
    );
    by_link && entry.path.ends_with("}/paper")
        || who == Role::Adviser.as_str() && entry.path.ends_with("/placements/{id}/paper")
}

fn note(
    outsider: &Outsider,
    entry: &Entry,
    path: &str,
    answer: &Answer,
    found: &mut BTreeSet<String>,
) {
    // Another's name stands on no paper, and a drawn name on none at all.
    let words: Vec<&str> = if may_name(entry, &outsider.who) {
        outsider.words.iter().copied().filter(|w| *w == "Zqxother" || DRAWN.contains(w)).collect()
    } else {
        outsider.words.clone()
    };
    let at = format!("{} {} {} ({path})", outsider.who, entry.method, entry.path);
    tell(&at, &readable(answer), &words, found);
}

fn tell(at: &str, text: &str, words: &[&str], found: &mut BTreeSet<String>) {
    for word in words.iter().filter(|word| text.contains(**word)) {
        found.insert(format!("{at}: {word}"));
    }
}

/// All that an answer says: heads, body, and what lies compressed in it.
fn readable(answer: &Answer) -> String {
    let mut text = format!("{:?}\n{}", answer.headers, answer.text());
    if answer.bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(&answer.bytes)).unwrap();
        for number in 0..archive.len() {
            let mut file = archive.by_index(number).unwrap();
            let mut inside = Vec::new();
            file.read_to_end(&mut inside).unwrap();
            text.push_str(&String::from_utf8_lossy(&inside));
        }
    }
    text
}

/// The log of the program, kept to be read.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Kept {
    /// Keeps what this thread logs, down to the smallest.
    fn begin(&self) -> tracing::subscriber::DefaultGuard {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(self.clone())
            .finish();
        tracing::subscriber::set_default(subscriber)
    }

    fn leaks(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        tell("the log", &String::from_utf8_lossy(&bytes), &all(), &mut found);
        found
    }
}

#[tokio::test]
async fn nobody_outside_reaches_a_participant() {
    let log = Kept::default();
    let guard = log.begin();
    let seeded = seeded(TestSite::new().await).await;
    let leaks = seeded.leaks("").await;
    drop(guard);
    assert!(leaks.is_empty(), "{leaks:#?}");
    assert!(log.leaks().is_empty(), "{:#?}", log.leaks());
}

#[tokio::test]
async fn the_paper_opens_for_its_signatories_and_every_opening_is_logged() {
    let seeded = seeded(TestSite::new().await).await;
    for (purpose, way) in
        [(LinkPurpose::PlacementPartner, "w"), (LinkPurpose::PlacementPerson, "y")]
    {
        let (_, token) = seeded.links.iter().find(|(of, _)| *of == purpose).unwrap();
        let page = seeded.site.visitor().get(&format!("/{way}/{token}")).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let paper = seeded.site.visitor().get(&format!("/{way}/{token}/paper")).await;
        assert!(paper.text().contains("Zqxgiven Zqxfamily"), "{}", paper.text());
    }
    let mut work = seeded.site.world.app.store.read(seeded.site.world.raval).await.unwrap();
    let lines = work.readings(Some(seeded.person), Page::part(0)).await.unwrap().rows;
    for detail in ["placement-paper-partner", "placement-paper-person"] {
        assert!(lines.iter().any(|row| row.line.reading.detail == detail), "{detail}");
    }
}

#[tokio::test]
async fn a_minor_and_its_guardian_sign_and_their_names_lie_nowhere_open() {
    let log = Kept::default();
    let guard = log.begin();
    let seeded = seeded(TestSite::new().await).await;
    let (_, token) =
        seeded.links.iter().find(|(of, _)| *of == LinkPurpose::PlacementPerson).unwrap();
    let way = format!("/y/{token}");
    let mut phone = seeded.site.visitor();
    let page = phone.get(&way).await.text();
    let document = page.split("name=\"document\" value=\"").nth(1).unwrap();
    let document = document.split('"').next().unwrap().to_owned();
    let signed = [
        ("name", "Zqxgiven Zqxfamily"),
        ("guardian", "Zqxguardian Nom"),
        ("consent", "yes"),
        ("document", document.as_str()),
    ];
    let answer = phone.post(&way, &signed).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let mut found = BTreeSet::new();
    seeded.at_rest(&mut found).await;
    let pages = seeded.leaks("/placements").await;
    drop(guard);
    assert!(found.is_empty() && pages.is_empty(), "{found:#?} {pages:#?}");
    assert!(log.leaks().is_empty(), "{:#?}", log.leaks());
}

/// The name of the first participant: what a careless handler might fetch.
async fn careless(state: &WebState, page: &PublicPage) -> Result<(String, String), WebError> {
    let actor = Actor::system(page.network()?.id);
    let mut work = state.app.store.read(actor.organisation).await.map_err(WebError::unexpected)?;
    let filter = ParticipantFilter::default();
    let rows = work.participants(&filter, Page::part(0)).await.map_err(WebError::unexpected)?.rows;
    drop(work);
    let first = rows.first().ok_or_else(WebError::not_found)?;
    let name = maillage_app::accompany::person::read(&state.app, &actor, first.id).await?;
    Ok((name.identity.name(), first.pseudonym.to_string()))
}

async fn leaking_page(
    State(state): State<WebState>,
    page: PublicPage,
) -> Result<impl IntoResponse, WebError> {
    Ok(Html(format!("<p>{}</p>", careless(&state, &page).await?.1)))
}

async fn leaking_log(
    State(state): State<WebState>,
    page: PublicPage,
) -> Result<impl IntoResponse, WebError> {
    let name = careless(&state, &page).await?.0;
    tracing::debug!(name, "somebody careless was here");
    Ok("nothing to see")
}

async fn leaking_partner(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<impl IntoResponse, WebError> {
    let mut work =
        state.app.store.read(page.actor.organisation).await.map_err(WebError::unexpected)?;
    let found = work.participant(id).await.map_err(WebError::unexpected)?;
    Ok(found.ok_or_else(WebError::not_found)?.pseudonym.to_string())
}

async fn leaking_file(
    State(state): State<WebState>,
    page: crate::page::StaffPage,
) -> Result<impl IntoResponse, WebError> {
    let mut work =
        state.app.store.read(page.actor.organisation).await.map_err(WebError::unexpected)?;
    let filter = ParticipantFilter::default();
    let rows = work.participants(&filter, Page::part(0)).await.map_err(WebError::unexpected)?.rows;
    let rows = rows.into_iter().map(|row| vec![row.pseudonym.to_string().into()]).collect();
    let sheet =
        crate::export::Sheet { name: "list".to_owned(), columns: vec!["Name".to_owned()], rows };
    Ok(sheet.download(page.t, "xlsx")?.ok_or_else(WebError::not_found)?.into_response())
}

#[tokio::test]
async fn a_leak_that_is_planted_is_found() {
    type Plant = fn(&mut Routes);
    let plants: [(Plant, &str); 3] = [
        (
            |r| {
                r.get("/n/{slug}/planted", Gate::Public, leaking_page);
            },
            "anybody GET /n/{slug}/planted",
        ),
        (
            |r| {
                let gate = Gate::Link(LinkPurpose::Partner);
                r.get("/p/{token}/planted/{id}", gate, leaking_partner);
            },
            "anybody GET /p/{token}/planted",
        ),
        (
            |r| {
                let gate = Gate::Staff(Action::ViewNetwork);
                r.get("/o/{slug}/planted", gate, leaking_file);
            },
            "reader GET /o/{slug}/planted",
        ),
    ];
    for (plant, expected) in plants {
        let seeded = seeded(TestSite::planted(plant).await).await;
        let leaks = seeded.leaks("planted").await;
        assert!(leaks.iter().any(|leak| leak.starts_with(expected)), "{expected}: {leaks:#?}");
    }
}

#[tokio::test]
async fn a_name_in_the_log_is_found() {
    let log = Kept::default();
    let guard = log.begin();
    let plant = |r: &mut Routes| {
        r.get("/n/{slug}/planted", Gate::Public, leaking_log);
    };
    let seeded = seeded(TestSite::planted(plant).await).await;
    let answer = seeded.site.visitor().get("/n/raval/planted").await;
    drop(guard);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(!log.leaks().is_empty());
}

#[tokio::test]
async fn a_name_that_lies_open_in_the_tables_is_found() {
    let seeded = seeded(TestSite::new().await).await;
    seeded.site.store.plant("UPDATE participant SET sealed = CAST('Zqxgiven' AS BLOB)").await;
    let mut found = BTreeSet::new();
    seeded.at_rest(&mut found).await;
    assert!(!found.is_empty());
}
