//! Reads the form of a type: all that is wrong with it at once.

use super::form::{TypeForm, TypeProblem, TypeProblems};
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::article_type;
use domain::branches::LendingRules;
use domain::stock::{
    Fitting, MaintenanceKind, ReturnCheck, Season, SizeSystem, TypeCode, is_drawing,
};
use sea_orm::Set;

/// Longest time between two checks, in months.
const MOST_MONTHS: u16 = 60;

/// What a form says.
pub(super) struct ReadType {
    pub code: TypeCode,
    pub system: SizeSystem,
    main_category: String,
    sub_category: String,
    name_sv: String,
    name_en: String,
    season: Season,
    guardian_permission: bool,
    fitting: Fitting,
    return_checks: String,
    maintenance: String,
    check_months: Option<u16>,
    loan_days: Option<u16>,
    synonyms: String,
    icon: String,
    is_retired: bool,
}

/// Reads it.
pub(super) fn read(typed: &TypeForm) -> Result<ReadType, TypeProblems> {
    let mut wrong = TypeProblems::default();
    let code = TypeCode::parse(&typed.code).map_err(|_| TypeProblem::Code);
    let code = wrong.say("kod", code);
    let main_category = wrong.say("huvudkategori", required(&typed.main_category));
    let sub_category = wrong.say("underkategori", short(&typed.sub_category));
    let name_sv = wrong.say("namn-sv", required(&typed.name_sv));
    let name_en = wrong.say("namn-en", required(&typed.name_en));
    let system = SizeSystem::parse(&typed.size_system).ok_or(TypeProblem::Choice);
    let system = wrong.say("storlek", system);
    let season = Season::from_code(&typed.season).ok_or(TypeProblem::Choice);
    let season = wrong.say("sasong", season);
    let check_months = wrong.say("kontroll-manader", number(&typed.check_months, MOST_MONTHS));
    let loan_days = number(&typed.loan_days, LendingRules::LONGEST_DAYS);
    let loan_days = wrong.say("lanedagar", loan_days);
    let synonyms = wrong.say("synonymer", synonyms(&typed.synonyms));
    let icon = typed.icon.trim();
    let icon = if icon.is_empty() || is_drawing(icon) {
        Ok(icon.to_owned())
    } else {
        Err(TypeProblem::Choice)
    };
    let icon = wrong.say("bild", icon);
    let read = || {
        Some(ReadType {
            code: code?,
            system: system?,
            main_category: main_category?,
            sub_category: sub_category?,
            name_sv: name_sv?,
            name_en: name_en?,
            season: season?,
            guardian_permission: typed.guardian_permission,
            fitting: if typed.needs_binding {
                Fitting::BindingForSole
            } else {
                Fitting::None
            },
            // Ticks of ours; anything else somebody made up.
            return_checks: ReturnCheck::codes(&known(&typed.return_checks, ReturnCheck::from_code)),
            maintenance: MaintenanceKind::codes(&known(
                &typed.maintenance,
                MaintenanceKind::from_code,
            )),
            check_months: check_months?,
            loan_days: loan_days?,
            synonyms: synonyms?,
            icon: icon?,
            is_retired: typed.is_retired,
        })
    };
    read().ok_or(wrong)
}

fn short(text: &str) -> Result<String, TypeProblem> {
    line(text, LONGEST_LINE).map_err(|_| TypeProblem::TooLong)
}

pub(super) fn required(text: &str) -> Result<String, TypeProblem> {
    let text = short(text)?;
    if text.is_empty() {
        Err(TypeProblem::Missing)
    } else {
        Ok(text)
    }
}

/// None where nothing is typed.
fn number(text: &str, most: u16) -> Result<Option<u16>, TypeProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().map_err(|_| TypeProblem::Number)?;
    if (1..=most).contains(&number) {
        Ok(Some(number))
    } else {
        Err(TypeProblem::Number)
    }
}

fn synonyms(text: &str) -> Result<String, TypeProblem> {
    let words: Result<Vec<String>, _> = text.split(',').map(short).collect();
    let words: Vec<String> = words?.into_iter().filter(|word| !word.is_empty()).collect();
    Ok(words.join(","))
}

fn known<T>(codes: &[String], read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    codes.iter().filter_map(|code| read(code)).collect()
}

impl ReadType {
    /// Writes what differs.
    pub fn put(&self, row: &mut article_type::ActiveModel) {
        row.main_category.set_ne(self.main_category.clone());
        row.sub_category.set_ne(self.sub_category.clone());
        row.name_sv.set_ne(self.name_sv.clone());
        row.name_en.set_ne(self.name_en.clone());
        row.size_system.set_ne(self.system.as_str().to_owned());
        row.season.set_ne(self.season.as_str().to_owned());
        row.guardian_permission.set_ne(self.guardian_permission);
        row.fitting.set_ne(self.fitting.as_str().to_owned());
        row.return_checks.set_ne(self.return_checks.clone());
        row.maintenance.set_ne(self.maintenance.clone());
        row.check_months.set_ne(self.check_months.map(i32::from));
        row.loan_days.set_ne(self.loan_days.map(i32::from));
        row.synonyms.set_ne(self.synonyms.clone());
        row.icon.set_ne(self.icon.clone());
        row.is_retired.set_ne(self.is_retired);
    }

    /// A row of its own.
    pub fn row(&self, root: i64) -> article_type::ActiveModel {
        let mut row = article_type::ActiveModel {
            root_id: Set(root),
            code: Set(self.code.as_str().to_owned()),
            version: Set(1),
            ..Default::default()
        };
        self.put(&mut row);
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> TypeForm {
        TypeForm {
            code: "sup-brd".to_owned(),
            main_category: "Sommar".to_owned(),
            name_sv: "SUP-bräda".to_owned(),
            name_en: "SUP board".to_owned(),
            size_system: "vikt_kg".to_owned(),
            season: "summer".to_owned(),
            return_checks: vec!["leak".to_owned(), "invented".to_owned()],
            synonyms: "paddelbräda, , sup".to_owned(),
            loan_days: " 3 ".to_owned(),
            ..TypeForm::default()
        }
    }

    #[test]
    fn what_is_typed_is_read() {
        let Ok(read) = read(&typed()) else {
            panic!("it will do");
        };
        assert_eq!(read.code.as_str(), "SUP-BRD");
        assert_eq!(read.return_checks, "leak");
        assert_eq!(read.synonyms, "paddelbräda,sup");
        assert_eq!((read.loan_days, read.check_months), (Some(3), None));
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let typed = TypeForm {
            code: "SKÖ".to_owned(),
            name_en: "  ".to_owned(),
            size_system: "fathoms".to_owned(),
            loan_days: "0".to_owned(),
            check_months: "61".to_owned(),
            ..typed()
        };
        let wrong = read(&typed).err().expect("it won't do");
        assert_eq!(
            wrong.fields,
            [
                ("kod", TypeProblem::Code),
                ("namn-en", TypeProblem::Missing),
                ("storlek", TypeProblem::Choice),
                ("kontroll-manader", TypeProblem::Number),
                ("lanedagar", TypeProblem::Number),
            ]
        );
    }
}
