//! Minutes of a day, as a time field has them.

use shared::time::{DAY_MINUTES, MinuteOfDay};

/// 555 as "09:15".
pub fn written(minute: MinuteOfDay) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// "09:15" as 555; "24:00" is the next midnight. None if it is no time.
pub fn read(text: &str) -> Option<MinuteOfDay> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (MinuteOfDay, MinuteOfDay) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (minute < 60).then(|| hour.checked_mul(60)?.checked_add(minute)).flatten().filter(|at| *at <= DAY_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_field_there_and_back() {
        for minute in [0, 5, 555, 1435, 1440] {
            assert_eq!(read(&written(minute)), Some(minute));
        }
        for text in ["", "9", "24:05", "09:60", "99:99", "aa:bb"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
