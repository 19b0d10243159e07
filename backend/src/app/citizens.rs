//! *Borgere*: finding people, and what to notice about them. Who searched is kept, what for is not.

use super::access::{SeeCitizens, Staff};
use super::looking::Sight;
use super::marks::{Course, found_by, marks};
use super::people::Directory;
use super::rows::{self, instant, number, word};
use super::settings::Settings;
use super::{App, AppError};
use crate::store::citizens::CitizenRow;
use crate::store::cpr::CprKeys;
use crate::store::{ReadTx, appointments, bars, cases, citizens, employees, fold, orders, tasks};
use serde_json::json;
use shared::access::{Permission, may};
use shared::api::{
    CitizenFilter, CitizenRow as CitizenView, CitizenSearch, CitizenSort, CitizensView, FilterCount, NextTalk,
    OrderDatesView, OtherCitizen, Whose,
};
use shared::cpr::{Cpr, TestNumbers};
use shared::model::AppointmentStatus;
use shared::seeing::Unseen;
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// How many citizens a page has.
const PAGE: usize = 20;

/// The most people that a search through everybody finds.
const MOST_FOUND: i64 = 200;

/// The longest text to search for, in characters.
const LONGEST_TEXT: usize = 100;

/// The highest page that can be asked for.
const LAST_PAGE: u32 = 1000;

/// A page of citizens.
///
/// # Errors
/// Invalid when everybody is asked for without a text, or the page is none.
pub async fn search(app: &App, scope: &Staff<SeeCitizens>, wanted: CitizenSearch) -> Result<CitizensView, AppError> {
    let text = wanted.text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TEXT || text.contains('\0')) {
        return Err(AppError::invalid("text", "at most 100 characters"));
    }
    if wanted.whose == Whose::Everybody && text.is_none() {
        return Err(AppError::invalid("text", "a search through everybody needs a text"));
    }
    if !(1..=LAST_PAGE).contains(&wanted.page) {
        return Err(AppError::invalid("page", "from 1 to 1000"));
    }
    let (now, who, keys) = (app.clock.now(), scope.clone(), app.cpr.clone());
    let test_numbers = TestNumbers::in_demo(app.demo);
    app.limits.search(scope.employee.as_str(), now)?;
    app.look(scope, move |tx| {
        let needle = text
            .as_deref()
            .map(|text| Needle::of(text, &keys, test_numbers, &who.municipality.to_string()))
            .transpose()?;
        let people = people(tx, &who, wanted.whose, needle.as_ref(), now)?;
        let (people, others) = seen(tx, &who, wanted.whose, people, now)?;
        let mut view = page(tx, &who, &wanted, people, now)?;
        view.others = known(tx, others, now)?;
        let found = view.total + number(view.others.len());
        let details = json!({ "whose": wanted.whose, "by": needle.as_ref().map(Needle::kind), "found": found });
        let shown = view.citizens.iter().map(|row| &row.id).chain(view.others.iter().map(|other| &other.id));
        let sight = Sight::search(details).showing(shown);
        Ok((view, sight))
    })
    .await
}

/// What is searched for.
enum Needle {
    /// A CPR number, as it is found.
    Cpr(Vec<u8>),
    /// Digits of a phone number.
    Phone(String),
    /// Words of a name, folded.
    Name(String),
}

impl Needle {
    fn of(text: &str, keys: &CprKeys, test_numbers: TestNumbers, municipality: &str) -> Result<Self, AppError> {
        if let Ok(cpr) = Cpr::read(text, test_numbers) {
            let hash = keys.hash(municipality, cpr.as_str()).map_err(|error| AppError::Internal(error.to_string()))?;
            return Ok(Self::Cpr(hash));
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let only_digits = text.chars().all(|c| c.is_ascii_digit() || " +-".contains(c));
        Ok(if only_digits && !digits.is_empty() { Self::Phone(digits) } else { Self::Name(fold::search_name(text)) })
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Cpr(_) => "cpr",
            Self::Phone(_) => "phone",
            Self::Name(_) => "name",
        }
    }

    fn finds(&self, person: &CitizenRow) -> bool {
        match self {
            Self::Cpr(hash) => person.cpr_hash == *hash,
            Self::Phone(digits) => person.phone.as_ref().is_some_and(|phone| phone.contains(digits)),
            // A text without a letter or a digit names nobody.
            Self::Name(words) => {
                let mut words = words.split_whitespace().peekable();
                words.peek().is_some() && words.all(|word| person.search_name.contains(word))
            }
        }
    }
}

