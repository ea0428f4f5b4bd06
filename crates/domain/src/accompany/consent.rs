//! What somebody agreed to, for how long, and who had to agree.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::words::word_enum;

word_enum! {
    /// What is agreed to; each by itself, and none as the price of another.
    Purpose {
        /// Data of the person are kept and used for the programme.
        Programme = "programme",
        /// Sensitive data (health, family) are kept for the programme.
        Sensitive = "sensitive",
        /// An adviser tells a partner who comes for a placement.
        Placement = "placement",
        /// Pictures in which the person can be recognised.
        Picture = "picture",
    }
}

word_enum! {
    /// Who agreed.
    GivenBy {
        /// The person.
        Participant = "participant",
        /// A guardian.
        Guardian = "guardian",
    }
}

word_enum! {
    /// How somebody agreed, so that it can be shown later.
    ConsentForm {
        /// On a paper that was signed.
        Paper = "paper",
        /// In a message.
        Email = "email",
        /// By word, before somebody of the staff.
        Spoken = "spoken",
    }
}

/// One consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consent {
    /// To what.
    pub purpose: Purpose,
    /// By whom.
    pub given_by: GivenBy,
    /// The first day.
    pub given_on: Date,
    /// The last day.
    pub expires_on: Date,
    /// The day on which it was taken back.
    pub withdrawn_on: Option<Date>,
}

/// Why a consent cannot be noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// Below the age at which the law lets a person decide, a guardian does.
    #[error("below {0} years a guardian agrees, not the child")]
    TooYoung(i16),
    /// A grown-up decides alone.
    #[error("a grown-up agrees alone")]
    GrownUp,
    /// A consent lasts three years at most.
    #[error("a consent runs from the day on which it is given, for three years at most")]
    Term,
}

/// From this age on a person may agree to the use of its data alone.
///
/// Sources: Ley Orgánica 3/2018, art. 7 (Spain, 14); loi n° 78-17, art. 45 (France, 15); elsewhere the
/// 16 years of article 8 of Regulation (EU) 2016/679.
#[must_use]
pub fn own_consent_from(country: &str) -> i16 {
    match country {
        "ES" => 14,
        "FR" => 15,
        _ => 16,
    }
}

/// Whole years of age on a day; a birthday of 29 February is 1 March in other years.
#[must_use]
pub fn age(born: Date, on: Date) -> i16 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    on.year() - born.year() - i16::from(!had_birthday)
}

impl Consent {
    /// Notes a consent for a person of an age in a country. A guardian agrees for a child; between the
    /// age of own consent and eighteen both may; from eighteen on nobody else does.
    ///
    /// # Errors
    /// See [`ConsentError`].
    pub fn given(
        purpose: Purpose,
        given_by: GivenBy,
        (given_on, expires_on): (Date, Date),
        (age, country): (i16, &str),
    ) -> Result<Self, ConsentError> {
        let own = own_consent_from(country);
        match given_by {
            GivenBy::Participant if age < own => return Err(ConsentError::TooYoung(own)),
            GivenBy::Guardian if age >= 18 => return Err(ConsentError::GrownUp),
            _ => {}
        }
        if expires_on < given_on || expires_on > given_on.saturating_add(3.years()) {
            return Err(ConsentError::Term);
        }
        Ok(Self { purpose, given_by, given_on, expires_on, withdrawn_on: None })
    }

    /// Whether it holds on a day for a person born then: a guardian's word ends on the eighteenth
    /// birthday.
    #[must_use]
    pub fn holds(&self, on: Date, born: Date) -> bool {
        let guarded = self.given_by == GivenBy::Participant || age(born, on) < 18;
        let running = (self.given_on..=self.expires_on).contains(&on);
        running && guarded && self.withdrawn_on.is_none_or(|day| on < day)
    }
}

/// Whether some consent to a purpose holds on a day.
#[must_use]
pub fn agreed(consents: &[Consent], purpose: Purpose, on: Date, born: Date) -> bool {
    consents.iter().any(|consent| consent.purpose == purpose && consent.holds(on, born))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const BORN: Date = date(2012, 11, 23);
    const TODAY: Date = date(2026, 11, 22);

    fn given(by: GivenBy, age: i16, country: &str) -> Result<Consent, ConsentError> {
        let term = (TODAY, date(2027, 11, 22));
        Consent::given(Purpose::Programme, by, term, (age, country))
    }

    #[test]
    fn a_child_does_not_decide_alone_and_a_grown_up_does() {
        assert_eq!(given(GivenBy::Participant, 13, "ES"), Err(ConsentError::TooYoung(14)));
        assert_eq!(given(GivenBy::Participant, 14, "FR"), Err(ConsentError::TooYoung(15)));
        assert!(given(GivenBy::Participant, 14, "ES").is_ok());
        assert!(given(GivenBy::Guardian, 17, "ES").is_ok());
        assert_eq!(given(GivenBy::Guardian, 18, "ES"), Err(ConsentError::GrownUp));
    }

    #[test]
    fn a_consent_has_an_end() {
        let long = Consent::given(
            Purpose::Picture,
            GivenBy::Guardian,
            (TODAY, date(2029, 11, 23)),
            (10, "ES"),
        );
        assert_eq!(long, Err(ConsentError::Term));
    }

    #[test]
    fn it_holds_from_its_first_to_its_last_day_unless_it_was_taken_back() {
        let consent = given(GivenBy::Guardian, 13, "ES").unwrap();
        assert!(consent.holds(TODAY, BORN) && consent.holds(date(2027, 11, 22), BORN));
        assert!(!consent.holds(date(2027, 11, 23), BORN));
        let back = Consent { withdrawn_on: Some(date(2027, 1, 5)), ..consent };
        assert!(back.holds(date(2027, 1, 4), BORN) && !back.holds(date(2027, 1, 5), BORN));
        assert!(!agreed(&[back], Purpose::Picture, TODAY, BORN), "each purpose by itself");
    }

    #[test]
    fn the_word_of_a_guardian_ends_with_childhood() {
        let consent = given(GivenBy::Guardian, 17, "ES").unwrap();
        let born = date(2009, 3, 1);
        assert!(consent.holds(date(2027, 2, 28), born));
        assert!(!consent.holds(date(2027, 3, 1), born));
    }

    #[test]
    fn years_are_full_on_the_birthday() {
        assert_eq!((age(BORN, TODAY), age(BORN, date(2026, 11, 23))), (13, 14));
        assert_eq!(age(date(2012, 2, 29), date(2026, 2, 28)), 13);
        assert_eq!(age(date(2012, 2, 29), date(2026, 3, 1)), 14);
    }
}
