//! What the query functions find, and in how many statements.

use crate::support::{TestDb, on_both};
use crate::world::{at, book, build, call, day, meeting, resource, solroed, window, written};
use backend::store::absences::{self, AbsenceRow};
use backend::store::bars::{self, BarRow};
use backend::store::busy_times::{self, BusyTimeRow};
use backend::store::closing_days::{self, ClosingDayRow};
use backend::store::messages::{self, MessageRow};
use backend::store::sessions::{self, SessionRow};
use backend::store::tasks::{self, TaskRow};
use backend::store::windows::{self, PublishedWindow};
use backend::store::{
    Constraint, StoreError, appointments, calendars, cases, citizens, employees, municipalities, orders, places,
    reservations, talk_types,
};
use chrono::Duration;
use shared::model::ResourceKind::{Caseworker, Citizen, Room};

on_both!(
    everything_a_slot_listing_needs_takes_a_handful_of_statements,
    ranges_are_half_open,
    people_are_found_whatever_the_spelling,
    one_citizen_a_cpr_number,
    a_citizens_page,
    a_session_opens_until_it_ends,
    thousands_of_rows_in_a_few_statements,
);

async fn everything_a_slot_listing_needs_takes_a_handful_of_statements(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    book(&test.db, &call("n", 1, 1, at(12, 0), 0)).await.unwrap();
    let (windows, held, statements) = test
        .db
        .read(solroed(), |tx| {
            let team: Vec<String> = employees::team_of(tx, "e0")?.into_iter().map(|row| row.id).collect();
            let windows = windows::between(tx, &team, day(), day())?;
            let mut resources: Vec<_> = team.iter().map(|id| resource(Caseworker, id)).collect();
            resources.extend([resource(Citizen, "c1"), resource(Room, "r0")]);
            let held = reservations::live_between(tx, &resources, at(8, 0), at(16, 0))?;
            absences::between(tx, &team, at(8, 0), at(16, 0))?;
            busy_times::between(tx, &resources, at(8, 0), at(16, 0))?;
            closing_days::between(tx, day(), day())?;
            Ok::<_, StoreError>((windows, held, tx.queries()))
        })
        .await
        .unwrap();
    assert_eq!(statements, 7);
    let windows: Vec<_> =
        windows.into_iter().map(|PublishedWindow { row, variants }| (row.id, variants.len())).collect();
    assert_eq!(windows, [("w0".to_owned(), 2), ("w1".to_owned(), 2)]);
    let held: Vec<_> = held.into_iter().map(|row| (row.resource_id, row.from_at)).collect();
    assert_eq!(
        held,
        [
            ("e0".to_owned(), at(9, 45)),
            ("r0".to_owned(), at(10, 0)),
            ("c1".to_owned(), at(12, 0)),
            ("e1".to_owned(), at(12, 0)),
        ]
    );
}

async fn ranges_are_half_open(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    test.db
        .write(solroed(), |tx| {
            AbsenceRow {
                id: "a".to_owned(),
                employee_id: "e0".to_owned(),
                from_at: at(12, 0),
                to_at: at(13, 0),
                planned: true,
            }
            .insert(tx)?;
            BusyTimeRow {
                id: "b".to_owned(),
                resource_kind: "citizen".to_owned(),
                resource_id: "c0".to_owned(),
                from_at: at(12, 0),
                to_at: at(13, 0),
                source: "a-kasse".to_owned(),
            }
            .insert(tx)
        })
        .await
        .unwrap();
    let count = |from, to| {
        test.db.read(solroed(), move |tx| {
            Ok::<_, StoreError>((
                absences::between(tx, &["e0".to_owned()], from, to)?.len(),
                busy_times::between(tx, &[resource(Citizen, "c0")], from, to)?.len(),
                reservations::live_between(tx, &[resource(Citizen, "c0")], from, to)?.len(),
                appointments::of_caseworker(tx, "e0", from, to)?.len(),
            ))
        })
    };
    assert_eq!(count(at(11, 0), at(12, 0)).await, Ok((0, 0, 0, 0)));
    assert_eq!(count(at(12, 55), at(14, 0)).await, Ok((1, 1, 0, 0)));
    assert_eq!(count(at(13, 0), at(14, 0)).await, Ok((0, 0, 0, 0)));
    assert_eq!(count(at(10, 40), at(11, 0)).await, Ok((0, 0, 1, 1)));
    assert_eq!(count(at(9, 0), at(10, 0)).await, Ok((0, 0, 0, 0)));
}

