//! Papers to try the templates with. All names are invented.

pub(crate) mod accompany;
pub(crate) mod campaign;
pub(crate) mod prove;
pub(crate) mod round;

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use maillage_app::documents::*;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::Address;
use maillage_domain::rate::RatePpm;

const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60"><circle cx="30" cy="30" r="28" fill="#1d4e79"/><path d="M14 38 30 18l16 20v8H14z" fill="#fff"/></svg>"##;

pub(crate) fn made_at() -> Timestamp {
    "2026-11-04T09:32:05Z".parse().unwrap()
}

fn madrid() -> TimeZone {
    TimeZone::get("Europe/Madrid").unwrap()
}

/// One text per language.
pub(crate) fn say(locale: Locale, texts: [&str; 4]) -> &str {
    texts[Locale::ALL.iter().position(|l| *l == locale).unwrap()]
}

fn identifier(scheme: &str, number: &str) -> Identifier {
    Identifier { scheme: scheme.into(), number: number.into() }
}

fn address(street: &str, postcode: &str, locality: &str, country: &str) -> Address {
    Address {
        street: street.into(),
        postcode: postcode.into(),
        locality: locality.into(),
        country: country.into(),
    }
}

pub(crate) fn letterhead() -> Letterhead {
    Letterhead {
        organisation: Party {
            legal_name: "Casa dels Infants del Carrer Nou".into(),
            legal_form: "Associació".into(),
            address: address("Carrer de l’Om Gran, 12", "08001", "Barcelona", "ES"),
            identifiers: vec![identifier("NIF", "G08123456")],
            represented_by: "Montserrat Vidal i Puig".into(),
            role: "directora".into(),
        },
        network: "Réseau d’entreprises urbaines solidaires".into(),
        email: "hola@casa-infants.example".into(),
        phone: "+34 930 000 000".into(),
        website: "casa-infants.example".into(),
        logo: Some(Logo::Svg(LOGO.to_vec())),
    }
}

fn french_letterhead() -> Letterhead {
    Letterhead {
        organisation: Party {
            legal_name: "Maison des enfants du faubourg".into(),
            legal_form: "Association loi de 1901".into(),
            address: address("7 rue des Tisserands", "57000", "Metz", "FR"),
            identifiers: vec![identifier("SIREN", "123 456 782"), identifier("RNA", "W572000001")],
            represented_by: "Hélène Courtois".into(),
            role: "trésorière".into(),
        },
        phone: "03 87 00 00 00".into(),
        email: "bonjour@maison-faubourg.example".into(),
        website: "maison-faubourg.example".into(),
        ..letterhead()
    }
}

pub(crate) fn bakery() -> Party {
    Party {
        legal_name: "Forn Casamitjana, SL".into(),
        legal_form: "Sociedad limitada".into(),
        address: address("Carrer de la Cera Vella, 41, baixos", "08001", "Barcelona", "ES"),
        identifiers: vec![identifier("NIF", "B60123454")],
        represented_by: "Núria Casamitjana".into(),
        role: "gerente".into(),
    }
}

fn french_bakery() -> Party {
    Party {
        legal_name: "Boulangerie Au Bon Levain".into(),
        legal_form: "SARL".into(),
        address: address("18 place du Marché-Couvert", "57000", "Metz", "FR"),
        identifiers: vec![identifier("SIREN", "732 829 320")],
        represented_by: "Karim Lefebvre".into(),
        role: "gérant".into(),
    }
}

fn purpose(locale: Locale) -> Vec<String> {
    vec![
        say(
            locale,
            [
                "Dans le quartier, des enfants et des jeunes grandissent avec moins de chances que d’autres. L’organisation les accompagne : soutien scolaire, activités, ateliers d’insertion.",
                "En el barrio, niñas, niños y jóvenes crecen con menos oportunidades que otros. La organización los acompaña: refuerzo escolar, actividades y talleres de inserción.",
                "Al barri, nenes, nens i joves creixen amb menys oportunitats que d’altres. L’organització els acompanya: reforç escolar, activitats i tallers d’inserció.",
                "In the quarter, children and young people grow up with fewer chances than others. The organisation is there for them: school support, activities and vocational workshops.",
            ],
        )
        .into(),
        say(
            locale,
            [
                "Les entreprises du quartier y prennent part et voient ce qui change dans la rue où elles travaillent.",
                "Las empresas del barrio toman parte y ven lo que cambia en la calle en la que trabajan.",
                "Les empreses del barri hi prenen part i veuen què canvia al carrer on treballen.",
                "The companies of the quarter take part, and see what changes in the street where they work.",
            ],
        )
        .into(),
    ]
}

