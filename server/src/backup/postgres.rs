//! A backup of PostgreSQL by its own programs, which must be at least as new
//! as the server.

use super::{BackupError, Force, Restored, broken, check_steps, make_private};
use crate::settings::Settings;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};
use std::path::Path;
use std::process::Stdio;
use tokio::process::Command;
use url::Url;

/// Parameters of an address that only our driver knows.
const OURS: [&str; 3] = ["statement-cache-capacity", "ssl-mode", "password"];

/// Writes the database into `file`, which is there and empty.
pub async fn dump(url: &str, file: &Path) -> Result<(), BackupError> {
    let mut command = program("pg_dump", url);
    command.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]);
    run("pg_dump", command.arg(file)).await.map(drop)
}

/// Checks the archive, then the database, then fills it in one transaction.
pub async fn restore(
    settings: &Settings,
    file: &Path,
    force: Force,
) -> Result<Restored, BackupError> {
    let url = &settings.database_url;
    check(file).await?;
    let holds = look(url).await.map_err(service::Unavailable::from)?;
    if holds.others > 0 {
        return Err(BackupError::InUse);
    }
    let before = match (holds.branches, force) {
        (0, Force::OnlyEmpty | Force::KeepBeside) => None,
        (_, Force::OnlyEmpty) => return Err(BackupError::NotEmpty(settings.shown_database())),
        (_, Force::KeepBeside) => {
            let mut name = file.as_os_str().to_owned();
            name.push(".before-restore");
            let before = std::path::PathBuf::from(name);
            make_private(&before)?;
            dump(url, &before).await?;
            Some(before)
        }
    };
    let mut command = program("pg_restore", url);
    command.args([
        "--clean",
        "--if-exists",
        "--no-owner",
        "--no-privileges",
        "--single-transaction",
        "--exit-on-error",
    ]);
    run("pg_restore", command.arg(file)).await?;
    Ok(Restored { before })
}

/// Reads the whole archive, and the steps of the schema in it.
async fn check(file: &Path) -> Result<(), BackupError> {
    let unreadable = |error: BackupError| match error {
        BackupError::Program { why, .. } => broken(file, why),
        other => other,
    };
    let mut whole = Command::new("pg_restore");
    whole.args(["--file", "/dev/null"]).arg(file);
    run("pg_restore", &mut whole).await.map_err(unreadable)?;
    let mut steps = Command::new("pg_restore");
    steps.args(["--data-only", "--table=seaql_migrations", "--file=-"]);
    let sql = run("pg_restore", steps.arg(file))
        .await
        .map_err(unreadable)?;
    check_steps(file, &copied_steps(&sql))
}

/// The first column of what follows `COPY`.
fn copied_steps(sql: &str) -> Vec<String> {
    sql.lines()
        .skip_while(|line| !line.starts_with("COPY "))
        .skip(1)
        .take_while(|line| *line != "\\.")
        .filter_map(|line| line.split('\t').next())
        .map(str::to_owned)
        .collect()
}

/// What there is in the database now.
struct Holds {
    branches: i64,
    others: i64,
}

async fn look(url: &str) -> Result<Holds, DbErr> {
    let mut options = ConnectOptions::new(url.to_owned());
    options.max_connections(1).sqlx_logging(false);
    let connection = Database::connect(options).await?;
    let others = number(
        &connection,
        "SELECT COUNT(*) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND backend_type = 'client backend'",
    )
    .await?;
    let tables =
        "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'branches'";
    let branches = match number(&connection, tables).await? {
        0 => 0,
        _ => number(&connection, "SELECT COUNT(*) FROM branches").await?,
    };
    connection.close().await?;
    Ok(Holds { branches, others })
}

async fn number(connection: &DatabaseConnection, sql: &str) -> Result<i64, DbErr> {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    match connection.query_one_raw(statement).await? {
        Some(row) => row.try_get_by_index(0),
        None => Ok(0),
    }
}

/// A program that works on the database; the password doesn't stand in its
/// arguments, which everybody on the machine can read.
fn program(name: &'static str, address: &str) -> Command {
    let mut command = Command::new(name);
    let Ok(mut url) = Url::parse(address) else {
        command.arg("--dbname").arg(address);
        return command;
    };
    let in_query = url
        .query_pairs()
        .find(|(name, _)| name == "password")
        .map(|(_, password)| password.into_owned());
    if let Some(password) = in_query.or_else(|| url.password().map(decoded)) {
        command.env("PGPASSWORD", password);
    }
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !OURS.contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
    // An address with a host, as the settings make sure, can lose its password.
    let _ = url.set_password(None);
    command.arg("--dbname").arg(url.as_str());
    command
}

/// Percent signs in the password of an address; a plus stands for itself there.
fn decoded(password: &str) -> String {
    let encoded = format!("p={}", password.replace('+', "%2B").replace('&', "%26"));
    url::form_urlencoded::parse(encoded.as_bytes())
        .next()
        .map_or_else(|| password.to_owned(), |(_, value)| value.into_owned())
}

async fn run(name: &'static str, command: &mut Command) -> Result<String, BackupError> {
    let output = command.stdin(Stdio::null()).output().await.map_err(|why| {
        if why.kind() == std::io::ErrorKind::NotFound {
            BackupError::NoProgram(name)
        } else {
            BackupError::Program {
                program: name,
                why: why.to_string(),
            }
        }
    })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(BackupError::Program { program: name, why })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_goes_another_way_than_the_arguments() {
        let command = program(
            "pg_dump",
            "postgres://kim:p%40s+s@host:5433/d?sslmode=require",
        );
        let command = command.as_std();
        let arguments: Vec<_> = command
            .get_args()
            .map(|one| one.to_string_lossy())
            .collect();
        assert_eq!(
            arguments,
            ["--dbname", "postgres://kim@host:5433/d?sslmode=require"]
        );
        let password = command.get_envs().find(|(name, _)| *name == "PGPASSWORD");
        let password = password
            .and_then(|(_, value)| value)
            .map(|value| value.to_string_lossy());
        assert_eq!(password.as_deref(), Some("p@s+s"));
    }

    #[test]
    fn the_steps_of_a_backup_are_read_from_its_rows() {
        let sql = "SET x;\nCOPY public.seaql_migrations (version, applied_at) FROM stdin;\nm1\t17\nm2\t18\n\\.\n\nSELECT 1;";
        assert_eq!(copied_steps(sql), ["m1", "m2"]);
        assert_eq!(copied_steps(""), Vec::<String>::new());
    }
}
