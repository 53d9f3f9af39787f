//! Who works here, as an administrator sees it.

use super::acting::{Administrator, Forbidden};
use super::scope::{Scope, scope};
use super::session::MyBranch;
use crate::store::select;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// Somebody who works here, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// The code of the language for messages.
    pub language: String,
    /// Where the account stands.
    pub standing: Standing,
    /// When last seen, while signed in anywhere.
    pub last_seen: Option<Moment>,
    /// What he may, branch by branch.
    pub roles: Vec<RoleAt>,
    /// Whether the administrator may decide on the whole account: he works
    /// nowhere beyond.
    pub is_yours: bool,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Can sign in.
    Active,
    /// Has no password yet; until when the link holds, if one is on its way.
    Invited(Option<Moment>),
    /// Switched off.
    Off,
}

/// What somebody may at a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAt {
    /// The branch.
    pub branch: BranchId,
    /// Its name.
    pub branch_name: String,
    /// The role.
    pub role: Role,
    /// Whether he may confirm bindings.
    pub fitter: bool,
}

/// Who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffList {
    /// The people, in alphabetical order; those switched off last.
    pub people: Vec<Colleague>,
    /// The branches where the administrator may let people work.
    pub branches: Vec<MyBranch>,
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum ListStaffError {
    /// The right was taken away meanwhile.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ListStaffError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    name: String,
    email: String,
    language: String,
    active: bool,
    has_password: bool,
    invited_until: Option<i64>,
    last_seen: Option<i64>,
    elsewhere: i64,
}

#[derive(Debug, FromQueryResult)]
struct RoleRow {
    staff_id: i64,
    branch_id: i64,
    name: String,
    role: String,
    fitter: bool,
}

/// Everybody who works at the administrator's branches.
///
/// # Errors
/// When the right was taken away, or the database can't.
pub async fn list_staff(
    services: &Services,
    administrator: Administrator<'_>,
) -> Result<StaffList, ListStaffError> {
    let db = services.store.read();
    let scope = scope(db, administrator).await??;
    let now = services.clock.now();
    let mut people = colleagues(db, &scope, now).await?;
    people.sort_by_cached_key(|one| (one.standing == Standing::Off, alphabetical(&one.name)));
    Ok(StaffList {
        people,
        branches: scope.branches,
    })
}

async fn colleagues(
    db: &impl ConnectionTrait,
    scope: &Scope,
    now: Moment,
) -> Result<Vec<Colleague>, DbErr> {
    // Numbers of our own, so they may stand in the text.
    let here = scope.list();
    let rows: Vec<Row> = select(
        db,
        &format!(
            "SELECT p.id, p.name, p.email, p.language, p.active,
                    p.password_hash IS NOT NULL AS has_password,
                    (SELECT MAX(t.expires_at) FROM staff_tokens t
                     WHERE t.staff_id = p.id AND t.used_at IS NULL AND t.expires_at > $1)
                      AS invited_until,
                    (SELECT MAX(s.last_seen_at) FROM sessions s WHERE s.staff_id = p.id)
                      AS last_seen,
                    (SELECT COUNT(*) FROM staff_roles o
                     WHERE o.staff_id = p.id AND o.branch_id NOT IN ({here})) AS elsewhere
             FROM staff p
             WHERE EXISTS (SELECT 1 FROM staff_roles r
                           WHERE r.staff_id = p.id AND r.branch_id IN ({here}))"
        ),
        [now.0.into()],
    )
    .await?;
    let roles: Vec<RoleRow> = select(
        db,
        &format!(
            "SELECT r.staff_id, r.branch_id, b.name, r.role, r.fitter
             FROM staff_roles r JOIN branches b ON b.id = r.branch_id
             WHERE r.branch_id IN ({here})
             ORDER BY CASE WHEN b.parent_id IS NULL THEN 0 ELSE 1 END, b.id"
        ),
        [],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let id = row.id;
            row.into_colleague(roles.iter().filter(|role| role.staff_id == id))
        })
        .collect())
}

impl Row {
    fn into_colleague<'a>(self, roles: impl Iterator<Item = &'a RoleRow>) -> Colleague {
        let standing = match (self.active, self.has_password) {
            (false, _) => Standing::Off,
            (true, true) => Standing::Active,
            (true, false) => Standing::Invited(self.invited_until.map(Moment)),
        };
        Colleague {
            id: StaffId(self.id),
            name: self.name,
            email: self.email,
            language: self.language,
            standing,
            last_seen: self.last_seen.map(Moment),
            roles: roles
                .filter_map(|role| {
                    Some(RoleAt {
                        branch: BranchId(role.branch_id),
                        branch_name: role.name.clone(),
                        role: Role::parse(&role.role)?,
                        fitter: role.fitter,
                    })
                })
                .collect(),
            is_yours: self.elsewhere == 0,
        }
    }
}

/// Swedish order: å, ä, ö after z.
fn alphabetical(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' => '\u{7b}',
            'ä' | 'æ' => '\u{7c}',
            'ö' | 'ø' => '\u{7d}',
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_swedish_order() {
        let mut names = ["Östen", "Ärla", "Zoé", "Åke", "alex", "Kim"];
        names.sort_by_cached_key(|name| alphabetical(name));
        assert_eq!(names, ["alex", "Kim", "Zoé", "Åke", "Ärla", "Östen"]);
    }
}
