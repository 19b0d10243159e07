//! Fresh databases with the demo's people in them, one for each test.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use crate::postgres::Cluster;
use crate::server::{self, NOW};
use crate::sql;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    Sqlite,
    /// A database of this process's cluster.
    Postgres,
}

impl Kind {
    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "sqlite" => Some(Self::Sqlite),
            "postgres" => Some(Self::Postgres),
            _ => None,
        }
    }
}

/// A database of one test.
pub struct Database {
    /// What `--database-url` takes.
    pub url: String,
    /// Which kind it is.
    pub kind: Kind,
    /// The folder of a SQLite file, deleted with this.
    folder: Option<PathBuf>,
}

impl Database {
    /// An empty one.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn empty(kind: Kind) -> Self {
        match kind {
            Kind::Sqlite => {
                let folder = folder();
                Self { url: sqlite(&folder), kind, folder: Some(folder) }
            }
            Kind::Postgres => Self { url: Cluster::shared().database("template0"), kind, folder: None },
        }
    }

    /// One with Solrød's people, windows and talks as of [`NOW`]; seeded once for each process, then copied.
    ///
    /// # Panics
    /// When it cannot be made or seeded.
    pub fn solroed(kind: Kind) -> Self {
        static SEEDED: [OnceLock<Template>; 2] = [const { OnceLock::new() }; 2];
        let [sqlite, postgres] = &SEEDED;
        let seeded = if kind == Kind::Sqlite { sqlite } else { postgres };
        let seed = || {
            let database = Self::empty(kind);
            database.seed();
            database.template()
        };
        seeded.get_or_init(seed).database()
    }

    /// What others are made like, as it is at this moment.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn template(&self) -> Template {
        let copy = self.copy();
        match &copy.folder {
            Some(folder) => Template::File(fs::read(folder.join(FILE)).expect("the file")),
            None => Template::Database(Cluster::name(&copy.url).to_owned()),
        }
    }

    /// The same as it is at this moment, as a backup would have it.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn copy(&self) -> Self {
        match self.kind {
            Kind::Sqlite => {
                let copy = Self::empty(Kind::Sqlite);
                let folder = copy.folder.as_deref().expect("SQLite has a folder");
                sql::execute(self, &format!("VACUUM INTO '{}'", folder.join(FILE).display()));
                copy
            }
            Kind::Postgres => {
                // A template must have no other guests; the server's connections are opened again.
                let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
                sql::execute(self, others);
                Self { url: Cluster::shared().database(Cluster::name(&self.url)), kind: self.kind, folder: None }
            }
        }
    }

    fn seed(&self) {
        let output = server::run(&["seed", "--municipality", "solroed", "--database-url", &self.url, "--now", NOW]);
        assert!(output.status.success(), "seed: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// What databases are made like, once there is one with everything that they begin with: that is much quicker.
pub enum Template {
    /// The content of a SQLite file.
    File(Vec<u8>),
    /// The name of a database to which nobody is connected.
    Database(String),
}

impl Template {
    /// Another one like it.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn database(&self) -> Database {
        match self {
            Self::File(content) => {
                let database = Database::empty(Kind::Sqlite);
                let folder = database.folder.as_deref().expect("SQLite has a folder");
                fs::write(folder.join(FILE), content).expect("a place for the copy");
                database
            }
            Self::Database(name) => {
                Database { url: Cluster::shared().database(name), kind: Kind::Postgres, folder: None }
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            fs::remove_dir_all(folder).ok();
        }
    }
}

const FILE: &str = "aftalt.sqlite";

fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join(FILE).display())
}

fn folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("aftalt-sqlite-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

/// Makes each function, which takes a [`Kind`], a test on SQLite and a test on PostgreSQL.
#[macro_export]
macro_rules! on_both_databases {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $test() { super::$test($crate::database::Kind::Sqlite) })+
        }
        mod postgres {
            $(#[test] fn $test() { super::$test($crate::database::Kind::Postgres) })+
        }
    };
}
