//! What is wrong with a file of a register, and how to mend it. What this program finds out by itself is a word of
//! its own, so that a page can say it in the reader's language; `Display` says it in English, as the terminal does.

use std::fmt;

/// A form in which files come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// CSV.
    Csv,
    /// A workbook.
    Workbook,
    /// GeoJSON.
    GeoJson,
    /// Parquet.
    Parquet,
    /// An extract of OpenStreetMap.
    OsmPbf,
    /// An archive, `.zip`.
    Zip,
    /// One packed file, `.gz`.
    Gzip,
    /// A mapping file.
    Mapping,
}

/// What is wrong, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no such file.
    NotThere,
    /// The file may not be read.
    NotAllowed,
    /// It is a folder.
    IsFolder,
    /// It is no text in UTF-8.
    NotUtf8,
    /// No file was named.
    NoFile,
    /// No mapping file was named.
    NoMapping,
    /// There is nothing in it.
    Empty,
    /// The header lacks a column.
    NoColumn {
        /// The columns that it has.
        seen: String,
        /// The names that the column may have.
        names: String,
    },
    /// A mapping file names a column that its table does not have.
    NoMappedColumn {
        /// The column.
        column: String,
        /// The columns that the table has.
        seen: String,
    },
    /// A quotation mark that is opened and not closed, so that lines went into one cell.
    OpenQuote {
        /// How many lines.
        lines: u64,
    },
    /// Files of SIRENE without one of establishments.
    NoEstablishments,
    /// A file that is none of the source's.
    Foreign {
        /// What the source is called.
        source: String,
        /// The columns that it has, or what else shows it.
        seen: String,
    },
    /// A workbook without a sheet.
    NoSheet,
    /// A library could not read it, and said why.
    Unreadable {
        /// What it was read as.
        form: FileForm,
        /// What the library said.
        said: String,
    },
    /// Its name says something else than its bytes.
    Misnamed {
        /// What its bytes are.
        form: FileForm,
    },
    /// An archive with too many files.
    TooManyEntries {
        /// The most.
        most: u64,
    },
    /// A file of an archive that becomes too large.
    TooLarge {
        /// The file inside.
        entry: String,
        /// The most bytes that are unpacked.
        most_bytes: u64,
    },
    /// A file of an archive that unpacks to far more than any table does.
    TooDense {
        /// The file inside.
        entry: String,
        /// How many bytes one byte may become.
        most_ratio: u64,
    },
    /// An archive within an archive.
    Nested {
        /// The file inside.
        entry: String,
    },
    /// A file of an archive that no register has.
    WrongMember {
        /// The file inside.
        entry: String,
    },
    /// A file of an archive that is locked with a password, or packed in a way that is not read.
    Locked {
        /// The file inside.
        entry: String,
    },
    /// A file of an archive that does not come out as it went in.
    Broken {
        /// The file inside.
        entry: String,
    },
    /// An archive without any file of a register.
    NothingInside,
    /// Something in words, such as a mistake in a mapping file.
    Said {
        /// What is wrong.
        what: String,
        /// How to mend it.
        mend: String,
    },
}

/// Bytes in the greatest unit in which they are whole.
fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let fits = UNITS.into_iter().find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit));
    fits.map_or_else(|| format!("{bytes} bytes"), |(unit, word)| format!("{} {word}", bytes / unit))
}

impl FileForm {
    /// How to mend a file that cannot be read as this.
    fn mend(self) -> &'static str {
        match self {
            Self::Csv => "save the file again as CSV",
            Self::Workbook => "open it in a spreadsheet and save it as .xlsx or CSV",
            Self::GeoJson => "export it as GeoJSON, in degrees (WGS 84)",
            Self::Parquet => {
                "give the whole file, compressed with Snappy, Zstandard or gzip, or not at all"
            }
            Self::OsmPbf => "give an extract in the format .osm.pbf, complete",
            Self::Zip | Self::Gzip => "download it again, or unpack it and give the files inside",
            Self::Mapping => "begin with the template: `maillage register mapping-template`",
        }
    }
}

impl fmt::Display for FileForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csv => "CSV",
            Self::Workbook => "a workbook",
            Self::GeoJson => "GeoJSON",
            Self::Parquet => "Parquet",
            Self::OsmPbf => "an extract of OpenStreetMap",
            Self::Zip => "an archive (.zip) or a workbook",
            Self::Gzip => "compressed with gzip",
            Self::Mapping => "a mapping file",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotThere => write!(f, "it is not there; check the name"),
            Self::NotAllowed => write!(
                f,
                "it may not be read; give the user that runs maillage the right to read it"
            ),
            Self::IsFolder => write!(f, "it is a folder; give the name of a file"),
            Self::NotUtf8 => write!(f, "it is no text in UTF-8; save it in that encoding"),
            Self::NoFile => write!(f, "no file is named; name at least one file"),
            Self::NoMapping => {
                write!(f, "no mapping file is named; name one with `--mapping FILE.toml`")
            }
            Self::Empty => write!(f, "the file is empty; give a file with a header and rows"),
            Self::NoColumn { seen, names } => write!(
                f,
                "the header has no such column; it has: {seen}; name the column one of: {names}"
            ),
            Self::NoMappedColumn { column, seen } => write!(
                f,
                "the table has no column `{column}`; it has: {seen}; put one of these there, or take the line out"
            ),
            Self::OpenQuote { lines } => write!(
                f,
                "a quotation mark on this line is never closed: the {lines} lines after it were read as one \
                 cell; close it or take it out"
            ),
            Self::NoEstablishments => write!(
                f,
                "no file has establishments; name StockEtablissement too; the others only add to it"
            ),
            Self::Foreign { source, seen } => write!(
                f,
                "it is no file of {source}: it has {seen}; give the files of {source} as they are \
                 published, and no others"
            ),
            Self::NoSheet => {
                write!(f, "the workbook has no sheet; give one with a header and rows")
            }
            Self::Unreadable { form, said } => write!(f, "{said}; {}", form.mend()),
            Self::Misnamed { form } => {
                write!(f, "the file is {form}, not what its name says; name it so, or unpack it")
            }
            inside => inside.write_inside(f),
        }
    }
}

impl Fault {
    /// What is wrong within an archive.
    fn write_inside(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyEntries { most } => write!(
                f,
                "the archive holds more than {most} files; unpack it and give those of the register"
            ),
            Self::TooLarge { entry, most_bytes } => {
                write!(f, "{entry} becomes more than {}; give a smaller extract", size(*most_bytes))
            }
            Self::TooDense { entry, most_ratio } => write!(
                f,
                "{entry} becomes more than {most_ratio} times as large as it is packed, as no table does; \
                 unpack it yourself if you trust it"
            ),
            Self::Nested { entry } => {
                write!(
                    f,
                    "{entry} is an archive within the archive; unpack it and give what is inside"
                )
            }
            Self::WrongMember { entry } => write!(
                f,
                "{entry} is no file of a register; take it out of the archive, or give the others alone"
            ),
            Self::Locked { entry } => write!(
                f,
                "{entry} is locked, or packed in a way that is not read; unpack it and give what is inside"
            ),
            Self::Broken { entry } => {
                write!(f, "{entry} does not come out as it went in; download the archive again")
            }
            Self::NothingInside => {
                write!(f, "the archive holds no file of a register; give one that does")
            }
            Self::Said { what, mend } => write!(f, "{what}; {mend}"),
            // All others were written above.
            _ => Ok(()),
        }
    }
}
