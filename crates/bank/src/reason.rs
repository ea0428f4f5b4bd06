//! Why a debit came back or was refused, and what follows (EPC173-14 reason codes).

/// What the organisation does when a debit comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Policy {
    /// The money was not there this time: present again later, the mandate stays.
    RetryLater,
    /// The account cannot be debited: stop debiting and ask for another account.
    SuspendMandate,
    /// The bank does not know the mandate, or not as we sent it: check it and have it signed again.
    MandateProblem,
    /// The debtor asked for the money back, as the scheme allows: talk, and take the receipt back.
    Refunded,
    /// The debtor refused, or filters who may debit: ask.
    DebtorRefuses,
    /// The bank hides the reason, often for data protection: ask.
    AskPartner,
    /// Something in our file was wrong: mend it and send again.
    OurFile,
    /// A rule of the country asks for more data: ask the bank which.
    Regulatory,
    /// A code we do not know: a person looks at it.
    Unknown,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident $code:literal $policy:ident;)+) => {
        /// The reason of a return, reject or refund. Codes outside the list are kept as they are.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ReturnReason {
            $($(#[$doc])* $variant,)+
            /// Any other code, never dropped.
            Other(String),
        }

        impl ReturnReason {
            /// Every reason we know, in the order of their codes.
            pub const KNOWN: &[Self] = &[$(Self::$variant),+];

            /// Reads a code such as `AM04`; any text is accepted, letters may be small.
            #[must_use]
            pub fn from_code(code: &str) -> Self {
                match code.trim().to_ascii_uppercase().as_str() {
                    $($code => Self::$variant,)+
                    other => Self::Other(other.to_owned()),
                }
            }

            /// The code as banks write it.
            #[must_use]
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Other(code) => code,
                }
            }

            /// What to do about it.
            #[must_use]
            pub fn policy(&self) -> Policy {
                match self {
                    $(Self::$variant => Policy::$policy,)+
                    Self::Other(_) => Policy::Unknown,
                }
            }
        }
    };
}

reasons! {
    /// The account number is wrong.
    AccountWrong "AC01" SuspendMandate;
    /// The account is closed.
    AccountClosed "AC04" SuspendMandate;
    /// The account is blocked.
    AccountBlocked "AC06" SuspendMandate;
    /// The account belongs to a consumer, who cannot be debited between businesses.
    ConsumerAccount "AC13" SuspendMandate;
    /// This kind of account cannot be debited.
    DebitForbidden "AG01" SuspendMandate;
    /// The operation or the sequence type is not the right one.
    OperationWrong "AG02" OurFile;
    /// Not enough money on the account.
    FundsMissing "AM04" RetryLater;
    /// The same debit was presented twice.
    PresentedTwice "AM05" OurFile;
    /// The creditor identifier is not recognised.
    CreditorUnknown "BE05" OurFile;
    /// Our bank is not registered under this code.
    CreditorBankUnknown "CNOR" OurFile;
    /// The debtor's bank is not registered under this code.
    DebtorBankUnknown "DNOR" SuspendMandate;
    /// The same file or debit was sent twice.
    Duplicate "DUPL" OurFile;
    /// Settlement between the banks failed.
    SettlementFailed "ED05" RetryLater;
    /// The file is not of the right form.
    FileWrong "FF01" OurFile;
    /// The local instrument (scheme) is not the right one.
    SchemeWrong "FF05" OurFile;
    /// The bank knows no mandate.
    MandateMissing "MD01" MandateProblem;
    /// Data of the mandate are missing or wrong.
    MandateDataWrong "MD02" MandateProblem;
    /// The debtor asked for a refund.
    RefundAsked "MD06" Refunded;
    /// The debtor has died.
    DebtorDeceased "MD07" SuspendMandate;
    /// The debtor refused, without saying why.
    DebtorRefused "MS02" DebtorRefuses;
    /// The debtor's bank refused, without saying why.
    BankRefused "MS03" AskPartner;
    /// The code of the bank is wrong.
    BankCodeWrong "RC01" SuspendMandate;
    /// The debtor's account or identification is missing (rule of the country).
    DebtorDataMissing "RR01" Regulatory;
    /// The debtor's name or address is missing (rule of the country).
    DebtorAddressMissing "RR02" Regulatory;
    /// The creditor's name or address is missing (rule of the country).
    CreditorAddressMissing "RR03" Regulatory;
    /// Another rule of the country.
    RegulatoryReason "RR04" Regulatory;
    /// A service of the debtor's bank stopped it, such as a list of allowed creditors.
    DebtorFilter "SL01" DebtorRefuses;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_known_code_is_read_back_and_has_a_policy() {
        for reason in ReturnReason::KNOWN {
            assert_eq!(&ReturnReason::from_code(reason.code()), reason);
            assert_ne!(reason.policy(), Policy::Unknown, "{}", reason.code());
        }
        assert!(ReturnReason::KNOWN.is_sorted_by_key(|reason| reason.code()));
    }

    #[test]
    fn the_frequent_returns_lead_to_the_agreed_actions() {
        for (code, policy) in [
            ("AM04", Policy::RetryLater),
            ("AC04", Policy::SuspendMandate),
            ("AC13", Policy::SuspendMandate),
            ("MD01", Policy::MandateProblem),
            ("MD06", Policy::Refunded),
            ("MD07", Policy::SuspendMandate),
            ("SL01", Policy::DebtorRefuses),
        ] {
            assert_eq!(ReturnReason::from_code(code).policy(), policy, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_kept() {
        let reason = ReturnReason::from_code(" xx99 ");
        assert_eq!(reason.code(), "XX99");
        assert_eq!(reason.policy(), Policy::Unknown);
    }
}
