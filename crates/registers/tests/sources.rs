//! Made-up files in the columns of each register, through the real readers: what is joined, hidden, counted.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failing step shall stop the test; an absent file shall be seen"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{
    Array, ArrayRef, BinaryArray, Float64Array, ListArray, RecordBatch, StringArray, StructArray,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{Field, Fields};
use maillage_app::identify::register::{
    BuildRequest, BuildRules, Go, ImportReport, ImportRequest, Registers, SkipReason, SourceFormat,
    Trap,
};
use maillage_domain::identify::establishment::{
    Establishment, GeoQuality, OperatorKind, Privacy, RecordId, Signal, Status,
};
use maillage_domain::identify::territory::Bounds;
use maillage_registers::ArrowRegisters;
use parquet::arrow::ArrowWriter;

struct Bench {
    folder: tempfile::TempDir,
    registers: ArrowRegisters,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registers = ArrowRegisters::new(folder.path().join("registers"));
        Self { folder, registers }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// A table of texts as Parquet; an empty text is null.
    fn parquet(&self, name: &str, csv: &str) -> PathBuf {
        let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().unwrap();
        let rows: Vec<Vec<&str>> = lines.collect();
        let columns = header.iter().enumerate().map(|(place, title)| {
            let cells = rows.iter().map(|row| Some(row[place]).filter(|cell| !cell.is_empty()));
            (*title, Arc::new(StringArray::from_iter(cells)) as ArrayRef)
        });
        self.batch(name, &RecordBatch::try_from_iter(columns).unwrap())
    }

    fn batch(&self, name: &str, batch: &RecordBatch) -> PathBuf {
        let path = self.folder.path().join(name);
        let mut writer =
            ArrowWriter::try_new(File::create(&path).unwrap(), batch.schema(), None).unwrap();
        writer.write(batch).unwrap();
        writer.close().unwrap();
        path
    }

    fn build(&self, sources: Vec<ImportRequest>, rules: BuildRules) -> Vec<ImportReport> {
        let reports =
            self.registers.build(&BuildRequest { sources, rules }, &mut |_| Go::On).unwrap();
        for report in &reports {
            let skipped: u64 = report.skipped.values().map(|tally| tally.count).sum();
            assert_eq!(report.read, report.kept + skipped, "{report:#?}");
        }
        reports
    }

    fn one(&self, format: SourceFormat, files: &[PathBuf]) -> ImportReport {
        self.build(vec![wanted(format, files)], BuildRules::default()).remove(0)
    }

    fn get(&self, id: &str) -> Establishment {
        self.registers.get(&RecordId(id.into())).unwrap().unwrap_or_else(|| panic!("{id} is there"))
    }
}

fn wanted(format: SourceFormat, files: &[PathBuf]) -> ImportRequest {
    ImportRequest { format, files: files.to_vec(), mapping: None, vintage: None }
}

const ESTABLISHMENTS: &str = "\
siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,\
dateDernierTraitementEtablissement,numeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,\
codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,etatAdministratifEtablissement,\
enseigne1Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,\
nomenclatureActivitePrincipaleEtablissement,activitePrincipaleNAF25Etablissement
111111111,00011,11111111100011,O,2019-05-01,02,2026-10-03,12,RUE,HAUTE,57000,METZ,57463,A,AU PAIN DORE,,10.71C,NAFRev2,10.71Y
222222222,00022,22222222200022,O,2020-01-01,NN,2026-10-03,14,RUE,HAUTE,57000,METZ,57463,A,,,96.02A,NAFRev2,96.21Y
333333333,00033,33333333300033,P,2021-01-01,,2026-10-03,[ND],[ND],[ND],57000,METZ,57463,A,[ND],[ND],47.71Z,NAFRev2,47.71Y
444444444,00044,44444444400044,O,2022-01-01,01,2026-10-05,3,AV,DE LA GARE,57000,METZ,57463,A,,,,,56.11Y
555555555,00055,55555555500055,O,1999-01-01,,2010-01-01,5,AV,DE LA GARE,57000,METZ,57463,F,,,52.1F,NAF1993,
666666666,00066,66666666600066,O,2022-01-01,,2026-10-05,7,AV,DE LA GARE,57000,METZ,57463,A,CHEZ MARTIN,,56.30Z,NAFRev2,56.30Y";