async fn people_are_found_whatever_the_spelling(test: TestDb) {
    build(&test.db).await;
    let names = |text: &'static str| {
        test.db.read(solroed(), move |tx| {
            Ok::<_, StoreError>(citizens::search(tx, text, 10)?.into_iter().map(|row| row.name).collect::<Vec<_>>())
        })
    };
    for (text, name) in [
        ("sørensen", "Mette Sørensen"),
        ("SOERENSEN", "Mette Sørensen"),
        ("østergård", "Lars Østergaard"),
        ("yilmaz", "Ayşe Yılmaz"),
        ("nguyen", "Nguyễn Thị Hoa"),
        ("agard soren", "Søren Ågård"),
        ("baek", "Zoë Bæk"),
    ] {
        assert_eq!(names(text).await.unwrap(), [name], "{text}");
    }
    assert_eq!(names("%").await.unwrap().len(), 10, "no letters, no filter, and no pattern");
    let page = test.db.read(solroed(), |tx| citizens::page(tx, 8, 5)).await.unwrap();
    assert_eq!(page.into_iter().map(|row| row.name).collect::<Vec<_>>(), ["Ærlig Ørsted", "Åse Holm"]);
    let staff = test.db.read(solroed(), employees::by_name).await.unwrap();
    assert_eq!(staff.into_iter().map(|row| row.id).collect::<Vec<_>>(), ["e0", "e1"]);
}

async fn one_citizen_a_cpr_number(test: TestDb) {
    build(&test.db).await;
    let known = test.db.read(solroed(), |tx| citizens::by_cpr_hash(tx, b"hash 3")).await.unwrap();
    assert_eq!(known.id, "c3");
    let again = citizens::CitizenRow { id: "again".to_owned(), ..known };
    let refused = test.db.write(solroed(), move |tx| again.insert(tx)).await;
    assert_eq!(refused, Err(StoreError::Conflict(Constraint::OneCitizenPerCpr)));
}

