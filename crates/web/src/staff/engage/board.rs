//! The board: one column per stage, cards that move by a list and a button.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::engage::prospect::{self, Column, Prospect, ProspectFilter};
use maillage_app::engage::stage::move_to;
use maillage_domain::access::Action;
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::ProspectId;

use super::{Tab, show, tabs, words};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::identify::place::credited;
use crate::state::WebState;
use crate::ui::{
    Board, BoardCard, BoardColumn, Credits, EmptyState, Field, Shell, StageOption, Verb, icon,
};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/engage", Gate::Staff(Action::ViewNetwork), board).post(
        "/o/{slug}/engage/prospects/{prospect}/stage",
        Gate::Staff(Action::EditProspects),
        move_card,
    );
}

#[derive(Template)]
#[template(path = "staff/engage/board.html")]
struct BoardPage {
    shell: Shell,
    tabs: Vec<Tab>,
    search: Field,
    board: Option<Board>,
    empty: EmptyState,
    add: Option<String>,
    invite: Option<String>,
    credits: Credits,
}

async fn board(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let filter = ProspectFilter { contains: listing.search(), ..ProspectFilter::default() };
    let columns = prospect::board(&state.app, &page.actor, &filter).await?;
    let is_empty = filter.contains.is_none() && columns.iter().all(|column| column.total == 0);
    let today = state.app.clock.today(&page.organisation.time_zone);
    let may_edit = page.actor.may(Action::EditProspects);
    let board = Board {
        label: t.engage_board_label(),
        move_label: t.shell_move_label(),
        move_words: t.shell_move(),
        empty: t.shell_board_empty(),
        csrf: page.csrf.to_string(),
        columns: columns.iter().map(|c| column(&page, c, today, &listing)).collect(),
    };
    let credits = match is_empty {
        true => Credits::default(),
        false => credited(&state, &page).await?,
    };
    show(&BoardPage {
        credits,
        tabs: tabs(&page, "/engage"),
        search: Field::text("q", t.engage_search(), listing.filter("q"))
            .optional("")
            .with_hint(t.engage_search_hint()),
        board: (!is_empty).then_some(board),
        empty: EmptyState {
            icon: icon("people"),
            title: t.engage_board_nobody(),
            text: t.engage_board_nobody_text(),
            action: may_edit.then(|| (t.engage_board_nobody_button(), page.to("/identify"))),
        },
        add: may_edit.then(|| page.to("/engage/prospects/new")),
        invite: may_edit.then(|| page.to("/engage/invite")),
        shell: page.shell(Some(Verb::Engage)),
    })
}

fn column(page: &StaffPage, column: &Column, today: Date, listing: &Listing) -> BoardColumn {
    let t = page.t;
    let word = column.stage.as_str();
    let shown = i64::try_from(column.prospects.len()).unwrap_or(i64::MAX);
    let rest = Listing::new(&page.to("/engage/prospects"), &format!("stage={word}"))
        .with("q", listing.filter("q"));
    BoardColumn {
        id: format!("column-{word}"),
        title: t.engage_stage(word),
        count: t.integer(column.total),
        cards: column.prospects.iter().map(|prospect| card(page, prospect, today)).collect(),
        more: (column.total > shown).then(|| (t.engage_board_more(column.total), rest)),
    }
}

fn card(page: &StaffPage, prospect: &Prospect, today: Date) -> BoardCard {
    let t = page.t;
    let href = page.to(&format!("/engage/prospects/{}", prospect.id));
    let score = prospect.score.as_ref().map(|score| t.engage_score_line(words::score(t, score)));
    let options: Vec<StageOption> = prospect
        .stage
        .next()
        .filter(|stage| *stage != Stage::Partner)
        .map(|stage| StageOption {
            value: stage.as_str().to_owned(),
            label: t.engage_stage(stage.as_str()),
        })
        .collect();
    let may_move = page.actor.may(Action::EditProspects) && !options.is_empty();
    let step = (!prospect.next_step.is_empty()).then(|| match prospect.next_step_on {
        Some(on) => format!("{} · {}", prospect.next_step, t.date_short(on)),
        None => prospect.next_step.clone(),
    });
    BoardCard {
        id: prospect.id.to_string(),
        name: prospect.name.clone(),
        move_to: may_move.then(|| format!("{href}/stage")),
        href,
        lines: [Some(prospect.address.street.clone()).filter(|line| !line.is_empty()), score]
            .into_iter()
            .flatten()
            .collect(),
        late: prospect.next_step_on.is_some_and(|on| on < today),
        next_step: step,
        options,
    }
}

/// Moves a card; goes back to the board, or to the page of the prospect when it came from there.
async fn move_card(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id: ProspectId = id.parse().map_err(|_| WebError::not_found())?;
    let mut form = Form::new(page.t, submitted);
    let back = match form.value("back").as_str() {
        "page" => page.to(&format!("/engage/prospects/{id}")),
        _ => page.to("/engage"),
    };
    let (Some(stage), Some(reason)) = (form.choice::<Stage>("stage"), form.text("reason", 500))
    else {
        return Ok(GoTo::new(back).warning(page.t.field_choice_invalid()).into_response());
    };
    move_to(&state.app, &page.actor, id, stage, &reason).await?;
    let words = page.t.engage_moved(page.t.engage_stage(stage.as_str()));
    Ok(GoTo::new(back).saying(words).into_response())
}
