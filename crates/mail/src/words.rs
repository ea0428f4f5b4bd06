//! What each kind of mail says, in the language of its reader.

use maillage_app::campaign::sign_up::EventStep;
use maillage_app::mail::{Mail, MailKind, Voice, Words};
use maillage_domain::engage::reminder::Wave;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

/// The words of a mail.
pub(crate) fn of(mail: &Mail) -> Words {
    let t = T::new(mail.locale);
    let (subject, paragraphs, button) = body(t, mail);
    let greeting = if mail.to_name.trim().is_empty() {
        t.mail_greeting()
    } else {
        t.mail_greeting_named(mail.to_name.trim())
    };
    Words {
        subject,
        greeting,
        paragraphs: paragraphs.into_iter().filter(|text| !text.trim().is_empty()).collect(),
        button,
        closing: t.mail_closing(),
        signature: signature(&mail.voice),
        footer: footer(t, mail),
        opt_out: mail.kind.opt_out_url().map(|url| (t.mail_opt_out(), url.to_owned())),
    }
}

fn signature(voice: &Voice) -> Vec<String> {
    [&voice.organisation, &voice.network, &voice.address, &voice.phone]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .cloned()
        .collect()
}

/// Why the reader gets this; a partner and a member of staff know it, a prospect may not.
fn footer(t: T, mail: &Mail) -> String {
    let organisation = mail.voice.organisation.as_str();
    match mail.kind {
        MailKind::Invitation { .. } => t.mail_footer_invitation(organisation),
        MailKind::JoinThanks { .. } => t.mail_footer_join(organisation),
        MailKind::Event { .. } => t.event_mail_footer(organisation),
        MailKind::Volunteer { .. } | MailKind::ShiftOff { .. } => {
            t.volunteer_mail_footer(organisation)
        }
        MailKind::JoinNotice { .. }
        | MailKind::Welcome { .. }
        | MailKind::Recover { .. }
        | MailKind::PlacementReminder => t.mail_footer_staff(organisation),
        MailKind::PartnerLink { .. }
        | MailKind::DeclarationReminder { .. }
        | MailKind::SignAgreement { .. }
        | MailKind::DebitNotice { .. }
        | MailKind::Receipt { .. } => t.mail_footer_partner(organisation),
    }
}

type Body = (String, Vec<String>, Option<(String, String)>);

fn body(t: T, mail: &Mail) -> Body {
    let voice = &mail.voice;
    let (organisation, network) = (voice.organisation.as_str(), voice.network.as_str());
    match &mail.kind {
        MailKind::Invitation { wave, prospect, personal, join_url, .. } => {
            invitation(t, voice, *wave, (prospect, personal), join_url)
        }
        MailKind::JoinThanks { company } => (
            t.mail_join_thanks_subject(network),
            vec![
                t.mail_join_thanks_text(company.as_str(), network),
                t.mail_join_thanks_next(organisation),
            ],
            None,
        ),
        MailKind::JoinNotice { company, url } => (
            t.mail_join_notice_subject(company.as_str()),
            vec![t.mail_join_notice_text(company.as_str(), network)],
            Some((t.mail_join_notice_button(), url.clone())),
        ),
        MailKind::Welcome { url } => (
            t.mail_welcome_subject(organisation),
            vec![t.mail_welcome_text(organisation), t.mail_link_once()],
            Some((t.mail_welcome_button(), url.clone())),
        ),
        MailKind::Recover { url } => (
            t.mail_recover_subject(),
            vec![t.mail_recover_text(), t.mail_link_once()],
            Some((t.mail_recover_button(), url.clone())),
        ),
        MailKind::PartnerLink { url } => (
            t.mail_partner_link_subject(network),
            vec![t.mail_partner_link_text(network), t.mail_partner_link_keep()],
            Some((t.mail_partner_link_button(), url.clone())),
        ),
        MailKind::DeclarationReminder { month, url } => {
            declaration_reminder(t, network, *month, url)
        }
        MailKind::SignAgreement { url } => (
            t.mail_sign_subject(organisation),
            vec![t.mail_sign_text(organisation), t.mail_sign_question()],
            Some((t.mail_sign_button(), url.clone())),
        ),
        MailKind::DebitNotice { amount, months, on, mandate, creditor, url } => (
            t.mail_debit_subject(*amount, *on),
            vec![
                t.mail_debit_text(*amount, *on, organisation),
                debit_months(t, *amount, months),
                t.mail_debit_references(creditor.as_str(), mandate.as_str()),
                t.mail_debit_question(),
            ],
            Some((t.mail_debit_button(), url.clone())),
        ),
        MailKind::Event { step, title, from, until, place, people, url } => {
            let when = (t.moments(*from, *until), place.as_str());
            event(t, *step, title, when, (*people, url))
        }
        MailKind::Volunteer { url } => volunteer(t, organisation, url),
        MailKind::ShiftOff { mission, from, until } => (
            t.volunteer_mail_off_subject(mission.as_str()),
            vec![t.volunteer_mail_off(mission.as_str(), t.moments(*from, *until))],
            None,
        ),
        MailKind::Receipt { year, number, amount, is_tax_receipt, url } => {
            let number = (number.as_str(), *is_tax_receipt);
            receipt(t, organisation, year.to_string(), number, (*amount, url))
        }
        MailKind::PlacementReminder => placement_reminder(t, network),
    }
}

