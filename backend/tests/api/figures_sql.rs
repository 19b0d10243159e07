//! Every figure of a simulated municipality, computed a second time by plain SQL: the same numbers, on both databases, for everybody together, for
//! a team, and for one month; and what the nights counted bit by bit is what counting everything at once gives. A month is lived through in
//! every run; a year takes a quarter of an hour and is asked for with `--ignored`.

use crate::support::{Person, TestApp};
use backend::app::figures::count;
use backend::simulate::{Plan, run};
use backend::store::{Db, Scope};
use serde_json::{Value, json};
use shared::figures::Month;
use shared::law::LawBook;
use shared::time::{Instant, instant_at};
use std::sync::Arc;
use tests::database::{Database, Kind};
use tests::sql;

const SCHEMES: [&str; 3] = ["sickness_benefit", "cash_benefit_job_ready", "unemployment_insurance"];

/// What is compared: whose figures, in which months.
struct Part<'a> {
    database: &'a Database,
    from: Instant,
    to: Instant,
    /// The last day that is counted.
    last: chrono::NaiveDate,
    team: Option<&'a str>,
}

impl Part<'_> {
    fn count(&self, query: &str) -> i64 {
        sql::count(self.database, query)
    }

    fn moment(at: Instant) -> String {
        at.format("'%Y-%m-%d %H:%M:%S'").to_string()
    }

    /// Talks with this caseworker, or cases of that one, belong to the team.
    fn of_team(&self, column: &str) -> String {
        self.team.map_or_else(String::new, |team| {
            format!(" AND {column} IN (SELECT employee_id FROM team_membership WHERE municipality_code = '269' AND team_id = '{team}')")
        })
    }

    /// Talks that were to begin in the period and of which that is true.
    fn talks(&self, is: &str) -> i64 {
        self.count(&format!(
            "SELECT count(*) AS count FROM appointment a JOIN case_file c ON c.municipality_code = a.municipality_code AND c.id = a.case_id \
             WHERE a.municipality_code = '269' AND a.starts_at >= {} AND a.starts_at < {}{} AND {is}",
            Self::moment(self.from), Self::moment(self.to), self.of_team("a.caseworker_id")
        ))
    }

    /// Whether a column lies in summer time.
    fn summer(column: &str) -> String {
        let summer = "(COL >= '2026-03-29 01:00:00' AND COL < '2026-10-25 01:00:00' OR COL >= '2025-03-30 01:00:00' AND COL < '2025-10-26 01:00:00')";
        summer.replace("COL", column)
    }

    /// The local day of a column.
    fn day(&self, column: &str) -> String {
        let summer = Self::summer(column);
        match self.database.kind {
            Kind::Sqlite => format!("date(datetime({column}, CASE WHEN {summer} THEN '+2 hours' ELSE '+1 hours' END))"),
            Kind::Postgres => {
                format!("({column} + CASE WHEN {summer} THEN interval '2 hours' ELSE interval '1 hour' END)::date")
            }
        }
    }

    fn days_between(&self, first: &str, last: &str) -> String {
        match self.database.kind {
            Kind::Sqlite => format!("CAST(julianday({last}) - julianday({first}) AS INTEGER)"),
            Kind::Postgres => format!("({last} - {first})"),
        }
    }

    /// Open cases on the last day that is counted, of which that is true.
    fn cases(&self, scheme: &str, is: &str) -> i64 {
        let day = self.last;
        let worker = format!(
            "(SELECT s.employee_id FROM caseworker_assignment s WHERE s.municipality_code = '269' AND s.case_id = c.id \
             AND s.from_day <= '{day}' AND (s.to_day IS NULL OR s.to_day >= '{day}') ORDER BY s.from_day DESC, s.id LIMIT 1)"
        );
        self.count(&format!(
            "SELECT count(*) AS count FROM case_file c WHERE c.municipality_code = '269' AND c.scheme = '{scheme}' \
             AND c.first_day <= '{day}' AND (c.closed_on IS NULL OR c.closed_on > '{day}'){} AND {is}",
            self.of_team(&worker)
        ))
    }
}

