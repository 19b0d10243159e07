//! What an auditor does: spot checks drawn by chance, each look judged, the whole signed; and days that look unusual.

use crate::on_both;
use crate::support::Person;
use crate::world::{acts, number};
use backend::app::nightly::{Ended, run as night};
use backend::store::Scope;
use serde_json::{Value, json};

const AUDIT: &str = "/api/v1/staff/audit";

fn solroed_scope() -> Scope {
    Scope::new("269").unwrap()
}

async fn draw(auditor: &Person<'_>, size: u32) -> Value {
    auditor.post(&format!("{AUDIT}/checks"), json!({ "size": size })).await.expect(201)
}

on_both! {
    async fn a_check_is_drawn_judged_and_signed(app: TestApp) {
        let mut app = app;
        let nothing = app.employee("rie").await.post(&format!("{AUDIT}/checks"), json!({ "size": 3 })).await;
        assert_eq!(nothing.refused(422, "invalid-request")["field"]["name"], "size");
        for (who, whom) in [("anne-marie", "mette"), ("kim", "mette"), ("lea", "piotr"), ("anne-marie", "piotr")] {
            app.employee(who).await.get(&format!("/api/v1/staff/citizens/{whom}")).await.expect(200);
        }
        app.later(24);
        let rie = app.employee("rie").await;
        let check = draw(&rie, 3).await;
        let (id, items) = (check["check"]["id"].as_str().unwrap().to_owned(), check["items"].as_array().unwrap());
        assert_eq!((items.len(), &check["check"]["pool"], &check["check"]["waiting"]), (3, &json!(4), &json!(3)));
        for item in items {
            let letters = item["citizen"].as_str().unwrap();
            assert!(letters.len() <= 12 && letters.ends_with('.') && !letters.contains("Mette"), "{letters}");
            assert_eq!((&item["what"], &item["shown"]), (&json!("Så på borgerens sag."), &json!(1)));
            let expected = if item["employee"]["id"] == "anne-marie" { "own" } else { "team" };
            assert!(item["tie"] == expected || item["tie"] == "neither", "{item}");
        }
        // That the auditor saw them is written down, and no check draws the auditor's own looks.
        assert_eq!(acts(&app.db, "audit_check", &id).await, ["draw", "read"]);

        let path = format!("{AUDIT}/checks/{id}");
        let early = rie.post(&format!("{path}/sign"), json!({})).await.refused(422, "invalid-request");
        assert_eq!(early["field"]["name"], "verdict");
        let lacks = rie.post(&format!("{path}/verdicts"), json!({ "position": 1, "verdict": "follow_up" })).await;
        assert_eq!(lacks.refused(422, "invalid-request")["field"]["name"], "note");
        let long = json!({ "position": 1, "verdict": "in_order", "note": "x".repeat(1001) });
        assert_eq!(rie.post(&format!("{path}/verdicts"), long).await.refused(422, "invalid-request")["field"]["name"], "note");
        let none = rie.post(&format!("{path}/verdicts"), json!({ "position": 4, "verdict": "in_order" })).await;
        assert_eq!(none.refused(422, "invalid-request")["field"]["name"], "position");
        for position in 1..=3 {
            let note = (position == 2).then_some("Spørg lederen.");
            let verdict = if position == 2 { "follow_up" } else { "in_order" };
            rie.post(&format!("{path}/verdicts"), json!({ "position": position, "verdict": verdict, "note": note })).await.expect(200);
        }
        let signed = rie.post(&format!("{path}/sign"), json!({ "note": "Ét opslag følges op." })).await.expect(200);
        assert_eq!((&signed["signed_by"]["id"], &signed["check"]["follow_up"]), (&json!("rie"), &json!(1)));
        let again = rie.post(&format!("{path}/verdicts"), json!({ "position": 1, "verdict": "in_order" })).await;
        assert_eq!(again.refused(422, "invalid-request")["field"]["name"], "check");
        let list = rie.get(AUDIT).await.expect(200);
        assert_eq!((&list["checks"][0]["id"], &list["checks"][0]["waiting"]), (&json!(id), &json!(0)));
        assert_eq!(draw(&rie, 50).await["check"]["pool"], 4, "what rie has looked at is not drawn");
    }

    async fn unusual_days_are_noticed_once_and_settled(app: TestApp) {
        let mut app = app;
        number(&app.db, r#"{"audit":{"searches_a_day":2,"citizens_a_day":3,"outside_team_a_day":0}}"#).await;
        let kim = app.employee("kim").await;
        let search = json!({ "whose": "everybody", "text": "e", "filter": "all", "sort": "name", "page": 1 });
        for _ in 0..3 {
            kim.post("/api/v1/staff/citizens/search", search.clone()).await.expect(200);
        }
        app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
        app.later(24);
        for first in [true, false] {
            let done = night(&app.app(), &solroed_scope(), &|| false).await.unwrap();
            assert_eq!(matches!(done, Ended::Done(_)), first);
        }
        let rie = app.employee("rie").await;
        let list = rie.get(AUDIT).await.expect(200);
        let alarms = list["alarms"].as_array().unwrap();
        let mut found: Vec<_> = alarms.iter().map(|alarm| (alarm["employee"]["id"].as_str().unwrap(), alarm["kind"].as_str().unwrap(), alarm["count"].as_u64().unwrap())).collect();
        found.sort_unstable();
        assert!(found.contains(&("kim", "many_searches", 3)), "{found:?}");
        assert!(!found.iter().any(|(who, kind, _)| *who == "anne-marie" && *kind != "outside_team"), "{found:?}");
        let alarm = alarms.iter().find(|alarm| alarm["kind"] == "many_searches").unwrap();
        let path = format!("{AUDIT}/alarms/{}/settle", alarm["id"].as_str().unwrap());
        let silent = rie.post(&path, json!({ "note": "  " })).await.refused(422, "invalid-request");
        assert_eq!(silent["field"]["name"], "note");
        let after = rie.post(&path, json!({ "note": "Vikar for en syg kollega." })).await.expect(200);
        let settled = after["alarms"].as_array().unwrap().iter().find(|row| row["id"] == alarm["id"]).unwrap();
        assert_eq!(settled["note"], "Vikar for en syg kollega.");
        rie.post(&path, json!({ "note": "Igen." })).await.refused(404, "not-found");
    }

    async fn what_is_many_is_compared_with_what_is_usual(app: TestApp) {
        let mut app = app;
        number(&app.db, r#"{"audit":{"searches_a_day":2,"times_usual":2}}"#).await;
        let search = json!({ "whose": "mine", "filter": "all", "sort": "name", "page": 1 });
        for _ in 0..2 {
            let kim = app.employee("kim").await;
            for _ in 0..4 {
                kim.post("/api/v1/staff/citizens/search", search.clone()).await.expect(200);
            }
            app.later(24);
        }
        night(&app.app(), &solroed_scope(), &|| false).await.unwrap();
        let list = app.employee("rie").await.get(AUDIT).await.expect(200);
        assert_eq!(list["alarms"], json!([]), "four a day is usual for kim");
    }
}
