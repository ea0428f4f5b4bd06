//! The case study for members of staff: how it reads now, its papers, and its texts in the coordinator's words.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::prove::text::{self, TextError, Written};
use maillage_domain::access::Action;
use maillage_domain::locale::Locale;
use maillage_domain::prove::case_study::{CaseBlock, CaseFigure, CaseTextError, default_text};
use maillage_i18n::T;

use super::super::collect::table::Tab;
use super::super::collect::{Choice, shown};
use super::{EDIT, SEE, tabs, trail};
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::public::case_study::{Study, block_name};
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Notice, NoticeKind, Shell, Verb};

/// The longest text of a block, in characters.
const TEXT_MAX: usize = 4_000;
/// The word of the name of the quarter in addresses.
const QUARTER: &str = "quarter-name";

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/prove/case-study", SEE, show)
        .get("/o/{slug}/prove/case-study/paper", SEE, paper)
        .get("/o/{slug}/prove/case-study/text/{block}", EDIT, ask)
        .post("/o/{slug}/prove/case-study/text/{block}", EDIT, write);
}

#[derive(Template)]
#[template(path = "staff/prove/case_study.html")]
struct CasePage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    languages: Vec<Choice>,
    missing: Option<Notice>,
    study: Study,
    papers: Vec<(String, String)>,
    /// Where a block is written, without its word; none for who may not.
    edit: Option<String>,
    language: &'static str,
    quarter: (String, String),
    public: Option<(String, String)>,
}

/// The language of the texts: the address's, or the page's.
fn language(page: &StaffPage, word: &str) -> Locale {
    word.parse().unwrap_or_else(|_| page.t.locale())
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let locale = language(&page, listing.filter("in"));
    let organisation = page.actor.organisation;
    let paper = state.case_studies.paper(&state.app, organisation, locale).await?;
    let missing: Vec<String> = CaseFigure::ALL
        .iter()
        .filter(|figure| !paper.figures.contains_key(figure))
        .filter_map(|figure| t.named("prove-case-figure", figure.as_str()))
        .collect();
    let to = |rest: &str| page.to(&format!("/prove/case-study{rest}"));
    let may_edit = page.actor.may(Action::EditProof);
    let language_choice = |one: Locale| Choice {
        words: one.own_name().to_owned(),
        href: to(&format!("?in={}", one.code())),
        chosen: one == locale,
    };
    shown(&CasePage {
        shell: page.shell(Some(Verb::Prove)),
        tabs_label: t.shell_prove(),
        tabs: tabs(&page, "/prove/case-study"),
        title: t.prove_tab_case_study(),
        lede: t.prove_case_lede(),
        languages: Locale::ALL.into_iter().map(language_choice).collect(),
        missing: (!missing.is_empty()).then(|| {
            Notice::new(NoticeKind::Info, t.prove_case_missing(missing.len()))
                .with_text(t.prove_case_missing_text(t.list(&missing)))
        }),
        study: Study::of(&state.app, &paper),
        papers: vec![(
            t.prove_paper_in(locale.own_name()),
            to(&format!("/paper?in={}", locale.code())),
        )],
        edit: may_edit.then(|| to("/text/")),
        language: locale.code(),
        quarter: (paper.quarter.clone(), to(&format!("/text/{QUARTER}?in={}", locale.code()))),
        public: page
            .organisation
            .is_public
            .then(|| (t.prove_case_public(), format!("/n/{}/case-study", page.organisation.slug))),
    })
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let locale = language(&page, listing.filter("in"));
    let bytes = state.case_studies.pdf(&state.app, page.actor.organisation, locale).await?;
    let name = format!("case-study-{}.pdf", locale.code());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}

#[derive(Template)]
#[template(path = "staff/prove/case_text.html")]
struct TextPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    field: Field,
    language: &'static str,
    standing: Option<String>,
    blanks: Vec<(String, String)>,
    send: String,
    back: (String, String),
}

fn written_of(word: &str) -> Result<Written, WebError> {
    if word == QUARTER {
        return Ok(Written::Quarter);
    }
    word.parse().map(Written::Block).map_err(|_| WebError::not_found())
}