const UNITS: &str = "\
siren,statutDiffusionUniteLegale,sigleUniteLegale,prenomUsuelUniteLegale,identifiantAssociationUniteLegale,\
nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,\
economieSocialeSolidaireUniteLegale,societeMissionUniteLegale
222222222,O,,CAMILLE,,ROUX,,,,1000,N,N
111111111,O,,,,,,SARL LES EPIS,,5499,N,O
333333333,P,[ND],[ND],,[ND],[ND],[ND],,1000,,
444444444,O,LCM,,W573000001,,,LA CANTINE DU MARCHE,,9220,O,N
666666666,O,,PAUL,,MARTIN,,,,1000,N,N";

const PLACES: &str = "\
siret;x;y;qualite_xy;epsg;x_longitude;y_latitude
11111111100011;;;11;2154;6.1757;49.1193
22222222200022;931270.5;6894660.5;12;2154;;
44444444400044;;;33;2154;6.17;49.12
66666666600066;;;11;2154;49.12;6.17";

fn sirene(bench: &Bench) -> Vec<PathBuf> {
    vec![
        bench.file("StockEtablissement.csv", ESTABLISHMENTS),
        bench.parquet("StockUniteLegale.parquet", UNITS),
        bench.file("Geolocalisation.csv", PLACES),
    ]
}

#[test]
fn sirene_joins_the_establishments_with_their_legal_units_and_their_places() {
    let bench = Bench::new();
    let report = bench.one(SourceFormat::Sirene, &sirene(&bench));
    assert_eq!((report.read, report.kept, report.vintage.as_str()), (6, 6, "2026-10-05"));
    let bakery = bench.get("sirene:11111111100011");
    assert_eq!(bakery.name.as_deref(), Some("AU PAIN DORE"));
    assert_eq!(bakery.alt_names, ["SARL LES EPIS"]);
    assert_eq!(bakery.kind, OperatorKind::Company);
    assert_eq!(bakery.geo_quality, GeoQuality::Rooftop);
    assert!(bakery.signals.unwrap().iter().eq([Signal::MissionCompany]));
    let hairdresser = bench.get("sirene:22222222200022").point.unwrap();
    assert!((hairdresser.lon - 6.17).abs() < 0.02 && (hairdresser.lat - 49.11).abs() < 0.02);
    let canteen = bench.get("sirene:44444444400044");
    assert_eq!(canteen.name.as_deref(), Some("LA CANTINE DU MARCHE"));
    assert_eq!(canteen.official_ids.get("rna"), Some("W573000001"));
    assert_eq!(canteen.kind, OperatorKind::Association);
    assert_eq!(canteen.geo_quality, GeoQuality::Commune);
    assert_eq!(report.traps[&Trap::NoLegalUnit].count, 1, "the old one has no unit any more");
    assert_eq!(report.traps[&Trap::SwappedAxes].count, 1);
}

#[test]
fn an_establishment_that_has_only_a_code_of_2025_gets_the_class_that_holds_it() {
    let bench = Bench::new();
    bench.one(SourceFormat::Sirene, &sirene(&bench));
    let canteen = bench.get("sirene:44444444400044");
    assert_eq!((canteen.activity.scheme.as_str(), canteen.nace.unwrap().0), ("naf2025", 5610));
    assert_eq!(canteen.category.code(), "restaurant");
    let bakery = bench.get("sirene:11111111100011");
    assert_eq!((bakery.activity.scheme.as_str(), bakery.nace.unwrap().0), ("naf2", 1071));
}

#[test]
fn natural_persons_are_not_named_unless_the_edition_was_built_so_and_then_one_by_one() {
    let bench = Bench::new();
    let files = sirene(&bench);
    let report = bench.one(SourceFormat::Sirene, &files);
    assert_eq!(
        report.persons, 3,
        "without a sign, with their own name on the sign, and undisclosed"
    );
    let id = RecordId("sirene:22222222200022".into());
    assert_eq!(bench.registers.named(&id).unwrap().unwrap().name, None);
    let rules = BuildRules { name_persons: true, ..BuildRules::default() };
    bench.build(vec![wanted(SourceFormat::Sirene, &files)], rules);
    let hidden = bench.get(&id.0);
    assert_eq!((hidden.name, hidden.privacy), (None, Privacy::Person));
    let shown = bench.registers.named(&id).unwrap().unwrap();
    assert_eq!(shown.name.as_deref(), Some("CAMILLE ROUX"));
    let undisclosed = RecordId("sirene:33333333300033".into());
    assert_eq!(bench.registers.named(&undisclosed).unwrap().unwrap().name, None);
}

