//! What became of a payment that a bank statement tells of.

use crate::collect::matching::{Evidence, QueueReason};
use crate::words::word_enum;

word_enum! {
    /// Whether a payment is explained.
    BankEntryState {
        /// A person has to look.
        Queued = "queued",
        /// It is booked to what it is for.
        Matched = "matched",
        /// A person said that it is no partner's money; it stays on the waiting account.
        SetAside = "set_aside",
    }
}

word_enum! {
    /// What explains a payment, or why nothing does.
    How {
        /// One debit of ours, by its end-to-end id.
        Debit = "debit",
        /// A batch of debits of ours, by its name.
        Batch = "batch",
        /// A debit of ours that came back.
        Return = "return",
        /// A fee of the bank.
        Fee = "fee",
        /// Gifts that customers or employees made through a partner.
        GiftTotal = "gift_total",
        /// A transfer that carries a reference of ours as its end-to-end id.
        EndToEnd = "end_to_end",
        /// A transfer with a reference of ours in its structured field.
        StructuredReference = "structured_reference",
        /// A transfer with a reference of ours in its text.
        ReferenceInText = "reference_in_text",
        /// A transfer whose amount and account are known.
        AmountAndAccount = "amount_and_account",
        /// A transfer whose amount fits and whose payer's name is alike.
        AmountAndName = "amount_and_name",
        /// A person said whose it is.
        Person = "person",
        /// Money that went out, and nothing says what for.
        NotIncoming = "not_incoming",
        /// Nothing is alike.
        NothingAlike = "nothing_alike",
        /// Several fit equally well.
        Ambiguous = "ambiguous",
        /// One is alike, but not enough.
        TooUnsure = "too_unsure",
        /// The payer is known, but no dues add up to the amount.
        NoSumFits = "no_sum_fits",
        /// A debit of ours, but its amount or its state does not fit.
        DebitDiffers = "debit_differs",
        /// A batch of ours, but its debits do not add up to the amount.
        BatchDiffers = "batch_differs",
        /// Something came back, and no settled debit of ours fits it.
        ReturnUnknown = "return_unknown",
        /// The bank's own details do not add up to its entry.
        DetailsDiffer = "details_differ",
    }
}

impl How {
    /// Whether a matched payment explained in this way is a transfer of a partner, rather than
    /// something that debits, gift totals or fees already tell.
    #[must_use]
    pub fn is_transfer(self) -> bool {
        matches!(
            self,
            Self::EndToEnd
                | Self::StructuredReference
                | Self::ReferenceInText
                | Self::AmountAndAccount
                | Self::AmountAndName
                | Self::Person
        )
    }
}

impl From<Evidence> for How {
    fn from(evidence: Evidence) -> Self {
        match evidence {
            Evidence::EndToEnd => Self::EndToEnd,
            Evidence::StructuredReference => Self::StructuredReference,
            Evidence::ReferenceInText => Self::ReferenceInText,
            Evidence::AmountAndAccount => Self::AmountAndAccount,
            Evidence::AmountAndName { .. } => Self::AmountAndName,
        }
    }
}

impl From<QueueReason> for How {
    fn from(reason: QueueReason) -> Self {
        match reason {
            QueueReason::NotIncoming => Self::NotIncoming,
            QueueReason::NothingAlike => Self::NothingAlike,
            QueueReason::Ambiguous => Self::Ambiguous,
            QueueReason::TooUnsure => Self::TooUnsure,
            QueueReason::NoSumFits => Self::NoSumFits,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_partner_transferred_is_a_transfer() {
        let transfers = How::ALL.iter().filter(|how| how.is_transfer()).count();
        assert_eq!(transfers, 6);
        assert!(!How::Return.is_transfer() && !How::GiftTotal.is_transfer());
    }
}
