//! What tests of this verb share.

use crate::testing::Browser;

pub(crate) const AUTUMN: [(&str, &str); 9] = [
    ("name", "Tardor"),
    ("starts_on", "2026-09-01"),
    ("ends_on", "2026-12-31"),
    ("destination", "poster"),
    ("size", "a4"),
    ("edge", "plain"),
    ("title-en", "Here, with {partner}"),
    ("body-en", "In {street}."),
    ("call-en", "Look"),
];

/// A campaign that asked everybody, and its address.
pub(crate) async fn asked(browser: &mut Browser) -> String {
    let made = browser.post("/o/raval/campaign/new", &AUTUMN).await;
    assert_eq!(made.status, 303, "{}", made.text());
    let campaign = made.location().to_owned();
    browser.post(&format!("{campaign}/ask"), &[]).await;
    campaign
}

/// The first link of a page that begins so.
pub(crate) fn link(page: &str, start: &str) -> String {
    let mark = format!("href=\"{start}");
    let from = page.find(&mark).unwrap_or_else(|| panic!("no {start} on {page}")) + "href=\"".len();
    page[from..].split('"').next().unwrap().replace("&amp;", "&")
}
