//! How partners join: met, invited, agreed, signed by both sides, and back again after a while away.

use std::num::NonZero;
use std::sync::Arc;
use std::thread::available_parallelism;

use anyhow::{Context, bail};
use futures_util::{StreamExt, stream};
use maillage_app::agree::draft::{self, Draft};
use maillage_app::agree::propose;
use maillage_app::agree::sign::{self, Signing};
use maillage_app::agree::{term, view};
use maillage_app::collect::mandate::{self, MandateSignature, NewMandate};
use maillage_app::engage::contact;
use maillage_app::engage::note::About;
use maillage_app::engage::partner::{self, PartnerEdit};
use maillage_app::engage::prospect::{self, NewProspect};
use maillage_app::engage::stage;
use maillage_app::random::Token;
use maillage_app::{Actor, ActorKind, App};
use maillage_domain::agree::agreement::AgreementState;
use maillage_domain::agree::commitment::{BaseKind, Commitment, ShareTerms};
use maillage_domain::collect::calendar::plus_days;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{AgreementId, CommitmentId, LinkId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;

use super::house::Staff;
use super::plan::{Calendar, Member};
use super::port::{DemoClock, DemoRandom};
use super::progress::Progress;

/// 0.7 % of turnover: the share that the network asks for.
pub(crate) const RATE: RatePpm = RatePpm(7_000);

/// A member that has become a partner.
#[derive(Debug, Clone)]
pub(crate) struct Joined {
    /// The partner.
    pub(crate) partner: PartnerId,
    /// Its personal link.
    pub(crate) link: LinkId,
    /// The secret of that link.
    pub(crate) token: Token,
    /// Its agreement, once there is one.
    pub(crate) agreement: Option<AgreementId>,
    /// The commitment to a share of turnover.
    pub(crate) share: Option<CommitmentId>,
    /// How many accounts it has had: a closed one is followed by another.
    pub(crate) accounts: u64,
}

impl Joined {
    /// The partner, acting through its link.
    pub(crate) fn actor(&self, staff: &Staff, member: &Member) -> Actor {
        Actor {
            organisation: staff.treasurer.actor.organisation,
            kind: ActorKind::Partner { partner: self.partner },
            name: member.name.clone(),
        }
    }
}

/// All members, each from its place in the census to an agreement that both sides have signed, on its
/// own days.
///
/// Each has a clock and a chance of its own, so that several papers are typeset at once and everything
/// is yet the same each time. What is counted, the references of agreements, is given one after the
/// other.
pub(crate) async fn all(
    app: &App,
    staff: &Staff,
    when: Calendar,
    seed: u64,
    members: &[Member],
    progress: &Progress,
) -> anyhow::Result<Vec<Option<Joined>>> {
    let mut order: Vec<&Member> = members.iter().collect();
    order.sort_by_key(|member| (member.agrees(when), member.number));
    let mut drafted = Vec::new();
    for member in order {
        let clock = Arc::new(DemoClock::new());
        let random = DemoRandom::new(seed, &format!("partner {}", member.number));
        let app = App { clock: clock.clone(), random: Arc::new(random), ..app.clone() };
        clock.go_to(plus_days(member.joined.first_day(), 14), 11);
        let joined = join(&app, staff, member).await?;
        clock.go_to(plus_days(member.agrees(when).first_day(), 15), 11);
        let agreement = draft_agreement(&app, staff, when, member, &joined).await?;
        drafted.push((app, member, joined, agreement));
    }
    let mut joined = vec![None; members.len()];
    let signed = drafted.into_iter().map(|(app, member, joined, agreement)| async move {
        agree(&app, staff, member, joined, agreement).await.map(|joined| (member, joined))
    });
    let cores = available_parallelism().map_or(1, NonZero::get);
    let mut signed = stream::iter(signed).buffer_unordered(cores);
    while let Some(one) = signed.next().await {
        let (member, one) = one?;
        progress.step(&member.name);
        joined[member.number] = Some(one);
    }
    Ok(joined)
}

/// From a place in the census to a partner with a personal link.
async fn join(app: &App, staff: &Staff, member: &Member) -> anyhow::Result<Joined> {
    let who = &staff.coordinator.actor;
    let chosen = prospect::shortlist(app, who, vec![prospect_of(member)]).await?;
    let id = *chosen.first().context("a shortlisted place becomes a prospect")?;
    let person = contact::NewContact {
        name: member.owner.clone(),
        role: owner_word(member.locale).to_owned(),
        email: Some(member.email()),
        phone: Some(member.phone()),
        locale: None,
    };
    contact::add(app, who, About::Prospect(id), person).await?;
    for to in [Stage::Contacted, Stage::Met, Stage::Proposal] {
        stage::move_to(app, who, id, to, "").await?;
    }
    let partner = stage::make_partner(app, who, id).await?;
    partner::edit(app, who, partner, edit_of(member)).await?;
    let token = partner::make_link(app, who, partner).await?;
    let link = link_of(app, &token).await?;
    Ok(Joined { partner, link, token, agreement: None, share: None, accounts: 0 })
}

/// The id of a link, from its secret.
async fn link_of(app: &App, token: &Token) -> anyhow::Result<LinkId> {
    let organisation = token.organisation().context("our links say whose they are")?;
    let mut work = app.store.read(organisation).await?;
    let link = work.link_by_hash(&token.hash()).await?.context("the link was just made")?;
    Ok(link.id)
}

fn owner_word(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "gérance",
        Locale::Es => "propiedad",
        Locale::Ca => "propietat",
        Locale::En => "owner",
    }
}

