//! What is wrong in a mapping file, with the line where it stands.

use std::path::Path;

use maillage_app::identify::register::{Fault, FileForm, RegistersError};
use maillage_domain::identify::establishment::{GeoQuality, OperatorKind, Privacy, Status};

use super::File;
use crate::error::{Result, said};
use crate::rows::acts_in_of;

/// A mistake at a key of a mapping file, with the first line that has the word which is wrong.
pub(super) fn at(path: &Path, text: &str, key: &str, word: &str, fault: Fault) -> RegistersError {
    let is_in = |line: &str| {
        let line = line.split('#').next().unwrap_or_default().trim_start();
        line.contains(&format!("\"{word}\"")) || line.split(['=', ' ']).next() == Some(word)
    };
    let line = text.lines().position(is_in).map(|before| before as u64 + 1);
    let (file, field) = (path.display().to_string(), Some(key.to_owned()));
    RegistersError::Input { file, line, field, fault }
}

pub(super) fn not_understood(path: &Path, text: &str, error: &toml::de::Error) -> RegistersError {
    let before = error.span().and_then(|span| text.get(..span.start));
    RegistersError::Input {
        file: path.display().to_string(),
        line: before.map(|before| before.lines().count().max(1) as u64),
        field: None,
        fault: Fault::Unreadable { form: FileForm::Mapping, said: error.message().to_owned() },
    }
}

/// Checks the words that constants and value maps give to fields with fixed words.
pub(super) fn check_values(path: &Path, text: &str, file: &File) -> Result<()> {
    let constants = file.constants.iter();
    let mapped =
        file.values.iter().flat_map(|(key, map)| map.values().map(move |word| (key, word)));
    for (key, word) in constants.chain(mapped) {
        let known = match key.as_str() {
            "category" => word.parse::<maillage_domain::identify::category::Category>().is_ok(),
            "kind" => word.parse::<OperatorKind>().is_ok(),
            "status" => word.parse::<Status>().is_ok(),
            "privacy" => word.parse::<Privacy>().is_ok(),
            "geo_quality" => word.parse::<GeoQuality>().is_ok(),
            "acts_in" => word.is_empty() || acts_in_of(word).is_some(),
            _ => true,
        };
        if !known {
            let what = format!("`{word}` is not a word of this field");
            let mend = words_of(key);
            return Err(at(path, text, key, word, said(what, mend)));
        }
    }
    Ok(())
}

/// How to mend a word that a field does not know: those that it knows.
fn words_of(key: &str) -> String {
    fn of<T: std::fmt::Display>(all: &[T]) -> String {
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        format!("use one of: {}", all.join(", "))
    }
    match key {
        "kind" => of(OperatorKind::ALL),
        "status" => of(Status::ALL),
        "privacy" => of(Privacy::ALL),
        "geo_quality" => of(GeoQuality::ALL),
        "acts_in" => "write `everywhere`, or metres around the point".to_owned(),
        _ => "use a code of the list of categories in the manual, page “Find organisations”"
            .to_owned(),
    }
}
