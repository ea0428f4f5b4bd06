//! Errors, all in the port's words.

use std::path::Path;

use maillage_app::identify::register::{Fault, FileForm, RegistersError};

pub(crate) type Result<T> = std::result::Result<T, RegistersError>;

pub(crate) fn io<'a>(
    doing: &'static str,
    file: &'a Path,
) -> impl FnOnce(std::io::Error) -> RegistersError + 'a {
    move |source| RegistersError::Io { doing, file: file.display().to_string(), source }
}

pub(crate) fn damaged(file: &Path, what: impl ToString) -> RegistersError {
    RegistersError::Damaged { file: file.display().to_string(), what: what.to_string() }
}

/// A file that somebody named and that cannot be read: named with its folder, as it was given.
pub(crate) fn unreadable(file: &Path) -> impl FnOnce(std::io::Error) -> RegistersError + '_ {
    use std::io::ErrorKind as K;
    move |error| {
        let error = match carried(error) {
            Ok(known) => return known,
            Err(error) => error,
        };
        let fault = match error.kind() {
            K::NotFound | K::NotADirectory => Fault::NotThere,
            K::PermissionDenied => Fault::NotAllowed,
            K::IsADirectory => Fault::IsFolder,
            K::InvalidData => Fault::NotUtf8,
            _ => return io("read", file)(error),
        };
        input(file, fault)
    }
}

/// The error of ours that another one carries through a library.
pub(crate) fn carried(
    error: std::io::Error,
) -> std::result::Result<RegistersError, std::io::Error> {
    if error.get_ref().is_some_and(|inner| inner.is::<RegistersError>()) {
        let inner = error.into_inner().and_then(|inner| inner.downcast().ok());
        return Ok(*inner.expect("it was seen to be one"));
    }
    Err(error)
}

/// A mistake in a file as a whole, named as it was given.
pub(crate) fn input(file: &Path, fault: Fault) -> RegistersError {
    RegistersError::Input { file: file.display().to_string(), line: None, field: None, fault }
}

/// A file that a library could not read.
pub(crate) fn refused(file: &Path, form: FileForm, said: impl ToString) -> RegistersError {
    input(file, Fault::Unreadable { form, said: said.to_string() })
}

/// A mistake at a key or column of a file, named as it was given.
pub(crate) fn field(file: &Path, field: &str, fault: Fault) -> RegistersError {
    let (file, field) = (file.display().to_string(), Some(field.to_owned()));
    RegistersError::Input { file, line: None, field, fault }
}

/// A mistake in words.
pub(crate) fn said(what: impl Into<String>, mend: impl Into<String>) -> Fault {
    Fault::Said { what: what.into(), mend: mend.into() }
}

/// The name of a file without its folders.
pub(crate) fn short(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}
