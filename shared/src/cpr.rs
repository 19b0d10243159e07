//! What can be a CPR number (domain.md 9): ten digits that begin with a real date, and nothing more. Modulus 11 says
//! nothing: since 1 October 2007 numbers are issued that fail it.

use chrono::NaiveDate;
use std::fmt;

/// What a replacement number adds to the day of birth: such a number can never be a person's.
const TEST_DAY: u32 = 60;

/// Whether numbers count that can be nobody's (day 61 to 91).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestNumbers {
    /// The demonstration has no others.
    Allowed,
    /// Where people are real, so are their numbers.
    Refused,
}

impl TestNumbers {
    /// Only where everybody is invented.
    pub const fn in_demo(demo: bool) -> Self {
        if demo { Self::Allowed } else { Self::Refused }
    }
}

/// Why a text is no CPR number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CprFault {
    /// Not ten digits.
    Digits,
    /// The first six digits are no date in the century that the seventh tells.
    Date,
    /// A number that can be nobody's, where people are real.
    TestNumber,
}

impl fmt::Display for CprFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Digits => "ten digits",
            Self::Date => "does not begin with a date",
            Self::TestNumber => "a test number",
        })
    }
}

impl std::error::Error for CprFault {}

/// A CPR number. It is printed masked only.
#[derive(Clone, PartialEq, Eq)]
pub struct Cpr {
    digits: String,
    born: NaiveDate,
}

impl fmt::Debug for Cpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl Cpr {
    /// Reads ten digits, perhaps with a hyphen or a space before the last four.
    ///
    /// # Errors
    /// Why it is no CPR number.
    pub fn read(text: &str, test_numbers: TestNumbers) -> Result<Self, CprFault> {
        let digits: String = match text.trim().split_once(['-', ' ']) {
            Some((date, serial)) if date.len() == 6 && serial.len() == 4 => format!("{date}{serial}"),
            Some(_) => return Err(CprFault::Digits),
            None => text.trim().to_owned(),
        };
        if digits.len() != 10 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CprFault::Digits);
        }
        let number = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok());
        let parts = (number(0, 2), number(2, 4), number(4, 6), number(6, 7));
        let (Some(day), Some(month), Some(year), Some(seventh)) = parts else { return Err(CprFault::Digits) };
        let is_test = day > TEST_DAY;
        let day = if is_test { day - TEST_DAY } else { day };
        let year = i32::try_from(century(seventh, year) + year).map_err(|_| CprFault::Date)?;
        let born = NaiveDate::from_ymd_opt(year, month, day).ok_or(CprFault::Date)?;
        if is_test && test_numbers == TestNumbers::Refused {
            return Err(CprFault::TestNumber);
        }
        Ok(Self { digits, born })
    }

    /// The ten digits.
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    /// The day of birth.
    pub const fn born(&self) -> NaiveDate {
        self.born
    }

    /// "070781-XXXX": the only way in which a number may be shown.
    pub fn masked(&self) -> String {
        masked(&self.digits)
    }
}

/// The same for a number that was stored, whatever rule it was read by.
pub fn masked(digits: &str) -> String {
    format!("{}-XXXX", digits.chars().take(6).collect::<String>())
}

/// The first year of the century, by the seventh digit and the two of the year.
const fn century(seventh: u32, year: u32) -> u32 {
    match (seventh, year) {
        (4 | 9, 0..=36) | (5..=8, 0..=57) => 2000,
        (5..=8, _) => 1800,
        _ => 1900,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    fn passes_modulus_11(number: &str) -> bool {
        let sum: u32 = number.chars().zip(WEIGHTS).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum();
        sum.is_multiple_of(11)
    }

    fn read(text: &str) -> Result<String, CprFault> {
        Cpr::read(text, TestNumbers::Allowed).map(|cpr| cpr.born().to_string())
    }

    /// Every branch of the century rule, at both its ends.
    #[test]
    fn the_seventh_digit_tells_the_century() {
        for (number, born) in [
            ("0101000000", "1900-01-01"),
            ("3112993999", "1999-12-31"),
            ("0101004000", "2000-01-01"),
            ("3112364999", "2036-12-31"),
            ("0101374000", "1937-01-01"),
            ("3112994999", "1999-12-31"),
            ("0101005000", "2000-01-01"),
            ("3112578999", "2057-12-31"),
            ("0101585000", "1858-01-01"),
            ("3112998999", "1899-12-31"),
            ("0101009000", "2000-01-01"),
            ("3112369999", "2036-12-31"),
            ("0101379000", "1937-01-01"),
        ] {
            assert_eq!(read(number).as_deref(), Ok(born), "{number}");
        }
    }

    #[test]
    fn a_number_that_fails_modulus_11_is_somebodys() {
        for number in ["0101074000", "0101074001", "0101074004"] {
            assert!(!passes_modulus_11(number) && read(number).as_deref() == Ok("2007-01-01"), "{number}");
        }
        for number in ["0101074005", "0707811234"] {
            assert!(passes_modulus_11(number) && read(number).is_ok(), "{number}");
        }
    }

    #[test]
    fn only_ten_digits_and_a_real_date_make_one() {
        for (text, fault) in [
            ("", CprFault::Digits),
            ("070781123", CprFault::Digits),
            ("07078112345", CprFault::Digits),
            ("07078-11234", CprFault::Digits),
            ("070781--1234", CprFault::Digits),
            ("07 07 81 1234", CprFault::Digits),
            ("070781x234", CprFault::Digits),
            ("٠٧٠٧٨١١٢٣٤", CprFault::Digits),
            ("+707811234", CprFault::Digits),
            ("0000000000", CprFault::Date),
            ("0013811234", CprFault::Date),
            ("3202811234", CprFault::Date),
            ("2902811234", CprFault::Date),
            ("2902000000", CprFault::Date),
            ("6007811234", CprFault::Date),
            ("9207811234", CprFault::Date),
            ("8902811234", CprFault::Date),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
        // 2000 was a leap year, 1900 was not.
        assert_eq!(read("2902004000").as_deref(), Ok("2000-02-29"));
        for same in ["0707811234", "070781-1234", "070781 1234", " 070781-1234 "] {
            assert_eq!(Cpr::read(same, TestNumbers::Refused).unwrap().as_str(), "0707811234");
        }
    }

    #[test]
    fn a_test_number_is_one_only_where_nobody_is_real() {
        for (number, born) in [("6101811234", "1981-01-01"), ("9112811234", "1981-12-31")] {
            assert_eq!(read(number).as_deref(), Ok(born));
            assert_eq!(Cpr::read(number, TestNumbers::in_demo(false)), Err(CprFault::TestNumber));
        }
        assert!(Cpr::read("0707811234", TestNumbers::in_demo(false)).is_ok());
    }

    #[test]
    fn it_is_shown_masked_only() {
        let cpr = Cpr::read("670781-1234", TestNumbers::Allowed).unwrap();
        assert_eq!(cpr.masked(), "670781-XXXX");
        assert_eq!(format!("{cpr:?}"), "670781-XXXX");
    }
}
