//! What can be said on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use service::stock::ImportKind;
use std::path::PathBuf;

/// Fritidsbanken's lending system.
#[derive(Debug, Parser)]
#[command(name = "fritidsbanken", version)]
pub struct Arguments {
    /// The settings file; else fritidsbanken.toml in this folder, if it is there
    #[arg(long, global = true, env = "FRITIDSBANKEN_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do; without a word: serve
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Serves until Ctrl+C or SIGTERM
    Serve,
    /// Prints the settings that hold and where each comes from, or what is wrong with them
    Settings,
    /// Asks the program that runs whether it is well; ends with 1 when it isn't
    Health,
    /// Brings the database's schema up to date
    Migrate,
    /// Imports files of stock, row by row; ends with 1 when rows are not in
    Import {
        /// What the files hold
        kind: What,
        /// The code of the top branch that they belong to, such as UME; needed where there are several
        #[arg(long, value_name = "CODE")]
        branch: Option<String>,
        /// The files, or with `folder` the folder
        #[arg(required = true, value_name = "FILE")]
        paths: Vec<PathBuf>,
    },
    /// Makes the demo where there is no branch yet
    Demo,
    /// Leaves the demo for an empty real branch; makes a backup first
    LeaveDemo(LeaveDemo),
    /// Looks after administrators
    Admin {
        /// What to do with them
        #[command(subcommand)]
        task: AdminTask,
    },
    /// Writes all of the database into one file, while it is in use
    Backup {
        /// The file; else one named after the time in the backup folder
        file: Option<PathBuf>,
    },
    /// Puts a backup in the database's place; the program must not run
    Restore {
        /// The backup
        file: PathBuf,
        /// Also where there is a database already, which is kept beside
        #[arg(long)]
        force: bool,
    },
}

/// What a file to import holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// Branches with their hours (filialer.csv)
    Branches,
    /// Types of articles (artikeltyper.csv)
    Types,
    /// School holidays (skollov.csv)
    SchoolHolidays,
    /// Articles (artiklar.csv)
    Articles,
    /// A folder with files of those names
    Folder,
}

impl What {
    /// The kind of a file; none for a folder.
    pub fn kind(self) -> Option<ImportKind> {
        match self {
            Self::Branches => Some(ImportKind::Branches),
            Self::Types => Some(ImportKind::Types),
            Self::SchoolHolidays => Some(ImportKind::SchoolHolidays),
            Self::Articles => Some(ImportKind::Articles),
            Self::Folder => None,
        }
    }
}

/// A real branch in the demo's place.
#[derive(Debug, Args)]
pub struct LeaveDemo {
    /// Its code, such as UME
    #[arg(long)]
    pub code: String,
    /// Its name
    #[arg(long)]
    pub name: String,
    /// Where it is
    #[arg(long)]
    pub place: String,
    /// Its hours, such as "mån 12-18;tor 12-20"; they can be edited later
    #[arg(long, default_value = "")]
    pub hours: String,
    /// E-mail of the first administrator
    #[arg(long)]
    pub admin_email: String,
    /// Name of the first administrator
    #[arg(long, default_value = "Administratör")]
    pub admin_name: String,
    /// Where the backup of the demo goes; else as `backup` does
    #[arg(long, value_name = "FILE")]
    pub backup: Option<PathBuf>,
}

/// What to do with administrators.
#[derive(Debug, Subcommand)]
pub enum AdminTask {
    /// Makes an administrator, and a link to choose a password
    Create(CreateAdmin),
    /// Lets somebody who has an account back in as an active administrator: the way in when
    /// nobody else is left
    Readmit(ReadmitAdmin),
}

/// Somebody to let back in.
#[derive(Debug, Args)]
pub struct ReadmitAdmin {
    /// The e-mail of the account
    #[arg(long)]
    pub email: String,
    /// The branch's code
    #[arg(long)]
    pub branch: String,
    /// Reads the password from standard input instead of making a link
    #[arg(long)]
    pub password_stdin: bool,
}

/// An administrator.
#[derive(Debug, Args)]
pub struct CreateAdmin {
    /// E-mail to sign in with
    #[arg(long)]
    pub email: String,
    /// Name that colleagues see
    #[arg(long)]
    pub name: String,
    /// The branch's code
    #[arg(long)]
    pub branch: String,
    /// Reads the password from standard input instead of making a link
    #[arg(long)]
    pub password_stdin: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_fits_together() {
        Arguments::command().debug_assert();
    }
}
