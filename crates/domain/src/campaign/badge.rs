//! Whether a partner's web page bears the badge of the network: a link to the network's public page.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::words::word_enum;

/// A partner's page is looked at once in so many days at most.
pub const LOOKED_AT_EVERY_DAYS: i64 = 7;

word_enum! {
    /// What looking at a partner's page showed.
    BadgeState {
        /// It links to the network.
        Found = "found",
        /// It was read and does not.
        Missing = "missing",
        /// Its `robots.txt` asks programs to stay away.
        Forbidden = "forbidden",
        /// It did not answer with a page.
        Unreachable = "unreachable",
    }
}

/// Whether a page may be looked at again.
#[must_use]
pub fn is_due(last: Option<Date>, today: Date) -> bool {
    last.is_none_or(|last| last.saturating_add(LOOKED_AT_EVERY_DAYS.days()) <= today)
}

/// The address to look at, from what somebody noted as a partner's web site: `www.forn.example` is as
/// good as `https://www.forn.example/`. None for what is no web address.
#[must_use]
pub fn page_of(website: &str) -> Option<String> {
    let text = website.trim();
    let address = match text.split_once("://") {
        Some(("http" | "https", rest)) if !rest.is_empty() => text.to_owned(),
        Some(_) => return None,
        None => format!("https://{text}"),
    };
    let host = address.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    let is_named = host.contains('.') && !host.contains(['@', ' ']) && !host.starts_with('.');
    is_named.then_some(address)
}

/// Whether a page holds a link to an address, whatever the scheme, with anything behind it that
/// leads to a place of the same page. What stands in a comment does not count.
#[must_use]
pub fn links_to(html: &str, address: &str) -> bool {
    let wanted = bare(address);
    anchors(&without_comments(html)).any(|anchor| {
        attribute(anchor, "href").is_some_and(|href| {
            let href = href.trim().replace("&amp;", "&");
            bare(&href).strip_prefix(wanted).is_some_and(|rest| {
                let rest = rest.strip_prefix('/').unwrap_or(rest);
                rest.is_empty() || rest.starts_with(['?', '#'])
            })
        })
    })
}

/// An address without its scheme and the slash at its end.
fn bare(address: &str) -> &str {
    let rest = ["https://", "http://", "//"].iter().find_map(|scheme| address.strip_prefix(scheme));
    rest.unwrap_or(address).trim_end_matches('/')
}

fn without_comments(html: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, behind)| behind);
    }
    kept.push_str(rest);
    kept
}

/// What stands inside each `<a …>`.
fn anchors(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').filter_map(|tag| {
        let inside = tag.strip_prefix(['a', 'A'])?;
        let is_anchor = inside.starts_with(|c: char| c.is_ascii_whitespace());
        is_anchor.then(|| inside.split_once('>').map_or(inside, |(attributes, _)| attributes))
    })
}

/// The value of an attribute, with or without quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace())?;
        let (key, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, behind) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => value.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((value, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = behind;
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const NETWORK: &str = "https://xarxa.example.org/n/raval";

    #[test]
    fn a_link_to_the_network_is_found_however_it_is_written() {
        for html in [
            r#"<a href="https://xarxa.example.org/n/raval"><img src="x.svg" alt="y"></a>"#,
            r#"<p><A class=b  HREF='http://xarxa.example.org/n/raval/'>the network</A>"#,
            "<a target=_blank rel='noopener' href=//xarxa.example.org/n/raval>x</a>",
            r#"<a download href = "https://xarxa.example.org/n/raval?lang=fr&amp;x=1#partners" >x</a>"#,
        ] {
            assert!(links_to(html, NETWORK), "{html}");
        }
    }

    #[test]
    fn what_is_no_link_to_it_does_not_count() {
        for html in [
            "",
            "https://xarxa.example.org/n/raval",
            r#"<!-- <a href="https://xarxa.example.org/n/raval">x</a> -->"#,
            r#"<!-- <a href="https://xarxa.example.org/n/raval">x</a>"#,
            r#"<a href="https://xarxa.example.org/n/ravalejar">x</a>"#,
            r#"<a href="https://xarxa.example.org/n/raval/join">x</a>"#,
            r#"<a href="https://other.example.org/n/raval">x</a>"#,
            r#"<a data-href="https://xarxa.example.org/n/raval" href="/">x</a>"#,
            r#"<area href="https://xarxa.example.org/n/raval">"#,
            r#"<a href="https://xarxa.example.org/n/raval"#,
        ] {
            assert!(!links_to(html, NETWORK), "{html}");
        }
    }

    #[test]
    fn a_page_is_looked_at_once_a_week_at_most() {
        let today = date(2026, 11, 23);
        assert!(is_due(None, today));
        assert!(!is_due(Some(date(2026, 11, 17)), today));
        assert!(is_due(Some(date(2026, 11, 16)), today));
    }

    #[test]
    fn a_web_site_is_read_as_people_note_it() {
        assert_eq!(page_of(" www.forn.example ").as_deref(), Some("https://www.forn.example"));
        assert_eq!(page_of("http://forn.example/pa").as_deref(), Some("http://forn.example/pa"));
        for none in ["", "forn", "ftp://forn.example", "javascript:alert(1)", "a@forn.example"] {
            assert_eq!(page_of(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn any_page_is_read_without_harm(html in ".{0,300}") {
            let _ = links_to(&html, NETWORK);
        }

        #[test]
        fn a_link_is_found_wherever_it_stands(before in "[^<>\"'-]{0,60}", after in ".{0,60}") {
            let html = format!("{before}<a class=\"b\" href=\"{NETWORK}\">x</a>{after}");
            prop_assert!(links_to(&html, NETWORK));
        }
    }
}
