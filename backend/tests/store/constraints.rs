//! The database itself refuses impossible states.

use crate::support::{TestDb, on_both};
use crate::world::{at, book, build, call, meeting, order, solroed, window, written};
use backend::store::appointments::{self, AppointmentRow};
use backend::store::{Constraint, StoreError, windows};
use chrono::Duration;

const OVERLAP: StoreError = StoreError::Conflict(Constraint::ReservationOverlap);

on_both!(
    nobody_is_in_two_talks_at_once,
    talks_may_touch,
    a_talk_that_ended_gives_its_time_back_and_a_move_by_a_quarter_of_an_hour_goes,
    a_move_that_fails_leaves_the_old_talk,
    impossible_appointments,
    one_open_order_of_a_talk_type,
    windows_of_one_caseworker_do_not_overlap_and_change_by_revision,
);

async fn nobody_is_in_two_talks_at_once(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("first", 0, 0, at(10, 0))).await.unwrap();
    for (why, other) in [
        ("same time", meeting("x", 1, 0, at(10, 0))),
        ("its preparation runs into the first", meeting("x", 1, 0, at(10, 55))),
        ("it runs into the first's preparation", meeting("x", 1, 0, at(9, 5))),
        ("wholly inside", call("x", 1, 0, at(10, 0), 0)),
        ("same citizen elsewhere", AppointmentRow { order_id: None, ..meeting("x", 0, 1, at(10, 30)) }),
        ("same room", AppointmentRow { room_id: Some("r0".to_owned()), ..meeting("x", 1, 1, at(10, 30)) }),
    ] {
        assert_eq!(book(&test.db, &other).await, Err(OVERLAP), "{why}");
    }
}

async fn talks_may_touch(test: TestDb) {
    build(&test.db).await;
    for (n, hour) in [(0, 9), (1, 10), (2, 11)] {
        book(&test.db, &meeting(&format!("m{n}"), n, 0, at(hour, 0))).await.unwrap();
    }
}

async fn a_talk_that_ended_gives_its_time_back_and_a_move_by_a_quarter_of_an_hour_goes(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("old", 0, 0, at(10, 0))).await.unwrap();
    let moved = AppointmentRow { chain_id: "old".to_owned(), sequence: 1, ..meeting("new", 0, 0, at(10, 15)) };
    assert_eq!(book(&test.db, &moved).await, Err(StoreError::Conflict(Constraint::OneLivePerOrder)));
    test.db
        .write(solroed(), move |tx| {
            appointments::end(tx, "old", "moved", None)?;
            crate::world::book_in(tx, &moved)
        })
        .await
        .unwrap();
    let old = test.db.read(solroed(), |tx| appointments::get(tx, "old")).await.unwrap();
    assert_eq!((old.status.as_str(), old.live), ("moved", false));
    let again = test.db.write(solroed(), |tx| appointments::end(tx, "old", "held", None)).await;
    assert_eq!(again, Err(StoreError::NotFound));
}

async fn a_move_that_fails_leaves_the_old_talk(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("old", 0, 0, at(10, 0))).await.unwrap();
    book(&test.db, &meeting("other", 1, 0, at(13, 0))).await.unwrap();
    let moved = AppointmentRow { chain_id: "old".to_owned(), sequence: 1, ..meeting("new", 0, 0, at(13, 15)) };
    let failed = test.db.write(solroed(), move |tx| {
        appointments::end(tx, "old", "moved", None)?;
        crate::world::book_in(tx, &moved)
    });
    assert_eq!(failed.await, Err(OVERLAP));
    let old = test.db.read(solroed(), |tx| appointments::get(tx, "old")).await.unwrap();
    assert!(old.live);
    assert_eq!(book(&test.db, &meeting("x", 2, 0, at(10, 0))).await, Err(OVERLAP), "it still holds its time");
}

