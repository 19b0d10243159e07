//! Texts of messages in a municipality's own words.

use crate::on_both;
use crate::support::{Answer, Person, TestApp};
use crate::world;
use backend::app::message_texts::own_texts;
use backend::store::Scope;
use serde_json::{Value, json};
use shared::texts::Lang;

const PATH: &str = "/api/v1/staff/message-texts";
const KEY: &str = "message-talk-reminder-short";
const OWN: &str = "Vi ses { $day } { $time }. Venlig hilsen { $municipality }";

async fn set(person: &Person<'_>, key: &str, language: &str, text: Value) -> Answer {
    person.put(PATH, json!({"key": key, "language": language, "text": text})).await
}

/// What who sends will read.
async fn own(app: &TestApp, code: &str, lang: Lang) -> Vec<(String, String)> {
    app.db.read(&Scope::new(code).unwrap(), move |tx| own_texts(tx, lang)).await.unwrap()
}

fn of(texts: &Value, key: &str) -> Value {
    texts["texts"].as_array().unwrap().iter().find(|text| text["key"] == key).unwrap().clone()
}

on_both! {
    async fn a_text_is_changed_revision_by_revision_and_back_to_the_standard(app: TestApp) {
        let ada = app.employee("ada").await;
        let before = of(&ada.get(PATH).await.expect(200), KEY);
        assert_eq!(before["kind"], "talk_reminder");
        assert_eq!(before["part"], "short");
        assert_eq!(before["placeholders"], json!(["municipality", "day", "time"]));
        assert_eq!(before["da"]["standard"], "Husk din aftale { $day } { $time } med { $municipality }.");
        assert_eq!(before["da"]["own"], Value::Null);

        let changed = of(&set(&ada, KEY, "da", json!(format!("  {OWN}\n"))).await.expect(200), KEY);
        assert_eq!(changed["da"]["own"], OWN);
        assert_eq!(changed["da"]["standard"], before["da"]["standard"]);
        assert!(changed["da"]["changed_at"].is_string() && changed["da"]["changed_by"].is_string(), "{changed:#}");
        assert_eq!(changed["en"], before["en"]);
        assert_eq!(of(&ada.get(PATH).await.expect(200), KEY), changed);
        assert_eq!(own(&app, "269", Lang::Da).await, [(KEY.to_owned(), OWN.to_owned())]);
        assert!(own(&app, "269", Lang::En).await.is_empty());

        // What it says already is no change.
        set(&ada, KEY, "da", json!(OWN)).await.expect(200);
        assert_eq!(world::acts(&app.db, "message_text", KEY).await, ["change"]);
        let standard = of(&set(&ada, KEY, "da", Value::Null).await.expect(200), KEY);
        assert_eq!(standard["da"]["own"], Value::Null);
        assert_eq!(standard["da"]["changed_at"], changed["da"]["changed_at"]);
        assert!(own(&app, "269", Lang::Da).await.is_empty());
        set(&ada, KEY, "da", json!(OWN)).await.expect(200);
        assert_eq!(world::acts(&app.db, "message_text", KEY).await.len(), 3);
        assert_eq!(own(&app, "269", Lang::Da).await.len(), 1);
    }

    async fn a_text_that_tells_too_much_is_refused_with_all_that_is_wrong(app: TestApp) {
        let ada = app.employee("ada").await;
        for (text, faults) in [
            ("Husk Jobcenteret { $day } { $time }. { $municipality }", vec!["text-fault-word: Jobcenteret"]),
            ("Ring 55 50 01 23. { $day } { $time } { $municipality }", vec!["text-fault-phone: 55 50 01 23"]),
            ("{ $day } { $name } { $municipality }", vec!["text-fault-unknown: name", "text-fault-missing: time"]),
            ("{ $day { $time } { $municipality }", vec!["text-fault-syntax"]),
            ("", vec!["text-fault-empty"]),
            ("<b>{ $day }</b> { $time }\n{ $municipality }", vec!["text-fault-html: <b>", "text-fault-line-break"]),
        ] {
            let refused = set(&ada, KEY, "da", json!(text)).await.refused(422, "message-text");
            assert_eq!(refused["field"]["name"], "text");
            let reason = refused["field"]["reason"].as_str().unwrap();
            assert!(faults.iter().all(|fault| reason.contains(fault)), "{reason}");
        }
        for key in ["", "order-title", "message-withdrawal-started-text", "staff-day-subject"] {
            let refused = set(&ada, key, "da", json!("x")).await.refused(422, "invalid-request");
            assert_eq!(refused["field"]["name"], "key");
        }
        let refused = set(&ada, KEY, "tlh", Value::Null).await.refused(400, "invalid-request");
        assert_eq!(refused["field"]["name"], "language");
        assert!(world::acts(&app.db, "message_text", KEY).await.is_empty());
    }

    async fn the_same_key_changes_once(app: TestApp) {
        let ada = app.employee("ada").await;
        let send = |key: String, text: Value| {
            let body = json!({"key": KEY, "language": "da", "text": text});
            ada.send(crate::support::unsafe_call(actix_web::http::Method::PUT, PATH).insert_header(("idempotency-key", key)).set_json(body))
        };
        let key = app.key();
        let first = send(key.clone(), json!(OWN)).await.expect(200);
        set(&ada, KEY, "da", Value::Null).await.expect(200);
        assert_eq!(send(key.clone(), json!(OWN)).await.expect(200), first, "the stored answer");
        assert_eq!(of(&ada.get(PATH).await.expect(200), KEY)["da"]["own"], Value::Null);
        send(key, Value::Null).await.refused(422, "idempotency-key-reused");
    }

    async fn a_preview_fills_an_example_and_keeps_nothing(app: TestApp) {
        let ada = app.employee("ada").await;
        let path = format!("{PATH}/preview");
        let shown = ada.post(&path, json!({"key": KEY, "language": "da", "text": OWN})).await.expect(200);
        assert_eq!(shown["faults"], json!([]));
        assert_eq!(shown["text"], "Vi ses torsdag den 10. december 2026 kl. 14.00. Venlig hilsen Solrød Kommune");
        let standard = ada.post(&path, json!({"key": KEY, "language": "en"})).await.expect(200);
        assert_eq!(standard["text"], "Remember your appointment on Thursday 10 December 2026 at 14:00 with Solrød Kommune.");
        let wrong = ada.post(&path, json!({"key": KEY, "language": "da", "text": "Du er syg { $day }"})).await.expect(200);
        assert_eq!(wrong["text"], "Du er syg torsdag den 10. december 2026");
        assert_eq!(wrong["faults"][0]["code"], "text-fault-missing");
        ada.post(&path, json!({"key": "x", "language": "da"})).await.refused(422, "invalid-request");
        assert!(world::acts(&app.db, "message_text", KEY).await.is_empty());
    }

    async fn each_municipality_has_its_own_and_only_administrators_change_them(app: TestApp) {
        set(&app.employee("ada").await, KEY, "da", json!(OWN)).await.expect(200);
        assert!(own(&app, "751", Lang::Da).await.is_empty());
        for person in [app.employee("anne-marie").await, app.employee("lea").await, app.citizen("mette").await] {
            person.get(PATH).await.refused(403, "forbidden");
            set(&person, KEY, "da", json!(OWN)).await.refused(403, "forbidden");
        }
    }
}