fn share(view: &Value, part: i64, whole: i64, what: &str) {
    assert_eq!((view["part"].as_i64(), view["whole"].as_i64()), (Some(part), Some(whole)), "{what}");
    let permille = (whole > 0).then(|| (part * 2000 + whole) / (whole * 2));
    assert_eq!(view["permille"].as_i64(), permille, "{what}");
}

/// The share of what is `part` in what is `whole`, both as conditions on talks.
fn talks(of: &Part<'_>, view: &Value, part: &str, whole: &str, what: &str) {
    share(view, of.talks(&format!("({whole}) AND ({part})")), of.talks(&format!("({whole})")), what);
}

const EARLIER: &str = "EXISTS (SELECT 1 FROM appointment p WHERE p.municipality_code = a.municipality_code AND p.chain_id = a.chain_id \
    AND p.sequence < a.sequence AND p.origin IN ('self', 'assisted'))";
const LATER_BY_OFFICE: &str = "EXISTS (SELECT 1 FROM appointment n WHERE n.municipality_code = a.municipality_code AND n.chain_id = a.chain_id \
    AND n.sequence = a.sequence + 1 AND n.origin = 'summoned')";
const ENDED: &str = "a.status IN ('held', 'no_show', 'not_reached')";
const ENDED_OR_CANCELLED: &str =
    "a.status IN ('held', 'no_show', 'not_reached', 'cancelled_by_citizen', 'cancelled_by_office')";
const ANY_END: &str = "a.status <> 'booked'";

fn official(scheme: &str) -> String {
    let kinds =
        if scheme == "sickness_benefit" { "'first-follow-up', 'follow-up', 'workplace'" } else { "'first-job', 'job'" };
    let category = if scheme == "sickness_benefit" { " AND c.facts NOT LIKE '%\"category\":1%'" } else { "" };
    format!(
        "c.scheme = '{scheme}' AND a.talk_type_id IN ({kinds}){category} AND a.origin <> 'walk_in' \
         AND a.status IN ('booked', 'held', 'no_show', 'not_reached')"
    )
}

fn compare(of: &Part<'_>, view: &Value) {
    let one = |list: &Value, scheme: &str| -> Value {
        list.as_array().unwrap().iter().find(|one| one["scheme"] == scheme).unwrap().clone()
    };
    for scheme in SCHEMES {
        let found = one(&view["self_booking"], scheme);
        let whole = official(scheme);
        talks(of, &found["share"], "a.origin IN ('self', 'assisted')", &whole, scheme);
        talks(of, &found["before_moves"], &format!("a.origin IN ('self', 'assisted') OR {EARLIER}"), &whole, scheme);
        let assisted = of.talks(&format!("{whole} AND a.origin = 'assisted'"));
        assert_eq!(found["assisted"]["count"].as_i64(), Some(assisted), "{scheme}");
        people(of, view, scheme);
    }
    for channel in view["channels"].as_array().unwrap() {
        let word = channel["channel"].as_str().unwrap();
        talks(of, &channel["share"], &format!("a.channel = '{word}'"), "a.status = 'held'", word);
    }
    let outcomes = &view["outcomes"];
    for (name, part, whole) in [
        ("no_show", "a.status = 'no_show'", ENDED.to_owned()),
        ("not_reached", "a.status <> 'held'", format!("{ENDED} AND a.channel = 'phone'")),
        ("cancelled_by_citizen", "a.status = 'cancelled_by_citizen'", ENDED_OR_CANCELLED.to_owned()),
        ("cancelled_by_office", "a.status = 'cancelled_by_office'", ENDED_OR_CANCELLED.to_owned()),
        ("moved_by_citizen", &format!("a.status = 'moved' AND NOT {LATER_BY_OFFICE}"), ANY_END.to_owned()),
        ("moved_by_office", &format!("a.status = 'moved' AND {LATER_BY_OFFICE}"), ANY_END.to_owned()),
    ] {
        for (side, origins) in [
            ("all", "'self', 'assisted', 'summoned'"),
            ("self_booked", "'self', 'assisted'"),
            ("summoned", "'summoned'"),
        ] {
            talks(of, &outcomes[name][side], part, &format!("{whole} AND a.origin IN ({origins})"), name);
        }
    }
    let worker = format!(
        "(SELECT s.employee_id FROM caseworker_assignment s WHERE s.municipality_code = '269' AND s.case_id = a.case_id AND s.from_day <= {0} \
         AND (s.to_day IS NULL OR s.to_day >= {0}) ORDER BY s.from_day DESC, s.id LIMIT 1)",
        of.day("a.starts_at")
    );
    let with_worker = format!("a.status = 'held' AND {worker} IS NOT NULL");
    talks(of, &view["continuity"]["now"], &format!("{worker} = a.caseworker_id"), &with_worker, "continuity");
    let calls = "a.status IN ('held', 'no_show', 'not_reached') AND a.channel = 'phone' AND a.origin <> 'walk_in'";
    talks(of, &view["calls_reached"]["now"], "a.status = 'held'", calls, "calls");
    let untried = "a.status = 'held' AND NOT EXISTS (SELECT 1 FROM call_attempt t WHERE t.municipality_code = '269' AND t.appointment_id = a.id)";
    talks(of, &view["calls_first"]["now"], untried, calls, "first calls");
    let summons = "a.origin = 'summoned' AND a.sequence = 0";
    talks(of, &view["summons"]["without_need"], "a.summon_reason IS NOT NULL", summons, "summons");
    for reason in view["summons"]["reasons"].as_array().unwrap() {
        let word = reason["reason"].as_str().unwrap();
        let expected = of.talks(&format!("{summons} AND a.summon_reason = '{word}'"));
        assert_eq!(reason["count"]["count"].as_i64(), Some(expected), "{word}");
    }
    bookings(of, view);
}

