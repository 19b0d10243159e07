//! The municipality, its office and its rooms. Name and code are Solrød's; address and numbers are invented.

use crate::store::municipalities::MunicipalityRow;
use crate::store::places::{OfficeRow, RoomRow};

/// Solrød's municipality code.
pub const CODE: &str = "269";

/// The one office.
pub const OFFICE: &str = "office-solroed";

/// Where talks by video are held; each has a room of its own.
const VIDEO: &str = "https://video.example.dk/";

const PHONE: &str = "+4555500000";

/// How many meeting rooms the office has.
pub const ROOMS: u8 = 6;

pub fn municipality() -> MunicipalityRow {
    MunicipalityRow {
        code: CODE.to_owned(),
        name: "Solrød Kommune".to_owned(),
        phone: PHONE.to_owned(),
        settings: serde_json::json!({ "video_link": format!("{VIDEO}{{token}}") }).to_string(),
    }
}

pub fn office() -> OfficeRow {
    OfficeRow {
        id: OFFICE.to_owned(),
        name: "Job- og Socialcenteret, Solrød".to_owned(),
        street: "Demovej 1".to_owned(),
        postal_code: "2680".to_owned(),
        town: "Solrød Strand".to_owned(),
        phone: PHONE.to_owned(),
        access_note: "Meld dig i receptionen. Der er elevator og plads til kørestol.".to_owned(),
        opening_hours: r#"["Mandag-onsdag kl. 9-14","Torsdag kl. 9-17","Fredag kl. 9-12"]"#.to_owned(),
    }
}

pub fn rooms() -> Vec<RoomRow> {
    let room = |number| RoomRow { id: room_id(number), office_id: OFFICE.to_owned(), name: format!("Lokale {number}") };
    (1..=ROOMS).map(room).collect()
}

/// The address of a room for a talk by video.
pub fn video_room(secret: u128) -> String {
    format!("{VIDEO}{secret:032x}")
}

/// The id of the room with this number, 1..=[`ROOMS`].
pub fn room_id(number: u8) -> String {
    format!("room-{number}")
}
