//! Many rows at once: statements that follow one another, each written while the one before is done.

use futures_util::future::join;
use maillage_app::StoreError;
use sqlx::QueryBuilder;

use crate::column::engine;
use crate::{Db, Tx};

/// Executes the statements one after the other. While the engine works on one, the next is written here,
/// so that neither waits for the other. Ends at the first that fails.
pub(crate) async fn execute_each(
    tx: &mut Tx,
    doing: &'static str,
    mut statements: impl Iterator<Item = Result<QueryBuilder<Db>, StoreError>> + Send,
) -> Result<(), StoreError> {
    let mut next = statements.next().transpose()?;
    while let Some(mut statement) = next {
        let execution = statement.build().execute(tx.conn());
        let (done, written) = join(execution, async { statements.next().transpose() }).await;
        done.map_err(engine(doing))?;
        next = written?;
    }
    Ok(())
}
