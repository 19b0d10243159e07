//! What the citizen has answered and not yet sent. It lives in memory only: a phone number belongs in no address
//! and is not left behind on a shared machine.

use super::home::Overview;
use crate::api::me::Purpose;
use shared::api::InterpreterLanguage;
use yew::prelude::*;

/// The answers on *Tjek og bekræft*.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// The phone number, as it is written.
    pub phone: String,
    /// Whether a companion comes along.
    pub companion: bool,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// In which language.
    pub language: Option<InterpreterLanguage>,
}

impl Answers {
    /// What is known before anything is answered.
    pub fn known(overview: &Overview, purpose: &Purpose) -> Self {
        let talk = match purpose {
            Purpose::Book(_) => None,
            Purpose::Move(talk) => overview.talk(talk),
        };
        let phone = talk.and_then(|talk| talk.phone.as_ref()).or(overview.phone.as_ref());
        let language = talk.map_or(overview.interpreter_language, |talk| talk.interpreter_language);
        Self {
            phone: phone.map(|number| shared::texts::phone_number(number)).unwrap_or_default(),
            companion: talk.is_some_and(|talk| talk.companion),
            interpreter: language.is_some(),
            language,
        }
    }

    /// Whether the number has the eight digits of a Danish one; the server looks closer.
    pub fn has_phone(&self) -> bool {
        let number = self.phone.trim();
        let national = number.strip_prefix("+45").or_else(|| number.strip_prefix("0045")).unwrap_or(number);
        let allowed = national.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace());
        allowed && national.chars().filter(char::is_ascii_digit).count() == 8
    }

    /// The interpreter's language, if one is needed.
    pub fn interpreter_language(&self) -> Option<InterpreterLanguage> {
        self.language.filter(|_| self.interpreter)
    }
}

/// The answers for what the citizen is about to book or move, kept while they go back and forth.
#[derive(Clone, PartialEq)]
pub struct Draft(UseStateHandle<Option<(Purpose, Answers)>>);

impl Draft {
    /// The answers given so far for this purpose.
    pub fn answers(&self, purpose: &Purpose) -> Option<&Answers> {
        self.0.as_ref().filter(|(kept, _)| kept == purpose).map(|(_, answers)| answers)
    }

    /// The same, or what is known before any was given.
    pub fn answers_or(&self, purpose: &Purpose, known: &Answers) -> Answers {
        self.answers(purpose).unwrap_or(known).clone()
    }

    /// Keeps the answers.
    pub fn keep(&self, purpose: &Purpose, answers: Answers) {
        self.0.set(Some((purpose.clone(), answers)));
    }

    /// Forgets them: they have been sent.
    pub fn forget(&self) {
        self.0.set(None);
    }
}

/// An empty draft.
#[hook]
pub fn use_draft() -> Draft {
    Draft(use_state(|| None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(phone: &str) -> Answers {
        Answers { phone: phone.to_owned(), companion: false, interpreter: false, language: None }
    }

    #[test]
    fn eight_digits_however_they_are_written() {
        for phone in ["55500123", "55 50 01 23", "+45 55 50 01 23", "004555500123", " 5550 0123 "] {
            assert!(with(phone).has_phone(), "{phone}");
        }
        for phone in ["", "5550012", "555001234", "+46 55 50 01 23", "55500123 eller 4"] {
            assert!(!with(phone).has_phone(), "{phone}");
        }
    }

    #[test]
    fn a_language_counts_only_with_an_interpreter() {
        let mut answers = with("55500123");
        answers.language = Some(InterpreterLanguage::Polish);
        assert_eq!(answers.interpreter_language(), None);
        answers.interpreter = true;
        assert_eq!(answers.interpreter_language(), Some(InterpreterLanguage::Polish));
    }
}
