//! Start and stop.

use crate::migrate::{MigrateError, alone, migrate};
use crate::senders::{Senders, SendersError};
use crate::settings::{Settings, sqlite_file};
use crate::{http, worker};
use app::components::AssetUrls;
use app::http::{AppState, Site};
use app::messages::FluentWords;
use axum::Router;
use service::{Chance, Clock, Services, Store};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How long requests may go on when the program is asked to stop: as long as
/// one may take.
const GRACE: Duration = Duration::from_secs(30);

/// Why the program doesn't start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database can't be opened.
    #[error("{url} can't be opened: {why}")]
    Database {
        /// The database, without a password.
        url: String,
        /// Why.
        why: service::Unavailable,
    },
    /// The database can't be read.
    #[error(transparent)]
    Unavailable(#[from] service::Unavailable),
    /// The schema can't be brought up to date.
    #[error(transparent)]
    Migration(#[from] MigrateError),
    /// The built files aren't there.
    #[error(
        "{path} can't be read: {why}; build it with `cargo xtask run`, or name the folder of built files with FRITIDSBANKEN_SITE"
    )]
    Site {
        /// The list of built files.
        path: String,
        /// Why.
        why: String,
    },
    /// The address can't be listened on.
    #[error("{address} can't be listened on: {why}; choose another with FRITIDSBANKEN_LISTEN")]
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
    /// Messages can't be sent like this.
    #[error(transparent)]
    Senders(#[from] SendersError),
    /// The pictures can't be reached.
    #[error("the pictures can't be reached: {0}; choose another place in [photos]")]
    Photos(crate::settings::PhotosError),
    /// The time for a test is none, or this is no build for tests.
    #[error("FRITIDSBANKEN_TEST_NOW is {0:?}: {1}")]
    TestNow(String, &'static str),
    /// The address that people reach it by is none.
    #[error("base_url won't do: {0}")]
    BaseUrl(tower_http::csrf::ConfigError),
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its use cases.
    pub services: Services,
    stop: watch::Sender<bool>,
    server: JoinHandle<()>,
    worker: JoinHandle<()>,
}

impl Running {
    /// Lets what is under way finish, closes the database, and ends.
    pub async fn stop(self) {
        // Nobody listening any more is fine.
        let _ = self.stop.send(true);
        for (what, mut task) in [("server", self.server), ("worker", self.worker)] {
            match tokio::time::timeout(GRACE, &mut task).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::error!(%error, what, "ended badly"),
                Err(_) => {
                    tracing::warn!(what, "does not end; it is cut off");
                    task.abort();
                }
            }
        }
        // A database that is gone never says goodbye.
        let closed = tokio::time::timeout(GRACE, self.services.store().clone().close());
        if closed.await.is_err() {
            tracing::warn!("the database does not answer; its connections are cut off");
        }
    }
}

/// Opens the database, made if need be, and brings its schema up to date.
///
/// # Errors
/// When it can't be opened or changed.
pub async fn open(settings: &Settings) -> Result<Services, StartError> {
    make_folder(settings)?;
    make_file(settings)?;
    let alone = alone(settings).await?;
    let services = open_as_it_is(settings).await?;
    migrate(&alone, services.store()).await?;
    Ok(services)
}

/// Opens the database and leaves its schema alone.
///
/// # Errors
/// When it can't be opened.
pub async fn open_as_it_is(settings: &Settings) -> Result<Services, StartError> {
    let store = Store::open(&settings.store())
        .await
        .map_err(|why| StartError::Database {
            url: settings.shown_database(),
            why,
        })?;
    let photos = settings.photos.open().map_err(StartError::Photos)?;
    Ok(Services::new(store, clock()?, Chance).with_photos(photos))
}

fn make_folder(settings: &Settings) -> Result<(), StartError> {
    let file = sqlite_file(&settings.database_url);
    match file.as_deref().and_then(Path::parent) {
        Some(folder) if !folder.as_os_str().is_empty() => {
            private_folder(folder).map_err(|why| StartError::Folder {
                path: folder.display().to_string(),
                why,
            })
        }
        Some(_) | None => Ok(()),
    }
}

