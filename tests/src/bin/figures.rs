//! `figures sqlite|postgres solroed|copenhagen [YEARS]`: ten years of talks at that size, or as many as are named, made by SQL in bulk; how long it takes to count all of it, and how
//! long the requests of *Overblik* take, one after the other; and whether what they answer is what SQL answers.
//!
//! Run it with a release binary: `AFTALT_BIN=target/release/aftalt target/release/figures sqlite copenhagen`. What is measured is what a client on
//! the same machine waits for.

use serde_json::Value;
use std::time::{Duration, Instant};
use std::{env, fmt};

use tests::client::Session;
use tests::database::{Database, Kind};
use tests::server::{NOW, Server, run};
use tests::sql;

/// How often each request is made.
const TIMES: usize = 50;

/// What no request may take, in the median.
const LONGEST: Duration = Duration::from_millis(100);

/// How much there is (domain.md 13).
struct Size {
    caseworkers: u32,
    teams: u32,
    /// Cases that began within those years; each has up to five talks.
    cases: u32,
    /// Up to the day before the clock stands.
    days: u32,
}

/// The day on which the clock stands.
const TODAY: &str = "2026-11-30";

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let (kind, size) = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [kind, size] => (Kind::named(kind), size_of(size, 10)),
        [kind, size, years] => (Kind::named(kind), size_of(size, years.parse().expect("so many years"))),
        _ => panic!("figures sqlite|postgres solroed|copenhagen [YEARS]"),
    };
    let database = Database::solroed(kind.expect("sqlite or postgres"));
    let begun = Instant::now();
    fill(&database, &size);
    let talks = sql::count(&database, "SELECT count(*) AS count FROM appointment");
    println!("{talks} talks in {} days, made in {:.0} s", size.days, begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    let counted = run(&["figures", "--database-url", &database.url, "--now", NOW]);
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    let rows = sql::count(&database, "SELECT count(*) AS count FROM figure_count");
    println!(
        "counted in {:.1} s: {}, {rows} counts",
        begun.elapsed().as_secs_f64(),
        String::from_utf8_lossy(&counted.stdout).trim()
    );
    let server = Server::start(&database);
    let leader = server.persona("team_leader");
    let mut slow = 0;
    for (name, path) in [
        ("three months, everybody", "?from=2026-09&to=2026-11"),
        ("a year, everybody", "?from=2025-12&to=2026-11"),
        ("two years, everybody", "?from=2024-12&to=2026-11"),
        ("a year, one team", "?from=2025-12&to=2026-11&team=team-sickness-a"),
        ("three months, one scheme", "?from=2026-09&to=2026-11&scheme=sickness_benefit"),
        ("an early year", "?from=2018-01&to=2018-12"),
    ] {
        slow += u32::from(measure(&leader, name, &format!("/api/v1/staff/figures{path}")));
    }
    for list in ["no_shows", "over_52_weeks", "without_talk", "tasks"] {
        // A list is another page: it is told, and not held to the limit.
        measure(
            &leader,
            list,
            &format!("/api/v1/staff/figures/rows?list={list}&from=2026-09&to=2026-11&team=team-sickness-a"),
        );
    }
    compare(&database, &leader.read("/api/v1/staff/figures?from=2025-12&to=2026-11"));
    println!("the figures are those of SQL");
    assert_eq!(slow, 0, "so many requests take longer than {LONGEST:?}");
}

fn size_of(word: &str, years: u32) -> Size {
    let days = years * 365;
    match word {
        "solroed" => Size { caseworkers: 9, teams: 3, cases: 730 * years, days },
        "copenhagen" => Size { caseworkers: 350, teams: 20, cases: 27_400 * years, days },
        other => panic!("solroed or copenhagen, not {other}"),
    }
}

/// Makes the request; answers whether its median is over the limit.
fn measure(leader: &Session, name: &str, path: &str) -> bool {
    leader.read(path);
    let mut took: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            leader.read(path);
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    let (median, worst) = (took[TIMES / 2], took[TIMES - 1]);
    println!("{name}: median {} ms, worst {} ms", Ms(median), Ms(worst));
    median > LONGEST
}

