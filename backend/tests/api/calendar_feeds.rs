//! Private links to one's own talks, and entries that come by mail; read by the crate's parser.

use crate::on_both;
use crate::support::{Person, TestApp, destination, unsafe_call};
use crate::world::{audited, feed_of};
use actix_web::http::Method;
use actix_web::test::TestRequest;
use backend::app::calendar::{Attendee, invite};
use backend::store::{ReadTx, Scope, StoreError, appointments, municipalities};
use chrono::Duration;
use icalendar::{Calendar, Component, Event, EventLike};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use shared::texts::Lang;
use std::io;
use std::sync::{Arc, Mutex};

const MINE: &str = "/api/v1/me/calendar-feed";
const STAFF: &str = "/api/v1/staff/calendar-feed";

async fn made(person: &Person<'_>, path: &str) -> String {
    person.post(path, json!({})).await.expect(201)["url"].as_str().unwrap().to_owned()
}

/// The entries behind a link, by their start; and the text as it is.
async fn entries(app: &TestApp, url: &str) -> (Vec<Event>, String) {
    let (headers, text) = app.download(TestRequest::with_uri(url)).await;
    assert_eq!(headers.get("content-type").unwrap(), "text/calendar; charset=utf-8", "{text}");
    assert_eq!(headers.get("cache-control").unwrap(), "private, no-cache");
    let calendar: Calendar = text.parse().unwrap();
    for (key, value) in
        [("METHOD", "PUBLISH"), ("REFRESH-INTERVAL", "PT1H"), ("X-PUBLISHED-TTL", "PT1H"), ("X-WR-CALNAME", "Aftalt")]
    {
        assert_eq!(calendar.property_value(key), Some(value), "{text}");
    }
    let mut events: Vec<Event> = calendar.events().cloned().collect();
    events.sort_by_key(|event| event.property_value("DTSTART").unwrap().to_owned());
    (events, text)
}

/// UID, SEQUENCE, start and STATUS.
fn facts(event: &Event) -> (String, u32, String, String) {
    let value = |key| event.property_value(key).unwrap().to_owned();
    (value("UID"), event.get_sequence().unwrap(), value("DTSTART"), value("STATUS"))
}

async fn delete(person: &Person<'_>, path: &str) -> Value {
    person.send(unsafe_call(Method::DELETE, path)).await.expect(200)
}

/// What a log has, kept.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

