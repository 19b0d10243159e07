//! Not booking, and changes of a case: what they would do, and doing them.

use super::{act, ask, get};
use crate::failure::Answer;
use shared::api::{
    CaseChangeProposal, CitizenView, NewCaseChange, NewStandby, NewWithdrawal, Nothing, WithdrawalDecisionView,
};
use shared::ids::CitizenId;
use shared::model::BarKind;

fn of(id: &CitizenId, what: &str) -> String {
    format!("/api/v1/staff/citizens/{id}/{what}")
}

/// The letter of a withdrawal as the citizen would get it; nothing is saved.
///
/// # Errors
/// A problem that names what is wrong.
pub async fn withdrawal_letter(id: &CitizenId, wanted: &NewWithdrawal) -> Answer<WithdrawalDecisionView> {
    ask(&of(id, "withdrawal/proposal"), wanted).await
}

/// Withdraws the right to book.
///
/// # Errors
/// A problem that says why not.
pub async fn withdraw(id: &CitizenId, wanted: &NewWithdrawal, key: &str) -> Answer<CitizenView> {
    act("POST", &of(id, "withdrawal"), wanted, key).await
}

/// The newest decision that withdrew the right to book, as the citizen got it.
///
/// # Errors
/// A problem with the code `not-found` if there has been none.
pub async fn decision(id: &CitizenId) -> Answer<WithdrawalDecisionView> {
    get(&of(id, "withdrawal")).await
}

/// What standby would do to orders and talks; nothing is saved.
///
/// # Errors
/// A problem that says why not.
pub async fn propose_standby(id: &CitizenId, wanted: &NewStandby) -> Answer<CaseChangeProposal> {
    ask(&of(id, "standby/proposal"), wanted).await
}

/// Follows a citizen without contact.
///
/// # Errors
/// A problem with the talks about which nobody has decided.
pub async fn start_standby(id: &CitizenId, wanted: &NewStandby, key: &str) -> Answer<CitizenView> {
    act("POST", &of(id, "standby"), wanted, key).await
}

/// Ends a bar before its time.
///
/// # Errors
/// A problem that says that none stands.
pub async fn end(id: &CitizenId, kind: BarKind, key: &str) -> Answer<CitizenView> {
    act("POST", &of(id, &format!("{kind}/end")), &Nothing {}, key).await
}

/// What a change of the case would do; nothing is saved.
///
/// # Errors
/// A problem that says why not.
pub async fn propose_change(id: &CitizenId, change: &NewCaseChange) -> Answer<CaseChangeProposal> {
    ask(&of(id, "case-changes/proposal"), change).await
}

/// Changes the case.
///
/// # Errors
/// A problem with the talks about which nobody has decided.
pub async fn change(id: &CitizenId, change: &NewCaseChange, key: &str) -> Answer<CitizenView> {
    act("POST", &of(id, "case-changes"), change, key).await
}
