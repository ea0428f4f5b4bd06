//! What can be typed after `maillage`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use maillage_domain::locale::Locale;

use crate::key_file::KEY_FILE;
use crate::{commands, language};

/// Told below every help and on the manual page.
const EXIT_CODES: &str = "Exit codes:
  0  done
  1  not done, for a reason of the machine, the network or the program; or the books do not hold
  2  the input was bad: the message says which file, line or field, and how to mend it";

/// Creates, runs and proves strategic local partnerships.
#[derive(Debug, Parser)]
#[command(name = "maillage", version, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// Folder of the installation's files; commands that read refuse one that is not there
    #[arg(
        long,
        value_name = "DIR",
        global = true,
        env = "MAILLAGE_DATA",
        default_value = "maillage-data"
    )]
    pub(crate) data: PathBuf,
    /// PostgreSQL address (postgres://…); without it, a SQLite file in the data folder
    #[arg(
        long,
        value_name = "URL",
        global = true,
        env = "MAILLAGE_DATABASE",
        hide_env_values = true
    )]
    pub(crate) database: Option<String>,
    /// File of the key of people; without it, people.key in the data folder
    #[arg(long, value_name = "FILE", global = true, env = "MAILLAGE_PEOPLE_KEY")]
    pub(crate) people_key: Option<PathBuf>,
    /// Which organisation, by the word in its addresses; needed when there are several
    #[arg(long, value_name = "SLUG", global = true, env = "MAILLAGE_ORGANISATION")]
    pub(crate) organisation: Option<String>,
    /// Answer in JSON, one object on standard output
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of `verify`, `figures` and `doctor`: fr, es, ca or en; without it the terminal's (LC_ALL,
    /// LC_MESSAGES, LANG), else English
    #[arg(long, global = true, value_parser = language::parse)]
    pub(crate) lang: Option<Locale>,
}

impl Global {
    /// Where the key of people is kept.
    pub(crate) fn people_key(&self) -> PathBuf {
        self.people_key.clone().unwrap_or_else(|| self.data.join(KEY_FILE))
    }
}

/// The commands; each has its file in `commands/`.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the pages
    Serve(commands::serve::Serve),
    /// Fill a fresh folder with a network that shows everything, and serve it
    Demo(commands::demo::Demo),
    /// Bring the tables to this version's form
    Migrate,
    /// Open registers of shops and organisations
    #[command(subcommand)]
    Register(commands::register::Register),
    /// Members of staff who sign in
    #[command(subcommand)]
    User(commands::user::User),
    /// Dues of a month
    #[command(subcommand)]
    Dues(commands::dues::Dues),
    /// Direct debits of a month
    #[command(subcommand)]
    Collect(commands::collect::Collect),
    /// Statements of the bank
    #[command(subcommand)]
    Bank(commands::bank::Bank),
    /// The journal
    #[command(subcommand)]
    Ledger(commands::ledger::Ledger),
    /// Yearly receipts
    #[command(subcommand)]
    Receipts(commands::receipts::Receipts),
    /// Forget what is due after events, remind advisers of what waits for an answer, take away what is kept
    /// under consents that ended and say whose data are to go; a server does so by itself each hour
    Errands,
    /// The key that wraps the keys of people
    #[command(subcommand)]
    Keys(commands::keys::Keys),
    /// Campaigns and their posters
    #[command(subcommand)]
    Campaign(commands::campaign::Campaign),
    /// Say what the public page says: partners, and what came in by which channel
    Figures,
    /// Say what was promised and came, why it changed, and what the next years may bring
    Forecast(commands::forecast::Forecast),
    /// What is measured
    #[command(subcommand)]
    Indicator(commands::indicator::Indicator),
    /// Write the case study of the network as a PDF
    CaseStudy(commands::case_study::CaseStudy),
    /// Prove that the books balance, that the journal is unbroken and that nothing is orphaned
    Verify,
    /// Back everything up into one file, also while it runs
    Backup(commands::backup::BackUp),
    /// Restore a backup into an empty folder (and an empty database); what is damaged is refused
    Restore(commands::backup::Restore),
    /// Copy a database into another one of either engine, and compare the two
    MoveStore(commands::move_store::MoveStore),
    /// Say what is missing on this machine and how to get it
    Doctor,
    /// Write the completions of a shell
    Completions(commands::completions::Completions),
    /// Write the manual pages
    Man(commands::man::Man),
}
