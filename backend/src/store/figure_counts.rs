//! What the night has counted: so many of a part of a measure, by month, team and scheme.

use super::row::{Row, row};
use super::schema::{figure_build, figure_count};
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::sum;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A count.
    FigureCountRow of figure_count {
        /// What is counted.
        measure: String,
        /// Of which team; empty is all together.
        team_id: String,
        /// The first day of the month.
        month: NaiveDate,
        /// Under which scheme.
        scheme: String,
        /// Who chose the time.
        side: String,
        /// Which part of the measure.
        part: String,
        /// Days, weeks or an hour.
        bucket: i32,
        /// How many.
        count: i32,
    }
}

row! {
    /// How the counts came about.
    FigureBuildRow of figure_build {
        /// When the last of them began, UTC.
        built_at: NaiveDateTime,
        /// The last day that is counted.
        reaches: NaiveDate,
        /// The first day of the first month.
        earliest: NaiveDate,
        /// By which definitions and numbers.
        basis: String,
    }
}

/// How the counts came about; none when nothing was counted yet.
pub fn build(tx: &mut ReadTx<'_>) -> Result<Option<FigureBuildRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(figure_build::table
        .filter(figure_build::municipality_code.eq(municipality))
        .select(FigureBuildRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// Says how the counts came about from now on.
///
/// # Errors
/// Those of the database.
pub fn set_build(tx: &mut Tx<'_>, build: &FigureBuildRow) -> Result<(), StoreError> {
    let there = self::build(tx)?.is_some();
    if !there {
        return build.insert(tx);
    }
    let (municipality, connection) = tx.parts();
    let own = figure_build::table.filter(figure_build::municipality_code.eq(municipality));
    let set = (
        figure_build::built_at.eq(build.built_at),
        figure_build::reaches.eq(build.reaches),
        figure_build::earliest.eq(build.earliest),
        figure_build::basis.eq(&build.basis),
    );
    super::one(diesel::update(own).set(set).execute(connection)?)
}

/// Replaces the counts of a month: those of these measures.
///
/// # Errors
/// Those of the database.
pub fn replace(
    tx: &mut Tx<'_>,
    month: NaiveDate,
    measures: &[&str],
    rows: &[FigureCountRow],
) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let old = figure_count::table
        .filter(figure_count::municipality_code.eq(municipality).and(figure_count::month.eq(month)))
        .filter(figure_count::measure.eq_any(measures));
    diesel::delete(old).execute(connection)?;
    FigureCountRow::insert_all(tx, rows)
}

/// Which counts are read.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Of which measures.
    pub measures: &'a [&'a str],
    /// Of which team; empty is all together.
    pub team: &'a str,
    /// From which month, by its first day.
    pub from: NaiveDate,
    /// Up to which.
    pub to: NaiveDate,
    /// Under which scheme, or all.
    pub scheme: Option<&'a str>,
}

/// Scheme, measure, side, part, bucket, and how many in all months together.
pub type Sum = (String, String, String, String, i32, Option<i64>);

/// The counts of some months together.
pub fn sums(tx: &mut ReadTx<'_>, wanted: &Wanted<'_>) -> Result<Vec<Sum>, StoreError> {
    use figure_count::{bucket, count, measure, month, municipality_code, part, scheme, side, team_id};
    let (municipality, connection) = tx.parts();
    let mut found = figure_count::table
        .filter(municipality_code.eq(municipality).and(measure.eq_any(wanted.measures)))
        .filter(team_id.eq(wanted.team).and(month.ge(wanted.from)).and(month.le(wanted.to)))
        .group_by((scheme, measure, side, part, bucket))
        .select((scheme, measure, side, part, bucket, sum(count)))
        .into_boxed();
    if let Some(only) = wanted.scheme {
        found = found.filter(scheme.eq(only));
    }
    Ok(found.load(connection)?)
}

/// The counts of one measure, of every month on its own.
pub fn by_month(
    tx: &mut ReadTx<'_>,
    of: &str,
    team: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<FigureCountRow>, StoreError> {
    use figure_count::{measure, month, municipality_code, team_id};
    let (municipality, connection) = tx.parts();
    Ok(figure_count::table
        .filter(municipality_code.eq(municipality).and(measure.eq(of)).and(team_id.eq(team)))
        .filter(month.ge(from).and(month.le(to)))
        .select(FigureCountRow::COLUMNS)
        .load(connection)?)
}

/// The counts of one measure, of every team on its own.
pub fn by_team(
    tx: &mut ReadTx<'_>,
    of: &str,
    teams: &[String],
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<FigureCountRow>, StoreError> {
    use figure_count::{measure, month, municipality_code, team_id};
    let (municipality, connection) = tx.parts();
    Ok(figure_count::table
        .filter(municipality_code.eq(municipality).and(measure.eq(of)).and(team_id.eq_any(teams)))
        .filter(month.ge(from).and(month.le(to)))
        .select(FigureCountRow::COLUMNS)
        .load(connection)?)
}
