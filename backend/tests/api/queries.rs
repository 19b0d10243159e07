//! A listing asks the database a handful of times, whatever the number of caseworkers.

use crate::on_both;
use crate::support::TestApp;
use crate::world;

/// Measured, with the session's own look-up, and the three with which what was offered is kept as evidence (R20); more is a
/// query per caseworker in the making.
const AT_MOST: u64 = 29;

async fn statements_of_a_listing(app: &TestApp) -> u64 {
    let mette = app.citizen("mette").await;
    let before = app.db.statements();
    mette.get("/api/v1/me/orders/order-mette/slots").await.expect(200);
    app.db.statements() - before
}

on_both! {
    async fn a_listing_makes_the_same_few_queries_for_two_and_for_forty_caseworkers(app: TestApp) {
        // The first look of its kind adds a row, every later one changes it.
        statements_of_a_listing(&app).await;
        let mut app = app;
        app.later(1);
        let few = statements_of_a_listing(&app).await;
        world::hire(&app.db, 38).await;
        app.later(1);
        let many = statements_of_a_listing(&app).await;
        assert_eq!(few, many);
        assert!(many <= AT_MOST, "{many} statements");
    }
}
