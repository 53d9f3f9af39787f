//! A branch's particulars and rules to look at, and its particulars to change.

use super::context::{reservations_of, rules_of};
use super::logo::logo_of;
use super::rules::RulesProblems;
use crate::people::{PhoneError, parse_phone};
use crate::staff::{Coordinator, Staff};
use crate::stock::{LONGEST_LINE, TooLong, line};
use crate::store::entities::branch;
use crate::{ContentHash, Services, Unavailable};
use domain::booking::{ReservationRules, ReservationRulesError};
use domain::branches::{AccentColour, BranchId, ColourError, LendingRules};
use domain::people::Phone;
use domain::staff::{Email, EmailError};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Set};

/// A branch's particulars and rules, to show and to change.
#[derive(Debug, Clone)]
pub struct BranchSettings {
    /// The branch.
    pub id: BranchId,
    /// Its code; never changed.
    pub code: String,
    /// Its particulars, as its form shows them.
    pub particulars: BranchForm,
    /// What its logo is asked for by, if it has one.
    pub logo: Option<ContentHash>,
    /// Its rules.
    pub rules: LendingRules,
    /// When families may reserve.
    pub reservations: ReservationRules,
    /// Whether it stands below another one.
    pub is_small: bool,
    /// Whether it is the demo.
    pub is_demo: bool,
}

/// What is typed of a branch's particulars.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BranchForm {
    /// Its name.
    pub name: String,
    /// Where it is; may be empty.
    pub place: String,
    /// Its telephone number; may be empty.
    pub phone: String,
    /// Its address for mail; may be empty.
    pub email: String,
    /// Its colour as `#rrggbb`; may be empty.
    pub accent_colour: String,
}

/// What is wrong with a branch's particulars, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BranchProblems {
    /// With the name.
    pub name: Option<NameProblem>,
    /// With the place.
    pub place: Option<TooLong>,
    /// With the number.
    pub phone: Option<PhoneError>,
    /// With the address for mail.
    pub email: Option<EmailError>,
    /// With the colour.
    pub accent_colour: Option<ColourError>,
}

/// What is wrong with a branch's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameProblem {
    /// There is none.
    #[error("a branch has a name")]
    Missing,
    /// It is too long.
    #[error(transparent)]
    TooLong(#[from] TooLong),
}

/// Why settings were not changed.
#[derive(Debug, thiserror::Error)]
pub enum SettingsChangeError {
    /// Something typed is wrong.
    #[error("something that was typed is wrong: {0:?}")]
    Wrong(Box<BranchProblems>),
    /// A rule is out of range.
    #[error("a rule is out of range: {0:?}")]
    Rules(RulesProblems),
    /// A rule for reservations is out of range.
    #[error("a rule for reservations is out of range: {0:?}")]
    Reserving(Vec<ReservationRulesError>),
    /// There is no such branch here.
    #[error("there is no such branch")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for SettingsChangeError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// A branch's particulars and rules.
///
/// # Errors
/// When the database can't. `None`: there is no such branch here.
pub async fn branch_settings(
    services: &Services,
    staff: &Staff,
    id: BranchId,
) -> Result<Option<BranchSettings>, Unavailable> {
    let db = services.store.read();
    let Some(row) = find(db, staff, id).await? else {
        return Ok(None);
    };
    let logo = logo_of(db, id).await?;
    Ok(Some(BranchSettings {
        id,
        logo,
        rules: rules_of(&(&row).into()),
        reservations: reservations_of(&row),
        is_small: row.parent_id.is_some(),
        is_demo: row.is_demo,
        code: row.code,
        particulars: BranchForm {
            name: row.name,
            place: row.place,
            phone: row
                .phone
                .map(|phone| match Phone::from_e164(&phone) {
                    Ok(read) => read.display(),
                    Err(_) => phone,
                })
                .unwrap_or_default(),
            email: row.email.unwrap_or_default(),
            accent_colour: row.accent_colour.unwrap_or_default(),
        },
    }))
}

/// Changes a branch's particulars.
///
/// # Errors
/// When a field is wrong, there is no such branch here, or the database can't.
pub async fn change_settings(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: BranchId,
    typed: &BranchForm,
) -> Result<(), SettingsChangeError> {
    let read = read(typed).map_err(|problems| SettingsChangeError::Wrong(Box::new(problems)))?;
    let tx = services.store.begin_write().await?;
    let row = find(tx.conn(), coordinator.0, id)
        .await?
        .ok_or(SettingsChangeError::NotThere)?;
    let mut row = row.into_active_model();
    row.name = Set(read.name);
    row.place = Set(read.place);
    row.phone = Set(read.phone);
    row.email = Set(read.email);
    row.accent_colour = Set(read.accent_colour);
    row.update(tx.conn()).await?;
    tx.commit().await?;
    Ok(())
}

/// The branch, if it is of the tree that somebody works in.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    staff: &Staff,
    id: BranchId,
) -> Result<Option<branch::Model>, DbErr> {
    Ok(branch::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .filter(|row| row.root_id == staff.root().0))
}

/// The particulars as the table keeps them.
struct Read {
    name: String,
    place: String,
    phone: Option<String>,
    email: Option<String>,
    accent_colour: Option<String>,
}

fn read(typed: &BranchForm) -> Result<Read, BranchProblems> {
    let name = match line(&typed.name, LONGEST_LINE) {
        Ok(name) if name.is_empty() => Err(NameProblem::Missing),
        Ok(name) => Ok(name),
        Err(problem) => Err(NameProblem::TooLong(problem)),
    };
    let place = line(&typed.place, LONGEST_LINE);
    let phone = given(&typed.phone, |text| {
        parse_phone(text).map(|phone| phone.as_str().to_owned())
    });
    let email = given(&typed.email, |text| {
        Email::parse(text).map(|email| email.as_str().to_owned())
    });
    let accent_colour = given(&typed.accent_colour, |text| {
        AccentColour::parse(text).map(|colour| colour.to_string())
    });
    let problems = BranchProblems {
        name: name.as_ref().err().copied(),
        place: place.as_ref().err().copied(),
        phone: phone.as_ref().err().copied(),
        email: email.as_ref().err().copied(),
        accent_colour: accent_colour.as_ref().err().copied(),
    };
    let read = || {
        Some(Read {
            name: name.ok()?,
            place: place.ok()?,
            phone: phone.ok()?,
            email: email.ok()?,
            accent_colour: accent_colour.ok()?,
        })
    };
    read().ok_or(problems)
}

/// What `read` makes of a field that may be left empty.
fn given<E>(text: &str, read: impl FnOnce(&str) -> Result<String, E>) -> Result<Option<String>, E> {
    match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some),
    }
}
