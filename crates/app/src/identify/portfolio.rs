//! What the network has and what it lacks: trades, streets, kinds of partner and needs without anybody yet.

use std::collections::BTreeMap;

use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::criteria::SERVES;
use maillage_domain::identify::establishment::{OperatorKind, PlaceAddress};
use maillage_domain::identify::lettering;
use maillage_domain::identify::need::Need;
use maillage_domain::party::PartyKind;

use super::register::{Filter, Hit, MAX_PAGE, SearchQuery, SearchResult};
use super::search::{Prepared, Request, SearchError, blocking, prepared};
use crate::engage::partner::{Partner, PartnerFilter};
use crate::engage::prospect::folded;
use crate::store::Page;
use crate::{Actor, App, StoreError, UnitOfWork};

/// A trade: one of our categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trade {
    /// The category.
    pub category: Category,
    /// Places of it that the search shows.
    pub places: usize,
    /// Partners of it.
    pub partners: usize,
    /// The need of the mission that it serves best, and how well in thousandths; `None` when it serves none.
    pub need: Option<(Need, u32)>,
    /// The best score among the places looked at, in thousandths of a point.
    pub best: Option<u32>,
}

impl Trade {
    /// Whether it would serve the mission, could be met, and nobody of it is a partner.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.partners == 0 && self.places > 0 && self.need.is_some()
    }
}

/// A street.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Street {
    /// As people write it.
    pub name: String,
    /// Places in it among those looked at.
    pub places: usize,
    /// Partners in it.
    pub partners: usize,
    /// The best score in it, in thousandths of a point; `None` where only partners are.
    pub best: Option<u32>,
}

/// A kind of partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The kind.
    pub kind: PartyKind,
    /// Places of it that the search shows.
    pub places: usize,
    /// Partners of it.
    pub partners: usize,
}

/// A need of the mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// The need.
    pub need: Need,
    /// Places that the search shows whose category serves it.
    pub places: usize,
    /// Partners whose category serves it.
    pub partners: usize,
}

/// What the network has and lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// Trades that are there or could be: the missing first, those that serve the mission best before others.
    pub trades: Vec<Trade>,
    /// Streets: those without a partner first, the most places before others.
    pub streets: Vec<Street>,
    /// The four kinds.
    pub kinds: Vec<Kind>,
    /// The needs of the mission.
    pub needs: Vec<Cover>,
    /// Partners that are in.
    pub partners: usize,
    /// Places looked at for streets and best scores: the first of the list.
    pub looked_at: usize,
    /// Places that the search shows.
    pub places: usize,
}

/// What the network has and lacks in its territory and around it.
///
/// # Errors
/// As [`super::search::search`].
pub async fn portfolio(app: &App, actor: &Actor) -> Result<Portfolio, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let request = Request { limit: MAX_PAGE, ..Request::first_page() };
    let Prepared { mut query, .. } = prepared(app, actor, &request).await?;
    query.rotation = None;
    let mut work = app.store.read(actor.organisation).await?;
    let partners = all_partners(&mut *work).await?;
    drop(work);
    let registers = app.registers.clone();
    let asked = query.clone();
    let (result, kinds) = blocking(move || {
        let result = registers.search(&asked)?;
        let mut kinds = BTreeMap::new();
        for kind in PartyKind::ALL {
            let of_kind = |operator: &OperatorKind| operator.party_kind() == kind;
            let filter = Filter {
                kinds: OperatorKind::ALL.iter().copied().filter(of_kind).collect(),
                ..Filter::default()
            };
            let found = registers.search(&SearchQuery { filter, limit: 0, ..asked.clone() })?;
            kinds.insert(kind, found.total);
        }
        Ok::<_, super::register::RegistersError>((result, kinds))
    })
    .await??;
    Ok(Portfolio {
        trades: trades(&query, &result, &partners),
        streets: streets(&result.hits, &partners),
        kinds: PartyKind::ALL
            .into_iter()
            .map(|kind| Kind {
                kind,
                places: kinds.get(&kind).copied().unwrap_or(0),
                partners: partners.iter().filter(|partner| partner.kind == kind).count(),
            })
            .collect(),
        needs: query.needs.iter().map(|need| cover(&query, &result, &partners, *need)).collect(),
        partners: partners.len(),
        looked_at: result.hits.len(),
        places: result.passing,
    })
}

