//! The outbox: what leaves, when, by which channel, once; what is given up; and what was told to nobody.

use crate::on_both;
use crate::support::TestApp;
use backend::app::nightly::{Ended, run};
use backend::app::outbox::{Claimed, Outcome, claim, finish};
use backend::channels::settings::OutboxSettings;
use backend::channels::{Channel, Channels, Failure, Parcel};
use backend::jobs::outbox::Worker;
use backend::store::messages::{MessageRow, of_citizen};
use backend::store::{Scope, orders, tasks};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tests::sql;

const FRIDAY_10: &str = "2026-12-04T10:00:00+01:00";
const FRIDAY_11: &str = "2026-12-04T11:00:00+01:00";

/// A way out that keeps what it is given, or fails as it is told.
#[derive(Default)]
struct Post {
    sent: Mutex<Vec<Parcel>>,
    fails: Option<fn() -> Failure>,
}

impl Channel for Post {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        match self.fails {
            Some(failure) => Err(failure()),
            None => {
                self.sent.lock().unwrap().push(parcel.clone());
                Ok(())
            }
        }
    }
}

/// Everything that may leave now leaves, or fails.
async fn deliver(app: &TestApp, fails: Option<fn() -> Failure>) -> Vec<Parcel> {
    let post = Arc::new(Post { fails, ..Post::default() });
    let channels = Arc::new(Channels::all_to(&post));
    let settings = OutboxSettings { max_attempts: 3, ..OutboxSettings::default() };
    Worker { app: app.app(), channels, settings, longest_attempt: 0 }.until_empty().await.unwrap();
    let sent = post.sent.lock().unwrap();
    sent.clone()
}

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

/// The messages of a kind to or about Mette.
async fn rows(app: &TestApp, kind: &'static str) -> Vec<MessageRow> {
    let all = app.db.read(&solroed(), |tx| of_citizen(tx, "mette")).await.unwrap();
    all.into_iter().filter(|row| row.kind == kind).collect()
}

async fn states(app: &TestApp, kind: &'static str) -> Vec<(String, String, Option<String>)> {
    rows(app, kind).await.into_iter().map(|row| (row.channel, row.status, row.reason)).collect()
}

async fn open_tasks(app: &TestApp, kind: &str) -> Vec<Value> {
    let rows = app.db.read(&solroed(), |tx| tasks::open_of_citizen(tx, "mette")).await.unwrap();
    rows.into_iter().filter(|row| row.kind == kind).map(|row| serde_json::from_str(&row.details).unwrap()).collect()
}

async fn book(app: &TestApp) -> String {
    let booked = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
    booked["id"].as_str().unwrap().to_owned()
}

/// What *Mit forløb* tells Mette of her messages.
async fn told_on_the_page(app: &TestApp) -> Vec<String> {
    let course = app.citizen("mette").await.get("/api/v1/me/course").await.expect(200);
    let part = course["rights"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["heading"] == "Hvad har vi skrevet til dig?")
        .cloned();
    part.unwrap()["paragraphs"].as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
}

