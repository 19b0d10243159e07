//! What no page sends to the office's operations and to the citizen's new ones: every wrong request is answered with a problem that names
//! what is wrong, the server never fails, and nothing of it happens.

use serde_json::{Value, json};

use tests::database::Kind;
use tests::on_both_databases;
use tests::operations::{Operation, World};
use tests::server::assert_sound;
use tests::wrong::{UNKNOWN, fits, names, refused, without};

on_both_databases!(wrong_fields_are_named, wrong_values_are_named, wrong_addresses_are_refused);

fn wrong_fields_are_named(kind: Kind) {
    let world = World::new(kind);
    let before = world.state();
    for operation in world.operations() {
        println!("{}", operation.name);
        let good = operation.good.as_object().expect("an object");
        for (field, value) in good {
            let huge = json!("ø".repeat(9_000));
            let wrong_types = [json!({ "a": 1 }), json!(["x"]), json!(true), json!("æ\u{0}ø"), json!(47.11), huge];
            for wrong in wrong_types.into_iter().filter(|wrong| !fits(value, wrong)) {
                names(&operation.send_with(field, wrong), field);
            }
            if !operation.optional.contains(&field.as_str()) {
                names(&operation.send_with(field, Value::Null), field);
                names(&operation.send(&without(&operation.good, field)), field);
            }
        }
        names(&operation.send_with("diagnosis", json!("x")), "diagnosis");
        // A list of the values says which is which as little as nothing does.
        for body in [Value::Null, json!([]), json!(good.values().collect::<Vec<_>>()), json!("x"), json!(1)] {
            refused(&operation.send(&body));
        }
    }
    assert_eq!(world.state(), before);
    assert_sound(&world.database);
}

fn wrong_values_are_named(kind: Kind) {
    let world = World::new(kind);
    let before = world.state();
    for (name, values) in VALUES {
        let operations = world.operations();
        assert!(operations.iter().any(|operation| operation.name.starts_with(name)), "{name}");
        for operation in operations.iter().filter(|operation| operation.name.starts_with(name)) {
            for (field, wrong) in serde_json::from_str::<Vec<(String, Value)>>(values).expect("pairs") {
                println!("{} {field} {wrong}", operation.name);
                names(&operation.send_with(&field, wrong), &field);
            }
        }
    }
    for operation in world.operations() {
        let long = |length: usize| json!("x".repeat(length));
        let too_long = [
            ("phone", 31),
            ("email", 255),
            ("text", 2_001),
            ("url", 501),
            ("video_link", 301),
            ("reason", 501),
            ("note", 1_001),
            ("name", 201),
            ("street", 201),
            ("town", 101),
        ];
        for (field, length) in too_long.into_iter().filter(|(field, _)| operation.good.get(field).is_some()) {
            names(&operation.send_with(field, long(length)), field);
        }
        for day in ["1999-12-31T09:00:00Z", "2100-01-02T09:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
            if operation.good.get("starts_at").is_some() {
                names(&operation.send_with("starts_at", json!(day)), "starts_at");
            }
        }
    }
    assert_eq!(world.state(), before);

    // None of the good bodies was spoilt by what came before.
    let exempted = world.pair.exempt();
    assert_eq!(exempted.status, 201, "{}", exempted.body);
    assert_sound(&world.database);
}

