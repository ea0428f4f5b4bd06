//! The errors of use cases and of the store.

/// What can go wrong in the tables.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A rule of the tables was broken by what was written: a reference to a row that is not there,
    /// a second row where one may be.
    #[error("the store refused a row ({constraint})")]
    Conflict {
        /// The name of the constraint, where the engine tells it.
        constraint: String,
        /// The engine's own words.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// What was read cannot be what was written: the store is damaged.
    #[error("the store holds something it should not: {0}")]
    Damaged(String),
    /// The engine failed.
    #[error("the store could not {doing}")]
    Engine {
        /// What was being done.
        doing: &'static str,
        /// The engine's own words.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// What any use case may answer. Verbs with richer answers have their own enum that wraps this one.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing in this organisation (also when it is another organisation's).
    #[error("not found")]
    NotFound,
    /// The access table does not let the actor do this.
    #[error("not allowed")]
    Forbidden,
    /// What was asked does not fit what is there; `code` names a translated sentence.
    #[error("refused: {code}")]
    Refused {
        /// A stable word such as `due.month-open`; screens have a sentence for each.
        code: &'static str,
    },
    /// The tables failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// Something else outside failed.
    #[error("{doing} failed")]
    Outside {
        /// What was being done.
        doing: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
