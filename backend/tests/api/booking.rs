//! Booking: what is listed can be booked, once, and says all that its receipt must.

use crate::on_both;
use crate::support::booking;
use crate::world::written;
use serde_json::json;

on_both! {
    async fn a_time_that_is_listed_can_be_booked(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        assert_eq!(talk["starts_at"], "2026-12-04T08:00:00Z");
        assert_eq!(talk["ends_at"], "2026-12-04T08:45:00Z");
        assert_eq!(talk["move_until"], "2026-12-03T08:00:00Z");
        assert_eq!(talk["place"]["room"], "Lokale 3");
        assert_eq!(talk["order"]["status"], "fulfilled");
        let id = talk["id"].as_str().unwrap();
        assert_eq!(mette.get(&format!("/api/v1/me/appointments/{id}")).await.expect(200), talk);
        assert_eq!(written(&app.db, id).await, (vec!["booked".to_owned()], vec!["book".to_owned()], vec!["talk_booked".to_owned()]));
    }

    async fn the_order_and_its_booking_are_one_card(app: TestApp) {
        let mette = app.citizen("mette").await;
        let before = mette.get("/api/v1/me/talks").await.expect(200);
        assert_eq!((before["orders"].as_array().unwrap().len(), before["talks"].as_array().unwrap().len()), (1, 0));
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let after = mette.get("/api/v1/me/talks").await.expect(200);
        assert_eq!((after["orders"].as_array().unwrap().len(), after["talks"].as_array().unwrap().len()), (0, 1));
    }

    async fn a_time_that_is_not_listed_cannot_be_booked(app: TestApp) {
        let mette = app.citizen("mette").await;
        for (channel, starts_at) in [
            ("in_person", "2026-12-04T09:05:00+01:00"),
            ("in_person", "2026-12-04T12:00:00+01:00"),
            ("phone", "2026-12-04T09:30:00+01:00"),
            ("in_person", "2026-12-05T09:00:00+01:00"),
            ("in_person", "2026-11-30T09:00:00+01:00"),
        ] {
            let refused = mette.book("order-mette", channel, starts_at).await.refused(409, "slot-taken");
            assert!(!refused["alternatives"].as_array().unwrap().is_empty(), "{starts_at}");
        }
    }

    async fn a_time_that_has_gone_comes_with_near_times(app: TestApp) {
        app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let refused = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "slot-taken");
        let near = refused["alternatives"].as_array().unwrap();
        assert_eq!(near[0]["slot"]["starts_at"], "2026-12-04T09:00:00Z", "{near:#?}");
        assert_eq!(near[0]["nearness"], "same_day_later");
        assert!(near.len() <= 4);
        assert_eq!(refused["detail"], "Tiden er lige blevet taget. Vælg en ny tid.");
    }

    async fn two_calls_fit_into_one_promise(app: TestApp) {
        for name in ["mette", "piotr"] {
            let talk = app.citizen(name).await.book(&format!("order-{name}"), "phone", "2026-12-04T10:00:00+01:00").await.expect(201);
            assert_eq!((&talk["starts_at"], &talk["ends_at"]), (&json!("2026-12-04T09:00:00Z"), &json!("2026-12-04T10:00:00Z")));
        }
        let third = app.citizen("fatima").await;
        third.book("order-fatima", "phone", "2026-12-04T10:00:00+01:00").await.refused(409, "slot-taken");
    }

    async fn an_order_is_met_once(app: TestApp) {
        let mette = app.citizen("mette").await;
        mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        mette.book("order-mette", "in_person", "2026-12-04T10:00:00+01:00").await.refused(409, "order-not-open");
    }

    async fn a_colleague_of_the_team_can_be_chosen(app: TestApp) {
        let mut body = booking("order-mette", "in_person", "2026-12-02T13:00:00+01:00");
        body["caseworker"] = json!("bo");
        let talk = app.citizen("mette").await.post("/api/v1/me/appointments", body).await.expect(201);
        assert_eq!(talk["own_caseworker"], false);
        assert_eq!(talk["caseworker"]["name"], "Bo Å. Nygård");
    }

    async fn an_interpreter_makes_the_talk_longer_and_is_remembered(app: TestApp) {
        let mette = app.citizen("mette").await;
        let mut body = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        body["interpreter_language"] = json!("polish");
        let talk = mette.post("/api/v1/me/appointments", body).await.expect(201);
        assert_eq!((&talk["minutes"], &talk["ends_at"]), (&json!(90), &json!("2026-12-04T09:30:00Z")));
        assert_eq!(mette.get("/api/v1/me/talks").await.expect(200)["interpreter_language"], "polish");
    }

    async fn an_exempt_citizen_cannot_book(app: TestApp) {
        app.citizen("exempt").await.book("order-exempt", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "barred");
    }

    async fn the_deadline_is_a_day_and_ends_at_midnight(app: TestApp) {
        let mut app = app;
        app.later(8 * 24 + 15);
        assert_eq!(app.now.to_rfc3339(), "2026-12-08T22:00:00+00:00");
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "slot-taken");
        app.later(1);
        let refused = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.refused(409, "deadline-passed");
        assert_eq!(refused["detail"], "Du nåede ikke at booke. Fristen var tirsdag den 8. december. Ring til os, så finder vi en tid.");
        assert_eq!(refused["way_out"], "call_caseworker");
    }

    async fn the_same_key_has_one_effect_and_one_answer(app: TestApp) {
        let mette = app.citizen("mette").await;
        let body = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        let first = mette.post_with_key("/api/v1/me/appointments", "k", body.clone()).await.expect(201);
        let again = mette.post_with_key("/api/v1/me/appointments", "k", body.clone()).await.expect(201);
        assert_eq!(first, again);
        let other = booking("order-mette", "in_person", "2026-12-04T10:00:00+01:00");
        mette.post_with_key("/api/v1/me/appointments", "k", other).await.refused(422, "idempotency-key-reused");
    }

    async fn a_refusal_uses_no_key_up(app: TestApp) {
        let mette = app.citizen("mette").await;
        let gone = booking("order-mette", "in_person", "2026-12-04T09:05:00+01:00");
        mette.post_with_key("/api/v1/me/appointments", "k", gone).await.refused(409, "slot-taken");
        let free = booking("order-mette", "in_person", "2026-12-04T09:00:00+01:00");
        mette.post_with_key("/api/v1/me/appointments", "k", free).await.expect(201);
    }
}
