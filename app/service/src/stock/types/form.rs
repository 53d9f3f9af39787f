//! The form of a type, as it is typed, and what can be wrong with it.

use crate::store::entities::article_type;

/// The form of a type, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeForm {
    /// Its code; it never changes.
    pub code: String,
    /// *Huvudkategori*.
    pub main_category: String,
    /// *Underkategori*; may be empty.
    pub sub_category: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// The code of a [`domain::stock::SizeSystem`].
    pub size_system: String,
    /// The code of a [`domain::stock::Season`].
    pub season: String,
    /// Whether a child needs a guardian's permission.
    pub guardian_permission: bool,
    /// Whether its binding is set for a boot sole.
    pub needs_binding: bool,
    /// Codes of [`domain::stock::ReturnCheck`]s.
    pub return_checks: Vec<String>,
    /// Codes of [`domain::stock::MaintenanceKind`]s.
    pub maintenance: Vec<String>,
    /// Months between two checks, 1 to 60; empty: none.
    pub check_months: String,
    /// Days of a loan, 1 to 365; empty: as the branch says.
    pub loan_days: String,
    /// Other words for it, with commas between.
    pub synonyms: String,
    /// The id of a drawing; empty: the one of its code.
    pub icon: String,
    /// Whether no more of it is taken in.
    pub is_retired: bool,
}

impl From<&article_type::Model> for TypeForm {
    fn from(row: &article_type::Model) -> Self {
        let words = |list: &str| -> Vec<String> {
            let words = list.split(',').filter(|word| !word.is_empty());
            words.map(str::to_owned).collect()
        };
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        Self {
            code: row.code.clone(),
            main_category: row.main_category.clone(),
            sub_category: row.sub_category.clone(),
            name_sv: row.name_sv.clone(),
            name_en: row.name_en.clone(),
            size_system: row.size_system.clone(),
            season: row.season.clone(),
            guardian_permission: row.guardian_permission,
            needs_binding: row.fitting == domain::stock::Fitting::BindingForSole.as_str(),
            return_checks: words(&row.return_checks),
            maintenance: words(&row.maintenance),
            check_months: number(row.check_months),
            loan_days: number(row.loan_days),
            synonyms: row.synonyms.split(',').collect::<Vec<_>>().join(", "),
            icon: row.icon.clone(),
            is_retired: row.is_retired,
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeProblem {
    /// It must be said.
    Missing,
    /// More characters than fit.
    TooLong,
    /// No type code: 1 to 20 of A–Z, 0–9 and `-`.
    Code,
    /// Another type has the code.
    CodeTaken,
    /// None of those that can be chosen.
    Choice,
    /// No whole number in the range.
    Number,
    /// Two categories that shall be one have rules for the same borrowers.
    BothRuled,
}

/// What is wrong with a form, field by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeProblems {
    /// The field by its name in the form, and what is wrong with it.
    pub fields: Vec<(&'static str, TypeProblem)>,
}

impl TypeProblems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    pub(super) fn say<T>(
        &mut self,
        field: &'static str,
        read: Result<T, TypeProblem>,
    ) -> Option<T> {
        read.map_err(|problem| self.fields.push((field, problem)))
            .ok()
    }
}
