//! `TestApp`: the application over a fresh database.

use crate::world;
use actix_web::body::to_bytes;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::header::HeaderMap;
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, init_service};
use backend::app::limits::Allowances;
use backend::app::{App, EVERY_OFFER, Limits, ORGANIZER, Recorder};
use backend::clock::Clock;
use backend::login::Login;
use backend::store::check::check;
use backend::store::{Db, Scope};
use backend::web::{Edge, create_app};
use chrono::Duration;
use serde_json::{Value, json};
use shared::law::LawBook;
use shared::time::Instant;
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use tests::database::{Database, Kind, Template};
use tests::postgres::{Cluster, SERVER_ROLE};
use tokio::sync::OnceCell;

/// Monday 30 November 2026, 8 o'clock in Denmark.
pub const NOW: &str = "2026-11-30T07:00:00Z";

/// Runs a test on SQLite and on PostgreSQL; whatever it did, the invariants hold after it.
#[macro_export]
macro_rules! on_both {
    ($(async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        async fn $name($app: $crate::support::TestApp) $body

        mod $name {
            use $crate::support::run;
            use tests::database::Kind;

            #[actix_web::test]
            async fn sqlite() {
                run(Kind::Sqlite, super::$name).await;
            }

            #[actix_web::test]
            async fn postgres() {
                run(Kind::Postgres, super::$name).await;
            }
        }
    )+};
}

/// A test's body over a fresh world, and then `aftalt check`.
pub async fn run<F: Future<Output = ()>>(kind: Kind, body: impl FnOnce(TestApp) -> F) {
    let app = TestApp::init(kind).await;
    let (db, _database) = (app.owner.clone(), Rc::clone(&app.database));
    body(app).await;
    let violations = db.read(&Scope::maintenance(), check).await.unwrap();
    assert!(violations.is_empty(), "{violations:#?}");
}

pub struct TestApp {
    /// As the role that a server runs as.
    pub db: Db,
    /// As the tables' owner.
    pub owner: Db,
    pub now: Instant,
    /// The shipped law, unless a test has another.
    pub law: Arc<LawBook>,
    /// By whom people are let in, beside the demonstration's door.
    pub login: Arc<Login>,
    /// Whether that door is there.
    pub demo: bool,
    /// Generous, unless a test has others.
    pub limits: Arc<Limits>,
    /// Without proxies, unless a test has one.
    pub edge: Edge,
    keys: Cell<u32>,
    pub database: Rc<Database>,
    served: RefCell<Option<Rc<Served>>>,
}

type Answering = Pin<Box<dyn Future<Output = ServiceResponse>>>;

/// What answers, and what it was made of. Making it describes the whole API, which takes longer than most answers.
struct Served {
    app: App,
    edge: Edge,
    call: Box<dyn Fn(TestRequest) -> Answering>,
}

impl Served {
    async fn of(app: App, edge: Edge) -> Self {
        let service = Rc::new(init_service(create_app(app.clone(), edge.clone())).await);
        let call = move |request: TestRequest| -> Answering {
            let service = Rc::clone(&service);
            Box::pin(async move { service.call(request.to_request()).await.unwrap().map_into_boxed_body() })
        };
        Self { app, edge, call: Box::new(call) }
    }

    /// Whether it is still made of what the test has.
    fn is(&self, test: &TestApp) -> bool {
        let app = &self.app;
        matches!(app.clock, Clock::Fixed(now) if now == test.now)
            && app.demo == test.demo
            && Arc::ptr_eq(&app.law, &test.law)
            && Arc::ptr_eq(&app.login, &test.login)
            && Arc::ptr_eq(&app.limits, &test.limits)
            && self.edge == test.edge
    }
}

/// Somebody signed in.
pub struct Person<'a> {
    app: &'a TestApp,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Value,
    pub cookie: Option<String>,
}

impl Answer {
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or("")
    }

    /// The body, after checking the status.
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{:#}", self.body);
        self.body
    }

    /// The refusal, after checking its code.
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status.as_u16(), self.code()), (status, code), "{:#}", self.body);
        self.body
    }
}

/// The world, built once for each process.
async fn built(kind: Kind) -> &'static Template {
    static BUILT: [OnceCell<Template>; 2] = [const { OnceCell::const_new() }; 2];
    let [sqlite, postgres] = &BUILT;
    let built = if kind == Kind::Sqlite { sqlite } else { postgres };
    let build = || async {
        let database = Database::empty(kind);
        let owner = Db::connect(&database.url).unwrap();
        owner.migrate().await.unwrap();
        world::build(&owner).await;
        if kind == Kind::Postgres {
            owner.grant(SERVER_ROLE).await.unwrap();
        }
        database.template()
    };
    built.get_or_init(build).await
}

impl TestApp {
    pub async fn init(kind: Kind) -> Self {
        let database = built(kind).await.database();
        let owner = Db::connect(&database.url).unwrap();
        let db = match kind {
            Kind::Sqlite => owner.clone(),
            Kind::Postgres => Db::connect(&Cluster::as_server(&database.url)).unwrap(),
        };
        Self::of(db, owner, database, NOW.parse().unwrap())
    }

