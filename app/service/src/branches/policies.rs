//! Lines that say where lending differs: read, written, and applied to an article.

use super::BranchContext;
use crate::staff::{Coordinator, Staff};
use crate::store::entities::{article_type, branch, lending_policy};
use crate::store::lending::ScannedArticle;
use crate::store::{is_unique_violation, stock as rows};
use crate::{Services, Unavailable};
use domain::branches::{
    BorrowerKind, BranchId, LendingRules, Policies, PolicyCase, PolicyFor, PolicyId, PolicyLine,
    PolicySays, Ruling,
};
use domain::stock::ArticleTypeId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    QueryFilter, QueryOrder, Set,
};

impl BranchContext {
    fn case<'a>(
        &self,
        article: &'a ScannedArticle,
        borrower: Option<BorrowerKind>,
    ) -> PolicyCase<'a> {
        PolicyCase {
            branch: self.id,
            borrower,
            type_id: ArticleTypeId(article.type_id),
            category: &article.main_category,
        }
    }

    /// Whether it is lent here.
    pub fn is_lent(
        &self,
        article: &ScannedArticle,
        borrower: Option<BorrowerKind>,
    ) -> Ruling<bool> {
        self.policies.is_lent(&self.case(article, borrower))
    }

    /// For how many days it is lent here.
    pub fn loan_days(
        &self,
        article: &ScannedArticle,
        borrower: Option<BorrowerKind>,
    ) -> Ruling<u16> {
        let of_type = article.loan_days.and_then(|days| u16::try_from(days).ok());
        let case = self.case(article, borrower);
        self.policies
            .loan_days(&case, of_type, self.rules.loan_days)
    }

    /// Whether a child needs a guardian's permission for it here.
    pub fn guardian_permission(
        &self,
        article: &ScannedArticle,
        borrower: Option<BorrowerKind>,
    ) -> Ruling<bool> {
        let case = self.case(article, borrower);
        self.policies
            .guardian_permission(&case, article.guardian_permission)
    }
}

/// A line as the rules know it.
pub(super) fn policy_line(row: &lending_policy::Model) -> PolicyLine {
    PolicyLine {
        id: PolicyId(row.id),
        branch: row.branch_id.map(BranchId),
        borrower: row
            .borrower_kind
            .as_deref()
            .and_then(BorrowerKind::from_code),
        what: match (row.type_id, &row.main_category) {
            (Some(id), _) => PolicyFor::Type(ArticleTypeId(id)),
            (None, Some(name)) => PolicyFor::Category(name.clone()),
            (None, None) => PolicyFor::All,
        },
        says: PolicySays {
            is_lent: row.is_lent,
            loan_days: row.loan_days.and_then(|days| u16::try_from(days).ok()),
            guardian_permission: row.guardian_permission,
        },
    }
}

/// What is lent, as the lines name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyType {
    /// The type.
    pub id: ArticleTypeId,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// Its *huvudkategori*.
    pub category: String,
}

/// All lines of a tree, with what they name.
#[derive(Debug, Clone, Default)]
pub struct PolicyView {
    /// The lines, the most exact first.
    pub policies: Policies,
    /// The branches.
    pub branches: Vec<(BranchId, String)>,
    /// The types.
    pub types: Vec<PolicyType>,
}

impl PolicyView {
    /// The type with an id.
    pub fn kind(&self, id: ArticleTypeId) -> Option<&PolicyType> {
        self.types.iter().find(|kind| kind.id == id)
    }

    /// A branch's name.
    pub fn branch(&self, id: BranchId) -> Option<&str> {
        let found = self.branches.iter().find(|(branch, _)| *branch == id);
        found.map(|(_, name)| name.as_str())
    }

    /// The *huvudkategorier*, each once.
    pub fn categories(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for kind in &self.types {
            if !all.contains(&kind.category.as_str()) {
                all.push(&kind.category);
            }
        }
        all
    }
}

/// The lines of the tree.
///
/// # Errors
/// When the database can't.
pub async fn policies(services: &Services, staff: &Staff) -> Result<PolicyView, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let lines = lending_policy::Entity::find()
        .filter(lending_policy::Column::RootId.eq(root))
        .order_by_asc(lending_policy::Column::Id)
        .all(db)
        .await?;
    let branches = rows::branches_of(db, root).await?;
    let types = rows::types_of(db, root).await?;
    Ok(PolicyView {
        policies: Policies::new(lines.iter().map(policy_line).collect()),
        branches: branches.into_iter().map(named).collect(),
        types: types.into_iter().map(kind).collect(),
    })
}

fn named(row: branch::Model) -> (BranchId, String) {
    (BranchId(row.id), row.name)
}

fn kind(row: article_type::Model) -> PolicyType {
    PolicyType {
        id: ArticleTypeId(row.id),
        name_sv: row.name_sv,
        name_en: row.name_en,
        category: row.main_category,
    }
}

/// What holds for a type, at a branch, for a kind of borrower.
#[derive(Debug, Clone, Copy)]
pub struct PolicyRulings {
    /// Whether it is lent.
    pub is_lent: Ruling<bool>,
    /// For how many days.
    pub loan_days: Ruling<u16>,
    /// Whether a child needs a guardian's permission.
    pub guardian_permission: Ruling<bool>,
}

