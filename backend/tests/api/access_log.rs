//! *Hvem har set mine oplysninger*: who-kind, when and why, never by name.

use crate::on_both;
use actix_web::test::TestRequest;
use serde_json::{Value, json};

const LOG: &str = "/api/v1/me/access-log";

/// Who, and what for, of each step.
fn told(log: &Value) -> Vec<(&str, &str)> {
    let steps = log["steps"].as_array().unwrap();
    steps.iter().map(|step| (step["heading"].as_str().unwrap(), step["text"].as_str().unwrap())).collect()
}

on_both! {
    async fn a_citizen_reads_who_saw_them_and_why(app: TestApp) {
        let mut app = app;
        let mette = app.citizen("mette").await;
        assert_eq!(mette.get(LOG).await.expect(200)["steps"], json!([]));
        app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
        app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
        app.later(1);
        let kim = app.employee("kim").await;
        kim.get("/api/v1/staff/citizens/mette/messages").await.expect(200);
        let search = json!({ "whose": "everybody", "text": "mette", "filter": "all", "sort": "name", "page": 1 });
        kim.post("/api/v1/staff/citizens/search", search).await.expect(200);
        kim.post("/api/v1/staff/citizens/mette/notes", json!({ "text": "Ringede." })).await.expect(201);

        let mette = app.citizen("mette").await;
        let log = mette.get(LOG).await.expect(200);
        assert_eq!(told(&log)[3..], [("Din sagsbehandler", "Så på din sag.")], "twice within a minute is told once");
        let mut later = told(&log)[..3].to_vec();
        later.sort_unstable();
        assert_eq!(later, [
            ("En anden medarbejder i kommunen", "Arbejdede med din sag."),
            ("En anden medarbejder i kommunen", "Så, hvad vi har skrevet til dig."),
            ("En anden medarbejder i kommunen", "Søgte i kommunens liste. Du stod på den."),
        ]);
        assert_eq!(log["steps"][3]["when"], "Mandag den 30. november 2026 kl. 8.00");
        let text = log.to_string();
        assert!(!text.contains("Kim") && !text.contains("Anne-Marie") && !text.contains("kim"), "{text}");
        // Looking at the log is looking at one's own.
        assert_eq!(mette.get(LOG).await.expect(200), log);
        let english = TestRequest::with_uri(LOG).insert_header(("accept-language", "en"));
        let english = mette.send(english).await.expect(200);
        assert_eq!(told(&english)[3], ("Your caseworker", "Looked at your case."));
        let piotr = app.citizen("piotr").await;
        assert_eq!(piotr.get(LOG).await.expect(200)["steps"], json!([]), "what was shown of others is theirs");
    }

    async fn the_log_has_pages_and_goes_back_a_year(app: TestApp) {
        let mut app = app;
        let looks = 51;
        for _ in 0..looks {
            app.employee("anne-marie").await.get("/api/v1/staff/citizens/mette").await.expect(200);
            app.now += chrono::Duration::minutes(1);
        }
        let mette = app.citizen("mette").await;
        let first = mette.get(LOG).await.expect(200);
        assert_eq!((first["steps"].as_array().unwrap().len(), &first["older"]), (50, &json!(true)));
        let second = mette.get(&format!("{LOG}?page=2")).await.expect(200);
        assert_eq!((second["steps"].as_array().unwrap().len(), &second["older"]), (1, &json!(false)));
        for wrong in ["0", "1001"] {
            let refused = mette.get(&format!("{LOG}?page={wrong}")).await;
            assert_eq!((refused.status.as_u16(), &refused.body["field"]["name"]), (422, &json!("page")), "{wrong}: {:#}", refused.body);
        }
        app.later(24 * 366);
        assert_eq!(app.citizen("mette").await.get(LOG).await.expect(200)["steps"], json!([]));
    }
}
