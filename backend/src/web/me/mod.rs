//! What a citizen sees and does.

mod access_log;
mod appointments;
mod calendar;
mod calendar_feed;
mod call_back;
mod contact_codes;
mod course;
mod exemption;
mod export;
mod hours;
mod no_time;
mod profile;
mod questions;
mod requests;
mod sessions;
mod slots;
mod talks;
mod withdrawal;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    access_log::routes(service);
    talks::routes(service);
    slots::routes(service);
    appointments::routes(service);
    calendar::routes(service);
    calendar_feed::routes(service);
    call_back::routes(service);
    course::routes(service);
    no_time::routes(service);
    exemption::routes(service);
    hours::routes(service);
    withdrawal::routes(service);
    profile::routes(service);
    export::routes(service);
    contact_codes::routes(service);
    questions::routes(service);
    requests::routes(service);
    sessions::routes(service);
}
