//! The program as it is called: what it prints, and how it ends.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");

struct Program {
    folder: TempDir,
}

impl Program {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fritidsbanken"));
        command
            .args(words)
            .current_dir(self.path())
            .env_clear()
            .env("FRITIDSBANKEN_DATABASE_URL", "sqlite://data/f.sqlite")
            .env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command
    }

    fn run(&self, words: &[&str]) -> Ended {
        Ended::of(&mut self.command(words))
    }
}

#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ended {
    fn of(command: &mut Command) -> Self {
        command.output().expect("it runs").into()
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

#[test]
fn wrong_settings_are_all_named_before_anything_starts() {
    let program = Program::new();
    std::fs::write(
        program.path().join("fritidsbanken.toml"),
        "lisen = \"x\"\nlog = 5\n",
    )
    .expect("written");
    let ended = program
        .command(&["serve"])
        .env("FRITIDSBANKEN_CONNECTIONS", "many")
        .output()
        .map(Ended::from)
        .expect("it runs");
    assert_eq!(ended.code, Some(2));
    for fault in [
        "fritidsbanken.toml:1: lisen: there is no such setting; did you mean listen?",
        "fritidsbanken.toml:2: log is \"5\"; it should be error, warn, info, debug or trace",
        "FRITIDSBANKEN_CONNECTIONS is \"many\"; it should be a whole number from 1 to 100",
    ] {
        assert!(ended.err.contains(fault), "{}", ended.err);
    }
    assert!(!program.path().join("data").exists(), "nothing was made");
}

#[test]
fn the_settings_that_hold_are_printed() {
    let ended = Program::new().run(&["settings"]);
    assert_eq!(ended.code, Some(0));
    assert!(
        ended.out.contains("listen = \"127.0.0.1:3000\""),
        "{}",
        ended.out
    );
    assert!(
        ended.out.contains("# FRITIDSBANKEN_DATABASE_URL"),
        "{}",
        ended.out
    );
}

#[test]
fn a_folder_is_imported_and_the_second_time_changes_nothing() {
    let program = Program::new();
    let first = program.run(&["import", "folder", DATA]);
    assert_eq!(first.code, Some(0), "{first:?}");
    assert!(
        first.out.contains("filialer.csv: 3 rows: 3 new"),
        "{}",
        first.out
    );
    let second = program.run(&["import", "folder", DATA]);
    assert_eq!(second.code, Some(0), "{second:?}");
    assert!(!second.out.contains(" 1 new"), "{}", second.out);
    assert_eq!(
        second.out.matches(" rows: 0 new, 0 changed, ").count(),
        4,
        "{}",
        second.out
    );
}

#[test]
fn a_row_that_is_not_in_is_told_with_line_column_and_reason() {
    let program = Program::new();
    let data = Path::new(DATA);
    for (kind, file) in [("branches", "filialer.csv"), ("types", "artikeltyper.csv")] {
        let path = data.join(file);
        let ended = program.run(&["import", kind, &path.to_string_lossy()]);
        assert_eq!(ended.code, Some(0), "{ended:?}");
    }
    let file = program.path().join("fil.csv");
    let all = std::fs::read_to_string(data.join("artiklar.csv")).expect("the articles");
    let mut lines: Vec<String> = all.lines().take(3).map(str::to_owned).collect();
    lines.push("x;;NOSUCH;;;;UME;;;;;".to_owned());
    std::fs::write(&file, lines.join("\n")).expect("written");
    let ended = program.run(&["import", "articles", "fil.csv"]);
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(
        ended
            .out
            .contains("fil.csv: 3 rows: 2 new, 0 changed, 0 as before, 1 not in"),
        "{}",
        ended.out
    );
    assert!(ended.out.contains("\nfil.csv:4: "), "{}", ended.out);
    let missing = program.run(&["import", "articles", "nowhere.csv"]);
    assert_eq!(missing.code, Some(1));
    assert!(
        missing.err.contains("nowhere.csv can't be read"),
        "{}",
        missing.err
    );
    let empty = program.run(&["import", "folder", "data"]);
    assert!(empty.err.contains("holds none of"), "{}", empty.err);
}

#[test]
fn the_demo_is_left_by_one_command_that_keeps_it_and_gives_the_way_in() {
    let program = Program::new();
    let demo = program.run(&["demo"]);
    assert_eq!(demo.code, Some(0), "{demo:?}");
    assert!(demo.out.contains("kim@demo.example"), "{}", demo.out);
    let leave = |code: &str, email: &str| {
        program.run(&[
            "leave-demo",
            "--code",
            code,
            "--name",
            "Fritidsbanken Skellefteå",
            "--place",
            "Kanalgatan",
            "--hours",
            "mån 12-18",
            "--admin-email",
            email,
        ])
    };
    let wrong = leave("SKE", "no address");
    assert_eq!(wrong.code, Some(1), "{wrong:?}");
    assert!(
        !program.path().join("backups").exists(),
        "nothing was begun"
    );

    let left = leave("SKE", "eva@example.se");
    assert_eq!(left.code, Some(0), "{left:?}");
    assert!(
        left.out.contains("The demo is kept in backups/"),
        "{}",
        left.out
    );
    assert!(
        left.out.contains("http://127.0.0.1:3000/sv/lank/"),
        "{}",
        left.out
    );
    let again = leave("SKE", "eva@example.se");
    assert_eq!(again.code, Some(1), "{again:?}");
    assert!(again.err.contains("no demo"), "{}", again.err);
}

#[test]
fn an_administrator_is_made_with_a_link_or_with_a_password() {
    let program = Program::new();
    program.run(&["import", "branches", &format!("{DATA}/filialer.csv")]);
    let create = |email: &str, more: &[&str]| {
        let words = ["admin", "create", "--name", "Eva", "--email", email];
        program.command(&[&words, more].concat())
    };
    let nowhere = Ended::of(&mut create("eva@example.se", &["--branch", "NOPE"]));
    assert_eq!(nowhere.code, Some(1));
    assert!(nowhere.err.contains("UME"), "{}", nowhere.err);
    let link = Ended::of(&mut create("eva@example.se", &["--branch", "UME"]));
    assert_eq!(link.code, Some(0), "{link:?}");
    assert!(link.out.contains("/sv/lank/"), "{}", link.out);

    let mut typed = create("ada@example.se", &["--branch", "UME", "--password-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = typed.stdin.take().expect("its input");
    writeln!(input, "sju sparkar på isen").expect("typed");
    drop(input);
    let ended = Ended::from(typed.wait_with_output().expect("it ends"));
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let told = ended.out;
    assert!(
        !told.contains("/sv/lank/") && !told.contains("sparkar"),
        "{told}"
    );

    // Who has an account is let back in by a word of its own.
    let again = Ended::of(&mut create("eva@example.se", &["--branch", "UME"]));
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("admin readmit"), "{}", again.err);
    let readmit = |email: &str| {
        let words = ["admin", "readmit", "--branch", "UME", "--email", email];
        Ended::of(&mut program.command(&words))
    };
    let back = readmit("eva@example.se");
    assert_eq!(back.code, Some(0), "{back:?}");
    assert!(back.out.contains("/sv/lank/"), "{}", back.out);
    let nobody = readmit("nobody@example.se");
    assert_eq!(nobody.code, Some(1));
    assert!(
        nobody.err.contains("nobody has that address"),
        "{}",
        nobody.err
    );
}

#[test]
fn whose_rows_they_are_is_said_where_there_are_several_top_branches() {
    let program = Program::new();
    program.run(&["import", "branches", &format!("{DATA}/filialer.csv")]);
    let types = format!("{DATA}/artikeltyper.csv");
    let wrong = Ended::of(&mut program.command(&["import", "types", "--branch", "NOPE", &types]));
    assert_eq!(wrong.code, Some(1));
    assert!(wrong.err.contains("NOPE"), "{}", wrong.err);
    let right = Ended::of(&mut program.command(&["import", "types", "--branch", "UME", &types]));
    assert_eq!(right.code, Some(0), "{right:?}");
}

#[test]
fn there_is_no_backup_of_nothing() {
    let program = Program::new();
    let ended = program.run(&["backup"]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.err.contains("There is no database at data/f.sqlite"),
        "{}",
        ended.err
    );
    assert!(!program.path().join("data").exists(), "none was made");
}

#[test]
fn what_does_not_run_is_not_well() {
    let program = Program::new();
    let ended = program
        .command(&["health"])
        .env("FRITIDSBANKEN_LISTEN", "127.0.0.1:1")
        .output()
        .map(Ended::from)
        .expect("it runs");
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("does not answer"), "{}", ended.err);
}