/// Everything that citizens are told of, on Monday and Wednesday, and some of what they are not: told in person, taken
/// over by another bar, said again, done while nobody may be disturbed.
async fn everything_happens(app: &mut TestApp) {
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let call_back = "/api/v1/me/call-back-requests";
    crate::world::newcomer(&app.db, "nils", "sickness_benefit", "2026-10-12").await;
    app.db.write(&solroed(), |tx| orders::set_status(tx, "order-exempt", "withdrawn")).await.unwrap();

    let absence = json!({ "kind": "absence", "from": "2026-12-08", "to": "2026-12-09" });
    decide(app, "mette", "case-changes", json!({ "change": absence, "talks": [] })).await;
    let to = json!({ "caseworker": "anne-marie", "channel": "in_person", "starts_at": FRIDAY_11, "phone": "55500123", "companion": false });
    let path = format!("/api/v1/me/appointments/{}/move", book(app).await);
    let talk = id(app.citizen("mette").await.post(&path, to).await.expect(201));
    for wish in [json!({}), json!({ "when": "morning" })] {
        app.citizen("mette").await.post(call_back, wish).await.expect(201);
    }
    let recovery = json!({ "kind": "recovery", "last_day": "2026-11-30" });
    let talks = json!([{ "talk": talk, "fate": "cancel_told" }]);
    decide(app, "mette", "case-changes", json!({ "change": recovery, "talks": talks })).await;

    let asked = app.citizen("nils").await.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
    let path = format!("/api/v1/staff/orders/{}/withdraw", id(asked["order"].clone()));
    app.employee("anne-marie").await.post(&path, json!({ "reason": "mistake" })).await.expect(200);
    let close = json!({ "kind": "close", "closed_on": "2026-11-30" });
    decide(app, "nils", "case-changes", json!({ "change": close, "talks": [] })).await;

    let none_suits = "/api/v1/me/orders/order-fatima/no-suitable-time";
    app.citizen("fatima").await.post(none_suits, json!({ "wishes": ["mornings"] })).await.expect(201);
    let withdrawal = json!({ "ground": "conduct", "reasons": "Aflyser altid.", "hearing_on": "2026-11-23", "from": "2026-11-30",
                             "review_on": "2027-02-15" });
    decide(app, "fatima", "withdrawal", withdrawal.clone()).await;
    let exemption =
        json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" });
    decide(app, "fatima", "exemption", exemption).await;

    decide(app, "piotr", "withdrawal", withdrawal).await;
    decide(app, "piotr", "withdrawal/end", json!({})).await;
    let summons = |starts_at: &str| {
        json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person",
        "caseworker": "anne-marie", "starts_at": starts_at, "reason": "urgent" })
    };
    let missed = id(decide(app, "piotr", "appointments", summons("2026-12-02T09:00:00+01:00")).await);
    let moved = json!({ "kind": "moved", "moved_on": "2026-12-31" });
    decide(app, "piotr", "case-changes", json!({ "change": moved, "talks": [] })).await;

    app.citizen("exempt").await.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
    let talk = id(decide(app, "exempt", "appointments", summons(FRIDAY_10)).await);
    app.citizen("exempt").await.post("/api/v1/me/exemption/end", json!({})).await.expect(200);

    app.later(2 * 24 + 3);
    let standby = json!({ "from": "2026-12-02", "review_on": "2027-02-15", "talks": [{ "talk": talk, "fate": "cancel_with_message" }] });
    decide(app, "exempt", "standby", standby).await;
    app.later(1);
    app.citizen("exempt").await.post(call_back, json!({})).await.expect(201);
    let path = format!("/api/v1/staff/appointments/{missed}/outcome");
    app.employee("anne-marie").await.post(&path, json!({ "outcome": "no_show" })).await.expect(200);
}

/// Anne-Marie decides something about a citizen.
async fn decide(app: &TestApp, whom: &str, act: &str, body: Value) -> Value {
    let answer = app.employee("anne-marie").await.post(&format!("/api/v1/staff/citizens/{whom}/{act}"), body).await;
    assert!(answer.status.is_success(), "{whom} {act}: {:#}", answer.body);
    answer.body
}

/// Mette has chosen SMS and e-mail, and both are hers.
fn wants_both(app: &TestApp) {
    sql::execute(
        &app.database,
        "UPDATE citizen SET phone = '+4555500123', verified_phone = '+4555500123', notify_sms = TRUE,
            email = 'mette@example.dk', verified_email = 'mette@example.dk', notify_email = TRUE WHERE id = 'mette'",
    );
}

