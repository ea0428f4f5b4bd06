//! What is wrong with a file of a register, in the reader's language.

use maillage_app::identify::register::{Fault, FileForm};
use maillage_i18n::T;

/// What is wrong and how to mend it. What a library or a mapping file is told of is English, and stands as it is.
pub(super) fn words(t: T, fault: &Fault) -> String {
    match fault {
        Fault::NotThere => t.fault_not_there(),
        Fault::NotAllowed => t.fault_not_allowed(),
        Fault::IsFolder => t.fault_is_folder(),
        Fault::NotUtf8 => t.fault_not_utf8(),
        Fault::NoFile => t.fault_no_file(),
        Fault::NoMapping => t.fault_no_mapping(),
        Fault::Empty => t.fault_empty(),
        Fault::NoColumn { seen, names } => t.fault_no_column(names.as_str(), seen.as_str()),
        Fault::NoMappedColumn { column, seen } => {
            t.fault_no_mapped_column(column.as_str(), seen.as_str())
        }
        Fault::OpenQuote { lines } => t.fault_open_quote(t.integer(*lines)),
        Fault::NoEstablishments => t.fault_no_establishments(),
        Fault::Foreign { source, seen } => t.fault_foreign(seen.as_str(), source.as_str()),
        Fault::NoSheet => t.fault_no_sheet(),
        Fault::Unreadable { form, said } => unreadable(t, *form, said),
        Fault::Misnamed { form: FileForm::Gzip } => t.fault_misnamed_gzip(),
        Fault::Misnamed { .. } => t.fault_misnamed_zip(),
        Fault::TooManyEntries { most } => t.fault_too_many(t.integer(*most)),
        Fault::TooLarge { entry, most_bytes } => {
            t.fault_too_large(entry.as_str(), t.file_size(*most_bytes))
        }
        Fault::TooDense { entry, most_ratio } => {
            t.fault_too_dense(entry.as_str(), t.integer(*most_ratio))
        }
        Fault::Nested { entry } => t.fault_nested(entry.as_str()),
        Fault::WrongMember { entry } => t.fault_wrong_member(entry.as_str()),
        Fault::Locked { entry } => t.fault_locked(entry.as_str()),
        Fault::Broken { entry } => t.fault_broken(entry.as_str()),
        Fault::NothingInside => t.fault_nothing_inside(),
        Fault::Said { what, mend } => format!("{what}; {mend}."),
    }
}

fn unreadable(t: T, form: FileForm, said: &str) -> String {
    match form {
        FileForm::Csv => t.fault_unreadable_csv(said),
        FileForm::Workbook => t.fault_unreadable_workbook(said),
        FileForm::GeoJson => t.fault_unreadable_geojson(said),
        FileForm::Parquet => t.fault_unreadable_parquet(said),
        FileForm::OsmPbf => t.fault_unreadable_osm(said),
        FileForm::Zip | FileForm::Gzip => t.fault_unreadable_zip(said),
        FileForm::Mapping => t.fault_unreadable_mapping(said),
    }
}
