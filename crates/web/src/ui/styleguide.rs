//! Every part of a page with invented sample values, for tests, screenshots and whoever writes a page.
//!
//! Only development serves it; its samples are therefore not translated, while the words that belong to
//! the parts themselves are.

use askama::Template;
use maillage_domain::access::Role;
use maillage_i18n::T;

use super::*;

/// The staff's parts, all on one page.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/staff.html")]
pub struct StaffGuide {
    shell: Shell,
    trail: Breadcrumb,
    summary: ErrorSummary,
    fields: Vec<Field>,
    notices: Vec<Notice>,
    stages: Vec<Stage>,
    heads: Vec<SortLink>,
    rows: Vec<Row>,
    pages: Pagination,
    export: Export,
    months: MonthStrip,
    band: Band,
    empty: EmptyState,
}

/// One row of the sample table.
#[derive(Debug, Clone)]
struct Row {
    name: &'static str,
    trade: &'static str,
    state: Stage,
    turnover: &'static str,
    due: &'static str,
}

/// A list page: table, sort links, pages, export.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/table.html")]
pub struct TableGuide {
    shell: Shell,
    heads: Vec<SortLink>,
    rows: Vec<Row>,
    pages: Pagination,
    export: Export,
}

/// The board of prospects.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/board.html")]
pub struct BoardGuide {
    shell: Shell,
    board: Board,
}

/// The map with its list, and drawing.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/map.html")]
pub struct MapGuide {
    shell: Shell,
    map: MapWithList,
    area: Field,
}

/// A partner's declaration on a phone.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/partner.html")]
pub struct PartnerGuide {
    shell: PartnerShell,
    turnover: Field,
}

/// Signing in.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/sign_in.html")]
pub struct SignInGuide {
    shell: PublicShell,
    email: Field,
    password: Field,
}

/// The network's public page.
#[derive(Debug, Clone, Template)]
#[template(path = "styleguide/public.html")]
pub struct PublicGuide {
    shell: PublicShell,
    band: Band,
    months: MonthStrip,
    map: MapWithList,
}

/// All sample pages with the names of their files.
///
/// # Errors
/// When a template cannot be written, which a test excludes.
pub fn pages(t: T) -> Result<Vec<(&'static str, String)>, askama::Error> {
    Ok(vec![
        ("staff", staff(t).render()?),
        ("table", table(t).render()?),
        ("board", board(t).render()?),
        ("map", map(t).render()?),
        ("partner", partner(t).render()?),
        ("sign-in", sign_in(t).render()?),
        ("public", public(t).render()?),
    ])
}

const NETWORK: &str = "Réseau d’entreprises urbaines solidaires";

fn languages(t: T) -> Vec<LanguageLink> {
    LanguageLink::all(t.locale(), |code| format!("?lang={code}"))
}

fn shell(t: T, current: Verb) -> Shell {
    Shell {
        t,
        organisation: "Casal dels infants del Raval".to_owned(),
        network: NETWORK.to_owned(),
        home: "/o/casal".to_owned(),
        user: "Nora Vidal".to_owned(),
        nav: NavItem::for_roles(t, &[Role::Coordinator], "/o/casal", Some(current)),
        languages: languages(t),
        csrf: "sample".to_owned(),
        flash: Vec::new(),
        settings: Some("/o/casal/settings".to_owned()),
        account: "/account".to_owned(),
        sign_out: "/sign-out".to_owned(),
        source: "/source".to_owned(),
    }
}

fn public_shell(t: T, name: &str) -> PublicShell {
    PublicShell {
        t,
        name: name.to_owned(),
        home: "/".to_owned(),
        languages: languages(t),
        csrf: "sample".to_owned(),
        flash: Vec::new(),
        source: "/source".to_owned(),
    }
}

fn heads() -> Vec<SortLink> {
    let head = |label: &str, key| SortLink::new(label, key, "-due", |word| format!("?sort={word}"));
    vec![
        head("Partenaire", "name"),
        head("Métier", "trade"),
        head("Octobre", "state"),
        head("Chiffre d’affaires", "turnover").of_numbers(),
        head("Montant dû", "due").of_numbers(),
    ]
}

fn rows() -> Vec<Row> {
    let row = |name, trade, state: &str, tone, turnover, due| Row {
        name,
        trade,
        state: Stage::new(state, tone),
        turnover,
        due,
    };
    vec![
        row("Forn Sant Rafel", "Boulangerie", "Déclaré", Tone::Good, "18 240,00 €", "127,68 €"),
        row("Bar Tres Portes", "Bar", "Estimé", Tone::Attention, "9 800,00 €", "68,60 €"),
        row("Perruqueria Lila", "Coiffure", "Déclaré", Tone::Good, "4 315,00 €", "30,21 €"),
        row("Ferreteria Bonsuccés", "Quincaillerie", "En attente", Tone::Active, "–", "–"),
        row("Taller Dos Rodes", "Vélos", "Rejeté", Tone::Bad, "3 020,50 €", "21,14 €"),
    ]
}

