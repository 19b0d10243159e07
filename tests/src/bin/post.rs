//! `post PYTHON sqlite|postgres faulty MESSAGES`: so many messages leave through real servers that fail, by two workers of
//! which one after the other is killed with -9, five times in all. Every message arrives; one that arrives twice was accepted when
//! its worker died before it could note that, and has the same Message-ID or idempotency key both times.
//!
//! `post PYTHON sqlite|postgres steady MESSAGES`: the same through a mail server that never fails, by one worker: how many a second, and
//! how much memory the worker takes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use tests::database::{Database, Kind};
use tests::server;
use tests::sinks::Sinks;
use tests::sql;

/// How often a worker is killed.
const KILLS: usize = 5;

/// How many messages one worker has in its hands at most.
const BATCH: usize = 8;

/// How long everything may take.
const PATIENCE: Duration = Duration::from_secs(3600);

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let [python, kind, how, messages] = words.as_slice() else {
        panic!("post PYTHON sqlite|postgres faulty|steady MESSAGES");
    };
    let kind = Kind::named(kind).expect("sqlite or postgres");
    let messages: usize = messages.parse().expect("a number of messages");
    let folder = env::temp_dir().join(format!("aftalt-post-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    match how.as_str() {
        "faulty" => faulty(Path::new(python), kind, &folder, messages),
        "steady" => steady(Path::new(python), kind, &folder, messages),
        other => panic!("faulty or steady, not {other}"),
    }
    fs::remove_dir_all(&folder).ok();
}

fn faulty(python: &Path, kind: Kind, folder: &Path, messages: usize) {
    let database = Database::solroed(kind);
    queue(&database, messages, &["email", "sms", "digital_post"]);
    let mut sinks = Sinks::start(python, folder, true);
    let config = configure(folder, &sinks, BATCH, 8, 25);
    let begun = Instant::now();
    let mut workers = [work(&database, &config, begun), work(&database, &config, begun)];
    let mut kills = 0;
    let mut in_hands = BTreeSet::new();
    let mut was_down = false;
    loop {
        let accepted = sinks.accepted().len();
        if kills < KILLS && accepted >= messages * (kills + 1) / (KILLS + 2) {
            let worker = &mut workers[kills % 2];
            worker.kill().expect("the worker can be killed");
            worker.wait().expect("the worker ends");
            in_hands.extend(sql::texts(&database, "SELECT id AS text FROM message WHERE lease IS NOT NULL"));
            *worker = work(&database, &config, begun);
            kills += 1;
        }
        if !was_down && accepted >= messages / 2 {
            sinks.tell("down");
            thread::sleep(Duration::from_secs(2));
            sinks.tell("up");
            was_down = true;
        }
        if sql::count(&database, "SELECT count(*) AS count FROM message WHERE status = 'pending'") == 0 {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{accepted} of {messages} after {:?}", begun.elapsed());
        thread::sleep(Duration::from_millis(100));
    }
    let took = begun.elapsed();
    end(&mut workers);
    assert_eq!((kills, was_down), (KILLS, true), "the servers failed and the workers died on the way");
    report(&database, &mut sinks, messages, &in_hands, took);
    server::assert_sound(&database);
}

/// What arrived, how often, and what the database says of it.
fn report(database: &Database, sinks: &mut Sinks, messages: usize, in_hands: &BTreeSet<String>, took: Duration) {
    let accepted = sinks.accepted();
    let sent = sql::texts(database, "SELECT id AS text FROM message WHERE status = 'sent'");
    assert_eq!(sent.len(), messages, "every message is sent");
    let lost: Vec<&String> = sent.iter().filter(|id| !accepted.contains_key(*id)).collect();
    assert!(lost.is_empty(), "sent, and never arrived: {lost:?}");
    assert_eq!(accepted.len(), messages, "nothing arrived that was not sent");
    let twice: Vec<&String> = accepted.iter().filter(|(_, count)| **count > 1).map(|(id, _)| id).collect();
    let others: Vec<_> = twice.iter().filter(|id| !in_hands.contains(**id)).collect();
    assert!(others.is_empty(), "came again though no worker had them in its hands when it died: {others:?}");
    println!(
        "post on {:?}: {messages} messages, all arrived in {:.1} s; {KILLS} workers killed; {} arrived more than once (accepted, \
         and the worker died before it noted that; the same id each time); failures on the way {}",
        database.kind,
        took.as_secs_f64(),
        twice.len(),
        sinks.tell("report")
    );
}

fn steady(python: &Path, kind: Kind, folder: &Path, messages: usize) {
    let database = Database::solroed(kind);
    queue(&database, messages, &["email"]);
    let sinks = Sinks::start(python, folder, false);
    let config = configure(folder, &sinks, 256, 32, 200);
    let begun = Instant::now();
    let mut worker = [work(&database, &config, begun)];
    let mut most = 0;
    while sql::count(&database, "SELECT count(*) AS count FROM message WHERE status = 'pending'") > 0 {
        most = most.max(memory(&worker[0]));
        assert!(worker[0].try_wait().expect("a child").is_none(), "the worker has ended");
        assert!(begun.elapsed() < PATIENCE);
        thread::sleep(Duration::from_millis(200));
    }
    let took = begun.elapsed().as_secs_f64();
    end(&mut worker);
    assert_eq!(sinks.accepted().len(), messages, "every message arrived");
    println!(
        "post on {kind:?}: {messages} messages by SMTP in {took:.1} s, {:.0} a second; the worker took {:.1} MiB at most",
        messages as f64 / took,
        most as f64 / 1024.0
    );
}

/// The most memory the process has had so far, in KiB.
fn memory(worker: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", worker.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
}

/// That many messages that wait, each about something else, to the citizens who can be reached that way.
fn queue(database: &Database, messages: usize, channels: &[&str]) {
    sql::execute(database, "UPDATE message SET status = 'superseded' WHERE status = 'pending'");
    for (number, channel) in channels.iter().enumerate() {
        let share = messages / channels.len() + usize::from(number < messages % channels.len());
        let reached = match *channel {
            "sms" => "notify_sms",
            "email" => "notify_email",
            _ => "NOT digital_post_exempt",
        };
        sql::execute(
            database,
            &format!(
                "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {share}),
                people AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM citizen c WHERE {reached}
                    AND NOT EXISTS (SELECT 1 FROM booking_bar b WHERE b.citizen_id = c.id AND b.kind = 'standby'))
                INSERT INTO message (municipality_code, id, kind, about, recipient_kind, recipient_id, citizen_id, channel, language,
                    details, status, not_before, created_at, attempts)
                SELECT '269', '{channel}-' || n, 'call_back_received', 'event-{channel}-' || n, 'citizen', id, id, '{channel}', 'da',
                    '{{}}', 'pending', '2026-11-30 08:00:00', '2026-11-30 08:00:00', 0
                FROM numbers JOIN people ON place = n % (SELECT count(*) FROM people)"
            ),
        );
    }
}

