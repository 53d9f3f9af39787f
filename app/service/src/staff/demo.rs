//! The demo's people: known names, known passwords, addresses that can't exist.

use super::hashing;
use super::invite::{add_person, add_role};
use crate::store::entities::staff as people;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::people::PersonName;
use domain::staff::{Email, Role};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

/// How one signs in to the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoSignIn {
    /// The address; `.example` belongs to nobody (RFC 2606).
    pub email: &'static str,
    /// The password.
    pub password: &'static str,
    /// The PIN for a quick change of person.
    pub pin: &'static str,
    /// The name.
    pub name: &'static str,
    /// The role.
    pub role: Role,
    /// Whether he may confirm bindings.
    pub fitter: bool,
}

/// Everybody of the demo.
pub const DEMO_SIGN_INS: [DemoSignIn; 3] = [
    DemoSignIn {
        email: "kim@demo.example",
        password: "tre gula pulkor",
        pin: "2846",
        name: "Kim",
        role: Role::Counter,
        fitter: false,
    },
    DemoSignIn {
        email: "alex@demo.example",
        password: "fyra blå stavar",
        pin: "3957",
        name: "Alex",
        role: Role::Coordinator,
        fitter: true,
    },
    DemoSignIn {
        email: "robin@demo.example",
        password: "fem röda hjälmar",
        pin: "5160",
        name: "Robin",
        role: Role::Administrator,
        fitter: false,
    },
];

/// Adds the demo's people at a branch and all below it; who is there already
/// stays as he is.
///
/// # Errors
/// When the database can't.
pub async fn add_demo_staff(
    services: &Services,
    branch: BranchId,
) -> Result<Vec<DemoSignIn>, Unavailable> {
    let mut hashes = Vec::new();
    for one in DEMO_SIGN_INS {
        hashes.push((
            hashing::hash(one.password.to_owned()).await?,
            hashing::hash(one.pin.to_owned()).await?,
        ));
    }
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    for (one, (password, pin)) in DEMO_SIGN_INS.iter().zip(hashes) {
        let (Ok(name), Ok(email)) = (PersonName::parse(one.name), Email::parse(one.email)) else {
            continue;
        };
        let Some(id) = add_person(tx.conn(), &name, &email, "sv", Some(password), now).await?
        else {
            continue;
        };
        people::Entity::update_many()
            .col_expr(people::Column::PinHash, Expr::value(pin))
            .filter(people::Column::Id.eq(id))
            .exec(tx.conn())
            .await?;
        add_role(tx.conn(), id, branch, one.role, one.fitter).await?;
    }
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(DEMO_SIGN_INS.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::staff::{check_password, check_pin};

    #[test]
    fn the_demo_keeps_the_rules_for_passwords() {
        for one in DEMO_SIGN_INS {
            assert_eq!(check_password(one.password), Ok(()), "{}", one.name);
            assert_eq!(check_pin(one.pin), Ok(()), "{}", one.name);
        }
    }
}
