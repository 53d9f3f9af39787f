//! Tasks that work on the database and end.

use super::arguments::{AdminTask, Task};
use super::{admin, said, serve};
use crate::backup::{Force, backup, restore};
use crate::serve::{open, open_as_it_is};
use crate::settings::{Settings, sqlite_file};
use crate::{demo, import};
use service::Services;
use std::path::Path;
use std::process::ExitCode;

/// Carries out a task on the database.
pub async fn carry_out(settings: &Settings, task: Task) -> Result<ExitCode, String> {
    match task {
        Task::Restore { file, force } => restore_from(settings, &file, force).await,
        Task::Backup { file } => {
            must_be_there(settings)?;
            let services = open_as_it_is(settings).await.map_err(said)?;
            let outcome = backup(&services, settings, file.as_deref()).await;
            close(&services).await;
            println!(
                "{} holds all of the database.",
                outcome.map_err(said)?.display()
            );
            Ok(ExitCode::SUCCESS)
        }
        task => {
            let services = open(settings).await.map_err(said)?;
            let outcome = with_database(settings, &services, task).await;
            close(&services).await;
            outcome
        }
    }
}

async fn close(services: &Services) {
    services.store().clone().close().await;
}

async fn with_database(
    settings: &Settings,
    services: &Services,
    task: Task,
) -> Result<ExitCode, String> {
    match task {
        Task::Migrate => println!("The schema is up to date."),
        Task::Import {
            kind,
            branch,
            paths,
        } => {
            let clean = import::run(services, kind.kind(), branch.as_deref(), &paths).await;
            if !clean.map_err(said)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Task::Demo => match demo::make(services).await.map_err(said)? {
            Some(sign_ins) => serve::print_sign_ins(&sign_ins),
            None => println!("There is a real branch; a demo is only made without one."),
        },
        Task::LeaveDemo(new) => admin::leave(settings, services, &new).await?,
        Task::Admin {
            task: AdminTask::Create(new),
        } => admin::create(settings, services, &new).await?,
        Task::Admin {
            task: AdminTask::Readmit(who),
        } => admin::readmit(settings, services, &who).await?,
        Task::Serve
        | Task::Settings
        | Task::Health
        | Task::Backup { .. }
        | Task::Restore { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// A database that isn't there would be made, and its backup be empty.
fn must_be_there(settings: &Settings) -> Result<(), String> {
    match sqlite_file(&settings.database_url) {
        Some(file) if !file.is_file() => {
            Err(format!("There is no database at {}.", file.display()))
        }
        Some(_) | None => Ok(()),
    }
}

async fn restore_from(settings: &Settings, file: &Path, force: bool) -> Result<ExitCode, String> {
    let force = if force {
        Force::KeepBeside
    } else {
        Force::OnlyEmpty
    };
    let restored = restore(settings, file, force).await.map_err(said)?;
    println!("{} is restored. Start the program again.", file.display());
    if let Some(before) = restored.before {
        println!("What was there before is kept in {}.", before.display());
    }
    Ok(ExitCode::SUCCESS)
}
