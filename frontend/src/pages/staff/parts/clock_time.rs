//! Times of day as people write them. A browser's own time field follows the machine's language, not the page's.

use shared::texts::Lang;
use shared::time::{DAY_MINUTES, MinuteOfDay};

/// 555 as "9.15", in English "9:15".
pub fn written(lang: Lang, minute: MinuteOfDay) -> String {
    let separator = if lang == Lang::Da { '.' } else { ':' };
    format!("{}{separator}{:02}", minute / 60, minute % 60)
}

/// "9.15", "9:15", "09.15", "915", "0915" and "kl. 9.15" as 555, and "9" as 540; "24" is the next midnight. None if it is no time.
pub fn read(text: &str) -> Option<MinuteOfDay> {
    let text = text.trim();
    let text = text.strip_prefix("kl.").or_else(|| text.strip_prefix("kl")).unwrap_or(text).trim();
    let (hour, minute) = match text.split_once(['.', ':', ',', ' ']) {
        Some(parts) => parts,
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text, "00"),
    };
    let (hour, minute) = (digits(hour, 1)?, digits(minute, 2)?);
    (minute < 60).then(|| hour * 60 + minute).filter(|at| *at <= DAY_MINUTES)
}

/// One or two digits, at least so many.
fn digits(text: &str, least: usize) -> Option<MinuteOfDay> {
    let fits = (least..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_there_and_back() {
        for minute in [0, 5, 555, 1435, 1440] {
            for lang in [Lang::Da, Lang::En] {
                assert_eq!(read(&written(lang, minute)), Some(minute));
            }
        }
    }

    #[test]
    fn a_time_as_people_write_it() {
        for text in ["9.00", "9:00", "09.00", "0900", "900", "9", "09", " 9,00 ", "kl. 9", "9 00"] {
            assert_eq!(read(text), Some(540), "{text}");
        }
        assert_eq!(read("1715"), Some(17 * 60 + 15));
        assert_eq!(read("24"), Some(DAY_MINUTES));
    }

    #[test]
    fn what_is_no_time() {
        for text in ["", "24.05", "9.60", "99", "9.5", "12345", "ni", "-9", "9.000", "+9", "æø", "9.", "."] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
