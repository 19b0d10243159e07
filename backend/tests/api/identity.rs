//! Who a citizen is: corrected by staff, and sealed with other keys.

use crate::on_both;
use crate::support::{Person, TestApp};
use crate::world::{acts, cpr_of};
use backend::app::App;
use backend::app::rotating::{Rotated, rotate};
use backend::store::cpr::{CprKeys, Sealed};
use backend::store::{Scope, StoreError, audit, citizens, cpr_history};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

const OF_METTE: &str = "/api/v1/staff/citizens/mette/identity";

/// It fails modulus 11, as numbers may since 2007.
const NEW: &str = "610107-4000";

fn solroed() -> Scope {
    Scope::new("269").unwrap()
}

async fn found(person: &Person<'_>, text: &str) -> Value {
    let wanted = json!({ "whose": "everybody", "filter": "all", "text": text, "sort": "name", "page": 1 });
    person.post("/api/v1/staff/citizens/search", wanted).await.expect(200)["citizens"].clone()
}

/// The application with these of the demonstration's key and a new one.
fn with_keys(app: &TestApp, sealing: &str, ids: &[&str]) -> App {
    let key = |id: &str| if id == "new" { [9; 32] } else { *b"demonstration: nobody's numbers." };
    let keys: BTreeMap<String, [u8; 32]> = ids.iter().map(|id| ((*id).to_owned(), key(id))).collect();
    let hashing = *b"demonstration: hash of no number";
    App { cpr: Arc::new(CprKeys::new(sealing, keys, hashing).unwrap()), ..app.app() }
}

