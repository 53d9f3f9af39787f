//! The command line.

use crate::settings::Settings;
use crate::{backup, demo, import, serve};
use clap::{Parser, Subcommand};
use service::Services;
use std::fmt::Display;
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;

/// Fritidsbanken's lending system.
#[derive(Debug, Parser)]
#[command(name = "fritidsbanken", version)]
struct Arguments {
    /// The settings file; environment variables win over it
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Serves until Ctrl+C or SIGTERM (what happens without a task)
    Serve,
    /// Shows the settings that hold, and what is wrong with them
    Settings,
    /// Brings the database's schema up to date
    Migrate,
    /// Imports filialer.csv, artikeltyper.csv, skollov.csv, artiklar.csv, or a folder of them
    Import {
        /// Files or folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Makes the demo branch, where there is no branch yet
    Demo,
    /// Leaves the demo for an empty real branch; makes a backup first
    LeaveDemo {
        /// Its code, such as UME
        #[arg(long)]
        code: String,
        /// Its name
        #[arg(long)]
        name: String,
        /// Where it is
        #[arg(long)]
        place: String,
        /// Its hours, such as "mån 12-18;tor 12-20"
        #[arg(long, default_value = "")]
        hours: String,
        /// The first administrator's e-mail
        #[arg(long)]
        admin_email: String,
        /// The first administrator's name
        #[arg(long)]
        admin_name: String,
        /// Where the backup of the demo goes
        #[arg(long, default_value = "demo-backup.sqlite")]
        backup: PathBuf,
    },
    /// Makes an administrator, and a link to choose a password
    Admin {
        /// E-mail to sign in with
        #[arg(long)]
        email: String,
        /// Name that colleagues see
        #[arg(long)]
        name: String,
        /// The branch's code
        #[arg(long)]
        branch: String,
        /// Reads the password from standard input instead of making a link
        #[arg(long)]
        password_stdin: bool,
    },
    /// Writes all of the database into one file, while it is in use
    Backup {
        /// The file
        file: PathBuf,
    },
    /// Puts a backup in the database's place; the program must not run
    Restore {
        /// The file
        file: PathBuf,
    },
}

/// Something was wrong with the settings.
const WRONG_SETTINGS: u8 = 2;

/// Carries out what the command line says.
pub async fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let settings = match Settings::load(arguments.config.as_deref(), std::env::vars()) {
        Ok(settings) => settings,
        Err(problems) => {
            eprintln!("The settings won't do:");
            for problem in problems {
                eprintln!("  {problem}");
            }
            return ExitCode::from(WRONG_SETTINGS);
        }
    };
    log(&settings);
    let outcome = match arguments.task.unwrap_or(Task::Serve) {
        Task::Serve => serve(&settings).await,
        Task::Settings => {
            println!("{settings:#?}");
            Ok(ExitCode::SUCCESS)
        }
        task => with_database(&settings, task).await,
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn log(settings: &Settings) {
    let filter = format!(
        "{0},sqlx=warn,sea_orm=warn,sea_orm_migration=warn",
        settings.log
    );
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(filter))
        .with_target(false)
        .with_writer(std::io::stderr)
        .init();
}

async fn serve(settings: &Settings) -> Result<ExitCode, String> {
    let running = serve::start(settings).await.map_err(said)?;
    println!("Fritidsbanken: http://{}/", running.address);
    if service::branches::is_demo(&running.services)
        .await
        .map_err(said)?
    {
        print_sign_ins(&service::staff::DEMO_SIGN_INS);
    }
    stop_signal().await;
    running.stop().await;
    Ok(ExitCode::SUCCESS)
}

fn print_sign_ins(sign_ins: &[service::staff::DemoSignIn]) {
    println!("Sign in to the demo as:");
    for one in sign_ins {
        println!("  {:<28} {:<28} {}", one.email, one.password, one.name);
    }
}

async fn stop_signal() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        // Without SIGTERM there is still Ctrl+C.
        Err(error) => {
            tracing::warn!(%error, "SIGTERM can't be waited for");
            let _ = interrupted.await;
        }
    }
}

async fn with_database(settings: &Settings, task: Task) -> Result<ExitCode, String> {
    if let Task::Restore { file } = &task {
        backup::restore(settings, file).await.map_err(said)?;
        println!("{} is restored. Start the program again.", file.display());
        return Ok(ExitCode::SUCCESS);
    }
    let services = serve::open(settings).await.map_err(said)?;
    let outcome = carry_out(settings, &services, task).await;
    services.store().clone().close().await;
    outcome
}

async fn carry_out(
    settings: &Settings,
    services: &Services,
    task: Task,
) -> Result<ExitCode, String> {
    match task {
        Task::Migrate => println!("The schema is up to date."),
        Task::Import { paths } => {
            let clean = import::run(services, &paths).await.map_err(said)?;
            if !clean {
                return Ok(ExitCode::FAILURE);
            }
        }
        Task::Demo => {
            let sign_ins = demo::make(services).await.map_err(said)?;
            if sign_ins.is_empty() {
                println!("There is a branch already; the demo is only made in an empty database.");
            }
        }
        Task::LeaveDemo {
            code,
            name,
            place,
            hours,
            admin_email,
            admin_name,
            backup: file,
        } => {
            backup::backup(services, settings, &file)
                .await
                .map_err(said)?;
            println!("The demo is kept in {}.", file.display());
            let branch = service::branches::NewBranch {
                code,
                name,
                place,
                hours,
            };
            service::branches::leave_demo(services, &branch)
                .await
                .map_err(said)?;
            admin(
                settings,
                services,
                &admin_email,
                &admin_name,
                None,
                &branch.code,
            )
            .await?;
        }
        Task::Admin {
            email,
            name,
            branch,
            password_stdin,
        } => {
            let password = if password_stdin {
                let mut text = String::new();
                std::io::stdin().read_to_string(&mut text).map_err(said)?;
                Some(text.trim_end_matches(['\r', '\n']).to_owned())
            } else {
                None
            };
            admin(
                settings,
                services,
                &email,
                &name,
                password.as_deref(),
                &branch,
            )
            .await?;
        }
        Task::Backup { file } => {
            backup::backup(services, settings, &file)
                .await
                .map_err(said)?;
            println!("{} holds all of the database.", file.display());
        }
        Task::Serve | Task::Settings | Task::Restore { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}

async fn admin(
    settings: &Settings,
    services: &Services,
    email: &str,
    name: &str,
    password: Option<&str>,
    branch: &str,
) -> Result<(), String> {
    let created = service::staff::create_administrator(services, email, name, password, branch)
        .await
        .map_err(said)?;
    match created.link {
        Some(link) => println!(
            "{name} is an administrator. Choose a password here:\n  {}/sv/lank/{}",
            settings.base_url,
            link.token.as_str()
        ),
        None => println!("{name} is an administrator, and can sign in."),
    }
    Ok(())
}

fn said(error: impl Display) -> String {
    error.to_string()
}
