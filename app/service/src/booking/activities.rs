//! Everything that goes with an activity, in the sizes that suit somebody.

use super::catalogue::{Asked, KindOffer, Tree, offers};
use super::pieces::Pieces;
use crate::store::entities::article_type;
use crate::{Services, Unavailable};
use chrono::NaiveDateTime;
use domain::booking::{Activity, Measured, Wearer};
use domain::stock::{Binding, SizeSystem, TypeCode};
use std::collections::BTreeSet;

/// The gear of an activity.
#[derive(Debug, Clone)]
pub struct ActivityOffer {
    /// What there is, in the order of getting dressed.
    pub kinds: Vec<KindOffer>,
    /// What has to be known of somebody to tell his sizes.
    pub asks: BTreeSet<Measured>,
    /// Bindings of which everything that needs one is there: what fits together.
    pub together: Vec<Together>,
    /// When it was looked up, on the branch's wall clock.
    pub checked: NaiveDateTime,
}

/// What fits together by its binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The binding.
    pub binding: Binding,
    /// How many of each kind are free, as in [`ActivityOffer::kinds`]; only kinds with bindings.
    pub free: Vec<(String, u32)>,
}

/// The gear of an activity; none where there is no such branch.
///
/// # Errors
/// When the database can't.
pub async fn activity_gear(
    services: &Services,
    activity: &Activity,
    who: Wearer,
    asked: &Asked,
) -> Result<Option<ActivityOffer>, Unavailable> {
    let Some(tree) = Tree::load(services, asked.branch).await? else {
        return Ok(None);
    };
    let mut types: Vec<(usize, TypeCode, &article_type::Model)> = tree
        .places
        .types
        .iter()
        .filter_map(|row| {
            let code = TypeCode::parse(&row.code).ok()?;
            Some((activity.place_of(&code)?, code, row))
        })
        .collect();
    types.sort_by_key(|(place, ..)| *place);
    let asks = types
        .iter()
        .filter_map(|(_, code, row)| Measured::deciding(code, system_of(row)))
        .collect();
    let rows: Vec<&article_type::Model> = types.iter().map(|(.., row)| *row).collect();
    // What can't be told is shown: better one size too many than the right one hidden.
    let suits = |row: &article_type::Model, pieces: &Pieces| {
        let code = TypeCode::parse(&row.code).ok();
        let suits = code
            .zip(pieces.measures)
            .and_then(|(code, measures)| who.suits(&code, system_of(row), &measures));
        suits.unwrap_or(true)
    };
    let kinds = offers(services, &tree, &rows, asked, suits).await?;
    Ok(Some(ActivityOffer {
        together: together(&kinds),
        kinds,
        asks,
        checked: tree.now,
    }))
}

fn system_of(row: &article_type::Model) -> SizeSystem {
    SizeSystem::parse(&row.size_system).unwrap_or(SizeSystem::None)
}

/// For each binding how much is free of every kind that has bindings; a binding that one of
/// them lacks helps nobody.
fn together(kinds: &[KindOffer]) -> Vec<Together> {
    let bound: Vec<&KindOffer> = kinds
        .iter()
        .filter(|kind| kind.classes.iter().any(|class| class.binding.is_some()))
        .collect();
    if bound.len() < 2 {
        return Vec::new();
    }
    let mut found: Vec<Together> = Vec::new();
    for binding in Binding::ALL {
        // Norms of one sole are one line.
        if found.iter().any(|one| one.binding.fits(binding)) {
            continue;
        }
        let free: Vec<(String, u32)> = bound
            .iter()
            .map(|kind| {
                let fits = |class: &&super::ClassOffer| {
                    class.binding.is_some_and(|other| other.fits(binding))
                };
                let pieces = kind.classes.iter().filter(fits).map(|class| class.free());
                (kind.kind.code.clone(), pieces.sum())
            })
            .collect();
        if free.iter().all(|(_, pieces)| *pieces > 0) {
            found.push(Together { binding, free });
        }
    }
    found
}
