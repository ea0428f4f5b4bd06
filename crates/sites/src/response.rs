//! What a web server answers: its status, where it leads, and the page.

/// The most bytes of an answer before its body.
pub(crate) const HEAD_BYTES_MAX: usize = 32 * 1024;
/// The most lines of an answer before its body.
const HEADERS_MAX: usize = 96;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: Vec<u8>,
}

/// Reads an answer whose connection has ended; none when it is no answer.
pub(crate) fn read_response(received: &[u8], body_max: usize) -> Option<Response> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
    let mut answer = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(head) = answer.parse(received).ok()? else { return None };
    let status = answer.code?;
    let text = |name: &str| {
        let found = answer.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        found.and_then(|header| std::str::from_utf8(header.value).ok()).map(str::trim)
    };
    let location = text("location").map(str::to_owned);
    let is_chunked = text("transfer-encoding").is_some_and(|how| how.contains("chunked"));
    let body = received.get(head..).unwrap_or_default();
    // An answer to HTTP/1.0 comes in one piece; some servers cut it up all the same.
    let mut body = if is_chunked { joined(body) } else { body.to_vec() };
    body.truncate(body_max);
    Some(Response { status, location, body })
}

/// The pieces of a body put together, as far as they came.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(rest) {
        let Ok(size) = usize::try_from(size) else { break };
        if size == 0 {
            break;
        }
        let end = start.saturating_add(size).min(rest.len());
        body.extend_from_slice(&rest[start..end]);
        // Behind each piece stands an end of line.
        rest = rest.get(end + 2..).unwrap_or_default();
    }
    body
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_answer_is_read_whole_or_in_pieces_and_no_longer_than_allowed() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<a>page</a>";
        assert_eq!(read_response(whole, 100).unwrap().body, b"<a>page</a>");
        assert_eq!(read_response(whole, 3).unwrap().body, b"<a>");
        let pieces =
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<a>\r\n4\r\npage\r\n0\r\n\r\n";
        assert_eq!(read_response(pieces, 100).unwrap().body, b"<a>page");
        let moved = b"HTTP/1.0 301 Moved\r\nlocation: /ca \r\n\r\n";
        assert_eq!(read_response(moved, 100).unwrap().location.as_deref(), Some("/ca"));
        for none in [&b""[..], b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nHalf: "] {
            assert_eq!(read_response(none, 100), None);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read_response(&bytes, 100);
            let _ = joined(&bytes);
        }

        #[test]
        fn pieces_of_any_size_become_what_they_were(parts in proptest::collection::vec("[a-z<>]{1,20}", 0..8)) {
            let mut sent = String::from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for part in &parts {
                sent.push_str(&format!("{:x}\r\n{part}\r\n", part.len()));
            }
            sent.push_str("0\r\n\r\n");
            let body = read_response(sent.as_bytes(), 1_000).unwrap().body;
            prop_assert_eq!(body, parts.concat().into_bytes());
        }
    }
}
