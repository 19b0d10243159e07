//! CPR numbers that can be nobody's: the day of birth plus 60, as in the CPR office's replacement numbers (domain.md 9).

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Hands out numbers, each once.
#[derive(Debug, Default)]
pub struct CprNumbers(BTreeSet<String>);

impl CprNumbers {
    /// A number for somebody born in 1937-2036. The last digit is odd for men and even for women; the seventh tells
    /// the century. Since 2007 numbers are issued that fail modulus 11, and only 10 digits and a date make one.
    pub fn next(&mut self, born: NaiveDate, woman: bool, passes_modulus_11: bool) -> Option<String> {
        let date = format!("{:02}{:02}{:02}", born.day() + 60, born.month(), born.year().rem_euclid(100));
        let serials = if born.year() < 2000 { 1..=3999 } else { 4000..=9999 };
        serials
            .filter(|serial| (serial % 2 == 0) == woman)
            .map(|serial: u32| format!("{date}{serial:04}"))
            .find(|number| modulus_11(number) == passes_modulus_11 && self.0.insert(number.clone()))
    }
}

fn modulus_11(number: &str) -> bool {
    let sum: u32 =
        number.chars().filter_map(|digit| digit.to_digit(10)).zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_date_century_and_sex_and_is_handed_out_once() {
        let mut numbers = CprNumbers::default();
        let mut number = |born: &str, woman, passes| numbers.next(born.parse().unwrap(), woman, passes).unwrap();
        let first = number("1981-07-07", true, true);
        let second = number("1981-07-07", true, true);
        assert!(first.starts_with("670781") && second.starts_with("670781") && first != second);
        for number in [&first, &second] {
            assert!(modulus_11(number) && number.as_bytes()[9] % 2 == 0 && number.as_bytes()[6] < b'4', "{number}");
        }
        let young = number("2004-02-29", false, true);
        assert!(young.starts_with("890204") && young.as_bytes()[6] >= b'4' && young.as_bytes()[9] % 2 == 1, "{young}");
        let failing = number("1979-01-01", true, false);
        assert!(failing.starts_with("610179") && !modulus_11(&failing), "{failing}");
    }
}
