//! Programs of the municipality's: who may ask, and what (client credentials, RFC 6749 section 4.4).

use super::access::RequestContext;
use super::journal::{Author, Journal, by_command, new_id};
use super::{App, AppError};
use crate::login::TOKEN_SECONDS;
use crate::store::machine_clients::{self, MachineClientRow};
use crate::store::{Db, Scope, StoreError, municipalities};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::access::Grant;
use shared::api::MachineToken;
use shared::time::Instant;
use std::collections::BTreeSet;
use std::marker::PhantomData;

/// A program that asks now.
#[derive(Debug, Clone)]
pub struct MachineScope {
    /// The municipality.
    pub municipality: Scope,
    /// Which program.
    pub client: String,
    /// The request.
    pub request: RequestContext,
}

/// What an operation demands of a program, as a type.
pub trait Granted: std::fmt::Debug + Clone + Send + Sync + 'static {
    /// The scope.
    const GRANT: Grant;
}

/// A program that may ask what `G` stands for.
#[derive(Debug, Clone)]
pub struct Machine<G> {
    /// Which one.
    pub who: MachineScope,
    grant: PhantomData<G>,
}

macro_rules! grants {
    ($($name:ident),+) => {$(
        #[doc = concat!("See [`Grant::", stringify!($name), "`].")]
        #[derive(Debug, Clone)]
        pub enum $name {}

        impl Granted for $name {
            const GRANT: Grant = Grant::$name;
        }
    )+};
}

grants!(AppointmentsRead, CitizensFind);

/// Why a program gets no token, as RFC 6749 section 5.2 names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoToken {
    /// It is none, or its secret is another.
    InvalidClient,
    /// It may not ask that.
    InvalidScope,
    /// There are no tokens here.
    NotSetUp,
    /// The database is busy.
    Busy,
}

/// A token for a program that knows its secret; for all that it may ask, or for less.
///
/// # Errors
/// Why it gets none; a wrong secret and an unknown program are told the same.
pub async fn token(
    app: &App,
    client: &str,
    secret: &str,
    scope: Option<&str>,
    request: RequestContext,
) -> Result<MachineToken, NoToken> {
    let tokens = app.login.machines.as_ref().ok_or(NoToken::NotSetUp)?;
    let (municipality, id) = parts(client).ok_or(NoToken::InvalidClient)?;
    let row = find(app, &municipality, id).await.map_err(|error| match error {
        AppError::NotFound => NoToken::InvalidClient,
        _ => NoToken::Busy,
    })?;
    if Sha256::digest(secret).as_slice() != row.secret_hash {
        return Err(NoToken::InvalidClient);
    }
    let may: BTreeSet<&str> = row.scopes.split(' ').collect();
    let wanted: Vec<&str> = scope.map_or_else(|| may.iter().copied().collect(), |text| text.split(' ').collect());
    if wanted.is_empty() || !wanted.iter().all(|word| may.contains(word)) {
        return Err(NoToken::InvalidScope);
    }
    let (jti, at, scope) = (new_id(), app.clock.now(), wanted.join(" "));
    let access_token = tokens.issue(client.to_owned(), scope.clone(), jti.clone(), at).ok_or(NoToken::NotSetUp)?;
    let details = serde_json::json!({ "token": jti });
    let written = app.db.write(&municipality, move |tx| {
        let journal = Journal { author: Author::System, request: &request, at };
        journal.audit_with(tx, "issue_token", "machine_client", &row.id, None, &details)
    });
    written.await.map_err(|_| NoToken::Busy)?;
    Ok(MachineToken { access_token, token_type: "Bearer".to_owned(), expires_in: TOKEN_SECONDS, scope })
}

