//! The two doors: what they promise about errors, retries and turns.

use crate::support::{TestDb, on_both};
use crate::world::{at, book_in, build, meeting, resource, solroed};
use backend::store::{Db, Scope, StoreError, calendars, citizens};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use shared::model::ResourceKind::{Caseworker, Citizen};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::time::{Duration, Instant};

on_both!(
    an_error_undoes_everything,
    a_failed_statement_cannot_be_passed_over,
    a_panic_harms_nobody_else,
    what_loses_is_tried_three_times_again,
    statements_are_counted,
    a_read_sees_one_moment,
    migrating_twice_is_fine,
);

async fn an_error_undoes_everything(test: TestDb) {
    build(&test.db).await;
    let refused = test.db.write(solroed(), |tx| {
        citizens::set_contact(tx, "c0", Some("+4555500123"), None)?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert_eq!(refused.await, Err(StoreError::NotFound));
    let citizen = test.db.read(solroed(), |tx| citizens::get(tx, "c0")).await.unwrap();
    assert_eq!(citizen.phone, None);
}

async fn a_failed_statement_cannot_be_passed_over(test: TestDb) {
    build(&test.db).await;
    let result = test.db.write(solroed(), |tx| {
        citizens::set_contact(tx, "c0", Some("+4555500123"), None)?;
        book_in(tx, &meeting("a", 0, 0, at(10, 0)))?;
        assert!(book_in(tx, &meeting("b", 1, 0, at(10, 0))).is_err());
        Ok::<_, StoreError>(())
    });
    assert!(matches!(result.await, Err(StoreError::Internal(_))));
    let citizen = test.db.read(solroed(), |tx| citizens::get(tx, "c0")).await.unwrap();
    assert_eq!(citizen.phone, None);
}

async fn a_panic_harms_nobody_else(test: TestDb) {
    build(&test.db).await;
    for _ in 0..20 {
        let result = test.db.write(solroed(), |tx| {
            citizens::set_contact(tx, "c0", Some("+4555500123"), None)?;
            if true {
                panic!("on purpose")
            }
            Ok::<_, StoreError>(())
        });
        assert!(matches!(result.await, Err(StoreError::Internal(_))));
    }
    test.db.write(solroed(), |tx| citizens::set_contact(tx, "c1", Some("+4555500123"), None)).await.unwrap();
    let citizen = test.db.read(solroed(), |tx| citizens::get(tx, "c0")).await.unwrap();
    assert_eq!(citizen.phone, None);
}

async fn what_loses_is_tried_three_times_again(test: TestDb) {
    build(&test.db).await;
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&runs);
    let result = test.db.write(solroed(), move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        Err::<(), _>(StoreError::Contended("on purpose".to_owned()))
    });
    assert_eq!(result.await, Err(StoreError::Busy));
    assert_eq!(runs.load(Ordering::Relaxed), 4);
}

async fn statements_are_counted(test: TestDb) {
    build(&test.db).await;
    let before = test.db.statements();
    let queries = test.db.read(solroed(), |tx| {
        citizens::get(tx, "c0")?;
        citizens::count(tx)?;
        Ok::<_, StoreError>(tx.queries())
    });
    assert_eq!(queries.await, Ok(2));
    assert!(test.db.statements() - before >= 2);
}

async fn a_read_sees_one_moment(test: TestDb) {
    build(&test.db).await;
    let db = test.db.clone();
    let handle = tokio::runtime::Handle::current();
    let seen = test.db.read(solroed(), move |tx| {
        let before = citizens::get(tx, "c0")?.phone;
        handle.block_on(db.write(solroed(), |tx| citizens::set_contact(tx, "c0", Some("+4555500123"), None)))?;
        Ok::<_, StoreError>((before, citizens::get(tx, "c0")?.phone))
    });
    assert_eq!(seen.await, Ok((None, None)));
}

