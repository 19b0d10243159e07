//! *Mit forløb*: what comes and why, what has been, and what is said when nothing comes.

use crate::on_both;
use crate::support::TestApp;
use crate::world::{newcomer, offer_jobs};
use backend::app::nightly::run;
use backend::store::Scope;
use serde_json::{Value, json};

async fn course(app: &TestApp, who: &str) -> Value {
    app.citizen(who).await.get("/api/v1/me/course").await.expect(200)
}

fn kinds<'a>(course: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    course[list].as_array().unwrap().iter().map(|step| step[key].as_str().unwrap()).collect()
}

on_both! {
    async fn an_order_stands_first_with_its_reason_and_source(app: TestApp) {
        offer_jobs(&app.db).await;
        newcomer(&app.db, "una", "unemployment_insurance", "2026-08-20").await;
        let before = course(&app, "una").await;
        assert_eq!(before["coming"][0]["kind"], "due_self", "{before}");
        run(&app.app(), &Scope::new("269").unwrap(), &|| false).await.unwrap();
        let after = course(&app, "una").await;
        let order = &after["coming"][0];
        assert_eq!((&order["kind"], &order["day"], &order["hold_by"]), (&json!("order"), &json!("2026-12-09"), &json!("2026-12-19")));
        assert_eq!((&order["why"]["code"], &order["why"]["span"], &order["why"]["unit"]), (&json!("first"), &json!(4), &json!("months")));
        assert!(order["why"]["source"].as_str().unwrap().len() > 5, "{order}");
        assert_eq!((&after["week"], &after["nothing"], &after["rules"]), (&json!(15), &Value::Null, &json!("unemployment_insurance@2026-07-01")));
        assert_eq!(kinds(&after, "past", "step"), ["first_day"]);
    }

    async fn what_happened_to_a_time_is_told(app: TestApp) {
        let mette = app.citizen("mette").await;
        let booked = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let coming = course(&app, "mette").await;
        let talk = &coming["coming"][0];
        assert_eq!((&talk["kind"], &talk["talk"]["id"]), (&json!("talk"), &booked["id"]), "{coming}");
        assert_eq!((&talk["talk"]["booked_on"], &talk["talk"]["moved_on"]), (&json!("2026-11-30"), &json!([])));
        mette.post(&format!("/api/v1/me/appointments/{}/cancel", booked["id"].as_str().unwrap()), json!({ "reason": "ill" })).await.expect(200);
        let after = course(&app, "mette").await;
        assert_eq!(kinds(&after, "coming", "kind")[0], "order", "{after}");
        assert_eq!((&after["past"][0]["step"], &after["past"][0]["day"], &after["past"][0]["talk"]["status"]), (&json!("talk"), &json!("2026-11-30"), &json!("cancelled_by_citizen")));
    }

    async fn who_does_not_book_is_told_that_we_do(app: TestApp) {
        newcomer(&app.db, "ella", "sickness_benefit", "2026-11-01").await;
        let first = course(&app, "ella").await;
        assert_eq!((kinds(&first, "coming", "kind")[0], &first["coming"][0]["why"]["code"]), ("due_office", &json!("first")), "{first}");
        let exempt = course(&app, "exempt").await;
        assert!(kinds(&exempt, "coming", "kind").iter().all(|kind| *kind != "due_self" && *kind != "order"), "{exempt}");
        assert!(kinds(&exempt, "past", "step").contains(&"exemption_began"), "{exempt}");
    }
}
