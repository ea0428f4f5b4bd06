//! How a campaign's posters are printed, and where their codes lead.

use crate::words::word_enum;

word_enum! {
    /// The size of a poster after trimming.
    PosterSize {
        /// 210 by 297 mm.
        A4 = "a4",
        /// 297 by 420 mm.
        A3 = "a3",
    }
}

word_enum! {
    /// What the machine that prints needs around the poster.
    PosterEdge {
        /// 3 mm of bleed, crop marks outside, the trim box in the file: for a printing house.
        Marks = "marks",
        /// Nothing: the office printer.
        Plain = "plain",
    }
}

word_enum! {
    /// Where the code on a poster leads. It may change while posters hang: the code never does.
    Destination {
        /// A small page about the campaign and the place where the poster hangs.
        Poster = "poster",
        /// The public page of the network.
        Network = "network",
        /// Where companies ask to join.
        Join = "join",
    }
}

/// How a campaign's posters are made unless somebody asks otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Template {
    /// The size of a sheet.
    pub size: PosterSize,
    /// With or without marks.
    pub edge: PosterEdge,
    /// Where the codes lead.
    pub destination: Destination,
}

impl Default for Template {
    /// What an office printer can do, and a page of the campaign's own.
    fn default() -> Self {
        Self { size: PosterSize::A4, edge: PosterEdge::Plain, destination: Destination::Poster }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_kept_by_its_words() {
        let kept = serde_json::to_string(&Template::default()).unwrap();
        assert_eq!(kept, r#"{"size":"a4","edge":"plain","destination":"poster"}"#);
        assert_eq!(serde_json::from_str::<Template>(&kept).unwrap(), Template::default());
    }
}