on_both! {
    async fn a_feed_has_what_the_single_files_have(app: TestApp) {
        let mette = app.citizen("mette").await;
        let url = made(&mette, MINE).await;
        assert!(entries(&app, &url).await.0.is_empty());
        let booked = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let mut id = booked["id"].as_str().unwrap().to_owned();
        let (first, text) = entries(&app, &url).await;
        assert_eq!((first.len(), first[0].get_summary(), first[0].get_location()), (1, Some("Aftale med Solrød Kommune"), Some("Se Aftalt")));
        for secret in ["Anne", "Krogh", "Lokale", "Demovej", "sickness", "follow", "Job", "mette", "5550"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let moved = mette.post(&format!("/api/v1/me/appointments/{id}/move"), destination("phone", "2026-12-02T10:00:00+01:00")).await.expect(201);
        id = moved["id"].as_str().unwrap().to_owned();
        for (sequence, status, act) in [(1, "CONFIRMED", true), (2, "CANCELLED", false)] {
            let (now, _) = entries(&app, &url).await;
            assert_eq!(now.len(), 1);
            assert_eq!(facts(&now[0]), (facts(&first[0]).0, sequence, "20261202T090000Z".to_owned(), status.to_owned()));
            let (_, file) = mette.download(&format!("/api/v1/me/appointments/{id}/calendar.ics")).await;
            assert_eq!(facts(file.parse::<Calendar>().unwrap().events().next().unwrap()), facts(&now[0]));
            if act {
                mette.post(&format!("/api/v1/me/appointments/{id}/cancel"), json!({ "reason": "ill" })).await.expect(200);
            }
        }
        let piotr = app.citizen("piotr").await;
        assert!(entries(&app, &made(&piotr, MINE).await).await.0.is_empty());
    }

    async fn an_old_talk_leaves_the_feed(app: TestApp) {
        let mut app = app;
        let url = made(&app.citizen("mette").await, MINE).await;
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        app.now = "2027-01-03T08:00:00Z".parse().unwrap();
        assert_eq!(entries(&app, &url).await.0.len(), 1);
        app.now += Duration::minutes(1);
        assert!(entries(&app, &url).await.0.is_empty());
    }

    async fn who_holds_a_talk_sees_how_and_how_long(app: TestApp) {
        let (anne_marie, bo) = (app.employee("anne-marie").await, app.employee("bo").await);
        let (hers, his) = (made(&anne_marie, STAFF).await, made(&bo, STAFF).await);
        let booked = app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        app.citizen("piotr").await.book("order-piotr", "phone", "2026-12-02T09:00:00+01:00").await.expect(201);
        let (events, text) = entries(&app, &hers).await;
        let titles: Vec<_> = events.iter().filter_map(Event::get_summary).collect();
        assert_eq!(titles, ["Samtale: Telefon\\, 30 min.", "Samtale: Møde\\, 45 min."].map(|title| title.replace('\\', "")));
        for secret in ["mette", "piotr", "Sørensen", "sickness", "follow", "5550"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let path = format!("/api/v1/staff/appointments/{}/move", booked["id"].as_str().unwrap());
        let to_bo = json!({ "channel": "phone", "caseworker": "bo", "starts_at": "2026-12-02T13:00:00+01:00", "phone": "55500123" });
        anne_marie.post(&path, to_bo).await.expect(201);
        let (uid, sequence, _, status) = facts(&entries(&app, &hers).await.0[1]);
        assert_eq!((sequence, status.as_str()), (1, "CANCELLED"));
        let now = facts(&entries(&app, &his).await.0[0]);
        assert_eq!((now.0, now.1, now.3.as_str()), (uid, 1, "CONFIRMED"));
    }

    async fn a_new_link_or_none_ends_the_old_one(app: TestApp) {
        let mette = app.citizen("mette").await;
        let none = json!({ "url": null, "created_at": null, "read_at": null });
        assert_eq!(mette.get(MINE).await.expect(200), none);
        let first = made(&mette, MINE).await;
        assert_eq!(mette.get(MINE).await.expect(200), json!({ "url": null, "created_at": "2026-11-30T07:00:00Z", "read_at": null }));
        let second = made(&mette, MINE).await;
        let secret = second.split('/').nth(5).unwrap();
        assert_eq!((second.as_str(), secret.len()), (format!("/api/v1/feeds/269/{secret}/aftaler.ics").as_str(), 43));
        let row = feed_of(&app.db, "citizen", "mette").await.unwrap();
        assert_eq!(row.secret_hash, Sha256::digest(secret).to_vec());
        entries(&app, &second).await;
        assert_eq!(delete(&mette, MINE).await, none);
        assert_eq!(delete(&mette, MINE).await, none);
        let nobodys = format!("/api/v1/feeds/269/{}/aftaler.ics", "x".repeat(43));
        for url in [&first, &second, &nobodys, &second.replace("269", "751"), &second.replace("269", "000"), &second.replace("269", "x")] {
            app.call(TestRequest::with_uri(url)).await.refused(404, "not-found");
        }
        let trail = audited(&app.db, "calendar_feed", &row.id).await;
        assert_eq!(trail, [("make".to_owned(), "{}".to_owned()), ("revoke".to_owned(), "{}".to_owned())]);
    }

    async fn a_calendar_that_reads_again_gets_nothing_new_and_is_noted_once_an_hour(app: TestApp) {
        let mut app = app;
        let url = made(&app.citizen("mette").await, MINE).await;
        app.citizen("mette").await.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let tag = app.download(TestRequest::with_uri(&url)).await.0.get("etag").unwrap().clone();
        let first = app.now;
        for (minutes, noted) in [(59, 0), (60, 60), (61, 60)] {
            app.now = first + Duration::minutes(minutes);
            let again = app.call(TestRequest::with_uri(&url).insert_header(("if-none-match", tag.clone()))).await;
            assert_eq!((again.status.as_u16(), again.body), (304, Value::Null));
            let read_at = feed_of(&app.db, "citizen", "mette").await.unwrap().read_at.unwrap();
            assert_eq!(read_at, (first + Duration::minutes(noted)).naive_utc());
        }
        let other = app.call(TestRequest::with_uri(&url).insert_header(("if-none-match", "\"x\""))).await;
        assert_eq!(other.status.as_u16(), 200);
    }

    async fn a_log_has_the_pattern_and_never_the_secret(app: TestApp) {
        let kept = Kept::default();
        let written = kept.clone();
        let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || kept.clone()).finish();
        let _guard = tracing::subscriber::set_default(subscriber);
        let url = made(&app.citizen("mette").await, MINE).await;
        entries(&app, &url).await;
        app.call(TestRequest::with_uri(&url.replace("/aftaler.ics", "x/aftaler.ics"))).await.refused(404, "not-found");
        let log = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
        assert_eq!(log.matches("/api/v1/feeds/{municipality}/{secret}/aftaler.ics").count(), 2, "{log}");
        assert!(!log.contains(url.split('/').nth(5).unwrap()), "{log}");
    }

    async fn a_link_is_its_owners_and_shows_no_more_than_they_may_see(app: TestApp) {
        app.employee("anne-marie").await.post(MINE, json!({})).await.refused(403, "forbidden");
        app.citizen("mette").await.post(STAFF, json!({})).await.refused(403, "forbidden");
        app.employee("ada").await.post(STAFF, json!({})).await.refused(403, "forbidden");
    }

    async fn a_mail_brings_an_entry_and_takes_it_back(app: TestApp) {
        let mette = app.citizen("mette").await;
        let booked = mette.book("order-mette", "in_person", "2026-12-04T09:00:00+01:00").await.expect(201);
        let id = booked["id"].as_str().unwrap().to_owned();
        let mut seen = Vec::new();
        for (method, cancels) in [("REQUEST", false), ("CANCEL", true)] {
            if cancels {
                mette.post(&format!("/api/v1/me/appointments/{id}/cancel"), json!({ "reason": "ill" })).await.expect(200);
            }
            let asked = id.clone();
            let look = move |tx: &mut ReadTx<'_>| Ok::<_, StoreError>((appointments::get(tx, &asked)?, municipalities::own(tx)?));
            let (row, municipality) = app.db.read(&Scope::new("269").unwrap(), look).await.unwrap();
            let to = Attendee { name: "Mette \"M\" Sørensen;\r\nX-EVIL:1", address: "mette@example.dk", organizer: "aftalt@example.dk" };
            let (text, is_cancel) = invite(&row, &municipality, Lang::Da, app.now, &to);
            assert_eq!(is_cancel, cancels);
            let calendar: Calendar = text.parse().unwrap();
            assert_eq!((calendar.property_value("METHOD"), calendar.property_value("X-EVIL")), (Some(method), None), "{text}");
            let event = calendar.events().next().unwrap().clone();
            assert_eq!((event.get_summary(), event.property_value("CLASS"), event.property_value("X-EVIL")), (Some("Aftale med Solrød Kommune"), Some("PRIVATE"), None));
            let unfolded = text.replace("\r\n ", "");
            let attendee = "ATTENDEE;CN=\"Mette 'M' Sørensen;  X-EVIL:1\";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:mette@example.dk\r\n";
            assert!(unfolded.contains(attendee), "{unfolded}");
            assert!(unfolded.contains("ORGANIZER;CN=\"Solrød Kommune\":mailto:aftalt@example.dk\r\n"), "{unfolded}");
            seen.push(facts(&event));
        }
        assert_eq!((&seen[0].0, seen[0].1, seen[0].3.as_str()), (&seen[1].0, 0, "CONFIRMED"));
        assert_eq!((seen[1].1, seen[1].3.as_str()), (1, "CANCELLED"));
    }
}
