//! The demonstration on ordinary days and on the worst ones.

use super::citizens::Person;
use super::content::Content;
use super::days::{Days, plus};
use super::diary::{Diary, Wish};
use super::known::Quirk;
use super::plans::Situation;
use super::rows::reservations;
use super::scheme::Scheme;
use super::staff::anne_marie;
use super::talk_types::{variant_id, variants};
use super::{SeedError, fill, is_empty, persona_id};
use crate::config::SeedMunicipality;
use crate::store::check::check;
use crate::store::orders::OrderRow;
use crate::store::{Db, Scope, appointments, citizens, employees, orders};
use chrono::{Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use shared::api::Persona;
use shared::model::{Channel, Resource};
use shared::slots::{Slot, TakenCause};
use shared::time::{Interval, day_of, instant_at};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use tests::database::{Database, Kind};

/// An ordinary Monday, a Sunday, before and within Christmas, new year, the Sundays on which the clock changes, the week
/// before Easter, the eve of two closing days in a row, and a leap day.
const DAYS: [&str; 12] = [
    "2026-11-30",
    "2026-12-06",
    "2026-12-18",
    "2026-12-23",
    "2026-12-24",
    "2027-01-01",
    "2026-03-29",
    "2026-10-25",
    "2026-03-30",
    "2027-03-25",
    "2026-06-04",
    "2028-02-29",
];

/// Those of which both databases take the rows.
const WRITTEN: [&str; 5] = ["2026-11-30", "2026-12-24", "2026-03-29", "2026-10-25", "2028-02-29"];

/// The demonstration on each of [`DAYS`], made once.
fn contents() -> &'static [Content] {
    static CONTENTS: OnceLock<Vec<Content>> = OnceLock::new();
    CONTENTS.get_or_init(|| DAYS.into_iter().map(|day| Content::of(day.parse().unwrap()).unwrap()).collect())
}

#[test]
fn personas_are_as_promised_on_these_days() {
    contents().iter().for_each(personas_are_as_promised);
}

