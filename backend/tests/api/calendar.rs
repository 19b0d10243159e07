//! The entry for the citizen's own calendar.

use crate::on_both;
use crate::support::{Person, destination};
use actix_web::test::TestRequest;
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use serde_json::json;
use shared::time::Instant;

/// The one event, read by the crate's parser; and the text as it is.
async fn entry(person: &Person<'_>, talk: &str, query: &str) -> (Event, String) {
    let (headers, text) = person.download(&format!("/api/v1/me/appointments/{talk}/calendar.ics{query}")).await;
    assert_eq!(headers.get("content-type").unwrap(), "text/calendar; charset=utf-8");
    assert_eq!(headers.get("content-disposition").unwrap(), "attachment; filename=\"aftale.ics\"");
    let calendar: Calendar = text.parse().unwrap();
    assert_eq!(calendar.events().count(), 1, "{text}");
    assert!(text.lines().all(|line| line.len() <= 75) && text.ends_with("\r\n"), "{text}");
    (calendar.events().next().unwrap().clone(), text)
}

/// The moment, if it is written in UTC.
fn utc(moment: Option<DatePerhapsTime>) -> Option<Instant> {
    if let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) = moment { Some(at) } else { None }
}

on_both! {
    async fn an_entry_says_when_and_nothing_of_why_with_whom_or_where(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let (event, text) = entry(&mette, talk["id"].as_str().unwrap(), "").await;
        assert_eq!((event.get_summary(), event.get_location()), (Some("Aftale med Solrød Kommune"), Some("Se Aftalt")));
        assert_eq!(utc(event.get_start()), "2026-12-04T08:00:00Z".parse().ok());
        assert_eq!(utc(event.get_end()), "2026-12-04T08:45:00Z".parse().ok());
        assert_eq!((event.property_value("STATUS"), event.get_sequence(), event.get_timestamp()), (Some("CONFIRMED"), Some(0), Some(app.now)));
        for secret in ["Anne", "Krogh", "Lokale", "Demovej", "sickness", "follow", "Job", "mette", "5550"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }

    async fn a_language_can_be_asked_for(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "phone", "2026-12-04T10:00:00+01:00").await.expect(201);
        let id = talk["id"].as_str().unwrap();
        assert_eq!(entry(&mette, id, "?lang=en").await.0.get_summary(), Some("Appointment with Solrød Kommune"));
        assert_eq!(entry(&mette, id, "?lang=da").await.0.get_summary(), Some("Aftale med Solrød Kommune"));
        mette.get(&format!("/api/v1/me/appointments/{id}/calendar.ics?lang=xx")).await.refused(400, "invalid-request");
    }

    async fn a_move_and_a_cancellation_replace_the_entry(app: TestApp) {
        let mette = app.citizen("mette").await;
        let talk = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let old = talk["id"].as_str().unwrap();
        let uid = entry(&mette, old, "").await.0.get_uid().unwrap().to_owned();
        let moved = mette.post(&format!("/api/v1/me/appointments/{old}/move"), destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        let new = moved["id"].as_str().unwrap();
        for link in [old, new] {
            let (event, _) = entry(&mette, link, "").await;
            assert_eq!((event.get_uid(), event.get_sequence(), event.property_value("STATUS")), (Some(uid.as_str()), Some(1), Some("CONFIRMED")));
            assert_eq!(utc(event.get_start()), "2026-12-02T09:00:00Z".parse().ok());
        }
        mette.post(&format!("/api/v1/me/appointments/{new}/cancel"), json!({"reason": "ill"})).await.expect(200);
        let (event, _) = entry(&mette, new, "").await;
        assert_eq!((event.get_uid(), event.get_sequence(), event.property_value("STATUS")), (Some(uid.as_str()), Some(2), Some("CANCELLED")));
    }

    async fn a_strangers_entry_does_not_exist(app: TestApp) {
        let talk = app.citizen("piotr").await.book("order-piotr", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let path = format!("/api/v1/me/appointments/{}/calendar.ics", talk["id"].as_str().unwrap());
        app.citizen("mette").await.get(&path).await.refused(404, "not-found");
        app.employee("anne-marie").await.get(&path).await.refused(403, "forbidden");
        app.call(TestRequest::with_uri(&path)).await.refused(401, "signed-out");
    }
}