struct Ms(Duration);

impl fmt::Display for Ms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1}", self.0.as_secs_f64() * 1000.0)
    }
}

/// The two dialects, as far as making rows needs them.
struct Dialect {
    kind: Kind,
    /// How many days before today the first one is.
    days: u32,
}

impl Dialect {
    fn series(&self, count: u32) -> String {
        match self.kind {
            Kind::Sqlite => {
                format!(
                    "(WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i + 1 < {count}) SELECT i FROM s) AS n"
                )
            }
            Kind::Postgres => format!("generate_series(0, {count} - 1) AS n(i)"),
        }
    }

    fn day(&self, days: &str) -> String {
        let total = self.days;
        match self.kind {
            Kind::Sqlite => format!("date('{TODAY}', ({days} - {total}) || ' days')"),
            Kind::Postgres => format!("(date '{TODAY}' + ({days} - {total})::int)"),
        }
    }

    fn moment(&self, days: &str, minutes: &str) -> String {
        let total = self.days;
        match self.kind {
            Kind::Sqlite => format!("datetime('{TODAY}', ({days} - {total}) || ' days', ({minutes}) || ' minutes')"),
            Kind::Postgres => {
                format!(
                    "(timestamp '{TODAY}' + make_interval(days => ({days} - {total})::int, mins => ({minutes})::int))"
                )
            }
        }
    }

    fn bytes(&self, text: &str) -> String {
        match self.kind {
            Kind::Sqlite => format!("CAST({text} AS BLOB)"),
            Kind::Postgres => format!("convert_to({text}, 'UTF8')"),
        }
    }
}

/// Ten years of it, beside what was seeded.
fn fill(database: &Database, size: &Size) {
    let d = Dialect { kind: database.kind, days: size.days };
    let run = |statement: &str| sql::execute(database, statement);
    let Size { caseworkers, teams, cases, days: total } = size;
    let seeded_teams = "CASE n.i % 3 WHEN 0 THEN 'team-sickness-a' WHEN 1 THEN 'team-sickness-b' ELSE 'team-jobs' END";
    run(&format!(
        "INSERT INTO team (municipality_code, id, office_id, name) SELECT '269', 'big-' || n.i, (SELECT min(id) FROM office), 'Team ' || n.i FROM {}",
        d.series(*teams)
    ));
    run(&format!(
        "INSERT INTO employee (municipality_code, id, office_id, name, sort_key, phone, phone_hours, active) \
         SELECT '269', 'big-' || n.i, (SELECT min(id) FROM office), 'Medarbejder ' || n.i, 'medarbejder', '+4555500000', '', TRUE FROM {}",
        d.series(*caseworkers)
    ));
    run(&format!(
        "INSERT INTO team_membership (municipality_code, team_id, employee_id) \
         SELECT '269', CASE WHEN n.i % 10 = 0 THEN {seeded_teams} ELSE 'big-' || (n.i % {teams}) END, 'big-' || n.i FROM {}",
        d.series(*caseworkers)
    ));
    let first = format!("n.i * 1.0 / {cases} * {total}");
    let first = format!("CAST({first} AS INTEGER)");
    let length = "(60 + (n.i % 300) * 7919 % 300)";
    let scheme = "CASE WHEN n.i % 16 < 7 THEN 'sickness_benefit' WHEN n.i % 16 < 13 THEN 'unemployment_insurance' ELSE 'cash_benefit_job_ready' END";
    run(&format!(
        "INSERT INTO citizen (municipality_code, id, name, search_name, sort_key, cpr_ciphertext, cpr_key_id, cpr_hash, language, \
         digital_post_exempt, protected_address, created_at) \
         SELECT '269', 'big-' || n.i, 'Borger ' || n.i, 'borger', 'borger', {}, 'demo', {}, 'da', FALSE, FALSE, {} FROM {}",
        d.bytes("'-'"),
        d.bytes("'big-' || n.i"),
        d.moment(&first, "480"),
        d.series(*cases)
    ));
    run(&format!(
        "INSERT INTO case_file (municipality_code, id, citizen_id, scheme, first_day, facts, closed_on) \
         SELECT '269', 'big-' || n.i, 'big-' || n.i, {scheme}, {}, '{{}}', CASE WHEN {first} + {length} < {total} THEN {} END FROM {}",
        d.day(&first),
        d.day(&format!("{first} + {length}")),
        d.series(*cases)
    ));
    run(&format!(
        "INSERT INTO caseworker_assignment (municipality_code, id, case_id, employee_id, from_day) \
         SELECT '269', 'big-' || n.i, 'big-' || n.i, 'big-' || (n.i % {caseworkers}), {} FROM {}",
        d.day(&first),
        d.series(*cases)
    ));
    run(&format!(
        "INSERT INTO booking_bar (municipality_code, id, citizen_id, kind, ground, from_day, decided_by, decided_at) \
         SELECT '269', 'big-' || n.i, 'big-' || n.i, 'exemption', 'language', {}, 'big-0', {} FROM {} WHERE n.i % 7 = 0",
        d.day(&first),
        d.moment(&first, "600"),
        d.series(*cases)
    ));
    for nth in 0..5_u32 {
        talks(database, &d, size, nth, &first, length);
    }
    // As a database that has run for ten years is.
    run("ANALYZE");
}

