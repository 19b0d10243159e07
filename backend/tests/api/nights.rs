//! What a night does: orders are issued, run out and lapse, citizens are asked for the reason, caseworkers get tasks.
//! The law is that of July 2026 (`shared/law`): unemployment insurance is first talked with by the end of month 4, and
//! citizens book that themselves; sickness benefit by the end of week 8, to which the office summons.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{newcomer, newcomer_with, offer_jobs};
use backend::app::nightly::{Ended, Night, run};
use backend::store::closing_days::ClosingDayRow;
use backend::store::messages::{self, MessageRow};
use backend::store::orders::{self, OrderRow};
use backend::store::tasks::{self, TaskRow};
use backend::store::{Scope, cases, nightly_runs};
use serde_json::{Value, json};

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

/// What the night did.
async fn night(app: &TestApp) -> Night {
    match run(&app.app(), &solroed(), &|| false).await.unwrap() {
        Ended::Done(night) | Ended::LeftOver(night) => {
            assert_eq!(night.unheard, 0, "everybody was told: {night:?}");
            night
        }
        Ended::Already => unreachable!("it was done already"),
    }
}

async fn orders_of(app: &TestApp, who: &'static str) -> Vec<OrderRow> {
    app.db.read(&solroed(), move |tx| orders::of_citizen(tx, who)).await.unwrap()
}

async fn tasks_of(app: &TestApp, who: &'static str) -> Vec<TaskRow> {
    app.db.read(&solroed(), move |tx| tasks::open_of_citizen(tx, who)).await.unwrap()
}

async fn messages_of(app: &TestApp, who: &'static str) -> Vec<MessageRow> {
    app.db.read(&solroed(), move |tx| messages::of_citizen(tx, who)).await.unwrap()
}

fn kinds(tasks: &[TaskRow]) -> Vec<&str> {
    tasks.iter().map(|task| task.kind.as_str()).collect()
}

