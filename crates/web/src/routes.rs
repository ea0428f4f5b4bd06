//! The access table: every route with its gate. A handler cannot be mounted in any other way, so
//! there is no route without a gate, and no gate that a test does not see.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodFilter, on};
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::link::LinkPurpose;
use maillage_domain::access::Action;

use crate::gate::{self, Pass};
use crate::state::WebState;

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// A member of the organisation of `{slug}` whose roles may do this; gives a
    /// [`StaffPage`](crate::StaffPage).
    Staff(Action),
    /// Anyone signed in; gives an [`AccountPage`](crate::AccountPage).
    SignedIn,
    /// The holder of the personal link of `{token}`; gives a [`LinkPage`](crate::LinkPage).
    Link(LinkPurpose),
    /// The holder of the one-time link of `{token}`; gives a [`OneTimePage`](crate::OneTimePage).
    OneTime(&'static [SignInPurpose]),
    /// Everybody; gives a [`PublicPage`](crate::PublicPage). With `{slug}` in the path: when that
    /// organisation's public pages are on.
    Public,
    /// Everybody, without language, cookies or forms: style sheets, health.
    Resource,
}

/// One line of the access table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The method.
    pub method: Method,
    /// The path with its `{parameters}`.
    pub path: &'static str,
    /// Who may come in.
    pub gate: Gate,
}

/// The routes under construction.
pub struct Routes {
    state: WebState,
    router: Router<WebState>,
    table: Vec<Entry>,
    uploads: Vec<&'static str>,
}

impl Routes {
    pub(crate) fn new(state: WebState) -> Self {
        Self { state, router: Router::new(), table: Vec::new(), uploads: Vec::new() }
    }

    /// Mounts a handler of GET (and HEAD).
    pub fn get<H, A>(&mut self, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<A, WebState>,
        A: 'static,
    {
        self.add(Method::GET, path, gate, handler)
    }

    /// Mounts a handler of POST. The gate has checked the form's token before it runs.
    pub fn post<H, A>(&mut self, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<A, WebState>,
        A: 'static,
    {
        self.add(Method::POST, path, gate, handler)
    }

    /// Mounts a handler of POST whose files are written to the disk while they come, for as long as that takes. The
    /// gate has checked the form's token, the first of its fields, before anything was written.
    pub fn upload<H, A>(&mut self, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<A, WebState>,
        A: 'static,
    {
        self.uploads.push(path);
        self.add(Method::POST, path, gate, handler)
    }

    fn add<H, A>(&mut self, method: Method, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<A, WebState>,
        A: 'static,
    {
        assert!(
            gate.parameter().is_none_or(|name| path.contains(name)),
            "{path} lacks what its gate looks for"
        );
        let filter = MethodFilter::try_from(method.clone()).expect("GET and POST are filters");
        let keeps_files = method == Method::POST && self.uploads.contains(&path);
        let pass = Pass { state: self.state.clone(), gate, keeps_files };
        let route = on(filter, handler).route_layer(from_fn_with_state(pass, gate::guard));
        let router = std::mem::take(&mut self.router);
        self.router = router.route(path, route);
        self.table.push(Entry { method, path, gate });
        self
    }

    /// The router, the table, and the paths to which large files are sent.
    pub(crate) fn finish(self) -> (Router<WebState>, Vec<Entry>, Vec<&'static str>) {
        (self.router, self.table, self.uploads)
    }
}

impl Gate {
    /// The parameter of the path that this gate cannot do without.
    fn parameter(self) -> Option<&'static str> {
        match self {
            Self::Staff(_) => Some("{slug}"),
            Self::Link(_) | Self::OneTime(_) => Some("{token}"),
            Self::SignedIn | Self::Public | Self::Resource => None,
        }
    }
}
