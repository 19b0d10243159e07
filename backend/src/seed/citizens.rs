//! The citizens and where their cases stand: the same people on every day.

use super::known::{KNOWN, Known, Quirk};
use super::names::{Name, danish, from_elsewhere};
use super::persona_id;
use super::plans::Situation;
use super::scheme::Scheme;
use super::staff::{CASEWORKERS, Caseworker, Team, anne_marie};
use chrono::NaiveDate;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use shared::api::{InterpreterLanguage, Persona};
use shared::ids::{CaseId, CitizenId};

/// The people are invented once for the municipality; what happens to them follows from the day.
const PEOPLE: u64 = 269;

/// How many cases stand where (domain.md section 13: 250, 130 and 40 cases; 15 % of the sick exempt, 4 % on standby;
/// about a quarter must book).
const CASES: [(Scheme, &[(Situation, usize)]); 3] = [
    (
        Scheme::SicknessBenefit,
        &[
            (Situation::New, 14),
            (Situation::MustBook, 62),
            (Situation::Booked, 58),
            (Situation::Expired, 8),
            (Situation::Settled, 59),
            (Situation::Exempt, 38),
            (Situation::Withdrawn, 1),
            (Situation::Standby, 10),
        ],
    ),
    (
        Scheme::UnemploymentInsurance,
        &[
            (Situation::New, 6),
            (Situation::MustBook, 36),
            (Situation::Booked, 36),
            (Situation::Expired, 4),
            (Situation::Settled, 48),
        ],
    ),
    (
        Scheme::CashBenefitJobReady,
        &[
            (Situation::New, 3),
            (Situation::MustBook, 11),
            (Situation::Booked, 11),
            (Situation::Expired, 2),
            (Situation::Settled, 13),
        ],
    ),
];

/// The share of citizens with a name from elsewhere, and the share of those who need an interpreter.
const FROM_ELSEWHERE: f64 = 0.12;
const NEED_INTERPRETER: f64 = 0.7;

/// The numbers of the known people and of the others: 55 50 01 23 and on, 55 50 10 00 and on.
const KNOWN_PHONES: usize = 55_500_123;
const PHONES: usize = 55_501_000;

/// A citizen with a case.
pub struct Person {
    pub id: CitizenId,
    pub case: CaseId,
    pub name: String,
    pub woman: bool,
    pub born: NaiveDate,
    pub scheme: Scheme,
    pub own: &'static Caseworker,
    pub situation: Situation,
    pub interpreter: Option<InterpreterLanguage>,
    pub quirk: Option<Quirk>,
    /// E.164, of numbers that nobody has.
    pub phone: String,
    pub digital_post_exempt: bool,
}

impl Person {
    /// Somebody without a name yet.
    fn new(number: usize, first_phone: usize, scheme: Scheme, own: &'static Caseworker, situation: Situation) -> Self {
        Self {
            id: format!("citizen-{:04}", number + 1).into(),
            case: format!("case-{:04}", number + 1).into(),
            name: String::new(),
            woman: false,
            born: NaiveDate::default(),
            scheme,
            own,
            situation,
            interpreter: None,
            quirk: None,
            phone: format!("+45{}", first_phone + number),
            digital_post_exempt: false,
        }
    }

    pub fn persona(&self) -> Option<Persona> {
        if let Some(Quirk::Persona(persona)) = self.quirk { Some(persona) } else { None }
    }
}

/// Everybody: the known people first.
pub fn everybody() -> Vec<Person> {
    let rng = &mut StdRng::seed_from_u64(PEOPLE);
    let mut people: Vec<Person> = Vec::new();
    for known in &KNOWN {
        let person = Person::new(people.len(), KNOWN_PHONES, Scheme::SicknessBenefit, anne_marie(), known.situation);
        people.push(of_known(person, known));
    }
    for (scheme, shares) in CASES {
        let mut situations: Vec<Situation> =
            shares.iter().flat_map(|(situation, count)| vec![*situation; *count]).collect();
        for known in people.iter().filter(|known| known.scheme == scheme) {
            if let Some(place) = situations.iter().position(|situation| *situation == known.situation) {
                situations.swap_remove(place);
            }
        }
        situations.shuffle(rng);
        for situation in situations {
            let person = Person::new(people.len(), PHONES, scheme, least_busy(&people, scheme), situation);
            people.push(invented(person, rng));
        }
    }
    people
}

/// The caseworker who has the fewest cases of those who have such cases at all.
fn least_busy(people: &[Person], scheme: Scheme) -> &'static Caseworker {
    let suits = |who: &&Caseworker| (who.team == Team::Jobs) == (scheme != Scheme::SicknessBenefit);
    let cases = |who: &&Caseworker| people.iter().filter(|person| person.own.name == who.name).count();
    CASEWORKERS.iter().filter(suits).min_by_key(cases).unwrap_or(anne_marie())
}

fn of_known(person: Person, known: &Known) -> Person {
    let (year, month, day) = known.born;
    let person = Person {
        name: known.name.to_owned(),
        woman: known.woman,
        born: NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default(),
        interpreter: known.interpreter,
        quirk: known.quirk,
        ..person
    };
    match person.persona() {
        Some(persona) => Person { id: persona_id(persona).into(), ..person },
        None => person,
    }
}

fn invented(person: Person, rng: &mut StdRng) -> Person {
    let woman = rng.random_bool(0.5);
    let Name { name, language } =
        if rng.random_bool(FROM_ELSEWHERE) { from_elsewhere(rng, woman) } else { danish(rng, woman) };
    let year = rng.random_range(1955..=2005);
    let born = NaiveDate::from_yo_opt(year, rng.random_range(1..=365)).unwrap_or_default();
    Person {
        name,
        woman,
        born,
        interpreter: language.filter(|_| rng.random_bool(NEED_INTERPRETER)),
        digital_post_exempt: rng.random_bool(0.05),
        ..person
    }
}