fn personas_are_as_promised(content: &Content) {
    let today = content.today;
    let diary = as_it_stands(content);
    let free = |persona: Persona, channel: Channel| {
        let order = order_of(content, persona);
        let slots = free_for(content, &diary, order, channel);
        slots.into_iter().filter(|slot| slot.caseworker == anne_marie().id()).count()
    };
    for (persona, at_least) in
        [(Persona::MustBook, 5), (Persona::Booked, 5), (Persona::DeadlineToday, 4), (Persona::NeedsInterpreter, 3)]
    {
        let (meetings, calls) = (free(persona, Channel::InPerson), free(persona, Channel::Phone));
        assert!(meetings >= at_least && calls >= at_least, "{today}, {persona}: {meetings} meetings, {calls} calls");
    }
    let in_days = |day: NaiveDate| (day - today).num_days();
    let must_book = order_of(content, Persona::MustBook);
    assert_eq!((must_book.status.as_str(), in_days(must_book.book_by)), ("open", 8), "{today}");
    assert!((18..=30).contains(&in_days(must_book.hold_by)), "{today}");
    let deadline = order_of(content, Persona::DeadlineToday);
    assert_eq!((deadline.status.as_str(), deadline.book_by), ("open", today));

    let booked = content.talks.iter().find(|talk| talk.live && talk.citizen_id == persona_id(Persona::Booked)).unwrap();
    assert_eq!((booked.origin.as_str(), booked.channel.as_str()), ("self", "in_person"));
    assert!(booked.starts_at > instant_at(today, 1440).naive_utc() + Duration::hours(24), "{today}");
    assert!(
        in_days(booked.starts_at.date()) <= 14 && in_days(order_of(content, Persona::Booked).book_by) > 0,
        "{today}"
    );

    let passed = order_of(content, Persona::DeadlinePassed);
    assert_eq!((passed.status.as_str(), in_days(passed.book_by)), ("expired", -3), "{today}");
    assert!((14..=30).contains(&in_days(passed.hold_by)), "{today}");
    let task = content.tasks.iter().find(|task| task.order_id.as_ref() == Some(&passed.id)).unwrap();
    assert_eq!((task.kind.as_str(), task.done_at), ("order_expired", None));

    let to_come = |persona: Persona| {
        let mut talks = content.talks.iter().filter(|talk| talk.live && talk.citizen_id == persona_id(persona));
        let talk = talks.next().unwrap();
        assert!(talks.next().is_none() && talk.caseworker_id == anne_marie().id().as_str(), "{today}, {persona}");
        assert!((2..=25).contains(&in_days(talk.starts_at.date())), "{today}, {persona}");
        talk
    };
    let video = to_come(Persona::Video);
    assert_eq!((video.origin.as_str(), video.channel.as_str()), ("self", "video"), "{today}");
    let room = video.video_url.as_deref().and_then(|url| url.strip_prefix("https://video.example.dk/"));
    assert_eq!(room.map(str::len), Some(32), "{today}");

    let exempt = to_come(Persona::Exempt);
    assert_eq!((exempt.origin.as_str(), exempt.channel.as_str()), ("summoned", "phone"), "{today}");
    assert_eq!(order_of(content, Persona::Exempt).status, "withdrawn", "{today}");
    let bar = content.bars.iter().find(|bar| bar.citizen_id == persona_id(Persona::Exempt)).unwrap();
    assert!(
        bar.from_day < plus(today, -28) && bar.to_day > Some(plus(today, 60)) && bar.review_on.is_some(),
        "{today}"
    );
    assert_eq!(content.taken_back.iter().filter(|event| event.bar_id.as_ref() == Some(&bar.id)).count(), 1, "{today}");

    for order in content.orders.iter().filter(|order| order.status == "open") {
        assert!(
            order.book_by >= today && order.book_by >= order.created_at.date() + Duration::days(8),
            "{today}: {order:?}"
        );
        for channel in [Channel::InPerson, Channel::Phone, Channel::Video] {
            assert!(
                !free_for(content, &diary, order, channel).is_empty(),
                "{today}: no {channel} for {}",
                order.citizen_id
            );
        }
    }
}

/// The newest order.
fn order_of(content: &Content, persona: Persona) -> &OrderRow {
    content.orders.iter().rfind(|order| order.citizen_id == persona_id(persona)).unwrap()
}

fn person<'a>(content: &'a Content, id: &str) -> &'a Person {
    &content.people.iter().find(|(person, _)| person.id.as_str() == id).unwrap().0
}

fn free_for(content: &Content, diary: &Diary, order: &OrderRow, channel: Channel) -> Vec<Slot> {
    let person = person(content, &order.citizen_id);
    let wanted = variant_id(&order.talk_type_id, channel);
    diary.free(&Wish {
        citizen: &person.id,
        own: person.own,
        interpreter: person.interpreter.is_some(),
        variant: &variants().into_iter().find(|variant| variant.id.as_str() == wanted).unwrap(),
        asked: instant_at(content.today, 1439),
        first: content.today,
        last: order.hold_by,
    })
}

/// What is taken today, as the database has it.
fn as_it_stands(content: &Content) -> Diary {
    let mut diary = Diary::new(&content.windows, &Days::new(&content.closing_days));
    let interval = |from: NaiveDateTime, to: NaiveDateTime| Interval {
        from: Utc.from_utc_datetime(&from),
        to: Utc.from_utc_datetime(&to),
    };
    for row in content.talks.iter().flat_map(reservations).filter(|row| row.live) {
        let resource = Resource { kind: row.resource_kind.parse().unwrap(), id: row.resource_id };
        diary.block(resource, interval(row.from_at, row.to_at), TakenCause::Reserved);
    }
    for row in &content.busy_times {
        let resource = Resource { kind: row.resource_kind.parse().unwrap(), id: row.resource_id.clone() };
        diary.block(resource, interval(row.from_at, row.to_at), TakenCause::Busy);
    }
    for row in &content.absences {
        let away = interval(row.from_at, row.to_at);
        for day in day_of(away.from).iter_days().take_while(|day| instant_at(*day, 0) < away.to) {
            let whole = Interval { from: instant_at(day, 0), to: instant_at(day, 1440) };
            diary.block(Resource::caseworker(&row.employee_id.as_str().into()), whole, TakenCause::Absent);
        }
    }
    diary
}