fn page_links(t: T) -> Pagination {
    Pagination {
        label: t.shell_pages(),
        summary: "1–5 sur 60".to_owned(),
        previous: None,
        next: Some((t.shell_next(), "?page=2".to_owned())),
    }
}

fn export(t: T) -> Export {
    Export {
        label: t.shell_export(),
        files: vec![
            ("CSV".to_owned(), "?format=csv".to_owned()),
            ("XLSX".to_owned(), "?format=xlsx".to_owned()),
        ],
    }
}

fn month_strip(t: T) -> MonthStrip {
    let fills: [u8; 12] = [58, 61, 66, 64, 70, 78, 72, 41, 80, 84, 0, 0];
    let months = fills
        .into_iter()
        .zip(1_i8..)
        .map(|(percent, month)| Month {
            label: t.month_name_short(month),
            words: t.month_name(month),
            value: format!("{} €", u16::from(percent) * 24),
            fill: match (percent, month) {
                (0, _) => MonthFill::None,
                (_, 8) => MonthFill::Provisional(percent),
                _ => MonthFill::Declared(percent),
            },
            href: None,
            current: month == 10,
        })
        .collect();
    MonthStrip {
        title: "2026, mois par mois".to_owned(),
        sentence: "Octobre est le meilleur mois ; août est une estimation.".to_owned(),
        table_words: t.shell_as_table(),
        months,
    }
}

fn band(id: &'static str) -> Band {
    let part = |label: &str, value: &str, per_mille| BandPart {
        label: label.to_owned(),
        value: value.to_owned(),
        per_mille,
    };
    Band {
        id,
        title: "D’où viennent les 22 000 €".to_owned(),
        sentence: "Sept euros sur dix viennent des parts de chiffre d’affaires.".to_owned(),
        parts: vec![
            part("Parts des partenaires", "15 420,00 €", 701),
            part("Dons de leurs clients", "4 380,00 €", 199),
            part("Dons de leurs salariés", "2 200,00 €", 100),
        ],
    }
}

fn staff(t: T) -> StaffGuide {
    let amount = Field::money("turnover", "Chiffre d’affaires d’octobre", "43l5")
        .with_hint("Hors taxes, comme sur votre livre de caisse.")
        .with_error(Some("Écrivez le montant en chiffres, par exemple 4 315,00.".to_owned()));
    let choices = vec![
        Choice::new("debit", "Prélèvement", "debit"),
        Choice::new("transfer", "Virement", "debit"),
    ];
    let fields = vec![
        Field::text("name", "Nom du commerce", "Perruqueria Lila").completed_by("organization"),
        Field::email("email", "Adresse e-mail", "").optional(t.shell_optional()),
        amount,
        Field::select("language", "Langue des lettres", vec![Choice::new("ca", "Català", "ca")]),
        Field::radios("channel", "Comment payer", choices),
        Field::checkbox("shown", "Montrer ce commerce sur la page publique", true),
        Field::date("since", "Depuis le", "2026-11-04"),
        Field::file("statement", "Relevé bancaire (camt.053)", ".xml"),
        Field::area("note", "Note", "", 4).optional(t.shell_optional()),
    ];
    StaffGuide {
        shell: shell(t, Verb::Engage),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.shell_home(), "/".to_owned())],
            here: "Carnet de style".to_owned(),
        },
        summary: ErrorSummary::of(t.shell_errors(), &fields),
        fields,
        notices: notices(),
        stages: [
            ("Repéré", Tone::Plain),
            ("Contacté", Tone::Active),
            ("Partenaire", Tone::Good),
            ("À relancer", Tone::Attention),
            ("Rejeté", Tone::Bad),
            ("Pas maintenant", Tone::Quiet),
        ]
        .map(|(label, tone)| Stage::new(label, tone))
        .to_vec(),
        heads: heads(),
        rows: rows(),
        pages: page_links(t),
        export: export(t),
        months: month_strip(t),
        band: band("guide"),
        empty: EmptyState {
            icon: icon("shop"),
            title: "Aucun partenaire pour le moment".to_owned(),
            text: "Cherchez d’abord des commerces dans le territoire.".to_owned(),
            action: Some(("Chercher des commerces".to_owned(), "/identify".to_owned())),
        },
    }
}

fn notices() -> Vec<Notice> {
    vec![
        Notice::new(NoticeKind::Good, "12 invitations sont parties.")
            .with_link("Voir les messages", "/outbox"),
        Notice::new(NoticeKind::Info, "Le mois d’octobre se ferme le 15 novembre."),
        Notice::new(NoticeKind::Attention, "Trois partenaires n’ont rien déclaré.")
            .with_text("Une estimation est retenue ; ils peuvent la corriger."),
        Notice::new(NoticeKind::Problem, "Le relevé n’a pas été importé.")
            .with_text("Il manque 30,21 € pour que le solde soit juste. Rien n’a été changé."),
    ]
}

fn table(t: T) -> TableGuide {
    TableGuide {
        shell: shell(t, Verb::Collect),
        heads: heads(),
        rows: rows(),
        pages: page_links(t),
        export: export(t),
    }
}

