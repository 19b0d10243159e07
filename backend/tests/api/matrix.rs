//! Who may do what, tried: every operation of the API document as every role, as a citizen and as nobody, with one's own
//! ids, with another citizen's, and with another municipality's. An operation without a row in the table fails.

use crate::on_both;
use crate::support::{Answer, TestApp, unsafe_call};
use actix_web::http::Method;
use actix_web::test::TestRequest;
use backend::web::document;
use serde_json::{Value, json};
use shared::access::{Permission, Role};
use std::collections::BTreeSet;

/// Who an operation is for.
#[derive(Clone, Copy)]
pub enum For {
    /// Whoever comes by.
    Anybody,
    /// Whoever is signed in.
    SignedIn,
    /// A citizen, on what is theirs.
    Citizen,
    /// Staff whose role allows it.
    Staff(Permission),
    /// A program with a token, which nobody of these is.
    Program,
}

/// What the id in an operation's address names.
#[derive(Clone, Copy, PartialEq)]
pub enum Id {
    None,
    Order,
    Talk,
    Citizen,
    Window,
    Task,
    Question,
    Override,
    Message,
    Representative,
    /// Another session of whoever calls.
    Session,
    Check,
    Alarm,
    /// A link to talks: municipality and secret.
    Feed,
}

use For::{Anybody, Citizen, Program, SignedIn, Staff};
use Permission::{Audit, Configure, Decide, Guard, PlanTime, SeeCitizens, SeeFigures, WorkCases};