#[test]
fn the_town_has_the_size_of_solroed() {
    for content in contents() {
        let today = content.today;
        let cases = |scheme| content.people.iter().filter(|(person, _)| person.scheme == scheme).count();
        assert_eq!(
            [Scheme::SicknessBenefit, Scheme::CashBenefitJobReady, Scheme::UnemploymentInsurance].map(cases),
            [250, 40, 130],
            "sickness benefit, cash benefit, unemployment insurance"
        );
        let stand = |situation| content.people.iter().filter(|(person, _)| person.situation == situation).count();
        assert_eq!((stand(Situation::Exempt), stand(Situation::Standby), stand(Situation::MustBook)), (38, 10, 109));
        let interpreters = content.people.iter().filter(|(person, _)| person.interpreter.is_some()).count();
        assert!((21..=34).contains(&interpreters), "5-8 %: {interpreters}");

        let mut statuses: BTreeMap<&str, usize> = BTreeMap::new();
        content.talks.iter().for_each(|talk| *statuses.entry(talk.status.as_str()).or_default() += 1);
        let count = |status: &str| statuses.get(status).copied().unwrap_or(0);
        let (held, missed) = (count("held"), count("no_show") + count("not_reached"));
        assert!((380..=560).contains(&(held + missed)), "{today}: {statuses:?}");
        assert!((0.06..0.14).contains(&ratio(missed, held + missed)), "{today}: {statuses:?}");
        assert!((120..=180).contains(&count("booked")), "{today}: {statuses:?}");
        let talks = content.talks.iter().filter(|talk| talk.order_id.is_some());
        let (own, all) = talks.fold((0, 0), |(own, all), talk| (own + usize::from(talk.origin == "self"), all + 1));
        assert!(ratio(own, all) > 0.7, "{today}: {own} of {all} booked by themselves");
    }
}

