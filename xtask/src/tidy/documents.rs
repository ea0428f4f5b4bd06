//! A document that names a path names one that exists, and every library we chose has its reason.

use std::path::Path;

use crate::place::root;

use super::Text;

/// Folders of the root: a code word that begins with one of them is a path.
const FOLDERS: [&str; 9] =
    ["crates/", "docs/", "xtask/", "assets/", "e2e/", "locales/", "fuzz/", ".ci/", ".cargo/"];

pub(super) fn check(texts: &[Text], problems: &mut Vec<String>) {
    for text in texts.iter().filter(|text| text.is("md")) {
        for (at, line) in text.text.lines().enumerate() {
            for named in paths(line) {
                if !root().join(named).exists() {
                    problems.push(format!("{}:{}: `{named}` does not exist", text.path, at + 1));
                }
            }
            for linked in links(line) {
                let folder = Path::new(&text.path).parent().unwrap_or(Path::new(""));
                if !root().join(folder).join(linked).exists() {
                    problems.push(format!(
                        "{}:{}: the link `{linked}` leads nowhere",
                        text.path,
                        at + 1
                    ));
                }
            }
        }
    }
    check_reasons(texts, problems);
}

/// Every dependency of the root manifest has a line in `docs/dependencies.md`.
fn check_reasons(texts: &[Text], problems: &mut Vec<String>) {
    let text_of = |path: &str| {
        texts.iter().find(|text| text.path == path).map_or("", |text| text.text.as_str())
    };
    let reasons = text_of("docs/dependencies.md");
    let manifest = text_of("Cargo.toml");
    let table = manifest.split("[workspace.dependencies]").nth(1).unwrap_or_default();
    let names = table
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
        .filter(|name| !name.starts_with("maillage-") && !name.starts_with('#'));
    for name in names {
        if !reasons.contains(&format!("`{name}`")) {
            problems.push(format!("docs/dependencies.md: say why `{name}` was chosen"));
        }
    }
}

/// The paths between backquotes of a line, without line numbers; patterns and examples are left out.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).filter_map(|code| {
        let path = code.split_once(':').map_or(code, |(path, _)| path);
        let is_path = FOLDERS.iter().any(|folder| path.starts_with(folder));
        let is_pattern =
            path.contains(['*', '<', '{', '…', ' ', '[', '$']) || path.contains("NNNN");
        (is_path && !is_pattern).then_some(path)
    })
}

/// The targets of the links of a line that stay inside the checkout.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split(')').next()?.split('#').next()?;
        let is_ours =
            !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:");
        is_ours.then_some(target)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_other_code_words() {
        let line =
            "See `crates/app/src/lib.rs:12`, `cargo xtask demo`, `docs/*.md` and `crates/<x>/`.";
        assert_eq!(paths(line).collect::<Vec<_>>(), ["crates/app/src/lib.rs"]);
    }

    #[test]
    fn links_inside_are_told_from_links_outside() {
        let line = "[a](docs/a.md#part), [b](https://example.org), [c](#here)";
        assert_eq!(links(line).collect::<Vec<_>>(), ["docs/a.md"]);
    }
}
