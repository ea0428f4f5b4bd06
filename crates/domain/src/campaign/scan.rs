//! Scans of a code, counted without keeping anything about who scanned: no address, no cookie, no
//! name of a browser. What is kept is a number per code, day, part of the day and kind of device.

use crate::words::word_enum;

word_enum! {
    /// A part of the day, coarse enough to tell nothing of anybody.
    DayPart {
        /// Midnight to six.
        Night = "night",
        /// Six to noon.
        Morning = "morning",
        /// Noon to six.
        Afternoon = "afternoon",
        /// Six to midnight.
        Evening = "evening",
    }
}

impl DayPart {
    /// The part of the day that holds an hour (0 to 23).
    #[must_use]
    pub fn of_hour(hour: i8) -> Self {
        match hour {
            ..6 => Self::Night,
            6..12 => Self::Morning,
            12..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
}

word_enum! {
    /// The kind of device.
    Device {
        /// A phone or a tablet.
        Phone = "phone",
        /// Anything else.
        Other = "other",
    }
}

/// What a request says of itself. It is looked at once and kept nowhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asking<'a> {
    /// The method is `GET`.
    pub is_get: bool,
    /// The header `User-Agent`.
    pub agent: &'a str,
    /// The headers `Purpose`, `Sec-Purpose` and `X-Moz`, whichever is there.
    pub purpose: &'a str,
}

/// Words that programs which are no people put into the name of their browser: crawlers, makers of
/// previews in messages, checkers of links, libraries.
const NOT_PEOPLE: [&str; 24] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "fetch",
    "monitor",
    "scan",
    "check",
    "headless",
    "lighthouse",
    "facebookexternalhit",
    "whatsapp",
    "telegram",
    "embedly",
    "curl",
    "wget",
    "python",
    "java/",
    "okhttp",
    "go-http",
    "libwww",
    "httpclient",
    "axios",
];

/// The kind of device of a person who asks; none for what is no visit: `HEAD`, a browser that fetches
/// ahead, a program.
#[must_use]
pub fn visit(asking: &Asking<'_>) -> Option<Device> {
    let agent = asking.agent.to_ascii_lowercase();
    let purpose = asking.purpose.to_ascii_lowercase();
    let ahead = ["prefetch", "prerender", "preview"].iter().any(|word| purpose.contains(word));
    if !asking.is_get || ahead || agent.is_empty() {
        return None;
    }
    if NOT_PEOPLE.iter().any(|word| agent.contains(word)) {
        return None;
    }
    let phone = ["mobi", "android", "iphone", "ipad"].iter().any(|word| agent.contains(word));
    Some(if phone { Device::Phone } else { Device::Other })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                         (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    fn by(agent: &str) -> Option<Device> {
        visit(&Asking { is_get: true, agent, purpose: "" })
    }

    #[test]
    fn people_count_by_the_kind_of_their_device() {
        assert_eq!(by(PHONE), Some(Device::Phone));
        let desk = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(by(desk), Some(Device::Other));
    }

    #[test]
    fn programs_previews_and_head_do_not_count() {
        for agent in [
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "WhatsApp/2.23.20.0",
            "TelegramBot (like TwitterBot)",
            "facebookexternalhit/1.1",
            "curl/8.5.0",
            "python-requests/2.32",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36",
            "",
        ] {
            assert_eq!(by(agent), None, "{agent}");
        }
        assert_eq!(visit(&Asking { is_get: false, agent: PHONE, purpose: "" }), None);
        assert_eq!(
            visit(&Asking { is_get: true, agent: PHONE, purpose: "prefetch;prerender" }),
            None
        );
    }

    #[test]
    fn the_day_has_four_parts() {
        let parts = [0, 5, 6, 11, 12, 17, 18, 23].map(DayPart::of_hour);
        use DayPart as P;
        let all = [P::Night, P::Night, P::Morning, P::Morning, P::Afternoon, P::Afternoon];
        assert_eq!(parts[..6], all);
        assert_eq!(parts[6..], [P::Evening, P::Evening]);
    }
}
