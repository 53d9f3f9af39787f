//! What is wrong is named, with its place and what would be right.

use super::*;

fn load(variables: &[(&str, &str)]) -> Result<Settings, Vec<String>> {
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Settings::load(None, variables).map_err(said)
}

fn load_file(text: &str) -> Result<Settings, Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("f.toml");
    std::fs::write(&file, text).expect("written");
    Settings::load(Some(&file), []).map_err(|problems| {
        let before = format!("{}/", folder.path().display());
        said(problems)
            .into_iter()
            .map(|problem| problem.replace(&before, ""))
            .collect()
    })
}

fn said(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// The one fault that a value has.
fn fault(name: &str, value: &str) -> String {
    let mut problems = load(&[(name, value)]).expect_err("a fault");
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0)
}

#[test]
fn without_any_setting_it_starts_on_this_machine() {
    let settings = load(&[]).expect("the defaults");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(settings.base_url, "http://127.0.0.1:3000");
    assert!(!settings.secure_cookies);
    assert!(settings.mail.is_none());
}

#[test]
fn each_wrong_value_is_named_with_what_would_be_right() {
    for (name, value, right) in [
        ("LISTEN", "3000", "an address and a port"),
        ("BASE_URL", "lana.example.se", "https://lana.example.se"),
        (
            "BASE_URL",
            "https://lana.example.se/",
            "without anything after the host",
        ),
        (
            "BASE_URL",
            "ftp://lana.example.se",
            "https://lana.example.se",
        ),
        ("SECURE_COOKIES", "yes", "true or false"),
        ("SECURE_COOKIES", "true", "nobody could sign in"),
        ("CONNECTIONS", "0", "a whole number from 1 to 100"),
        ("CONNECTIONS", "many", "a whole number from 1 to 100"),
        ("DURABILITY", "forever", "power-cut (safe) or kill"),
        ("DEMO_SIGN_INS", "1", "true or false"),
        ("LARGEST_FORM_KB", "3", "a whole number from 64 to 16384"),
        ("DRAIN_MB", "-1", "a whole number from 1 to 1024"),
        ("LOG", "loud", "error, warn, info, debug or trace"),
        ("LOG_FORMAT", "xml", "text or json"),
    ] {
        let variable = format!("FRITIDSBANKEN_{name}");
        let told = fault(&variable, value);
        let begins = format!("{variable} is {value:?}; it should be ");
        assert!(told.starts_with(&begins) && told.contains(right), "{told}");
    }
}

#[test]
fn everything_that_is_wrong_is_named_at_once() {
    let problems = load(&[
        ("FRITIDSBANKEN_LISTEN", "here"),
        ("FRITIDSBANKEN_DATABASE_ULR", "sqlite://x"),
        ("FRITIDSBANKEN_DURABILITY", "forever"),
        ("FRITIDSBANKEN_MAIL_PORT", "25"),
    ])
    .expect_err("four faults");
    assert_eq!(problems.len(), 4, "{problems:?}");
    let told = problems.join("\n");
    assert!(told.contains("FRITIDSBANKEN_DATABASE_ULR: there is no such setting; did you mean FRITIDSBANKEN_DATABASE_URL?"));
    assert!(told.contains("mail.host (FRITIDSBANKEN_MAIL_HOST) is missing"));
}

#[test]
fn what_is_wrong_in_the_file_is_named_with_its_line() {
    let problems = load_file(
        "# Ours\nlisten = 3000\n\nconnections = 4\nlog_fromat = \"json\"\n[mail]\nhost = \"m.example\"\nprot = 25\n[mial]\nhost = \"x\"\n",
    )
    .expect_err("four faults and a sender");
    assert_eq!(
        problems,
        [
            "f.toml:5: log_fromat: there is no such setting; did you mean log_format?",
            "f.toml:8: mail.prot: there is no such setting; did you mean mail.port?",
            "f.toml:10: mial.host: there is no such setting; did you mean mail.host?",
            "f.toml:2: listen is \"3000\"; it should be an address and a port, such as 127.0.0.1:3000",
            "mail.from (FRITIDSBANKEN_MAIL_FROM) is missing: mail needs a sender",
        ]
    );
}

#[test]
fn every_line_that_is_no_toml_is_named() {
    let problems = load_file("listen = \nname = \"Bank\"\nlog = info\n").expect_err("two faults");
    assert!(problems[0].starts_with("f.toml:1: "), "{problems:?}");
    assert!(
        problems
            .iter()
            .any(|problem| problem.starts_with("f.toml:3: ")),
        "{problems:?}"
    );
    let missing = Settings::load(Some(Path::new("/nowhere/f.toml")), []).expect_err("no file");
    assert!(
        missing[0]
            .to_string()
            .starts_with("/nowhere/f.toml: can't be read")
    );
}