async fn migrating_twice_is_fine(test: TestDb) {
    test.db.migrate().await.unwrap();
    assert_eq!(test.db.is_behind().await, Ok(false));
}

#[test]
fn other_schemes_are_refused() {
    for url in ["mysql://localhost/aftalt", "aftalt.db", "", "sqlite:", "/tmp/aftalt.db"] {
        assert!(matches!(Db::connect(url), Err(StoreError::Unavailable(_))), "{url}");
    }
    assert!(Scope::new("26").is_err());
    assert!(Scope::new("2'9").is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_is_nobodys_problem() {
    let test = TestDb::postgres().await;
    build(&test.db).await;
    let meet = Arc::new(Barrier::new(2));
    let runs = Arc::new(AtomicUsize::new(0));
    let lock_in_turn = |first: &'static str, second: &'static str| {
        let (meet, runs, db) = (Arc::clone(&meet), Arc::clone(&runs), test.db.clone());
        tokio::spawn(async move {
            db.write(solroed(), move |tx| {
                calendars::lock(tx, &[resource(Caseworker, first)])?;
                if runs.fetch_add(1, Ordering::SeqCst) < 2 {
                    meet.wait();
                }
                calendars::lock(tx, &[resource(Caseworker, second)])?;
                calendars::bump(tx, &[resource(Caseworker, first)])
            })
            .await
        })
    };
    let (one, other) = tokio::join!(lock_in_turn("e0", "e1"), lock_in_turn("e1", "e0"));
    assert_eq!((one.unwrap(), other.unwrap()), (Ok(()), Ok(())));
    assert_eq!(runs.load(Ordering::SeqCst), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn locks_are_taken_in_one_order() {
    let test = TestDb::postgres().await;
    build(&test.db).await;
    let mut tasks = Vec::new();
    for n in 0..40 {
        let db = test.db.clone();
        tasks.push(tokio::spawn(async move {
            let mut resources = vec![
                resource(Caseworker, "e0"),
                resource(Citizen, &format!("c{}", n % 10)),
                resource(Caseworker, "e1"),
            ];
            resources.rotate_left(n % 3);
            db.write(solroed(), move |tx| {
                calendars::lock(tx, &resources)?;
                calendars::bump(tx, &resources)
            })
            .await
        }));
    }
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let version = test.db.read(solroed(), |tx| calendars::version(tx, &resource(Caseworker, "e1"))).await;
    assert_eq!(version, Ok(40));
}

#[tokio::test]
async fn sqlites_writers_are_served_in_the_order_they_came() {
    let test = TestDb::sqlite().await;
    build(&test.db).await;
    let served = Arc::new(Mutex::new(Vec::new()));
    let writers: Vec<_> = (0..200)
        .map(|n| {
            let (db, served) = (test.db.clone(), Arc::clone(&served));
            tokio::spawn(async move {
                db.write(solroed(), move |tx| {
                    served.lock().unwrap().push(n);
                    calendars::bump(tx, &[resource(Caseworker, "e0")])
                })
                .await
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    assert!(served.lock().unwrap().is_sorted());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_waits_for_another_process() {
    let test = TestDb::sqlite().await;
    build(&test.db).await;
    let mut other = SqliteConnection::establish(test.url.strip_prefix("sqlite:").unwrap()).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let holds = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        other.batch_execute("COMMIT").unwrap();
    });
    let since = Instant::now();
    test.db.write(solroed(), |tx| citizens::set_contact(tx, "c0", None, None)).await.unwrap();
    assert!(since.elapsed() >= Duration::from_millis(200));
    holds.join().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_of_postgres_is_not_seen() {
    let test = TestDb::postgres().await;
    build(&test.db).await;
    let name = tests::postgres::Cluster::name(&test.url);
    let mut other = diesel::PgConnection::establish(&test.url).unwrap();
    other
        .batch_execute(&format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        ))
        .unwrap();
    assert_eq!(test.db.read(solroed(), citizens::count).await, Ok(10));
}