fn people(
    tx: &mut ReadTx<'_>,
    who: &Staff<SeeCitizens>,
    whose: Whose,
    needle: Option<&Needle>,
    now: Instant,
) -> Result<Vec<CitizenRow>, AppError> {
    let of = |tx: &mut ReadTx<'_>, employees: &[String]| {
        let ids = cases::citizens_of(tx, employees, day_of(now))?;
        citizens::by_ids(tx, &ids)
    };
    let all = match (whose, needle) {
        (Whose::Mine, _) => of(tx, &[who.employee.to_string()])?,
        (Whose::Team, _) => {
            let team = employees::whole_team_of(tx, who.employee.as_str())?;
            of(tx, &team)?
        }
        (Whose::Everybody, None) => Vec::new(),
        (Whose::Everybody, Some(Needle::Cpr(hash))) => citizens::by_cpr_hash(tx, hash).into_iter().collect(),
        (Whose::Everybody, Some(Needle::Phone(digits))) => citizens::by_phone(tx, digits, MOST_FOUND)?,
        (Whose::Everybody, Some(Needle::Name(words))) => citizens::search(tx, words, MOST_FOUND)?,
    };
    Ok(all.into_iter().filter(|person| needle.is_none_or(|needle| needle.finds(person))).collect())
}

/// Those whom the employee may see, and the rest. Who is seen by named employees only is not found by others, but by a leader of
/// the team: somebody has to say who that is.
fn seen(
    tx: &mut ReadTx<'_>,
    who: &Staff<SeeCitizens>,
    whose: Whose,
    mut people: Vec<CitizenRow>,
    now: Instant,
) -> Result<(Vec<CitizenRow>, Vec<CitizenRow>), AppError> {
    let ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
    let unseen = who.unseen(tx, &ids, now)?;
    let names = whose == Whose::Team && may(&who.roles, Permission::Guard);
    people.retain(|person| names || unseen.get(&person.id) != Some(&Unseen::Guarded));
    Ok(people.into_iter().partition(|person| !unseen.contains_key(&person.id)))
}

/// Whom to ask about those of other teams, by name.
fn known(tx: &mut ReadTx<'_>, mut others: Vec<CitizenRow>, now: Instant) -> Result<Vec<OtherCitizen>, AppError> {
    others.sort_by(|a, b| a.sort_key.cmp(&b.sort_key).then(a.id.cmp(&b.id)));
    others.truncate(PAGE);
    let ids: Vec<String> = others.iter().map(|person| person.id.clone()).collect();
    let directory = Directory::load(tx)?;
    let on_it: HashMap<String, Option<String>> = cases::open_of_citizens(tx, &ids, day_of(now))?
        .into_iter()
        .map(|(case, caseworker)| (case.citizen_id, caseworker))
        .collect();
    let other = |person: CitizenRow| OtherCitizen {
        caseworker: on_it.get(&person.id).and_then(Option::as_deref).map(|id| directory.person(id)),
        id: person.id.into(),
        name: person.name,
    };
    Ok(others.into_iter().map(other).collect())
}

fn page(
    tx: &mut ReadTx<'_>,
    who: &Staff<SeeCitizens>,
    wanted: &CitizenSearch,
    people: Vec<CitizenRow>,
    now: Instant,
) -> Result<CitizensView, AppError> {
    let courses = courses(tx, people, now)?;
    let count = |filter: &CitizenFilter| FilterCount {
        filter: *filter,
        count: number(courses.iter().filter(|course| found_by(course, *filter, now)).count()),
    };
    let counts = CitizenFilter::ALL.iter().map(count).collect();
    let mut found: Vec<&Course> = courses.iter().filter(|course| found_by(course, wanted.filter, now)).collect();
    sort(&mut found, wanted.sort, wanted.descending);
    let directory = Directory::load(tx)?;
    let skipped = usize::try_from(wanted.page - 1).unwrap_or(usize::MAX).saturating_mul(PAGE);
    let shown = found.iter().skip(skipped).take(PAGE).map(|course| view(&directory, course, now)).collect();
    let caseload = cases::citizens_of(tx, &[who.employee.to_string()], day_of(now))?.len();
    Ok(CitizensView {
        citizens: shown,
        others: Vec::new(),
        counts,
        total: number(found.len()),
        page: wanted.page,
        pages: number(found.len().div_ceil(PAGE).max(1)),
        caseload: number(caseload),
        norm: Settings::load(tx)?.policy.cases_per_caseworker.into(),
    })
}

