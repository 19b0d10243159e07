//! *Overblik* over the API: who sees whose figures, what is too small to be told, what the night counts after something was corrected, and the
//! rows behind a number.

use crate::on_both;
use crate::support::{Person, TestApp, destination};
use crate::world;
use backend::app::figures::count;
use backend::store::Scope;
use serde_json::{Value, json};
use tests::sql;

const FIGURES: &str = "/api/v1/staff/figures";

/// Talks that were held with Anne-Marie, one a day of November from this one on.
fn held(app: &TestApp, origin: &str, first: u32, talks: u32) {
    for day in first..first + talks {
        let at = format!("2026-11-{day:02} 09:00:00");
        sql::execute(
            &app.database,
            &format!(
                "INSERT INTO appointment (municipality_code, id, citizen_id, case_id, talk_type_id, variant_id, channel, caseworker_id, \
                 own_caseworker_id, office_id, chain_id, sequence, origin, status, live, starts_at, ends_at, block_from, block_to, minutes, \
                 phone, companion, booked_at) VALUES ('269', 'past-{day}', 'piotr', 'case-piotr', 'follow-up', 'follow-up-phone', 'phone', \
                 'anne-marie', 'anne-marie', 'office', 'past-{day}', 0, '{origin}', 'held', FALSE, '{at}', '2026-11-{day:02} 10:00:00', '{at}', \
                 '2026-11-{day:02} 09:30:00', 30, NULL, FALSE, '2026-11-01 08:00:00')"
            ),
        );
    }
}

/// They came about behind the use cases' back, so the invariants would miss their windows, events and acts.
fn forget(app: &TestApp) {
    sql::execute(&app.database, "DELETE FROM appointment WHERE id LIKE 'past-%'");
}

async fn counted(app: &TestApp) {
    count(&app.app(), &Scope::new("269").unwrap(), false).await.unwrap();
}

/// Groups are told from so many on.
async fn tell_from(app: &TestApp, smallest: u32) {
    let settings = json!({ "schemes": [], "norm": 45, "weeks_without_talk": 6, "smallest_group": smallest, "weekly_digest": false });
    app.employee("ada").await.put(&format!("{FIGURES}/settings"), settings).await.expect(200);
}

/// Nothing is too small to be told.
async fn tell_everything(app: &TestApp) {
    tell_from(app, 1).await;
}

async fn sickness(person: &Person<'_>, query: &str) -> Value {
    let view = person.get(&format!("{FIGURES}?{query}")).await.expect(200);
    let all = view["self_booking"].as_array().unwrap();
    all.iter().find(|one| one["scheme"] == "sickness_benefit").unwrap().clone()
}

fn part_and_whole(share: &Value) -> (i64, i64) {
    (share["part"].as_i64().unwrap(), share["whole"].as_i64().unwrap())
}

