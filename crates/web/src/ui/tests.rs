use std::collections::BTreeSet;
use std::path::Path;

use askama::Template;
use maillage_domain::access::Role;
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::*;

/// A partner's first load, in bytes and before compression.
pub(crate) const PARTNER_LIMIT: usize = 50_000;

fn all_pages() -> Vec<(&'static str, Locale, String)> {
    Locale::ALL
        .into_iter()
        .flat_map(|locale| {
            let pages = styleguide::pages(T::new(locale)).unwrap();
            pages.into_iter().map(move |(name, html)| (name, locale, html))
        })
        .collect()
}

/// The values of `attribute="…"` in a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The bytes of a partner's page with all that it makes a browser load.
pub(crate) fn first_load(html: &str) -> usize {
    assert!(!html.contains("<script"), "a partner's phone runs no script");
    let mut files: BTreeSet<&str> = values(html, "href")
        .into_iter()
        .filter_map(|address| address.strip_prefix(assets::PREFIX))
        .filter_map(|address| address.split('#').next())
        .collect();
    let sheet = assets::url("partner.css").trim_start_matches(assets::PREFIX);
    let css = String::from_utf8(assets::get(sheet).unwrap().bytes.into_owned()).unwrap();
    let css_files: Vec<String> = css
        .split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|file| file.trim_matches('"').trim_start_matches("./").to_owned())
        .collect();
    files.extend(css_files.iter().map(String::as_str));
    files
        .iter()
        .map(|file| assets::get(file).unwrap_or_else(|| panic!("{file}")).bytes.len())
        .sum::<usize>()
        + html.len()
}

#[test]
fn every_sample_page_renders_in_every_language_without_inline_script_or_style() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/styleguide");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, locale, html) in all_pages() {
        std::fs::write(folder.join(format!("{name}-{locale}.html")), &html).unwrap();
        assert!(html.contains(&format!("<html lang=\"{locale}\">")), "{name}");
        assert!(!html.contains(" style=\"") && !html.contains("<style"), "{name}: inline style");
        assert!(!html.contains("javascript:") && !html.contains(" onclick="), "{name}");
        for opening in html.split("<script").skip(1) {
            assert!(opening.contains("src=\"/assets/"), "{name}: inline script");
        }
    }
}

#[test]
fn every_asset_that_a_page_names_exists() {
    for (name, _, html) in all_pages() {
        for address in values(&html, "href").into_iter().chain(values(&html, "src")) {
            let Some(file) = address.strip_prefix(assets::PREFIX) else { continue };
            let (file, sign) = file.split_once('#').unwrap_or((file, ""));
            let asset = assets::get(file).unwrap_or_else(|| panic!("{name}: {address}"));
            if !sign.is_empty() {
                let sprite = String::from_utf8(asset.bytes.into_owned()).unwrap();
                assert!(sprite.contains(&format!("id=\"{sign}\"")), "{name}: no sign {sign}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_labels_point_at_fields() {
    for (name, _, html) in all_pages() {
        let ids = values(&html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: an id is used twice");
        for target in values(&html, "for") {
            assert!(known.contains(target), "{name}: label for {target}");
        }
        for list in values(&html, "aria-describedby") {
            assert!(list.split(' ').all(|id| known.contains(id)), "{name}: {list}");
        }
    }
}

#[test]
fn the_first_load_of_a_partners_page_stays_under_fifty_kilobytes() {
    let (_, _, html) =
        all_pages().into_iter().find(|(name, ..)| *name == "partner").expect("a sample");
    let bytes = first_load(&html);
    println!("a partner's first load: {bytes} bytes");
    assert!(bytes < PARTNER_LIMIT, "{bytes} bytes");
}

#[test]
fn an_address_in_a_field_is_escaped_and_what_was_typed_comes_back() {
    let field = Field::text("name", "Name", "\"><script>").with_error(Some("No < here".into()));
    let html = field.render().unwrap();
    assert!(!html.contains("<script>"));
    assert!(html.contains("aria-invalid=\"true\"") && html.contains("id=\"name-error\""));
    assert!(!Field::password("p", "Password", "new-password").render().unwrap().contains("secret"));
}

#[test]
fn a_sorted_column_turns_round_and_the_others_start_upwards() {
    let to = |word: &str| format!("?sort={word}");
    assert_eq!(SortLink::new("Name", "name", "name", to).href, "?sort=-name");
    assert_eq!(SortLink::new("Name", "name", "-name", to).href, "?sort=name");
    assert_eq!(SortLink::new("Name", "name", "due", to).ascending, None);
    assert_eq!(SortLink::new("Name", "name", "-name", to).ascending, Some(false));
}

#[test]
fn the_navigation_shows_money_only_to_those_who_may_look_at_it() {
    let t = T::new(Locale::Fr);
    let words = |roles: &[Role]| -> Vec<String> {
        NavItem::for_roles(t, roles, "/o", None).into_iter().map(|item| item.label).collect()
    };
    assert_eq!(words(&[Role::Reader, Role::Adviser]).len(), Verb::ALL.len());
    assert!(words(&[]).is_empty());
    assert_eq!(words(&[Role::Treasurer])[1], "Inviter");
}