/// The configuration of a worker, in a file.
fn configure(folder: &Path, sinks: &Sinks, batch: usize, senders: usize, lease: u32) -> PathBuf {
    let (path, token) = (folder.join("aftalt.toml"), folder.join("token"));
    fs::write(&token, "secret").expect("a file");
    let text = format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nfrom = \"noreply@aftalt.example\"\ntimeout_seconds = 5\n\
         [sms]\nurl = \"http://127.0.0.1:{}/sms\"\ntoken_file = \"{}\"\nsender = \"Solroed\"\ntimeout_seconds = 5\n\
         [digital_post]\nurl = \"http://127.0.0.1:{}/post\"\ncvr = {{ 269 = \"12345674\" }}\ntimeout_seconds = 5\n\
         [outbox]\nlease_seconds = {lease}\nbatch = {batch}\nsenders = {senders}\nfirst_retry_seconds = 1\n",
        sinks.smtp_port,
        sinks.http_port,
        token.display(),
        sinks.http_port,
    );
    fs::write(&path, text).expect("a file");
    path
}

/// A worker beside the database. Its clock began at ten with the experiment, not with the worker: a worker whose clock is
/// behind would hold leases that the others take for over.
fn work(database: &Database, config: &Path, begun: Instant) -> Child {
    let seconds = 10 * 3600 + begun.elapsed().as_secs();
    let now = format!("2026-11-30T{:02}:{:02}:{:02}+01:00", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let config = config.display().to_string();
    server::spawn(&["send", "--demo", "--now", &now, "--config", &config, "--database-url", &database.url])
}

fn end(workers: &mut [Child]) {
    for worker in workers {
        worker.kill().ok();
        worker.wait().ok();
    }
}