pub(crate) fn agreement(locale: Locale, regime: LegalRegime) -> AgreementPaper {
    let mut paper = AgreementPaper {
        locale,
        made_at: made_at(),
        state: AgreementState::Draft,
        letterhead: letterhead(),
        partner: bakery(),
        reference: "A-2026-014".into(),
        purpose: purpose(locale),
        partner_commitments: vec![
            PartnerCommitment::ShareOfTurnover {
                rate: RatePpm(7_000),
                base: String::new(),
                detail: String::new(),
            },
            PartnerCommitment::DisplayMaterials { detail: String::new() },
        ],
        organisation_commitments: vec![
            OrganisationCommitment::Visibility { detail: String::new() },
            OrganisationCommitment::ImpactStatement { detail: String::new() },
            OrganisationCommitment::Label { detail: String::new() },
        ],
        regime,
        starts_on: date(2026, 12, 1),
        ends_on: None,
        place: "Barcelona".into(),
        dated: date(2026, 11, 4),
    };
    paper.state = AgreementState::Proposed { terms_hash: paper.terms_hash() };
    paper
}

pub(crate) fn draft(locale: Locale) -> AgreementPaper {
    AgreementPaper {
        state: AgreementState::Draft,
        ends_on: Some(date(2027, 11, 30)),
        ..agreement(locale, LegalRegime::SpainGift)
    }
}

fn consent(locale: Locale) -> String {
    say(
        locale,
        [
            "J’ai lu la convention A-2026-014 et je la signe au nom de la partie que je représente.",
            "He leído el convenio A-2026-014 y lo firmo en nombre de la parte que represento.",
            "He llegit el conveni A-2026-014 i el signo en nom de la part que represento.",
            "I have read agreement A-2026-014 and sign it on behalf of the side that I represent.",
        ],
    )
    .into()
}

pub(crate) fn evidence(locale: Locale) -> Evidence {
    let signature = |side, name: &str, role: &str, at: &str, link: &str| Signature {
        side,
        name: name.into(),
        role: role.into(),
        signed_at: at.parse().unwrap(),
        consent_text: consent(locale),
        through: match side {
            Side::Partner => SignedBy::Link(link.into()),
            Side::Organisation => SignedBy::Account(link.into()),
        },
    };
    Evidence {
        document_sha256: sha256_hex(b"the proposed file"),
        signatures: vec![
            signature(
                Side::Partner,
                "Núria Casamitjana",
                "gerente",
                "2026-11-05T17:20:41Z",
                "019a51f0-6b1c-7c3e-9d55-0b8f7f0f3a11",
            ),
            signature(
                Side::Organisation,
                "Montserrat Vidal i Puig",
                "directora",
                "2026-11-06T08:02:10Z",
                "019a51f0-7d02-7aa1-8e0c-5f4f3cf1b922",
            ),
        ],
        time_zone: madrid(),
    }
}

pub(crate) fn letter(locale: Locale, window: EnvelopeWindow) -> Letter {
    let paragraph = |texts| say(locale, texts).to_owned();
    Letter {
        locale,
        window,
        recipient: "Perruqueria Tall i Color".into(),
        attention: "Sra. Rosa Benítez".into(),
        address: address("Carrer del Vidre Verd, 9", "08001", "Barcelona", "ES"),
        country_line: String::new(),
        place: "Barcelona".into(),
        dated: date(2026, 11, 4),
        subject: paragraph([
            "Votre commerce et les enfants du quartier",
            "Su comercio y los niños del barrio",
            "El vostre comerç i els infants del barri",
            "Your shop and the children of the quarter",
        ]),
        greeting: paragraph([
            "Madame,",
            "Estimada señora Benítez:",
            "Benvolguda senyora Benítez,",
            "Dear Ms Benítez,",
        ]),
        paragraphs: vec![
            paragraph([
                "Nous travaillons à deux rues de chez vous. Cette année, cent vingt enfants du quartier sont venus faire leurs devoirs dans notre maison après l’école.",
                "Trabajamos a dos calles de su local. Este año, ciento veinte niños del barrio han venido a hacer los deberes a nuestra casa después de clase.",
                "Treballem a dos carrers del vostre local. Aquest any, cent vint infants del barri han vingut a fer els deures a casa nostra després de l’escola.",
                "We work two streets away from you. This year a hundred and twenty children of the quarter came to do their homework at our house after school.",
            ]),
            paragraph([
                "Soixante entreprises voisines y prennent déjà part : elles donnent une petite part de leur chiffre d’affaires chaque mois et montrent notre campagne. En retour, elles voient ce que leur part a changé, et leurs clients aussi.",
                "Sesenta empresas vecinas ya participan: dan cada mes una pequeña parte de su facturación y muestran nuestra campaña. A cambio ven lo que su parte ha cambiado, y su clientela también.",
                "Seixanta empreses veïnes ja hi participen: donen cada mes una petita part de la seva facturació i mostren la nostra campanya. A canvi veuen què ha canviat la seva part, i la clientela també.",
                "Sixty neighbouring companies already take part: each month they give a small share of their turnover and show our campaign. In return they see what their part has changed, and so do their customers.",
            ]),
            paragraph([
                "Voulez-vous en parler autour d’un café ? Votre page personnelle vous dit tout en deux minutes.",
                "¿Le apetece hablar de ello con un café? Su página personal se lo cuenta todo en dos minutos.",
                "Voleu que en parlem fent un cafè? La vostra pàgina personal us ho explica tot en dos minuts.",
                "Would you like to talk about it over a coffee? Your personal page tells you everything in two minutes.",
            ]),
        ],
        closing: paragraph([
            "Bien à vous,",
            "Un saludo cordial,",
            "Cordialment,",
            "Yours sincerely,",
        ]),
        signatory: "Montserrat Vidal i Puig".into(),
        signatory_role: "directora".into(),
        join_url: "https://casa-infants.example/j/7Q4M-K2XN".into(),
    }
}

