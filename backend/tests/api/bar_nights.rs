//! What the night does about bars: those that are over end, standby begins, somebody looks again in time.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{newcomer, offer_jobs};
use backend::app::nightly::{Ended, Night, run};
use backend::store::{Scope, bars, tasks};
use serde_json::{Value, json};

async fn night(app: &TestApp) -> Night {
    match run(&app.app(), &Scope::new("269").unwrap(), &|| false).await.unwrap() {
        Ended::Done(night) | Ended::LeftOver(night) => {
            assert_eq!(night.unheard, 0, "everybody was told: {night:?}");
            night
        }
        Ended::Already => unreachable!("it was done already"),
    }
}

async fn decide(app: &TestApp, act: &str, body: Value) -> Value {
    let anne_marie = app.employee("anne-marie").await;
    anne_marie.post(&format!("/api/v1/staff/citizens/mette/{act}"), body).await.expect(201)
}

async fn seen(app: &TestApp) -> Value {
    app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200)
}

async fn tasks_of(app: &TestApp, kind: &str) -> Vec<Option<String>> {
    let rows = app.db.read(&Scope::new("269").unwrap(), |tx| tasks::open_of_citizen(tx, "mette")).await.unwrap();
    rows.into_iter().filter(|row| row.kind == kind).map(|row| row.due_on.map(|day| day.to_string())).collect()
}

fn withdrawal(to: &str) -> Value {
    json!({ "ground": "purpose", "reasons": "Vi skal tale sammen med arbejdsgiveren.", "hearing_on": "2026-11-23",
            "from": "2026-11-30", "to": to, "review_on": to })
}