/// Cases and bars of a scheme.
fn people(of: &Part<'_>, view: &Value, scheme: &str) {
    let one = |list: &Value| list.as_array().unwrap().iter().find(|one| one["scheme"] == scheme).unwrap().clone();
    let (bars, cases) = (one(&view["bars"]), one(&view["cases"]));
    let (open, day) = (of.cases(scheme, "1 = 1"), of.last);
    let ends = Part::moment(instant_at(day.succ_opt().unwrap(), 0));
    assert_eq!(cases["open"]["count"].as_i64(), Some(open), "{scheme}");
    let barred = |kind: &str| {
        format!(
            "EXISTS (SELECT 1 FROM booking_bar b WHERE b.municipality_code = '269' AND b.citizen_id = c.citizen_id AND b.kind = '{kind}' \
             AND b.from_day <= '{day}' AND (b.to_day IS NULL OR b.to_day >= '{day}') AND (b.ended_at IS NULL OR b.ended_at >= {ends}))"
        )
    };
    for (name, kind) in [("exempt", "exemption"), ("withdrawn", "withdrawal"), ("standby", "standby")] {
        share(&bars[name]["now"], of.cases(scheme, &barred(kind)), open, name);
    }
    let before = |weeks: i64| (day - chrono::Duration::weeks(weeks)).to_string();
    share(&cases["over_26_weeks"]["now"], of.cases(scheme, &format!("c.first_day < '{}'", before(26))), open, scheme);
    share(&cases["over_52_weeks"]["now"], of.cases(scheme, &format!("c.first_day < '{}'", before(52))), open, scheme);
    let since = Part::moment(instant_at(day - chrono::Duration::weeks(6), 0));
    let silent = format!(
        "c.first_day < '{}' AND NOT {} \
         AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.municipality_code = '269' AND a.case_id = c.id AND a.status = 'held' \
            AND a.starts_at >= {since} AND a.starts_at < {ends}) \
         AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.municipality_code = '269' AND a.case_id = c.id AND a.starts_at >= {ends} \
            AND a.booked_at < {ends} AND a.status IN ('booked', 'held', 'no_show', 'not_reached'))",
        before(6),
        barred("standby")
    );
    share(&cases["without_talk"]["now"], of.cases(scheme, &silent), open, "silent");
    let age: i64 = of.count(&format!(
        "SELECT coalesce(sum({} / 7), 0) AS count FROM case_file c WHERE c.municipality_code = '269' AND c.scheme = '{scheme}' \
         AND c.first_day <= '{day}' AND (c.closed_on IS NULL OR c.closed_on > '{day}')",
        of.days_between("c.first_day", &of.date(&day.to_string()))
    ));
    if of.team.is_none() {
        assert_eq!(cases["age_weeks"]["mean_tenths"].as_i64(), mean(age, open), "{scheme}");
    }
    let first = format!(
        "c.scheme = '{scheme}' AND a.status = 'held' AND NOT EXISTS (SELECT 1 FROM appointment f WHERE f.municipality_code = '269' \
         AND f.case_id = a.case_id AND f.status = 'held' AND (f.starts_at < a.starts_at OR f.starts_at = a.starts_at AND f.id < a.id))"
    );
    assert_eq!(cases["first_talk_days"]["count"].as_i64(), Some(of.talks(&first)), "{scheme}");
    let local = |at: Instant| shared::time::day_of(at);
    // Cases that closed before anybody booked anything are in no month that is counted.
    let earliest: Month = serde_json::from_value(view["earliest"].clone()).unwrap();
    let closed = format!(
        "c.scheme = '{scheme}' AND c.municipality_code = '269' AND c.closed_on > '{}' AND c.closed_on <= '{}'",
        local(of.from).max(earliest.first_day()),
        local(of.to)
    );
    if of.team.is_none() {
        let closed = of.count(&format!("SELECT count(*) AS count FROM case_file c WHERE {closed}"));
        assert_eq!(cases["length_weeks"]["count"].as_i64(), Some(closed), "{scheme}");
    }
}

