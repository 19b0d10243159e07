//! The decision that withdraws the right to book, in words: reasons, hearing, law and the way to complain (LAB § 35,
//! BEK § 17 stk. 3; forvaltningsloven §§ 19, 22, 24, 25; R14).

use crate::ids::Scheme;
use crate::model::WithdrawalGround;
use crate::texts::{Texts, day_with_year, phone_number};
use chrono::NaiveDate;

/// What the decision says; all days are local.
#[derive(Debug, Clone)]
pub struct Withdrawal<'a> {
    /// The citizen.
    pub name: &'a str,
    /// The benefit, which keeps its right.
    pub scheme: &'a Scheme,
    /// Why it may be withdrawn.
    pub ground: WithdrawalGround,
    /// What happened, in the caseworker's words.
    pub reasons: &'a str,
    /// When the citizen gave their view.
    pub hearing_on: NaiveDate,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if there is one.
    pub to: Option<NaiveDate>,
    /// When somebody looks at it again.
    pub review_on: NaiveDate,
    /// The last day to complain.
    pub complain_by: NaiveDate,
    /// Whom to call, E.164.
    pub phone: &'a str,
    /// Who decides: the municipality.
    pub municipality: &'a str,
    /// Who decides: the person.
    pub caseworker: &'a str,
}

/// The letter in the language of `texts`, which must contain `COMMON` and `DECISIONS`; paragraphs are parted by an empty line.
pub fn withdrawal_letter(texts: &Texts, about: &Withdrawal<'_>) -> String {
    let day = |day: NaiveDate| day_with_year(texts, day);
    let (from, to, review) = (day(about.from), about.to.map(day).unwrap_or_default(), day(about.review_on));
    let phone = phone_number(about.phone);
    let values = [
        ("name", about.name),
        ("from", &*from),
        ("to", &*to),
        ("review", &*review),
        ("scheme", about.scheme.as_str()),
        ("reasons", about.reasons),
        ("phone", &*phone),
        ("municipality", about.municipality),
        ("caseworker", about.caseworker),
    ];
    let said = |key: &str| texts.format(&format!("withdrawal-letter-{key}"), &values);
    let on = |key: &str, date: NaiveDate| {
        texts.format(&format!("withdrawal-letter-{key}"), &[&values[..], &[("day", &day(date))]].concat())
    };
    let paragraphs = [
        said("title"),
        said("what"),
        said(if about.to.is_some() { "until" } else { "open" }),
        said("duty"),
        said(&format!("ground-{}", about.ground)),
        said("reasons"),
        on("hearing", about.hearing_on),
        said("law"),
        on("complaint", about.complain_by),
        said("contact"),
        on("from", about.decided_on),
    ];
    paragraphs.join("\n\n")
}
