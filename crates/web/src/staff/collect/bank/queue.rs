//! Payments that wait for a person, each with what it may be for.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::collect::bank::{
    self, BankEntry, BankFilter, BankSort, Overview, QueuedEntry, Suggestion, ToldGift,
};
use maillage_domain::access::Action;
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_i18n::T;

use super::{entry_href, entry_id, last_words, month, tabs, who, words};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::table::{Tab, period};
use crate::staff::collect::{SEE, empty, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, EmptyState, Field, Pagination, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/bank", SEE, show);
}

/// Dues of a partner that a payment may be for.
pub(super) struct Offer {
    pub(super) partner: String,
    /// Who and which months.
    pub(super) title: String,
    /// How sure.
    pub(super) sure: String,
    /// What would happen.
    pub(super) words: String,
    /// Whether it is clear enough for the main button.
    pub(super) is_clear: bool,
    /// The dues, as they are sent.
    pub(super) dues: Vec<String>,
    /// Where one sees what would be posted.
    pub(super) look: String,
}

/// A total of gifts that a payment may bring.
pub(super) struct GiftOffer {
    pub(super) partner: String,
    pub(super) channel: &'static str,
    /// Whose gifts, who told of them and when.
    pub(super) title: String,
    pub(super) words: String,
    pub(super) send: String,
    /// Whether it is alone, and so has the main button.
    pub(super) is_clear: bool,
}

/// What a payment may be for: at most one that can be booked at once, and the rest.
pub(super) struct Offers {
    /// Totals of gifts of its amount.
    pub(super) gifts: Vec<GiftOffer>,
    /// The one that is clear, alone in a list.
    pub(super) clear: Vec<Offer>,
    /// The weaker ones.
    pub(super) others: Vec<Offer>,
    /// What stands above these.
    pub(super) title: String,
    /// Whether they are open to see: where there is room and nothing better.
    pub(super) is_open: bool,
}

impl Offers {
    pub(super) fn is_empty(&self) -> bool {
        self.gifts.is_empty() && self.clear.is_empty() && self.others.is_empty()
    }
}

/// A payment that waits.
struct Card {
    id: String,
    href: String,
    name: String,
    amount: String,
    lines: Vec<String>,
    why: String,
    offers: Offers,
}

/// What was decided last, to be taken back.
struct Done {
    words: String,
    href: String,
    see: String,
}

#[derive(Template)]
#[template(path = "staff/collect/bank/queue.html")]
struct Queue {
    shell: Shell,
    trail: Breadcrumb,
    tabs_label: String,
    tabs: Vec<Tab>,
    lede: String,
    import: Option<String>,
    done: Option<Done>,
    fields: Vec<Field>,
    count: String,
    may_run: bool,
    cards: Vec<Card>,
    empty: EmptyState,
    pagination: Option<Pagination>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let overview = bank::overview(&state.app, &page.actor).await?;
    let filter = BankFilter {
        state: Some(BankEntryState::Queued),
        contains: listing.search(),
        from: listing.filter_as("from"),
        to: listing.filter_as("to"),
        sort: match listing.sort() {
            "amount" => BankSort::Amount,
            "name" => BankSort::Name,
            _ => BankSort::Newest,
        },
        ..BankFilter::default()
    };
    let found = bank::queue(&state.app, &page.actor, &filter, listing.page()).await?;
    let may_run = page.actor.may(Action::RunMoney);
    let view = Queue {
        shell: page.shell(Some(Verb::Collect)),
        trail: super::super::trail(&page, t.bank_title()),
        tabs_label: t.bank_title(),
        tabs: tabs(&page, &overview, "/collect/bank"),
        lede: last_words(t, &overview),
        import: may_run.then(|| page.to("/collect/bank/import")),
        done: done(&state, &page, &listing).await?,
        fields: if overview.queued > 0 { fields(t, &listing) } else { Vec::new() },
        count: t.bank_waiting(found.total),
        may_run,
        cards: found.rows.iter().map(|row| card(&page, row)).collect(),
        empty: nothing(&page, &listing, &overview),
        pagination: listing.pagination(t, found.total),
    };
    shown(&view)
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let sorts = [
        ("", t.bank_sort_newest()),
        ("amount", t.bank_sort_amount()),
        ("name", t.bank_sort_name()),
    ];
    let [from, to] = period(t, listing);
    let chosen = sorts.map(|(word, words)| Choice::new(word, words, listing.sort()));
    vec![
        Field::text("q", t.bank_entries_search(), listing.filter("q")).optional(""),
        from,
        to,
        Field::select("sort", t.bank_sort(), chosen.to_vec()).optional(""),
    ]
}

