//! The texts of messages in a municipality's own words: shown, tried and changed by an administrator, read by who sends.

use super::access::{Configure, Staff};
use super::idempotency::{Call, once};
use super::people::Directory;
use super::rows::instant;
use super::{App, AppError};
use crate::store::message_texts::{self, MessageTextRow};
use crate::store::{ReadTx, Tx, municipalities};
use shared::api::{MessageTextChange, MessageTextView, MessageTextsView, TextFault, TextPreview, TextWords};
use shared::messages::{Editable, MESSAGE_TEXTS, check_text, editable, preview as filled, standard};
use shared::texts::{Lang, Texts};
use shared::time::Instant;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// The newest revision of each text, by key and language.
type Newest = HashMap<(String, String), MessageTextRow>;

/// Every text that a municipality may have in its own words, with those it has.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &Staff<Configure>) -> Result<MessageTextsView, AppError> {
    app.db.read(&scope.municipality, view).await
}

/// Changes a text; none is the standard again. What is as it was already stays without a new revision.
///
/// # Errors
/// Invalid, naming `key`, when a municipality has no such text; `message-text`, naming `text` and everything that is wrong
/// with it.
pub async fn change(
    app: &App,
    scope: &Staff<Configure>,
    key: Option<String>,
    body: MessageTextChange,
) -> Result<MessageTextsView, AppError> {
    let call = Call::new(scope.employee.as_str(), "change_message_text", key, "", &body)?;
    let about = find(&body.key)?;
    let text = body.text.as_deref().map(str::trim);
    let faults = text.map(|text| check_text(&about.key, body.language, text)).unwrap_or_default();
    if !faults.is_empty() {
        let reason = faults.iter().map(told).collect::<Vec<_>>().join("; ");
        return Err(AppError::Invalid { code: "message-text", field: "text", reason });
    }
    let text = text.map(str::to_owned);
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        store(tx, &who, &about, body.language, text.clone(), now)?;
        view(tx)
    })
    .await
}

/// How a text will look, and what is wrong with it; none is the standard. Nothing is saved.
///
/// # Errors
/// Invalid, naming `key`, when a municipality has no such text.
pub async fn preview(app: &App, scope: &Staff<Configure>, body: MessageTextChange) -> Result<TextPreview, AppError> {
    let about = find(&body.key)?;
    let text = body.text.or_else(|| standard(&about.key, body.language)).unwrap_or_default();
    let municipality = app.db.read(&scope.municipality, |tx| Ok::<_, AppError>(municipalities::own(tx)?.name)).await?;
    let text = text.trim();
    let faults = check_text(&about.key, body.language, text);
    // What is too long to be kept need not be written out to be seen.
    let text: String = text.chars().take(LONGEST).collect();
    Ok(TextPreview { faults, text: filled(&about.key, body.language, &text, &municipality) })
}

/// The words of messages: those that come with the program, read once, and the municipality's own in their place.
///
/// # Errors
/// Those of the store.
pub fn texts(tx: &mut ReadTx<'_>, lang: Lang) -> Result<Arc<Texts>, AppError> {
    static DANISH: LazyLock<Arc<Texts>> = LazyLock::new(|| Arc::new(Texts::new(Lang::Da, MESSAGE_TEXTS)));
    static ENGLISH: LazyLock<Arc<Texts>> = LazyLock::new(|| Arc::new(Texts::new(Lang::En, MESSAGE_TEXTS)));
    let standard = match lang {
        Lang::Da => &*DANISH,
        Lang::En => &*ENGLISH,
    };
    let own = own_texts(tx, lang)?;
    Ok(if own.is_empty() { Arc::clone(standard) } else { Arc::new(Texts::clone(standard).with_own(&own)) })
}

/// The municipality's own texts in `lang`: key and words, for [`shared::texts::Texts::with_own`].
///
/// # Errors
/// Those of the store.
pub fn own_texts(tx: &mut ReadTx<'_>, lang: Lang) -> Result<Vec<(String, String)>, AppError> {
    let of_lang = newest(tx)?.into_values().filter(|row| row.language == lang.tag());
    let mut own: Vec<_> = of_lang.filter_map(|row| Some((row.key, row.text?))).collect();
    own.sort();
    Ok(own)
}

/// The longest text that is looked at, in characters.
const LONGEST: usize = 2000;

fn find(key: &str) -> Result<Editable, AppError> {
    let known = editable().into_iter().find(|text| text.key == key);
    known.ok_or_else(|| AppError::invalid("key", "no text that a municipality may change"))
}

/// "text-fault-word: jobcenter".
fn told(fault: &TextFault) -> String {
    if fault.what.is_empty() { fault.code.clone() } else { format!("{}: {}", fault.code, fault.what) }
}

fn newest(tx: &mut ReadTx<'_>) -> Result<Newest, AppError> {
    let rows = message_texts::all(tx)?;
    Ok(rows.into_iter().map(|row| ((row.key.clone(), row.language.clone()), row)).collect())
}

fn store(
    tx: &mut Tx<'_>,
    who: &Staff<Configure>,
    about: &Editable,
    language: Lang,
    text: Option<String>,
    now: Instant,
) -> Result<(), AppError> {
    // Two who change the same text at once: one after the other.
    municipalities::lock(tx)?;
    let last = newest(tx)?.remove(&(about.key.clone(), language.tag().to_owned()));
    let (revision, standing) = last.map_or((0, None), |row| (row.revision, row.text));
    if standing == text {
        return Ok(());
    }
    let row = MessageTextRow {
        key: about.key.clone(),
        language: language.tag().to_owned(),
        revision: revision + 1,
        text,
        changed_at: now.naive_utc(),
        changed_by: who.employee.to_string(),
    };
    row.insert(tx)?;
    let details = serde_json::json!({ "language": row.language, "revision": row.revision });
    who.journal(now).audit_with(tx, "change", "message_text", &row.key, None, &details)
}

fn view(tx: &mut ReadTx<'_>) -> Result<MessageTextsView, AppError> {
    let (directory, mut newest) = (Directory::load(tx)?, newest(tx)?);
    let mut words = |key: &str, lang: Lang| {
        let row = newest.remove(&(key.to_owned(), lang.tag().to_owned()));
        TextWords {
            standard: standard(key, lang).unwrap_or_default(),
            changed_at: row.as_ref().map(|row| instant(row.changed_at)),
            changed_by: row.as_ref().map(|row| directory.person(&row.changed_by).name),
            own: row.and_then(|row| row.text),
        }
    };
    let texts = editable().into_iter().map(|text| MessageTextView {
        da: words(&text.key, Lang::Da),
        en: words(&text.key, Lang::En),
        placeholders: text.placeholders.iter().map(|name| (*name).to_owned()).collect(),
        kind: text.kind,
        part: text.part,
        key: text.key,
    });
    Ok(MessageTextsView { texts: texts.collect() })
}