on_both! {
    async fn a_talk_that_is_due_is_ordered_once(app: TestApp) {
        offer_jobs(&app.db).await;
        // Month 4 ends on 19 December: book by the 9th, and the usual notice of two weeks began on 25 November.
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        newcomer(&app.db, "early", "unemployment_insurance", "2026-11-20").await;
        let mut app = app;
        let did = night(&app).await;
        assert_eq!((did.issued, did.failed), (1, 0), "{did:?}");
        let issued = orders_of(&app, "una").await;
        let order = &issued[0];
        assert_eq!(issued.len(), 1);
        assert_eq!((order.book_by.to_string(), order.hold_by.to_string()), ("2026-12-09".to_owned(), "2026-12-19".to_owned()));
        assert_eq!((order.status.as_str(), order.cause.as_str(), order.talk_type_id.as_str()), ("open", "due", "job"));
        assert_eq!(order.rule, "unemployment_insurance@2026-07-01");
        let reason: Value = serde_json::from_str(order.reason.as_deref().unwrap()).unwrap();
        assert_eq!(reason["code"], "first");
        assert!((order.in_person, order.phone, order.video) == (true, true, false), "as the office holds such talks");
        assert_eq!(messages_of(&app, "una").await[0].kind, "order_created");
        assert!(orders_of(&app, "early").await.is_empty(), "too early");

        assert_eq!(run(&app.app(), &solroed(), &|| false).await.unwrap(), Ended::Already);
        app.later(24);
        assert_eq!(night(&app).await.issued, 0, "it waits to be booked");
        assert_eq!(orders_of(&app, "una").await, issued);

        let una = app.citizen("una").await;
        let mine = una.get("/api/v1/me/talks").await.expect(200);
        assert_eq!(mine["orders"][0]["cause"], "due");
        una.book(mine["orders"][0]["id"].as_str().unwrap(), "phone", "2026-12-10T09:00:00+01:00").await.expect(201);
        drop(una);
        app.later(24);
        assert_eq!(night(&app).await.issued, 0, "a talk is agreed");
    }

    async fn a_wish_takes_no_talk_of_the_laws_away(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        newcomer(&app.db, "nils", "sickness_benefit", "2026-10-12").await;
        for who in ["una", "nils"] {
            let receipt = app.citizen(who).await.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
            assert_eq!(receipt["order"]["book_by"], "2026-12-28");
        }
        let did = night(&app).await;
        assert_eq!((did.issued, did.summoned, did.failed), (1, 1, 0), "{did:?}");
        let issued = orders_of(&app, "una").await;
        let found: Vec<_> = issued.iter().map(|order| (order.cause.as_str(), order.status.as_str())).collect();
        assert_eq!(found, [("due", "open"), ("requested", "lapsed")], "that of the law takes the place of the wish");
        assert_eq!(orders_of(&app, "nils").await[0].status, "open", "another kind of talk");
        assert_eq!(kinds(&tasks_of(&app, "nils").await), ["summon"]);
    }

    async fn a_case_that_closes_is_open_until_then(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        newcomer(&app.db, "uno", "unemployment_insurance", "2026-08-20").await;
        let close = |tx: &mut backend::store::Tx<'_>| {
            cases::close(tx, "case-una", "2026-12-20".parse().unwrap())?;
            cases::close(tx, "case-uno", "2026-12-19".parse().unwrap())
        };
        app.db.write(&solroed(), close).await.unwrap();
        assert_eq!(night(&app).await.issued, 1);
        assert_eq!(orders_of(&app, "una").await[0].hold_by.to_string(), "2026-12-19", "the day before");
        assert!(orders_of(&app, "uno").await.is_empty());
        let receipt = app.citizen("uno").await.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
        assert_eq!((&receipt["order"]["book_by"], &receipt["order"]["hold_by"]), (&json!("2026-12-09"), &json!("2026-12-18")));
    }

    async fn nothing_is_issued_while_the_office_is_closed_and_it_is_caught_up(app: TestApp) {
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        offer_jobs(&app.db).await;
        let row = ClosingDayRow { id: "closed".to_owned(), office_id: Some("office".to_owned()), day: "2026-11-30".parse().unwrap(), name: "Personaledag".to_owned() };
        app.db.write(&solroed(), move |tx| row.insert(tx)).await.unwrap();
        assert_eq!(night(&app).await, Night::default());
        let mut app = app;
        app.later(4 * 24);
        assert_eq!(night(&app).await.issued, 1, "four nights were missed");
    }

    async fn who_does_not_book_is_summoned_by_a_person(app: TestApp) {
        offer_jobs(&app.db).await;
        // By the end of week 8: Sunday 27 December; the last open day before it is the 24th.
        newcomer(&app.db, "nils", "sickness_benefit", "2026-11-02").await;
        let mut app = app;
        let mut raised = 0;
        for _ in 0..7 {
            raised += night(&app).await.summoned;
            app.later(24);
        }
        assert_eq!(raised, 1, "one task, not one every night");
        let waiting = tasks_of(&app, "nils").await;
        assert_eq!((kinds(&waiting), waiting[0].due_on), (vec!["summon"], Some("2026-12-24".parse().unwrap())));
        let office = app.employee("anne-marie").await;
        let shown = office.get("/api/v1/staff/tasks").await.expect(200);
        assert_eq!(shown["tasks"][0]["talk_type"], "first-follow-up");
        let talk = json!({ "origin": "summoned", "talk_type": "first-follow-up", "channel": "phone", "caseworker": "anne-marie",
            "starts_at": "2026-12-10T10:00:00+01:00", "reason": "first_talk" });
        office.post("/api/v1/staff/citizens/nils/appointments", talk).await.expect(201);
        drop(office);
        assert!(tasks_of(&app, "nils").await.is_empty(), "the summons did it");
        assert_eq!(night(&app).await.summoned, 0);
    }

    async fn an_order_runs_out_and_the_citizen_is_asked_before_the_case_goes_on(app: TestApp) {
        let mut app = app;
        app.later(9 * 24);
        let did = night(&app).await;
        assert_eq!((did.expired, did.failed), (4, 0), "{did:?}");
        assert_eq!(orders_of(&app, "mette").await[0].status, "expired");
        assert_eq!(kinds(&tasks_of(&app, "mette").await), ["order_expired"]);
        assert_eq!(messages_of(&app, "mette").await.last().unwrap().kind, "reason_asked");

        let mette = app.citizen("mette").await;
        let question = mette.get("/api/v1/me/talks").await.expect(200)["questions"][0].clone();
        assert_eq!((&question["about"], &question["book_by"]), (&json!("order"), &json!("2026-12-08")));
        // Five working days from Wednesday 9 December.
        assert_eq!(question["answer_by"], "2026-12-16");
        let path = format!("/api/v1/me/reason-questions/{}", question["id"].as_str().unwrap());
        let answer = format!("{path}/answer");
        mette.post(&answer, json!({ "reason": "wrong_time" })).await.refused(422, "invalid-request");
        mette.post(&answer, json!({ "reason": "the flu" })).await.refused(400, "invalid-request");
        app.citizen("piotr").await.post(&answer, json!({ "reason": "forgot" })).await.refused(404, "not-found");
        let answered = mette.post(&answer, json!({ "reason": "call_me" })).await.expect(200);
        assert_eq!(answered["reason"], "call_me");
        mette.post(&answer, json!({ "reason": "forgot" })).await.refused(409, "question-closed");
        assert_eq!(mette.get("/api/v1/me/talks").await.expect(200)["questions"], json!([]));
        assert_eq!(mette.get(&path).await.expect(200)["reason"], "call_me");
        assert_eq!(kinds(&tasks_of(&app, "mette").await), ["order_expired", "call_back"]);

        let office = app.employee("anne-marie").await;
        let shown = office.get("/api/v1/staff/tasks").await.expect(200);
        let of = |who: &str| {
            let all = shown["tasks"].as_array().unwrap();
            all.iter().find(|task| task["citizen_id"] == who && task["kind"] == "order_expired").unwrap().clone()
        };
        assert_eq!(of("mette")["question"]["reason"], "call_me");
        assert_eq!(of("piotr")["question"]["overdue"], false);
        let called = || async {
            let shown = office.get("/api/v1/staff/tasks").await.expect(200);
            shown["tasks"].as_array().unwrap().iter().find(|task| task["kind"] == "call_back").unwrap().clone()
        };
        assert_eq!(called().await["phone"], "+4555500123", "the number on file");
        let wish = json!({ "phone": "55500999", "when": "morning" });
        mette.post("/api/v1/me/call-back-requests", wish).await.expect(201);
        assert_eq!((&called().await["phone"], &called().await["call_when"]), (&json!("+4555500999"), &json!("morning")));
        drop((mette, office));
        app.later(8 * 24);
        let office = app.employee("anne-marie").await;
        let shown = office.get("/api/v1/staff/citizens/piotr").await.expect(200);
        assert_eq!(shown["tasks"][0]["question"]["overdue"], true);
        assert!(shown["history"].as_array().unwrap().iter().any(|entry| entry["kind"] == "reason_asked"));
    }

    async fn nobody_is_disturbed_in_standby_and_a_failure_stops_nobody_else(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer_with(&app.db, "broken", "unemployment_insurance", "2026-08-20", "what the law needs is unreadable").await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        newcomer(&app.db, "inger", "unemployment_insurance", "2026-08-20").await;
        crate::world::stand_by(&app.db, "inger").await;
        let ended = run(&app.app(), &solroed(), &|| false).await.unwrap();
        let Ended::LeftOver(did) = &ended else { unreachable!("{ended:?}") };
        assert_eq!((did.issued, did.failed), (1, 1), "{did:?}");
        assert!(orders_of(&app, "inger").await.is_empty() && tasks_of(&app, "inger").await.is_empty());
        let day = "2026-11-30".parse().unwrap();
        let row = app.db.read(&solroed(), move |tx| nightly_runs::of_day(tx, day)).await.unwrap().unwrap();
        assert_eq!(row.finished_at, None, "it is tried again");
        let again = run(&app.app(), &solroed(), &|| false).await.unwrap();
        assert_eq!(again, Ended::LeftOver(Night { failed: 1, ..Night::default() }));
    }

    async fn a_case_that_closes_later_leaves_nothing_waiting(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "nils", "sickness_benefit", "2026-11-02").await;
        let mut app = app;
        let mut raised = 0;
        for _ in 0..7 {
            raised += night(&app).await.summoned;
            app.later(24);
        }
        assert_eq!(raised, 1);
        let recovery = json!({ "change": { "kind": "recovery", "last_day": "2026-12-07" }, "talks": [] });
        app.employee("anne-marie").await.post("/api/v1/staff/citizens/nils/case-changes", recovery).await.expect(200);
        assert_eq!(kinds(&tasks_of(&app, "nils").await), ["summon"], "the case is still open");
        app.later(24);
        let did = night(&app).await;
        assert_eq!((did.closed, did.failed), (1, 0), "{did:?}");
        assert!(tasks_of(&app, "nils").await.is_empty());
        app.later(24);
        assert_eq!(night(&app).await.closed, 0, "once");
    }

    async fn whoever_held_a_talk_is_asked_what_became_of_it(app: TestApp) {
        let mut app = app;
        let talk = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-02T09:00:00+01:00").await.expect(201);
        let path = format!("/api/v1/staff/appointments/{}", talk["id"].as_str().unwrap());
        app.later(2 * 24);
        assert_eq!(night(&app).await.untold, 0, "the day of the talk is not over");
        for expected in [1, 0] {
            app.later(24);
            let did = night(&app).await;
            assert_eq!((did.untold, did.failed), (expected, 0), "{did:?}");
            assert_eq!(kinds(&tasks_of(&app, "mette").await), ["outcome_missing"], "one task");
        }
        let anne_marie = app.employee("anne-marie").await;
        let ordered = json!({ "talk_type": "follow-up" });
        let refused = app.citizen("mette").await.post("/api/v1/me/talk-requests", ordered).await;
        assert_eq!(refused.status, 409, "the talk still stands: {:#}", refused.body);
        anne_marie.post(&format!("{path}/outcome"), json!({ "outcome": "held" })).await.expect(200);
        assert!(tasks_of(&app, "mette").await.is_empty());
    }

    async fn told_to_stop_it_leaves_off_and_goes_on_later(app: TestApp) {
        offer_jobs(&app.db).await;
        for name in ["u1", "u2", "u3"] {
            newcomer(&app.db, name, "unemployment_insurance", "2026-08-20").await;
        }
        let asked = std::sync::atomic::AtomicU32::new(0);
        let stop = || asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) >= 2;
        let Ended::LeftOver(before) = run(&app.app(), &solroed(), &stop).await.unwrap() else { unreachable!("it ended") };
        assert_eq!(before.issued, 2);
        assert_eq!(night(&app).await.issued, 1);
        for name in ["u1", "u2", "u3"] {
            assert_eq!(orders_of(&app, name).await.len(), 1, "{name}");
        }
    }
}
