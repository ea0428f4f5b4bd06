//! The case study: every figure that is known, computed from what is stored.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::accompany::follow_up::Interval;
use maillage_domain::agree::agreement::AgreementStage;
use maillage_domain::collect::gift_total::Channel;
use maillage_domain::ids::OrganisationId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::PartyKind;
use maillage_domain::period::Month;
use maillage_domain::prove::case_study::CaseFigure;
use maillage_domain::prove::disclosure::{LEAST_SHOWN, count_shown, shown};
use maillage_domain::prove::figures::Figures;
use maillage_domain::prove::survival::{LEAST_SPELLS, Spell, kaplan_meier};
use maillage_domain::rate::RatePpm;
use maillage_i18n::T;

use super::besides::{CampaignCounts, PlacementCounts, ProgrammesDid, VolunteerCounts};
use super::figures::seen_gifts;
use super::forecast::{self, Outlook, Standing};
use super::impact_statement::{context, income_chart};
use super::text::OwnTexts;
use super::{figures, indicator};
use crate::access::logo::letterhead;
use crate::accompany::follow_up::told_outcomes;
use crate::agree::agreement::{AgreementFilter, AgreementRow};
use crate::agree::paper::typeset;
use crate::documents::{
    CaseFact, CaseStudyPaper, CaseValue, Chart, Counted, GrowthChart, LoyaltyChart, OutcomesChart,
};
use crate::engage::partner::PartnerFilter;
use crate::store::{Page, UnitOfWork};
use crate::{App, AppError};

/// Commitments that are read at once.
const CHUNK: i64 = 1_000;
/// The month after the end at which the share at work is told of.
const AT_WORK_AFTER: i32 = 6;
/// Years of growth that are drawn.
const YEARS: i16 = 5;

/// The figures under construction.
struct Facts(BTreeMap<CaseFigure, CaseFact>);

impl Facts {
    fn add(&mut self, figure: CaseFigure, value: CaseValue) {
        self.tell(figure, value, String::new());
    }

    fn tell(&mut self, figure: CaseFigure, value: CaseValue, detail: String) {
        self.0.insert(figure, CaseFact { value, detail });
    }

    /// A count of people: withheld below five.
    fn people(&mut self, figure: CaseFigure, count: u32) {
        self.told(figure, count_shown(count));
    }

    /// A count as the rule of disclosure lets it out.
    fn told(&mut self, figure: CaseFigure, count: Option<u32>) {
        self.add(figure, count.map_or(CaseValue::Withheld, CaseValue::Count));
    }
}