async fn a_citizens_page(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    test.db
        .write(solroed(), |tx| {
            BarRow {
                id: "bar".to_owned(),
                citizen_id: "c0".to_owned(),
                kind: "exemption".to_owned(),
                ground: Some("it_skills".to_owned()),
                from_day: day(),
                to_day: None,
                review_on: None,
                decided_by: "e0".to_owned(),
                decided_at: written(),
                requested_by: None,
                ended_at: None,
                ended_by_kind: None,
                ended_by: None,
                reasons: None,
                hearing_on: None,
                decision_text: None,
                complain_by: None,
                review_raised_for: None,
                begun_on: None,
                decision_lang: None,
            }
            .insert(tx)?;
            ClosingDayRow { id: "closed".to_owned(), office_id: None, day: day(), name: "Personaledag".to_owned() }
                .insert(tx)?;
            task("t").insert(tx)?;
            message("m").insert(tx)?;
            citizens::set_contact(tx, "c0", Some("+4555500123"), Some("arabic"))
        })
        .await
        .unwrap();
    test.db
        .read(solroed(), |tx| {
            assert_eq!(municipalities::own(tx)?.code, "269");
            assert_eq!(municipalities::codes(tx)?, ["269"]);
            assert_eq!((places::offices(tx)?.len(), places::rooms(tx)?.len()), (1, 1));
            assert_eq!((talk_types::all(tx)?.len(), talk_types::variants(tx)?.len()), (1, 2));
            assert_eq!(employees::roles(tx, "e0")?, ["caseworker"]);
            assert_eq!(cases::get(tx, "case0")?, cases::of_citizen(tx, "c0")?[0]);
            assert_eq!(cases::assignments(tx, "c0", day())?[0].employee_id, "e0");
            assert!(cases::assignments(tx, "c0", day() - Duration::days(61))?.is_empty());
            assert_eq!(orders::of_citizen(tx, "c0")?, [orders::get(tx, "order0")?]);
            assert_eq!(orders::get(tx, "order0")?.status, "fulfilled");
            assert_eq!(bars::of_citizen(tx, "c0")?.len(), 1);
            assert_eq!(closing_days::between(tx, day(), day())?.len(), 1);
            assert_eq!(tasks::open_of_citizen(tx, "c0")?, [task("t")]);
            assert_eq!(messages::of_citizen(tx, "c0")?, [message("m")]);
            assert_eq!(appointments::of_citizen(tx, "c0")?, [meeting("m", 0, 0, at(10, 0))]);
            assert_eq!(appointments::live_in_window(tx, "w0")?.len(), 1);
            assert_eq!(backend::store::appointment_events::of_appointment(tx, "m")?.len(), 1);
            assert_eq!(backend::store::audit::of_entity(tx, "appointment", "m")?.len(), 1);
            assert_eq!(citizens::get(tx, "c0")?.interpreter_language.as_deref(), Some("arabic"));
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    test.db.write(solroed(), |tx| tasks::finish(tx, "t", written(), "e0")).await.unwrap();
    assert_eq!(test.db.read(solroed(), |tx| tasks::open_of_citizen(tx, "c0")).await, Ok(vec![]));
    assert_eq!(test.db.write(solroed(), |tx| tasks::finish(tx, "t", written(), "e0")).await, Err(StoreError::NotFound));
}

async fn a_session_opens_until_it_ends(test: TestDb) {
    build(&test.db).await;
    let row = SessionRow {
        id: "s".to_owned(),
        token_hash: b"hash".to_vec(),
        citizen_id: Some("c0".to_owned()),
        employee_id: None,
        created_at: written(),
        expires_at: at(10, 0),
        ended_at: None,
    };
    let opened = row.clone();
    test.db.write(solroed(), move |tx| opened.insert(tx)).await.unwrap();
    let open = |hash: &'static [u8], now| test.db.read(solroed(), move |tx| sessions::by_token(tx, hash, now));
    assert_eq!(open(b"hash", at(9, 59)).await, Ok(row));
    assert_eq!(open(b"hash", at(10, 0)).await, Err(StoreError::NotFound));
    assert_eq!(open(b"guess", at(9, 0)).await, Err(StoreError::NotFound));
    test.db.write(solroed(), |tx| sessions::end(tx, "s", at(9, 0))).await.unwrap();
    assert_eq!(open(b"hash", at(9, 30)).await, Err(StoreError::NotFound));
    assert_eq!(test.db.write(solroed(), |tx| sessions::forget(tx, at(11, 0))).await, Ok(1));
}

async fn thousands_of_rows_in_a_few_statements(test: TestDb) {
    build(&test.db).await;
    let statements = test
        .db
        .write(solroed(), |tx| {
            let before = tx.queries();
            let tasks: Vec<_> = (0..2_000).map(|n| task(&format!("t{n}"))).collect();
            TaskRow::insert_all(tx, &tasks)?;
            let resources: Vec<_> = (0..2_000).map(|n| resource(Citizen, &format!("new {n}"))).collect();
            calendars::ensure(tx, &resources)?;
            calendars::ensure(tx, &resources)?;
            windows::publish(
                tx,
                &(0..600)
                    .map(|n| {
                        let mut window = window(&format!("later {n}"), "e0", 8 * 60, 9 * 60);
                        window.row.day = day() + Duration::days(1 + n);
                        window
                    })
                    .collect::<Vec<_>>(),
                written(),
                "e0",
            )?;
            Ok::<_, StoreError>(tx.queries() - before)
        })
        .await
        .unwrap();
    assert_eq!(statements, 4 + 4 + 4 + 2 + 3 + 2);
    assert_eq!(
        test.db.read(solroed(), |tx| Ok::<_, StoreError>(tasks::open_of_citizen(tx, "c0")?.len())).await,
        Ok(2_000)
    );
}

fn task(id: &str) -> TaskRow {
    TaskRow {
        id: id.to_owned(),
        kind: "call_back".to_owned(),
        citizen_id: Some("c0".to_owned()),
        order_id: Some("order0".to_owned()),
        appointment_id: None,
        employee_id: Some("e0".to_owned()),
        due_on: Some(day()),
        details: "{}".to_owned(),
        created_at: written(),
        done_at: None,
        done_by: None,
    }
}

fn message(id: &str) -> MessageRow {
    MessageRow {
        id: id.to_owned(),
        kind: "talk_booked".to_owned(),
        about: id.to_owned(),
        recipient_kind: "citizen".to_owned(),
        recipient_id: "c0".to_owned(),
        citizen_id: Some("c0".to_owned()),
        order_id: None,
        appointment_id: None,
        channel: "digital_post".to_owned(),
        language: "da".to_owned(),
        details: "{}".to_owned(),
        status: "pending".to_owned(),
        not_before: written(),
        created_at: written(),
        attempts: 0,
        lease: None,
        lease_until: None,
        reason: None,
        written: None,
        sent_at: None,
    }
}