impl Part<'_> {
    fn date(&self, day: &str) -> String {
        if self.database.kind == Kind::Sqlite { format!("'{day}'") } else { format!("date '{day}'") }
    }
}

fn mean(sum: i64, count: i64) -> Option<i64> {
    (count > 0).then(|| (sum * 20 + count) / (count * 2))
}

/// What citizens booked in the period.
fn bookings(of: &Part<'_>, view: &Value) {
    let booked = format!(
        "a.municipality_code = '269' AND a.booked_at >= {} AND a.booked_at < {}{}",
        Part::moment(of.from),
        Part::moment(of.to),
        of.of_team("a.caseworker_id")
    );
    let first = "a.origin IN ('self', 'assisted') AND a.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM appointment p \
        WHERE p.municipality_code = '269' AND p.order_id = a.order_id AND p.origin IN ('self', 'assisted') \
        AND (p.booked_at < a.booked_at OR p.booked_at = a.booked_at AND p.id < a.id))";
    let days = of.days_between(&of.day("o.created_at"), &of.day("a.booked_at"));
    let from = "appointment a JOIN booking_order o ON o.municipality_code = a.municipality_code AND o.id = a.order_id";
    let ordered = of.count(&format!("SELECT count(*) AS count FROM {from} WHERE {booked} AND {first}"));
    let sum = of.count(&format!("SELECT coalesce(sum({days}), 0) AS count FROM {from} WHERE {booked} AND {first}"));
    let found = &view["order_to_booking_days"];
    assert_eq!((found["count"].as_i64(), found["mean_tenths"].as_i64()), (Some(ordered), mean(sum, ordered)));
    if ordered > 0 {
        let median = found["median"].as_i64().unwrap();
        let up_to = |days_at_most: i64| {
            of.count(&format!(
                "SELECT count(*) AS count FROM {from} WHERE {booked} AND {first} AND {days} <= {days_at_most}"
            ))
        };
        assert!(up_to(median) * 2 >= ordered && up_to(median - 1) * 2 < ordered, "median {median}");
    }
    let alone = of.count(&format!("SELECT count(*) AS count FROM appointment a WHERE {booked} AND a.origin = 'self'"));
    let hours = &view["booking_hours"];
    let sum: i64 = hours["hours"].as_array().unwrap().iter().map(|hour| hour["count"].as_i64().unwrap()).sum();
    assert_eq!((sum, hours["outside_hours"]["whole"].as_i64()), (alone, Some(alone)));
    // An hour of Danish time, by the text of the local moment.
    let summer = Part::summer("a.booked_at");
    let utc_hour = match of.database.kind {
        Kind::Sqlite => "CAST(strftime('%H', a.booked_at) AS INTEGER)",
        Kind::Postgres => "CAST(extract(hour FROM a.booked_at) AS INTEGER)",
    };
    for hour in hours["hours"].as_array().unwrap() {
        let at = &hour["hour"];
        let expected = of.count(&format!(
            "SELECT count(*) AS count FROM appointment a WHERE {booked} AND a.origin = 'self' \
             AND ({utc_hour} + CASE WHEN {summer} THEN 2 ELSE 1 END) % 24 = {at}"
        ));
        assert_eq!(hour["count"].as_i64(), Some(expected), "at {at}");
    }
}

