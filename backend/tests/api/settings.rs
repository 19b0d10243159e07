//! What an administrator sets, and video talks, which are held where that says.

use crate::on_both;
use crate::support::Person;
use crate::world;
use serde_json::{Value, json};

const PATTERN: &str = "https://video.example.dk/{token}";

async fn set(person: &Person<'_>, video_link: Value, statement: Value) -> crate::support::Answer {
    person.put("/api/v1/staff/settings", json!({"video_link": video_link, "accessibility_statement": statement})).await
}

async fn room_of(person: &Person<'_>, talk: &Value) -> Value {
    person.get(&format!("/api/v1/me/appointments/{}", talk["id"].as_str().unwrap())).await.expect(200)["video"].clone()
}

on_both! {
    async fn what_is_set_is_shown_and_the_numbers_stay(app: TestApp) {
        world::number(&app.db, r#"{"policy":{"lead_days":3,"rebook_cutoff_hours":48}}"#).await;
        let ada = app.employee("ada").await;
        assert_eq!(ada.get("/api/v1/staff/settings").await.expect(200), json!({"video_link": null, "accessibility_statement": null}));
        let statement = "https://www.was.digst.dk/aftalt";
        let changed = set(&ada, json!(PATTERN), json!(statement)).await.expect(200);
        assert_eq!(changed, json!({"video_link": PATTERN, "accessibility_statement": statement}));
        assert_eq!(ada.get("/api/v1/staff/settings").await.expect(200), changed);
        assert_eq!(app.citizen("mette").await.get("/api/v1/session").await.expect(200)["accessibility_statement"], statement);
        let slots = app.citizen("mette").await.get("/api/v1/me/orders/order-mette/slots").await.expect(200);
        assert_eq!(slots["first_day"], "2026-12-03", "three days' notice as before");
        assert_eq!(world::acts(&app.db, "municipality", "269").await, ["change"]);
        set(&ada, Value::Null, Value::Null).await.expect(200);
        assert_eq!(app.citizen("mette").await.get("/api/v1/session").await.expect(200)["accessibility_statement"], Value::Null);
    }

    async fn an_address_that_is_none_names_its_field(app: TestApp) {
        let ada = app.employee("ada").await;
        let long = format!("https://video.example.dk/{{token}}/{}", "x".repeat(300));
        for link in ["", "video", "http://video.example.dk/{token}", "https://video.example.dk/", "https://a:b@example.dk/{token}", long.as_str()] {
            let refused = set(&ada, json!(link), Value::Null).await.refused(422, "invalid-url");
            assert_eq!(refused["field"]["name"], "video_link");
        }
        for link in ["", "javascript:alert(1)", "http://example.dk", "https://"] {
            let refused = set(&ada, Value::Null, json!(link)).await.refused(422, "invalid-url");
            assert_eq!(refused["field"]["name"], "accessibility_statement");
        }
        assert!(world::acts(&app.db, "municipality", "269").await.is_empty());
    }

    async fn only_an_administrator_sets(app: TestApp) {
        for path in ["/api/v1/staff/settings"] {
            app.employee("anne-marie").await.get(path).await.refused(403, "forbidden");
            app.citizen("mette").await.get(path).await.refused(403, "forbidden");
        }
        set(&app.employee("anne-marie").await, Value::Null, Value::Null).await.refused(403, "forbidden");
        app.employee("ada").await.get("/api/v1/staff/week").await.refused(403, "forbidden");
    }

    async fn each_talk_by_video_has_a_room_of_its_own(app: TestApp) {
        world::offer_video(&app.db).await;
        set(&app.employee("ada").await, json!(PATTERN), Value::Null).await.expect(200);
        let (vida, viggo) = (app.citizen("vida").await, app.citizen("viggo").await);
        let talk = vida.book("order-vida", "video", "2026-12-09T09:00:00+01:00").await.expect(201);
        let other = viggo.book("order-viggo", "video", "2026-12-09T09:40:00+01:00").await.expect(201);
        let (room, others) = (room_of(&vida, &talk).await, room_of(&viggo, &other).await);
        assert_eq!(room["opens_at"], "2026-12-09T07:50:00Z");
        let token = room["url"].as_str().unwrap().strip_prefix("https://video.example.dk/").unwrap();
        assert!(token.len() == 32 && token.chars().all(|c| c.is_ascii_hexdigit()), "{token}");
        assert_ne!(room["url"], others["url"]);
        assert_eq!(talk["place"], Value::Null);
    }

    async fn a_caseworker_can_say_where_a_talk_by_video_is_held(app: TestApp) {
        world::offer_video(&app.db).await;
        let vida = app.citizen("vida").await;
        let talk = vida.book("order-vida", "video", "2026-12-09T09:00:00+01:00").await.expect(201);
        assert_eq!(room_of(&vida, &talk).await["url"], Value::Null, "without a pattern the caseworker sets it");
        let bo = app.employee("bo").await;
        let path = format!("/api/v1/staff/appointments/{}/video-link", talk["id"].as_str().unwrap());
        let own = "https://meet.example.dk/room?pwd=1";
        assert_eq!(bo.put(&path, json!({"url": own})).await.expect(200)["video_url"], own);
        assert_eq!(room_of(&vida, &talk).await["url"], own);
        for link in ["", "http://example.dk", "javascript:alert(1)"] {
            let refused = bo.put(&path, json!({"url": link})).await.refused(422, "invalid-url");
            assert_eq!(refused["field"]["name"], "url");
        }
        set(&app.employee("ada").await, json!(PATTERN), Value::Null).await.expect(200);
        let again = bo.put(&path, json!({"url": null})).await.expect(200);
        assert!(again["video_url"].as_str().unwrap().starts_with("https://video.example.dk/"), "{again:#}");
        app.employee("ada").await.put(&path, json!({"url": own})).await.refused(403, "forbidden");
        vida.put(&path, json!({"url": own})).await.refused(403, "forbidden");
        vida.post(&format!("/api/v1/me/appointments/{}/cancel", talk["id"].as_str().unwrap()), json!({"reason": "ill"})).await.expect(200);
        bo.put(&path, json!({"url": own})).await.refused(409, "not-booked");
    }

    async fn a_talk_that_is_not_by_video_has_no_link(app: TestApp) {
        let talk = app.citizen("mette").await.book("order-mette", "phone", "2026-12-04T10:00:00+01:00").await.expect(201);
        let path = format!("/api/v1/staff/appointments/{}/video-link", talk["id"].as_str().unwrap());
        app.employee("bo").await.put(&path, json!({"url": null})).await.refused(409, "not-by-video");
        app.employee("bo").await.put("/api/v1/staff/appointments/nothing/video-link", json!({"url": null})).await.refused(404, "not-found");
    }
}
