//! E-mail addresses: what can be one. Whether somebody reads it, only a letter can tell.

use super::AppError;
use email_address::{EmailAddress, Options};

/// The longest address there is (RFC 5321), in bytes.
const MAX_LENGTH: usize = 254;

/// Reads an address as people write it.
///
/// # Errors
/// When it is none, or one of a machine within a network.
pub fn address(text: &str) -> Result<String, AppError> {
    let invalid = |reason: &str| AppError::Invalid { code: "invalid-email", field: "email", reason: reason.to_owned() };
    let text = text.trim();
    if text.len() > MAX_LENGTH {
        return Err(invalid("too long"));
    }
    let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
    let address = EmailAddress::parse_with_options(text, options).map_err(|error| invalid(&error.to_string()))?;
    Ok(address.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_write_them() {
        for text in ["mette@example.dk", " mette@example.dk ", "m.s+aftalt@post.example.dk", "søren@bøgeå.dk"] {
            assert_eq!(address(text).unwrap(), text.trim());
        }
    }

    #[test]
    fn what_is_no_address() {
        let long = format!("{}@{}.dk", "a".repeat(60), "b".repeat(250));
        for text in [
            "",
            "mette",
            "mette@",
            "@example.dk",
            "mette@localhost",
            "mette@[127.0.0.1]",
            "Mette <mette@example.dk>",
            "mette@example.dk\r\nBcc: all@example.dk",
            "a@b.dk, c@d.dk",
            "me\u{0}tte@example.dk",
            "mette @example.dk",
            &long,
        ] {
            assert!(address(text).is_err(), "{text:?}");
        }
    }
}
