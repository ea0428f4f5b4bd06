//! The badge of a network: a small picture of our own drawing that needs nothing else, and the text that
//! partners paste into their pages. The picture travels inside the text, so that a partner's visitors ask
//! nothing of our server.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maillage_i18n::T;

/// The most characters of the network's name on the picture.
const NAME_MAX: usize = 44;
const HIGH: u32 = 56;

/// The badge of one network in one language.
pub(crate) struct Badge {
    t: T,
    network: String,
    /// The public page, which it leads to.
    pub(crate) address: String,
}

impl Badge {
    pub(crate) fn new(t: T, network: &str, address: String) -> Self {
        Self { t, network: network.to_owned(), address }
    }

    /// How wide the picture is. Without a font of its own it can only be reckoned: a little too wide
    /// rather than too narrow.
    fn wide(&self) -> u32 {
        let longest = self.name().chars().count().max(self.t.badge_member().chars().count());
        64 + u32::try_from(longest).unwrap_or(0) * 10 + 12
    }

    fn name(&self) -> String {
        if self.network.chars().count() <= NAME_MAX {
            return self.network.clone();
        }
        let cut: String = self.network.chars().take(NAME_MAX - 1).collect();
        format!("{}…", cut.trim_end())
    }

    /// The picture.
    pub(crate) fn svg(&self) -> String {
        let wide = self.wide();
        let (alt, member) = (escaped(&self.alt()), escaped(&self.t.badge_member()));
        let name = escaped(&self.name());
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{HIGH}\" viewBox=\"0 0 {wide} {HIGH}\" \
             role=\"img\" aria-label=\"{alt}\"><rect x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"7.5\" \
             fill=\"#f8f3e6\" stroke=\"#0d3b66\"/><g fill=\"none\" stroke=\"#0d3b66\" stroke-width=\"2\">\
             <path d=\"M14 18 32 12 50 20M14 18 22 42 44 44 50 20M32 12 22 42M32 12 44 44\"/></g>\
             <g fill=\"#0d3b66\"><circle cx=\"14\" cy=\"18\" r=\"4\"/><circle cx=\"50\" cy=\"20\" r=\"4\"/>\
             <circle cx=\"22\" cy=\"42\" r=\"4\"/><circle cx=\"44\" cy=\"44\" r=\"4\"/></g>\
             <circle cx=\"32\" cy=\"12\" r=\"5\" fill=\"#f0b429\" stroke=\"#0d3b66\" stroke-width=\"1.5\"/>\
             <text x=\"64\" y=\"23\" font-family=\"system-ui,sans-serif\" font-size=\"13\" fill=\"#4a4f55\">{member}</text>\
             <text x=\"64\" y=\"42\" font-family=\"system-ui,sans-serif\" font-size=\"16\" font-weight=\"bold\" fill=\"#0d3b66\">{name}</text></svg>",
            wide - 1,
            HIGH - 1,
        )
    }

    /// What the picture says.
    pub(crate) fn alt(&self) -> String {
        self.t.badge_alt(self.network.as_str())
    }

    /// The picture as an address that holds it whole.
    pub(crate) fn data(&self) -> String {
        format!("data:image/svg+xml;base64,{}", STANDARD.encode(self.svg()))
    }

    /// The text to paste: a link and a picture, nothing that runs and nothing that is loaded.
    pub(crate) fn snippet(&self) -> String {
        format!(
            "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{HIGH}\"></a>",
            escaped(&self.address),
            self.data(),
            escaped(&self.alt()),
            self.wide(),
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use maillage_domain::campaign::badge::links_to;
    use maillage_domain::locale::Locale;

    use super::*;

    #[test]
    fn what_is_pasted_leads_to_the_network_runs_nothing_and_loads_nothing() {
        for locale in Locale::ALL {
            let name = "Réseau <d'entreprises> \"urbaines\" & solidaires";
            let address = "https://x.example/n/raval".to_owned();
            let badge = Badge::new(T::new(locale), name, address.clone());
            let pasted = badge.snippet();
            assert!(links_to(&pasted, &address), "{pasted}");
            assert!(!pasted.contains("script") && !pasted.contains("solidaires>"), "{pasted}");
            assert_eq!(pasted.matches("src=\"").count(), 1);
            assert!(pasted.contains("src=\"data:image/svg+xml;base64,"));
            let svg = badge.svg();
            assert!(!svg.contains("href") && !svg.contains("url("), "{svg}");
            assert_eq!(svg.matches("http").count(), 1, "the name of the format, nothing to load");
        }
    }

    #[test]
    fn a_long_name_is_cut_on_the_picture_and_whole_in_its_words() {
        let name = "x".repeat(80);
        let badge = Badge::new(T::new(Locale::En), &name, String::new());
        assert!(!badge.svg().contains(&format!(">{name}<")) && badge.svg().contains('…'));
        assert!(badge.alt().contains(&name) && badge.wide() < 520);
    }
}
