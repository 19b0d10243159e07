//! `check` finds each thing that must not be, and nothing in a sound database.

use crate::support::{TestDb, on_both};
use crate::world::{at, book, build, call, event, meeting, order, order_event, solroed, window, written};
use backend::store::appointments::{self, AppointmentRow};
use backend::store::call_attempts::CallAttemptRow;
use backend::store::check::check;
use backend::store::orders::OrderRow;
use backend::store::reason_questions::QuestionRow;
use backend::store::{Scope, StoreError, orders, windows};
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};

/// What is found, as `rule: the rest without its municipality`.
async fn found(test: &TestDb) -> Vec<String> {
    let violations = test.db.read(&Scope::maintenance(), check).await.unwrap();
    violations.into_iter().map(|violation| format!("{}: {}", violation.rule, violation.what)).collect()
}

/// Goes behind the store's back.
fn execute(test: &TestDb, statements: &str) {
    match test.url.strip_prefix("sqlite:") {
        Some(path) => SqliteConnection::establish(path).unwrap().batch_execute(statements).unwrap(),
        None => PgConnection::establish(&test.url).unwrap().batch_execute(statements).unwrap(),
    }
}

on_both!(
    a_sound_database_has_no_violation,
    a_missing_index_or_trigger_is_found,
    a_shrunk_window_strands_its_talks_unless_somebody_kept_them,
    a_talk_outside_the_window_it_was_booked_in,
    an_order_and_its_newest_appointment_must_agree,
    only_the_newest_appointment_of_an_order_counts,
    a_live_talk_holds_what_it_says,
    history_that_was_imported_needs_one_row_a_batch,
    what_an_order_and_a_question_cannot_be,
    nobody_is_called_before_a_talk_by_phone_begins,
    who_is_nobody_any_more_has_nothing,
);

async fn a_sound_database_has_no_violation(test: TestDb) {
    assert_eq!(found(&test).await, Vec::<String>::new(), "empty");
    build(&test.db).await;
    book(&test.db, &meeting("met", 0, 0, at(9, 0))).await.unwrap();
    book(&test.db, &call("called", 1, 1, at(9, 0), 5)).await.unwrap();
    book(&test.db, &meeting("cancelled", 2, 0, at(11, 0))).await.unwrap();
    test.db
        .write(solroed(), |tx| {
            appointments::end(tx, "cancelled", "cancelled_by_citizen", Some("ill"))?;
            event("cancelled", "cancelled", "cancelled_by_citizen").insert(tx)?;
            orders::set_status(tx, "order2", "open")
        })
        .await
        .unwrap();
    assert_eq!(found(&test).await, Vec::<String>::new());
}

async fn a_missing_index_or_trigger_is_found(test: TestDb) {
    execute(&test, "DROP INDEX appointment_one_live_per_order; DROP INDEX booking_order_one_open_per_talk_type");
    let found = found(&test).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|what| what.starts_with("schema: missing or changed")), "{found:?}");
}

async fn a_shrunk_window_strands_its_talks_unless_somebody_kept_them(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("early", 0, 0, at(9, 0))).await.unwrap();
    book(&test.db, &call("late", 1, 0, at(14, 0), 0)).await.unwrap();
    let mut shrunk = window("w0", "e0", 8 * 60, 12 * 60);
    shrunk.row.revision = 2;
    shrunk.variants = vec!["meet".to_owned()];
    test.db.write(solroed(), move |tx| windows::change(tx, &shrunk, written(), "e0")).await.unwrap();
    assert_eq!(
        found(&test).await,
        [
            "INV-2: live appointment in a window that no longer allows its variant, and nobody decided to keep it: late",
            "INV-2: appointment outside its window as it is now, and nobody decided to keep it: late",
        ]
    );
    test.db.write(solroed(), |tx| event("kept", "late", "kept_outside_window").insert(tx)).await.unwrap();
    assert_eq!(found(&test).await, Vec::<String>::new());
}