pub(crate) fn letters(locale: Locale) -> LettersPaper {
    LettersPaper {
        made_at: made_at(),
        letterhead: letterhead(),
        letters: vec![letter(locale, EnvelopeWindow::Right), letter(locale, EnvelopeWindow::Left)],
    }
}

fn payments() -> Vec<ReceiptPayment> {
    let cents =
        [3_021, 2_874, 3_110, 2_998, 3_344, 3_205, 3_517, 2_106, 3_060, 3_177, 3_240, 4_102];
    (1i8..)
        .zip(cents)
        .map(|(month, cents)| ReceiptPayment {
            received_on: date(2025, month, 18),
            amount: Cents(cents),
            method: if month == 8 { PaymentMethod::Transfer } else { PaymentMethod::DirectDebit },
            reference: format!("M-0014-2025{month:02}"),
        })
        .collect()
}

pub(crate) fn receipt_spain(locale: Locale) -> ReceiptPaper {
    ReceiptPaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        regime: ReceiptRegime::SpainLey49(LegalBasis {
            law: "Ley 49/2002, art. 24; Real Decreto 1270/2003, art. 6".into(),
            article: "16".into(),
            form: String::new(),
            quality: "public_utility_association".into(),
            quality_reference: "Ley 49/2002, art. 2 b".into(),
            recognition: String::new(),
        }),
        number: "2025-0031".into(),
        place: "Barcelona".into(),
        issued_on: date(2026, 1, 19),
        donor: bakery(),
        period_first: date(2025, 1, 1),
        period_last: date(2025, 12, 31),
        payments: payments(),
        object: String::new(),
        use_of_gift: say(
            locale,
            [
                "soutien scolaire et ateliers d’insertion dans le quartier",
                "refuerzo escolar y talleres de inserción en el barrio",
                "reforç escolar i tallers d’inserció al barri",
                "school support and vocational workshops in the quarter",
            ],
        )
        .into(),
        provisional_until: None,
        replaces: None,
        cancelled: None,
    }
}

pub(crate) fn receipt_france(locale: Locale) -> ReceiptPaper {
    ReceiptPaper {
        letterhead: french_letterhead(),
        regime: ReceiptRegime::FrancePatronage(LegalBasis {
            law: "Code général des impôts, art. 238 bis".into(),
            article: "238 bis".into(),
            form: "2041-MEC-SD (cerfa 16216)".into(),
            quality: "general_interest".into(),
            quality_reference: "CGI, art. 238 bis, 1 a".into(),
            recognition: "rescrit du 12 mars 2024, n° 2024/57/118".into(),
        }),
        place: "Metz".into(),
        donor: french_bakery(),
        object: say(
            locale,
            [
                "lutter contre l’exclusion des enfants et des jeunes du faubourg",
                "luchar contra la exclusión de los niños y jóvenes del barrio",
                "lluitar contra l’exclusió dels infants i joves del barri",
                "to fight the exclusion of the children and young people of the quarter",
            ],
        )
        .into(),
        provisional_until: Some(date(2026, 2, 13)),
        replaces: Some("2025-0017".into()),
        ..receipt_spain(locale)
    }
}

pub(crate) fn receipt_statement(locale: Locale) -> ReceiptPaper {
    ReceiptPaper { regime: ReceiptRegime::Statement, ..receipt_spain(locale) }
}

pub(crate) fn receipt_cancelled(locale: Locale) -> ReceiptPaper {
    ReceiptPaper {
        cancelled: Some(Cancellation {
            on: date(2026, 2, 20),
            replaced_by: Some("2025-0044".into()),
        }),
        ..receipt_spain(locale)
    }
}

pub(crate) fn mandate(locale: Locale, scheme: DebitScheme) -> MandatePaper {
    let signature = Signature {
        consent_text: say(
            locale,
            [
                "J’autorise ces prélèvements sur le compte indiqué.",
                "Autorizo estos adeudos en la cuenta indicada.",
                "Autoritzo aquests càrrecs al compte indicat.",
                "I authorise these debits from the account given.",
            ],
        )
        .into(),
        ..evidence(locale).signatures.remove(0)
    };
    MandatePaper {
        locale,
        made_at: made_at(),
        letterhead: letterhead(),
        creditor_identifier: "ES23ZZZ47690558N".into(),
        mandate_reference: "M-0014".into(),
        scheme,
        debtor: bakery(),
        iban: "ES9121000418450200051332".into(),
        bic: "CAIXESBBXXX".into(),
        signature: (scheme == DebitScheme::Core).then_some(signature),
        time_zone: madrid(),
    }
}