/// Looks of this month and the last: what retention has taken of older ones is counted and cannot be counted again.
fn searches(of: &Part<'_>, view: &Value) {
    let within = |column: &str| format!("{column} >= {} AND {column} < {}", Part::moment(of.from), Part::moment(of.to));
    let count = |table: &str, is: &str| {
        of.count(&format!("SELECT count(*) AS count FROM {table} WHERE municipality_code = '269' AND {is}"))
    };
    let all = count("search_log", &within("last_at"));
    let none = count("search_log", &format!("{} AND free = 0", within("last_at")));
    share(&view["searches"]["without_time"], none, all, "searches");
    let reports = count("no_time_report", &within("at"));
    assert_eq!(view["searches"]["no_time_suited"]["count"].as_i64(), Some(reports));
}

/// What waits and who has how much, now.
fn waiting(of: &Part<'_>, view: &Value, now: Instant) {
    let today = shared::time::day_of(now);
    let open = |is: &str| {
        let whose = of.of_team("employee_id");
        of.count(&format!(
            "SELECT count(*) AS count FROM task WHERE municipality_code = '269' AND done_at IS NULL{whose} AND {is}"
        ))
    };
    let begins = |days: i64| Part::moment(instant_at(today - chrono::Duration::days(days), 0));
    assert_eq!(view["tasks"]["count"].as_i64(), Some(open("1 = 1")));
    assert_eq!(view["tasks"]["today"].as_i64(), Some(open(&format!("created_at >= {}", begins(0)))));
    assert_eq!(view["tasks"]["over_three_days"].as_i64(), Some(open(&format!("created_at < {}", begins(3)))));
    assert_eq!(view["tasks"]["over_a_week"].as_i64(), Some(open(&format!("created_at < {}", begins(7)))));
    let loads = view["caseload"]["people"].as_array().unwrap();
    let sum: i64 = loads.iter().map(|row| row["cases"].as_i64().unwrap()).sum();
    assert_eq!(view["caseload"]["cases"].as_i64(), Some(sum), "a leader sees everybody");
    for row in loads {
        let who = row["employee"]["id"].as_str().unwrap();
        let cases = of.count(&format!(
            "SELECT count(*) AS count FROM case_file c WHERE c.municipality_code = '269' AND c.first_day <= '{today}' \
             AND (c.closed_on IS NULL OR c.closed_on > '{today}') AND EXISTS (SELECT 1 FROM caseworker_assignment s \
             WHERE s.municipality_code = '269' AND s.case_id = c.id AND s.employee_id = '{who}' AND s.from_day <= '{today}' \
             AND (s.to_day IS NULL OR s.to_day >= '{today}'))"
        ));
        assert_eq!(row["cases"].as_i64(), Some(cases), "{who}");
    }
}

/// All but how cases stood at the end of a month: the simulation lets people come whose case began long before, and says so in no event.
fn counts(database: &Database) -> Vec<String> {
    let all = "measure || ' ' || team_id || ' ' || CAST(month AS TEXT) || ' ' || scheme || ' ' || side || ' ' || part || ' ' || bucket || ' ' || count";
    let mut found = sql::texts(
        database,
        &format!("SELECT {all} AS text FROM figure_count WHERE measure NOT IN ('cases', 'case_age')"),
    );
    found.sort_unstable();
    found
}

