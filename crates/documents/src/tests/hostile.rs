//! Hostile facts: a name may hold anything and stays a name.

use maillage_app::documents::*;
use maillage_domain::locale::Locale;
use maillage_domain::rate::RatePpm;

use super::{keep, print, text_of};
use crate::press::Job;
use crate::samples as sample;
use crate::{
    agreement, attendance, case_study, hours, letter, mandate, placement, poster, receipt,
    statement,
};

/// Texts that would be markup, code or mischief if they were ever more than values.
fn hostile_texts() -> Vec<String> {
    vec![
        "#panic(\"in\") #let x = 1 $ a_1 $ *bold* _it_ `raw` @ref <label> \\ // /* ~ -- \"q\""
            .into(),
        "{name} {total} {{hash}} #{facts}".into(),
        "= Heading\n- list\n+ enum\n/ term: x\n```typ #pagebreak()```".into(),
        "\u{202e}€ 00,1\u{202c} Bar".into(),
        "بقالة النور 🥐🎉 东方食品 ਪੰਜਾਬੀ e\u{301}\u{200d}\u{0}\u{7}".into(),
        "x".repeat(300),
        "Nom très long ".repeat(22),
        String::new(),
        "   ".into(),
    ]
}

fn party_named(text: &str) -> Party {
    let mut party = sample::bakery();
    for field in [
        &mut party.legal_name,
        &mut party.legal_form,
        &mut party.address.street,
        &mut party.address.locality,
        &mut party.identifiers[0].number,
        &mut party.represented_by,
        &mut party.role,
    ] {
        text.clone_into(field);
    }
    party
}

fn head_named(text: &str) -> Letterhead {
    let mut head = sample::letterhead();
    head.organisation = party_named(text);
    for field in [&mut head.network, &mut head.email, &mut head.phone, &mut head.website] {
        text.clone_into(field);
    }
    head
}

/// Sets every field to the text.
fn fill_all<const N: usize>(text: &str, fields: [&mut String; N]) {
    for field in fields {
        text.clone_into(field);
    }
}

fn agreement_full_of(text: &str) -> Job {
    let owned = || text.to_owned();
    let paper = AgreementPaper {
        letterhead: head_named(text),
        partner: party_named(text),
        reference: owned(),
        purpose: vec![owned()],
        partner_commitments: vec![
            PartnerCommitment::ShareOfTurnover {
                rate: RatePpm(7_000),
                base: owned(),
                detail: owned(),
            },
            PartnerCommitment::Other { title: owned(), detail: owned() },
        ],
        organisation_commitments: vec![OrganisationCommitment::Label { detail: owned() }],
        place: owned(),
        ..sample::agreement(Locale::Fr, LegalRegime::Sponsorship)
    };
    let mut evidence = sample::evidence(Locale::Fr);
    for signature in &mut evidence.signatures {
        let Signature { name, role, consent_text, through, .. } = signature;
        let (SignedBy::Link(id) | SignedBy::Account(id)) = through;
        fill_all(text, [name, role, consent_text, id]);
    }
    agreement::job(&paper, Some(&evidence))
}

fn letters_full_of(text: &str) -> Job {
    let mut paper = sample::letters(Locale::Fr);
    paper.letterhead = head_named(text);
    for letter in &mut paper.letters {
        letter.paragraphs = vec![text.to_owned()];
        let Letter { recipient, attention, country_line, place, subject, .. } = letter;
        fill_all(text, [recipient, attention, country_line, place, subject]);
        let Letter { greeting, closing, signatory, signatory_role, .. } = letter;
        fill_all(text, [greeting, closing, signatory, signatory_role]);
    }
    letter::job(&paper).unwrap()
}

fn receipt_full_of(text: &str, mut paper: ReceiptPaper) -> Job {
    paper.letterhead = head_named(text);
    paper.donor = party_named(text);
    paper.replaces = Some(text.to_owned());
    paper.cancelled = Some(Cancellation {
        on: jiff::civil::date(2026, 2, 20),
        replaced_by: Some(text.to_owned()),
    });
    let ReceiptPaper { number, place, object, use_of_gift, payments, .. } = &mut paper;
    fill_all(text, [number, place, object, use_of_gift, &mut payments[0].reference]);
    receipt::job(&paper).unwrap()
}

fn mandate_full_of(text: &str) -> Job {
    let mut paper = sample::mandate(Locale::Fr, DebitScheme::Core);
    paper.letterhead = head_named(text);
    paper.debtor = party_named(text);
    let MandatePaper { creditor_identifier, mandate_reference, iban, bic, .. } = &mut paper;
    fill_all(text, [creditor_identifier, mandate_reference, iban, bic]);
    mandate::job(&paper)
}

fn posters_full_of(text: &str) -> Job {
    let mut paper = sample::campaign::posters(Locale::Fr, PosterSize::A4, PosterEdge::Marks);
    paper.letterhead = head_named(text);
    for poster in &mut paper.posters {
        let Poster { partner, street, .. } = poster;
        fill_all(text, [partner, street]);
    }
    poster::job(&paper).unwrap()
}