async fn impossible_appointments(test: TestDb) {
    build(&test.db).await;
    let meet = meeting("x", 0, 0, at(10, 0));
    let phone = call("x", 0, 0, at(10, 0), 0);
    for (why, row) in [
        ("cancelled and live", AppointmentRow { status: "cancelled_by_citizen".to_owned(), ..meet.clone() }),
        ("booked and not live", AppointmentRow { live: false, ..meet.clone() }),
        ("longer than its minutes", AppointmentRow { ends_at: meet.ends_at + Duration::minutes(5), ..meet.clone() }),
        (
            "block ends within the talk",
            AppointmentRow { block_to: meet.ends_at - Duration::minutes(5), ..meet.clone() },
        ),
        (
            "block begins within the talk",
            AppointmentRow { block_from: meet.starts_at + Duration::minutes(5), ..meet.clone() },
        ),
        (
            "block longer than a day's work",
            AppointmentRow { block_from: meet.block_to - Duration::minutes(485), ..meet.clone() },
        ),
        (
            "block begins before the promise",
            AppointmentRow { block_from: phone.starts_at - Duration::minutes(5), ..phone.clone() },
        ),
        ("block ends after the promise", call("x", 0, 0, at(10, 0), 20)),
        (
            "block shorter than the talk",
            AppointmentRow { block_to: phone.block_from + Duration::minutes(25), ..phone.clone() },
        ),
        ("phone without number", AppointmentRow { phone: None, ..phone.clone() }),
        ("phone with room", AppointmentRow { room_id: Some("r0".to_owned()), ..phone }),
        ("reason without cancelling", AppointmentRow { cancel_reason: Some("ill".to_owned()), ..meet.clone() }),
        ("no word of its list", AppointmentRow { origin: "magic".to_owned(), ..meet.clone() }),
        ("window without revision", AppointmentRow { window_revision: None, ..meet.clone() }),
    ] {
        assert!(matches!(book(&test.db, &row).await, Err(StoreError::Invalid(_))), "{why}");
    }
    for (why, row) in [
        ("another citizen's case", AppointmentRow { case_id: "case1".to_owned(), ..meet.clone() }),
        ("another case's order", AppointmentRow { order_id: Some("order1".to_owned()), ..meet.clone() }),
        ("a revision that never was", AppointmentRow { window_revision: Some(2), ..meet.clone() }),
        ("another channel's variant", AppointmentRow { variant_id: "call".to_owned(), ..meet }),
    ] {
        assert!(matches!(book(&test.db, &row).await, Err(StoreError::NoSuchReference(_))), "{why}");
    }
}

async fn one_open_order_of_a_talk_type(test: TestDb) {
    build(&test.db).await;
    let second = order(20, 0);
    let refused = test.db.write(solroed(), move |tx| second.insert(tx)).await;
    assert_eq!(refused, Err(StoreError::Conflict(Constraint::OneOpenPerTalkType)));
    book(&test.db, &meeting("first", 0, 0, at(10, 0))).await.unwrap();
    let second = order(20, 0);
    test.db.write(solroed(), move |tx| second.insert(tx)).await.unwrap();
}

async fn windows_of_one_caseworker_do_not_overlap_and_change_by_revision(test: TestDb) {
    build(&test.db).await;
    let publish =
        |window| test.db.write(solroed(), move |tx| windows::publish(tx, &[window_of(&window)], written(), "e0"));
    let overlap = Err(StoreError::Conflict(Constraint::WindowOverlap));
    assert_eq!(publish(("late", 15 * 60 + 55, 17 * 60)).await, overlap);
    publish(("late", 16 * 60, 17 * 60)).await.unwrap();

    let change = |from, to, revision| {
        let mut window = window("w0", "e0", from, to);
        window.row.revision = revision;
        window.variants = vec!["call".to_owned()];
        test.db.write(solroed(), move |tx| windows::change(tx, &window, written(), "e1"))
    };
    assert_eq!(change(8 * 60, 16 * 60 + 5, 2).await, overlap);
    change(9 * 60, 12 * 60, 2).await.unwrap();
    assert_eq!(change(9 * 60, 13 * 60, 2).await, Err(StoreError::NotFound), "somebody else was first");
    let now = test.db.read(solroed(), |tx| windows::get(tx, "w0")).await.unwrap();
    assert_eq!((now.row.from_minute, now.row.to_minute, now.row.revision), (540, 720, 2));
    assert_eq!(now.variants, ["call"]);
}

fn window_of((id, from, to): &(&str, i32, i32)) -> windows::PublishedWindow {
    window(id, "e0", *from, *to)
}