fn address_of(member: &Member) -> Address {
    Address {
        street: member.premises.as_ref().map_or_else(
            || format!("Carrer de la Cera {}", 900 + member.number),
            |place| format!("{} {}", place.street, place.number),
        ),
        postcode: "08001".to_owned(),
        locality: "Barcelona".to_owned(),
        country: "ES".to_owned(),
    }
}

fn prospect_of(member: &Member) -> NewProspect {
    NewProspect {
        record_id: member.premises.as_ref().map(|place| format!("barcelona-census:{}", place.id)),
        kind: member.kind,
        name: member.name.clone(),
        category: member.category.to_owned(),
        address: address_of(member),
        point: Some(member.premises.as_ref().map_or(
            Point { lon: 2.1665, lat: 41.3788 },
            |place| Point { lon: place.lon, lat: place.lat },
        )),
        locale: member.locale,
        email: Some(member.email()),
        phone: Some(member.phone()),
        website: None,
        score: None,
    }
}

fn edit_of(member: &Member) -> PartnerEdit {
    PartnerEdit {
        kind: member.kind,
        name: member.name.clone(),
        legal_name: member.legal_name.clone(),
        legal_form: member.legal_form.to_owned(),
        legal_id: Some(member.legal_id.clone()),
        address: address_of(member),
        locale: member.locale,
        email: Some(member.email()),
        phone: Some(member.phone()),
        website: None,
        shown_publicly: member.shown,
    }
}

/// Drafts the agreement.
async fn draft_agreement(
    app: &App,
    staff: &Staff,
    when: Calendar,
    member: &Member,
    joined: &Joined,
) -> anyhow::Result<AgreementId> {
    let first = member.owes_from(when);
    let words = agreement_words(member.locale);
    let draft = Draft {
        locale: member.locale,
        purpose: words.purpose.to_owned(),
        legal_regime: "es-gift".to_owned(),
        first_month: first,
        signatory_name: member.owner.clone(),
        signatory_quality: owner_word(member.locale).to_owned(),
        commitments: commitments(member, first, &words)?,
    };
    Ok(draft::draft(app, &staff.coordinator.actor, joined.partner, draft).await?)
}

/// Proposes the agreement; both sides sign it.
async fn agree(
    app: &App,
    staff: &Staff,
    member: &Member,
    joined: Joined,
    id: AgreementId,
) -> anyhow::Result<Joined> {
    let who = &staff.coordinator.actor;
    let token = propose::propose(app, who, id).await?;
    let link = link_of(app, &token).await?;
    let AgreementState::Proposed { document, .. } = view::one(app, who, id).await?.agreement.state
    else {
        bail!("an agreement that was proposed is not");
    };
    let signing = |name: &str, quality: &str| Signing {
        name: name.to_owned(),
        quality: quality.to_owned(),
        consent: agreement_words(member.locale).consent.to_owned(),
        document: document.0,
    };
    let partner = joined.actor(staff, member);
    let theirs = signing(&member.owner, owner_word(member.locale));
    sign::sign_for_partner(app, &partner, id, link, theirs).await?;
    let ours = signing(&who.name, "coordinació");
    sign::sign_for_organisation(app, who, id, ours).await?;
    let seen = view::one(app, who, id).await?;
    let share = seen
        .commitments
        .iter()
        .find(|line| matches!(line.terms, Commitment::ShareOfTurnover(_)))
        .map(|line| line.id);
    Ok(Joined { agreement: Some(id), share, ..joined })
}