fn hours_full_of(text: &str) -> Job {
    let mut paper = sample::campaign::hours(Locale::Fr);
    paper.letterhead = head_named(text);
    let HoursPaper { volunteer, appreciation, place, missions, .. } = &mut paper;
    fill_all(text, [volunteer, appreciation, place, &mut missions[0].mission]);
    hours::job(&paper).unwrap()
}

fn attendance_full_of(text: &str) -> Job {
    let mut paper = sample::campaign::attendance(Locale::Fr);
    paper.letterhead = head_named(text);
    let AttendancePaper { title, place, people, .. } = &mut paper;
    let Listed { name, needs, .. } = &mut people[0];
    fill_all(text, [title, place, name, needs]);
    attendance::job(&paper)
}

fn placement_full_of(text: &str) -> Job {
    let mut paper = sample::accompany::placement(Locale::Fr, PlacementRegime::Spain);
    paper.letterhead = head_named(text);
    paper.partner = party_named(text);
    let PlacementPaper { reference, occupation, workplace, place, accident_insurance, .. } =
        &mut paper;
    fill_all(text, [reference, occupation, workplace, place, accident_insurance]);
    paper.aims = vec![text.to_owned()];
    paper.schedule = vec![text.to_owned()];
    for companion in [&mut paper.tutor, &mut paper.adviser] {
        let Companion { name, role, reach } = companion;
        fill_all(text, [name, role, reach]);
    }
    let PlacedPerson { name, guardian, address, .. } = &mut paper.participant;
    fill_all(text, [name, guardian, &mut address.street]);
    let mut evidence = sample::accompany::evidence(Locale::Fr);
    for signature in &mut evidence.signatures {
        let PlacementSignature { name, role, consent_text, through, .. } = signature;
        let (SignedBy::Link(id) | SignedBy::Account(id)) = through;
        fill_all(text, [name, role, consent_text, id]);
    }
    placement::job(&paper, Some(&evidence)).unwrap()
}

fn statement_full_of(text: &str) -> Job {
    let mut paper = sample::prove::statement(Locale::Fr);
    paper.letterhead = head_named(text);
    paper.partner = party_named(text);
    paper.given.displays = vec![text.to_owned()];
    let place = paper.neighbourhood.as_mut().unwrap();
    fill_all(text, [&mut place.indicator, &mut place.area, &mut place.source]);
    fill_all(text, [&mut paper.given.in_kind[0].what, &mut paper.programmes[0].name]);
    let IndicatorPart { name, baseline, value, target, source, .. } = &mut paper.indicators[0];
    fill_all(text, [name, baseline, value, target, source]);
    for side in [&mut paper.partner_side, &mut paper.organisation_side] {
        let BalanceLine { committed, done, .. } = &mut side.lines[0];
        fill_all(text, [committed, done, &mut side.got[0]]);
    }
    statement::job(&paper).unwrap()
}

fn case_study_full_of(text: &str) -> Job {
    let mut paper = sample::prove::case_study(Locale::Fr);
    paper.letterhead = head_named(text);
    text.clone_into(&mut paper.quarter);
    for fact in paper.figures.values_mut() {
        text.clone_into(&mut fact.detail);
    }
    case_study::job(&paper)
}

/// Every paper with the text in all its fields.
fn papers_full_of(text: &str) -> Vec<(&'static str, Job)> {
    vec![
        ("agreement", agreement_full_of(text)),
        ("letters", letters_full_of(text)),
        ("receipt-spain", receipt_full_of(text, sample::receipt_spain(Locale::Fr))),
        ("receipt-france", receipt_full_of(text, sample::receipt_france(Locale::Fr))),
        ("receipt-statement", receipt_full_of(text, sample::receipt_statement(Locale::Fr))),
        ("mandate", mandate_full_of(text)),
    ]
}

/// Every paper of the other half of the loop with the text in all its fields.
fn papers_of_proof_full_of(text: &str) -> Vec<(&'static str, Job)> {
    vec![
        ("posters", posters_full_of(text)),
        ("hours", hours_full_of(text)),
        ("attendance", attendance_full_of(text)),
        ("placement", placement_full_of(text)),
        ("statement", statement_full_of(text)),
        ("case-study", case_study_full_of(text)),
    ]
}

#[test]
fn no_name_can_break_a_paper_or_become_markup() {
    hold(papers_full_of);
}

#[test]
fn no_name_can_break_a_poster_a_statement_or_a_placement() {
    hold(papers_of_proof_full_of);
}

fn hold(full_of: fn(&str) -> Vec<(&'static str, Job)>) {
    for (index, hostile) in hostile_texts().iter().enumerate() {
        for (name, job) in full_of(hostile) {
            let name = format!("hostile-{index}-{name}");
            let made = print(&name, job);
            assert_eq!(made.warnings, Vec::<String>::new(), "{name}");
            let path = keep(&name, &made.pdf);
            if index > 1 {
                continue;
            }
            let Some(text) = text_of(&path) else { continue };
            let joined: String = text.split_whitespace().collect();
            let literal: String = hostile.split_whitespace().take(2).collect();
            assert!(joined.contains(&literal), "{name} does not show {literal} as it is");
        }
    }
}