async fn all_partners(work: &mut dyn UnitOfWork) -> Result<Vec<Partner>, StoreError> {
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut partners = Vec::new();
    loop {
        let part =
            work.partners(&filter, Page::part(i64::try_from(partners.len()).unwrap_or(0))).await?;
        let is_last = part.rows.is_empty();
        partners.extend(part.rows);
        if is_last || i64::try_from(partners.len()).unwrap_or(i64::MAX) >= part.total {
            return Ok(partners);
        }
    }
}

fn category(partner: &Partner) -> Option<Category> {
    partner.category.parse().ok()
}

fn trades(query: &SearchQuery, result: &SearchResult, partners: &[Partner]) -> Vec<Trade> {
    let mut best: BTreeMap<Category, u32> = BTreeMap::new();
    for hit in &result.hits {
        let found = best.entry(hit.establishment.category).or_default();
        *found = hit.score.points.max(*found);
    }
    let mut trades: Vec<Trade> = Category::all()
        .filter(|category| ![Category::UNKNOWN, Category::VACANT].contains(category))
        .map(|category| {
            let worth =
                query.needs.iter().map(|need| (*need, query.criteria.standing(*need, category)));
            let need = worth.reduce(|best, next| if next.1 > best.1 { next } else { best });
            Trade {
                category,
                places: result.by_category.get(&category).copied().unwrap_or(0),
                partners: partners.iter().filter(|p| self::category(p) == Some(category)).count(),
                need: need.filter(|(_, value)| *value >= SERVES),
                best: best.get(&category).copied(),
            }
        })
        .filter(|trade| trade.places + trade.partners > 0)
        .collect();
    trades.sort_by_key(|trade| {
        let worth = trade.need.map_or(0, |(_, value)| value);
        let order = std::cmp::Reverse((trade.is_missing(), worth, trade.best, trade.places));
        (order, trade.category)
    });
    trades
}

fn streets(hits: &[Hit], partners: &[Partner]) -> Vec<Street> {
    let mut streets: BTreeMap<String, Street> = BTreeMap::new();
    let mut at = |name: String, change: &dyn Fn(&mut Street)| {
        let key = folded(&name);
        if !key.is_empty() {
            let new = || Street { name, places: 0, partners: 0, best: None };
            change(streets.entry(key).or_insert_with(new));
        }
    };
    for hit in hits {
        let address = &hit.establishment.address;
        let street = PlaceAddress {
            street: address.street.clone(),
            locality: address.locality.clone(),
            postcode: address.postcode.clone(),
            country: address.country.clone(),
            ..PlaceAddress::default()
        };
        at(lettering::street_line(&street), &|street| {
            street.places += 1;
            street.best = street.best.max(Some(hit.score.points));
        });
    }
    for partner in partners {
        at(without_number(&partner.address.street), &|street| street.partners += 1);
    }
    let mut streets: Vec<Street> = streets.into_values().collect();
    streets.sort_by(|a, b| {
        let order = |street: &Street| (street.partners == 0, street.places, street.best);
        order(b).cmp(&order(a)).then_with(|| a.name.cmp(&b.name))
    });
    streets
}

/// A street of `Carrer de la Cera, 12, local 3` or of `28 bis rue des Clercs`.
fn without_number(line: &str) -> String {
    let has_digit = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let line = line.split(',').find(|part| part.chars().any(char::is_alphabetic)).unwrap_or(line);
    let mut words: Vec<&str> = line.split_whitespace().collect();
    if words.first().is_some_and(|word| has_digit(word)) {
        words.remove(0);
        if words.first().is_some_and(|word| matches!(*word, "bis" | "ter" | "quater")) {
            words.remove(0);
        }
    } else if words.len() > 1 && words.last().is_some_and(|word| has_digit(word)) {
        words.pop();
    }
    words.join(" ")
}

fn cover(query: &SearchQuery, result: &SearchResult, partners: &[Partner], need: Need) -> Cover {
    let serves = |category: Category| query.criteria.standing(need, category) >= SERVES;
    let places = result.by_category.iter().filter(|(category, _)| serves(**category));
    Cover {
        need,
        places: places.map(|(_, count)| count).sum(),
        partners: partners.iter().filter(|p| category(p).is_some_and(serves)).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_is_told_from_its_number_as_each_country_writes_it() {
        for (line, street) in [
            ("Carrer de la Cera, 12, local 3", "Carrer de la Cera"),
            ("28 bis rue des Clercs", "rue des Clercs"),
            ("Carrer Hospital 28", "Carrer Hospital"),
            ("Rue du 8 Mai", "Rue du 8 Mai"),
            ("12, rue Serpenoise", "rue Serpenoise"),
        ] {
            assert_eq!(without_number(line), street, "{line}");
        }
    }
}
