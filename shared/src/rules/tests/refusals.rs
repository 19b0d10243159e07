use super::utc;
use crate::model::OrderStatus;
use crate::rules::{Refusal, WayOut};
use crate::slots::tests::day;

fn all() -> [(Refusal, &'static str, WayOut); 12] {
    [
        (Refusal::SlotTaken, "slot-taken", WayOut::ChooseAnotherTime),
        (Refusal::ChannelNotOffered, "channel-not-offered", WayOut::ChooseAnotherTime),
        (Refusal::OrderNotOpen { status: OrderStatus::Lapsed }, "order-not-open", WayOut::NothingNeeded),
        (Refusal::DeadlinePassed { book_by: day("2026-12-04") }, "deadline-passed", WayOut::CallCaseworker),
        (Refusal::Barred, "barred", WayOut::CallCaseworker),
        (Refusal::TooLateToMove { until: utc("2026-12-04T09:00:00") }, "too-late-to-move", WayOut::CallCaseworker),
        (Refusal::TooLateToCancel { until: utc("2026-12-04T09:00:00") }, "too-late-to-cancel", WayOut::CallCaseworker),
        (Refusal::NotBooked, "not-booked", WayOut::NothingNeeded),
        (Refusal::Summoned, "summoned", WayOut::CallCaseworker),
        (Refusal::NotBarred, "not-barred", WayOut::NothingNeeded),
        (Refusal::CaseClosed, "case-closed", WayOut::CallCaseworker),
        (Refusal::ShareReached { outside: 3, cases: 8, required_percent: 75 }, "share-reached", WayOut::ChooseAnother),
    ]
}

#[test]
fn every_no_has_one_code_everywhere_and_a_way_out() {
    for (refusal, code, way_out) in all() {
        let wire = serde_json::to_value(&refusal).unwrap();
        assert_eq!((refusal.code(), refusal.way_out()), (code, way_out));
        assert_eq!(wire["rule"], code);
        assert_eq!(serde_json::from_value::<Refusal>(wire).unwrap(), refusal);
    }
}

#[test]
fn the_dates_that_decided_travel_with_it() {
    let json = |refusal: &Refusal| serde_json::to_string(refusal).unwrap();
    let [_, _, not_open, deadline, _, too_late, ..] = all().map(|(refusal, _, _)| json(&refusal));
    assert_eq!(not_open, r#"{"rule":"order-not-open","status":"lapsed"}"#);
    assert_eq!(deadline, r#"{"rule":"deadline-passed","book_by":"2026-12-04"}"#);
    assert_eq!(too_late, r#"{"rule":"too-late-to-move","until":"2026-12-04T09:00:00Z"}"#);
}
