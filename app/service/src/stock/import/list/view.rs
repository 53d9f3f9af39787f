//! Lists as their pages show them.

use super::columns::Columns;
use super::draft::Plan;
use super::remark::Said;
use super::send::format_of;
use super::state::{ListId, ListState};
use super::table::read;
use crate::staff::Coordinator;
use crate::stock::places::Places;
use crate::store::entities::{import, import_file, import_row};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDateTime;
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::{Deserialize, Serialize};

/// Rows on a page of the preview.
pub const ROWS_ON_A_PAGE: u64 = 50;
/// Lists of the history.
const MOST_LISTS: u64 = 50;
/// Rows of a file that are shown beside its columns.
const SHOWN: usize = 5;

/// How many rows there are of each sort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListCounts {
    /// Would be, or were, new.
    pub new: i64,
    /// Would change, or changed, something.
    pub updates: i64,
    /// Change nothing.
    pub same: i64,
    /// Can't be taken.
    pub refused: i64,
    /// Are worth a look.
    pub flagged: i64,
    /// Are ticked.
    pub ticked: i64,
    /// Are in.
    pub done: i64,
    /// Met an article that changed meanwhile.
    pub again: i64,
    /// Are taken back as they were.
    pub back: i64,
    /// Are taken back in part, or scrapped, or stay.
    pub stay: i64,
}

/// A list.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Which.
    pub id: ListId,
    /// The file's name.
    pub file_name: String,
    /// Whether it is an Excel file.
    pub is_xlsx: bool,
    /// Where it has come to.
    pub state: ListState,
    /// When it was sent, on the branch's wall clock.
    pub sent_at: NaiveDateTime,
    /// Who sent it.
    pub staff: String,
    /// How many rows there are of each sort.
    pub counts: ListCounts,
    /// Rows of the file, once it is read.
    pub total: i64,
    /// Rows that are through in this step.
    pub done: i64,
    /// Lines with nothing on them.
    pub blank: i64,
    /// What it is read as.
    pub encoding: String,
    /// What parts its cells.
    pub delimiter: String,
    /// What its columns hold.
    pub columns: Columns,
    /// Whether a row without a number gets a new one.
    pub makes_numbers: bool,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowFilter {
    /// All.
    #[default]
    All,
    /// New articles.
    New,
    /// Changes.
    Updates,
    /// What changes nothing.
    Same,
    /// What can't be taken.
    Refused,
    /// What is worth a look.
    Flagged,
    /// What met an article that changed meanwhile.
    Again,
}

/// A row as it is shown.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// Its line in the file.
    pub line: i64,
    /// `new`, `update`, `same` or `refused`.
    pub kind: String,
    /// The number that it has or would get.
    pub number: Option<i64>,
    /// The article's page.
    pub article: Option<i64>,
    /// The cells as they stand in the file.
    pub cells: Vec<String>,
    /// What it would change: field, before, after; of a new article all that is known.
    pub fields: Vec<(String, String, String)>,
    /// What there is to say.
    pub said: Vec<Said>,
    /// Whether it is to be brought in.
    pub is_ticked: bool,
    /// Whether its article changed meanwhile.
    pub is_again: bool,
    /// What became of it.
    pub outcome: Option<String>,
    /// Fields that an undo left as they are.
    pub stay: Vec<String>,
}

/// A line of the history of lists.
pub type ListLine = ListView;

/// The beginning of a file, beside its columns.
#[derive(Debug, Clone, Default)]
pub struct ListSample {
    /// The headings.
    pub headings: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
}

#[derive(Debug, FromQueryResult)]
struct Staffed {
    id: i64,
    name: String,
}

/// The lists of the tree, newest first.
///
/// # Errors
/// When the database can't.
pub async fn lists(
    services: &Services,
    coordinator: Coordinator<'_>,
) -> Result<Vec<ListLine>, Unavailable> {
    let db = services.store.read();
    let found = import::Entity::find()
        .filter(import::Column::RootId.eq(coordinator.0.root().0))
        .order_by_desc(import::Column::Id)
        .limit(MOST_LISTS)
        .all(db)
        .await?;
    let names: Vec<Staffed> = select(db, "SELECT id, name FROM staff", []).await?;
    Ok(found
        .into_iter()
        .map(|row| {
            let counts = serde_json::from_str(&row.counts).unwrap_or_default();
            view_of(row, counts, &names, coordinator)
        })
        .collect())
}