fn declaration_reminder(t: T, network: &str, month: Month, url: &str) -> Body {
    (
        t.mail_month_subject(month),
        vec![
            t.mail_month_text(month, network),
            t.mail_month_estimate(),
            t.mail_partner_link_keep(),
        ],
        Some((t.mail_month_button(month), url.to_owned())),
    )
}

fn volunteer(t: T, organisation: &str, url: &str) -> Body {
    (
        t.volunteer_mail_subject(organisation),
        vec![t.volunteer_mail_text(organisation), t.volunteer_mail_keep()],
        Some((t.volunteer_mail_button(), url.to_owned())),
    )
}

fn placement_reminder(t: T, network: &str) -> Body {
    let where_to = t.mail_placement_where(network);
    (
        t.mail_placement_subject(),
        vec![t.mail_placement_text(), t.mail_placement_unknown(), where_to],
        None,
    )
}

fn receipt(
    t: T,
    organisation: &str,
    year: String,
    (number, is_tax_receipt): (&str, bool),
    (amount, url): (Cents, &str),
) -> Body {
    let which =
        if is_tax_receipt { t.mail_receipt_tax(number) } else { t.mail_receipt_statement(number) };
    (
        t.mail_receipt_subject(organisation, year.clone()),
        vec![t.mail_receipt_text(amount, organisation, year), which, t.mail_receipt_question()],
        Some((t.mail_receipt_button(), url.to_owned())),
    )
}

/// What somebody who signed up is told; the last sentence says how the place is given back.
fn event(
    t: T,
    step: EventStep,
    title: &str,
    (when, place): (String, &str),
    (people, url): (u32, &str),
) -> Body {
    let (subject, first) = match step {
        EventStep::Place => (t.event_mail_place_subject(title), t.event_mail_place(people, title)),
        EventStep::Waiting => {
            (t.event_mail_waiting_subject(title), t.event_mail_waiting(people, title))
        }
        EventStep::Promoted => {
            (t.event_mail_promoted_subject(title), t.event_mail_promoted(people, title))
        }
        EventStep::Changed => (t.event_mail_changed_subject(title), t.event_mail_changed(title)),
        EventStep::Cancelled => {
            (t.event_mail_cancelled_subject(title), t.event_mail_cancelled(title))
        }
    };
    let mut paragraphs = vec![first, t.event_mail_when(place, when)];
    if step == EventStep::Cancelled {
        return (subject, paragraphs, None);
    }
    paragraphs.push(t.event_mail_back());
    (subject, paragraphs, Some((t.event_mail_button(), url.to_owned())))
}

/// What a debit is made of: each month with its amount, and the sum.
fn debit_months(t: T, amount: Cents, months: &[(Month, Cents)]) -> String {
    let parts: Vec<String> =
        months.iter().map(|(month, sum)| t.collect_notice_month(*sum, *month)).collect();
    t.collect_notice_months(amount, t.list(&parts))
}

fn invitation(
    t: T,
    voice: &Voice,
    wave: Wave,
    (prospect, personal): (&str, &str),
    join_url: &str,
) -> Body {
    let (organisation, network) = (voice.organisation.as_str(), voice.network.as_str());
    let button = Some((t.mail_invitation_button(), join_url.to_owned()));
    let (subject, paragraphs) = match wave {
        Wave::First => (
            t.mail_invitation_subject(network, prospect),
            vec![
                t.mail_invitation_who(organisation),
                voice.mission.clone(),
                t.mail_invitation_offer(network),
                t.mail_invitation_back(),
                personal.to_owned(),
                t.mail_invitation_ask(),
            ],
        ),
        Wave::Reminder => (
            t.mail_reminder_subject(network),
            vec![
                t.mail_reminder_text(network, prospect),
                personal.to_owned(),
                t.mail_invitation_ask(),
            ],
        ),
        Wave::Last => (
            t.mail_last_subject(network),
            vec![t.mail_last_text(network, prospect), personal.to_owned(), t.mail_last_door()],
        ),
    };
    (subject, paragraphs, button)
}
