//! What belongs to another citizen, caseworker or municipality looks exactly like what does not exist (INV-7).

use crate::on_both;
use crate::support::destination;
use backend::store::{Scope, appointments};
use serde_json::{Value, json};

/// All of a problem but its request id.
fn without_id(mut problem: Value) -> Value {
    problem.as_object_mut().unwrap().remove("request_id");
    problem
}

on_both! {
    async fn a_strangers_talk_and_order_do_not_exist(app: TestApp) {
        let talk = app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let theirs = talk["id"].as_str().unwrap().to_owned();
        let mette = app.citizen("mette").await;
        for path in ["/api/v1/me/appointments/{}", "/api/v1/me/appointments/{}/slots"] {
            let foreign = mette.get(&path.replace("{}", &theirs)).await.refused(404, "not-found");
            let unknown = mette.get(&path.replace("{}", "nothing")).await.refused(404, "not-found");
            assert_eq!(without_id(foreign), without_id(unknown), "{path}");
        }
        mette.get("/api/v1/me/orders/order-piotr/slots").await.refused(404, "not-found");
        mette.book("order-piotr", "in_person", "2026-12-04T10:00:00+01:00").await.refused(404, "not-found");
        let path = format!("/api/v1/me/appointments/{theirs}");
        mette.post(&format!("{path}/move"), destination("phone", "2026-12-04T10:00:00+01:00")).await.refused(404, "not-found");
        mette.post(&format!("{path}/cancel"), json!({"reason": "ill"})).await.refused(404, "not-found");
    }

    async fn a_colleagues_window_does_not_exist(app: TestApp) {
        let change = json!({"revision": 1, "from": 540, "to": 600, "variants": ["follow-up-in_person"]});
        app.employee("bo").await.put("/api/v1/staff/windows/friday", change).await.refused(404, "not-found");
    }

    async fn the_neighbours_world_is_untouched(app: TestApp) {
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let neighbour = Scope::new("751").unwrap();
        let theirs = app.db.read(&neighbour, |tx| appointments::of_citizen(tx, "mette")).await.unwrap();
        assert_eq!(theirs, []);
    }
}