/// The capability that a program's token opens. The program is looked up each time: whoever is let in no more is out at once.
///
/// # Errors
/// [`AppError::SignedOut`] without a good token, [`AppError::Forbidden`] when it is for something else.
pub async fn open<G: Granted>(app: &App, token: &str, request: RequestContext) -> Result<Machine<G>, AppError> {
    let tokens = app.login.machines.as_ref().ok_or(AppError::SignedOut)?;
    let claims = tokens.read(token, app.clock.now()).ok_or(AppError::SignedOut)?;
    let (municipality, id) = parts(&claims.sub).ok_or(AppError::SignedOut)?;
    let row = find(app, &municipality, id).await.map_err(|error| match error {
        AppError::NotFound => AppError::SignedOut,
        other => other,
    })?;
    let granted = |text: &str| text.split(' ').any(|word| word == G::GRANT.as_str());
    if !granted(&claims.scope) || !granted(&row.scopes) {
        return Err(AppError::Forbidden);
    }
    let who = MachineScope { municipality, client: row.id, request };
    Ok(Machine { who, grant: PhantomData })
}

async fn find(app: &App, municipality: &Scope, id: &str) -> Result<MachineClientRow, AppError> {
    let id = id.to_owned();
    app.db.read(municipality, move |tx| Ok(machine_clients::get(tx, &id)?)).await
}

/// The municipality's code and the program's id.
fn parts(client: &str) -> Option<(Scope, &str)> {
    let (code, id) = client.split_once('.')?;
    Some((Scope::new(code).ok()?, id))
}

/// A program that was just let in.
pub struct Added {
    /// Its id, with the municipality's.
    pub client: String,
    /// Its secret, which nobody can look up later.
    pub secret: String,
}

/// Lets a program in.
///
/// # Errors
/// Invalid without a name or with a scope that is none; not found when the municipality is not served here.
pub async fn add(db: &Db, code: &str, name: &str, scopes: &[String], at: Instant) -> Result<Added, AppError> {
    let municipality = Scope::new(code)?;
    let scopes: BTreeSet<&str> = scopes
        .iter()
        .map(|scope| Grant::ALL.iter().map(|grant| grant.as_str()).find(|known| known == scope))
        .collect::<Option<_>>()
        .ok_or_else(|| AppError::invalid("scopes", format!("each is one of {:?}", Grant::ALL)))?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 || scopes.is_empty() {
        return Err(AppError::invalid("name", "1 to 100 letters, and at least one scope"));
    }
    let secret = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
    let row = MachineClientRow {
        id: new_id(),
        name: name.to_owned(),
        secret_hash: Sha256::digest(&secret).to_vec(),
        scopes: scopes.into_iter().collect::<Vec<_>>().join(" "),
        created_at: at.naive_utc(),
        ended_at: None,
    };
    let client = format!("{municipality}.{}", row.id);
    db.write(&municipality, move |tx| {
        municipalities::own(tx)?;
        row.insert(tx)?;
        by_command(tx, at, "add_machine", "machine_client", &row.id)
    })
    .await?;
    Ok(Added { client, secret })
}

/// Every program of a municipality, in words for a terminal.
///
/// # Errors
/// Those of the store.
pub async fn list(db: &Db, code: &str) -> Result<Vec<String>, AppError> {
    let rows = db.read(&Scope::new(code)?, |tx| Ok::<_, AppError>(machine_clients::all(tx)?)).await?;
    let line = |row: &MachineClientRow| {
        let state = row.ended_at.map_or_else(String::new, |at| format!(", ended {at}"));
        format!("{code}.{} {} [{}]{state}", row.id, row.name, row.scopes)
    };
    Ok(rows.iter().map(line).collect())
}

/// Lets a program in no more.
///
/// # Errors
/// Not found when there is none with this id.
pub async fn end(db: &Db, code: &str, id: &str, at: Instant) -> Result<(), AppError> {
    let id = id.split_once('.').map_or(id, |(_, id)| id).to_owned();
    db.write(&Scope::new(code)?, move |tx| {
        machine_clients::end(tx, &id, at.naive_utc()).map_err(|error| match error {
            StoreError::NotFound => AppError::NotFound,
            other => other.into(),
        })?;
        by_command(tx, at, "end_machine", "machine_client", &id)
    })
    .await
}
