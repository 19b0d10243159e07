//! Every operation that takes a body and came with the office, called by somebody who may, on something that is there.

use serde_json::{Value, json};

use crate::client::{Answer, Session};
use crate::database::{Database, Kind};
use crate::diary::week;
use crate::office::{Pair, pairs};
use crate::server::Server;
use crate::sql;
use crate::world::{array, text};
use crate::wrong::{window, with};

/// A call, with a body in which nothing is wrong.
pub struct Operation<'a> {
    /// What it does.
    pub name: &'a str,
    /// Who calls.
    pub who: &'a Session,
    /// Where.
    pub path: String,
    /// Whether it is a `PUT`; else it is a `POST`.
    pub put: bool,
    /// The body; no field is `null`.
    pub good: Value,
    /// The fields that may be left out.
    pub optional: &'a [&'a str],
}

/// Somebody and something for every operation.
pub struct World {
    /// Where all of it is kept.
    pub database: Database,
    _server: Server,
    /// A citizen whom the caseworker can exempt.
    pub pair: Pair,
    administrator: Session,
    leader: Session,
    /// Another citizen's talk that stands.
    pub talk: String,
    window: Value,
    task: String,
    rule: String,
    representative: String,
    message: String,
    auditor: Session,
    check: String,
    alarm: String,
}

impl Operation<'_> {
    /// Calls with another body.
    pub fn send(&self, body: &Value) -> Answer {
        if self.put { self.who.put(&self.path, body) } else { self.who.post(&self.path, body) }
    }

    /// Calls with one field as it should not be.
    pub fn send_with(&self, field: &str, wrong: Value) -> Answer {
        self.send(&with(&self.good, field, wrong))
    }
}

impl World {
    /// A new one.
    ///
    /// # Panics
    /// When the demo is not the one these tests know.
    pub fn new(kind: Kind) -> Self {
        let database = Database::solroed(kind);
        let server = Server::start(&database);
        let pair = pairs(&server, &server, 1).swap_remove(0);
        let booked = server.persona("booked").read("/api/v1/me/talks");
        let talk = text(&array(&booked["talks"])[0]["id"]);
        let days = week(&pair.desk, Some(pair.slots[0].day()));
        let window = days.iter().flat_map(|day| array(&day["windows"])).next().expect("a window").clone();
        let asked = pair.booker.session.post("/api/v1/me/call-back-requests", &json!({}));
        assert_eq!(asked.status, 201, "{}", asked.body);
        let citizen = pair.desk.read(&format!("/api/v1/staff/citizens/{}", pair.booker.citizen));
        let task = text(&array(&citizen["tasks"])[0]["id"]);
        let administrator = server.persona("administrator");
        let leader = server.persona("team_leader");
        let decided = administrator.post("/api/v1/staff/rules/overrides", &rule());
        assert_eq!(decided.status, 200, "{}", decided.body);
        let rule = text(&array(&array(&decided.body["schemes"])[0]["overrides"])[0]["id"]);
        let of_citizen = format!("/api/v1/staff/citizens/{}", pair.booker.citizen);
        let registered = pair.desk.post(&format!("{of_citizen}/representatives"), &representative());
        assert_eq!(registered.status, 201, "{}", registered.body);
        let representative = text(&array(&registered.body["representatives"])[0]["id"]);
        let message = text(&array(&pair.desk.read(&format!("{of_citizen}/messages"))["messages"])[0]["id"]);
        let auditor = server.persona("auditor");
        let drawn = auditor.post("/api/v1/staff/audit/checks", &json!({ "size": 1 }));
        assert_eq!(drawn.status, 201, "{}", drawn.body);
        let (check, alarm) = (text(&drawn.body["check"]["id"]), "an-alarm".to_owned());
        let raise = "INSERT INTO audit_alarm (municipality_code, id, day, employee_id, kind, count, usual, raised_at) \
            SELECT municipality_code, 'an-alarm', '2026-11-29', min(id), 'many_searches', 90, 7, '2026-11-30 01:00:00' \
            FROM employee GROUP BY municipality_code";
        sql::execute(&database, raise);
        Self {
            database,
            _server: server,
            pair,
            administrator,
            leader,
            talk,
            window,
            task,
            rule,
            representative,
            message,
            auditor,
            check,
            alarm,
        }
    }

