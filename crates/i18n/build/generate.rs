//! The Rust source and the embedded texts that come out of the catalogue.

use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Source};
use crate::typography;

/// The texts of one language, as the binary carries them.
pub(crate) fn embedded(language: &str, sources: &[Source]) -> String {
    let mut text = String::new();
    for source in sources.iter().filter(|source| source.language == language) {
        text.push_str(&typography::set(language, &source.text));
        text.push('\n');
    }
    text
}

/// The generated methods, and the table of all messages.
pub(crate) fn methods(catalogue: &Catalogue) -> String {
    let mut code = String::from("impl T {\n");
    for (key, spoken) in &catalogue.messages {
        let mut parameters = String::from("&self");
        let mut arguments = String::new();
        for variable in &spoken.variables {
            let name = variable.replace('-', "_");
            let _ = write!(parameters, ", {name}: impl Into<Arg>");
            let _ = write!(arguments, "({variable:?}, {name}.into()), ");
        }
        let text = spoken.english.split_whitespace().collect::<Vec<_>>().join(" ");
        let documentation = format!("English: `{}` ({}).", text.replace('`', "'"), spoken.file);
        let _ = writeln!(code, "#[doc = {documentation:?}]\n#[must_use]");
        // Clippy counts `self` too and complains from eight on.
        if spoken.variables.len() > 6 {
            code.push_str(
                "#[expect(clippy::too_many_arguments, reason = \"one for each variable of the text\")]\n",
            );
        }
        let name = key.replace('-', "_");
        let _ = writeln!(
            code,
            "pub fn {name}({parameters}) -> String {{ self.say({key:?}, vec![{arguments}]) }}"
        );
    }
    code.push_str("}\n\n/// Every message, by its key, with its variables.\n");
    code.push_str("const MESSAGES: &[(&str, &[&str])] = &[\n");
    for (key, spoken) in &catalogue.messages {
        let names: Vec<&String> = spoken.variables.iter().collect();
        let _ = writeln!(code, "({key:?}, &{names:?}),");
    }
    code.push_str("];\n");
    code
}
