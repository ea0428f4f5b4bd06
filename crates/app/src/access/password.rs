//! Passwords: argon2id, as strong as OWASP asks (19 MiB, two passes), and the same time for an account
//! that is not there.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::{App, AppError};

/// The shortest password.
pub const LENGTH_MIN: usize = 12;
/// The longest, so that hashing stays cheap to refuse.
pub const LENGTH_MAX: usize = 200;

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Fewer than [`LENGTH_MIN`] characters.
    #[error("the password is too short")]
    TooShort,
    /// More than [`LENGTH_MAX`] characters.
    #[error("the password is too long")]
    TooLong,
    /// It is the e-mail address, or one character again and again.
    #[error("the password is too easy to guess")]
    TooEasy,
}

/// A password that may be set.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

/// Hides it.
impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

impl NewPassword {
    /// Takes what was typed, of an account with this address.
    ///
    /// # Errors
    /// When it is too short, too long, or trivially guessed.
    pub fn parse(typed: &str, email: &str) -> Result<Self, WeakPassword> {
        let length = typed.chars().count();
        if length < LENGTH_MIN {
            return Err(WeakPassword::TooShort);
        }
        if length > LENGTH_MAX {
            return Err(WeakPassword::TooLong);
        }
        let first = typed.chars().next();
        if typed.eq_ignore_ascii_case(email) || typed.chars().all(|c| Some(c) == first) {
            return Err(WeakPassword::TooEasy);
        }
        Ok(Self(typed.to_owned()))
    }
}

fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("these parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash in PHC form. Takes about a twentieth of a second of processor time, on a thread of its own.
///
/// # Errors
/// When the thread fails.
pub async fn hash(app: &App, password: NewPassword) -> Result<String, AppError> {
    let mut salt = [0; 16];
    app.random.fill(&mut salt);
    on_own_thread(move || {
        let salt = SaltString::encode_b64(&salt).expect("16 bytes are a salt");
        argon()
            .hash_password(password.0.as_bytes(), &salt)
            .expect("a password of bounded length is hashed")
            .to_string()
    })
    .await
}

/// Whether the password is the one of the hash. Without a hash it works as long and answers no, so
/// that the time does not tell which addresses have an account.
///
/// # Errors
/// When the thread fails.
pub async fn is_right(hash: Option<String>, typed: &str) -> Result<bool, AppError> {
    let typed: String = typed.chars().take(LENGTH_MAX + 1).collect();
    on_own_thread(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
        let matches = PasswordHash::new(&hash)
            .is_ok_and(|hash| argon().verify_password(typed.as_bytes(), &hash).is_ok());
        known && matches
    })
    .await
}

/// A hash with our parameters that no password has.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bWFpbGxhZ2UtbWFpbGxhZw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

async fn on_own_thread<V: Send + 'static>(
    work: impl FnOnce() -> V + Send + 'static,
) -> Result<V, AppError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| AppError::Outside { doing: "hash a password", source: Box::new(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_would_guess_is_refused() {
        let email = "neus.puig@example.org";
        assert_eq!(NewPassword::parse("short", email), Err(WeakPassword::TooShort));
        assert_eq!(NewPassword::parse(&"a".repeat(30), email), Err(WeakPassword::TooEasy));
        assert_eq!(NewPassword::parse("NEUS.PUIG@example.org", email), Err(WeakPassword::TooEasy));
        assert_eq!(NewPassword::parse(&"ab".repeat(101), email), Err(WeakPassword::TooLong));
        assert!(NewPassword::parse("quatre gats al terrat", email).is_ok());
    }

    #[test]
    fn nobodys_hash_costs_as_much_as_any() {
        let hash = PasswordHash::new(NOBODYS).expect("it reads as a hash");
        let params = Params::try_from(&hash).expect("it has parameters");
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19 * 1024, 2, 1));
    }
}
