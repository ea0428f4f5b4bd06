//! The press: Typst's world with our fonts and templates, and the export to tagged PDF.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::documents::{DocumentError, Logo};
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// After how many further papers a memoised result is dropped: each paper leaves up to two
/// megabytes of them behind.
const CACHE_AGE: usize = 10;

static FONT_FILES: &[&[u8]] = &include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

macro_rules! templates {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../templates", $path)))),*]
    };
}

/// Every template and every file of words.
pub(crate) static TEMPLATES: &[(&str, &str)] = templates! {
    "/common/house.typ"
    "/common/fr.toml" "/common/es.toml" "/common/ca.toml" "/common/en.toml"
    "/agreement/paper.typ"
    "/agreement/fr.toml" "/agreement/es.toml" "/agreement/ca.toml" "/agreement/en.toml"
    "/letter/paper.typ"
    "/letter/fr.toml" "/letter/es.toml" "/letter/ca.toml" "/letter/en.toml"
    "/receipt/paper.typ"
    "/receipt/fr.toml" "/receipt/es.toml" "/receipt/ca.toml" "/receipt/en.toml"
    "/mandate/paper.typ"
    "/mandate/fr.toml" "/mandate/es.toml" "/mandate/ca.toml" "/mandate/en.toml"
    "/chart/fr.toml" "/chart/es.toml" "/chart/ca.toml" "/chart/en.toml"
    "/poster/paper.typ"
    "/poster/fr.toml" "/poster/es.toml" "/poster/ca.toml" "/poster/en.toml"
    "/statement/paper.typ"
    "/statement/fr.toml" "/statement/es.toml" "/statement/ca.toml" "/statement/en.toml"
    "/placement/paper.typ"
    "/placement/fr.toml" "/placement/es.toml" "/placement/ca.toml" "/placement/en.toml"
    "/hours/paper.typ"
    "/hours/fr.toml" "/hours/es.toml" "/hours/ca.toml" "/hours/en.toml"
    "/attendance/paper.typ"
    "/attendance/fr.toml" "/attendance/es.toml" "/attendance/ca.toml" "/attendance/en.toml"
    "/round/paper.typ"
    "/round/fr.toml" "/round/es.toml" "/round/ca.toml" "/round/en.toml"
    "/case_study/paper.typ"
    "/case_study/fr.toml" "/case_study/es.toml" "/case_study/ca.toml" "/case_study/en.toml"
};

static PRESS: LazyLock<Press> = LazyLock::new(Press::set_up);

/// What all papers share.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    data: FileId,
    logo: FileId,
    picture: FileId,
}

impl Press {
    fn set_up() -> Self {
        let fonts: Vec<Font> =
            FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        let sources = TEMPLATES
            .iter()
            .map(|(path, text)| (file_id(path), Source::new(file_id(path), (*text).to_owned())))
            .collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            data: file_id("/data.json"),
            logo: file_id("/logo"),
            picture: file_id("/picture"),
        }
    }
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our paths are written here, absolute and plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One paper to print.
pub(crate) struct Job {
    template: &'static str,
    data: Vec<u8>,
    logo: Option<Bytes>,
    picture: Option<Bytes>,
    made_at: Timestamp,
}

/// A printed paper and what the typesetter had to say about it.
pub(crate) struct Print {
    pub(crate) pdf: Vec<u8>,
    /// Texts of warnings; in tests there must be none.
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests hold the templates to it"))]
    pub(crate) warnings: Vec<String>,
    /// Whether the file claims PDF/UA-1.
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests hold the templates to it"))]
    pub(crate) universal: bool,
}

impl Job {
    /// `template` is a path of [`TEMPLATES`]; `view` becomes `/data.json`.
    pub(crate) fn new(
        template: &'static str,
        view: &impl Serialize,
        logo: Option<&Logo>,
        made_at: Timestamp,
    ) -> Self {
        let data = serde_json::to_vec(view).expect("views hold texts, lists and flags only");
        let logo = logo.map(|logo| match logo {
            Logo::Svg(bytes) | Logo::Png(bytes) => Bytes::new(bytes.clone()),
        });
        Self { template, data, logo, picture: None, made_at }
    }