    /// The ids that stand in the operations' paths.
    pub fn ids(&self) -> [&str; 10] {
        let window = self.window["id"].as_str().unwrap_or_default();
        let (representative, message) = (&self.representative, &self.message);
        let pair = [&self.pair.booker.order, &self.pair.booker.citizen];
        let audited = [&self.check, &self.alarm];
        [pair[0], pair[1], &self.talk, &self.task, window, &self.rule, representative, message, audited[0], audited[1]]
    }

    /// All of them.
    pub fn operations(&self) -> Vec<Operation<'_>> {
        let [order, citizen, talk, task, window_id, rule_id, representative_id, message, check, alarm] = self.ids();
        let (me, desk) = (&self.pair.booker.session, &self.pair.desk);
        let slot = &self.pair.slots[0];
        let time = json!({ "channel": "phone", "caseworker": slot.caseworker, "starts_at": slot.starts_at });
        let kept = json!({ "talk": talk, "fate": "keep" });
        let variants: Vec<&Value> = array(&self.window["variants"]).iter().map(|variant| &variant["id"]).collect();
        let reshaped = json!({
            "revision": self.window["revision"], "from": self.window["from"], "to": self.window["to"], "variants": variants,
            "withdraw": false, "decisions": [kept],
        });
        let mut published = window(desk);
        published["room"] = self.window["room"]["id"].clone();
        published["repeat"] = json!({ "weekdays": [1, 5], "weeks": 2 });
        let search = json!({
            "whose": "everybody", "filter": "all", "text": "Hansen", "sort": "name", "descending": false, "page": 1,
        });
        let exemption = json!({
            "ground": "it_skills", "requested_by": "citizen", "from": "2026-11-30", "to": "2027-03-01", "review_on": "2027-02-01",
        });
        let withdrawal = json!({
            "ground": "purpose", "reasons": "Samtalerne skal holdes på arbejdspladsen.", "hearing_on": "2026-11-23",
            "from": "2026-11-30", "to": "2027-03-01", "review_on": "2027-02-01",
        });
        let standby = json!({ "from": "2026-11-30", "to": "2027-03-01", "review_on": "2027-02-01", "talks": [kept] });
        let change = json!({ "change": { "kind": "close", "closed_on": "2026-11-30" }, "talks": [kept] });
        let mut new_talk = time.clone();
        for (field, value) in [
            ("origin", json!("summoned")),
            ("talk_type", json!(self.pair.talk_type)),
            ("phone", json!("55500123")),
            ("companion", json!(false)),
            ("interpreter_language", json!("arabic")),
            ("reason", json!("urgent")),
        ] {
            new_talk[field] = value;
        }
        let post = |name, who, path: &str, good, optional| Operation {
            name,
            who,
            path: format!("/api/v1/{path}"),
            put: false,
            good,
            optional,
        };
        let put =
            |name, who, path: &str, good, optional| Operation { put: true, ..post(name, who, path, good, optional) };
        let profile = json!({
            "phone": "55500123", "email": "mette@example.dk", "language": "da", "interpreter_language": "arabic",
            "wants": ["sms", "email"],
        });
        let settings = json!({
            "video_link": "https://example.dk/{token}", "accessibility_statement": "https://example.dk/",
        });
        let identity = json!({ "name": "Mette Holm", "cpr": "670781-1234", "reason": "new_number" });
        let (of_order, of_citizen) = (format!("me/orders/{order}"), format!("staff/citizens/{citizen}"));
        let (of_talk, of_window) = (format!("staff/appointments/{talk}"), format!("staff/windows/{window_id}"));
        let nothing = json!({});
        vec![
            put("profile", me, "me/profile", profile, &["phone", "email", "interpreter_language", "wants"]),
            post("code: ask", me, "me/contact-codes", json!({ "channel": "sms" }), &[]),
            post("code: enter", me, "me/contact-codes/confirm", json!({ "channel": "sms", "code": "123456" }), &[]),
            post("represent", desk, &format!("{of_citizen}/representatives"), representative(), &["cvr", "to"]),
            post(
                "end representation",
                desk,
                &format!("staff/representatives/{representative_id}/end"),
                nothing.clone(),
                &[],
            ),
            post("send again", desk, &format!("staff/messages/{message}/send-again"), nothing.clone(), &[]),
            post("tell otherwise", desk, &format!("staff/messages/{message}/settle"), nothing.clone(), &[]),
            post(
                "no time",
                me,
                &format!("{of_order}/no-suitable-time"),
                json!({ "channel": "phone", "wishes": ["later"] }),
                &["channel", "wishes"],
            ),
            post("call back", me, "me/call-back-requests", json!({ "phone": "55500123" }), &["phone"]),
            post("ask for a talk", me, "me/talk-requests", json!({ "talk_type": self.pair.talk_type }), &["talk_type"]),
            post(
                "order: issue",
                desk,
                &format!("{of_citizen}/orders"),
                json!({ "talk_type": self.pair.talk_type, "immediate": false, "hold_by": "2027-01-11" }),
                &["immediate", "hold_by"],
            ),
            post(
                "order: take back",
                desk,
                &format!("staff/orders/{order}/withdraw"),
                json!({ "reason": "mistake" }),
                &[],
            ),
            post("end own exemption", me, "me/exemption/end", nothing.clone(), &[]),
            post("publish", desk, "staff/windows", published.clone(), &["room", "repeat"]),
            post("publish", desk, "staff/windows/preview", published, &["room", "repeat"]),
            post(
                "reshape: propose",
                desk,
                &format!("{of_window}/proposal"),
                reshaped.clone(),
                &["withdraw", "decisions"],
            ),
            put("reshape: decide", desk, &of_window, reshaped, &["withdraw", "decisions"]),
            post("search", desk, "staff/citizens/search", search, &["text", "descending"]),
            post("note", desk, &format!("{of_citizen}/notes"), json!({ "text": "Ringer igen fredag." }), &[]),
            post(
                "open another team's",
                desk,
                &format!("{of_citizen}/access"),
                json!({ "reason": "other", "words": "Ringer for en syg kollega." }),
                &["words"],
            ),
            put(
                "protect",
                &self.leader,
                &format!("{of_citizen}/protection"),
                json!({ "ground": "relative", "named": ["somebody"] }),
                &["ground"],
            ),
            post("correct", desk, &format!("{of_citizen}/identity"), identity, &["name", "cpr"]),
            post("exempt", desk, &format!("{of_citizen}/exemption"), exemption, &["to"]),
            post("withdraw", desk, &format!("{of_citizen}/withdrawal"), withdrawal.clone(), &["to"]),
            post("withdraw", desk, &format!("{of_citizen}/withdrawal/proposal"), withdrawal, &["to"]),
            post("end withdrawal", desk, &format!("{of_citizen}/withdrawal/end"), nothing.clone(), &[]),
            post("standby", desk, &format!("{of_citizen}/standby"), standby.clone(), &["to", "talks"]),
            post("standby", desk, &format!("{of_citizen}/standby/proposal"), standby, &["to", "talks"]),
            post("end standby", desk, &format!("{of_citizen}/standby/end"), nothing.clone(), &[]),
            post("case change", desk, &format!("{of_citizen}/case-changes"), change.clone(), &["talks"]),
            post("case change", desk, &format!("{of_citizen}/case-changes/proposal"), change, &["talks"]),
            put("hours", me, "me/hours", json!({ "hours": [{ "weekday": 1, "from": 480, "to": 600 }] }), &[]),
            post("end exemption", desk, &format!("{of_citizen}/exemption/end"), nothing.clone(), &[]),
            post(
                "new talk",
                desk,
                &format!("{of_citizen}/appointments"),
                new_talk,
                &["phone", "companion", "interpreter_language", "reason"],
            ),
            post("move", desk, &format!("{of_talk}/move"), with(&time, "phone", json!("55500123")), &["phone"]),
            post(
                "cancel",
                desk,
                &format!("{of_talk}/cancel"),
                json!({ "by": "citizen", "reason": "ill" }),
                &["reason"],
            ),
            post("outcome", desk, &format!("{of_talk}/outcome"), json!({ "outcome": "held" }), &[]),
            post("call in vain", desk, &format!("{of_talk}/call-attempts"), nothing.clone(), &[]),
            put(
                "video link",
                desk,
                &format!("{of_talk}/video-link"),
                json!({ "url": "https://example.dk/" }),
                &["url"],
            ),
            post("finish", desk, &format!("staff/tasks/{task}/done"), nothing, &[]),
            put(
                "settings",
                &self.administrator,
                "staff/settings",
                settings,
                &["video_link", "accessibility_statement"],
            ),
            put(
                "retention",
                &self.administrator,
                "staff/retention",
                json!({ "periods": [{ "rule": "notes", "number": 6 }] }),
                &[],
            ),
            put(
                "figures' settings",
                &self.administrator,
                "staff/figures/settings",
                json!({
                    "schemes": [{ "scheme": "sickness_benefit", "target": 500, "green_above": 100, "yellow_from": 50 }],
                    "norm": 45, "weeks_without_talk": 6, "smallest_group": 5, "weekly_digest": true,
                }),
                &[],
            ),
            put(
                "message text",
                &self.administrator,
                "staff/message-texts",
                json!({ "key": "message-case-closed-title", "language": "da", "text": "Dit forløb er slut" }),
                &["text"],
            ),
            post("draw", &self.auditor, "staff/audit/checks", json!({ "size": 1 }), &[]),
            post(
                "judge",
                &self.auditor,
                &format!("staff/audit/checks/{check}/verdicts"),
                json!({ "position": 1, "verdict": "in_order", "note": "Egen borger." }),
                &["note"],
            ),
            post(
                "sign",
                &self.auditor,
                &format!("staff/audit/checks/{check}/sign"),
                json!({ "note": "Alt i orden." }),
                &["note"],
            ),
            post(
                "settle",
                &self.auditor,
                &format!("staff/audit/alarms/{alarm}/settle"),
                json!({ "note": "Vikar for en kollega." }),
                &[],
            ),
            post("decide rule", &self.administrator, "staff/rules/overrides", rule(), &[]),
            post(
                "withdraw rule",
                &self.administrator,
                &format!("staff/rules/overrides/{rule_id}/withdraw"),
                json!({}),
                &[],
            ),
        ]
    }

    /// All that the operations could have changed: what is kept, counted, and what its people see of it.
    pub fn state(&self) -> (Vec<i64>, Vec<Value>) {
        let tables = [
            "appointment",
            "appointment_event",
            "availability_window_revision",
            "booking_bar",
            "calendar_feed",
            "call_attempt",
            "case_event",
            "citizen_absence",
            "citizen_access",
            "citizen_guard",
            "citizen_hours",
            "contact_code",
            "cpr_history",
            "case_file WHERE closed_on IS NOT NULL",
            "idempotency_key",
            "message",
            "message_text",
            "note",
            "order_event",
            "representative",
            "reservation WHERE live",
            "named_access",
            "no_time_report",
            "reason_question",
            "rule_override WHERE withdrawn_at IS NULL",
            "search_log",
            "task WHERE done_at IS NULL",
            "audit_event WHERE action NOT IN ('search', 'read')",
        ];
        let count = |table: &&str| sql::count(&self.database, &format!("SELECT count(*) AS count FROM {table}"));
        let citizen = self.pair.booker.session.read("/api/v1/me/profile");
        let seen = [citizen, self.administrator.read("/api/v1/staff/settings")];
        (tables.iter().map(count).collect(), seen.to_vec())
    }
}

/// A decision about a number that the law leaves open.
fn rule() -> Value {
    json!({
        "scheme": "sickness_benefit", "key": "min_notice_days", "value": "10", "valid_from": "2026-11-30", "reason": "Vi er få i vinter.",
    })
}

/// Somebody who gets copies of a citizen's letters.
fn representative() -> Value {
    json!({
        "name": "Advokat Holm", "street": "Torvet 1", "postal_code": "4600", "town": "Køge", "cvr": "29188475", "consent_on": "2026-11-30",
        "to": "2027-03-01",
    })
}
