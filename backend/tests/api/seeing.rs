//! Who may see which citizen: another team's only with a reason that is kept, a guarded one only by those who are named.

use crate::on_both;
use crate::support::{Person, TestApp};
use crate::world::{acts, fresh_task};
use backend::app::employing::end;
use serde_json::{Value, json};

const METTE: &str = "/api/v1/staff/citizens/mette";

async fn search(who: &Person<'_>, whose: &str, text: &str) -> Value {
    let body = json!({ "whose": whose, "filter": "all", "text": text, "sort": "name", "page": 1 });
    who.post("/api/v1/staff/citizens/search", body).await.expect(200)
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

async fn protect(app: &TestApp, ground: Value, named: &[&str]) -> Value {
    let body = json!({ "ground": ground, "named": named });
    app.employee("lea").await.put(&format!("{METTE}/protection"), body).await.expect(200)
}

on_both! {
    async fn another_teams_citizen_opens_with_a_reason_until_tonight(app: TestApp) {
        let mut app = app;
        let tom = app.employee("tom").await;
        tom.get(METTE).await.refused(403, "other-team");
        let path = format!("{METTE}/access");
        let opened = tom.post(&path, json!({ "reason": "stands_in" })).await.expect(201);
        assert_eq!(opened["until"], "2026-11-30T23:00:00Z");
        tom.get(METTE).await.expect(200);
        tom.post(&format!("{METTE}/notes"), json!({ "text": "Ringede." })).await.expect(201);
        // For this citizen and this employee only.
        tom.get("/api/v1/staff/citizens/piotr").await.refused(403, "other-team");
        assert_eq!(acts(&app.db, "citizen", "mette").await, ["open", "read"]);
        app.later(24);
        app.employee("tom").await.get(METTE).await.refused(403, "other-team");
    }

    async fn a_reason_says_something(app: TestApp) {
        let tom = app.employee("tom").await;
        let path = format!("{METTE}/access");
        for (body, field) in [
            (json!({ "reason": "curious" }), "reason"),
            (json!({ "reason": "other" }), "words"),
            (json!({ "reason": "other", "words": "  " }), "words"),
            (json!({ "reason": "other", "words": "x".repeat(201) }), "words"),
            (json!({ "reason": "contacted", "words": "Hun ringede." }), "words"),
        ] {
            let answer = tom.post(&path, body.clone()).await;
            assert!([400, 422].contains(&answer.status.as_u16()), "{body}");
            assert_eq!(answer.body["field"]["name"], field, "{body}");
        }
        tom.get(METTE).await.refused(403, "other-team");
        tom.post(&path, json!({ "reason": "other", "words": "Vagttelefonen." })).await.expect(201);
        tom.post("/api/v1/staff/citizens/nobody/access", json!({ "reason": "contacted" })).await.refused(404, "not-found");
    }

    async fn a_search_through_everybody_says_of_others_only_whom_to_ask(app: TestApp) {
        let tom = app.employee("tom").await;
        let found = search(&tom, "everybody", "mette").await;
        assert_eq!((names(&found["citizens"]).len(), names(&found["others"])), (0, vec!["mette Sørensen"]));
        assert_eq!(found["others"][0].as_object().unwrap().keys().collect::<Vec<_>>(), ["caseworker", "id", "name"]);
        assert_eq!(found["others"][0]["caseworker"]["name"], "Anne-Marie Krogh");
        let anne_marie = app.employee("anne-marie").await;
        let own = search(&anne_marie, "everybody", "mette").await;
        assert_eq!((names(&own["citizens"]), names(&own["others"]).len()), (vec!["mette Sørensen"], 0));
    }

    async fn who_talks_with_a_citizen_may_see_them(app: TestApp) {
        let mut app = app;
        let tom = app.employee("tom").await;
        tom.post(&format!("{METTE}/access"), json!({ "reason": "contacted" })).await.expect(201);
        let window = json!({ "day": "2026-12-10", "from": 540, "to": 720, "office": "office", "variants": ["follow-up-phone"] });
        tom.post("/api/v1/staff/windows", window).await.expect(201);
        let talk = json!({
            "origin": "summoned", "reason": "urgent", "talk_type": "follow-up", "channel": "phone", "caseworker": "tom",
            "starts_at": "2026-12-10T10:00:00+01:00", "phone": "55500123",
        });
        tom.post(&format!("{METTE}/appointments"), talk).await.expect(201);
        app.later(24);
        app.employee("tom").await.get(METTE).await.expect(200);
    }

    async fn whoever_leaves_leaves_their_citizens_and_tasks_to_the_team(app: TestApp) {
        let task = fresh_task(&app.db, "mette").await;
        end(&app.db, "269", "anne-marie", app.now).await.unwrap();
        for colleague in ["bo", "lea"] {
            let who = app.employee(colleague).await;
            who.get(METTE).await.expect(200);
            assert_eq!(names(&search(&who, "team", "mette").await["citizens"]), ["mette Sørensen"]);
            let tasks = who.get("/api/v1/staff/tasks?whose=team").await.expect(200);
            assert!(tasks["tasks"].as_array().unwrap().iter().any(|row| row["id"] == task.as_str()), "{tasks:#}");
        }
        app.employee("tom").await.get(METTE).await.refused(403, "other-team");
    }

    async fn a_guarded_citizen_is_seen_by_those_who_are_named(app: TestApp) {
        let kim = app.employee("kim").await;
        kim.get(METTE).await.expect(200);
        let view = protect(&app, json!("relative"), &[]).await;
        assert_eq!((&view["ground"], &view["by"]["id"], &view["caseworker"]["id"]), (&json!("relative"), &json!("lea"), &json!("anne-marie")));
        kim.get(METTE).await.refused(403, "guarded-citizen");
        assert!(names(&search(&kim, "everybody", "mette").await["citizens"]).is_empty());
        assert!(names(&search(&kim, "team", "mette").await["citizens"]).is_empty());
        // A reason opens nobody who is guarded, and does not say to whom they belong.
        let tom = app.employee("tom").await;
        tom.post(&format!("{METTE}/access"), json!({ "reason": "contacted" })).await.refused(403, "guarded-citizen");
        assert!(names(&search(&tom, "everybody", "mette").await["others"]).is_empty());
        // Whoever works on the case sees them, and whoever is named.
        app.employee("anne-marie").await.get(METTE).await.expect(200);
        let named = protect(&app, json!("relative"), &["kim"]).await;
        assert_eq!(named["named"], json!([{ "id": "kim", "name": "kim coordinator" }]));
        kim.get(METTE).await.expect(200);
        protect(&app, json!("relative"), &[]).await;
        kim.get(METTE).await.refused(403, "guarded-citizen");
        protect(&app, Value::Null, &[]).await;
        kim.get(METTE).await.expect(200);
    }

    async fn a_protected_address_guards_by_itself(app: TestApp) {
        crate::world::hidden(&app.db, "sally").await;
        let sally = "/api/v1/staff/citizens/sally";
        app.employee("kim").await.get(sally).await.refused(403, "guarded-citizen");
        app.employee("lea").await.get(sally).await.refused(403, "guarded-citizen");
        assert_eq!(app.employee("lea").await.get(&format!("{sally}/protection")).await.expect(200)["protected_address"], true);
        app.employee("anne-marie").await.get(sally).await.expect(200);
    }

    async fn tasks_and_failed_messages_of_others_are_not_listed(app: TestApp) {
        crate::world::fresh_task(&app.db, "mette").await;
        crate::world::fresh_failed(&app.db, "mette").await;
        let listed = |who: &'static str| {
            let app = &app;
            async move {
                let who = app.employee(who).await;
                let tasks = who.get("/api/v1/staff/tasks?whose=team").await.expect(200);
                let failed = who.get("/api/v1/staff/sending").await.expect(200);
                let about = |list: &Value| list.as_array().unwrap().iter().filter(|row| row["citizen_id"] == "mette").count();
                (about(&tasks["tasks"]), about(&failed["failed"]))
            }
        };
        assert_eq!(listed("kim").await, (2, 1));
        assert_eq!(listed("tom").await, (0, 0));
        protect(&app, json!("other"), &[]).await;
        assert_eq!(listed("kim").await, (0, 0));
        assert_eq!(listed("anne-marie").await, (2, 1));
    }

    async fn only_who_sees_citizens_can_be_named(app: TestApp) {
        let lea = app.employee("lea").await;
        let path = format!("{METTE}/protection");
        for wrong in [vec!["ada"], vec!["nobody"], vec!["anne-marie", "rie"]] {
            let refused = lea.put(&path, json!({ "named": wrong })).await.refused(422, "invalid-request");
            assert_eq!(refused["field"]["name"], "named");
        }
        let many: Vec<String> = (0..21).map(|n| format!("e{n}")).collect();
        lea.put(&path, json!({ "named": many })).await.refused(422, "invalid-request");
        let unchanged = lea.get(&path).await.expect(200);
        assert_eq!((&unchanged["named"], &unchanged["ground"]), (&json!([]), &Value::Null));
        let choices = unchanged["employees"].as_array().unwrap().iter().map(|person| person["id"].as_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(choices, ["anne-marie", "bo", "kim", "lea", "tom"]);
    }
}