/// The newest open case of each, with all that decides what to notice: a fixed number of queries.
fn courses(tx: &mut ReadTx<'_>, people: Vec<CitizenRow>, now: Instant) -> Result<Vec<Course>, AppError> {
    let ids: Vec<String> = people.iter().map(|person| person.id.clone()).collect();
    let today = day_of(now);
    let mut cases: HashMap<String, _> = HashMap::new();
    for (case, caseworker) in cases::open_of_citizens(tx, &ids, today)? {
        cases.entry(case.citizen_id.clone()).or_insert((case, caseworker));
    }
    let mut talks: HashMap<String, _> = HashMap::new();
    for talk in appointments::live_of_citizens(tx, &ids, now.naive_utc())? {
        let next = NextTalk {
            channel: word(&talk.channel)?,
            starts_at: instant(talk.starts_at),
            ends_at: instant(talk.ends_at),
        };
        talks.entry(talk.citizen_id).or_insert(next);
    }
    let (mut last, mut held): (HashMap<String, _>, HashMap<String, _>) = (HashMap::new(), HashMap::new());
    for (citizen, status, at) in appointments::outcomes_of_citizens(tx, &ids)? {
        let status = word(&status)?;
        if status == AppointmentStatus::Held {
            held.entry(citizen.clone()).or_insert(instant(at));
        }
        last.entry(citizen).or_insert((status, instant(at)));
    }
    let mut waiting: HashMap<String, _> = HashMap::new();
    for order in orders::waiting_of_citizens(tx, &ids)? {
        let dates = OrderDatesView { book_by: order.book_by, hold_by: order.hold_by, status: word(&order.status)? };
        if dates.hold_by >= today {
            waiting.entry(order.citizen_id).or_insert(dates);
        }
    }
    let mut barred: HashMap<String, _> = HashMap::new();
    for bar in bars::standing(tx, &ids, today)? {
        barred.insert(bar.citizen_id.clone(), (rows::bar(&bar)?.kind, bar.review_on));
    }
    let mut open_tasks: HashMap<String, Vec<_>> = HashMap::new();
    for task in tasks::open_of_citizens(tx, &ids)? {
        if let Some(citizen) = task.citizen_id {
            open_tasks.entry(citizen).or_default().push(word(&task.kind)?);
        }
    }
    let mut courses = Vec::new();
    for person in people {
        let Some((case, caseworker)) = cases.remove(&person.id) else { continue };
        courses.push(Course {
            scheme: case.scheme.into(),
            first_day: case.first_day,
            caseworker,
            next_talk: talks.remove(&person.id),
            last_outcome: last.remove(&person.id),
            last_held: held.remove(&person.id),
            order: waiting.remove(&person.id),
            bar: barred.remove(&person.id),
            tasks: open_tasks.remove(&person.id).unwrap_or_default(),
            person,
        });
    }
    Ok(courses)
}

fn sort(found: &mut [&Course], by: CitizenSort, descending: bool) {
    found.sort_by(|a, b| a.person.sort_key.cmp(&b.person.sort_key).then(a.person.id.cmp(&b.person.id)));
    match by {
        CitizenSort::Name => {}
        CitizenSort::Course => found.sort_by_key(|course| course.first_day),
        CitizenSort::Deadline => found.sort_by_key(|course| course.order.as_ref().map(|order| order.book_by)),
        CitizenSort::NextTalk => found.sort_by_key(|course| course.next_talk.as_ref().map(|talk| talk.starts_at)),
    }
    if descending {
        found.reverse();
    }
    // Who has no such date comes last, whichever way round.
    match by {
        CitizenSort::Name | CitizenSort::Course => {}
        CitizenSort::Deadline => found.sort_by_key(|course| course.order.is_none()),
        CitizenSort::NextTalk => found.sort_by_key(|course| course.next_talk.is_none()),
    }
}

fn view(directory: &Directory, course: &Course, now: Instant) -> CitizenView {
    CitizenView {
        id: course.person.id.as_str().into(),
        name: course.person.name.clone(),
        scheme: course.scheme.clone(),
        first_day: course.first_day,
        caseworker: course.caseworker.as_deref().map(|id| directory.person(id)),
        next_talk: course.next_talk.clone(),
        order: course.order.clone(),
        marks: marks(course, now),
    }
}