async fn a_talk_outside_the_window_it_was_booked_in(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("early", 0, 0, at(7, 30))).await.unwrap();
    test.db.write(solroed(), |tx| event("kept", "early", "kept_outside_window").insert(tx)).await.unwrap();
    assert_eq!(found(&test).await, ["INV-2: appointment outside its window as it was at booking: early"]);
    let nowhere = AppointmentRow { window_id: None, window_revision: None, ..meeting("nowhere", 1, 0, at(12, 0)) };
    book(&test.db, &nowhere).await.unwrap();
    assert!(found(&test).await.contains(&"INV-2: self-booked appointment names no window: nowhere".to_owned()));
}

async fn an_order_and_its_newest_appointment_must_agree(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    test.db
        .write(solroed(), |tx| {
            orders::set_status(tx, "order0", "open")?;
            orders::set_status(tx, "order1", "fulfilled")
        })
        .await
        .unwrap();
    assert_eq!(
        found(&test).await,
        [
            "INV-3: order is fulfilled, but its newest appointment does not fulfil it: order1",
            "INV-3: order is not fulfilled, but its newest appointment fulfils it: order0",
            "INV-3: open order with a live appointment: order0",
            "orders: open order beside a talk of its kind that is to come: order0 and m",
        ]
    );
}

async fn only_the_newest_appointment_of_an_order_counts(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("old", 0, 0, at(10, 0))).await.unwrap();
    test.db
        .write(solroed(), |tx| {
            appointments::end(tx, "old", "moved", None)?;
            event("moved", "old", "moved").insert(tx)?;
            let new = AppointmentRow { chain_id: "old".to_owned(), sequence: 1, ..meeting("new", 0, 0, at(11, 0)) };
            crate::world::book_in(tx, &new)
        })
        .await
        .unwrap();
    assert_eq!(found(&test).await, Vec::<String>::new());
}

async fn a_live_talk_holds_what_it_says(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    book(&test.db, &meeting("n", 1, 1, at(10, 0))).await.unwrap();
    execute(&test, "UPDATE reservation SET live = false WHERE appointment_id = 'm' AND resource_kind = 'room'");
    execute(&test, "UPDATE appointment SET status = 'held', live = false WHERE id = 'n'");
    assert_eq!(
        found(&test).await,
        [
            "liveness: live appointment does not hold its citizen, caseworker or room as it says: m",
            "liveness: live reservation of an appointment that is not: n, caseworker e1",
            "liveness: live reservation of an appointment that is not: n, citizen c1",
            "INV-5: appointment that ended without an event that says so: n",
        ]
    );
}

async fn history_that_was_imported_needs_one_row_a_batch(test: TestDb) {
    build(&test.db).await;
    test.db
        .write(solroed(), |tx| {
            OrderRow { status: "fulfilled".to_owned(), ..order(30, 3) }.insert(tx)?;
            order_event(30, "imported").insert(tx)?;
            let held = AppointmentRow {
                status: "held".to_owned(),
                live: false,
                order_id: Some("order30".to_owned()),
                ..meeting("held", 3, 0, at(10, 0))
            };
            appointments::book(tx, &held, &crate::world::reserved(&held))
        })
        .await
        .unwrap();
    assert_eq!(found(&test).await.len(), 3);
    test.db.write(solroed(), |tx| event("i", "held", "imported").insert(tx)).await.unwrap();
    assert_eq!(found(&test).await, ["INV-5: appointment without a row in the audit trail: held"]);
    test.db
        .write(solroed(), |tx| {
            let mut row = crate::world::audit("batch 1");
            (row.action, row.entity) = ("import".to_owned(), "batch".to_owned());
            row.insert(tx)
        })
        .await
        .unwrap();
    assert_eq!(found(&test).await, Vec::<String>::new());
}

