//! Large files as a browser sends them: token first, then many parts.

use axum::body::Body;
use axum::http::{Request, header};
use bytes_of::parts;
use maillage_domain::access::Role;

use super::*;
use crate::testing::{Browser, TestSite};

const PATH: &str = "/o/raval/identify/registers";

/// Bodies in parts, as a browser sends them.
mod bytes_of {
    /// Fields, and files with their names.
    pub(super) fn parts(fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
        let mut body = Vec::new();
        for (key, value) in fields {
            let head = format!("--X\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n");
            body.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--X\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--X--\r\n");
        body
    }
}

fn post(body: impl Into<Body>) -> Request<Body> {
    Request::post(PATH)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
        .body(body.into())
        .unwrap()
}

async fn coordinator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Coordinator]).await
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_none())
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_before_a_byte_is_kept() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let file = ("file", "census.csv", &b"id\n1\n"[..]);
    let token = neus.csrf(PATH);
    let late = parts(&[], &[file]);
    let late = [&late[..late.len() - 7], &parts(&[("csrf", &token)], &[])[..]].concat();
    for body in [parts(&[], &[file]), parts(&[("csrf", "another")], &[file]), late] {
        let answer = neus.send(post(body)).await;
        assert_eq!(answer.status, 403, "{}", answer.text());
        assert!(is_empty(site.uploads.path()), "nothing was written");
    }
}

#[tokio::test]
async fn what_was_written_goes_away_when_the_browser_hangs_up_or_the_form_is_wrong() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let token = neus.csrf(PATH);
    let fields = [("csrf", token.as_str()), ("source", "osm")];
    let whole = parts(&fields, &[("file", "city.osm.pbf", &[7; 40_000])]);
    let cut = futures_util::stream::iter([
        Ok(whole[..20_000].to_vec()),
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset)),
    ]);
    let answer = neus.send(post(Body::from_stream(cut))).await;
    assert_eq!(answer.status, 400, "{}", answer.text());
    assert!(is_empty(site.uploads.path()));
    let answer = neus.send(post(whole)).await;
    assert!(answer.text().contains("city.osm.pbf"), "{}", answer.text());
    assert!(is_empty(site.uploads.path()));
}

#[tokio::test]
async fn many_files_are_kept_apart_and_counted_together() {
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits { files_bytes_max: 1_000, ..Limits::default() };
    let base_url = "http://localhost/".parse().unwrap();
    let uploads = folder.path().to_owned();
    let config = Config { base_url, behind_proxy: false, limits, uploads };
    let site = TestSite::new().await;
    let csrf = Csrf::new("secret", &*site.world.app.random);
    let token = csrf.to_string();
    let headers: HeaderMap = post(Body::empty()).headers().clone();
    let of = |size: usize| {
        let bytes = vec![b'x'; size];
        let files = [
            ("file", "../../a.csv", &bytes[..]),
            ("file", "a.csv", &bytes[..]),
            ("file", "", &b""[..]),
        ];
        Body::from(parts(&[("csrf", &token), ("vintage", "2026")], &files))
    };
    let form = receive(&config, &headers, of(300), &csrf).await.unwrap();
    let kept = form.kept().files("file");
    assert_eq!((kept.len(), form.text("vintage")), (2, "2026"));
    for file in &kept {
        assert!(file.ends_with("a.csv") && file.starts_with(folder.path()), "{}", file.display());
        assert_eq!(std::fs::read(file).unwrap().len(), 300);
    }
    assert_ne!(kept[0], kept[1]);
    drop(form);
    assert!(is_empty(folder.path()), "they go away with the form");
    assert!(receive(&config, &headers, of(600), &csrf).await.is_err());
    assert!(is_empty(folder.path()), "and when there was too much");
}

#[test]
fn a_name_is_never_a_way_out_of_its_folder() {
    for (sent, kept) in [
        ("../../etc/passwd", "passwd"),
        ("C:\\x\\census 2022.csv", "census_2022.csv"),
        ("..", "file"),
    ] {
        assert_eq!(plain(sent), kept);
    }
}
