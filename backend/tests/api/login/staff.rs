//! Staff: the municipality's provider says who they are and what they may do.

use super::Scene;
use crate::on_both;
use backend::app::AppError;
use backend::app::employing::{back, end};
use backend::login::Limit;
use backend::store::{Scope, StoreError, employees};
use serde_json::{Value, json};
use shared::access::Role;
use std::sync::Arc;

const STAFF: &str = "/api/v1/login/staff";
const WEEK: &str = "/api/v1/staff/week";
const SETTINGS: &str = "/api/v1/staff/settings";

fn is(scene: &Scene, roles: Value) {
    scene.claim("sub", json!("ida-at-work"));
    scene.claim("name", json!("Ida Holm"));
    scene.claim("email", json!("ida@solrod.example"));
    scene.claim("groups", json!(["Sygedagpenge", "Kantine"]));
    scene.claim("roles", roles);
}

async fn employees_of(scene: &Scene) -> usize {
    let all = scene.app.db.read(&Scope::new("269").unwrap(), employees::by_name).await;
    all.unwrap_or_else(|error: StoreError| unreachable!("{error}")).len()
}

/// After how long nothing happening ends the session of this cookie, and when it ends in any case.
async fn limits(scene: &Scene, cookie: &str) -> (Value, Value) {
    let session = scene.get("/api/v1/session", cookie).await.expect(200);
    (session["idle_seconds"].clone(), session["ends_at"].clone())
}