#[test]
fn parquet_gives_the_same_records_as_csv() {
    let bench = Bench::new();
    let files = sirene(&bench);
    bench.one(SourceFormat::Sirene, &files);
    let ids = ["11111111100011", "22222222200022", "44444444400044", "55555555500055"];
    let before = ids.map(|id| bench.get(&format!("sirene:{id}")));
    let places = PLACES.replace(';', ",");
    let again = [
        bench.parquet("e.parquet", ESTABLISHMENTS),
        bench.parquet("u.parquet", UNITS),
        bench.parquet("g.parquet", &places),
    ];
    bench.one(SourceFormat::Sirene, &again);
    assert_eq!(ids.map(|id| bench.get(&format!("sirene:{id}"))), before);
}

const ASSOCIATIONS: &str = "\
id;id_ex;siret;date_creat;date_decla;date_publi;date_disso;nature;groupement;titre;titre_court;objet;objet_social1;\
adrs_complement;adrs_numvoie;adrs_repetition;adrs_typevoie;adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;\
adrg_declarant;dir_civilite;siteweb;publiweb;position;maj_time
W573000009;;;2012-03-04;2024-05-06;;0001-01-01;D;S;LES AMIS DU FOUR;FOUR;faire du pain ensemble;020005;_;12;_;RUE;Haute;\
57463;57000;Metz;ANNE PRIVEE;PM;four.example;1;A;2026-09-01 08:00:00
W573000010;;;2001-03-04;2024-05-06;;2015-06-07;D;S;ANCIENS DU QUARTIER;;;014000;;99;;RUE;Haute;57463;57000;Metz;;;x.example;0;D;\
2026-09-01 08:00:00";

#[test]
fn an_association_takes_the_point_of_its_address_and_the_declaring_person_is_never_read() {
    let bench = Bench::new();
    let rna = bench.file("rna_waldec.csv", ASSOCIATIONS);
    let sources = vec![
        wanted(SourceFormat::Rna, std::slice::from_ref(&rna)),
        wanted(SourceFormat::Sirene, &sirene(&bench)),
    ];
    let reports = bench.build(sources, BuildRules::default());
    assert_eq!(reports[1].source, "rna", "those without points come last");
    assert_eq!(reports[1].traps[&Trap::PointOfAddress].count, 1);
    let oven = bench.get("rna:W573000009");
    assert_eq!(oven.point, bench.get("sirene:11111111100011").point);
    assert_eq!((oven.category.code(), oven.status), ("social_service", Status::Active));
    assert_eq!(oven.contacts.as_ref().unwrap().website, "four.example");
    assert!(!format!("{oven:?}").contains("PRIVEE"));
    let old = bench.get("rna:W573000010");
    assert_eq!((old.status, old.contacts.unwrap().website), (Status::Closed, String::new()));
    // Alone, the addresses are those of the edition that is there.
    let alone =
        bench.registers.import(&wanted(SourceFormat::Rna, &[rna]), &mut |_| Go::On).unwrap();
    assert_eq!(alone.traps[&Trap::PointOfAddress].count, 1);
}

