//! Phone numbers, as people write them and as the store keeps them.

use super::AppError;
use phonenumber::country::Id::DK;

/// The longest number that is read, in characters.
const MAX_LENGTH: usize = 30;

/// Reads a number (Danish unless it says otherwise) as E.164.
///
/// # Errors
/// When it is none.
pub fn e164(text: &str) -> Result<String, AppError> {
    let invalid = |reason: &str| AppError::Invalid { code: "invalid-phone", field: "phone", reason: reason.to_owned() };
    if text.len() > MAX_LENGTH {
        return Err(invalid("too long"));
    }
    let number = phonenumber::parse(Some(DK), text).map_err(|error| invalid(&error.to_string()))?;
    if number.is_valid() {
        Ok(number.format().mode(phonenumber::Mode::E164).to_string())
    } else {
        Err(invalid("no such number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for text in ["55500123", "55 50 01 23", "+45 55500123", "0045 55 50 01 23", " 55-50-01-23 "] {
            assert_eq!(e164(text).unwrap(), "+4555500123", "{text}");
        }
        assert_eq!(e164("+48 512 345 678").unwrap(), "+48512345678");
    }

    #[test]
    fn what_is_no_number() {
        for text in ["", "5550012", "555001234", "01234567", "hej", "55 50 01 2x", &"5".repeat(100)] {
            assert!(e164(text).is_err(), "{text}");
        }
    }
}
