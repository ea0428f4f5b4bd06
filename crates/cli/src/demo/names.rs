//! Invented names of people and places.

use std::collections::BTreeSet;

use super::chance::Chance;

const WORDS: &str = include_str!("../../data/raval_names.txt");

/// Makes names, none twice.
#[derive(Debug)]
pub(crate) struct Names {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    word: Vec<&'static str>,
    taken: BTreeSet<String>,
}

impl Names {
    /// Reads the lists.
    pub(crate) fn new() -> Self {
        Self {
            given: list("given"),
            family: list("family"),
            word: list("word"),
            taken: BTreeSet::new(),
        }
    }

    /// A person's name.
    pub(crate) fn person(&mut self, chance: &mut Chance) -> String {
        self.unused(|names| {
            format!("{} {}", chance.pick::<&str>(&names.given), chance.pick(&names.family))
        })
    }

    /// The name on the door of a place of this activity of the census.
    pub(crate) fn place(&mut self, activity: &str, chance: &mut Chance) -> String {
        let patterns = patterns(activity);
        self.unused(|names| {
            let pattern = *chance.pick(patterns);
            let filled = pattern
                .replace("{w}", chance.pick::<&str>(&names.word))
                .replace("{g}", chance.pick::<&str>(&names.given))
                .replace("{f}", chance.pick::<&str>(&names.family));
            filled.to_uppercase()
        })
    }

    /// Tries again until the name is new; a number is added when the words run out.
    fn unused(&mut self, mut make: impl FnMut(&Self) -> String) -> String {
        for _ in 0..20 {
            let name = make(self);
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
        let base = make(self);
        let mut number = 2;
        loop {
            let name = format!("{base} {number}");
            if self.taken.insert(name.clone()) {
                return name;
            }
            number += 1;
        }
    }
}

fn list(key: &str) -> Vec<&'static str> {
    WORDS
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))
        .expect("the file of names holds each list")
        .split(',')
        .collect()
}

/// How places of an activity like to be called.
fn patterns(activity: &str) -> &'static [&'static str] {
    let has = |part: &str| activity.contains(part);
    if has("Pa, pastisseria") {
        &["Forn {w}", "Fleca {f}", "Pastisseria {w}", "Forn de {g}", "Lleteria {w}"]
    } else if has("Restaurants") {
        &[
            "Restaurant {w}",
            "Can {f}",
            "Casa {g}",
            "Taverna {w}",
            "La {w}",
            "Cuina de {g}",
            "{w} 32",
        ]
    } else if has("Bars") {
        &["Bar {w}", "Bar {g}", "Cafè {w}", "Bodega {f}", "El {w}", "Granja {w}"]
    } else if has("Perruqueries") {
        &["Perruqueria {g}", "Barberia {f}", "Pentinats {w}", "Barber {g}", "Estil {w}"]
    } else if has("Fruites") {
        &["Fruites {f}", "Fruiteria {w}", "Verdures {g}", "Fruites {g}"]
    } else if has("Autoservei") {
        &["Alimentació {f}", "Queviures {w}", "Supermercat {w}", "Autoservei {g}", "Mini {w}"]
    } else if has("Carn") {
        &["Carnisseria {f}", "Carns {w}", "Xarcuteria {f}"]
    } else if has("Peix") {
        &["Peixos {f}", "Peixateria {w}", "Mariscs {g}"]
    } else if has("Ous") {
        &["Ous {f}", "Aus i ous {w}", "Polleria {g}"]
    } else if has("Farmàcies") {
        &["Farmàcia {f}", "Farmàcia {f} {f}"]
    } else if has("Vestir") || has("Calçat") || has("Merceria") || has("tèxtil") {
        &["Moda {w}", "Roba {g}", "{w} Vintage", "Teixits {f}", "Sabates {w}", "Merceria {f}"]
    } else if has("Associacions") {
        &["Associació {w}", "Ateneu {w}", "Casal {w}", "Veïns de {w}", "Agrupació {f}"]
    } else if has("Equipaments culturals") {
        &["Galeria {w}", "Espai {w}", "Sala {w}", "Taller {w}"]
    } else if has("allotjament") {
        &["Hostal {w}", "Pensió {f}", "Hotel {w}", "Apartaments {w}"]
    } else if has("Informàtica") || has("telecom") || has("Locutoris") {
        &["{w} Telecom", "Mòbils {g}", "Locutori {f}", "Informàtica {w}"]
    } else if has("menjar") {
        &["Kebab {g}", "Pizzeria {w}", "{w} Express", "Empanades {f}", "Wok {w}"]
    } else if has("Llibres") {
        &["Llibreria {w}", "Papereria {f}", "Quiosc {g}"]
    } else if has("Ensenyament") {
        &["Acadèmia {w}", "Escola {f}", "Centre d'estudis {w}"]
    } else if has("Serveis a les empreses") || has("Finances") || has("immobili") {
        &["Gestoria {f}", "Assessoria {w}", "Despatx {f}", "Finques {w}"]
    } else if has("Administració") || has("Socials") || has("Sanitat") {
        &["Oficina {w}", "Centre {w}", "Punt d'atenció {w}"]
    } else {
        &["{w}", "Casa {f}", "{f} i fills", "Taller {f}", "{w} {f}"]
    }
}
