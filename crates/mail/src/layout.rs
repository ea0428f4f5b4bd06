//! The two forms of a mail: plain text, and a sober page of HTML. Both say the same.

use askama::Template;
use maillage_app::mail::{Composed, Mail, Words};

/// Lines of plain text are broken before this many characters where words allow (RFC 5322, 2.1.1).
const WIDTH: usize = 78;

#[derive(Template)]
#[template(path = "mail.html")]
struct Page<'a> {
    lang: &'a str,
    network: &'a str,
    words: &'a Words,
}

/// Lays the words out.
pub(crate) fn compose(mail: &Mail, words: &Words) -> Composed {
    let page = Page { lang: mail.locale.code(), network: &mail.voice.network, words };
    Composed {
        subject: words.subject.clone(),
        text: plain(words),
        html: page.render().expect("writing into a string does not fail"),
    }
}

fn plain(words: &Words) -> String {
    let mut parts = vec![wrapped(&words.greeting)];
    parts.extend(words.paragraphs.iter().map(|paragraph| wrapped(paragraph)));
    if let Some((label, url)) = &words.button {
        parts.push(format!("{}\n{url}", wrapped(label)));
    }
    parts.push(format!("{}\n{}", wrapped(&words.closing), words.signature.join("\n")));
    // `-- ` begins what mail programs show as the signature block (RFC 3676, 4.3).
    let mut foot = format!("-- \n{}", wrapped(&words.footer));
    if let Some((label, url)) = &words.opt_out {
        foot.push_str(&format!("\n{}\n{url}", wrapped(label)));
    }
    parts.push(foot);
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

/// Breaks at plain spaces only, never at a hard one.
fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > WIDTH {
                lines.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_plain_spaces_and_no_word_is_lost() {
        let long = "mot ".repeat(60) + "dernier\u{a0}: fin";
        let text = wrapped(&long);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(text.ends_with("dernier\u{a0}: fin"));
        assert_eq!(text.split_whitespace().filter(|w| *w == "mot").count(), 60);
    }
}