on_both! {
    async fn what_a_withdrawal_took_back_waits_again_the_day_after_its_last(app: TestApp) {
        let mut app = app;
        decide(&app, "withdrawal", withdrawal("2026-12-01")).await;
        app.later(24);
        assert_eq!(night(&app).await.failed, 0);
        assert_eq!(seen(&app).await["bar"]["kind"], "withdrawal", "its last day is a day of it");
        assert_eq!(tasks_of(&app, "review_bar").await, [Some("2026-12-01".to_owned())]);
        app.later(24);
        let did = night(&app).await;
        assert_eq!((did.bars > 0, did.failed), (true, 0), "{did:?}");
        let after = seen(&app).await;
        assert_eq!((&after["bar"], &after["orders"][0]["book_by"]), (&Value::Null, &json!("2026-12-10")));
        assert_eq!(tasks_of(&app, "review_bar").await, [None::<String>; 0], "nobody looks at what has ended");
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    }

    async fn a_bar_decided_ahead_leaves_no_order_open_beside_it(app: TestApp) {
        let mut app = app;
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        assert_eq!(night(&app).await.issued, 1);
        let path = |act: &str| format!("/api/v1/staff/citizens/una/{act}");
        let ahead = json!({ "ground": "purpose", "reasons": "Vi taler sammen hos arbejdsgiveren.", "hearing_on": "2026-11-23",
            "from": "2026-12-15", "to": "2027-02-28", "review_on": "2027-02-15" });
        app.employee("anne-marie").await.post(&path("withdrawal"), ahead).await.expect(201);
        app.later(24);
        let did = night(&app).await;
        assert_eq!((did.issued, did.failed), (0, 0), "its talk could be held when the bar stands: {did:?}");
        let anne_marie = app.employee("anne-marie").await;
        let seen = anne_marie.post(&path("withdrawal/end"), json!({})).await.expect(200);
        let open: Vec<&Value> = seen["orders"].as_array().unwrap().iter().filter(|order| order["status"] == "open").collect();
        assert_eq!(open.len(), 1, "the one that was taken back");
        assert_eq!(seen["tasks"], json!([]), "nobody summons whoever books again");
    }

    async fn what_waits_when_a_bar_begins_is_taken_back_also_after_a_missed_night(app: TestApp) {
        let mut app = app;
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        drop(mette);
        let ahead = json!({ "ground": "purpose", "reasons": "Vi taler sammen hos arbejdsgiveren.", "hearing_on": "2026-11-23",
            "from": "2026-12-02", "to": "2027-02-28", "review_on": "2027-02-15" });
        decide(&app, "withdrawal", ahead).await;
        let anne_marie = app.employee("anne-marie").await;
        let path = format!("/api/v1/staff/appointments/{}/cancel", talk["id"].as_str().unwrap());
        anne_marie.post(&path, json!({ "by": "office" })).await.expect(200);
        drop(anne_marie);
        assert_eq!(seen(&app).await["orders"][0]["status"], "open");
        app.later(4 * 24);
        assert_eq!(night(&app).await.failed, 0);
        let after = seen(&app).await;
        assert_eq!((&after["bar"]["kind"], &after["orders"]), (&json!("withdrawal"), &json!([])));
        assert_eq!(tasks_of(&app, "summon").await.len(), 1);
        assert_eq!(tasks_of(&app, "order_expired").await.len(), 0, "R37: nobody is asked why who could not book");
        app.later(24);
        night(&app).await;
        assert_eq!(tasks_of(&app, "summon").await.len(), 1, "once");
    }

    async fn standby_that_a_missed_night_did_not_begin_is_begun_by_the_next(app: TestApp) {
        let mut app = app;
        decide(&app, "standby", json!({ "from": "2026-12-02", "review_on": "2027-05-30" })).await;
        app.later(4 * 24);
        assert_eq!(night(&app).await.failed, 0);
        let rows = app.db.read(&Scope::new("269").unwrap(), |tx| bars::of_citizen(tx, "mette")).await.unwrap();
        assert_eq!((rows[0].from_day.to_string(), rows[0].begun_on.map(|day| day.to_string())),
            ("2026-12-02".to_owned(), Some("2026-12-04".to_owned())));
    }

    async fn somebody_is_asked_once_to_look_again(app: TestApp) {
        let mut app = app;
        let days = json!({ "from": "2026-11-30", "review_on": "2026-12-16" });
        decide(&app, "standby", days).await;
        for (hours, expected) in [(24, 0), (24, 1), (24, 1)] {
            app.later(hours);
            assert_eq!(night(&app).await.failed, 0);
            let asked = tasks_of(&app, "review_bar").await;
            assert_eq!(asked.len(), expected, "{asked:?}");
        }
        assert_eq!(tasks_of(&app, "review_bar").await, [Some("2026-12-16".to_owned())]);
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.post("/api/v1/staff/citizens/mette/standby/end", json!({})).await.expect(200);
        assert_eq!(tasks_of(&app, "review_bar").await, [None::<String>; 0]);
    }

    async fn standby_begins_on_its_day_and_takes_the_exemption_s_place(app: TestApp) {
        let mut app = app;
        let exemption = json!({ "ground": "impairment", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2027-02-15" });
        decide(&app, "exemption", exemption).await;
        let seen_now = decide(&app, "standby", json!({ "from": "2026-12-02", "review_on": "2027-05-30" })).await;
        assert_eq!((&seen_now["bar"]["kind"], &seen_now["bar"]["to"]), (&json!("exemption"), &json!("2026-12-01")));
        app.later(48);
        assert_eq!(night(&app).await.failed, 0);
        let after = seen(&app).await;
        assert_eq!((&after["bar"]["kind"], &after["orders"]), (&json!("standby"), &json!([])));
        assert_eq!(tasks_of(&app, "summon").await, [None::<String>; 0], "R15: nobody has to find a time");
    }

    async fn standby_waits_a_day_while_a_talk_has_no_decision(app: TestApp) {
        let mut app = app;
        decide(&app, "standby", json!({ "from": "2026-12-02", "review_on": "2027-05-30" })).await;
        crate::world::promise(&app.db, "mette").await;
        app.later(48);
        assert_eq!(night(&app).await.failed, 0);
        let rows = app.db.read(&Scope::new("269").unwrap(), |tx| bars::of_citizen(tx, "mette")).await.unwrap();
        assert_eq!(rows[0].from_day.to_string(), "2026-12-03");
        assert_eq!(tasks_of(&app, "standby_waits").await.len(), 1);
        app.later(24);
        night(&app).await;
        assert_eq!(tasks_of(&app, "standby_waits").await.len(), 1, "one task");
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.post("/api/v1/staff/appointments/promised-mette-live/cancel", json!({ "by": "office" })).await.expect(200);
        app.later(24);
        night(&app).await;
        assert_eq!((&seen(&app).await["bar"]["kind"], tasks_of(&app, "standby_waits").await.len()), (&json!("standby"), 0));
    }
}
