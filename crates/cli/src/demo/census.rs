//! A generated census of premises of el Raval, in the city's own schema, calibrated on the real counts.

use std::fmt::Write as _;

use super::chance::Chance;
use super::names::Names;

const COUNTS: &str = include_str!("../../data/raval_premises_2019.csv");
const STREETS: &str = include_str!("../../data/raval_streets.csv");

/// The fields of the city's census of premises, edition 2022, in its order.
const HEADER: [&str; 50] = [
    "ID_Global",
    "Codi_Principal_Activitat",
    "Nom_Principal_Activitat",
    "Codi_Sector_Activitat",
    "Nom_Sector_Activitat",
    "Codi_Grup_Activitat",
    "Nom_Grup_Activitat",
    "Codi_Activitat_2022",
    "Nom_Activitat",
    "Nom_Local",
    "SN_Oci_Nocturn",
    "SN_Coworking",
    "SN_Servei_Degustacio",
    "SN_Obert24h",
    "SN_Mixtura",
    "SN_Carrer",
    "SN_Mercat",
    "Nom_Mercat",
    "SN_Galeria",
    "Nom_Galeria",
    "SN_CComercial",
    "Nom_CComercial",
    "SN_Eix",
    "Nom_Eix",
    "X_UTM_ETRS89",
    "Y_UTM_ETRS89",
    "Latitud",
    "Longitud",
    "Direccio_Unica",
    "Codi_Via",
    "Nom_Via",
    "Planta",
    "Num_Policia_Inicial",
    "Lletra_Inicial",
    "Num_Policia_Final",
    "Lletra_Final",
    "Solar",
    "Codi_Parcela",
    "Codi_Illa",
    "Seccio_Censal",
    "Codi_Barri",
    "Nom_Barri",
    "Codi_Districte",
    "Nom_Districte",
    "Referencia_Cadastral",
    "Porta",
    "Data_Revisio",
    "Codi_Postal",
    "Codi_Municipi",
    "Nom_Municipi",
];

/// One generated place.
#[derive(Debug, Clone)]
pub(crate) struct Premises {
    /// The id in the generated census.
    pub(crate) id: String,
    /// The activity, in the census' own words.
    pub(crate) activity: &'static str,
    /// The name on the door; none for vacant places and where the surveyor saw none.
    pub(crate) name: Option<String>,
    /// Street.
    pub(crate) street: &'static str,
    /// House number.
    pub(crate) number: i64,
    /// Degrees east.
    pub(crate) lon: f64,
    /// Degrees north.
    pub(crate) lat: f64,
    /// When the surveyors saw it.
    pub(crate) revised: &'static str,
    street_code: &'static str,
    unit: i64,
    on_market: bool,
}

struct Street {
    name: &'static str,
    code: &'static str,
    from: (f64, f64),
    to: (f64, f64),
}

/// All premises, in the order of their ids.
pub(crate) fn premises(seed: u64, names: &mut Names) -> Vec<Premises> {
    let mut chance = Chance::new(seed, "census");
    let streets = streets();
    let mut all = Vec::with_capacity(3_000);
    for (activity, count) in counts() {
        for _ in 0..count {
            let street = chance.pick(&streets);
            let along = chance.unit();
            let aside = (chance.unit() - 0.5) * 0.000_12;
            let named = !is_vacant(activity) && !chance.happens(90);
            let position = i64::try_from(all.len()).expect("a few thousand");
            all.push(Premises {
                id: format!("{:08x}-4d61-4261-8261-{:012x}", chance.next() >> 32, position),
                activity,
                name: named.then(|| names.place(activity, &mut chance)),
                street: street.name,
                #[expect(clippy::cast_possible_truncation, reason = "a house number is small")]
                number: 1 + (along * 120.0) as i64,
                lon: street.from.0 + (street.to.0 - street.from.0) * along + aside,
                lat: street.from.1 + (street.to.1 - street.from.1) * along - aside,
                revised: "2022-11-15",
                street_code: street.code,
                unit: chance.between(1, 9) * 10,
                on_market: chance.happens(30) && !is_vacant(activity),
            });
        }
    }
    all
}

/// The census as the city publishes it: comma-separated, quoted where needed, UTF-8.
pub(crate) fn to_csv(premises: &[Premises]) -> String {
    let mut csv = HEADER.join(",");
    csv.push('\n');
    for place in premises {
        let fields = fields(place);
        for (position, field) in fields.iter().enumerate() {
            let comma = if position == 0 { "" } else { "," };
            if field.contains([',', '"']) {
                let _ = write!(csv, "{comma}\"{}\"", field.replace('"', "\"\""));
            } else {
                let _ = write!(csv, "{comma}{field}");
            }
        }
        csv.push('\n');
    }
    csv
}

fn fields(place: &Premises) -> [String; 50] {
    let (x, y) = utm_31n(place.lon, place.lat);
    let vacant = is_vacant(place.activity);
    let (sector_code, sector) = sector(place.activity);
    let number = place.number.to_string();
    let text = |s: &str| s.to_owned();
    let yes = |b: bool| if b { "Si".to_owned() } else { "No".to_owned() };
    let empty = String::new;
    [
        place.id.clone(),
        text(if vacant { "0" } else { "1" }),
        text(if vacant { "Sense activitat Economica" } else { "Actiu" }),
        text(sector_code),
        text(sector),
        text(sector_code),
        text(sector),
        format!("{sector_code}{:06}", stable_code(place.activity)),
        text(place.activity),
        place.name.clone().unwrap_or_else(|| text("SN")),
        yes(place.activity.contains("Discoteques")),
        yes(false),
        yes(place.activity.contains("Degustació")),
        yes(false),
        yes(false),
        yes(true),
        yes(place.on_market),
        text(if place.on_market { "Mercat de la Boqueria" } else { "" }),
        yes(false),
        empty(),
        yes(false),
        empty(),
        yes(true),
        text("Eix del Raval"),
        format!("{x:.3}"),
        format!("{y:.3}"),
        format!("{:.9}", place.lat),
        format!("{:.9}", place.lon),
        format!("{}, {number}-{number}, LOC {}", place.street_code, place.unit),
        text(place.street_code),
        place.street.to_uppercase(),
        text("LOC"),
        number.clone(),
        empty(),
        number,
        empty(),
        empty(),
        empty(),
        empty(),
        text("1"),
        text("1"),
        text("el Raval"),
        text("1"),
        text("Ciutat Vella"),
        empty(),
        place.unit.to_string(),
        text(place.revised),
        text("08001"),
        text("08019"),
        text("Barcelona"),
    ]
}

