//! Requests at a fixed rate, whether or not the answers keep up: who has to wait is counted as waiting
//! from the moment at which its request was due.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Requests a second.
const RATE: u32 = 100;

/// Connections that are kept and not in use.
type Idle = Arc<Mutex<Vec<BufReader<TcpStream>>>>;

/// Asks for a page so many times, 100 times a second, and gives how long each answer took, the
/// shortest first.
pub(super) async fn ask(
    address: SocketAddr,
    path: &str,
    session: &str,
    times: u32,
) -> anyhow::Result<Vec<Duration>> {
    let (request, idle) = (request(address, path, session), Idle::default());
    // The first answers fill caches, as the first visitor of the day does.
    for _ in 0..5 {
        one(address, request.clone(), idle.clone(), Instant::now()).await?;
    }
    let begin = Instant::now() + Duration::from_millis(20);
    let mut under_way = JoinSet::new();
    for number in 0..times {
        let due = begin + Duration::from_secs(1) * number / RATE;
        tokio::time::sleep_until(due.into()).await;
        under_way.spawn(one(address, request.clone(), idle.clone(), due));
    }
    let mut took = under_way.join_all().await.into_iter().collect::<Result<Vec<_>, _>>()?;
    took.sort_unstable();
    Ok(took)
}

/// Asks for a page or a paper so many times, each time when the answer before is there, and gives how long
/// each took, the shortest first.
pub(super) async fn one_by_one(
    address: SocketAddr,
    path: &str,
    session: &str,
    times: u32,
) -> anyhow::Result<Vec<Duration>> {
    let (request, idle) = (request(address, path, session), Idle::default());
    one(address, request.clone(), idle.clone(), Instant::now()).await?;
    let mut took = Vec::new();
    for _ in 0..times {
        took.push(one(address, request.clone(), idle.clone(), Instant::now()).await?);
    }
    took.sort_unstable();
    Ok(took)
}

fn request(address: SocketAddr, path: &str, session: &str) -> Arc<str> {
    format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={session}\r\n\
         Accept: text/html\r\nAccept-Language: ca\r\n\r\n"
    )
    .into()
}

/// One answer, on a connection that is free or a new one; how long after `due` it was there whole.
async fn one(
    address: SocketAddr,
    request: Arc<str>,
    idle: Idle,
    due: Instant,
) -> anyhow::Result<Duration> {
    let free = idle.lock().expect("nobody panics with it").pop();
    let mut stream = match free {
        Some(stream) => stream,
        None => {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            BufReader::new(stream)
        }
    };
    stream.get_mut().write_all(request.as_bytes()).await?;
    read_answer(&mut stream).await?;
    let took = due.elapsed();
    idle.lock().expect("nobody panics with it").push(stream);
    Ok(took)
}

/// Reads one answer to its end; it must be a page, with its length told.
async fn read_answer(stream: &mut BufReader<TcpStream>) -> anyhow::Result<()> {
    let (mut line, mut length, mut is_first) = (String::new(), None, true);
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        if std::mem::take(&mut is_first) {
            ensure!(line.starts_with("HTTP/1.1 200"), "it answers {line}");
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
    let mut body = vec![0; length.context("the page does not tell its length")?];
    stream.read_exact(&mut body).await?;
    Ok(())
}
