//! Charts of accounts as dated data (`crates/domain/data/charts.toml`): the few accounts that the
//! house posts to, each found by its role.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::words::word_enum;

word_enum! {
    /// What an account is for.
    AccountRole {
        /// Money at the bank.
        Bank = "bank",
        /// What partners owe.
        Receivable = "receivable",
        /// Bank lines that a person has to look at.
        Waiting = "waiting",
        /// Income: partners' shares of turnover.
        Shares = "shares",
        /// Income: gifts of partners' customers.
        CustomersGifts = "customers_gifts",
        /// Income: gifts of partners' employees.
        EmployeesGifts = "employees_gifts",
        /// Expense: bank fees.
        Fees = "fees",
        /// Expense: dues that will not be paid.
        Lost = "lost",
    }
}

impl AccountRole {
    /// The kind of account, in the words of plain-text accounting.
    #[must_use]
    pub fn kind(self) -> AccountKind {
        match self {
            Self::Bank | Self::Receivable => AccountKind::Assets,
            Self::Waiting => AccountKind::Liabilities,
            Self::Shares | Self::CustomersGifts | Self::EmployeesGifts => AccountKind::Revenues,
            Self::Fees | Self::Lost => AccountKind::Expenses,
        }
    }
}

word_enum! {
    /// The four kinds of accounts used here.
    AccountKind {
        /// What the organisation has or is owed.
        Assets = "assets",
        /// What it owes.
        Liabilities = "liabilities",
        /// What it earns.
        Revenues = "revenues",
        /// What it spends.
        Expenses = "expenses",
    }
}

/// One account of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// What it is for.
    pub role: AccountRole,
    /// Its number in the national chart, digits only.
    pub code: String,
    /// Its name in the language of the chart.
    pub name: String,
}

/// A chart of accounts of one country, valid from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The name of the chart.
    pub name: String,
    /// The first day on which it is used.
    pub valid_from: Date,
    /// The text of law.
    pub source: String,
    /// The accounts, one of each role.
    pub accounts: Vec<Account>,
}

impl Chart {
    /// The chart of a country on a day; none when the house holds none.
    #[must_use]
    pub fn of(country: &str, on: Date) -> Option<&'static Self> {
        CHARTS
            .iter()
            .filter(|chart| chart.country == country && chart.valid_from <= on)
            .max_by_key(|chart| chart.valid_from)
    }

    /// The account of a role.
    #[must_use]
    pub fn account(&self, role: AccountRole) -> &Account {
        let found = self.accounts.iter().find(|account| account.role == role);
        found.expect("every chart holds every role: a test reads all of them")
    }

    /// The account of a number, if the chart has it.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.code == code)
    }
}

/// All charts that the house holds.
pub static CHARTS: LazyLock<Vec<Chart>> = LazyLock::new(|| {
    let file: ChartFile = toml::from_str(include_str!("../../data/charts.toml"))
        .expect("the data file is part of the program: a test reads it");
    file.chart
        .into_iter()
        .map(|raw| Chart {
            country: raw.country,
            name: raw.name,
            valid_from: raw.valid_from.parse().expect("a test reads every date"),
            source: raw.source,
            accounts: raw.accounts,
        })
        .collect()
});

#[derive(Deserialize)]
struct ChartFile {
    chart: Vec<RawChart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChart {
    country: String,
    name: String,
    valid_from: String,
    source: String,
    accounts: Vec<Account>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_chart_has_one_account_of_each_role_with_a_number_of_its_own() {
        for chart in CHARTS.iter() {
            assert!(!chart.source.is_empty());
            for role in AccountRole::ALL {
                let code = &chart.account(*role).code;
                assert!(code.len() >= 3 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
                assert_eq!(chart.by_code(code).map(|a| a.role), Some(*role), "{code}");
            }
            assert_eq!(chart.accounts.len(), AccountRole::ALL.len());
        }
    }

    #[test]
    fn a_country_without_a_chart_has_none() {
        assert!(Chart::of("FR", date(2026, 1, 1)).is_some());
        assert!(Chart::of("ES", date(2026, 1, 1)).is_some());
        assert!(Chart::of("FR", date(2019, 1, 1)).is_none());
        assert!(Chart::of("PT", date(2026, 1, 1)).is_none());
    }
}
