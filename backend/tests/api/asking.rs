//! Orders that people issue and take back, talks that citizens ask for, and the evidence about an order.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{newcomer, offer_jobs};
use backend::app::nightly::{Ended, run};
use backend::store::messages;
use backend::store::orders::{self, OrderRow};
use backend::store::tasks;
use backend::store::{Scope, order_events};
use serde_json::{Value, json};

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

async fn orders_of(app: &TestApp, who: &'static str) -> Vec<OrderRow> {
    app.db.read(&solroed(), move |tx| orders::of_citizen(tx, who)).await.unwrap()
}

async fn night(app: &TestApp) {
    let ended = run(&app.app(), &solroed(), &|| false).await.unwrap();
    assert!(matches!(ended, Ended::Done(_)), "{ended:?}");
}

fn offered(evidence: &Value) -> Vec<(&str, u64, u64)> {
    let looks = evidence["looks"].as_array().unwrap();
    looks
        .iter()
        .map(|look| {
            (look["channel"].as_str().unwrap(), look["count"].as_u64().unwrap(), look["free"].as_u64().unwrap())
        })
        .collect()
}

on_both! {
    async fn an_order_by_hand_has_its_notice_and_an_immediate_one_is_booked_today(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-11-20").await;
        newcomer(&app.db, "ulf", "unemployment_insurance", "2026-11-20").await;
        let office = app.employee("anne-marie").await;
        let path = "/api/v1/staff/citizens/una/orders";
        for (why, body) in [
            ("no notice", json!({ "talk_type": "job", "hold_by": "2026-12-08" })),
            ("too far ahead", json!({ "talk_type": "job", "hold_by": "2027-07-01" })),
            ("both", json!({ "talk_type": "job", "immediate": true, "hold_by": "2026-12-20" })),
            ("another benefit's", json!({ "talk_type": "follow-up" })),
            ("no century", json!({ "talk_type": "job", "hold_by": "2110-12-08" })),
        ] {
            let answer = office.post(path, body).await;
            assert_eq!(answer.status.as_u16(), 422, "{why}: {:#}", answer.body);
        }
        let seen = office.post(path, json!({ "talk_type": "job", "hold_by": "2026-12-21" })).await.expect(201);
        assert_eq!((&seen["orders"][0]["book_by"], &seen["orders"][0]["cause"]), (&json!("2026-12-11"), &json!("staff")));
        office.post(path, json!({ "talk_type": "job" })).await.refused(409, "order-waits");

        let seen = office.post("/api/v1/staff/citizens/ulf/orders", json!({ "talk_type": "job", "immediate": true })).await.expect(201);
        // Ten working days from Monday 30 November.
        assert_eq!((&seen["orders"][0]["book_by"], &seen["orders"][0]["hold_by"]), (&json!("2026-11-30"), &json!("2026-12-14")));
        let ulf = app.citizen("ulf").await;
        ulf.book(seen["orders"][0]["id"].as_str().unwrap(), "phone", "2026-12-10T10:00:00+01:00").await.expect(201);
        office.post("/api/v1/staff/citizens/ulf/orders", json!({ "talk_type": "job" })).await.refused(409, "talk-to-come");
        office.post("/api/v1/staff/citizens/exempt/orders", json!({ "talk_type": "follow-up" })).await.refused(409, "barred");
    }

    async fn an_order_that_a_person_took_back_does_not_come_again_the_next_night(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        let mut app = app;
        night(&app).await;
        let order = orders_of(&app, "una").await.remove(0);
        let path = format!("/api/v1/staff/orders/{}/withdraw", order.id);
        let office = app.employee("anne-marie").await;
        office.post(&path, json!({ "reason": "because" })).await.refused(400, "invalid-request");
        let seen = office.post(&path, json!({ "reason": "agreed_otherwise" })).await.expect(200);
        assert_eq!(seen["orders"], json!([]));
        office.post(&path, json!({ "reason": "mistake" })).await.refused(409, "order-not-open");
        drop(office);
        let id = order.id.clone();
        let steps = app.db.read(&solroed(), move |tx| order_events::of_order(tx, &id)).await.unwrap();
        assert_eq!(steps.last().unwrap().reason.as_deref(), Some("agreed_otherwise"));
        let told = app.db.read(&solroed(), |tx| messages::of_citizen(tx, "una")).await.unwrap();
        assert_eq!(told.last().unwrap().kind, "order_withdrawn");
        for _ in 0..3 {
            app.later(24);
            night(&app).await;
        }
        assert_eq!(orders_of(&app, "una").await.len(), 1);
        app.later(18 * 24);
        night(&app).await;
        assert_eq!(orders_of(&app, "una").await.len(), 2, "its last day has passed, and the law still asks for a talk");
    }

    async fn a_citizen_asks_for_a_talk_and_may_let_it_be(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-11-20").await;
        let mut app = app;
        let una = app.citizen("una").await;
        let receipt = una.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
        assert_eq!((&receipt["order"]["talk_type"], &receipt["order"]["cause"]), (&json!("job"), &json!("requested")));
        assert_eq!(receipt["order"]["book_by"], "2026-12-28");
        let refused = una.post("/api/v1/me/talk-requests", json!({})).await.refused(409, "order-waits");
        assert_eq!(refused["way_out"], "book_now");
        una.post("/api/v1/me/talk-requests", json!({ "talk_type": "follow-up" })).await.refused(422, "invalid-request");
        drop(una);
        app.later(29 * 24);
        night(&app).await;
        assert_eq!(orders_of(&app, "una").await[0].status, "lapsed");
        let waiting = app.db.read(&solroed(), |tx| tasks::open_of_citizen(tx, "una")).await.unwrap();
        assert!(waiting.is_empty(), "nobody had to book it: {waiting:?}");
        let una = app.citizen("una").await;
        assert_eq!(una.get("/api/v1/me/talks").await.expect(200)["questions"], json!([]));
    }

    async fn an_order_that_ran_out_is_not_got_rid_of_by_asking(app: TestApp) {
        let mut app = app;
        app.later(9 * 24);
        night(&app).await;
        let status = |rows: Vec<OrderRow>| rows.into_iter().map(|row| row.status).collect::<Vec<_>>();
        assert_eq!(status(orders_of(&app, "mette").await), ["expired"]);
        let mette = app.citizen("mette").await;
        mette.post("/api/v1/me/talk-requests", json!({ "talk_type": "first-follow-up" })).await.refused(422, "invalid-request");
        mette.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
        drop(mette);
        assert_eq!(status(orders_of(&app, "mette").await), ["expired", "open"]);
    }

    async fn who_is_exempt_asks_and_a_person_finds_the_time(app: TestApp) {
        app.db.write(&solroed(), |tx| orders::set_status(tx, "order-exempt", "withdrawn")).await.unwrap();
        let exempt = app.citizen("exempt").await;
        for _ in 0..2 {
            let receipt = exempt.post("/api/v1/me/talk-requests", json!({})).await.expect(201);
            assert_eq!(receipt["order"], Value::Null);
            assert_eq!(receipt["contact"]["caseworker"]["id"], "anne-marie");
        }
        let waiting = app.db.read(&solroed(), |tx| tasks::open_of_citizen(tx, "exempt")).await.unwrap();
        assert_eq!(waiting.iter().map(|task| task.kind.as_str()).collect::<Vec<_>>(), ["talk_requested"]);
        let told = app.db.read(&solroed(), |tx| messages::of_citizen(tx, "exempt")).await.unwrap();
        assert_eq!(told.iter().map(|message| message.kind.as_str()).collect::<Vec<_>>(), ["talk_request_received"]);
    }

    async fn a_look_is_kept_once_a_minute_and_stands_in_the_evidence(app: TestApp) {
        let mut app = app;
        let list = "/api/v1/me/orders/order-mette/slots";
        for (seconds, path) in [
            (0, list.to_owned()),
            (30, list.to_owned()),
            (60, list.to_owned()),
            (0, format!("{list}?channel=phone")),
            (0, format!("{list}?channel=phone&own_only=true")),
        ] {
            app.now += chrono::Duration::seconds(seconds);
            app.citizen("mette").await.get(&path).await.expect(200);
        }
        app.citizen("mette").await.post("/api/v1/me/orders/order-mette/no-suitable-time", json!({ "wishes": ["mornings"] })).await.expect(201);
        let office = app.employee("anne-marie").await;
        let evidence = office.get("/api/v1/staff/orders/order-mette/evidence").await.expect(200);
        let looks = offered(&evidence);
        assert_eq!(looks.iter().map(|(channel, count, _)| (*channel, *count)).collect::<Vec<_>>(),
            [("in_person", 2), ("phone", 1), ("phone", 1)], "30 seconds later is the same look");
        assert!(looks.iter().all(|(_, _, free)| *free > 0), "{looks:?}");
        assert!(evidence["looks"][0]["offered"][0]["starts_at"].as_str().unwrap().starts_with("2026-12-02T"));
        assert_eq!(evidence["no_time"][0]["wishes"], json!(["mornings"]));
        assert_eq!(evidence["sign_ins"].as_array().unwrap().len(), 6);
        assert_eq!(evidence["messages"].as_array().unwrap().iter().map(|message| (&message["kind"], &message["state"])).collect::<Vec<_>>(),
            [(&json!("no_time_received"), &json!("pending"))], "it has not gone, and that is what it says");
        assert_eq!((&evidence["steps"][0]["step"], &evidence["questions"]), (&json!("imported"), &json!([])));
        let looked = app.db.read(&solroed(), |tx| backend::store::audit::of_entity(tx, "evidence", "order-mette")).await.unwrap();
        assert!(looked.iter().any(|row| row.action == "read" && row.details == "{}"));
    }

    async fn that_there_is_nothing_is_kept_at_once(app: TestApp) {
        let list = "/api/v1/me/orders/order-mette/slots?channel=phone";
        let mette = app.citizen("mette").await;
        mette.get(list).await.expect(200);
        crate::world::close_everything(&app.db).await;
        mette.get(list).await.expect(200);
        mette.get(list).await.expect(200);
        let evidence = app.employee("anne-marie").await.get("/api/v1/staff/orders/order-mette/evidence").await.expect(200);
        assert_eq!(offered(&evidence), [("phone", 2, 0)]);
    }

    async fn a_missed_talk_is_asked_about_and_a_correction_takes_the_question_back(app: TestApp) {
        let mut app = app;
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-02T09:00:00+01:00").await.expect(201);
        app.later(72);
        let mette = app.citizen("mette").await;
        let past = mette.get("/api/v1/me/talks").await.expect(200);
        let talk = past["past"][0]["id"].as_str().unwrap().to_owned();
        let office = app.employee("anne-marie").await;
        let outcome = format!("/api/v1/staff/appointments/{talk}/outcome");
        let questions = async || mette.get("/api/v1/me/talks").await.expect(200)["questions"].clone();
        office.post(&outcome, json!({ "outcome": "no_show" })).await.expect(200);
        let asked = questions().await;
        assert_eq!((&asked[0]["about"], &asked[0]["talk"]), (&json!("talk"), &json!(talk)));
        office.post(&outcome, json!({ "outcome": "held" })).await.expect(200);
        assert_eq!(questions().await, json!([]), "it was a mistake");
        office.post(&outcome, json!({ "outcome": "no_show" })).await.expect(200);
        let question = questions().await[0]["id"].as_str().unwrap().to_owned();
        drop((mette, office));
        // Nobody says why: after five working days the caseworker hears of it, once.
        for _ in 0..12 {
            app.later(24);
            night(&app).await;
        }
        let waiting = app.db.read(&solroed(), |tx| tasks::open_of_citizen(tx, "mette")).await.unwrap();
        assert_eq!(waiting.iter().filter(|task| task.kind == "reason_unanswered").count(), 1, "{waiting:?}");
        let mette = app.citizen("mette").await;
        let path = format!("/api/v1/me/reason-questions/{question}/answer");
        mette.post(&path, json!({ "reason": "no_time_suited" })).await.refused(422, "invalid-request");
        mette.post(&path, json!({ "reason": "ill" })).await.expect(200);
        let shown = app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
        let task = shown["tasks"].as_array().unwrap().iter().find(|task| task["kind"] == "reason_unanswered").unwrap();
        assert_eq!(task["question"]["reason"], "ill", "late, and kept");
    }

    async fn a_late_booking_settles_the_task_and_the_question(app: TestApp) {
        crate::world::allow_late_booking(&app.db).await;
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-12").await;
        let mut app = app;
        night(&app).await;
        let order = orders_of(&app, "una").await.remove(0);
        assert_eq!((order.book_by.to_string(), order.hold_by.to_string()), ("2026-12-08".to_owned(), "2026-12-18".to_owned()));
        app.later(9 * 24);
        night(&app).await;
        let una = app.citizen("una").await;
        let mine = una.get("/api/v1/me/talks").await.expect(200);
        assert_eq!((mine["questions"].as_array().unwrap().len(), &mine["orders"][0]["refusal"]), (1, &Value::Null));
        una.book(&order.id, "phone", "2026-12-10T10:00:00+01:00").await.expect(201);
        assert_eq!(una.get("/api/v1/me/talks").await.expect(200)["questions"], json!([]));
        let waiting = app.db.read(&solroed(), |tx| tasks::open_of_citizen(tx, "una")).await.unwrap();
        assert!(waiting.is_empty(), "{waiting:?}");
        let all = app.db.read(&solroed(), |tx| tasks::of_citizen(tx, "una")).await.unwrap();
        assert_eq!((all[0].kind.as_str(), all[0].done_at.is_some(), all[0].done_by.as_deref()), ("order_expired", true, None));
    }
}