on_both! {
    async fn a_small_group_is_not_told(app: TestApp) {
        held(&app, "self", 2, 4);
        counted(&app).await;
        let lea = app.employee("lea").await;
        let few = json!({ "part": null, "whole": null, "permille": null, "few": true });
        assert_eq!(sickness(&lea, "to=2026-11").await["share"], few);
        held(&app, "summoned", 10, 2);
        count(&app.app(), &Scope::new("269").unwrap(), true).await.unwrap();
        let found = sickness(&lea, "to=2026-11").await;
        assert_eq!(found["share"], json!({ "part": 4, "whole": 6, "permille": 667, "few": false }));
        assert_eq!((&found["nation"]["value"], &found["nation"]["date"], &found["nation"]["year"]), (&json!(1238), &json!("august 2020"), &json!(2020)));
        assert_eq!(found["colour"], "green");
        let view = lea.get(&format!("{FIGURES}?to=2026-11")).await.expect(200);
        assert_eq!(view["outcomes"]["no_show"]["all"], json!({ "part": 0, "whole": 6, "permille": 0, "few": false }));
        assert_eq!(view["outcomes"]["no_show"]["self_booked"], few, "the difference would tell it");
        let bars = view["bars"].as_array().unwrap().iter().find(|of| of["scheme"] == "sickness_benefit").unwrap();
        assert_eq!(bars["exempt"]["now"], few, "one person of four");
        assert_eq!((&view["reaches"], &view["from"], &view["to"]), (&json!("2026-11-29"), &json!("2026-09"), &json!("2026-11")));
        forget(&app);
    }

    async fn a_small_part_is_not_found_from_its_sum(app: TestApp) {
        tell_from(&app, 2).await;
        held(&app, "self", 2, 4);
        held(&app, "summoned", 10, 4);
        for change in [
            "UPDATE appointment SET starts_at = '2026-10-02 09:00:00', ends_at = '2026-10-02 10:00:00', block_from = '2026-10-02 09:00:00', \
             block_to = '2026-10-02 09:30:00' WHERE id = 'past-2'",
            "UPDATE appointment SET summon_reason = CASE id WHEN 'past-10' THEN 'missed' ELSE 'asked' END WHERE id LIKE 'past-1%'",
            "UPDATE case_file SET first_day = '2026-11-02' WHERE id = 'case-mette'",
        ] {
            sql::execute(&app.database, change);
        }
        counted(&app).await;
        let lea = app.employee("lea").await;
        let view = lea.get(&format!("{FIGURES}?to=2026-11")).await.expect(200);
        let sickness = |list: &str| view[list].as_array().unwrap().iter().find(|of| of["scheme"] == "sickness_benefit").unwrap();
        let booked = sickness("self_booking");
        assert_eq!(part_and_whole(&booked["share"]), (4, 8));
        let hidden: Vec<&Value> = booked["months"].as_array().unwrap().iter().filter(|at| at["share"]["whole"].is_null()).map(|at| &at["month"]).collect();
        assert_eq!(hidden, ["2026-10", "2026-11"], "one talk in October");
        assert_eq!(part_and_whole(&view["summons"]["without_need"]), (4, 4));
        let reasons = view["summons"]["reasons"].as_array().unwrap();
        let hidden: Vec<&Value> = reasons.iter().filter(|of| of["count"]["count"].is_null()).map(|of| &of["reason"]).collect();
        assert_eq!(hidden, ["asked", "missed"]);
        let age = &sickness("cases")["age_weeks"];
        let untold = |few: bool| json!({ "count": null, "few": few });
        assert_eq!((&age["count"], &age["steps"][0]["count"], &age["steps"][1]["count"]), (&json!(4), &untold(true), &untold(false)));
        assert_eq!(age["steps"][2], json!({ "from": 14, "to": 26, "count": { "count": 0, "few": false } }));
        let (_, text) = lea.download(&format!("{FIGURES}.csv?to=2026-11")).await;
        for line in ["0-8;;;;;uger;under 2;;;", "9-13;;;;;uger;vises ikke;;;", "14-26;0;;;;uger;;;;"] {
            assert!(text.contains(&format!("case_age;Sygedagpenge;;2026-09;2026-11;{line}\r\n")), "{line}: {text}");
        }
        forget(&app);
    }

    async fn a_team_sees_itself_and_leaders_see_all(app: TestApp) {
        tell_everything(&app).await;
        held(&app, "self", 2, 3);
        counted(&app).await;
        let names = |view: &Value| view["teams"].as_array().unwrap().iter().map(|team| team["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        for (who, every) in [("anne-marie", false), ("lea", true), ("kim", true), ("ada", true)] {
            let view = app.employee(who).await.get(FIGURES).await.expect(200);
            assert_eq!(view["all_teams"], every, "{who}");
            assert_eq!(names(&view), if every { vec!["other-team", "team"] } else { vec!["team"] }, "{who}");
            assert_eq!(view["team"], if every { Value::Null } else { json!("team") }, "{who}");
            // A leader, and whoever is in Anne-Marie's team, see how many cases she has; the administrator sees the sum.
            let people = view["caseload"]["people"].as_array().unwrap().len();
            assert_eq!((people, &view["caseload"]["cases"]), (usize::from(who != "ada"), &json!(4)), "{who}");
        }
        let tom = app.employee("tom").await;
        assert_eq!(tom.get(FIGURES).await.expect(200)["caseload"]["cases"], 0);
        for path in [format!("{FIGURES}?team=team"), format!("{FIGURES}?team=none"), format!("{FIGURES}.csv?team=team"), format!("{FIGURES}/rows?list=tasks&team=team"), format!("{FIGURES}?scheme=none")] {
            tom.get(&path).await.refused(404, "not-found");
        }
        assert_eq!(part_and_whole(&sickness(&tom, "").await["share"]), (0, 0));
        assert_eq!(part_and_whole(&sickness(&app.employee("ada").await, "team=team").await["share"]), (3, 3));
        let teams = sickness(&app.employee("lea").await, "").await["teams"].clone();
        assert_eq!((&teams[1]["name"], part_and_whole(&teams[1]["share"])), (&json!("Sygedagpenge"), (3, 3)));
        app.employee("rie").await.get(FIGURES).await.refused(403, "forbidden");
        sql::execute(&app.database, "DELETE FROM team_membership WHERE municipality_code = '269' AND employee_id = 'tom'");
        for path in [FIGURES.to_owned(), format!("{FIGURES}.csv"), format!("{FIGURES}/rows?list=tasks")] {
            let said = tom.get(&path).await.refused(403, "no-team");
            assert!(said["detail"].as_str().unwrap().starts_with("Du er ikke i et team."), "{said:#}");
        }
        forget(&app);
    }

    async fn what_is_moved_and_corrected_counts_as_it_is_now(app: TestApp) {
        tell_everything(&app).await;
        counted(&app).await;
        let mut app = app;
        let talk = {
            let mette = app.citizen("mette").await;
            mette.book("order-mette", "phone", "2026-12-02T09:00:00+01:00").await.expect(201)["id"].clone()
        };
        let of = |id: &Value| format!("/api/v1/staff/appointments/{}", id.as_str().unwrap());
        let kept = {
            let piotr = app.citizen("piotr").await;
            piotr.book("order-piotr", "phone", "2026-12-02T11:00:00+01:00").await.expect(201)["id"].clone()
        };
        let mut elsewhere = destination("phone", "2026-12-02T10:00:00+01:00");
        elsewhere.as_object_mut().unwrap().remove("companion");
        let moved = app.employee("anne-marie").await.post(&format!("{}/move", of(&talk)), elsewhere).await;
        let moved = moved.expect(201)["id"].clone();
        app.later(3 * 24);
        let december = "from=2026-12&to=2026-12";
        counted(&app).await;
        let found = sickness(&app.employee("lea").await, december).await;
        assert_eq!((part_and_whole(&found["share"]), part_and_whole(&found["before_moves"])), ((1, 2), (2, 2)), "nobody has said yet what became of them");
        for id in [&moved, &kept] {
            app.employee("anne-marie").await.post(&format!("{}/outcome", of(id)), json!({ "outcome": "not_reached" })).await.expect(200);
        }
        app.later(24);
        counted(&app).await;
        let view = app.employee("lea").await.get(&format!("{FIGURES}?{december}")).await.expect(200);
        assert_eq!(part_and_whole(&view["outcomes"]["not_reached"]["all"]), (2, 2));
        assert_eq!(part_and_whole(&view["outcomes"]["moved_by_office"]["self_booked"]), (1, 2));
        assert_eq!(part_and_whole(&view["calls_reached"]["now"]), (0, 2));
        // Weeks later somebody sees that it was held after all.
        app.later(45 * 24);
        counted(&app).await;
        app.later(1);
        app.employee("anne-marie").await.post(&format!("{}/outcome", of(&kept)), json!({ "outcome": "held" })).await.expect(200);
        app.later(24);
        counted(&app).await;
        let view = app.employee("lea").await.get(&format!("{FIGURES}?{december}")).await.expect(200);
        assert_eq!(part_and_whole(&view["calls_reached"]["now"]), (1, 2));
        assert_eq!(part_and_whole(&view["continuity"]["now"]), (1, 1));
    }

    async fn behind_a_number_are_rows_for_those_who_may_see_them(app: TestApp) {
        let lea = app.employee("lea").await;
        let rows = |list: &str| format!("{FIGURES}/rows?list={list}");
        let silent = lea.get(&rows("without_talk")).await.expect(200);
        assert_eq!((&silent["total"], &silent["unseen"], &silent["more"]), (&json!(4), &json!(0), &json!(false)), "{silent:#}");
        assert_eq!(silent["rows"][0]["name"], "exempt Sørensen");
        world::hidden(&app.db, "sally").await;
        for who in ["lea", "kim"] {
            let silent = app.employee(who).await.get(&rows("without_talk")).await.expect(200);
            assert_eq!((&silent["total"], &silent["unseen"]), (&json!(4), &json!(1)), "{who}");
            assert!(!silent.to_string().contains("sally"), "{who}");
        }
        for list in ["over_26_weeks", "over_52_weeks", "without_caseworker", "tasks", "expired_orders", "no_shows", "not_reached", "summons"] {
            lea.get(&rows(list)).await.expect(200);
            app.employee("ada").await.get(&rows(list)).await.refused(403, "forbidden");
        }
        world::fresh_task(&app.db, "mette").await;
        let tasks = lea.get(&format!("{}&page=1", rows("tasks"))).await.expect(200);
        assert_eq!((&tasks["total"], &tasks["rows"][0]["citizen_id"]), (&json!(1), &json!("mette")));
        assert_eq!(app.employee("tom").await.get(&rows("tasks")).await.expect(200)["total"], 0, "another team's");
        assert_eq!(lea.get(&format!("{}&page=2", rows("tasks"))).await.expect(200)["rows"], json!([]));
        lea.get(&format!("{}&page=0", rows("tasks"))).await.refused(422, "invalid-request");
        lea.get(&rows("everything")).await.refused(400, "invalid-request");
    }

    async fn cases_that_nobody_works_on_are_a_list(app: TestApp) {
        let lea = app.employee("lea").await;
        let rows = format!("{FIGURES}/rows?list=without_caseworker");
        assert_eq!(lea.get(&rows).await.expect(200)["total"], 0);
        sql::execute(&app.database, "DELETE FROM caseworker_assignment WHERE municipality_code = '269' AND case_id IN ('case-mette', 'case-piotr')");
        sql::execute(&app.database, "UPDATE case_file SET first_day = '2026-08-01' WHERE municipality_code = '269' AND id = 'case-piotr'");
        let found = lea.get(&rows).await.expect(200);
        let who: Vec<&Value> = found["rows"].as_array().unwrap().iter().map(|row| &row["citizen_id"]).collect();
        assert_eq!((&found["total"], who), (&json!(2), vec![&json!("piotr"), &json!("mette")]), "the oldest first");
        assert_eq!((&found["rows"][0]["caseworker"], &found["rows"][0]["day"]), (&Value::Null, &json!("2026-08-01")));
        assert_eq!(lea.get(FIGURES).await.expect(200)["caseload"]["without_caseworker"], found["total"], "the number it is behind");
        assert_eq!(lea.get(&format!("{rows}&scheme=unemployment_insurance")).await.expect(200)["total"], 0);
        for theirs in [lea.get(&format!("{rows}&team=team")).await, app.employee("anne-marie").await.get(&rows).await] {
            assert_eq!(theirs.expect(200)["total"], 0, "what is nobody's is no team's");
        }
    }

    async fn everything_is_a_file(app: TestApp) {
        sql::execute(&app.database, "UPDATE team SET name = '=Sygedagpenge; \"A\"' WHERE id = 'team'");
        held(&app, "self", 2, 6);
        counted(&app).await;
        let lea = app.employee("lea").await;
        let (headers, text) = lea.download(&format!("{FIGURES}.csv?to=2026-11&team=team")).await;
        assert_eq!(headers.get("content-type").unwrap(), "text/csv; charset=utf-8");
        assert!(headers.get("content-disposition").unwrap().to_str().unwrap().contains("aftalt-overblik.csv"));
        let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap().split("\r\n").collect();
        assert_eq!(lines[0], "noegletal;ordning;team;fra;til;gruppe;antal;ud_af;procent;tal;enhed;for_faa;sted;tid;kilde");
        assert_eq!(lines[1], "self_booked;Sygedagpenge;\"'=Sygedagpenge; \"\"A\"\"\";2026-09;2026-11;;6;6;100,0;;;;;;", "{text}");
        let exempt = lines.iter().find(|line| line.starts_with("exemption;Sygedagpenge;")).unwrap();
        assert!(exempt.ends_with(";;;;;;under 5;;;"), "{exempt}");
        let nation = lines.iter().find(|line| line.contains("12,38")).unwrap();
        assert_eq!(*nation, "self_booked;Sygedagpenge;;;;;;;12,38;;;;Hele landet;august 2020;STAR, statistik august 2020");
        assert!(lines.iter().any(|line| line.starts_with("self_booked;Sygedagpenge;") && line.contains(";groen_over;;;10,0;")), "{text}");
        assert!(lines.iter().any(|line| line.starts_with("self_booked;Sygedagpenge;") && line.contains(";gul_fra;;;5,0;")), "{text}");
        assert!(lines.iter().any(|line| line.starts_with("caseload;") && line.contains(";sager i alt;;;;4;sager;")), "{text}");
        assert!(!text.contains("uden sagsbehandler"), "of one team nobody knows");
        world::fresh_task(&app.db, "mette").await;
        let (_, all) = lea.download(&format!("{FIGURES}.csv?to=2026-11")).await;
        for line in ["caseload;;;;;uden sagsbehandler;;;;0;sager;;;;", "caseload;;;;;sagsbehandlere;;;;1;sagsbehandlere;;;;",
            "tasks;;;;;call_back;;;;1;opgaver;;;;", "tasks;;;;;call_back over 3 dage;;;;1;opgaver;;;;"]
        {
            assert!(all.split("\r\n").any(|found| found == line), "{line}: {all}");
        }
        let architecture = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../ARCHITECTURE.md")).unwrap();
        for column in lines[0].split(';') {
            assert!(architecture.contains(&format!("| `{column}` |")), "ARCHITECTURE.md lacks the column {column}");
        }
        forget(&app);
    }

    async fn what_figures_are_held_against_has_bounds(app: TestApp) {
        let ada = app.employee("ada").await;
        let settings = format!("{FIGURES}/settings");
        let shown = ada.get(&settings).await.expect(200);
        assert_eq!((&shown["norm"], &shown["weeks_without_talk"], &shown["smallest_group"], &shown["weekly_digest"]), (&json!(45), &json!(6), &json!(5), &json!(false)));
        let good = json!({ "schemes": [{ "scheme": "sickness_benefit", "target": 500, "green_above": 400, "yellow_from": 300 }], "norm": 40, "weeks_without_talk": 8, "smallest_group": 6, "weekly_digest": true });
        let set = ada.put(&settings, good.clone()).await.expect(200);
        let of = set["schemes"].as_array().unwrap().iter().find(|of| of["scheme"] == "sickness_benefit").unwrap();
        assert_eq!(of["thresholds"], json!({ "green_above": 400, "yellow_from": 300 }));
        assert_eq!((&of["target"], &of["own_thresholds"], &set["norm"]), (&json!(500), &json!(true), &json!(40)));
        assert_eq!(ada.get(&settings).await.expect(200), set);
        let lea = app.employee("lea").await;
        assert_eq!(sickness(&lea, "").await["target"], 500);
        lea.put(&settings, good.clone()).await.refused(403, "forbidden");
        for (field, wrong) in [("norm", json!(0)), ("weeks_without_talk", json!(53)), ("smallest_group", json!(0)), ("norm", json!(70_000)),
            ("schemes", json!([{ "scheme": "none" }])), ("schemes", json!([{ "scheme": "sickness_benefit", "target": 1001 }])),
            ("schemes", json!([{ "scheme": "sickness_benefit", "green_above": 100 }])),
            ("schemes", json!([{ "scheme": "sickness_benefit", "green_above": 100, "yellow_from": 200 }])),
            ("schemes", json!([{ "scheme": "sickness_benefit" }, { "scheme": "sickness_benefit" }]))]
        {
            let mut body = good.clone();
            body[field] = wrong;
            assert_eq!(ada.put(&settings, body).await.refused(422, "invalid-request")["field"]["name"], field);
        }
    }

    async fn a_period_is_one_of_months(app: TestApp) {
        let lea = app.employee("lea").await;
        for wrong in ["from=2026-12&to=2026-11", "from=2024-11&to=2026-11"] {
            lea.get(&format!("{FIGURES}?{wrong}")).await.refused(422, "invalid-request");
        }
        for wrong in ["from=2026-13", "to=2026", "team=", "scheme=%20", "from=1999-12", "to=2100-01", "nothing=1"] {
            lea.get(&format!("{FIGURES}?{wrong}")).await.refused(400, "invalid-request");
        }
        for good in ["", "from=2024-12&to=2026-11", "from=2000-01&to=2000-01", "from=2099-12&to=2099-12", "from=2026-10", "scheme=sickness_benefit"] {
            let view = lea.get(&format!("{FIGURES}?{good}")).await.expect(200);
            assert_eq!(view["built_at"], Value::Null, "nothing was counted yet");
        }
    }
}