/// Computes the case study in a language. It is public: nobody has to be asked.
///
/// # Errors
/// When there is no such organisation, or the store fails.
pub async fn paper(
    app: &App,
    organisation: OrganisationId,
    locale: Locale,
) -> Result<CaseStudyPaper, AppError> {
    let t = T::new(locale);
    let seen = figures::figures(app, organisation).await?;
    let standing = forecast::of(app, organisation).await?;
    let mut work = app.store.read(organisation).await?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let received = &seen.received;
    let (from, to) = (received.first.first_day(), received.last.last_day());
    let texts = OwnTexts::of(&work.proof_texts().await?, locale);
    let mut facts = Facts(BTreeMap::new());
    let agreements = in_force(&mut *work).await?;
    partners(&mut *work, &mut facts, &agreements, seen.on).await?;
    money(&mut facts, t, received, &standing);
    let (declaring, turnover) = work.declared_between(received.first, received.last).await?;
    // The sum of a few would tell of each.
    if count_shown(declaring).is_some() {
        facts.add(CaseFigure::Declared, CaseValue::Money(turnover));
    }
    let campaign = work.campaign_counts(from, to).await?;
    let programmes = work.programmes_did(from, to).await?;
    let placements = work.placement_counts(to).await?;
    let after = told_outcomes(&mut *work, received.last).await?;
    let volunteers = work.volunteer_counts(from, seen.on).await?;
    besides(&mut facts, campaign.as_ref(), programmes.as_ref());
    placed(&mut facts, placements.as_ref(), &after);
    volunteering(&mut facts, volunteers.as_ref());
    let shares = work.payments_between(from, to).await?;
    let gifts = seen_gifts(work.gift_totals_between(from, to).await?);
    let months = (received.first, received.last);
    let mut charts = vec![Chart::Growth(growth(&agreements, received.last))];
    if received.received.is_positive() {
        charts.push(Chart::Income(income_chart(shares.iter(), gifts.iter(), months)));
    }
    charts.extend(standing.year.as_ref().map(|year| Chart::GainLoss(year.chart())));
    if let Ok(outlook) = &standing.outlook {
        let twice = Cents(outlook.last_year.0.saturating_mul(2));
        charts.push(Chart::Forecast(forecast::chart(&outlook.quarters, &outlook.doubling, twice)));
    }
    charts.extend(outcomes(&after));
    charts.extend(volunteers.as_ref().map(loyalty).unwrap_or_default());
    let indicators = indicator::rows(&mut *work).await?;
    let place = context(&mut *work, &indicators).await?;
    charts.extend(place.as_ref().and_then(|seen| seen.chart(locale)).map(Chart::Neighbourhood));
    let quarter = texts.quarter.or_else(|| place.map(|seen| seen.indicator.facts.area));
    Ok(CaseStudyPaper {
        locale,
        made_at: app.clock.now(),
        letterhead: letterhead(&mut *work, &settings).await?,
        quarter: quarter.unwrap_or_else(|| settings.address.locality.clone()),
        first: received.first,
        last: received.last,
        dated: seen.on,
        texts: texts.blocks,
        figures: facts.0,
        charts,
    })
}

/// The case study as PDF.
///
/// # Errors
/// When it cannot be typeset.
pub async fn pdf(app: &App, paper: &CaseStudyPaper) -> Result<Vec<u8>, AppError> {
    let paper = paper.clone();
    typeset(app, move |documents| documents.case_study(&paper)).await
}

/// The agreements of companies that are or were in force.
async fn in_force(work: &mut dyn UnitOfWork) -> Result<Vec<AgreementRow>, AppError> {
    let filter = PartnerFilter { kind: Some(PartyKind::Company), ..PartnerFilter::default() };
    let (mut companies, mut rows) = (Vec::new(), Vec::new());
    loop {
        let offset = i64::try_from(companies.len()).unwrap_or(i64::MAX);
        let part = work.partners(&filter, Page::part(offset)).await?.rows;
        if part.is_empty() {
            break;
        }
        companies.extend(part.into_iter().map(|partner| partner.id));
    }
    companies.sort_unstable();
    let mut offset = 0;
    loop {
        let part = work.agreements(&AgreementFilter::default(), Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(rows);
        }
        offset += i64::try_from(part.len()).unwrap_or(i64::MAX);
        rows.extend(part.into_iter().filter(|row| {
            matches!(row.stage, AgreementStage::Active | AgreementStage::Ended)
                && companies.binary_search(&row.partner).is_ok()
        }));
    }
}

/// How many companies had an agreement in force on a day.
fn in_force_on(agreements: &[AgreementRow], day: Date) -> u32 {
    let mut partners: Vec<_> = agreements
        .iter()
        .filter(|row| row.first_month.first_day() <= day)
        .filter(|row| row.ended_on.is_none_or(|ended| ended >= day))
        .map(|row| row.partner)
        .collect();
    partners.sort_unstable();
    partners.dedup();
    u32::try_from(partners.len()).unwrap_or(u32::MAX)
}

async fn partners(
    work: &mut dyn UnitOfWork,
    facts: &mut Facts,
    agreements: &[AgreementRow],
    on: Date,
) -> Result<(), AppError> {
    facts.add(CaseFigure::Partners, CaseValue::Count(in_force_on(agreements, on)));
    let mut rates: BTreeMap<RatePpm, u32> = BTreeMap::new();
    let (month, mut after) = (Month::of(on), None);
    loop {
        let part = work.share_commitments(after, CHUNK).await?;
        let Some(last) = part.last() else { break };
        after = Some(last.id);
        for rate in part.iter().filter_map(|share| share.terms.rate_for(month)) {
            *rates.entry(rate).or_default() += 1;
        }
    }
    // Of rates that are as common the smaller one: no promise is too large.
    let commonest = rates.iter().max_by_key(|(rate, count)| (**count, std::cmp::Reverse(**rate)));
    if let Some((rate, _)) = commonest {
        facts.add(CaseFigure::Rate, CaseValue::Rate(*rate));
    }
    Ok(())
}

