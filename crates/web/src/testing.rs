//! A site for tests: real routes and layers on a real store, without a socket or a browser.
//!
//! ```ignore
//! let site = TestSite::new().await;
//! let mut neus = site.member(site.world.raval, &[Role::Coordinator]).await;
//! let page = neus.get("/o/raval/partners").await;
//! assert_eq!(page.status, 200);
//! let answer = neus.post("/o/raval/partners", &[("name", "Bar Nou")]).await;
//! assert_eq!(answer.location(), "/o/raval/partners");
//! ```

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use maillage_app::access::account::{Account, Membership, SignInLink, SignInPurpose};
use maillage_app::access::link::{Link, LinkPurpose};
use maillage_app::access::session;
use maillage_app::random::Token;
use maillage_domain::access::Role;
use maillage_domain::ids::{AccountId, OrganisationId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_testkit::{TestStore, World};
use tower::ServiceExt;
use uuid::Uuid;

use crate::router::{Site, site_with};
use crate::routes::{Entry, Routes};
use crate::secret::Csrf;
use crate::state::{Config, Limits, WebState};

/// A site with two organisations, `raval` and `metz`, on SQLite.
pub(crate) struct TestSite {
    pub(crate) world: World,
    pub(crate) state: WebState,
    pub(crate) table: Vec<Entry>,
    router: Router,
    pub(crate) store: TestStore,
    /// Where large files are written while they come.
    pub(crate) uploads: tempfile::TempDir,
}

impl TestSite {
    pub(crate) async fn new() -> Self {
        let store = maillage_testkit::store::sqlite().await;
        let world = World::on(store.store.clone()).await;
        Self::of(store, world, |_| {})
    }

    /// The same with routes that no real site has.
    pub(crate) async fn planted(more: impl FnOnce(&mut Routes)) -> Self {
        let store = maillage_testkit::store::sqlite().await;
        let world = World::on(store.store.clone()).await;
        Self::of(store, world, more)
    }

    /// A site that nobody has set up yet.
    pub(crate) async fn empty() -> Self {
        let store = maillage_testkit::store::sqlite().await;
        let empty = maillage_testkit::store::sqlite().await;
        let mut world = World::on(store.store.clone()).await;
        world.app.store = empty.store.clone();
        Self::of(empty, world, |_| {})
    }

    fn of(store: TestStore, world: World, more: impl FnOnce(&mut Routes)) -> Self {
        let uploads = tempfile::tempdir().unwrap();
        let config = Config {
            base_url: "http://localhost:8080/".parse().unwrap(),
            behind_proxy: false,
            limits: Limits::default(),
            uploads: uploads.path().to_owned(),
        };
        let state = WebState::new(world.app.clone(), config);
        let Site { router, table } = site_with(state.clone(), more);
        Self { world, state, table, router, store, uploads }
    }

    /// Somebody of whom nothing is known.
    pub(crate) fn visitor(&self) -> Browser {
        Browser { router: self.router.clone(), state: self.state.clone(), cookies: BTreeMap::new() }
    }

    /// An account with roles in an organisation, signed in, in English.
    pub(crate) async fn member(&self, organisation: OrganisationId, roles: &[Role]) -> Browser {
        let account = self.account(organisation, roles).await;
        let token = session::open(&self.world.app, &account, None).await.unwrap();
        let mut browser = self.visitor();
        browser.cookies.insert("session".to_owned(), token.secret().to_owned());
        browser
    }

    /// An account with roles in an organisation.
    pub(crate) async fn account(&self, organisation: OrganisationId, roles: &[Role]) -> Account {
        let app = &self.world.app;
        let id: AccountId = app.new_id();
        let account = Account {
            id,
            email: format!("{id}@example.org"),
            name: "Neus Prova".to_owned(),
            locale: Locale::En,
            password_hash: None,
            created_at: app.clock.now(),
            disabled_at: None,
        };
        let mut shared = app.store.shared().await.unwrap();
        shared.insert_account(&account).await.unwrap();
        for role in roles {
            let since = app.clock.now();
            let member = Membership { organisation, account: id, role: *role, since };
            shared.insert_member(&member).await.unwrap();
        }
        shared.commit().await.unwrap();
        account
    }

    /// A partner of `raval`, stored.
    pub(crate) async fn partner(&self, name: &str) -> PartnerId {
        let partner = self.world.partner(name);
        let mut work = self.world.app.store.begin(self.world.raval).await.unwrap();
        work.insert_partner(&partner).await.unwrap();
        work.commit().await.unwrap();
        partner.id
    }

    /// A personal link of `raval` that was made now, in English; `subject` is an agreement or a prospect.
    pub(crate) async fn link(
        &self,
        purpose: LinkPurpose,
        partner: Option<PartnerId>,
        subject: Option<Uuid>,
    ) -> Token {
        self.link_as(purpose, partner, subject, |link| link).await
    }

    /// The same with changes, such as an end in the past.
    pub(crate) async fn link_as(
        &self,
        purpose: LinkPurpose,
        partner: Option<PartnerId>,
        subject: Option<Uuid>,
        change: impl FnOnce(Link) -> Link,
    ) -> Token {
        let app = &self.world.app;
        let token = Token::of_organisation(self.world.raval, &*app.random);
        let link = change(Link {
            id: app.new_id(),
            token_hash: token.hash(),
            purpose,
            partner,
            subject,
            locale: Locale::En,
            created_at: app.clock.now(),
            expires_at: None,
            revoked_at: None,
            last_used_at: None,
        });
        let mut work = app.store.begin(self.world.raval).await.unwrap();
        work.insert_link(&link).await.unwrap();
        work.commit().await.unwrap();
        token
    }

    /// A one-time link that was made now and holds for a day.
    pub(crate) async fn one_time_link(
        &self,
        purpose: SignInPurpose,
        account: Option<AccountId>,
    ) -> Token {
        let app = &self.world.app;
        let token = Token::new(&*app.random);
        let now = app.clock.now();
        let link = SignInLink {
            token_hash: token.hash(),
            account,
            purpose,
            created_at: now,
            expires_at: now + jiff::SignedDuration::from_hours(24),
            used_at: None,
        };
        let mut shared = app.store.shared().await.unwrap();
        shared.insert_sign_in_link(&link).await.unwrap();
        shared.commit().await.unwrap();
        token
    }
}

/// A browser that keeps cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    state: WebState,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where it sends the browser; empty when it does not.
    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// As a browser that has an answer already and asks whether it is still right.
    pub(crate) async fn get_if_none_match(&mut self, path: &str, etag: &str) -> Answer {
        let request = Request::get(path).header(header::IF_NONE_MATCH, etag);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form as our own page would, with its token.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.csrf(path);
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post_bare(path, &all).await
    }

    /// Sends a form without adding the token.
    pub(crate) async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends JSON as our own scripts do.
    pub(crate) async fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .header("x-csrf-token", self.csrf(path));
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Sends a form with a file.
    pub(crate) async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        self.upload_all(path, fields, &[file]).await
    }

    /// Sends a form with files.
    pub(crate) async fn upload_all(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let token = self.csrf(path);
        let mut body = Vec::new();
        for (key, value) in [("csrf", token.as_str())].iter().chain(fields) {
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
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=X");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// The token that a page of this path would show.
    pub(crate) fn csrf(&mut self, path: &str) -> String {
        let mut parts = path.trim_start_matches('/').split('/');
        let secret = match parts.next().unwrap_or_default() {
            "p" | "s" | "j" | "e" | "v" | "w" | "y" | "welcome" | "set-up" => {
                parts.next().unwrap_or_default().to_owned()
            }
            "sign-in" | "n" | "recover" => {
                self.cookies.entry("visitor".to_owned()).or_insert("a-visitor".to_owned()).clone()
            }
            _ => self.cookies.get("session").cloned().unwrap_or_default(),
        };
        Csrf::new(&secret, &*self.state.app.random).to_string()
    }

    pub(crate) async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        if !cookies.is_empty() {
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status.as_u16(), headers: parts.headers, bytes }
    }
}
