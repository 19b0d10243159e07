//! Addresses that the office writes and citizens follow: `https` only, without a user's name or password in them.

use super::AppError;
use url::Url;
use uuid::Uuid;

/// Where a talk's secret word stands in the municipality's pattern.
const TOKEN: &str = "{token}";

/// An address of at most so many characters.
///
/// # Errors
/// `invalid-url`, naming the field.
pub fn https(field: &'static str, text: &str, most: usize) -> Result<String, AppError> {
    let text = text.trim();
    let invalid = |reason: &str| AppError::Invalid { code: "invalid-url", field, reason: reason.to_owned() };
    if text.chars().count() > most {
        return Err(invalid("too long"));
    }
    // The parser would forgive these by leaving them out.
    if text.contains(|character: char| character.is_whitespace() || character.is_control() || character == '\\') {
        return Err(invalid("a character that no address has"));
    }
    let url = Url::parse(text).map_err(|error| invalid(&error.to_string()))?;
    match url.scheme() {
        "https" if url.username().is_empty() && url.password().is_none() => Ok(text.to_owned()),
        "https" => Err(invalid("a user's name or password")),
        _ => Err(invalid("not https")),
    }
}

/// A pattern in which each talk puts its own secret word: two talks must never share a room.
///
/// # Errors
/// `invalid-url`, naming the field.
pub fn pattern(field: &'static str, text: &str, most: usize) -> Result<String, AppError> {
    if text.matches(TOKEN).count() != 1 {
        let reason = format!("{TOKEN} must stand in it once");
        return Err(AppError::Invalid { code: "invalid-url", field, reason });
    }
    let text = text.trim();
    https(field, &text.replace(TOKEN, "x"), most)?;
    if text.chars().count() > most { https(field, text, most) } else { Ok(text.to_owned()) }
}

/// A room of its own for one talk, which nobody can guess.
pub fn room(pattern: &str) -> String {
    pattern.replace(TOKEN, &Uuid::new_v4().simple().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_only_addresses() {
        for text in ["https://video.example.dk/abc", " https://example.dk ", "https://example.dk:8443/a?b=c#d"] {
            assert_eq!(https("url", text, 300).unwrap(), text.trim());
        }
        for text in [
            "",
            "https://",
            "http://example.dk",
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.dk",
            "example.dk",
            "https://user:secret@example.dk",
            "https://user@example.dk",
            "https://exa mple.dk",
            "https://example.dk/\njavascript:",
            "https:\\\\example.dk",
            &format!("https://example.dk/{}", "x".repeat(300)),
        ] {
            assert!(https("url", text, 300).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_pattern_gives_every_talk_its_own_room() {
        let good = pattern("video_link", "https://video.example.dk/{token}", 300).unwrap();
        let (one, other) = (room(&good), room(&good));
        assert_ne!(one, other);
        assert_eq!(one.len(), "https://video.example.dk/".len() + 32);
        assert!(!one.contains(['{', '}', '-']));
        for text in
            ["https://video.example.dk/", "https://example.dk/{token}/{token}", "http://example.dk/{token}", "{token}"]
        {
            assert!(pattern("video_link", text, 300).is_err(), "{text:?}");
        }
    }
}
