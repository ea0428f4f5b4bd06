//! This month's turnover: one number, a look at what it makes payable, thanks.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::Page;
use maillage_app::collect::declaration::{
    DeclareError, NewDeclaration, ToDeclare, declare, to_declare,
};
use maillage_app::collect::due::{self, DueFilter, DueSort};
use maillage_app::collect::mandate;
use maillage_domain::collect::declaration::{Declaration, DeclarationError, Evidence};
use maillage_domain::collect::due::{BaseSource, MonthBase};
use maillage_domain::collect::mandate::MandateStage;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::coming::{Coming, coming};
use super::due::{contact, words};
use super::ways;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::partner::campaign::poster_question;
use crate::partner::effect::{EffectLine, effect_line};
use crate::partner::leave::Leaving;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/p/{token}", GATE, home)
        .get("/p/{token}/months/{month}", GATE, ask)
        .post("/p/{token}/months/{month}", GATE, answer)
        .get("/p/{token}/months/{month}/thanks", GATE, thanks);
}

#[derive(Template)]
#[template(path = "partner/collect/ask.html")]
struct Ask {
    shell: PartnerShell,
    title: String,
    action: String,
    summary: ErrorSummary,
    base: Field,
    send: String,
    coming: Vec<Coming>,
    left: Option<String>,
    leaving: Option<Leaving>,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/collect/check.html")]
struct Check {
    shell: PartnerShell,
    title: String,
    action: String,
    base: String,
    sum: String,
    sentence: String,
    formula: String,
    /// That the number is far from the last one, as when a comma is forgotten.
    unusual: Option<String>,
    send: String,
    change: String,
}

#[derive(Template)]
#[template(path = "partner/collect/thanks.html")]
struct Thanks {
    shell: PartnerShell,
    title: String,
    sentence: String,
    formula: String,
    explain: String,
    effect: String,
    effect_formula: Option<String>,
    next: Vec<(String, String)>,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/collect/nothing.html")]
struct Nothing {
    shell: PartnerShell,
    title: String,
    sentence: String,
    /// What was declared last, and the page that corrects it.
    declared: Option<(String, String)>,
    correct: String,
    coming: Vec<Coming>,
    effect: Option<EffectLine>,
    explain: String,
    /// A poster that waits for its answer.
    poster: Option<(String, String)>,
    leaving: Option<Leaving>,
    ways: Vec<(String, String)>,
}

/// The oldest month that waits for its turnover, or that there is nothing to do.
async fn home(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let all = to_declare(&state.app, &page.actor, page.partner()?).await?;
    let waiting = all.iter().find_map(|share| Some((share, *share.months.first()?)));
    match waiting {
        Some((share, month)) => {
            let form = Form::first(page.t, [("base", "")]);
            let leaving = Leaving::of(&state, &page).await?;
            let coming = coming(&state, &page).await?;
            let view = Ask { leaving, coming, ..question(&page, share, month, None, &form) };
            Ok(Html(view.render()?).into_response())
        }
        None => {
            let view = Nothing {
                shell: page.shell(),
                title: page.t.partner_nothing_title(),
                sentence: page.t.partner_nothing(),
                declared: declared(&page, &all),
                correct: page.t.partner_history_correct(),
                coming: coming(&state, &page).await?,
                effect: last_effect(&state, &page).await?,
                explain: page.t.partner_how_computed(),
                poster: poster_question(&state, &page).await?,
                leaving: Leaving::of(&state, &page).await?,
                ways: ways(&page),
            };
            Ok(Html(view.render()?).into_response())
        }
    }
}

/// What the last month that was paid in full has made possible.
async fn last_effect(state: &WebState, page: &LinkPage) -> Result<Option<EffectLine>, WebError> {
    let filter =
        DueFilter { partner: Some(page.partner()?), sort: DueSort::Month, ..DueFilter::default() };
    let recent = Page { offset: 0, limit: 12 };
    let dues = due::list(&state.app, &page.actor, &filter, recent).await?;
    let paid = dues
        .rows
        .iter()
        .map(|row| &row.raised)
        .find(|raised| raised.due.amount.is_positive() && raised.open() == Cents::ZERO);
    let organisation = &page.open.organisation;
    Ok(paid.and_then(|raised| {
        effect_line(page.t, organisation, raised.due.month, raised.due.amount, true)
    }))
}

/// One month: to declare, or to correct what was declared.
async fn ask(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (share, month) = share_of(&state, &page, &month).await?;
    if let Err(rule) = share.may_state(month) {
        return refused(&page, month, &rule);
    }
    let known = share.standing(month).map(|d| page.t.amount(d.base)).unwrap_or_default();
    let form = Form::first(page.t, [("base", known)]);
    let estimate = estimate(&state, &page, &share, month).await?;
    Ok(Html(question(&page, &share, month, estimate, &form).render()?).into_response())
}

/// The number, then the word that it is right.
async fn answer(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, month)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (share, month) = share_of(&state, &page, &month).await?;
    if let Err(rule) = share.may_state(month) {
        return refused(&page, month, &rule);
    }
    let sure = submitted.text("sure") == "yes";
    let changes = submitted.text("change") == "yes";
    let mut form = Form::new(page.t, submitted);
    if changes {
        return Ok(Html(question(&page, &share, month, None, &form).render()?).into_response());
    }
    let Some(base) = form.amount("base") else {
        return Ok(Html(question(&page, &share, month, None, &form).render()?).into_response());
    };
    if base < Cents::ZERO {
        form.refuse("base", page.t.declare_negative());
        return Ok(Html(question(&page, &share, month, None, &form).render()?).into_response());
    }
    if !sure {
        return Ok(Html(check(&page, &share, month, base, &form).render()?).into_response());
    }
    let new = NewDeclaration {
        commitment: share.share.id,
        month,
        base,
        evidence: Evidence::Stated,
        link: Some(page.open.link.id),
    };
    match declare(&state.app, &page.actor, new).await {
        Ok(_) => Ok(GoTo::new(page.to(&format!("/months/{month}/thanks"))).into_response()),
        Err(DeclareError::Rule(rule)) => {
            form.refuse("base", rule_in_words(page.t, &rule));
            Ok(Html(question(&page, &share, month, None, &form).render()?).into_response())
        }
        Err(DeclareError::App(error)) => Err(error.into()),
    }
}

/// Why nothing can be said of the month: told before anything is typed.
fn refused(page: &LinkPage, month: Month, rule: &DeclarationError) -> Result<Response, WebError> {
    let title = page.t.partner_ask_title(month);
    let mail = contact(page, &title);
    words(page, title, vec![rule_in_words(page.t, rule)], mail)
}

async fn share_of(
    state: &WebState,
    page: &LinkPage,
    month: &str,
) -> Result<(ToDeclare, Month), WebError> {
    let month: Month = month.parse().map_err(|_| WebError::not_found())?;
    let all = to_declare(&state.app, &page.actor, page.partner()?).await?;
    let owing = all.into_iter().find(|share| share.share.terms.rate_for(month).is_some());
    owing.map(|share| (share, month)).ok_or_else(WebError::not_found)
}

/// What a run took for a month of which nothing is declared.
async fn estimate(
    state: &WebState,
    page: &LinkPage,
    share: &ToDeclare,
    month: Month,
) -> Result<Option<Cents>, WebError> {
    if share.standing(month).is_some() {
        return Ok(None);
    }
    Ok(counted(state, page, share, month).await?.map(|own| own.base))
}

/// How a run counted the month, if one did.
async fn counted(
    state: &WebState,
    page: &LinkPage,
    share: &ToDeclare,
    month: Month,
) -> Result<Option<MonthBase>, WebError> {
    let partner = Some(page.partner()?);
    let filter = DueFilter { partner, month: Some(month), ..DueFilter::default() };
    let dues = due::list(&state.app, &page.actor, &filter, Page::part(0)).await?.rows;
    let own = dues.into_iter().filter(|row| row.raised.commitment == share.share.id);
    Ok(own.filter_map(|row| row.raised.due.own).next())
}

/// What stands for the month, then what was said of the month before: the number is compared with both.
fn hint(t: T, share: &ToDeclare, month: Month, estimate: Option<Cents>) -> String {
    let stands = share.standing(month).map(|d| t.partner_declared(d.base, t.month(month)));
    let estimated = estimate.map(|base| t.partner_estimated(base, t.month(month)));
    let before = month.previous();
    let said = share.standing(before);
    let said = said.map(|d| t.partner_base_hint_before(t.money(d.base), t.month(before)));
    let all: Vec<String> = [stands, estimated, said].into_iter().flatten().collect();
    if all.is_empty() { t.partner_base_hint() } else { all.join(" ") }
}

fn question(
    page: &LinkPage,
    share: &ToDeclare,
    month: Month,
    estimate: Option<Cents>,
    form: &Form,
) -> Ask {
    let t = page.t;
    let hint = hint(t, share, month, estimate);
    let label = t.partner_base_label();
    let others = share.months.iter().filter(|m| **m != month).count();
    Ask {
        shell: page.shell(),
        title: t.partner_ask_title(month),
        action: page.to(&format!("/months/{month}")),
        summary: form.summary(),
        base: Field::money("base", label, form.value("base"))
            .with_hint(hint)
            .with_error(form.error("base"))
            .focused(),
        send: t.partner_ask_send(),
        coming: Vec::new(),
        left: (others > 0).then(|| t.partner_months_left(others)),
        leaving: None,
        ways: ways(page),
    }
}

fn check(page: &LinkPage, share: &ToDeclare, month: Month, base: Cents, form: &Form) -> Check {
    let t = page.t;
    let rate = share.share.terms.rate_for(month).expect("the month is owed: share_of looked");
    let sum = rate.share_round_half_up(base);
    Check {
        shell: page.shell(),
        title: t.partner_check_title(),
        action: page.to(&format!("/months/{month}")),
        base: form.value("base"),
        sum: t.money(sum),
        sentence: t.partner_check_sentence(month),
        formula: formula(t, share, month, base),
        unusual: unusual(t, share, month, base),
        send: t.partner_check_send(base),
        change: t.partner_check_change(),
    }
}

/// How often the last turnover a number may hold, or be held by it, before it is asked about.
const FAR: i64 = 5;

/// Words to a number that is far from the one of the month before.
fn unusual(t: T, share: &ToDeclare, month: Month, base: Cents) -> Option<String> {
    let before = share.standing(month.previous())?;
    if before.base <= Cents::ZERO || base == Cents::ZERO {
        return None;
    }
    let (then, now) = (t.money(before.base), t.month(month.previous()));
    if base.0 / FAR > before.base.0 {
        Some(t.partner_check_more(then, now))
    } else if before.base.0 / FAR > base.0 {
        Some(t.partner_check_less(then, now))
    } else {
        None
    }
}

/// The newest declaration that can still be corrected: what was said, and where to correct it.
fn declared(page: &LinkPage, all: &[ToDeclare]) -> Option<(String, String)> {
    let open = all.iter().flat_map(|share| {
        let is_open = |d: &&Declaration| share.closed_through.is_none_or(|last| d.month > last);
        let standing = |d: &&Declaration| share.standing(d.month).is_some_and(|s| s.id == d.id);
        share.declarations.iter().filter(standing).filter(is_open).collect::<Vec<_>>()
    });
    open.max_by_key(|declaration| declaration.month).map(|declaration| {
        let (month, base) = (declaration.month, page.t.money(declaration.base));
        (page.t.partner_declared(base, page.t.month(month)), page.to(&format!("/months/{month}")))
    })
}

/// `0.7 % of 4,315.00 = 30.21`.
fn formula(t: T, share: &ToDeclare, month: Month, base: Cents) -> String {
    let rate = share.share.terms.rate_for(month);
    rate.map_or_else(String::new, |rate| {
        t.due_formula(t.amount(base), rate, t.amount(rate.share_round_half_up(base)))
    })
}

async fn thanks(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (share, month) = share_of(&state, &page, &month).await?;
    let Some(stands) = share.standing(month) else { return Err(WebError::not_found()) };
    let t = page.t;
    let rate = share.share.terms.rate_for(month).expect("the month is owed: share_of looked");
    let sum = rate.share_round_half_up(stands.base);
    let mandates = mandate::of_partner(&state.app, &page.actor, page.partner()?).await?;
    let debited = mandates.iter().any(|m| m.state.stage() == MandateStage::Active);
    let mut next = Vec::new();
    if let Some(other) = share.months.first() {
        next.push((t.partner_next_month(*other), page.to(&format!("/months/{other}"))));
    }
    // The month is done: what comes first is the way on, not the way to do it again.
    next.push((t.partner_thanks_months(), page.to("/history")));
    next.push((t.partner_correct_this(), page.to(&format!("/months/{month}"))));
    if !debited {
        next.push((t.partner_offer_debit(), page.to("/mandate")));
        next.push((t.partner_offer_transfer(), page.to("/transfer")));
    }
    // Who declares after the run is asked for what was estimated, and sees that sum elsewhere too.
    let estimated = counted(&state, &page, &share, month).await?;
    let estimated = estimated.filter(|own| own.source == BaseSource::Estimated);
    let sentence = match estimated.map(|own| own.share()) {
        Some(asked) if asked > sum => {
            t.partner_thanks_less(Cents(asked.0 - sum.0), asked, month, sum)
        }
        Some(asked) if asked < sum => {
            t.partner_thanks_more(Cents(sum.0 - asked.0), asked, month, sum)
        }
        _ if debited => t.partner_thanks_debit(month, sum),
        _ => t.partner_thanks_transfer(month, sum),
    };
    let organisation = &page.open.organisation;
    let effect = effect_line(t, organisation, month, sum, false);
    let view = Thanks {
        shell: page.shell(),
        title: t.partner_thanks_title(),
        sentence,
        formula: formula(t, &share, month, stands.base),
        explain: t.partner_how_computed(),
        effect: match &effect {
            Some(effect) => effect.sentence.clone(),
            None => organisation.network_promise.clone(),
        },
        effect_formula: effect.map(|effect| effect.formula),
        next,
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// Why a declaration is not taken.
pub(crate) fn rule_in_words(t: T, rule: &DeclarationError) -> String {
    match rule {
        DeclarationError::NotOver(month) => t.declare_not_over(month),
        DeclarationError::NotOwed(month) => t.declare_not_owed(month),
        DeclarationError::Closed(month) => t.declare_closed(month),
        DeclarationError::Negative => t.declare_negative(),
        DeclarationError::TooLarge => t.declare_too_large(),
        DeclarationError::WeakerEvidence { .. } => t.declare_weaker(),
    }
}
