//! Step 2: the network, as companies and neighbours will read of it.

use axum::extract::State;
use axum::response::Response;
use maillage_app::AppError;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;

use super::{LINK, Step, StepView, kept, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Field;

/// The longest word in addresses.
const SLUG_MAX: usize = 40;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/network", LINK, show).post("/set-up/{token}/network", LINK, keep);
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = Form::first(
        page.t,
        [
            ("network_name", known.network_name),
            ("network_promise", known.network_promise),
            ("mission", known.mission),
            ("slug", known.slug),
        ],
    );
    render(&state, &page, &form)
}

fn render(state: &WebState, page: &OneTimePage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let address = state.address_of("/n/");
    let fields = vec![
        Field::text("network_name", t.access_network_name(), form.value("network_name"))
            .with_hint(t.set_up_network_name_hint())
            .with_error(form.error("network_name")),
        Field::area("mission", t.access_mission(), form.value("mission"), 3)
            .with_hint(t.access_mission_hint())
            .with_error(form.error("mission")),
        Field::area(
            "network_promise",
            t.access_network_promise(),
            form.value("network_promise"),
            2,
        )
        .with_hint(t.set_up_promise_hint())
        .with_error(form.error("network_promise")),
        Field::text("slug", t.set_up_slug(), form.value("slug"))
            .with_hint(t.set_up_slug_hint(address))
            .with_error(form.error("slug")),
    ];
    StepView::show(page, Step::Network, form, fields)
}

async fn keep(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut form = Form::new(page.t, submitted);
    let Some(organisation) = read(&mut form, known) else { return render(&state, &page, &form) };
    match set_up::keep(&state.app, organisation).await {
        Ok(_) => Ok(onwards(&page, Step::Network)),
        Err(AppError::Refused { code: "set-up.slug-taken" }) => {
            form.refuse("slug", page.t.set_up_slug_taken());
            render(&state, &page, &form)
        }
        Err(other) => Err(other.into()),
    }
}

fn read(form: &mut Form, known: Organisation) -> Option<Organisation> {
    let network_name = form.required("network_name", 120);
    let mission = form.required("mission", 600);
    let network_promise = form.required("network_promise", 300);
    let slug = form.required("slug", SLUG_MAX).map(|slug| slug.to_lowercase());
    if slug.as_deref().is_some_and(|slug| !is_slug(slug)) {
        let words = form.t().set_up_slug_invalid();
        form.refuse("slug", words);
        return None;
    }
    Some(Organisation {
        network_name: network_name?,
        mission: mission?,
        network_promise: network_promise?,
        slug: slug?,
        ..known
    })
}

/// Small letters, figures and single hyphens between them.
fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}

/// A word for addresses out of a name; never empty.
pub(super) fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'à' | 'á' | 'â' | 'ä' => 'a',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            'a'..='z' | '0'..='9' => letter,
            // « l'École » and « Col·legi » are one word each.
            '\'' | '’' | '·' => continue,
            _ => '-',
        };
        if plain != '-' || !(slug.is_empty() || slug.ends_with('-')) {
            slug.push(plain);
        }
    }
    slug.truncate(SLUG_MAX);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "network".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_word_for_addresses() {
        assert_eq!(slug_of("Casal dels Infants"), "casal-dels-infants");
        assert_eq!(slug_of("  L’École « Été » – 3e "), "lecole-ete-3e");
        assert_eq!(slug_of("Col·legi del Raval"), "collegi-del-raval");
        assert_eq!(slug_of("…"), "network");
        assert!(is_slug(&slug_of(&"ab ".repeat(60))));
    }

    #[test]
    fn a_word_for_addresses_has_no_hyphen_at_its_ends() {
        for good in ["raval", "raval-2", "a"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-raval", "raval-", "ra--val", "ra val", "Raval", "né"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