on_both! {
    async fn what_is_booked_before_nine_is_told_at_nine(app: TestApp) {
        let mut app = app;
        wants_both(&app);
        book(&app).await;
        assert!(deliver(&app, None).await.is_empty(), "it is eight o'clock");
        let at_nine = "mandag den 30. november 2026 kl.\u{a0}9.00.";
        let waits = format!("Din samtale med kommunen: bliver sendt {at_nine}");
        assert!(told_on_the_page(&app).await.contains(&waits));
        app.later(1);
        let mut sent = deliver(&app, None).await;
        sent.sort_by_key(|parcel| (parcel.letter.is_some(), parcel.invite.is_some()));
        let [sms, mail, letter] = sent.as_slice() else { unreachable!("{sent:?}") };
        for short in [&sms.text, &mail.text] {
            assert!(short.contains("fredag den 4. december") && short.contains("Solrød Kommune"), "{short}");
            for told in ["mette", "sygedagpenge", "Anne-Marie", "Demovej", "http"] {
                assert!(!short.contains(told), "{told} in {short}");
            }
        }
        let ics = &mail.invite.as_ref().unwrap().ics;
        assert!(ics.contains("METHOD:REQUEST") && ics.contains("mailto:mette@example.dk"), "{ics}");
        assert!(letter.letter.as_ref().unwrap().title.contains("samtale"), "{letter:?}");
        assert!(deliver(&app, None).await.is_empty(), "once");
        let told = told_on_the_page(&app).await;
        for way in ["i Digital Post", "som sms", "som e-mail"] {
            assert!(told.contains(&format!("Din samtale med kommunen: sendt {way} {at_nine}")), "{way}: {told:?}");
        }
        let row = rows(&app, "talk_booked").await.remove(0);
        assert_eq!(row.sent_at.unwrap().and_utc(), app.now);
        assert!(row.written.unwrap().contains("Anne-Marie Krogh"));
    }

    async fn a_talk_that_was_moved_is_told_once_as_it_now_is(app: TestApp) {
        let mut app = app;
        let talk = book(&app).await;
        let mette = app.citizen("mette").await;
        let to = json!({ "caseworker": "anne-marie", "channel": "in_person", "starts_at": FRIDAY_11, "phone": "55500123", "companion": false });
        let moved = mette.post(&format!("/api/v1/me/appointments/{talk}/move"), to).await;
        assert!(moved.status.is_success(), "{:#}", moved.body);
        app.later(2);
        let sent = deliver(&app, None).await;
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert!(format!("{:?}", sent[0].letter).contains("11.00"), "{sent:?}");
        assert_eq!(states(&app, "talk_booked").await, [("digital_post".into(), "superseded".into(), Some("outdated".into()))]);
    }

    async fn a_reminder_leaves_the_working_day_before_and_not_for_a_talk_that_is_gone(app: TestApp) {
        let mut app = app;
        wants_both(&app);
        let talk = book(&app).await;
        app.later(1);
        assert_eq!(deliver(&app, None).await.len(), 3);
        app.later(24 * 3 - 1);
        assert!(deliver(&app, None).await.is_empty(), "Thursday, eight o'clock");
        app.later(1);
        let sent = deliver(&app, None).await;
        assert_eq!(sent.len(), 2, "by SMS and e-mail: {sent:?}");
        assert!(sent.iter().all(|parcel| parcel.text.starts_with("Husk")), "{sent:?}");
        let cancel = json!({ "reason": "other" });
        app.citizen("mette").await.post(&format!("/api/v1/me/appointments/{talk}/cancel"), cancel).await.expect(200);
        let told = deliver(&app, None).await;
        assert!(told.iter().any(|parcel| parcel.invite.as_ref().is_some_and(|entry| entry.ics.contains("METHOD:CANCEL"))));
    }

    async fn a_lease_that_ran_out_is_another_workers(app: TestApp) {
        let mut app = app;
        book(&app).await;
        app.later(2);
        let first = claim(&app.app(), &solroed(), 10, 60).await.unwrap();
        assert_eq!((first.taken, first.ready.len()), (1, 1));
        assert_eq!(claim(&app.app(), &solroed(), 10, 60).await.unwrap().taken, 0, "it is in somebody's hands");
        app.now += chrono::Duration::seconds(60);
        let second = claim(&app.app(), &solroed(), 10, 60).await.unwrap();
        assert_eq!((second.taken, second.ready[0].attempts), (1, 2));
        let sent = |claimed: &Claimed| vec![(claimed.ready[0].clone(), Outcome::Sent)];
        let id = first.ready[0].id.clone();
        assert_eq!(finish(&app.app(), &solroed(), sent(&first)).await.unwrap(), [id], "too late");
        assert_eq!(states(&app, "talk_booked").await[0].1, "pending");
        assert!(finish(&app.app(), &solroed(), sent(&second)).await.unwrap().is_empty());
        assert_eq!(states(&app, "talk_booked").await[0].1, "sent");
    }

    async fn what_cannot_be_sent_is_tried_again_and_then_a_persons_task(app: TestApp) {
        let mut app = app;
        book(&app).await;
        app.later(2);
        let failing = || Failure::Temporary("452 full".to_owned());
        for attempt in 1..=3 {
            deliver(&app, Some(failing)).await;
            let row = rows(&app, "talk_booked").await.remove(0);
            assert_eq!((row.attempts, row.reason.as_deref()), (attempt, Some("452 full")));
            assert_eq!(row.status, if attempt < 3 { "pending" } else { "failed" });
            assert!(attempt == 3 || row.not_before.and_utc() > app.now, "it waits");
            app.now += chrono::Duration::seconds(300);
        }
        let tasks = open_tasks(&app, "message_failed").await;
        assert_eq!((tasks.len(), &tasks[0]["kind"], &tasks[0]["channel"]), (1, &json!("talk_booked"), &json!("digital_post")));
        let id = tasks[0]["message"].as_str().unwrap();
        let kim = app.employee("kim").await;
        let again = kim.post(&format!("/api/v1/staff/messages/{id}/send-again"), json!({})).await;
        assert!(again.status.is_success(), "{:#}", again.body);
        assert_eq!(deliver(&app, None).await.len(), 1);
        assert!(open_tasks(&app, "message_failed").await.is_empty());
    }

    async fn a_way_that_fails_is_left_alone_for_a_while_and_the_others_go_on(app: TestApp) {
        let mut app = app;
        wants_both(&app);
        app.later(2);
        for number in 0..10 {
            sql::execute(&app.database, &format!(
                "INSERT INTO message (municipality_code, id, kind, about, recipient_kind, recipient_id, citizen_id, channel, language,
                    details, status, not_before, created_at, attempts) VALUES ('269', 'm{number}', 'call_back_received', 'e{number}', 'citizen',
                    'mette', 'mette', 'sms', 'da', '{{}}', 'pending', '2026-11-30 07:00:00', '2026-11-30 07:00:00', 0)"));
        }
        let post = Arc::new(Post { fails: Some(|| Failure::Temporary("HTTP timeout".to_owned())), ..Post::default() });
        let settings = OutboxSettings { senders: 1, ..OutboxSettings::default() };
        let channels = Arc::new(Channels::all_to(&post));
        Worker { app: app.app(), channels, settings, longest_attempt: 0 }.round().await.unwrap();
        let rows = rows(&app, "call_back_received").await;
        assert_eq!(rows.iter().filter(|row| row.attempts == 1).count(), 3, "three of ten were tried");
        assert!(rows.iter().all(|row| row.status == "pending" && row.not_before.and_utc() > app.now), "{rows:?}");
        app.now += chrono::Duration::seconds(60);
        assert_eq!(deliver(&app, None).await.len(), 10);
    }

    async fn what_never_will_be_taken_is_given_up_at_once(app: TestApp) {
        let mut app = app;
        book(&app).await;
        app.later(2);
        deliver(&app, Some(|| Failure::Permanent("550 no such mailbox".to_owned()))).await;
        assert_eq!(states(&app, "talk_booked").await, [("digital_post".into(), "failed".into(), Some("550 no such mailbox".into()))]);
        assert_eq!(open_tasks(&app, "message_failed").await.len(), 1);
    }

    async fn standby_that_begins_meanwhile_keeps_everything_back(app: TestApp) {
        let mut app = app;
        let talk = book(&app).await;
        let body = json!({ "from": "2026-11-30", "to": "2027-02-28", "review_on": "2027-02-15",
                           "talks": [{ "talk": talk, "fate": "keep" }] });
        let begun = app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/standby", body).await;
        assert!(begun.status.is_success(), "{:#}", begun.body);
        app.later(2);
        assert!(deliver(&app, None).await.is_empty());
        assert!(states(&app, "talk_booked").await.iter().all(|(_, status, _)| status == "superseded"));
    }

    async fn who_has_no_digital_post_gets_a_letter_that_somebody_posts(app: TestApp) {
        let mut app = app;
        sql::execute(&app.database, "UPDATE citizen SET digital_post_exempt = TRUE WHERE id = 'mette'");
        book(&app).await;
        app.later(2);
        let sent = deliver(&app, None).await;
        assert_eq!((sent.len(), &sent[0].letter.as_ref().unwrap().to), (1, &vec!["mette Sørensen".to_owned()]), "{sent:?}");
        let tasks = open_tasks(&app, "letter_to_send").await;
        assert_eq!((tasks.len(), &tasks[0]["message"]), (1, &json!(sent[0].id)));
    }

    async fn a_representative_gets_a_copy_of_letters_and_of_nothing_else(app: TestApp) {
        let mut app = app;
        wants_both(&app);
        let body = json!({ "name": "Advokat Ida Holm", "street": "Bredgade 1", "postal_code": "1260", "town": "København K",
                           "consent_on": "2026-11-20" });
        app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/representatives", body).await.expect(201);
        book(&app).await;
        app.later(2);
        let sent = deliver(&app, None).await;
        let copies: Vec<_> = sent.iter().filter_map(|parcel| parcel.letter.as_ref()).filter(|letter| letter.to[0].contains("Holm")).collect();
        assert_eq!((sent.len(), copies.len()), (4, 1), "{sent:?}");
        assert_eq!(copies[0].to, ["Advokat Ida Holm", "Bredgade 1", "1260 København K"]);
        assert!(copies[0].opening[0].contains("mette"), "{:?}", copies[0].opening);
    }

    async fn who_no_longer_represents_a_citizen_gets_nothing_more(app: TestApp) {
        let mut app = app;
        let body = json!({ "name": "Advokat Ida Holm", "street": "Bredgade 1", "postal_code": "1260", "town": "København K",
                           "consent_on": "2026-11-20" });
        app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/representatives", body).await.expect(201);
        book(&app).await;
        sql::execute(&app.database, "UPDATE representative SET from_day = '2026-11-20', to_day = '2026-11-29'");
        app.later(2);
        assert_eq!(deliver(&app, None).await.len(), 1, "the citizen's own");
        assert!(states(&app, "talk_booked").await.iter().any(|(.., why)| why.as_deref() == Some("unwanted")));
    }

    async fn staff_read_in_the_morning_when_they_talk_and_what_waits(app: TestApp) {
        let mut app = app;
        sql::execute(&app.database, "UPDATE employee SET email = 'anne-marie@solroed.example' WHERE id = 'anne-marie'");
        book(&app).await;
        app.citizen("mette").await.post("/api/v1/me/call-back-requests", json!({})).await;
        app.now = "2026-12-04T00:05:00+01:00".parse().unwrap();
        let night = run(&app.app(), &solroed(), &|| false).await.unwrap();
        assert!(matches!(night, Ended::Done(_)), "{night:?}");
        let staff = |sent: Vec<Parcel>| -> Vec<Parcel> {
            sent.into_iter().filter(|parcel| format!("{:?}", parcel.to).contains("Email") && parcel.invite.is_none()).collect()
        };
        assert!(staff(deliver(&app, None).await).is_empty(), "it is night");
        app.later(7);
        let sent = staff(deliver(&app, None).await);
        assert!(sent.iter().any(|mail| mail.text.contains("10.00")), "{sent:?}");
        assert!(sent.iter().all(|mail| !mail.text.contains("mette") && !mail.subject.contains("mette")), "{sent:?}");
    }

    async fn leaders_get_the_weeks_figures_where_they_are_wanted(app: TestApp) {
        let mut app = app;
        sql::execute(&app.database, "UPDATE employee SET email = id || '@solroed.example' WHERE id IN ('anne-marie', 'lea') AND municipality_code = '269'");
        crate::world::fresh_task(&app.db, "mette").await;
        let night = async |app: &mut TestApp, day: &str| {
            app.now = format!("{day}T00:05:00+01:00").parse().unwrap();
            run(&app.app(), &solroed(), &|| false).await.unwrap();
            app.later(7);
            deliver(app, None).await.into_iter().filter(|mail| mail.subject.contains("tal i Aftalt")).collect::<Vec<_>>()
        };
        assert!(night(&mut app, "2026-12-07").await.is_empty(), "off, unless it is set");
        let on = json!({ "schemes": [], "norm": 45, "weeks_without_talk": 6, "smallest_group": 5, "weekly_digest": true });
        app.employee("ada").await.put("/api/v1/staff/figures/settings", on).await.expect(200);
        assert!(night(&mut app, "2026-12-08").await.is_empty(), "once a week, on its first working day");
        let sent = night(&mut app, "2026-12-14").await;
        assert_eq!(sent.len(), 1, "the leader: {sent:?}");
        let to = sql::texts(&app.database, "SELECT recipient_id AS text FROM message WHERE kind = 'staff_figures'");
        assert_eq!(to, ["lea"]);
        assert!(sent[0].text.contains("over 3 dage gam") && sent[0].text.contains("sager er uden samtale i 6 uger"), "{}", sent[0].text);
        assert!(!sent[0].text.contains("mette") && !sent[0].text.contains("Sørensen"), "{}", sent[0].text);
    }

    async fn an_act_that_nobody_was_told_of_is_found_by_the_night(app: TestApp) {
        let mut app = app;
        let talk = book(&app).await;
        sql::execute(&app.database, &format!("DELETE FROM message WHERE about = '{talk}'"));
        app.later(24);
        let Ended::Done(night) = run(&app.app(), &solroed(), &|| false).await.unwrap() else { unreachable!("not done") };
        assert_eq!(night.unheard, 1, "{night:?}");
        assert!(night.compared > 0);
        assert_eq!(open_tasks(&app, "message_missing").await, [json!({ "about": talk, "kind": "talk_booked" })]);
        app.later(24);
        run(&app.app(), &solroed(), &|| false).await.unwrap();
        assert_eq!(open_tasks(&app, "message_missing").await.len(), 1, "one task, however often it is found");
    }

    async fn of_whatever_citizens_are_told_a_missing_message_is_found_and_of_nothing_else(app: TestApp) {
        let mut app = app;
        everything_happens(&mut app).await;
        let Ended::Done(before) = run(&app.app(), &solroed(), &|| false).await.unwrap() else { unreachable!("not done") };
        assert_eq!(before.unheard, 0, "{before:?}");
        // Not deleted: `aftalt check` wants the message of each order that was issued.
        sql::execute(&app.database, "UPDATE message SET about = 'lost-' || about; DELETE FROM nightly_run");
        let Ended::Done(after) = run(&app.app(), &solroed(), &|| false).await.unwrap() else { unreachable!("not done") };
        assert_eq!((after.compared, after.unheard), (before.compared, before.compared - 1), "but of what was hushed: {after:?}");
        let found = sql::texts(&app.database, "SELECT details AS text FROM task WHERE kind = 'message_missing'");
        let kind = |details: &String| serde_json::from_str::<Value>(details).unwrap()["kind"].as_str().unwrap().to_owned();
        let kinds: BTreeSet<String> = found.iter().map(kind).collect();
        let expected: BTreeSet<String> = [
            "call_back_received", "case_closed", "deadline_changed", "exemption_ended", "exemption_started", "no_time_received",
            "order_created", "order_withdrawn", "reason_asked", "talk_booked", "talk_cancelled", "talk_moved",
            "talk_request_received", "talk_summoned", "withdrawal_ended", "withdrawal_started",
        ].map(str::to_owned).into();
        assert_eq!(kinds, expected);
        assert_eq!(found.len(), usize::try_from(after.unheard).unwrap(), "one task each");
    }
}
