//! Mail with its real words and a server that does as told.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use maillage_app::Mailer;
use maillage_app::engage::message::{Message, Route};
use maillage_app::mail::{Composed, Mail, MailError, Words};
use maillage_mail::Post;

/// How the server answers the next message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is not there just now.
    Later,
    /// It refuses for good.
    Refused,
}

/// Words and forms messages as the real mailer does; takes them unless told otherwise.
#[derive(Debug)]
pub struct TestMailer {
    post: Post,
    taken: Mutex<Vec<Message>>,
    troubles: Mutex<VecDeque<Trouble>>,
    has_none: AtomicBool,
}

impl Default for TestMailer {
    fn default() -> Self {
        Self {
            post: Post::screen(),
            taken: Mutex::default(),
            troubles: Mutex::default(),
            has_none: AtomicBool::new(false),
        }
    }
}

impl TestMailer {
    /// What was handed over so far, in that order.
    #[must_use]
    pub fn taken(&self) -> Vec<Message> {
        lock(&self.taken).clone()
    }

    /// From now on there is no mail server.
    pub fn take_server_away(&self) {
        self.has_none.store(true, Ordering::Relaxed);
    }

    /// The next messages meet these troubles, one each.
    pub fn fail(&self, troubles: impl IntoIterator<Item = Trouble>) {
        lock(&self.troubles).extend(troubles);
    }
}

fn lock<V>(mutex: &Mutex<V>) -> MutexGuard<'_, V> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Mailer for TestMailer {
    fn words(&self, mail: &Mail) -> Words {
        self.post.words(mail)
    }

    fn compose(&self, mail: &Mail) -> Composed {
        self.post.compose(mail)
    }

    fn eml(&self, message: &Message) -> Result<Vec<u8>, MailError> {
        self.post.eml(message)
    }

    async fn deliver(&self, message: &Message) -> Result<Route, MailError> {
        self.post.deliver(message).await?;
        let trouble = lock(&self.troubles).pop_front();
        let told = |text: &str| Box::new(std::io::Error::other(text.to_owned()));
        match trouble {
            Some(Trouble::Later) => Err(MailError::Later(told("the server is asleep"))),
            Some(Trouble::Refused) => Err(MailError::Refused(told("no such mailbox"))),
            None => {
                lock(&self.taken).push(message.clone());
                Ok(Route::Smtp)
            }
        }
    }

    fn sender(&self) -> Option<String> {
        self.post.sender()
    }

    fn has_server(&self) -> bool {
        !self.has_none.load(Ordering::Relaxed)
    }
}
