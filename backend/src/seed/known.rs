//! People whom pictures, tests and demonstrations know by name; all with Anne-Marie Krogh, on sickness benefit.

use super::plans::Situation;
use shared::api::{InterpreterLanguage, Persona};

/// What is out of the ordinary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quirk {
    /// Somebody to sign in as.
    Persona(Persona),
    /// Born on 1 January, with a number that fails modulus 11 (domain.md section 9).
    FailsModulus11,
    /// Could not be reached by phone, twice.
    MissedTwice,
    /// Moved the talk three times.
    MovedThreeTimes,
    /// No address may be shown.
    Protected,
    /// The exemption should have been reviewed.
    ReviewPassed,
    /// Has a talk today, or on the next working day: the caseworker's list is never empty.
    Today,
    /// Came from unemployment insurance in mid-course: an old case is closed.
    SchemeChanged,
}

/// Somebody.
pub struct Known {
    pub name: &'static str,
    pub woman: bool,
    /// Year, month, day.
    pub born: (i32, u32, u32),
    pub situation: Situation,
    pub interpreter: Option<InterpreterLanguage>,
    pub quirk: Option<Quirk>,
}

const fn woman(name: &'static str, born: (i32, u32, u32), situation: Situation, quirk: Option<Quirk>) -> Known {
    Known { name, woman: true, born, situation, interpreter: None, quirk }
}

const fn man(name: &'static str, born: (i32, u32, u32), situation: Situation, quirk: Option<Quirk>) -> Known {
    Known { name, woman: false, born, situation, interpreter: None, quirk }
}

/// The first is Mette Sørensen, 55 50 01 23; the others have the numbers after hers.
pub const KNOWN: [Known; 20] = [
    woman("Mette Sørensen", (1984, 3, 17), Situation::MustBook, Some(Quirk::Persona(Persona::MustBook))),
    man("Søren Ågård", (1971, 9, 2), Situation::Booked, Some(Quirk::Persona(Persona::Booked))),
    woman("Signe Lauridsen", (1990, 12, 29), Situation::MustBook, Some(Quirk::Persona(Persona::DeadlineToday))),
    Known {
        interpreter: Some(InterpreterLanguage::Arabic),
        ..woman("Fatima El-Sayed", (1979, 5, 8), Situation::MustBook, Some(Quirk::Persona(Persona::NeedsInterpreter)))
    },
    man("Piotr Kowalski", (1981, 7, 7), Situation::Expired, Some(Quirk::Persona(Persona::DeadlinePassed))),
    woman("Nguyễn Thị Hoa", (1979, 6, 11), Situation::Settled, Some(Quirk::MissedTwice)),
    man("Mohammed Al-Khatib", (1988, 1, 1), Situation::MustBook, Some(Quirk::FailsModulus11)),
    woman("Oleksandra Kovalenko", (1993, 8, 24), Situation::Booked, Some(Quirk::Today)),
    man("Niels O’Connor", (1966, 11, 30), Situation::Booked, Some(Quirk::Today)),
    woman("Tove Å", (1958, 4, 4), Situation::Booked, Some(Quirk::Today)),
    man("Jørgen Ravn", (1961, 6, 15), Situation::Booked, Some(Quirk::Today)),
    woman("Ida Møller", (1998, 2, 10), Situation::Booked, Some(Quirk::MovedThreeTimes)),
    woman("Maria Rasmussen", (1986, 10, 3), Situation::MustBook, Some(Quirk::Protected)),
    man("Lars Østergaard", (1969, 5, 21), Situation::Exempt, Some(Quirk::Persona(Persona::Exempt))),
    woman("Hanne Lund", (1964, 12, 1), Situation::Exempt, Some(Quirk::ReviewPassed)),
    woman("Inger Kold", (1957, 7, 19), Situation::Standby, Some(Quirk::Persona(Persona::Standby))),
    man("Bent Ø", (1960, 2, 29), Situation::Withdrawn, Some(Quirk::Persona(Persona::Withdrawn))),
    woman(
        "Karen Margrethe Elisabeth Christiane Bisgaard-Thomsen Ahlefeldt-Laurvig-Lehn af Nørre Snede",
        (1959, 9, 9),
        Situation::MustBook,
        None,
    ),
    man("Mikkel Aagaard", (1995, 3, 3), Situation::Settled, Some(Quirk::SchemeChanged)),
    woman("Birgit Holm", (1963, 8, 8), Situation::Booked, Some(Quirk::Persona(Persona::Video))),
];
