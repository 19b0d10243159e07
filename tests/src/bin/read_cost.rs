//! `read_cost SECONDS`: what it costs to write down who reads what. A caseworker's reads a second, with and without the
//! row of the audit trail, by 1 and by 8 clients at once, on both databases. The two ways take turns, so that what else
//! the machine does slows both.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use std::{env, thread};

use tests::client::Session;
use tests::database::{Database, Kind};
use tests::server::Server;
use tests::sql;
use tests::world::array;

/// How often each way has its turn.
const TURNS: u32 = 3;

/// What is read: a citizen's page, a week, the tasks.
fn paths(reader: &Session) -> Vec<String> {
    let wanted = serde_json::json!({ "whose": "mine", "filter": "all", "sort": "name", "page": 1 });
    let found = reader.post("/api/v1/staff/citizens/search", &wanted);
    let citizens = array(&found.body["citizens"]).iter().take(8);
    let pages = citizens.map(|row| format!("/api/v1/staff/citizens/{}", row["id"].as_str().expect("an id")));
    pages.chain(["/api/v1/staff/week".to_owned(), "/api/v1/staff/tasks".to_owned()]).collect()
}

fn main() {
    let seconds: u64 = env::args().nth(1).and_then(|word| word.parse().ok()).expect("read_cost SECONDS");
    println!("database  clients  reads/s without  reads/s with  cost   rows written");
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = Database::solroed(kind);
        let servers = [Server::start_unaudited(&database), Server::start(&database)];
        for clients in [1, 8] {
            let mut reads = [0_u64; 2];
            let mut took = [Duration::ZERO; 2];
            let before = sql::count(&database, "SELECT count(*) AS count FROM audit_event WHERE action = 'read'");
            for _ in 0..TURNS {
                for ((server, reads), took) in servers.iter().zip(&mut reads).zip(&mut took) {
                    let begun = Instant::now();
                    *reads += read(server, clients, Duration::from_secs(seconds));
                    *took += begun.elapsed();
                }
            }
            let after = sql::count(&database, "SELECT count(*) AS count FROM audit_event WHERE action = 'read'");
            let rate = |way: usize| reads[way] as f64 / took[way].as_secs_f64();
            let written = u64::try_from(after - before).expect("rows are only added");
            assert!(written >= reads[1], "{written} rows for {} reads", reads[1]);
            println!(
                "{kind:<9?} {clients:>7} {:>16.0} {:>13.0} {:>5.0} % {written:>14}",
                rate(0),
                rate(1),
                100.0 * (1.0 - rate(1) / rate(0)),
            );
        }
    }
}

/// How many reads so many clients get done in this time.
fn read(server: &Server, clients: usize, time: Duration) -> u64 {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let readers: Vec<_> = (0..clients)
            .map(|_| {
                let over = &over;
                scope.spawn(move || {
                    let reader = server.persona("caseworker");
                    let paths = paths(&reader);
                    let mut reads = 0;
                    for path in paths.iter().cycle() {
                        if over.load(Ordering::Relaxed) {
                            break;
                        }
                        assert_eq!(reader.get(path).status, 200, "{path}");
                        reads += 1;
                    }
                    reads
                })
            })
            .collect();
        thread::sleep(time);
        over.store(true, Ordering::Relaxed);
        readers.into_iter().map(|reader| reader.join().expect("a reader")).sum()
    })
}
