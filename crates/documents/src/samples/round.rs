//! The sheet of a walking round.

use jiff::civil::{date, time};
use maillage_app::documents::*;
use maillage_domain::locale::Locale;

use super::{letterhead, made_at, say};

/// Name, address, metres east and north of the start, and opening hours.
type Stop<'a> = (&'a str, &'a str, (f64, f64), Option<&'a str>);

pub(crate) fn paper(locale: Locale) -> RoundPaper {
    let trade = say(locale, ["Boulangerie", "Panadería", "Fleca", "Bakery"]);
    let why = say(
        locale,
        [
            "C’est dans le territoire.",
            "Está en el territorio.",
            "És al territori.",
            "It lies in the territory.",
        ],
    );
    let places: [Stop<'_>; 6] = [
        (
            "Forn de la Llum",
            "Carrer de la Cera, 12",
            (-120.0, 60.0),
            Some("8:00-14:00, 17:00-20:30"),
        ),
        ("Ferreteria Puig i Fills", "Carrer de la Riereta, 4", (-60.0, -140.0), None),
        ("Bar l’Àncora", "Carrer de l’Om, 2", (40.0, -190.0), None),
        ("Perruqueria Fàtima", "Carrer Nou de la Rambla, 31", (180.0, -40.0), Some("")),
        ("Llibreria La Petjada", "Carrer de Sant Pau, 87", (95.0, 70.0), None),
        (
            "Autoservei El Raval de tots els colors i totes les llengües",
            "Carrer de Sant Pau, 90",
            (104.0, 74.0),
            None,
        ),
    ];
    RoundPaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        title: say(
            locale,
            ["Mardi après-midi", "Martes por la tarde", "Dimarts a la tarda", "Tuesday afternoon"],
        )
        .into(),
        day: date(2026, 11, 24),
        leave: time(10, 0, 0, 0),
        back: time(11, 29, 0, 0),
        start: "Carrer de l’Om Gran, 12".into(),
        way_m: 1_430,
        lasts_minutes: 89,
        at_most_longer_percent: Some(4),
        stops: places
            .iter()
            .zip(2_i8..)
            .map(|((name, street, _, open), at)| RoundStop {
                name: (*name).into(),
                trade: trade.into(),
                address: format!("{street}, 08001 Barcelona"),
                phone: if at % 2 == 0 { "+34 930 000 001".into() } else { String::new() },
                arrive: time(10, at * 5, 0, 0),
                open: open.map(str::to_owned),
                why: vec![why.into(), why.into()],
            })
            .collect(),
        way: RoundWay {
            stops: places.iter().map(|place| place.2).collect(),
            specks: (0..160_i32)
                .map(|n| (f64::from(n % 20) * 22.0 - 200.0, f64::from(n / 20) * 60.0 - 220.0))
                .collect(),
            ground: vec![vec![(-260.0, -260.0), (150.0, -260.0), (240.0, 120.0), (-260.0, 160.0)]],
        },
        credits: vec!["Ajuntament de Barcelona, CC BY 4.0, 2024".into()],
    }
}