/// What holds for a type, and why; none where there is no such type or branch.
///
/// # Errors
/// When the database can't.
pub async fn policy_for(
    services: &Services,
    view: &PolicyView,
    type_id: ArticleTypeId,
    at: BranchId,
    borrower: Option<BorrowerKind>,
) -> Result<Option<PolicyRulings>, Unavailable> {
    let db = services.store.read();
    let row = article_type::Entity::find_by_id(type_id.0).one(db).await?;
    let Some(row) = row.filter(|_| view.kind(type_id).is_some() && view.branch(at).is_some())
    else {
        return Ok(None);
    };
    let rules = super::rules(db, at).await?;
    let case = PolicyCase {
        branch: at,
        borrower,
        type_id,
        category: &row.main_category,
    };
    let of_type = row.loan_days.and_then(|days| u16::try_from(days).ok());
    let policies = &view.policies;
    Ok(Some(PolicyRulings {
        is_lent: policies.is_lent(&case),
        loan_days: policies.loan_days(&case, of_type, rules.loan_days),
        guardian_permission: policies.guardian_permission(&case, row.guardian_permission),
    }))
}

/// Why a line is not kept.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// It says nothing.
    #[error("the line says nothing")]
    Silent,
    /// Not 1 to 365.
    #[error("a loan lasts 1 to {} days", LendingRules::LONGEST_DAYS)]
    LoanDays,
    /// A line about one type for everybody everywhere is the type's own business.
    #[error("what holds for a type everywhere stands on the type")]
    OfType,
    /// A line about everything for everybody at a branch is the branch's own business.
    #[error("what holds for everything at a branch stands on the branch")]
    OfBranch,
    /// There is a line for the same case already.
    #[error("there is such a line already")]
    Taken,
    /// No such line, branch, type or category.
    #[error("no such line, branch, type or category")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

const ONCE: &str = "lending_policies_once";

impl From<DbErr> for PolicyError {
    fn from(error: DbErr) -> Self {
        // An index over expressions: SQLite tells its name too.
        if is_unique_violation(&error, ONCE, ONCE) {
            Self::Taken
        } else {
            Self::Unavailable(error.into())
        }
    }
}

/// Keeps a line: a new one, or in place of the one with its id.
///
/// # Errors
/// When it won't do, there is such a line, or the database can't.
pub async fn keep_policy(
    services: &Services,
    coordinator: Coordinator<'_>,
    line: &PolicyLine,
) -> Result<PolicyId, PolicyError> {
    let view = policies(services, coordinator.0).await?;
    check(&view, line)?;
    let root = coordinator.0.root().0;
    let tx = services.store.begin_write().await?;
    let (type_id, main_category) = match &line.what {
        PolicyFor::Type(id) => (Some(id.0), None),
        PolicyFor::Category(name) => (None, Some(name.clone())),
        PolicyFor::All => (None, None),
    };
    let mut row = lending_policy::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        branch_id: Set(line.branch.map(|branch| branch.0)),
        borrower_kind: Set(line.borrower.map(|kind| kind.as_str().to_owned())),
        type_id: Set(type_id),
        main_category: Set(main_category),
        is_lent: Set(line.says.is_lent),
        loan_days: Set(line.says.loan_days.map(i32::from)),
        guardian_permission: Set(line.says.guardian_permission),
    };
    let row = if line.id == PolicyId(0) {
        row.insert(tx.conn()).await?
    } else {
        find(tx.conn(), root, line.id).await?;
        row.id = Set(line.id.0);
        row.update(tx.conn()).await?
    };
    tx.commit().await?;
    Ok(PolicyId(row.id))
}

fn check(view: &PolicyView, line: &PolicyLine) -> Result<(), PolicyError> {
    if line.says.is_silent() {
        return Err(PolicyError::Silent);
    }
    let lawful = 1..=LendingRules::LONGEST_DAYS;
    if line
        .says
        .loan_days
        .is_some_and(|days| !lawful.contains(&days))
    {
        return Err(PolicyError::LoanDays);
    }
    let everybody = line.borrower.is_none();
    match &line.what {
        PolicyFor::Type(_) if everybody && line.branch.is_none() && line.says.is_lent.is_none() => {
            Err(PolicyError::OfType)
        }
        PolicyFor::All if everybody => Err(PolicyError::OfBranch),
        PolicyFor::Type(id) if view.kind(*id).is_none() => Err(PolicyError::NotThere),
        PolicyFor::Category(name) if !view.categories().contains(&name.as_str()) => {
            Err(PolicyError::NotThere)
        }
        _ if line.branch.is_some_and(|id| view.branch(id).is_none()) => Err(PolicyError::NotThere),
        _ => Ok(()),
    }
}

/// Takes a line away. One that is gone already is as good.
///
/// # Errors
/// When the database can't.
pub async fn remove_policy(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: PolicyId,
) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    lending_policy::Entity::delete_many()
        .filter(lending_policy::Column::Id.eq(id.0))
        .filter(lending_policy::Column::RootId.eq(coordinator.0.root().0))
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn find(
    db: &impl ConnectionTrait,
    root: i64,
    id: PolicyId,
) -> Result<lending_policy::Model, PolicyError> {
    lending_policy::Entity::find_by_id(id.0)
        .filter(lending_policy::Column::RootId.eq(root))
        .one(db)
        .await?
        .ok_or(PolicyError::NotThere)
}
