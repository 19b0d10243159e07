//! `/metrics`: numbers for the machines that watch, in the text format of Prometheus. Nothing about anybody.

use crate::app::App;
use crate::app::sending::{self, Figures};
use actix_web::web::{Data, ServiceConfig};
use actix_web::{HttpResponse, web};
use std::fmt::Write;

/// The media type of the text format.
const TEXT_FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// `/metrics`.
pub fn routes(service: &mut ServiceConfig) {
    service.route("/metrics", web::get().to(metrics));
}

async fn metrics(app: Data<App>) -> HttpResponse {
    match sending::figures(&app).await.map(|figures| text(&figures)) {
        Ok(Ok(text)) => HttpResponse::Ok().content_type(TEXT_FORMAT).body(text),
        _ => HttpResponse::ServiceUnavailable().body("the database does not answer"),
    }
}

fn text(figures: &[Figures]) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    writeln!(text, "# HELP aftalt_messages Messages of the last 30 days.\n# TYPE aftalt_messages gauge")?;
    for Figures { municipality, counts, .. } in figures {
        for row in counts {
            let (channel, state, count) = (row.channel, row.state, row.count);
            let labels = format!("municipality=\"{municipality}\",channel=\"{channel}\",state=\"{state}\"");
            writeln!(text, "aftalt_messages{{{labels}}} {count}")?;
        }
    }
    writeln!(text, "# HELP aftalt_messages_late Messages that wait although they could have left an hour ago.")?;
    writeln!(text, "# TYPE aftalt_messages_late gauge")?;
    for Figures { municipality, late, .. } in figures {
        writeln!(text, "aftalt_messages_late{{municipality=\"{municipality}\"}} {late}")?;
    }
    Ok(text)
}
