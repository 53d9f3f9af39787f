//! The stock as a list for Excel, by the search and filters of the stock's page.
//!
//! The headings are those that the program's own import reads, so that a list
//! that goes out and comes back changes nothing. No borrower stands in it.

use super::places::Places;
use super::search::{StockFilters, all_ids};
use crate::staff::Staff;
use crate::store::entities::{article, article_code};
use crate::{Services, Unavailable};
use domain::stock::{ArticleStatus, Condition};
use rust_xlsxwriter::{Format, Workbook};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// The headings, as the import knows them.
const HEADINGS: [&str; 12] = [
    "artikelnr",
    "streckkod",
    "typkod",
    "artikel",
    "storlek",
    "skick",
    "filial",
    "plats",
    "status",
    "märke",
    "anteckning",
    "inkommen",
];

/// Articles that are read at a time.
const AT_ONCE: usize = 500;

/// As which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Semicolons, UTF-8 with its mark, as a Swedish Excel opens it.
    Csv,
    /// An Excel file; every cell is text, so that nothing is reckoned with.
    Xlsx,
}

/// A file to give away.
#[derive(Debug, Clone)]
pub struct Export {
    /// Its name.
    pub name: String,
    /// What it is, as the browser is told.
    pub media_type: &'static str,
    /// What is in it.
    pub content: Vec<u8>,
}

/// Whether Excel would take a cell for a formula, or lose how it begins.
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// All articles that the search finds, in the order of its pages.
///
/// # Errors
/// When the database can't.
pub async fn export_stock(
    services: &Services,
    staff: &Staff,
    query: &str,
    filters: StockFilters,
    format: ExportFormat,
) -> Result<Export, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let places = Places::load(db, root).await?;
    let ids = all_ids(db, root, &places, query, filters).await?;
    let day = staff.today(services.clock.now());
    let mut writer = Writer::new(format)?;
    writer.row(&HEADINGS.map(str::to_owned))?;
    for chunk in ids.chunks(AT_ONCE) {
        for row in rows(db, &places, chunk).await? {
            writer.row(&row)?;
        }
    }
    let (ending, media_type) = match format {
        ExportFormat::Csv => ("csv", "text/csv; charset=utf-8"),
        ExportFormat::Xlsx => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    };
    Ok(Export {
        name: format!("lager-{day}.{ending}"),
        media_type,
        content: writer.finish()?,
    })
}

/// The rows of these articles, in their order.
async fn rows(
    db: &impl ConnectionTrait,
    places: &Places,
    ids: &[i64],
) -> Result<Vec<[String; 12]>, DbErr> {
    let articles = article::Entity::find()
        .filter(article::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut codes: HashMap<i64, Vec<String>> = HashMap::new();
    let found = article_code::Entity::find()
        .filter(article_code::Column::ArticleId.is_in(ids.iter().copied()))
        .order_by_asc(article_code::Column::Id)
        .all(db)
        .await?;
    for code in found {
        codes.entry(code.article_id).or_default().push(code.code);
    }
    let mut by_id: HashMap<i64, article::Model> =
        articles.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids
        .iter()
        .filter_map(|id| by_id.remove(id))
        .map(|row| {
            let codes = codes.remove(&row.id).unwrap_or_default();
            cells(row, &codes, places)
        })
        .collect())
}

fn cells(row: article::Model, codes: &[String], places: &Places) -> [String; 12] {
    let kind = places.type_with(row.type_id);
    let home = places.branch_with(row.home_branch_id);
    let condition = Condition::from_code(&row.condition).map_or("", Condition::csv_word);
    let status = ArticleStatus::from_code(&row.status).map_or("", ArticleStatus::csv_word);
    [
        row.number.to_string(),
        codes.join(","),
        kind.map(|kind| kind.code.clone()).unwrap_or_default(),
        kind.map(|kind| kind.name_sv.clone()).unwrap_or_default(),
        row.size_text,
        condition.to_owned(),
        home.map(|home| home.code.clone()).unwrap_or_default(),
        row.shelf,
        status.to_owned(),
        row.brand,
        row.note,
        row.received_on
            .map(|day| day.to_string())
            .unwrap_or_default(),
    ]
}

/// Writes one row after the other. A sheet's rows go to a file of the system's
/// for the meantime, so that a long list takes no memory.
enum Writer {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Xlsx { book: Box<Workbook>, next: u32 },
}

impl Writer {
    fn new(format: ExportFormat) -> Result<Self, Unavailable> {
        Ok(match format {
            ExportFormat::Csv => Self::Csv(Box::new(
                csv::WriterBuilder::new()
                    .delimiter(b';')
                    .terminator(csv::Terminator::CRLF)
                    .from_writer("\u{feff}".as_bytes().to_vec()),
            )),
            ExportFormat::Xlsx => {
                let mut book = Workbook::new();
                let sheet = book.add_worksheet_with_constant_memory().map_err(no_room)?;
                sheet.set_name("Lager").map_err(no_room)?;
                sheet.set_freeze_panes(1, 0).map_err(no_room)?;
                Self::Xlsx {
                    book: Box::new(book),
                    next: 0,
                }
            }
        })
    }

    fn row(&mut self, cells: &[String; 12]) -> Result<(), Unavailable> {
        match self {
            Self::Csv(writer) => {
                let guarded = cells.iter().map(|cell| guarded(cell));
                writer.write_record(guarded).map_err(no_room)?;
            }
            Self::Xlsx { book, next } => {
                let bold = Format::new().set_bold();
                let sheet = book.worksheet_from_index(0).map_err(no_room)?;
                for (column, cell) in (0u16..).zip(cells) {
                    let written = if *next == 0 {
                        sheet.write_string_with_format(0, column, cell.as_str(), &bold)
                    } else if cell.is_empty() {
                        continue;
                    } else if cell.starts_with('\'') {
                        // The import takes one away, whatever the file.
                        sheet.write_string(*next, column, guarded(cell))
                    } else {
                        sheet.write_string(*next, column, cell.as_str())
                    };
                    written.map_err(no_room)?;
                }
                *next += 1;
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<Vec<u8>, Unavailable> {
        match self {
            Self::Csv(writer) => writer.into_inner().map_err(no_room),
            Self::Xlsx { mut book, .. } => book.save_to_buffer().map_err(no_room),
        }
    }
}

/// An apostrophe before what Excel would reckon with; the import takes it away.
fn guarded(cell: &str) -> String {
    // What begins with an apostrophe and such a sign gets another one, so that
    // it comes back as it was.
    let bare = cell.trim_start_matches('\'');
    if looks_like_formula(bare) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn no_room(error: impl std::fmt::Display) -> Unavailable {
    DbErr::Custom(format!("a list can't be written: {error}")).into()
}
