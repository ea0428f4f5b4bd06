//! Errors, all in the port's words.

use std::path::Path;

use maillage_app::identify::register::RegistersError;

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
        let (what, mend) = match error.kind() {
            K::NotFound => ("it is not there", "check the name"),
            K::PermissionDenied => {
                ("it may not be read", "give the user that runs maillage the right to read it")
            }
            K::IsADirectory => ("it is a folder", "give the name of a file"),
            K::InvalidData => ("it is no text in UTF-8", "save it in that encoding"),
            _ => return io("read", file)(error),
        };
        RegistersError::Input {
            file: file.display().to_string(),
            line: None,
            field: None,
            what: what.to_owned(),
            mend: mend.to_owned(),
        }
    }
}

/// A mistake in a file as a whole, named as it was given.
pub(crate) fn input(
    file: &Path,
    what: impl Into<String>,
    mend: impl Into<String>,
) -> RegistersError {
    RegistersError::Input {
        file: file.display().to_string(),
        line: None,
        field: None,
        what: what.into(),
        mend: mend.into(),
    }
}

/// A mistake at a key or column of a file, named as it was given.
pub(crate) fn field(
    file: &Path,
    field: &str,
    what: impl Into<String>,
    mend: impl Into<String>,
) -> RegistersError {
    RegistersError::Input {
        file: file.display().to_string(),
        line: None,
        field: Some(field.to_owned()),
        what: what.into(),
        mend: mend.into(),
    }
}

/// The name of a file without its folders.
pub(crate) fn short(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}