#[test]
fn the_census_of_madrid_keeps_one_row_for_each_place_and_knows_its_zeros() {
    let bench = Bench::new();
    let text = "\u{feff}id_local;id_distrito_local;desc_distrito_local;cod_barrio_local;desc_barrio_local;coordenada_x_local;\
coordenada_y_local;desc_tipo_acceso_local;desc_situacion_local;clase_vial_acceso;desc_vial_acceso;num_acceso;cal_acceso;\
nombre_agrupacion;desc_tipo_agrup;rotulo;id_epigrafe;desc_epigrafe;fx_carga
100;1;CENTRO;105;UNIVERSIDAD;440112.5;4475233.5;Puerta Calle;Abierto;CALLE;DEL PEZ;000012;;;;FRUTAS LOLA;472101;COMERCIO FRUTAS;\
2026-09-22
100;1;CENTRO;105;UNIVERSIDAD;440112.5;4475233.5;Puerta Calle;Abierto;CALLE;DEL PEZ;000012;;;;FRUTAS LOLA;472401;PAN;2026-09-22
200;1;CENTRO;105;UNIVERSIDAD;0.0;0.0;Puerta Calle;Cerrado;CALLE;DEL PEZ;000014;;;;SIN RÓTULO;;LOCAL SIN ACTIVIDAD;2026-09-22
300;1;CENTRO;105;UNIVERSIDAD;440112.5;4475233.5;Agrupado;Abierto;CALLE;DEL PEZ;16;;MERCADO NUEVO;MERCADO MUNICIPAL;CASA PACO;\
561001;RESTAURANTE;22/09/2026";
    let report = bench.one(SourceFormat::MadridCensus, &[bench.file("censo.csv", text)]);
    assert_eq!((report.kept, report.skipped[&SkipReason::SecondActivity].count), (3, 1));
    assert_eq!(report.traps[&Trap::ZeroPoint].count, 1);
    assert_eq!(report.vintage, "2026-09-22");
    let fruit = bench.get("madrid-census:100");
    assert_eq!((fruit.category.code(), fruit.address.number.as_str()), ("greengrocer", "12"));
    let point = fruit.point.unwrap();
    assert!((point.lon + 3.705).abs() < 0.01 && (point.lat - 40.426).abs() < 0.01, "{point:?}");
    assert_eq!(bench.get("madrid-census:200").status, Status::Closed);
    let paco = bench.get("madrid-census:300");
    assert_eq!(paco.area_codes.get("market"), Some("MERCADO NUEVO"));
    assert_eq!(paco.street_door, Some(false));
}

fn wkb(lon: f64, lat: f64) -> Vec<u8> {
    let mut bytes = vec![1, 1, 0, 0, 0];
    bytes.extend(lon.to_le_bytes());
    bytes.extend(lat.to_le_bytes());
    bytes
}

fn texts(values: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(values.to_vec()))
}

fn lists(values: &[&[&str]]) -> ArrayRef {
    let mut builder = ListBuilder::new(StringBuilder::new());
    for list in values {
        list.iter().for_each(|text| builder.values().append_value(text));
        builder.append(true);
    }
    Arc::new(builder.finish())
}

fn structure(parts: Vec<(&str, ArrayRef)>) -> ArrayRef {
    let fields: Fields =
        parts.iter().map(|(name, a)| Field::new(*name, a.data_type().clone(), true)).collect();
    let arrays = parts.into_iter().map(|(_, array)| array).collect();
    Arc::new(StructArray::new(fields, arrays, None))
}

fn overture(newer: bool) -> RecordBatch {
    let points = [wkb(7.42, 43.73), wkb(7.43, 43.74), wkb(7.44, 43.75)];
    let address = structure(vec![
        ("freeform", texts(&[Some("12 rue Haute"), Some("Rue Basse 3"), None])),
        ("locality", texts(&[Some("Monaco"), Some("Monaco"), Some("Monaco")])),
        ("postcode", texts(&[Some("98000"), None, None])),
        ("country", texts(&[Some("MC"), Some("MC"), Some("MC")])),
    ]);
    let item = Arc::new(Field::new("item", address.data_type().clone(), true));
    let addresses = ListArray::new(item, OffsetBuffer::from_lengths([1, 1, 1]), address, None);
    let words = [Some("bakery"), Some("georgian_restaurant"), Some("lighthouse")];
    let kinds: (&str, ArrayRef) = if newer {
        let path = lists(&[
            &["food_and_drink", "bakery"],
            &["food_and_drink", "restaurant", "georgian_restaurant"],
            &["geographic_entities", "lighthouse"],
        ]);
        ("taxonomy", structure(vec![("primary", texts(&words)), ("hierarchy", path)]))
    } else {
        let none = lists(&[&[], &[], &["structure_and_geography"]]);
        ("categories", structure(vec![("primary", texts(&words)), ("alternate", none)]))
    };
    RecordBatch::try_from_iter(vec![
        ("id", texts(&[Some("aa"), Some("bb"), Some("cc")])),
        ("geometry", Arc::new(BinaryArray::from_iter_values(points)) as ArrayRef),
        (
            "names",
            structure(vec![("primary", texts(&[Some("Le Fournil"), Some("Tbilissi"), None]))]),
        ),
        kinds,
        ("confidence", Arc::new(Float64Array::from(vec![0.95, 0.4, 0.9])) as ArrayRef),
        ("phones", lists(&[&["+377 00 00 00 00"], &[], &[]])),
        ("addresses", Arc::new(addresses) as ArrayRef),
        ("operating_status", texts(&[Some("open"), None, None])),
    ])
    .unwrap()
}