async fn what_an_order_and_a_question_cannot_be(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("m", 4, 0, at(10, 0))).await.unwrap();
    execute(&test, "DELETE FROM order_event WHERE order_id IN ('order0', 'order1', 'order2')");
    test.db
        .write(solroed(), |tx| {
            order_event(1, "issued").insert(tx)?;
            order_event(2, "issued").insert(tx)?;
            orders::set_status(tx, "order2", "expired")?;
            let question = |id: &str, order: Option<&str>, talk: Option<&str>| QuestionRow {
                id: id.to_owned(),
                citizen_id: "c3".to_owned(),
                order_id: order.map(str::to_owned),
                appointment_id: talk.map(str::to_owned),
                asked_at: written(),
                answer_by: crate::world::day(),
                answered_at: None,
                reason: None,
                closed_at: None,
            };
            question("q3", Some("order3"), None).insert(tx)?;
            question("q4", None, Some("m")).insert(tx)
        })
        .await
        .unwrap();
    execute(&test, "UPDATE case_file SET closed_on = '2026-12-01' WHERE id = 'case5'");
    execute(&test, "DROP INDEX booking_order_one_open_per_talk_type");
    test.db
        .write(solroed(), |tx| {
            order(60, 6).insert(tx)?;
            order_event(60, "imported").insert(tx)
        })
        .await
        .unwrap();
    assert_eq!(
        found(&test).await.into_iter().skip(1).collect::<Vec<_>>(),
        [
            "orders: two open orders of one citizen and kind of talk: order6 and order60",
            "orders: open or expired order whose talk could be held when the case has closed: order5",
            "INV-5: order without an event that made it: order0",
            "INV-5: order that came to where it stands without an event that says so: order2",
            "INV-5: order that was issued without a row in the audit trail or a message to the citizen: order1",
            "INV-5: order that was issued without a row in the audit trail or a message to the citizen: order2",
            "reasons: question that waits about an order that is open or taken back: q3",
            "reasons: question that waits about a talk that was not missed: q4",
        ]
    );
}

async fn nobody_is_called_before_a_talk_by_phone_begins(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("met", 0, 0, at(9, 0))).await.unwrap();
    book(&test.db, &call("called", 1, 1, at(9, 0), 5)).await.unwrap();
    let tried = |id: &str, talk: &str, at| {
        let (id, appointment_id) = (id.to_owned(), talk.to_owned());
        let row = CallAttemptRow { id, appointment_id, at, employee_id: "e1".to_owned() };
        test.db.write(solroed(), move |tx| row.insert(tx))
    };
    tried("as it should be", "called", at(9, 0)).await.unwrap();
    assert_eq!(found(&test).await, Vec::<String>::new());
    tried("a meeting", "met", at(9, 5)).await.unwrap();
    tried("too soon", "called", at(8, 55)).await.unwrap();
    let what = "calls: call that nobody answered, for a talk that is not by phone or had not begun";
    assert_eq!(found(&test).await, [format!("{what}: a meeting"), format!("{what}: too soon")]);
    let nobody = tried("nobody's", "no talk", at(9, 0)).await;
    assert!(matches!(nobody, Err(StoreError::NoSuchReference(_))), "{nobody:?}");
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[tokio::test]
async fn the_list_of_postgres_constraints_is_what_the_migrations_make() {
    let test = TestDb::postgres().await;
    let mut connection = PgConnection::establish(&test.url).unwrap();
    let made: Vec<Name> = diesel::sql_query(
        "SELECT conrelid::regclass || ' ' || conname AS name FROM pg_constraint \
            WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n' \
         UNION SELECT indrelid::regclass || ' ' || indexrelid::regclass FROM pg_index \
            JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace",
    )
    .load(&mut connection)
    .unwrap();
    let mut made: Vec<String> =
        made.into_iter().map(|row| row.name).filter(|name| !name.starts_with("__diesel")).collect();
    made.sort();
    let mut listed: Vec<&str> = include_str!("../../src/store/postgres_constraints.txt").lines().collect();
    listed.sort_unstable();
    assert_eq!(made, listed);
}

async fn who_is_nobody_any_more_has_nothing(test: TestDb) {
    build(&test.db).await;
    let what = "INV-10: citizen of whom only statistics should be left can be found, reached or signed in as, or has a case: c0";
    execute(&test, "UPDATE citizen SET pseudonymised_at = '2026-01-01 00:00:00' WHERE id = 'c0'");
    assert_eq!(found(&test).await, [what]);
    // Each of it is enough.
    execute(
        &test,
        "UPDATE citizen SET name = '', search_name = '', cpr_key_id = '', phone = NULL, email = NULL WHERE id = 'c0'",
    );
    assert_eq!(found(&test).await, [what], "the case runs");
}