    /// Over a database that is there already, as its owner, at that moment.
    pub fn over(database: Database, now: Instant) -> Self {
        let owner = Db::connect(&database.url).unwrap();
        Self::of(owner.clone(), owner, database, now)
    }

    fn of(db: Db, owner: Db, database: Database, now: Instant) -> Self {
        Self {
            db,
            owner,
            now,
            law: Arc::new(LawBook::shipped().unwrap()),
            login: Arc::default(),
            demo: true,
            limits: Arc::new(Limits::new(Allowances::generous())),
            edge: Edge::default(),
            keys: Cell::new(0),
            database: Rc::new(database),
            served: RefCell::default(),
        }
    }

    /// The clock shows this many hours later from now on.
    pub fn later(&mut self, hours: i64) {
        self.now += Duration::hours(hours);
    }

    pub async fn call(&self, request: TestRequest) -> Answer {
        let response = self.answer(request).await;
        read(response).await
    }

    /// Headers and text of what is no JSON.
    pub async fn download(&self, request: TestRequest) -> (HeaderMap, String) {
        let response = self.answer(request).await;
        let headers = response.headers().clone();
        let bytes = to_bytes(response.into_body()).await.unwrap_or_default();
        (headers, String::from_utf8(bytes.to_vec()).unwrap())
    }

    pub async fn answer(&self, request: TestRequest) -> ServiceResponse {
        let served = self.served.borrow().clone().filter(|served| served.is(self));
        let served = match served {
            Some(served) => served,
            None => Rc::new(Served::of(self.app(), self.edge.clone()).await),
        };
        self.served.replace(Some(Rc::clone(&served)));
        (served.call)(request).await
    }

    /// The application as it is now.
    pub fn app(&self) -> App {
        App {
            db: self.db.clone(),
            clock: Clock::Fixed(self.now),
            cpr: Arc::new(backend::seed::demo_keys().unwrap()),
            law: self.law.clone(),
            offers: EVERY_OFFER.into(),
            organizer: ORGANIZER.into(),
            login: self.login.clone(),
            recorder: Recorder::default(),
            limits: Arc::clone(&self.limits),
            demo: self.demo,
        }
    }

    pub async fn citizen(&self, id: &str) -> Person<'_> {
        self.sign_in(json!({ "citizen_id": id })).await
    }

    pub async fn employee(&self, id: &str) -> Person<'_> {
        self.sign_in(json!({ "employee_id": id })).await
    }

    /// The cookie of a new session of a citizen or an employee.
    pub async fn cookie_of(&self, id: &str, citizen: bool) -> String {
        if citizen { self.citizen(id).await.cookie } else { self.employee(id).await.cookie }
    }

    async fn sign_in(&self, who: Value) -> Person<'_> {
        let answer = self.call(unsafe_call(Method::POST, "/api/v1/demo/sign-in").set_json(who)).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{:#}", answer.body);
        Person { app: self, cookie: answer.cookie.unwrap() }
    }

    /// A key nobody has used.
    pub fn key(&self) -> String {
        self.keys.set(self.keys.get() + 1);
        format!("key-{}", self.keys.get())
    }
}

/// A call from our own pages.
pub fn unsafe_call(method: Method, path: &str) -> TestRequest {
    TestRequest::with_uri(path)
        .method(method)
        .insert_header(("host", "aftalt.test"))
        .insert_header(("origin", "http://aftalt.test"))
}

impl Person<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(TestRequest::with_uri(path)).await
    }

    pub async fn download(&self, path: &str) -> (HeaderMap, String) {
        self.app.download(TestRequest::with_uri(path).insert_header(("cookie", self.cookie.as_str()))).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        let key = self.app.key();
        self.post_with_key(path, &key, body).await
    }

    pub async fn post_with_key(&self, path: &str, key: &str, body: Value) -> Answer {
        self.send(unsafe_call(Method::POST, path).insert_header(("idempotency-key", key)).set_json(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(unsafe_call(Method::PUT, path).set_json(body)).await
    }

    pub async fn send(&self, request: TestRequest) -> Answer {
        self.app.call(request.insert_header(("cookie", self.cookie.as_str()))).await
    }

    /// Books the time for the citizen's order.
    pub async fn book(&self, order: &str, channel: &str, starts_at: &str) -> Answer {
        self.post("/api/v1/me/appointments", booking(order, channel, starts_at)).await
    }
}

/// A booking with Anne-Marie, without companion and interpreter.
pub fn booking(order: &str, channel: &str, starts_at: &str) -> Value {
    json!({ "order": order, "channel": channel, "caseworker": "anne-marie", "starts_at": starts_at,
            "phone": "55 50 01 23", "companion": false })
}

/// The same without the order: where a talk is moved to.
pub fn destination(channel: &str, starts_at: &str) -> Value {
    let mut body = booking("", channel, starts_at);
    body.as_object_mut().unwrap().remove("order");
    body
}

async fn read(response: ServiceResponse) -> Answer {
    let status = response.status();
    let cookie = response.response().cookies().next().map(|cookie| format!("{}={}", cookie.name(), cookie.value()));
    let bytes = to_bytes(response.into_body()).await.unwrap_or_default();
    Answer { status, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null), cookie }
}
