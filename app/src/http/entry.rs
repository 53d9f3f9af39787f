//! A line of the table of addresses.

use super::site::AppState;
use axum::routing::MethodRouter;
use domain::staff::Role;

/// Who may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Anybody. Must be said; there is no default.
    Public,
    /// Staff with at least this role.
    Staff(Role),
    /// A family that is signed in by its number.
    Family,
}

/// An address, its rule, and what answers there.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The path as axum reads it; pages begin with `/{lang}/`.
    pub path: &'static str,
    /// Who may come.
    pub rule: Rule,
    /// What answers, by method.
    pub methods: fn() -> MethodRouter<AppState>,
}

impl Entry {
    /// An entry open to anybody.
    pub const fn public(path: &'static str, methods: fn() -> MethodRouter<AppState>) -> Self {
        Self {
            path,
            rule: Rule::Public,
            methods,
        }
    }

    /// An entry for a family that is signed in.
    pub const fn family(path: &'static str, methods: fn() -> MethodRouter<AppState>) -> Self {
        Self {
            path,
            rule: Rule::Family,
            methods,
        }
    }

    /// An entry for counter staff and above.
    pub const fn counter(path: &'static str, methods: fn() -> MethodRouter<AppState>) -> Self {
        Self::staff(path, Role::Counter, methods)
    }

    /// An entry for staff with at least `role`.
    pub const fn staff(
        path: &'static str,
        role: Role,
        methods: fn() -> MethodRouter<AppState>,
    ) -> Self {
        Self {
            path,
            rule: Rule::Staff(role),
            methods,
        }
    }
}