fn growth(agreements: &[AgreementRow], last: Month) -> GrowthChart {
    let mut months: Vec<Month> = (last.year() - YEARS..last.year())
        .filter_map(|year| Month::new(year, 12).ok())
        .filter(|month| *month < last)
        .collect();
    months.push(last);
    let counts = months.into_iter().map(|month| (month, in_force_on(agreements, month.last_day())));
    let counts = counts.skip_while(|(_, count)| *count == 0).collect();
    GrowthChart { counted: Counted::Partners, counts }
}

fn money(facts: &mut Facts, t: T, received: &Figures, standing: &Standing) {
    facts.add(CaseFigure::Income, CaseValue::Money(received.received));
    for part in &received.by_channel {
        let figure = match part.channel {
            Channel::Shares => CaseFigure::Shares,
            Channel::Customers => CaseFigure::Customers,
            Channel::Employees => CaseFigure::Employees,
        };
        facts.add(figure, CaseValue::Money(part.received));
    }
    if let Some(year) = &standing.year {
        facts.add(CaseFigure::IncomeBefore, CaseValue::Money(year.before));
    }
    if let Ok(outlook) = &standing.outlook {
        future(facts, t, outlook);
    }
}

fn future(facts: &mut Facts, t: T, outlook: &Outlook) {
    let Outlook { last_year, doubling, needed, .. } = outlook;
    facts.add(CaseFigure::Goal, CaseValue::Money(Cents(last_year.0.saturating_mul(2))));
    // Whole euros: a forecast knows no cents.
    let euros = |cents: Cents| Cents((cents.0 + 50).div_euclid(100) * 100);
    let (low, high) = (euros(doubling.low), euros(doubling.high));
    facts.add(CaseFigure::Forecast, CaseValue::MoneyRange(low, high));
    let chance = doubling.chance * 100.0;
    let detail = t.prove_case_chance_detail(doubling.draws, t.decimal(chance, 1));
    facts.tell(CaseFigure::Chance, CaseValue::Percent(chance.round() as u32), detail);
    let joining = needed.joining.ceil() as u32;
    let detail = t.prove_case_joining_detail(needed.gift, t.decimal(needed.renewal * 100.0, 1));
    facts.tell(CaseFigure::Joining, CaseValue::Count(joining), detail);
    let detail = t.prove_case_joining_now_detail(t.decimal(needed.joining_now, 2));
    let now = CaseValue::Count(needed.joining_now.round() as u32);
    facts.tell(CaseFigure::JoiningNow, now, detail);
}

fn besides(
    facts: &mut Facts,
    campaign: Option<&CampaignCounts>,
    programmes: Option<&ProgrammesDid>,
) {
    if let Some(campaign) = campaign {
        // Of what has not begun nothing is said.
        if campaign.displays > 0 {
            facts.add(CaseFigure::Displays, CaseValue::Count(campaign.displays));
            facts.people(CaseFigure::Scans, campaign.scans);
        }
        if campaign.events > 0 {
            facts.add(CaseFigure::Events, CaseValue::Count(campaign.events));
            facts.people(CaseFigure::Attendees, campaign.attendees);
        }
    }
    if let Some(did) = programmes {
        let count = u32::try_from(did.each.len()).unwrap_or(u32::MAX);
        let sessions = did.each.iter().map(|one| one.sessions).sum();
        facts.add(CaseFigure::Programmes, CaseValue::Count(count));
        facts.add(CaseFigure::Sessions, CaseValue::Count(sessions));
        facts.told(CaseFigure::Participants, did.reach.whole);
    }
}

