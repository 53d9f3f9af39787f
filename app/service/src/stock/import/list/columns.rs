//! What each column of a list seems to hold: by its heading, else by what stands in it.

use super::table::Table;
use domain::stock::{
    ArticleNumber, ListDate, ListField, NamedType, TypeWords, named_type, read_list_date,
};

/// What each column holds, in the order of the file; none: it is not read.
pub type Columns = Vec<Option<ListField>>;

/// Proposes what the columns hold. A field is proposed for one column only.
pub(super) fn propose(table: &Table, types: &[TypeWords]) -> Columns {
    let mut columns: Columns = Vec::with_capacity(table.headings.len());
    for heading in &table.headings {
        let field = ListField::of_heading(heading);
        let is_new = field.is_some_and(|field| !columns.contains(&Some(field)));
        columns.push(field.filter(|_| is_new));
    }
    for at in 0..columns.len() {
        let is_known = table.headings.get(at).is_some_and(|heading| {
            // Our own name of a type beside its code, for one.
            ListField::of_heading(heading).is_some()
        });
        if columns[at].is_none() && !is_known {
            columns[at] =
                by_content(table, at, types).filter(|field| !columns.contains(&Some(*field)));
        }
    }
    columns
}

/// Most cells say the same: numbers, days, or names of types.
fn by_content(table: &Table, at: usize, types: &[TypeWords]) -> Option<ListField> {
    let cells: Vec<&str> = table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(at))
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    let mostly = |fits: &dyn Fn(&str) -> bool| {
        let those = cells.iter().filter(|cell| fits(cell)).count();
        cells.len() >= 3 && those * 10 >= cells.len() * 8
    };
    let is_type = |cell: &str| matches!(named_type(cell, types), NamedType::One(_));
    let is_number = |cell: &str| ArticleNumber::parse(cell).is_ok();
    let is_day = |cell: &str| matches!(read_list_date(cell), ListDate::Day(_));
    if mostly(&is_type) {
        Some(ListField::Kind)
    } else if mostly(&is_day) {
        Some(ListField::Received)
    } else if mostly(&is_number) && all_differ(&cells) {
        Some(ListField::Number)
    } else {
        None
    }
}

fn all_differ(cells: &[&str]) -> bool {
    let mut seen = std::collections::HashSet::new();
    cells.iter().all(|cell| seen.insert(*cell))
}
