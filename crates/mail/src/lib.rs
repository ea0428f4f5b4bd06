//! Floor 4: messages, SMTP and the outbox.
