//! Administrators made by whoever runs the program, and the way out of the demo.

use super::arguments::{CreateAdmin, LeaveDemo, ReadmitAdmin};
use super::said;
use crate::backup::backup;
use crate::demo;
use crate::settings::Settings;
use domain::people::PersonName;
use domain::staff::Email;
use service::Services;
use service::branches::{NewBranch, is_demo, leave_demo};
use service::staff::{CreatedAdmin, create_administrator, readmit_administrator};
use std::io::Read;

/// `admin create`.
pub async fn create(
    settings: &Settings,
    services: &Services,
    new: &CreateAdmin,
) -> Result<(), String> {
    let password = read_password(new.password_stdin)?;
    let who = (new.email.as_str(), new.name.as_str());
    make(settings, services, who, password.as_deref(), &new.branch).await
}

/// `admin readmit`.
pub async fn readmit(
    settings: &Settings,
    services: &Services,
    who: &ReadmitAdmin,
) -> Result<(), String> {
    let password = read_password(who.password_stdin)?;
    let back = readmit_administrator(services, &who.email, password.as_deref(), &who.branch)
        .await
        .map_err(said)?;
    tell(settings, back);
    Ok(())
}

/// The password from standard input, if it comes from there: never from the
/// command line, where others on the machine can read it.
fn read_password(from_stdin: bool) -> Result<Option<String>, String> {
    if !from_stdin {
        return Ok(None);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(said)?;
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
}

/// `leave-demo`: all that can be wrong is asked before anything is changed.
pub async fn leave(
    settings: &Settings,
    services: &Services,
    new: &LeaveDemo,
) -> Result<(), String> {
    if !is_demo(services).await.map_err(said)? {
        return Err("This is no demo: what is there stays.".to_owned());
    }
    PersonName::parse(&new.admin_name).map_err(|why| format!("--admin-name: {why}"))?;
    Email::parse(&new.admin_email).map_err(|why| format!("--admin-email: {why}"))?;
    let branch = NewBranch {
        code: new.code.clone(),
        name: new.name.clone(),
        place: new.place.clone(),
        hours: new.hours.clone(),
    };
    branch.check().map_err(said)?;
    let kept = backup(services, settings, new.backup.as_deref())
        .await
        .map_err(said)?;
    println!("The demo is kept in {}.", kept.display());
    leave_demo(services, &branch).await.map_err(said)?;
    demo::types_and_holidays(services).await.map_err(said)?;
    println!(
        "{} is there, with article types and school holidays, and without articles.",
        branch.name
    );
    let who = (new.admin_email.as_str(), new.admin_name.as_str());
    make(settings, services, who, None, &branch.code).await
}

async fn make(
    settings: &Settings,
    services: &Services,
    (email, name): (&str, &str),
    password: Option<&str>,
    branch: &str,
) -> Result<(), String> {
    let created = create_administrator(services, email, name, password, branch)
        .await
        .map_err(said)?;
    tell(settings, created);
    Ok(())
}

fn tell(settings: &Settings, created: CreatedAdmin) {
    let (name, place) = (created.name, created.branch_name);
    match created.link {
        Some(link) => println!(
            "{name} is an administrator of {place}. Choose a password here within a week:\n  {}/sv/lank/{}",
            settings.base_url,
            link.token.as_str()
        ),
        None => println!("{name} is an administrator of {place}, and can sign in."),
    }
}
