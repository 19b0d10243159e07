//! The script that tells a citizen that their session ends soon (WCAG 2.2.1), with its words in both languages. Beside the bundle,
//! which is as heavy as it may be, and needs this only when somebody has read for half an hour.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::web::ServiceConfig;
use actix_web::{HttpResponse, web};
use serde_json::{Map, Value};
use shared::texts::{LOGIN, Lang, Texts};
use std::sync::LazyLock;

const WORDS: [&str; 6] = ["title", "text", "last", "stay", "leave", "seen"];

static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    let of = |lang: Lang| {
        let texts = Texts::new(lang, &[LOGIN]);
        let word = |key: &str| texts.format(&format!("soon-{key}"), &[("time", "{time}")]);
        let words = WORDS.iter().map(|key| ((*key).to_owned(), Value::String(word(key))));
        (lang.tag().to_owned(), Value::Object(words.collect()))
    };
    let texts = Value::Object([Lang::Da, Lang::En].into_iter().map(of).collect::<Map<_, _>>());
    format!("const TEXTS = {texts};\n{}", include_str!("ending.js"))
});

pub fn routes(service: &mut ServiceConfig) {
    service.route("/ending.js", web::get().to(script));
}

async fn script() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(SCRIPT.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages() {
        let first = SCRIPT.lines().next().unwrap();
        assert!(first.contains("Bliv logget ind") && first.contains("Stay logged in"), "{first}");
        assert!(!first.contains("soon-"), "{first}");
        assert_eq!(first.matches("{time}").count(), 4, "{first}");
    }
}
