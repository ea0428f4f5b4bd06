//! The papers as a reader gets them: every paper in every language, same bytes, refusals.

mod hostile;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use maillage_app::documents::*;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;

use crate::press::{Job, Print, TEMPLATES};
use crate::samples as sample;
use crate::{
    Papers, agreement, attendance, case_study, hours, letter, mandate, placement, poster, receipt,
    round, statement,
};

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

/// Every paper of the other half of the loop, by name.
fn papers_of_proof(locale: Locale) -> Vec<(&'static str, Job)> {
    use sample::{accompany, campaign, prove};
    let posters = |size, edge| poster::job(&campaign::posters(locale, size, edge)).unwrap();
    let spain = accompany::placement(locale, PlacementRegime::Spain);
    let mut draft = accompany::placement(locale, PlacementRegime::France);
    draft.state = AgreementState::Draft;
    let mut without_money = prove::statement(locale);
    let given = &mut without_money.given;
    (given.shares, given.customers, given.employees) = (Cents::ZERO, Cents::ZERO, Cents::ZERO);
    (without_money.share, without_money.by_month) = (None, None);
    vec![
        ("posters-a4", posters(PosterSize::A4, PosterEdge::Plain)),
        ("posters-a3", posters(PosterSize::A3, PosterEdge::Marks)),
        ("statement", statement::job(&prove::statement(locale)).unwrap()),
        ("statement-without-money", statement::job(&without_money).unwrap()),
        ("placement-draft", placement::job(&draft, None).unwrap()),
        ("placement-signed", placement::job(&spain, Some(&accompany::evidence(locale))).unwrap()),
        ("hours", hours::job(&campaign::hours(locale)).unwrap()),
        ("attendance", attendance::job(&campaign::attendance(locale))),
        ("session", attendance::job(&campaign::session(locale))),
        ("round", round::job(&sample::round::paper(locale)).unwrap()),
        ("case-study", case_study::job(&prove::case_study(locale))),
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
        for (name, job) in papers(locale).into_iter().chain(papers_of_proof(locale)) {
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

/// How many pages a PDF has, by its page objects.
fn pages(pdf: &[u8]) -> usize {
    let mark = b"/Type/Page/";
    pdf.windows(mark.len()).filter(|window| window == mark).count()
}

#[test]
fn the_picture_of_sixty_posters_is_in_the_file_once() {
    let mut noise = image::RgbImage::new(600, 400);
    for (x, y, pixel) in noise.enumerate_pixels_mut() {
        let byte = |n: u32| (x.wrapping_mul(31 + n) ^ y.wrapping_mul(17 + n)) as u8;
        *pixel = image::Rgb([byte(1), byte(2), byte(3)]);
    }
    let mut png = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let picture = Papers.photograph(&png.into_inner()).unwrap();
    let of = |count| {
        let paper = sample::campaign::many_posters(count, picture.clone());
        Papers.posters(&paper).unwrap()
    };
    let (one, many) = (of(1), of(12));
    keep("posters-many", &many);
    assert!(many.len() < one.len() + 11 * picture.len() / 4, "{} and {}", one.len(), many.len());
}

#[test]
fn a_poster_has_the_size_that_was_asked_and_a_trim_box_where_it_has_marks() {
    let of =
        |size, edge| Papers.posters(&sample::campaign::posters(Locale::Ca, size, edge)).unwrap();
    // Points of 1/72 inch: an A3 is 841.89 by 1190.55, with 12 mm around it 909.92 by 1258.58.
    let office = of(PosterSize::A3, PosterEdge::Plain);
    assert!(holds(&office, "/MediaBox[0 0 841.8898 1190.5511]"));
    assert!(!holds(&office, "/TrimBox"));
    let printer = of(PosterSize::A3, PosterEdge::Marks);
    assert!(holds(&printer, "/MediaBox[0 0 909.92126 1258.5826]"));
    assert!(holds(&printer, "/TrimBox"));
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
    let folders: BTreeSet<&str> =
        TEMPLATES.iter().filter_map(|(path, _)| path.split('/').nth(1)).collect();
    for paper in folders {
        for locale in Locale::ALL {
            assert_eq!(words(paper, Locale::Fr), words(paper, locale), "{paper} in {locale}");
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
fn posters_placements_and_certificates_without_their_substance_are_refused() {
    let sheet = sample::campaign::posters(Locale::En, PosterSize::A4, PosterEdge::Plain);
    let without = |change: fn(&mut PostersPaper)| {
        let mut paper = sheet.clone();
        change(&mut paper);
        Papers.posters(&paper)
    };
    assert_eq!(without(|paper| paper.posters.clear()), Err(DocumentError::Missing("poster")));
    assert_eq!(without(|paper| paper.messages.clear()), Err(DocumentError::Missing("message")));
    assert!(without(|paper| paper.posters[0].url.clear()).is_err());

    let mut placement = sample::accompany::placement(Locale::En, PlacementRegime::France);
    let mut evidence = sample::accompany::evidence(Locale::En);
    evidence.signatures.remove(1);
    let unsigned = Papers.signed_placement(&placement, &evidence);
    assert_eq!(unsigned, Err(DocumentError::Missing("signature")));
    placement.tasks = vec![" ".into()];
    assert_eq!(Papers.placement(&placement), Err(DocumentError::Missing("task")));

    let mut hours = sample::campaign::hours(Locale::En);
    hours.missions.clear();
    assert_eq!(Papers.hours(&hours), Err(DocumentError::Missing("mission")));
}

#[test]
fn a_case_study_leaves_out_what_is_not_known_and_follows_a_changed_figure() {
    use maillage_domain::prove::case_study::CaseFigure;
    let read = |name: &str, paper: &CaseStudyPaper| {
        text_of(&keep(name, &Papers.case_study(paper).unwrap()))
    };
    let mut paper = sample::prove::case_study(Locale::En);
    let Some(whole) = read("case-study-whole", &paper) else { return };
    assert!(whole.contains("Will this sum double") && whole.contains("€22,000"));
    paper.figures.remove(&CaseFigure::Chance);
    let changed = CaseFact { value: CaseValue::Money(Cents(2_200_101)), detail: String::new() };
    paper.figures.insert(CaseFigure::Income, changed);
    let less = read("case-study-less", &paper).unwrap();
    assert!(!less.contains("Will this sum double"));
    assert!(less.contains("they raised €22,001.01") && !less.contains("they raised €22,000"));
}

#[test]
fn a_case_study_with_all_its_charts_has_four_to_six_pages() {
    for locale in Locale::ALL {
        let pdf = Papers.case_study(&sample::prove::case_study(locale)).unwrap();
        assert!((4..=6).contains(&pages(&pdf)), "{} pages in {locale}", pages(&pdf));
    }
}

#[test]
fn what_is_withheld_is_said_to_be_and_never_a_number() {
    let paper = sample::prove::statement(Locale::En);
    let pdf = Papers.statement(&paper).unwrap();
    assert!((2..=4).contains(&pages(&pdf)), "{} pages", pages(&pdf));
    let case = Papers.case_study(&sample::prove::case_study(Locale::En)).unwrap();
    let Some(case) = text_of(&keep("case-withheld", &case)) else { return };
    assert!(case.contains("12 months – – – not published"));
    assert!(case.contains("6 months 19 8 11 50–72%"));
    let Some(text) = text_of(&keep("statement-withheld", &pdf)) else { return };
    assert!(text.contains("fewer than five or not published placements"));
    for word in ["thanks to the partner", "caused", "beneficiar"] {
        assert!(!text.to_lowercase().contains(word), "{word}");
    }
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
