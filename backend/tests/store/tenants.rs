//! INV-7: nothing is read from or written to another municipality.

use crate::support::{TestDb, on_both};
use crate::world::{at, book, build, meeting, people, solroed, written};
use backend::store::appointments::AppointmentRow;
use backend::store::cases::CaseRow;
use backend::store::tasks::TaskRow;
use backend::store::{Scope, StoreError, appointments, citizens, orders};

on_both!(
    foreign_rows_are_not_there,
    foreign_keys_do_not_reach_across,
    two_municipalities_may_use_the_same_ids_at_the_same_time,
);

async fn foreign_rows_are_not_there(test: TestDb) {
    build(&test.db).await;
    book(&test.db, &meeting("mine", 0, 0, at(10, 0))).await.unwrap();
    let copenhagen = Scope::new("101").unwrap();
    let read = |scope: &Scope| {
        let scope = scope.clone();
        let db = test.db.clone();
        async move {
            db.read(&scope, |tx| {
                Ok::<_, StoreError>((
                    citizens::get(tx, "c0").map(|row| row.id),
                    appointments::get(tx, "mine").map(|row| row.id),
                    citizens::count(tx)?,
                    citizens::search(tx, "Sørensen", 10)?.len(),
                ))
            })
            .await
            .unwrap()
        }
    };
    let nothing = (Err(StoreError::NotFound), Err(StoreError::NotFound), 0, 0);
    assert_eq!(read(solroed()).await, (Ok("c0".to_owned()), Ok("mine".to_owned()), 10, 1));
    assert_eq!(read(&copenhagen).await, nothing);
    assert_eq!(read(&Scope::maintenance()).await, nothing);

    let withdraw = test.db.write(&copenhagen, |tx| orders::set_status(tx, "order1", "withdrawn")).await;
    assert_eq!(withdraw, Err(StoreError::NotFound));
    let end = test.db.write(&copenhagen, |tx| appointments::end(tx, "mine", "held", None)).await;
    assert_eq!(end, Err(StoreError::NotFound));
}

async fn foreign_keys_do_not_reach_across(test: TestDb) {
    build(&test.db).await;
    let copenhagen = Scope::new("101").unwrap();
    people(&test.db, &copenhagen).await;
    let open_case = |tx: &mut backend::store::Tx<'_>| {
        CaseRow {
            id: "only in 101".to_owned(),
            citizen_id: "c0".to_owned(),
            scheme: "sickness_benefit".to_owned(),
            first_day: crate::world::day(),
            facts: "{}".to_owned(),
            closed_on: None,
        }
        .insert(tx)
    };
    test.db.write(&copenhagen, open_case).await.unwrap();
    let row = AppointmentRow { case_id: "only in 101".to_owned(), order_id: None, ..meeting("x", 0, 0, at(10, 0)) };
    assert!(matches!(book(&test.db, &row).await, Err(StoreError::NoSuchReference(_))));

    let task = test.db.write(solroed(), |tx| {
        TaskRow {
            id: "task".to_owned(),
            kind: "call_back".to_owned(),
            citizen_id: Some("nobody".to_owned()),
            order_id: None,
            appointment_id: None,
            employee_id: None,
            due_on: None,
            details: "{}".to_owned(),
            created_at: written(),
            done_at: None,
            done_by: None,
        }
        .insert(tx)
    });
    assert!(matches!(task.await, Err(StoreError::NoSuchReference(_))));
}

async fn two_municipalities_may_use_the_same_ids_at_the_same_time(test: TestDb) {
    build(&test.db).await;
    let copenhagen = Scope::new("101").unwrap();
    people(&test.db, &copenhagen).await;
    book(&test.db, &meeting("m", 0, 0, at(10, 0))).await.unwrap();
    let mut row = meeting("m", 0, 0, at(10, 0));
    (row.window_id, row.window_revision) = (None, None);
    test.db.write(&copenhagen, move |tx| crate::world::book_in(tx, &row)).await.unwrap();
}