/// Values that have the right type and make no sense, by how the names of the operations begin.
const VALUES: &[(&str, &str)] = &[
    (
        "profile",
        r#"[["phone", "123"], ["phone", ""], ["email", "mette"], ["email", "a@b.dk\r\nBcc: c@d.dk"], ["language", "tlh"],
            ["interpreter_language", "latin"], ["wants", ["letter"]], ["wants", ["fax"]], ["wants", ["sms", "email", "sms"]]]"#,
    ),
    ("code: ask", r#"[["channel", "letter"], ["channel", "digital_post"], ["channel", "fax"]]"#),
    (
        "code: enter",
        r#"[["channel", "letter"], ["code", ""], ["code", "12345"], ["code", "1234567"], ["code", "12345x"], ["code", "١٢٣٤٥٦"]]"#,
    ),
    (
        "represent",
        r#"[["name", " "], ["name", "a\r\nb"], ["street", ""], ["postal_code", "460"], ["postal_code", "46000"], ["postal_code", "46OO"],
            ["town", ""], ["cvr", "29188476"], ["cvr", "00000000"], ["cvr", ""], ["consent_on", "2026-12-01"], ["consent_on", "1999-12-31"],
            ["consent_on", "i dag"], ["to", "2026-11-29"], ["to", "9999-12-31"], ["to", "-0001-01-01"]]"#,
    ),
    (
        "no time",
        r#"[["channel", "fax"], ["wishes", ["never"]],
        ["wishes", ["later", "later", "later", "later", "later", "later"]]]"#,
    ),
    ("call back", r#"[["phone", "0045"]]"#),
    ("ask for a talk", r#"[["talk_type", "x"], ["talk_type", ""]]"#),
    (
        "order: issue",
        r#"[["talk_type", "x"], ["talk_type", ""], ["hold_by", "i morgen"], ["hold_by", "1999-12-31"], ["hold_by", "2100-01-01"],
            ["hold_by", "-0001-01-01"]]"#,
    ),
    ("order: take back", r#"[["reason", "because"], ["reason", ""]]"#),
    (
        "publish",
        r#"[["day", "2026-02-30"], ["day", "2026-11-20"], ["day", "1999-12-31"], ["day", "2100-01-01"], ["day", "9999-12-31"],
            ["from", -5], ["from", 7], ["from", 70000], ["to", 480], ["to", 70000], ["variants", []], ["variants", ["x"]],
            ["office", "nowhere"], ["room", "nowhere"],
            ["repeat", {"weekdays": [], "weeks": 1}], ["repeat", {"weekdays": [0], "weeks": 1}],
            ["repeat", {"weekdays": [8], "weeks": 1}], ["repeat", {"weekdays": [256], "weeks": 1}],
            ["repeat", {"weekdays": [-1], "weeks": 1}], ["repeat", {"weekdays": [1], "weeks": 0}],
            ["repeat", {"weekdays": [1], "weeks": 27}], ["repeat", {"weekdays": [1], "weeks": 65536}],
            ["repeat", {"weekdays": [1]}], ["repeat", {"weekdays": [1], "weeks": 1, "years": 1}]]"#,
    ),
    (
        "reshape",
        r#"[["revision", 2147483648], ["from", 7], ["to", 0], ["variants", []], ["variants", ["x"]],
            ["decisions", [{"talk": "x", "fate": "forget"}]], ["decisions", [{"talk": "", "fate": "keep"}]]]"#,
    ),
    (
        "reshape: decide",
        r#"[["decisions", [{"talk": "x", "fate": "move"}]],
            ["decisions", [{"talk": "x", "fate": "move", "to": {"channel": "phone", "caseworker": "x", "starts_at": "1969-07-20T20:17:40Z"}}]],
            ["decisions", [{"talk": "x", "fate": "cancel", "to": {"channel": "phone", "caseworker": "x", "starts_at": "2026-12-04T09:00:00Z"}}]]]"#,
    ),
    (
        "search",
        r#"[["whose", "nobody"], ["filter", "rich"], ["sort", "beauty"], ["page", 0], ["page", -1], ["page", 1001],
        ["page", 4294967296], ["page", 1.5]]"#,
    ),
    ("note", r#"[["text", ""], ["text", " \n\t "]]"#),
    (
        "correct",
        r#"[["name", " "], ["name", "a\r\nb"], ["cpr", ""], ["cpr", "670781123"], ["cpr", "6707811234x"], ["cpr", "3202811234"],
            ["cpr", "0000000000"], ["cpr", "٦٧٠٧٨١١٢٣٤"], ["reason", "because"], ["reason", ""]]"#,
    ),
    (
        "exempt",
        r#"[["ground", "illness"], ["requested_by", "office"], ["from", "2026-11-29"], ["from", "2027-06-01"], ["from", "0001-01-01"],
            ["from", "9999-12-31"], ["from", "2026-13-01"], ["to", "2026-11-29"], ["to", "2028-01-01"], ["to", "9999-12-31"],
            ["review_on", "2026-11-29"], ["review_on", "2027-03-02"], ["review_on", "9999-12-31"], ["review_on", "-0001-01-01"]]"#,
    ),
    (
        "withdraw",
        r#"[["ground", "illness"], ["reasons", ""], ["reasons", " \n\t "], ["hearing_on", "2026-12-01"], ["hearing_on", "2026-01-01"],
            ["hearing_on", "9999-12-31"], ["from", "2026-11-29"], ["from", "9999-12-31"], ["to", "2026-11-29"],
            ["review_on", "2027-03-02"], ["review_on", "-0001-01-01"]]"#,
    ),
    (
        "standby",
        r#"[["from", "2026-11-29"], ["from", "2027-06-01"], ["to", "2026-11-29"], ["review_on", "2026-11-29"],
            ["talks", [{"talk": "", "fate": "keep"}]], ["talks", [{"talk": "x", "fate": "forget"}]],
            ["talks", [{"talk": "x", "fate": "keep", "to": "2026-12-01"}]]]"#,
    ),
    (
        "case change",
        r#"[["change", {"kind": "death"}], ["change", {"kind": "close"}], ["change", {"kind": "close", "closed_on": "2019-01-01"}],
            ["change", {"kind": "close", "closed_on": "9999-12-31"}], ["change", {"kind": "recovery", "last_day": "-0001-01-01"}],
            ["change", {"kind": "recovery", "last_day": "2027-06-01"}], ["change", {"kind": "scheme", "scheme": "x", "first_day": "2026-11-30"}],
            ["change", {"kind": "moved", "moved_on": "2026-11-30", "where": "Køge"}],
            ["change", {"kind": "absence", "from": "2026-12-02", "to": "2026-12-01"}],
            ["change", {"kind": "hours", "hours": [{"weekday": 0, "from": 0, "to": 60}]}],
            ["change", {"kind": "hours", "hours": [{"weekday": 1, "from": 60, "to": 60}]}],
            ["change", {"kind": "facts", "facts": {"expected_weeks": 65535}}], ["change", {"kind": "facts", "facts": {"illness": "x"}}],
            ["talks", [{"talk": "x", "fate": "move"}]]]"#,
    ),
    (
        "hours",
        r#"[["hours", [{"weekday": 8, "from": 0, "to": 60}]], ["hours", [{"weekday": 1, "from": 7, "to": 60}]],
            ["hours", [{"weekday": 1, "from": 0, "to": 1445}]], ["hours", [{"weekday": 1, "from": 0, "to": 70000}]],
            ["hours", [{"weekday": 1, "from": 0, "to": 60}, {"weekday": 1, "from": 30, "to": 90}]],
            ["hours", [{"weekday": 1, "from": 0, "to": 60, "why": "x"}]]]"#,
    ),
    (
        "new talk",
        r#"[["origin", "self"], ["origin", "imported"], ["talk_type", "x"], ["channel", "fax"], ["starts_at", "2026-12-04T10:15:00"],
            ["phone", "123"], ["interpreter_language", "latin"], ["reason", "because"]]"#,
    ),
    ("move", r#"[["channel", "fax"], ["starts_at", "i morgen"], ["phone", "123"]]"#),
    ("cancel", r#"[["by", "nobody"], ["reason", "bored"], ["reason", null]]"#),
    ("outcome", r#"[["outcome", "booked"], ["outcome", ""]]"#),
    (
        "video link",
        r#"[["url", ""], ["url", "http://example.dk"], ["url", "javascript:alert(1)"], ["url", "https://a:b@example.dk"]]"#,
    ),
    (
        "settings",
        r#"[["video_link", "https://example.dk/"], ["video_link", "http://example.dk/{token}"], ["accessibility_statement", ""],
            ["accessibility_statement", "data:text/html,x"]]"#,
    ),
    (
        "retention",
        r#"[["periods", [{"rule": "diaries", "number": 6}]], ["periods", [{"rule": "notes", "number": 0}]],
            ["periods", [{"rule": "notes", "number": 61}]], ["periods", [{"rule": "notes", "number": 13}]],
            ["periods", [{"rule": "notes", "number": -1}]], ["periods", [{"rule": "notes", "number": 70000}]],
            ["periods", [{"rule": "notes", "number": 6}, {"rule": "notes", "number": 7}]],
            ["periods", [{"rule": "notes", "number": 6, "unit": "days"}]], ["periods", [{"rule": "notes"}]]]"#,
    ),
    (
        "message text",
        r#"[["key", "another"], ["key", ""], ["key", "message-withdrawal-started-text"], ["language", "tlh"], ["text", ""],
            ["text", "{ $day }"], ["text", "{"], ["text", "To\nlinjer"], ["text", "<i>Slut</i>"]]"#,
    ),
    ("draw", r#"[["size", 0], ["size", 51], ["size", -1], ["size", 4294967296]]"#),
    ("judge", r#"[["position", 0], ["position", 2], ["position", -1], ["verdict", "odd"], ["verdict", ""]]"#),
    ("settle", r#"[["note", ""], ["note", " \n "]]"#),
    (
        "decide rule",
        r#"[["scheme", "another"], ["key", "another"], ["value", ""], ["value", "7"], ["value", "31"], ["value", "-8"], ["value", "8 days"],
            ["valid_from", "2026-11-29"], ["valid_from", "2026-02-30"], ["valid_from", "2100-01-01"], ["reason", ""], ["reason", " "]]"#,
    ),
];

fn wrong_addresses_are_refused(kind: Kind) {
    let world = World::new(kind);
    let before = world.state();
    let (desk, citizen) = (&world.pair.desk, &world.pair.booker.session);
    let long = "x".repeat(5_000);
    for id in ["%00", "%F0%28", "..%2f..%2fetc", "0", "-1", "null", "'%20OR%201=1--", "%E2%80%AE", &long, UNKNOWN] {
        for operation in world.operations() {
            let Some(known) = world.ids().into_iter().find(|known| operation.path.contains(known)) else { continue };
            let lost = Operation { path: operation.path.replace(known, id), ..operation };
            refused(&lost.send(&lost.good));
        }
        for path in [
            "citizens/ID",
            "citizens/ID/slots?purpose=summon",
            "appointments/ID/slots",
            "citizens/ID/messages",
            "citizens/ID/representatives",
            "citizens/ID/identity",
            "citizens/ID/export",
            "citizens/ID/export.json",
        ] {
            refused(&desk.get(&format!("/api/v1/staff/{}", path.replace("ID", id))));
        }
        refused(&citizen.get(&format!("/api/v1/feeds/{id}/{id}/aftaler.ics")));
        refused(&citizen.get(&format!("/api/v1/feeds/269/{id}/aftaler.ics")));
        refused(&citizen.get(&format!("/api/v1/me/orders/{id}/no-suitable-time")));
        refused(&citizen.get(&format!("/api/v1/me/appointments/{id}/calendar.ics")));
    }
    let slots = format!("/api/v1/staff/citizens/{}/slots?", world.pair.booker.citizen);
    let order = format!("/api/v1/me/orders/{}/slots?", world.pair.booker.order);
    let wrong = [
        (
            desk,
            slots.as_str(),
            &["", "purpose=x", "purpose=summon&channel=fax", "purpose=summon&minutes=5", "%ff=%00"][..],
        ),
        (
            desk,
            &slots,
            &["purpose=summon&talk_type=x", "purpose=summon&talk_type=%00", "purpose=summon&monday=2026-02-30"],
        ),
        (desk, "/api/v1/staff/tasks?", &["whose=everybody", "whose=x", "whose=mine&whose=team", "page=1"]),
        (desk, "/api/v1/staff/week?", &["monday=x", "whose=team"]),
        (citizen, &order, &["own_only=maybe", "own_only=", "purpose=assist"]),
    ];
    for (who, path, queries) in wrong {
        queries.iter().for_each(|query| refused(&who.get(&format!("{path}{query}"))));
    }
    for monday in ["0001-01-01", "9999-12-31", "-262143-01-01", "+262142-12-31", "2099-12-31"] {
        for path in [format!("{slots}purpose=assist&"), format!("/api/v1/staff/appointments/{}/slots?", world.talk)] {
            let answer = desk.get(&format!("{path}monday={monday}"));
            assert!(answer.status < 500, "{path} {monday}: {}", answer.body);
        }
    }
    // What looks like a pattern to a database is a name like any other, which nobody has.
    for name in ["%", "_", "'; --", "\\", "\u{202e}", "🙂"] {
        let body = json!({ "whose": "everybody", "filter": "all", "text": name, "sort": "name", "page": 1 });
        let found = desk.post("/api/v1/staff/citizens/search", &body);
        assert_eq!((found.status, &found.body["total"]), (200, &json!(0)), "{name}: {}", found.body);
    }
    // INV-7: what is somebody else's looks like what is nowhere.
    let calendar = |id: &str| citizen.get(&format!("/api/v1/me/appointments/{id}/calendar.ics"));
    assert_eq!((calendar(&world.talk).status, calendar(UNKNOWN).status), (404, 404));
    assert_eq!(world.state(), before);
    assert_sound(&world.database);
}
