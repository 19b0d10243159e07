//! What a citizen sees and does.

mod appointments;
mod call_back;
mod slots;
mod talks;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(service: &mut ServiceConfig<'_>) {
    talks::routes(service);
    slots::routes(service);
    appointments::routes(service);
    call_back::routes(service);
}
