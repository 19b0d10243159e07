//! Days as people in Denmark write them: 28.2.2027. A browser's own date field follows the machine's language.

use chrono::{Datelike, NaiveDate};

/// "28.02.2027".
pub fn written(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// "28.02.2027", "28.2.27", "28/2-2027", "28022027" or "2027-02-28". None if there is no such day.
pub fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    if !parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    match *parts.as_slice() {
        [year, month, day] if year.len() == 4 => date(year, month, day),
        [day, month, year] => date(year, month, day),
        [together] if matches!(together.len(), 6 | 8) => {
            let (day, rest) = together.split_at_checked(2)?;
            let (month, year) = rest.split_at_checked(2)?;
            date(year, month, day)
        }
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_there_and_back() {
        let day = NaiveDate::from_ymd_opt(2027, 2, 8).unwrap();
        assert_eq!(written(day), "08.02.2027");
        assert_eq!(read(&written(day)), Some(day));
    }

    #[test]
    fn a_day_as_people_write_it() {
        let day = NaiveDate::from_ymd_opt(2027, 2, 8);
        for text in [
            "8.2.2027",
            " 08.02.27 ",
            "8/2-2027",
            "08-02-2027",
            "8 2 2027",
            "8. 2. 2027",
            "08022027",
            "080227",
            "2027-02-08",
        ] {
            assert_eq!(read(text), day, "{text}");
        }
    }

    #[test]
    fn what_is_no_day() {
        for text in
            ["", "8.2", "30.2.2027", "8.13.2027", "8.2.202", "otte", "8.2.2027.1", "1.1.20277", "x.2.2027", "8022027"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
