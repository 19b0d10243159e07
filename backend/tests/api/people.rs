//! Finding citizens, seeing one, notes and tasks; and a citizen whom no time suits.

use crate::on_both;
use crate::support::{Answer, Person};
use crate::world::{acts, cpr_of};
use serde_json::{Value, json};

async fn search(staff: &Person<'_>, more: Value) -> Answer {
    let mut body = json!({ "whose": "mine", "filter": "all", "sort": "name", "page": 1 });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    staff.post("/api/v1/staff/citizens/search", body).await
}

fn ids(found: &Value) -> Vec<&str> {
    found["citizens"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

on_both! {
    async fn citizens_are_found_by_name_phone_and_cpr_number(app: TestApp) {
        let (anne_marie, bo) = (app.employee("anne-marie").await, app.employee("bo").await);
        let all = search(&anne_marie, json!({})).await.expect(200);
        assert_eq!(ids(&all), ["exempt", "fatima", "mette", "piotr"]);
        assert_eq!((&all["caseload"], &all["norm"], &all["pages"]), (&json!(4), &json!(45), &json!(1)));
        assert_eq!(ids(&search(&bo, json!({})).await.expect(200)), Vec::<&str>::new(), "Bo has no cases");
        assert_eq!(ids(&search(&bo, json!({ "whose": "team" })).await.expect(200)).len(), 4);
        for text in ["mette", "METTE", " mett ", &cpr_of("mette"), &format!("{}-{}", &cpr_of("mette")[..6], &cpr_of("mette")[6..])] {
            for whose in ["mine", "team", "everybody"] {
                let found = search(&anne_marie, json!({ "whose": whose, "text": text })).await.expect(200);
                assert_eq!(ids(&found), ["mette"], "{whose}: {text}");
            }
        }
        assert_eq!(ids(&search(&anne_marie, json!({ "whose": "everybody", "text": "55500123" })).await.expect(200)).len(), 4);
        assert_eq!(ids(&search(&anne_marie, json!({ "text": "%" })).await.expect(200)), Vec::<&str>::new(), "no wildcard");
        assert_eq!(ids(&search(&anne_marie, json!({ "whose": "everybody", "text": "zoe" })).await.expect(200)), Vec::<&str>::new(), "the neighbour's");
        let refused = search(&anne_marie, json!({ "whose": "everybody" })).await.refused(422, "invalid-request");
        assert_eq!(refused["field"]["name"], "text");
        assert_eq!(search(&anne_marie, json!({ "page": 0 })).await.refused(422, "invalid-request")["field"]["name"], "page");
        let searches = acts(&app.db, "citizen", "-").await;
        assert!(searches.len() > 15 && searches.iter().all(|action| action == "search"), "{searches:?}");
    }

    async fn filters_and_marks_say_what_to_notice(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let found = |filter: &str| json!({ "filter": filter });
        assert_eq!(ids(&search(&anne_marie, found("to_book")).await.expect(200)), ["fatima", "mette", "piotr"]);
        assert_eq!(ids(&search(&anne_marie, found("exempt")).await.expect(200)), ["exempt"]);
        let row = search(&anne_marie, json!({ "text": "fatima" })).await.expect(200)["citizens"][0].clone();
        assert_eq!(row["marks"], json!(["must_book", "interpreter"]));
        let mut app = app;
        app.later(24 * 9);
        let anne_marie = app.employee("anne-marie").await;
        let late = search(&anne_marie, found("deadline_passed")).await.expect(200);
        assert_eq!(late["citizens"][0]["marks"][0], "deadline_passed");
        let counts = late["counts"].as_array().unwrap();
        let count = |name: &str| counts.iter().find(|count| count["filter"] == name).unwrap()["count"].clone();
        assert_eq!((count("all"), count("to_book"), count("no_talk")), (json!(4), json!(0), json!(4)));
    }

    async fn a_citizen_is_seen_with_the_number_masked_and_the_look_is_kept(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200);
        let seen = anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200);
        assert_eq!(seen["cpr"], format!("{}-XXXX", &cpr_of("mette")[..6]));
        assert!(!seen.to_string().contains(&cpr_of("mette")[6..]) || cpr_of("mette")[6..] == *"2026");
        assert_eq!((&seen["caseworker"]["name"], &seen["caseworker_since"]), (&json!("Anne-Marie Krogh"), &json!("2026-09-01")));
        assert_eq!((&seen["orders"][0]["id"], &seen["last_sign_in"]), (&json!("order-mette"), &json!("2026-11-30T07:00:00Z")));
        assert_eq!(acts(&app.db, "citizen", "mette").await, ["read"]);
        anne_marie.get("/api/v1/staff/citizens/nobody").await.refused(404, "not-found");
    }

    async fn a_note_is_written_once(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let path = "/api/v1/staff/citizens/mette/notes";
        for text in ["", "   ", &"x".repeat(2001), "nul\u{0}"] {
            assert_eq!(anne_marie.post(path, json!({ "text": text })).await.refused(422, "invalid-request")["field"]["name"], "text");
        }
        let said = " Ringede. Mette vil gerne have hjælp.\nHun ringer igen. ";
        let note = anne_marie.post_with_key(path, "note", json!({ "text": said })).await.expect(201);
        assert_eq!((&note["text"], &note["by"]["name"]), (&json!(said.trim()), &json!("Anne-Marie Krogh")));
        assert_eq!(anne_marie.post_with_key(path, "note", json!({ "text": said })).await.expect(201), note);
        assert_eq!(anne_marie.get("/api/v1/staff/citizens/mette").await.expect(200)["notes"], json!([note]));
        anne_marie.post("/api/v1/staff/citizens/zoe/notes", json!({ "text": "x" })).await.refused(404, "not-found");
    }

    async fn a_task_is_done_once_and_by_somebody(app: TestApp) {
        app.citizen("mette").await.post("/api/v1/me/call-back-requests", json!({ "phone": "55500999" })).await.expect(201);
        let (anne_marie, bo) = (app.employee("anne-marie").await, app.employee("bo").await);
        let tasks = anne_marie.get("/api/v1/staff/tasks").await.expect(200);
        let task = &tasks["tasks"][0];
        assert_eq!((&task["kind"], &task["citizen"], &task["phone"]), (&json!("call_back"), &json!("mette Sørensen"), &json!("+4555500999")));
        assert_eq!(bo.get("/api/v1/staff/tasks?whose=mine").await.expect(200)["tasks"], json!([]));
        assert_eq!(bo.get("/api/v1/staff/tasks?whose=team").await.expect(200)["tasks"][0]["id"], task["id"]);
        bo.get("/api/v1/staff/tasks?whose=everybody").await.refused(422, "invalid-request");
        let path = format!("/api/v1/staff/tasks/{}/done", task["id"].as_str().unwrap());
        assert_eq!(bo.post(&path, json!({})).await.expect(200)["team"], 0);
        anne_marie.post(&path, json!({})).await.refused(404, "not-found");
    }

    async fn whom_no_time_suits_gets_a_receipt_and_the_caseworker_a_task(app: TestApp) {
        let mette = app.citizen("mette").await;
        let path = "/api/v1/me/orders/order-mette/no-suitable-time";
        mette.get(path).await.refused(404, "not-found");
        let receipt = mette.post(path, json!({ "channel": "in_person", "wishes": ["mornings", "other_channel"] })).await.expect(201);
        assert_eq!((&receipt["reported_at"], &receipt["last_day"]), (&json!("2026-11-30T07:00:00Z"), &json!("2026-12-18")));
        let offered = mette.get("/api/v1/me/orders/order-mette/slots").await.expect(200)["channels"].clone();
        for (said, now) in receipt["offered"].as_array().unwrap().iter().zip(offered.as_array().unwrap()) {
            assert_eq!((&said["channel"], &said["free"]), (&now["channel"], &now["free"]));
        }
        assert_eq!(mette.post(path, json!({ "wishes": [] })).await.expect(201), receipt, "said again, it is the same");
        assert_eq!(mette.get(path).await.expect(200), receipt);
        let overview = mette.get("/api/v1/me/talks").await.expect(200);
        assert_eq!(overview["orders"][0]["no_time_reported_at"], receipt["reported_at"]);
        let task = app.employee("anne-marie").await.get("/api/v1/staff/tasks").await.expect(200)["tasks"][0].clone();
        assert_eq!((&task["kind"], &task["wishes"]), (&json!("no_suitable_time"), &json!(["mornings", "other_channel"])));
        assert_eq!(task["offered"], receipt["offered"]);
        app.citizen("exempt").await.post("/api/v1/me/orders/order-exempt/no-suitable-time", json!({})).await.refused(409, "barred");
    }
}
