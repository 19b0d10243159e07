//! Codes that show whose number or address it is.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{audited, messages_of};
use chrono::Duration;
use serde_json::{Value, json};
use shared::time::Instant;

const ASK: &str = "/api/v1/me/contact-codes";
const ENTER: &str = "/api/v1/me/contact-codes/confirm";

fn sms() -> Value {
    json!({ "channel": "sms" })
}

fn entry(code: &str) -> Value {
    json!({ "channel": "sms", "code": code })
}

/// The codes that were sent to a citizen with where they went, from the first; and their ids.
async fn codes(app: &TestApp, who: &'static str) -> Vec<(String, String, String)> {
    let rows = messages_of(&app.db, who).await.into_iter().filter(|row| row.kind == "contact_code");
    let read = |row: backend::store::messages::MessageRow| {
        let details: Value = serde_json::from_str(&row.details).unwrap();
        (details["code"].as_str().unwrap().to_owned(), details["address"].as_str().unwrap().to_owned(), row.about)
    };
    rows.map(read).collect()
}

/// Another code than this.
fn not(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

on_both! {
    async fn a_code_shows_whose_number_it_is_until_there_is_another_number(app: TestApp) {
        let mette = app.citizen("mette").await;
        assert_eq!(mette.post(ASK, sms()).await.expect(201)["verified"], json!([]));
        let sent = codes(&app, "mette").await;
        let (code, address, id) = &sent[0];
        assert_eq!((sent.len(), code.len(), address.as_str()), (1, 6, "+4555500123"));
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(mette.post(ENTER, entry(&spaced)).await.expect(200)["verified"], json!(["sms"]));
        mette.post(ENTER, entry(code)).await.refused(422, "code-ended");
        let trail = audited(&app.db, "contact_code", id).await;
        assert_eq!(trail.iter().map(|(action, _)| action.as_str()).collect::<Vec<_>>(), ["send_code", "verify"]);
        assert!(trail.iter().all(|(_, details)| !details.contains(code) && !details.contains("5550")), "{trail:?}");

        let other = json!({ "phone": "55 50 02 00", "language": "da", "wants": ["sms"] });
        assert_eq!(mette.put("/api/v1/me/profile", other).await.expect(200)["verified"], json!([]));
    }

    async fn an_address_is_shown_to_be_theirs_the_same_way(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.post(ASK, json!({ "channel": "email" })).await.refused(422, "invalid-request");
        let profile = json!({ "phone": "55500123", "email": "mette@example.dk", "language": "da", "wants": ["email"] });
        mette.put("/api/v1/me/profile", profile).await.expect(200);
        mette.post(ASK, json!({ "channel": "email" })).await.expect(201);
        let sent = codes(&app, "mette").await;
        assert_eq!((sent.len(), sent[0].1.as_str()), (1, "mette@example.dk"));
        // The number's code and the address's are not the same.
        mette.post(ENTER, entry(&sent[0].0)).await.refused(422, "code-ended");
        let right = json!({ "channel": "email", "code": sent[0].0 });
        assert_eq!(mette.post(ENTER, right).await.expect(200)["verified"], json!(["email"]));
    }

    async fn five_wrong_tries_end_a_code(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.post(ASK, sms()).await.expect(201);
        let code = codes(&app, "mette").await[0].0.clone();
        // What is no code at all is no try.
        for text in ["", "12345", "1234567", "12345x", "١٢٣٤٥٦"] {
            assert_eq!(mette.post(ENTER, entry(text)).await.refused(422, "code-wrong")["field"]["name"], "code");
        }
        for _ in 0..4 {
            assert_eq!(mette.post(ENTER, entry(not(&code))).await.refused(422, "code-wrong")["field"]["name"], "code");
        }
        assert_eq!(mette.post(ENTER, entry(not(&code))).await.refused(422, "code-ended")["field"]["name"], "code");
        mette.post(ENTER, entry(&code)).await.refused(422, "code-ended");
        let tried = audited(&app.db, "contact_code", &codes(&app, "mette").await[0].2).await;
        assert_eq!(tried.iter().filter(|(action, _)| action == "enter_wrong_code").count(), 5);
    }

    async fn the_same_wrong_call_is_one_try(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.post(ASK, sms()).await.expect(201);
        let (code, _, id) = codes(&app, "mette").await[0].clone();
        for _ in 0..6 {
            mette.post_with_key(ENTER, "again", entry(not(&code))).await.refused(422, "code-wrong");
        }
        assert_eq!(audited(&app.db, "contact_code", &id).await.len(), 2);
        mette.post(ENTER, entry(&code)).await.expect(200);
    }

    async fn one_a_minute_and_five_a_day(app: TestApp) {
        let mut app = app;
        let begin = app.now;
        for minute in 0..5 {
            app.now = begin + Duration::minutes(minute);
            let mette = app.citizen("mette").await;
            let sent = mette.post_with_key(ASK, &format!("code-{minute}"), sms()).await.expect(201);
            assert_eq!(mette.post_with_key(ASK, &format!("code-{minute}"), sms()).await.expect(201), sent);
            let refused = mette.post(ASK, sms()).await.refused(409, "code-too-soon");
            let from: Instant = refused["refusal"]["from"].as_str().unwrap().parse().unwrap();
            assert_eq!(from, begin + if minute < 4 { Duration::minutes(minute + 1) } else { Duration::days(1) });
            if minute == 0 {
                assert_eq!(refused["detail"], "Vi har sendt dig en kode. Du kan få en ny mandag den 30. november kl. 8.01.");
            }
        }
        assert_eq!(codes(&app, "mette").await.len(), 5);
        app.now = begin + Duration::days(1) - Duration::minutes(1);
        app.citizen("mette").await.post(ASK, sms()).await.refused(409, "code-too-soon");
        app.now = begin + Duration::days(1);
        app.citizen("mette").await.post(ASK, sms()).await.expect(201);
        app.citizen("piotr").await.post(ASK, sms()).await.expect(201);
    }

    async fn a_code_counts_ten_minutes_and_until_a_newer_one_comes(app: TestApp) {
        let mut app = app;
        let begin = app.now;
        app.citizen("mette").await.post(ASK, sms()).await.expect(201);
        app.now = begin + Duration::minutes(10);
        let old = codes(&app, "mette").await[0].0.clone();
        app.citizen("mette").await.post(ENTER, entry(&old)).await.refused(422, "code-ended");
        app.citizen("mette").await.post(ASK, sms()).await.expect(201);
        app.now = begin + Duration::minutes(19);
        app.citizen("mette").await.post(ASK, sms()).await.expect(201);
        let sent = codes(&app, "mette").await;
        if sent[1].0 != sent[2].0 {
            app.citizen("mette").await.post(ENTER, entry(&sent[1].0)).await.refused(422, "code-wrong");
        }
        app.citizen("mette").await.post(ENTER, entry(&sent[2].0)).await.expect(200);
    }

    async fn only_what_says_nothing_can_be_shown_to_be_theirs(app: TestApp) {
        let mette = app.citizen("mette").await;
        for channel in ["letter", "digital_post"] {
            for (path, body) in [(ASK, json!({ "channel": channel })), (ENTER, json!({ "channel": channel, "code": "123456" }))] {
                assert_eq!(mette.post(path, body).await.refused(422, "invalid-request")["field"]["name"], "channel");
            }
        }
        app.employee("anne-marie").await.post(ASK, sms()).await.refused(403, "forbidden");
        assert!(codes(&app, "mette").await.is_empty());
    }

    async fn who_is_followed_without_contact_may_ask_for_a_code(app: TestApp) {
        let mut app = app;
        let standby = json!({ "from": "2026-11-30", "review_on": "2026-12-30" });
        app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/standby", standby).await.expect(201);
        app.later(1);
        app.citizen("mette").await.post(ASK, sms()).await.expect(201);
        assert_eq!(codes(&app, "mette").await.len(), 1);
    }
}
