//! Moving: the old time stands until the new one is secured.

use crate::on_both;
use crate::support::{Person, destination};
use crate::world::written;

async fn booked(person: &Person<'_>) -> String {
    let talk = person.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    talk["id"].as_str().unwrap().to_owned()
}

on_both! {
    async fn a_move_ends_the_old_talk_and_takes_the_new_time(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let moved = mette.post(&format!("/api/v1/me/appointments/{old}/move"), destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        assert_eq!((&moved["moves"], &moved["status"]), (&1.into(), &"booked".into()));
        assert_eq!(mette.get(&format!("/api/v1/me/appointments/{old}")).await.expect(200)["status"], "moved");
        let talks = mette.get("/api/v1/me/talks").await.expect(200);
        assert_eq!(talks["talks"].as_array().unwrap().len(), 1);
        assert_eq!(talks["orders"].as_array().unwrap().len(), 0);
        assert_eq!(written(&app.db, &old).await.0, ["booked", "moved"]);
        assert_eq!(written(&app.db, moved["id"].as_str().unwrap()).await.2, ["talk_moved"]);
        app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
    }

    async fn a_move_by_five_minutes_is_not_in_its_own_way(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let slots = mette.get(&format!("/api/v1/me/appointments/{old}/slots?channel=in_person&monday=2026-11-30")).await.expect(200);
        let friday = slots["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-12-04").unwrap();
        assert_eq!(friday["slots"][0]["starts_at"], "2026-12-04T08:00:00Z");
        mette.post(&format!("/api/v1/me/appointments/{old}/move"), destination("phone", "2026-12-04T09:00:00+01:00")).await.expect(201);
    }

    async fn a_move_that_fails_leaves_the_old_talk(app: TestApp) {
        app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T10:00:00+01:00").await.expect(201);
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let path = format!("/api/v1/me/appointments/{old}/move");
        mette.post(&path, destination("in_person", "2026-12-04T10:00:00+01:00")).await.refused(409, "slot-taken");
        assert_eq!(mette.get(&format!("/api/v1/me/appointments/{old}")).await.expect(200)["status"], "booked");
    }

    async fn too_late_to_move_says_until_when_it_was_possible(app: TestApp) {
        let mut app = app;
        let old = booked(&app.citizen("mette").await).await;
        app.later(3 * 24 + 1);
        let path = format!("/api/v1/me/appointments/{old}/move");
        app.citizen("mette").await.post(&path, destination("in_person", "2026-12-04T10:00:00+01:00")).await.expect(201);
        let mut app = app;
        app.later(24);
        let moved = app.citizen("mette").await.get("/api/v1/me/talks").await.expect(200)["talks"][0].clone();
        assert_eq!(moved["move_refusal"]["rule"], "too-late-to-move");
        let path = format!("/api/v1/me/appointments/{}/move", moved["id"].as_str().unwrap());
        let refused = app.citizen("mette").await.post(&path, destination("in_person", "2026-12-04T11:00:00+01:00")).await.refused(409, "too-late-to-move");
        assert_eq!(refused["refusal"]["until"], "2026-12-03T09:00:00Z");
        assert!(refused["detail"].as_str().unwrap().contains("torsdag den 3. december kl. 10.00"), "{refused:#}");
    }

    async fn a_talk_that_was_moved_cannot_be_moved_again(app: TestApp) {
        let mette = app.citizen("mette").await;
        let old = booked(&mette).await;
        let path = format!("/api/v1/me/appointments/{old}/move");
        mette.post(&path, destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        mette.post(&path, destination("phone", "2026-12-02T11:00:00+01:00")).await.refused(409, "not-booked");
    }
}
