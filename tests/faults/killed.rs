//! The server is killed in the middle of a hundred counters' loans and returns:
//! every answered one is there once, and no unanswered one is half there.

use reqwest::{Client, StatusCode, redirect::Policy};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The program as `cargo xtask test` built it, or as cargo left it.
fn program() -> PathBuf {
    std::env::var_os("FRITIDSBANKEN_TEST_BINARY").map_or_else(
        || {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
            root.join("target/debug/fritidsbanken")
        },
        PathBuf::from,
    )
}

struct Program {
    child: Child,
    base: String,
}

fn command(folder: &Path, url: &str) -> Command {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg")).expect("made");
    std::fs::write(site.join("manifest.json"), "{}").expect("written");
    let mut command = Command::new(program());
    command
        .env("FRITIDSBANKEN_DATABASE_URL", url)
        .env("FRITIDSBANKEN_SITE", site)
        .env("FRITIDSBANKEN_LOG", "error")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

async fn start(folder: &Path, url: &str) -> Program {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port();
    let mut child = command(folder, url)
        .env("FRITIDSBANKEN_LISTEN", format!("127.0.0.1:{port}"))
        .arg("serve")
        .spawn()
        .expect("the program starts");
    let base = format!("http://127.0.0.1:{port}");
    let client = Client::new();
    for _ in 0..200 {
        if client.get(format!("{base}/halsa")).send().await.is_ok() {
            return Program { child, base };
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    child.kill().expect("ended");
    child.wait().expect("dead");
    panic!("the program does not answer");
}

async fn signed_in(base: &str) -> Client {
    let client = Client::builder()
        .redirect(Policy::none())
        .cookie_store(true)
        .build()
        .expect("a client");
    let response = client
        .post(format!("{base}/sv/logga-in"))
        .header("Origin", base)
        .form(&[
            ("email", "kim@demo.example"),
            ("password", "tre gula pulkor"),
        ])
        .send()
        .await
        .expect("answered");
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    client
}

async fn numbers(db: &DatabaseConnection, sql: &str) -> Vec<i64> {
    let backend = db.get_database_backend();
    db.query_all_raw(Statement::from_string(backend, sql))
        .await
        .expect("read")
        .iter()
        .map(|row| row.try_get_by_index(0).expect("a number"))
        .collect()
}

/// Things that go out without a question.
const PLAIN: &str = "SELECT a.id FROM articles a JOIN article_types t ON t.id = a.type_id
    WHERE a.status = 'available' AND a.branch_id = 1 AND NOT t.guardian_permission
      AND t.return_checks = '' AND t.maintenance = '' AND t.fitting = 'none'
      AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id)
    ORDER BY a.id LIMIT 400";

async fn kill_in_the_middle(folder: &Path, url: &str) {
    let demo = command(folder, url).arg("demo").status().expect("runs");
    assert!(demo.success(), "the demo is made");
    let db = Database::connect(url).await.expect("opens");
    let articles = numbers(&db, PLAIN).await;
    assert!(articles.len() >= 200, "{} articles", articles.len());
    let mut program = start(folder, url).await;
    let client = signed_in(&program.base).await;
    let mut counters = Vec::new();
    for mine in articles.chunks(articles.len().div_ceil(100)) {
        let (client, base, mine) = (client.clone(), program.base.clone(), mine.to_vec());
        counters.push(tokio::spawn(async move {
            let mut answered = Vec::new();
            for article in mine {
                // Out and back and out again: what was answered last counts.
                for (form, is_out) in [
                    (format!("gor=skanna&lan=1&artikel={article}"), true),
                    (format!("gor=skanna&artikel={article}"), false),
                    (format!("gor=skanna&lan=1&artikel={article}"), true),
                ] {
                    let sent = client
                        .post(format!("{base}/sv/disken"))
                        .header("Origin", &base)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body(form)
                        .send()
                        .await;
                    match sent {
                        Ok(response) if response.status() == StatusCode::SEE_OTHER => {
                            answered.push((article, is_out));
                        }
                        // Not answered: it may be there or not, but whole.
                        _ => return (answered, Some(article)),
                    }
                }
            }
            (answered, None)
        }));
    }
    tokio::time::sleep(Duration::from_millis(900)).await;
    program.child.kill().expect("SIGKILL");
    program.child.wait().expect("dead");
    let mut answered = 0;
    let mut cut_off = 0;
    let mut expected = Vec::new();
    for counter in counters {
        let (mine, unanswered) = counter.await.expect("ran");
        answered += mine.len();
        cut_off += usize::from(unanswered.is_some());
        let mut last = std::collections::BTreeMap::new();
        last.extend(mine);
        if let Some(article) = unanswered {
            last.remove(&article);
        }
        expected.extend(last);
    }
    assert!(
        answered > 0 && cut_off > 0,
        "{answered} answered, {cut_off} cut off"
    );

    let program = start(folder, url).await;
    let out = numbers(
        &db,
        "SELECT article_id FROM loans WHERE returned_at IS NULL AND undone_at IS NULL",
    )
    .await;
    for (article, is_out) in expected {
        let times = out.iter().filter(|id| **id == article).count();
        assert_eq!(times, usize::from(is_out), "article {article}");
    }
    let doubles = numbers(
        &db,
        "SELECT article_id FROM loans WHERE returned_at IS NULL AND undone_at IS NULL
         GROUP BY article_id HAVING COUNT(*) > 1",
    )
    .await;
    assert!(doubles.is_empty(), "two loans of one article: {doubles:?}");
    let loans = numbers(&db, "SELECT COUNT(*) FROM loans").await;
    let lent = numbers(&db, "SELECT COUNT(*) FROM events WHERE kind = 'lent'").await;
    assert_eq!(
        loans, lent,
        "a loan without its row of history, or the other way round"
    );
    let back = numbers(
        &db,
        "SELECT COUNT(*) FROM loans WHERE returned_at IS NOT NULL",
    )
    .await;
    let returned = numbers(&db, "SELECT COUNT(*) FROM events WHERE kind = 'returned'").await;
    assert_eq!(back, returned, "a return without its row of history");
    let mut child = program.child;
    child.kill().expect("ended");
    child.wait().expect("dead");
    db.close().await.expect("closes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_kill_loses_no_answered_loan_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}/test.sqlite?mode=rwc", folder.path().display());
    kill_in_the_middle(folder.path(), &url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_kill_loses_no_answered_loan_on_postgresql() {
    let Ok(cluster) = std::env::var("FRITIDSBANKEN_TEST_POSTGRES") else {
        eprintln!("FRITIDSBANKEN_TEST_POSTGRES names no cluster: not run on PostgreSQL");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let admin = Database::connect(&cluster)
        .await
        .expect("the cluster answers");
    let name = format!("killed_{}", std::process::id());
    let run = |sql: String| Statement::from_string(DbBackend::Postgres, sql);
    admin
        .execute_raw(run(format!("CREATE DATABASE {name}")))
        .await
        .expect("made");
    let (server, _) = cluster.rsplit_once('/').expect("a database in the address");
    kill_in_the_middle(folder.path(), &format!("{server}/{name}")).await;
    admin
        .execute_raw(run(format!("DROP DATABASE {name} WITH (FORCE)")))
        .await
        .expect("dropped");
}
