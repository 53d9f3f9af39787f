//! Start and stop.

use crate::http;
use crate::settings::Settings;
use app::components::AssetUrls;
use app::http::{AppState, Site};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, TransactionTrait};
use service::{Chance, Clock, Services, Store};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Why the program doesn't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database can't be opened.
    #[error("the database can't be opened: {0}")]
    Database(#[from] service::Unavailable),
    /// The schema can't be brought up to date.
    #[error("the schema can't be brought up to date: {0}")]
    Migration(sea_orm::DbErr),
    /// The built files aren't there.
    #[error(
        "{path} can't be read: {why}; build it with `cargo xtask run` or name the folder with FRITIDSBANKEN_SITE"
    )]
    Site {
        /// The list of built files.
        path: String,
        /// Why.
        why: String,
    },
    /// The address can't be listened on.
    #[error("{address} can't be listened on: {why}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        why: std::io::Error,
    },
    /// The folder of the database can't be made.
    #[error("the database's folder {path} can't be made: {why}")]
    Folder {
        /// The folder.
        path: String,
        /// Why.
        why: std::io::Error,
    },
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its use cases.
    pub services: Services,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Running {
    /// Lets what is under way finish, closes the database, and ends.
    pub async fn stop(self) {
        // A server that ended by itself has nobody listening: that is fine.
        let _ = self.stop.send(());
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the server ended badly");
        }
        self.services.store().clone().close().await;
    }
}

/// Opens the database and brings its schema up to date.
///
/// # Errors
/// When it can't be opened or changed.
pub async fn open(settings: &Settings) -> Result<Services, StartError> {
    make_folder(&settings.database_url)?;
    let store = Store::open(&settings.store()).await?;
    migrate(&store).await?;
    Ok(Services::new(store, clock(), Chance))
}

/// Brings the schema up to date; several processes may start at once.
async fn migrate(store: &Store) -> Result<(), StartError> {
    let connection = store.for_migrations();
    // Held by a transaction of its own until the steps are done; SQLite's
    // writer is alone, and each step is a transaction anyway.
    let waits = if store.is_sqlite() {
        None
    } else {
        let tx = connection.begin().await.map_err(StartError::Migration)?;
        tx.execute_unprepared("SELECT pg_advisory_xact_lock(7270941)")
            .await
            .map_err(StartError::Migration)?;
        Some(tx)
    };
    Migrator::up(connection, None)
        .await
        .map_err(StartError::Migration)?;
    match waits {
        None => Ok(()),
        Some(tx) => tx.commit().await.map_err(StartError::Migration),
    }
}

fn make_folder(url: &str) -> Result<(), StartError> {
    let file = url
        .strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"));
    let folder = file.and_then(|file| Path::new(file).parent().map(Path::to_owned));
    match folder {
        Some(folder) if !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(&folder).map_err(|why| StartError::Folder {
                path: folder.display().to_string(),
                why,
            })
        }
        _ => Ok(()),
    }
}

/// The machine's clock; in a build for tests, one that `FRITIDSBANKEN_TEST_NOW` sets.
fn clock() -> Clock {
    #[cfg(feature = "test-clock")]
    if let Some(at) = std::env::var("FRITIDSBANKEN_TEST_NOW")
        .ok()
        .and_then(|text| chrono::DateTime::parse_from_rfc3339(&text).ok())
    {
        return Clock::fixed(domain::time::Moment(at.timestamp_millis()));
    }
    Clock::default()
}

/// Starts on `settings.listen`; port 0 takes a free one.
///
/// # Errors
/// When the database, the built files or the address can't be had.
pub async fn start(settings: &Settings) -> Result<Running, StartError> {
    let services = open(settings).await?;
    serve(settings, services).await
}

/// Starts over services that are open already.
///
/// # Errors
/// When the built files or the address can't be had.
pub async fn serve(settings: &Settings, services: Services) -> Result<Running, StartError> {
    // A second start in one process (tests) finds it there already.
    let _ = any_spawner::Executor::init_tokio();
    let assets = assets(&settings.site)?;
    let demo = service::branches::is_demo(&services).await?;
    let state = AppState {
        services: services.clone(),
        site: Arc::new(Site {
            assets,
            name: settings.name.clone(),
            base_url: settings.base_url.clone(),
            secure_cookies: settings.secure_cookies,
            sends_mail: settings.mail.is_some(),
            demo_sign_ins: demo,
        }),
    };
    let router = http::service(state, &settings.site);
    let listen = |why| StartError::Listen {
        address: settings.listen,
        why,
    };
    let listener = TcpListener::bind(settings.listen).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(async move {
        let served = axum::serve(listener, router).with_graceful_shutdown(async {
            // Dropped without a word also means: stop.
            let _ = stopped.await;
        });
        if let Err(error) = served.await {
            tracing::error!(%error, "the server ended");
        }
    });
    Ok(Running {
        address,
        services,
        stop,
        task,
    })
}

fn assets(site: &Path) -> Result<AssetUrls, StartError> {
    let path = site.join("manifest.json");
    let unreadable = |why: String| StartError::Site {
        path: path.display().to_string(),
        why,
    };
    let text = std::fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    let addresses: HashMap<String, String> =
        serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    Ok(AssetUrls::new(addresses))
}