/// A list; none where there is no such list here.
///
/// # Errors
/// When the database can't.
pub async fn list_view(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<Option<ListView>, Unavailable> {
    let db = services.store.read();
    let Some(row) = find(db, coordinator, id).await? else {
        return Ok(None);
    };
    let state = ListState::parse(&row.state);
    let mut counts: ListCounts = serde_json::from_str(&row.counts).unwrap_or_default();
    if matches!(state, ListState::Ready | ListState::Again) {
        // Ticks come and go.
        counts = counts_of(db, row.id).await?;
    }
    let names: Vec<Staffed> = select(
        db,
        "SELECT id, name FROM staff WHERE id = $1",
        [row.staff_id.into()],
    )
    .await?;
    Ok(Some(view_of(row, counts, &names, coordinator)))
}

async fn find(
    db: &impl ConnectionTrait,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<Option<import::Model>, DbErr> {
    import::Entity::find_by_id(id.0)
        .filter(import::Column::RootId.eq(coordinator.0.root().0))
        .one(db)
        .await
}

fn view_of(
    row: import::Model,
    counts: ListCounts,
    names: &[Staffed],
    coordinator: Coordinator<'_>,
) -> ListView {
    let staff = names.iter().find(|name| name.id == row.staff_id);
    ListView {
        id: ListId(row.id),
        is_xlsx: row.format == "xlsx",
        state: ListState::parse(&row.state),
        sent_at: Moment(row.created_at).local(coordinator.0.zone()),
        staff: staff.map(|name| name.name.clone()).unwrap_or_default(),
        counts,
        total: row.total_rows,
        done: row.done_rows,
        blank: row.blank_lines,
        columns: serde_json::from_str(&row.columns).unwrap_or_default(),
        makes_numbers: row.missing == "new",
        file_name: row.file_name,
        encoding: row.encoding,
        delimiter: row.delimiter,
    }
}

#[derive(Debug, FromQueryResult)]
struct Count {
    kind: String,
    outcome: Option<String>,
    is_ticked: bool,
    is_flagged: bool,
    is_again: bool,
    rows: i64,
}

/// How many rows a list has of each sort.
pub(super) async fn counts_of(db: &impl ConnectionTrait, id: i64) -> Result<ListCounts, DbErr> {
    let sql = "SELECT kind, outcome, is_ticked, is_flagged, is_again, COUNT(*) AS rows
               FROM import_rows WHERE import_id = $1
               GROUP BY kind, outcome, is_ticked, is_flagged, is_again";
    let mut counts = ListCounts::default();
    for one in select::<Count>(db, sql, [id.into()]).await? {
        match one.kind.as_str() {
            "new" => counts.new += one.rows,
            "update" => counts.updates += one.rows,
            "same" => counts.same += one.rows,
            _ => counts.refused += one.rows,
        }
        if one.is_flagged {
            counts.flagged += one.rows;
        }
        match one.outcome.as_deref() {
            None if one.is_ticked => counts.ticked += one.rows,
            None => {}
            Some("in") => counts.done += one.rows,
            Some("gone" | "back") => counts.back += one.rows,
            Some(_) => counts.stay += one.rows,
        }
        if one.is_again && one.outcome.is_none() {
            counts.again += one.rows;
        }
    }
    Ok(counts)
}

/// A page of a list's rows, the first page is 0; and whether there are more.
///
/// # Errors
/// When the database can't.
pub async fn list_rows(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    filter: RowFilter,
    page: u64,
) -> Result<(Vec<ListRow>, bool), Unavailable> {
    let db = services.store.read();
    if find(db, coordinator, id).await?.is_none() {
        return Ok((Vec::new(), false));
    }
    let places = Places::load(db, coordinator.0.root().0).await?;
    let all = import_row::Entity::find().filter(import_row::Column::ImportId.eq(id.0));
    let kind = import_row::Column::Kind;
    let those = match filter {
        RowFilter::All => all,
        RowFilter::New => all.filter(kind.eq("new")),
        RowFilter::Updates => all.filter(kind.eq("update")),
        RowFilter::Same => all.filter(kind.eq("same")),
        RowFilter::Refused => all.filter(kind.eq("refused")),
        RowFilter::Flagged => all.filter(import_row::Column::IsFlagged.eq(true)),
        RowFilter::Again => all.filter(import_row::Column::IsAgain.eq(true)),
    };
    let mut found = those
        .order_by_asc(import_row::Column::Line)
        .offset(page * ROWS_ON_A_PAGE)
        .limit(ROWS_ON_A_PAGE + 1)
        .all(db)
        .await?;
    let has_more = found.len() as u64 > ROWS_ON_A_PAGE;
    found.truncate(usize::try_from(ROWS_ON_A_PAGE).unwrap_or(usize::MAX));
    let rows = found.into_iter().map(|row| shown(row, &places)).collect();
    Ok((rows, has_more))
}

fn shown(row: import_row::Model, places: &Places) -> ListRow {
    let plan = Plan::parse(&row.plan);
    let mut fields = match (&plan.before, &plan.after) {
        (Some(before), Some(after)) => before.changes(after, places),
        (None, Some(after)) => {
            // Against nothing at all, so that all that is known is told.
            let nothing = super::draft::Draft {
                number: after.number,
                type_id: 0,
                size: String::new(),
                condition: after.condition.clone(),
                home: after.home,
                shelf: String::new(),
                brand: String::new(),
                note: String::new(),
                green_buckle: false,
                received_on: None,
                status: "available".to_owned(),
            };
            nothing.changes(after, places)
        }
        (_, None) => Vec::new(),
    };
    for (field, before, after) in &mut fields {
        if field == "type" {
            let name = |code: &str| {
                let kind = places.type_coded(code);
                kind.map_or_else(|| code.to_owned(), |kind| kind.name_sv.clone())
            };
            (*before, *after) = (name(before), name(after));
        }
    }
    fields.extend(
        plan.codes
            .iter()
            .map(|code| ("codes".to_owned(), String::new(), code.clone())),
    );
    ListRow {
        line: row.line,
        kind: row.kind,
        number: row.number,
        article: row
            .article_id
            .filter(|_| row.outcome.as_deref() != Some("gone")),
        cells: serde_json::from_str(&row.cells).unwrap_or_default(),
        fields,
        said: plan.said,
        is_ticked: row.is_ticked,
        is_again: row.is_again,
        outcome: row.outcome,
        stay: plan.stay,
    }
}

/// The beginning of a list's file, as it is read now.
///
/// # Errors
/// When the database can't.
pub async fn list_sample(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<ListSample, Unavailable> {
    let db = services.store.read();
    match find(db, coordinator, id).await? {
        Some(list) => sample(services, &list).await,
        None => Ok(ListSample::default()),
    }
}

/// The headings of a list's file.
pub(super) async fn headings(
    services: &Services,
    list: &import::Model,
) -> Result<Vec<String>, Unavailable> {
    Ok(sample(services, list).await?.headings)
}

async fn sample(services: &Services, list: &import::Model) -> Result<ListSample, Unavailable> {
    let file = import_file::Entity::find_by_id(list.id)
        .one(services.store.read())
        .await?;
    let Some(content) = file.map(|file| file.content) else {
        return Ok(ListSample::default());
    };
    let list = list.clone();
    let table = tokio::task::spawn_blocking(move || read(&content, format_of(&list), Some(SHOWN)));
    // What can't be read has no beginning either.
    let table = table
        .await
        .map(Result::unwrap_or_default)
        .unwrap_or_default();
    Ok(ListSample {
        headings: table.headings,
        rows: table.rows.into_iter().map(|row| row.cells).collect(),
    })
}
