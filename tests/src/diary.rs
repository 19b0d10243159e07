//! A caseworker's days as the staff's pages show them, to judge races by.

use serde_json::Value;

use crate::client::Session;
use crate::world::{array, text};

/// A live talk in a caseworker's day.
#[derive(Clone, Debug)]
pub struct Talk {
    /// Which one.
    pub id: String,
    /// From and to of what the caseworker reserves, RFC 3339 in UTC: as text they are in order of time.
    pub block: (String, String),
}

/// The days of the week that begins on `monday`, or of the present one.
pub fn week(caseworker: &Session, monday: Option<&str>) -> Vec<Value> {
    let query = monday.map_or_else(String::new, |monday| format!("?monday={monday}"));
    array(&caseworker.read(&format!("/api/v1/staff/week{query}"))["days"]).clone()
}

/// The live talks of one day.
pub fn talks(day: &Value) -> Vec<Talk> {
    let live = array(&day["talks"]).iter().filter(|talk| talk["status"] == "booked");
    live.map(|talk| Talk { id: text(&talk["id"]), block: (text(&talk["block_from"]), text(&talk["block_to"])) })
        .collect()
}

/// The pairs that overlap; a caseworker is in one talk at a time.
pub fn overlaps(talks: &[Talk]) -> Vec<(String, String)> {
    let mut sorted = talks.to_vec();
    sorted.sort_by(|one, other| one.block.cmp(&other.block));
    let pairs = sorted.windows(2).filter(|pair| pair[1].block.0 < pair[0].block.1);
    pairs.map(|pair| (pair[0].id.clone(), pair[1].id.clone())).collect()
}

/// Minutes after midnight in Denmark of an instant in winter, when Denmark is an hour ahead of UTC.
///
/// # Panics
/// When it is no RFC 3339 instant in UTC.
pub fn winter_minute(instant: &str) -> u64 {
    let (_, clock) = instant.split_once('T').expect("an instant");
    let mut parts = clock.split(':').map(|part| part.parse::<u64>());
    let (Some(Ok(hours)), Some(Ok(minutes))) = (parts.next(), parts.next()) else { panic!("{instant} is no instant") };
    hours * 60 + minutes + 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlaps_are_seen() {
        let talk = |id: &str, from: &str, to: &str| Talk { id: id.to_owned(), block: (from.to_owned(), to.to_owned()) };
        let (a, b, c) = (talk("a", "08:00", "09:00"), talk("b", "09:00", "10:00"), talk("c", "08:55", "09:05"));
        assert_eq!(overlaps(&[b.clone(), a.clone()]), []);
        assert_eq!(overlaps(&[a, b, c]).len(), 2);
    }

    #[test]
    fn winter_is_an_hour_ahead() {
        assert_eq!(winter_minute("2026-12-04T09:15:00Z"), 10 * 60 + 15);
    }
}
