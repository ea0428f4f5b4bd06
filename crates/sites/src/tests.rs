//! Looks at a web server on this machine, which the reader of production would never ask.

use maillage_app::SiteReader;
use maillage_app::campaign::badge::Reading;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use super::*;

/// A server that answers each path with what the list says, and tells what it was asked.
async fn server(pages: Vec<(&'static str, String)>) -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (tell, asked) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).await.unwrap();
                request.push(byte[0]);
            }
            let request = String::from_utf8(request).unwrap();
            let path = request.split(' ').nth(1).unwrap().to_owned();
            let found = pages.iter().find(|(known, _)| *known == path);
            let none = "HTTP/1.1 404 Not Found\r\n\r\n".to_owned();
            let answer = found.map_or(none, |(_, answer)| answer.clone());
            // Who has read enough goes away in the middle.
            let _ = stream.write_all(answer.as_bytes()).await;
            tell.send(request).unwrap();
        }
    });
    (address, asked)
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}")
}

fn reader() -> WebSites {
    WebSites::reaching(Reach::Anywhere, "0")
}

#[tokio::test]
async fn a_page_is_asked_for_once_after_robots_txt_and_by_our_name() {
    let (address, mut asked) = server(vec![("/", ok("<a href=x>badge</a>"))]).await;
    let read = reader().read(&address).await;
    assert_eq!(read, Reading::Page("<a href=x>badge</a>".to_owned()));
    let first = asked.recv().await.unwrap();
    assert!(first.starts_with("GET /robots.txt HTTP/1.0\r\n"), "{first}");
    let second = asked.recv().await.unwrap();
    assert!(second.starts_with("GET / HTTP/1.0\r\n"), "{second}");
    assert!(second.contains("\r\nUser-Agent: maillage/0 ("), "{second}");
    assert!(!second.to_lowercase().contains("cookie"));
    assert!(asked.try_recv().is_err(), "and nothing more");
}

#[tokio::test]
async fn who_asks_programs_to_stay_away_is_left_alone() {
    let robots = ok("User-agent: *\nDisallow: /\n");
    let (address, mut asked) = server(vec![("/robots.txt", robots), ("/", ok("page"))]).await;
    assert_eq!(reader().read(&address).await, Reading::Forbidden);
    asked.recv().await.unwrap();
    assert!(asked.try_recv().is_err(), "the page was not asked for");
    let broken = "HTTP/1.1 503 Busy\r\n\r\n".to_owned();
    let (address, _) = server(vec![("/robots.txt", broken), ("/", ok("page"))]).await;
    assert_eq!(reader().read(&address).await, Reading::Forbidden, "as RFC 9309 says");
}

#[tokio::test]
async fn redirects_are_followed_three_times_and_judged_anew() {
    let moved = |to: &str| format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n");
    let pages = vec![("/", moved("/ca")), ("/ca", ok("hola")), ("/round", moved("/round"))];
    let (address, _asked) = server(pages).await;
    assert_eq!(reader().read(&address).await, Reading::Page("hola".to_owned()));
    let round = reader().read(&format!("{address}/round")).await;
    assert_eq!(round, Reading::Unreachable("too many redirects".to_owned()));
    let robots = ok("User-agent: maillage\nDisallow: /ca\n");
    let (address, _asked) =
        server(vec![("/robots.txt", robots), ("/", moved("/ca")), ("/ca", ok("hola"))]).await;
    assert_eq!(reader().read(&address).await, Reading::Forbidden);
}

#[tokio::test]
async fn no_more_than_half_a_megabyte_is_read() {
    let (address, _asked) = server(vec![("/", ok(&"x".repeat(3_000_000)))]).await;
    let Reading::Page(text) = reader().read(&address).await else { panic!("it is a page") };
    assert_eq!(text.len(), PAGE_BYTES_MAX);
}

#[tokio::test]
async fn the_reader_of_production_never_asks_this_machine() {
    let (address, mut asked) = server(vec![("/", ok("secret"))]).await;
    let port = address.rsplit(':').next().unwrap();
    for inside in [
        address.clone(),
        format!("http://localhost:{port}/"),
        "http://localhost/".to_owned(),
        "https://127.0.0.1/".to_owned(),
        "http://[::1]/".to_owned(),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
    ] {
        let read = WebSites::new("0").read(&inside).await;
        assert!(
            matches!(&read, Reading::Unreachable(why) if why.contains("public")),
            "{inside} {read:?}"
        );
    }
    assert!(asked.try_recv().is_err());
    let other = WebSites::new("0").read("file:///etc/passwd").await;
    assert_eq!(other, Reading::Unreachable("no web address".to_owned()));
}
