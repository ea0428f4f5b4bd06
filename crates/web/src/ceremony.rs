//! The two passkey ceremonies: registering one, and signing in with one. What a ceremony must remember
//! between its two requests stays in memory here, for five minutes and once.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};
use maillage_app::access::account::{Account, StoredPasskey};
use maillage_app::access::passkey;
use maillage_app::random::Token;
use maillage_app::{App, AppError};
use maillage_domain::ids::AccountId;
use serde_json::Value;
use url::Url;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Webauthn, WebauthnBuilder,
};

use crate::problem::WebError;

/// How long a browser may take.
const LASTS: SignedDuration = SignedDuration::from_mins(5);
/// So many ceremonies at once; the oldest make room.
const OPEN_MAX: usize = 2_000;

/// The ceremonies that are under way.
pub(crate) struct Ceremonies {
    webauthn: Option<Webauthn>,
    open: Mutex<HashMap<String, (Timestamp, Step)>>,
}

enum Step {
    Registering { account: AccountId, name: String, state: Box<PasskeyRegistration> },
    SigningIn(Box<DiscoverableAuthentication>),
}

impl Ceremonies {
    /// For the site at this address. Where the address is a bare number browsers know no passkeys, and
    /// none is offered.
    pub(crate) fn new(base: &Url) -> Self {
        let webauthn = base.domain().and_then(|domain| {
            WebauthnBuilder::new(domain, base).and_then(|b| b.rp_name("Maillage").build()).ok()
        });
        Self { webauthn, open: Mutex::new(HashMap::new()) }
    }

    /// Whether passkeys can be offered at this address at all.
    pub(crate) fn are_possible(&self) -> bool {
        self.webauthn.is_some()
    }

    fn webauthn(&self) -> Result<&Webauthn, WebError> {
        self.webauthn.as_ref().ok_or_else(|| WebError::refused("passkey.unavailable"))
    }

    /// The options for `navigator.credentials.create`, and the word under which the ceremony goes on.
    pub(crate) async fn begin_registering(
        &self,
        app: &App,
        account: &Account,
        name: String,
    ) -> Result<(Value, Token), WebError> {
        let known = passkey::list(app, account.id).await?;
        let known = known.into_iter().map(|key| key.credential_id).collect();
        let (options, state) = self
            .webauthn()?
            .start_passkey_registration(account.id.0, &account.email, &account.name, Some(known))
            .map_err(WebError::unexpected)?;
        let mut options = serde_json::to_value(options).map_err(WebError::unexpected)?;
        // The sign-in page asks for no address, so the authenticator has to remember whose key it is.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        let step = Step::Registering { account: account.id, name, state: Box::new(state) };
        Ok((options, self.keep(app, step)))
    }

    /// Keeps the new passkey.
    pub(crate) async fn finish_registering(
        &self,
        app: &App,
        word: &str,
        account: AccountId,
        answer: Value,
    ) -> Result<(), WebError> {
        let Some(Step::Registering { account: begun_by, name, state }) = self.take(app, word)
        else {
            return Err(WebError::refused("passkey.not-recognised"));
        };
        if begun_by != account {
            return Err(WebError::refused("passkey.not-recognised"));
        }
        let answer: RegisterPublicKeyCredential =
            serde_json::from_value(answer).map_err(|_| WebError::unreadable())?;
        let key =
            self.webauthn()?.finish_passkey_registration(&answer, &state).map_err(not_ours)?;
        let stored = serde_json::to_string(&key).map_err(WebError::unexpected)?;
        passkey::add(app, account, name, key.cred_id().to_vec(), stored).await?;
        Ok(())
    }

    /// The options for `navigator.credentials.get`: any passkey that the browser has for this site.
    pub(crate) fn begin_signing_in(&self, app: &App) -> Result<(Value, Token), WebError> {
        let (options, state) =
            self.webauthn()?.start_discoverable_authentication().map_err(WebError::unexpected)?;
        let options = serde_json::to_value(options).map_err(WebError::unexpected)?;
        Ok((options, self.keep(app, Step::SigningIn(Box::new(state)))))
    }

    /// Who signed in; refused when the passkey is unknown or its answer is not right.
    pub(crate) async fn finish_signing_in(
        &self,
        app: &App,
        word: &str,
        answer: Value,
    ) -> Result<Account, WebError> {
        let Some(Step::SigningIn(state)) = self.take(app, word) else {
            return Err(WebError::refused("passkey.not-recognised"));
        };
        let answer: PublicKeyCredential =
            serde_json::from_value(answer).map_err(|_| WebError::unreadable())?;
        let webauthn = self.webauthn()?;
        let (id, credential_id) =
            webauthn.identify_discoverable_authentication(&answer).map_err(not_ours)?;
        let found = passkey::find(app, AccountId(id), credential_id).await?;
        let (account, stored) = found.ok_or_else(|| WebError::refused("passkey.not-recognised"))?;
        let mut key = read(&stored)?;
        let proof = webauthn
            .finish_discoverable_authentication_v2(&answer, *state, &key)
            .map_err(not_ours)?;
        key.update_credential(&proof);
        let credential = serde_json::to_string(&key).map_err(WebError::unexpected)?;
        passkey::was_used(app, stored, credential).await?;
        Ok(account)
    }

    fn keep(&self, app: &App, step: Step) -> Token {
        let now = app.clock.now();
        let word = Token::new(&*app.random);
        let mut open = self.lock();
        open.retain(|_, (since, _)| now.duration_since(*since) < LASTS);
        if open.len() >= OPEN_MAX
            && let Some(oldest) =
                open.iter().min_by_key(|(_, (since, _))| *since).map(|(word, _)| word.clone())
        {
            open.remove(&oldest);
        }
        open.insert(word.secret().to_owned(), (now, step));
        word
    }

    fn take(&self, app: &App, word: &str) -> Option<Step> {
        let (since, step) = self.lock().remove(word)?;
        (app.clock.now().duration_since(since) < LASTS).then_some(step)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, (Timestamp, Step)>> {
        self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn read(stored: &StoredPasskey) -> Result<Passkey, WebError> {
    serde_json::from_str(&stored.credential).map_err(|error| {
        WebError::from(AppError::Outside {
            doing: "read a stored passkey",
            source: Box::new(error),
        })
    })
}

fn not_ours(error: webauthn_rs::prelude::WebauthnError) -> WebError {
    tracing::info!(%error, "a passkey was not recognised");
    WebError::refused("passkey.not-recognised")
}