/// An SQLite file that only its owner reads, wherever it lies; one that is there
/// stays as it is. What SQLite lays beside it gets the same rights.
fn make_file(settings: &Settings) -> Result<(), StartError> {
    use std::os::unix::fs::OpenOptionsExt;
    let Some(file) = sqlite_file(&settings.database_url) else {
        return Ok(());
    };
    let made = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&file);
    match made {
        Ok(_) => Ok(()),
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(why) => Err(StartError::Folder {
            path: file.display().to_string(),
            why,
        }),
    }
}

/// Makes a folder that only its owner looks into, since people stand in it; one
/// that is there stays as it is.
pub(crate) fn private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// The machine's clock; in a build for tests, one that `FRITIDSBANKEN_TEST_NOW` sets.
fn clock() -> Result<Clock, StartError> {
    match std::env::var("FRITIDSBANKEN_TEST_NOW") {
        Ok(text) if !text.is_empty() => set_clock(text),
        Ok(_) | Err(_) => Ok(Clock::default()),
    }
}

#[cfg(feature = "test-clock")]
fn set_clock(text: String) -> Result<Clock, StartError> {
    match chrono::DateTime::parse_from_rfc3339(&text) {
        Ok(at) => Ok(Clock::fixed(domain::time::Moment(at.timestamp_millis()))),
        Err(_) => Err(StartError::TestNow(
            text,
            "a time is written 2027-03-05T14:00:00+01:00",
        )),
    }
}

/// A program for real use keeps to the real time.
#[cfg(not(feature = "test-clock"))]
fn set_clock(text: String) -> Result<Clock, StartError> {
    Err(StartError::TestNow(
        text,
        "this program was built without a clock for tests",
    ))
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
    let listen = |why| StartError::Listen {
        address: settings.listen,
        why,
    };
    let senders = Senders::new(settings)?;
    let listener = TcpListener::bind(settings.listen).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let settings = settings.clone().listening_at(address);
    let router = router(&settings, services.clone()).await?;
    let (stop, stopped) = watch::channel(false);
    let mail = worker::work(services.clone(), senders, stopped.clone());
    let lists = worker::work_lists(services.clone(), stopped.clone());
    let words = FluentWords::new(settings.base_url.clone());
    let letters = worker::work_letters(services.clone(), words, stopped.clone());
    let promises = worker::work_promises(services.clone(), stopped.clone());
    let worker = tokio::spawn(async {
        tokio::join!(mail, lists, promises, letters);
    });
    let server = tokio::spawn(run(listener, router, stopped));
    Ok(Running {
        address,
        services,
        stop,
        server,
        worker,
    })
}

/// All that answers, for a listener or for a test without one.
///
/// # Errors
/// When the built files or the database can't be read.
pub async fn router(settings: &Settings, services: Services) -> Result<Router, StartError> {
    // A second start in one process (tests) finds it there already.
    let _ = any_spawner::Executor::init_tokio();
    let is_demo = service::branches::is_demo(&services).await?;
    let state = AppState {
        services,
        site: Arc::new(Site {
            assets: assets(&settings.site)?,
            name: settings.name.clone(),
            base_url: settings.base_url.clone(),
            secure_cookies: settings.secure_cookies,
            sends_mail: settings.mail.is_some(),
            sends_sms: settings.sms.is_some(),
            demo_sign_ins: is_demo && settings.demo_sign_ins,
        }),
    };
    http::service(state, settings).map_err(StartError::BaseUrl)
}

async fn run(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let served = axum::serve(listener, router).with_graceful_shutdown(async move {
        // The end of whoever would say so is the same.
        let _ = stopped.wait_for(|stop| *stop).await;
    });
    if let Err(error) = served.await {
        tracing::error!(%error, "the server ended");
    }
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
