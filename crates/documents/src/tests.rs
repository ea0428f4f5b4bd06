//! The papers as a reader gets them: every paper in every language, hostile facts, same bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use maillage_app::documents::*;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::rate::RatePpm;

use crate::press::{Job, Print, TEMPLATES};
use crate::samples as sample;
use crate::{Papers, agreement, letter, mandate, receipt};

const REGIMES: [LegalRegime; 4] = [
    LegalRegime::SpainGift,
    LegalRegime::SpainCollaboration,
    LegalRegime::FrancePatronage,
    LegalRegime::Sponsorship,
];

/// Every paper of a language, by name.
fn papers(locale: Locale) -> Vec<(&'static str, Job)> {
    let proposed = sample::agreement(locale, LegalRegime::SpainCollaboration);
    vec![
        ("agreement-draft", agreement::job(&sample::draft(locale), None)),
        ("agreement-proposed", agreement::job(&proposed, None)),
        ("agreement-signed", agreement::job(&proposed, Some(&sample::evidence(locale)))),
        ("letters", letter::job(&sample::letters(locale)).unwrap()),
        ("receipt-spain", receipt::job(&sample::receipt_spain(locale)).unwrap()),
        ("receipt-france", receipt::job(&sample::receipt_france(locale)).unwrap()),
        ("receipt-statement", receipt::job(&sample::receipt_statement(locale)).unwrap()),
        ("receipt-cancelled", receipt::job(&sample::receipt_cancelled(locale)).unwrap()),
        ("mandate-core", mandate::job(&sample::mandate(locale, DebitScheme::Core))),
        ("mandate-b2b", mandate::job(&sample::mandate(locale, DebitScheme::B2b))),
    ]
}

/// Keeps a copy where a person may look at it, and returns its path.
fn keep(name: &str, pdf: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/papers");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, pdf).unwrap();
    path
}

/// The text of a PDF in reading order, a line a line, or `None` with a visible line where poppler is not installed.
fn text_of(path: &PathBuf) -> Option<String> {
    let Ok(output) = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output() else {
        let path = path.display();
        eprintln!("skipped: pdftotext is not installed, so the text of {path} was not read");
        return None;
    };
    assert!(output.status.success(), "pdftotext refused {}", path.display());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n"))
}

fn holds(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len()).any(|window| window == needle.as_bytes())
}

fn print(name: &str, job: Job) -> Print {
    job.print().unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_paper_is_universal_tagged_and_says_what_was_reviewed_in_every_language() {
    for locale in Locale::ALL {
        for (name, job) in papers(locale) {
            let name = format!("{name}-{locale}");
            let made = print(&name, job);
            let path = keep(&name, &made.pdf);
            assert_eq!(made.warnings, Vec::<String>::new(), "{name}");
            assert!(made.universal, "{name} is not PDF/UA-1");
            assert!(holds(&made.pdf, &format!("/Lang({locale})")), "{name} has no language");
            for mark in ["/StructTreeRoot", "/DisplayDocTitle true", "/Marked true", "pdfuaid"] {
                assert!(holds(&made.pdf, mark), "{name} lacks {mark}");
            }
            if let Some(text) = text_of(&path) {
                insta::assert_snapshot!(name, text);
            }
        }
    }
}

#[test]
fn every_tax_regime_has_its_paragraph_in_every_language() {
    for locale in Locale::ALL {
        let prints: BTreeSet<Vec<u8>> = REGIMES
            .into_iter()
            .map(|regime| {
                let job = agreement::job(&sample::agreement(locale, regime), None);
                print(&format!("{regime:?}-{locale}"), job).pdf
            })
            .collect();
        assert_eq!(prints.len(), REGIMES.len());
    }
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let first = Papers.receipt(&sample::receipt_france(Locale::Fr)).unwrap();
    Papers.letters(&sample::letters(Locale::Ca)).unwrap();
    assert!(first == Papers.receipt(&sample::receipt_france(Locale::Fr)).unwrap());
    let mut later = sample::receipt_france(Locale::Fr);
    later.made_at = "2026-11-04T09:32:06Z".parse().unwrap();
    assert!(first != Papers.receipt(&later).unwrap(), "the time of making is in the file");
}

#[test]
fn all_languages_have_the_same_words_with_the_same_holes() {
    let holes = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect()
    };
    let words = |paper: &str, locale: Locale| -> Vec<(String, BTreeSet<String>)> {
        let path = format!("/{paper}/{locale}.toml");
        let (_, text) = TEMPLATES.iter().find(|(known, _)| *known == path).unwrap();
        let mut section = String::new();
        let mut found = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            if let Some((key, value)) = line.split_once(" = ") {
                assert!(value.len() > 2, "{path}: {key} is empty");
                found.push((format!("{section}{key}"), holes(value)));
            } else {
                section = line.to_owned();
            }
        }
        found
    };
    for paper in ["common", "agreement", "letter", "receipt", "mandate"] {
        for locale in Locale::ALL {
            assert_eq!(words(paper, Locale::Fr), words(paper, locale), "{paper} in {locale}");
        }
    }
}

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

#[test]
fn no_name_can_break_a_paper_or_become_markup() {
    for (index, hostile) in hostile_texts().iter().enumerate() {
        for (name, job) in papers_full_of(hostile) {
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

#[test]
fn a_logo_that_is_no_picture_is_named_as_the_reason() {
    let mut paper = sample::receipt_spain(Locale::Es);
    for logo in [Logo::Png(b"not a picture".to_vec()), Logo::Svg(b"<svg".to_vec())] {
        paper.letterhead.logo = Some(logo);
        assert_eq!(Papers.receipt(&paper), Err(DocumentError::Logo));
    }
    paper.letterhead.logo = None;
    assert!(Papers.receipt(&paper).is_ok());
}

#[test]
fn a_paper_that_would_say_nothing_is_refused() {
    let mut paper = sample::receipt_spain(Locale::Es);
    paper.payments[3].amount = Cents(-1);
    assert_eq!(Papers.receipt(&paper), Err(DocumentError::Total));
    paper.payments[3].amount = Cents(i64::MAX);
    assert_eq!(Papers.receipt(&paper), Err(DocumentError::Total));
    paper.payments.clear();
    assert_eq!(Papers.receipt(&paper), Err(DocumentError::Missing("payment")));

    let mut letters = sample::letters(Locale::En);
    letters.letters.clear();
    assert_eq!(Papers.letters(&letters), Err(DocumentError::Missing("letter")));

    let mut evidence = sample::evidence(Locale::En);
    evidence.signatures.clear();
    let paper = sample::agreement(Locale::En, LegalRegime::SpainGift);
    assert_eq!(
        Papers.signed_agreement(&paper, &evidence),
        Err(DocumentError::Missing("signature"))
    );
}

#[test]
fn the_fingerprint_follows_the_terms_and_nothing_else() {
    let paper = sample::agreement(Locale::Es, LegalRegime::SpainGift);
    let fingerprint = paper.terms_hash();
    let mut same = paper.clone();
    same.state = AgreementState::Draft;
    same.letterhead.logo = None;
    assert_eq!(same.terms_hash(), fingerprint);
    let mut other = paper;
    other.starts_on = jiff::civil::date(2026, 12, 2);
    assert_ne!(other.terms_hash(), fingerprint);
}
