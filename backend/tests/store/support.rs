//! Fresh, migrated databases, and one way to run the same test on both.

use backend::store::Db;
use tests::database::{Database, Kind};
use tests::postgres::Cluster;
use tokio::sync::OnceCell;

/// A migrated database of its own, gone with this value (SQLite) or with the process (PostgreSQL).
pub struct TestDb {
    /// The doors.
    pub db: Db,
    /// Its URL, for a connection behind the store's back.
    pub url: String,
    _database: Option<Database>,
}

impl TestDb {
    /// A SQLite file.
    pub async fn sqlite() -> Self {
        let database = Database::empty(Kind::Sqlite);
        let db = Db::connect(&database.url).unwrap();
        db.migrate().await.unwrap();
        Self { db, url: database.url.clone(), _database: Some(database) }
    }

    /// A copy of a PostgreSQL database that was migrated once.
    pub async fn postgres() -> Self {
        static TEMPLATE: OnceCell<String> = OnceCell::const_new();
        let template = TEMPLATE
            .get_or_init(|| async {
                let url = Database::empty(Kind::Postgres).url.clone();
                Db::connect(&url).unwrap().migrate().await.unwrap();
                Cluster::name(&url).to_owned()
            })
            .await;
        let url = Cluster::shared().database(template);
        Self { db: Db::connect(&url).unwrap(), url, _database: None }
    }
}

/// Makes each function, which takes a [`TestDb`], a test on SQLite and a test on PostgreSQL.
macro_rules! on_both {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            use crate::support::TestDb;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $test() {
                    super::$test(TestDb::sqlite().await).await;
                }
            )+
        }

        mod postgres {
            use crate::support::TestDb;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $test() {
                    super::$test(TestDb::postgres().await).await;
                }
            )+
        }
    };
}
pub(crate) use on_both;
