//! Imports of registers as jobs: started from a page, watched and stopped from it.
//!
//! A job lives in the memory of the server that runs it. When that server ends, the job ends with it,
//! and the edition stays as it was.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use maillage_domain::access::Action;
use maillage_domain::ids::OrganisationId;
use serde_json::json;
use uuid::Uuid;

use crate::access::audit;
use crate::identify::diff;
use crate::identify::register::{
    Fault, Go, ImportReport, ImportRequest, ImportStep, Progress, RegistersError,
};
use crate::identify::search::blocking;
use crate::{Actor, App, AppError};

/// How long a finished job can still be looked at.
const KEPT_HOURS: i64 = 24;

/// Where an import is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobState {
    /// It runs.
    Running(Progress),
    /// It is done.
    Done(Box<ImportReport>),
    /// It failed; the registers are unchanged.
    Failed(ImportFailure),
    /// Somebody stopped it; the registers are unchanged.
    Stopped,
}

/// Why an import failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFailure {
    /// The input is wrong at a known place.
    Input {
        /// The file.
        file: String,
        /// The line, from 1, when it is one.
        line: Option<u64>,
        /// The column or key, when it is one.
        field: Option<String>,
        /// What is wrong, and how to mend it.
        fault: Fault,
    },
    /// Another import is running.
    Busy,
    /// Something outside failed; the log has the cause.
    Outside,
}

/// An import, running or over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The id.
    pub id: Uuid,
    /// Who started it.
    pub started_by: String,
    /// When.
    pub started_at: Timestamp,
    /// The names of its files.
    pub files: Vec<String>,
    /// Where it is.
    pub state: JobState,
}

struct Entry {
    organisation: OrganisationId,
    job: Job,
    stop: Arc<AtomicBool>,
}

/// The imports of one server.
#[derive(Default)]
pub struct Imports {
    jobs: Mutex<HashMap<Uuid, Entry>>,
}

impl Imports {
    /// No import yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn jobs(&self) -> MutexGuard<'_, HashMap<Uuid, Entry>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, id: Uuid, state: JobState) {
        if let Some(entry) = self.jobs().get_mut(&id) {
            entry.job.state = state;
        }
    }

    /// A job of the actor's organisation.
    ///
    /// # Errors
    /// [`AppError::Forbidden`], [`AppError::NotFound`].
    pub fn job(&self, actor: &Actor, id: Uuid) -> Result<Job, AppError> {
        actor.require(Action::EditProspects)?;
        let jobs = self.jobs();
        let entry = jobs.get(&id).filter(|entry| entry.organisation == actor.organisation);
        entry.map(|entry| entry.job.clone()).ok_or(AppError::NotFound)
    }

    /// The job of the actor's organisation that runs now.
    #[must_use]
    pub fn running(&self, actor: &Actor) -> Option<Job> {
        let jobs = self.jobs();
        let mut own = jobs.values().filter(|entry| entry.organisation == actor.organisation);
        own.find(|entry| matches!(entry.job.state, JobState::Running(_)))
            .map(|entry| entry.job.clone())
    }

    /// Asks a job to stop; one that is over stays as it is.
    ///
    /// # Errors
    /// [`AppError::Forbidden`], [`AppError::NotFound`].
    pub fn stop(&self, actor: &Actor, id: Uuid) -> Result<(), AppError> {
        self.job(actor, id)?;
        if let Some(entry) = self.jobs().get(&id) {
            entry.stop.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}

/// Looks at the files before anything is read of them: what is foreign or missing is told at once.
///
/// # Errors
/// [`AppError::Forbidden`]; what is wrong with the files stands inside.
pub async fn check(
    app: &App,
    actor: &Actor,
    request: ImportRequest,
) -> Result<Result<(), RegistersError>, AppError> {
    actor.require(Action::EditProspects)?;
    let registers = app.registers.clone();
    blocking(move || registers.check(&request)).await
}

/// Starts an import and answers with its id at once. `keep` is held until it is over: the folder of its
/// files, which goes away with it.
///
/// # Errors
/// [`AppError::Forbidden`].
pub fn start(
    app: &App,
    imports: &Arc<Imports>,
    actor: &Actor,
    request: ImportRequest,
    keep: impl Send + 'static,
) -> Result<Uuid, AppError> {
    actor.require(Action::EditProspects)?;
    let id: Uuid = app.new_id();
    let now = app.clock.now();
    let stop = Arc::new(AtomicBool::new(false));
    let names = request.files.iter().filter_map(|file| file.file_name());
    let job = Job {
        id,
        started_by: actor.name.clone(),
        started_at: now,
        files: names.map(|name| name.to_string_lossy().into_owned()).collect(),
        state: JobState::Running(Progress { step: ImportStep::Reading, done: 0, total: 0 }),
    };
    let entry = Entry { organisation: actor.organisation, job, stop: stop.clone() };
    let oldest = now - SignedDuration::from_hours(KEPT_HOURS);
    let mut jobs = imports.jobs();
    jobs.retain(|_, entry| {
        matches!(entry.job.state, JobState::Running(_)) || entry.job.started_at > oldest
    });
    jobs.insert(id, entry);
    drop(jobs);
    let (app, imports, actor) = (app.clone(), imports.clone(), actor.clone());
    tokio::spawn(async move {
        let state = run(&app, &imports, &actor, id, request, stop).await;
        // Its files are gone when it is told to be over.
        drop(keep);
        imports.set(id, state);
    });
    Ok(id)
}

async fn run(
    app: &App,
    imports: &Arc<Imports>,
    actor: &Actor,
    id: Uuid,
    request: ImportRequest,
    stop: Arc<AtomicBool>,
) -> JobState {
    let (registers, watched) = (app.registers.clone(), imports.clone());
    let imported = blocking(move || {
        registers.import(&request, &mut |progress| {
            watched.set(id, JobState::Running(progress));
            if stop.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
        })
    })
    .await;
    let report = match imported {
        Ok(Ok(report)) => report,
        Ok(Err(error)) => return failed(error),
        Err(error) => {
            tracing::error!(%error, "an import died");
            return JobState::Failed(ImportFailure::Outside);
        }
    };
    if let Err(error) = note(app, actor, &report).await {
        tracing::error!(%error, "an import was not noted in the audit");
    }
    // The other organisations hear of it with their errands.
    if let Err(error) = diff::tell(app, actor).await {
        tracing::error!(cause = ?error, "a new edition was not compared");
    }
    JobState::Done(Box::new(report))
}

fn failed(error: RegistersError) -> JobState {
    match error {
        RegistersError::Stopped => JobState::Stopped,
        RegistersError::Busy => JobState::Failed(ImportFailure::Busy),
        RegistersError::Input { file, line, field, fault } => {
            JobState::Failed(ImportFailure::Input { file, line, field, fault })
        }
        other => {
            tracing::error!(error = %other, "an import failed");
            JobState::Failed(ImportFailure::Outside)
        }
    }
}

/// Notes an import that is done in the audit of the organisation that did it.
///
/// # Errors
/// When the store fails.
pub async fn note(app: &App, actor: &Actor, report: &ImportReport) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let detail = json!({ "read": report.read, "kept": report.kept, "vintage": report.vintage });
    let subject = ("register", report.source.as_str());
    audit::note(app, &mut *work, actor, "register.import", subject, detail).await?;
    work.commit().await?;
    Ok(())
}
