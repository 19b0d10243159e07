//! What was told, what staff do about a message that could not be sent, what the demonstration shows of it, and the numbers.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{acts, failed, fresh_failed, fresh_representative, gone, messages_of, put};
use actix_web::test::TestRequest;
use backend::store::messages::MessageRow;
use serde_json::{Value, json};

fn ids(view: &Value) -> Vec<&str> {
    view["messages"].as_array().unwrap().iter().map(|message| message["id"].as_str().unwrap()).collect()
}

/// What there is to do for Anne-Marie.
async fn tasks(app: &TestApp) -> Vec<String> {
    let tasks = app.employee("anne-marie").await.get("/api/v1/staff/tasks").await.expect(200);
    tasks["tasks"].as_array().unwrap().iter().map(|task| task["id"].as_str().unwrap().to_owned()).collect()
}

on_both! {
    async fn a_citizens_messages_are_a_list_without_their_codes(app: TestApp) {
        let lawyer = fresh_representative(&app.db, "mette").await;
        let copy = MessageRow { recipient_kind: "representative".to_owned(), recipient_id: lawyer, ..gone("copy", "mette", "2026-11-29T09:00:00") };
        let code = MessageRow { kind: "contact_code".to_owned(), ..gone("code", "mette", "2026-11-29T10:00:00") };
        let first = MessageRow { created_at: "2026-11-28T08:00:00".parse().unwrap(), ..failed("first", "mette") };
        put(&app.db, vec![copy, code, first, failed("theirs", "piotr")]).await;
        let list = app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette/messages").await.expect(200);
        assert_eq!(ids(&list), ["copy", "first"]);
        let [copy, first] = [&list["messages"][0], &list["messages"][1]];
        assert_eq!((&copy["recipient"], &copy["name"], &copy["state"], &copy["sent_at"]), (&json!("representative"), &json!("Advokat Holm"), &json!("sent"), &json!("2026-11-29T09:00:00Z")));
        assert_eq!((&first["name"], &first["reason"], &first["attempts"], &first["written"]["text"]), (&json!("mette Sørensen"), &json!("550 no such mailbox"), &json!(8), &json!("Du har en ny besked.")));
        assert_eq!(acts(&app.db, "messages", "mette").await, ["read"]);
    }

    async fn sending_is_counted_and_what_failed_is_named(app: TestApp) {
        let waiting = |id: &str, not_before: &str| MessageRow {
            status: "pending".to_owned(), reason: None, written: None, attempts: 0, not_before: not_before.parse().unwrap(), ..failed(id, "mette")
        };
        let long_ago = MessageRow { created_at: "2026-10-30T22:59:59".parse().unwrap(), ..failed("long-ago", "mette") };
        let code = MessageRow { kind: "contact_code".to_owned(), ..failed("code", "mette") };
        put(&app.db, vec![
            failed("failed", "mette"), long_ago, code, gone("gone", "piotr", "2026-11-29T09:00:00"),
            waiting("late", "2026-11-30T05:59:59"), waiting("soon", "2026-11-30T06:00:00"),
        ]).await;
        let view = app.employee("lea").await.get("/api/v1/staff/sending").await.expect(200);
        assert_eq!((&view["since"], &view["late"], &view["reconciled"]), (&json!("2026-10-31"), &json!(1), &Value::Null));
        let count = |state: &str, count: u32| json!({ "channel": "email", "state": state, "count": count });
        assert_eq!(view["counts"], json!([count("failed", 2), count("pending", 2), count("sent", 1)]));
        assert_eq!(view["failed"].as_array().unwrap().iter().map(|message| &message["id"]).collect::<Vec<_>>(), ["failed"]);
        app.employee("ada").await.get("/api/v1/staff/sending").await.refused(403, "forbidden");

        let (headers, text) = app.download(TestRequest::with_uri("/metrics")).await;
        assert_eq!(headers.get("content-type").unwrap(), "text/plain; version=0.0.4; charset=utf-8");
        for line in [
            r#"aftalt_messages{municipality="269",channel="email",state="failed"} 2"#,
            r#"aftalt_messages{municipality="269",channel="email",state="pending"} 2"#,
            r#"aftalt_messages_late{municipality="269"} 1"#,
            r#"aftalt_messages_late{municipality="751"} 0"#,
        ] {
            assert!(text.lines().any(|known| known == line), "{line} is missing in\n{text}");
        }
    }

    async fn what_failed_is_sent_again_and_its_task_is_done(app: TestApp) {
        let (id, other) = (fresh_failed(&app.db, "mette").await, fresh_failed(&app.db, "mette").await);
        let path = format!("/api/v1/staff/messages/{id}/send-again");
        let kim = app.employee("kim").await;
        let again = kim.post_with_key(&path, "again", json!({})).await.expect(200);
        // It is eight in the morning: nobody is disturbed before nine.
        assert_eq!((&again["state"], &again["attempts"], &again["reason"], &again["leaves_at"]), (&json!("pending"), &json!(0), &Value::Null, &json!("2026-11-30T08:00:00Z")));
        assert_eq!(kim.post_with_key(&path, "again", json!({})).await.expect(200), again);
        kim.post(&path, json!({})).await.refused(404, "not-found");
        assert_eq!(tasks(&app).await, [format!("task-of-{other}")]);
        assert_eq!(acts(&app.db, "message", &id).await, ["send_again"]);
        assert_eq!(acts(&app.db, "task", &format!("task-of-{id}")).await, ["finish"]);
    }

    async fn whoever_was_told_otherwise_is_not_told_again(app: TestApp) {
        let id = fresh_failed(&app.db, "mette").await;
        let path = format!("/api/v1/staff/messages/{id}/settle");
        let anne_marie = app.employee("anne-marie").await;
        assert_eq!(anne_marie.post(&path, json!({})).await.expect(200)["state"], "failed");
        anne_marie.post(&path, json!({})).await.refused(404, "not-found");
        assert!(tasks(&app).await.is_empty());
        assert_eq!(acts(&app.db, "message", &id).await, ["tell_otherwise"]);
        assert_eq!(messages_of(&app.db, "mette").await[0].status, "failed");
    }

    async fn a_code_is_nobodys_business_but_the_citizens(app: TestApp) {
        put(&app.db, vec![MessageRow { kind: "contact_code".to_owned(), ..failed("code", "mette") }]).await;
        for act in ["send-again", "settle"] {
            app.employee("anne-marie").await.post(&format!("/api/v1/staff/messages/code/{act}"), json!({})).await.refused(404, "not-found");
        }
    }

    async fn the_demonstration_shows_what_its_people_got(app: TestApp) {
        let lawyer = fresh_representative(&app.db, "mette").await;
        let copy = MessageRow { recipient_kind: "representative".to_owned(), recipient_id: lawyer, ..gone("copy", "mette", "2026-11-29T09:00:00") };
        let code = MessageRow { kind: "contact_code".to_owned(), ..gone("code", "mette", "2026-11-29T10:00:00") };
        let digest = MessageRow {
            kind: "staff_day".to_owned(), recipient_kind: "employee".to_owned(), recipient_id: "anne-marie".to_owned(), citizen_id: None,
            ..gone("digest", "mette", "2026-11-29T08:00:00")
        };
        put(&app.db, vec![copy, code, digest, failed("failed", "mette"), gone("theirs", "piotr", "2026-11-29T11:00:00")]).await;
        for (query, expected) in [
            ("", vec!["theirs", "code", "copy", "digest"]),
            ("?offset=3", vec!["digest"]),
            ("?citizen_id=mette", vec!["code", "copy"]),
            ("?employee_id=anne-marie", vec!["digest"]),
            ("?employee_id=bo&offset=0", vec![]),
        ] {
            let list = app.call(TestRequest::with_uri(&format!("/api/v1/demo/post{query}"))).await.expect(200);
            assert_eq!(ids(&list), expected, "{query}");
        }
        for (query, status) in [("?citizen_id=mette&employee_id=bo", 422), ("?offset=1000001", 422), ("?offset=-1", 400), ("?citizen_id=zoe", 404)] {
            let answer = app.call(TestRequest::with_uri(&format!("/api/v1/demo/post{query}"))).await;
            assert_eq!(answer.status.as_u16(), status, "{query}");
        }
    }
}