    /// With a picture as `/picture`.
    pub(crate) fn with_picture(self, picture: Option<&[u8]>) -> Self {
        Self { picture: picture.map(|bytes| Bytes::new(bytes.to_vec())), ..self }
    }

    /// Prints.
    pub(crate) fn run(self) -> Result<Vec<u8>, DocumentError> {
        self.print().map(|print| print.pdf)
    }

    /// Prints, and tells the warnings.
    pub(crate) fn print(mut self) -> Result<Print, DocumentError> {
        let result = self.attempt();
        comemo::evict(CACHE_AGE);
        if result.is_err() && self.logo.is_some() {
            // The same paper with a plain square tells whether the logo was to blame.
            self.logo = Some(Bytes::from_string(PLAIN_LOGO));
            self.data = plain_logo_format(&self.data);
            if self.attempt().is_ok() {
                return Err(DocumentError::Logo);
            }
        }
        result
    }

    fn attempt(&self) -> Result<Print, DocumentError> {
        let world = PaperWorld {
            press: &PRESS,
            main: file_id(self.template),
            data: Bytes::new(self.data.clone()),
            logo: self.logo.clone(),
            picture: self.picture.clone(),
        };
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let document = output.map_err(|errors| refusal(&errors))?;
        let warnings = warnings.iter().map(|warning| warning.message.to_string()).collect();
        // PDF/UA forbids characters that no font of ours can draw. A name in such a script is
        // still printed, tagged and readable by machine, only without the claim.
        let universal = typst_pdf::pdf(&document, &self.options(&[PdfStandard::Ua_1])?);
        let is_universal = universal.is_ok();
        let pdf = match universal {
            Ok(pdf) => pdf,
            Err(_) => {
                typst_pdf::pdf(&document, &self.options(&[])?).map_err(|errors| refusal(&errors))?
            }
        };
        Ok(Print { pdf, warnings, universal: is_universal })
    }

    fn options(&self, standards: &[PdfStandard]) -> Result<PdfOptions, DocumentError> {
        let standards = PdfStandards::new(standards)
            .map_err(|error| DocumentError::Typesetting(error.message().to_string()))?;
        Ok(PdfOptions {
            creator: typst::foundations::Smart::Custom(Some("Maillage".to_owned())),
            timestamp: datetime(self.made_at).map(typst_pdf::Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        })
    }
}

const PLAIN_LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>"##;

/// The same data, with a logo announced as SVG.
fn plain_logo_format(data: &[u8]) -> Vec<u8> {
    let mut value: serde_json::Value =
        serde_json::from_slice(data).expect("the data was written by us a moment ago");
    if let Some(logo) = value.pointer_mut("/head/logo") {
        *logo = "svg".into();
    }
    serde_json::to_vec(&value).expect("what was read from JSON is written as JSON")
}

fn refusal(errors: &[SourceDiagnostic]) -> DocumentError {
    let texts: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    DocumentError::Typesetting(texts.join("; "))
}

/// The instant in UTC as Typst writes it; `None` outside the years 0 to 9999.
fn datetime(instant: Timestamp) -> Option<Datetime> {
    let utc = instant.to_zoned(TimeZone::UTC);
    Datetime::from_ymd_hms(
        utc.year().into(),
        utc.month().try_into().ok()?,
        utc.day().try_into().ok()?,
        utc.hour().try_into().ok()?,
        utc.minute().try_into().ok()?,
        utc.second().try_into().ok()?,
    )
}

/// What Typst sees of the world: our files, this paper's facts, no clock, no disk, no network.
struct PaperWorld<'a> {
    press: &'a Press,
    main: FileId,
    data: Bytes,
    logo: Option<Bytes>,
    picture: Option<Bytes>,
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        if id == self.press.logo {
            return self.logo.clone().ok_or_else(|| not_found(id));
        }
        if id == self.press.picture {
            return self.picture.clone().ok_or_else(|| not_found(id));
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
