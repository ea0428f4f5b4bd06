//! Every kind of mail in every language, the file it becomes, and the ways out.

use std::sync::Arc;

use jiff::civil::date;
use maillage_app::Mailer;
use maillage_app::engage::message::{Message, MessageState, Route};
use maillage_app::mail::{Mail, MailError, MailKind, Voice};
use maillage_domain::engage::reminder::Wave;
use maillage_domain::ids::MessageId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_mail::Post;

fn voice() -> Voice {
    Voice {
        organisation: "Casa dels Infants".to_owned(),
        network: "Xarxa d'empreses urbanes solidàries".to_owned(),
        mission: "Els infants i els joves del barri aprenen, juguen i troben feina.".to_owned(),
        address: "Carrer Nou 1, 08001 Barcelona".to_owned(),
        phone: String::new(),
    }
}

fn invitation(wave: Wave) -> MailKind {
    MailKind::Invitation {
        wave,
        prospect: "Forn <Sant> & Fills".to_owned(),
        personal: "Ens vam conèixer a la festa del carrer.".to_owned(),
        join_url: "https://maillage.example.org/j/secret".to_owned(),
        opt_out_url: "https://maillage.example.org/j/secret/stop".to_owned(),
    }
}

fn kinds() -> Vec<(&'static str, MailKind)> {
    let url = "https://maillage.example.org/x".to_owned();
    vec![
        ("invitation", invitation(Wave::First)),
        ("reminder", invitation(Wave::Reminder)),
        ("last", invitation(Wave::Last)),
        ("join_thanks", MailKind::JoinThanks { company: "Bar Nou".to_owned() }),
        ("join_notice", MailKind::JoinNotice { company: "Bar Nou".to_owned(), url: url.clone() }),
        ("welcome", MailKind::Welcome { url: url.clone() }),
        ("recover", MailKind::Recover { url: url.clone() }),
        ("partner_link", MailKind::PartnerLink { url: url.clone() }),
        (
            "declaration_reminder",
            MailKind::DeclarationReminder {
                month: "2026-10".parse().expect("a month"),
                url: url.clone(),
            },
        ),
        ("sign_agreement", MailKind::SignAgreement { url: url.clone() }),
        ("placement_reminder", MailKind::PlacementReminder),
        (
            "debit_notice",
            MailKind::DebitNotice {
                amount: Cents(5_221),
                months: [("2026-09", 2_200), ("2026-10", 3_021)]
                    .map(|(month, cents)| (month.parse().expect("a month"), Cents(cents)))
                    .to_vec(),
                on: date(2026, 12, 7),
                mandate: "RAVAL-0007".to_owned(),
                creditor: "ES23ZZZ47690558N".to_owned(),
                url,
            },
        ),
    ]
}

fn mail(locale: Locale, kind: MailKind) -> Mail {
    Mail { locale, to_name: "Mercè".to_owned(), voice: voice(), kind }
}

fn message(mail: &Mail) -> Message {
    let composed = Post::screen().compose(mail);
    let id: MessageId = "019a0000-0000-7000-8000-000000000001".parse().expect("an id");
    let created_at = "2026-11-22T09:00:00Z".parse().expect("an instant");
    Message {
        id,
        kind: mail.kind.as_str().to_owned(),
        to_name: "Mercè Puig".to_owned(),
        to_email: "merce@example.org".to_owned(),
        from_name: mail.voice.network.clone(),
        from_email: "xarxa@example.org".to_owned(),
        reply_to: Some("hola@example.org".to_owned()),
        locale: mail.locale,
        subject: composed.subject,
        text: composed.text,
        html: composed.html,
        mail_id: format!("{}@example.org", id.0.simple()),
        opt_out_url: mail.kind.opt_out_url().map(str::to_owned),
        partner: None,
        prospect: None,
        state: MessageState::Waiting { next_try_at: created_at, last_error: None },
        attempts: 0,
        created_at,
    }
}

#[test]
fn every_mail_in_every_language_reads_well() {
    for locale in Locale::ALL {
        for (name, kind) in kinds() {
            let composed = Post::screen().compose(&mail(locale, kind));
            let told = format!("Subject: {}\n\n{}", composed.subject, composed.text);
            insta::assert_snapshot!(format!("{name}.{locale}"), told);
        }
    }
}

#[test]
fn the_page_of_a_mail_says_the_same_and_escapes_what_was_typed() {
    let composed = Post::screen().compose(&mail(Locale::Fr, invitation(Wave::First)));
    insta::assert_snapshot!("invitation.html", composed.html);
    assert!(
        composed.html.contains("Forn &#60;Sant&#62; &#38; Fills")
            || !composed.html.contains("<Sant>")
    );
}

#[test]
fn the_file_of_a_message_is_the_same_each_time_and_says_how_to_stop() {
    let message = message(&mail(Locale::Ca, invitation(Wave::First)));
    let eml = Post::screen().eml(&message).unwrap();
    assert_eq!(eml, Post::screen().eml(&message).unwrap());
    let text = String::from_utf8(eml).unwrap();
    insta::assert_snapshot!("invitation.eml", text.replace("\r\n", "\n"));
    assert!(text.contains("Message-ID: <019a0000000070008000000000000001@example.org>"));
    assert!(text.contains("List-Unsubscribe: <https://maillage.example.org/j/secret/stop>"));
    assert!(text.is_ascii(), "every server takes it");
}

#[tokio::test]
async fn without_a_server_each_message_is_one_file_however_often_it_is_delivered() {
    let folder = tempfile::tempdir().unwrap();
    let post: Arc<dyn Mailer> = Arc::new(Post::folder(folder.path().join("outbox")));
    let message = message(&mail(Locale::En, invitation(Wave::First)));
    assert_eq!(post.deliver(&message).await.unwrap(), Route::Outbox);
    assert_eq!(post.deliver(&message).await.unwrap(), Route::Outbox);
    let files: Vec<_> = std::fs::read_dir(folder.path().join("outbox"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, [format!("{}.eml", message.id)]);
}

#[tokio::test]
async fn an_address_that_cannot_exist_is_refused_for_good() {
    let mut message = message(&mail(Locale::En, invitation(Wave::First)));
    message.to_email = "nobody".to_owned();
    let refused = Post::screen().deliver(&message).await.unwrap_err();
    assert!(matches!(&refused, MailError::Address(address) if address == "nobody"));
    assert!(refused.is_final());
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_tried_again() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let post = Post::smtp(&format!("smtp://127.0.0.1:{port}"), None).unwrap();
    let message = message(&mail(Locale::En, invitation(Wave::First)));
    assert!(!post.deliver(&message).await.unwrap_err().is_final());
}

#[test]
fn settings_that_cannot_be_are_told() {
    assert!(Post::smtp("mail.example.org", None).is_err());
    assert!(Post::smtp("smtps://a:b@mail.example.org", Some("nobody".to_owned())).is_err());
}
