//! A database that is locked, full, read-only or gone: each request gets a page
//! that says so, nothing is half there, and the same form goes through later.
//! On both databases.

use crate::common::postgres::{Empty, open};
use crate::common::proxy::Proxy;
use crate::common::{Answer, World, get, post};
use axum::Router;
use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::settings::Settings;
use service::people::search;
use service::stock::{ImportKind, import};
use service::{Chance, Clock, Services, Store};
use std::time::Duration;

/// How long a request waits for another's write here: as long as it takes to be sure.
const PATIENCE: Duration = Duration::from_millis(400);

/// A branch with the demo's people, and somebody of them signed in.
struct Branch {
    settings: Settings,
    session: String,
}

impl Branch {
    /// On the database at `url`.
    async fn at(world: &World, url: &str) -> Self {
        let mut settings = world.settings.clone();
        settings.database_url = url.to_owned();
        let services = server::serve::open(&settings).await.expect("it opens");
        let file = include_bytes!("../../../data/filialer.csv");
        import(&services, ImportKind::Branches, file, None)
            .await
            .expect("the branches are read");
        service::staff::add_demo_staff(&services, domain::branches::BranchId(1))
            .await
            .expect("the people are added");
        let router = router(&settings, services.clone()).await;
        let form = "email=kim%40demo.example&password=tre+gula+pulkor";
        let answer = post(&router, "/sv/logga-in", &[], form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let session = answer
            .headers
            .get_all("set-cookie")
            .iter()
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .collect::<Vec<_>>()
            .join("; ");
        services.store().clone().close().await;
        Self { settings, session }
    }

    /// The branch's own URL, for a second connection.
    fn url(&self) -> &str {
        &self.settings.database_url
    }

    /// The program over the database, opened as `change` wants it.
    async fn opened(&self, change: impl FnOnce(&mut service::StoreOptions)) -> Open {
        let mut options = self.settings.store();
        options.patience = PATIENCE;
        change(&mut options);
        let store = Store::open(&options).await.expect("it opens");
        let services = Services::new(store, Clock::default(), Chance);
        Open {
            router: router(&self.settings, services.clone()).await,
            session: self.session.clone(),
            services,
        }
    }
}

async fn router(settings: &Settings, services: Services) -> Router {
    server::serve::router(settings, services)
        .await
        .expect("the router is built")
}

/// The program as it runs.
struct Open {
    services: Services,
    router: Router,
    session: String,
}

impl Open {
    async fn page(&self, path: &str) -> Answer {
        get(&self.router, path, &[("cookie", &self.session)]).await
    }

    /// A new borrower, always with the same key.
    async fn add(&self) -> Answer {
        let form = "key=11111111-2222-4333-8444-555555555555&gor=ny\
                    &namn=Kajsa+Lind&telefon=070-174+06+12";
        post(
            &self.router,
            "/sv/disken",
            &[("cookie", &self.session)],
            form,
        )
        .await
    }

    async fn kajsas(&self) -> usize {
        let token = self.session.as_str();
        let token = token
            .split("; ")
            .find_map(|cookie| cookie.strip_prefix("fb_session="))
            .and_then(service::staff::SessionToken::parse)
            .expect("a session");
        let staff = service::staff::session(&self.services, &token)
            .await
            .expect("read")
            .expect("signed in");
        search(&self.services, &staff, "Kajsa")
            .await
            .expect("read")
            .len()
    }

