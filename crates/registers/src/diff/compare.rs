//! One place then and now.

use maillage_app::identify::diff::{ChangeKind, Seen};
use maillage_domain::identify::establishment::{Establishment, GeoQuality, Privacy, Status};
use maillage_domain::identify::territory::metres_between;

use crate::text::normalised;

/// A place moved when it lies so many metres from where it lay: more than the width of a street and the play of
/// geocoding.
const MOVED_M: f64 = 50.0;

/// A record as it is compared later.
pub(super) fn seen_of(record: &Establishment) -> Seen {
    let precise = matches!(record.geo_quality, GeoQuality::Rooftop | GeoQuality::Street);
    Seen {
        name: now_called(record),
        is_open: matches!(record.status, Status::Active | Status::Unknown),
        category: record.category.code().to_owned(),
        point: record.point.filter(|_| precise),
    }
}

/// What a record may be called: natural persons are not named.
pub(super) fn now_called(record: &Establishment) -> String {
    let name = record.name.clone().filter(|_| record.privacy != Privacy::Person);
    name.unwrap_or_default()
}

/// What became of a place, with the metres that it moved.
pub(super) fn between(before: &Seen, now: Option<&Seen>) -> Vec<(ChangeKind, u32)> {
    let Some(now) = now.filter(|now| now.is_open) else {
        return if before.is_open { vec![(ChangeKind::Closed, 0)] } else { Vec::new() };
    };
    if !before.is_open {
        return vec![(ChangeKind::Opened, 0)];
    }
    let mut kinds = Vec::new();
    if !before.name.is_empty() && !now.name.is_empty() && differ(&before.name, &now.name) {
        let other_trade = before.category != now.category;
        let follows = other_trade && !akin(&before.name, &now.name);
        kinds.push((if follows { ChangeKind::Succeeded } else { ChangeKind::Renamed }, 0));
    }
    if let (Some(then), Some(here)) = (before.point, now.point) {
        let metres = metres_between(then, here);
        if metres > MOVED_M {
            kinds.push((ChangeKind::Moved, whole(metres)));
        }
    }
    kinds
}

fn differ(before: &str, now: &str) -> bool {
    normalised(before) != normalised(now)
}

/// Whether two names have a word of some length in common, or one holds the other.
fn akin(before: &str, now: &str) -> bool {
    let (before, now) = (normalised(before), normalised(now));
    let joined = |text: &str| text.replace(' ', "");
    let (one, other) = (joined(&before), joined(&now));
    one.contains(&other)
        || other.contains(&one)
        || before.split(' ').any(|word| word.len() > 3 && now.split(' ').any(|known| known == word))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the globe, never negative, fits in 32 bits"
)]
fn whole(metres: f64) -> u32 {
    metres.round() as u32
}

#[cfg(test)]
mod tests {
    use maillage_domain::party::Point;

    use super::*;

    fn bakery(name: &str) -> Seen {
        let point = Some(Point { lon: 6.17, lat: 49.12 });
        Seen { name: name.into(), is_open: true, category: "bakery".into(), point }
    }

    #[test]
    fn a_place_that_closed_or_is_gone_closed() {
        let open = bakery("Au Bon Pain");
        let shut = Seen { is_open: false, ..open.clone() };
        assert_eq!(between(&open, Some(&shut)), [(ChangeKind::Closed, 0)]);
        assert_eq!(between(&open, None), [(ChangeKind::Closed, 0)]);
        assert_eq!(between(&shut, None), []);
        assert_eq!(between(&shut, Some(&open)), [(ChangeKind::Opened, 0)]);
        assert_eq!(between(&open, Some(&open)), []);
    }

    #[test]
    fn another_name_is_a_renaming_unless_the_trade_is_another_too() {
        let open = bakery("Au Bon Pain");
        assert_eq!(between(&open, Some(&bakery("AU BON PAIN"))), []);
        assert_eq!(between(&open, Some(&bakery("Chez Zoé"))), [(ChangeKind::Renamed, 0)]);
        let other = Seen { category: "bar".into(), ..bakery("Le Zinc") };
        assert_eq!(between(&open, Some(&other)), [(ChangeKind::Succeeded, 0)]);
        let wider = Seen { category: "cafe".into(), ..bakery("Au Bon Pain, salon de thé") };
        assert_eq!(between(&open, Some(&wider)), [(ChangeKind::Renamed, 0)]);
    }

    #[test]
    fn a_place_moved_when_it_lies_in_another_street() {
        let open = bakery("Au Bon Pain");
        let at = |lat| Seen { point: Some(Point { lon: 6.17, lat }), ..open.clone() };
        assert_eq!(between(&open, Some(&at(49.120_3))), []);
        assert_eq!(between(&open, Some(&at(49.121))), [(ChangeKind::Moved, 111)]);
        let vague = Seen { point: None, ..open.clone() };
        assert_eq!(between(&open, Some(&vague)), []);
    }
}
