//! The effect of a partner's share in one sentence, from what an hour costs the organisation.

use maillage_app::access::organisation::Organisation;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::effect::{PaidTime, paid_time};
use maillage_i18n::T;

/// A sentence and how it was reckoned.
pub(crate) struct EffectLine {
    pub(crate) sentence: String,
    pub(crate) formula: String,
}

/// What the share of a month pays for, or paid for; none when the organisation has not said what an
/// hour costs, or not in this language, or the share is too small for a promise.
pub(crate) fn effect_line(
    t: T,
    organisation: &Organisation,
    month: Month,
    share: Cents,
    is_paid: bool,
) -> Option<EffectLine> {
    let effect = organisation.effect.as_ref()?;
    let of = effect.of.get(&t.locale()).map(String::as_str)?;
    let time = match paid_time(share, effect.hour)? {
        PaidTime::Minutes(minutes) => t.effect_minutes(minutes, of),
        PaidTime::Hours { hours, and_half: false } => t.effect_hours(hours, of),
        PaidTime::Hours { hours, and_half: true } => t.effect_hours_and_half(hours, of),
    };
    let month = t.month(month);
    Some(EffectLine {
        sentence: if is_paid { t.effect_paid(month, time) } else { t.effect_pays(month, time) },
        formula: t.effect_formula(effect.hour, organisation.name.as_str(), share),
    })
}
