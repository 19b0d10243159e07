//! The letter about a talk: for a summons and for a time that was agreed, in the citizen's language, and that it was read is kept.

use crate::on_both;
use crate::world::{acts, fresh_talk};
use serde_json::{Value, json};

const FRIDAY_10: &str = "2026-12-04T10:00:00+01:00";

/// Everything under the headings.
fn prose(letter: &Value) -> String {
    let parts = letter["letter"]["parts"].as_array().unwrap().iter();
    parts
        .flat_map(|part| part["paragraphs"].as_array().unwrap())
        .map(|text| text.as_str().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

fn fact<'a>(letter: &'a Value, label: &str) -> &'a Value {
    &letter["letter"]["facts"].as_array().unwrap().iter().find(|line| line["label"] == label).unwrap()["text"]
}

on_both! {
    async fn a_summons_has_its_letter(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let body = json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
                           "starts_at": FRIDAY_10, "reason": "urgent" });
        let made = anne_marie.post("/api/v1/staff/citizens/mette/appointments", body).await.expect(201);
        let id = made["id"].as_str().unwrap();
        let letter = anne_marie.get(&format!("/api/v1/staff/appointments/{id}/letter")).await.expect(200);
        assert_eq!((&letter["letter"]["title"], &letter["letter"]["lang"], &letter["status"]), (&json!("Indkaldelse til samtale"), &json!("da"), &json!("booked")));
        assert_eq!(letter["letter"]["dated"], "Solrød Kommune, mandag den 30. november 2026");
        assert_eq!(fact(&letter, "Hvornår"), "Fredag den 4. december 2026 kl.\u{a0}10.00-10.45");
        assert_eq!(fact(&letter, "Hvem"), "Anne-Marie Krogh, din sagsbehandler");
        let said = prose(&letter);
        for part in ["fordi samtalen ikke kan vente", "Du kan ikke selv flytte tiden", "sygedagpenge stoppe. Vi spørger dig altid først", "bisidder", "55 50 00 12"] {
            assert!(said.contains(part), "{part} is missing in\n{said}");
        }
        assert_eq!(acts(&app.db, "letter", id).await, ["read"]);
    }

    async fn a_time_that_somebody_chose_has_one_too_and_it_stays_what_it_was(app: TestApp) {
        let kim = app.employee("kim").await;
        let booked = app.citizen("mette").await.book("order-mette", "in_person", FRIDAY_10).await.expect(201);
        let path = format!("/api/v1/staff/appointments/{}/letter", booked["id"].as_str().unwrap());
        let letter = kim.get(&path).await.expect(200);
        assert_eq!(letter["letter"]["title"], "Din samtale med kommunen");
        assert!(prose(&letter).contains("Du kan selv flytte tiden frem til torsdag den 3. december kl.\u{a0}10.00."), "{letter:#}");
        let cancel = format!("/api/v1/staff/appointments/{}/cancel", booked["id"].as_str().unwrap());
        kim.post(&cancel, json!({ "by": "office" })).await.expect(200);
        let again = kim.get(&path).await.expect(200);
        assert_eq!((&again["status"], &again["letter"]["parts"]), (&json!("cancelled_by_office"), &letter["letter"]["parts"]));
    }

    async fn who_is_exempt_is_told_so_and_reads_their_own_language(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        app.citizen("exempt").await.put("/api/v1/me/profile", json!({ "phone": "55500123", "language": "en" })).await.expect(200);
        let body = json!({ "origin": "summoned", "talk_type": "follow-up", "channel": "phone", "caseworker": "anne-marie",
                           "starts_at": FRIDAY_10 });
        let made = anne_marie.post("/api/v1/staff/citizens/exempt/appointments", body).await.expect(201);
        let letter = anne_marie.get(&format!("/api/v1/staff/appointments/{}/letter", made["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&letter["letter"]["title"], &letter["letter"]["lang"]), (&json!("Summons to a talk"), &json!("en")));
        assert!(prose(&letter).contains("You are exempt from booking yourself."), "{letter:#}");
        assert_eq!(fact(&letter, "How"), "We call you on 55 50 01 23. We call up to 3 times");
    }

    async fn who_came_by_was_never_called(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        let came = json!({ "origin": "walk_in", "talk_type": "follow-up", "channel": "in_person", "caseworker": "anne-marie",
                           "starts_at": "2026-11-30T07:30:00+01:00" });
        let made = anne_marie.post("/api/v1/staff/citizens/mette/appointments", came).await.expect(201);
        anne_marie.get(&format!("/api/v1/staff/appointments/{}/letter", made["id"].as_str().unwrap())).await.refused(404, "not-found");
        let talk = fresh_talk(&app.db, "mette").await;
        app.employee("rie").await.get(&format!("/api/v1/staff/appointments/{talk}/letter")).await.refused(403, "forbidden");
    }
}