#[test]
fn overture_is_read_by_its_taxonomy_and_by_its_older_categories() {
    for newer in [true, false] {
        let bench = Bench::new();
        let file = bench.batch("places.parquet", &overture(newer));
        let report = bench.one(SourceFormat::Overture, &[file]);
        assert_eq!((report.kept, report.skipped[&SkipReason::NotAPlace].count), (2, 1), "{newer}");
        assert_eq!(report.traps[&Trap::LowConfidence].count, 1);
        let bakery = bench.get("overture:aa");
        assert_eq!((bakery.category.code(), bakery.status), ("bakery", Status::Active));
        assert_eq!(bakery.address.street_line(), "rue Haute 12");
        assert_eq!(bakery.contacts.unwrap().phone, "+377 00 00 00 00");
        let unsure = bench.get("overture:bb");
        assert_eq!((unsure.category.code(), unsure.status), ("restaurant", Status::Unknown));
        assert_eq!(unsure.address.number, "3");
    }
}

#[test]
fn nearly_every_category_of_overture_is_known() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/overture/categories-hierarchies-2026-03-04.csv");
    let Ok(mut table) = csv::Reader::from_path(&path) else {
        println!("skipped: {} is absent", path.display());
        return;
    };
    let header = table.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).unwrap();
    let new = column("New Primary Hierarchy");
    let (old, basic) = (column("Old Primary Category"), column("Old Basic Level Category"));
    let (mut unknown, mut all) = (Vec::new(), 0);
    for row in table.records() {
        let row = row.unwrap();
        let path: Vec<&str> = row[new].split(" > ").filter(|word| !word.is_empty()).collect();
        // Files with the older categories have the basic category beside them.
        for words in [path, vec![&row[basic], &row[old]]] {
            if words.iter().any(|word| !word.is_empty()) {
                all += 1;
                if maillage_registers::overture_category(&words) == Some("unknown") {
                    unknown.push(words.join(" > "));
                }
            }
        }
    }
    println!("{} of {all} unknown: {}", unknown.len(), unknown.join(", "));
    assert!(unknown.len() * 20 < all, "{} of {all}", unknown.len());
}

#[test]
fn structures_of_data_inclusion_say_how_to_reach_them() {
    let bench = Bench::new();
    let text = "id,source,nom,date_maj,siret,commune,code_postal,code_insee,adresse,longitude,latitude,telephone,courriel,\
site_web,reseaux_porteurs
dora--1,dora,Atelier du Four,2026-10-01,11111111100011,Metz,57000,57463,12 rue Haute,6.1757,49.1193,+33300000000,\
a@four.example,https://four.example,\"{siae,coorace}\"
dora--2,dora,Mairie de Metz,2026-09-01,x,Metz,57000,57463,Place d'Armes,49.12,6.17,,,,\"[\"\"communes\"\"]\"";
    let report = bench.one(SourceFormat::Inclusion, &[bench.file("structures.csv", text)]);
    assert_eq!((report.kept, report.vintage.as_str()), (2, "2026-10-01"));
    assert_eq!(report.traps[&Trap::UnknownCode].count, 1);
    let workshop = bench.get("data-inclusion:dora--1");
    assert!(workshop.signals.unwrap().iter().eq([Signal::WorkIntegration]));
    assert_eq!(workshop.address.number, "12");
    assert_eq!(workshop.official_ids.get("siren"), Some("111111111"));
    let hall = bench.get("data-inclusion:dora--2");
    assert_eq!((hall.kind, hall.category.code()), (OperatorKind::Public, "public_administration"));
}

const MAPPING: &str = r#"
[source]
name = "shops"
licence = "CC BY 4.0"
credit = "Somebody"
[columns]
id = "key"
name = "title"
[constants]
category = "bakery"
"#;

