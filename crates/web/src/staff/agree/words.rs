//! Agreements in words: stages, commitments, reasons, tax rules.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::access::organisation::Organisation;
use maillage_app::agree::lack::returns_of_gift;
use maillage_app::agree::view::AgreementView;
use maillage_app::agree::{Agreement, StoredCommitment};
use maillage_domain::agree::agreement::{AgreementStage, EndReason};
use maillage_domain::agree::commitment::{Commitment, CommitmentKind, Side};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_i18n::T;

use crate::form::Form;
use crate::ui::{Field, Notice, NoticeKind, Stage, Tone};

/// A commitment in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// What is owed.
    pub(crate) words: String,
    /// In the agreement's own words; may be empty.
    pub(crate) detail: String,
}

/// The name of a stage.
pub(crate) fn stage_name(t: T, stage: AgreementStage) -> String {
    match stage {
        AgreementStage::Draft => t.agree_stage_draft(),
        AgreementStage::Proposed => t.agree_stage_proposed(),
        AgreementStage::Signed => t.agree_stage_signed(),
        AgreementStage::Active => t.agree_stage_active(),
        AgreementStage::Ended => t.agree_stage_ended(),
    }
}

/// A stage as a chip.
pub(crate) fn stage(t: T, stage: AgreementStage) -> Stage {
    let tone = match stage {
        AgreementStage::Draft => Tone::Plain,
        AgreementStage::Proposed | AgreementStage::Signed => Tone::Active,
        AgreementStage::Active => Tone::Good,
        AgreementStage::Ended => Tone::Quiet,
    };
    Stage::new(stage_name(t, stage), tone)
}

/// Why an agreement ended.
pub(crate) fn reason(t: T, reason: EndReason) -> String {
    match reason {
        EndReason::Expired => t.agree_reason_expired(),
        EndReason::PartnerLeft => t.agree_reason_partner_left(),
        EndReason::OrganisationEnded => t.agree_reason_organisation_ended(),
        EndReason::NotAgreed => t.agree_reason_not_agreed(),
    }
}

/// The tax rules of a stored word.
pub(crate) fn regime(t: T, word: &str) -> String {
    match word {
        "es-gift" => t.agree_regime_es_gift(),
        "es-collaboration" => t.agree_regime_es_collaboration(),
        "fr-patronage" => t.agree_regime_fr_patronage(),
        _ => t.agree_regime_sponsorship(),
    }
}

/// The commitments of a side, as members of staff read them.
pub(crate) fn of_side(
    t: T,
    side: Side,
    first_month: Month,
    commitments: &[StoredCommitment],
) -> Vec<Line> {
    let of_side = commitments.iter().filter(|line| line.terms.side() == side);
    of_side.map(|line| in_words(t, first_month, &line.terms)).collect()
}

fn in_words(t: T, first_month: Month, terms: &Commitment) -> Line {
    let (words, detail) = match terms {
        Commitment::ShareOfTurnover(share) => {
            let rate = share.rates().last().map(|step| t.percent(step.rate_ppm));
            let rests = share.spans().last().and_then(|span| span.last);
            let from = share.spans().last().map_or(first_month, |span| span.first);
            let detail = rests.map(|last| t.agree_says_rest(last)).unwrap_or_default();
            (t.agree_says_share(from, rate.unwrap_or_default()), detail)
        }
        Commitment::Display { wording } => (t.agree_says_display(), wording.clone()),
        Commitment::Visibility { wording } => (t.agree_says_visibility(), wording.clone()),
        Commitment::Statement { .. } => (t.agree_says_statement(), String::new()),
        Commitment::Label => (t.agree_says_label(), String::new()),
    };
    Line { words, detail }
}

/// The commitments of a side, as the partner reads them before it signs.
pub(crate) fn to_partner(t: T, side: Side, commitments: &[StoredCommitment]) -> Vec<Line> {
    let of_side = commitments.iter().filter(|line| line.terms.side() == side);
    of_side
        .map(|line| match &line.terms {
            Commitment::ShareOfTurnover(share) => {
                let from = share.first_month();
                let rate = share.rate_for(from).map(|rate| t.percent(rate)).unwrap_or_default();
                Line { words: t.agree_s_share(from, rate), detail: String::new() }
            }
            Commitment::Display { wording } => {
                Line { words: t.agree_s_display(), detail: wording.clone() }
            }
            Commitment::Visibility { wording } => {
                Line { words: t.agree_s_visibility(), detail: wording.clone() }
            }
            Commitment::Statement { .. } => {
                Line { words: t.agree_s_statement(), detail: String::new() }
            }
            Commitment::Label => Line { words: t.agree_s_label(), detail: String::new() },
        })
        .collect()
}

/// A moment in the organisation's own time.
pub(crate) fn moment(t: T, organisation: &Organisation, at: Timestamp) -> String {
    t.datetime(at.to_zoned(zone(organisation)).datetime())
}

/// A moment's day in the organisation's own time.
pub(crate) fn day(t: T, organisation: &Organisation, at: Timestamp) -> String {
    t.date(at.to_zoned(zone(organisation)).date())
}

fn zone(organisation: &Organisation) -> TimeZone {
    TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC)
}

/// The sentence to sign by, in the language of the paper: it is kept, and printed there.
pub(crate) fn consent(agreement: &Agreement, who: &str) -> String {
    T::new(agreement.locale).agree_consent(agreement.reference.as_str(), who)
}

/// Name, quality and consent: what either side gives to sign.
pub(crate) fn sign_fields(t: T, form: &Form, agreement: &Agreement, who: &str) -> Vec<Field> {
    let sentence = |t: T| t.agree_consent(agreement.reference.as_str(), who);
    fields_to_sign(t, form, consent_box(t, form, agreement.locale, sentence))
}

/// The box beside the sentence to sign by, in the language of the paper. Beneath it the reader finds what it
/// means, where that is another.
pub(crate) fn consent_box(
    t: T,
    form: &Form,
    paper: Locale,
    sentence: impl Fn(T) -> String,
) -> Field {
    let is_ticked = form.submitted().is_ticked("consent");
    let tick = Field::checkbox("consent", sentence(T::new(paper)), is_ticked)
        .in_language(paper)
        .with_error(form.error("consent"));
    if t.locale() == paper { tick } else { tick.with_hint(t.agree_consent_means(sentence(t))) }
}

/// Name and quality, above the box that is ticked.
pub(crate) fn fields_to_sign(t: T, form: &Form, tick: Field) -> Vec<Field> {
    vec![
        Field::text("name", t.agree_your_name(), form.value("name"))
            .with_error(form.error("name"))
            .completed_by("name"),
        Field::text("quality", t.agree_quality(), form.value("quality"))
            .with_hint(t.agree_quality_hint())
            .with_error(form.error("quality"))
            .completed_by("organization-title"),
        tick,
    ]
}

/// Warns where an agreement calls a gift what has a return, and says what that does to the receipt.
pub(crate) fn gift_warning(t: T, found: &AgreementView) -> Option<Notice> {
    let regime = found.agreement.legal_regime.as_str();
    let returns: Vec<String> = returns_of_gift(regime, &found.commitments)
        .into_iter()
        .map(|kind| match kind {
            CommitmentKind::Label => t.agree_return_label(),
            _ => t.agree_return_visibility(),
        })
        .collect();
    (!returns.is_empty()).then(|| {
        Notice::new(NoticeKind::Attention, t.agree_gift_return(t.list(&returns)))
            .with_text(t.agree_gift_rule(regime))
    })
}