fn name_of(t: T, what: Written) -> String {
    match what {
        Written::Quarter => t.prove_case_quarter(),
        Written::Block(block) => block_name(t, block),
    }
}

fn text_page(
    page: &StaffPage,
    what: Written,
    locale: Locale,
    form: &Form,
) -> Result<String, WebError> {
    let t = page.t;
    let title = name_of(t, what);
    let back = page.to(&format!("/prove/case-study?in={}", locale.code()));
    let mut trail = trail(page, title.clone());
    trail.above.push((t.prove_tab_case_study(), back.clone()));
    let (field, standing) = match what {
        Written::Quarter => (
            Field::text("text", t.prove_case_quarter(), form.value("text"))
                .with_hint(t.prove_case_quarter_hint()),
            None,
        ),
        Written::Block(block) => (
            Field::area("text", title.clone(), form.value("text"), 8)
                .with_hint(t.prove_case_text_hint()),
            Some(default_text(locale, block).to_owned()),
        ),
    };
    let view = TextPage {
        shell: page.shell(Some(Verb::Prove)),
        trail,
        title,
        lede: t.prove_case_text_lede(locale.own_name()),
        summary: form.summary(),
        field: field.with_error(form.error("text")).optional(t.shell_optional()),
        language: locale.code(),
        blanks: match what {
            Written::Quarter => Vec::new(),
            Written::Block(_) => blanks(t),
        },
        standing,
        send: t.save(),
        back: (t.cancel(), back),
    };
    Ok(view.render()?)
}

/// What may stand in braces, and what it means.
fn blanks(t: T) -> Vec<(String, String)> {
    let mut blanks = vec![
        ("{organisation}".to_owned(), t.prove_case_blank_organisation()),
        ("{network}".to_owned(), t.prove_case_blank_network()),
        ("{quarter}".to_owned(), t.prove_case_quarter()),
    ];
    blanks.extend(CaseFigure::ALL.iter().filter_map(|figure| {
        Some((format!("{{{figure}}}"), t.named("prove-case-figure", figure.as_str())?))
    }));
    blanks
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, block)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let what = written_of(&block)?;
    let locale = language(&page, listing.filter("in"));
    let own = text::texts(&state.app, &page.actor, locale).await?;
    let known = match what {
        Written::Quarter => own.quarter.unwrap_or_default(),
        Written::Block(block) => {
            let written = own.blocks.get(&block).map(|text| text.source().to_owned());
            written.unwrap_or_else(|| standing(locale, block))
        }
    };
    let form = Form::first(page.t, [("text", known)]);
    Ok(Html(text_page(&page, what, locale, &form)?).into_response())
}

fn standing(locale: Locale, block: CaseBlock) -> String {
    default_text(locale, block).to_owned()
}

async fn write(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, block)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let what = written_of(&block)?;
    let locale = language(&page, submitted.text("in"));
    let mut form = Form::new(t, submitted);
    if let Some(body) = form.text("text", TEXT_MAX) {
        // The standing words are no words of one's own: they may be bettered by a later version.
        let is_standing =
            matches!(what, Written::Block(block) if standing(locale, block).trim() == body);
        let body = if is_standing { "" } else { &body };
        match text::write(&state.app, &page.actor, what, locale, body).await {
            Ok(()) => {
                state.case_studies.forget(page.actor.organisation);
                let to = page.to(&format!("/prove/case-study?in={}", locale.code()));
                return Ok(GoTo::new(to).saying(t.saved()).into_response());
            }
            Err(TextError::Blank(CaseTextError::Unknown(word))) => {
                form.refuse("text", t.prove_case_unknown_blank(word));
            }
            Err(TextError::Blank(CaseTextError::Open(after))) => {
                form.refuse("text", t.prove_case_open_blank(after));
            }
            Err(TextError::App(error)) => return Err(error.into()),
        }
    }
    let html = Html(text_page(&page, what, locale, &form)?);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}
