//! Arrows between packages run down only, and each big library is known in one room.

use super::Text;

/// The floor of each package. A package may only stand on packages of lower floors, so the rooms of
/// one floor never see each other.
const FLOORS: [(&str, u8); 19] = [
    ("domain", 10),
    ("bank", 20),
    ("books", 20),
    ("charts", 20),
    ("matching", 20),
    ("vault", 20),
    ("i18n", 20),
    ("app", 30),
    ("store-sqlite", 40),
    ("store-postgres", 40),
    ("registers", 40),
    ("documents", 40),
    ("mail", 40),
    ("sites", 40),
    ("web", 40),
    // Beside the floors: builders and stores for tests; nobody ships it.
    ("testkit", 45),
    ("cli", 50),
    // It must run when the house does not compile, and fuzzing is a workspace of its own.
    ("xtask", 0),
    ("fuzz", 60),
];

/// A library, by the beginning of its name, and the only packages that may know it.
const ROOMS: [(&str, &[&str]); 20] = [
    ("typst", &["documents"]),
    ("arrow", &["registers"]),
    ("memmap2", &["registers"]),
    ("osmpbf", &["registers"]),
    ("h3o", &["registers"]),
    ("calamine", &["registers"]),
    // Tests plant faults in tables behind the house's back.
    ("sqlx", &["store-sqlite", "store-postgres", "testkit"]),
    ("axum", &["web"]),
    ("askama", &["web", "mail"]),
    ("tower", &["web"]),
    ("webauthn", &["web"]),
    ("lettre", &["mail"]),
    ("rustls", &["sites"]),
    ("tokio-rustls", &["sites"]),
    ("sepa", &["bank"]),
    ("quick-xml", &["bank"]),
    ("chacha20poly1305", &["vault"]),
    ("fluent", &["i18n"]),
    ("csv", &["books", "registers", "web", "cli", "bank", "app", "matching"]),
    ("clap", &["cli", "xtask"]),
];

/// What the rules themselves may stand on: nothing that waits, reads or writes. `toml` is there for the
/// dated tables of laws and ceilings that are compiled in, the generator and the laws of chance for
/// forecasts, whose seed is an argument, and the overlaying of shapes (decision 0023).
const DOMAIN: [&str; 14] = [
    "geo",
    "toml",
    "jiff",
    "serde",
    "serde_json",
    "sha2",
    "thiserror",
    "uuid",
    "unicode-normalization",
    "insta",
    "proptest",
    "rand",
    "rand_chacha",
    "rand_distr",
];

pub(super) fn check(texts: &[Text], problems: &mut Vec<String>) {
    for manifest in texts.iter().filter(|text| text.path.ends_with("/Cargo.toml")) {
        let folder = manifest.path.trim_end_matches("/Cargo.toml");
        let package = folder.strip_prefix("crates/").unwrap_or(folder);
        match floor(package) {
            Some(own) => check_package(manifest, package, own, problems),
            None => problems.push(format!(
                "{}: `{package}` has no floor yet: give it one in xtask/src/tidy/arrows.rs, with a decision record",
                manifest.path
            )),
        }
    }
}

fn check_package(manifest: &Text, package: &str, own: u8, problems: &mut Vec<String>) {
    for (dependency, only_for_tests) in dependencies(&manifest.text) {
        let path = &manifest.path;
        if let Some(word) = dependency.strip_prefix("maillage-") {
            let for_tests = only_for_tests && word == "testkit";
            if !for_tests && floor(word).is_none_or(|below| below >= own) {
                problems.push(format!("{path}: no arrow runs from `{package}` to `{word}`"));
            }
            if word == "testkit" && !only_for_tests && package != "fuzz" {
                problems.push(format!("{path}: `testkit` is for [dev-dependencies] only"));
            }
            continue;
        }
        if package == "domain" && !DOMAIN.contains(&dependency) {
            problems.push(format!("{path}: the rules are pure; `{dependency}` is not for them"));
        }
        let room = ROOMS.iter().find(|(library, _)| {
            dependency
                .strip_prefix(library)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
        if let Some((_, packages)) = room
            && !packages.contains(&package)
            && !only_for_tests
        {
            problems.push(format!("{path}: only {} may know `{dependency}`", packages.join(", ")));
        }
    }
}

fn floor(package: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == package).map(|(_, floor)| *floor)
}

/// The names under the tables of dependencies, and whether they are for tests only.
fn dependencies(manifest: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut table = "";
    for line in manifest.lines() {
        if let Some(header) = line.trim().strip_prefix('[') {
            table = header.trim_end_matches(']');
            continue;
        }
        let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_name && table.ends_with("dependencies") && !table.starts_with("workspace") {
            found.push((name, table.ends_with("dev-dependencies")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, dependencies: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let text = format!("[package]\nname = \"x\"\n\n[dependencies]\n{dependencies}\n");
        check(&[Text { path: path.to_owned(), text }], &mut problems);
        problems
    }

    #[test]
    fn arrows_run_down_only() {
        assert!(told("crates/app/Cargo.toml", "maillage-domain.workspace = true").is_empty());
        assert_eq!(
            told("crates/app/Cargo.toml", "maillage-web.workspace = true"),
            ["crates/app/Cargo.toml: no arrow runs from `app` to `web`"]
        );
    }

    #[test]
    fn rooms_of_one_floor_do_not_see_each_other() {
        assert_eq!(
            told("crates/web/Cargo.toml", "maillage-store-sqlite.workspace = true").len(),
            1
        );
        assert_eq!(told("crates/bank/Cargo.toml", "maillage-books = { path = \"..\" }").len(), 1);
    }

    #[test]
    fn tests_may_use_the_kit_and_nothing_else_may() {
        let kit = "[dev-dependencies]\nmaillage-testkit.workspace = true";
        assert!(told("crates/web/Cargo.toml", kit).is_empty());
        assert_eq!(told("crates/cli/Cargo.toml", "maillage-testkit.workspace = true").len(), 1);
    }

    #[test]
    fn each_big_library_stays_in_its_room() {
        assert_eq!(told("crates/web/Cargo.toml", "typst-pdf.workspace = true").len(), 1);
        assert!(told("crates/documents/Cargo.toml", "typst-pdf.workspace = true").is_empty());
        assert_eq!(told("crates/domain/Cargo.toml", "tokio = \"1\"").len(), 1);
        assert_eq!(told("crates/attic/Cargo.toml", "").len(), 1);
    }
}
