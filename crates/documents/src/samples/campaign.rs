//! Posters, a certificate of hours, a list at the door.

use jiff::civil::{date, datetime};
use maillage_app::documents::*;
use maillage_domain::campaign::event::EventKind;
use maillage_domain::campaign::wording::Wording;
use maillage_domain::locale::Locale;

use super::{letterhead, made_at, say};

fn message(locale: Locale) -> PosterMessage {
    let wording = |texts| Wording::parse(say(locale, texts)).unwrap();
    PosterMessage {
        locale,
        title: wording([
            "Ici, une part de chaque achat reste dans le quartier.",
            "Aquí, una parte de cada compra se queda en el barrio.",
            "Aquí, una part de cada compra es queda al barri.",
            "Here, a part of every purchase stays in the quarter.",
        ]),
        text: wording([
            "Chaque mois, nous donnons 0,7\u{202f}% de notre chiffre d’affaires à {organisation}. Cela paie des heures de soutien scolaire et des ateliers vers l’emploi, à deux rues d’ici.",
            "Cada mes damos el 0,7\u{a0}% de nuestra facturación a {organisation}. Así se pagan horas de refuerzo escolar y talleres hacia el empleo, a dos calles de aquí.",
            "Cada mes donem el 0,7\u{a0}% de la nostra facturació a {organisation}. Així es paguen hores de reforç escolar i tallers cap a la feina, a dos carrers d’aquí.",
            "Every month we give 0.7% of our turnover to {organisation}. It pays for hours of school support and workshops towards a job, two streets from here.",
        ]),
        call: wording([
            "Une heure par semaine\u{202f}? Venez nous aider.",
            "¿Una hora a la semana? Ven a ayudarnos.",
            "Una hora a la setmana? Vine a ajudar-nos.",
            "An hour a week? Come and help us.",
        ]),
    }
}

fn poster(locale: Locale, partner: &str, street: &str, code: &str) -> Poster {
    Poster {
        locale,
        partner: partner.into(),
        street: street.into(),
        url: format!("https://casa-infants.example/q/{code}"),
    }
}

pub(crate) fn posters(locale: Locale, size: PosterSize, edge: PosterEdge) -> PostersPaper {
    PostersPaper {
        made_at: made_at(),
        letterhead: letterhead(),
        size,
        edge,
        picture: None,
        knots: 60,
        messages: vec![message(locale)],
        posters: vec![
            poster(locale, "Forn Casamitjana", "Carrer de la Cera Vella", "7Q4M"),
            poster(
                locale,
                "Cooperativa de Perruqueria i Estètica Mans del Carrer del Vidre Verd",
                "Carrer del Vidre Verd, cantonada amb la Rambla dels Tintorers Vells",
                "K2XN",
            ),
            poster(locale, "", "", "HUIS"),
        ],
    }
}

/// One poster for each of `count` partners, with a picture.
pub(crate) fn many_posters(count: usize, picture: Vec<u8>) -> PostersPaper {
    let mut paper = posters(Locale::Fr, PosterSize::A3, PosterEdge::Marks);
    paper.messages = Locale::ALL.map(message).to_vec();
    paper.picture = Some(picture);
    paper.posters = (0..count)
        .map(|n| {
            let (name, street) =
                (format!("Botiga número {n}"), format!("Carrer dels Fusters, {n}"));
            poster(Locale::ALL[n % 4], &name, &street, &format!("P{n:03}"))
        })
        .collect();
    paper
}

pub(crate) fn hours(locale: Locale) -> HoursPaper {
    let mission = |texts, shifts, minutes| MissionHours {
        mission: say(locale, texts).into(),
        shifts,
        minutes,
    };
    HoursPaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        volunteer: "Aïcha Benmansour i Roca".into(),
        first: date(2025, 9, 8),
        last: date(2026, 10, 30),
        missions: vec![
            mission(
                ["Soutien scolaire", "Refuerzo escolar", "Reforç escolar", "School support"],
                38,
                4_560,
            ),
            mission(
                [
                    "Exposition « Le quartier vu d’en bas »",
                    "Exposición «El barrio desde abajo»",
                    "Exposició «El barri des de baix»",
                    "Exhibition “The quarter seen from below”",
                ],
                4,
                750,
            ),
        ],
        appreciation: say(
            locale,
            [
                "Elle a préparé et mené seule l’atelier de lecture du mercredi.",
                "Ha preparado y llevado sola el taller de lectura de los miércoles.",
                "Ha preparat i portat sola el taller de lectura dels dimecres.",
                "She prepared and ran the reading workshop on Wednesdays on her own.",
            ],
        )
        .into(),
        place: "Barcelona".into(),
        dated: date(2026, 11, 4),
    }
}

pub(crate) fn attendance(locale: Locale) -> AttendancePaper {
    let listed = |name: &str, people, is_waiting, needs: &str| Listed {
        name: name.into(),
        people,
        is_waiting,
        needs: needs.into(),
    };
    let ramp = say(
        locale,
        ["entrée sans marche", "entrada sin escalón", "entrada sense graó", "step-free entrance"],
    );
    AttendancePaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        title: say(
            locale,
            [
                "Grandir ici : cent photos et leurs auteurs",
                "Crecer aquí: cien fotos y sus autores",
                "Créixer aquí: cent fotos i els seus autors",
                "Growing up here: a hundred photos and who took them",
            ],
        )
        .into(),
        occasion: Occasion::Event { kind: EventKind::Talk, names_until: date(2026, 12, 19) },
        from: datetime(2026, 11, 19, 18, 30, 0, 0),
        until: datetime(2026, 11, 19, 20, 0, 0, 0),
        place: "Casa dels Infants, Carrer de l’Om Gran, 12".into(),
        capacity: Some(40),
        people: vec![
            listed("Albert Puigdomènech", 1, false, ""),
            listed("Carme Oller", 3, false, ramp),
            listed("Fàtima El Idrissi", 2, false, ""),
            listed("Jean-Baptiste de La Fontaine-Courtois", 1, false, ""),
            listed("Rosa Benítez", 1, true, ""),
        ],
        blank_lines: 6,
    }
}

/// The list of a session of a programme.
pub(crate) fn session(locale: Locale) -> AttendancePaper {
    let listed = |name: &str| Listed {
        name: name.into(),
        people: 1,
        is_waiting: false,
        needs: String::new(),
    };
    AttendancePaper {
        title: say(
            locale,
            ["Soutien scolaire", "Refuerzo escolar", "Reforç escolar", "Help with school"],
        )
        .into(),
        occasion: Occasion::Session,
        capacity: None,
        people: ["alzina-443", "basalt-474", "dacsa-917"].map(listed).into(),
        blank_lines: 3,
        ..attendance(locale)
    }
}
