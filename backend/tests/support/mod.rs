//! Fresh databases for tests, on SQLite and on PostgreSQL, and one way to run the same test on both.

use backend::store::Db;
use std::path::{Path, PathBuf};
use tests::postgres::Cluster;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// A migrated database of its own, gone with this value (SQLite) or with the process (PostgreSQL).
pub struct TestDb {
    /// The doors.
    pub db: Db,
    /// Its URL, for a second connection or a second process.
    pub url: String,
    _folder: Option<Folder>,
}

impl TestDb {
    /// A SQLite file.
    pub async fn sqlite() -> Self {
        let folder = Folder(std::env::temp_dir().join(format!("aftalt-test-{}", Uuid::new_v4())));
        std::fs::create_dir(&folder.0).unwrap();
        let url = format!("sqlite:{}", path_text(&folder.0.join("aftalt.db")));
        let db = Db::connect(&url).unwrap();
        db.migrate().await.unwrap();
        Self { db, url, _folder: Some(folder) }
    }

    /// A copy of a PostgreSQL database that was migrated once.
    pub async fn postgres() -> Self {
        static TEMPLATE: OnceCell<String> = OnceCell::const_new();
        let template = TEMPLATE
            .get_or_init(|| async {
                let url = blocking(|| Cluster::shared().database("template0")).await;
                Db::connect(&url).unwrap().migrate().await.unwrap();
                Cluster::name(&url).to_owned()
            })
            .await;
        let url = blocking(|| Cluster::shared().database(template)).await;
        Self { db: Db::connect(&url).unwrap(), url, _folder: None }
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.unwrap()
}

fn path_text(path: &Path) -> &str {
    path.to_str().expect("the temporary folder's name is text")
}

/// A folder that is deleted with this value.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Makes two tests of each function: `name::sqlite` and `name::postgres`.
macro_rules! on_both {
    ($($(#[$attribute:meta])* async fn $name:ident($db:ident: TestDb) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn body($db: TestDb) $body

            $(#[$attribute])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                body($crate::support::TestDb::sqlite().await).await;
            }

            $(#[$attribute])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                body($crate::support::TestDb::postgres().await).await;
            }
        }
    )+};
}
pub(crate) use on_both;
