//! What surrounds a page: who is here, in which language, where one can go.

use maillage_domain::access::{Action, Role};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::icon::{Icon, icon};
use super::notice::Notice;

/// The verbs that have pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Find establishments.
    Identify,
    /// Meet, note, invite.
    Engage,
    /// Agreements.
    Agree,
    /// Declarations, dues, debits, bank, receipts.
    Collect,
    /// Posters and where they hang, events, volunteers.
    Campaign,
    /// Programmes, sessions, people, placements.
    Accompany,
    /// What the network has achieved: indicators, statements, forecast, case study.
    Prove,
}

impl Verb {
    /// In the order of the loop.
    pub const ALL: [Self; 7] = [
        Self::Identify,
        Self::Engage,
        Self::Agree,
        Self::Collect,
        Self::Campaign,
        Self::Accompany,
        Self::Prove,
    ];

    /// Its name on screen.
    #[must_use]
    pub fn name(self, t: T) -> String {
        match self {
            Self::Identify => t.shell_identify(),
            Self::Engage => t.shell_engage(),
            Self::Agree => t.shell_agree(),
            Self::Collect => t.shell_collect(),
            Self::Campaign => t.shell_campaign(),
            Self::Accompany => t.shell_accompany(),
            Self::Prove => t.shell_prove(),
        }
    }

    /// The last part of the address of its first page, and the name of its sign.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::Engage => "engage",
            Self::Agree => "agree",
            Self::Collect => "collect",
            Self::Campaign => "campaign",
            Self::Accompany => "accompany",
            Self::Prove => "prove",
        }
    }

    /// What one must be allowed to do to see it in the navigation.
    #[must_use]
    pub const fn needs(self) -> Action {
        match self {
            Self::Collect => Action::ViewMoney,
            Self::Accompany => Action::ViewPeople,
            Self::Identify | Self::Engage | Self::Agree | Self::Campaign | Self::Prove => {
                Action::ViewNetwork
            }
        }
    }
}

/// One entry of the navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its word.
    pub label: String,
    /// Its sign.
    pub icon: Icon,
    /// Whether the present page belongs to it.
    pub current: bool,
}

impl NavItem {
    /// The entries that these roles may see; addresses are `{base}/{verb}`.
    #[must_use]
    pub fn for_roles(t: T, roles: &[Role], base: &str, current: Option<Verb>) -> Vec<Self> {
        Verb::ALL
            .into_iter()
            .filter(|verb| roles.iter().any(|role| role.may(verb.needs())))
            .map(|verb| Self {
                href: format!("{base}/{}", verb.word()),
                label: verb.name(t),
                icon: icon(verb.word()),
                current: current == Some(verb),
            })
            .collect()
    }
}

/// A link to the same page in another language.
#[derive(Debug, Clone)]
pub struct LanguageLink {
    /// `fr`, `es`, `ca` or `en`.
    pub code: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// The same page, in that language.
    pub href: String,
    /// Whether the page is in that language.
    pub current: bool,
}

impl LanguageLink {
    /// The four languages; `href` makes the address from the code.
    #[must_use]
    pub fn all(current: Locale, href: impl Fn(&'static str) -> String) -> Vec<Self> {
        Locale::ALL
            .into_iter()
            .map(|locale| Self {
                code: locale.code(),
                name: locale.own_name(),
                href: href(locale.code()),
                current: locale == current,
            })
            .collect()
    }
}

/// What surrounds a page of the staff (`layout/staff.html`).
#[derive(Debug, Clone)]
pub struct Shell {
    /// The language.
    pub t: T,
    /// The organisation's name.
    pub organisation: String,
    /// The network's banner.
    pub network: String,
    /// Where the organisation's name leads.
    pub home: String,
    /// Who is signed in.
    pub user: String,
    /// The verbs that this person may see.
    pub nav: Vec<NavItem>,
    /// The page in other languages.
    pub languages: Vec<LanguageLink>,
    /// The token that every form sends back.
    pub csrf: String,
    /// What the last action did.
    pub flash: Vec<Notice>,
    /// Settings, when this person may see them.
    pub settings: Option<String>,
    /// The page of the person's own account.
    pub account: String,
    /// Where the sign-out form posts.
    pub sign_out: String,
    /// Where the source code is, as the licence asks.
    pub source: String,
}

/// What surrounds a page that anybody may open: the public page (`layout/public.html`), sign-in, set-up
/// and errors (`layout/plain.html`).
#[derive(Debug, Clone)]
pub struct PublicShell {
    /// The language.
    pub t: T,
    /// The network, the organisation, or the name of the program before there is one.
    pub name: String,
    /// Where the name leads.
    pub home: String,
    /// The page in other languages.
    pub languages: Vec<LanguageLink>,
    /// The token that every form sends back; empty where there is no form.
    pub csrf: String,
    /// What the last action did.
    pub flash: Vec<Notice>,
    /// Where the source code is.
    pub source: String,
}

/// What surrounds a partner's page (`layout/partner.html`): as little as possible.
#[derive(Debug, Clone)]
pub struct PartnerShell {
    /// The language.
    pub t: T,
    /// The partner's name, so that a stranger sees that the page is not theirs.
    pub partner: String,
    /// The network's banner.
    pub network: String,
    /// The page in other languages.
    pub languages: Vec<LanguageLink>,
    /// The token that every form sends back.
    pub csrf: String,
    /// What the last action did.
    pub flash: Vec<Notice>,
}