fn nothing(page: &StaffPage, listing: &Listing, overview: &Overview) -> EmptyState {
    let t = page.t;
    let may_run = page.actor.may(Action::RunMoney);
    let import = may_run.then(|| (t.bank_import_title(), page.to("/collect/bank/import")));
    match (&overview.last, overview.queued) {
        (None, _) => EmptyState { action: import, ..empty(t.bank_none_title(), t.bank_none_yet()) },
        (Some(_), 0) => empty(t.bank_waiting(0), t.bank_nothing_waits()),
        (Some(_), _) => listing.nothing(t, empty(t.bank_title(), t.bank_nothing_waits())),
    }
}

fn card(page: &StaffPage, queued: &QueuedEntry) -> Card {
    let (t, entry) = (page.t, &queued.entry);
    let texts = [
        (!entry.name.is_empty()).then(|| entry.remittance.clone()),
        entry.iban.clone(),
        entry.reference.clone(),
        entry.end_to_end.clone(),
        entry.return_code.as_ref().map(|code| t.bank_return_code(code.as_str())),
    ];
    let mut lines = vec![t.date(entry.booked_on)];
    lines.extend(texts.into_iter().flatten().filter(|text| !text.trim().is_empty()));
    Card {
        id: entry.id.to_string(),
        href: entry_href(page, entry.id),
        name: who(t, entry),
        amount: t.money(entry.amount),
        lines,
        why: words::waits_for(t, entry, &queued.gifts),
        offers: offers(page, entry, &queued.suggestions, &queued.gifts),
    }
}

/// What a payment may be for, in words.
pub(super) fn offers(
    page: &StaffPage,
    entry: &BankEntry,
    suggestions: &[Suggestion],
    gifts: &[ToldGift],
) -> Offers {
    let of = |clear: bool| -> Vec<Offer> {
        let some = suggestions.iter().filter(|suggestion| suggestion.is_clear == clear);
        some.map(|suggestion| offer(page, entry, suggestion)).collect()
    };
    let (clear, others) = (of(true), of(false));
    let title = if clear.is_empty() {
        page.t.bank_offers_unsure(others.len())
    } else {
        page.t.bank_offers_others(others.len())
    };
    let is_alone = gifts.len() == 1 && clear.is_empty();
    let gifts = gifts.iter().map(|told| gift_offer(page.t, told, is_alone)).collect();
    Offers { is_open: false, gifts, clear, others, title }
}

fn gift_offer(t: T, told: &ToldGift, is_clear: bool) -> GiftOffer {
    let partner = told.partner_name.as_str();
    let (title, send) = match told.channel {
        GiftChannel::Customers => {
            (t.bank_gift_customers(told.on, partner), t.bank_gifts_customers())
        }
        GiftChannel::Employees => {
            (t.bank_gift_employees(told.on, partner), t.bank_gifts_employees())
        }
    };
    GiftOffer {
        partner: told.partner.to_string(),
        channel: told.channel.as_str(),
        title,
        words: t.bank_gift_fits(told.amount),
        send,
        is_clear,
    }
}

fn offer(page: &StaffPage, entry: &BankEntry, suggestion: &Suggestion) -> Offer {
    let t = page.t;
    let months: Vec<String> = suggestion.dues.iter().map(|due| month(t, due.month)).collect();
    let open: Cents = suggestion.dues.iter().map(|due| due.open).sum();
    let rest = entry.amount - open;
    let mut words = match rest.0 {
        0 => t.bank_offer_exact(open),
        1.. => t.bank_offer_over(open, rest),
        _ => t.bank_offer_part(open, -rest),
    };
    if suggestion.is_early {
        words = format!("{words} {}", t.bank_offer_early());
    }
    let dues: Vec<String> = suggestion.dues.iter().map(|due| due.due.to_string()).collect();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(dues.iter().map(|due| ("due", due)));
    Offer {
        partner: suggestion.partner.to_string(),
        title: t.bank_offer_title(t.list(&months), suggestion.partner_name.as_str()),
        sure: t.bank_sure(words::sure(t, i64::from(suggestion.permille))),
        words,
        is_clear: suggestion.is_clear,
        dues,
        look: format!(
            "{}/partners/{}?{}",
            entry_href(page, entry.id),
            suggestion.partner,
            query.finish()
        ),
    }
}

/// The payment that the last page decided on (`done` of the address), when it is decided.
async fn done(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
) -> Result<Option<Done>, WebError> {
    let t = page.t;
    let Ok(id) = entry_id(listing.filter("done")) else { return Ok(None) };
    let view = bank::entry(&state.app, &page.actor, id).await?;
    let amount = view.entry.amount;
    let words = match (view.entry.state, view.partner_name) {
        (BankEntryState::Queued, _) => return Ok(None),
        (BankEntryState::SetAside, _) => t.bank_done_aside(amount),
        (BankEntryState::Matched, Some(name)) => t.bank_done_booked(amount, name),
        (BankEntryState::Matched, None) => words::why(t, &view.entry),
    };
    Ok(Some(Done { words, href: entry_href(page, id), see: t.bank_see() }))
}
