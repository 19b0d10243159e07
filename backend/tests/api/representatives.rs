//! Party representatives: who gets copies of a citizen's letters.

use crate::on_both;
use crate::world::acts;
use serde_json::{Value, json};

const OF_METTE: &str = "/api/v1/staff/citizens/mette/representatives";

fn holm() -> Value {
    json!({ "name": " Advokat Holm ", "street": "Torvet 1", "postal_code": "4600", "town": "Køge", "cvr": "29188475",
            "consent_on": "2026-11-30" })
}

fn with(field: &str, value: Value) -> Value {
    let mut body = holm();
    body[field] = value;
    body
}

/// Name, first day and last day of everybody.
fn days(view: &Value) -> Vec<[&Value; 3]> {
    let rows = view["representatives"].as_array().unwrap().iter();
    rows.map(|row| [&row["name"], &row["from"], &row["to"]]).collect()
}

on_both! {
    async fn one_at_a_time(app: TestApp) {
        let mut app = app;
        let first = app.employee("kim").await.post(OF_METTE, holm()).await.expect(201);
        assert_eq!(days(&first), [[&json!("Advokat Holm"), &json!("2026-11-30"), &Value::Null]]);
        app.later(48);
        let anne_marie = app.employee("anne-marie").await;
        let sister = json!({ "name": "Søster", "street": "Vej 2", "postal_code": "2680", "town": "Solrød", "consent_on": "2026-12-01", "to": "2026-12-31" });
        let second = anne_marie.post(OF_METTE, sister).await.expect(201);
        assert_eq!(days(&second), [
            [&json!("Søster"), &json!("2026-12-02"), &json!("2026-12-31")],
            [&json!("Advokat Holm"), &json!("2026-11-30"), &json!("2026-12-01")],
        ]);
        // Corrected on the same day: the newest is the one who counts.
        let corrected = anne_marie.post(OF_METTE, holm()).await.expect(201);
        assert_eq!(days(&corrected)[..2], [
            [&json!("Advokat Holm"), &json!("2026-12-02"), &Value::Null],
            [&json!("Søster"), &json!("2026-12-02"), &json!("2026-12-02")],
        ]);
        assert_eq!(anne_marie.get(OF_METTE).await.expect(200), corrected);
        assert_eq!(acts(&app.db, "representative", first["representatives"][0]["id"].as_str().unwrap()).await, ["register", "end"]);
        assert_eq!(acts(&app.db, "representative", "mette").await, ["read"]);
    }

    async fn today_is_the_last_day_and_letters_have_copies_till_then(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let made = anne_marie.post(OF_METTE, holm()).await.expect(201);
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let copies: Vec<(String, String)> = crate::world::messages_of(&app.db, "mette").await.into_iter()
            .filter(|row| row.recipient_kind == "representative").map(|row| (row.kind, row.channel)).collect();
        assert_eq!(copies, [("talk_booked".to_owned(), "digital_post".to_owned())]);
        let path = format!("/api/v1/staff/representatives/{}/end", made["representatives"][0]["id"].as_str().unwrap());
        let ended = anne_marie.post_with_key(&path, "end", json!({})).await.expect(200);
        assert_eq!(ended["representatives"][0]["to"], "2026-11-30");
        assert_eq!(anne_marie.post_with_key(&path, "end", json!({})).await.expect(200), ended);
        anne_marie.post(&path, json!({})).await.refused(404, "not-found");
    }

    async fn what_is_wrong_is_named(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        for (field, value) in [
            ("name", json!("  ")), ("name", json!("Holm\r\nX")), ("name", json!("x".repeat(201))), ("street", json!("")),
            ("town", json!("x".repeat(101))), ("postal_code", json!("460")), ("postal_code", json!("46OO")),
            ("cvr", json!("29188476")), ("cvr", json!("")), ("consent_on", json!("2026-12-01")), ("consent_on", json!("1999-12-31")),
            ("to", json!("2026-11-29")), ("to", json!("2100-01-01")),
        ] {
            let refused = anne_marie.post(OF_METTE, with(field, value.clone())).await.refused(422, "invalid-request");
            assert_eq!(refused["field"]["name"], field, "{value}");
        }
        assert_eq!(anne_marie.get(OF_METTE).await.expect(200), json!({ "representatives": [] }));
        anne_marie.post("/api/v1/staff/citizens/nobody/representatives", holm()).await.refused(404, "not-found");
    }
}
