//! Posters: a page for each place, with its own knot in the net and its own code.

use std::collections::HashMap;

use maillage_app::documents::{
    DocumentError, Poster, PosterEdge, PosterMessage, PosterSize, PostersPaper,
};
use maillage_domain::campaign::wording::{Blank, Wording};
use maillage_domain::locale::Locale;
use qrcodegen::QrCodeEcc;
use serde::Serialize;

use crate::net;
use crate::press::Job;
use crate::qr;
use crate::view::HeadView;
use crate::words::{clean, paragraphs};

#[derive(Serialize)]
struct PostersView {
    /// The language of the file; each poster has its own.
    locale: Locale,
    head: HeadView,
    size: &'static str,
    marks: bool,
    picture: bool,
    net: String,
    title: String,
    posters: Vec<PosterView>,
}

#[derive(Serialize)]
struct PosterView {
    locale: Locale,
    title: String,
    text: Vec<String>,
    call: String,
    partner: String,
    street: String,
    /// The place of its knot in the net, in parts of width and height.
    knot: (f64, f64),
    short_url: String,
    url: String,
    qr: String,
}

pub(crate) fn job(paper: &PostersPaper) -> Result<Job, DocumentError> {
    let first = paper.posters.first().ok_or(DocumentError::Missing("poster"))?;
    let message = message(paper, first.locale)?;
    let drawn = net::net(paper.knots.max(u32::try_from(paper.posters.len()).unwrap_or(u32::MAX)));
    let places = spread(drawn.knots.len(), paper.posters.len());
    let posters = paper.posters.iter().zip(places);
    let view = PostersView {
        locale: first.locale,
        head: HeadView::new(&paper.letterhead),
        size: match paper.size {
            PosterSize::A4 => "a4",
            PosterSize::A3 => "a3",
        },
        marks: paper.edge == PosterEdge::Marks,
        picture: paper.picture.is_some(),
        net: drawn.svg,
        title: filled(&message.title, first, paper),
        posters: posters
            .map(|(poster, place)| poster_view(poster, drawn.knots[place], paper))
            .collect::<Result<_, _>>()?,
    };
    let job = Job::new("/poster/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at);
    Ok(job.with_picture(paper.picture.as_deref()))
}

fn poster_view(
    poster: &Poster,
    knot: (f64, f64),
    paper: &PostersPaper,
) -> Result<PosterView, DocumentError> {
    let message = message(paper, poster.locale)?;
    let url = poster.url.trim();
    Ok(PosterView {
        locale: message.locale,
        title: filled(&message.title, poster, paper),
        text: paragraphs(&[filled(&message.text, poster, paper)]),
        call: filled(&message.call, poster, paper),
        partner: clean(&poster.partner),
        street: clean(&poster.street),
        knot,
        short_url: qr::short(url),
        url: clean(url).replace('\u{200b}', ""),
        qr: qr::svg(url, QrCodeEcc::Quartile)?,
    })
}

fn message(paper: &PostersPaper, locale: Locale) -> Result<&PosterMessage, DocumentError> {
    let own = paper.messages.iter().find(|message| message.locale == locale);
    own.or(paper.messages.first()).ok_or(DocumentError::Missing("message"))
}

fn filled(wording: &Wording, poster: &Poster, paper: &PostersPaper) -> String {
    let fill = HashMap::from([
        (Blank::Partner, poster.partner.as_str()),
        (Blank::Street, poster.street.as_str()),
        (Blank::Organisation, paper.letterhead.organisation.legal_name.as_str()),
        (Blank::Network, paper.letterhead.network.as_str()),
    ]);
    clean(&wording.filled(|blank| fill[&blank]))
}

/// A knot for each poster, neighbours in the file far from each other: steps of the golden ratio.
fn spread(knots: usize, posters: usize) -> Vec<usize> {
    let mut free: Vec<usize> = (0..knots).collect();
    (0..posters)
        .map(|at| {
            if free.is_empty() {
                free = (0..knots).collect();
            }
            let part = (0.5 + at as f64 * 0.618_033_988_749_895).fract();
            free.remove(((part * free.len() as f64) as usize).min(free.len() - 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_poster_has_a_knot_of_its_own() {
        let mut places = spread(66, 60);
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 60);
        assert_eq!(spread(12, 30).len(), 30);
    }
}
