//! A placement.

use jiff::civil::date;
use maillage_app::documents::*;
use maillage_domain::accompany::placement::Signatory;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;

use super::{address, bakery, letterhead, made_at, madrid, say};

pub(crate) fn placement(locale: Locale, regime: PlacementRegime) -> PlacementPaper {
    let text = |texts| say(locale, texts).to_owned();
    let mut paper = PlacementPaper {
        locale,
        made_at: made_at(),
        state: AgreementState::Draft,
        letterhead: letterhead(),
        partner: bakery(),
        participant: participant(),
        reference: "P-2026-007".into(),
        occupation: text([
            "aide-boulanger",
            "ayudante de panadería",
            "ajudant de forner",
            "baker’s help",
        ]),
        tasks: tasks(locale),
        aims: vec![text([
            "arriver à l’heure et tenir un rythme de travail",
            "llegar a la hora y mantener un ritmo de trabajo",
            "arribar a l’hora i mantenir un ritme de feina",
            "arrive in time and keep a pace of work",
        ])],
        workplace: String::new(),
        starts_on: date(2026, 12, 1),
        ends_on: date(2027, 2, 26),
        weekly_minutes: 1_200,
        schedule: vec![text([
            "du lundi au vendredi, de 7 h à 11 h",
            "de lunes a viernes, de 7 a 11 h",
            "de dilluns a divendres, de 7 a 11 h",
            "Monday to Friday, 7 to 11 a.m.",
        ])],
        allowance: Some(Cents(30_000)),
        tutor: Companion {
            name: "Núria Casamitjana".into(),
            role: text(["boulangère", "panadera", "fornera", "baker"]),
            reach: "+34 930 000 001".into(),
        },
        adviser: Companion {
            name: "Pau Ferrer".into(),
            role: text([
                "conseiller emploi",
                "orientador laboral",
                "orientador laboral",
                "job adviser",
            ]),
            reach: "pau@casa-infants.example".into(),
        },
        accident_insurance: "Mútua del Port, 44-1180".into(),
        liability_insurance: String::new(),
        regime,
        place: "Barcelona".into(),
        dated: date(2026, 11, 20),
    };
    let terms_hash = paper.terms_hash();
    paper.state = AgreementState::Proposed { terms_hash };
    paper
}

fn participant() -> PlacedPerson {
    PlacedPerson {
        name: "Samir Ouazzani".into(),
        born_on: Some(date(2009, 3, 14)),
        address: address("Carrer dels Cordills, 5, 3r 2a", "08001", "Barcelona", "ES"),
        guardian: "Latifa Ouazzani".into(),
    }
}

fn tasks(locale: Locale) -> Vec<String> {
    let text = |texts| say(locale, texts).to_owned();
    vec![
        text([
            "peser et préparer les ingrédients",
            "pesar y preparar los ingredientes",
            "pesar i preparar els ingredients",
            "weigh and prepare the ingredients",
        ]),
        text([
            "façonner des pains avec le tuteur",
            "dar forma a los panes con el tutor",
            "donar forma als pans amb el tutor",
            "shape loaves with the tutor",
        ]),
        text([
            "tenir le plan de travail propre",
            "mantener limpia la mesa de trabajo",
            "mantenir neta la taula de treball",
            "keep the worktop clean",
        ]),
    ]
}

pub(crate) fn evidence(locale: Locale) -> PlacementEvidence {
    let consent = say(
        locale,
        [
            "J’ai lu la convention P-2026-007 et je la signe.",
            "He leído el convenio P-2026-007 y lo firmo.",
            "He llegit el conveni P-2026-007 i el signo.",
            "I have read agreement P-2026-007 and sign it.",
        ],
    );
    let signature = |signatory, name: &str, role: &str, at: &str, link: &str| PlacementSignature {
        signatory,
        name: name.into(),
        role: role.into(),
        signed_at: at.parse().unwrap(),
        consent_text: consent.into(),
        through: SignedBy::Link(link.into()),
    };
    PlacementEvidence {
        document_sha256: sha256_hex(b"the proposed placement"),
        signatures: vec![
            signature(
                Signatory::Partner,
                "Núria Casamitjana",
                "gerente",
                "2026-11-21T17:20:41Z",
                "019a51f0-6b1c-7c3e-9d55-0b8f7f0f3a11",
            ),
            signature(
                Signatory::Participant,
                "Samir Ouazzani",
                "",
                "2026-11-22T10:05:00Z",
                "019a51f0-7d02-7aa1-8e0c-5f4f3cf1b933",
            ),
            signature(
                Signatory::Organisation,
                "Montserrat Vidal i Puig",
                "directora",
                "2026-11-23T08:02:10Z",
                "019a51f0-7d02-7aa1-8e0c-5f4f3cf1b922",
            ),
        ],
        time_zone: madrid(),
    }
}
