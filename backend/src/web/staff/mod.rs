//! What a caseworker sees and does.

mod settings;
mod video;
mod week;
mod windows;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    week::routes(service);
    windows::routes(service);
    video::routes(service);
    settings::routes(service);
}