/// The nth talk of every case that lasts as long, with its order.
fn talks(database: &Database, d: &Dialect, size: &Size, nth: u32, first: &str, length: &str) {
    let Size { caseworkers, cases, days: total, .. } = size;
    let day = format!("({first} + 12 + {nth} * 45)");
    let minute = format!("(420 + ((n.i * 13 + {nth} * 17) % 16) * 30)");
    let chance = format!("((n.i * 31 + {nth} * 7 + n.i / 97) % 100)");
    let past = format!("{day} < {total} - 1");
    let origin = format!(
        "CASE WHEN {chance} < 55 THEN 'self' WHEN {chance} < 60 THEN 'assisted' WHEN {chance} < 97 THEN 'summoned' ELSE 'walk_in' END"
    );
    let phone = format!("(n.i + {nth}) % 3 = 1");
    let channel = format!("CASE (n.i + {nth}) % 3 WHEN 0 THEN 'in_person' WHEN 1 THEN 'phone' ELSE 'video' END");
    let fate = format!("((n.i * 17 + {nth} * 11 + n.i / 89) % 100)");
    let status = format!(
        "CASE WHEN NOT {past} THEN 'booked' WHEN {fate} < 82 THEN 'held' WHEN {fate} < 90 THEN 'no_show' \
         WHEN {fate} < 94 THEN CASE WHEN {phone} THEN 'not_reached' ELSE 'held' END WHEN {fate} < 98 THEN 'cancelled_by_citizen' ELSE 'cancelled_by_office' END"
    );
    let kind = "CASE WHEN n.i % 16 < 7 THEN 'follow-up' ELSE 'job' END";
    let variant =
        format!("{kind} || CASE (n.i + {nth}) % 3 WHEN 0 THEN '-in-person' WHEN 1 THEN '-phone' ELSE '-video' END");
    let wanted = format!("12 + {nth} * 45 <= {length} AND {day} < {total} + 14");
    let booked = format!("({day} - 20 + {fate} % 14)");
    let id = format!("'big-' || n.i || '-{nth}'");
    let from = d.series(*cases);
    sql::execute(
        database,
        &format!(
            "INSERT INTO booking_order (municipality_code, id, citizen_id, case_id, talk_type_id, in_person, phone, video, book_by, hold_by, status, \
         immediate, rule, created_at) SELECT '269', {id}, 'big-' || n.i, 'big-' || n.i, {kind}, TRUE, TRUE, TRUE, {}, {}, 'fulfilled', FALSE, 'x', {} \
         FROM {from} WHERE {wanted} AND {chance} < 60",
            d.day(&format!("{day} - 6")),
            d.day(&day),
            d.moment(&format!("{day} - 21"), "480")
        ),
    );
    let starts = d.moment(&day, &minute);
    let ends = d.moment(&day, &format!("{minute} + CASE WHEN {phone} THEN 60 ELSE 45 END"));
    let block_to = d.moment(&day, &format!("{minute} + CASE WHEN {phone} THEN 30 ELSE 45 END"));
    sql::execute(
        database,
        &format!(
            "INSERT INTO appointment (municipality_code, id, citizen_id, case_id, order_id, talk_type_id, variant_id, channel, caseworker_id, \
         own_caseworker_id, office_id, chain_id, sequence, origin, status, live, starts_at, ends_at, block_from, block_to, minutes, phone, companion, \
         booked_at, summon_reason) SELECT '269', {id}, 'big-' || n.i, 'big-' || n.i, CASE WHEN {chance} < 60 THEN {id} END, {kind}, {variant}, {channel}, \
         'big-' || ((n.i + CASE WHEN {fate} % 8 = 0 THEN 1 ELSE 0 END) % {caseworkers}), 'big-' || (n.i % {caseworkers}), (SELECT min(id) FROM office), \
         {id}, 0, {origin}, {status}, NOT {past}, {starts}, {ends}, {starts}, {block_to}, CASE WHEN {phone} THEN 30 ELSE 45 END, \
         CASE WHEN {phone} AND NOT {past} THEN '+4555500123' END, FALSE, {}, CASE WHEN {chance} >= 60 AND {chance} < 70 THEN 'urgent' END \
         FROM {from} WHERE {wanted}",
            d.moment(&booked, &format!("360 + {fate} * 9"))
        ),
    );
}

