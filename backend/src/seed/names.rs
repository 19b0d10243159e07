//! Names of people who do not exist: the frequent ones of Denmark, and some from elsewhere.

use rand::Rng;
use rand::seq::IndexedRandom;
use shared::api::InterpreterLanguage;

#[rustfmt::skip]
const WOMEN: [&str; 36] = [
    "Anne", "Kirsten", "Mette", "Hanne", "Anna", "Helle", "Susanne", "Lene", "Maria", "Marianne", "Lone", "Camilla",
    "Pia", "Louise", "Charlotte", "Bente", "Tina", "Gitte", "Karen", "Ida", "Julie", "Emma", "Sofie", "Laura",
    "Birthe", "Åse", "Søs", "Trine", "Freja", "Dorte", "Rikke", "Inger", "Ulla", "Signe", "Kristine", "Ane-Mette",
];

#[rustfmt::skip]
const MEN: [&str; 36] = [
    "Peter", "Michael", "Lars", "Jens", "Thomas", "Henrik", "Søren", "Christian", "Martin", "Jan", "Morten",
    "Jesper", "Anders", "Niels", "Rasmus", "Mads", "Hans", "Per", "Kim", "Ole", "Jørgen", "Poul", "Mikkel", "Emil",
    "Frederik", "Magnus", "Torben", "Bjørn", "Åge", "Steen", "Erik", "Jakob", "Simon", "Kasper", "Hans-Henrik",
    "Aksel",
];

#[rustfmt::skip]
const SURNAMES: [&str; 48] = [
    "Nielsen", "Jensen", "Hansen", "Pedersen", "Andersen", "Christensen", "Larsen", "Sørensen", "Rasmussen",
    "Jørgensen", "Petersen", "Madsen", "Kristensen", "Olsen", "Thomsen", "Christiansen", "Poulsen", "Johansen",
    "Møller", "Mortensen", "Knudsen", "Jakobsen", "Mikkelsen", "Frederiksen", "Lund", "Holm", "Schmidt",
    "Østergaard", "Bæk", "Aagaard", "Nørgaard", "Kjær", "Bach", "Ravn", "Skov", "Vestergaard", "Dahl", "Bisgaard",
    "Bjerregaard", "Friis", "Toft", "Ægidius", "Damsgaard-Holst", "Ågård", "Krogh-Madsen", "Lauritsen", "Winther",
    "Brøndum",
];

/// First names of women, of men, and surnames that go with both, by the language that was learnt first.
type Elsewhere = (InterpreterLanguage, [&'static str; 3], [&'static str; 3], [&'static str; 4]);

const FROM_ELSEWHERE: [Elsewhere; 6] = [
    (
        InterpreterLanguage::Arabic,
        ["Layla", "Amina", "Rania"],
        ["Yusuf", "Omar", "Khalid"],
        ["Haddad", "El-Amin", "Abd al-Rahman", "Mansour"],
    ),
    (
        InterpreterLanguage::Polish,
        ["Ewa", "Agnieszka", "Małgorzata"],
        ["Władysław", "Tomasz", "Krzysztof"],
        ["Nowak", "Łoś", "Żak", "Wójcik"],
    ),
    (
        InterpreterLanguage::Romanian,
        ["Ioana", "Ștefania", "Elena"],
        ["Andrei", "Mihai", "Ștefan"],
        ["Țurcanu", "Ionescu", "Dumitru", "Popa"],
    ),
    (
        InterpreterLanguage::Turkish,
        ["Ayşe", "Elif", "Gülşen"],
        ["Mehmet", "Emre", "Oğuz"],
        ["Yılmaz", "Öztürk", "Şahin", "Çelik"],
    ),
    (
        InterpreterLanguage::Ukrainian,
        ["Nataliya", "Iryna", "Olena"],
        ["Andriy", "Mykola", "Taras"],
        ["Shevchuk", "Bondarenko", "O'Hryniuk", "Lysenko"],
    ),
    (
        InterpreterLanguage::Other,
        ["Siobhán", "Hoa", "Zoë"],
        ["José", "Minh", "Dušan"],
        ["Núñez", "Nguyễn", "Đurić", "Mac Giolla Phádraig"],
    ),
];

/// A name, and the first language when it is not Danish.
pub struct Name {
    pub name: String,
    pub language: Option<InterpreterLanguage>,
}

/// A Danish name.
pub fn danish(rng: &mut impl Rng, woman: bool) -> Name {
    let first = if woman { WOMEN.choose(rng) } else { MEN.choose(rng) };
    let mut words: Vec<&str> = first.copied().into_iter().collect();
    if rng.random_bool(0.2) {
        words.extend(SURNAMES.choose(rng));
    }
    words.extend(SURNAMES.choose(rng));
    Name { name: words.join(" "), language: None }
}

/// A name from elsewhere.
pub fn from_elsewhere(rng: &mut impl Rng, woman: bool) -> Name {
    let Some((language, women, men, surnames)) = FROM_ELSEWHERE.choose(rng) else { return danish(rng, woman) };
    let first = if woman { women.choose(rng) } else { men.choose(rng) };
    let words: Vec<&str> = first.into_iter().chain(surnames.choose(rng)).copied().collect();
    Name { name: words.join(" "), language: Some(*language) }
}
