//! Many at once: one winner, no overlap, one effect a key. And the control: without the constraint, overlaps get in.

use crate::support::{TestDb, on_both};
use crate::world::{at, book, book_in, build, meeting, solroed, written};
use backend::store::check::check;
use backend::store::idempotency::{self, Claim};
use backend::store::{Constraint, Scope, StoreError, citizens, reservations};
use chrono::Duration;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use shared::model::{Resource, ResourceKind};

/// Everybody books at once, each another citizen, at times 5 minutes apart.
async fn everybody_books(test: &TestDb) -> Vec<Result<(), StoreError>> {
    let bookings: Vec<_> = (0..10)
        .map(|n| {
            let db = test.db.clone();
            let row = meeting(&format!("m{n}"), n, 0, at(10, 0) + Duration::minutes(5 * i64::try_from(n).unwrap()));
            tokio::spawn(async move { book(&db, &row).await })
        })
        .collect();
    let mut results = Vec::new();
    for booking in bookings {
        results.push(booking.await.unwrap());
    }
    results
}

fn drop_constraint(url: &str) {
    match url.strip_prefix("sqlite:") {
        Some(path) => SqliteConnection::establish(path)
            .unwrap()
            .batch_execute("DROP TRIGGER reservation_no_overlap_insert; DROP TRIGGER reservation_no_overlap_update")
            .unwrap(),
        None => PgConnection::establish(url)
            .unwrap()
            .batch_execute("ALTER TABLE reservation DROP CONSTRAINT reservation_no_overlap")
            .unwrap(),
    }
}

on_both!(
    overlapping_bookings_have_one_winner,
    without_the_constraint_overlaps_get_in_and_are_found,
    an_update_cannot_make_an_overlap_either,
    one_key_has_one_effect_also_at_the_same_instant,
    a_refusal_leaves_the_key_free,
);

async fn overlapping_bookings_have_one_winner(test: TestDb) {
    build(&test.db).await;
    let results = everybody_books(&test).await;
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert!(!won.is_empty());
    for loss in lost {
        assert!(
            matches!(loss, Err(StoreError::Conflict(Constraint::ReservationOverlap) | StoreError::Busy)),
            "{loss:?}"
        );
    }
    assert_eq!(test.db.read(&Scope::maintenance(), check).await, Ok(vec![]));
}

async fn without_the_constraint_overlaps_get_in_and_are_found(test: TestDb) {
    build(&test.db).await;
    drop_constraint(&test.url);
    assert!(everybody_books(&test).await.iter().all(Result::is_ok));
    let found = test.db.read(&Scope::maintenance(), check).await.unwrap();
    assert!(found.iter().any(|v| v.rule == "schema" && v.what.contains("reservation_no_overlap")), "{found:?}");
    assert!(found.iter().any(|v| v.rule == "INV-1" && v.what.contains("caseworker e0")), "{found:?}");
    assert!(found.iter().all(|v| v.rule == "schema" || v.rule == "INV-1"), "{found:?}");
}

async fn an_update_cannot_make_an_overlap_either(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("first", 0, 0, at(10, 0))).await.unwrap();
    book(&test.db, &meeting("second", 1, 0, at(12, 0))).await.unwrap();
    let statement = "UPDATE reservation SET from_at = '2026-12-04 09:30:00' \
                     WHERE appointment_id = 'second' AND resource_kind = 'caseworker'";
    let refused = match test.url.strip_prefix("sqlite:") {
        Some(path) => SqliteConnection::establish(path).unwrap().batch_execute(statement),
        None => PgConnection::establish(&test.url).unwrap().batch_execute(statement),
    };
    assert!(refused.unwrap_err().to_string().contains("reservation_no_overlap"));
    let caseworker = [Resource { kind: ResourceKind::Caseworker, id: "e0".to_owned() }];
    let held = test.db.read(solroed(), move |tx| reservations::live_between(tx, &caseworker, at(0, 0), at(23, 0)));
    let held: Vec<_> = held.await.unwrap().into_iter().map(|row| (row.from_at, row.to_at)).collect();
    assert_eq!(held, [(at(9, 45), at(10, 45)), (at(11, 45), at(12, 45))]);
}

async fn one_key_has_one_effect_also_at_the_same_instant(test: TestDb) {
    build(&test.db).await;
    let requests: Vec<_> = (0..20)
        .map(|n| {
            let db = test.db.clone();
            tokio::spawn(async move {
                db.write(solroed(), move |tx| match idempotency::claim(tx, "c0", "book", "key", b"body", written())? {
                    Claim::Done(row) => Ok::<_, StoreError>((false, row.answer.unwrap())),
                    Claim::New => {
                        book_in(tx, &meeting(&format!("m{n}"), 0, 0, at(10, 0)))?;
                        idempotency::answer(tx, "c0", "book", "key", 201, &format!("m{n}"))?;
                        Ok((true, format!("m{n}")))
                    }
                })
                .await
            })
        })
        .collect();
    let mut answers = Vec::new();
    for request in requests {
        answers.push(request.await.unwrap().unwrap());
    }
    assert_eq!(answers.iter().filter(|(first, _)| *first).count(), 1);
    assert!(answers.iter().all(|(_, answer)| *answer == answers[0].1), "{answers:?}");
}

async fn a_refusal_leaves_the_key_free(test: TestDb) {
    build(&test.db).await;
    let attempt = |refuse: bool| {
        test.db.write(solroed(), move |tx| {
            let claim = idempotency::claim(tx, "c0", "book", "key", b"body", written())?;
            citizens::get(tx, if refuse { "nobody" } else { "c0" })?;
            idempotency::answer(tx, "c0", "book", "key", 201, "done")?;
            Ok::<_, StoreError>(claim)
        })
    };
    assert_eq!(attempt(true).await, Err(StoreError::NotFound));
    assert_eq!(attempt(false).await, Ok(Claim::New));
    assert!(matches!(attempt(false).await, Ok(Claim::Done(row)) if row.answer.as_deref() == Some("done")));
    let forgotten = test.db.write(solroed(), |tx| idempotency::forget(tx, written() + Duration::days(8))).await;
    assert_eq!(forgotten, Ok(1));
    assert_eq!(attempt(false).await, Ok(Claim::New));
}
