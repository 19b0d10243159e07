//! What a caseworker sees and does.

mod audit;
mod bars;
mod calendar_feed;
mod citizens;
mod evidence;
mod letters;
mod message_texts;
mod messages;
mod orders;
mod representatives;
mod settings;
mod talks;
mod tasks;
mod video;
mod week;
mod windows;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    audit::routes(service);
    week::routes(service);
    calendar_feed::routes(service);
    windows::routes(service);
    citizens::routes(service);
    bars::routes(service);
    talks::routes(service);
    letters::routes(service);
    messages::routes(service);
    representatives::routes(service);
    tasks::routes(service);
    video::routes(service);
    settings::routes(service);
    message_texts::routes(service);
    evidence::routes(service);
    orders::routes(service);
}
