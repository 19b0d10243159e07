//! *Mit forløb*: what comes and why, what has been, and what is said when nothing comes.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{newcomer, offer_jobs, stand_by};
use actix_web::test::TestRequest;
use backend::app::nightly::run;
use backend::store::Scope;
use serde_json::{Value, json};

async fn course(app: &TestApp, who: &str) -> Value {
    app.citizen(who).await.get("/api/v1/me/course").await.expect(200)
}

fn said<'a>(course: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    course[list].as_array().unwrap().iter().map(|step| step[key].as_str().unwrap()).collect()
}

on_both! {
    async fn an_order_stands_first_with_its_reason_and_source(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        let before = course(&app, "una").await;
        assert_eq!(before["coming"][0]["text"], "Vi skriver til dig, når du skal vælge en tid.", "{before}");
        assert_eq!(before["coming"][0]["order"], Value::Null);
        run(&app.app(), &Scope::new("269").unwrap(), &|| false).await.unwrap();
        let after = course(&app, "una").await;
        let order = &after["coming"][0];
        assert_eq!((&order["mark"], &order["when"]), (&json!("now"), &json!("Senest onsdag den 9. december")), "{after}");
        assert!(order["order"].is_string() && order["text"].as_str().unwrap().contains("lørdag den 19. december"), "{order}");
        let why = &order["more"][0];
        assert_eq!(why["heading"], "Hvorfor lige den dato?");
        assert!(why["paragraphs"][0].as_str().unwrap().contains("inden for 4 måneder"), "{why}");
        assert!(why["paragraphs"].as_array().unwrap().iter().any(|text| text.as_str().unwrap().starts_with("Kilde: ")), "{why}");
        assert!(after["lead"].as_str().unwrap().starts_with("Du er i uge 15 af dit forløb med dagpenge."), "{after}");
        assert_eq!(said(&after, "past", "heading"), ["Den første dag i dit forløb"]);
        let english = app.citizen("una").await;
        let answer = english.send(TestRequest::with_uri("/api/v1/me/course").insert_header(("accept-language", "en"))).await.expect(200);
        assert_eq!(answer["coming"][0]["when"], "By Wednesday 9 December");
    }

    async fn what_the_municipality_decided_is_not_called_the_law(app: TestApp) {
        newcomer(&app.db, "karl", "cash_benefit_job_ready", "2026-11-20").await;
        let body = json!({ "scheme": "cash_benefit_job_ready", "key": "talks_in_period", "value": "6", "valid_from": "2026-11-30", "reason": "Flere samtaler" });
        app.employee("ada").await.post("/api/v1/staff/rules/overrides", body).await.expect(200);
        let karl = course(&app, "karl").await;
        let why = karl["coming"][1]["more"][0]["paragraphs"][0].as_str().unwrap();
        // By 26 November overdue, so the second is counted from there: five talks in 174 days.
        assert!(why.starts_with("Det er samtale nummer 2. Vi holder mindst 6 samtaler i de første 6 måneder. "), "{why}");
        assert!(why.contains("Vi skal nå alle samtalerne i den tid. Derfor er "), "{why}");
        assert!(why.ends_with("Det har kommunen selv bestemt. Det må den efter loven."), "{why}");
    }

    async fn what_happened_to_a_time_is_told(app: TestApp) {
        let mette = app.citizen("mette").await;
        let booked = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let coming = course(&app, "mette").await;
        let talk = &coming["coming"][0];
        assert_eq!((&talk["talk"], &talk["when"]), (&booked["id"], &json!("Fredag den 4. december kl.\u{a0}9.00-9.45")), "{coming}");
        mette.post(&format!("/api/v1/me/appointments/{}/cancel", booked["id"].as_str().unwrap()), json!({ "reason": "ill" })).await.expect(200);
        let after = course(&app, "mette").await;
        assert_eq!(after["coming"][0]["heading"], "Book din næste samtale", "{after}");
        let past = &after["past"][0];
        assert!(past["text"].as_str().unwrap().starts_with("Du meldte afbud: "), "{past}");
        assert_eq!(past["more"][0]["paragraphs"][0], "Du valgte selv tiden mandag den 30. november.");
    }

    async fn who_does_not_book_is_told_that_we_do(app: TestApp) {
        newcomer(&app.db, "ella", "sickness_benefit", "2026-11-01").await;
        let first = course(&app, "ella").await;
        assert_eq!(first["coming"][0]["text"], "Vi vælger en tid og skriver til dig. Du skal ikke gøre noget.", "{first}");
        let exempt = course(&app, "exempt").await;
        assert!(exempt["coming"].as_array().unwrap().iter().all(|step| step["order"].is_null()), "{exempt}");
        let rules = said(&exempt, "rules", "heading");
        assert!(rules.contains(&"Hvad sker der, hvis jeg ikke kommer?") && !rules.contains(&"Hvorfor skal jeg selv booke?"), "{rules:?}");
        assert!(said(&exempt, "past", "heading").contains(&"Du blev fritaget for at booke selv"), "{exempt}");
    }

    async fn a_talk_that_was_kept_stands_when_the_course_has_ended(app: TestApp) {
        let mette = app.citizen("mette").await;
        let booked = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let closing = json!({ "change": { "kind": "close", "closed_on": "2026-11-30" }, "talks": [{ "talk": booked["id"], "fate": "keep" }] });
        app.employee("anne-marie").await.post("/api/v1/staff/citizens/mette/case-changes", closing).await.expect(200);
        let course = course(&app, "mette").await;
        assert_eq!((&course["state"], &course["coming"][0]["talk"]), (&json!("ended"), &booked["id"]), "{course}");
        assert_eq!(course["coming"].as_array().unwrap().len(), 1);
    }

    async fn who_is_left_in_peace_is_asked_for_nothing(app: TestApp) {
        newcomer(&app.db, "ella", "sickness_benefit", "2026-11-01").await;
        stand_by(&app.db, "ella").await;
        let course = course(&app, "ella").await;
        assert_eq!((&course["state"], &course["coming"], &course["rules"]), (&json!("quiet"), &json!([]), &json!([])), "{course}");
        assert_eq!(course["notice"]["heading"], "Du har ro lige nu");
    }
}
