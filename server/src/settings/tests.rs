//! What is wrong is named, with what would be right.

use super::*;

fn load(variables: &[(&str, &str)]) -> Result<Settings, Vec<String>> {
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Settings::load(None, variables)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

#[test]
fn without_any_setting_it_starts_on_this_machine() {
    let settings = load(&[]).expect("the defaults");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:3000");
    assert!(!settings.secure_cookies);
    assert!(settings.mail.is_none());
}

#[test]
fn everything_that_is_wrong_is_named_at_once() {
    let problems = load(&[
        ("FRITIDSBANKEN_LISTEN", "here"),
        ("FRITIDSBANKEN_DATABASE_ULR", "sqlite://x"),
        ("FRITIDSBANKEN_DURABILITY", "forever"),
        ("FRITIDSBANKEN_BASE_URL", "www.example.se/"),
    ])
    .expect_err("four faults");
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert!(
        problems
            .iter()
            .any(|p| p.contains("did you mean FRITIDSBANKEN_DATABASE_URL?"))
    );
    assert!(
        problems
            .iter()
            .any(|p| p.contains("FRITIDSBANKEN_LISTEN is \"here\"; it should be"))
    );
}

#[test]
fn a_file_is_read_and_the_environment_wins() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("fritidsbanken.toml");
    std::fs::write(
        &file,
        "listen = \"0.0.0.0:80\"\nname = \"Bank\"\n[mail]\nhost = \"mail.example\"\nfrom = \"a@b.example\"\n",
    )
    .expect("written");
    let variables = [("FRITIDSBANKEN_LISTEN".to_owned(), "127.0.0.1:81".to_owned())];
    let settings = Settings::load(Some(&file), variables.into_iter()).expect("fine");
    assert_eq!(settings.listen.port(), 81);
    assert_eq!(settings.name, "Bank");
    assert_eq!(settings.mail.expect("mail").host, "mail.example");
}

#[test]
fn a_file_that_is_no_toml_is_named_and_secrets_are_not_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("broken.toml");
    std::fs::write(&file, "listen = ").expect("written");
    let problems = Settings::load(Some(&file), std::iter::empty()).expect_err("a fault");
    assert!(
        problems[0]
            .to_string()
            .contains("broken.toml can't be read")
    );
    let secret =
        load(&[("FRITIDSBANKEN_DATABASE_URL", "mysql://me:secret@host")]).expect_err("a fault");
    assert!(!secret[0].contains("secret"));
}

#[test]
fn the_example_file_is_right() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/fritidsbanken.example.toml");
    Settings::load(Some(Path::new(example)), std::iter::empty()).expect("the example");
}