on_both! {
    async fn somebody_new_becomes_an_employee_with_roles_and_team(app: TestApp) {
        let scene = Scene::new(app);
        is(&scene, json!(["Sagsbehandler", "Noget andet"]));
        let before = employees_of(&scene).await;
        let sent = scene.log_in("/api/v1/login/staff?back=/staff/citizens").await;
        assert_eq!(sent.to, "/staff/citizens");
        let cookie = sent.session().unwrap();
        let session = scene.get("/api/v1/session", &cookie).await.expect(200);
        assert_eq!((&session["name"], &session["roles"]), (&json!("Ida Holm"), &json!(["caseworker"])));
        assert_eq!((&session["idle_seconds"], &session["ends_at"]), (&json!(3600), &json!("2026-11-30T17:00:00Z")));
        let id = session["employee_id"].as_str().unwrap().to_owned();
        let team = scene.app.db.read(&Scope::new("269").unwrap(), move |tx| employees::team_of(tx, &id)).await;
        let team: Vec<String> = team.unwrap_or_else(|error: StoreError| unreachable!("{error}")).into_iter().map(|row| row.id).collect();
        assert!(team.contains(&"anne-marie".to_owned()), "{team:?}");
        scene.get(WEEK, &cookie).await.expect(200);
        scene.get("/api/v1/me/talks", &cookie).await.refused(403, "forbidden");
        // The second time it is the same person, by another name.
        scene.claim("name", json!("Ida Holm Lund"));
        let again = scene.log_in(STAFF).await.session().unwrap();
        assert_eq!(scene.get("/api/v1/session", &again).await.expect(200)["name"], "Ida Holm Lund");
        assert_eq!(employees_of(&scene).await, before + 1);
    }

    async fn other_roles_take_effect_at_once_in_every_browser(app: TestApp) {
        let scene = Scene::new(app);
        is(&scene, json!("Sagsbehandler"));
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        let exempt = "/api/v1/staff/citizens/mette/exemption/end";
        let decides = async |scene: &Scene| {
            let call = crate::support::unsafe_call(actix_web::http::Method::POST, exempt);
            scene.app.call(call.set_json(json!({})).insert_header(("cookie", cookie.as_str()))).await.status != 403
        };
        assert!(decides(&scene).await);
        is(&scene, json!("Koordinator"));
        assert!(scene.log_in(STAFF).await.session().is_some());
        assert!(!decides(&scene).await);
        scene.get(WEEK, &cookie).await.expect(200);
        scene.get(SETTINGS, &cookie).await.refused(403, "forbidden");
        let written = scene.audited("set_roles").await;
        assert!(written.last().unwrap().details.contains("coordinator"), "{written:?}");
    }

    async fn other_roles_shorten_what_is_open_in_every_browser_and_never_prolong_it(app: TestApp) {
        let mut scene = Scene::new(app);
        let login = Arc::get_mut(&mut scene.app.login).unwrap();
        login.limits.roles.insert(Role::Coordinator, Limit { idle_minutes: 15, hours: 4 });
        let long = (json!(3_600), json!("2026-11-30T17:00:00Z"));
        let short = (json!(900), json!("2026-11-30T11:00:00Z"));
        is(&scene, json!("Sagsbehandler"));
        let other = scene.log_in(STAFF).await.session().unwrap();
        assert_eq!(limits(&scene, &other).await, long);
        is(&scene, json!("Koordinator"));
        assert!(scene.log_in(STAFF).await.session().is_some());
        assert_eq!(limits(&scene, &other).await, short);
        is(&scene, json!("Sagsbehandler"));
        let newest = scene.log_in(STAFF).await.session().unwrap();
        assert_eq!(limits(&scene, &newest).await, long);
        assert_eq!(limits(&scene, &other).await, short);
        scene.app.now += chrono::Duration::minutes(15);
        scene.get(WEEK, &other).await.refused(401, "signed-out");
        scene.get(WEEK, &newest).await.expect(200);
    }

    async fn whoever_has_no_role_any_more_is_out_at_once(app: TestApp) {
        let scene = Scene::new(app);
        is(&scene, json!("Sagsbehandler"));
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        is(&scene, json!("Noget andet"));
        let sent = scene.log_in(STAFF).await;
        assert_eq!((sent.to.as_str(), sent.session()), ("/staff/login/no-role", None));
        scene.get(WEEK, &cookie).await.refused(401, "signed-out");
    }

    async fn a_deprovisioned_employee_is_out_at_once_and_stays_out_until_they_are_back(app: TestApp) {
        let scene = Scene::new(app);
        is(&scene, json!("Sagsbehandler"));
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        let id = scene.get("/api/v1/session", &cookie).await.expect(200)["employee_id"].as_str().unwrap().to_owned();
        let (db, now) = (&scene.app.db, scene.app.now);
        for nobody in ["nobody", "nobody@solrod.example", ""] {
            let refused = end(db, "269", nobody, now).await;
            assert!(matches!(refused, Err(AppError::Invalid { field: "employee", .. })), "{nobody}: {refused:?}");
        }
        scene.get(WEEK, &cookie).await.expect(200);
        let ended = end(db, "269", "Ida@solrod.example", now).await.unwrap();
        assert_eq!((&ended.id, ended.sessions), (&id, 1));
        scene.get(WEEK, &cookie).await.refused(401, "signed-out");
        assert_eq!(scene.log_in(STAFF).await.to, "/staff/login/no-role");
        assert_eq!(back(db, "269", &id, now).await.unwrap(), id);
        scene.get(WEEK, &cookie).await.refused(401, "signed-out");
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        assert_eq!(scene.get("/api/v1/session", &cookie).await.expect(200)["employee_id"], json!(id));
        for action in ["end_employee", "bring_back_employee"] {
            let written = scene.audited(action).await;
            assert_eq!(written.iter().map(|row| &row.entity_id).collect::<Vec<_>>(), [&id], "{action}");
        }
    }

    async fn the_first_time_somebody_is_found_by_their_address_and_only_then(app: TestApp) {
        let scene = Scene::new(app);
        tests::sql::execute(&scene.app.database, "UPDATE employee SET email = 'Ida@solrod.example' WHERE id = 'anne-marie' AND municipality_code = '269'");
        let before = employees_of(&scene).await;
        is(&scene, json!("Sagsbehandler"));
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        assert_eq!(scene.get("/api/v1/session", &cookie).await.expect(200)["employee_id"], "anne-marie");
        // Another subject with the same address is somebody else.
        scene.claim("sub", json!("another"));
        let cookie = scene.log_in(STAFF).await.session().unwrap();
        assert_ne!(scene.get("/api/v1/session", &cookie).await.expect(200)["employee_id"], "anne-marie");
        assert_eq!(employees_of(&scene).await, before + 1);
    }
}