fn board(t: T) -> BoardGuide {
    let card = |id: &str, name: &str, line: &str, step: Option<&str>, late| BoardCard {
        id: id.to_owned(),
        name: name.to_owned(),
        href: format!("/p/{id}"),
        lines: vec![line.to_owned()],
        next_step: step.map(str::to_owned),
        late,
        move_to: Some(format!("/p/{id}/stage")),
        options: ["Contacté", "Rencontré", "Décliné"]
            .map(|label| StageOption { value: label.to_lowercase(), label: label.to_owned() })
            .to_vec(),
    };
    let column = |id: &str, title: &str, count: &str, cards| BoardColumn {
        id: id.to_owned(),
        title: title.to_owned(),
        count: count.to_owned(),
        cards,
        more: None,
    };
    let shortlisted = vec![
        card("1", "Floristeria Heura", "Fleurs, rue de la Cera · 82", None, false),
        card("2", "Celler del Pou", "Vins, rue de l’Om · 74", Some("Passer vendredi"), false),
    ];
    let contacted =
        vec![card("3", "Llibreria Nit", "Livres · 91", Some("Rappeler, 12 novembre"), true)];
    BoardGuide {
        shell: shell(t, Verb::Engage),
        board: Board {
            label: t.shell_engage(),
            move_label: t.shell_move_label(),
            move_words: t.shell_move(),
            empty: t.shell_board_empty(),
            csrf: "sample".to_owned(),
            columns: vec![
                column("c1", "Repérés", "24", shortlisted),
                column("c2", "Contactés", "9", contacted),
                column("c3", "Rencontrés", "0", Vec::new()),
                column("c4", "Proposition", "0", Vec::new()),
                column(
                    "c5",
                    "Partenaires",
                    "60",
                    vec![card("4", "Bar Tres Portes", "Bar", None, false)],
                ),
            ],
        },
    }
}

const TERRITORY: &str = r#"{"type":"Polygon","coordinates":[[[2.1655,41.3835],[2.1702,41.3852],[2.1745,41.3805],[2.1752,41.3762],[2.1688,41.3745],[2.1632,41.3782],[2.1655,41.3835]]]}"#;
const POINTS: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1","name":"Floristeria Heura","score":82},"geometry":{"type":"Point","coordinates":[2.1675,41.3795]}},{"type":"Feature","properties":{"id":"2","name":"Celler del Pou","score":64},"geometry":{"type":"Point","coordinates":[2.171,41.3815]}},{"type":"Feature","properties":{"id":"3","name":"Llibreria Nit","score":45},"geometry":{"type":"Point","coordinates":[2.1705,41.377]}},{"type":"Feature","properties":{"id":"4","name":"Bar Tres Portes","score":31},"geometry":{"type":"Point","coordinates":[2.166,41.3772]}}]}"#;

fn map_with_list(t: T, draw: Option<String>, scored: bool) -> MapWithList {
    let place = |id: &str, name: &str, score: &str, line: &str| MapPlace {
        id: id.to_owned(),
        name: name.to_owned(),
        href: scored.then(|| format!("/p/{id}")),
        score: scored.then(|| score.to_owned()),
        lines: vec![line.to_owned()],
    };
    MapWithList {
        t,
        label: "Carte du Raval".to_owned(),
        territory: Some(TERRITORY.to_owned()),
        streets: None,
        everything: None,
        points: Some(POINTS.to_owned()),
        tiles: None,
        draw,
        places: vec![
            place("1", "Floristeria Heura", "82", "Fleurs · rue de la Cera, 14"),
            place("2", "Celler del Pou", "64", "Vins · rue de l’Om, 3"),
            place("3", "Llibreria Nit", "45", "Livres · rue de Joaquín Costa, 40"),
            place("4", "Bar Tres Portes", "31", "Bar · rue de Sant Pau, 77"),
        ],
    }
}

fn map(t: T) -> MapGuide {
    MapGuide {
        shell: shell(t, Verb::Identify),
        map: map_with_list(t, Some("area".to_owned()), true),
        area: Field::area("area", "Territoire (GeoJSON)", "", 4)
            .with_hint("Dessinez-le sur la carte, ou collez-le ici."),
    }
}

fn partner(t: T) -> PartnerGuide {
    PartnerGuide {
        shell: PartnerShell {
            t,
            partner: "Perruqueria Lila".to_owned(),
            network: NETWORK.to_owned(),
            languages: languages(t),
            csrf: "sample".to_owned(),
            flash: Vec::new(),
        },
        turnover: Field::money(
            "turnover",
            "Votre chiffre d’affaires d’octobre, hors taxes",
            "4 315,00",
        )
        .with_hint("En septembre : 4 120,00 €."),
    }
}

fn sign_in(t: T) -> SignInGuide {
    SignInGuide {
        shell: public_shell(t, "Casal dels infants del Raval"),
        email: Field::email("email", "Adresse e-mail", "").focused(),
        password: Field::password("password", "Mot de passe", "current-password"),
    }
}

fn public(t: T) -> PublicGuide {
    PublicGuide {
        shell: public_shell(t, NETWORK),
        band: band("public"),
        months: month_strip(t),
        map: map_with_list(t, None, false),
    }
}