    async fn close(self) {
        self.services.store().clone().close().await;
    }
}

/// The page says what is the matter, and by which number the log tells more.
fn says(answer: &Answer, title: &str) {
    let text = answer.text();
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{text}");
    assert!(text.contains(&format!("{title}</h1>")), "{title}: {text}");
    assert!(text.contains(answer.header("x-request-id")), "{text}");
    assert_eq!(answer.header("retry-after"), "5");
}

/// Runs a test on each database.
async fn on_each<F, Fut>(test: F)
where
    F: Fn(Branch) -> Fut,
    Fut: Future<Output = ()>,
{
    let world = World::new(&[]);
    let url = world.settings.database_url.clone();
    test(Branch::at(&world, &url).await).await;
    if let Some(postgres) = Empty::new().await {
        let world = World::new(&[]);
        test(Branch::at(&world, &postgres.url).await).await;
        postgres.remove().await;
    }
}

/// Another program's connection.
async fn other(branch: &Branch) -> DatabaseConnection {
    open(branch.url()).await
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

#[tokio::test]
async fn locked_it_is_busy_and_the_same_form_goes_through_a_moment_later() {
    on_each(|branch| async move {
        let program = branch.opened(|_| {}).await;
        let other = other(&branch).await;
        if program.services.store().is_sqlite() {
            run(&other, "BEGIN IMMEDIATE").await;
        } else {
            run(
                &other,
                "BEGIN; LOCK TABLE borrowers IN ACCESS EXCLUSIVE MODE",
            )
            .await;
        }
        says(&program.add().await, "Många arbetar just nu");
        run(&other, "ROLLBACK").await;
        assert_eq!(program.kajsas().await, 0);
        // Sent again, and once more since nobody trusts a machine: there once.
        for _ in 0..2 {
            let answer = program.add().await;
            assert!(answer.status.is_success() || answer.status.is_redirection());
        }
        assert_eq!(program.kajsas().await, 1);
        program.close().await;
    })
    .await;
}

#[tokio::test]
async fn full_it_says_so_and_what_is_there_is_read_on() {
    on_each(|branch| async move {
        let sqlite = branch.url().starts_with("sqlite:");
        if !sqlite {
            // The server's own word for it, without filling its disk.
            let other = other(&branch).await;
            run(
                &other,
                "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
                 CREATE TRIGGER full_disk BEFORE INSERT ON borrowers
                 FOR EACH ROW EXECUTE FUNCTION full_disk()",
            )
            .await;
        }
        let program = branch
            .opened(|options| options.max_pages = sqlite.then_some(1))
            .await;
        // The pages that are there may have room for some rows yet.
        let mut last = None;
        for number in 0..500 {
            let key = format!("11111111-2222-4333-8444-{number:012}");
            let form = format!("key={key}&gor=ny&namn=Ada+Ek&telefon=070-174+06+13");
            let session = [("cookie", program.session.as_str())];
            let answer = post(&program.router, "/sv/disken", &session, &form).await;
            let ended = answer.status == StatusCode::SERVICE_UNAVAILABLE;
            last = Some(answer);
            if ended {
                break;
            }
        }
        says(&last.expect("an answer"), "Disken i datorn är full");
        assert_eq!(program.page("/sv/disken").await.status, StatusCode::OK);
        program.close().await;
    })
    .await;
}

#[tokio::test]
async fn read_only_it_says_so_and_is_read() {
    on_each(|branch| async move {
        let sqlite = branch.url().starts_with("sqlite:");
        if !sqlite {
            let other = other(&branch).await;
            run(
                &other,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET
                 default_transaction_read_only = on', current_database()); END $$",
            )
            .await;
        }
        let program = branch.opened(|options| options.read_only = sqlite).await;
        says(&program.add().await, "Det går inte att spara just nu");
        assert_eq!(program.page("/sv/disken").await.status, StatusCode::OK);
        assert_eq!(program.kajsas().await, 0);
        program.close().await;
    })
    .await;
}

#[tokio::test]
async fn gone_it_says_so() {
    on_each(|branch| async move {
        let program = branch.opened(|_| {}).await;
        program.services.store().clone().close().await;
        says(&program.add().await, "Vi når inte databasen");
        says(&program.page("/sv/disken").await, "Vi når inte databasen");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_taken_away_is_gone_and_nothing_is_answered_as_if_it_were_there() {
    let world = World::new(&[]);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("fritid.sqlite");
    let mut branch = Branch::at(&world, &format!("sqlite://{}", file.display())).await;
    branch.settings.database_url = format!("sqlite://{}", file.display());
    let program = branch.opened(|_| {}).await;
    assert_eq!(program.page("/sv/disken").await.status, StatusCode::OK);
    let aside = folder.path().join("aside.sqlite");
    std::fs::rename(&file, &aside).expect("taken away");
    says(&program.add().await, "Vi når inte databasen");
    // Put back, it is the same again.
    std::fs::rename(&aside, &file).expect("put back");
    let answer = program.add().await;
    assert!(answer.status.is_success() || answer.status.is_redirection());
    program.close().await;
}

#[tokio::test]
async fn postgresql_that_can_no_longer_be_reached_is_gone_not_busy_and_is_found_again() {
    let Some(postgres) = Empty::new().await else {
        return;
    };
    let world = World::new(&[]);
    let mut branch = Branch::at(&world, &postgres.url).await;
    let proxy = Proxy::before(&postgres.url).await;
    branch.settings.database_url = proxy.url.clone();
    let program = branch.opened(|_| {}).await;
    assert_eq!(program.page("/sv/disken").await.status, StatusCode::OK);
    proxy.cut().await;
    // The first may still hold a connection that it believes in.
    for _ in 0..3 {
        says(&program.add().await, "Vi når inte databasen");
    }
    says(&program.page("/sv/disken").await, "Vi når inte databasen");
    proxy.mend().await;
    let answer = program.add().await;
    assert!(answer.status.is_success() || answer.status.is_redirection());
    assert_eq!(program.kajsas().await, 1);
    program.close().await;
    proxy.cut().await;
    postgres.remove().await;
}
