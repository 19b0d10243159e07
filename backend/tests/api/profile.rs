//! *Mine oplysninger*.

use crate::on_both;
use crate::world;
use serde_json::{Value, json};

fn change(phone: &str, email: &str) -> Value {
    json!({"phone": phone, "email": email, "language": "en", "interpreter_language": "polish"})
}

on_both! {
    async fn what_is_changed_is_on_file(app: TestApp) {
        let mette = app.citizen("mette").await;
        let before = mette.get("/api/v1/me/profile").await.expect(200);
        assert_eq!(before, json!({"name": "mette Sørensen", "phone": "+4555500123", "email": null, "language": "da", "interpreter_language": null,
            "offers": ["sms", "email"], "wants": [], "verified": [], "on_paper": false}));
        let changed = mette.put("/api/v1/me/profile", change("55 50 02 00", " mette@example.dk ")).await.expect(200);
        assert_eq!(changed, json!({"name": "mette Sørensen", "phone": "+4555500200", "email": "mette@example.dk", "language": "en", "interpreter_language": "polish",
            "offers": ["sms", "email"], "wants": [], "verified": [], "on_paper": false}));
        assert_eq!(mette.get("/api/v1/me/profile").await.expect(200), changed);
        assert_eq!(world::acts(&app.db, "citizen", "mette").await, ["change"]);
        let emptied = mette.put("/api/v1/me/profile", json!({"language": "da"})).await.expect(200);
        assert_eq!((&emptied["phone"], &emptied["email"], &emptied["interpreter_language"]), (&Value::Null, &Value::Null, &Value::Null));
        assert_eq!(app.citizen("piotr").await.get("/api/v1/me/profile").await.expect(200)["phone"], "+4555500123");
    }

    async fn what_is_wanted_has_somewhere_to_go(app: TestApp) {
        let mette = app.citizen("mette").await;
        let wants = |phone: Option<&str>, email: Option<&str>, wants: Value| json!({"phone": phone, "email": email, "language": "da", "wants": wants});
        let (phone, email) = (Some("55 50 02 00"), Some("mette@example.dk"));
        let changed = mette.put("/api/v1/me/profile", wants(phone, email, json!(["email", "sms"]))).await.expect(200);
        assert_eq!((&changed["wants"], &changed["verified"]), (&json!(["sms", "email"]), &json!([])));
        for body in [
            wants(None, email, json!(["sms"])), wants(phone, None, json!(["sms", "email"])), wants(phone, email, json!(["letter"])),
            wants(phone, email, json!(["digital_post"])), wants(phone, email, json!(["sms", "sms", "email"])),
        ] {
            assert_eq!(mette.put("/api/v1/me/profile", body).await.refused(422, "invalid-request")["field"]["name"], "wants");
        }
        assert_eq!(mette.get("/api/v1/me/profile").await.expect(200)["wants"], json!(["sms", "email"]));
    }

    async fn wrong_data_names_its_field_and_changes_nothing(app: TestApp) {
        let mette = app.citizen("mette").await;
        for (body, status, code, field) in [
            (change("12", "mette@example.dk"), 422, "invalid-phone", "phone"),
            (change("55 50 02 00", "mette"), 422, "invalid-email", "email"),
            (change("55 50 02 00", "mette@example.dk\u{0}"), 422, "invalid-email", "email"),
            (json!({"language": "pl"}), 400, "invalid-request", "language"),
            (json!({"language": "da", "cpr": "x"}), 400, "invalid-request", "cpr"),
        ] {
            let refused = mette.put("/api/v1/me/profile", body).await.refused(status, code);
            assert_eq!(refused["field"]["name"], field);
        }
        assert_eq!(mette.get("/api/v1/me/profile").await.expect(200)["phone"], "+4555500123");
        assert!(world::acts(&app.db, "citizen", "mette").await.is_empty());
    }

    async fn it_is_the_citizens_own(app: TestApp) {
        app.employee("anne-marie").await.get("/api/v1/me/profile").await.refused(403, "forbidden");
        app.employee("anne-marie").await.put("/api/v1/me/profile", json!({"language": "da"})).await.refused(403, "forbidden");
    }
}
