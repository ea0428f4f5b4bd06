//! A message in its form on the wire (RFC 5322): what the mail server gets, and what `.eml` files hold.

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MessageBuilder, MultiPart, SinglePart, header};
use maillage_app::engage::message::Message;
use maillage_app::mail::MailError;

/// The message as lettre sends it. The same message gives the same bytes.
pub(crate) fn form(message: &Message) -> Result<lettre::Message, MailError> {
    let mut builder: MessageBuilder = lettre::Message::builder()
        .from(mailbox(&message.from_name, &message.from_email)?)
        .to(mailbox(&message.to_name, &message.to_email)?)
        .subject(message.subject.clone())
        .date(written_at(message))
        .message_id(Some(format!("<{}>", message.mail_id)))
        .raw_header(raw("Content-Language", message.locale.code())?)
        // Asks automatic answers not to answer (RFC 3834).
        .raw_header(raw("Auto-Submitted", "auto-generated")?);
    if let Some(address) = &message.reply_to {
        builder = builder.reply_to(mailbox(&message.from_name, address)?);
    }
    if let Some(url) = &message.opt_out_url {
        // One press in the mail program says 'please do not write again' (RFC 2369, RFC 8058).
        builder = builder
            .raw_header(raw("List-Unsubscribe", &format!("<{url}>"))?)
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?);
    }
    let boundary = format!("=_{}", message.id.0.simple());
    let alternative = MultiPart::alternative()
        .boundary(boundary)
        .singlepart(part(header::ContentType::TEXT_PLAIN, &message.text))
        .singlepart(part(header::ContentType::TEXT_HTML, &message.html));
    builder.multipart(alternative).map_err(|error| MailError::Form(Box::new(error)))
}

fn part(kind: header::ContentType, text: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(Body::new(text.to_owned()))
}

fn written_at(message: &Message) -> SystemTime {
    let seconds = u64::try_from(message.created_at.as_second()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn mailbox(name: &str, email: &str) -> Result<Mailbox, MailError> {
    let address: Address =
        email.trim().parse().map_err(|_| MailError::Address(email.to_owned()))?;
    let name = name.trim();
    Ok(Mailbox::new(Some(name.to_owned()).filter(|name| !name.is_empty()), address))
}

fn raw(name: &'static str, value: &str) -> Result<HeaderValue, MailError> {
    let name = HeaderName::new_from_ascii(name.to_owned())
        .map_err(|error| MailError::Form(Box::new(error)))?;
    Ok(HeaderValue::new(name, value.to_owned()))
}
