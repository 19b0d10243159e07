//! Fresh, migrated databases, and one way to run the same test on both.

use backend::store::Db;
use tests::database::{Database, Kind, Template};
use tokio::sync::OnceCell;

/// A migrated database of its own, gone with this value (SQLite) or with the process (PostgreSQL).
pub struct TestDb {
    /// The doors.
    pub db: Db,
    /// Its URL, for a connection behind the store's back.
    pub url: String,
    _database: Database,
}

impl TestDb {
    /// A copy of a SQLite file that was migrated once.
    pub async fn sqlite() -> Self {
        static MIGRATED: OnceCell<Template> = OnceCell::const_new();
        let database = MIGRATED.get_or_init(|| migrated(Kind::Sqlite)).await.database();
        Self { db: Db::connect(&database.url).unwrap(), url: database.url.clone(), _database: database }
    }

    /// A copy of a PostgreSQL database that was migrated once.
    pub async fn postgres() -> Self {
        static MIGRATED: OnceCell<Template> = OnceCell::const_new();
        let database = MIGRATED.get_or_init(|| migrated(Kind::Postgres)).await.database();
        Self { db: Db::connect(&database.url).unwrap(), url: database.url.clone(), _database: database }
    }
}

async fn migrated(kind: Kind) -> Template {
    let database = Database::empty(kind);
    Db::connect(&database.url).unwrap().migrate().await.unwrap();
    database.template()
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
