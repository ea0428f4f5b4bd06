//! What the tests need from the system, and how to get it on Debian.

use std::path::Path;

use anyhow::{Result, bail};

use crate::postgres;
use crate::run::{command, find, must, output};

/// A program from the system.
struct Needed {
    /// What it is for, as a person would say it.
    purpose: &'static str,
    /// Whether it is there.
    present: fn() -> bool,
    /// The Debian package that brings it.
    package: &'static str,
    /// Without it the tests cannot run; otherwise the tests that need it say that they were skipped.
    indispensable: bool,
}

const NEEDED: [Needed; 7] = [
    Needed {
        purpose: "the PostgreSQL server, started in a folder of its own",
        present: || postgres::programs().is_some(),
        package: "postgresql",
        indispensable: true,
    },
    Needed {
        purpose: "Chromium, for the journeys in a browser",
        present: || chromium().is_some(),
        package: "chromium",
        indispensable: true,
    },
    Needed {
        purpose: "xmllint, for the schemas of bank files",
        present: || find("xmllint").is_some(),
        package: "libxml2-utils",
        indispensable: true,
    },
    Needed {
        purpose: "sqlite3, for the checked queries",
        present: || find("sqlite3").is_some(),
        package: "sqlite3",
        indispensable: true,
    },
    Needed {
        purpose: "hledger, for a second opinion on the books",
        present: || find("hledger").is_some(),
        package: "hledger",
        indispensable: false,
    },
    Needed {
        purpose: "pdftotext and pdfinfo, to read our papers back",
        present: || find("pdftotext").is_some() && find("pdfinfo").is_some(),
        package: "poppler-utils",
        indispensable: false,
    },
    Needed {
        purpose: "Python with environments of its own, for the figures of independent libraries",
        present: || {
            let asked = ["-c", "import ensurepip, venv"];
            find("python3").is_some_and(|python| output(command(python).args(asked)).is_ok())
        },
        package: "python3-venv",
        indispensable: false,
    },
];

/// The browser that the journeys run in.
pub(crate) fn chromium() -> Option<std::path::PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)
}

/// Whether this program runs as root, who may install, and whom PostgreSQL refuses to serve.
pub(crate) fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

/// Installs what is missing when root on Debian; otherwise says what to install.
///
/// # Errors
/// When something indispensable is still missing.
pub(crate) fn provide() -> Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    if is_root() && find("apt-get").is_some() && Path::new("/etc/debian_version").exists() {
        let packages: Vec<&str> = missing().iter().map(|needed| needed.package).collect();
        must(command("apt-get").args(["-q", "update"]))?;
        must(
            command("apt-get")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(["-q", "install", "-y", "--no-install-recommends"])
                .args(packages),
        )?;
    }
    let missing = missing();
    let packages: Vec<&str> = missing.iter().map(|needed| needed.package).collect();
    for needed in &missing {
        println!("missing: {} (Debian package {})", needed.purpose, needed.package);
    }
    if missing.iter().any(|needed| needed.indispensable) {
        bail!(
            "the tests cannot run yet; on Debian: sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        );
    }
    Ok(())
}

fn missing() -> Vec<&'static Needed> {
    NEEDED.iter().filter(|needed| !(needed.present)()).collect()
}
