//! What a query function is handed: a transaction of one municipality.

use super::connection::{AnyConnection, Session};
use super::error::StoreError;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// The municipality a transaction may see and change (INV-7).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope(Arc<str>);

impl Scope {
    /// The scope of one municipality.
    ///
    /// # Errors
    /// `NotFound` unless the code is three digits: no such municipality can exist.
    pub fn new(code: &str) -> Result<Self, StoreError> {
        if code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(code.into()))
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// No municipality at all: for `check`, the list of municipalities and other upkeep. Query functions that look for
    /// one municipality's rows find none.
    pub fn maintenance() -> Self {
        Self("*".into())
    }

    /// The municipality's code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A transaction that only looks, at one moment's state of the database.
pub struct ReadTx<'c> {
    session: &'c mut Session,
    scope: &'c Scope,
}

impl<'c> ReadTx<'c> {
    pub(super) fn new(session: &'c mut Session, scope: &'c Scope) -> Self {
        Self { session, scope }
    }

    /// The same transaction, lent on.
    pub(super) fn lend(&mut self) -> ReadTx<'_> {
        ReadTx { session: &mut *self.session, scope: self.scope }
    }

    /// The municipality it belongs to.
    pub fn scope(&self) -> &Scope {
        self.scope
    }

    /// How many statements it has sent so far, not counting BEGIN.
    pub fn queries(&self) -> u64 {
        self.session.statements()
    }

    /// The municipality's code and the connection: what every query needs.
    pub(super) fn parts(&mut self) -> (&'c str, &mut AnyConnection) {
        (self.scope.as_str(), &mut self.session.connection)
    }
}

/// A transaction that may change things. It does everything a [`ReadTx`] does.
///
/// A statement that failed cannot be passed over: whatever the closure returns, the transaction is rolled back.
pub struct Tx<'c>(ReadTx<'c>);

impl<'c> Tx<'c> {
    pub(super) fn new(read: ReadTx<'c>) -> Self {
        Self(read)
    }
}

impl<'c> Deref for Tx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}