#[test]
fn a_mapping_reads_geojson_and_geoparquet_with_their_own_points() {
    let bench = Bench::new();
    let mapping = Some(bench.file("shops.toml", MAPPING));
    let geojson = bench.file(
        "shops.geojson",
        r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"key":1,"title":"Le Fournil"},"geometry":{"type":"Point","coordinates":[6.1,49.1]}},
        {"type":"Feature","properties":{"key":2},"geometry":{"type":"Polygon","coordinates":[[[6,49],[8,49],[8,51],[6,49]]]}},
        {"type":"Feature","properties":{"title":"without a key"},"geometry":null}]}"#,
    );
    let lines = bench.file(
        "lines.geojsonl",
        "{\"type\":\"Feature\",\"properties\":{\"key\":\"3\",\"title\":\"À la ligne\"},\"geometry\":null}\n",
    );
    let parquet = bench.batch(
        "shops.parquet",
        &RecordBatch::try_from_iter(vec![
            ("key", texts(&[Some("4")])),
            ("title", texts(&[Some("Carré")])),
            ("geometry", Arc::new(BinaryArray::from_iter_values([wkb(6.2, 49.2)])) as ArrayRef),
        ])
        .unwrap(),
    );
    let files = vec![geojson, lines, parquet];
    let request = ImportRequest { mapping, ..wanted(SourceFormat::Mapping, &files) };
    let report = bench.build(vec![request], BuildRules::default()).remove(0);
    assert_eq!((report.kept, report.skipped[&SkipReason::NoId].count), (4, 1));
    let point = |id: &str| bench.get(id).point.map(|point| (point.lon, point.lat));
    assert_eq!(point("shops:1"), Some((6.1, 49.1)));
    assert_eq!(point("shops:2"), Some((7.0, 50.0)));
    assert_eq!(point("shops:3"), None);
    assert_eq!(point("shops:4"), Some((6.2, 49.2)));
}

#[test]
fn a_build_holds_its_own_sources_only_within_a_box_and_open_ones_if_asked() {
    let bench = Bench::new();
    let files = sirene(&bench);
    let places = bench.batch("places.parquet", &overture(true));
    bench.one(SourceFormat::Overture, &[places]);
    let rules = BuildRules {
        within: Some(Bounds { west: 6.172, south: 49.0, east: 6.2, north: 49.2 }),
        open_only: true,
        name_persons: false,
    };
    let report = bench.build(vec![wanted(SourceFormat::Sirene, &files)], rules).remove(0);
    assert_eq!(report.skipped[&SkipReason::Closed].count, 1);
    assert_eq!(report.skipped[&SkipReason::Outside].count, 3);
    let info = bench.registers.info().unwrap().unwrap();
    assert_eq!(info.sources.iter().map(|s| s.source.as_str()).collect::<Vec<_>>(), ["sirene"]);
}

#[test]
fn a_build_refuses_one_source_twice_and_leaves_the_edition_as_it_was() {
    let bench = Bench::new();
    let file = bench.batch("places.parquet", &overture(true));
    bench.one(SourceFormat::Overture, std::slice::from_ref(&file));
    let before = bench.registers.info().unwrap();
    let twice = vec![wanted(SourceFormat::Overture, &[file]); 2];
    let request = BuildRequest { sources: twice, rules: BuildRules::default() };
    let error = bench.registers.build(&request, &mut |_| Go::On).unwrap_err();
    assert!(error.to_string().contains("two sources are called overture"), "{error}");
    assert_eq!(bench.registers.info().unwrap(), before);
}

#[test]
fn a_table_in_utf_16_without_its_mark_is_read() {
    let bench = Bench::new();
    let mapping = Some(bench.file("shops.toml", MAPPING));
    let text = "key,title\n1,Le Fournil doré\n2,Chez Zoé\n";
    for (name, bytes) in [
        ("little.csv", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
        ("big.csv", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        let files = [bench.file(name, bytes)];
        let request =
            ImportRequest { mapping: mapping.clone(), ..wanted(SourceFormat::Mapping, &files) };
        let report = bench.build(vec![request], BuildRules::default()).remove(0);
        assert_eq!(report.traps[&Trap::OtherEncoding].count, 1, "{name}");
        assert_eq!(bench.get("shops:2").name.as_deref(), Some("Chez Zoé"));
    }
}