/// A few of the figures, as SQL has them; the API's own tests compare every one.
fn compare(database: &Database, view: &Value) {
    let period =
        "a.municipality_code = '269' AND a.starts_at >= '2025-11-30 23:00:00' AND a.starts_at < '2026-11-29 23:00:00'";
    let from = "appointment a JOIN case_file c ON c.municipality_code = a.municipality_code AND c.id = a.case_id";
    let count =
        |is: &str| sql::count(database, &format!("SELECT count(*) AS count FROM {from} WHERE {period} AND {is}"));
    for found in view["self_booking"].as_array().expect("a list") {
        let scheme = found["scheme"].as_str().expect("a scheme");
        let kinds = if scheme == "sickness_benefit" {
            "'first-follow-up', 'follow-up', 'workplace'"
        } else {
            "'first-job', 'job'"
        };
        let whole = format!(
            "c.scheme = '{scheme}' AND a.talk_type_id IN ({kinds}) AND c.facts NOT LIKE '%\"category\":1%' AND a.origin <> 'walk_in' \
             AND a.status IN ('booked', 'held', 'no_show', 'not_reached')"
        );
        let part = count(&format!("{whole} AND a.origin IN ('self', 'assisted')"));
        assert_eq!(
            (found["share"]["part"].as_i64(), found["share"]["whole"].as_i64()),
            (Some(part), Some(count(&whole))),
            "{scheme}"
        );
    }
    let ended = "a.status IN ('held', 'no_show', 'not_reached') AND a.origin <> 'walk_in'";
    let missed = count("a.status = 'no_show' AND a.origin <> 'walk_in'");
    let no_show = &view["outcomes"]["no_show"]["all"];
    assert_eq!((no_show["part"].as_i64(), no_show["whole"].as_i64()), (Some(missed), Some(count(ended))));
    let open: i64 =
        view["cases"].as_array().expect("a list").iter().filter_map(|of| of["open"]["count"].as_i64()).sum();
    let cases = sql::count(
        database,
        "SELECT count(*) AS count FROM case_file WHERE municipality_code = '269' AND first_day <= '2026-11-29' \
         AND (closed_on IS NULL OR closed_on > '2026-11-29')",
    );
    assert_eq!(open, cases);
}