async fn figures(leader: &Person<'_>, from: Month, to: Month, team: Option<&str>) -> Value {
    let team = team.map_or_else(String::new, |team| format!("&team={team}"));
    leader.get(&format!("/api/v1/staff/figures?from={from}&to={to}{team}")).await.expect(200)
}

async fn lived(kind: Kind, months: u32) {
    let database = Database::empty(kind);
    let plan = Plan { from: "2025-12-01".parse().unwrap(), months, seed: 11 };
    let law = Arc::new(LawBook::shipped().unwrap());
    // A year of days is many thousand commits: no disk need wait for any of them.
    let db = match kind {
        Kind::Sqlite => Db::scratch(database.url.trim_start_matches("sqlite:")),
        Kind::Postgres => Db::connect(&database.url),
    };
    let report = run(db.unwrap(), law, &plan).await.unwrap();
    assert_eq!(report.violations, Vec::<String>::new());
    let now = instant_at(plan.end(), 8 * 60);
    let app = TestApp::over(database, now);
    let scope = Scope::new("269").unwrap();
    count(&app.app(), &scope, false).await.unwrap();
    let by_night = counts(&app.database);
    count(&app.app(), &scope, true).await.unwrap();
    let at_once = counts(&app.database);
    let missing: Vec<_> = at_once.iter().filter(|line| !by_night.contains(line)).take(10).collect();
    assert!(by_night == at_once, "night by night and at once: {missing:?}");

    let administrator = app.employee("persona-administrator").await;
    let settings =
        json!({ "schemes": [], "norm": 45, "weeks_without_talk": 6, "smallest_group": 1, "weekly_digest": false });
    administrator.put("/api/v1/staff/figures/settings", settings).await.expect(200);
    let leader = app.employee("persona-team-leader").await;
    let last = now_day(now).pred_opt().unwrap();
    let end = Month::of(last);
    for (from, to, team) in [
        (end.minus(11), end, None),
        (end.minus(11), end, Some("team-sickness-a")),
        (end.minus(2), end, Some("team-jobs")),
        (end.minus(1), end.minus(1), None),
    ] {
        let view = figures(&leader, from, to, team).await;
        let day = last.min(to.last_day());
        let ends = instant_at(day.succ_opt().unwrap(), 0);
        let part = Part { database: &app.database, from: from.begins(), to: ends, last: day, team };
        compare(&part, &view);
        waiting(&part, &view, now);
    }
    let lately = figures(&leader, end.minus(1), end, None).await;
    let ends = instant_at(last.succ_opt().unwrap(), 0);
    let part = Part { database: &app.database, from: end.minus(1).begins(), to: ends, last, team: None };
    searches(&part, &lately);
    let all = figures(&leader, end.minus(11), end, None).await;
    for (figure, least) in [
        ("/outcomes/no_show/all/part", 5),
        ("/outcomes/moved_by_citizen/all/part", 5),
        ("/continuity/now/whole", 100),
        ("/order_to_booking_days/count", 50),
        ("/searches/without_time/whole", 10),
        ("/caseload/cases", 300),
    ] {
        assert!(all.pointer(figure).unwrap().as_i64().unwrap() >= least, "{figure}: {}", all.pointer(figure).unwrap());
    }
}

fn now_day(now: Instant) -> chrono::NaiveDate {
    shared::time::day_of(now)
}

#[actix_web::test]
async fn a_simulated_month_is_counted_as_sql_counts_it_on_sqlite() {
    lived(Kind::Sqlite, 1).await;
}

#[actix_web::test]
async fn a_simulated_month_is_counted_as_sql_counts_it_on_postgres() {
    lived(Kind::Postgres, 1).await;
}

#[actix_web::test]
#[ignore = "a year of days takes a quarter of an hour"]
async fn a_simulated_year_is_counted_as_sql_counts_it_on_sqlite() {
    lived(Kind::Sqlite, 12).await;
}

#[actix_web::test]
#[ignore = "a year of days takes a quarter of an hour"]
async fn a_simulated_year_is_counted_as_sql_counts_it_on_postgres() {
    lived(Kind::Postgres, 12).await;
}
