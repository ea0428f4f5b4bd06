//! One file per command.

pub(crate) mod backup;
pub(crate) mod bank;
pub(crate) mod campaign;
pub(crate) mod case_study;
pub(crate) mod collect;
pub(crate) mod completions;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod dues;
pub(crate) mod errands;
pub(crate) mod figures;
pub(crate) mod forecast;
pub(crate) mod indicator;
pub(crate) mod keys;
pub(crate) mod ledger;
pub(crate) mod man;
pub(crate) mod migrate;
pub(crate) mod move_store;
pub(crate) mod receipts;
pub(crate) mod register;
pub(crate) mod serve;
pub(crate) mod user;
pub(crate) mod verify;

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
        Command::Bank(bank) => bank::run(global, bank).await,
        Command::Ledger(ledger) => ledger::run(global, ledger).await,
        Command::Receipts(receipts) => receipts::run(global, receipts).await,
        Command::Campaign(campaign) => campaign::run(global, campaign).await,
        Command::Errands => errands::run(global).await,
        Command::Keys(keys) => keys::run(global, keys).await,
        Command::Figures => figures::run(global).await,
        Command::Forecast(asked) => forecast::run(global, asked).await,
        Command::Indicator(indicator) => indicator::run(global, indicator).await,
        Command::CaseStudy(asked) => case_study::run(global, asked).await,
        Command::Verify => verify::run(global).await,
        Command::Backup(file) => backup::backup(global, file).await,
        Command::Restore(file) => backup::restore(global, file).await,
        Command::MoveStore(places) => move_store::run(global, places).await,
        Command::Doctor => doctor::run(global).await,
        Command::Completions(completions) => completions::run(completions),
        Command::Man(man) => man::run(man),
    }
}