#[test]
fn the_environment_wins_and_an_empty_variable_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("fritidsbanken.toml");
    let text = "listen = \"0.0.0.0:80\"\nname = \"Bank\"\ndemo_sign_ins = false\n";
    std::fs::write(&file, text).expect("written");
    let variables = [
        ("FRITIDSBANKEN_LISTEN".to_owned(), "0.0.0.0:81".to_owned()),
        ("FRITIDSBANKEN_MAIL_HOST".to_owned(), " ".to_owned()),
    ];
    let settings = Settings::load(Some(&file), variables).expect("fine");
    assert_eq!(settings.listen.port(), 81);
    assert_eq!(settings.base_url, "http://localhost:81");
    assert_eq!(settings.name, "Bank");
    assert!(!settings.demo_sign_ins);
    assert!(settings.mail.is_none());
}

#[test]
fn variables_of_the_tests_are_no_settings() {
    load(&[
        ("FRITIDSBANKEN_TEST_POSTGRES", "postgres://x"),
        ("FRITIDSBANKEN_CHROMIUM", "/usr/bin/chromium"),
    ])
    .expect("no faults");
}

#[test]
fn mail_must_be_whole_and_no_password_travels_readable() {
    let given = |more: &[(&str, &str)]| {
        let mut all = vec![
            ("FRITIDSBANKEN_MAIL_HOST", "smtp.example.se"),
            ("FRITIDSBANKEN_MAIL_FROM", "Umeå <lana@example.se>"),
        ];
        all.extend_from_slice(more);
        load(&all)
    };
    let user = ("FRITIDSBANKEN_MAIL_USER", "kim");
    let password = ("FRITIDSBANKEN_MAIL_PASSWORD", "hemligt");
    let none = ("FRITIDSBANKEN_MAIL_SECURITY", "none");
    assert_eq!(given(&[]).expect("fine").mail.expect("mail").port, 587);
    assert_eq!(given(&[none]).expect("fine").mail.expect("mail").port, 25);
    assert!(given(&[user]).expect_err("a fault")[0].contains("MAIL_PASSWORD"));
    assert!(given(&[password]).expect_err("a fault")[0].contains("MAIL_USER"));
    let readable = given(&[user, password, none]).expect_err("a fault");
    assert!(readable[0].contains("would travel readable"));
    let file = ("FRITIDSBANKEN_MAIL_PASSWORD_FILE", "/nowhere");
    let missing = given(&[user, file]).expect_err("a fault");
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].contains("a readable file"));
    let from = load(&[
        ("FRITIDSBANKEN_MAIL_HOST", "smtp.example.se"),
        ("FRITIDSBANKEN_MAIL_FROM", "Umeå"),
    ]);
    assert!(from.expect_err("a fault")[0].contains("the sender, such as"));
}

#[test]
fn a_password_may_stand_in_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("secret");
    std::fs::write(&file, "hemligt\n").expect("written");
    let settings = load(&[
        ("FRITIDSBANKEN_MAIL_HOST", "smtp.example.se"),
        ("FRITIDSBANKEN_MAIL_FROM", "lana@example.se"),
        ("FRITIDSBANKEN_MAIL_USER", "kim"),
        ("FRITIDSBANKEN_MAIL_PASSWORD_FILE", &file.to_string_lossy()),
    ])
    .expect("fine");
    let sign_in = settings.mail.expect("mail").sign_in;
    assert_eq!(sign_in, Some(("kim".to_owned(), "hemligt".to_owned())));
}

#[test]
fn no_secret_is_shown() {
    let told = fault("FRITIDSBANKEN_DATABASE_URL", "mysql://me:hemligt@host/d");
    assert!(!told.contains("hemligt"), "{told}");
    let settings = load(&[
        ("FRITIDSBANKEN_DATABASE_URL", "postgres://me:hemligt@host/d"),
        ("FRITIDSBANKEN_MAIL_HOST", "smtp.example.se"),
        ("FRITIDSBANKEN_MAIL_FROM", "lana@example.se"),
        ("FRITIDSBANKEN_MAIL_USER", "kim"),
        ("FRITIDSBANKEN_MAIL_PASSWORD", "hemligt"),
    ])
    .expect("fine");
    let listing = settings.listing();
    assert!(!listing.contains("hemligt"), "{listing}");
    assert!(!format!("{:?}", settings.mail).contains("hemligt"));
}

