//! One file per command.

pub(crate) mod collect;
pub(crate) mod completions;
pub(crate) mod demo;
pub(crate) mod dues;
pub(crate) mod man;
pub(crate) mod migrate;
pub(crate) mod register;
pub(crate) mod serve;
pub(crate) mod user;

use crate::arguments::{Arguments, Command};

/// Runs the command that was typed.
pub(crate) async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let global = &arguments.global;
    match &arguments.command {
        Command::Serve(serve) => serve::run(global, serve).await,
        Command::Demo(demo) => demo::run(global, demo).await,
        Command::Migrate => migrate::run(global).await,
        Command::Register(register) => register::run(global, register).await,
        Command::User(user) => user::run(global, user).await,
        Command::Dues(dues) => dues::run(global, dues).await,
        Command::Collect(collect) => collect::run(global, collect).await,
        Command::Completions(completions) => completions::run(completions),
        Command::Man(man) => man::run(man),
    }
}
