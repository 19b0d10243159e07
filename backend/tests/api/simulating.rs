//! A municipality lives through weeks over a change of the law, on both databases: the same seed gives the same table, and
//! nothing that must not be.

use backend::simulate::{Plan, Report, run};
use backend::store::Db;
use shared::law::LawBook;
use std::sync::Arc;
use tests::database::{Database, Kind};

async fn lived(kind: Kind) -> Report {
    let database = Database::empty(kind);
    let plan = Plan { from: "2026-06-15".parse().unwrap(), months: 1, seed: 7 };
    let law = Arc::new(LawBook::shipped().unwrap());
    run(Db::connect(&database.url).unwrap(), law, &plan).await.unwrap()
}

#[actix_web::test]
async fn a_month_over_the_change_of_july_is_the_same_on_both_databases() {
    let on_sqlite = lived(Kind::Sqlite).await;
    assert_eq!(on_sqlite.violations, Vec::<String>::new());
    let all = |of: fn(&backend::simulate::OfScheme) -> u32| on_sqlite.schemes.values().map(of).sum::<u32>();
    let counts =
        [all(|of| of.issued), all(|of| of.fulfilled), all(|of| of.expired), all(|of| of.held), all(|of| of.summoned)];
    assert!(counts.iter().all(|count| *count > 0), "{counts:?} {on_sqlite}");
    for set in ["sickness_benefit@2026-07-01", "unemployment_insurance@2024-01-01", "unemployment_insurance@2026-07-01"]
    {
        assert!(on_sqlite.text.contains(set), "{on_sqlite}");
    }
    let on_postgres = lived(Kind::Postgres).await;
    assert_eq!(on_postgres.violations, Vec::<String>::new());
    assert_eq!(on_sqlite.text, on_postgres.text);
}
