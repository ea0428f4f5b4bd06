//! What surrounds the pages, made from what each kind of page knows.

use maillage_app::ActorKind;
use maillage_domain::access::{Action, Role};
use maillage_i18n::T;

use crate::flash::{Flash, FlashKind};
use crate::page::{AccountPage, LinkPage, OneTimePage, PublicPage, StaffPage, Visit};
use crate::ui::{
    LanguageLink, NavItem, Notice, NoticeKind, PartnerShell, PublicShell, Shell, Verb,
};

/// Where the source code is, as the licence asks.
const SOURCE: &str = env!("CARGO_PKG_REPOSITORY");
/// The name of the program, where there is no network yet.
const PROGRAM: &str = "Maillage";

impl Visit {
    /// This page with `?lang=`, its other parameters kept.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageLink> {
        LanguageLink::all(self.t.locale(), |code| {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            for (key, value) in url::form_urlencoded::parse(self.query.as_bytes()) {
                if key != "lang" {
                    query.append_pair(&key, &value);
                }
            }
            query.append_pair("lang", code);
            format!("{}?{}", self.path, query.finish())
        })
    }

    /// The surroundings of sign-in, set-up and problems.
    #[must_use]
    pub fn plain_shell(&self) -> PublicShell {
        PublicShell {
            languages: self.languages(),
            flash: notices(self.flash.as_ref()),
            ..bare(self.t)
        }
    }
}

/// Surroundings where not even the address of the page is known.
pub(crate) fn bare(t: T) -> PublicShell {
    PublicShell {
        t,
        name: PROGRAM.to_owned(),
        home: "/".to_owned(),
        languages: Vec::new(),
        csrf: String::new(),
        flash: Vec::new(),
        source: SOURCE.to_owned(),
    }
}

fn notices(flash: Option<&Flash>) -> Vec<Notice> {
    flash
        .map(|flash| {
            let kind = match flash.kind {
                FlashKind::Done => NoticeKind::Good,
                FlashKind::Attention => NoticeKind::Attention,
            };
            Notice::new(kind, flash.text.clone())
        })
        .into_iter()
        .collect()
}

impl StaffPage {
    /// The roles of the person in this organisation.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        match &self.actor.kind {
            ActorKind::Staff { roles, .. } => roles,
            _ => &[],
        }
    }

    /// The surroundings, with the verb that the page belongs to.
    #[must_use]
    pub fn shell(&self, current: Option<Verb>) -> Shell {
        let base = self.to("");
        Shell {
            t: self.t,
            organisation: self.organisation.name.clone(),
            network: self.organisation.network_name.clone(),
            home: base.clone(),
            user: self.account.name.clone(),
            nav: NavItem::for_roles(self.t, self.roles(), &base, current),
            languages: self.languages(),
            csrf: self.csrf.to_string(),
            flash: notices(self.flash.as_ref()),
            settings: self.actor.may(Action::Administer).then(|| self.to("/settings")),
            account: "/account".to_owned(),
            sign_out: "/sign-out".to_owned(),
            source: SOURCE.to_owned(),
        }
    }
}

impl AccountPage {
    /// The surroundings.
    #[must_use]
    pub fn shell(&self) -> PublicShell {
        self.plain_shell()
    }
}

impl OneTimePage {
    /// The surroundings.
    #[must_use]
    pub fn shell(&self) -> PublicShell {
        PublicShell { home: self.path.clone(), ..self.plain_shell() }
    }
}

impl PublicPage {
    /// The surroundings: the network's own when the page has one. Forms of these pages write
    /// `page.csrf` themselves, so that pages without a form set no cookie.
    #[must_use]
    pub fn shell(&self) -> PublicShell {
        let plain = self.plain_shell();
        match &self.organisation {
            Some(organisation) => PublicShell {
                name: organisation.network_name.clone(),
                home: format!("/n/{}", organisation.slug),
                ..plain
            },
            None => plain,
        }
    }
}

impl LinkPage {
    /// The surroundings of a partner's page.
    #[must_use]
    pub fn shell(&self) -> PartnerShell {
        PartnerShell {
            t: self.t,
            partner: self.open.partner.as_ref().map(|p| p.name.clone()).unwrap_or_default(),
            network: self.open.organisation.network_name.clone(),
            languages: self.languages(),
            csrf: self.csrf.to_string(),
            flash: notices(self.flash.as_ref()),
        }
    }
}