on_both! {
    async fn a_new_name_and_number_and_the_old_number_with_its_dates(app: TestApp) {
        let mut app = app;
        app.later(24);
        let anne_marie = app.employee("anne-marie").await;
        let before = anne_marie.get(OF_METTE).await.expect(200);
        assert_eq!(before, json!({ "name": "mette Sørensen", "cpr": "670781-XXXX", "earlier": [] }));
        let change = json!({ "name": " Mette  Holm-Ægir ", "cpr": NEW, "reason": "new_number" });
        let after = anne_marie.post_with_key(OF_METTE, "once", change.clone()).await.expect(200);
        assert_eq!(after, json!({
            "name": "Mette  Holm-Ægir", "cpr": "610107-XXXX",
            "earlier": [{ "cpr": "670781-XXXX", "from": "2026-11-01", "to": "2026-12-01", "reason": "new_number" }],
        }));
        assert_eq!(anne_marie.post_with_key(OF_METTE, "once", change).await.expect(200), after);
        assert_eq!(found(&anne_marie, NEW).await[0]["id"], "mette");
        assert_eq!(found(&anne_marie, "ægir").await[0]["id"], "mette");
        assert_eq!(found(&anne_marie, &cpr_of("mette")).await, json!([]));
        // A second new number follows the first.
        let again = json!({ "cpr": "6101074001", "reason": "mistake" });
        let earlier = anne_marie.post(OF_METTE, again).await.expect(200)["earlier"].clone();
        let days: Vec<_> = earlier.as_array().unwrap().iter().map(|row| [&row["from"], &row["to"]]).collect();
        assert_eq!(days, [[&json!("2026-12-01"), &json!("2026-12-01")], [&json!("2026-11-01"), &json!("2026-12-01")]]);
        assert_eq!(acts(&app.db, "citizen", "mette").await.iter().filter(|act| *act == "correct").count(), 2);
        let rows = app.db.read(&solroed(), |tx| audit::of_entity(tx, "citizen", "mette")).await.unwrap();
        let details: Vec<String> = rows.into_iter().filter(|row| row.action == "correct").map(|row| row.details).collect();
        assert_eq!(details[0], r#"{"fields":["name","cpr"],"reason":"new_number"}"#);
        assert!(!details.concat().contains("4000") && !details.concat().contains("Holm"));
    }

    async fn another_citizens_number_is_refused_by_the_database(app: TestApp) {
        let kim = app.employee("kim").await;
        let taken = json!({ "name": "Mette Ny", "cpr": cpr_of("piotr"), "reason": "mistake" });
        let refused = kim.post(OF_METTE, taken).await.refused(422, "cpr-taken");
        assert_eq!(refused["field"]["name"], "cpr");
        assert!(!refused.to_string().contains(&cpr_of("piotr")), "{refused:#}");
        assert_eq!(kim.get(OF_METTE).await.expect(200), json!({ "name": "mette Sørensen", "cpr": "670781-XXXX", "earlier": [] }));
        // The neighbour's citizens have the same numbers.
        kim.post(OF_METTE, json!({ "cpr": cpr_of("zoe"), "reason": "mistake" })).await.expect(200);
    }

    async fn what_is_wrong_is_named(app: TestApp) {
        let kim = app.employee("kim").await;
        for (body, code, field) in [
            (json!({ "name": "  ", "reason": "mistake" }), "invalid-request", "name"),
            (json!({ "name": "a\nb", "reason": "mistake" }), "invalid-request", "name"),
            (json!({ "name": "x".repeat(201), "reason": "mistake" }), "invalid-request", "name"),
            (json!({ "cpr": "610107400", "reason": "mistake" }), "no-cpr", "cpr"),
            (json!({ "cpr": "6113074000", "reason": "mistake" }), "no-cpr", "cpr"),
            (json!({ "reason": "mistake" }), "identity-same", "name"),
            (json!({ "name": "mette Sørensen", "reason": "mistake" }), "identity-same", "name"),
            (json!({ "cpr": cpr_of("mette"), "reason": "mistake" }), "identity-same", "cpr"),
        ] {
            let refused = kim.post(OF_METTE, body.clone()).await.refused(422, code);
            assert_eq!(refused["field"]["name"], field, "{body}");
        }
        assert!(acts(&app.db, "citizen", "mette").await.is_empty());
    }

    async fn other_keys_seal_everything_and_find_it_still(app: TestApp) {
        let anne_marie = app.employee("anne-marie").await;
        anne_marie.post(OF_METTE, json!({ "cpr": NEW, "reason": "new_number" })).await.expect(200);
        let everybody = app.db.read(&solroed(), citizens::count).await.unwrap();
        let both = with_keys(&app, "new", &["demo", "new"]);
        let expected = Rotated { present: usize::try_from(everybody).unwrap(), earlier: 1 };
        assert_eq!(rotate(&both, &solroed()).await.unwrap(), expected);
        assert_eq!(rotate(&both, &solroed()).await.unwrap(), Rotated::default(), "it may be repeated");
        // The old key is no longer needed: with the new one alone every number opens.
        let alone = CprKeys::new("new", BTreeMap::from([("new".to_owned(), [9; 32])]), [0; 32]).unwrap();
        let (rows, earlier) = app.db.read(&solroed(), |tx| {
            Ok::<_, StoreError>((citizens::page(tx, 0, 100)?, cpr_history::of_citizen(tx, "mette")?))
        }).await.unwrap();
        for row in &rows {
            let expected = if row.id == "mette" { "6101074000".to_owned() } else { cpr_of(&row.id) };
            let sealed = Sealed { key_id: row.cpr_key_id.clone(), ciphertext: row.cpr_ciphertext.clone() };
            assert_eq!(alone.open(&row.id, &sealed).unwrap(), expected);
        }
        let old = &earlier[0];
        let sealed = Sealed { key_id: old.cpr_key_id.clone(), ciphertext: old.cpr_ciphertext.clone() };
        assert_eq!(alone.open("mette", &sealed).unwrap(), cpr_of("mette"));
        // The server that ran meanwhile finds people as before; the neighbours' numbers are untouched.
        assert_eq!(found(&anne_marie, &cpr_of("piotr")).await[0]["id"], "piotr");
        let neighbours = app.db.read(&Scope::new("751").unwrap(), |tx| citizens::page(tx, 0, 100)).await.unwrap();
        assert!(neighbours.iter().all(|row| row.cpr_key_id != "new"));
    }

    async fn a_key_that_is_missing_changes_nothing(app: TestApp) {
        let alone = with_keys(&app, "new", &["new"]);
        let failure = rotate(&alone, &solroed()).await.unwrap_err().to_string();
        assert!(failure.contains("unknown key") && !failure.contains("670781"), "{failure}");
        let rows = app.db.read(&solroed(), |tx| citizens::page(tx, 0, 100)).await.unwrap();
        assert!(rows.iter().all(|row| row.cpr_key_id != "new"));
    }
}
