//! The main pages, asked for a hundred times a second over loopback.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use maillage_app::access::account::{Account, Membership};
use maillage_app::access::link::{Link, LinkPurpose};
use maillage_app::access::session;
use maillage_app::random::Token;
use maillage_domain::access::Role;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_testkit::{Share, World};
use maillage_web::{Config, Limits, WebState, site};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};

use crate::measure::{Clock, Line, memory};

const A_SECOND: u32 = 100;
/// So many requests may be under way at once; who comes then waits, and the wait counts.
const CONNECTIONS: usize = 8;
const PARTNERS: usize = 60;

/// Each page so many times.
pub(crate) async fn all(times: u64) -> Vec<Line> {
    let store = maillage_testkit::store::sqlite().await;
    let world = World::on(store.store.clone()).await;
    let first = "2026-01".parse().unwrap();
    let mut shares: Vec<Share> = Vec::new();
    for number in 0..PARTNERS {
        let share = world.share(&format!("Forn de prova {number}"), first).await;
        world.declares(share, first, Cents(431_500)).await;
        shares.push(share);
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let config = Config {
        base_url: format!("http://{address}/").parse().unwrap(),
        behind_proxy: false,
        limits: Limits::default(),
    };
    let site = site(WebState::new(world.app.clone(), config));
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(maillage_web::serve(listener, site, async move {
        // Nobody tells when the measurement has failed, and that stops it too.
        let _ = stopped.await;
    }));
    let session = sign_in(&world).await;
    let link = partner_link(&world, shares[0]).await;
    let mut lines = Vec::new();
    for (name, path) in [
        ("page: home", "/o/raval".to_owned()),
        ("page: board", "/o/raval/engage".to_owned()),
        ("page: dues", "/o/raval/collect".to_owned()),
        ("page: a partner's own", format!("/p/{link}")),
        ("page: the network", "/n/raval".to_owned()),
    ] {
        lines.push(one(name, &path, &session, address, times).await);
    }
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
    lines
}

async fn sign_in(world: &World) -> String {
    let app = &world.app;
    let account = Account {
        id: app.new_id(),
        email: "neus@example.org".to_owned(),
        name: "Neus Prova".to_owned(),
        locale: Locale::Ca,
        password_hash: None,
        created_at: app.clock.now(),
        disabled_at: None,
    };
    let mut shared = app.store.shared().await.unwrap();
    shared.insert_account(&account).await.unwrap();
    for role in Role::ALL {
        let (organisation, since) = (world.raval, app.clock.now());
        let member = Membership { organisation, account: account.id, role, since };
        shared.insert_member(&member).await.unwrap();
    }
    shared.commit().await.unwrap();
    session::open(app, &account, None).await.unwrap().secret().to_owned()
}

async fn partner_link(world: &World, share: Share) -> String {
    let app = &world.app;
    let token = Token::of_organisation(world.raval, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Partner,
        partner: Some(share.partner),
        subject: None,
        locale: Locale::Ca,
        created_at: app.clock.now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    };
    let mut work = app.store.begin(world.raval).await.unwrap();
    work.insert_link(&link).await.unwrap();
    work.commit().await.unwrap();
    token.secret().to_owned()
}

/// Asks at a steady pace, whatever the answers take; a late answer does not slow the asking down.
async fn one(
    name: &'static str,
    path: &str,
    session: &str,
    address: SocketAddr,
    times: u64,
) -> Line {
    let request: Arc<str> = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={session}\r\n\r\n"
    )
    .into();
    let (ask, asked) = async_channel(usize::try_from(times).unwrap());
    let (told, mut answers) = mpsc::channel(1_024);
    for _ in 0..CONNECTIONS {
        tokio::spawn(connection(address, request.clone(), asked.clone(), told.clone()));
    }
    drop((asked, told));
    let clock = Clock::start();
    let begun = Instant::now();
    for number in 0..times {
        let due = begun + Duration::from_secs(1) * u32::try_from(number).unwrap() / A_SECOND;
        tokio::time::sleep_until(due.into()).await;
        ask.send(due).await.unwrap();
    }
    drop(ask);
    let mut took: Vec<Duration> = Vec::new();
    while let Some(duration) = answers.recv().await {
        took.push(duration);
    }
    took.sort_unstable();
    assert_eq!(took.len() as u64, times);
    let share = |permille: usize| took[(took.len() * permille / 1_000).min(took.len() - 1)];
    Line {
        work: format!("{times} requests, {A_SECOND} a second"),
        time: format!("p50 {:.1?}, p99 {:.1?}", share(500), share(990)),
        memory: memory(),
        ..clock.line(name, times, "requests")
    }
}

type Asked = Arc<tokio::sync::Mutex<mpsc::Receiver<Instant>>>;

fn async_channel(size: usize) -> (mpsc::Sender<Instant>, Asked) {
    let (send, receive) = mpsc::channel(size.max(1));
    (send, Arc::new(tokio::sync::Mutex::new(receive)))
}

/// One connection that is kept: asks when it is its turn, and tells how long after the due moment the
/// whole answer was there.
async fn connection(
    address: SocketAddr,
    request: Arc<str>,
    asked: Asked,
    told: mpsc::Sender<Duration>,
) {
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let mut stream = BufReader::new(stream);
    loop {
        let due = asked.lock().await.recv().await;
        let Some(due) = due else { return };
        stream.get_mut().write_all(request.as_bytes()).await.unwrap();
        read_answer(&mut stream).await;
        told.send(due.elapsed()).await.unwrap();
    }
}

/// Reads one answer to its end; it must be a page, with its length told.
async fn read_answer(stream: &mut BufReader<TcpStream>) {
    let (mut line, mut length, mut is_first) = (String::new(), None, true);
    loop {
        line.clear();
        stream.read_line(&mut line).await.unwrap();
        if std::mem::take(&mut is_first) {
            assert!(line.starts_with("HTTP/1.1 200"), "{line}");
        }
        if line == "\r\n" {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse::<usize>().ok();
        }
    }
    let mut body = vec![0; length.expect("pages tell their length")];
    stream.read_exact(&mut body).await.unwrap();
}