fn placed(facts: &mut Facts, counts: Option<&PlacementCounts>, after: &[(i32, Interval)]) {
    if let Some(counts) = counts {
        facts.add(CaseFigure::Offers, CaseValue::Count(counts.offers));
        facts.told(CaseFigure::Placements, counts.placements);
    }
    let after = after.iter().find(|(months, _)| *months == AT_WORK_AFTER);
    if let Some(value) = after.and_then(|(_, interval)| at_work(interval)) {
        facts.add(CaseFigure::AtWork, value);
    }
}

fn volunteering(facts: &mut Facts, volunteers: Option<&VolunteerCounts>) {
    if let Some(counts) = volunteers {
        if let (Some((_, first)), Some((_, now))) = (counts.active.first(), counts.active.last()) {
            facts.people(CaseFigure::VolunteersBefore, *first);
            facts.people(CaseFigure::Volunteers, *now);
        }
        // The hours of fewer than five would tell what one of them gave.
        let hours = count_shown(counts.gave).map(|_| CaseValue::Hours(counts.minutes));
        facts.add(CaseFigure::VolunteerHours, hours.unwrap_or(CaseValue::Withheld));
        let spells: Vec<Spell> = counts.spells.iter().map(|(_, spell)| *spell).collect();
        if spells.len() >= LEAST_SPELLS {
            let steps = kaplan_meier(&spells);
            let stays = steps.iter().take_while(|step| step.at <= 365).last();
            let percent = stays.map_or(100.0, |step| step.stays * 100.0).round() as u32;
            facts.add(CaseFigure::Staying, CaseValue::Percent(percent));
        }
    }
}

/// The share at work as it may be told: the interval where none of its parts is withheld; coarser, the
/// worst case alone, where those known to work and all the others are at least five each; otherwise nothing.
fn at_work(interval: &Interval) -> Option<CaseValue> {
    let (low, high) = interval.percent()?;
    let told = |parts: &[u32]| {
        let seen = shown(parts);
        seen.whole.is_some() && seen.parts.iter().all(Option::is_some)
    };
    if told(&[interval.positive, interval.other, interval.unknown]) {
        return Some(CaseValue::PercentRange(low, high));
    }
    let rest = interval.other + interval.unknown;
    told(&[interval.positive, rest]).then_some(CaseValue::AtLeast(low))
}

/// The chart of outcomes, where at least one of its rows may be shown: a chart of withheld rows says nothing.
fn outcomes(after: &[(i32, Interval)]) -> Option<Chart> {
    let is_open = |seen: &Interval| {
        shown(&[seen.positive, seen.unknown, seen.other]).parts.iter().all(Option::is_some)
    };
    after
        .iter()
        .any(|(_, seen)| is_open(seen))
        .then(|| Chart::Outcomes(OutcomesChart { after: after.to_vec() }))
}

fn loyalty(counts: &VolunteerCounts) -> Vec<Chart> {
    let mut charts = Vec::new();
    // The years in which they were fewer than five are left out: the chart begins after the last of them.
    let few = counts.active.iter().rposition(|(_, count)| *count < LEAST_SHOWN);
    let many = &counts.active[few.map_or(0, |at| at + 1)..];
    if many.len() > 1 {
        let (counted, counts) = (Counted::Volunteers, many.to_vec());
        charts.push(Chart::Growth(GrowthChart { counted, counts }));
    }
    let all: Vec<Spell> = counts.spells.iter().map(|(_, spell)| *spell).collect();
    if all.len() >= LEAST_SPELLS {
        let people = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let curves = vec![(None, people, kaplan_meier(&all))];
        charts.push(Chart::Loyalty(LoyaltyChart { curves }));
    }
    charts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_few_people_is_told_coarser_or_not_at_all() {
        let of = |positive, other, unknown| at_work(&Interval { positive, other, unknown });
        assert_eq!(of(19, 11, 8), Some(CaseValue::PercentRange(50, 72)));
        assert_eq!(of(8, 2, 4), Some(CaseValue::AtLeast(57)));
        assert_eq!(of(11, 1, 2), None);
        assert_eq!(of(3, 9, 9), None);
        assert_eq!(of(0, 0, 0), None);
    }
}
