//! What a caseworker sees and does.

mod audit;
mod bars;
mod calendar_feed;
mod citizens;
mod evidence;
mod export;
mod figures;
mod identity;
mod letters;
mod message_texts;
mod messages;
mod orders;
mod protection;
mod representatives;
mod retention;
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
    identity::routes(service);
    export::routes(service);
    figures::routes(service);
    bars::routes(service);
    talks::routes(service);
    letters::routes(service);
    messages::routes(service);
    representatives::routes(service);
    protection::routes(service);
    tasks::routes(service);
    video::routes(service);
    settings::routes(service);
    retention::routes(service);
    message_texts::routes(service);
    evidence::routes(service);
    orders::routes(service);
}
