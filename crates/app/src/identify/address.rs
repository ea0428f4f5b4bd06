//! An address found in the imported registers: the centre of a territory, without any other service.

use maillage_domain::access::Action;
use maillage_domain::party::Point;

use super::register::RegistersError;
use super::search::{blocking, from_registers};
use crate::{Actor, App, AppError};

/// How many addresses one question may find: more are no choice any more.
pub const MOST: usize = 8;

/// An address that a register has.
#[derive(Debug, Clone, PartialEq)]
pub struct AddressFound {
    /// Street, number, postcode and town, as the register writes them.
    pub label: String,
    /// Where it is.
    pub point: Point,
}

/// The addresses of the registers that fit what was typed, at most [`MOST`], by their words; none when no
/// register was imported yet.
///
/// # Errors
/// Not allowed; when the registers cannot be read.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Vec<AddressFound>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let (registers, typed) = (app.registers.clone(), typed.trim().to_owned());
    match blocking(move || registers.find_address(&typed, MOST)).await? {
        Err(RegistersError::Empty) => Ok(Vec::new()),
        found => found.map_err(from_registers),
    }
}
