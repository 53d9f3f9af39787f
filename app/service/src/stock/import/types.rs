//! `artikeltyper.csv`: what a branch lends, how it is measured and cared for.

use super::cells::Cells;
use super::error::ImportError;
use super::reason::Reason;
use super::report::{ImportReport, Outcome};
use super::sheet::Sheet;
use crate::stock::texts::{LONGEST_LINE, line};
use crate::stock::types::read_sizes_anew;
use crate::store::entities::article_type;
use crate::store::stock as rows;
use domain::branches::BranchId;
use domain::stock::{
    MaintenanceKind, ReturnCheck, Season, SizeSystem, TypeCode, fold, proposed_fitting,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, IntoActiveModel, Set,
};
use std::collections::HashMap;

const CODE: &str = "typkod";
const MAIN: &str = "huvudkategori";
const SUB: &str = "underkategori";
const NAME_SV: &str = "namn_sv";
const NAME_EN: &str = "namn_en";
const SYSTEM: &str = "storlekssystem";
const SEASON: &str = "säsong";
const PERMISSION: &str = "vårdnadshavares_godkännande";
const CHECKS: &str = "kontroll_vid_återlämning";
const MAINTENANCE: &str = "service";
const SYNONYMS: &str = "synonymer";

/// The columns of the file.
pub(super) const COLUMNS: &[&str] = &[
    CODE,
    MAIN,
    SUB,
    NAME_SV,
    NAME_EN,
    SYSTEM,
    SEASON,
    PERMISSION,
    CHECKS,
    MAINTENANCE,
    SYNONYMS,
];

/// A row, as the table has it.
struct Typed {
    code: TypeCode,
    main_category: String,
    sub_category: String,
    name_sv: String,
    name_en: String,
    size_system: SizeSystem,
    season: Season,
    guardian_permission: bool,
    return_checks: String,
    maintenance: String,
    synonyms: String,
}

/// Imports types; those that are here already are known by their code.
pub(super) async fn import(
    tx: &impl ConnectionTrait,
    sheet: Sheet,
    root: BranchId,
) -> Result<ImportReport, ImportError> {
    rows::lock_stock(tx, root.0).await?;
    let mut here: HashMap<String, article_type::Model> = rows::types_of(tx, root.0)
        .await?
        .into_iter()
        .map(|row| (row.code.clone(), row))
        .collect();
    let mut seen: HashMap<TypeCode, usize> = HashMap::new();
    let mut report = sheet.report;
    for row in &sheet.rows {
        let mut cells = Cells::new(row, COLUMNS);
        let typed = read(&mut cells, &mut seen);
        match cells.finish(typed) {
            Err(problems) => report.refuse(problems),
            Ok((typed, notices)) => {
                report.notices.extend(notices);
                let before = here.remove(typed.code.as_str());
                report.count(write(tx, root, typed, before).await?);
            }
        }
    }
    Ok(report)
}

fn read(cells: &mut Cells<'_>, seen: &mut HashMap<TypeCode, usize>) -> Option<Typed> {
    let line_number = cells.line();
    let code = cells.read(CODE, |text| {
        let code = TypeCode::parse(text).map_err(|_| match text {
            "" => Reason::Missing,
            _ => Reason::TypeCode,
        })?;
        match seen.insert(code.clone(), line_number) {
            Some(line) => Err(Reason::TwiceInFile { line }),
            None => Ok(code),
        }
    });
    let main_category = cells.required(MAIN);
    let sub_category = cells.text(SUB);
    let name_sv = cells.required(NAME_SV);
    let name_en = cells.required(NAME_EN);
    let size_system = cells.read(SYSTEM, |text| {
        SizeSystem::parse(text).ok_or(Reason::SizeSystem)
    });
    let season = cells.read(SEASON, |text| Season::parse(text).ok_or(Reason::Season));
    let guardian_permission = cells.read(PERMISSION, yes_or_no);
    let return_checks = cells.read(CHECKS, |text| {
        ReturnCheck::parse_list(text)
            .map(|list| ReturnCheck::codes(&list))
            .map_err(|word| Reason::Check(word.0))
    });
    let maintenance = cells.read(MAINTENANCE, |text| {
        MaintenanceKind::parse_list(text)
            .map(|list| MaintenanceKind::codes(&list))
            .map_err(|word| Reason::Maintenance(word.0))
    });
    let synonyms = cells.read(SYNONYMS, synonyms);
    Some(Typed {
        code: code?,
        main_category: main_category?,
        sub_category: sub_category?,
        name_sv: name_sv?,
        name_en: name_en?,
        size_system: size_system?,
        season: season?,
        guardian_permission: guardian_permission?,
        return_checks: return_checks?,
        maintenance: maintenance?,
        synonyms: synonyms?,
    })
}

fn yes_or_no(text: &str) -> Result<bool, Reason> {
    match fold(text).as_str() {
        "" | "nej" | "no" => Ok(false),
        "ja" | "yes" | "x" => Ok(true),
        _ => Err(Reason::YesOrNo),
    }
}

fn synonyms(text: &str) -> Result<String, Reason> {
    let words: Result<Vec<String>, _> = text
        .split(',')
        .map(|word| line(word, LONGEST_LINE))
        .collect();
    let words: Vec<String> = words?.into_iter().filter(|word| !word.is_empty()).collect();
    Ok(words.join(","))
}

async fn write(
    tx: &impl ConnectionTrait,
    root: BranchId,
    typed: Typed,
    before: Option<article_type::Model>,
) -> Result<Outcome, DbErr> {
    let Some(before) = before else {
        let fitting = proposed_fitting(&typed.code);
        let mut row = article_type::ActiveModel {
            id: NotSet,
            root_id: Set(root.0),
            code: Set(typed.code.as_str().to_owned()),
            loan_days: Set(None),
            version: Set(1),
            is_retired: Set(false),
            fitting: Set(fitting.as_str().to_owned()),
            ..Default::default()
        };
        typed.put(&mut row);
        row.insert(tx).await?;
        return Ok(Outcome::Added);
    };
    let mut row = before.clone().into_active_model();
    typed.put(&mut row);
    if !row.is_changed() {
        return Ok(Outcome::Unchanged);
    }
    row.version = Set(before.version + 1);
    let after = row.update(tx).await?;
    if after.size_system != before.size_system {
        read_sizes_anew(tx, after.id, typed.size_system).await?;
    }
    Ok(Outcome::Changed)
}

impl Typed {
    fn put(&self, row: &mut article_type::ActiveModel) {
        row.main_category.set_ne(self.main_category.clone());
        row.sub_category.set_ne(self.sub_category.clone());
        row.name_sv.set_ne(self.name_sv.clone());
        row.name_en.set_ne(self.name_en.clone());
        row.size_system.set_ne(self.size_system.as_str().to_owned());
        row.season.set_ne(self.season.as_str().to_owned());
        row.guardian_permission.set_ne(self.guardian_permission);
        row.return_checks.set_ne(self.return_checks.clone());
        row.maintenance.set_ne(self.maintenance.clone());
        row.synonyms.set_ne(self.synonyms.clone());
    }
}
