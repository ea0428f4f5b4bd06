//! What the address of a search asks for.

use std::collections::BTreeSet;

use maillage_app::identify::register::{Filter, Sort};
use maillage_app::identify::search::{MARGIN_M, Request};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::OperatorKind;

use crate::listing::Listing;

/// The orders, with their words in addresses; the first is the search's own.
pub(super) const SORTS: [(Sort, &str); 4] = [
    (Sort::BestKnown, "known"),
    (Sort::Score, "score"),
    (Sort::Distance, "distance"),
    (Sort::Name, "name"),
];

/// The word before a family in the field `activity`.
pub(super) const FAMILY: &str = "family-";

/// The categories that a value of the field `activity` stands for; none for all.
fn categories(activity: &str) -> BTreeSet<Category> {
    if let Some(family) = activity.strip_prefix(FAMILY) {
        return Category::all().filter(|category| category.family() == family).collect();
    }
    activity.parse().into_iter().collect()
}

/// The request of a list's address.
pub(super) fn request(listing: &Listing) -> Request {
    let min: u32 = listing.filter_as("min").unwrap_or(0).min(100);
    let kind: Option<OperatorKind> = listing.filter_as("kind");
    let page = listing.page();
    let sort = SORTS.iter().find(|(_, word)| *word == listing.sort());
    Request {
        margin_m: if listing.filter("where") == "inside" { 0 } else { MARGIN_M },
        filter: Filter {
            categories: categories(listing.filter("activity")),
            kinds: kind.into_iter().collect(),
            min_points: min * 1_000,
            text: listing.search().unwrap_or_default(),
        },
        sort: sort.map_or(SORTS[0].0, |(sort, _)| *sort),
        offset: usize::try_from(page.offset).unwrap_or(0),
        limit: usize::try_from(page.limit).unwrap_or(50),
        ..Request::first_page()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_asked_and_nonsense_in_it_asks_for_nothing() {
        let list = Listing::new(
            "/x",
            "q=forn&activity=family-food&kind=company&min=60&where=inside&sort=name&page=2&size=25",
        );
        let asked = request(&list);
        assert!(asked.filter.categories.contains(&"bakery".parse().unwrap()));
        assert!(!asked.filter.categories.contains(&"bar".parse().unwrap()));
        assert_eq!((asked.filter.min_points, asked.margin_m), (60_000, 0));
        assert_eq!((asked.offset, asked.limit, asked.sort), (25, 25, Sort::Name));
        let plain = request(&Listing::new("/x", "activity=moon&kind=moon&min=-4&sort=moon"));
        assert_eq!(plain.filter, Filter::default());
        assert_eq!((plain.margin_m, plain.sort), (MARGIN_M, Sort::BestKnown));
    }
}
