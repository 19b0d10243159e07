//! How invented citizens want to be told: some by SMS, some by e-mail, and one in nine has no Digital Post (domain.md 6).

use crate::store::fold::search_name;

/// What a citizen has chosen.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Told {
    /// Whether they want SMS, to a number that is known to be theirs.
    pub sms: bool,
    /// Their address, which is known to be theirs.
    pub email: Option<String>,
    /// Whether they want e-mail there.
    pub by_email: bool,
    /// Whether letters go on paper.
    pub on_paper: bool,
}

impl Told {
    /// The same choice for the same person every time: it follows from the digits of the number.
    pub fn of(phone: &str, name: &str) -> Self {
        let number = phone.bytes().rev().take(4).fold(0_u32, |sum, digit| sum * 7 + u32::from(digit));
        let words: Vec<String> = search_name(name).split_whitespace().map(str::to_owned).collect();
        let by_email = number % 4 == 1;
        let address = words.join(".").replace(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.', "");
        Self {
            sms: number % 5 < 2,
            email: by_email.then(|| format!("{address}@borger.example")),
            by_email,
            on_paper: number % 9 == 4,
        }
    }
}