/// Vacant places are an indicator of the quarter, not somebody to visit.
pub(crate) fn is_vacant(activity: &str) -> bool {
    ["Locals buits", "En reforma", "Sense informació"].iter().any(|v| activity.starts_with(v))
}

fn sector(activity: &str) -> (&'static str, &'static str) {
    const SERVICES: [&str; 26] = [
        "Activitats",
        "Administració",
        "Agències",
        "Arranjaments",
        "Arts",
        "Associacions",
        "Bars",
        "Centres",
        "Ensenyament",
        "Equipaments",
        "Finances",
        "Gimnàs",
        "Locutoris",
        "Pàrquings",
        "Perruqueries",
        "Reparacions",
        "Restaurants",
        "Sanitat",
        "Serveis",
        "Tintoreries",
        "Veterinaris",
        "Xocolateries",
        "serveis",
        "Altres equipaments",
        "Fotografia",
        "Fabricació",
    ];
    if is_vacant(activity) {
        ("0", "Locals sense activitat")
    } else if activity == "Altres" {
        ("3", "Altres")
    } else if SERVICES.iter().any(|s| activity.starts_with(s)) {
        ("2", "Serveis")
    } else {
        ("1", "Comerç al detall")
    }
}

fn stable_code(activity: &str) -> u32 {
    activity.bytes().fold(7_u32, |sum, b| (sum * 31 + u32::from(b)) % 900_000) + 100_000
}

fn counts() -> Vec<(&'static str, usize)> {
    COUNTS
        .lines()
        .skip(2)
        .map(|line| {
            let (activity, count) = line.rsplit_once(';').expect("activity;count");
            (activity, count.parse().expect("a count"))
        })
        .collect()
}

fn streets() -> Vec<Street> {
    STREETS
        .lines()
        .skip(2)
        .map(|line| {
            let mut parts = line.split(';');
            let mut text = || parts.next().expect("six fields a street");
            let (name, code) = (text(), text());
            let mut degrees = || text().parse().expect("degrees");
            Street { name, code, from: (degrees(), degrees()), to: (degrees(), degrees()) }
        })
        .collect()
}

/// Easting and northing in ETRS89 / UTM zone 31N (EPSG:25831), in metres, to the millimetre.
/// Source: Krüger's series to the third order, GRS 80.
fn utm_31n(lon: f64, lat: f64) -> (f64, f64) {
    const A: f64 = 6_378_137.0;
    const F: f64 = 1.0 / 298.257_222_101;
    let n = F / (2.0 - F);
    let rectifying = A / (1.0 + n) * (1.0 + n.powi(2) / 4.0 + n.powi(4) / 64.0);
    let alpha = [
        n / 2.0 - 2.0 / 3.0 * n.powi(2) + 5.0 / 16.0 * n.powi(3),
        13.0 / 48.0 * n.powi(2) - 3.0 / 5.0 * n.powi(3),
        61.0 / 240.0 * n.powi(3),
    ];
    let eccentric = 2.0 * n.sqrt() / (1.0 + n);
    let (phi, lambda) = (lat.to_radians(), (lon - 3.0).to_radians());
    let t = (phi.sin().atanh() - eccentric * (eccentric * phi.sin()).atanh()).sinh();
    let xi = t.atan2(lambda.cos());
    let eta = (lambda.sin() / (1.0 + t * t).sqrt()).atanh();
    let (mut east, mut north) = (eta, xi);
    for (index, a) in (1_u8..).zip(alpha) {
        let k = 2.0 * f64::from(index);
        east += a * (k * xi).cos() * (k * eta).sinh();
        north += a * (k * xi).sin() * (k * eta).cosh();
    }
    (500_000.0 + 0.9996 * rectifying * east, 0.9996 * rectifying * north)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_premises_as_the_city_counted() {
        let all = premises(2026, &mut Names::new());
        assert_eq!(all.len(), 2_968);
        assert_eq!(
            all.iter().filter(|p| is_vacant(p.activity)).count(),
            270 + 232 + 27 + 14 + 9 + 6
        );
        assert_eq!(all.iter().filter(|p| p.activity == "Restaurants").count(), 210);
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let csv = |seed| to_csv(&premises(seed, &mut Names::new()));
        assert_eq!(csv(1), csv(1));
        assert_ne!(csv(1), csv(2));
    }

    #[test]
    fn utm_agrees_with_published_coordinates() {
        // Three degrees east on the equator's parallel of 41.38: the central meridian of zone 31.
        let (x, y) = utm_31n(3.0, 41.38);
        assert!((x - 500_000.0).abs() < 0.001, "{x}");
        assert!((y - 4_580_923.4).abs() < 2_000.0, "{y}");
    }

    #[test]
    fn every_row_has_the_fifty_fields_of_the_city() {
        let csv = to_csv(&premises(2026, &mut Names::new()));
        assert_eq!(csv.lines().next().map(|h| h.split(',').count()), Some(50));
    }
}
