//! The texts, each part and language a file of its own beside the pages; the index links them, their names change
//! with their content.

use crate::api;
use crate::browser;
use crate::failure::{Answer, Failure};
use crate::fetch::Call;
use crate::remote::spawn_local;
use crate::words::{Words, first_language};
use shared::texts::{Lang, Texts};

/// Fetches a part in a language.
///
/// # Errors
/// When it cannot be reached.
pub async fn load(part: &str, lang: Lang) -> Answer<Words> {
    let file = browser::linked(&format!("{part}.{}", lang.tag()));
    let call = file.as_deref().map(|path| Call { method: "GET", path, headers: &[], body: None }.send());
    let reply = match call {
        Some(reply) => reply.await.filter(|reply| reply.status() == 200),
        None => None,
    };
    match reply {
        Some(reply) => reply.text().await.map(|packed| Words::new(Texts::unpack(lang, &packed))),
        None => None,
    }
    .ok_or_else(Failure::of_silence)
}

/// Shows the pages once they have the texts of this `part` in the language of the last visit. Without any text the page
/// says what the index says.
pub fn open(part: &'static str, show: fn(Words)) {
    spawn_local(async move {
        match load(part, first_language()).await {
            Ok(words) => {
                speak(words.lang());
                show(words);
            }
            Err(_) => browser::say_not_started(),
        }
    });
}

/// From now on page and server speak this language.
pub fn speak(lang: Lang) {
    api::set_language(lang);
    browser::set_language(lang.tag());
}