#[test]
fn the_cases_worth_showing_are_there() {
    for content in contents() {
        let today = content.today;
        let of = |quirk| &content.people.iter().find(|(person, _)| person.quirk == Some(quirk)).unwrap().0;
        let talks = |quirk| content.talks.iter().filter(move |talk| talk.citizen_id == of(quirk).id.as_str());
        assert!(talks(Quirk::MovedThreeTimes).any(|talk| talk.sequence == 3 && talk.live), "{today}");
        assert_eq!(talks(Quirk::MissedTwice).filter(|talk| talk.status == "not_reached").count(), 2, "{today}");
        let review = content.bars.iter().find(|bar| bar.citizen_id == of(Quirk::ReviewPassed).id.as_str()).unwrap();
        assert!(review.review_on.unwrap() < today && review.to_day.unwrap() > today, "{today}");
        let soon = plus(Days::new(&content.closing_days).open_from(today), 1);
        let hers = content.talks.iter().filter(|talk| talk.live && talk.caseworker_id == anne_marie().id().as_str());
        assert!(
            hers.filter(|talk| talk.starts_at.date() <= soon).count() >= 2,
            "{today}: nothing to do for Anne-Marie Krogh"
        );
        let ill = content.absences.iter().find(|absence| !absence.planned);
        assert_eq!(ill.is_some(), Days::new(&content.closing_days).is_open(today), "{today}");
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

#[test]
fn nobody_barred_has_an_order_and_nobody_on_standby_a_talk() {
    for content in contents() {
        let today = content.today;
        for (person, _) in &content.people {
            let waits =
                content.orders.iter().any(|order| order.citizen_id == person.id.as_str() && order.status == "open");
            let talks = content.talks.iter().any(|talk| talk.live && talk.citizen_id == person.id.as_str());
            assert_eq!(waits, person.situation == Situation::MustBook, "{today}: {}", person.id);
            assert!(!(talks && person.situation == Situation::Standby), "{today}: {}", person.id);
        }
    }
}

#[test]
fn no_two_meet_in_one_room_and_every_talk_keeps_the_dates_of_its_order() {
    for content in contents() {
        let today = content.today;
        let meetings: Vec<_> = content.windows.iter().filter(|window| window.room.is_some()).collect();
        for pair in meetings.iter().flat_map(|one| meetings.iter().map(move |other| (one, other))) {
            let apart =
                pair.0.id == pair.1.id || pair.0.room != pair.1.room || !pair.0.interval().overlaps(&pair.1.interval());
            assert!(apart, "{} and {}", pair.0.id, pair.1.id);
        }
        let midnight = instant_at(today, 0).naive_utc();
        for talk in &content.talks {
            assert!(talk.booked_at < midnight && talk.booked_at < talk.starts_at, "{today}: {talk:?}");
            assert_eq!(talk.live, talk.status == "booked");
            assert!(talk.live || talk.status == "moved" || talk.starts_at < midnight, "{today}: {talk:?}");
            let Some(order) = content.orders.iter().find(|order| Some(&order.id) == talk.order_id.as_ref()) else {
                continue;
            };
            assert!(talk.starts_at.date() <= order.hold_by, "{today}: {talk:?} {order:?}");
            assert!(talk.sequence > 0 || talk.booked_at.date() <= order.book_by, "{today}: {talk:?} {order:?}");
            assert!(order.created_at < talk.booked_at, "{today}: {talk:?} {order:?}");
        }
    }
}

#[test]
fn the_same_day_makes_the_same_rows() {
    let [one, again] = [(); 2].map(|()| Content::of("2026-11-30".parse().unwrap()).unwrap());
    assert_eq!((one.talks, one.orders, one.tasks, one.bars), (again.talks, again.orders, again.tasks, again.bars));
    assert_eq!((one.windows, one.absences, one.busy_times), (again.windows, again.absences, again.busy_times));
}

#[tokio::test]
async fn sqlite_takes_it_and_finds_no_violation() {
    for day in WRITTEN {
        seeded(Kind::Sqlite, day).await;
    }
}

#[tokio::test]
async fn postgres_takes_it_and_finds_no_violation() {
    for day in WRITTEN {
        seeded(Kind::Postgres, day).await;
    }
}

async fn seeded(kind: Kind, day: &str) {
    let database = tokio::task::spawn_blocking(move || Database::empty(kind)).await.unwrap();
    let db = Db::connect(&database.url).unwrap();
    db.migrate().await.unwrap();
    assert!(is_empty(&db).await.unwrap());
    let now = instant_at(day.parse().unwrap(), 1);
    fill(&db, SeedMunicipality::Solroed, now).await.unwrap_or_else(|error| panic!("{day}: {error}"));
    assert!(matches!(fill(&db, SeedMunicipality::Solroed, now).await, Err(SeedError::AlreadySeeded)));
    assert!(!is_empty(&db).await.unwrap());
    let violations = db.read(&Scope::maintenance(), check).await.unwrap();
    assert!(violations.is_empty(), "{day}: {violations:#?}");
    db.read(&Scope::new("269").unwrap(), |tx| {
        assert_eq!(citizens::count(tx)?, 420);
        let mette = persona_id(Persona::MustBook);
        assert_eq!(citizens::get(tx, &mette)?.name, "Mette Sørensen");
        for (persona, name) in [
            (Persona::Caseworker, "Anne-Marie Krogh"),
            (Persona::TeamLeader, "Henrik Thygesen"),
            (Persona::Administrator, "Lene Bruun"),
            (Persona::Auditor, "Birgit Ravn"),
        ] {
            assert_eq!(employees::get(tx, &persona_id(persona))?.name, name);
        }
        assert_eq!(orders::of_citizen(tx, &mette)?.len(), 3);
        assert_eq!(appointments::of_citizen(tx, &mette)?.len(), 5);
        Ok::<_, SeedError>(())
    })
    .await
    .unwrap();
}
