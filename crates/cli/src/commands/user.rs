//! `maillage user add|give|list|link`.

use clap::{Args, Subcommand};
use maillage_app::access::member::{self, AddError, Member, NewMember};
use maillage_app::access::{account::SignInPurpose, sign_in};
use maillage_app::{Actor, App};
use maillage_domain::access::Role;
use maillage_domain::locale::Locale;
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::{base, language, say};

/// What to do with members of staff.
#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// Add somebody; prints a welcome link
    Add(Add),
    /// Give a member more roles
    Give(Give),
    /// List the members of the organisation with their roles
    List,
    /// Print a fresh one-time link for somebody who cannot get in
    Link(Link),
}

/// Whom to add.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// E-mail address
    email: String,
    /// Name
    #[arg(long)]
    name: String,
    /// Role: administrator, coordinator, treasurer, campaigner, educator, adviser or reader; may be given several times
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
    /// Language of the screens: fr, es, ca or en; the organisation's own when not given
    #[arg(long, value_parser = language::parse)]
    language: Option<Locale>,
    #[command(flatten)]
    address: Address,
}

/// Who gets which roles.
#[derive(Debug, Args)]
pub(crate) struct Give {
    /// E-mail address of a member
    email: String,
    /// Role: administrator, coordinator, treasurer or reader; may be given several times
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
}

/// Whose link.
#[derive(Debug, Args)]
pub(crate) struct Link {
    /// E-mail address
    email: String,
    #[command(flatten)]
    address: Address,
}

/// The address that links begin with.
#[derive(Debug, Args)]
pub(crate) struct Address {
    /// The address that people type into their browser; without it, the one that the last server of this
    /// folder was started with
    #[arg(long, value_name = "URL", env = "MAILLAGE_BASE_URL")]
    base_url: Option<String>,
}

/// A link as it is told.
struct Told {
    link: String,
    /// What to know when nobody ever said the address that it begins with.
    hint: Option<&'static str>,
}

/// Told below a link whose address is guessed.
const GUESSED: &str = "The address before it is guessed, as no server has run on this folder yet: say the \
                       right one with --base-url https://…";

impl Address {
    fn link(&self, global: &Global, path: &str) -> anyhow::Result<Told> {
        let (base, hint) = match &self.base_url {
            Some(typed) => (base::checked(typed)?, None),
            None => match base::remembered(&global.data) {
                Some(base) => (base, None),
                None => (base::GUESS.to_owned(), Some(GUESSED)),
            },
        };
        Ok(Told { link: format!("{}{path}", base.trim_end_matches('/')), hint })
    }
}

impl Told {
    fn below(&self, head: &str) -> String {
        let hint = self.hint.map(|hint| format!("\n{hint}")).unwrap_or_default();
        format!("{head}\n{}{hint}", self.link)
    }
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|_| {
        "give administrator, coordinator, treasurer, campaigner, educator, adviser or reader"
            .to_owned()
    })
}

pub(crate) async fn run(global: &Global, user: &User) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = match user {
        User::Add(add) => add_member(&installation, global, add).await,
        User::Give(give) => give_roles(&installation, global, give).await,
        User::List => list(&installation, global).await,
        User::Link(link) => fresh_link(&installation, global, link).await,
    };
    installation.close().await;
    done
}

async fn add_member(at: &Installation, global: &Global, add: &Add) -> anyhow::Result<()> {
    let (organisation, actor) = at.actor(global).await?;
    if !add.email.contains('@') {
        return Err(bad_input(format!("`{}` is no e-mail address", add.email)));
    }
    // A bad --base-url is refused before anything is added.
    add.address.link(global, "")?;
    let new = NewMember {
        email: add.email.to_lowercase(),
        name: add.name.clone(),
        locale: add.language.unwrap_or(organisation.locale),
        roles: add.roles.clone(),
    };
    let added = member::add(&at.app, &actor, new).await.map_err(|error| already(error, add))?;
    let told = added
        .welcome
        .map(|token| add.address.link(global, &format!("/welcome/{}", token.secret())))
        .transpose()?;
    let link = told.as_ref().map(|told| &told.link);
    let is_guessed = told.as_ref().is_some_and(|told| told.hint.is_some());
    let account = added.account.id.to_string();
    let answer = json!({ "account": account, "link": link, "guessed": is_guessed });
    say::answer(global, &answer, || match &told {
        Some(told) => told.below("Added. The first way in, once, within seven days:"),
        None => "Added. The person can sign in already.".to_owned(),
    })
}

/// Nobody's roles are changed by adding: it is said how they are.
fn already(error: AddError, add: &Add) -> anyhow::Error {
    let AddError::Already(account) = error else { return error.into() };
    let roles: Vec<String> = add.roles.iter().map(|role| format!("--role {role}")).collect();
    bad_input(format!(
        "already a member: {}. Nothing was changed; to give roles: maillage user give {} {}",
        account.name,
        account.email,
        roles.join(" ")
    ))
}

async fn give_roles(at: &Installation, global: &Global, give: &Give) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let found = find(&at.app, &actor, &give.email).await?;
    for role in &give.roles {
        member::give(&at.app, &actor, found.account.id, *role).await?;
    }
    let found = find(&at.app, &actor, &give.email).await?;
    let roles: Vec<&str> = found.roles.iter().map(|role| role.as_str()).collect();
    let answer = json!({ "account": found.account.id.to_string(), "roles": roles });
    say::answer(global, &answer, || format!("{}: {}", found.account.name, roles.join(", ")))
}

/// The member with an address; a bad input when there is none.
async fn find(app: &App, actor: &Actor, email: &str) -> anyhow::Result<Member> {
    let wanted = email.to_lowercase();
    let members = member::list(app, actor).await?;
    members.into_iter().find(|m| m.account.email == wanted).ok_or_else(|| {
        bad_input(format!("`{wanted}` is no member; `maillage user list` shows them"))
    })
}

async fn list(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let members = member::list(&at.app, &actor).await?;
    let rows: Vec<_> = members
        .iter()
        .map(|m| {
            let roles: Vec<&str> = m.roles.iter().map(|role| role.as_str()).collect();
            json!({ "name": m.account.name, "email": m.account.email, "roles": roles, "has_come": m.has_come })
        })
        .collect();
    say::answer(global, &json!({ "members": rows }), || {
        members
            .iter()
            .map(|m| {
                let roles: Vec<&str> = m.roles.iter().map(|role| role.as_str()).collect();
                format!("{} <{}>: {}\n", m.account.name, m.account.email, roles.join(", "))
            })
            .collect()
    })
}

async fn fresh_link(at: &Installation, global: &Global, link: &Link) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let member = find(&at.app, &actor, &link.email).await?;
    let purpose = if member.has_come { SignInPurpose::Recover } else { SignInPurpose::Welcome };
    let token = sign_in::make_link(&at.app, purpose, Some(member.account.id)).await?;
    let told = link.address.link(global, &format!("/welcome/{}", token.secret()))?;
    let answer = json!({ "link": told.link, "guessed": told.hint.is_some() });
    say::answer(global, &answer, || told.below("Once:"))
}