fn commitments(
    member: &Member,
    first: Month,
    words: &AgreementWords,
) -> anyhow::Result<Vec<Commitment>> {
    let mut lines = Vec::new();
    if member.kind == PartyKind::Company {
        let terms = ShareTerms::simple(BaseKind::TurnoverBeforeTax, RATE, first, 1)?;
        lines.push(Commitment::ShareOfTurnover(terms));
    }
    lines.push(Commitment::Display { wording: words.display.to_owned() });
    lines.push(Commitment::Visibility { wording: words.visibility.to_owned() });
    lines.push(Commitment::Statement { times_a_year: 1 });
    lines.push(Commitment::Label);
    Ok(lines)
}

/// Signs a mandate for the partner's present account, on its own page.
pub(crate) async fn sign_mandate(
    app: &App,
    staff: &Staff,
    member: &Member,
    joined: &mut Joined,
) -> anyhow::Result<()> {
    let partner = joined.actor(staff, member);
    joined.accounts += 1;
    let iban = member.account(joined.accounts);
    let new = NewMandate {
        debtor_name: member.legal_name.clone(),
        iban: iban.as_str().to_owned(),
        bic: String::new(),
        scheme: Scheme::Core,
    };
    let drafted = mandate::draft(app, &partner, joined.partner, &new).await?;
    let signature = MandateSignature {
        name: member.owner.clone(),
        consent: agreement_words(member.locale).mandate.to_owned(),
        locale: member.locale,
        link: Some(joined.link),
    };
    mandate::sign(app, &partner, drafted.id, &signature).await?;
    Ok(())
}

/// The partner leaves after a month; what it owes by then stays owed.
pub(crate) async fn leave(
    app: &App,
    staff: &Staff,
    joined: &Joined,
    last: Month,
) -> anyhow::Result<()> {
    let id = joined.agreement.context("who leaves has an agreement")?;
    Ok(term::leave(app, &staff.coordinator.actor, id, last).await?)
}

/// The partner comes back.
pub(crate) async fn come_back(
    app: &App,
    staff: &Staff,
    joined: &Joined,
    first: Month,
) -> anyhow::Result<()> {
    let id = joined.agreement.context("who comes back has an agreement")?;
    Ok(term::come_back(app, &staff.coordinator.actor, id, first).await?)
}

/// What an agreement of the demo says, in the language of its partner.
struct AgreementWords {
    purpose: &'static str,
    display: &'static str,
    visibility: &'static str,
    consent: &'static str,
    mandate: &'static str,
}

fn agreement_words(locale: Locale) -> AgreementWords {
    match locale {
        Locale::Ca | Locale::Fr => AgreementWords {
            purpose: "El comerç i la casa dels infants volen que els nens i els joves del Raval aprenguin, juguin i \
                      trobin feina al seu barri.",
            display: "Un cartell i un adhesiu a l’aparador, durant tot l’any.",
            visibility: "El nom del comerç a la pàgina pública, als cartells i als actes de la xarxa.",
            consent: "He llegit el conveni i hi estic d’acord.",
            mandate: "Autoritzo l’associació a cobrar del meu compte la part que s’ha acordat.",
        },
        Locale::Es => AgreementWords {
            purpose: "El comercio y la casa de los niños quieren que la infancia y los jóvenes del Raval aprendan, \
                      jueguen y encuentren trabajo en su barrio.",
            display: "Un cartel y un adhesivo en el escaparate, durante todo el año.",
            visibility: "El nombre del comercio en la página pública, en los carteles y en los actos de la red.",
            consent: "He leído el convenio y estoy conforme.",
            mandate: "Autorizo a la asociación a cobrar de mi cuenta la parte acordada.",
        },
        Locale::En => AgreementWords {
            purpose: "The shop and the children’s house want the children and young people of el Raval to learn, play \
                      and find work in their own quarter.",
            display: "A poster and a sticker in the shop window, all year round.",
            visibility: "The name of the shop on the public page, on posters and at the network’s events.",
            consent: "I have read the agreement and I agree to it.",
            mandate: "I authorise the association to debit the agreed share from my account.",
        },
    }
}