/// The table: operation, for whom, and what its id names.
pub const TABLE: &[(&str, For, Id)] = &[
    ("GET /api/v1/demo/people", Anybody, Id::None),
    ("POST /api/v1/demo/sign-in", Anybody, Id::None),
    ("GET /api/v1/demo/post", Anybody, Id::None),
    ("GET /api/v1/login/citizen", Anybody, Id::None),
    ("GET /api/v1/login/staff", Anybody, Id::None),
    ("GET /api/v1/login/callback", Anybody, Id::None),
    ("GET /api/v1/session", SignedIn, Id::None),
    ("POST /api/v1/session/sign-out", SignedIn, Id::None),
    ("GET /api/v1/session/all", SignedIn, Id::None),
    ("POST /api/v1/session/all/end", SignedIn, Id::None),
    ("POST /api/v1/session/{id}/end", SignedIn, Id::Session),
    ("POST /api/v1/oauth/token", Anybody, Id::None),
    ("GET /api/v1/integration/citizens/{id}/appointments", Program, Id::Citizen),
    ("POST /api/v1/integration/citizens/find", Program, Id::None),
    ("GET /api/v1/me/talks", Citizen, Id::None),
    ("GET /api/v1/me/access-log", Citizen, Id::None),
    ("GET /api/v1/me/access-log/page", Citizen, Id::None),
    ("GET /api/v1/me/course", Citizen, Id::None),
    ("GET /api/v1/me/profile", Citizen, Id::None),
    ("PUT /api/v1/me/profile", Citizen, Id::None),
    ("GET /api/v1/me/export", Citizen, Id::None),
    ("GET /api/v1/me/export.json", Citizen, Id::None),
    ("GET /api/v1/me/sessions", Citizen, Id::None),
    ("POST /api/v1/me/sessions/end", Citizen, Id::None),
    ("POST /api/v1/me/contact-codes", Citizen, Id::None),
    ("POST /api/v1/me/contact-codes/confirm", Citizen, Id::None),
    ("GET /api/v1/me/calendar-feed", Citizen, Id::None),
    ("POST /api/v1/me/calendar-feed", Citizen, Id::None),
    ("DELETE /api/v1/me/calendar-feed", Citizen, Id::None),
    ("GET /api/v1/feeds/{municipality}/{secret}/aftaler.ics", Anybody, Id::Feed),
    ("GET /api/v1/me/hours", Citizen, Id::None),
    ("PUT /api/v1/me/hours", Citizen, Id::None),
    ("POST /api/v1/me/appointments", Citizen, Id::None),
    ("POST /api/v1/me/call-back-requests", Citizen, Id::None),
    ("POST /api/v1/me/exemption/end", Citizen, Id::None),
    ("GET /api/v1/me/orders/{id}/slots", Citizen, Id::Order),
    ("GET /api/v1/me/orders/{id}/no-suitable-time", Citizen, Id::Order),
    ("POST /api/v1/me/orders/{id}/no-suitable-time", Citizen, Id::Order),
    ("GET /api/v1/me/reason-questions/{id}", Citizen, Id::Question),
    ("POST /api/v1/me/reason-questions/{id}/answer", Citizen, Id::Question),
    ("POST /api/v1/me/talk-requests", Citizen, Id::None),
    ("GET /api/v1/me/appointments/{id}", Citizen, Id::Talk),
    ("GET /api/v1/me/appointments/{id}/calendar.ics", Citizen, Id::Talk),
    ("GET /api/v1/me/appointments/{id}/slots", Citizen, Id::Talk),
    ("POST /api/v1/me/appointments/{id}/move", Citizen, Id::Talk),
    ("POST /api/v1/me/appointments/{id}/cancel", Citizen, Id::Talk),
    ("GET /api/v1/staff/week", Staff(PlanTime), Id::None),
    ("GET /api/v1/staff/calendar-feed", Staff(PlanTime), Id::None),
    ("POST /api/v1/staff/calendar-feed", Staff(PlanTime), Id::None),
    ("DELETE /api/v1/staff/calendar-feed", Staff(PlanTime), Id::None),
    ("GET /api/v1/staff/publishing", Staff(PlanTime), Id::None),
    ("POST /api/v1/staff/windows", Staff(PlanTime), Id::None),
    ("POST /api/v1/staff/windows/preview", Staff(PlanTime), Id::None),
    ("POST /api/v1/staff/windows/{id}/proposal", Staff(PlanTime), Id::Window),
    ("PUT /api/v1/staff/windows/{id}", Staff(PlanTime), Id::Window),
    ("POST /api/v1/staff/citizens/search", Staff(SeeCitizens), Id::None),
    ("GET /api/v1/staff/citizens/{id}", Staff(SeeCitizens), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/slots", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/appointments", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/notes", Staff(WorkCases), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/messages", Staff(SeeCitizens), Id::Citizen),
    ("GET /api/v1/staff/sending", Staff(SeeCitizens), Id::None),
    ("GET /api/v1/staff/messages/{id}/letter.pdf", Staff(SeeCitizens), Id::Message),
    ("POST /api/v1/staff/messages/{id}/send-again", Staff(WorkCases), Id::Message),
    ("POST /api/v1/staff/messages/{id}/settle", Staff(WorkCases), Id::Message),
    ("GET /api/v1/staff/citizens/{id}/representatives", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/representatives", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/representatives/{id}/end", Staff(WorkCases), Id::Representative),
    ("POST /api/v1/staff/citizens/{id}/access", Staff(SeeCitizens), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/protection", Staff(Guard), Id::Citizen),
    ("PUT /api/v1/staff/citizens/{id}/protection", Staff(Guard), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/identity", Staff(WorkCases), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/export", Staff(WorkCases), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/export.json", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/identity", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/exemption", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/exemption/end", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/orders", Staff(WorkCases), Id::Citizen),
    ("POST /api/v1/staff/orders/{id}/withdraw", Staff(WorkCases), Id::Order),
    ("GET /api/v1/staff/orders/{id}/evidence", Staff(SeeCitizens), Id::Order),
    ("GET /api/v1/staff/tasks", Staff(SeeCitizens), Id::None),
    ("POST /api/v1/staff/tasks/{id}/done", Staff(WorkCases), Id::Task),
    ("GET /api/v1/staff/appointments/{id}/slots", Staff(WorkCases), Id::Talk),
    ("POST /api/v1/staff/appointments/{id}/move", Staff(WorkCases), Id::Talk),
    ("POST /api/v1/staff/appointments/{id}/cancel", Staff(WorkCases), Id::Talk),
    ("POST /api/v1/staff/appointments/{id}/outcome", Staff(WorkCases), Id::Talk),
    ("POST /api/v1/staff/appointments/{id}/call-attempts", Staff(WorkCases), Id::Talk),
    ("GET /api/v1/staff/appointments/{id}/letter", Staff(WorkCases), Id::Talk),
    ("PUT /api/v1/staff/appointments/{id}/video-link", Staff(WorkCases), Id::Talk),
    ("GET /api/v1/staff/settings", Staff(Configure), Id::None),
    ("PUT /api/v1/staff/settings", Staff(Configure), Id::None),
    ("GET /api/v1/staff/retention", Staff(Configure), Id::None),
    ("PUT /api/v1/staff/retention", Staff(Configure), Id::None),
    ("GET /api/v1/staff/figures", Staff(SeeFigures), Id::None),
    ("GET /api/v1/staff/figures.csv", Staff(SeeFigures), Id::None),
    ("GET /api/v1/staff/figures/rows", Staff(SeeCitizens), Id::None),
    ("GET /api/v1/staff/figures/settings", Staff(Configure), Id::None),
    ("PUT /api/v1/staff/figures/settings", Staff(Configure), Id::None),
    ("GET /api/v1/staff/message-texts", Staff(Configure), Id::None),
    ("PUT /api/v1/staff/message-texts", Staff(Configure), Id::None),
    ("POST /api/v1/staff/message-texts/preview", Staff(Configure), Id::None),
    ("GET /api/v1/staff/audit", Staff(Audit), Id::None),
    ("POST /api/v1/staff/audit/checks", Staff(Audit), Id::None),
    ("GET /api/v1/staff/audit/checks/{id}", Staff(Audit), Id::Check),
    ("POST /api/v1/staff/audit/checks/{id}/verdicts", Staff(Audit), Id::Check),
    ("POST /api/v1/staff/audit/checks/{id}/sign", Staff(Audit), Id::Check),
    ("POST /api/v1/staff/audit/alarms/{id}/settle", Staff(Audit), Id::Alarm),
    ("GET /api/v1/rules", SignedIn, Id::None),
    ("POST /api/v1/staff/rules/overrides", Staff(Configure), Id::None),
    ("POST /api/v1/staff/rules/overrides/{id}/withdraw", Staff(Configure), Id::Override),
    // Last: what is decided here would stand in the way of the rest.
    ("POST /api/v1/staff/citizens/{id}/withdrawal", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/withdrawal/proposal", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/withdrawal/end", Staff(Decide), Id::Citizen),
    ("GET /api/v1/staff/citizens/{id}/withdrawal", Staff(SeeCitizens), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/standby", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/standby/proposal", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/standby/end", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/case-changes", Staff(Decide), Id::Citizen),
    ("POST /api/v1/staff/citizens/{id}/case-changes/proposal", Staff(Decide), Id::Citizen),
    ("GET /api/v1/me/withdrawal", Citizen, Id::None),
];

/// One employee of each role.
const EMPLOYEES: [(&str, Role); 5] = [
    ("anne-marie", Role::Caseworker),
    ("kim", Role::Coordinator),
    ("lea", Role::TeamLeader),
    ("ada", Role::Administrator),
    ("rie", Role::Auditor),
];

/// A body that says something sensible, so that no call is refused for what it says before anybody asks who says it.
fn body(operation: &str) -> Value {
    let talk = json!({ "channel": "phone", "caseworker": "anne-marie", "starts_at": "2026-12-04T10:00:00+01:00", "phone": "55500123" });
    let with = |mut base: Value, more: Value| {
        base.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        base
    };
    let window = json!({ "from": 840, "to": 960, "variants": ["follow-up-phone"] });
    match operation.split_once("/api/v1").unwrap().1 {
        "/demo/sign-in" => json!({ "citizen_id": "mette" }),
        "/me/profile" => json!({ "phone": "55500123", "language": "da" }),
        "/me/contact-codes" => json!({ "channel": "sms" }),
        "/me/contact-codes/confirm" => json!({ "channel": "sms", "code": "123456" }),
        "/staff/citizens/{id}/representatives" => {
            json!({ "name": "Advokat Holm", "street": "Torvet 1", "postal_code": "4600", "town": "Køge", "consent_on": "2026-11-30" })
        }
        "/me/appointments" => with(talk, json!({ "order": "order-mette", "companion": false })),
        "/me/appointments/{id}/move" => with(talk, json!({ "companion": false })),
        "/me/appointments/{id}/cancel" => json!({ "reason": "ill" }),
        "/staff/windows" | "/staff/windows/preview" => with(window, json!({ "day": "2026-12-10", "office": "office" })),
        "/staff/windows/{id}/proposal" | "/staff/windows/{id}" => with(window, json!({ "revision": 1 })),
        "/staff/citizens/search" => json!({ "whose": "mine", "filter": "all", "sort": "name", "page": 1 }),
        "/staff/citizens/{id}/appointments" => with(talk, json!({ "origin": "assisted", "talk_type": "follow-up" })),
        "/me/reason-questions/{id}/answer" => json!({ "reason": "forgot" }),
        "/staff/citizens/{id}/orders" => json!({ "talk_type": "follow-up" }),
        "/staff/citizens/{id}/access" => json!({ "reason": "contacted" }),
        "/staff/citizens/{id}/protection" => json!({ "named": [] }),
        "/staff/orders/{id}/withdraw" => json!({ "reason": "mistake" }),
        "/staff/citizens/{id}/notes" => json!({ "text": "Ringede." }),
        "/staff/citizens/{id}/exemption" => {
            json!({ "ground": "language", "requested_by": "citizen", "from": "2026-11-30", "review_on": "2026-12-30" })
        }
        "/staff/citizens/{id}/identity" => json!({ "name": "Mette Sørensen", "reason": "new_name" }),
        "/staff/retention" => json!({ "periods": [] }),
        "/staff/figures/settings" => {
            json!({ "schemes": [], "norm": 45, "weeks_without_talk": 6, "smallest_group": 5, "weekly_digest": false })
        }
        "/me/hours" => json!({ "hours": [] }),
        "/staff/citizens/{id}/withdrawal" | "/staff/citizens/{id}/withdrawal/proposal" => {
            json!({ "ground": "conduct", "reasons": "Aflyser altid.",
            "hearing_on": "2026-11-23", "from": "2026-11-30", "review_on": "2026-12-30" })
        }
        "/staff/citizens/{id}/standby" | "/staff/citizens/{id}/standby/proposal" => {
            json!({ "from": "2026-11-30", "review_on": "2026-12-30" })
        }
        "/staff/citizens/{id}/case-changes" | "/staff/citizens/{id}/case-changes/proposal" => {
            json!({ "change": { "kind": "hours", "hours": [] } })
        }
        "/staff/message-texts" | "/staff/message-texts/preview" => {
            json!({ "key": "message-subject", "language": "da" })
        }
        "/staff/rules/overrides" => {
            json!({ "scheme": "sickness_benefit", "key": "min_notice_days", "value": "10", "valid_from": "2026-11-30", "reason": "Ferie." })
        }
        "/staff/appointments/{id}/move" => talk,
        "/staff/appointments/{id}/cancel" => json!({ "by": "office" }),
        "/staff/audit/checks" => json!({ "size": 3 }),
        "/staff/audit/checks/{id}/verdicts" => json!({ "position": 1, "verdict": "in_order" }),
        "/staff/audit/alarms/{id}/settle" => json!({ "note": "Talt med lederen." }),
        "/staff/appointments/{id}/outcome" => json!({ "outcome": "held" }),
        _ => json!({}),
    }
}

/// The operations of the document, as `METHOD path`.
fn operations() -> BTreeSet<String> {
    let document = serde_json::to_value(document()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &Value)| -> Vec<String> {
        item.as_object().unwrap().keys().map(|method| format!("{} {path}", method.to_uppercase())).collect()
    };
    paths.iter().flat_map(of).collect()
}

/// Calls an operation with this id, as somebody with this cookie or as nobody.
async fn call(app: &TestApp, operation: &str, id: &str, cookie: Option<&str>) -> u16 {
    answer(app, operation, id, cookie).await.status.as_u16()
}

/// The same with all that came back.
pub async fn answer(app: &TestApp, operation: &str, id: &str, cookie: Option<&str>) -> Answer {
    let (method, path) = operation.split_once(' ').unwrap();
    let mut path = path.replace("{id}", id).replace("{municipality}/{secret}", id);
    if path.ends_with("/slots") && path.contains("/citizens/") {
        path.push_str("?purpose=summon");
    }
    if path.ends_with("/figures/rows") {
        path.push_str("?list=tasks");
    }
    let mut request = match method {
        "GET" => TestRequest::with_uri(&path),
        _ => unsafe_call(Method::from_bytes(method.as_bytes()).unwrap(), &path)
            .insert_header(("idempotency-key", app.key()))
            .set_json(body(operation)),
    };
    if let Some(cookie) = cookie {
        request = request.insert_header(("cookie", cookie));
    }
    app.call(request).await
}

#[test]
fn the_table_has_a_row_for_every_operation_and_no_other() {
    let rows: BTreeSet<String> = TABLE.iter().map(|(operation, ..)| (*operation).to_owned()).collect();
    assert_eq!(rows, operations());
}

/// `ARCHITECTURE.md` shows the table of roles as the code has it.
#[test]
fn the_table_of_roles_is_the_one_that_is_written_down() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../ARCHITECTURE.md")).unwrap();
    for permission in Permission::ALL {
        let cell = |role: &Role| if role.may(*permission) { "yes" } else { "–" };
        let cells: Vec<&str> = Role::ALL.iter().map(cell).collect();
        let row = format!("| `{permission}` | {} |", cells.join(" | "));
        assert!(text.contains(&row), "ARCHITECTURE.md lacks the line {row}");
    }
}

on_both! {
    async fn every_operation_as_everybody(app: TestApp) {
        let mut tried = 0;
        let mut wrong: Vec<String> = Vec::new();
        for (operation, who, id) in TABLE {
            let id_kind = id;
            for (name, role) in [("nobody", None), ("mette", None)].into_iter().chain(EMPLOYEES.map(|(name, role)| (name, Some(role)))) {
                let own = match id {
                    Id::Session => crate::world::fresh_session(&app.db, name, role.is_none()).await,
                    id => own_id(&app, *id).await,
                };
                let cookie = if name == "nobody" { None } else { Some(app.cookie_of(name, role.is_none()).await) };
                let expected = match (who, name, role) {
                    (Anybody, ..) => Expected::Through,
                    (Program, ..) | (_, "nobody", _) => Expected::Status(401),
                    (SignedIn, ..) | (Citizen, "mette", _) => Expected::Through,
                    (Staff(permission), _, Some(role)) if role.may(*permission) => Expected::Through,
                    _ => Expected::Status(403),
                };
                let mut cases = vec![("own", own.clone(), expected)];
                if *id != Id::None && expected == Expected::Through {
                    cases.extend(foreign_ids(&app, *who, *id).await.into_iter().map(|(what, id)| (what, id, Expected::Status(404))));
                } else if *id != Id::None {
                    cases.push(("foreign municipality", foreign(*id).to_owned(), expected));
                }
                for (what, id, expected) in cases {
                    // A window is its caseworker's own, whoever else may plan.
                    let expected = if what == "own" && *id_kind == Id::Window && name != "anne-marie" && expected == Expected::Through {
                        Expected::Status(404)
                    } else {
                        expected
                    };
                    let status = call(&app, operation, &id, cookie.as_deref()).await;
                    tried += 1;
                    let right = match expected {
                        Expected::Through => ![401, 403, 404].contains(&status) && status < 500
                            || status == 404 && operation == &"GET /api/v1/me/orders/{id}/no-suitable-time",
                        Expected::Status(expected) => status == expected,
                    };
                    if !right {
                        wrong.push(format!("{operation} as {name} with {what} id {id}: {status}, not {expected:?}"));
                    }
                }
            }
        }
        // Whose role allows it, and who has nothing to do with the citizen: refused until they say why.
        let about_a_citizen = [Id::Order, Id::Talk, Id::Citizen, Id::Task, Id::Message, Id::Representative];
        let tom = app.cookie_of("tom", false).await;
        for (operation, who, id) in TABLE {
            let Staff(permission) = who else { continue };
            if !Role::Caseworker.may(*permission) || !about_a_citizen.contains(id) || operation.ends_with("/access") {
                continue;
            }
            let status = call(&app, operation, &own_id(&app, *id).await, Some(&tom)).await;
            tried += 1;
            if status != 403 {
                wrong.push(format!("{operation} as tom of another team: {status}, not 403"));
            }
        }
        assert!(wrong.is_empty(), "{} of {tried} wrong:\n{}", wrong.len(), wrong.join("\n"));
        println!("matrix: {} operations, {tried} calls, all as the table says", TABLE.len());
        assert!(tried >= TABLE.len() * 7, "only {tried} calls");
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Expected {
    /// Neither signed out, nor forbidden, nor not found: what else a rule says is not this test's business.
    Through,
    Status(u16),
}

/// An id of what is one's own, in our municipality: made anew each time, so that no call finds it used up.
pub async fn own_id(app: &TestApp, id: Id) -> String {
    match id {
        Id::None | Id::Session => String::new(),
        Id::Order => "order-mette".to_owned(),
        Id::Citizen => "mette".to_owned(),
        Id::Window => "friday".to_owned(),
        Id::Talk => crate::world::fresh_talk(&app.db, "mette").await,
        Id::Task => crate::world::fresh_task(&app.db, "mette").await,
        Id::Question => crate::world::fresh_question(&app.db, "mette").await,
        Id::Override => crate::world::fresh_override(&app.db, "269").await,
        Id::Message => crate::world::fresh_failed(&app.db, "mette").await,
        Id::Representative => crate::world::fresh_representative(&app.db, "mette").await,
        Id::Check => crate::world::fresh_check(&app.db).await,
        Id::Alarm => crate::world::fresh_alarm(&app.db).await,
        Id::Feed => crate::world::fresh_feed(&app.db, "mette").await,
    }
}

const fn foreign(id: Id) -> &'static str {
    match id {
        Id::None => "",
        Id::Order => "order-zoe",
        Id::Citizen => "zoe",
        Id::Window => "theirs",
        Id::Talk => "talk-zoe",
        Id::Task => "task-zoe",
        Id::Question => "question-zoe",
        Id::Override => "theirs",
        Id::Message => "message-zoe",
        Id::Representative => "representative-zoe",
        Id::Session => "session-zoe",
        Id::Check | Id::Alarm => "theirs",
        Id::Feed => "751/secret",
    }
}

/// Ids that are there, and not the caller's: another municipality's, and for citizens another citizen's.
async fn foreign_ids(app: &TestApp, who: For, id: Id) -> Vec<(&'static str, String)> {
    let mut ids = vec![("foreign municipality", foreign(id).to_owned())];
    if matches!(who, Citizen) {
        ids.push(match id {
            Id::Order => ("foreign citizen", "order-piotr".to_owned()),
            Id::Question => ("foreign citizen", crate::world::fresh_question(&app.db, "piotr").await),
            _ => ("foreign citizen", crate::world::fresh_talk(&app.db, "piotr").await),
        });
    }
    ids
}