#[test]
fn the_listing_is_a_settings_file_that_tells_where_each_value_stands() {
    let settings = load(&[("FRITIDSBANKEN_LOG", "debug")]).expect("fine");
    let listing = settings.listing();
    assert!(listing.contains("# FRITIDSBANKEN_LOG"), "{listing}");
    let again = load_file(&listing).expect("it can be read");
    assert_eq!(again.log, "debug");
    assert_eq!(again.site, settings.site);
}

#[test]
fn the_example_file_is_right_with_its_comments_and_without() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/fritidsbanken.example.toml");
    Settings::load(Some(Path::new(example)), []).expect("the example");
    let text = std::fs::read_to_string(example).expect("the example");
    let bare: String = text
        .lines()
        // What is a setting has no space after its #.
        .map(|line| match line.strip_prefix('#') {
            Some(rest) if !rest.starts_with(' ') => format!("{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let settings =
        load_file(&bare).expect_err("both ways of one thing, and files that aren't there");
    // What is one way or another stands in the example with both.
    let both = [
        "mail.password_file",
        "mail.ca_file",
        "sms.password_file",
        "sms.token",
        "sms.content_type",
        "sms.body",
    ];
    assert!(
        settings
            .iter()
            .all(|fault| both.iter().any(|name| fault.contains(name))),
        "{settings:?}"
    );
    for name in names::NAMES {
        let key = name.rsplit('.').next().unwrap_or(name);
        assert!(text.contains(&format!("\n#{key} = ")), "{name}");
    }
}

#[test]
fn sms_must_be_whole_and_no_password_travels_readable() {
    let given = |more: &[(&str, &str)]| {
        let names: Vec<(String, &str)> = more
            .iter()
            .map(|(name, value)| (format!("FRITIDSBANKEN_SMS_{name}"), *value))
            .collect();
        let names: Vec<(&str, &str)> = names.iter().map(|(n, v)| (n.as_str(), *v)).collect();
        load(&names)
    };
    let elks = [
        ("GATEWAY", "46elks"),
        ("USER", "u1"),
        ("PASSWORD", "hemligt"),
    ];
    let sms = given(&elks).expect("fine").sms.expect("sms");
    assert_eq!(
        (sms.url.as_str(), sms.from.as_str(), &sms.form),
        (
            "https://api.46elks.com/a1/sms",
            "Fritidsbank",
            &SmsForm::Elks
        )
    );
    assert!(!format!("{sms:?}").contains("hemligt"));
    let listing = given(&elks).expect("fine").listing();
    assert!(!listing.contains("hemligt"), "{listing}");
    load_file(&listing.replace("\"…\"", "\"x\"")).expect("it can be read again");

    let generic = [("GATEWAY", "generic"), ("URL", "http://127.0.0.1:9/x")];
    let sms = given(&generic).expect("fine").sms.expect("sms");
    assert!(sms.sign_in == SmsSignIn::Nobody);

    for (wrong, told) in [
        (vec![("GATEWAY", "46elk")], "46elks or generic"),
        (
            vec![("USER", "u1")],
            "sms.gateway (FRITIDSBANKEN_SMS_GATEWAY) is missing",
        ),
        (
            vec![("GATEWAY", "46elks")],
            "sms.user (FRITIDSBANKEN_SMS_USER) is missing",
        ),
        (
            vec![("GATEWAY", "generic")],
            "sms.url (FRITIDSBANKEN_SMS_URL) is missing",
        ),
        (
            [&elks[..], &[("FROM", "Fritidsbanken Umeå")]].concat(),
            "at most eleven letters",
        ),
        (
            [&elks[..], &[("URL", "http://sms.example")]].concat(),
            "readable to another machine",
        ),
        (
            [&elks[..], &[("TOKEN", "x")]].concat(),
            "FRITIDSBANKEN_SMS_TOKEN should be left out",
        ),
        (
            [&generic[..], &[("BODY", "{\"to\":\"{to}\"}")]].concat(),
            "JSON with {to} and {text}",
        ),
        (
            [&generic[..], &[("BODY", "{to}{text}")]].concat(),
            "JSON with {to} and {text}",
        ),
    ] {
        let faults = given(&wrong).expect_err("a fault");
        assert!(
            faults.iter().any(|fault| fault.contains(told)),
            "{faults:?}"
        );
    }
}
